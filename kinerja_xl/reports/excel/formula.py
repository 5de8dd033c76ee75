"""Formulas of a template: which references they hold, and whether these can follow what becomes of the rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.excel.faults import TemplateFault, cell_name
from kinerja_xl.reports.excel.grid import Grid, Grids, Place
from kinerja_xl.reports.excel.references import (
    Reference,
    Spot,
    TooManyAreasError,
    moved,
    reference,
)

_SUMS = frozenset(
    {
        *("SUM", "SUBTOTAL", "AVERAGE", "AVERAGEA", "COUNT", "COUNTA", "MAX", "MAXA", "MIN", "MINA", "PRODUCT"),
        *("MEDIAN", "STDEV", "VAR", "AND", "OR"),
    }
)
"""Functions that take any number of areas."""

_TAKE_AREAS = _SUMS | {
    *("COUNTBLANK", "COUNTIF", "COUNTIFS", "SUMIF", "SUMIFS", "AVERAGEIF", "AVERAGEIFS", "MAXIFS", "MINIFS"),
    *("SUMPRODUCT", "SUMSQ", "MODE", "INDEX", "MATCH", "LOOKUP", "VLOOKUP", "HLOOKUP", "XLOOKUP", "XMATCH", "ROWS"),
    *("COLUMNS", "LARGE", "SMALL", "RANK", "PERCENTILE", "QUARTILE", "AGGREGATE", "TEXTJOIN", "CONCAT", "CORREL"),
    *("FREQUENCY", "TREND", "FORECAST", "GEOMEAN", "HARMEAN", "OFFSET"),
}
"""Functions that take an area."""

_CRITERIA = frozenset({"COUNTIF", "COUNTIFS", "SUMIF", "AVERAGEIF", "AVERAGEIFS"})
_ONLY_NUMBERS = (_SUMS - {"COUNTA", "AVERAGEA", "MAXA", "MINA"}) | {"LARGE", "SMALL", "RANK", "MODE", "PERCENTILE"}
_LOOKUPS = frozenset(
    {"INDEX", "MATCH", "LOOKUP", "VLOOKUP", "HLOOKUP", "XLOOKUP", "XMATCH", "ROWS", "COLUMNS", "OFFSET"}
)
_CLOCK = frozenset({"TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY"})
_LONGEST = 8_192
_FIX_SINGLE = "Jumlahkan dengan SUM(…), atau letakkan rumusnya pada baris perulangan itu."


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula taken apart: texts that stay, and references."""

    pieces: tuple[str | Reference, ...]

    @property
    def references(self) -> tuple[Reference, ...]:
        """Its references."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Reference))

    def at(self, grids: Grids, spot: Spot) -> str:
        """Return the formula as it reads at a place of the report."""
        return "".join(piece if isinstance(piece, str) else moved(piece, grids, spot) for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    reference: Reference | None
    function: str  # the function whose whole argument it is, "" for none
    first: bool = False  # it is the first argument


def plain_formula(text: str) -> Formula:
    """Take a formula (without ``=``) apart, without asking how its references are used."""
    return Formula(tuple(token.reference or token.text for token in _tokens(text)))


def compiled(text: str, grids: Grids, grid: Grid, place: Place) -> Formula:
    """Take the formula of a cell apart.

    Raises:
        TemplateFault: it changes with the clock, or a reference cannot follow its rows or columns.
    """
    at = cell_name(*place)
    pieces: list[str | Reference] = []
    for token in _tokens(text):
        ref = token.reference
        if ref is not None and ref.single and token.first and token.function in _CRITERIA:
            ref = replace(ref, single=False, grown=True)  # IronCalc wants an area there; to Excel it is the same
        _check_function(token, at)
        target = None if ref is None else grids.get(ref.sheet) if ref.sheet else grid
        if ref is None or target is None:
            pieces.append(ref or token.text)
            continue
        here = place if target is grid else None
        ends = [
            (target.rows, [e.number for e in ref.rows or ()], here and here[0]),
            (target.columns, [e.number for e in ref.columns or ()], here and here[1]),
        ]
        if all(axis.still for axis, _, _ in ends):
            pieces.append(ref)
            continue
        many = any(
            axis.loops.shared(number, point) < len(axis.loops.of(number))
            for axis, numbers, point in ends
            for number in numbers
        )
        if ref.single or ref.grown:
            _check_single(ref, target, token, at, many=many)
        if ref.single and many:
            ref = replace(ref, single=False, grown=True)
        if many and token.function not in _LOOKUPS and (other := _between(ref, target, here, token.function)):
            if token.function not in _SUMS:
                raise TemplateFault(
                    f"di antara baris {token.text} akan ada baris lain yang berisi ({cell_name(*other)}); tulis "
                    "rentang yang memuatnya bila memang ikut dihitung",
                    at,
                )
            ref = replace(ref, parted=True)
        pieces.append(ref)
    return Formula(tuple(pieces))


def series(text: str, grids: Grids) -> str:
    """Return what a chart's series refers to in the report; rows of other kinds in between are left out."""
    before = plain_formula(text.strip().removeprefix("(").removesuffix(")"))
    pieces = [piece if isinstance(piece, str) else _series(piece, grids) for piece in before.pieces]
    try:
        after = Formula(tuple(pieces)).at(grids, Spot())
    except TooManyAreasError:
        after = before.at(grids, Spot())
    return f"({after})" if "," in after.rpartition("'")[2] or len(before.references) > 1 else after


