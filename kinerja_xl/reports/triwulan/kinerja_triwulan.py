"""The indicators of a quarterly report: their numbers, how each stands, and the rows they are printed in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum

from kinerja_xl.compute.capaian import predikat, tercapai
from kinerja_xl.compute.hasil import HasilTriwulan, Nilai, hasil_triwulan
from kinerja_xl.compute.indikator import ukuran_berlaku
from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Indikator, Simpul
from kinerja_xl.reports.cetak.angka_capaian import (
    BELUM_DIUKUR,
    DIBATALKAN,
    TIDAK_DAPAT_DIHITUNG,
    aturan_capaian,
    sebab_tidak_dihitung,
    teks_angka,
    teks_capaian,
    teks_persen,
)
from kinerja_xl.reports.cetak.asal import deretan
from kinerja_xl.reports.cetak.jinja import romawi
from kinerja_xl.reports.triwulan.isi_triwulan import BarisCapaianTriwulan, KelompokJenjang, SelTercetak
from kinerja_xl.sheets.pilihan import Arah, CaraHitung, Jenjang, StatusIndikator

BELUM_LENGKAP = "data belum lengkap"
_TANPA_TRIWULAN = "-"
_CATATAN_ARAH = {Arah.TURUN: "makin rendah makin baik", Arah.TETAP: "dijaga tetap"}


class Status(Enum):
    """How an indicator stands to what it should have come to by the end of the quarter."""

    TERCAPAI = "mencapai target"
    MELESET = "belum mencapai target"
    BELUM_DIUKUR = "belum diukur"
    TIDAK_DIHITUNG = "tidak dapat dihitung capaiannya"
    DIBATALKAN = "dibatalkan"


@dataclass(frozen=True, slots=True)
class KeadaanTriwulan:
    """One indicator in the quarter.

    Attributes:
        hasil: its numbers.
        ukuran: what decides its formulas.
        realisasi: what stands for the quarter's result where there is none; ``realisasi_sd`` for the result so far.
        status: how it stands.
    """

    hasil: HasilTriwulan
    ukuran: Ukuran
    realisasi: str
    realisasi_sd: str
    status: Status

    @property
    def indikator(self) -> Indikator:
        """The indicator."""
        return self.hasil.hasil.indikator

    @property
    def simpul(self) -> Simpul:
        """The node it measures."""
        return self.hasil.hasil.simpul

    @property
    def tertinggal(self) -> bool:
        """True when this quarter, or all quarters so far, came to less than planned."""
        alone = self.hasil.capaian
        return self.status is Status.MELESET or (alone is not None and not tercapai(alone))


def keadaan_triwulan(dokumen: Dokumen, triwulan: int) -> tuple[KeadaanTriwulan, ...]:
    """Return every indicator up to a quarter: the levels from the top down, in each the order of the document."""
    found = (_keadaan(dokumen, h, triwulan) for h in hasil_triwulan(dokumen, triwulan))
    return tuple(sorted(found, key=lambda k: _tingkat(k.simpul.jenjang)))


def _tingkat(jenjang: Jenjang) -> tuple[int, str]:
    """Return what sorts a level; those that nobody knows come last, each kind together."""
    return jenjang.peringkat, "" if jenjang.dikenal else jenjang


def _keadaan(dokumen: Dokumen, hasil: HasilTriwulan, triwulan: int) -> KeadaanTriwulan:
    if triwulan == 4 and hasil.target_sd is None:  # the four quarters together are the year
        hasil = replace(hasil, target_sd=hasil.hasil.target, capaian_sd=hasil.hasil.capaian)
    ukuran = ukuran_berlaku(dokumen, hasil.hasil.indikator)
    empty = _realisasi_kosong(dokumen, ukuran, hasil, triwulan)
    if hasil.hasil.realisasi is not None:
        so_far = ""
    elif any(v is not None for v in hasil.hasil.realisasi_tw):
        so_far = TIDAK_DAPAT_DIHITUNG  # measured, but nothing says how quarters add up
    else:
        so_far = BELUM_DIUKUR if empty == _TANPA_TRIWULAN else empty
    waiting = empty in (BELUM_DIUKUR, BELUM_LENGKAP) and hasil.target is not None
    if ukuran.batal:
        status = Status.DIBATALKAN
    elif TIDAK_DAPAT_DIHITUNG in (empty, so_far):
        status = Status.TIDAK_DIHITUNG
    elif hasil.hasil.realisasi is None or waiting:
        status = Status.BELUM_DIUKUR
    elif hasil.capaian_sd is None:
        status = Status.TIDAK_DIHITUNG
    else:
        status = Status.TERCAPAI if tercapai(hasil.capaian_sd) else Status.MELESET
    return KeadaanTriwulan(hasil, ukuran, empty, so_far, status)


def _realisasi_kosong(dokumen: Dokumen, ukuran: Ukuran, hasil: HasilTriwulan, triwulan: int) -> str:
    """Return what to print for a quarter without a result; "" where there is one."""
    if hasil.realisasi is not None:
        return ""
    cara = ukuran.cara_hitung
    survey = triwulan == 4 and (
        (cara is CaraHitung.INDEKS_SKM and dokumen.disurvei) or (cara is CaraHitung.NILAI_AKIP and dokumen.dievaluasi)
    )
    if ukuran.merata_ratakan or survey:  # they speak of the time since January, not of a quarter
        return _TANPA_TRIWULAN
    data = [d.tw[triwulan - 1] for d in dokumen.data_ukur_menurut_kode[hasil.hasil.indikator.kode]]
    filled = [value for value in data if value is not None]
    if not filled:
        return BELUM_DIUKUR
    return TIDAK_DAPAT_DIHITUNG if len(filled) == len(data) else BELUM_LENGKAP


# --- rows -------------------------------------------------------------------------------------------------------------


def kelompok(dokumen: Dokumen, semua: Sequence[KeadaanTriwulan]) -> tuple[KelompokJenjang, ...]:
    """Return the rows of ``keadaan_triwulan``, level by level, numbered through."""
    rows = tuple(_baris(dokumen, semua))
    levels = dict.fromkeys(k.simpul.jenjang for k in semua)
    return tuple(
        KelompokJenjang(
            level or "Lainnya", tuple(r for r, k in zip(rows, semua, strict=True) if k.simpul.jenjang == level)
        )
        for level in levels
    )


def _baris(dokumen: Dokumen, semua: Sequence[KeadaanTriwulan]) -> Iterator[BarisCapaianTriwulan]:
    before: object = None
    for number, k in enumerate(semua, 1):
        owner, name = _pemilik(k)
        yield _satu(dokumen, k, number, name, awal=owner is not before)
        before = owner


def _pemilik(k: KeadaanTriwulan) -> tuple[object, str]:
    """Return what an indicator measures, and its name: an objective, or the programme or activity as a whole."""
    simpul = k.simpul
    sasaran = next(s for s in simpul.sasaran if any(i is k.indikator for i in s.indikator))
    if simpul.jenjang.strategis or not simpul.nomenklatur:
        return sasaran, sasaran.teks or simpul.nomenklatur or "-"
    return simpul, simpul.nomenklatur


def _satu(dokumen: Dokumen, k: KeadaanTriwulan, nomor: int, nama: str, *, awal: bool) -> BarisCapaianTriwulan:
    h, arah = k.hasil, k.ukuran.arah_berlaku
    year, so_far = h.hasil.target, h.hasil.realisasi
    batal = k.ukuran.batal
    capaian = _capaian(h.capaian, h.target, h.realisasi, k.realisasi, batal=batal)
    capaian_sd = _capaian(h.capaian_sd, h.target_sd, so_far, k.realisasi_sd, batal=batal)
    capaian_tahun = _capaian(h.hasil.capaian, year, so_far, k.realisasi_sd, batal=batal)
    word = "" if h.capaian_sd is None else predikat(h.capaian_sd, dokumen.skala)
    return BarisCapaianTriwulan(
        nomor=nomor,
        awal=awal,
        nama=nama,
        indikator=k.indikator.nama or "-",
        satuan=k.indikator.satuan or "-",
        arah=aturan_capaian(dokumen, k.ukuran),
        catatan_arah="" if k.ukuran.huruf else _CATATAN_ARAH.get(arah, ""),
        target_tahun=_nilai(year),
        target=_nilai(h.target),
        realisasi=_nilai(h.realisasi, k.realisasi),
        capaian=capaian,
        target_sd=_nilai(h.target_sd),
        realisasi_sd=_nilai(so_far, k.realisasi_sd),
        capaian_sd=capaian_sd,
        capaian_tahun=capaian_tahun,
        bukan_rumus=tuple(
            c.isi if k.ukuran.huruf or isinstance(c.isi, str) else "" for c in (capaian, capaian_sd, capaian_tahun)
        ),
        predikat=word or "-",
        digambar=k.simpul.jenjang.hasil and not k.ukuran.batal,
    )


def _nilai(nilai: Nilai, kosong: str = "-") -> SelTercetak:
    return SelTercetak(kosong, kosong) if nilai is None else SelTercetak(teks_angka(nilai), nilai)


def _capaian(capaian: float | None, target: Nilai, realisasi: Nilai, kosong: str, *, batal: bool) -> SelTercetak:
    """Return an achievement, or why there is none; ``kosong`` stands for a result that is not there."""
    if batal:
        return SelTercetak(DIBATALKAN, DIBATALKAN)
    if capaian is not None:
        return SelTercetak(teks_persen(capaian), capaian)
    text = kosong if realisasi is None else teks_capaian(None, target, realisasi)
    return SelTercetak(text, text)


# --- what cannot be computed ------------------------------------------------------------------------------------------


def catatan(dokumen: Dokumen, semua: Sequence[KeadaanTriwulan], triwulan: int) -> tuple[str, ...]:
    """Return what to know of single indicators of ``keadaan_triwulan``, a sentence for an indicator and a reason."""
    return tuple(
        f"Nomor {number}, {k.indikator.nama or '-'}: {why}."
        for number, k in enumerate(semua, 1)
        for why in (*_status(dokumen, k, triwulan), *(() if k.ukuran.batal else _sebab(k, romawi(triwulan))))
    )


def _status(dokumen: Dokumen, k: KeadaanTriwulan, triwulan: int) -> Iterator[str]:
    """Yield that an indicator was cancelled, with the reason where there is one, or goes on with less money."""
    if k.ukuran.batal:
        told = dokumen.analisis_triwulan(triwulan).pertama(k.indikator.kode)
        identitas = dokumen.identitas
        why = (told.penyebab if told else "") or (identitas.alasan_perubahan if identitas.perubahan else "")
        reason = " ".join(why.split()).rstrip(" .")
        yield "dibatalkan, sehingga tidak dinilai" + (f". Alasan: {reason}" if reason else "")
    elif k.indikator.status is StatusIndikator.EFISIENSI:
        yield "efisiensi, tetap dinilai dengan anggaran yang dikurangi"


def _sebab(k: KeadaanTriwulan, triwulan: str) -> Iterator[str]:
    h = k.hasil
    if k.realisasi == TIDAK_DAPAT_DIHITUNG:
        yield "realisasi tidak dapat dihitung dari isian lembar Data Ukur (penyebut nol atau isian yang tidak sesuai)"
    elif k.realisasi_sd == TIDAK_DAPAT_DIHITUNG:
        yield "realisasi s.d. triwulan tidak dapat dihitung karena Tipe perhitungan belum diisi (lembar Kinerja)"
    reasons: dict[str, list[str]] = {}
    for which, ratio, target, result in (
        (f"triwulan {triwulan}", h.capaian, h.target, h.realisasi),
        (f"s.d. triwulan {triwulan}", h.capaian_sd, h.target_sd, h.hasil.realisasi),
        ("terhadap target tahun", h.hasil.capaian, h.hasil.target, h.hasil.realisasi),
    ):
        if ratio is None and target is not None and result is not None:
            why = sebab_tidak_dihitung(target, result, k.ukuran.arah_berlaku)
            reasons.setdefault(why, []).append(which)
    for why, ones in reasons.items():
        yield f"capaian {deretan(ones)} tidak dapat dihitung karena {why}"
