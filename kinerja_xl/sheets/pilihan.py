"""The closed choices as values: what a drop-down offers, read once and compared by identity (``is Arah.TURUN``).

The members' values are the texts of the drop-downs, in the order the office sees them (``daftar.py`` is made of them).
Outside this file no code compares with such a text; a test walks the syntax trees.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Any, Self


class Pilihan(StrEnum):
    """What the office chose in a column with a closed list.

    An office may also have typed what the list does not have, or nothing. Such a value has the type of its choice,
    is no member, keeps the text as it was written (documents print it), and "" is false like any empty text. So a
    ``match`` over a choice always needs its last line.
    """

    @classmethod
    def dari(cls, teks: str) -> Self:
        """Read a cell's text: the member it names (case and spaces around it do not matter), else the text itself."""
        return teks if isinstance(teks, cls) else _terbaca(cls, teks)

    @classmethod
    def _lain(cls, teks: str) -> Self:
        lain = str.__new__(cls, teks)
        lain._name_, lain._value_ = "", teks
        return lain

    def __reduce_ex__(self, _: object) -> tuple[object, tuple[str]]:
        """Let another process have it, also what is no member."""
        return type(self).dari, (self._value_,)

    @property
    def dikenal(self) -> bool:
        """True for a member of the list."""
        return bool(self._name_)


@lru_cache(maxsize=4096)  # nearly all cells of such a column are empty or one of a few
def _terbaca(pilihan: Any, teks: str) -> Any:
    member = _anggota(pilihan).get(teks.strip().casefold())
    return pilihan._lain(teks) if member is None else member


@lru_cache(maxsize=64)
def _anggota(pilihan: type[Pilihan]) -> Mapping[str, Any]:
    return {member.casefold(): member for member in pilihan}


class JenisKantor(Pilihan):
    """What kind of office it is."""

    KECAMATAN = "Kecamatan"
    KELURAHAN = "Kelurahan"
    DINAS = "Dinas"
    BADAN = "Badan"
    SEKRETARIAT = "Sekretariat"
    INSPEKTORAT = "Inspektorat"
    UPTD = "UPTD"


class StatusDokumen(Pilihan):
    """Whether a document revises an earlier one."""

    MURNI = "Murni"
    PERUBAHAN = "Perubahan"


class CaraIsi(Pilihan):
    """What a quarter's realisasi holds: that quarter alone, or the figure since January."""

    PER_TRIWULAN = "Per triwulan"
    SAMPAI_DENGAN = "S.d. triwulan"


class RumusNegatif(Pilihan):
    """How an indicator is judged that had better be small."""

    SELISIH = "A"  # (2T - R) / T
    KEBALIKAN = "B"  # T / R


class Jenjang(Pilihan):
    """The level of a node, from top to bottom."""

    SASARAN_DAERAH = "Sasaran Daerah"
    TUJUAN = "Tujuan"
    SASARAN_STRATEGIS = "Sasaran Strategis"
    PROGRAM = "Program"
    KEGIATAN = "Kegiatan"
    SUB_KEGIATAN = "Sub Kegiatan"
    INDIVIDU = "Individu"

    @property
    def peringkat(self) -> int:
        """Its rank from the top, 0 the highest; what is no level comes last."""
        return _PERINGKAT.get(self._value_, len(_PERINGKAT)) if self._name_ else len(_PERINGKAT)

    @property
    def strategis(self) -> bool:
        """True for goals and objectives, which stand above the programmes."""
        return self.peringkat <= Jenjang.SASARAN_STRATEGIS.peringkat

    @property
    def hasil(self) -> bool:
        """True for levels that promise an outcome; kegiatan and sub kegiatan promise outputs."""
        return self.peringkat <= Jenjang.PROGRAM.peringkat

    @property
    def nomenklatur(self) -> bool:
        """True for levels that have an official code and a budget: program, kegiatan, sub kegiatan."""
        return Jenjang.PROGRAM.peringkat <= self.peringkat <= Jenjang.SUB_KEGIATAN.peringkat

    @property
    def di_atasnya(self) -> Jenjang | None:
        """The only level that it may stand under: a kegiatan under a program, a sub kegiatan under a kegiatan."""
        if self is Jenjang.KEGIATAN:
            return Jenjang.PROGRAM
        return Jenjang.KEGIATAN if self is Jenjang.SUB_KEGIATAN else None


_PERINGKAT = {jenjang.value: n for n, jenjang in enumerate(Jenjang)}


class YaTidak(Pilihan):
    """Yes or no."""

    YA = "Ya"
    TIDAK = "Tidak"


class Arah(Pilihan):
    """Which way an indicator is meant to move."""

    NAIK = "Naik"
    TURUN = "Turun"
    TETAP = "Tetap"


class TipePerhitungan(Pilihan):
    """How four quarters make a year."""

    KUMULATIF = "Kumulatif"
    NON_KUMULATIF = "Non Kumulatif"
    RATA_RATA = "Rata-rata"
    KUMULATIF_NEGATIF = "Kumulatif Negatif"  # a count nobody wants to grow: added up, judged the other way round

    @property
    def menjumlah(self) -> bool:
        """True where the quarters are added up."""
        return self is TipePerhitungan.KUMULATIF or self is TipePerhitungan.KUMULATIF_NEGATIF


