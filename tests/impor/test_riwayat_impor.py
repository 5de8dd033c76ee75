"""Columns of earlier years become rows of Riwayat."""

from __future__ import annotations

from pathlib import Path

from openpyxl.utils import get_column_letter
from sumber_uji import baris, buku, hasil

from kinerja_xl.sheets import PENGUKURAN

KOLOM = get_column_letter([k.kunci for k in PENGUKURAN["riwayat"].kolom].index("realisasi") + 1)


def tabel(path: Path) -> Path:
    return buku(
        path,
        [
            ["PENGUKURAN KINERJA TAHUN 2025"],
            ["Sasaran", "Indikator Kinerja", "Satuan", "Realisasi", None, "Tahun 2025", None],
            [None, None, None, "2023", "2024", "Target", "Realisasi TW I"],
            ["Meningkatnya layanan", "Indeks kepuasan", "Indeks", "81,5", "82,7", "85", "84"],
            ["Meningkatnya tata kelola", "Nilai AKIP", "Nilai", "-", "70", "72", None],
        ],
        ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2"],
    )


def test_one_row_a_year(tmp_path: Path) -> None:
    made = hasil(tabel(tmp_path / "u.xlsx"))
    assert made.rakitan.jenis.kunci == "pengukuran"
    assert baris(made, "riwayat", "kode_indikator", "tahun", "realisasi") == [
        ("IK-001", 2023, 81.5),
        ("IK-001", 2024, 82.7),
        ("IK-002", 2024, 70.0),
    ]
    assert {r["sel"]: r["sasaran"] for r in made.neraca.baris}["D4"] == f"Riwayat!{KOLOM}6"


def test_a_kind_without_it_says_so(tmp_path: Path) -> None:
    made = hasil(tabel(tmp_path / "u.xlsx"), jenis="iku")
    assert any("hanya jenis pengukuran yang memuatnya" in r["alasan"] for r in made.neraca.baris)
