"""What the rows of a table say of its lanes that the titles do not: whose the codes are, and whose the objectives."""

from __future__ import annotations

from itertools import pairwise

from kinerja_xl.impor.kepala.arti import KolomSumber
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.sumber.isi_sumber import SelSumber, is_terisi
from kinerja_xl.impor.susun.jenjang_baris import jenjang_tertulis
from kinerja_xl.impor.susun.kode_resmi import baca_kode
from kinerja_xl.impor.susun.lajur import Lajur, SusunanLajur

_MOST, _OFFICIAL = 0.6, 2  # dots of an official code


def menurut_baris(susunan: SusunanLajur, daerah: DaerahTabel) -> SusunanLajur:
    """Return lanes in which official codes belong to the names, and objectives to the names that each row has.

    Args:
        susunan: the lanes as the titles order them; they are changed.
        daerah: the table.
    """
    lanes = list(susunan.lajur)
    _codes(lanes, daerah)
    for left, right in list(pairwise(lanes)):
        if _berundak(left, right, daerah):
            right.undak = (*left.undak, *right.kolom_nama)
            right.nama, right.kode = left.nama, left.kode + right.kode
            lanes.remove(left)
    if len(lanes) == 2 and _named_right(lanes[0], lanes[1], susunan.jenjang, daerah):
        left, right = lanes
        left.nama, left.jenjang, left.pilihan = right.nama, None, right.pilihan
        left.kode, left.atribut = left.kode + right.kode, left.atribut + right.atribut
        lanes.remove(right)
    for left, right in list(pairwise(lanes)):
        if _of_each_row(left, right, daerah):
            right.sasaran, right.kode, right.atribut = (
                left.sasaran,
                left.kode + right.kode,
                left.atribut + right.atribut,
            )
            right.disatukan = True
            lanes.remove(left)
    return SusunanLajur(tuple(lanes), susunan.nomor, susunan.lepas, susunan.kembar, susunan.jenjang)


def _berundak(left: Lajur, right: Lajur, daerah: DaerahTabel) -> bool:
    """True for names under one title over several columns, of which each row fills the one of its level."""
    if left.nama is None or right.nama is None or left.sasaran or left.indikator or left.atribut or right.undak:
        return False
    if left.nama.judul != right.nama.judul or not right.nama.judul or left.pilihan != right.pilihan:
        return False
    upper = set().union(*(_rows(k, daerah) for k in left.kolom_nama))
    lower = _rows(right.nama, daerah)
    return bool(upper) and bool(lower) and not upper & lower


def _codes(lanes: list[Lajur], daerah: DaerahTabel) -> None:
    """Give the codes in front of objectives to the only lane of names, where they are official codes."""
    named = [x for x in lanes if x.nama is not None]
    first = lanes[0] if lanes else None
    if first is None or not first.kode or first.nama is not None or len(named) != 1 or named[0].kode:
        return
    cells = [[c.teks for k in first.kode if (c := daerah.tabel.sel.get((r, k.col)))] for r in daerah.baris]
    told = [found for texts in cells if texts and (found := baca_kode(texts))]
    if told and sum(x.kode.count(".") >= _OFFICIAL for x in told) > _MOST * sum(map(bool, cells)):
        named[0].kode, first.kode = first.kode, []


def _of_each_row(left: Lajur, right: Lajur, daerah: DaerahTabel) -> bool:
    """True for objectives of a level without names or indicators of their own, one for each name in the next lane."""
    alone = left.nama is None and left.indikator is None and left.jenjang is not None and left.jenjang.nomenklatur
    if not alone or right.nama is None or right.sasaran is not None or right.campuran:
        return False
    goals, names = _rows(left.sasaran, daerah), _rows(right.nama, daerah)
    return bool(goals) and goals == names


def _named_right(left: Lajur, right: Lajur, tingkat: KolomSumber | None, daerah: DaerahTabel) -> bool:
    """True for names right of the indicators that are those of their own rows.

    A column of levels says it, or titles of the same levels over objectives that each have a name beside them. Beside
    an objective of the office a name is that of a programme that supports it, and a node of its own.
    """
    goal = left.nama is None and left.sasaran is not None and not left.bersusun
    if not goal or right.nama is None or right.sasaran or right.indikator or right.campuran:
        return False
    levels = bool(left.pilihan) and set(left.pilihan) <= set(right.pilihan)
    if levels and (left.pilihan == right.pilihan or len(left.pilihan) > 1):
        goals = _rows(left.sasaran, daerah)
        if goals and goals == _rows(right.nama, daerah):
            return True
    named = [r for r in daerah.baris if (c := _cell(r, right.nama, daerah)) is not None and is_terisi(c)]
    told = [None if (c := _cell(r, tingkat, daerah)) is None else jenjang_tertulis(c.teks) for r in named]
    return bool(named) and all(level is not None and level.nomenklatur for level in told)


def _cell(row: int, kolom: KolomSumber | None, daerah: DaerahTabel) -> SelSumber | None:
    return None if kolom is None else daerah.tabel.sel.get((row, kolom.col))


def _rows(kolom: KolomSumber | None, daerah: DaerahTabel) -> set[int]:
    return set() if kolom is None else {r for r in daerah.baris if (r, kolom.col) in daerah.tabel.sel}
