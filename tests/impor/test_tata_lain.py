"""Layouts that say what others say in another place: cards, letters of lists, officials over columns and tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import Baris, baris, buku, dokumen, hasil

KARTU: list[Baris] = [
    ("KAMUS INDIKATOR",),
    ("Sasaran", ":", "Meningkatnya mutu layanan"),
    ("Nama Indikator", ":", "Waktu tunggu pasien"),
    ("Definisi", ":", "Lama menunggu sampai dilayani"),
    ("Satuan Pengukuran", ":", "Menit"),
    ("Jenis Penghitungan", ":", "Non Kumulatif"),
    ("Polaritas", ":", "Turun"),
]
MENDATAR: list[Baris] = [("Target", ":", "Tahun", "2025", "2026"), (None, None, None, 40, 35)]
MENURUN: list[Baris] = [("Target", ":", "2025", 40), (None, None, "2026", 35)]
BERLABEL: list[Baris] = [("Target 2025", ":", 40), ("Target 2026", ":", 35)]


@pytest.mark.parametrize("target", [MENDATAR, MENURUN, BERLABEL])
@pytest.mark.parametrize("balik", [False, True])
def test_a_card_is_a_row(tmp_path: Path, target: list[Baris], balik: bool) -> None:
    rows = [*KARTU, *target]
    if balik:
        rows[1], rows[2] = rows[2], rows[1]
    other = [tuple(str(v).replace("Waktu tunggu", "Waktu layanan") if v else v for v in row) for row in rows[1:]]
    made = hasil(buku(tmp_path / "k.xlsx", [*rows, (), *other]))
    values = ("Meningkatnya mutu layanan", "Menit", "Turun", "Non Kumulatif", 40, 35)
    columns = ("indikator", "sasaran", "satuan", "arah", "tipe_perhitungan", "target_2025", "target_2026")
    assert baris(made, "kinerja", *columns) == [("Waktu tunggu pasien", *values), ("Waktu layanan pasien", *values)]


def test_letters_of_a_list_are_no_units(tmp_path: Path) -> None:
    rows = [
        ("No", "Sasaran Strategis", "Indikator Kinerja", None, "Target 2026"),
        (1, "Meningkatnya minat baca", "a.", "Tingkat kegemaran membaca", "72,5%"),
        (None, None, "b.", "Jumlah perpustakaan desa", "12 Unit"),
    ]
    made = hasil(buku(tmp_path / "p.xlsx", rows, merges=("C1:D1",)))
    assert baris(made, "kinerja", "indikator", "satuan", "target_2026") == [
        ("Tingkat kegemaran membaca", "%", 72.5),
        ("Jumlah perpustakaan desa", "Unit", 12),
    ]


def test_objectives_of_officials_stand_below_each_other(tmp_path: Path) -> None:
    rows = [
        ("CASCADING KINERJA TAHUN 2026",),
        ("Sasaran Kepala Satuan", "Indikator", "Sasaran Kepala Bidang", "Indikator"),
        ("Meningkatnya ketertiban", "Persentase gangguan selesai", "Meningkatnya patroli", "Jumlah patroli"),
        (None, None, "Meningkatnya penegakan", "Jumlah perkara"),
    ]
    made = hasil(buku(tmp_path / "c.xlsx", rows))
    assert baris(made, "kinerja", "kode", "jenjang", "indikator", "satuan") == [
        ("1", "Sasaran Strategis", "Persentase gangguan selesai", None),
        ("1.1", "Program", "Jumlah patroli", None),
        ("1.2", "Program", "Jumlah perkara", None),
    ]
    assert sum("urutan kolom sasaran" in c.teks for c in made.rakitan.catatan) == 2  # both are for a person to see


def test_numbers_under_a_title_of_actions_plan_them(tmp_path: Path) -> None:
    rows = [
        ("Sasaran", "Indikator", "Rencana Aksi", "Target Rencana Aksi", None, None, None),
        (None, None, None, "Trw. I", "Trw. II", "Trw. III", "Trw. IV"),
        ("Meningkatnya kebersihan", "Persentase sampah terkelola", "Mengangkut sampah", 3, "-", 3, 3),
        (None, None, "Membentuk bank sampah", 1, 2, 2, 1),
    ]
    made = hasil(buku(tmp_path / "r.xlsx", rows, merges=("D1:G1",)))
    assert baris(made, "rencana_aksi", "aksi", "aksi_tw1", "aksi_tw2", "aksi_tw4") == [
        ("Mengangkut sampah", 3, None, 3),
        ("Membentuk bank sampah", 1, 2, 1),
    ]


def test_a_row_that_names_nothing_belongs_to_the_deepest_node_above(tmp_path: Path) -> None:
    rows = [
        ("INDIKATOR KINERJA UTAMA",),
        ("Tujuan", "Sasaran", "Indikator Kinerja", "Target 2026", "Target 2027"),
        ("Terwujudnya kota hijau", "Meningkatnya mutu lingkungan", "Indeks lingkungan", 65, 66),
        (None, None, "Persentase ruang hijau", 12, 13),
    ]
    made = hasil(buku(tmp_path / "i.xlsx", rows))
    found = baris(made, "kinerja", "jenjang", "indikator")
    assert ("Sasaran Strategis", "Persentase ruang hijau") in found
    assert ("Sasaran Strategis", "Indeks lingkungan") in found


def test_an_objective_over_the_table_begins_in_the_column_of_numbers(tmp_path: Path) -> None:
    rows = [
        ("No", "Indikator Kinerja", "Target 2026", "Target 2027"),
        ("Sasaran 1 : Meningkatnya layanan", None, None, None),
        (1, "Indeks kepuasan", 85, 86),
        ("Sasaran 2 : Meningkatnya kemandirian", None, None, None),
        (1, "Jumlah desa mandiri", 4, 5),
    ]
    made = hasil(buku(tmp_path / "i.xlsx", rows, merges=("A2:D2", "A4:D4")))
    assert baris(made, "kinerja", "sasaran", "indikator") == [
        ("Meningkatnya layanan", "Indeks kepuasan"),
        ("Meningkatnya kemandirian", "Jumlah desa mandiri"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        [("Pihak Pertama :", "Tono"), ("Jabatan :", "Camat Contoh"), ("Pihak Kedua :", "Budi"), ("Jabatan :", "Bupati Contoh")],
        [("PIHAK PERTAMA",), ("Nama", "Tono"), ("Jabatan", "Camat Contoh"), ("PIHAK KEDUA",), ("Nama", "Budi"), ("Jabatan", "Bupati Contoh")],
        [("Nama : Tono",), ("Jabatan : Camat Contoh",), ("Nama : Budi",), ("Jabatan : Bupati Contoh",)],
    ],
)  # fmt: skip
def test_a_sheet_says_whose_agreement_it_is(tmp_path: Path, lines: list[Baris]) -> None:
    table = [("No", "Sasaran", "Indikator Kinerja", "Target 2026"), (1, "Meningkatnya layanan", "Indeks kepuasan", 85)]
    made = hasil(buku(tmp_path / "p.xlsx", [("PERJANJIAN KINERJA TAHUN 2026",), *lines, (), *table]))
    assert baris(made, "pejabat", "jabatan", "nama", "atasan") == [
        ("Camat Contoh", "Tono", "Bupati"),
        ("Bupati Contoh", "Budi", None),
    ]
    assert baris(made, "kinerja", "jenjang", "penanggung_jawab") == [("Sasaran Strategis", "Camat")]


def test_a_regent_has_no_nip(tmp_path: Path) -> None:
    made = hasil(
        dokumen(
            tmp_path / "p.docx",
            "PERJANJIAN KINERJA TAHUN 2026",
            "Nama : Tono\nJabatan : Camat Contoh\nselanjutnya disebut PIHAK PERTAMA",
            "Nama : Budi\nJabatan : Bupati Contoh\nselanjutnya disebut PIHAK KEDUA",
            "PIHAK KEDUA\t\tPIHAK PERTAMA",
            "Budi\t\tTono",
            "\t\tNIP 19800101 200501 1 001",
            [["No", "Sasaran", "Indikator Kinerja", "Target"], ["1", "Meningkatnya layanan", "Indeks kepuasan", "85"]],
        )
    )
    assert baris(made, "pejabat", "nama", "nip") == [("Tono", "19800101 200501 1 001"), ("Budi", None)]


def test_a_limit_keeps_its_sign_and_gives_its_unit(tmp_path: Path) -> None:
    rows = [
        ("Sasaran", "Indikator Kinerja", "Target 2026"),
        ("Menurunnya gangguan", "Jumlah pelanggaran", "≤ 140 Kasus"),
    ]
    made = hasil(buku(tmp_path / "p.xlsx", rows))
    assert baris(made, "kinerja", "satuan", "target_2026") == [("Kasus", "≤ 140")]
