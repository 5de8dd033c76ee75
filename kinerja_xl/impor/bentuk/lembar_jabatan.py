"""Job sheets: a title *Jabatan*, its duties and functions, then the table that belongs to it (IKI, IKU by position)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.sumber.isi_sumber import AlineaSumber, BerkasSumber, SelSumber, TabelSumber, TempatSumber
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.jenjang_baris import lepas_nomor
from kinerja_xl.patterns import regex
from kinerja_xl.text.sebutan_jabatan import is_pimpinan

_JOB = regex(r"^\W*(?:\d+\s*[.)]\s*)?jabatan\s*(?:\(\s*(eselon[^)]*)\))?\s*[:\t]+\s*(.+)$", re.IGNORECASE | re.DOTALL)
_NEXT = regex(r"\s:\s(?=(?:jabatan|nama|nip|pangkat)\b)", re.IGNORECASE)
"""The label of another official beside this one."""
_PART = regex(r"^\W*(?:\d+\s*[.)]\s*)?(tugas|fungsi)(?:\s+pokok)?\s*[:\t]*\s*(.*)$", re.IGNORECASE | re.DOTALL)
_BULLET = regex(r"^\s*(?:[-•❖➢▪–*✓]|[a-z][.)]|\d+[.)])\s*")
_END = regex(r"^\s*(lampiran|indikator kinerja|nomor\s*:|tanggal\s*:|ditetapkan|keputusan)", re.IGNORECASE)


@dataclass
class SumberJabatan:
    """One job sheet.

    Attributes:
        isi: title, duties and functions, by the keys of Pejabat.
        daerah: the tables that follow it.
        atasan: who judges the work, by the same keys; empty where nobody is named.
        puncak: it is the head's of the office.
    """

    isi: BarisIsian
    daerah: list[DaerahTabel] = field(default_factory=list)
    atasan: BarisIsian = field(default_factory=dict)

    @property
    def puncak(self) -> bool:
        """True for the head of an office."""
        return is_pimpinan(self.isi["jabatan"].teks)


def baca_lembar_jabatan(berkas: BerkasSumber, daerah: dict[int, tuple[DaerahTabel, ...]]) -> list[SumberJabatan]:
    """Return the job sheets of a document or a workbook, each with the tables that follow it.

    On a sheet a line *Jabatan* stands above many tables (``kepala_lembar``); with duties below it, it is a job sheet.

    Args:
        berkas: the file.
        daerah: the tables of each part.
    """
    found: list[SumberJabatan] = []
    part = ""
    for blok in berkas.blok:
        regions = () if isinstance(blok, AlineaSumber) else daerah.get(blok.bagian, ())
        if isinstance(blok, AlineaSumber):
            part = _line(found, part, blok.teks, blok.tempat)
        elif blok.lembar:
            found += _di_lembar(blok, regions)
        elif regions:
            if found:
                found[-1].daerah += regions
            part = ""
        else:
            for cells in blok.baris.values():
                part = _line(found, part, _teks(cells), blok.tempat(cells[-1]))
    return [x for x in found if x.daerah]


def _di_lembar(tabel: TabelSumber, daerah: Sequence[DaerahTabel]) -> list[SumberJabatan]:
    """Return the jobs of a sheet whose duties are told above their tables."""
    heads = {min((p.row for p, w in d.lewat.items() if w.startswith("judul kolom")), default=0): d for d in daerah}
    inside = {r for d in daerah for r in d.baris}
    found: list[SumberJabatan] = []
    part = ""
    for row, cells in tabel.baris.items():
        if (d := heads.get(row)) is not None:
            part = ""
            if found:
                found[-1].daerah.append(d)
        elif row not in inside:
            part = _line(found, part, _teks(cells), tabel.tempat(cells[-1]))
    return [x for x in found if x.isi.keys() & {"tugas", "fungsi"}]


def _teks(cells: Sequence[SelSumber]) -> str:
    return " : ".join(c.teks.strip(" :") for c in cells if c.teks.strip(" :"))


def _line(found: list[SumberJabatan], part: str, text: str, place: TempatSumber) -> str:
    """Take one line; return the part of the sheet that goes on."""
    job = _JOB.match(text)
    if job is not None:
        found.append(
            SumberJabatan({"jabatan": IsianImpor(" ".join(_NEXT.split(job[2])[0].split()).strip(" *"), (place,))})
        )
        return ""
    if not found or _END.match(text):
        return ""
    titled = _PART.match(text)
    if titled is not None and len(titled[1]) and (":" in text[:40] or not titled[2].strip()):
        part = titled[1].casefold()
        text = titled[2]
    if part and text.strip(" -:"):
        _item(found[-1].isi, part, text, place)
    return part


def _item(isi: BarisIsian, part: str, text: str, place: TempatSumber) -> None:
    clean = _BULLET.sub("", lepas_nomor(text)[1]).strip()
    had = isi.get(part)
    if had is None:
        isi[part] = IsianImpor(clean, (place,))
    else:
        isi[part] = IsianImpor(f"{had.nilai}\n{clean}", (*had.dari, place))
