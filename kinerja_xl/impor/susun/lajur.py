"""Lanes: the columns of a table ordered by the node they speak about (a goal, an objective, a programme …)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.kepala.arti import PELAKU, Arti, KolomSumber, PeranKolom
from kinerja_xl.patterns import regex
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

_NAMED = {"program": Jenjang.PROGRAM, "kegiatan": Jenjang.KEGIATAN, "sub kegiatan": Jenjang.SUB_KEGIATAN}
_OWN = {PeranKolom.TUJUAN: Jenjang.TUJUAN, PeranKolom.SKP_HASIL: Jenjang.INDIVIDU}
_LOOSE = frozenset(
    {
        *(PeranKolom.VISI, PeranKolom.MISI, PeranKolom.KANTOR, PeranKolom.NO),
        *(PeranKolom.NAMA, PeranKolom.PANGKAT, PeranKolom.ATASAN),
    }
)
"""What belongs to no lane; of numbers those that count the texts right of them."""
_MONEY = frozenset({PeranKolom.PAGU, PeranKolom.REALISASI_RP, PeranKolom.SUMBER_DANA, PeranKolom.REALISASI_FISIK})
_ASPECT = regex(r"\b(kuantitas|kualitas|mutu|waktu|biaya)\b")
"""Aspects of a result that may have indicators in columns of their own, beside each other."""


@dataclass
class Lajur:
    """One lane.

    Attributes:
        jenjang: its level; None where each row says its own.
        pilihan: the levels that its titles name, from top to bottom.
        nama: the column of official names.
        sasaran: the column of objectives.
        bersusun: its level follows only from where it stands beside the others.
        campuran: objectives and official names share its column.
        kode: the columns of its code, in order.
        indikator: the column of indicators.
        aspek: the aspect of a result that its indicators measure, "" where its titles name none.
        jadwal: its quarters and months plan actions alone; None before that was asked.
        atribut: the other columns that speak of its indicator or of its budget.
        disatukan: its objectives have a title of another level, but stand one beside each of its names.
        undak: the columns right of that of names, under the same title, in which names of lower levels stand.
        baris_indikator: the rows whose text is an indicator, where names stand in the same column; None elsewhere.
        desimal_titik: some of its values have a decimal dot; None before that was asked.
    """

    jenjang: Jenjang | None
    pilihan: tuple[Jenjang, ...] = ()
    nama: KolomSumber | None = None
    sasaran: KolomSumber | None = None
    bersusun: bool = False
    campuran: bool = False
    disatukan: bool = False
    undak: tuple[KolomSumber, ...] = ()
    baris_indikator: frozenset[int] | None = None
    kode: list[KolomSumber] = field(default_factory=list)
    indikator: KolomSumber | None = None
    aspek: str = ""
    jadwal: bool | None = field(default=None, compare=False)
    atribut: list[KolomSumber] = field(default_factory=list)
    desimal_titik: bool | None = field(default=None, compare=False)

    @property
    def teks(self) -> tuple[KolomSumber, ...]:
        """The columns whose text makes a node."""
        return (*self.kolom_nama, *(() if self.sasaran is None else (self.sasaran,)))

    @property
    def kolom_nama(self) -> tuple[KolomSumber, ...]:
        """The columns of official names: one, or several between which each row chooses by its level."""
        return () if self.nama is None else (self.nama, *self.undak)


@dataclass(frozen=True)
class SusunanLajur:
    """The lanes of a table from left to right, and the column of numbers in front of them."""

    lajur: tuple[Lajur, ...]
    nomor: KolomSumber | None
    lepas: tuple[KolomSumber, ...]  # columns that belong to no lane (vision, an office's name)
    kembar: tuple[KolomSumber, ...]  # columns that mean the same as an earlier one
    jenjang: KolomSumber | None = None  # the column that says each row's level in words


def susun_lajur(kolom: Sequence[KolomSumber]) -> SusunanLajur:
    """Order a table's columns into lanes."""
    work = _Penyusun()
    for k in kolom:
        if k.arti is not None:
            work.tambah(k, k.arti)
    return work.selesai()


