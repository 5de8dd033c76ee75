"""The blocks of a template's control rows: which loops are around a row, and whether every tag finds its other end."""

from __future__ import annotations

from jinja2 import Environment
from jinja2.exceptions import TemplateSyntaxError

from kinerja_xl.reports.excel.axis import Stretch
from kinerja_xl.reports.excel.faults import TemplateFault
from kinerja_xl.reports.excel.tags import Control

ALONE = "tulis {% … %} itu sendirian dalam satu baris"


class Blocks:
    """The blocks open at a row: which loops are around it, and whether each tag finds its own beginning."""

    def __init__(self) -> None:
        self.around: list[tuple[int, ...]] = []
        self.extent: dict[int, Stretch] = {}
        self._open: list[tuple[str, int, str, int]] = []  # word, loop, cell, row

    def row(self, number: int) -> None:
        """Note the loops around a row."""
        self.around.append(tuple(loop for word, loop, _, _ in self._open if word == "for"))

    def tag(self, env: Environment, tag: Control, number: int, cell: str) -> tuple[str, str]:
        """Take a control tag in; return what it adds to the program, and to its plain form."""
        word = tag.word
        before = after = ""
        if word.startswith("end"):
            self._close(word.removeprefix("end"), number, cell)
            before = "{{ 0|_pop }}" if word == "endfor" and self._closed == "for" else ""
        elif word == "for":
            loop = len(self.extent)
            self.extent[loop] = (number, number)
            check(env, f"{tag.tag}{{% endfor %}}", cell)
            self._open.append(("for", loop, cell, number))
            after = "{{ 0|_push }}"
        elif word == "if":
            check(env, f"{tag.tag}{{% endif %}}", cell)
            self._open.append(("if", -1, cell, number))
        elif word in ("elif", "else"):
            before = self._branch(word, cell)
        elif word == "set":
            check(env, tag.tag, cell)
        self.row(number)
        return (before + tag.tag + after, tag.tag) if word else ("", "")

    def finish(self) -> None:
        """Raise TemplateFault for a block that nothing closes."""
        if self._open:
            word = self._open[-1][0].partition("-")[0]
            raise TemplateFault(f"tag '{word}' tidak ditutup dengan 'end{word}'", self._open[-1][2])

    def _close(self, word: str, number: int, cell: str) -> None:
        opened = self._open[-1] if self._open else ("", -1, "", 0)
        if opened[0].partition("-")[0] != word:
            hint = f"; '{opened[0].partition('-')[0]}' di sel {opened[2]} belum ditutup" if opened[0] else ""
            raise TemplateFault(f"tag 'end{word}' tanpa pembukanya{hint}", cell)
        self._closed = self._open.pop()[0]
        if word == "for":
            self.extent[opened[1]] = (opened[3], number)

    def _branch(self, word: str, cell: str) -> str:
        opened = self._open[-1] if self._open else ("", -1, "", 0)
        if word == "else" and opened[0] == "for":  # what stands there belongs to no round
            self._open[-1] = ("for-else", *opened[1:])
            return "{{ 0|_pop }}"
        if opened[0] != "if":
            raise TemplateFault(f"tag '{word}' tanpa 'if'", cell)
        if word == "else":
            self._open[-1] = ("if-else", *opened[1:])
        return ""


def check(env: Environment, source: str, cell: str) -> None:
    """Raise TemplateFault for tags that cannot be read."""
    try:
        env.parse(source)
    except TemplateSyntaxError as error:
        what = error.message or ""
        hint = f"; {ALONE}" if "end of template" in what or "nknown tag" in what else ""
        raise TemplateFault(f"penulisan tag keliru ({what}){hint}", cell) from error
