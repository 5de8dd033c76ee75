"""Names and numbers of officials in columns of their own, beside the column of their titles."""

from __future__ import annotations

import re

from kinerja_xl.impor.kepala.arti import PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.sumber.isi_sumber import TempatSumber
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.pejabat_impor import DaftarPejabat, is_jabatan
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nip import parse_nip

_NIP = regex(r"(?:NIP\.?\s*:?\s*)?(\d[\d .\u00a0-]{16,25}\d)", re.IGNORECASE)
_LINES = regex(r"\n|\s/\s|(?=\bNIP\b)")
_NAME = regex(r"[^\W\d_](?:[^\W\d_]|[ .,'’`-])+")


def lengkapi_nama_baris(pejabat: DaftarPejabat, daerah: DaerahTabel) -> None:
    """Add to officials the names, numbers and superiors that stand beside their titles.

    Args:
        pejabat: the officials so far; one whose title no row of the workbook names is left out.
        daerah: a table.
    """
    parts = (PeranKolom.PENANGGUNG_JAWAB, PeranKolom.NAMA, PeranKolom.ATASAN)
    titles, names, above = (daerah.kolom_peran(p) for p in parts)
    if not titles or not (names or above):
        return
    for row in daerah.baris:
        title = daerah.tabel.isi(row, titles[0].col)
        code = None if title is None else pejabat.cari(title.teks)
        if code is None:
            continue
        for k in names:
            if (cell := daerah.tabel.isi(row, k.col)) is not None:
                pejabat.lengkapi(code, _bernama(cell.teks, daerah.tabel.tempat(cell)))
        for k in above:
            cell = daerah.tabel.isi(row, k.col)
            if cell is not None and is_jabatan(cell.teks):
                told = IsianImpor(cell.teks, (daerah.tabel.tempat(cell),))
                upper = pejabat.kode(told)
                if upper is not None and upper != code:
                    pejabat.lengkapi(code, {"atasan": told._replace(nilai=upper, arti=f"tertulis {cell.teks}")})


def _bernama(teks: str, tempat: TempatSumber) -> BarisIsian:
    """Return name and NIP of a cell, by the keys of Pejabat."""
    found: BarisIsian = {}
    for line in (part.strip(" ,;:") for part in _LINES.split(teks)):
        number = _NIP.fullmatch(line)
        if number is not None and parse_nip(number[1]) is not None:
            found.setdefault("nip", IsianImpor(number[1], (tempat,)))
        elif _NAME.fullmatch(line):
            found.setdefault("nama", IsianImpor(line, (tempat,)))
    return found
