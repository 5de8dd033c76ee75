"""An SKP matrix on a sheet: whose it is stands above it, and nothing below its results is a result."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, dokumen, hasil

KEPALA = [
    "No",
    "Rencana Hasil Kerja Pimpinan yang Diintervensi",
    "Rencana Hasil Kerja",
    "Aspek",
    "Indikator Kinerja Individu",
    "Target",
]
HASIL = [
    ["1", "Meningkatnya layanan", "Terlaksananya survei", "Kuantitas", "Jumlah laporan", "2 laporan"],
    [None, None, None, "Kualitas", "Persentase responden", "95 %"],
]
BERDAMPINGAN = [
    ["No", "PEGAWAI YANG DINILAI", None, "No", "PEJABAT PENILAI KINERJA"],
    ["1", "Nama", "SITI CONTOH", "1", "Nama", "BUDI CONTOH"],
    ["2", "Jabatan", "Kepala Seksi Pelayanan", "2", "Jabatan", "Camat Contoh"],
]
BERSUSUN = [
    ["Nama : SITI CONTOH"],
    ["Jabatan : Kepala Seksi Pelayanan"],
    ["Atasan"],
    ["Nama", ":", "BUDI CONTOH"],
    ["Jabatan", ":", "Camat Contoh"],
]


@pytest.mark.parametrize("atas", [BERDAMPINGAN, BERSUSUN])
def test_whose_sheet_it_is(tmp_path: Path, atas: list[list[object]]) -> None:
    below = [["PERILAKU KERJA"], ["1", "Berorientasi Pelayanan"], [None, "Memahami kebutuhan masyarakat"]]
    made = hasil(buku(tmp_path / "skp.xlsx", [["SASARAN KINERJA PEGAWAI TAHUN 2026"], *atas, KEPALA, *HASIL, *below]))
    assert baris(made, "pejabat", "jabatan", "nama", "atasan") == [
        ("Kepala Seksi Pelayanan", "SITI CONTOH", "Camat"),
        ("Camat Contoh", "BUDI CONTOH", None),
    ]
    assert baris(made, "kinerja", "penanggung_jawab", "sasaran", "keterangan", "indikator", "target_2026") == [
        ("KasiPelayanan", "Terlaksananya survei", "Meningkatnya layanan", "Jumlah laporan", 2),
        ("KasiPelayanan", "Terlaksananya survei", "Meningkatnya layanan", "Persentase responden", 95),
    ]
    assert any("perilaku kerja" in r["alasan"] for r in made.neraca.baris)


@pytest.mark.parametrize("atas", [BERDAMPINGAN, BERSUSUN])
def test_whose_matrix_in_word_it_is_and_titles_of_its_parts(tmp_path: Path, atas: list[list[object]]) -> None:
    head = [
        "No",
        "Hasil Kerja Pimpinan",
        "Hasil Kerja Pegawai",
        "Aspek Penilaian",
        "Ukuran/Indikator",
        "Jumlah",
        "Satuan",
    ]
    rows = [
        ["", "HASIL KERJA"],
        ["A", "", "UTAMA"],
        ["1", "Meningkatnya layanan", "Terlaksananya survei", "Kuantitas", "Jumlah laporan", "2", "laporan"],
        ["", "", "", "Kualitas", "Persentase responden", "95", "%"],
        ["", "B. TAMBAHAN"],
        ["", "-"],
    ]
    top = [["" if c is None else str(c) for c in row] for row in atas]
    made = hasil(dokumen(tmp_path / "skp.docx", "SASARAN KINERJA PEGAWAI TAHUN 2026", top, "", [head, *rows]))
    assert baris(made, "pejabat", "jabatan", "nama", "atasan") == [
        ("Kepala Seksi Pelayanan", "SITI CONTOH", "Camat"),
        ("Camat Contoh", "BUDI CONTOH", None),
    ]
    assert baris(made, "kinerja", "penanggung_jawab", "sasaran", "indikator", "target_2026", "satuan") == [
        ("KasiPelayanan", "Terlaksananya survei", "Jumlah laporan", 2, "laporan"),
        ("KasiPelayanan", "Terlaksananya survei", "Persentase responden", 95, "%"),
    ]