class CaraHitung(Pilihan):
    """How an indicator's number comes about."""

    PERSENTASE = "Persentase"
    RASIO = "Rasio"
    JUMLAH = "Jumlah"
    RATA_RATA_BAWAHAN = "Rata-rata bawahan"
    INDEKS_SKM = "Indeks SKM"
    NILAI_AKIP = "Nilai AKIP"
    NILAI_LANGSUNG = "Nilai langsung"
    RUMUS_KHUSUS = "Rumus khusus"

    @property
    def pecahan(self) -> bool:
        """True where a part is divided by a whole."""
        return self is CaraHitung.PERSENTASE or self is CaraHitung.RASIO

    @property
    def langsung(self) -> bool:
        """True where Data Ukur holds the number itself."""
        return self in {CaraHitung.NILAI_LANGSUNG, CaraHitung.INDEKS_SKM, CaraHitung.NILAI_AKIP}

    @property
    def utuh(self) -> bool:
        """True where the number is a whole count, or as the office wrote it; any other is a fraction by its nature."""
        return not self.dikenal or self is CaraHitung.JUMLAH or self is CaraHitung.NILAI_LANGSUNG


class Peran(Pilihan):
    """What a row of Data Ukur is in its indicator's formula. Anything else names a variable of Rumus khusus."""

    PEMBILANG = "Pembilang"
    PENYEBUT = "Penyebut"
    NILAI = "Nilai"


class Bagian(Pilihan):
    """A part of a decree."""

    MENIMBANG = "Menimbang"
    MENGINGAT = "Mengingat"
    MEMPERHATIKAN = "Memperhatikan"
    DIKTUM = "Diktum"


class BagianNarasi(Pilihan):
    """A part of the year-end report that only the office can write."""

    KATA_PENGANTAR = "Kata pengantar"
    GAMBARAN_UMUM = "Gambaran umum"
    SUMBER_DAYA_MANUSIA = "Sumber daya manusia"
    SARANA_PRASARANA = "Sarana dan prasarana"
    ISU_STRATEGIS = "Isu strategis"
    RINGKASAN_RENSTRA = "Ringkasan Renstra"
    RENCANA_KERJA_TAHUNAN = "Rencana kerja tahunan"
    PRESTASI = "Prestasi dan penghargaan"
    SIMPULAN = "Simpulan"
    LANGKAH_PERBAIKAN = "Langkah perbaikan"


class StatusIndikator(Pilihan):
    """Whether an indicator still counts this year."""

    AKTIF = "Aktif"
    DIBATALKAN = "Dibatalkan"
    EFISIENSI = "Efisiensi"  # goes on with less money

    @property
    def batal(self) -> bool:
        """True for an indicator that nobody is judged by any more."""
        return self is StatusIndikator.DIBATALKAN


class LampiranPk(Pilihan):
    """Which annexes an agreement has: the targets alone, or the explanations too."""

    SATU = "1"
    DUA = "1 dan 2"


class StatusPejabat(Pilihan):
    """How an official holds the office; all but the first sign with the word before the title."""

    DEFINITIF = "Definitif"
    PELAKSANA_TUGAS = "Plt."
    PELAKSANA_HARIAN = "Plh."
    PENJABAT = "Pj."


class Triwulan(Pilihan):
    """A quarter of the year."""

    SATU = "TW I"
    DUA = "TW II"
    TIGA = "TW III"
    EMPAT = "TW IV"

    @property
    def nomor(self) -> int | None:
        """1 to 4; None for what is no quarter."""
        return list(Triwulan).index(self) + 1 if self.dikenal else None


class DokumenKiriman(Pilihan):
    """What an office sends: a document of its own, or the measurement of a quarter."""

    IKU = "Keputusan IKU"
    IKI = "Keputusan IKI"
    CASCADING = "Pohon Kinerja"
    PK_MURNI = "PK Murni"
    PK_PERUBAHAN = "PK Perubahan"
    TW1 = "TW I"
    TW2 = "TW II"
    TW3 = "TW III"
    TW4 = "TW IV"
    LKJIP = "Laporan Kinerja"

    @property
    def kata(self) -> str:
        """Its word on the command line and in names of files: ``pk-murni``, ``tw1``."""
        return self.name.lower().replace("_", "-") if self.dikenal else ""

    @property
    def triwulan(self) -> int | None:
        """The quarter it is about, 1 to 4; None for what is about no quarter."""
        return int(self.name[2:]) if self.name.startswith("TW") else None


class StatusTindakLanjut(Pilihan):
    """How far a recommendation has been followed."""

    BELUM = "Belum"
    PROSES = "Proses"
    SELESAI = "Selesai"


class KelompokSdm(Pilihan):
    """By what the staff is counted."""

    GOLONGAN = "Golongan"
    PENDIDIKAN = "Pendidikan"
    JENIS_KELAMIN = "Jenis kelamin"
    STATUS = "Status kepegawaian"
    JABATAN = "Jabatan"


class Kondisi(Pilihan):
    """The state of a thing the office works with."""

    BAIK = "Baik"
    RUSAK_RINGAN = "Rusak ringan"
    RUSAK_BERAT = "Rusak berat"
