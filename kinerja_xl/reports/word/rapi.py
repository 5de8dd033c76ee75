"""Mends what printing leaves behind in a part: elements out of Word's order, and names that loops have repeated."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from docx.oxml.ns import qn

_CELL_ORDER = (
    *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection"),
    *("tcFitText", "vAlign", "hideMark", "headers", "cellIns", "cellDel", "cellMerge", "tcPrChange"),
)
_CELL = {qn(f"w:{name}"): place for place, name in enumerate(_CELL_ORDER)}
"""The order of a cell's properties (ECMA-376 part 1, CT_TcPr); docxtpl puts its own in front."""

_VML, _OFFICE = "{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:office}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_ID, _NAME = qn("w:id"), qn("w:name")
_RANGES = (("bookmarkStart", "bookmarkEnd"), ("permStart", "permEnd"))
_REVISIONS = tuple(map(qn, ("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:pPrChange", "w:rPrChange")))


def rapikan(root: Any) -> None:
    """Mend a rendered part in place."""
    for look in root.iter(qn("w:tcPr")):
        places = [_CELL.get(child.tag, len(_CELL)) for child in look]
        if places != sorted(places):
            look[:] = sorted(look, key=lambda child: _CELL.get(child.tag, len(_CELL)))
    for start, end in _RANGES:
        _ranges(root, qn(f"w:{start}"), qn(f"w:{end}"))
    _comments(root)
    _shapes(root)
    _optional(root)


def ulang_catatan(references: list[Any], notes: Any) -> None:
    """Give every reference to a foot- or endnote a note of its own; loops repeat only the reference.

    Args:
        references: the references of a document, in the order of the text.
        notes: the root of the part that holds the notes.
    """
    by_id = {note.get(_ID): note for note in notes}
    taken = set()
    free = max((int(key) for key in by_id if key and key.lstrip("-").isdecimal()), default=0)
    for reference in references:
        key = reference.get(_ID)
        if key in taken and key in by_id:
            free += 1
            copy = deepcopy(by_id[key])
            copy.set(_ID, str(free))
            notes.append(copy)
            reference.set(_ID, str(free))
        taken.add(key)


def _ranges(root: Any, start: str, end: str) -> None:
    """Leave of every named range the first, and nothing of one that has lost its other end."""
    names: set[str] = set()
    open_: dict[str, list[tuple[Any, bool, str]]] = {}
    numbers: set[str] = set()
    gone = []
    for mark in root.iter(start, end):
        key = mark.get(_ID, "")
        if mark.tag == start:
            name = mark.get(_NAME, "")
            open_.setdefault(key, []).append((mark, bool(name) and name in names, name))
            names.add(name)
        elif not open_.get(key):
            gone.append(mark)
        else:
            begun, again, _ = open_[key].pop()
            if again:
                gone += [begun, mark]
            elif key in numbers:
                new = str(max((int(n) for n in numbers if n.isdecimal()), default=0) + 1)
                begun.set(_ID, new)
                mark.set(_ID, new)
                numbers.add(new)
            numbers.add(key)
    gone += [begun for left in open_.values() for begun, _, _ in left]
    for mark in gone:
        mark.getparent().remove(mark)


def _comments(root: Any) -> None:
    """Leave every comment at its first place only; a second reference to it makes Word call the document damaged."""
    kinds = tuple(map(qn, ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")))
    seen: set[tuple[str, str]] = set()
    for mark in list(root.iter(*kinds)):
        key = (mark.tag, mark.get(_ID, ""))
        if key in seen:
            mark.getparent().remove(mark)
        seen.add(key)
    referred = {key for kind, key in seen if kind == kinds[2]}
    for mark in list(root.iter(*kinds[:2])):
        if mark.get(_ID, "") not in referred:
            mark.getparent().remove(mark)


def _shapes(root: Any) -> None:
    """Give every shape a name of its own, and define every type of shape once."""
    seen: set[str] = set()
    for shape in list(root.iter(f"{_VML}*")):
        name = shape.get("id")
        if name is None or name not in seen:
            seen.add(name or "")
            continue
        if shape.tag == f"{_VML}shapetype":
            shape.getparent().remove(shape)
            continue
        new = _free(name, seen)
        for user in shape.getparent().iter(f"{_OFFICE}OLEObject"):
            if user.get("ShapeID") == name:
                user.set("ShapeID", new)
        shape.set("id", new)
        shape.attrib.pop(f"{_OFFICE}spid", None)
    numbers: set[str] = set()
    for drawing in root.iter(qn("wp:docPr")):
        if drawing.get("id") in numbers:
            drawing.set("id", str(max(int(number) for number in numbers) + 1))
        numbers.add(drawing.get("id"))


def _free(name: str, seen: set[str]) -> str:
    number = len(seen)
    while f"{name}_{number}" in seen:
        number += 1
    seen.add(f"{name}_{number}")
    return f"{name}_{number}"


def _optional(root: Any) -> None:
    """Remove names that nobody needs where they come twice: Word makes them anew."""
    for attribute, element in _repeated(root):
        element.attrib.pop(attribute, None)
        element.attrib.pop(f"{_W14}textId", None)
    seen: set[str] = set()
    for identifier in list(root.iter(_ID)):
        key = identifier.get(qn("w:val"), "")
        if key in seen and identifier.getparent().tag == qn("w:sdtPr"):
            identifier.getparent().remove(identifier)
        seen.add(key)
    numbers = [int(e.get(_ID)) for e in root.iter(*_REVISIONS) if (e.get(_ID) or "").isdecimal()]
    if len(numbers) != len(set(numbers)):
        for number, revision in enumerate(root.iter(*_REVISIONS), max(numbers) + 1):
            revision.set(_ID, str(number))


def _repeated(root: Any) -> Iterator[tuple[str, Any]]:
    """Yield the paragraphs and rows whose number another one has already."""
    seen: set[str] = set()
    attribute = f"{_W14}paraId"
    for element in root.iter(qn("w:p"), qn("w:tr")):
        key = element.get(attribute)
        if key is not None and key in seen:
            yield attribute, element
        seen.add(key or "")
