"""What belongs to a year: money, actions, decrees, measurements, reviews, and what the office tells about them."""

from __future__ import annotations

import datetime as dt
from dataclasses import field

from kinerja_xl.frozen import dataclass
from kinerja_xl.model.rekaman import BELUM_DIPILIH, Rekaman, TargetNilai, kolom
from kinerja_xl.regulations.skm import UNSUR
from kinerja_xl.sheets.pilihan import Bagian, BagianNarasi, KelompokSdm, Kondisi, StatusTindakLanjut, Triwulan

_KOSONG = (None, None, None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anggaran(Rekaman):
    """One budget row: a node and a fund. Amounts are rupiah."""

    kode: str
    sumber_dana: str = ""
    pagu: float | None = None
    pagu_perubahan: float | None = None
    pagu_akhir_renstra: float | None = None
    realisasi_lalu: float | None = None
    realisasi_tw: tuple[float | None, ...] = _KOSONG
    keterangan: str = ""

    @property
    def pagu_berlaku(self) -> float | None:
        """The budget in force: the revised one where there is one."""
        return self.pagu if self.pagu_perubahan is None else self.pagu_perubahan


@dataclass(frozen=True, slots=True, kw_only=True)
class Aksi(Rekaman):
    """One action of the Rencana Aksi."""

    kode_indikator: str
    aksi: str = ""
    target_tw: tuple[TargetNilai | None, ...] = field(metadata=kolom("aksi_tw"), default=_KOSONG)
    penanggung_jawab: str = ""
    realisasi_tw: tuple[TargetNilai | None, ...] = _KOSONG
    keterangan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DasarHukum(Rekaman):
    """One item of a decree: its part (Menimbang, Mengingat, Memperhatikan, Diktum) and its number there."""

    bagian: Bagian = BELUM_DIPILIH
    urutan: int = 0
    teks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataUkur(Rekaman):
    """A measured number behind an indicator, by quarter. ``peran`` is Pembilang, Penyebut, Nilai or a variable."""

    kode_indikator: str
    peran: str = ""
    uraian: str = ""
    satuan: str = ""
    tw: tuple[TargetNilai | None, ...] = _KOSONG
    bukti: str = ""
    tanggal_bukti: dt.date | None = None
    tautan_bukti: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JawabanSkm(Rekaman):
    """One respondent of the satisfaction survey. ``jawaban`` follows ``regulations.skm.UNSUR``; None is no answer."""

    unit_layanan: str = ""
    jawaban: tuple[float | None, ...] = field(metadata=kolom(*UNSUR), default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class SubKomponenAkip(Rekaman):
    """One sub component of the internal AKIP evaluation, with its weight and its grade (AA to E)."""

    komponen: str = ""
    sub_komponen: str = ""
    bobot: float | None = None
    nilai_huruf: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Riwayat(Rekaman):
    """Target and result of one indicator in an earlier year."""

    kode_indikator: str
    tahun: int | None = None
    target: TargetNilai | None = None
    realisasi: TargetNilai | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Analisis(Rekaman):
    """Why an indicator went as it did, in the office's words: in a quarter, or (without one) in the whole year."""

    kode_indikator: str
    triwulan: Triwulan = BELUM_DIPILIH
    penyebab: str = ""
    kendala: str = ""
    solusi: str = ""
    program_penunjang: str = ""
    standar_nasional: TargetNilai | None = None
    sumber_standar: str = ""
    rencana_perbaikan: str = ""
    pembanding: str = ""
    nilai_pembanding: TargetNilai | None = None
    sumber_pembanding: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TindakLanjut(Rekaman):
    """A recommendation of an evaluator and what became of it."""

    rekomendasi: str
    sumber: str = ""
    tahun: int | None = None
    aksi: str = ""
    penanggung_jawab: str = ""
    tenggat: dt.date | None = None
    status: StatusTindakLanjut = BELUM_DIPILIH
    tanggal: dt.date | None = None
    bukti: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RapatReviu(Rekaman):
    """A meeting that looked at a quarter's results. ``keputusan`` holds one item a line."""

    triwulan: Triwulan = BELUM_DIPILIH
    tanggal: dt.date | None = None
    notula: str = ""
    keputusan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pegawai(Rekaman):
    """How many people are of one kind; by what they are counted says ``kelompok``."""

    kelompok: KelompokSdm = BELUM_DIPILIH
    uraian: str
    laki_laki: float | None = None
    perempuan: float | None = None
    jumlah: float | None = None
    keterangan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarangSarana(Rekaman):
    """What the office works with."""

    nama: str
    jumlah: float | None = None
    satuan: str = ""
    kondisi: Kondisi = BELUM_DIPILIH
    keterangan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Penghargaan(Rekaman):
    """A prize of the year."""

    nama: str
    pemberi: str = ""
    tingkat: str = ""
    tanggal: dt.date | None = None
    keterangan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narasi(Rekaman):
    """A paragraph of the year-end report that only the office can write. ``bagian`` says where it belongs."""

    bagian: BagianNarasi = BELUM_DIPILIH
    teks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengecualian(Rekaman):
    """A finding that the office stands by. ``kunci_baris`` "" means every row, ``sampai`` None for ever."""

    kode_kaidah: str
    kunci_baris: str = ""
    alasan: str = ""
    sampai: dt.date | None = None
