"""What was really reached in an earlier year, as that year's measurement says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.banding.angka_setara import NilaiBersatuan, nilai_setara, tertulis
from kinerja_xl.banding.jodoh import Kemunculan, padankan, semua_kemunculan
from kinerja_xl.banding.pihak import PihakBanding
from kinerja_xl.compute.hasil import HasilIndikator, hasil_tahun
from kinerja_xl.model import Indikator
from kinerja_xl.rules.antardokumen.sisi import Sisi
from kinerja_xl.text.numbers import half_up


class HasilLalu(NamedTuple):
    """An indicator of a document, and what it reached in an earlier year."""

    kini: Kemunculan
    lalu: Kemunculan
    hasil: HasilIndikator
    skor: float

    @property
    def realisasi(self) -> NilaiBersatuan | None:
        """The year's result; None while its fourth quarter is not measured."""
        quarters = self.hasil.realisasi_tw
        if self.hasil.realisasi is None or (quarters[3] is None and any(q is not None for q in quarters)):
            return None
        return NilaiBersatuan(self.hasil.realisasi, self.lalu.indikator.satuan)


def hasil_lalu(ukur: PihakBanding, kini: PihakBanding) -> Iterator[HasilLalu]:
    """Yield each indicator of a document that an earlier year measured.

    Args:
        ukur: the measured year.
        kini: any later document of the office.
    """
    before, now = list(semua_kemunculan(ukur)), list(semua_kemunculan(kini))
    results = {id(h.indikator): h for h in hasil_tahun(ukur.dokumen)}
    for n, (m, skor) in padankan([[k] for k in before], now).items():
        hasil = results.get(id(before[m].indikator))
        if hasil is not None:
            yield HasilLalu(now[n], before[m], hasil, skor)


def sama_hasil(tertera: NilaiBersatuan, hasil: NilaiBersatuan) -> bool:
    """True where an office has written a result as it was measured, also rounded to a whole number."""
    if nilai_setara(tertera, hasil):
        return True
    value, measured = tertera.nilai, hasil.nilai
    return isinstance(value, float) and isinstance(measured, float) and value == float(half_up(measured, 0))


def teks_hasil(hasil: NilaiBersatuan) -> str:
    """Return a result as a message prints it: two decimals at most."""
    value = hasil.nilai if isinstance(hasil.nilai, str) else float(half_up(hasil.nilai, 2))
    return tertulis(value, hasil.satuan)


def sisi_hasil(lalu: HasilLalu, teks: str) -> Sisi:
    """Return where an earlier result comes from: the indicator's Data Ukur, else the indicator itself."""
    dokumen, indikator = lalu.lalu.pihak.dokumen, lalu.lalu.indikator
    rows = dokumen.data_ukur_menurut_kode[indikator.kode]
    if not rows:
        return Sisi(lalu.lalu.pihak, indikator, "indikator", teks)
    return Sisi(lalu.lalu.pihak, rows[0], "tw4", teks)


def kunci_kolom_target(indikator: Indikator, tahun: int) -> str:
    """Return the column of the target in force in a year."""
    return indikator.kunci_target(tahun) or f"target_{tahun}"
