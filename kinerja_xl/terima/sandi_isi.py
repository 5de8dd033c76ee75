"""Content as it was packed for mail: base64, quoted-printable, uuencode, and what calls itself otherwise."""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Iterator

from kinerja_xl.patterns import regex

_BASE64_LINE = regex(rb"[A-Za-z0-9+/]{40,76}={0,2}\s")
_NOT_BASE64 = regex(rb"[^A-Za-z0-9+/=]+")
_PIECES = 1_000
_PADDING = regex(rb"=+")
_BEGIN = regex(rb"^begin [0-7]{3,4} ([^\r\n]{1,255})\r?$", re.MULTILINE)


def buka_sandi(data: bytes, cara: str) -> bytes:
    """Return a part's content.

    Args:
        data: the content as it stands in the message.
        cara: its Content-Transfer-Encoding as written; a strange one is told from the content.
    """
    word = cara.strip().strip("\"'").casefold()
    if "quoted" in word:
        return quopri.decodestring(data)
    if "64" in word:
        return _base64(data)
    if "uu" in word:
        return next((isi for _, isi in uuencode(data)), data)
    if word in {"7bit", "8bit", "binary"}:
        return data
    return _base64(data) if _BASE64_LINE.match(data.lstrip()) else data


def _base64(data: bytes) -> bytes:
    """Decode leniently: what is not of the alphabet is left out, and pieces that were packed apart are joined."""
    pieces = _PADDING.split(_NOT_BASE64.sub(b"", data), _PIECES)
    return b"".join(binascii.a2b_base64(_whole(piece)) for piece in pieces if piece)


def _whole(piece: bytes) -> bytes:
    if len(piece) % 4 == 1:  # one letter too many
        piece = piece[:-1]
    return piece + b"=" * (-len(piece) % 4)


def uuencode(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield (name, content) of the files that a text holds in uuencode."""
    if _BEGIN.search(data) is None:
        return
    name: bytes | None = None
    lines: list[bytes] = []
    for written in data.split(b"\n"):
        line = written.rstrip(b"\r")
        piece = None if name is None else _line(line)
        if name is not None and not piece:
            if lines:
                yield name.decode("utf-8", "replace"), b"".join(lines)
            name, lines = None, []
        if name is None:
            begin = _BEGIN.match(line)
            name = begin[1] if begin else None
        elif piece:
            lines.append(piece)
    if name is not None and lines:
        yield name.decode("utf-8", "replace"), b"".join(lines)


def _line(line: bytes) -> bytes:
    """Return what a line holds; nothing for the last one and for one that is none."""
    if line in {b"end", b"`", b""} or not 32 <= line[0] <= 96:
        return b""
    length = ((line[0] - 32) & 63) * 4 // 3 + 5
    try:
        return binascii.a2b_uu(line[:length])  # some programs pad their lines with too much
    except binascii.Error:
        return b""
