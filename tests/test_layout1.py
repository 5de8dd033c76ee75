"""A workbook of the first layout is read as before, and brought forward without losing a value."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.berat import sebagian

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.load import load
from kinerja_xl.app.new import new
from kinerja_xl.app.resources import resource
from kinerja_xl.sheets import JENIS, LAYOUT
from kinerja_xl.tables import Tabel

OLD = Path(__file__).parent / "data" / "layout1"
NOW = {
    "pk": "kalaena-pk-2025",
    "iku": "pino-raya-iku-2022-2026",
    "iki": "poncokusumo-iki-2023",
    "cascading": "pekuncen-cascading-2023",
    "pengukuran": "kalaena-pengukuran-2025",
}
KINDS = pytest.mark.parametrize("kind", sebagian(NOW, lambda kind: kind == "pk"))


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


@KINDS
def test_an_old_workbook_is_brought_forward_without_losing_a_value(kind: str, tmp_path: Path) -> None:
    old, forward = load(OLD / f"{kind}.xlsx"), tmp_path / "maju.xlsx"
    taken = new(JENIS[kind], forward, old.dokumen.identitas.tahun, None, OLD / f"{kind}.xlsx").bawaan
    assert taken is not None
    assert taken.ditinggal == ()
    now = load(forward)
    assert now.tables.layout == LAYOUT
    for kunci, tabel in old.tables.tabel.items():
        if tabel.baris:
            assert values(now.tables.tabel[kunci]) == values(tabel), kunci
    had = {t.sheet.name for t in old.tables.tabel.values()}  # a new sheet may be asked to be filled
    assert [f for f in found(forward) if f[2] in had] == found(OLD / f"{kind}.xlsx")


def values(tabel: Tabel) -> list[dict[str, object]]:
    """Return what the office wrote, record by record; a cell nobody can read by its text."""
    written = {k.kunci for k in tabel.kolom if not k.dihitung}
    return [
        {k: v for k, v in b.nilai.items() if k in written and v is not None} | {k: b.sel[k].value for k in b.rusak}
        for b in tabel.baris
    ]
