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


def test_a_budget_beside_a_name_is_that_of_the_indicators_below_it(tmp_path: Path) -> None:
    head = ["Kode", "Program/Kegiatan", "Indikator", "2025", None, "2026", None]
    rows = [
        ["7.01.02", "PROGRAM PELAYANAN CONTOH", None, None, 300, None, 330],
        [None, None, "Persentase layanan", "90%", None, "92%"],
        [None, None, "Indeks layanan", "80", None, "82"],
        ["7.01.02.2.01", "Koordinasi Contoh", None, None, 300, None, 330],
        [None, None, "Jumlah laporan", "4 Laporan", None, "5 Laporan"],
        ["7.01.02.2.02", "Pelayanan Contoh", None, None, 10, None, 11],
    ]
    top = [["RENCANA STRATEGIS KECAMATAN CONTOH TAHUN 2025-2026"], [], head]
    made = hasil(
        buku(
            tmp_path / "r.xlsx",
            [*top, [None, None, None, *["Target", "Pagu (Rp)"] * 2], *rows],
            ["A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3"],
        )
    )
    columns = ("kode_nomenklatur", "indikator", "target_2025", "pagu_indikatif_2025", "pagu_indikatif_2026")
    assert baris(made, "kinerja", *columns) == [
        ("7.01.02", "Persentase layanan", 90, 300, 330),
        ("7.01.02", "Indeks layanan", 80, None, None),
        ("7.01.02.2.01", "Jumlah laporan", 4, 300, 330),
        ("7.01.02.2.02", None, None, 10, 11),
    ]
