"""The evidence of one indicator, where each quarter has a column of it."""

from __future__ import annotations

from kinerja_xl.impor.kepala.arti import KolomSumber
from kinerja_xl.impor.kepala.istilah import rapikan_judul
from kinerja_xl.impor.kepala.waktu_judul import waktu_jalur
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor

_ROMAN = ("", "I", "II", "III", "IV")


def catat_bukti(isi: BarisIsian, kolom: KolomSumber, bukti: IsianImpor) -> None:
    """Add what a cell of evidence says to a row of measured data, which has one cell for the whole year.

    Args:
        isi: the row.
        kolom: the column, whose titles may name a quarter.
        bukti: the cell.
    """
    quarter = waktu_jalur([rapikan_judul(t) for t in kolom.judul]).triwulan
    told = bukti._replace(arti=f"TW {_ROMAN[quarter]}" if quarter else bukti.arti)
    key = "tautan_bukti" if "://" in bukti.teks else "bukti"
    if key in isi and isi[key].teks != bukti.teks and key == "tautan_bukti":
        key = "bukti"  # a link that is one more
    had = isi.get(key)
    if had is None:
        isi[key] = told
    elif had.teks == told.teks:
        isi[key] = had._replace(dari=(*had.dari, *told.dari))
    else:
        isi[key] = IsianImpor(
            f"{_berlabel(had)}; {_berlabel(told)}", (*had.dari, *told.dari), "disatukan dari tiap triwulan"
        )


def _berlabel(bukti: IsianImpor) -> str:
    return f"{bukti.arti}: {bukti.teks}" if bukti.arti.startswith("TW ") else bukti.teks
