"""Names of programmes right of the indicators, and remarks beside each indicator."""

from __future__ import annotations

from pathlib import Path

from sumber_uji import baris, buku, hasil

JUDUL = ["PERJANJIAN KINERJA DINAS CONTOH TAHUN 2026"]
EKOR = ["Indikator Kinerja", "Satuan", "Target"]
NAMA = ["Program Perikanan Contoh", "Kegiatan Penangkapan Contoh", "Kegiatan Pelelangan Contoh"]
SASARAN = ["Meningkatnya produksi", "Terkelolanya penangkapan", "Terkelolanya pelelangan"]
NOMOR = ["1", "1.1", "1.2"]


def _baris() -> list[list[object]]:
    return [
        [n, s, f"Persentase {n}", "%", 80, name, 1_000_000 * (3 - i)]
        for i, (n, s, name) in enumerate(zip(NOMOR, SASARAN, NAMA, strict=True))
    ]


def test_each_objective_of_programmes_has_its_name_at_the_right(tmp_path: Path) -> None:
    rows = _baris()
    rows.insert(1, [None, None, "Jumlah lain", "Unit", 2])
    head = ["No", "Sasaran Program/Kegiatan", *EKOR, "Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)"]
    made = hasil(buku(tmp_path / "pk.xlsx", [JUDUL, [], head, *rows]))
    assert baris(made, "kinerja", "jenjang", "sasaran", "nomenklatur", "indikator") == [
        ("Program", SASARAN[0], NAMA[0], "Persentase 1"),
        ("Program", SASARAN[0], NAMA[0], "Jumlah lain"),
        ("Kegiatan", SASARAN[1], NAMA[1], "Persentase 1.1"),
        ("Kegiatan", SASARAN[2], NAMA[2], "Persentase 1.2"),
    ]
    assert baris(made, "anggaran", "pagu") == [(3_000_000,), (2_000_000,), (1_000_000,)]


def test_a_name_of_another_level_is_a_node_of_its_own(tmp_path: Path) -> None:
    head = ["No", "Sasaran Program", *EKOR, "Kegiatan", "Anggaran (Rp)"]
    rows = [[n + 1, *row[1:]] for n, row in enumerate(_baris()[1:])]
    made = hasil(buku(tmp_path / "pk.xlsx", [JUDUL, [], head, *rows]))
    names = {(j, s, n) for j, s, n in baris(made, "kinerja", "jenjang", "sasaran", "nomenklatur")}
    assert ("Program", SASARAN[1], None) in names
    assert ("Kegiatan", None, NAMA[1]) in names


def test_a_remark_is_that_of_its_indicator(tmp_path: Path) -> None:
    head = ["No", "Sasaran", *EKOR, "Keterangan"]
    rows = [
        [1, "Meningkatnya layanan", "Indeks layanan", "Indeks", 85, "dua kali setahun"],
        [None, None, "Jumlah surat", "Surat", 40],
        [None, None, "Jumlah RT aktif", "RT", 40, "dari 42 RT"],
    ]
    made = hasil(buku(tmp_path / "pk.xlsx", [JUDUL, [], head, *rows]))
    assert baris(made, "kinerja", "keterangan") == [("dua kali setahun",), (None,), ("dari 42 RT",)]


def test_a_remark_that_is_merged_over_indicators_is_that_of_each(tmp_path: Path) -> None:
    head = ["No", "Sasaran", *EKOR, "Keterangan"]
    rows = [
        [1, "Meningkatnya layanan", "Indeks layanan", "Indeks", 85, "survei tahunan"],
        [None, None, "Jumlah surat", "Surat", 40],
    ]
    made = hasil(buku(tmp_path / "pk.xlsx", [JUDUL, [], head, *rows], ["F4:F5"]))
    assert baris(made, "kinerja", "keterangan") == [("survei tahunan",), ("survei tahunan",)]
