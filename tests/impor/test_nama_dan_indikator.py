"""Names and indicators in one column, told apart by codes and by what stands beside them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import Baris, baris, buku, dokumen, hasil

from kinerja_xl.impor.susun.isian import RAGU, SIMPULAN

JUDUL: Baris = ("Kode", "Program / Kegiatan / Indikator", "Satuan", "Target 2026", "Pagu 2026 (Rp)", "Target 2027")
ISI: list[Baris] = [
    ("2.11.02", "Program Perencanaan Lingkungan", None, None, 900_000_000),
    (None, "- Persentase dokumen tersusun", "%", 90, None, 92),
    (None, "- Indeks mutu dokumen", "Indeks", 80.5, None, 82),
    ("2.11.02.2.01", "Penyusunan Rencana Lingkungan", None, None, 400_000_000),
    (None, "Jumlah rencana disusun", "Dokumen", 2, None, 3),
]
JADI = [
    ("1", "Program", "Program Perencanaan Lingkungan", "Persentase dokumen tersusun", "%", 90),
    ("1", "Program", "Program Perencanaan Lingkungan", "Indeks mutu dokumen", "Indeks", 80.5),
    ("1.1", "Kegiatan", "Penyusunan Rencana Lingkungan", "Jumlah rencana disusun", "Dokumen", 2),
]
KOLOM = ("kode", "jenjang", "nomenklatur", "indikator", "satuan", "target_2026")


def _teks(rows: list[Baris]) -> list[list[str]]:
    return [["" if v is None else str(v) for v in row] for row in rows]


@pytest.mark.parametrize("word", [False, True])
def test_codes_name_and_values_measure(tmp_path: Path, word: bool) -> None:
    rows = [JUDUL, *ISI, (None, "JUMLAH", None, None, 900_000_000)]
    path = dokumen(tmp_path / "r.docx", _teks(rows)) if word else buku(tmp_path / "r.xlsx", rows)
    made = hasil(path)
    assert baris(made, "kinerja", *KOLOM) == JADI
    assert not [c for c in made.rakitan.catatan if "dipisah" in c.teks]


def test_a_row_without_code_and_values_is_told(tmp_path: Path) -> None:
    rows = [JUDUL, *ISI, (None, "Jumlah laporan disusun", None, "-", None)]
    made = hasil(buku(tmp_path / "r.xlsx", rows))
    assert baris(made, "kinerja", *KOLOM) == [*JADI, (*JADI[2][:3], "Jumlah laporan disusun", None, None)]
    assert [c.teks for c in made.rakitan.catatan if c.kelompok == RAGU and "dibaca indikator" in c.teks]


def test_without_codes_rows_without_values_are_names_and_that_is_told(tmp_path: Path) -> None:
    made = hasil(buku(tmp_path / "r.xlsx", [JUDUL[1:], *(row[1:] for row in ISI)]))
    assert [row[3] for row in baris(made, "kinerja", *KOLOM)] == [row[3] for row in JADI]
    assert [c.teks for c in made.rakitan.catatan if c.kelompok == SIMPULAN and "dipisah" in c.teks]


def test_rows_that_are_both_stay_as_they_are_and_are_listed(tmp_path: Path) -> None:
    rows = [JUDUL, *((code, name, "%", 50, money) for code, name, _, _, money, *_ in ISI)]
    made = hasil(buku(tmp_path / "r.xlsx", rows))
    assert len(baris(made, "kinerja", "indikator")) == len(ISI)
    assert [c.teks for c in made.rakitan.catatan if c.kelompok == RAGU and "tidak dapat dipisah" in c.teks]


def test_the_indicators_of_programmes_are_no_names(tmp_path: Path) -> None:
    title = ("Kode", "Indikator Program dan Kegiatan", *JUDUL[2:])
    made = hasil(buku(tmp_path / "r.xlsx", [title, *((None, *row[1:2], "%", 50, None) for row in ISI)]))
    assert not [c for c in made.rakitan.catatan if "dipisah" in c.teks]
