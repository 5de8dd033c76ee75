"""Agreements below the head's: headings that name programmes over objectives, and levels that only the budget tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, dokumen, hasil

from kinerja_xl.impor.susun.isian import SIMPULAN

PIHAK = [
    "Nama : Rini\nJabatan : {0}",
    "selanjutnya disebut PIHAK PERTAMA",
    "Nama : Anton\nJabatan : {1}",
    "selanjutnya disebut PIHAK KEDUA",
]
KEPALA = ["No", "Sasaran", "Indikator Kinerja", "Target"]


def _pihak(jabatan: str, atasan: str) -> list[str]:
    return ["PERJANJIAN KINERJA TAHUN 2026", *(line.format(jabatan, atasan) for line in PIHAK)]


@pytest.mark.parametrize("sheet", [False, True])
def test_headings_name_the_programmes_of_the_objectives_below_them(tmp_path: Path, sheet: bool) -> None:
    rows = [
        ["A.", "Program Perencanaan Contoh", "", ""],
        ["", "Meningkatnya keselarasan", "Persentase keselarasan", "100 %"],
        ["A.1", "Kegiatan Koordinasi Contoh", "", ""],
        ["", "Terlaksananya koordinasi", "Jumlah dokumen", "4 Dokumen"],
        ["", "Tersusunnya laporan", "Jumlah laporan koordinasi", "2 Laporan"],
        ["a.", "Sub Kegiatan Asistensi Contoh", "", ""],
        ["", "Terasistensinya penyusunan", "Jumlah rapat", "12 Kali"],
    ]
    money = [["Program Perencanaan Contoh", "600"], ["Kegiatan Koordinasi Contoh", "400"], ["Asistensi Contoh", "200"]]
    budget = [["Program / Kegiatan / Sub Kegiatan", "Anggaran"], *([n, f"Rp {m}.000.000"] for n, m in money)]
    title = _pihak("Kepala Bidang Contoh", "Kepala Badan Contoh")
    if sheet:
        lines = [[line] for part in title for line in part.split("\n")]
        cells = [[c or None for c in row] for row in rows]
        path = buku(tmp_path / "pk.xlsx", [*lines, [], KEPALA, *cells, [], *budget])
    else:
        path = dokumen(tmp_path / "pk.docx", *title, [KEPALA, *rows], "", budget)
    made = hasil(path)
    assert baris(made, "kinerja", "kode", "jenjang", "nomenklatur", "sasaran", "indikator") == [
        ("1", "Program", "Program Perencanaan Contoh", "Meningkatnya keselarasan", "Persentase keselarasan"),
        ("1.1", "Kegiatan", "Koordinasi Contoh", "Terlaksananya koordinasi", "Jumlah dokumen"),
        ("1.1", "Kegiatan", "Koordinasi Contoh", "Tersusunnya laporan", "Jumlah laporan koordinasi"),
        ("1.1.1", "Sub Kegiatan", "Asistensi Contoh", "Terasistensinya penyusunan", "Jumlah rapat"),
    ]
    assert baris(made, "anggaran", "kode", "pagu") == [("1", 6e8), ("1.1", 4e8), ("1.1.1", 2e8)]


def _tingkat(tmp_path: Path, jabatan: str, judul: str, atasan: str = "Lurah Contoh") -> tuple[set[object], bool]:
    rows = [
        KEPALA,
        ["1", "Terlaksananya pembinaan", "Jumlah kader", "5"],
        ["2", "Tersusunnya data", "Jumlah data", "2"],
    ]
    money = [["No", judul, "Anggaran"], ["1", "Urusan Satu", "Rp 1.000.000"], ["2", "Urusan Dua", "Rp 2.000.000"]]
    made = hasil(dokumen(tmp_path / "pk.docx", *_pihak(jabatan, atasan), rows, "", money))
    found = {j for j, i in baris(made, "kinerja", "jenjang", "indikator") if i is not None}
    return found, any(c.kelompok == SIMPULAN and "tabel anggaran" in c.teks for c in made.rakitan.catatan)


@pytest.mark.parametrize("judul", ["Program", "Kegiatan", "Sub Kegiatan"])
def test_objectives_of_subordinates_are_on_the_level_of_their_budget_and_listed(tmp_path: Path, judul: str) -> None:
    assert _tingkat(tmp_path, "Kepala Seksi Contoh", judul) == ({judul}, True)


def test_objectives_of_a_head_stay_those_of_the_office(tmp_path: Path) -> None:
    assert _tingkat(tmp_path, "Lurah Contoh", "Program", "Camat Contoh") == ({"Sasaran Strategis"}, False)


def test_a_budget_of_several_levels_tells_none(tmp_path: Path) -> None:
    found = _tingkat(tmp_path, "Kepala Seksi Contoh", "Program/Kegiatan")
    assert found == ({"Sasaran Strategis"}, False)
