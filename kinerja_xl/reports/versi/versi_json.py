"""The JSON form of a comparison of two versions; its keys are a fixed contract that offices script against."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from kinerja_xl.model.perbedaan import DIHAPUS, DIPINDAHKAN, DITAMBAHKAN, BarisBeda, BedaVersi, LembarBeda, SelBeda
from kinerja_xl.reports.periksa.json import tersusun

VERSI = 1

_CHANGE = {DITAMBAHKAN: "added", DIHAPUS: "removed", DIPINDAHKAN: "moved"}


def json_versi(a: Path, b: Path, beda: BedaVersi, tool: str) -> str:
    """Return the whole report as JSON text, every key present in every entry.

    Args:
        a, b: the older and the newer workbook.
        beda: what changed.
        tool: name and version, ``kinerja-xl 1.2.3``.
    """
    counts = beda.banyak()
    report = {
        "version": VERSI,
        "tool": tool,
        "a": a.as_posix(),
        "b": b.as_posix(),
        "same": beda.sama,
        "sheets": [_sheet(x) for x in beda.lembar],
        "sheets_only_a": list(beda.hanya_a),
        "sheets_only_b": list(beda.hanya_b),
        "sheets_reordered": beda.urutan,
        "summary": {
            "changed": counts["diubah"],
            **{_CHANGE[way]: counts[way] for way in _CHANGE},
            "computed": sum(len(x.hitungan) for x in beda.lembar),
            "not_comparable": sum(len(x.buta) for x in beda.lembar),
        },
    }
    return tersusun(report)


def nilai_json(nilai: object) -> Any:
    """Return a typed value as JSON has it: dates as ISO texts."""
    return nilai.isoformat() if isinstance(nilai, dt.date) else nilai


def _sheet(sheet: LembarBeda) -> dict[str, Any]:
    return {
        "name": sheet.nama,
        "name_a": sheet.nama_a,
        "cells": [_cell(c) for c in sheet.sel],
        "rows": [_row(r) for r in sheet.baris],
        "computed": [_cell(c) for c in sheet.hitungan],
        "not_comparable": [_cell(c) for c in sheet.buta],
        "columns_only_a": list(sheet.kolom_a),
        "columns_only_b": list(sheet.kolom_b),
    }


def _cell(cell: SelBeda) -> dict[str, Any]:
    return {
        "row": cell.baris,
        "column": cell.kolom,
        "a": str(cell.a),
        "b": str(cell.b),
        "old": nilai_json(cell.lama),
        "new": nilai_json(cell.baru),
    }


def _row(row: BarisBeda) -> dict[str, Any]:
    return {
        "change": _CHANGE[row.cara],
        "row": row.nama,
        "a": None if row.a is None else str(row.a),
        "b": None if row.b is None else str(row.b),
        "values": {title: nilai_json(value) for title, value in row.isi.items()},
    }
