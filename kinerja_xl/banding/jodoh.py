"""Which indicator of one document is which of another: by name, by code where codes are shared, then by likeness.

A code alone proves nothing: two documents may be numbered apart. It counts where most codes that both have stand beside
the same name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from kinerja_xl.banding.pihak import PihakBanding
from kinerja_xl.banding.setara import kata_setara, teks_setara
from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Indikator, Sasaran, Simpul
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.kode import kunci_kode
from kinerja_xl.text.similar import alike, normalise

SAMA = 100.0
_SAME_PLACE, _ALONE, _ANYWHERE = 70.0, 45.0, 85.0
"""Likeness from which a name is the other one worded anew: in the same node; alone there; in another node."""

_TRUSTED, _FEWEST = 0.6, 2
"""The part of shared codes that must stand beside the same name, and how many there must be at least."""


@dataclass(frozen=True, eq=False)
class Kemunculan:
    """One indicator as one document has it."""

    pihak: PihakBanding
    simpul: Simpul
    sasaran: Sasaran
    indikator: Indikator

    @cached_property
    def kunci(self) -> tuple[str, ...]:
        """Its name as it is compared."""
        return kata_setara(self.indikator.nama, self.pihak.nama_kantor)

    @cached_property
    def kata(self) -> frozenset[str]:
        """The words of its name, as they are compared."""
        return frozenset(self.kunci)

    @cached_property
    def kunci_simpul(self) -> tuple[str, ...]:
        """What its node is known by."""
        return kunci_simpul(self.simpul, self.pihak)

    def sel(self, kunci: str) -> CellRef:
        """Return one of its cells."""
        return self.indikator.at.sel(kunci)


def kunci_simpul(simpul: Simpul, pihak: PihakBanding) -> tuple[str, ...]:
    """Return what a node is known by in every document: its official name, else its first objective."""
    name = simpul.nomenklatur or (simpul.sasaran[0].teks if simpul.sasaran else "")
    words = kata_setara(name, pihak.nama_kantor)
    if words[:1] in {("program",), ("kegiatan",)} and len(words) > 1:
        words = words[1:]
    return (simpul.jenjang, *words) if words else ()


def semua_kemunculan(pihak: PihakBanding) -> Iterator[Kemunculan]:
    """Yield every indicator of a document that has a name."""
    for simpul in pihak.dokumen.simpul:
        for sasaran in simpul.sasaran:
            for indikator in sasaran.indikator:
                if normalise(indikator.nama):
                    yield Kemunculan(pihak, simpul, sasaran, indikator)


Kiri = Sequence[Kemunculan]
"""One indicator as earlier documents have it."""


def padankan(kiri: Sequence[Kiri], kanan: Sequence[Kemunculan]) -> Mapping[int, tuple[int, float]]:
    """Find each indicator of a document among those of earlier ones.

    Args:
        kiri: earlier indicators, each with all its appearances.
        kanan: those of one document.

    Returns:
        index in ``kanan`` -> index in ``kiri`` and how alike the names are (100 where they are the same).
    """
    job = _Pencarian(kiri, kanan)
    job.senama()
    job.hampir_senama()
    job.sekode()
    job.serupa()
    return job.jadi


class _Pencarian:
    """One search; each step only looks at what the earlier ones left."""

    def __init__(self, kiri: Sequence[Kiri], kanan: Sequence[Kemunculan]) -> None:
        self.kiri, self.kanan = kiri, kanan
        self.jadi: dict[int, tuple[int, float]] = {}
        self.terpakai: set[int] = set()

    def _ambil(self, n: int, m: int, skor: float) -> None:
        self.jadi[n] = (m, skor)
        self.terpakai.add(m)

    @property
    def _sisa_kanan(self) -> list[int]:
        return [n for n in range(len(self.kanan)) if n not in self.jadi]

    @property
    def _sisa_kiri(self) -> list[int]:
        return [m for m in range(len(self.kiri)) if m not in self.terpakai]

    def senama(self) -> None:
        """Match equal names; of several the one in the same node or with the same code."""
        left: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for m, satu in enumerate(self.kiri):
            for key in {k.kunci for k in satu}:
                left[key].append(m)
        right: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for n, k in enumerate(self.kanan):
            right[k.kunci].append(n)
        for key, rows in right.items():
            several = len(rows) > 1 or len(left.get(key, ())) > 1
            pairs = sorted(
                ((-self._dekat(m, n), n, m) for n in rows for m in left.get(key, ())),
            )
            for nearness, n, m in pairs:
                if n not in self.jadi and m not in self.terpakai and (not several or -nearness >= _NEAR):
                    self._ambil(n, m, SAMA)
            rest_right = [n for n in rows if n not in self.jadi]
            rest_left = [m for m in left.get(key, ()) if m not in self.terpakai]
            if len(rest_right) == len(rest_left) == 1 and self._sejenjang(rest_left[0], rest_right[0]):
                self._ambil(rest_right[0], rest_left[0], SAMA)

    def hampir_senama(self) -> None:
        """Match names that say the same in another spelling."""
        for n in self._sisa_kanan:
            kanan = self.kanan[n]
            own = kanan.pihak.nama_kantor
            same = [
                m
                for m in self._sisa_kiri
                if any(
                    _mungkin_senama(k, kanan) and teks_setara(k.indikator.nama, kanan.indikator.nama, own)
                    for k in self.kiri[m]
                )
                and self._sejenjang(m, n)
            ]
            if same:
                self._ambil(n, max(same, key=lambda m: self._dekat(m, n)), SAMA)

    def sekode(self) -> None:
        """Match by code where both documents are numbered alike."""
        codes = {kunci_kode(k.indikator.kode): m for m, satu in enumerate(self.kiri) for k in satu if k.indikator.kode}
        shared = [(codes[kode], n) for n, k in enumerate(self.kanan) if (kode := kunci_kode(k.indikator.kode)) in codes]
        same = sum(self.jadi.get(n, (None,))[0] == m for m, n in shared)
        if same < _FEWEST or same < _TRUSTED * len(shared):
            return
        for m, n in shared:
            if n not in self.jadi and m not in self.terpakai and self._sejenjang(m, n):
                self._ambil(n, m, self._serupa(m, n))

    def serupa(self) -> None:
        """Match what is left by likeness: first inside a node, then, for objectives and programmes, anywhere."""
        left, right = self._sisa_kiri, self._sisa_kanan
        near: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for m in left:
            for key in {k.kunci_simpul for k in self.kiri[m]} - {()}:
                near[key].append(m)
        there = Counter(self.kanan[n].kunci_simpul for n in right)
        pairs: list[tuple[float, int, int]] = []
        for n in right:
            key = self.kanan[n].kunci_simpul
            beside = near.get(key, [])
            alone = len(beside) == there[key] == 1  # so that the one took the place of the other
            for m in left if self.kanan[n].simpul.jenjang.hasil else beside:
                place = m in beside
                score = self._serupa(m, n) if self._sejenjang(m, n) else 0.0
                if score >= (_ALONE if alone and place else _SAME_PLACE if place else _ANYWHERE):
                    pairs.append((score + (5 if place else 0), n, m))
        for _, n, m in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
            if n not in self.jadi and m not in self.terpakai:
                self._ambil(n, m, self._serupa(m, n))

    def _serupa(self, m: int, n: int) -> float:
        return max(alike(k.indikator.nama, self.kanan[n].indikator.nama) for k in self.kiri[m])

    def _sejenjang(self, m: int, n: int) -> bool:
        level = self.kanan[n].simpul.jenjang
        return any(k.simpul.jenjang == level or _setingkat(k.simpul.jenjang, level) for k in self.kiri[m])

    def _dekat(self, m: int, n: int) -> int:
        return max(_kedekatan(k, self.kanan[n]) for k in self.kiri[m])


def _mungkin_senama(a: Kemunculan, b: Kemunculan) -> bool:
    """True where names have enough words in common to be one in two spellings, or one may be an abbreviation."""
    fewest = min(len(a.kata), len(b.kata))
    return fewest <= _SHORT or 2 * len(a.kata & b.kata) >= fewest


_SHORT = 2
"""Words of a name that may be an abbreviation altogether: Nilai AKIP."""

_NEAR = 4
"""Nearness of what stands in the same node."""


def _kedekatan(a: Kemunculan, b: Kemunculan) -> int:
    """Return how near two appearances are: the same node weighs most, then level and code together."""
    near = 4 if a.kunci_simpul and a.kunci_simpul == b.kunci_simpul else 0
    near += 2 if a.simpul.jenjang == b.simpul.jenjang else 0
    near += 2 if a.indikator.kode and kunci_kode(a.indikator.kode) == kunci_kode(b.indikator.kode) else 0
    return near + (1 if a.simpul.kode == b.simpul.kode else 0)


@lru_cache(maxsize=256)
def _setingkat(satu: Jenjang, dua: Jenjang) -> bool:
    """True for levels that documents use for each other: goals and objectives; what is no level fits every one."""
    if not satu.dikenal or not dua.dikenal:
        return True
    return satu.strategis and dua.strategis
