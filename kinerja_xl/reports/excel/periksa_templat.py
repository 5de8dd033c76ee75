"""Checks an Excel template without printing it: tags against the shape of a context, and what cannot follow rows."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.reports.cetak.jinja import OfficeEnvironment
from kinerja_xl.reports.excel.charts import CHART_TYPE
from kinerja_xl.reports.excel.faults import TemplateFault
from kinerja_xl.reports.excel.opened import opened_rows
from kinerja_xl.reports.excel.refusals import refuse_unmovable
from kinerja_xl.reports.excel.run import environment, lint_sheet, lint_text
from kinerja_xl.reports.excel.template import shared_strings
from kinerja_xl.reports.excel.texts import Texts
from kinerja_xl.reports.excel.unfilled import refuse_unfilled
from kinerja_xl.workbook.package import CONTENT_TYPES
from kinerja_xl.workbook.parts import PackageEdit
from kinerja_xl.workbook.read import RawBook, read_workbook


def periksa_templat_excel(template: Path, bentuk: type) -> None:
    """Check a template.

    Args:
        template: the .xlsx.
        bentuk: a dataclass with the context's shape.

    Raises:
        KinerjaError: no .xlsx, or faulty (sheet and cell named), as printing says it.
    """
    try:
        _lint(read_workbook(template), bentuk)
    except TemplateFault as fault:
        raise fault.told(template.name) from fault


def _lint(book: RawBook, bentuk: type) -> None:
    refuse_unfilled(book)
    env, edit = environment(), PackageEdit(book.package)

    def judged(env: OfficeEnvironment, source: str, where: str) -> str:
        lint_text(env, source, bentuk, where)
        return source

    texts, strings = Texts(env, judged), shared_strings(book)
    for name in book.sheet_names:
        part = book.sheet_part(name).part
        try:
            if lint_sheet(env, opened_rows(book, name, strings), bentuk):
                refuse_unmovable(book.package, part, book.package.xml(part))
            texts.headers(edit.tree(part), draft=False)
        except TemplateFault as fault:
            raise fault.on(name) from fault
        for link in book.package.relationships(part):
            if link.kind == "drawing" and link.target in book.package:
                texts.shapes(edit.tree(link.target), "kotak teks atau bentuk")
    for element in book.package.xml(CONTENT_TYPES).iterchildren("*"):
        chart = (element.get("PartName") or "").lstrip("/")
        if element.get("ContentType") == CHART_TYPE and chart in book.package:
            texts.shapes(edit.tree(chart), "judul grafik")
    for link in book.package.relationships():
        if link.kind == "core-properties" and link.target in book.package:
            texts.properties(edit.tree(link.target), None)
