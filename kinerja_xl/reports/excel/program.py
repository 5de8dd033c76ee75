"""A template's sheet as a Jinja program: its rows and cells in an order that Jinja can run, loops and all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from itertools import pairwise

from jinja2 import Environment
from jinja2.exceptions import TemplateSyntaxError

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.excel.axis import Loops, Stretch
from kinerja_xl.reports.excel.blocks import ALONE, Blocks, check
from kinerja_xl.reports.excel.faults import TemplateFault, cell_name
from kinerja_xl.reports.excel.tags import Control, balanced, column_tag, control, expression, has_tags, merge_tag
from kinerja_xl.reports.excel.template import Run, TemplateCell, TemplateRow


@dataclass(frozen=True, slots=True)
class ColumnLoop:
    """Columns that are repeated: the value's name, the list's expression, the tag's cell, from where to where."""

    name: str
    values: str
    cell: str
    columns: Stretch


@dataclass
class Program:
    """What Jinja runs.

    Attributes:
        lines: its lines; ``plain`` the same without our own calls, for the check of names; ``cells`` their places.
        rows: the loops over rows.
        column_loops: the loops over columns, and ``columns`` the same as loops of an axis.
        letters: cell number -> for each of its texts the XML of its letters.
        places: cell number -> row and column of the template.
    """

    rows: Loops
    columns: Loops
    column_loops: Sequence[ColumnLoop]
    lines: list[str] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    letters: list[tuple[str, ...]] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)

    def add(self, cell: str, line: str, plain: str) -> None:
        """Add what one cell says; it may run over several lines, of both as many."""
        count = max(line.count("\n"), plain.count("\n"))
        self.lines += (line + "\n" * (count - line.count("\n"))).split("\n")
        self.plain += (plain + "\n" * (count - plain.count("\n"))).split("\n")
        self.cells += [cell] * (count + 1)


def find_column_loops(rows: Mapping[int, TemplateRow]) -> tuple[set[int], list[ColumnLoop]]:
    """Return the control rows of column loops, and these loops.

    Raises:
        TemplateFault: such a tag beside other texts, an end without a beginning, loops in each other.
    """
    control_rows: set[int] = set()
    loops: list[ColumnLoop] = []
    for number, row in rows.items():
        tags = [(col, tag) for col, cell in row.cells.items() if cell.text and (tag := column_tag(cell.text))]
        if not tags:
            continue
        if len(tags) != sum(not cell.blank for cell in row.cells.values()):
            raise TemplateFault("baris tag {%tc … %} hanya boleh berisi tag itu", cell_name(number, tags[0][0]))
        control_rows.add(number)
        ends = [*tags[1:], (0, None)]
        for (col, tag), (end, after) in zip(tags, ends, strict=True):
            if tag.name:
                last = end if after is not None and not after.name else col
                loops.append(ColumnLoop(tag.name, tag.values, cell_name(number, col), (col, last)))
            elif not loops or loops[-1].columns[1] != col:
                raise TemplateFault("tag {%tc endfor %} tanpa {%tc for … %}", cell_name(number, col))
    loops.sort(key=lambda loop: loop.columns)
    for one, other in pairwise(loops):
        if other.columns[0] <= one.columns[1]:
            raise TemplateFault("perulangan kolom tidak boleh bertumpuk dengan perulangan kolom lain", other.cell)
    return control_rows, loops


def build_program(
    env: Environment,
    rows: Mapping[int, TemplateRow],
    extent: tuple[int, int],
    control_rows: set[int],
    column_loops: Sequence[ColumnLoop],
) -> Program:
    """Return the program of one sheet.

    Args:
        env: what reads the tags.
        rows: the template's rows.
        extent: its last row and column.
        control_rows, column_loops: see ``find_column_loops``.

    Raises:
        TemplateFault: a tag that cannot be read, or cannot stand where it stands.
    """
    blocks = Blocks()
    turn_of = {col: n for n, loop in enumerate(column_loops) for col in range(loop.columns[0], loop.columns[1] + 1)}
    around = [(turn_of[col],) if col in turn_of else () for col in range(1, extent[1] + 1)]
    columns = Loops(around, {n: loop.columns for n, loop in enumerate(column_loops)})
    control_rows = set(control_rows)
    program = Program(Loops(blocks.around, blocks.extent, control_rows), columns, column_loops)
    for number in range(1, extent[0] + 1):
        row = rows.get(number)
        found = _control(row, number) if row is not None and number not in control_rows else None
        if found is not None:
            control_rows.add(number)
            program.add(found[1], *blocks.tag(env, found[0], number, found[1]))
        elif number not in control_rows:
            blocks.row(number)
            program.add(f"A{number}", f"{{{{ {number}|_r }}}}", "")
            for column, cell in row.cells.items() if row is not None else ():
                if cell.tagged:
                    _check_wide(row, (number, column), column_loops, turn_of.get(column))
                    _cell(env, program, cell, (number, column), turn_of.get(column))
        else:
            blocks.row(number)
    blocks.finish()
    return program


