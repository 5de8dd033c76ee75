"""Levels told from amounts alone: a row has what the rows below it have together."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, hasil

from kinerja_xl.impor.susun.isian import BENTROK
from kinerja_xl.impor.susun.jumlah_pagu import kedalaman_pagu

JUTA = 1_000_000.0


@pytest.mark.parametrize(
    ("nilai", "jenjang", "dalam"),
    [
        ([10, 10, 4, 6, 5, 5, 5], 3, [0, 1, 2, 2, 0, 1, 2]),
        ([10, 4, 4, 6, 2, 4, 5, 5, 5], 3, [0, 1, 2, 1, 2, 2, 0, 1, 2]),
        ([None, 100, 60, 40, None, 30, 30], 2, [None, 0, 1, 1, None, 0, 1]),
        ([5, 5, 5, 5, 5, 5], 3, [None] * 6),  # equal amounts below each other are no tree
        ([1, 2, 3, 1, 2, 3, 2, 2], 3, [None] * 8),  # amounts that have nothing to do with each other
        ([6, 6, 1, 2, 3, 0], 3, [None] * 6),  # the last row may belong to it, or not
    ],
)
def test_depths(nilai: list[float | None], jenjang: int, dalam: list[int | None]) -> None:
    found = kedalaman_pagu([None if v is None else v * JUTA for v in nilai], jenjang)
    assert [found.get(n) for n in range(len(nilai))] == dalam


def tabel(path: Path, names: list[str], amounts: list[float]) -> Path:
    head = ["Uraian Program, Kegiatan, Sub Kegiatan", "Indikator", "Satuan", "Target 2026", "Pagu 2026"]
    rows = [[n, f"Jumlah {n}", "Dokumen", 1.0, a * JUTA] for n, a in zip(names, amounts, strict=True)]
    return buku(path, [["RENCANA KERJA TAHUN 2026"], head, *rows])


def test_sums_speak_where_everything_else_is_silent(tmp_path: Path) -> None:
    made = hasil(tabel(tmp_path / "rk2.xlsx", list("ABCDEFG"), [10, 10, 4, 6, 5, 5, 5]))
    assert baris(made, "kinerja", "kode", "jenjang", "nomenklatur") == [
        ("1", "Program", "A"),
        ("1.1", "Kegiatan", "B"),
        ("1.1.1", "Sub Kegiatan", "C"),
        ("1.1.2", "Sub Kegiatan", "D"),
        ("2", "Program", "E"),
        ("2.1", "Kegiatan", "F"),
        ("2.1.1", "Sub Kegiatan", "G"),
    ]


def test_a_word_that_says_otherwise_is_listed(tmp_path: Path) -> None:
    names = ["Program A", "Kegiatan B", "Kegiatan C", "Sub Kegiatan D", "Program E", "Kegiatan F", "Sub Kegiatan G"]
    made = hasil(tabel(tmp_path / "rk.xlsx", names, [10, 10, 4, 6, 5, 5, 5]))
    told = [c.teks for c in made.rakitan.catatan if c.kelompok == BENTROK]
    assert told == [
        "Jenjang Kegiatan C: Kegiatan menurut kata pertama, Sub Kegiatan menurut jumlah pagu; yang pertama dipakai"
    ]
