"""Word's fields (TOC, SEQ, PAGEREF …): found in a document, and made with what shows until Word updates them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from kinerja_xl.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its instruction and the ``w:fldChar`` elements around its result."""

    instruction: str
    begin: Any
    separate: Any
    end: Any

    @property
    def words(self) -> list[str]:
        """The instruction's words, the kind of field first."""
        return self.instruction.split()


def fields(root: Any) -> Iterator[Field]:
    """Yield every complete field that has a result, inner ones before those they stand in."""
    open_: list[list[Any]] = []  # [instruction, begin, separate] of the fields around
    for element in root.iter(qn("w:fldChar"), qn("w:instrText")):
        kind = element.get(qn("w:fldCharType"))
        if kind == "begin":
            open_.append(["", element, None])
        elif not open_:
            continue
        elif kind is None:
            open_[-1][0] += element.text or "" if open_[-1][2] is None else ""
        elif kind == "separate":
            open_[-1][2] = element
        elif kind == "end":
            instruction, begin, separate = open_.pop()
            if separate is not None:
                yield Field(instruction.strip(), begin, separate, element)


def paragraph_of(element: Any) -> Any:
    """Return the innermost paragraph around an element."""
    return next(element.iterancestors(qn("w:p")))


def child_of(paragraph: Any, element: Any) -> Any:
    """Return the paragraph's own child that holds an element."""
    while element.getparent() is not paragraph:
        element = element.getparent()
    return element


def text_run(*children: Any) -> Any:
    """Return a run."""
    made = OxmlElement("w:r")
    made.extend(children)
    return made


def text(value: str) -> Any:
    """Return a text that keeps its spaces."""
    made = OxmlElement("w:t")
    made.text = value
    made.set(qn("xml:space"), "preserve")
    return made


def opening(instruction: str, *, dirty: bool = False) -> list[Any]:
    """Return a field's runs up to its result; Word asks whether to update a document with a ``dirty`` one."""
    begin, code, separate = char("begin"), OxmlElement("w:instrText"), char("separate")
    if dirty:
        begin.set(qn("w:dirty"), "true")
    code.text = f" {instruction} "
    code.set(qn("xml:space"), "preserve")
    return [text_run(begin), text_run(code), text_run(separate)]


def char(kind: str) -> Any:
    """Return a field character: begin, separate or end."""
    made = OxmlElement("w:fldChar")
    made.set(qn("w:fldCharType"), kind)
    return made


def field(instruction: str, result: str) -> list[Any]:
    """Return the runs of a whole field."""
    return [*opening(instruction), text_run(text(result)), text_run(char("end"))]
