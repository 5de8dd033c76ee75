"""Several indicators under one label of a card, with what the labels below them say of each."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import Baris, baris, buku, dokumen, hasil

from kinerja_xl.impor.susun.isian import RAGU

JUDUL = "CASCADING KINERJA KECAMATAN SUKAMAJU TAHUN 2026"
KARTU: list[Baris] = [
    ("SASARAN 1", "Meningkatnya jangkauan layanan"),
    ("Indikator Sasaran", "1. Persentase desa terlayani\n2. Rata-rata waktu penerbitan surat"),
]
BAWAH: list[Baris] = [
    ("PROGRAM", "Program Pelayanan Publik"),
    ("Indikator Program", "Persentase pelayanan sesuai standar"),
    ("Target 2026", "90 %"),
    ("Pemilik Kinerja", "Sekretaris Kecamatan"),
]
KOLOM = ("indikator", "target_2026", "satuan")
PROGRAM = ("Persentase pelayanan sesuai standar", 90, "%")


def _terbaca(path: Path, rows: list[Baris], *, word: bool = False) -> tuple[list[tuple[object, ...]], list[str]]:
    cards = [[str(v) for v in row] for row in (*KARTU, *rows)], [[str(v) for v in row] for row in BAWAH]
    whole = [(JUDUL,), *KARTU, *rows, *BAWAH]
    made = hasil(dokumen(path / "c.docx", JUDUL, cards[0], "", cards[1]) if word else buku(path / "c.xlsx", whole))
    return baris(made, "kinerja", *KOLOM), [c.teks for c in made.rakitan.catatan if c.kelompok == RAGU]


@pytest.mark.parametrize("word", [False, True])
@pytest.mark.parametrize("target", ["1. 80 %\n2. 2 hari", "1. 80 % 2. 2 hari"])
def test_targets_with_the_same_numbers_are_those_of_the_indicators(tmp_path: Path, target: str, word: bool) -> None:
    found, notes = _terbaca(tmp_path, [("Target 2026", target), ("Pemilik Kinerja", "Camat Sukamaju")], word=word)
    assert found == [
        ("Persentase desa terlayani", 80, "%"),
        ("Rata-rata waktu penerbitan surat", 2, "hari"),
        PROGRAM,
    ]
    assert not notes


@pytest.mark.parametrize("target", ["80 %", "1. 80 %\n2. 2 hari\n3. 4 kali", "2. 2 hari\n1. 80 %"])
def test_targets_with_other_numbers_are_listed(tmp_path: Path, target: str) -> None:
    found, notes = _terbaca(tmp_path, [("Target 2026", target)])
    assert found[0][0] == "1. Persentase desa terlayani 2. Rata-rata waktu penerbitan surat"
    assert found[1:] == [PROGRAM]
    assert sum("tidak dipisah" in text for text in notes) == 1


def test_what_is_told_once_is_written_to_each_and_listed(tmp_path: Path) -> None:
    rows: list[Baris] = [
        ("Target 2026", "1. 80 %\n2. 90 %"),
        ("Sumber Data", "Seksi Pelayanan"),
        ("Satuan", "1. %\n2. %"),
    ]
    found, notes = _terbaca(tmp_path, rows)
    assert [row[1] for row in found] == [80, 90, 90]
    assert [text for text in notes if "ditulis pada 2 indikator" in text]


def test_indicators_without_targets_are_apart(tmp_path: Path) -> None:
    found, _ = _terbaca(tmp_path, [])
    assert [row[0] for row in found] == ["Persentase desa terlayani", "Rata-rata waktu penerbitan surat", PROGRAM[0]]
