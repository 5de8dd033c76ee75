"""Lanes: the columns of a table ordered by the node they speak about (a goal, an objective, a programme …)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kinerja_xl.impor.kepala.arti import Peran
from kinerja_xl.impor.kepala.daerah import KolomSumber
from kinerja_xl.sheets.pilihan import Jenjang

_NAMED = {"program": Jenjang.PROGRAM, "kegiatan": Jenjang.KEGIATAN, "sub kegiatan": Jenjang.SUB_KEGIATAN}
_UP = frozenset({Peran.VISI, Peran.MISI})
_MONEY = frozenset({Peran.PAGU, Peran.REALISASI_RP, Peran.SUMBER_DANA, Peran.REALISASI_FISIK})


@dataclass
class Lajur:
    """One lane.

    Attributes:
        jenjang: its level; None where each row says its own.
        pilihan: the levels that its titles name, from top to bottom.
        nama: the column of official names.
        sasaran: the column of objectives.
        campuran: objectives and official names share its column.
        kode: the columns of its code, in order.
        indikator: the column of indicators.
        atribut: the other columns that speak of its indicator or of its budget.
    """

    jenjang: Jenjang | None
    pilihan: tuple[Jenjang, ...] = ()
    nama: KolomSumber | None = None
    sasaran: KolomSumber | None = None
    campuran: bool = False
    kode: list[KolomSumber] = field(default_factory=list)
    indikator: KolomSumber | None = None
    atribut: list[KolomSumber] = field(default_factory=list)

    @property
    def teks(self) -> tuple[KolomSumber, ...]:
        """The columns whose text makes a node."""
        return tuple(k for k in (self.nama, self.sasaran) if k is not None)


@dataclass(frozen=True)
class SusunanLajur:
    """The lanes of a table from left to right, and the column of numbers in front of them."""

    lajur: tuple[Lajur, ...]
    nomor: KolomSumber | None
    lepas: tuple[KolomSumber, ...]  # columns that belong to no lane (vision, an office's name)
    kembar: tuple[KolomSumber, ...]  # columns that mean the same as an earlier one


def susun_lajur(kolom: Sequence[KolomSumber]) -> SusunanLajur:
    """Order a table's columns into lanes."""
    lanes: list[Lajur] = []
    codes: list[KolomSumber] = []
    number: KolomSumber | None = None
    loose: list[KolomSumber] = []
    twins: list[KolomSumber] = []
    seen: set[tuple[int, object]] = set()
    measured: Lajur | None = None  # the lane that measures and units belong to
    for k in kolom:
        arti = k.arti
        if arti is None:
            continue
        peran = arti.peran
        if peran is Peran.NO:
            number = number or k
        elif peran is Peran.KODE:
            codes.append(k)
        elif peran in _UP or peran is Peran.KANTOR:
            loose.append(k)
        elif peran in (Peran.TUJUAN, Peran.SASARAN, Peran.NOMENKLATUR, Peran.CAMPURAN):
            lane = _node(lanes, k)
            if lane not in lanes:
                lane.kode, codes = codes, []
                lanes.append(lane)
        elif peran is Peran.INDIKATOR:
            measured = _lane_of(lanes, k)
            if measured.indikator is None:
                measured.indikator = k
            else:
                twins.append(k)
        else:
            if not lanes:
                lanes.append(Lajur(Jenjang.SASARAN_STRATEGIS))
            named = next((x for x in reversed(lanes) if x.nama is not None), None)
            lane = (named if peran in _MONEY else measured) or lanes[-1]
            if (id(lane), arti) in seen:
                twins.append(k)
            else:
                seen.add((id(lane), arti))
                lane.atribut.append(k)
    if codes and lanes:
        lanes[-1].kode += codes
    return SusunanLajur(tuple(lanes), number, tuple(loose), tuple(twins))


def _node(lanes: Sequence[Lajur], k: KolomSumber) -> Lajur:
    """Return the lane that a column of texts belongs to, a new one where it opens its own."""
    assert k.arti is not None
    named = tuple(dict.fromkeys(sorted((_NAMED[j] for j in k.arti.jenjang if j in _NAMED), key=lambda j: j.peringkat)))
    level = named[0] if len(named) == 1 else None
    last = lanes[-1] if lanes else None
    fresh = last is not None and last.indikator is None and not last.atribut
    if k.arti.peran is Peran.TUJUAN:
        return Lajur(Jenjang.TUJUAN, sasaran=k)
    if k.arti.peran is Peran.CAMPURAN:
        return Lajur(None, named, nama=k, campuran=True)
    if k.arti.peran is Peran.SASARAN:
        if last is not None and fresh and last.nama is not None and last.sasaran is None and not last.campuran:
            last.sasaran = k
            return last
        if named:
            return Lajur(level, named, sasaran=k)
        return Lajur(Jenjang.SASARAN_STRATEGIS, sasaran=k)
    if last is not None and fresh and last.nama is None and last.pilihan == named and named:
        last.nama = k
        return last
    return Lajur(level, named, nama=k)


def _lane_of(lanes: list[Lajur], k: KolomSumber) -> Lajur:
    """Return the lane whose indicators a column holds: that of the level its title names, else the nearest."""
    assert k.arti is not None
    if not lanes:
        lanes.append(Lajur(Jenjang.SASARAN_STRATEGIS))
    named = [_NAMED[j] for j in k.arti.jenjang if j in _NAMED]
    if len(named) == 1:
        for lane in lanes:
            if lane.jenjang is named[0]:
                return lane
    if not named and "tujuan" in k.arti.jenjang and lanes[0].jenjang is Jenjang.TUJUAN and "sasaran" not in k.arti.jenjang:
        return lanes[0]
    if not named and set(k.arti.jenjang) & {"sasaran", "strategis"}:
        for lane in lanes:
            if lane.jenjang is Jenjang.SASARAN_STRATEGIS and lane.indikator is None:
                return lane
    return lanes[-1]
