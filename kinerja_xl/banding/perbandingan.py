"""All documents of one office beside each other: year by year, and one year after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from kinerja_xl.banding.jodoh import SAMA, Kemunculan, padankan, semua_kemunculan
from kinerja_xl.banding.pihak import PihakBanding
from kinerja_xl.findings import Finding
from kinerja_xl.frozen import dataclass

_REPLACED = 70.0
"""Likeness of names below which they are two indicators."""


class IndikatorBersama(NamedTuple):
    """One indicator in several documents, in their order; ``skor`` is how alike its names are at worst (0 to 100)."""

    anggota: tuple[Kemunculan, ...]
    skor: float

    @property
    def berganti(self) -> bool:
        """True where one indicator took the place of another: all that differs beside the name follows from that."""
        return self.skor < _REPLACED

    def pada(self, pihak: PihakBanding | None) -> Kemunculan | None:
        """Return how one document has it, None where it does not."""
        return next((k for k in self.anggota if k.pihak is pihak), None)

    def ada_pada(self, jenis: str) -> bool:
        """True where a document of that kind has it."""
        return any(k.pihak.jenis == jenis for k in self.anggota)


@dataclass(frozen=True, eq=False)
class Setahun:
    """The documents that hold in one year, in the order in which they follow each other; None for plans alone."""

    tahun: int | None
    pihak: tuple[PihakBanding, ...]

    @cached_property
    def kelompok(self) -> tuple[IndikatorBersama, ...]:
        """Every indicator with all its appearances."""
        return tuple(kelompokkan(self.pihak))

    @property
    def tetap(self) -> Iterator[IndikatorBersama]:
        """The indicators that are the same everywhere, though they may be worded anew."""
        return (satu for satu in self.kelompok if not satu.berganti)

    def berjenis(self, *jenis: str) -> tuple[PihakBanding, ...]:
        """Return the documents of some kinds."""
        return tuple(p for p in self.pihak if p.jenis in jenis)

    @property
    def pk_murni(self) -> PihakBanding | None:
        """The agreement as first signed."""
        return next((p for p in self.berjenis("pk") if not p.dokumen.identitas.perubahan), None)

    @property
    def pk_perubahan(self) -> PihakBanding | None:
        """The changed agreement."""
        return next((p for p in self.berjenis("pk") if p.dokumen.identitas.perubahan), None)

    @property
    def pengukuran(self) -> PihakBanding | None:
        """The year as measured."""
        return next(iter(self.berjenis("pengukuran")), None)


class Lintas(NamedTuple):
    """A document and the one that came after it."""

    lama: PihakBanding
    baru: PihakBanding


class TemuanBerkas(NamedTuple):
    """A finding, and the document in whose workbook it stands."""

    pihak: PihakBanding
    temuan: Finding


@dataclass(frozen=True, eq=False)
class Perbandingan:
    """The documents of one office, sorted as they follow each other."""

    pihak: tuple[PihakBanding, ...]

    @cached_property
    def tahunan(self) -> tuple[Setahun, ...]:
        """What holds together, year by year; years with one document only are left out."""
        years = sorted({p.tahun for p in self.pihak if p.setahun and p.tahun is not None})
        plans = [p for p in self.pihak if not p.setahun]
        found = [Setahun(year, tuple(self._dalam(year, plans))) for year in years]
        if not years:
            found.append(Setahun(None, tuple(terbaru(plans))))
        return tuple(t for t in found if len(t.pihak) > 1)

    def _dalam(self, year: int, plans: Sequence[PihakBanding]) -> Iterator[PihakBanding]:
        covering = [p for p in plans if year in p.tahun_rencana]
        kept = {id(p) for p in terbaru(covering, year)}
        for p in self.pihak:
            if id(p) in kept or (p.setahun and p.tahun == year):
                yield p

    @cached_property
    def lintas(self) -> tuple[Lintas, ...]:
        """Pairs of documents of one kind, each with the next one, and a measured year with the next agreement."""
        pairs: list[Lintas] = []
        for jenis in dict.fromkeys(p.jenis for p in self.pihak):
            same = [p for p in self.pihak if p.jenis == jenis]
            if jenis != "iku":  # of one year the changed one, which stands last; a decree follows the one it changes
                same = list({p.tahun: p for p in same}.values())
            pairs += [Lintas(a, b) for a, b in pairwise(same)]
        return tuple(pairs)

    @cached_property
    def diukur(self) -> tuple[PihakBanding, ...]:
        """The measured years, the first one first."""
        return tuple(p for p in self.pihak if p.jenis == "pengukuran" and p.tahun is not None)

    @property
    def dapat(self) -> bool:
        """True where anything can be compared."""
        return bool(self.tahunan or self.lintas or (self.diukur and len(self.pihak) > 1))


def susun_perbandingan(pihak: Iterable[PihakBanding]) -> Perbandingan:
    """Return the documents of one office as they are compared."""
    return Perbandingan(tuple(sorted(pihak, key=lambda p: (p.urutan, str(p.path)))))


def terbaru(plans: Sequence[PihakBanding], year: int | None = None) -> Iterator[PihakBanding]:
    """Yield of each kind of plan the one in force: the last one of that year or before, else the first."""
    for jenis in dict.fromkeys(p.jenis for p in plans):
        same = [p for p in plans if p.jenis == jenis]
        before = [p for p in same if year is None or (p.tahun or 0) <= year]
        yield before[-1] if before else same[0]


def kelompokkan(pihak: Sequence[PihakBanding]) -> list[IndikatorBersama]:
    """Return the indicators of several documents, the same ones together, in the order of the first document."""
    groups: list[list[Kemunculan]] = []
    scores: list[float] = []
    for satu in pihak:
        own = list(semua_kemunculan(satu))
        found = padankan(groups, own)
        for n, kemunculan in enumerate(own):
            if n in found:
                m, skor = found[n]
                groups[m].append(kemunculan)
                scores[m] = min(scores[m], skor)
            else:
                groups.append([kemunculan])
                scores.append(SAMA)
    return [IndikatorBersama(tuple(group), skor) for group, skor in zip(groups, scores, strict=True)]
