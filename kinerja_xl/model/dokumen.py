"""The office's facts, each once: identity, officials, the performance tree, budgets, actions, measurements.

Texts are "" and numbers None when the office left them empty. Everything keeps the order of the workbook.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kinerja_xl.findings import CellRef
from kinerja_xl.sheets.daftar import SAMPAI_DENGAN

TargetNilai = float | str
"""A target: a number, or a letter (AA, WTP) where the unit is Predikat."""


@dataclass(frozen=True, slots=True)
class Asal:
    """Where a record stands: its sheet, its row, and the column number of each key."""

    sheet: str
    row: int
    columns: Mapping[str, int]

    def sel(self, kunci: str) -> CellRef:
        """Return the cell of one column; the first column stands in for one the sheet does not have."""
        return CellRef(self.sheet, self.row, self.columns.get(kunci, min(self.columns.values(), default=1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Identitas:
    """The office and the document."""

    nama_kantor: str = ""
    jenis_kantor: str = ""
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
    status_dokumen: str = ""
    cara_isi_realisasi: str = ""
    versi_nomenklatur: str = ""
    rumus_capaian_negatif: str = ""
    batas_capaian: float | None = None
    skala_predikat: str = ""
    sel: Mapping[str, CellRef] = field(default_factory=dict)

    @property
    def perubahan(self) -> bool:
        """True when the document revises an earlier one."""
        return self.status_dokumen == "Perubahan"

    @property
    def sampai_dengan(self) -> bool:
        """True when each quarter's realisasi holds the figure since January."""
        return self.cara_isi_realisasi.casefold() == SAMPAI_DENGAN.casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pejabat:
    """One official. ``atasan`` is the superior's kode, "" for the topmost."""

    kode: str
    jabatan: str = ""
    eselon: str = ""
    atasan: str = ""
    nama: str = ""
    nip: str = ""
    pangkat: str = ""
    unit_kerja: str = ""
    tugas: tuple[str, ...] = ()
    fungsi: tuple[str, ...] = ()
    at: Asal


@dataclass(frozen=True, slots=True, kw_only=True)
class Indikator:
    """One indicator with its formula parts and targets. ``target`` maps a year to its target."""

    kode: str = ""
    nama: str
    iku: bool = False
    satuan: str = ""
    arah: str = ""
    tipe_perhitungan: str = ""
    cara_hitung: str = ""
    pembilang: str = ""
    penyebut: str = ""
    rumus_khusus: str = ""
    penjelasan_rumus: str = ""
    definisi_operasional: str = ""
    alasan: str = ""
    sumber_data: str = ""
    kondisi_awal: TargetNilai | None = None
    target: Mapping[int, TargetNilai] = field(default_factory=dict)
    target_tw: tuple[TargetNilai | None, ...] = (None, None, None, None)
    penjelasan_target: str = ""
    at: Asal


@dataclass(frozen=True, slots=True, kw_only=True)
class Sasaran:
    """One objective of a node, with the indicators that measure it."""

    teks: str
    penjelasan: str = ""
    indikator: tuple[Indikator, ...] = ()
    at: Asal


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpul:
    """One node of the tree.

    ``induk`` is the parent's kode after reading the code itself ("1.1.2" -> "1.1") and the column Induk; "" for
    a root. ``penanggung_jawab`` is an official's kode. ``tulisan`` keeps, per column, every different thing the
    office wrote for this node and where it first did: more than one entry is a contradiction.
    """

    kode: str
    jenjang: str = ""
    induk: str = ""
    kode_nomenklatur: str = ""
    nomenklatur: str = ""
    keterangan: str = ""
    penanggung_jawab: str = ""
    sasaran: tuple[Sasaran, ...] = ()
    tulisan: Mapping[str, tuple[tuple[str, Asal], ...]] = field(default_factory=dict)
    at: Asal

    @property
    def indikator(self) -> tuple[Indikator, ...]:
        """All its indicators in order."""
        return tuple(i for s in self.sasaran for i in s.indikator)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anggaran:
    """One budget row: a node and a fund. Amounts are rupiah."""

    kode: str
    sumber_dana: str = ""
    pagu: float | None = None
    pagu_perubahan: float | None = None
    realisasi_tw: tuple[float | None, ...] = (None, None, None, None)
    keterangan: str = ""
    at: Asal

    @property
    def pagu_berlaku(self) -> float | None:
        """The budget in force: the revised one where there is one."""
        return self.pagu if self.pagu_perubahan is None else self.pagu_perubahan


