"""The year in numbers, straight from the document: what the sheet Capaian shows, and the same up to any quarter.

Reports and rules use this; ``fill`` writes the same as live formulas, and a test holds the two against each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from kinerja_xl.compute.akip import nilai_sub_komponen, predikat_akip
from kinerja_xl.compute.akip import total as total_akip
from kinerja_xl.compute.bawahan import rata_rata_simpul
from kinerja_xl.compute.capaian import capaian, capaian_huruf, dibatasi, predikat, tercapai
from kinerja_xl.compute.indikator import ukuran_berlaku
from kinerja_xl.compute.rumus import as_text
from kinerja_xl.compute.skm import indeks, nrr
from kinerja_xl.compute.tahunan import setahun
from kinerja_xl.compute.ukur import ungkapan
from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.compute.ungkapan import GalatRumus, Variabel
from kinerja_xl.compute.ungkapan_hitung import hitung, variabel
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Indikator, MenurutKode, Riwayat, Simpul, TargetNilai, sekali
from kinerja_xl.sheets.pilihan import CaraHitung, TipePerhitungan
from kinerja_xl.text.kode import kunci_kode

Nilai = TargetNilai | None
"""A number in the indicator's unit, a letter where its unit is Predikat, None when there is none."""

_Milik = tuple[Simpul, Indikator]


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilIndikator:
    """One indicator's year. Targets and results are in its unit, achievements are fractions (0.9 is 90 %).

    Attributes:
        indikator, simpul: whose numbers these are.
        target: this year's target.
        realisasi_tw: the four quarters.
        realisasi: the year's result, or the result so far.
        capaian: against this year's target, raw; ``capaian_dibatasi`` between 0 and Batas capaian.
        predikat: the word as the sheet Capaian shows it, "" without one: for ``capaian_sd`` until
            the fourth quarter is measured, then as ``predikat_tahun``.
        predikat_tahun: the word for the raw achievement against this year's target.
        target_sd, capaian_sd: what the quarters up to the last measured one were planned to come to, and the
            achievement against it; None where the result does not come from quarters.
        realisasi_lalu, perubahan: last year's result and the difference to it.
        target_akhir, capaian_akhir: the target of the period's last year and the achievement against it.
    """

    indikator: Indikator
    simpul: Simpul
    target: Nilai = None
    realisasi_tw: tuple[Nilai, ...] = (None, None, None, None)
    realisasi: Nilai = None
    capaian: float | None = None
    capaian_dibatasi: float | None = None
    predikat: str = ""
    predikat_tahun: str = ""
    target_sd: Nilai = None
    capaian_sd: float | None = None
    realisasi_lalu: Nilai = None
    perubahan: float | None = None
    target_akhir: Nilai = None
    capaian_akhir: float | None = None

    @property
    def tercapai(self) -> bool | None:
        """True when the target is reached (100 %, judged unrounded), None when nobody can say."""
        return None if self.capaian is None else tercapai(self.capaian)

    @property
    def akhir_tercapai(self) -> bool | None:
        """True when the target of the period's last year is reached already, None when nobody can say."""
        return None if self.capaian_akhir is None else tercapai(self.capaian_akhir)


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilTriwulan:
    """One indicator up to a quarter.

    Attributes:
        hasil: the year so far: its ``realisasi`` counts only the quarters up to this one.
        target, realisasi, capaian: of this quarter alone.
        target_sd: what the quarters' targets come to so far.
        capaian_sd: the result so far against ``target_sd``; against the whole year it is ``hasil.capaian``.
    """

    hasil: HasilIndikator
    target: Nilai = None
    realisasi: Nilai = None
    capaian: float | None = None
    target_sd: Nilai = None
    capaian_sd: float | None = None


@sekali  # rules and every chapter of a report ask for it
def hasil_tahun(dokumen: Dokumen) -> tuple[HasilIndikator, ...]:
    """Return every indicator's year, in the order of the document."""
    return _Hitungan(dokumen, 4).semua()


def hasil_triwulan(dokumen: Dokumen, triwulan: int) -> tuple[HasilTriwulan, ...]:
    """Return every indicator up to a quarter (1 to 4), in the order of the document.

    The sheets SKM and AKIP hold the whole year's survey and evaluation, so they count in the fourth quarter only;
    before it an index is what Data Ukur says.
    """
    job = _Hitungan(dokumen, triwulan)
    return tuple(job.triwulan(h) for h in job.semua())


@sekali  # every indicator of the survey asks
def nilai_skm(dokumen: Dokumen) -> tuple[tuple[float | None, ...], float | None]:
    """Return the mean of each element of the survey (NRR, 1 to 4) and the index (25 to 100)."""
    columns = list(zip(*(orang.jawaban for orang in dokumen.skm), strict=True))
    means = tuple(nrr(column) for column in columns)
    return means, indeks(means, dokumen.ketentuan.skm)


@sekali
def nilai_akip_dokumen(dokumen: Dokumen) -> float | None:
    """Return the evaluation's total (0 to 100), None until all sub components are graded."""
    akip = dokumen.ketentuan.akip
    points = [None if s.bobot is None else nilai_sub_komponen(s.bobot, s.nilai_huruf, akip) for s in dokumen.akip]
    return total_akip(points, akip)


