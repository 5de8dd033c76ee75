"""Run a template sheet: which rows come, how often, and what stands in each cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from jinja2.exceptions import SecurityError

from kinerja_xl.findings import column_letter
from kinerja_xl.reports.excel.axis import Axis, Path
from kinerja_xl.reports.excel.source import MisplacedTagError, Source, build, repeated_columns, unfolded
from kinerja_xl.reports.tag_faults import what_is_wrong
from kinerja_xl.reports.word_jinja import OfficeEnvironment, legal
from kinerja_xl.reports.word_lint import lint
from kinerja_xl.workbook.cells import Sheet
from kinerja_xl.workbook.limits import LAST_COLUMN, LAST_ROW

_COLUMNS_LOOP = 0  # the number of the only loop over columns, in a path


class FaultyTemplateError(Exception):
    """A template that cannot be run: what is wrong (Indonesian), and the cell ("" where it is not known)."""

    def __init__(self, what: str, cell: str) -> None:
        """Keep both."""
        super().__init__(what)
        self.what, self.cell = what, cell


@dataclass(slots=True)
class Row:
    """One produced row.

    Attributes:
        template: the row of the template it came from.
        path: the rounds of the loops around it.
        values: produced column -> value, only for cells with tags.
        joined: produced columns whose cell is merged with the one above.
    """

    template: int
    path: Path
    values: dict[int, Any] = field(default_factory=dict)
    joined: set[int] = field(default_factory=set)


@dataclass(frozen=True)
class Produced:
    """One sheet as it came out: its rows, and where rows and columns of the template went."""

    rows: tuple[Row, ...]
    row_axis: Axis
    column_axis: Axis
    tagged: frozenset[tuple[int, int]]


def environment() -> OfficeEnvironment:
    """Return the environment of Excel templates: the office's own, without escaping, for a cell is no XML yet."""
    made = OfficeEnvironment()
    made.autoescape = False
    return made


def run(
    env: OfficeEnvironment, sheet: Sheet, extent: tuple[int, int], context: Mapping[str, object], shape: type | None
) -> Produced:
    """Run one sheet of a template.

    Args:
        env: the environment, see ``environment``.
        sheet: the template sheet.
        extent: its last row and column.
        context: what tags may name.
        shape: a dataclass with the context's fields; names are then checked before anything runs.

    Raises:
        FaultyTemplateError: a tag that cannot be read, placed or answered.
    """
    try:
        turns = _turns(env, sheet, context)
        columns: list[tuple[int, int | None]] = []
        for col in range(1, extent[1] + 1):
            columns += [(col, n) for n in range(len(turns[col]))] if col in turns else [(col, None)]
        if len(columns) > LAST_COLUMN:
            raise FaultyTemplateError("kolomnya melebihi batas Excel", "")
        source = build(sheet, extent[0], columns)
    except MisplacedTagError as error:
        raise FaultyTemplateError(error.what, error.cell) from error
    if shape is not None:
        _check_names(env, source, shape)
    rows = _run(env, source, {**context, "_kolom": turns})
    return Produced(
        tuple(rows),
        Axis([(row.template, row.path) for row in rows], extent[0]),
        Axis([(col, () if turn is None else ((_COLUMNS_LOOP, turn),)) for col, turn in columns], extent[1]),
        frozenset(source.tagged),
    )


def _turns(env: OfficeEnvironment, sheet: Sheet, context: Mapping[str, object]) -> dict[int, list[Any]]:
    """Return the values that each repeated column comes for."""
    found: dict[int, list[Any]] = {}
    for col, (_, what) in repeated_columns(sheet).items():
        values: list[Any] = []
        code = f"{{% for {what.name} in {what.values} %}}{{{{ _n({what.name}) }}}}{{% endfor %}}"
        _execute(env, [code], [what.cell], {**context, "_n": lambda value, into=values: into.append(value) or ""})
        found[col] = values
    return found


def _check_names(env: OfficeEnvironment, source: Source, shape: type) -> None:
    try:
        faults = lint(env, source.plain, shape)
    except Exception as error:
        raise _faulty(error, source.plain, source.cells) from error
    if faults:
        what, line = faults[0]
        others = [f"{text} (sel {source.cells[number - 1]})" for text, number in faults[1:4]]
        more = f". Kesalahan lain: {'; '.join(others)}" if others else ""
        raise FaultyTemplateError(what + more, source.cells[line - 1])


def _run(env: OfficeEnvironment, source: Source, context: Mapping[str, object]) -> list[Row]:
    rows: list[Row] = []
    path: list[tuple[int, int]] = []
    rounds: dict[int, int] = {}

    def begin(number: int) -> str:
        if len(rows) >= LAST_ROW:
            raise SecurityError("barisnya melebihi batas Excel")
        rows.append(Row(number, tuple(path)))
        return ""

    def value(column: int, given: Any) -> str:
        rows[-1].values[column] = legal(given) if isinstance(given, str) else given
        return ""

    def text(given: str, column: int) -> str:
        rows[-1].values[column] = legal(unfolded(str(given)))
        return ""

    def merge(column: int, begins: Any) -> str:
        if not begins:
            rows[-1].joined.add(column)
        return ""

    def push(loop: int) -> str:
        rounds[loop] = rounds.get(loop, 0) + 1
        path.append((loop, rounds[loop]))
        return ""

    def pop() -> str:
        path.pop()
        return ""

    own = {"_r": begin, "_v": value, "_m": merge, "_push": push, "_pop": pop}
    overlay = env.overlay()
    overlay.filters = {**env.filters, "_t": text}
    _execute(overlay, source.lines, source.cells, {**context, **own})
    return rows


def _execute(env: Any, lines: Sequence[str], cells: Sequence[str], context: Mapping[str, object]) -> None:
    try:
        env.from_string("\n".join(lines)).render(context)
    except FaultyTemplateError:
        raise
    except Exception as error:
        raise _faulty(error, list(lines), cells) from error


def _faulty(error: Exception, lines: list[str], cells: Sequence[str]) -> Exception:
    found = what_is_wrong(error, lines)
    if found is None:
        return error
    what, line = found
    return FaultyTemplateError(what, cells[line - 1] if line and line <= len(cells) else "")


def address(row: int, column: int) -> str:
    """Return ``C7``."""
    return f"{column_letter(column)}{row}"
