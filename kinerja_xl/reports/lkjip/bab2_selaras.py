"""Whom the office works with and for: the district's objectives it serves, and the partners who share in the result."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.frozen import dataclass
from kinerja_xl.model.dokumen import Dokumen
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.lkjip.alinea import teks_sasaran


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisSelaras:
    """One objective of the office and the district's objective (RPJMD) that it serves. ``awal``: the first of that."""

    awal: bool
    daerah: Teks
    sasaran: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisMitra:
    """One node of the tree and who else has a part in its result."""

    jenjang: str
    nama: Teks
    mitra: Teks


def baris_selaras(dokumen: Dokumen) -> Iterator[BarisSelaras]:
    """Yield the objectives that name the district's, those of one district's objective together."""
    groups: dict[str, list[BarisSelaras]] = {}
    for simpul in dokumen.simpul:
        for sasaran in (s for s in simpul.sasaran if s.daerah):
            some = groups.setdefault(sasaran.daerah, [])
            some.append(
                BarisSelaras(
                    awal=not some,
                    daerah=Teks(sasaran.daerah, (sasaran.at.sel("sasaran_daerah"),)),
                    sasaran=teks_sasaran(simpul, sasaran),
                )
            )
    for some in groups.values():
        yield from some


def baris_mitra(dokumen: Dokumen) -> Iterator[BarisMitra]:
    """Yield the nodes with partners, in the order of the tree."""
    for simpul in (s for s in dokumen.simpul if s.mitra):
        own = Teks(simpul.nomenklatur, (simpul.at.sel("nomenklatur"),))
        yield BarisMitra(
            jenjang=simpul.jenjang,
            nama=own or teks_sasaran(simpul, next((s for s in simpul.sasaran if s.teks), None)),
            mitra=Teks(simpul.mitra, (simpul.at.sel("mitra"),)),
        )
