"""Every optional field of the workbook is printed where it is filled: which one in which document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from helpers.docx_dump import dump

from kinerja_xl.app.report import Permintaan, report
from kinerja_xl.sheets import PENGUKURAN
from kinerja_xl.workbook.template import Isi, write_template

IDENTITAS = {
    "nama_kantor": "Kecamatan Sukamaju", "tahun": 2025, "periode_awal": 2025, "periode_akhir": 2029, "tempat": "Sukamaju",
    "tanggal_sk": dt.date(2025, 8, 15), "status_dokumen": "Perubahan", "alasan_perubahan": "alasan berubah",
    "tanggal_laporan": dt.date(2026, 2, 25), "nihil_tw2": "alasan nihil", "arsip": "arsip ttd",
    "disetujui_oleh": "Pemberi izin", "disetujui_pada": dt.date(2026, 2, 20),
}  # fmt: skip
NODE = {"jenjang": "Program", "penanggung_jawab": "Camat", "satuan": "Dokumen", "cara_hitung": "Jumlah",
        "tipe_perhitungan": "Kumulatif"}  # fmt: skip
TABEL: Mapping[str, list[dict[str, object]]] = {
    "pejabat": [
        {"kode": "Bupati", "jabatan": "Bupati"},
        {"kode": "Camat", "jabatan": "Camat", "atasan": "Bupati", "nama": "Camat Lama", "sampai": dt.date(2025, 9, 30),
         "sebutan_pk": "PEJABAT CONTOH"},
        {"kode": "Camat", "jabatan": "Camat", "atasan": "Bupati", "nama": "Camat Baru", "mulai": dt.date(2025, 10, 1),
         "status": "Plt."},
    ],
    "kinerja": [
        {"kode": "1", "sasaran": "S", "kode_indikator": "IK-1", "indikator": "Jumlah A", **NODE,
         "jenjang": "Sasaran Strategis", "sasaran_daerah": "sasaran RPJMD", "target_2025": 12, "target_2029": 48,
         "target_pk": 13, "target_perubahan": 14, **{f"target_bulan{n}": n + 100 for n in range(1, 13)}},
        {"kode": "2", "sasaran": "T", "kode_indikator": "IK-2", "indikator": "Jumlah B", **NODE, "nomenklatur": "Program B",
         "induk": "1; 3", "mitra": "mitra kerja", "target_2025": 3, "target_2029": 9, "realisasi_lalu": 7,
         "pagu_indikatif_2026": 765000, "status": "Efisiensi"},
        {"kode": "3", "sasaran": "U", "kode_indikator": "IK-3", "indikator": "Jumlah C", **NODE, "nomenklatur": "Program C",
         "target_2025": 5, "status": "Dibatalkan"},
    ],
    "anggaran": [{"kode": "2", "sumber_dana": "APBD", "pagu": 1000, "pagu_akhir_renstra": 432000, "realisasi_lalu": 321000}],
    "rencana_aksi": [{"kode_indikator": "IK-1", "aksi": "Aksi A", "aksi_tw1": 1, "realisasi_tw1": 801,
                      "keterangan": "catatan aksi"}],
    "data_ukur": [{"kode_indikator": "IK-1", "peran": "Nilai", "uraian": "Data A", "tw1": 5, "tw4": 6, "bukti": "bukti A",
                   "tanggal_bukti": dt.date(2025, 12, 20), "tautan_bukti": "bukti/a.pdf"}],
    "analisis": [
        {"kode_indikator": "IK-1", "penyebab": "sebab setahun", "rencana_perbaikan": "rencana depan",
         "pembanding": "Kecamatan Lain", "nilai_pembanding": 55, "sumber_pembanding": "sumber banding"},
        {"kode_indikator": "IK-1", "triwulan": "TW I", "penyebab": "sebab triwulan"},
    ],
    "tindak_lanjut": [{"rekomendasi": "rekomendasi LHE", "sumber": "Inspektorat", "tahun": 2024, "aksi": "tindak lanjutnya",
                       "tenggat": dt.date(2025, 6, 30), "status": "Selesai", "tanggal": dt.date(2025, 6, 12),
                       "bukti": "bukti tindak", "penanggung_jawab": "Camat"}],
    "reviu": [{"triwulan": "TW I", "tanggal": dt.date(2025, 4, 10), "notula": "notula reviu", "keputusan": "putusan reviu"}],
    "sdm": [{"kelompok": "Golongan", "uraian": "III/d", "laki_laki": 2, "perempuan": 3, "keterangan": "keadaan pegawai"}],
    "sarana": [{"nama": "Komputer meja", "jumlah": 4, "satuan": "Unit", "kondisi": "Rusak ringan", "keterangan": "beli 2019"}],
    "penghargaan": [{"nama": "Juara lomba", "pemberi": "Bupati Contoh", "tingkat": "Kabupaten", "keterangan": "piagam 7"}],
}  # fmt: skip

TERCETAK = {
    "lkjip": (
        *("semula 13 Dokumen, menjadi 14 Dokumen", "sasaran RPJMD", "mitra kerja", "semula 5 Dokumen, dibatalkan"),
        *(
            "Jumlah B (efisiensi)",
            "765.000",
            "Alasan berubah",
            "Sukamaju, 25 Februari 2026",
            "Camat Baru",
            "Alasan nihil",
        ),
        *("arsip ttd", "oleh Pemberi izin pada 20 Februari 2026", "7 Dokumen", "9 Dokumen", "Rp432.000", "Rp321.000"),
        *("801", "catatan aksi", "bukti A", "20 Desember 2025", "bukti/a.pdf", "Sebab setahun", "rencana depan"),
        *(
            "Kecamatan Lain",
            "55",
            "sumber banding",
            "rekomendasi LHE",
            "Inspektorat",
            "tindak lanjutnya",
            "30 Juni 2025",
        ),
        *("Selesai, 12 Juni 2025", "bukti tindak", "10 April 2025", "notula reviu", "putusan reviu", "keadaan pegawai"),
        *("Komputer meja", "Rusak ringan", "beli 2019", "Juara lomba", "Kabupaten", "piagam 7"),
    ),
    "triwulan": (
        *("sebab triwulan", "putusan reviu", "notula reviu", "dibatalkan", "Camat Lama"),
        "Pemberi izin",
    ),
    "pk": ("PEJABAT CONTOH", "13 Dokumen", "14 Dokumen", "alasan berubah", "Camat Lama"),
    "cascading": (
        "sasaran RPJMD",
        "mitra kerja",
        "Menunjang: S; Program C",
        "Rp765.000 (2026)",
        "Jumlah C (dibatalkan)",
    ),
    "rencana-aksi": ("801", "catatan aksi"),
    "rencana-aksi bulanan": tuple(str(n + 100) for n in range(1, 13)),
}


@pytest.fixture(scope="module")
def workbook() -> Path:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ukur.xlsx"
        path.write_bytes(
            write_template(PENGUKURAN, range(2025, 2030), Isi(tabel=TABEL, formulir={"identitas": IDENTITAS}))
        )
        yield path


@pytest.mark.parametrize("document", TERCETAK)
def test_what_is_filled_is_printed(document: str, workbook: Path) -> None:
    name, _, monthly = document.partition(" ")
    minta = Permintaan(draft=True, triwulan=1 if name == "triwulan" else None, bulanan=bool(monthly), replace=True)
    (file,) = report(name, workbook, workbook.parent / document, minta).files
    text = dump(file)
    assert [words for words in TERCETAK[document] if words.casefold() not in text.casefold()] == []


def test_a_quarter_without_anything_to_report_says_why(workbook: Path) -> None:
    (file,) = report("triwulan", workbook, workbook.parent / "nihil", Permintaan(draft=True, triwulan=2)).files
    assert "Triwulan II dinyatakan nihil: tidak ada yang dilaporkan. Alasan: alasan nihil." in dump(file)
