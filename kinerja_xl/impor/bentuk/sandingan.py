"""The budget table beside the table of targets: which row stands for which.

Words that both have say it, or an outline (``1.2.1``) that both have. That a row stands in the same place as another is
no evidence: offices list as many objectives as programmes without meaning that each belongs to one of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.kepala.arti import PELAKU, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.sumber.isi_sumber import TempatSumber
from kinerja_xl.impor.susun.isian import SIMPULAN, BarisIsian, IsianImpor
from kinerja_xl.impor.susun.jenjang_baris import CiriBaris, JenjangBaris
from kinerja_xl.impor.susun.konteks import KonteksImpor
from kinerja_xl.impor.susun.nama_sebaris import BarisTetap
from kinerja_xl.impor.susun.panen import Pemanen
from kinerja_xl.impor.susun.sel_indikator import baca_baris
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.tampak import ringkas

_SMALL = frozenset(
    {
        "dan",
        "di",
        "yang",
        "pada",
        "untuk",
        "dari",
        "dengan",
        "progra",
        "kegiat",
        "sub",
        "kinerj",
        "persen",
        "jumlah",
        "kecama",
    }
)


_SAID = "menurut kata-katanya"
_WORDS = 0.25  # of a name's words stand in the objective or its indicator, as far as another one's would not


@dataclass(frozen=True)
class _Anggaran:
    daerah: DaerahTabel
    row: int
    ciri: CiriBaris
    jenjang: JenjangBaris


@dataclass(frozen=True)
class _Kinerja:
    daerah: DaerahTabel
    row: int
    ciri: CiriBaris
    jenjang: JenjangBaris

    @property
    def tempat(self) -> TempatSumber | None:
        named = [c.col for c in self.daerah.kolom if c.arti and c.arti.peran in PELAKU]
        cell = next((s for col in named if (s := self.daerah.tabel.sel.get((self.row, col)))), None)
        return None if cell is None else self.daerah.tabel.tempat(cell)


Tetap = Mapping[int, Mapping[int, BarisTetap]]


def sandingkan(
    k: KonteksImpor, kinerja: Sequence[DaerahTabel], anggaran: Sequence[DaerahTabel], *, pimpinan: bool
) -> dict[int, dict[int, BarisTetap]]:
    """Tie the rows of budget tables to rows of target tables.

    Args:
        k: the context; ties that no word says are noted.
        kinerja: regions with objectives and targets, one lane each.
        anggaran: regions with official names and budgets.
        pimpinan: the agreement is the head's of an office, whose objectives are strategic unless a title tells.

    Returns:
        By a region's place in ``kinerja`` (of its id) the rows whose level, name and budget the budget table tells;
        empty where the two cannot be tied without guessing.
    """
    targets = [
        t
        for d in kinerja
        for t in _rows(k, d)
        if not t.jenjang.jenjang or not t.jenjang.jenjang.strategis or not (pimpinan or _told(d))
    ]
    budgets = [_Anggaran(t.daerah, t.row, t.ciri, t.jenjang) for d in anggaran for t in _rows(k, d)]
    found: dict[int, dict[int, BarisTetap]] = {}
    for target, budget, how in _pairs(targets, budgets, alone=not pimpinan):
        if _berlainan(target.jenjang, budget.jenjang):
            continue
        found.setdefault(id(target.daerah), {})[target.row] = _fixed(k, target, budget)
        if how:
            said = f"{ringkas(target.ciri.teks)}: dipasangkan dengan {ringkas(budget.ciri.teks)} {how}"
            k.catat(SIMPULAN, said, target.tempat, "Nomenklatur")
    return found


def _berlainan(target: JenjangBaris, budget: JenjangBaris) -> bool:
    """True where a title says of one level what a word or a code says of another: no row is both."""
    named = target.bukti == "judul kolom" and target.jenjang is not None and target.jenjang.nomenklatur
    sure = budget.bukti.startswith(("kode", "kata", "nama resmi", "judul"))
    return named and sure and budget.jenjang is not target.jenjang


def _told(d: DaerahTabel) -> bool:
    """True where the title itself says that its objectives are the office's."""
    return any("strategis" in k.arti.jenjang for k in d.kolom_peran(PeranKolom.SASARAN) if k.arti)


def _rows(k: KonteksImpor, d: DaerahTabel) -> list[_Kinerja]:
    probe = KonteksImpor(k.waktu, k.resmi, beri_kode=k.beri_kode, umum=k.umum)
    rows = Pemanen(probe, d).ciri_baris()
    return [_Kinerja(d, row, ciri, level) for row, (ciri, level) in rows.items() if level is not None]


_Pasang = tuple[_Kinerja, _Anggaran, str]  # the rows, and what ties them; "" for an outline that both have


