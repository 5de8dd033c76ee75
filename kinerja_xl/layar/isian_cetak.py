"""The form of a document: which options the page offers for it. The printers say which they own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.daftar_pencetak import PENCETAK, bentuk_laporan
from kinerja_xl.sheets import LAPORAN, Laporan

BENTUK: Mapping[str, str] = {
    "docx": "Word (.docx)",
    "xlsx": "Excel (.xlsx)",
    "svg": "Gambar untuk dicetak besar (.svg)",
    "png": "Gambar untuk salindia (.png)",
}


@dataclass(frozen=True, slots=True)
class IsianCetak:
    """A document with the formats it has and the options that any of them owns (``official``, ``quarter`` …)."""

    laporan: Laporan
    bentuk: tuple[tuple[str, str], ...]
    opsi: frozenset[str]


@cache
def isian_cetak(kunci: str) -> IsianCetak:
    """Return the form of a document.

    Args:
        kunci: the document, a key of ``LAPORAN``.
    """
    forms = bentuk_laporan(kunci)
    owned = frozenset(opsi.removeprefix("--") for bentuk in forms for opsi in PENCETAK[kunci, bentuk].opsi)
    return IsianCetak(LAPORAN[kunci], tuple((bentuk, BENTUK[bentuk]) for bentuk in forms), owned)


def wajar_cetak(isian: Mapping[str, str], jenis: str) -> bool:
    """True where a form for printing says nothing that the page does not offer.

    Args:
        isian: the form.
        jenis: the workbook's kind.
    """
    laporan = LAPORAN.get(isian.get("laporan", ""))
    return (
        laporan is not None
        and jenis in laporan.jenis
        and isian.get("bentuk", "") in {"", *bentuk_laporan(laporan.kunci)}
        and isian.get("quarter", "") in {"", "1", "2", "3", "4"}
        and isian.get("appendix", "") in {"", "1", "2"}
        and len(isian.get("date", "")) <= 30
        and len(isian.get("official", "")) <= 100
    )
