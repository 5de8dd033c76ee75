"""Formulas that nobody has calculated yet: one cause is one finding, with the cells it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.tables.tabel import Tabel

_KODE = "KX112"


def satukan(findings: Iterable[Finding], tabel: Mapping[str, Tabel]) -> list[Finding]:
    """Return the findings of reading with those about uncalculated formulas brought together.

    A program that saves formulas without values leaves them in every computed column: one finding for the workbook, to
    be looked at only, for nothing there is typed. Inputs are named column by column, a single one at its cell.

    Args:
        findings: what reading found, in the order of the workbook.
        tabel: the tables that were read.

    Returns:
        The findings, the first of each group in the place of all.
    """
    computed = {
        (table.sheet.name, table.posisi[kolom.kunci])
        for table in tabel.values()
        for kolom in table.kolom
        if kolom.dihitung and kolom.kunci in table.posisi
    }
    groups: dict[object, list[Finding]] = {}
    for n, found in enumerate(findings):
        key: object = n
        if found.code == _KODE and found.at is not None:
            column = (found.at.sheet, found.at.col)
            key = _KODE if column in computed else (*column, found.message)
        groups.setdefault(key, []).append(found)
    return [
        group[0] if len(group) == 1 else _calculated(group) if key == _KODE else _typed(group)
        for key, group in groups.items()
    ]


def _calculated(group: list[Finding]) -> Finding:
    sheets = ", ".join(dict.fromkeys(found.sheet_name or "" for found in group))
    return replace(
        _typed(group),
        message=f"Periksa: {len(group)} rumus pada kolom hitungan belum dihitung (lembar {sheets}), karena program "
        "yang menyimpan berkas ini tidak menghitungnya.",
        fix="buka berkas di Excel lalu simpan, atau jalankan kinerja-xl isi",
        row_key=None,
        column=None,
        severity=Severity.INFO,
    )


def _typed(group: list[Finding]) -> Finding:
    first = group[0]
    rest = tuple(found.at for found in group[1:] if found.at is not None)
    return replace(
        first,
        message=f"{first.message.rstrip('.')} (demikian pula {len(rest)} sel lain pada kolom ini).",
        related=rest,
    )
