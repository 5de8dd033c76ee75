"""What the year-end report costs: rendering against bare docxtpl, and the whole process against ``check``."""

from __future__ import annotations

import io
from dataclasses import fields
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment

from benchmarks.pairs import COMMAND, Pair, pair, process
from kinerja_xl.app.load import load
from kinerja_xl.app.report import shipped_template
from kinerja_xl.reports.cetak.jinja import OfficeEnvironment
from kinerja_xl.reports.lkjip.laporan_lkjip import isi_lkjip
from kinerja_xl.reports.word.render import merged_cells, render_isi


class _Bare(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """docxtpl as it comes, but for the one tag of ours that the template uses."""

    def patch_xml(self, src_xml: str) -> str:
        return merged_cells(super().patch_xml(src_xml))


def rendering(sample: Path) -> Pair:
    """Render the same template with the same context; the peer draws no chart, checks nothing and fills no list."""
    template = shipped_template("lkjip", "docx")
    isi = isi_lkjip(load(sample).dokumen)
    # Jinja's own filters stay as they come, without our bounds; only those that it does not have are ours
    ours = {n: f for n, f in OfficeEnvironment().filters.items() if n not in Environment().filters and n[0] != "_"}

    def peer() -> object:
        document, environment = _Bare(str(template)), Environment(autoescape=True)
        environment.filters.update(ours)
        context: dict[str, Any] = {field.name: getattr(isi, field.name) for field in fields(isi)}
        document.render(context, environment)
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer

    return pair(lambda: render_isi(template, isi), peer)


def whole_process(sample: Path, folder: Path) -> Pair:
    """Run ``report lkjip`` against ``check`` of the same workbook, each in a fresh process."""
    return pair(
        process(COMMAND, "report", "lkjip", str(sample), "-o", str(folder), status=(0,)),
        process(COMMAND, "check", str(sample)),
    )
