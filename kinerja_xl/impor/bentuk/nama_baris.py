"""Names and numbers of officials in columns of their own, beside the column of their titles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kinerja_xl.impor.kepala.arti import KolomSumber, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.sumber.isi_sumber import TempatSumber, is_terisi
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.pejabat_impor import DaftarPejabat, jabatan_bernama
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nip import parse_nip
from kinerja_xl.text.sebutan_jabatan import is_jabatan

_NIP = regex(r"(?:NIP\.?\s*:?\s*)?(\d[\d .\u00a0-]{16,25}\d)", re.IGNORECASE)
_RANK = regex(r"(juru|pengatur|penata|pembina)\b.{0,40}$", re.IGNORECASE)
_LINES = regex(r"\n|\s/\s|(?=\bNIP\b)")
_NAME = regex(r"[^\W\d_](?:[^\W\d_]|[ .,'’`-])+")

DIRI = (PeranKolom.NAMA, PeranKolom.PANGKAT)
"""The columns that say who holds a post."""


def lengkapi_nama_baris(pejabat: DaftarPejabat, daerah: DaerahTabel) -> None:
    """Add to officials the names, numbers and superiors that stand beside their titles.

    Args:
        pejabat: the officials so far; one whose title no row of the workbook names is left out.
        daerah: a table.
    """
    for title, beside in kelompok_pejabat(daerah):
        for row in daerah.baris if beside else ():
            cell = daerah.tabel.isi(row, title.col)
            named = None if cell is None else jabatan_bernama(cell.teks)
            code = None if cell is None else pejabat.cari(cell.teks if named is None else named[0])
            if code is None:
                continue
            pejabat.lengkapi(code, diri_baris(daerah, row, beside))
            for k in beside:
                if k.arti is not None and k.arti.peran is PeranKolom.ATASAN:
                    lengkapi_atasan(pejabat, code, daerah, row, k)


def kelompok_pejabat(daerah: DaerahTabel) -> Iterator[tuple[KolomSumber, list[KolomSumber]]]:
    """Yield each column of titles with the columns that say more of its officials: those nearest to it.

    Args:
        daerah: a table.
    """
    titles = daerah.kolom_peran(PeranKolom.PENANGGUNG_JAWAB)
    beside: dict[int, list[KolomSumber]] = {k.col: [] for k in titles}
    for k in daerah.kolom if titles else ():
        if k.arti is not None and k.arti.peran in (*DIRI, PeranKolom.ATASAN):
            nearest = min(titles, key=lambda t: (abs(t.col - k.col), t.col))
            beside[nearest.col].append(k)
    yield from ((k, beside[k.col]) for k in titles)


def diri_baris(daerah: DaerahTabel, row: int, kolom: Iterable[KolomSumber]) -> BarisIsian:
    """Return name, NIP and rank that columns of a row tell, by the keys of Pejabat.

    Args:
        daerah: a table.
        row: the row.
        kolom: its columns.
    """
    found: BarisIsian = {}
    for k in kolom:
        if k.arti is None or k.arti.peran not in DIRI or (cell := daerah.tabel.isi(row, k.col)) is None:
            continue
        place = daerah.tabel.tempat(cell)
        if k.arti.peran is PeranKolom.NAMA:
            for key, value in _bernama(cell.teks, place).items():
                found.setdefault(key, value)
        elif is_terisi(cell) and "pangkat" in found:  # rank and class in two columns
            had = found["pangkat"]
            both = f"{had.teks}, {cell.teks}"
            found["pangkat"] = IsianImpor(both, (*had.dari, place), "pangkat dan golongan dari dua kolom")
        elif is_terisi(cell):
            found["pangkat"] = IsianImpor(" ".join(cell.teks.split()), (place,))
    return found


def lengkapi_atasan(pejabat: DaftarPejabat, kode: str, daerah: DaerahTabel, row: int, kolom: KolomSumber) -> None:
    """Add the superior of an official whose title a column of a row tells.

    Args:
        pejabat: the officials so far.
        kode: the official.
        daerah: a table.
        row: the row.
        kolom: its column of superiors.
    """
    cell = daerah.tabel.isi(row, kolom.col)
    if cell is None or not is_jabatan(cell.teks):
        return
    told = IsianImpor(cell.teks, (daerah.tabel.tempat(cell),))
    upper = pejabat.kode(told)
    if upper is not None and upper != kode:
        pejabat.lengkapi(kode, {"atasan": told._replace(nilai=upper, arti=f"tertulis {cell.teks}")})


def _bernama(teks: str, tempat: TempatSumber) -> BarisIsian:
    """Return name, NIP and rank of a cell, by the keys of Pejabat."""
    found: BarisIsian = {}
    for line in (part.strip(" ,;:") for part in _LINES.split(teks)):
        number = _NIP.fullmatch(line)
        if number is not None and parse_nip(number[1]) is not None:
            found.setdefault("nip", IsianImpor(number[1], (tempat,)))
        elif _RANK.match(line) and "nama" in found:
            found.setdefault("pangkat", IsianImpor(line, (tempat,)))
        elif _NAME.fullmatch(line):
            found.setdefault("nama", IsianImpor(line, (tempat,)))
    return found
