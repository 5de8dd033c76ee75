"""A finding that gets its code and its weight stays what it is."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

from kinerja_xl.findings import CellRef, Finding, SelPembanding, Severity


def test_every_other_field_is_kept() -> None:
    at = CellRef("Kinerja", 6, 2)
    texts = {f.name: f.name for f in fields(Finding) if f.name not in {"at", "related", "pembanding", "severity"}}
    others = (SelPembanding(path=Path("lain.xlsx"), dokumen="IKU"),)
    found = Finding(**texts, at=at, related=(at,), pembanding=others, severity=Severity.INFO)  # type: ignore[arg-type]
    assert found.ditandai() == found
    assert found.ditandai(code="KX999") == replace(found, code="KX999")
    assert found.ditandai(severity=Severity.ERROR) == replace(found, severity=Severity.ERROR)
