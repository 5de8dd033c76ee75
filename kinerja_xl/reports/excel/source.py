"""A template sheet as Jinja source: what each row and cell says, in an order that Jinja can run.

Every line of the source stands for one cell, so that an error can name it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kinerja_xl.findings import column_letter
from kinerja_xl.workbook.cells import Sheet

_CONTROL = re.compile(r"\s*\{%-?\s*(for|if|elif|else|endfor|endif|set)\b(.*?)-?%\}\s*\Z", re.DOTALL)
_COLUMN = re.compile(r"\s*\{%-?\s*tc\s+for\s+(\w+)\s+in\s+(.*?)\s*-?%\}\s*\Z", re.DOTALL)
_VALUE = re.compile(r"\s*\{\{(.*)\}\}\s*\Z", re.DOTALL)
_MERGE = re.compile(r"\s*\{%-?\s*vm\s+(.*?)\s*-?%\}", re.DOTALL)
_MARK = "+"
_AFTER_ELSE = f"for{_MARK}"  # an open loop whose else has been passed
_TAG = re.compile(r"\{[{%#]")


class MisplacedTagError(Exception):
    """A tag that cannot stand where it stands: what is wrong (Indonesian), and the cell."""

    def __init__(self, what: str, cell: str) -> None:
        """Keep both."""
        super().__init__(what)
        self.what, self.cell = what, cell


@dataclass(frozen=True, slots=True)
class Repeated:
    """A column that comes once for each value of a list: the value's name, the list's expression, the tag's cell."""

    name: str
    values: str
    cell: str


@dataclass
class Source:
    """The source of one sheet.

    Attributes:
        lines: what Jinja runs, a cell a line.
        plain: the same without our own calls, for the checks of names and fields.
        cells: for each line the cell it stands for.
        tagged: (row, column) of the cells that hold tags.
        repeated: the columns that are repeated.
    """

    lines: list[str] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    tagged: set[tuple[int, int]] = field(default_factory=set)
    repeated: dict[int, Repeated] = field(default_factory=dict)

    def add(self, line: str, plain: str, cell: str) -> None:
        """Add one line; line breaks inside it would shift the numbers of all that follow."""
        self.lines.append(line)
        self.plain.append(plain)
        self.cells.append(cell)


def has_tags(sheet: Sheet) -> bool:
    """True when any cell of the sheet holds a tag."""
    return any(_tagged(cell.value) for cell in sheet.cells())


def repeated_columns(sheet: Sheet) -> dict[int, tuple[int, Repeated]]:
    """Return the columns that a control row repeats: column -> (that row, what for)."""
    found: dict[int, tuple[int, Repeated]] = {}
    for row, cells in sorted(sheet.rows.items()):
        texts = {col: str(cell.value) for col, cell in cells.items() if cell.value not in (None, "")}
        tags = {col: match for col, text in texts.items() if (match := _COLUMN.match(text))}
        for col, match in tags.items():
            cell = f"{column_letter(col)}{row}"
            if len(tags) != len(texts):
                raise MisplacedTagError("baris kendali kolom {%tc … %} hanya boleh berisi tag itu", cell)
            if col in found:
                raise MisplacedTagError("kolom ini sudah diulang oleh tag di atasnya", cell)
            found[col] = (row, Repeated(match[1], match[2], cell))
    return found


def build(sheet: Sheet, last_row: int, columns: Sequence[tuple[int, int | None]]) -> Source:
    """Return a sheet's source.

    Args:
        sheet: the template sheet.
        last_row: the last row it uses.
        columns: every produced column: the template column, and its round where it is repeated.

    Raises:
        MisplacedTagError: a control tag beside other text, or blocks that do not close.
    """
    source = Source()
    repeated = repeated_columns(sheet)
    source.repeated = {col: what for col, (_, what) in repeated.items()}
    column_rows = {row for row, _ in repeated.values()}
    opened: list[tuple[str, int, str]] = []
    loops = 0
    for row in range(1, last_row + 1):
        if row in column_rows:
            continue
        cells = sheet.rows.get(row, {})
        control = _control(sheet, row)
        if control is not None:
            cell, word, rest = control
            loops += word == "for"
            source.add(*_block(word, rest, loops, opened, cell), cell)
            continue
        source.add(f"{{{{ _r({row}) }}}}", "", f"A{row}")
        for produced, (col, turn) in enumerate(columns, 1):
            text = cells[col].value if col in cells else None
            if not _tagged(text):
                continue
            place = f"{column_letter(col)}{row}"
            source.tagged.add((row, col))
            line, plain = _cell(str(text), produced, place)
            if turn is not None:
                what = source.repeated[col]
                line = f"{{% with {what.name} = _kolom[{col}][{turn}], urutan_kolom = {turn} %}}{line}{{% endwith %}}"
                plain = (
                    f"{{% for {what.name} in {what.values} %}}{{% with urutan_kolom = 0 %}}{plain}"
                    "{% endwith %}{% endfor %}"
                )
            source.add(line, plain, place)
    if opened:
        word, cell = opened[-1][0].strip(_MARK), opened[-1][2]
        raise MisplacedTagError(f"tag '{word}' tidak ditutup dengan 'end{word}'", cell)
    return source


