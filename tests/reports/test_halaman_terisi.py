"""No page of a long report is more than 40 % empty, but the one before a chapter or annex and the last."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from helpers.cetak import cetak
from helpers.samples import document
from pypdf import PdfReader

from kinerja_xl.reports.word.ekor import ekor_terpisah

pytestmark = [pytest.mark.berat, pytest.mark.libreoffice]

_MARGIN, _FOOTER = 71, 62  # points: where the text of an upright page ends, and what stands below it
_CHAPTER = re.compile(r"(BAB|LAMPIRAN) [IVX]+|(KATA|PERNYATAAN|IKHTISAR|DAFTAR|LAMPIRAN) ")


def empty(page: Any) -> float:
    """The share of a page's text area below its last line."""
    lines: list[float] = []

    def visit(text: str, _cm: Any, tm: Any, *_rest: Any) -> None:
        if text.strip() and tm[5] > _FOOTER:
            lines.append(tm[5])

    page.extract_text(visitor_text=visit)
    height = float(page.mediabox.height) - 2 * _MARGIN
    return (min(lines, default=height) - _MARGIN) / height


@pytest.mark.parametrize(
    ("laporan", "lain"), [("lkjip", {}), ("triwulan", {"triwulan": 4}), ("triwulan", {"triwulan": 1})]
)
def test_pages_are_filled(laporan: str, lain: dict[str, int], libreoffice: Any, tmp_path: Path) -> None:
    path = tmp_path / "laporan.docx"
    path.write_bytes(ekor_terpisah(cetak(laporan, document("kalaena-pengukuran-2025-bersih"), **lain)))
    pages = list(PdfReader(libreoffice.convert(path, "pdf")).pages)
    assert len(pages) > 8
    starts = [page.extract_text().split("\n", 1)[0].strip() for page in pages[1:]]
    share = {n: round(empty(page), 2) for n, page in enumerate(pages[1:-1], 2) if not _CHAPTER.match(starts[n - 1])}
    assert {n: part for n, part in share.items() if part > 0.4} == {}
