"""Rows that are one text over a table: an objective or a programme that the rows below stand under, or a title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.kepala.jendela import mirip_judul
from kinerja_xl.impor.sumber.isi_sumber import SelSumber
from kinerja_xl.impor.susun.hutan import SimpulImpor
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


_NUMBERED = 2  # cells of a heading: its number and its text
_WORD = regex(r"^(program|sub kegiatan|kegiatan)\s+(?=\w)", re.IGNORECASE)
"""How a name over objectives says its level; a programme's word is part of its name."""


def nama_di_atas(lajur: Sequence[Lajur], sel: SelSumber) -> tuple[Jenjang, str] | None:
    """Return level and name of a row of one text that names a programme over the objectives of a table.

    Args:
        lajur: the lanes of the table.
        sel: the only cell of the row.

    Returns:
        None for any other text, and in a table that has a column for such names.
    """
    if any(x.nama is not None or x.campuran for x in lajur) or not any(x.sasaran is not None for x in lajur):
        return None
    text = " ".join(lepas_nomor(sel.teks)[1].split())
    word = _WORD.match(text)
    level = None if word is None else jenjang_tertulis(word[1])
    if word is None or level is None or KALIMAT_KEADAAN.search(normalise(text[word.end() :])):
        return None
    return level, text if level is Jenjang.PROGRAM else text[word.end() :]


def bernama_di_atas(daerah: DaerahTabel, lajur: Sequence[Lajur]) -> bool:
    """True for a table in which headings name the programmes of the objectives below them.

    Args:
        daerah: the table.
        lajur: its lanes.
    """
    rows = (daerah.tabel.baris[row] for row in daerah.baris)
    return any(nama_di_atas(lajur, cells[-1]) for cells in rows if 0 < len(cells) <= _NUMBERED)


def milik_judul(simpul: SimpulImpor, lajur: Lajur) -> bool:
    """True for objectives of the programme that a heading above them names, where no title says another level.

    Args:
        simpul: what the heading names.
        lajur: the lane of the objectives.
    """
    told = lajur.sasaran.arti if lajur.sasaran is not None else None
    if "nomenklatur" not in simpul.isi or lajur.nama is not None or told is None or "strategis" in told.jenjang:
        return False
    return lajur.jenjang in (None, Jenjang.SASARAN_STRATEGIS, simpul.jenjang)


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
    above = None if headed else nama_di_atas(lajur, sel)
    if above is not None and (wide or named):
        name = IsianImpor(
            above[1], (daerah.tabel.tempat(sel),), "" if above[1] == sel.teks else "tanpa kata jenjangnya"
        )
        return JenjangBaris(above[0], "", "kata pertama judul bagian"), {"nomenklatur": name}
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
