"""Columns of a printed table: none narrower than the longest word in it.

A template's widths are made for the words its author thought of. What an office types may be longer, and Word breaks a
word that is wider than its column wherever the column ends. So a column that is too narrow gets what it lacks from
those that have room left, and where all together have too little, lines may end behind a slash. A table where no word
is broken stays as the template has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docx.oxml.ns import qn

from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.reports.cetak.huruf import BOLEH_PUTUS, kali_lebar, kata_terlebar, kata_utuh, lebar_teks

_TWIPS = 20  # in a point
_SIDE = 108  # Word's own margin left and right of a cell's text
_SPARE = 20  # what programs round
_SLASH = regex(r"/(?=\w)")
_P, _R, _T, _TR, _TC, _PPR, _RPR = map(qn, ("w:p", "w:r", "w:t", "w:tr", "w:tc", "w:pPr", "w:rPr"))
_PSTYLE, _VAL, _IND, _SIZE, _BOLD, _W = map(qn, ("w:pStyle", "w:val", "w:ind", "w:sz", "w:b", "w:w"))
_COLUMN, _CELL_WIDTH, _SPAN = map(qn, ("w:gridCol", "w:tcW", "w:gridSpan"))
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
    """The looks of the paragraph styles by id, inherited ones too; ``kali``: how much wider than Arial the font is."""

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
        normal = self._styles.get(self._default)
        font = normal.find(f"{_RPR}/{qn('w:rFonts')}") if normal is not None else None
        self.kali = 1.0 if font is None else kali_lebar(font.get(qn("w:ascii"), ""))

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
    grid = [int(column.get(_W) or 0) for column in table.tblGrid.findall(_COLUMN)]
    cells = _measured(table, gaya)
    least = _least(cells, grid)
    if sum(least) > sum(grid):
        _part_at_slashes(cells, grid)
        cells = _measured(table, gaya)
        least = _least(cells, grid)
    spare = [max(wide - need, 0) for need, wide in zip(least, grid, strict=True)]
    lack = sum(max(need - wide, 0) for need, wide in zip(least, grid, strict=True))
    if not 0 < lack <= sum(spare):
        return
    given = ((need, wide, lack * room // sum(spare)) for need, wide, room in zip(least, grid, spare, strict=True))
    set_columns(table, [max(need, wide - less) for need, wide, less in given])


def set_columns(table: Any, widths: Sequence[int]) -> None:
    """Give a table's columns, and with them its cells, their widths in twips."""
    for column, width in zip(table.tblGrid.findall(_COLUMN), widths, strict=True):
        column.set(_W, str(width))
    places = {cell: slice(place, place + span) for cell, place, span in _cells(table)}
    for look in table.iter(_CELL_WIDTH):  # those of a table in a cell are not in its places
        place = places.get(look.getparent().getparent())
        if place is not None:
            look.set(_W, str(sum(widths[place])))


def rentang_sel(table: Any) -> dict[Any, int]:
    """Return how many columns each cell takes that takes a number of its own; any other takes one."""
    return {span.getparent().getparent(): int(span.get(_VAL)) for span in table.iter(_SPAN)}


def _cells(table: Any) -> Iterator[tuple[Any, int, int]]:
    """Yield the cells with their first column and how many they take."""
    spans = rentang_sel(table)
    for row in table.iterchildren(_TR):
        place = 0
        for cell in row.iterchildren(_TC):
            wide = spans.get(cell, 1)
            yield cell, place, wide
            place += wide


# --- what words need --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Sel:
    """A cell, its first column and how many it takes; what its longest word needs in twips, None if none tells."""

    isi: Any
    kolom: int
    rentang: int
    perlu: int | None


def _measured(table: Any, gaya: RupaGaya) -> list[_Sel]:
    """Return a table's cells, measured."""
    margin = _margin(table)
    fixed = {cell for thing in table.iterdescendants(*_FIXED) for cell in thing.iterancestors(_TC)}
    return [
        _Sel(cell, place, span, None if cell in fixed else _needed(cell, gaya, margin))
        for cell, place, span in _cells(table)
    ]


def _part_at_slashes(cells: Sequence[_Sel], grid: Sequence[int]) -> None:
    """Let lines end behind the slashes of words that are wider than their column, which Word has to be told."""
    for cell in cells:
        if cell.perlu is not None and cell.perlu > sum(grid[cell.kolom : cell.kolom + cell.rentang]):
            for text in cell.isi.iter(_T):
                text.text = _SLASH.sub(f"/{BOLEH_PUTUS}", text.text or "")


def _least(cells: Sequence[_Sel], grid: Sequence[int]) -> list[int]:
    """Return what every column needs, in twips: its longest word; what it has where words do not tell."""
    least = [0] * len(grid)
    for cell in cells:
        columns = range(cell.kolom, min(cell.kolom + cell.rentang, len(grid)))
        if cell.perlu is None:
            for column in columns:
                least[column] = max(least[column], grid[column])
        elif cell.rentang == 1:
            least[cell.kolom] = max(least[cell.kolom], cell.perlu)
        elif (lack := cell.perlu - sum(max(least[c], grid[c]) for c in columns)) > 0:
            for column in columns:
                least[column] = max(least[column], grid[column]) + lack // cell.rentang + 1
    return least


def _margin(table: Any) -> int:
    sides = table.tblPr.find(qn("w:tblCellMar"))
    given = {side.tag: int(side.get(_W)) for side in sides} if sides is not None else {}
    pairs = (("left", "start"), ("right", "end"))
    return sum(next((given[qn(f"w:{n}")] for n in pair if qn(f"w:{n}") in given), _SIDE) for pair in pairs)


def _needed(cell: Any, gaya: RupaGaya, margin: int) -> int:
    """Return the width in twips that a cell's longest word needs."""
    needed = 0.0
    for paragraph in cell.iterchildren(_P):
        style = indent = None
        for own in paragraph.iterchildren(_PPR):
            for child in own.iterchildren(_PSTYLE):
                style = child.get(_VAL)
            indent = masuk_paragraf(own)
        look = gaya.rupa(style)
        needed = max(
            needed, (look.masuk if indent is None else indent) + _longest(paragraph, look) * gaya.kali * _TWIPS
        )
    return round(needed) + margin + _SPARE if needed else 0


def _longest(paragraph: Any, look: RupaParagraf) -> float:
    """Return the width of a paragraph's longest word, in points; one with several looks has the largest of them."""
    runs = [made for run in paragraph.iter(_R) if (made := _read(run, look))[0]]
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


def _read(run: Any, look: RupaParagraf) -> tuple[str, float, bool]:
    """Return what a run says, the size of its letters, and whether they are bold."""
    text, size, bold = "", look.ukuran, look.tebal
    for child in run:
        tag = child.tag
        if tag == _T:
            text += child.text or ""
        elif tag == _RPR:
            own = tebal_lari(child)
            size, bold = ukuran_lari(child) or size, bold if own is None else own
        else:
            text += _TEXTS.get(tag, "")
    return text, size, bold
