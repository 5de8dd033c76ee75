"""A .docx as text, for comparisons: ``[Style] paragraph`` lines and ``| a | b |`` table rows, then headers and footers."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from kinerja_xl.reports.cetak.huruf import BOLEH_PUTUS
from kinerja_xl.reports.word.butir import nomor_otomatis

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MARKS = {qn("w:br"): "\n", qn("w:tab"): "\t", f"{_M}den": " / ", f"{_M}d": "(…)"}
_P, _TBL, _TR, _TC, _TABS = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc", "tabs"))
_STYLE, _VAL = f"{qn('w:pPr')}/{qn('w:pStyle')}", qn("w:val")
_HEADING = "udul"  # Judul Bab, Subjudul Bagian
_TEXTS = (qn("w:t"), f"{_M}t")


def dump(source: bytes | Path) -> str:
    """Return the text of a document with the numbers that Word gives; a vertically merged cell prints only once."""
    document = Document(io.BytesIO(source) if isinstance(source, bytes) else source)
    styles = {style.style_id: style.name for style in reversed(list(document.styles))}
    numbers = nomor_otomatis(document)
    lines = list(_blocks(document.element.body, styles, numbers))
    for number, section in enumerate(document.sections, 1):
        for name in ("header", "first_page_header", "even_page_header", "footer", "first_page_footer"):
            part = getattr(section, name)
            if not part.is_linked_to_previous:
                lines += [f"{name} {number}: {line}" for line in _blocks(part._element, styles, {})]
    return "\n".join(lines)


def _blocks(container: Any, styles: Mapping[str, str | None], numbers: Mapping[Any, str]) -> Iterator[str]:
    for block in container:
        if block.tag == _P:
            yield f"[{(style := _style(block, styles))}] {_numbered(block, numbers, str(style))}".rstrip()
        elif block.tag == _TBL:
            for row in block.iter(_TR):
                cells = [" / ".join(_numbered(p, numbers) for p in cell.iter(_P)) for cell in row.iter(_TC)]
                yield f"| {' | '.join(cells)} |"


def _numbered(paragraph: Any, numbers: Mapping[Any, str], style: str = "") -> str:
    """The text of a paragraph behind its number: an item's hangs out of the text, a heading's does not."""
    text, number = _text(paragraph), numbers.get(paragraph, "")
    between = "" if not number or text.startswith("\n") else " " if _HEADING in style else "\t"
    return f"{number}{between}{text}"


def _style(paragraph: Any, styles: Mapping[str, str | None]) -> str | None:
    name = paragraph.find(_STYLE)
    return "Normal" if name is None else styles[name.get(_VAL)]


def _text(paragraph: Any) -> str:
    """The text of a paragraph; an equation as ``above / below``, a stacked line with blanks between its lines."""
    parts = []
    for node in paragraph.iter():
        tag = node.tag
        if tag in _TEXTS:
            parts.append((node.text or "").replace(BOLEH_PUTUS, ""))
        elif tag == f"{_M}mr" and node.getprevious().tag == tag:
            parts.append(" ")
        elif tag in _MARKS and node.getparent().tag != _TABS:
            parts.append(_MARKS[tag])
    return "".join(parts)