def _control(row: TemplateRow, number: int) -> tuple[Control, str] | None:
    """Return the tag of a control row and its cell, None for any other row."""
    texts = [(col, cell) for col, cell in row.cells.items() if not cell.blank]
    tags = [(col, tag) for col, cell in texts if cell.text and (tag := control(cell.text)) is not None]
    if not tags or (not tags[0][1].word and len(texts) > 1):
        return None
    place = cell_name(number, tags[0][0])
    if len(texts) > 1:
        other = next(col for col, _ in texts if col != tags[0][0])
        raise TemplateFault(
            f"baris tag '{tags[0][1].tag}' akan hilang bersama isi {cell_name(number, other)}; {ALONE}", place
        )
    return tags[0][1], place


def _check_wide(row: TemplateRow | None, place: tuple[int, int], loops: Sequence[ColumnLoop], turn: int | None) -> None:
    """Raise TemplateFault for ``{% hm %}`` where no columns are repeated, or where it would swallow other cells."""
    text = row.cells[place[1]].text if row is not None else None
    merge = merge_tag(text or "")
    if row is None or merge is None or merge[0] != "h":
        return
    at = cell_name(*place)
    if turn is None:
        raise TemplateFault("{% hm %} hanya untuk kolom yang diulang dengan {%tc for … %}", at)
    first, last = loops[turn].columns
    other = next((col for col in range(first, last + 1) if col != place[1] and not _blank(row, col)), None)
    if place[1] != first or other is not None:
        what = f"isi {cell_name(place[0], other)}" if other is not None else "kolom di kirinya"
        raise TemplateFault(f"{{% hm %}} menggabungkan semua kolom perulangan itu, sehingga menelan {what}", at)


def _blank(row: TemplateRow, column: int) -> bool:
    return column not in row.cells or row.cells[column].blank


def _cell(env: Environment, program: Program, cell: TemplateCell, place: tuple[int, int], turn: int | None) -> None:
    at = cell_name(*place)
    text, runs = cell.text or "", cell.runs
    merge = merge_tag(text)
    way, begins = "", ""
    if merge is not None:
        way, begins, text = merge
        runs = ()
        check(env, f"{{{{ {begins} }}}}", at)
    number = len(program.places)
    program.places.append(place)
    at_turn = "loop.index0" if turn is not None else "0"
    code = expression(text)
    if code is not None and len(runs) <= 1:
        program.letters.append(())
        check(env, text, at)
        line, plain = f"{{{{ ({code})|_v({number}, {at_turn}) }}}}", f"{{{{ {code} }}}}"
    else:
        pieces = list(_pieces(env, text, runs))
        program.letters.append(tuple(letters for letters, _ in pieces))
        for _, piece in pieces:
            check(env, piece, at)
        line = "".join(f"{{% filter _t({number}, {at_turn}) %}}{piece}{{% endfilter %}}" for _, piece in pieces)
        plain = "".join(piece for _, piece in pieces)
    if way == "v":
        line = f"{{% if {begins} %}}{line}{{% else %}}{{{{ {number}|_v_above({at_turn}) }}}}{{% endif %}}"
    elif way == "h":
        wide = f"{{{{ {number}|_h({at_turn}, 1) }}}}", f"{{{{ {number}|_h({at_turn}, 0) }}}}"
        line = f"{{% if {begins} %}}{line}{wide[0]}{{% else %}}{wide[1]}{{% endif %}}"
    if way:
        plain = f"{{% if {begins} %}}{plain}{{% endif %}}"
    if turn is not None:
        loop = program.column_loops[turn]
        line = f"{{% for {loop.name} in _kolom[{turn}] %}}{line}{{% endfor %}}"
        plain = f"{{% for {loop.name} in {loop.values} %}}{plain}{{% endfor %}}"
    program.add(at, line, plain)


def _pieces(env: Environment, text: str, runs: Sequence[Run]) -> Iterator[Run]:
    """Yield a text's runs; those that a tag or a block runs through become one, with the letters of the first."""
    if len(runs) < 2 or "".join(piece for _, piece in runs) != text:
        yield (runs[0][0] if runs else ""), text
        return
    letters, waiting = "", ""
    for written, piece in runs:
        letters, waiting = (letters, waiting + piece) if waiting else (written, piece)
        if not balanced(waiting):
            continue
        try:
            env.parse(waiting)
        except TemplateSyntaxError:
            continue
        yield letters, waiting
        letters = waiting = ""
    if waiting:
        yield letters, waiting


def tagged(rows: Mapping[int, TemplateRow]) -> bool:
    """True when any cell holds tags."""
    return any(has_tags(cell.text) for row in rows.values() for cell in row.cells.values())