@dataclass(slots=True)
class _Hitungan:
    """One run over a document. ``sampai`` is the last quarter that counts."""

    dokumen: Dokumen
    sampai: int
    jadi: dict[str, HasilIndikator] = field(default_factory=dict)
    sedang: set[str] = field(default_factory=set)
    lalu: MenurutKode[Riwayat] = field(init=False)

    def __post_init__(self) -> None:
        dokumen = self.dokumen
        before = None if dokumen.identitas.tahun is None else dokumen.identitas.tahun - 1
        self.lalu = MenurutKode((r.kode_indikator, r) for r in dokumen.riwayat if r.tahun == before)

    def semua(self) -> tuple[HasilIndikator, ...]:
        return tuple(self.hasil(s, i) for s in self.dokumen.simpul for i in s.indikator)

    def hasil(self, simpul: Simpul, indikator: Indikator) -> HasilIndikator:
        """Return one indicator's year; what stands below is computed before, however deep the tree is."""
        done = self.jadi.get(kunci_kode(indikator.kode))
        if done is not None and done.indikator is indikator:
            return done
        begun = [self._mulai(simpul, indikator)]
        while True:
            simpul, indikator, bawahan = begun[-1]
            below = next((milik for milik in bawahan if self._belum(milik[1])), None)
            if below is not None:
                begun.append(self._mulai(*below))
                continue
            result = self._hitung(simpul, indikator)
            begun.pop()
            if not begun:
                return result

    def _mulai(self, simpul: Simpul, indikator: Indikator) -> tuple[Simpul, Indikator, Iterator[_Milik]]:
        """Note that an indicator is being computed; return it with what its result is made of."""
        self.sedang.add(kunci_kode(indikator.kode))
        ukuran = ukuran_berlaku(self.dokumen, indikator)
        codes = (k for kode in ukuran.bawahan for k in kode) if ukuran.merata_ratakan else ()
        found = (self.dokumen.indikator_menurut_kode.pertama(k) for k in codes)
        return simpul, indikator, (milik for milik in found if milik is not None)

    def _belum(self, indikator: Indikator) -> bool:
        key = kunci_kode(indikator.kode)
        return key not in self.sedang and (key not in self.jadi or self.jadi[key].indikator is not indikator)

    def _hitung(self, simpul: Simpul, indikator: Indikator) -> HasilIndikator:
        """Return one indicator's year, once all below it is computed."""
        key = kunci_kode(indikator.kode)
        ukuran = ukuran_berlaku(self.dokumen, indikator)
        tahun, akhir = self.dokumen.identitas.tahun, ukuran.tahun_akhir
        quarters = tuple(self._triwulan(indikator.kode, ukuran, n) if n <= self.sampai else None for n in range(1, 5))
        target = _sesuai(indikator.target_berlaku(tahun), ukuran)
        target_akhir = _sesuai(indikator.target.get(akhir) if akhir is not None else None, ukuran)
        realisasi = self._setahun(ukuran, quarters)
        raw = self._capaian(ukuran, target, realisasi)
        target_sd, capaian_sd, berjalan = self._berjalan(indikator, ukuran, quarters, realisasi)
        before = _sesuai(lalu.realisasi, ukuran) if (lalu := self.lalu.pertama(key)) else None
        result = HasilIndikator(
            indikator=indikator,
            simpul=simpul,
            target=target,
            realisasi_tw=quarters,
            realisasi=realisasi,
            capaian=raw,
            capaian_dibatasi=None if raw is None else dibatasi(raw, self._batas()),
            predikat=self._kata(capaian_sd if berjalan else raw),
            predikat_tahun=self._kata(raw),
            target_sd=target_sd,
            capaian_sd=capaian_sd,
            realisasi_lalu=before,
            perubahan=realisasi - before if isinstance(realisasi, float) and isinstance(before, float) else None,
            target_akhir=target_akhir,
            capaian_akhir=self._capaian(ukuran, target_akhir, realisasi),
        )
        self.sedang.discard(key)
        if key:
            self.jadi.setdefault(key, result)
        return result

    def triwulan(self, hasil: HasilIndikator) -> HasilTriwulan:
        """Return one indicator in the last quarter that counts."""
        indikator, n = hasil.indikator, self.sampai
        ukuran = ukuran_berlaku(self.dokumen, indikator)
        targets = tuple(_sesuai(t, ukuran) for t in indikator.target_tw[:n])
        target_sd = _gabung(targets, ukuran)
        target, realisasi = targets[-1], self._sendiri(ukuran, hasil.realisasi_tw)
        return HasilTriwulan(
            hasil=hasil,
            target=target,
            realisasi=realisasi,
            capaian=self._capaian(ukuran, target, realisasi),
            target_sd=target_sd,
            capaian_sd=self._capaian(ukuran, target_sd, hasil.realisasi),
        )

    def _berjalan(
        self, indikator: Indikator, ukuran: Ukuran, quarters: Sequence[Nilai], realisasi: Nilai
    ) -> tuple[Nilai, float | None, bool]:
        """Return target and achievement up to the last measured quarter, and whether the fourth is still to come."""
        if ukuran.merata_ratakan:
            return None, None, not any(isinstance(d.tw[3], float) for d in self.dokumen.data_ukur)
        if self._sehitungan_tahun(ukuran):
            return None, None, False
        upto = max((n for n, value in enumerate(quarters, 1) if value is not None), default=0)
        target = _gabung([_sesuai(t, ukuran) for t in indikator.target_tw[:upto]], ukuran)
        return target, self._capaian(ukuran, target, realisasi), upto < 4

    def _kata(self, raw: float | None) -> str:
        return "" if raw is None else predikat(raw, self.dokumen.skala)

    # -- the steps --------------------------------------------------------------------------------

    def _triwulan(self, kode: str, ukuran: Ukuran, n: int) -> Nilai:
        """Return a quarter's result out of Data Ukur; every number that it needs has to be there."""
        isi = ungkapan(ukuran)
        if isinstance(isi, GalatRumus):
            return None
        if isinstance(isi, Variabel):
            data = self.dokumen.data_ukur_peran(kode, isi.nama)
            return None if data is None else _sesuai(data.tw[n - 1], ukuran)
        found: dict[str, float] = {}
        for nama in variabel(isi):
            data = self.dokumen.data_ukur_peran(kode, nama)
            value = None if data is None else data.tw[n - 1]
            if not isinstance(value, float):
                return None
            found[nama] = value
        return hitung(isi, found)

    def _setahun(self, ukuran: Ukuran, quarters: Sequence[Nilai]) -> Nilai:
        if ukuran.merata_ratakan:
            mean = rata_rata_simpul([self._dibatasi(k) for k in kode] for kode in ukuran.bawahan)
            return None if mean is None else mean * 100
        if self._sehitungan_tahun(ukuran):
            if ukuran.cara_hitung is CaraHitung.INDEKS_SKM:
                return nilai_skm(self.dokumen)[1]
            total = nilai_akip_dokumen(self.dokumen)
            return predikat_akip(total, ukuran.ketentuan.akip) if ukuran.huruf and total is not None else total
        return _gabung(quarters, ukuran, sampai_dengan=self.dokumen.identitas.sampai_dengan)

    def _sehitungan_tahun(self, ukuran: Ukuran) -> bool:
        """True when the result is the whole year's survey or evaluation, which counts at its end only."""
        cara = ukuran.cara_hitung
        return self.sampai == 4 and (
            (cara is CaraHitung.INDEKS_SKM and self.dokumen.disurvei)
            or (cara is CaraHitung.NILAI_AKIP and self.dokumen.dievaluasi)
        )

    def _dibatasi(self, kode: str) -> float | None:
        """Return a child's capped achievement; None inside a circle, which the rules name."""
        milik = self.dokumen.indikator_menurut_kode.pertama(kode)
        if kunci_kode(kode) in self.sedang or milik is None:
            return None
        hasil = self.hasil(*milik)
        if self.sampai == 4:
            return hasil.capaian_dibatasi
        so_far = self.triwulan(hasil).capaian_sd  # a quarter is judged by what was planned for it
        return None if so_far is None else dibatasi(so_far, self._batas())

    def _sendiri(self, ukuran: Ukuran, quarters: Sequence[Nilai]) -> Nilai:
        """Return the last quarter's own result: of running totals, what it added to the quarters before."""
        *before, last = quarters[: self.sampai]
        adds_up = ukuran.tipe_perhitungan.menjumlah
        if not (self.dokumen.identitas.sampai_dengan and adds_up and isinstance(last, float)):
            return last
        earlier = [value for value in before if isinstance(value, float)]
        return last - earlier[-1] if earlier else last

    def _capaian(self, ukuran: Ukuran, target: Nilai, realisasi: Nilai) -> float | None:
        if ukuran.batal:
            return None
        if isinstance(target, str) and isinstance(realisasi, str) and ukuran.huruf:
            return capaian_huruf(target, realisasi, self.dokumen.ketentuan.urutan)
        if isinstance(target, float) and isinstance(realisasi, float) and not ukuran.huruf:
            return capaian(target, realisasi, ukuran.arah_berlaku, self.dokumen.identitas.rumus_negatif)
        return None

    def _batas(self) -> float | None:
        batas = self.dokumen.batas_capaian
        return None if batas is None else batas / 100


def _sesuai(nilai: TargetNilai | None, ukuran: Ukuran) -> Nilai:
    """Return a value that fits its unit: letters belong to Predikat only."""
    return nilai if isinstance(nilai, float) or ukuran.huruf else None


def _gabung(quarters: Sequence[Nilai], ukuran: Ukuran, *, sampai_dengan: bool = False) -> Nilai:
    """Return what quarters come to; of letters the last one written."""
    tipe = ukuran.tipe_perhitungan
    if ukuran.huruf:
        letters = [v for v in quarters if v is not None]
        return as_text(letters[-1]) if letters and tipe is TipePerhitungan.NON_KUMULATIF else None
    return setahun([v if isinstance(v, float) else None for v in quarters], tipe, sampai_dengan=sampai_dengan)
