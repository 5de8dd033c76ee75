"""Tables whose rows, not columns, say the year, the quarter, or if their numbers are targets or results."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kinerja_xl.impor.kepala.arti import UKURAN, Arti, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.kepala.isi_kolom import ukuran_sel, waktu_sel
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor

_KEYS = {PeranKolom.TAHUN: "tahun", PeranKolom.TRIWULAN: "triwulan"}


def waktu_baris(daerah: DaerahTabel, row: int) -> dict[PeranKolom, int]:
    """Return the year and the quarter that a row is about, as its columns of time or the rows above tell them.

    Args:
        daerah: the table.
        row: the row.
    """
    found: dict[PeranKolom, int] = {}
    for peran in _KEYS:
        for column in daerah.kolom_peran(peran):
            cell = daerah.isi_atau_di_atas(row, column.col)
            told = None if cell is None else waktu_sel(cell.teks)
            if told is not None:
                found[peran] = told
    return found


def berwaktu(arti: Arti, waktu: dict[PeranKolom, int]) -> Arti:
    """Return what a column means in a row of some time; a time of its own stays.

    Args:
        arti: its meaning.
        waktu: the year and the quarter of the row.
    """
    if arti.peran not in UKURAN or arti.tahun or not arti.setahun or not waktu:
        return arti
    return replace(arti, tahun=waktu.get(PeranKolom.TAHUN), triwulan=waktu.get(PeranKolom.TRIWULAN))


def berukuran(daerah: DaerahTabel, row: int, arti: Arti) -> Arti:
    """Return what a column that only names a time means in a row that says if it holds targets or results.

    Args:
        daerah: the table.
        row: the row.
        arti: the column's meaning.
    """
    column = next(iter(daerah.kolom_peran(PeranKolom.UKURAN)), None)
    if column is None or arti.peran not in (PeranKolom.TARGET, PeranKolom.PAGU):
        return arti
    cell = daerah.tabel.sel.get((row, column.col))
    told = None if cell is None else ukuran_sel(cell.teks)
    return arti if told is None else replace(arti, peran=told)


def tahun_dievaluasi(daerah: Iterable[DaerahTabel]) -> int | None:
    """Return the year whose Renja an evaluation is about, as the title over its target says.

    Args:
        daerah: the tables.
    """
    for d in daerah:
        for k in d.kolom:
            title = " ".join(k.judul).casefold()
            named = "renja" in title or "dievaluasi" in title or "berjalan" in title
            if k.arti and k.arti.peran is PeranKolom.TARGET and k.arti.tahun and named:
                return k.arti.tahun
    return None


def waktu_terisi(daerah: DaerahTabel, peran: PeranKolom) -> set[int]:
    """Return the years or quarters that the rows of a table are about.

    Args:
        daerah: the table.
        peran: TAHUN or TRIWULAN.
    """
    columns = daerah.kolom_peran(peran)
    cells = [c for k in columns for r in daerah.baris if (c := daerah.tabel.sel.get((r, k.col)))]
    return {told for c in cells if (told := waktu_sel(c.teks)) is not None}


def riwayat_tahunan(found: BarisIsian) -> list[BarisIsian]:
    """Return one row for each earlier year.

    Args:
        found: targets and results, each with the year in its key.
    """
    years: dict[int, BarisIsian] = {}
    for key, value in found.items():
        name, _, year = key.rpartition("_")
        if year.isdecimal():
            years.setdefault(int(year), {})[name] = value
    return [{"tahun": IsianImpor(year, (), "judul kolom"), **years[year]} for year in sorted(years)]
