"""The whole way of one column, Serapan, through a file as offices send it: moved, merged, typed over, re-saved."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from helpers.recalculate import differences

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fill import fill
from kinerja_xl.app.load import load
from kinerja_xl.app.new import new_workbook
from kinerja_xl.findings import column_letter
from kinerja_xl.sheets import PK
from kinerja_xl.tables.read import read_tables
from kinerja_xl.workbook.read import read_workbook

KINERJA = [
    # kode, jenjang, nomenklatur, sasaran, penanggung jawab, indikator, satuan, cara hitung, definisi, sumber, target
    ("1", "Sasaran Strategis", "", "Meningkatnya mutu", "Camat", "Indeks Kepuasan", "", "Indeks SKM", "Ukuran", "SKM", 88),
    ("1.1", "Program", "Program A", "Meningkatnya A", "Camat", "Persentase A", "%", "Persentase", "Bagian", "Laporan", 1),
    ("1.1.1", "Kegiatan", "Kegiatan B", "Meningkatnya B", "Camat", "Predikat B", "Predikat", "Nilai AKIP", "N", "LHE", "BB"),
]  # fmt: skip


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    """A blank standard workbook, filled in by hand and mistreated on the way."""
    path = tmp_path / "kantor.xlsx"
    path.write_bytes(new_workbook(PK, 2026, "Kecamatan Sukamaju"))
    book = openpyxl.load_workbook(path)
    _identitas(book["Identitas"])
    pejabat = book["Pejabat"]
    officials = [{"kode": "Bupati", "jabatan": "Bupati Contoh"}]
    officials.append({"kode": "Camat", "jabatan": "Camat", "eselon": "III.a", "atasan": "Bupati"})
    for row, values in enumerate(officials, start=6):
        for col in range(1, pejabat.max_column + 1):
            pejabat.cell(row, col).value = values.get(pejabat.cell(3, col).value)
    _rows(book["Kinerja"], KINERJA)
    anggaran = book["Anggaran"]
    width = anggaran.max_column
    keys = {anggaran.cell(3, c).value: c for c in range(1, width + 1)}
    for row in range(6, 12):
        for col in range(1, width + 1):
            anggaran.cell(row, col).value = None
    for row, values in enumerate(
        [
            {
                "kode": "1.1",
                "sumber_dana": "APBD",
                "pagu": 2_000_000,
                "pagu_perubahan": 1_900_000,
                "realisasi_tw1": 237_500,
            },
            {"kode": "1.1.1", "sumber_dana": "APBD", "pagu": "1.500.000", "realisasi_tw1": 100_000},  # a text number
            {"sumber_dana": "DAU", "pagu": 500_000, "pagu_perubahan": 400_000, "realisasi_tw4": 300_000},  # merged Kode
        ],
        start=6,
    ):
        for key, value in values.items():
            anggaran.cell(row, keys[key]).value = value
    _move_column(anggaran, keys["pagu"], to=width + 1)
    anggaran.insert_rows(1, 2)  # a letterhead above the table
    anggaran.merge_cells(start_row=9, end_row=10, start_column=1, end_column=1)
    anggaran["A1"] = "PEMERINTAH KABUPATEN CONTOH"
    book.create_sheet("Catatan")["A1"] = "=1+1"
    book.save(path)
    return path


def _identitas(sheet) -> None:
    values = {"kabupaten": "Kabupaten Contoh", "provinsi": "Contoh", "jenis_kantor": "Kecamatan", "tempat": "Sukamaju"}
    for row in range(5, sheet.max_row + 1):
        key = sheet.cell(row, 1).value
        if key in values:
            sheet.cell(row, 3).value = values[key]
        if key == "tanggal_sk":
            sheet.cell(row, 3).value = "2 Januari 2026"


def _rows(sheet, rows) -> None:
    keys = {sheet.cell(3, c).value: c for c in range(1, sheet.max_column + 1)}
    order = [
        "kode",
        "jenjang",
        "nomenklatur",
        "sasaran",
        "penanggung_jawab",
        "indikator",
        "satuan",
        "cara_hitung",
        "definisi_operasional",
        "sumber_data",
        "target_2026",
    ]
    for row, values in enumerate(rows, start=6):
        for col in range(1, sheet.max_column + 1):
            sheet.cell(row, col).value = None
        for key, value in zip(order, values, strict=True):
            sheet.cell(row, keys[key]).value = value or None
        if values[-1] == 1:
            sheet.cell(row, keys["target_2026"]).number_format = "0%"


def _move_column(sheet, source: int, to: int) -> None:
    """Move a column with its hidden key, as cutting and pasting does."""
    for row in (3, 5, 6, 7, 8):
        sheet.cell(row, to).value = sheet.cell(row, source).value
        sheet.cell(row, source).value = None


def test_the_mistreated_file_is_read_and_its_faults_are_named(office_file: Path) -> None:
    found = check_file(office_file, PilihanPeriksa(select=("KX0", "KX1", "KX20"))).findings
    pagu = column_letter(load(office_file).tables.tabel["anggaran"].posisi["pagu"])
    assert [(f.code, str(f.at)) for f in found] == [("KX103", f"Anggaran!{pagu}9"), ("KX010", "Rencana Aksi!A6")]


def test_serapan_is_filled_where_it_can_be(office_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "terisi.xlsx"
    fill(office_file, out)
    anggaran = read_tables(read_workbook(out)).tabel["anggaran"]
    cells = {b.row: b.sel["serapan"] for b in anggaran.baris}
    assert cells[8].value == pytest.approx(0.125)
    perubahan, pagu, realisasi = (
        f"{column_letter(anggaran.posisi[k])}8" for k in ("pagu_perubahan", "pagu", "realisasi")
    )
    pagu = f'IF({perubahan}="",{pagu},{perubahan})'
    assert cells[8].formula == (
        f'IFERROR(IF(AND(ISNUMBER({realisasi}),ISNUMBER({pagu}),{pagu}>0),{realisasi}/{pagu},""),"")'
    )
    assert cells[9].value == "", "a text where a number belongs leaves the formula blank"
    assert cells[10].value == pytest.approx(0.75), "the revised budget counts"
    names = {b.row: b.sel["nomenklatur"].value for b in anggaran.baris}
    assert names == {8: "Program A", 9: "Kegiatan B", 10: "Kegiatan B"}, "a merged Kode holds for all its rows"


@pytest.mark.berat  # test_parity asks it about anything
@pytest.mark.libreoffice
def test_libreoffice_recalculates_the_same_values(office_file: Path, tmp_path: Path, libreoffice) -> None:
    resaved = libreoffice.convert(office_file, "xlsx")
    out = tmp_path / "terisi.xlsx"
    fill(resaved, out)
    count, differing = differences(out, libreoffice, tmp_path)
    assert differing == []
    assert count >= 3 * 4


@pytest.mark.libreoffice
def test_a_file_resaved_by_libreoffice_gives_the_same_findings(office_file: Path, libreoffice) -> None:
    before = check_file(office_file, PilihanPeriksa()).findings
    after = check_file(libreoffice.convert(office_file, "xlsx"), PilihanPeriksa()).findings
    assert [(f.code, f.at, f.message) for f in after] == [(f.code, f.at, f.message) for f in before]
