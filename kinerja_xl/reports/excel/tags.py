"""The tags in the cells of a template, taken apart before Jinja sees them."""

from __future__ import annotations

import re

from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex

_TAG = regex(r"\{[{%#]")
_CONTROL = regex(
    r"\s*\{%-?\s*(?P<word>for|if|elif|else|endfor|endif|set)\b(?P<rest>(?:(?!%\}).)*?)-?%\}\s*\Z", re.DOTALL
)
_NOTE = regex(r"\s*\{#(?:(?!#\}).)*#\}\s*\Z", re.DOTALL)
_COLUMN = regex(
    r"\s*\{%-?\s*tc\s+(?:for\s+(?P<name>\w+)\s+in\s+(?P<values>(?:(?!-?%\}).)*+)|(?P<end>endfor)\s*+)-?%\}\s*\Z",
    re.DOTALL,
)
_VALUE = regex(r"\s*\{\{(?P<code>(?:(?!\}\}).)*)\}\}\s*\Z", re.DOTALL)
_MERGE = regex(r"\s*\{%-?\s*(?P<way>[vh])m(?:\s+(?P<begins>(?:(?!%\}).)*?))?\s*-?%\}", re.DOTALL)
_INSIDE = regex(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_STRAIGHT = str.maketrans("“”„‘’‚\xa0", "\"\"\"'''\x20")  # what Word and phones make of quotes


@dataclass(frozen=True, slots=True)
class Control:
    """A control tag: its word, and the whole of it."""

    word: str
    tag: str


@dataclass(frozen=True, slots=True)
class ColumnTag:
    """A tag that repeats columns; ``name`` "" for the end of one."""

    name: str = ""
    values: str = ""


def has_tags(text: str | None) -> bool:
    """True when a text holds a tag."""
    return text is not None and _TAG.search(text) is not None


def straightened(text: str) -> str:
    """Return a text whose tags have the quotes and blanks that Jinja knows."""
    return _INSIDE.sub(lambda match: match[0].translate(_STRAIGHT), text)


def control(text: str) -> Control | None:
    """Return the control tag that a text consists of; a note (``{# … #}``) is one without a word."""
    if _NOTE.match(text):
        return Control("", "")
    match = _CONTROL.match(text)
    return Control(match["word"], text.strip()) if match else None


def column_tag(text: str) -> ColumnTag | None:
    """Return the tag over columns that a text consists of."""
    match = _COLUMN.match(text)
    if match is None:
        return None
    return ColumnTag() if match["end"] else ColumnTag(match["name"], match["values"].strip())


def expression(text: str) -> str | None:
    """Return the expression that a text consists of, None for any other text."""
    match = _VALUE.match(text)
    return match["code"] if match else None


def merge_tag(text: str) -> tuple[str, str, str] | None:
    """Return (``v`` or ``h``, the condition that begins anew, the rest of the text) of a text that begins so."""
    match = _MERGE.match(text)
    if match is None:
        return None
    return match["way"], match["begins"] or "loop.first", text[match.end() :]


def balanced(text: str) -> bool:
    """True when no tag of a text is cut off."""
    return text.count("{{") == text.count("}}") and text.count("{%") == text.count("%}")
