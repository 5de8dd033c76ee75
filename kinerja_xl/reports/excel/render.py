"""From a template and a context to a finished workbook."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.excel.cells import Written, joined_cells, write
from kinerja_xl.reports.excel.charts import CHART_TYPE, NEW_CHART_TYPE, fill_caches, follow_series
from kinerja_xl.reports.excel.drawings import follow_anchors
from kinerja_xl.reports.excel.faults import TemplateFault
from kinerja_xl.reports.excel.formula import plain_formula
from kinerja_xl.reports.excel.furniture import follow
from kinerja_xl.reports.excel.grid import Grid, Grids
from kinerja_xl.reports.excel.heights import read_heights
from kinerja_xl.reports.excel.opened import opened_rows
from kinerja_xl.reports.excel.references import Spot
from kinerja_xl.reports.excel.refusals import refuse_unmovable
from kinerja_xl.reports.excel.run import Produced, environment, fill_text, run_sheet
from kinerja_xl.reports.excel.template import shared_strings, without_tags
from kinerja_xl.reports.excel.texts import Texts
from kinerja_xl.reports.excel.unfilled import refuse_unfilled
from kinerja_xl.reports.excel.values import Writer, plain_value
from kinerja_xl.workbook.calculate import Calculated, calculate
from kinerja_xl.workbook.package import CONTENT_TYPES, main_tag
from kinerja_xl.workbook.parts import PackageEdit
from kinerja_xl.workbook.read import RawBook, read_workbook
from kinerja_xl.workbook.repack import repack, without_calc_chain
from kinerja_xl.workbook.style_patch import StylePatch, serialised

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNDATED = dt.date(2000, 1, 1)
_HERE = "@isi-lembar@"


@dataclass(frozen=True)
class _Sheet:
    """One sheet on its way: its part, its XML, where its rows go, what its tags made."""

    part: str
    root: _Element
    grid: Grid
    produced: Produced


def render_excel(
    template: Path,
    context: Mapping[str, object],
    *,
    bentuk: type | None = None,
    draft: bool = False,
    tanggal: dt.date | None = None,
) -> bytes:
    """Fill an Excel template.

    Args:
        template: an .xlsx with Jinja tags in cells, page headers, titles of charts and document properties.
        context: what the tags may name.
        bentuk: a dataclass with the context's shape; the tags are then checked against it beforehand.
        draft: print a DRAF mark above every page.
        tanggal: the document's date, for its created/modified properties; a fixed date without one.

    Returns:
        The bytes of a whole .xlsx with the value of every formula; the same input gives the same bytes.

    Raises:
        KinerjaError: the template is missing, no .xlsx, or faulty (sheet and cell named).
    """
    if not template.exists():
        raise KinerjaError(f"Templat Excel tidak ditemukan: {template}", "Periksa nama berkas pada --template.")
    book = read_workbook(template)
    try:
        return _Rendering(book, context, bentuk, draft=draft).finished(tanggal or _UNDATED)
    except TemplateFault as fault:
        raise fault.told(template.name) from fault


def render_isi(template: Path, isi: Any, *, draft: bool = False) -> bytes:
    """Fill an Excel template with the fields of a dataclass, which is also its tags' shape; see ``render_excel``."""
    context = {field.name: getattr(isi, field.name) for field in fields(isi)}
    return render_excel(template, context, bentuk=type(isi), draft=draft)


