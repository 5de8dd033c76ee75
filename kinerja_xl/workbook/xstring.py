"""Texts as the format writes them: characters that XML forbids stand as ``_xHHHH_``."""

from __future__ import annotations

from kinerja_xl.patterns import regex

_ESCAPE = regex(r"_x([0-9A-Fa-f]{4})_")
_TO_ESCAPE = regex(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_SURROGATE = regex(r"[\ud800-\udfff]")


def decode(text: str) -> str:
    """Return a stored text as the office sees it: ``a_x000D_b`` -> ``a\\rb``."""
    if "_x" not in text:
        return text
    plain = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    if _SURROGATE.search(plain):
        # Two escapes may make up one character; half a character alone means nothing.
        plain = plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return plain


def encode(text: str) -> str:
    """Return a text as it must be stored; the opposite of ``decode``, and still to be escaped for XML."""
    return _TO_ESCAPE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def element_text(text: str) -> str:
    """Return a text as an element's content: stored form, XML-escaped."""
    if "_x" in text or not text.isprintable():  # what is printable needs no escape but where it looks like one
        text = encode(text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def markup(text: str) -> bytes:
    """Return ``element_text`` in UTF-8."""
    return element_text(text).encode()


def needs_preserving(text: str) -> bool:
    """True when the text's outer blanks would be dropped without ``xml:space="preserve"``."""
    return text != text.strip(" \t\n")
