"""diff: what changed between two versions of a workbook."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kinerja_xl import __version__
from kinerja_xl.frozen import dataclass
from kinerja_xl.model.perbedaan import BedaVersi, perbedaan
from kinerja_xl.model.sisi_buku import SisiLembar, sisi_buku
from kinerja_xl.tables.read import read_tables
from kinerja_xl.workbook.read import read_workbook

_TOOL = f"kinerja-xl {__version__}"


@dataclass(frozen=True, slots=True)
class HasilDiff:
    """What changed.

    Attributes:
        a, b: the older and the newer workbook.
        beda: the differences.
        catatan: what to know of the two (Indonesian sentences).
    """

    a: Path
    b: Path
    beda: BedaVersi
    catatan: tuple[str, ...] = ()


def diff(a: Path, b: Path) -> HasilDiff:
    """Compare two versions of a workbook; both are only read.

    Args:
        a: the older one.
        b: the newer one. Workbooks that are not ours are compared sheet by sheet, by the content of their rows.

    Raises:
        KinerjaError: one of them cannot be read.
    """
    (kind_a, side_a), (kind_b, side_b) = _read(a), _read(b)
    notes = []
    if kind_a != kind_b:
        unknown = "tidak dikenal"
        notes.append(f"Jenisnya berbeda: {a.name} {kind_a or unknown}, {b.name} {kind_b or unknown}.")
    elif not kind_a:
        notes.append("Keduanya bukan buku kerja kinerja-xl, jadi baris dikenali dari isinya saja.")
    return HasilDiff(a, b, perbedaan(side_a, side_b), tuple(notes))


def _read(path: Path) -> tuple[str, Mapping[str, SisiLembar]]:
    book = read_workbook(path)
    tables = read_tables(book)
    return tables.jenis.kunci if tables.jenis else "", sisi_buku(book, tables)


def susun_diff(hasil: HasilDiff, bentuk: str) -> str:
    """Return the report of a comparison.

    Args:
        hasil: the comparison.
        bentuk: ``text``, ``json`` or ``html``.
    """
    match bentuk:
        case "json":
            from kinerja_xl.reports.versi.versi_json import json_versi

            return json_versi(hasil.a, hasil.b, hasil.beda, _TOOL)
        case "html":
            from kinerja_xl.app.resources import resource
            from kinerja_xl.reports.versi.versi_html import html_versi

            return html_versi(hasil.a, hasil.b, hasil.beda, resource("templates", "html"), _TOOL)
        case _:
            from kinerja_xl.reports.periksa.text import plain
            from kinerja_xl.reports.versi.versi_teks import baris_versi

            return plain(baris_versi(hasil.a, hasil.b, hasil.beda))
