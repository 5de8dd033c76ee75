"""A .docx as text, for comparisons: ``[Style] paragraph`` lines and ``| a | b |`` table rows, then headers and footers."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def dump(source: bytes | Path) -> str:
    """Return the text of a document; a vertically merged cell prints only once."""
    document = Document(io.BytesIO(source) if isinstance(source, bytes) else source)
    lines = list(_blocks(document.element.body, document))
    for number, section in enumerate(document.sections, 1):
        for name in ("header", "first_page_header", "even_page_header", "footer", "first_page_footer"):
            part = getattr(section, name)
            if not part.is_linked_to_previous:
                lines += [f"{name} {number}: {line}" for line in _blocks(part._element, document)]
    return "\n".join(lines)


def _blocks(container: Any, document: Any) -> Iterator[str]:
    for block in container:
        if block.tag == qn("w:p"):
            yield f"[{_style(block, document)}] {_text(block)}".rstrip()
        elif block.tag == qn("w:tbl"):
            for row in block.iter(qn("w:tr")):
                cells = [" / ".join(_text(p) for p in cell.iter(qn("w:p"))) for cell in row.iter(qn("w:tc"))]
                yield f"| {' | '.join(cells)} |"


def _style(paragraph: Any, document: Any) -> str:
    name = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "Normal" if name is None else next(s.name for s in document.styles if s.style_id == name.get(qn("w:val")))


def _text(paragraph: Any) -> str:
    """The text of a paragraph; an equation as ``above / below``, a stacked line with blanks between its lines."""
    marks = {qn("w:br"): "\n", qn("w:tab"): "\t", f"{_M}den": " / ", f"{_M}d": "(…)"}
    parts = []
    for node in paragraph.iter():
        if node.tag in (qn("w:t"), f"{_M}t"):
            parts.append(node.text or "")
        elif node.tag == f"{_M}mr" and node.getprevious().tag == node.tag:
            parts.append(" ")
        elif node.getparent().tag != qn("w:tabs"):
            parts.append(marks.get(node.tag, ""))
    return "".join(parts)