def _pairs(targets: list[_Kinerja], budgets: list[_Anggaran], *, alone: bool) -> list[_Pasang]:
    if not targets or not budgets:
        return []
    how = _all_alike(targets, budgets, alone=alone)
    if how:
        return [(t, b, _SAID if _alike(t, b) > _WORDS else how) for t, b in zip(targets, budgets, strict=True)]
    mine, theirs = _labels(targets, budgets)
    told = all(mine) and all(theirs) and len(set(mine)) == len(mine) and len(set(theirs)) == len(theirs)
    outlined = any("." in m for m in mine)
    if told and (outlined or set(mine) <= set(theirs)):
        at = dict(zip(theirs, budgets, strict=True))
        tied = [(t, at[m]) for t, m in zip(targets, mine, strict=True) if m in at]
        if outlined:
            return [(t, b, "") for t, b in tied if _alike(t, b) > 0.2]
        if all(_alike(t, b) >= max(_alike(t, other) for other in budgets) for t, b in tied):
            return [(t, b, "menurut nomor dan kata-katanya") for t, b in tied if _alike(t, b) > _WORDS]
    return [(t, b, _SAID) for t, b in _by_words(targets, budgets)]


def _all_alike(targets: list[_Kinerja], budgets: list[_Anggaran], *, alone: bool) -> str:
    """Return by what each row stands for the one in the same place, in Indonesian; "" where nothing else says it."""
    if len(targets) != len(budgets):
        return ""
    if _in_order(targets, budgets):
        return "menurut urutannya, karena baris lain cocok kata-katanya"
    mine, theirs = _labels(targets, budgets)
    if mine == theirs and any("." in m for m in mine):
        return "menurut nomor berjenjangnya"
    if (
        alone
        and mine == theirs
        and all(t.jenjang.jenjang is b.jenjang.jenjang for t, b in zip(targets, budgets, strict=True))
    ):
        return "menurut jenjang dan nomornya"
    return "karena masing-masing hanya satu" if alone and len(targets) == 1 else ""


def _labels(targets: list[_Kinerja], budgets: list[_Anggaran]) -> tuple[list[str], list[str]]:
    return [_label(t.ciri.nomor) for t in targets], [_label(b.ciri.nomor) for b in budgets]


def _label(nomor: str) -> str:
    return re.sub(r"[^\w.]", "", nomor).strip(".").casefold()


def _in_order(targets: list[_Kinerja], budgets: list[_Anggaran]) -> bool:
    """True where rows in the same place have words in common, as far as a table of another order would not."""
    return sum(_alike(t, b) > _WORDS for t, b in zip(targets, budgets, strict=True)) >= 0.6 * len(targets)


def _by_words(targets: list[_Kinerja], budgets: list[_Anggaran]) -> list[tuple[_Kinerja, _Anggaran]]:
    pairs = []
    for t in targets:
        scores = sorted(((_alike(t, b), n) for n, b in enumerate(budgets)), reverse=True)
        if scores[0][0] >= 0.6 and (len(scores) < 2 or scores[0][0] - scores[1][0] > 0.15):
            pairs.append((t, budgets[scores[0][1]]))
    taken = [id(b) for _, b in pairs]
    return [(t, b) for t, b in pairs if taken.count(id(b)) == 1]


def _alike(t: _Kinerja, b: _Anggaran) -> float:
    """Return which part of the budget's words the row of targets has, with its indicator."""
    words = {w[:6] for w in normalise(b.ciri.teks).split()} - _SMALL
    column = next(iter(t.daerah.kolom_peran(PeranKolom.INDIKATOR)), None)
    cell = None if column is None else t.daerah.tabel.sel.get((t.row, column.col))
    mine = {w[:6] for w in normalise(t.ciri.teks + " " + ("" if cell is None else cell.teks)).split()}
    return len(words & mine) / len(words) if words else 0.0


def _fixed(k: KonteksImpor, target: _Kinerja, budget: _Anggaran) -> BarisTetap:
    d = budget.daerah
    probe = Pemanen(k, d)
    lane = probe.susunan.lajur[-1]
    name = lane.nama
    values: BarisIsian = {}
    cell = None if name is None else d.tabel.sel.get((budget.row, name.col))
    if cell is not None:
        values["nomenklatur"] = IsianImpor(
            budget.ciri.teks, (d.tabel.tempat(cell),), "" if budget.ciri.teks == cell.teks.strip() else "tanpa nomornya"
        )
    reading = baca_baris(k, d, lane, budget.row)
    level = budget.jenjang
    strong = not level.ragu and level.bukti.startswith(("kode", "nama resmi", "judul", "kata"))
    mine = target.jenjang
    if not strong and mine.jenjang is not None and not mine.jenjang.strategis:
        level = replace(level, jenjang=mine.jenjang, bukti=mine.bukti)
    if mine.jenjang is Jenjang.SASARAN_STRATEGIS and level.jenjang is None:
        level = mine
    return BarisTetap(level, {**values, **reading.simpul}, reading.anggaran)


def lewati_sandingan(k: KonteksImpor, anggaran: Sequence[DaerahTabel]) -> None:
    """Say of the budget tables' other cells (titles, numbers) why they are not used."""
    for d in anggaran:
        k.lewat.update(d.lewat)
        for column in d.kolom_peran(PeranKolom.NO):
            for row in d.baris:
                if cell := d.tabel.sel.get((row, column.col)):
                    k.lewat[d.tabel.tempat(cell)] = "nomor urut baris"
