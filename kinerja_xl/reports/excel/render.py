"""From a template and a context to a finished workbook."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.excel.calculate import Calculated, calculate
from kinerja_xl.reports.excel.cells import Written, cached, template_rows, write
from kinerja_xl.reports.excel.drawings import charts, drawings
from kinerja_xl.reports.excel.refs import Grid, absolute
from kinerja_xl.reports.excel.run import FaultyTemplateError, Produced, environment, run
from kinerja_xl.reports.excel.sheet import follow, heights, refuse_unmovable
from kinerja_xl.reports.word_jinja import OfficeEnvironment
from kinerja_xl.workbook.package import main
from kinerja_xl.workbook.read import RawBook, read_workbook
from kinerja_xl.workbook.repack import repack, without_calc_chain
from kinerja_xl.workbook.style_patch import serialised

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIX = "Perbaiki tag pada templat di Excel, atau cetak dengan templat bawaan."
_DRAFT = '&C&"Arial,Bold"&KC00000DRAF – belum ditandatangani'
_HERE = b"@isi-lembar@"
_SPLIT = re.compile(rb"(<f>.*?</f>)", re.DOTALL)


@dataclass(frozen=True)
class _Sheet:
    """One sheet on its way: its part, XML, template rows, and what its tags made."""

    name: str
    part: str
    root: _Element
    produced: Produced
    rows: Mapping[int, Any]


def render_excel(
    template: Path, context: Mapping[str, object], *, bentuk: type | None = None, draft: bool = False
) -> bytes:
    """Fill an Excel template.

    Args:
        template: an .xlsx with Jinja tags in its cells, page headers and footers.
        context: what the tags may name.
        bentuk: a dataclass with the context's shape; the tags are then checked against it beforehand.
        draft: print a DRAF mark on every page.

    Returns:
        The bytes of a whole .xlsx with the value of every formula; the same input gives the same bytes.

    Raises:
        KinerjaError: the template is missing, no .xlsx, or has a faulty tag (sheet and cell named).
    """
    if not template.exists():
        raise KinerjaError(f"Templat Excel tidak ditemukan: {template}", "Periksa nama berkas pada --template.")
    book = read_workbook(template)
    env = environment()
    sheets = [_run(book, name, env, context, bentuk) for name in book.sheet_names]
    grids = {sheet.name: Grid(sheet.produced.row_axis, sheet.produced.column_axis) for sheet in sheets}
    written: dict[str, Written] = {}
    parts: dict[str, bytes | None] = {}
    bodies: dict[str, bytes] = {}
    for sheet in sheets:
        try:
            written[sheet.name] = done = write(
                sheet.name, sheet.rows, book.sheet(sheet.name), sheet.produced, grids, heights(book.package, sheet.root)
            )
            follow(sheet.root, sheet.name, grids, sheet.produced, done)
            _page(sheet.root, env, context, draft=draft)
        except FaultyTemplateError as error:
            raise _error(template, sheet.name, error) from error
        bodies[sheet.part] = _around(sheet.root)
        parts |= drawings(book.package, sheet.part, grids[sheet.name])
    parts[book.package.workbook_part] = _names(book, grids)
    parts |= without_calc_chain(book.package)
    formulas = [(sheet.name, row, column) for sheet in sheets for row, column in written[sheet.name].formulas]
    # the calculator wants to find some value in every formula
    draft_parts = {**parts, **_filled(sheets, bodies, written, dict.fromkeys(formulas, 0.0))}
    values = calculate(repack(book.package, draft_parts), list(book.sheet_names), formulas) if formulas else {}
    parts |= _filled(sheets, bodies, written, values)
    parts |= charts(book.package, grids, lambda sheet, row, column: _value(written, values, sheet, row, column))
    return repack(book.package, parts)


def _run(
    book: RawBook, name: str, env: OfficeEnvironment, context: Mapping[str, object], bentuk: type | None
) -> _Sheet:
    part = book.sheet_part(name).part
    root = book.package.xml(part)
    sheet = book.sheet(name)
    try:
        rows = template_rows(root, sheet)
        columns = max((max(row.cells, default=1) for row in rows.values()), default=1)
        produced = run(env, sheet, (max(rows, default=0), columns), context, bentuk)
        if produced.tagged or len(produced.rows) != max(rows, default=0):
            refuse_unmovable(book.package, part, root)
    except FaultyTemplateError as error:
        raise _error(book.path, name, error) from error
    return _Sheet(name, part, root, produced, rows)


def _error(template: Path, sheet: str, error: FaultyTemplateError) -> KinerjaError:
    place = f"lembar {sheet}" + (f", sel {error.cell}" if error.cell else "")
    return KinerjaError(f"Templat Excel {template.name}, {place}: {error.what}.", _FIX)


def _around(root: _Element) -> bytes:
    """Return a sheet's XML with a mark where its rows go."""
    data = root.find(main("sheetData"))
    assert data is not None
    for row in list(data):
        data.remove(row)
    data.text = _HERE.decode()
    return serialised(root)


