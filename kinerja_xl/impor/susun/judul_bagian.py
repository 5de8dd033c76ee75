"""Rows that are one text over a table: an objective or a programme that the rows below stand under, or a title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.kepala.jendela import mirip_judul
from kinerja_xl.impor.sumber.isi_sumber import SelSumber
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.jenjang_baris import KALIMAT_KEADAAN, JenjangBaris, jenjang_tertulis, lepas_nomor
from kinerja_xl.impor.susun.lajur import Lajur
from kinerja_xl.patterns import regex
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

BERJUDUL = regex(
    r"^(?:\w{1,3}[.)]\s+)?(tujuan|sasaran strategis|sasaran|program|sub kegiatan|kegiatan)"
    r"\b\s*(?:no\.?\s*)?[\w.]{0,6}\s*[:\-–]\s*(?=\S)",
    re.IGNORECASE,
)
"""How a heading says its level: ``Sasaran 1: Meningkatnya …``."""


def judul_bagian(daerah: DaerahTabel, lajur: Sequence[Lajur], sel: SelSumber) -> tuple[JenjangBaris, BarisIsian] | str:
    """Return the node that a row of one text names over the rows below it.

    Args:
        daerah: the table.
        lajur: its lanes.
        sel: the only cell of the row.

    Returns:
        Its level and its text; the reason for which a title is not used; "" for a row like another.
    """
    area = daerah.tabel.luas(sel)
    columns = area[3] - area[1] + 1
    wide = columns >= 0.5 * len(daerah.kolom)
    named = any(sel.col == t.col for lane in lajur for t in lane.teks)
    headed = BERJUDUL.match(sel.teks)
    level = None if headed is None else jenjang_tertulis(headed[1]) or Jenjang.SASARAN_STRATEGIS
    strange = _asing(lajur, level) and not any(x.campuran for x in lajur)
    if named and not wide and (columns == 1 or level is None) and not strange:
        return ""
    place = (daerah.tabel.tempat(sel),)
    if headed is not None and level is not None:
        key = "nomenklatur" if level.nomenklatur else "sasaran"
        return JenjangBaris(level, "", f"kata {headed[1]}"), {key: IsianImpor(sel.teks[headed.end() :].strip(), place)}
    if wide and _asing(lajur, Jenjang.SASARAN_STRATEGIS):
        text = lepas_nomor(sel.teks)[1]
        if KALIMAT_KEADAAN.search(normalise(text)):
            told = JenjangBaris(Jenjang.SASARAN_STRATEGIS, "", "kalimat keadaan di atas baris-barisnya", ragu=True)
            return told, {"sasaran": IsianImpor(text, place, "" if text == sel.teks else "tanpa nomornya")}
    known = any(k.col == sel.col and k.arti is not None for k in daerah.kolom)
    if (wide or mirip_judul(sel.teks) or not named) and (wide or not known):
        return "judul bagian tabel"
    return ""


def _asing(lajur: Sequence[Lajur], level: Jenjang | None) -> bool:
    """True for an objective of the office over a table whose columns name programmes and no such objective."""
    if level is None or level.nomenklatur:
        return False
    strategic = any(x.jenjang is not None and x.jenjang.strategis for x in lajur if x.teks)
    return not strategic and any(x.nama is not None for x in lajur)