def _tagged(value: object) -> bool:
    return isinstance(value, str) and _TAG.search(value) is not None


def _control(sheet: Sheet, row: int) -> tuple[str, str, str] | None:
    """Return a control row's (cell, word, rest of the tag), None for any other row."""
    texts = [c for c in sheet.rows.get(row, {}).values() if c.formula is not None or c.value not in (None, "")]
    tags = [(c, match) for c in texts if isinstance(c.value, str) and (match := _CONTROL.match(c.value))]
    if not tags:
        return None
    cell, match = tags[0]
    place = f"{column_letter(cell.col)}{row}"
    if "%}" in match[2]:
        return None  # a whole {% if %}…{% endif %} in one cell is a text
    if len(texts) > 1:
        raise MisplacedTagError(f"baris kendali '{match[0].strip()}' hanya boleh berisi tag itu", place)
    return place, match[1], match[2]


def _block(word: str, rest: str, loop: int, opened: list[tuple[str, int, str]], cell: str) -> tuple[str, str]:
    tag = f"{{% {word}{_one_line(rest)}%}}"
    if word in ("for", "if"):
        opened.append((word, loop, cell))
        return tag + (f"{{{{ _push({loop}) }}}}" if word == "for" else ""), tag
    if word == "set":
        return tag, tag
    if not opened or (word.startswith("end") and word != f"end{opened[-1][0].strip(_MARK)}"):
        raise MisplacedTagError(f"tag '{word}' tanpa pembukanya", cell)
    inside, number, start = opened[-1]
    if word.startswith("end"):
        opened.pop()
    if inside == "if" or (word, inside) == ("endfor", _AFTER_ELSE):
        return tag, tag
    if word == "elif" or inside == _AFTER_ELSE:
        raise MisplacedTagError(f"tag '{word}' tanpa 'if'", cell)
    if word == "else":  # what stands after the else of a loop belongs to no round of it
        opened[-1] = (_AFTER_ELSE, number, start)
    return "{{ _pop() }}" + tag, tag


def _cell(text: str, produced: int, place: str) -> tuple[str, str]:
    merge = _MERGE.match(text)
    before = plain = ""
    if merge:
        text = text[merge.end() :]
        condition = _one_line(merge[1])
        before, plain = f"{{{{ _m({produced}, {condition}) }}}}", f"{{% if {condition} %}}{{% endif %}}"
        if _MERGE.search(text):
            raise MisplacedTagError("tag {% vm %} hanya boleh satu, di awal sel", place)
    value = _VALUE.match(text)
    if value and "}}" not in value[1]:
        expression = _one_line(value[1])
        return f"{before}{{{{ _v({produced}, {expression}) }}}}", f"{plain}{{{{ {expression} }}}}"
    return f"{before}{{% filter _t({produced}) %}}{_tags_in_line(text)}{{% endfilter %}}", plain + _tags_in_line(text)


_BREAK = "\ue000"  # stands for a line break of the cell's text, which the source may not have


def _tags_in_line(text: str) -> str:
    """Return a cell's text in one line: breaks inside tags are blanks, others are kept under another sign."""
    return "".join(
        _one_line(part) if part.startswith(("{{", "{%", "{#")) else part.replace("\n", _BREAK) for part in _parts(text)
    )


def _parts(text: str) -> Iterator[str]:
    yield from re.split(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", text, flags=re.DOTALL)


def _one_line(code: str) -> str:
    return " ".join(code.split("\n"))


def unfolded(text: str) -> str:
    """Return a rendered text with the cell's own line breaks."""
    return text.replace(_BREAK, "\n")
