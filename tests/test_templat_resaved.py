"""A shipped template that the office saved again in LibreOffice prints the same document: cells, paper, columns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document
from docx.oxml.ns import qn
from helpers.berat import sebagian

from kinerja_xl.app.report import Permintaan, report, shipped_template
from kinerja_xl.reports.daftar_pencetak import BERTEMPLAT
from kinerja_xl.sheets import LAPORAN

pytestmark = pytest.mark.libreoffice

SAMPLES = Path(__file__).parents[1] / "samples"
SAMPLE = {
    "iku": "pino-raya-iku-2022-2026",
    "iki": "poncokusumo-iki-2023",
    "pk": "kalaena-pk-2025",
    "cascading": "pekuncen-cascading-2023",
    "pengukuran": "kalaena-pengukuran-2025",
}


def _printed_as(kind: str) -> list[str]:
    return [name for name, form in BERTEMPLAT if form == kind]


def _both(name: str, kind: str, libreoffice: Any, out: Path, seen: Callable[[Path], Any]) -> tuple[Any, Any]:
    """Return what is seen of a document printed with the shipped template, and with the one saved again."""
    source = SAMPLES / f"{SAMPLE[LAPORAN[name].jenis[0]]}-bersih.xlsx"
    own = libreoffice.convert(shipped_template(name, kind), kind)
    (plain,) = report(name, source, out / "a", Permintaan(bentuk=kind, draft=True)).files
    (again,) = report(name, source, out / "b", Permintaan(bentuk=kind, draft=True, template=own)).files
    return seen(plain), seen(again)


def _papers(path: Path) -> list[tuple[str, bool]]:
    """Return each section's orientation, with whether it is wider than high."""
    found = []
    for section in Document(str(path)).element.body.iter(qn("w:sectPr")):
        size = section.find(qn("w:pgSz"))
        wide = int(size.get(qn("w:w"))) > int(size.get(qn("w:h")))
        found.append((size.get(qn("w:orient"), "portrait"), wide))
    return found


def _widths(path: Path) -> list[list[int]]:
    """Return the columns of every table, in millimetres."""
    tables = Document(str(path)).element.body.iter(qn("w:tblGrid"))
    return [[round(int(column.get(qn("w:w"))) / 56.7) for column in table] for table in tables]


def _sheets(path: Path) -> dict[tuple[str, str], Any]:
    """Return every cell with its number format, and each sheet's merges, columns and paper."""
    found: dict[tuple[str, str], Any] = {}
    for sheet in openpyxl.load_workbook(path, data_only=True):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    shown = cell.number_format.replace("\\", "").replace('"', "")
                    found[sheet.title, cell.coordinate] = (cell.value, shown)
        found[sheet.title, "merges"] = sorted(map(str, sheet.merged_cells.ranges))
        found[sheet.title, "paper"] = (sheet.page_setup.orientation, sheet.page_setup.paperSize)
        found[sheet.title, "printed"] = (sheet.print_title_rows, sheet.print_area)
        found[sheet.title, "columns"] = {
            number: round(column.width)
            for column in sheet.column_dimensions.values()
            for number in range(column.min, min(column.max, sheet.max_column) + 1)
        }
    return found


@pytest.mark.parametrize("name", sebagian(_printed_as("docx"), lambda name: name == "rencana-aksi"))
def test_word(name: str, libreoffice: Any, tmp_path: Path) -> None:
    plain, again = _both(name, "docx", libreoffice, tmp_path, lambda path: (_papers(path), _widths(path)))
    assert again[0] == plain[0]
    assert len(again[1]) == len(plain[1]) > 0
    for before, after in zip(plain[1], again[1], strict=True):
        assert after == pytest.approx(before, abs=2), "millimetres"


@pytest.mark.parametrize("name", sebagian(_printed_as("xlsx"), lambda name: name == "tabel-iku"))
def test_excel(name: str, libreoffice: Any, tmp_path: Path) -> None:
    plain, again = _both(name, "xlsx", libreoffice, tmp_path, _sheets)
    assert again == plain