class _Penyusun:
    """Takes the columns from left to right."""

    def __init__(self) -> None:
        self.lanes: list[Lajur] = []
        self.codes: list[KolomSumber] = []
        self.number: KolomSumber | None = None
        self.loose: list[KolomSumber] = []
        self.level: KolomSumber | None = None
        self.twins: list[KolomSumber] = []
        self.seen: set[tuple[int, object, bool]] = set()
        self.acted = False  # right of a column of actions, whose plan has the same titles as the indicator's
        self.waiting: list[KolomSumber] = []  # what stands before the node it speaks of
        self.measured: Lajur | None = None  # the lane that measures and units belong to

    def tambah(self, k: KolomSumber, arti: Arti) -> None:
        if arti.peran is PeranKolom.NO and self.number is None and not self.lanes:
            self.number = k
        elif arti.peran is PeranKolom.KODE:
            self.codes.append(k)
        elif arti.peran is PeranKolom.JENJANG:
            self.level = self.level or k
        elif arti.peran in _LOOSE:
            self.loose.append(k)
        elif arti.peran is PeranKolom.SKP_PIMPINAN or (arti.peran is PeranKolom.PENANGGUNG_JAWAB and not self.lanes):
            self.waiting.append(k)
        elif arti.peran is PeranKolom.SASARAN and self.lanes and not self.lanes[-1].teks:
            lane = self.lanes[-1]  # the objective stands right of its indicator
            lane.sasaran = k
            named = jenjang_bernama(arti)
            lane.jenjang, lane.pilihan = (named[0] if len(named) == 1 else None, named) if named else (lane.jenjang, ())
        elif arti.peran in PELAKU:
            lane = _node(self.lanes, k, arti)
            if lane not in self.lanes:
                lane.kode, self.codes = self.codes, []
                lane.atribut, self.waiting = self.waiting, []
                self.lanes.append(lane)
        elif arti.peran is PeranKolom.INDIKATOR:
            self._indikator(k)
        else:
            self._atribut(k, arti)

    def _indikator(self, k: KolomSumber) -> None:
        self.measured = lane = _lane_of(self.lanes, k)
        aspect = _aspek(k)
        if lane.indikator is None:
            lane.indikator, lane.aspek = k, aspect
        elif aspect and lane.aspek and all(x.aspek != aspect for x in self.lanes):
            self.measured = Lajur(lane.jenjang, indikator=k, aspek=aspect)  # of the same result
            self.lanes.append(self.measured)
        else:
            self.twins.append(k)

    def _atribut(self, k: KolomSumber, arti: Arti) -> None:
        if not self.lanes:
            self.lanes.append(Lajur(Jenjang.SASARAN_STRATEGIS))
        named = next((x for x in reversed(self.lanes) if x.nama is not None), None)
        lane = (named if arti.peran in _MONEY else self.measured) or self.lanes[-1]
        if lane.aspek and (aspect := _aspek(k)):
            lane = next((x for x in self.lanes if x.aspek == aspect), lane)
        self.acted = self.acted or (arti.peran is PeranKolom.AKSI and arti.triwulan is None)
        planned = self.acted and bool(arti.triwulan or arti.bulan or arti.peran is PeranKolom.PENANGGUNG_JAWAB)
        if (id(lane), arti, planned) in self.seen and arti.peran is not PeranKolom.BUKTI:  # each quarter's own
            self.twins.append(k)
        else:
            self.seen.add((id(lane), arti, planned))
            lane.atribut.append(k)

    def selesai(self) -> SusunanLajur:
        if self.waiting and self.lanes:
            self.lanes[-1].atribut[:0] = self.waiting  # no column of names follows them
        if self.codes and self.lanes:
            self.lanes[-1].kode += self.codes
        _berjenjang(self.lanes)
        return SusunanLajur(tuple(self.lanes), self.number, tuple(self.loose), tuple(self.twins), self.level)


def _aspek(k: KolomSumber) -> str:
    """Return the aspect that the titles of a column name; "" for none."""
    found = _ASPECT.search(normalise(" | ".join(k.judul)))
    return "" if found is None else found[1].replace("mutu", "kualitas")


def _berjenjang(lanes: Sequence[Lajur]) -> None:
    """Let objectives beside each other, each with indicators of its own, stand below one another.

    Titles that name who answers for them (``Sasaran Kepala Bidang``) or nothing at all tell no level.
    """
    goals = [x for x in lanes if x.jenjang is Jenjang.SASARAN_STRATEGIS and x.nama is None and x.sasaran is not None]
    below = (Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN)
    if len(goals) < 2 or goals != list(lanes[-len(goals) :]) or any(x.indikator is None for x in goals):
        return
    for lane, level in zip(goals[1:], below, strict=False):
        lane.jenjang, lane.bersusun = level, True


def jenjang_bernama(arti: Arti) -> tuple[Jenjang, ...]:
    """Return the levels of programmes that a title names, from top to bottom."""
    return tuple(dict.fromkeys(sorted((_NAMED[j] for j in arti.jenjang if j in _NAMED), key=lambda j: j.peringkat)))


def _node(lanes: Sequence[Lajur], k: KolomSumber, arti: Arti) -> Lajur:
    """Return the lane that a column of texts belongs to, a new one where it opens its own."""
    named = jenjang_bernama(arti)
    level = named[0] if len(named) == 1 else None
    last = lanes[-1] if lanes and lanes[-1].indikator is None and not lanes[-1].atribut else None
    if arti.peran is PeranKolom.SASARAN:
        return _goal(last, k, named, level)
    if arti.peran in _OWN:
        return Lajur(_OWN[arti.peran], sasaran=k)
    if arti.peran is PeranKolom.CAMPURAN:
        return Lajur(None, named, nama=k, campuran=True)
    if last is not None and last.nama is None and named and last.pilihan == named:
        last.nama = k
        return last
    return Lajur(level, named, nama=k)


def _goal(last: Lajur | None, k: KolomSumber, named: tuple[Jenjang, ...], level: Jenjang | None) -> Lajur:
    """Return the lane of a column of objectives: those of the programme beside them, or their own."""
    if last is not None and last.nama is not None and last.sasaran is None:
        last.sasaran = k
        return last
    return Lajur(level, named, sasaran=k) if named else Lajur(Jenjang.SASARAN_STRATEGIS, sasaran=k)


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
    if (
        not named
        and "tujuan" in k.arti.jenjang
        and lanes[0].jenjang is Jenjang.TUJUAN
        and "sasaran" not in k.arti.jenjang
    ):
        return lanes[0]
    if not named and set(k.arti.jenjang) & {"sasaran", "strategis"}:
        for lane in lanes:
            if lane.jenjang is Jenjang.SASARAN_STRATEGIS and lane.indikator is None:
                return lane
    return lanes[-1]
