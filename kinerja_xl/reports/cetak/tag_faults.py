"""What an error of Jinja says about an office's template, in Indonesian and with its line."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator

from jinja2.exceptions import FilterArgumentError, SecurityError, TemplateError, TemplateSyntaxError, UndefinedError

_LIMITS = {
    RecursionError: "makro atau perulangan memanggil dirinya tanpa akhir",
    MemoryError: "hasilnya melebihi memori yang disediakan",
}


def what_is_wrong(error: Exception, lines: list[str]) -> tuple[str, int | None] | None:
    """Return what is wrong with a template and the line of its source, None where the fault is not the template's.

    Args:
        error: what reading or running the template raised.
        lines: its source.
    """
    if isinstance(error, TemplateSyntaxError):
        return _syntax(error, lines)
    frames = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    if not frames and not isinstance(error, TemplateError):
        return None
    line = frames[-1] if frames else None
    if isinstance(error, (UndefinedError, SecurityError, FilterArgumentError)):
        return str(error), line
    return f"tag tidak dapat dihitung ({_LIMITS.get(type(error), error)})", line


def _syntax(error: TemplateSyntaxError, lines: list[str]) -> tuple[str, int]:
    """Return what is wrong with a tag and its line; for an unclosed block that is where it opens."""
    message = error.message or ""
    if unknown := re.match(r"No (filter|test) named ('.*?')", message):
        return f"{unknown[1].replace('test', 'uji')} {unknown[2]} tidak dikenal", error.lineno
    if "Unexpected end of template" in message and (opened := list(_open_blocks(lines))):
        name, line = opened[-1]
        return f"tag '{name}' tidak ditutup dengan 'end{name}'", line
    return f"penulisan tag keliru ({message})", error.lineno


def _open_blocks(lines: list[str]) -> Iterator[tuple[str, int]]:
    """Yield the blocks that nothing closes: (tag name, line from 1)."""
    opened: list[tuple[str, int]] = []
    for number, line in enumerate(lines, 1):
        for end, name in re.findall(r"\{%-?\s*(end)?(for|if|macro|call|filter|with)\b", line):
            if not end:
                opened.append((name, number))
            elif opened and opened[-1][0] == name:
                opened.pop()
    yield from opened
