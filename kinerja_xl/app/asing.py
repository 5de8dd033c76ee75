"""A workbook that is none of ours: what it is, as the gate of the import tells it, and the command that takes it."""

from __future__ import annotations

import re
from dataclasses import replace

from kinerja_xl.findings import Finding, KinerjaError
from kinerja_xl.tables import Tables
from kinerja_xl.tables.kind import claims_kind
from kinerja_xl.workbook.read import RawBook


def sebut_bentuk(book: RawBook, tables: Tables) -> Tables:
    """Return the tables of a workbook of no kind with what it looks like, and how it becomes one of ours.

    Args:
        book: the workbook.
        tables: its tables; those of a known kind are returned as they are.
    """
    if tables.jenis is not None or not tables.findings or tables.findings[0].code != "KX002":
        return tables
    if claims_kind(book):  # ours, with a kind that is mistyped
        return tables
    form = _bentuk(book)
    if not form:
        return tables
    first = _foreign(tables.findings[0], book.path.name, book.path.stem, form)
    return replace(tables, findings=(first, *tables.findings[1:]))


def _bentuk(book: RawBook) -> str:
    """Return the first form that the gate lets through, with the evidence; "" where the import would refuse it."""
    from kinerja_xl.impor.bentuk.sipd import nama_ekspor
    from kinerja_xl.impor.kenali import kenali_sumber
    from kinerja_xl.impor.sumber.berkas_sipd import buka_sipd
    from kinerja_xl.impor.sumber.buka import buka_sumber

    try:
        export = buka_sipd(book.path)
        return nama_ekspor(export) if export else kenali_sumber(buka_sumber(book.path, 0)).bukti[0]
    except KinerjaError:
        return ""


def _foreign(found: Finding, name: str, stem: str, form: str) -> Finding:
    return replace(
        found,
        message=f"Buku kerja ini bukan buku kerja kinerja-xl; isinya tampak seperti {form}.",
        fix=f"Jadikan buku kerja standar: kinerja-xl import {_quoted(name)} -o {_quoted(stem + '-standar.xlsx')}. "
        "Lalu periksa hasilnya.",
    )


def _quoted(name: str) -> str:
    """Return a file's name as it is typed on a command line."""
    return f'"{name}"' if re.search(r"[\s()&';]", name) else name
