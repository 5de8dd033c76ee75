"""Texts of strangers as they may be shown: control characters as symbols, long quotations cut."""

from __future__ import annotations

import re

from kinerja_xl.patterns import regex

_LONGEST = 90
_SENTENCE = 1_500
# What moves a terminal's cursor, rings, recolours, or turns the direction of writing.
_CONTROL = regex(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_CONTROL_BUT_LAYOUT = regex(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

# Zero-width blanks, joiners and direction marks, byte order marks, soft hyphens: they come along when a text is copied
# from a page, a PDF or a messenger, and nobody sees them.
_INVISIBLE = regex(r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")


def terlihat(teks: str) -> str:
    """Return a text without the characters that nobody sees."""
    return teks if teks.isascii() or teks.isprintable() else _INVISIBLE.sub("", teks)


def tak_terlihat(teks: object) -> str:
    """Return the numbers of the characters in a text that nobody sees: ``U+200B, U+FEFF``; "" for none."""
    if not isinstance(teks, str) or teks.isascii():
        return ""
    return ", ".join(f"U+{ord(char):04X}" for char in dict.fromkeys(_INVISIBLE.findall(teks)))


def tampak(teks: str, *, baris: bool = False) -> str:
    """Return a text in which nothing steers a terminal or turns the direction of writing.

    Args:
        teks: any text.
        baris: leave line breaks and tabs as they are (a text of several lines that is ours).

    Returns:
        The text; ``\\x1b`` is shown as ``␛``, a mark without a picture by its number.
    """
    if teks.isprintable():  # none of what is looked for is
        return teks
    return (_CONTROL_BUT_LAYOUT if baris else _CONTROL).sub(_symbol, teks)


def _symbol(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟦U+{code:04X}⟧"


def kutip(teks: str) -> str:
    """Return a text as a message quotes it: on one line, cut at a word when it is long."""
    return f"'{ringkas(teks)}'"


def ringkas(teks: str) -> str:
    """Return a text on one line, cut at a word when it is long."""
    plain = " ".join(teks.split())
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST].rsplit(" ", 1)[0] + " …"


def dipotong(kalimat: str) -> str:
    """Return a sentence of a report, cut where no sentence of ours ever reaches without quoting a whole cell."""
    return kalimat if len(kalimat) <= _SENTENCE else kalimat[:_SENTENCE] + " …"
