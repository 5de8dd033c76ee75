"""What a check calls clean is printed without a draft, whatever an office left out."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.berat import sebagian
from helpers.markdown_book import build_book
from helpers.naif import naif_semua

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.load import load
from kinerja_xl.app.report import Permintaan, report
from kinerja_xl.app.resources import resource
from kinerja_xl.findings import Severity
from kinerja_xl.reports.daftar_pencetak import bentuk_laporan
from kinerja_xl.sheets import LAPORAN
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch

SAMPLES = {
    "iku": "jejangkit-iku-2023-2026-bersih",
    "iki": "poncokusumo-iki-2023-bersih",
    "pk": "kalaena-pk-2025-bersih",
    "cascading": "pekuncen-cascading-2023-bersih",
    "pengukuran": "kalaena-pengukuran-2025-bersih",
}


def printed(path: Path, laporan: str, folder: Path) -> bool:
    """Check a workbook for a document; where it is clean, print it in every format and return True."""
    found = check_file(path, PilihanPeriksa(untuk=laporan)).findings
    if any(f.severity is Severity.ERROR for f in found):
        return False
    for bentuk in bentuk_laporan(laporan):
        assert report(laporan, path, folder, Permintaan(bentuk=bentuk)).files, (laporan, bentuk)
    return True


@pytest.mark.parametrize("jenis", sebagian(naif_semua(), lambda jenis: jenis == "iki"))
def test_a_naive_workbook_of_each_kind_is_clean_and_printed(jenis: str, tmp_path: Path) -> None:
    path = tmp_path / f"{jenis}.xlsx"
    path.write_bytes(build_book(naif_semua()[jenis]))
    for laporan in LAPORAN.values():
        if jenis in laporan.jenis and not laporan.berisi_galat:
            assert printed(path, laporan.kunci, tmp_path / "hasil"), laporan.kunci


def emptied(source: Path, rng: random.Random) -> Iterator[CellWrite]:
    """Yield the cells of a sheet's columns that an office may leave empty, a quarter of them at random."""
    for tabel in load(source).tables.tabel.values():
        for kolom in tabel.kolom:
            if kolom.dihitung or kolom.wajib or kolom.wajib_bila or rng.random() > 0.25:
                continue
            if kolom.kunci in {"kode", "jenjang", "sasaran", "indikator"}:
                continue
            for baris in tabel.baris:
                if kolom.kunci in baris.sel:
                    at = tabel.ref(baris, kolom.kunci)
                    yield CellWrite(sheet=at.sheet, row=at.row, col=at.col, value=None)


@pytest.mark.parametrize("jenis", sebagian(SAMPLES, lambda jenis: jenis == "iku"))
def test_a_real_workbook_with_empty_columns_is_printed_where_it_is_clean(jenis: str, tmp_path: Path) -> None:
    source = resource("samples", f"{SAMPLES[jenis]}.xlsx")
    laporan = next(x.kunci for x in LAPORAN.values() if x.jenis[0] == jenis)
    path = tmp_path / "berlubang.xlsx"
    for seed in range(8):  # the first that is clean says enough
        path.write_bytes(patch(load(source).book, list(emptied(source, random.Random(seed)))).data)
        if printed(path, laporan, tmp_path / "hasil"):
            return
    pytest.fail("no workbook was clean")
