"""The office, its document and its officials."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.model.rekaman import BELUM_DIPILIH, IsianLembar, Rekaman, kolom
from kinerja_xl.sheets.pilihan import CaraIsi, JenisKantor, LampiranPk, RumusNegatif, StatusDokumen, StatusPejabat


@dataclass(frozen=True, slots=True, kw_only=True)
class Identitas(IsianLembar):
    """The office and the document.

    ``bulan`` holds the year and the month of a date whose day is left to the pen, by its column.
    """

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
    bulan: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    sel: Mapping[str, CellRef] = field(default_factory=dict)

    def sel_isian(self, *kunci: str) -> tuple[CellRef, ...]:
        """Return the cells of some lines, of those that the sheet has."""
        return tuple(self.sel[k] for k in kunci if k in self.sel)

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

    @property
    def jabatan_tercetak(self) -> str:
        """The position as signed: "Plt. Camat Sukamaju" for who only stands in."""
        word = self.status.value if self.status.dikenal and self.status is not StatusPejabat.DEFINITIF else ""
        if not word or self.jabatan.casefold().startswith(word.casefold()):
            return self.jabatan
        return f"{word} {self.jabatan}".rstrip()

    def menjabat(self, tanggal: dt.date) -> bool:
        """True when the office was held on that day, as far as the days are known."""
        return (self.mulai or dt.date.min) <= tanggal <= (self.sampai or dt.date.max)
