"""Rows are recognised by what stands in them: sorted, inserted, mended, in a workbook that never saw an import."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.package_check import faults
from sumber_uji import buku

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.impor import HasilImpor, impor
from kinerja_xl.sheets import IKU
from kinerja_xl.workbook.read import read_workbook
from kinerja_xl.workbook.template import Isi, write_template

KEPALA = ["No", "Sasaran", "Indikator", "Satuan", "Target 2026"]
SUMBER = [
    KEPALA,
    [1.0, "Meningkatnya mutu layanan publik", "Indeks kepuasan masyarakat", "Indeks", 85.0],
    [None, None, "Persentase pengaduan yang selesai", "%", 90.0],
    [2.0, "Meningkatnya tata kelola kecamatan", "Nilai AKIP perangkat daerah", "Nilai", 72.0],
]
ADA = (
    ("2", "Meningkatnya tata kelola kecamatan", "Nilai AKIP perangkat daerah"),
    ("1", "Meningkatnya mutu layanan publik", "Persentase pengaduan yg selesai"),
    ("1", "Meningkatnya mutu layanan publik", "Indeks kepuasan masyarakat"),
    ("3", "Meningkatnya ketertiban umum", "Jumlah patroli"),
)


def masukkan(
    folder: Path, ada: tuple[tuple[str, str, str], ...], sumber: list[list[object]]
) -> tuple[HasilImpor, Path]:
    rows = [{"kode": k, "jenjang": "Sasaran strategis", "sasaran": s, "indikator": i} for k, s, i in ada]
    mine, out = folder / "iku.xlsx", folder / "baru.xlsx"
    form = {"identitas": {"tahun": 2026, "nama_kantor": "Kecamatan Contoh"}}
    mine.write_bytes(write_template(IKU, (2025, 2026), Isi({"kinerja": rows}, form)))
    return impor([buku(folder / "s.xlsx", sumber)], out, into=mine), out


def sel(path: Path, lembar: str) -> dict[tuple[int, int], object]:
    return {(c.row, c.col): c.value for c in read_workbook(path).sheet(lembar).cells()}


@pytest.fixture(scope="module")
def jadi(tmp_path_factory: pytest.TempPathFactory) -> tuple[HasilImpor, Path]:
    return masukkan(tmp_path_factory.mktemp("sanding"), ADA, SUMBER)


def test_each_row_finds_its_own(jadi: tuple[HasilImpor, Path]) -> None:
    made, out = jadi
    assert made.ke is not None and not made.ke.tambahan
    sheet = sel(out, "Kinerja")
    units = {sheet[r, 10 + 1]: sheet.get((r, 13)) for r in range(6, 10)}
    assert units == {
        "Nilai AKIP perangkat daerah": "Nilai",
        "Persentase pengaduan yg selesai": "%",
        "Indeks kepuasan masyarakat": "Indeks",
        "Jumlah patroli": None,
    }
    assert [t.partition(": ")[2] for t in made.ke.beda] == [
        "Persentase pengaduan yg selesai; di sumber Persentase pengaduan yang selesai"
    ]


def test_the_account_gets_a_sheet_of_its_own(jadi: tuple[HasilImpor, Path]) -> None:
    made, out = jadi
    book = read_workbook(out)
    assert book.sheet_names[-1] == "Asal Impor"
    assert faults(out.read_bytes()) == []
    lines = sel(out, "Asal Impor")
    assert lines[5, 1] == "Sel tujuan" and len({r for r, _ in lines if r > 5}) == len(made.neraca.baris)
    assert not [f for f in check_file(out, PilihanPeriksa()).findings if f.sheet == "Asal Impor"]


def test_the_next_import_knows_what_the_last_one_wrote(jadi: tuple[HasilImpor, Path], tmp_path: Path) -> None:
    changed = [[*row] for row in SUMBER]
    changed[1][4] = 87.0
    again = impor([buku(tmp_path / "s.xlsx", changed)], None, into=jadi[1])
    assert again.ke is not None and not again.ke.tambahan
    assert [t.partition(": ")[2] for t in again.ke.diperbarui] == ["85 menjadi 87"]


def test_another_indicator_of_a_node_is_a_new_row(tmp_path: Path) -> None:
    made, _ = masukkan(
        tmp_path,
        ADA[-1:],
        [KEPALA, [1.0, "Meningkatnya ketertiban umum", "Persentase konflik yang selesai", "%", 90.0]],
    )
    assert made.ke is not None
    assert [t.partition(": ")[2] for t in made.ke.tambahan] == ["Persentase konflik yang selesai"]
