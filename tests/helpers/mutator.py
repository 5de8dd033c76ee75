"""Seeded changes to a workbook, in its cells and in its XML: each seed one file, the same every time."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from helpers.tampered import Parts, packed

_CELL = re.compile(rb"<c [^<>]*?(?:/>|>.*?</c>)", re.DOTALL)
_TAG = re.compile(rb"<[^<>]+>")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_ROW = re.compile(rb"<row [^<>]*>.*?</row>", re.DOTALL)
_PART = re.compile(r"xl/(?:worksheets/sheet\d+|workbook|styles|sharedStrings)\.xml|.*\.rels|\[Content_Types\]\.xml")
_VALUES = (
    b"", b"0", b"-1", b"1e308", b"1e-308", b"NaN", b"99999999999", b"A0", b"XFD1048577", b"A1:B", b"&#0;", b"\xff", b"]]>",
    b"_xD800_", b"&lt;", "\u202eabc".encode(), "İ".encode(), b"9" * 400, b"a" * 40_000, b"=1+1", b"true", b"2025-13-45",
)  # fmt: skip
_INSIDE = (
    b"<v>%s</v>", b"<f>%s</f>", b"<f>A%s</f><v>1</v>", b"<is><t>%s</t></is>", b'<f t="shared" si="0"/><v>%s</v>', b"<v>%s",
)  # fmt: skip
_TYPES = (b"", b' t="s"', b' t="b"', b' t="e"', b' t="d"', b' t="str"', b' t="inlineStr"', b' t="x"')


def _cell(chance: random.Random, xml: bytes) -> bytes:
    """Give one cell another type and content."""
    found = list(_CELL.finditer(xml))
    if not found:
        return xml
    one = chance.choice(found)
    address = re.search(rb' r="[^"]*"', one[0])
    made = b"<c%s%s>%s</c>" % (
        address[0] if address and chance.random() < 0.9 else b"",
        chance.choice(_TYPES),
        chance.choice(_INSIDE) % chance.choice(_VALUES),
    )
    return xml[: one.start()] + made + xml[one.end() :]


def _attribute(chance: random.Random, xml: bytes) -> bytes:
    """Give one attribute another value, or its element twice as many."""
    found = list(_ATTRIBUTE.finditer(xml))
    if not found:
        return xml
    one = chance.choice(found)
    return xml[: one.start(2)] + chance.choice(_VALUES).replace(b'"', b"") + xml[one.end(2) :]


def _tag(chance: random.Random, xml: bytes) -> bytes:
    """Drop, double, or swap a tag."""
    found = list(_TAG.finditer(xml))
    one, other = chance.choice(found), chance.choice(found)
    return xml[: one.start()] + chance.choice((b"", one[0] * 2, other[0])) + xml[one.end() :]


def _row(chance: random.Random, xml: bytes) -> bytes:
    """Drop, double, or exchange rows."""
    found = list(_ROW.finditer(xml))
    if len(found) < 2:
        return xml
    one, other = sorted(chance.sample(found, 2), key=lambda match: match.start())
    middle = xml[one.end() : other.start()]
    made = chance.choice((other[0] + middle + one[0], middle + other[0], one[0] * 2 + middle + other[0]))
    return xml[: one.start()] + made + xml[other.end() :]


def _bytes(chance: random.Random, xml: bytes) -> bytes:
    """Change some bytes."""
    data = bytearray(xml)
    for _ in range(chance.randrange(1, 4)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


KINDS: dict[str, Callable[[random.Random, bytes], bytes]] = {
    "sel": _cell, "atribut": _attribute, "tag": _tag, "baris": _row, "bita": _bytes,
}  # fmt: skip


def mutated(members: Parts, seed: int) -> tuple[str, bytes]:
    """Return the kind of change and the changed package.

    Args:
        members: the parts of the workbook.
        seed: which one.
    """
    chance = random.Random(seed)
    kind = chance.choice(("sel", "sel", "sel", *KINDS))
    sheets = [name for name in members if name.startswith("xl/worksheets/sheet")]
    names = sheets if kind in ("sel", "baris") else [name for name in members if _PART.fullmatch(name)]
    made = dict(members)
    for _ in range(chance.randrange(1, 4)):
        name = chance.choice(names)
        made[name] = KINDS[kind](chance, made[name])
    if kind == "tag" and chance.random() < 0.1:
        del made[chance.choice(names)]
    return kind, packed(made, stored=True)
