"""What is fixed for a row before its cells are read: by the budget table beside it, or by the official who answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.kepala.arti import PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.susun.ciri_lajur import CiriLajur
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.jenjang_baris import JenjangBaris
from kinerja_xl.impor.susun.lajur import Lajur
from kinerja_xl.text.sebutan_jabatan import is_jabatan, is_pimpinan
from kinerja_xl.text.tingkat_jabatan import tingkat_jabatan

_WHY = "nama di baris itu; penanggung jawabnya bukan pimpinan"


@dataclass(frozen=True)
class BarisTetap:
    """What another table (the budget beside the targets) says of a row."""

    jenjang: JenjangBaris
    isi: BarisIsian
    anggaran: Mapping[str, BarisIsian]


def tetap_sebaris(daerah: DaerahTabel, lajur: Sequence[CiriLajur]) -> dict[int, BarisTetap]:
    """Return levels and names of objectives that stand beside the programmes of officials below the head.

    Beside an objective of the office a name is that of a programme that supports it; whoever is below the head answers
    for objectives of the programmes themselves. Their titles name no level, so it is listed.

    Args:
        daerah: the table.
        lajur: its lanes.
    """
    if len(lajur) != 2 or not _berdampingan(lajur[0].lane, lajur[1].lane):
        return {}
    goals, names = lajur
    rows = [r for r in daerah.baris if _bawahan(daerah, r)]
    named = [r for r in rows if names.nama(r) is not None]
    beside = (goals.lane.sasaran, goals.lane.indikator)
    if not named or any(named != [r for r in rows if goals.sel(r, k) is not None] for k in beside):
        return {}  # lists of their own, which only begin beside each other
    found: dict[int, BarisTetap] = {}
    for row in named:
        cell, level = names.nama(row), names.jenjang(row, diam=True)
        if cell is None or level is None or level.jenjang is None or not level.jenjang.nomenklatur:
            return {}
        ciri = names.ciri[row]
        name = IsianImpor(ciri.teks, (daerah.tabel.tempat(cell),), ciri.sebab)
        told = replace(level, bukti=f"{level.bukti}; {_WHY}", ragu=True)
        found[row] = BarisTetap(told, {"nomenklatur": name}, {})
    return found


def _berdampingan(kiri: Lajur, kanan: Lajur) -> bool:
    """True for objectives with indicators whose title names no level, left of names that have neither."""
    goal = kiri.sasaran if kiri.nama is None and kiri.indikator is not None and not kiri.bersusun else None
    plain = goal is not None and goal.arti is not None and set(goal.arti.jenjang) <= {"sasaran"}
    return plain and kanan.nama is not None and not (kanan.sasaran or kanan.indikator or kanan.campuran)


def _bawahan(daerah: DaerahTabel, row: int) -> bool:
    """True for the row of an official who is surely below the head of an office."""
    for k in daerah.kolom_peran(PeranKolom.PENANGGUNG_JAWAB):
        cell = daerah.tabel.isi(row, k.col)
        titles = [] if cell is None else [line.strip() for line in cell.teks.split("\n") if is_jabatan(line)]
        return len(titles) == 1 and not is_pimpinan(titles[0]) and tingkat_jabatan(titles[0]) not in (None, 0)
    return False
