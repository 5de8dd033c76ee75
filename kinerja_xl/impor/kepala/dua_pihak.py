"""Two columns of officials beside each other: the higher one of each row is the superior, whatever their titles say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kinerja_xl.impor.kepala.arti import Arti, KolomSumber, PeranKolom
from kinerja_xl.impor.sumber.isi_sumber import TabelSumber
from kinerja_xl.text.sebutan_jabatan import is_jabatan
from kinerja_xl.text.tingkat_jabatan import lebih_tinggi

_PARTIES = frozenset({PeranKolom.PENANGGUNG_JAWAB, PeranKolom.ATASAN})
_WHY = "jabatannya lebih {0} daripada kolom di sampingnya"


def menurut_tingkat(kolom: Sequence[KolomSumber], tabel: TabelSumber, rows: Sequence[int]) -> list[KolomSumber]:
    """Return columns of which, of two of officials beside each other, the one of higher posts is that of superiors.

    Who has to act beside who answers for the indicator are no such two.

    Args:
        kolom: the columns from left to right.
        tabel: the table.
        rows: its rows of data.
    """
    made = list(kolom)
    if any(k.arti and k.arti.peran is PeranKolom.AKSI for k in kolom):
        return made
    for n, (left, right) in enumerate(pairwise(kolom)):
        parties = [k.arti.peran for k in (left, right) if k.arti and k.arti.peran in _PARTIES]
        if len(parties) < len((left, right)):
            continue
        titles = [(_jabatan(tabel, r, left.col), _jabatan(tabel, r, right.col)) for r in rows]
        above = {lebih_tinggi(a, b) for a, b in titles if lebih_tinggi(a, b) or lebih_tinggi(b, a)}
        if len(above) != 1:
            continue
        upper = above.pop()
        for at, k, high in ((n, left, upper), (n + 1, right, not upper)):
            peran = PeranKolom.ATASAN if high else PeranKolom.PENANGGUNG_JAWAB
            if k.arti is not None and k.arti.peran is not peran:
                why = _WHY.format("tinggi" if high else "rendah")
                made[at] = replace(k, arti=Arti(peran), sebab=why)
    return made


def _jabatan(tabel: TabelSumber, row: int, col: int) -> str:
    """Return the title that a cell holds, alone or above a name; "" for none."""
    cell = tabel.isi(row, col)
    lines = () if cell is None else cell.teks.split("\n")
    return next((line.strip() for line in lines if is_jabatan(line)), "")
