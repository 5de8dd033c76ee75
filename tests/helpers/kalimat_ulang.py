"""Sentences that a printed Word document says in the same words again, close enough for a reader to remember them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from docx import Document
from docx.oxml.ns import qn

DUA_HALAMAN = 5_200
"""Letters of text on two pages, tables counted with the room that they take."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“])")
_SHORTEST = 25
_TABLE = 1.3
_OTHER = ("Judul", "toc", "table", "Sumber", "Butir")
_OFFICE = re.compile(r"(?:Penyebab|Kendala|Solusi|Penunjang utama)[^.:]*:")


def kalimat_terulang(data: bytes, jarak: float = DUA_HALAMAN) -> list[str]:
    """Return the sentences that stand within ``jarak`` letters of themselves; what an office typed is left out."""
    last: dict[str, float] = {}
    found = []
    for place, sentence in _sentences(data):
        if sentence in last and place - last[sentence] < jarak:
            found.append(sentence)
        last[sentence] = place
    return found


def _sentences(data: bytes) -> Iterator[tuple[float, str]]:
    document = Document(io.BytesIO(data))
    place = 0.0
    for block in document.element.body:
        text = "".join(t.text or "" for t in block.iter(qn("w:t")))
        if block.tag == qn("w:p"):
            own = not (block.style or "").startswith(_OTHER) and not _OFFICE.match(text)
            for sentence in _SENTENCE.split(text) if own else ():
                if len(sentence) > _SHORTEST:
                    yield place, sentence.strip()
        place += len(text) * (_TABLE if block.tag == qn("w:tbl") else 1)
