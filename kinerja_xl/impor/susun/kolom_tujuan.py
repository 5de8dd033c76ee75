"""Where a column's value goes: the sheet and the column of a standard workbook."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from kinerja_xl.impor.kepala.arti import Arti, PeranKolom

SETAHUN = "realisasi setahun; dihitung sendiri dari triwulan (angka satu triwulan: sebutkan dengan --quarter)"
"""Why a year's own figure is not used."""

_SAMPAI_KINI = "jumlah sampai waktu itu; dihitung sendiri dari triwulan"

KINERJA, SIMPUL, ANGGARAN, UKUR, RIWAYAT, ANALISIS = "kinerja", "simpul", "anggaran", "data_ukur", "riwayat", "analisis"

_TEXT: Mapping[PeranKolom, tuple[str, str]] = MappingProxyType(
    {
        PeranKolom.SATUAN: (KINERJA, "satuan"),
        PeranKolom.KODE_INDIKATOR: (KINERJA, "kode_indikator"),
        PeranKolom.FORMULASI: (KINERJA, "penjelasan_rumus"),
        PeranKolom.DEFINISI: (KINERJA, "definisi_operasional"),
        PeranKolom.ALASAN: (KINERJA, "alasan"),
        PeranKolom.SUMBER_DATA: (KINERJA, "sumber_data"),
        PeranKolom.TIPE: (KINERJA, "tipe_perhitungan"),
        PeranKolom.ARAH: (KINERJA, "arah"),
        PeranKolom.PENANGGUNG_JAWAB: (SIMPUL, "penanggung_jawab"),
        PeranKolom.SASARAN_DAERAH: (SIMPUL, "sasaran_daerah"),
        PeranKolom.KETERANGAN: (SIMPUL, "keterangan"),
        PeranKolom.SKP_PIMPINAN: (SIMPUL, "keterangan"),
        PeranKolom.SUMBER_DANA: (ANGGARAN, "sumber_dana"),
        PeranKolom.BUKTI: (UKUR, "bukti"),
        PeranKolom.PENDORONG: (ANALISIS, "penyebab"),
        PeranKolom.KENDALA: (ANALISIS, "kendala"),
        PeranKolom.SOLUSI: (ANALISIS, "solusi"),
        PeranKolom.RTL: (ANALISIS, "rekomendasi"),
        PeranKolom.PIC: (ANALISIS, "penanggung_jawab"),
        PeranKolom.BATAS: (ANALISIS, "tenggat"),
    }
)

_UNUSED: Mapping[PeranKolom, str] = MappingProxyType(
    {
        PeranKolom.CAPAIAN: "persentase capaian; dihitung sendiri di buku kerja",
        PeranKolom.PRAKIRAAN: "prakiraan maju; buku kerja tidak memuatnya",
        PeranKolom.REALISASI_FISIK: "realisasi fisik; buku kerja tidak memuatnya",
        PeranKolom.LOKASI: "lokasi; buku kerja tidak memuatnya",
        PeranKolom.KELOMPOK_SASARAN: "kelompok sasaran; buku kerja tidak memuatnya",
        PeranKolom.BOBOT: "bobot; buku kerja tidak memuatnya",
        PeranKolom.VISI: "visi; buku kerja tidak memuatnya",
        PeranKolom.MISI: "misi; buku kerja tidak memuatnya",
        PeranKolom.NAMA: "nama pejabat tanpa jabatan yang dikenal pada barisnya",
        PeranKolom.PANGKAT: "pangkat tanpa jabatan yang dikenal pada barisnya",
        PeranKolom.ATASAN: "atasan tanpa jabatan yang dikenal pada barisnya",
        PeranKolom.KANTOR: "nama perangkat daerah pada tiap baris",
        PeranKolom.UKURAN: "target atau realisasi barisnya; menentukan kolomnya",
        PeranKolom.TAHUN: "tahun barisnya; menentukan kolomnya",
        PeranKolom.TRIWULAN: "triwulan barisnya; menentukan kolomnya",
        PeranKolom.NO: "nomor urut baris",
        PeranKolom.JENJANG: "jenjang baris; menentukan tempatnya",
        PeranKolom.SKP_ASPEK: "aspek; buku kerja tidak memuatnya",
        PeranKolom.SKP_UMPAN: "umpan balik; buku kerja tidak memuatnya",
    }
)


class Tujuan(NamedTuple):
    """Sheet (``simpul`` for what is told once for a node) and column; or why the value is not used."""

    lembar: str
    kolom: str
    alasan: str = ""


class TahunDokumen(NamedTuple):
    """The document's year and the plan's first and last; what the kind that is made has; the quarter that is told.

    ``triwulan`` is the quarter of columns that name none, 0 where that is the whole year; ``lapor`` the quarter that a
    title says the document is about, whatever its columns name.
    """

    tahun: int
    awal: int
    akhir: int
    anggaran: bool
    ukur: bool
    triwulan: int = 0
    lapor: int = 0


