"""The rows of the sheet Capaian: which indicators are new there, which come first, and how their numbers look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from kinerja_xl.compute import Ukuran
from kinerja_xl.model.jelajah import menaik
from kinerja_xl.sheets import Kolom, Tipe
from kinerja_xl.tables import Baris, Tabel
from kinerja_xl.text.kode import kunci_kode

_DUA_DESIMAL = "#,##0.00"


def baris_baru(tabel: Tabel, kode: Sequence[str]) -> Iterator[tuple[str, Baris]]:
    """Yield a row for each code that has none yet, below the rows there are."""
    for satu, row in zip(kode, baris_bebas(tabel), strict=False):
        yield satu, Baris(row, {"kode_indikator": satu}, {})


def baris_bebas(tabel: Tabel) -> Iterator[int]:
    """Yield the numbers of the free rows below a table's records, without end.

    Rows in which the office wrote something of its own are left out.
    """
    taken = {
        row for row, cells in tabel.sheet.rows.items() if any(c.kind == "" or c.value != "" for c in cells.values())
    }
    taken |= {row for r1, _, r2, _ in tabel.sheet.merged for row in range(r1, r2 + 1)}
    last = max((b.row for b in tabel.baris), default=tabel.kepala)
    return (row for row in count(last + 1) if row not in taken)


def urutan(ukuran: Mapping[str, Ukuran]) -> dict[str, Ukuran]:
    """Return the indicators (by code in small letters) so that children stand before the parents that average them.

    Of a circle the indicator that comes first is left out where it is averaged: a spreadsheet cannot follow a circle.
    """
    done: dict[str, Ukuran] = {}

    def bawahan(kode: str) -> tuple[tuple[str, ...], ...]:
        return ukuran[kode].bawahan if ukuran[kode].merata_ratakan else ()

    def anak(kode: str) -> Iterator[str]:
        return (kunci_kode(a) for simpul in bawahan(kode) for a in simpul if kunci_kode(a) in ukuran)

    for kode in menaik(ukuran, anak):
        jelas = tuple(
            tuple(a for a in s if kunci_kode(a) in done or kunci_kode(a) not in ukuran) for s in bawahan(kode)
        )
        done[kode] = replace(ukuran[kode], bawahan=jelas)
    return done


def format_desimal(kolom: Kolom, ukuran: Ukuran | None) -> str | None:
    """Return the number format of a result that is a fraction by its nature; whole counts keep the cell's own."""
    if ukuran is None or kolom.tipe not in {Tipe.TARGET, Tipe.ANGKA}:
        return None
    return _DUA_DESIMAL if not ukuran.cara_hitung.utuh and not ukuran.huruf else None
