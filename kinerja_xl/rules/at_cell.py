"""A rule's finding at one cell: the record says where, the sheet's declaration says what the column is called."""

from __future__ import annotations

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Asal, Identitas
from kinerja_xl.sheets.identitas import IDENTITAS


def temuan(
    at: Asal | Identitas,
    kunci: str,
    *,
    message: str,
    value: str = "",
    expected: str = "",
    difference: str = "",
    related: tuple[CellRef, ...] = (),
    fix: str = "",
    severity: Severity | None = None,
) -> Finding:
    """Return a finding at one cell of a record.

    Args:
        at: where the record stands (``indikator.at``), or the Identitas itself.
        kunci: the column's key in the sheet's declaration (``satuan``, ``target_2025``).
        message, value, expected, difference, related, fix, severity: as ``Finding`` has them.

    Returns:
        The finding with cell, row key and column title. Its code is the rule's: the registry knows it.
    """
    if isinstance(at, Identitas):  # a form: the key names the row, and the line may be missing
        cell, row_key, column = at.sel.get(kunci), kunci, IDENTITAS.judul_kolom(kunci)
    else:
        cell, row_key, column = at.sel(kunci), at.kunci, at.judul(kunci)
    return Finding(
        message=message,
        at=cell,
        sheet=None if cell else IDENTITAS.judul,
        row_key=row_key,
        column=column,
        value=value,
        expected=expected,
        difference=difference,
        related=related,
        fix=fix,
        severity=severity,
    )
