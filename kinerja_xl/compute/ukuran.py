"""What of an indicator decides which formulas its row gets.

Cara hitung, tipe perhitungan and arah choose the formula when fill writes it, so that the cell shows a short formula
that can be followed; the numbers in it stay live.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from kinerja_xl.compute.rumus import NilaiExcel, counted, counted_all
from kinerja_xl.frozen import dataclass
from kinerja_xl.ketentuan.ketentuan import Ketentuan, ketentuan_pada
from kinerja_xl.model.rekaman import BELUM_DIPILIH, Berpilihan
from kinerja_xl.regulations.predikat import SATUAN_HURUF
from kinerja_xl.sheets.pilihan import Arah, CaraHitung, TipePerhitungan


@dataclass(frozen=True, eq=False)
class Daerah:
    """Cells one below the other on another sheet: their address (``SKM!$D$7:$D$56``) and what stands in them."""

    alamat: str
    nilai: Sequence[NilaiExcel]

    @cached_property
    def ringkasan(self) -> Ringkasan:
        """What formulas ask of the cells; read once, however many indicators rest on them."""
        values = list(self.nilai)
        return Ringkasan(counted(values), counted_all(values), sum(v for v in values if isinstance(v, float)))


class Ringkasan(NamedTuple):
    """COUNT, COUNTA and SUM of an area."""

    angka: int
    terisi: int
    jumlah: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ukuran(Berpilihan):
    """One indicator as its formulas need it; choices and texts of Kinerja, "" when empty.

    Attributes:
        cara_hitung, rumus_khusus, tipe_perhitungan, arah, satuan: the columns of Kinerja.
        peran: what Data Ukur holds for the indicator, in its order (Pembilang, Nilai, a variable's name).
        bawahan: per node right below, the codes of its indicators.
        skm: the answers per element, when the sheet SKM has any.
        akip: the column Nilai of the sheet AKIP, when it is filled.
        batal: nobody is judged by it any more, so it has no achievement and no part in a roll-up.
        skala: Skala predikat of Identitas.
        tahun_akhir: Periode akhir of Identitas.
        ketentuan: what applies to the document; the newest regulations without one.
        persen: which cells show a fraction as per cent (100 % typed as 1): ``target``, ``target_akhir``,
            ``target_tw<n>``, ``realisasi_lalu``, ``batas_capaian``, and ``<peran>.tw<n>`` for Data Ukur.
    """

    cara_hitung: CaraHitung = BELUM_DIPILIH
    rumus_khusus: str = ""
    tipe_perhitungan: TipePerhitungan = BELUM_DIPILIH
    arah: Arah = BELUM_DIPILIH
    satuan: str = ""
    peran: tuple[str, ...] = ()
    bawahan: tuple[tuple[str, ...], ...] = ()
    skm: Mapping[str, Daerah] = field(default_factory=lambda: MappingProxyType({}))
    akip: Daerah | None = None
    batal: bool = False
    skala: str = ""
    tahun_akhir: int | None = None
    persen: frozenset[str] = frozenset()
    ketentuan: Ketentuan = field(default_factory=lambda: ketentuan_pada(dt.date.max))

    @property
    def huruf(self) -> bool:
        """True when the indicator is measured in letters (AA, WTP)."""
        return self.satuan.strip().casefold() in SATUAN_HURUF

    @property
    def merata_ratakan(self) -> bool:
        """True when the year's result is the mean of what stands below."""
        return self.cara_hitung is CaraHitung.RATA_RATA_BAWAHAN

    @property
    def arah_berlaku(self) -> Arah:
        """The direction in force: less is better where the count itself is a negative one; else Naik by default."""
        if self.tipe_perhitungan is TipePerhitungan.KUMULATIF_NEGATIF:
            return Arah.TURUN
        return self.arah or Arah.NAIK
