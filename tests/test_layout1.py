"""A workbook of the first layout is read as before, and brought forward without losing a value."""

from __future__ import annotations

from pathlib import Path

import pytest

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.load import load
from kinerja_xl.app.resources import resource
from kinerja_xl.sheets import LAYOUT

OLD = Path(__file__).parent / "data" / "layout1"
NOW = {
    "pk": "kalaena-pk-2025",
    "iku": "pino-raya-iku-2022-2026",
    "iki": "poncokusumo-iki-2023",
    "cascading": "pekuncen-cascading-2023",
    "pengukuran": "kalaena-pengukuran-2025",
}
KINDS = pytest.mark.parametrize("kind", NOW)


def found(path: Path) -> list[tuple[object, ...]]:
    """Return the findings without their addresses, which may have moved."""
    result = check_file(path, PilihanPeriksa())
    assert result.readable
    return sorted(
        (f.code, str(f.severity), f.sheet_name or "", f.at.row if f.at else 0, f.column or "", f.row_key or "", f.value)
        for f in result.findings
    )


@KINDS
def test_an_old_workbook_has_the_findings_of_the_same_document_today(kind: str) -> None:
    old = OLD / f"{kind}.xlsx"
    assert load(old).tables.layout == 1 != LAYOUT
    assert found(old) == found(resource("samples", f"{NOW[kind]}.xlsx"))
    assert found(old)


@KINDS
def test_an_old_workbook_is_not_asked_to_be_renewed(kind: str) -> None:
    assert "KX009" not in {f.code for f in check_file(OLD / f"{kind}.xlsx", PilihanPeriksa()).findings}
