"""Formulas without a stored value, as programs write them that never open the workbook."""

from __future__ import annotations

import openpyxl
import pytest
from sumber_uji import baris, hasil

from kinerja_xl.app.impor import HasilImpor

RUMUS = {"E3": "=50+25", "F3": "=F4", "F4": "=SUM(F5:F6)", "E6": "=TODAY()", "E5": "=[1]Lain!A1"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> HasilImpor:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["RENCANA KINERJA TAHUN 2026"],
        ["Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator", "Satuan", "Target 2026", "Pagu 2026"],
        ["7.01.06", "Program Contoh", "Persentase desa", "%"],
        ["7.01.06.2.01", "Kegiatan Contoh", "Jumlah desa", "Desa", 11],
        ["7.01.06.2.01.0001", "Fasilitasi A", "Jumlah x", "Dokumen", None, 1_000_000],
        ["7.01.06.2.01.0002", "Fasilitasi B", "Jumlah y", "Dokumen", None, 2_500_000],
    ):
        sheet.append(row)
    for cell, formula in RUMUS.items():
        sheet[cell] = formula
    path = tmp_path_factory.mktemp("rumus") / "rk.xlsx"
    book.save(path)
    return hasil(path)


def test_what_can_be_computed_is(made: HasilImpor) -> None:
    assert baris(made, "kinerja", "target_2026") == [(75.0,), (11.0,), (None,), (None,)]
    assert baris(made, "anggaran", "pagu") == [(3_500_000.0,), (3_500_000.0,), (1_000_000.0,), (2_500_000.0,)]
    told = {row["sel"]: row["arti"] for row in made.neraca.baris}
    assert told["E3"] == "rumus =50+25 tanpa nilai tersimpan, dihitung"


def test_what_cannot_is_told_and_never_empty_in_silence(made: HasilImpor) -> None:
    reasons = {row["sel"]: row["alasan"] for row in made.neraca.baris}
    assert reasons["E5:E6"].startswith("rumus yang belum dihitung")
    assert any("tidak dapat dihitung (Sheet!E5, Sheet!E6" in c.teks for c in made.rakitan.catatan)
