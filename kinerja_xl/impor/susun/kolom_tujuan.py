"""Where a column's value goes: the sheet and the column of a standard workbook."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from kinerja_xl.impor.kepala.arti import Arti, Peran

KINERJA, SIMPUL, ANGGARAN, UKUR, RIWAYAT = "kinerja", "simpul", "anggaran", "data_ukur", "riwayat"

_TEXT: Mapping[Peran, tuple[str, str]] = MappingProxyType(
    {
        Peran.SATUAN: (KINERJA, "satuan"),
        Peran.KODE_INDIKATOR: (KINERJA, "kode_indikator"),
        Peran.FORMULASI: (KINERJA, "penjelasan_rumus"),
        Peran.DEFINISI: (KINERJA, "definisi_operasional"),
        Peran.ALASAN: (KINERJA, "alasan"),
        Peran.SUMBER_DATA: (KINERJA, "sumber_data"),
        Peran.TIPE: (KINERJA, "tipe_perhitungan"),
        Peran.ARAH: (KINERJA, "arah"),
        Peran.PENANGGUNG_JAWAB: (SIMPUL, "penanggung_jawab"),
        Peran.SASARAN_DAERAH: (SIMPUL, "sasaran_daerah"),
        Peran.KETERANGAN: (SIMPUL, "keterangan"),
        Peran.SUMBER_DANA: (ANGGARAN, "sumber_dana"),
        Peran.BUKTI: (UKUR, "bukti"),
    }
)

_UNUSED: Mapping[Peran, str] = MappingProxyType(
    {
        Peran.CAPAIAN: "persentase capaian; dihitung sendiri di buku kerja",
        Peran.PRAKIRAAN: "prakiraan maju; buku kerja tidak memuatnya",
        Peran.REALISASI_FISIK: "realisasi fisik; buku kerja tidak memuatnya",
        Peran.LOKASI: "lokasi; buku kerja tidak memuatnya",
        Peran.KELOMPOK_SASARAN: "kelompok sasaran; buku kerja tidak memuatnya",
        Peran.BOBOT: "bobot; buku kerja tidak memuatnya",
        Peran.VISI: "visi; buku kerja tidak memuatnya",
        Peran.MISI: "misi; buku kerja tidak memuatnya",
        Peran.KANTOR: "nama perangkat daerah pada tiap baris",
        Peran.NO: "nomor urut baris",
    }
)


class Tujuan(NamedTuple):
    """Sheet (``simpul`` for what is told once for a node) and column; or why the value is not used."""

    lembar: str
    kolom: str
    alasan: str = ""


class TahunDokumen(NamedTuple):
    """The document's year and the plan's first and last; the kind that is made measures and budgets, or not."""

    tahun: int
    awal: int
    akhir: int
    anggaran: bool
    ukur: bool


def tujuan_kolom(arti: Arti, waktu: TahunDokumen) -> Tujuan:
    """Return where the values of a column go.

    Args:
        arti: what the column means.
        waktu: the document's years and what its kind has.
    """
    if arti.peran in _TEXT:
        lembar, kolom = _TEXT[arti.peran]
        if (lembar == ANGGARAN and not waktu.anggaran) or (lembar == UKUR and not waktu.ukur):
            return Tujuan("", "", f"{arti.sebutan()}; jenis buku kerja ini tidak memuatnya")
        return Tujuan(lembar, kolom)
    if arti.peran in _UNUSED:
        return Tujuan("", "", _UNUSED[arti.peran])
    year = arti.tahun
    if year is not None and year < 10:
        year = waktu.awal + year - 1
    if arti.peran is Peran.KONDISI_AWAL:
        return Tujuan(KINERJA, "kondisi_awal")
    if arti.peran is Peran.TARGET:
        return _target(arti, waktu, year)
    if arti.peran is Peran.PAGU:
        return _pagu(arti, waktu, year)
    if arti.peran is Peran.REALISASI:
        return _realisasi(arti, waktu, year)
    if arti.peran is Peran.REALISASI_RP:
        return _realisasi_rp(arti, waktu, year)
    return Tujuan("", "", f"{arti.sebutan()}; tidak ada kolomnya untuk bentuk ini")


def _target(arti: Arti, waktu: TahunDokumen, year: int | None) -> Tujuan:
    if arti.triwulan:
        return Tujuan(KINERJA, f"target_tw{arti.triwulan}")
    if arti.bulan:
        return Tujuan(KINERJA, f"target_bulan{arti.bulan}")
    at = waktu.akhir if arti.akhir else year or waktu.tahun
    if not waktu.awal <= at <= waktu.akhir:
        return Tujuan("", "", f"target {at}; di luar periode {waktu.awal}-{waktu.akhir}")
    return Tujuan(KINERJA, f"target_{at}")


def _pagu(arti: Arti, waktu: TahunDokumen, year: int | None) -> Tujuan:
    if arti.triwulan or arti.bulan:
        return Tujuan("", "", "anggaran kas triwulan atau bulan; buku kerja tidak memuatnya")
    if arti.akhir:
        if waktu.ukur:
            return Tujuan(ANGGARAN, "pagu_akhir_renstra")
        return Tujuan("", "", "pagu akhir periode; dihitung dari pagu tiap tahun")
    if waktu.anggaran and (year is None or year == waktu.tahun):
        return Tujuan(ANGGARAN, "pagu")
    at = year or waktu.tahun
    if not waktu.awal <= at <= waktu.akhir:
        return Tujuan("", "", f"pagu {at}; di luar periode {waktu.awal}-{waktu.akhir}")
    return Tujuan(KINERJA, f"pagu_indikatif_{at}")


def _realisasi(arti: Arti, waktu: TahunDokumen, year: int | None) -> Tujuan:
    if arti.sampai_lalu:
        return Tujuan(KINERJA, "realisasi_lalu") if waktu.ukur else Tujuan("", "", "realisasi sampai tahun lalu")
    if arti.sampai_kini:
        return Tujuan("", "", "realisasi sampai tahun ini; dihitung sendiri di buku kerja")
    if arti.triwulan and waktu.ukur and year in (None, waktu.tahun):
        return Tujuan(UKUR, f"tw{arti.triwulan}")
    if year is not None and year < waktu.tahun and waktu.ukur and not arti.triwulan and not arti.bulan:
        return Tujuan(RIWAYAT, f"realisasi_{year}")
    if arti.setahun and year in (None, waktu.tahun):
        return Tujuan("", "", "realisasi setahun; dihitung sendiri dari triwulan")
    return Tujuan("", "", f"{arti.sebutan()}; tidak ada kolomnya untuk bentuk ini")


def _realisasi_rp(arti: Arti, waktu: TahunDokumen, year: int | None) -> Tujuan:
    if not waktu.ukur:
        return Tujuan("", "", "realisasi anggaran; jenis buku kerja ini tidak memuatnya")
    if arti.sampai_lalu:
        return Tujuan(ANGGARAN, "realisasi_lalu")
    if arti.triwulan and year in (None, waktu.tahun):
        return Tujuan(ANGGARAN, f"realisasi_tw{arti.triwulan}")
    return Tujuan("", "", "realisasi anggaran setahun; dihitung sendiri dari triwulan")
