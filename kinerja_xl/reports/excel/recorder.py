"""What a running template says: its rows one after the other, and what stands in their cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import Any

from jinja2 import Undefined, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.jinja import printable
from kinerja_xl.reports.excel.axis import Path
from kinerja_xl.reports.excel.program import Program
from kinerja_xl.workbook.limits import Limits

_MOST_ROWS, _MOST_CELLS = Limits().row, 2_000_000


@dataclass(frozen=True, slots=True)
class RichText:
    """A text of several pieces, each with the XML of its letters."""

    pieces: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return "".join(text for _, text in self.pieces)


@dataclass(slots=True)
class Row:
    """One produced row.

    Attributes:
        template: the row of the template it came from.
        path: the rounds of the loops around it.
        values: produced column -> value, only of cells with tags.
        above, left: produced columns whose cell is merged with the one above, or on its left.
    """

    template: int
    path: Path
    values: dict[int, Any] = field(default_factory=dict)
    above: set[int] = field(default_factory=set)
    left: set[int] = field(default_factory=set)


class Recorder:
    """Keeps what a running program says about its rows and cells.

    Args:
        program: the program.
        columns: the produced columns.
    """

    def __init__(self, program: Program, columns: Sequence[tuple[int, Path]]) -> None:
        self.rows: list[Row] = []
        self._program = program
        self._column = {(col, path[0] if path else 0): n for n, (col, path) in enumerate(columns, 1)}
        self._path: list[int] = []
        self._rounds = self._cells = 0
        self._waiting: list[str] = []

    @property
    def filters(self) -> dict[str, Any]:
        """The filters that a program uses.

        Filters and no functions, for the sandbox looks at every call of a function. With the context, so that none is
        called when the program is compiled, which Jinja does where what goes in is always the same.
        """
        own = {"_r": self._row, "_v": self._value, "_push": self._push, "_pop": self._pop}
        return own | {"_v_above": self._above, "_h": self._wide, "_t": self._text}

    @pass_context
    def _row(self, _context: Context, number: int) -> str:
        if len(self.rows) >= _MOST_ROWS:
            raise SecurityError(f"hasilnya melebihi {_MOST_ROWS} baris")
        self.rows.append(Row(number, tuple(self._path)))
        return ""

    @pass_context
    def _push(self, _context: Context, _: int) -> str:
        self._rounds += 1
        self._path.append(self._rounds)
        return ""

    @pass_context
    def _pop(self, _context: Context, _: int) -> str:
        self._path.pop()
        return ""

    def _place(self, number: int, turn: int) -> int:
        self._cells += 1
        if self._cells > _MOST_CELLS:
            raise SecurityError(f"hasilnya melebihi {_MOST_CELLS} sel")
        return self._column[self._program.places[number][1], turn]

    @pass_context
    def _value(self, _context: Context, value: Any, number: int, turn: int) -> str:
        if isinstance(value, Undefined):
            str(value)  # raises, and names what is not known
        self.rows[-1].values[self._place(number, turn)] = value
        return ""

    def _text(self, given: str, number: int, turn: int) -> str:
        letters = self._program.letters[number]
        self._waiting.append(str(given))
        if len(self._waiting) == len(letters):
            pieces = tuple(zip(letters, (str(printable(text)) for text in self._waiting), strict=True))
            self._waiting = []
            value = RichText(pieces) if len(pieces) > 1 or pieces[0][0] else pieces[0][1]
            self.rows[-1].values[self._place(number, turn)] = value
        return ""

    @pass_context
    def _above(self, _context: Context, number: int, turn: int) -> str:
        row, column = self.rows[-1], self._place(number, turn)
        before = self.rows[-2] if len(self.rows) > 1 else None
        if before is None or before.template != row.template:
            raise SecurityError("{% vm %} menggabungkan sel ini dengan sel di atasnya, yang bukan dari baris yang sama")
        row.above.add(column)
        return ""

    @pass_context
    def _wide(self, _context: Context, number: int, turn: int, begins: int) -> str:
        column = self._place(number, turn)
        first, last = self._program.column_loops[self._program.columns.of(self._program.places[number][1])[0]].columns
        self.rows[-1].left.update(range(column + begins, column + last - first + 1))
        return ""
