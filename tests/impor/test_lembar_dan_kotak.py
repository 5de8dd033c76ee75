"""Documents in which every official has a sheet of his own, and cascading drawn as boxes."""

from __future__ import annotations

from pathlib import Path

from sumber_uji import baris, buku, dokumen, hasil

KEPALA = ["Sasaran/Kinerja Utama", "Indikator Kinerja Individu", "Penjelasan/Formulasi Penghitungan", "Sumber Data"]


def test_job_sheets(tmp_path: Path) -> None:
    path = dokumen(
        tmp_path / "iki.docx",
        "INDIKATOR KINERJA INDIVIDU KECAMATAN SUKAMAJU TAHUN 2026",
        "1. Jabatan : Sekretaris Kecamatan",
        "2. Tugas : Mengoordinasikan perencanaan.",
        "3. Fungsi :",
        "a. menyusun rencana;",
        "b. mengelola keuangan.",
        [KEPALA, ["Tertibnya administrasi", "Persentase kehadiran", "Pegawai hadir dibagi seluruh pegawai x 100%", "Absensi"]],
        "1. Jabatan : Kasi Pelayanan",
        "2. Tugas : Melayani.",
        [KEPALA, ["Tertibnya administrasi", "Jumlah layanan", "Jumlah layanan", "Register"]],
    )  # fmt: skip
    made = hasil(path)
    assert made.rakitan.jenis.kunci == "iki"
    assert baris(made, "pejabat", "kode", "tugas", "fungsi") == [
        ("Sekcam", "Mengoordinasikan perencanaan.", "menyusun rencana;\nmengelola keuangan."),
        ("KasiPelayanan", "Melayani.", None),
    ]
    assert baris(made, "kinerja", "jenjang", "penanggung_jawab", "sasaran", "indikator") == [
        ("Individu", "Sekcam", "Tertibnya administrasi", "Persentase kehadiran"),
        ("Individu", "KasiPelayanan", "Tertibnya administrasi", "Jumlah layanan"),
    ]


def test_boxes_side_by_side(tmp_path: Path) -> None:
    """A kegiatan stands under its programme; its sub kegiatan in its own column, whatever stands beside it."""
    rows = [
        ["CASCADING KECAMATAN SUKAMAJU TAHUN 2026"],
        ["Program 1", "Program Pemberdayaan Masyarakat Desa dan Kelurahan"],
        ["Sasaran Program 1", "Meningkatnya pemberdayaan"],
        ["Indikator Kinerja Program 1", "Persentase desa berdaya"],
        ["Penjelasan", "a. Formulasi : desa berdaya dibagi seluruh desa x 100%\nb. Tipe Penghitungan : Non Kumulatif\nc. Sumber Data : Profil desa"],
        ["Kegiatan 1", "Koordinasi Kegiatan Pemberdayaan Desa", None, "Kegiatan 2", "Pemberdayaan Lembaga Kemasyarakatan Tingkat Kecamatan"],
        ["Sasaran Kegiatan", "Terkoordinasinya desa", None, "Sasaran Kegiatan", "Berdayanya lembaga"],
        ["Indikator Kegiatan 1", "Jumlah desa", None, "Indikator Kegiatan 2", "Jumlah lembaga"],
    ]  # fmt: skip
    made = hasil(buku(tmp_path / "cascading.xlsx", rows))
    assert made.rakitan.jenis.kunci == "cascading"
    assert baris(made, "kinerja", "kode", "jenjang", "sasaran", "indikator", "tipe_perhitungan") == [
        ("1", "Program", "Meningkatnya pemberdayaan", "Persentase desa berdaya", "Non Kumulatif"),
        ("1.1", "Kegiatan", "Terkoordinasinya desa", "Jumlah desa", None),
        ("1.2", "Kegiatan", "Berdayanya lembaga", "Jumlah lembaga", None),
    ]
