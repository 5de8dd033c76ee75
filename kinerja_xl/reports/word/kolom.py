"""Columns of a printed table: none narrower than the longest word in it.

A template's widths are made for the words its author thought of. What an office types may be longer, and Word breaks a
word that is wider than its column wherever the column ends. So a column that is too narrow gets what it lacks from
those that have room left, and where all together have too little, lines may end behind a slash. A table where no word
is broken stays as the template has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from kinerja_xl.reports.cetak.huruf import BOLEH_PUTUS, kata_terlebar, kata_utuh, lebar_teks

_TWIPS = 20  # in a point
_SIDE = 108  # Word's own margin left and right of a cell's text
_SPARE = 20  # what programs round
_SLASH = re.compile(r"/(?=\w)")
_P, _R, _T, _TR, _TC, _PPR, _RPR = map(qn, ("w:p", "w:r", "w:t", "w:tr", "w:tc", "w:pPr", "w:rPr"))
_PSTYLE, _VAL, _IND, _SIZE, _BOLD = map(qn, ("w:pStyle", "w:val", "w:ind", "w:sz", "w:b"))
_SPAN = f"{qn('w:tcPr')}/{qn('w:gridSpan')}"
_SIDES = tuple(map(qn, ("w:left", "w:right", "w:start", "w:end")))
_TEXTS = {qn("w:tab"): "\t", qn("w:br"): "\n"}
_FIXED = (
    qn("w:drawing"),
    qn("w:pict"),
    qn("w:tbl"),
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath",
)


@dataclass(frozen=True, slots=True)
class RupaParagraf:
    """What a style says of how wide its words are: size in points, bold, indents in twips."""

    ukuran: float
    tebal: bool
    masuk: int


class RupaGaya:
    """The looks of the paragraph styles by id, inherited ones too."""

    def __init__(self, root: Any) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in root.iterfind(qn("w:style"))}
        self._default = next(
            (
                k
                for k, s in self._styles.items()
                if s.get(qn("w:type")) == "paragraph" and s.get(qn("w:default")) == "1"
            ),
            None,
        )
        size = root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:sz')}")
        self._size = int(size.get(qn("w:val"))) / 2 if size is not None else 10.0
        self._looks: dict[str | None, RupaParagraf] = {}

    def rupa(self, key: str | None) -> RupaParagraf:
        """Return the look of a style by its id; None is the style of a paragraph that names none."""
        if key not in self._looks:
            self._looks[key] = self._made(key)
        return self._looks[key]

    def _made(self, key: str | None) -> RupaParagraf:
        size, bold, indent = None, None, None
        place, seen = key if key in self._styles else self._default, set[str | None]()
        while place in self._styles and place not in seen:
            seen.add(place)
            style = self._styles[place]
            run, paragraph = style.find(qn("w:rPr")), style.find(qn("w:pPr"))
            if run is not None:
                size, bold = size or ukuran_lari(run), tebal_lari(run) if bold is None else bold
            if paragraph is not None:
                indent = masuk_paragraf(paragraph) if indent is None else indent
            parent = style.find(qn("w:basedOn"))
            place = parent.get(qn("w:val")) if parent is not None else None
        return RupaParagraf(size or self._size, bool(bold), indent or 0)


def ukuran_lari(look: Any) -> float | None:
    """Return the size that run properties give, in points."""
    size = look.find(_SIZE)
    return int(size.get(_VAL)) / 2 if size is not None else None


def tebal_lari(look: Any) -> bool | None:
    """Return whether run properties say bold or not bold."""
    bold = look.find(_BOLD)
    return None if bold is None else bold.get(_VAL) not in ("0", "false", "none")


def masuk_paragraf(look: Any) -> int | None:
    """Return the indents left and right that paragraph properties give together, in twips."""
    indents = look.find(_IND)
    return None if indents is None else sum(int(indents.get(side, 0)) for side in _SIDES)


def lapangkan_kolom(table: Any, gaya: RupaGaya) -> None:
    """Give columns that are narrower than their longest word what they lack, in place.

    A table that Word fits by itself, or whose words need more than all its columns have, stays as it is.
    """
    layout = table.tblPr.find(qn("w:tblLayout"))
    if layout is None or layout.get(qn("w:type")) != "fixed":
        return
    grid = [int(column.get(qn("w:w")) or 0) for column in table.tblGrid.findall(qn("w:gridCol"))]
    least = _least(table, grid, gaya)
    if sum(least) > sum(grid):
        _part_at_slashes(table, grid, gaya)
        least = _least(table, grid, gaya)
    spare = [max(wide - need, 0) for need, wide in zip(least, grid, strict=True)]
    lack = sum(max(need - wide, 0) for need, wide in zip(least, grid, strict=True))
    if not 0 < lack <= sum(spare):
        return
    given = ((need, wide, lack * room // sum(spare)) for need, wide, room in zip(least, grid, spare, strict=True))
    set_columns(table, [max(need, wide - less) for need, wide, less in given])


def _part_at_slashes(table: Any, grid: Sequence[int], gaya: RupaGaya) -> None:
    """Let lines end behind the slashes of words that are wider than their column, which Word has to be told."""
    margin = _margin(table)
    for cell, place, span in _cells(table):
        if _needed(cell, gaya, margin) > sum(grid[place : place + span]):
            for text in cell.iter(_T):
                text.text = _SLASH.sub(f"/{BOLEH_PUTUS}", text.text or "")


def set_columns(table: Any, widths: Sequence[int]) -> None:
    """Give a table's columns, and with them its cells, their widths in twips."""
    for column, width in zip(table.tblGrid.findall(qn("w:gridCol")), widths, strict=True):
        column.set(qn("w:w"), str(width))
    for cell, place, span in _cells(table):
        look = cell.tcPr.find(qn("w:tcW")) if cell.tcPr is not None else None
        if look is not None:
            look.set(qn("w:w"), str(sum(widths[place : place + span])))