@dataclass(frozen=True, slots=True, kw_only=True)
class Aksi:
    """One action of the Rencana Aksi."""

    kode_indikator: str
    aksi: str = ""
    target_tw: tuple[TargetNilai | None, ...] = (None, None, None, None)
    penanggung_jawab: str = ""
    at: Asal


@dataclass(frozen=True, slots=True, kw_only=True)
class DasarHukum:
    """One item of a decree: its part (Menimbang, Mengingat, Memperhatikan, Diktum) and its number there."""

    bagian: str
    urutan: int
    teks: str
    at: Asal


@dataclass(frozen=True, slots=True, kw_only=True)
class DataUkur:
    """A measured number behind an indicator, by quarter. ``peran`` is Pembilang, Penyebut, Nilai or a variable."""

    kode_indikator: str
    peran: str = ""
    uraian: str = ""
    satuan: str = ""
    tw: tuple[TargetNilai | None, ...] = (None, None, None, None)
    bukti: str = ""
    at: Asal


@dataclass(frozen=True, slots=True, kw_only=True)
class JawabanSkm:
    """One respondent of the satisfaction survey. ``jawaban`` follows ``regulations.skm.UNSUR``; None is no answer."""

    unit_layanan: str = ""
    jawaban: tuple[float | None, ...] = ()
    at: Asal


@dataclass(frozen=True, slots=True, kw_only=True)
class SubKomponenAkip:
    """One sub component of the internal AKIP evaluation, with its weight and its grade (AA to E)."""

    komponen: str = ""
    sub_komponen: str = ""
    bobot: float | None = None
    nilai_huruf: str = ""
    at: Asal


@dataclass(frozen=True, slots=True, kw_only=True)
class Riwayat:
    """Target and result of one indicator in an earlier year."""

    kode_indikator: str
    tahun: int | None = None
    target: TargetNilai | None = None
    realisasi: TargetNilai | None = None
    at: Asal


@dataclass(frozen=True, slots=True, kw_only=True)
class Analisis:
    """Why an indicator went as it did, in the office's words."""

    kode_indikator: str
    penyebab: str = ""
    kendala: str = ""
    solusi: str = ""
    program_penunjang: str = ""
    standar_nasional: TargetNilai | None = None
    sumber_standar: str = ""
    at: Asal


@dataclass(frozen=True, slots=True, kw_only=True)
class Narasi:
    """A paragraph of the year-end report that only the office can write. ``bagian`` says where it belongs."""

    bagian: str
    teks: str = ""
    at: Asal


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengecualian:
    """A finding that the office stands by. ``kunci_baris`` "" means every row, ``sampai`` None for ever."""

    kode_kaidah: str
    kunci_baris: str = ""
    alasan: str = ""
    sampai: dt.date | None = None
    at: Asal


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
            found.setdefault(simpul.induk, []).append(simpul)
        return {induk: tuple(anak) for induk, anak in found.items()}

    @cached_property
    def anggaran_menurut_kode(self) -> Mapping[str, tuple[Anggaran, ...]]:
        """Budget rows by the node's kode."""
        found: dict[str, list[Anggaran]] = {}
        for baris in self.anggaran:
            found.setdefault(baris.kode, []).append(baris)
        return {kode: tuple(baris) for kode, baris in found.items()}
