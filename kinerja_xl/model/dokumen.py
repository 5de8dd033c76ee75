"""The office's facts, each once: identity, officials, the performance tree, budgets, actions, measurements.

Texts are "" and numbers None when the office left them empty. Everything keeps the order of the workbook.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from kinerja_xl.findings import CellRef
from kinerja_xl.ketentuan.ketentuan import Ketentuan, ketentuan_pada
from kinerja_xl.ketentuan.profil import ProfilDaerah
from kinerja_xl.model.indeks import MenurutKode
from kinerja_xl.model.rekaman import BELUM_DIPILIH, Asal, IsianLembar, Rekaman, TargetNilai, kolom
from kinerja_xl.regulations.skala import Skala
from kinerja_xl.regulations.skm import UNSUR
from kinerja_xl.sheets.pilihan import (
    Arah,
    Bagian,
    BagianNarasi,
    CaraHitung,
    CaraIsi,
    JenisKantor,
    Jenjang,
    KelompokSdm,
    Kondisi,
    LampiranPk,
    RumusNegatif,
    StatusDokumen,
    StatusIndikator,
    StatusPejabat,
    StatusTindakLanjut,
    TipePerhitungan,
    Triwulan,
)

_KOSONG = (None, None, None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identitas(IsianLembar):
    """The office and the document."""

    nama_kantor: str = ""
    jenis_kantor: JenisKantor = BELUM_DIPILIH
    kabupaten: str = ""
    provinsi: str = ""
    kode_wilayah: str = ""
    alamat: str = ""
    kode_pos: str = ""
    telepon: str = ""
    surel: str = ""
    laman: str = ""
    tahun: int | None = None
    periode_awal: int | None = None
    periode_akhir: int | None = None
    nomor_sk: str = ""
    tanggal_sk: dt.date | None = None
    tempat: str = ""
    tentang: str = ""
    status_dokumen: StatusDokumen = BELUM_DIPILIH
    cara_isi_realisasi: CaraIsi = BELUM_DIPILIH
    versi_nomenklatur: str = ""
    rumus_capaian_negatif: RumusNegatif = BELUM_DIPILIH
    batas_capaian: float | None = None
    skala_predikat: str = ""
    profil: str = ""
    lampiran_pk: LampiranPk = BELUM_DIPILIH
    alasan_perubahan: str = ""
    tanggal_laporan: dt.date | None = None
    nihil: tuple[str, ...] = field(
        metadata=kolom("nihil_tw1", "nihil_tw2", "nihil_tw3", "nihil_tw4"), default=("",) * 4
    )
    disetujui_oleh: str = ""
    disetujui_pada: dt.date | None = None
    arsip: str = ""
    sel: Mapping[str, CellRef] = field(default_factory=dict)

    @property
    def tanggal(self) -> dt.date:
        """The day whose regulations the document follows: its own date, else the end of its year.

        Without either it follows the newest that are known.
        """
        if self.tanggal_sk is not None:
            return self.tanggal_sk
        return dt.date.max if self.tahun is None else dt.date(self.tahun, 12, 31)

    @property
    def perubahan(self) -> bool:
        """True when the document revises an earlier one."""
        return self.status_dokumen is StatusDokumen.PERUBAHAN

    @property
    def rumus_negatif(self) -> RumusNegatif:
        """How indicators are judged that had better be small, when the office says nothing too."""
        return self.rumus_capaian_negatif or RumusNegatif.SELISIH

    @property
    def sampai_dengan(self) -> bool:
        """True when each quarter's realisasi holds the figure since January."""
        return self.cara_isi_realisasi is CaraIsi.SAMPAI_DENGAN


