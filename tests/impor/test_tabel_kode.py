"""A national table of codes that is given as a file names the rows of offices beyond the kecamatan."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, hasil

from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.sumber.tabel_kode import baca_tabel_kode

SATU_SEL = [
    ["No", "Kode", "Nomenklatur Urusan/Program/Kegiatan/Sub Kegiatan", "Indikator"],
    [1, "2.15", "Urusan Perhubungan", None],
    [2, "2.15.02", "Program Penyelenggaraan Lalu Lintas Jalan", None],
    [3, "2.15.02.2.01", "Penetapan Rencana Induk Jaringan Jalan", None],
    [4, "2.15.02.2.01.0003", "Penyusunan Rencana Induk Jalan Daerah", "Jumlah Dokumen Rencana"],
    [5, "X.XX.01", "Program Penunjang Urusan Pemerintahan Daerah", None],
]
TERPECAH = [
    ["No", "Urusan", "Bidang", "Program", "Kegiatan", None, "Sub", "Uraian"],
    [1, 2, "15", "02", None, None, None, "Program Penyelenggaraan Lalu Lintas Jalan"],
    [2, 2, "15", "02", 2, "01", None, "Penetapan Rencana Induk Jaringan Jalan"],
    [3, 2, "15", "02", 2, "01", 3, "Penyusunan Rencana Induk Jalan Daerah"],
]
BERSANDING = [
    ["KODE PROGRAM", "PROGRAM", "KODE KEGIATAN", "KEGIATAN", "KODE SUB KEGIATAN", "SUB KEGIATAN"],
    ["2.15.02", "Program Penyelenggaraan Lalu Lintas Jalan", "2.15.02.2.01", "Penetapan Rencana Induk Jaringan Jalan",
     "2.15.02.2.01.0003", "Penyusunan Rencana Induk Jalan Daerah"],
]  # fmt: skip


@pytest.mark.parametrize("rows", [SATU_SEL, TERPECAH, BERSANDING])
def test_layouts(tmp_path: Path, rows: list[list[object]]) -> None:
    table = baca_tabel_kode(buku(tmp_path / "t.xlsx", rows))
    assert {k: v.nama for k, v in table.items() if not k.startswith("X")} == {
        "2.15.02": "Program Penyelenggaraan Lalu Lintas Jalan",
        "2.15.02.2.01": "Penetapan Rencana Induk Jaringan Jalan",
        "2.15.02.2.01.0003": "Penyusunan Rencana Induk Jalan Daerah",
    }


def test_names_get_their_codes(tmp_path: Path) -> None:
    source = [
        ["RENCANA KERJA DINAS PERHUBUNGAN KABUPATEN CONTOH TAHUN 2026"],
        ["Program/Kegiatan/Sub Kegiatan", "Indikator", "Satuan", "Target 2026"],
        ["Program Penyelenggaraan Lalu Lintas Jalan", "Persentase ruas", "%", 80.0],
        ["Penetapan Rencana Induk Jaringan Jalan", "Jumlah rencana", "Dokumen", 1.0],
        ["Penyusunan Rencana Induk Jalan Daerah", "Jumlah dokumen", "Dokumen", 1.0],
        ["Program Penunjang Urusan Pemerintahan Daerah", "Nilai", "Nilai", 70.0],
    ]
    path = buku(tmp_path / "r.xlsx", source)
    made = hasil(path, nomenklatur=buku(tmp_path / "t.xlsx", SATU_SEL))
    assert baris(made, "kinerja", "jenjang", "kode_nomenklatur") == [
        ("Program", "2.15.02"),
        ("Kegiatan", "2.15.02.2.01"),
        ("Sub Kegiatan", "2.15.02.2.01.0003"),
        ("Program", None),  # X.XX.01 stands for every affair
    ]


def test_any_other_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match="tidak memuat daftar kode"):
        baca_tabel_kode(buku(tmp_path / "t.xlsx", [["Nama", "Alamat"], ["A", "B"]]))
