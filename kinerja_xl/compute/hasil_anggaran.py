"""Money in numbers, straight from the document: budget, spending and the share spent, a node or all together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kinerja_xl.compute.tahunan import setahun
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Anggaran, Dokumen
from kinerja_xl.model.jelajah import menaik
from kinerja_xl.sheets.pilihan import TipePerhitungan

_UANG = TipePerhitungan.KUMULATIF  # money always adds up


@dataclass(frozen=True, slots=True)
class Serapan:
    """Budget in force and what was spent of it, in rupiah; None where nothing is written."""

    pagu: float | None
    realisasi: float | None

    @property
    def sisa(self) -> float | None:
        """What is left, negative when more was spent than granted."""
        return None if self.pagu is None or self.realisasi is None else self.pagu - self.realisasi

    @property
    def serapan(self) -> float | None:
        """The share spent as a fraction, None without a positive budget or any spending."""
        return None if not self.pagu or self.pagu < 0 or self.realisasi is None else self.realisasi / self.pagu


def serapan_baris(dokumen: Dokumen, baris: Anggaran, triwulan: int = 4) -> Serapan:
    """Return one budget row's money up to a quarter (1 to 4)."""
    spent = setahun(baris.realisasi_tw[:triwulan], _UANG, sampai_dengan=dokumen.identitas.sampai_dengan)
    return Serapan(baris.pagu_berlaku, spent)


def serapan_simpul(dokumen: Dokumen, triwulan: int = 4) -> Mapping[str, Serapan]:
    """Return each node's money up to a quarter, by Kode: its own rows together, else what stands below it.

    A node with a budget but no spending of its own takes the spending of the nodes below: offices write realisasi at
    the sub kegiatan only.
    """
    found: dict[str, Serapan] = {}

    def anak(kode: str) -> Iterator[str]:
        return (a.kode for a in dokumen.anak.get(kode, ()))

    for kode in menaik((simpul.kode for simpul in dokumen.simpul), anak):
        own = gabung_serapan(serapan_baris(dokumen, b, triwulan) for b in dokumen.anggaran_menurut_kode.get(kode, ()))
        below = gabung_serapan(found[bawah] for bawah in anak(kode) if bawah in found)
        found[kode] = Serapan(
            below.pagu if own.pagu is None else own.pagu,
            below.realisasi if own.realisasi is None else own.realisasi,
        )
    return found


def serapan_total(dokumen: Dokumen, triwulan: int = 4) -> Serapan:
    """Return the office's money up to a quarter: that of the topmost nodes, which hold those below them."""
    per_simpul = serapan_simpul(dokumen, triwulan)
    known = dokumen.simpul_menurut_kode
    return gabung_serapan(
        per_simpul[s.kode] for s in dokumen.simpul if not any(kode in known for kode in s.semua_induk)
    )


def gabung_serapan(bagian: Iterable[Serapan]) -> Serapan:
    """Return several amounts added up; None only where none of them has one."""
    pagu: list[float] = []
    spent: list[float] = []
    for satu in bagian:
        pagu += [] if satu.pagu is None else [satu.pagu]
        spent += [] if satu.realisasi is None else [satu.realisasi]
    return Serapan(sum(pagu) if pagu else None, sum(spent) if spent else None)