def tujuan_kolom(arti: Arti, waktu: TahunDokumen) -> Tujuan:
    """Return where the values of a column go.

    Args:
        arti: what the column means.
        waktu: the document's years and what its kind has.
    """
    if arti.peran in _TEXT:
        lembar, kolom = _TEXT[arti.peran]
        if (lembar == ANGGARAN and not waktu.anggaran) or (lembar in (UKUR, ANALISIS) and not waktu.ukur):
            return Tujuan("", "", f"{arti.sebutan()}; jenis buku kerja ini tidak memuatnya")
        return Tujuan(lembar, kolom)
    if arti.peran in _UNUSED:
        return Tujuan("", "", _UNUSED[arti.peran])
    year = arti.tahun
    if year is not None and year < 10:
        year = waktu.awal + year - 1
    if arti.peran is PeranKolom.KONDISI_AWAL:
        return Tujuan(KINERJA, "kondisi_awal")
    measure = _MEASURES.get(arti.peran)
    if measure is None:
        return Tujuan("", "", f"{arti.sebutan()}; tidak ada kolomnya untuk bentuk ini")
    return measure(arti, waktu, year)


def _target(arti: Arti, waktu: TahunDokumen, year: int | None) -> Tujuan:
    if arti.triwulan:
        return Tujuan(KINERJA, f"target_tw{arti.triwulan}")
    if arti.bulan:
        return Tujuan(KINERJA, f"target_bulan{arti.bulan}")
    if arti.akhir and year is None and waktu.awal == waktu.akhir:
        return Tujuan("", "", "target akhir periode; sebutkan periodenya dengan --period")
    at = year or (waktu.akhir if arti.akhir else waktu.tahun)
    if waktu.ukur and at < min(waktu.tahun, waktu.awal) and arti.setahun:
        return Tujuan(RIWAYAT, f"target_{at}")
    if not waktu.awal <= at <= waktu.akhir:
        return Tujuan("", "", f"target {at}; di luar periode {waktu.awal}-{waktu.akhir}")
    return Tujuan(KINERJA, "target_perubahan" if arti.perubahan and at == waktu.tahun else f"target_{at}")


def _pagu(arti: Arti, waktu: TahunDokumen, year: int | None) -> Tujuan:
    if arti.triwulan or arti.bulan:
        return Tujuan("", "", "anggaran kas triwulan atau bulan; buku kerja tidak memuatnya")
    if waktu.ukur and (arti.akhir or (year is not None and year > waktu.tahun)):
        return Tujuan(ANGGARAN, "pagu_akhir_renstra")
    if arti.akhir:
        return Tujuan("", "", "pagu akhir periode; dihitung dari pagu tiap tahun")
    if waktu.anggaran and (year is None or year == waktu.tahun):
        return Tujuan(ANGGARAN, "pagu_perubahan" if arti.perubahan else "pagu")
    at = year or waktu.tahun
    if not waktu.awal <= at <= waktu.akhir:
        return Tujuan("", "", f"pagu {at}; di luar periode {waktu.awal}-{waktu.akhir}")
    return Tujuan(KINERJA, f"pagu_indikatif_{at}")


def _lalu(arti: Arti, waktu: TahunDokumen, year: int | None) -> bool:
    """True for what was reached up to the year before."""
    return arti.sampai_lalu or (arti.sampai_kini and year is not None and year < waktu.tahun)


def _realisasi(arti: Arti, waktu: TahunDokumen, year: int | None) -> Tujuan:
    ours = year in (None, waktu.tahun)
    if waktu.ukur:
        if _lalu(arti, waktu, year):
            return Tujuan(KINERJA, "realisasi_lalu")
        quarter = arti.triwulan or (waktu.triwulan if arti.setahun else 0)
        if quarter and ours:
            return Tujuan(UKUR, f"tw{quarter}")
        if year is not None and year < waktu.tahun and arti.setahun:
            return Tujuan(RIWAYAT, f"realisasi_{year}")
    elif year is not None and year < waktu.tahun:
        return Tujuan("", "", f"realisasi {year}; hanya jenis pengukuran yang memuatnya (--kind pengukuran)")
    if arti.sampai_kini or (arti.setahun and ours):
        return Tujuan("", "", _SAMPAI_KINI if arti.sampai_kini else SETAHUN)
    return Tujuan("", "", f"{arti.sebutan()}; tidak ada kolomnya untuk bentuk ini")


def _realisasi_rp(arti: Arti, waktu: TahunDokumen, year: int | None) -> Tujuan:
    if not waktu.ukur:
        return Tujuan("", "", "realisasi anggaran; jenis buku kerja ini tidak memuatnya")
    if _lalu(arti, waktu, year):
        return Tujuan(ANGGARAN, "realisasi_lalu")
    if arti.triwulan and year in (None, waktu.tahun):
        return Tujuan(ANGGARAN, f"realisasi_tw{arti.triwulan}")
    if waktu.triwulan and arti.setahun:
        return Tujuan(ANGGARAN, f"realisasi_tw{waktu.triwulan}")
    return Tujuan("", "", "realisasi anggaran setahun; dihitung sendiri dari triwulan")


_MEASURES = {
    PeranKolom.TARGET: _target,
    PeranKolom.PAGU: _pagu,
    PeranKolom.REALISASI: _realisasi,
    PeranKolom.REALISASI_RP: _realisasi_rp,
}