def _filled(
    sheets: list[_Sheet],
    bodies: Mapping[str, bytes],
    written: Mapping[str, Written],
    values: Mapping[tuple[str, int, int], Any],
) -> dict[str, bytes]:
    """Return the sheets' parts, every formula with its value."""
    return {
        sheet.part: bodies[sheet.part].replace(_HERE, _with_values(sheet.name, written[sheet.name], values))
        for sheet in sheets
    }


def _with_values(name: str, done: Written, values: Mapping[tuple[str, int, int], Any]) -> bytes:
    if not done.formulas:
        return done.xml
    pieces = _SPLIT.split(done.xml)  # text, formula, text, formula, … in the order of ``done.formulas``
    for n, (row, column) in enumerate(done.formulas):
        value = values.get((name, row, column))
        if value is None:
            continue
        kind, text = cached(value)
        before = pieces[2 * n]
        pieces[2 * n] = before[: before.rindex(b">")] + (b"" if kind == "n" else b' t="%b"' % kind.encode()) + b">"
        pieces[2 * n + 1] += b"<v>%b</v>" % text
    return b"".join(pieces)


def _value(written: Mapping[str, Written], values: Calculated, sheet: str, row: int, column: int) -> Any:
    if (sheet, row, column) in values:
        return values[sheet, row, column]
    return written[sheet].values.get((row, column)) if sheet in written else None


def _names(book: RawBook, grids: Mapping[str, Grid]) -> bytes:
    """Return the workbook part with every defined name, print area and title on the report's rows."""
    root = book.package.workbook
    for name in root.iterfind(f"{main('definedNames')}/{main('definedName')}"):
        if "!" in (name.text or ""):
            name.text = absolute(name.text or "", grids)
    return serialised(root)


_ORDER = ("pageSetup", "pageMargins", "printOptions")


def _page(root: _Element, env: OfficeEnvironment, context: Mapping[str, object], *, draft: bool) -> None:
    """Fill the tags of page headers and footers, and mark a draft."""
    from lxml import etree

    element = root.find(main("headerFooter"))
    if element is None and draft:
        element = etree.Element(main("headerFooter"))
        before = next((found for tag in _ORDER if (found := root.find(main(tag))) is not None), None)
        if before is None:
            before = root.find(main("mergeCells"))
        (root.find(main("sheetData")) if before is None else before).addnext(element)  # type: ignore[union-attr]
    if element is None:
        return
    for child in element:
        try:
            child.text = env.from_string(child.text or "").render(context)
        except Exception as error:
            raise FaultyTemplateError(f"tag pada kop atau kaki halaman keliru ({error})", "") from error
    if draft:
        for tag in ("oddHeader", "evenHeader", "firstHeader"):
            header = element.find(main(tag))
            if tag == "oddHeader" and header is None:
                header = etree.Element(main(tag))
                element.insert(0, header)
            if header is not None:
                header.text = _DRAFT
