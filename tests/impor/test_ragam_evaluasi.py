"""Evaluations whose quarters name no measure, and what is refused because it is no table of an office's plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import Baris, baris, buku, dokumen, hasil

from kinerja_xl.findings import KinerjaError

KEPALA: list[Baris] = [
    ("No", "Program", "Indikator", "Realisasi s.d. Tahun 2024", "Target Tahun 2025", None, "Triwulan I", None),
    (None, None, None, None, "K", "Rp", "K", "Rp"),
]
GABUNG = ("A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:H2")
ISI: Baris = (1, "Program Pelayanan", "Persentase layanan selesai", 60, 80, 5e8, 20, 1e8)


@pytest.mark.parametrize(
    ("judul", "tw1", "uang"),
    [
        ("EVALUASI RENJA TAHUN 2025", 20, 1e8),
        ("RENCANA TARGET TRIWULAN TAHUN 2025", None, None),  # nothing says that anything was reached
    ],
)
def test_quarters_of_an_evaluation_are_results(tmp_path: Path, judul: str, tw1: object, uang: object) -> None:
    made = hasil(buku(tmp_path / "e.xlsx", [(judul,), *KEPALA, ISI], GABUNG), jenis="pengukuran")
    assert baris(made, "kinerja", "target_2025", "realisasi_lalu") == [(80, 60)]
    assert baris(made, "data_ukur", "tw1") == ([(tw1,)] if tw1 else [])
    assert baris(made, "anggaran", "pagu", "realisasi_tw1") == [(5e8, uang)]


PERDA = [["Uraian", "Jumlah (Rp)"], ["Pendapatan Transfer", "1.060.230.450.000"], ["Belanja Modal", "250.000.000.000"]]
TEMPLAT = [["No", "Sasaran Strategis", "Indikator Kinerja", "Target"], ["1.", "Sasaran 1", "........", ""], ["2."]]
PAGU = [["Program", "Anggaran", "Ket"], ["1. ........", "Rp ........"]]


@pytest.mark.parametrize(
    ("isi", "terlihat"), [((PERDA,), "nomenklatur, pagu"), ((TEMPLAT, "", PAGU), "templat kosong")]
)
def test_what_is_no_plan_is_refused(tmp_path: Path, isi: tuple[list[list[str]] | str, ...], terlihat: str) -> None:
    path = dokumen(tmp_path / "t.docx", "PERATURAN DAERAH TAHUN 2026", *isi)
    with pytest.raises(KinerjaError, match=terlihat):
        hasil(path)


def test_a_title_over_columns_is_no_card(tmp_path: Path) -> None:
    head = ("Tujuan", "Sasaran", "Indikator Sasaran (IKU)", "Satuan", "Tahun 2026", "Tahun 2027")
    row = ("Mewujudkan layanan", "Meningkatnya mutu", "Indeks layanan", "Indeks", 71, 73)
    made = hasil(buku(tmp_path / "i.xlsx", [("INDIKATOR KINERJA UTAMA",), ("DINAS CONTOH",), head, row]))
    assert baris(made, "kinerja", "jenjang", "target_2027") == [("Tujuan", None), ("Sasaran Strategis", 73)]
