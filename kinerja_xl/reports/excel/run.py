"""Run a template's sheet: which rows and columns come, how often, and what stands in each cell with tags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import make_dataclass
from typing import Any

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.jinja import OfficeEnvironment
from kinerja_xl.reports.cetak.lint import lint
from kinerja_xl.reports.cetak.tag_faults import what_is_wrong
from kinerja_xl.reports.excel.axis import Axis, Loops, Path
from kinerja_xl.reports.excel.blocks import check
from kinerja_xl.reports.excel.faults import TemplateFault
from kinerja_xl.reports.excel.program import ColumnLoop, Program, build_program, find_column_loops
from kinerja_xl.reports.excel.recorder import Recorder, Row
from kinerja_xl.reports.excel.template import TemplateRow
from kinerja_xl.workbook.limits import LAST_COLUMN, LAST_ROW


@dataclass(frozen=True)
class Produced:
    """What the tags of one sheet made: its rows, and where rows and columns of the template went."""

    made: list[Row]
    rows: Axis
    columns: Axis

    @property
    def steered(self) -> bool:
        """True when tags decide which rows and columns come."""
        return bool(self.rows.loops.control)


def lint_sheet(env: OfficeEnvironment, rows: Mapping[int, TemplateRow], shape: type) -> bool:
    """Check one sheet's tags against the shape of a context; True where tags decide which rows and columns come.

    Raises:
        TemplateFault: a tag that cannot be read, placed or answered.
    """
    program, loops = _planned(env, rows)
    _check_names(env, program, loops, shape)
    return bool(program.rows.control or loops)


def lint_text(env: OfficeEnvironment, source: str, shape: type, where: str) -> None:
    """Check a text outside the cells against the shape of a context; ``where`` names it.

    Raises:
        TemplateFault: a tag that cannot be read or answered.
    """
    try:
        check(env, source, "")
        faults = lint(env, [source], shape)
    except TemplateFault as fault:
        raise TemplateFault(f"{where}: {fault.what}") from fault
    except Exception as error:
        raise _faulty(error, [source], [""], where) from error
    if faults:
        raise TemplateFault(f"{where}: {faults[0][0]}")


def _planned(env: OfficeEnvironment, rows: Mapping[int, TemplateRow]) -> tuple[Program, Sequence[ColumnLoop]]:
    control_rows, loops = find_column_loops(rows)
    last = max((max(row.cells, default=1) for row in rows.values()), default=1)
    extent = (max(rows, default=0), max([last, *(loop.columns[1] for loop in loops)]))
    return build_program(env, rows, extent, control_rows, loops), loops


def run_sheet(
    env: OfficeEnvironment, rows: Mapping[int, TemplateRow], context: Mapping[str, object], shape: type | None
) -> Produced:
    """Run one sheet.

    Args:
        env: the environment, see ``environment``.
        rows: the template's rows.
        context: what tags may name.
        shape: a dataclass with the context's fields, for the check of names before anything runs.

    Raises:
        TemplateFault: a tag that cannot be read, placed or answered.
    """
    program, loops = _planned(env, rows)
    if shape is None:
        shape = make_dataclass("Isi", [(name, type(value)) for name, value in context.items()])
    _check_names(env, program, loops, shape)
    turns = [_turns(env, loop, context) for loop in loops]
    columns = list(_columns(program.columns, loops, [len(turn) for turn in turns]))
    if len(columns) > LAST_COLUMN:
        raise TemplateFault("kolom hasilnya melebihi batas Excel", loops[0].cell)
    recorder = Recorder(program, columns)
    _execute(env, recorder, program.lines, program.cells, {**context, "_kolom": turns})
    made = recorder.rows
    return Produced(
        made,
        Axis(program.rows, [(row.template, row.path) for row in made], LAST_ROW),
        Axis(program.columns, columns, LAST_COLUMN),
    )


def environment() -> OfficeEnvironment:
    """Return the environment of Excel templates: the office's own, without escaping, for a cell is no XML yet."""
    made = OfficeEnvironment()
    made.autoescape = False
    return made


def fill_text(env: OfficeEnvironment, source: str, context: Mapping[str, object], where: str) -> str:
    """Return a text outside the cells (page footer, chart title …) with its tags filled; ``where`` names it."""
    try:
        check(env, source, "")
        return env.from_string(source).render(context)
    except TemplateFault as fault:
        raise TemplateFault(f"{where}: {fault.what}") from fault
    except Exception as error:
        raise _faulty(error, [source], [""], where) from error


def _columns(axis: Loops, loops: Sequence[ColumnLoop], rounds: Sequence[int]) -> Sequence[tuple[int, Path]]:
    """Return the produced columns."""
    found: list[tuple[int, Path]] = []
    number = 1
    while number <= len(axis.around):
        around = axis.of(number)
        if not around:
            found.append((number, ()))
            number += 1
            continue
        first, last = loops[around[0]].columns
        found += [(col, (turn,)) for turn in range(rounds[around[0]]) for col in range(first, last + 1)]
        number = last + 1
    return found


def _turns(env: OfficeEnvironment, loop: ColumnLoop, context: Mapping[str, object]) -> list[Any]:
    """Return the values that a loop over columns goes through."""
    values: list[Any] = []

    def note(value: Any) -> str:
        values.append(value)
        return ""

    code = f"{{% for _nilai in {loop.values} %}}{{{{ _catat(_nilai) }}}}{{% endfor %}}"
    _execute(env, None, [code], [loop.cell], {**context, "_catat": note})
    return values


def _check_names(env: OfficeEnvironment, program: Program, loops: Sequence[ColumnLoop], shape: type) -> None:
    lines = [f"{{% for {loop.name} in {loop.values} %}}{{% endfor %}}" for loop in loops] + program.plain
    cells = [loop.cell for loop in loops] + program.cells
    try:
        faults = lint(env, lines, shape)
    except Exception as error:
        raise _faulty(error, lines, cells) from error
    if faults:
        (what, cell), *others = dict.fromkeys((what, cells[line - 1]) for what, line in faults)
        more = "; ".join(f"{text} (sel {place})" for text, place in others[:3])
        raise TemplateFault(what + (f". Kesalahan lain: {more}" if more else ""), cell)


def _execute(env: Any, recorder: Recorder | None, lines: Sequence[str], cells: Sequence[str], names: Any) -> None:
    overlay = env.overlay()
    if recorder is not None:
        overlay.filters = {**env.filters, **recorder.filters}
    try:
        for _ in overlay.from_string("\n".join(lines)).generate(names):
            pass
    except Exception as error:
        raise _faulty(error, lines, cells) from error


def _faulty(error: Exception, lines: Sequence[str], cells: Sequence[str], where: str = "") -> Exception:
    """Return the fault that an error of Jinja means, the error itself where the fault is ours."""
    found = what_is_wrong(error, list(lines))
    if found is None:
        return error
    what, line = found
    return TemplateFault(f"{where}: {what}" if where else what, cells[line - 1] if line and line <= len(cells) else "")
