"""A column means what its whole title path says: subject, measure, time, K/Rp/%."""

from __future__ import annotations

import pytest

from kinerja_xl.impor.kepala.arti import Arti, PeranKolom, baca_sebutan
from kinerja_xl.impor.kepala.jalur import arti_jalur

JUDUL = """
Sasaran Kinerja Utama → sasaran
SASARAN PROGRAM/ KEGIATAN → sasaran
Tujuan/Sasaran Strategis/Program → campuran
Program, Kegiatan, dan Subkegiatan → nomenklatur
Nama Sub Kegiatan → nomenklatur
Indikator Sasaran Strategis → indikator
INDKATOR KINERJA UTAMA → indikator
Tolok Ukur → indikator
Satuan Target → satuan
Kode Rekening → kode
Kode > Program → kode
Target > Satuan → satuan
Formulasi Perhitungan Indikator → formulasi
Cara Menghitung → formulasi
DIFINISI OPERATIONAL → definisi
Alasan Pemilihan → alasan
Tipe Penghitungan → tipe
Polaritas Indikator → arah
Sumber Data → sumber_data
Sumber Pendanaan → sumber_dana
Bidang/Seksi Pengampu → penanggung_jawab
Unit Kerja Penanggungjawab → penanggung_jawab
Capaian Awal (2024) → kondisi_awal
Baseline → kondisi_awal
Target → target
Target Tahun 2026 → target 2026
Target Kinerja > 2028 → target 2028
2027 → target 2027
Tahun ke-2 > Target → target 2
Target Triwulan > III → target tw3
TW 2 > Target → target tw2
Target Bulan > Agustus → target bulan8
NOP → target bulan11
Kinerja dan Kerangka Pendanaan > 2027 > Target → target 2027
Kinerja dan Kerangka Pendanaan > 2027 > Rp → pagu 2027
Pagu Indikatif > 2026 → pagu 2026
Alokasi Anggaran (Rp) → pagu
Target Renstra pada akhir periode > K → target akhir
Target Renstra pada akhir periode > Rp → pagu akhir
Realisasi Capaian Kinerja Renstra s.d. Renja Tahun 2024 > K → realisasi 2024 sd-lalu
Realisasi Capaian Kinerja Renstra s.d. Renja Tahun Lalu > Rp → realisasi_rp sd-lalu
Realisasi Kinerja pada Triwulan > II > K → realisasi tw2
Realisasi Kinerja pada Triwulan > II > Rp (000) → realisasi_rp tw2 ribuan
Realisasi Kinerja pada Triwulan > II > % → capaian tw2
Triwulan IV > Anggaran > Realisasi → realisasi_rp tw4
Realisasi Anggaran → realisasi_rp
Realisasi Fisik → realisasi_fisik
Capaian Tahun 2023 → realisasi 2023
Tingkat Capaian Kinerja (%) → capaian
% Capaian → capaian
Prakiraan Maju > Pagu → prakiraan
Rencana Aksi → aksi
Rencana Tindak Lanjut → rtl
Faktor Penghambat → kendala
Rencana Hasil Kerja Pimpinan yang Diintervensi → skp_pimpinan
Rencana Hasil Kerja → skp_hasil
Anggaran (Juta Rupiah) → pagu jutaan
Anggaran (Ribu Rp) → pagu ribuan
Pagu Setelah Perubahan → pagu perubahan
Target > Perubahan → target perubahan
Target Jangka Menengah → target akhir
Kondisi Eksisting 2024 → kondisi_awal
Hasil 2024 → realisasi 2024
Tri Wulan III → target tw3
Bulan ke-11 → target bulan11
Keluaran (Output) → sasaran
Persentase Realisasi → capaian
Sisa Anggaran → tidak dikenal
Target Kinerja Renja Tahun Berjalan (2025) > K → target 2025
Indikator Kinerja 1) → indikator
Semester I > Target → tidak dikenal
Evaluasi 2025 → tidak dikenal
Jenis Indikator → tidak dikenal
Jadwal > TW I → tidak dikenal
Warna → tidak dikenal
Hasil/Keluaran → sasaran
Kondisi yang Diharapkan → sasaran
Dampak (Impact) → sasaran
Parameter Kinerja → indikator
Kriteria Keberhasilan → indikator
Unit → satuan
Asal Dana → sumber_dana
Tahun 2027 > Dana → pagu 2027
Capaian > TW1 → realisasi tw1
Target > Semula → target
Target > Menjadi → target perubahan
Target > Sebelum Perubahan → target
Anggaran Sebelum Perubahan (Rp) → pagu
Hasil Kerja Pegawai → skp_hasil
Jenjang Kinerja → jenjang
Deskripsi Indikator → definisi
Koordinator → penanggung_jawab
Realisasi Fisik (%) → realisasi_fisik
RHK Pimpinan → skp_pimpinan
Uraian Tujuan → tujuan
Penyebab Keberhasilan/Kegagalan → pendorong
Faktor Penyebab Kegagalan → kendala
Upaya yang Dilakukan → solusi
Triwulan Ketiga > Target → target tw3
Jul-Sep > Realisasi → realisasi tw3
Triwulan I > Fisik (%) → realisasi_fisik tw1
Realisasi Triwulan II > Fisik (%) → realisasi_fisik tw2
Capaian thd Target Tahunan (%) → capaian
Capaian terhadap Target Renstra → capaian
Atasan Langsung → atasan
Nama / NIP → nama
Pejabat > Nama → nama
Indikator Kinerja / Rencana Aksi → indikator
"""


@pytest.mark.parametrize("baris", JUDUL.strip().splitlines())
def test_title_path(baris: str) -> None:
    titles, _, meaning = baris.partition(" → ")
    found = arti_jalur(titles.split(" > "))
    assert (found.sebutan() if found else "tidak dikenal") == meaning


@pytest.mark.parametrize(
    "arti", [Arti(PeranKolom.TARGET, tahun=2026), Arti(PeranKolom.REALISASI_RP, triwulan=4, kali=1000)]
)
def test_a_meaning_is_read_as_it_is_written(arti: Arti) -> None:
    assert baca_sebutan(arti.sebutan()) == arti
    assert baca_sebutan("target setahun") is None