def _cells(table: Any) -> Iterator[tuple[Any, int, int]]:
    """Yield the cells with their first column and how many they take."""
    for row in table.iterchildren(_TR):
        place = 0
        for cell in row.iterchildren(_TC):
            span = cell.find(_SPAN)
            wide = int(span.get(_VAL)) if span is not None else 1
            yield cell, place, wide
            place += wide


def _least(table: Any, grid: Sequence[int], gaya: RupaGaya) -> list[int]:
    """Return what every column needs, in twips: its longest word; what it has where words do not tell."""
    margin, least = _margin(table), [0] * len(grid)
    for cell, place, span in _cells(table):
        columns = range(place, min(place + span, len(grid)))
        if next(cell.iter(*_FIXED), None) is not None:
            for column in columns:
                least[column] = max(least[column], grid[column])
            continue
        needed = _needed(cell, gaya, margin)
        if span == 1:
            least[place] = max(least[place], needed)
            continue
        lack = needed - sum(max(least[c], grid[c]) for c in columns)
        if lack > 0:
            for column in columns:
                least[column] = max(least[column], grid[column]) + lack // span + 1
    return least


def _margin(table: Any) -> int:
    sides = table.tblPr.find(qn("w:tblCellMar"))
    given = {side.tag: int(side.get(qn("w:w"))) for side in sides} if sides is not None else {}
    pairs = (("left", "start"), ("right", "end"))
    return sum(next((given[qn(f"w:{n}")] for n in pair if qn(f"w:{n}") in given), _SIDE) for pair in pairs)


def _needed(cell: Any, gaya: RupaGaya, margin: int) -> int:
    """Return the width in twips that a cell's longest word needs."""
    needed = 0.0
    for paragraph in cell.iterchildren(_P):
        own = paragraph.find(_PPR)
        style = own.find(_PSTYLE) if own is not None else None
        look = gaya.rupa(style.get(_VAL) if style is not None else None)
        indent = masuk_paragraf(own) if own is not None else None
        indent = look.masuk if indent is None else indent
        needed = max(needed, indent + _longest(paragraph, look) * _TWIPS)
    return round(needed) + margin + _SPARE if needed else 0


def _longest(paragraph: Any, look: RupaParagraf) -> float:
    """Return the width of a paragraph's longest word, in points; one with several looks has the largest of them."""
    runs = [(text, *_look(run, look)) for run in paragraph.iter(_R) if (text := _text(run))]
    if len(runs) == 1:
        return kata_terlebar(*runs[0])
    if len({(size, bold) for _, size, bold in runs}) <= 1:
        return kata_terlebar("".join(text for text, *_ in runs), *runs[0][1:]) if runs else 0.0
    text, longest, place = "".join(part for part, *_ in runs), 0.0, 0
    looks = [(size, bold) for part, size, bold in runs for _ in part]
    for word in kata_utuh(text):
        place = text.index(word, place)
        mine = looks[place : place + len(word)]
        longest = max(longest, lebar_teks(word, max(size for size, _ in mine), any(bold for _, bold in mine)))
        place += len(word)
    return longest


def _look(run: Any, look: RupaParagraf) -> tuple[float, bool]:
    own = run.find(_RPR)
    if own is None or not len(own):
        return look.ukuran, look.tebal
    bold = tebal_lari(own)
    return ukuran_lari(own) or look.ukuran, look.tebal if bold is None else bold


def _text(run: Any) -> str:
    return "".join(child.text or "" if child.tag == _T else _TEXTS.get(child.tag, "") for child in run)
