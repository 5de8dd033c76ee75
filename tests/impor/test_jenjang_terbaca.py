"""Levels that rows say themselves: in front of a text, by an outline that a programme stands in, by the column."""

from __future__ import annotations

from pathlib import Path

from sumber_uji import Baris, baris, buku, hasil

from kinerja_xl.impor.susun.isian import RAGU, SIMPULAN


def test_an_objective_among_programmes_says_so(tmp_path: Path) -> None:
    rows: list[Baris] = [
        ("Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Satuan", "Target 2026"),
        (None, "Sasaran: Meningkatnya mutu layanan", "Indeks Kepuasan Masyarakat", "Indeks", 82),
        ("2.11.02", "PROGRAM PERENCANAAN LINGKUNGAN HIDUP", "Persentase dokumen tersusun", "%", 90),
        (None, "Sasaran 2: Meningkatnya kualitas air", "Indeks kualitas air", "Indeks", 60),
        ("2.11.03", "PROGRAM PENGENDALIAN PENCEMARAN", "Persentase titik pantau baik", "%", 70),
    ]
    made = hasil(buku(tmp_path / "r.xlsx", rows))
    assert baris(made, "kinerja", "kode", "jenjang", "sasaran", "indikator") == [
        ("1", "Sasaran Strategis", "Meningkatnya mutu layanan", "Indeks Kepuasan Masyarakat"),
        ("1.1", "Program", None, "Persentase dokumen tersusun"),
        ("2", "Sasaran Strategis", "Meningkatnya kualitas air", "Indeks kualitas air"),
        ("2.1", "Program", None, "Persentase titik pantau baik"),
    ]
    told = [c.teks for c in made.rakitan.catatan if c.kelompok == SIMPULAN]
    assert sum("kata pertama" in text for text in told) == 2  # what a column of programmes holds is for a person to see


def test_an_objective_in_a_column_of_one_level_says_so(tmp_path: Path) -> None:
    rows: list[Baris] = [
        ("No", "Program", "Indikator Kinerja", "Satuan", "Target 2026"),
        (1, "Sasaran: Meningkatnya mutu layanan", "Indeks Kepuasan Masyarakat", "Indeks", 82),
        (2, "Program Perencanaan Lingkungan Hidup", "Persentase dokumen tersusun", "%", 90),
    ]
    made = hasil(buku(tmp_path / "p.xlsx", rows))
    assert [row[0] for row in baris(made, "kinerja", "jenjang")] == ["Sasaran Strategis", "Program"]


BERTINGKAT: list[Baris] = [
    ("No", "Sasaran/ Program/ Kegiatan/ Sub Kegiatan", "Indikator", "Satuan", "Target 2026"),
    ("1", "Meningkatnya mutu layanan", "Indeks Kepuasan Masyarakat", "Indeks", 82),
    ("1.1", "Program Pelayanan Rujukan", "Persentase sarana baik", "%", 90),
    ("1.1.1", "Penyediaan Sarana Rujukan", "Persentase alat laik", "%", 95),
    ("1.1.1.1", "Pengadaan Alat Rujukan", "Jumlah alat", "Unit", 12),
]


def test_a_programme_tells_where_an_outline_begins(tmp_path: Path) -> None:
    made = hasil(buku(tmp_path / "a.xlsx", BERTINGKAT))
    assert baris(made, "kinerja", "kode", "jenjang") == [
        ("1", "Sasaran Strategis"),
        ("1.1", "Program"),
        ("1.1.1", "Kegiatan"),
        ("1.1.1.1", "Sub Kegiatan"),
    ]
    rows = made.rakitan.tabel["kinerja"]
    assert [row["jenjang"].simpulan for row in rows[2:]] == [True, True]


def test_an_outline_of_two_minds_tells_nothing_more(tmp_path: Path) -> None:
    rows = [*BERTINGKAT, ("2", "Program Penunjang Urusan", "Persentase layanan", "%", 100)]
    made = hasil(buku(tmp_path / "b.xlsx", rows))
    for row in made.rakitan.tabel["kinerja"][2:4]:
        assert row["jenjang"].simpulan


BERUNDAK: list[Baris] = [
    ("No", "Program dan Kegiatan", None, "Sasaran Program dan Kegiatan", "Indikator", "Target 2026"),
    (1, "Program Pelayanan Rujukan", None, "Meningkatnya mutu rujukan", "Indeks rujukan", 82),
    (None, None, None, "Meningkatnya ketepatan layanan", "Persentase layanan tepat", 92),
    (None, None, "Penyediaan Sarana Rujukan", "Tersedianya sarana", "Jumlah sarana", 5),
    (2, "Program Promosi Kesehatan", None, "Meningkatnya perilaku sehat", "Persentase desa sehat", 60),
    (None, None, "Penyuluhan Warga Desa", "Terlaksananya penyuluhan", "Jumlah penyuluhan", 12),
]


def test_names_step_to_the_right_below_one_title(tmp_path: Path) -> None:
    made = hasil(buku(tmp_path / "u.xlsx", BERUNDAK, merges=("B1:C1",)))
    assert baris(made, "kinerja", "kode", "jenjang", "nomenklatur", "sasaran", "indikator") == [
        ("1", "Program", BERUNDAK[1][1], "Meningkatnya mutu rujukan", "Indeks rujukan"),
        ("1", "Program", BERUNDAK[1][1], "Meningkatnya ketepatan layanan", "Persentase layanan tepat"),
        ("1.1", "Kegiatan", BERUNDAK[3][2], "Tersedianya sarana", "Jumlah sarana"),
        ("2", "Program", BERUNDAK[4][1], "Meningkatnya perilaku sehat", "Persentase desa sehat"),
        ("2.1", "Kegiatan", BERUNDAK[5][2], "Terlaksananya penyuluhan", "Jumlah penyuluhan"),
    ]


URUSAN: list[Baris] = [
    ("Kode", "Urusan/Program/Kegiatan", "Indikator Kinerja", "Satuan", "Target 2026"),
    (7, "UNSUR KEWILAYAHAN", None, None, None),
    ("7.01", "KECAMATAN", None, None, None),
    ("7.01.02", "PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK", "Persentase layanan tepat", "%", 90),
]


def test_what_stands_above_programmes_is_none(tmp_path: Path) -> None:
    made = hasil(buku(tmp_path / "u.xlsx", URUSAN))
    assert baris(made, "kinerja", "kode", "jenjang", "indikator") == [("1", "Program", "Persentase layanan tepat")]


def test_an_indicator_of_an_affair_is_listed(tmp_path: Path) -> None:
    rows = [*URUSAN, (5, "UNSUR PENUNJANG URUSAN PEMERINTAHAN", "Indeks perencanaan", "Indeks", 80)]
    made = hasil(buku(tmp_path / "u.xlsx", rows))
    assert ("Indeks perencanaan",) in baris(made, "kinerja", "indikator")
    assert [c.teks for c in made.rakitan.catatan if c.kelompok == RAGU and "baris urusan" in c.teks]