@dataclass(frozen=True, slots=True, kw_only=True)
class Pejabat(Rekaman):
    """One official. ``atasan`` is the superior's kode, "" for the topmost.

    Where an office changed hands, its kode stands on several rows, each with the days it was held (``mulai`` and
    ``sampai``, both inclusive; None for open).
    """

    kode: str
    jabatan: str = ""
    eselon: str = ""
    atasan: str = ""
    nama: str = ""
    nip: str = ""
    pangkat: str = ""
    status: StatusPejabat = BELUM_DIPILIH
    mulai: dt.date | None = None
    sampai: dt.date | None = None
    sebutan_pk: str = ""
    unit_kerja: str = ""
    tugas: tuple[str, ...] = ()
    fungsi: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Indikator(Rekaman):
    """One indicator with its formula parts and targets.

    ``target`` maps a year to its target in the Renstra; ``target_pk`` and ``target_perubahan`` are what the year's
    agreement and its change say instead.
    """

    kode: str = field(metadata=kolom("kode_indikator"), default="")
    nama: str = field(metadata=kolom("indikator"))
    iku: bool = False
    satuan: str = ""
    arah: Arah = BELUM_DIPILIH
    tipe_perhitungan: TipePerhitungan = BELUM_DIPILIH
    status: StatusIndikator = BELUM_DIPILIH
    cara_hitung: CaraHitung = BELUM_DIPILIH
    pembilang: str = ""
    penyebut: str = ""
    rumus_khusus: str = ""
    penjelasan_rumus: str = ""
    definisi_operasional: str = ""
    alasan: str = ""
    sumber_data: str = ""
    kondisi_awal: TargetNilai | None = None
    target: Mapping[int, TargetNilai] = field(default_factory=dict)
    target_pk: TargetNilai | None = None
    target_perubahan: TargetNilai | None = None
    target_tw: tuple[TargetNilai | None, ...] = _KOSONG
    target_bulan: tuple[TargetNilai | None, ...] = field(
        metadata=kolom(*(f"target_bulan{bulan}" for bulan in range(1, 13))), default=(None,) * 12
    )
    penjelasan_target: str = ""
    realisasi_lalu: TargetNilai | None = None

    def kunci_target(self, tahun: int | None, *, murni: bool = False) -> str | None:
        """Return the column that holds the target in force in the document's year; None without a year.

        Args:
            tahun: the document's year, for which alone target_pk and target_perubahan speak.
            murni: as agreed first, before the agreement was changed.
        """
        if self.target_perubahan is not None and not murni:
            return "target_perubahan"
        if self.target_pk is not None:
            return "target_pk"
        return None if tahun is None else f"target_{tahun}"

    def target_berlaku(self, tahun: int | None, *, murni: bool = False) -> TargetNilai | None:
        """Return the target in force in the document's year; see ``kunci_target``."""
        match self.kunci_target(tahun, murni=murni):
            case "target_perubahan":
                return self.target_perubahan
            case "target_pk":
                return self.target_pk
        return None if tahun is None else self.target.get(tahun)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sasaran(Rekaman):
    """One objective of a node, with the indicators that measure it."""

    teks: str = field(metadata=kolom("sasaran"))
    penjelasan: str = field(metadata=kolom("penjelasan_sasaran"), default="")
    daerah: str = field(metadata=kolom("sasaran_daerah"), default="")
    indikator: tuple[Indikator, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpul(Rekaman):
    """One node of the tree.

    ``induk`` is the parent's kode after reading the code itself ("1.1.2" -> "1.1") and the column Induk; "" for
    a root. A node that serves several objectives names them all there ("1; 2"): the first is ``induk``, the others are
    ``induk_lain``. ``penanggung_jawab`` is an official's kode. ``tulisan`` keeps, per column, every different thing the
    office wrote for this node and where it first did: more than one entry is a contradiction.
    """

    kode: str
    jenjang: Jenjang = BELUM_DIPILIH
    induk: str = ""
    induk_lain: tuple[str, ...] = field(metadata=kolom("induk"), default=())
    kode_nomenklatur: str = ""
    nomenklatur: str = ""
    mitra: str = ""
    keterangan: str = ""
    penanggung_jawab: str = ""
    pagu_indikatif: Mapping[int, float] = field(default_factory=dict)
    sasaran: tuple[Sasaran, ...] = ()
    tulisan: Mapping[str, tuple[tuple[str, Asal], ...]] = field(default_factory=dict)

    @property
    def semua_induk(self) -> tuple[str, ...]:
        """The kode of every parent, the first one first; none for a root."""
        return tuple(kode for kode in (self.induk, *self.induk_lain) if kode)

    @property
    def indikator(self) -> tuple[Indikator, ...]:
        """All its indicators in order."""
        return tuple(i for s in self.sasaran for i in s.indikator)


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


@dataclass(frozen=True, kw_only=True, eq=False)  # each workbook is its own, so what is computed of it can be kept
class Dokumen:
    """A whole workbook as the office means it. ``lembar`` holds the keys of the sheets that were found."""

    jenis: str
    lembar: frozenset[str] = frozenset()
    identitas: Identitas
    pejabat: tuple[Pejabat, ...] = ()
    simpul: tuple[Simpul, ...] = ()
    anggaran: tuple[Anggaran, ...] = ()
    rencana_aksi: tuple[Aksi, ...] = ()
    dasar_hukum: tuple[DasarHukum, ...] = ()
    pengecualian: tuple[Pengecualian, ...] = ()
    data_ukur: tuple[DataUkur, ...] = ()
    skm: tuple[JawabanSkm, ...] = ()
    akip: tuple[SubKomponenAkip, ...] = ()
    riwayat: tuple[Riwayat, ...] = ()
    analisis: tuple[Analisis, ...] = ()
    narasi: tuple[Narasi, ...] = ()
    profil: ProfilDaerah | None = None
    tindak_lanjut: tuple[TindakLanjut, ...] = ()
    reviu: tuple[RapatReviu, ...] = ()
    sdm: tuple[Pegawai, ...] = ()
    sarana: tuple[BarangSarana, ...] = ()
    penghargaan: tuple[Penghargaan, ...] = ()
    ingatan: dict[object, Any] = field(default_factory=dict, init=False, repr=False)  # of what ``sekali`` has computed

    @cached_property
    def ketentuan(self) -> Ketentuan:
        """The values in force: the regulations of the document's date, overlaid by its district's profile."""
        return ketentuan_pada(self.identitas.tanggal, self.profil)

    @property
    def skala(self) -> Skala | None:
        """The scale in force for achievement, None where Identitas names one that is none."""
        return self.ketentuan.skala_bernama(self.identitas.skala_predikat)

    @property
    def batas_capaian(self) -> float | None:
        """The cap in force for achievement, in per cent: that of Identitas, else the profile's; None for no cap."""
        own = self.identitas.batas_capaian
        return self.ketentuan.batas if own is None else own

    @property
    def setahun(self) -> bool:
        """True when the workbook is kept for the agreement of one year, and not for a period."""
        return self.jenis in {"pk", "pengukuran"}

    @cached_property
    def disurvei(self) -> bool:
        """True when the satisfaction survey has an answer."""
        return any(jawaban is not None for orang in self.skm for jawaban in orang.jawaban)

    @cached_property
    def dievaluasi(self) -> bool:
        """True when the AKIP evaluation has a grade."""
        return any(sub.nilai_huruf for sub in self.akip)

    @cached_property
    def pejabat_menurut_kode(self) -> Mapping[str, Pejabat]:
        """Officials by kode (the first one where a kode repeats)."""
        return {p.kode: p for p in reversed(self.pejabat)}

    @cached_property
    def simpul_menurut_kode(self) -> Mapping[str, Simpul]:
        """Nodes by kode."""
        return {s.kode: s for s in reversed(self.simpul)}

    @cached_property
    def anak(self) -> Mapping[str, tuple[Simpul, ...]]:
        """Children by the parent's kode, in the order of the workbook; "" holds the roots."""
        found: dict[str, list[Simpul]] = {}
        for simpul in self.simpul:
            for induk in (simpul.induk, *simpul.induk_lain):
                found.setdefault(induk, []).append(simpul)
        return {induk: tuple(anak) for induk, anak in found.items()}

    @cached_property
    def anggaran_menurut_kode(self) -> Mapping[str, tuple[Anggaran, ...]]:
        """Budget rows by the node's kode."""
        found: dict[str, list[Anggaran]] = {}
        for baris in self.anggaran:
            found.setdefault(baris.kode, []).append(baris)
        return {kode: tuple(baris) for kode, baris in found.items()}

    # -- by an indicator's code -----------------------------------------------------------------------

    @cached_property
    def indikator_menurut_kode(self) -> MenurutKode[tuple[Simpul, Indikator]]:
        """Indicators, each with its node."""
        return MenurutKode((i.kode, (s, i)) for s in self.simpul for i in s.indikator)

    @cached_property
    def data_ukur_menurut_kode(self) -> MenurutKode[DataUkur]:
        """Rows of Data Ukur."""
        return MenurutKode((d.kode_indikator, d) for d in self.data_ukur)

    def data_ukur_peran(self, kode: str, peran: str) -> DataUkur | None:
        """Return an indicator's first row of Data Ukur in a role; case matters in neither."""
        wanted = peran.casefold()
        return next((d for d in self.data_ukur_menurut_kode[kode] if d.peran.casefold() == wanted), None)

    @cached_property
    def aksi_menurut_kode(self) -> MenurutKode[Aksi]:
        """Actions of the Rencana Aksi."""
        return MenurutKode((a.kode_indikator, a) for a in self.rencana_aksi)

    @cached_property
    def riwayat_menurut_kode(self) -> MenurutKode[Riwayat]:
        """Earlier years."""
        return MenurutKode((r.kode_indikator, r) for r in self.riwayat)

    @cached_property
    def analisis_menurut_kode(self) -> MenurutKode[Analisis]:
        """Why each went as it did in the whole year."""
        return MenurutKode((a.kode_indikator, a) for a in self.analisis if not a.triwulan)

    def analisis_triwulan(self, triwulan: int) -> MenurutKode[Analisis]:
        """Return why each went as it did in one quarter (1 to 4)."""
        return MenurutKode((a.kode_indikator, a) for a in self.analisis if a.triwulan.nomor == triwulan)