class _Rendering:
    """One template on its way to a report."""

    def __init__(self, book: RawBook, context: Mapping[str, object], shape: type | None, *, draft: bool) -> None:
        self.book, self.package = book, book.package
        self.edit = PackageEdit(book.package)
        self.env = environment()
        self.context, self.shape, self.draft = context, shape, draft
        self.texts = Texts(self.env, lambda env, source, where: fill_text(env, source, context, where))
        self.styles = StylePatch(book.package, book.styles)
        self.strings = shared_strings(book)
        refuse_unfilled(book)
        self.sheets = {name: self._run(name) for name in book.sheet_names}
        self.grids = Grids.of(*(sheet.grid for sheet in self.sheets.values()))

    def finished(self, date: dt.date) -> bytes:
        """Return the report."""
        writer = Writer(self.book.styles, self.styles.with_format, self.book.date1904)
        written: dict[str, Written] = {}
        bodies: dict[str, bytes] = {}
        for name, sheet in self.sheets.items():
            try:
                written[name] = self._write(sheet, writer)
                bodies[name] = _without_rows(sheet.root)
            except TemplateFault as fault:
                raise fault.on(name) from fault
        self._names()
        charts = self._charts()
        parts: dict[str, bytes | None] = {**self.edit.replaced, **without_calc_chain(self.package)}
        if self.styles.grown and self.styles.part is not None:
            parts[self.styles.part] = self.styles.xml()
        strings, cleaned = self.package.related("sharedStrings"), without_tags(self.strings)
        if strings is not None and cleaned is not None:
            parts[strings] = cleaned
        parts |= self._properties(date)
        values = self._calculate(parts, bodies, written)
        parts |= self._filled(bodies, written, values)
        if any((name, *place) not in values for name, done in written.items() for place in done.formulas):
            parts[self.package.workbook_part] = self._to_be_calculated()
        for part, root in charts.items():
            fill_caches(root, lambda sheet, row, column: self._value(values, sheet, row, column))
            parts[part] = serialised(root)
        return repack(self.package, parts)

    def _run(self, name: str) -> _Sheet:
        part = self.book.sheet_part(name).part
        root = self.package.xml(part)
        try:
            rows = opened_rows(self.book, name, self.strings)
            produced = run_sheet(self.env, rows, self.context, self.shape)
            if produced.steered:
                refuse_unmovable(self.package, part, root)
        except TemplateFault as fault:
            raise fault.on(name) from fault
        return _Sheet(part, root, Grid(name, rows, produced.rows, produced.columns), produced)

    def _write(self, sheet: _Sheet, writer: Writer) -> Written:
        joined = joined_cells(sheet.produced.made)
        heights = read_heights(self.package, sheet.root, sheet.grid.template, sheet.grid.columns)
        done = write(sheet.grid, self.grids, sheet.produced.made, joined, writer, heights)
        follow(sheet.root, sheet.grid, self.grids, joined)
        self.texts.headers(sheet.root, draft=self.draft)
        for link in self.package.relationships(sheet.part):
            if link.kind == "drawing" and link.target in self.package:
                root = self.edit.tree(link.target)
                follow_anchors(root, sheet.grid)
                self.texts.shapes(root, "kotak teks atau bentuk")
        return done

    def _names(self) -> None:
        """Let defined names, print areas and print titles follow their rows."""
        root = self.edit.tree(self.package.workbook_part)
        for name in root.iterfind(f"{main_tag('definedNames')}/{main_tag('definedName')}"):
            if "!" in (name.text or ""):
                name.text = plain_formula(name.text or "").at(self.grids, Spot())

    def _charts(self) -> dict[str, _Element]:
        """Return the chart parts with their series on the report's rows, their values still missing."""
        found = {}
        moves = any(sheet.produced.steered for sheet in self.sheets.values())
        for element in self.package.xml(CONTENT_TYPES).iterchildren("*"):
            part = (element.get("PartName") or "").lstrip("/")
            if element.get("ContentType") == NEW_CHART_TYPE and moves:
                raise TemplateFault(
                    "grafik jenis baru (air terjun, corong, peta, dan sejenisnya) belum dapat mengikuti baris"
                )
            if element.get("ContentType") == CHART_TYPE and part in self.package:
                root = self.package.xml(part)
                follow_series(root, self.grids)
                self.texts.shapes(root, "judul grafik")
                found[self.package.stored_name(part) or part] = root
        return found

    def _properties(self, date: dt.date) -> dict[str, bytes]:
        for link in self.package.relationships():
            if link.kind == "core-properties" and link.target in self.package:
                root = self.package.xml(link.target)
                self.texts.properties(root, date)
                return {link.target: serialised(root)}
        return {}

    def _calculate(
        self, parts: Mapping[str, bytes | None], bodies: Mapping[str, bytes], written: Mapping[str, Written]
    ) -> Calculated:
        wanted = [(name, *place) for name, done in written.items() for place in done.formulas]
        if not wanted:
            return {}
        # the calculator wants to find some value in every formula, and needs no pictures
        draft = {**parts, **self._filled(bodies, written, None)}
        return calculate(repack(self.package, draft, zlib.Z_BEST_SPEED), wanted)

    def _filled(
        self, bodies: Mapping[str, bytes], written: Mapping[str, Written], values: Calculated | None
    ) -> dict[str, bytes]:
        """Return the sheets' parts, every formula with its value."""
        return {
            sheet.part: bodies[name].replace(_HERE.encode(), written[name].xml(name, values))
            for name, sheet in self.sheets.items()
        }

    def _to_be_calculated(self) -> bytes:
        """Return the workbook part that asks Excel to compute, where we could not compute everything."""
        from lxml import etree

        root = self.edit.tree(self.package.workbook_part)
        calc = root.find(main_tag("calcPr"))
        if calc is None:
            calc = etree.Element(main_tag("calcPr"))
            before = [
                e
                for tag in ("definedNames", "externalReferences", "sheets")
                if (e := root.find(main_tag(tag))) is not None
            ]
            before[0].addnext(calc)
        calc.set("fullCalcOnLoad", "1")
        return serialised(root)

    def _value(self, values: Calculated, name: str, row: int, column: int) -> float | str | bool | None:
        """Return what stands in a cell of the report, for charts."""
        sheet = next((s for n, s in self.sheets.items() if n.casefold() == name.casefold()), None)
        if sheet is None or row > len(sheet.produced.made) or column > len(sheet.grid.columns.made):
            return None
        if (sheet.grid.name, row, column) in values:
            return values[sheet.grid.name, row, column]
        made = sheet.produced.made[row - 1]
        if column in made.values:
            return plain_value(made.values[column], date1904=self.book.date1904)
        if column in made.above or column in made.left:
            return None
        read = self.book.sheet(sheet.grid.name).cell(made.template, sheet.grid.columns.made[column - 1][0])
        return read.value if read is not None else None


def _without_rows(root: _Element) -> bytes:
    """Return a sheet's XML with a mark where its rows go."""
    data = root.find(main_tag("sheetData"))
    assert data is not None
    for row in list(data):
        data.remove(row)
    data.text = _HERE
    return serialised(root)
