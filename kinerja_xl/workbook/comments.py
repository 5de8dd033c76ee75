"""The notes of one worksheet: its comments part, with ours taken out and put in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from kinerja_xl.findings import column_letter, parse_address
from kinerja_xl.frozen import dataclass
from kinerja_xl.workbook import xstring
from kinerja_xl.workbook.marks import PENULIS_CATATAN
from kinerja_xl.workbook.package import MAIN, Package, main_tag

if TYPE_CHECKING:
    from lxml.etree import _Element

_AUTHORS, _LIST, _COMMENT, _TEXT = main_tag("authors"), main_tag("commentList"), main_tag("comment"), main_tag("text")
_RUN, _RUN_TEXT = main_tag("r"), main_tag("t")
_THREADED = "tc="  # the author under which Excel keeps the copy of a threaded comment for older versions
_MARK = "Catatan kinerja-xl"
"""First line of what we write, by which it is known again: LibreOffice does not keep a note's author."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a note's text."""

    text: str
    bold: bool = False


def empty_part() -> _Element:
    """Return the root element of a comments part without comments."""
    from lxml import etree

    return etree.fromstring(f'<comments xmlns="{MAIN}"><authors/><commentList/></comments>')


class Comments:
    """A comments part while it changes.

    Args:
        root: its root element, changed in place.
    """

    def __init__(self, root: _Element) -> None:
        self.root = root

    def remove_ours(self) -> frozenset[tuple[int, int]]:
        """Take out our notes, and what we appended to others; return the places of those that are gone entirely."""
        gone = set()
        for comment in list(self._child(_LIST).iterchildren(_COMMENT)):
            if _cut_ours(comment):
                self._child(_LIST).remove(comment)
                gone.add(_place(comment))
        return frozenset(gone)

    def add(self, notes: Mapping[tuple[int, int], Sequence[Run]]) -> tuple[tuple[int, int], ...]:
        """Put in notes and return the places that have one now for the first time, which need a shape to be seen.

        Where the office has a note of its own, ours is appended to it. A threaded comment stays as it is: Excel shows
        the thread and would never show what stands in its copy for older versions.
        """
        from lxml import etree

        existing = {_place(comment): comment for comment in self._child(_LIST).iterchildren(_COMMENT)}
        authors = [author.text or "" for author in self._child(_AUTHORS)]
        fresh = []
        for place, runs in sorted(notes.items()):
            comment = existing.get(place)
            if comment is None:
                comment = etree.SubElement(self._child(_LIST), _COMMENT, ref=address(place))
                comment.set("authorId", str(self._our_author()))
                text = etree.SubElement(comment, _TEXT)
                fresh.append(place)
            elif self._author(comment, authors).startswith(_THREADED):
                continue
            else:
                found = comment.find(_TEXT)
                text = etree.SubElement(comment, _TEXT) if found is None else found
                _as_runs(text)
                _append(text, Run("\n\n"))
            for run in (Run(f"{_MARK}\n"), *runs):
                _append(text, run)
        return tuple(fresh)

    def _child(self, tag: str) -> _Element:
        from lxml import etree

        found = self.root.find(tag)
        if found is None:
            found = etree.Element(tag)
            self.root.insert(0 if tag == _AUTHORS else 1, found)
        return found

    def _our_author(self) -> int:
        from lxml import etree

        authors = self._child(_AUTHORS)
        names = [author.text or "" for author in authors]
        if PENULIS_CATATAN in names:
            return names.index(PENULIS_CATATAN)
        etree.SubElement(authors, main_tag("author")).text = PENULIS_CATATAN
        return len(names)

    @staticmethod
    def _author(comment: _Element, authors: Sequence[str]) -> str:
        number = comment.get("authorId", "")
        return authors[int(number)] if number.isdecimal() and int(number) < len(authors) else ""


def address(place: tuple[int, int]) -> str:
    """Return ``D9`` for (9, 4)."""
    return f"{column_letter(place[1])}{place[0]}"


def _place(comment: _Element) -> tuple[int, int]:
    try:
        return parse_address(comment.get("ref", "").partition(":")[0])
    except ValueError:
        return 0, 0


def _as_runs(text: _Element) -> None:
    """Turn a plain text into one run, since the format allows no run behind a plain text."""
    from lxml import etree

    plain = text.find(_RUN_TEXT)
    if plain is not None:
        run = etree.Element(_RUN)
        text.replace(plain, run)
        run.append(plain)


def _append(text: _Element, run: Run) -> None:
    from lxml import etree

    element = etree.SubElement(text, _RUN)
    look = etree.SubElement(element, main_tag("rPr"))
    if run.bold:
        etree.SubElement(look, main_tag("b"))
    etree.SubElement(look, main_tag("sz"), val="9")
    etree.SubElement(look, main_tag("rFont"), val="Tahoma")
    etree.SubElement(look, main_tag("family"), val="2")
    words = etree.SubElement(element, _RUN_TEXT)
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    words.text = xstring.encode(run.text)


def _cut_ours(comment: _Element) -> bool:
    """Cut a note where our part begins; True when nothing is left of it. Programs may join or split the runs."""
    text = comment.find(_TEXT)
    if text is None:
        return False
    pieces: list[_Element] = list(text.iter(_RUN_TEXT))
    whole = "".join(piece.text or "" for piece in pieces)
    place = whole.find(_MARK)
    if place < 0:
        return False
    left = len(whole[:place].rstrip("\n"))
    if left == 0:
        return True
    for piece in pieces:
        kept = (piece.text or "")[:left]
        left -= len(kept)
        piece.text = kept
        holder = piece.getparent()
        if not kept and holder is not None and holder.tag == _RUN:
            text.remove(holder)
    return False


def note_lines(runs: Iterable[Run]) -> list[str]:
    """Return the lines of a note, our mark the first of them."""
    return [_MARK, *"".join(run.text for run in runs).split("\n")]


def notes_of(package: Package) -> frozenset[tuple[str, str]]:
    """Return the notes of all worksheets that people wrote: the sheet's name and the text."""
    found = set()
    for sheet in package.worksheets:
        for link in package.relationships(sheet.part):
            if link.kind == "comments" and not link.external and link.target in package:
                root = package.xml(link.target)
                Comments(root).remove_ours()
                found |= {
                    (sheet.name, "".join(str(text) for text in c.itertext()).strip()) for c in root.iter(_COMMENT)
                }
    return frozenset(found)
