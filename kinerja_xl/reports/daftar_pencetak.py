"""All printers, as each document declares them. Reading this loads nothing heavy."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kinerja_xl.findings.errors import KinerjaError
from kinerja_xl.reports import cascading, e81, iku, keputusan, kesiapan, lkjip, pk, rencana_aksi, skp, temuan, triwulan
from kinerja_xl.reports.cetak.pencetak import Opsi, Pencetak

PENCETAK: Mapping[tuple[str, str], Pencetak] = MappingProxyType(
    {
        (pencetak.laporan, pencetak.bentuk): pencetak
        for dokumen in (pk, keputusan, iku, skp, cascading, rencana_aksi, triwulan, e81, lkjip, temuan, kesiapan)
        for pencetak in dokumen.PENCETAK
    }
)
"""The printers by document and file format; a document's usual format comes first."""

BERTEMPLAT: Mapping[tuple[str, str], Pencetak] = MappingProxyType({k: p for k, p in PENCETAK.items() if p.bertemplat})
"""Those that fill a template, which an office may restyle."""

_JALAN_LAIN: Mapping[Opsi, str] = MappingProxyType(
    {"--logo": "Gambar lain dapat diletakkan pada templat sendiri (--template)."}
)


def bentuk_laporan(laporan: str) -> tuple[str, ...]:
    """Return the file formats of a document, its usual one first."""
    return tuple(bentuk for nama, bentuk in PENCETAK if nama == laporan)


def bentuk_templat(laporan: str) -> tuple[str, ...]:
    """Return the file formats in which a document has a template, its usual one first."""
    return tuple(bentuk for nama, bentuk in BERTEMPLAT if nama == laporan)


def cari_pencetak(laporan: str, bentuk: str, diminta: frozenset[Opsi]) -> Pencetak:
    """Return the printer of a document.

    Args:
        laporan: the document, a key of ``LAPORAN``.
        bentuk: the file format, "" for the usual one.
        diminta: the options that were given.

    Raises:
        KinerjaError: the document has no such format, or does not own an option.
    """
    tersedia = bentuk_laporan(laporan)
    bentuk = bentuk or tersedia[0]
    if bentuk not in tersedia:
        raise KinerjaError(f"Laporan {laporan} tidak tersedia dalam bentuk {bentuk}.", f"Pakai --format {tersedia[0]}.")
    found = PENCETAK[laporan, bentuk]
    for asing in sorted(diminta - found.opsi):
        raise _bukan_miliknya(asing, found)
    return found


def _bukan_miliknya(asing: Opsi, found: Pencetak) -> KinerjaError:
    """Return what is said of an option that a printer does not own: whose it is, and what else helps."""
    milik = [p for p in PENCETAK.values() if asing in p.opsi]
    sebentuk = [p.bentuk for p in milik if p.laporan == found.laporan]
    if sebentuk:
        return KinerjaError(
            f"{asing} tidak berlaku untuk laporan {found.laporan} berbentuk {found.bentuk}.",
            f"Pakai --format {sebentuk[0]}, atau pakai tanpa {asing}. {_JALAN_LAIN.get(asing, '')}".rstrip(),
        )
    lain = ", ".join(dict.fromkeys(p.laporan for p in milik))
    return KinerjaError(
        f"{asing} tidak berlaku untuk laporan {found.laporan}.",
        f"Pakai tanpa {asing}; pilihan itu untuk laporan {lain}. {_JALAN_LAIN.get(asing, '')}".rstrip(),
    )
