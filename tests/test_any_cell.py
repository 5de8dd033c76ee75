"""No input, however broken, ends in a traceback: any cell may be replaced by anything."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from helpers.berat import sebagian
from helpers.markdown_book import build_book
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_xl.app.bentuk import susun
from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fill import fill
from kinerja_xl.app.load import load
from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.periksa.json import render as render_json
from kinerja_xl.reports.periksa.text import plain
from kinerja_xl.reports.periksa.text import render as render_text
from kinerja_xl.workbook.cells import CellWrite, ExcelError
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook

BOOK = build_book({})
SHEETS = ("Identitas", "Pejabat", "Kinerja", "Anggaran", "Rencana Aksi")

anything = st.one_of(
    st.none(),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from([0.0, 1e308, -1e308, 1e-320, 2_958_466.0, 60.0]),
    st.text(max_size=40),
    st.sampled_from(
        ["=1+", "1.234", "12 Dokumen", "\x00\x0b", "_x0041_", "A" * 10_000, "*", "~", "﷽", "1e5", "-", "nan"]
    ),
    st.sampled_from(["Kode", "Jenjang", "Pagu", "Target 2025", "Jumlah", "kode", "kx_jenis", "1", "1.1.1.1.1.1.1"]),
    st.dates().map(str),
    st.sampled_from(["#REF!", "#DIV/0!", "#N/A"]).map(ExcelError),
)
writes = st.builds(
    lambda sheet, row, col, value, formula, shown: CellWrite(
        sheet=sheet, row=row, col=col, value=value, formula=formula, number_format=shown
    ),
    st.sampled_from(SHEETS),
    st.integers(1, 14),
    st.integers(1, 14),
    anything,
    st.sampled_from([None, None, None, "1/0", "A1", "SUM(C:C)"]),
    st.sampled_from([None, None, "0%", "dd/mm/yyyy", "@"]),
)


@pytest.mark.parametrize("banyak", sebagian([12, 80], lambda banyak: banyak == 12))
def test_check_and_fill_never_raise(banyak: int) -> None:
    settings(max_examples=banyak)(given(st.lists(writes, min_size=1, max_size=12))(check_and_fill))()


def check_and_fill(cells: list[CellWrite]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "aneh.xlsx"
        path.write_bytes(BOOK)
        path.write_bytes(patch(read_workbook(path), cells).data)
        result = check_file(path, PilihanPeriksa(cuplikan=True))
        for form in ("sarif", "junit", "html"):
            assert susun([result], form).encode()
        assert result.readable
        assert json.loads(render_json([result], "uji"))["summary"]["files"] == 1
        assert plain(render_text([result]))
        assert len({(f.code, f.at, f.message) for f in result.findings}) == len(result.findings), "said once"
        try:
            first = Path(folder) / "1.xlsx"
            written = fill(path, first).rencana.writes
        except KinerjaError:
            return
        assert fill(first, None).changed == (), "fill twice = fill once"
        computed = {(w.sheet, w.row, w.col) for w in written}
        before, after = read_workbook(path), read_workbook(first)
        for name in before.sheet_names:
            for cell in before.sheet(name).cells():
                if (name, cell.row, cell.col) not in computed:
                    assert after.sheet(name).cell(cell.row, cell.col) == cell, "fill touches computed cells only"


def test_the_default_book_is_clean(tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(BOOK)
    assert [f.message for f in check_file(path, PilihanPeriksa()).findings] == []
    assert load(path).dokumen.simpul
