"""What a row is, whatever row number it has: its sheet, its key, and which of the rows with that key it is.

A Kode repeats legally in Kinerja (a node with several indicators), so rows of one key are told apart by their content:
the same content keeps its place in the count when rows are sorted or inserted.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from kinerja_xl.tables import Baris, Tabel
from kinerja_xl.text.similar import normalise

_ISI = {"kinerja": ("indikator", "sasaran"), "rencana_aksi": ("aksi",), "tindak_lanjut": ("aksi",)}
"""Per sheet the columns that tell rows of one key apart, the surest first; elsewhere the sheet's own unique columns."""


class IdentitasBaris(NamedTuple):
    """A row's identity: sheet, key, content, and its number among rows that agree in all of these."""

    lembar: str
    kunci: str
    isi: str
    ulangan: int


def identitas_baris(tabel: Tabel) -> tuple[IdentitasBaris, ...]:
    """Return the identity of each record of a table, in their order."""
    seen: dict[tuple[str, str], int] = defaultdict(int)
    found = []
    for baris in tabel.baris:
        key, content = _kunci(tabel, baris), _isi(tabel, baris)
        found.append(IdentitasBaris(tabel.lembar.kunci, key, content, seen[key, content]))
        seen[key, content] += 1
    return tuple(found)


def _kunci(tabel: Tabel, baris: Baris) -> str:
    return normalise(str(baris.nilai.get(tabel.lembar.kunci_baris) or ""))


def _isi(tabel: Tabel, baris: Baris) -> str:
    columns = _ISI.get(tabel.lembar.kunci) or (*tabel.lembar.unik, *tabel.lembar.pembeda)
    return " | ".join(normalise(str(baris.nilai.get(k) or "")) for k in columns if k != tabel.lembar.kunci_baris)