def _series(ref: Reference, grids: Grids) -> Reference:
    grid = grids.get(ref.sheet)
    if grid is None or (grid.rows.still and grid.columns.still) or not (ref.rows and ref.columns):
        return ref
    return replace(ref, parted=True)  # names and values alike, so that they stay side by side


def written(formula: Formula, grids: Grids, spot: Spot) -> str:
    """Return ``formula.at`` a cell; raise TemplateFault where an area falls into too many pieces."""
    try:
        text = formula.at(grids, spot)
        if len(text) > _LONGEST:
            raise TooManyAreasError
        return text
    except TooManyAreasError as error:
        raise TemplateFault(
            "jumlah ini terpecah menjadi terlalu banyak bagian, karena di antara barisnya ada baris lain yang berisi "
            "angka",
            cell_name(*spot.place) if spot.place else "",
            fix="Pakai SUBTOTAL(9;…) untuk jumlah kelompok dan untuk jumlah seluruhnya.",
        ) from error


def _check_function(token: _Token, at: str) -> None:
    name = token.text.rstrip("(").upper().removeprefix("_XLFN.")
    if token.text.endswith("(") and name in _CLOCK:
        raise TemplateFault(f"{name}() berubah setiap kali berkas dibuka; pakai tag, misalnya {{{{ tanggal }}}}", at)
    if token.text.startswith('"') and token.function == "INDIRECT" and reference(token.text.strip('"')):
        raise TemplateFault(
            "alamat di dalam INDIRECT tidak dapat mengikuti baris yang bergeser; rujuk selnya langsung", at
        )
    if ":" in token.text and token.reference is None and (token.text.endswith("(") or token.text.startswith(":")):
        raise TemplateFault(f"rentang '{token.text}' yang ujungnya dihitung fungsi tidak dapat mengikuti baris", at)
    if "!" in token.text and ":" in token.text.partition("!")[0] and not token.text.startswith(("'", '"')):
        raise TemplateFault(f"rujukan ke beberapa lembar sekaligus ({token.text}) tidak dapat dipakai", at)


def _check_single(ref: Reference, target: Grid, token: _Token, at: str, *, many: bool) -> None:
    row, column = ref.top_left
    if many and token.function not in _TAKE_AREAS:
        raise TemplateFault(
            f"rumus merujuk {token.text}, yang berada di dalam perulangan, dari luar perulangan itu",
            at,
            fix=_FIX_SINGLE,
        )
    for axis, number in ((target.rows, row), (target.columns, column)):
        if number in axis.loops.control:
            raise TemplateFault(f"rumus merujuk {token.text}, baris tag yang akan hilang", at)


def _between(ref: Reference, grid: Grid, here: Place | None, function: str) -> Place | None:
    """Return a cell that a function would count and that can come between the rows or columns of an area."""
    rows = _numbers(ref.rows and (ref.rows[0].number, ref.rows[1].number), max(grid.template, default=1))
    columns = _numbers(ref.columns and (ref.columns[0].number, ref.columns[1].number), grid.columns.last)
    top, bottom = grid.rows.loops.reach(*rows, here and here[0])
    left, right = grid.columns.loops.reach(*columns, here and here[1])
    for number in range(top, bottom + 1):
        row = grid.template.get(number)
        for column, cell in row.cells.items() if row is not None and number not in grid.rows.loops.control else ():
            inside = rows[0] <= number <= rows[1] and columns[0] <= column <= columns[1]
            if inside or not left <= column <= right or cell.blank:
                continue
            subtotal = (cell.formula or "").upper().startswith("SUBTOTAL(") and function == "SUBTOTAL"
            words = cell.text is not None and not cell.tagged and function in _ONLY_NUMBERS
            if not (subtotal or words):
                return number, column
    return None


def _numbers(ends: tuple[int, int] | None, last: int) -> tuple[int, int]:
    return ends or (1, last)


@lru_cache(maxsize=2048)
def _tokens(text: str) -> Sequence[_Token]:
    from openpyxl.formula.tokenizer import Token, Tokenizer, TokenizerError

    try:
        items = Tokenizer(f"={text}").items
    except TokenizerError as error:
        raise TemplateFault(f"rumus '{text}' tidak dapat dibaca") from error
    solid = [item for item in items if item.type != Token.WSPACE]
    found: list[_Token] = []
    functions: list[str] = []
    place = -1
    for item in items:
        if item.type == Token.WSPACE:
            found.append(_Token(item.value, None, ""))
            continue
        place += 1
        before, after = solid[place - 1] if place else None, solid[place + 1] if place + 1 < len(solid) else None
        if item.type in (Token.FUNC, Token.PAREN) and item.subtype == Token.OPEN:
            functions.append(item.value.rstrip("(").upper().removeprefix("_XLFN."))
        elif item.type in (Token.FUNC, Token.PAREN) and functions:
            functions.pop()
        whole = _opens(before) and after is not None and (after.type == Token.SEP or after.subtype == Token.CLOSE)
        ref = reference(item.value) if item.type == Token.OPERAND and item.subtype == Token.RANGE else None
        function = functions[-1] if functions and whole and item.type == Token.OPERAND else ""
        found.append(_Token(item.value, ref, function, bool(function) and getattr(before, "subtype", "") == "OPEN"))
    return found


def _opens(token: object) -> bool:
    return getattr(token, "type", "") == "SEP" or getattr(token, "subtype", "") == "OPEN"
