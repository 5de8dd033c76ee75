"""Prepares a part of a template for printing, so that nothing of it gets lost and nothing deleted comes back.

Word cuts a tag into pieces wherever it likes, keeps what was deleted while changes were tracked, and lets a section
break live in the very paragraph that docxtpl removes with its tag. Here tags become whole, deletions are done, breaks
get a paragraph of their own, and whatever else would vanish beside a tag is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import accumulate
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from kinerja_xl.patterns import regex
from kinerja_xl.reports.word.fields import text, text_run

Fault = tuple[str, str]
"""What is wrong, and the text of the paragraph it stands in."""

_TAG = regex(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_SWALLOWS = regex(r"\{[{%#](tr|tc|p) ")
_HOLDER = {"p": qn("w:p"), "tr": qn("w:tr"), "tc": qn("w:tc")}
_WHOLE = {"p": "paragraf", "tr": "baris tabel", "tc": "sel tabel"}
_STANDS_FOR = {qn("w:noBreakHyphen"): "-", qn("w:softHyphen"): "", qn("w:tab"): " ", qn("w:br"): " ", qn("w:cr"): " "}
_P, _T, _BR, _BREAK_BEFORE, _TYPE = map(qn, ("w:p", "w:t", "w:br", "w:pageBreakBefore", "w:type"))
_WRAPPERS = tuple(map(qn, ("w:sdt", "w:smartTag", "w:customXml")))
_CONTENT = {
    **dict.fromkeys(map(qn, ("w:drawing", "w:pict", "w:object")), "gambar atau bentuk"),
    **dict.fromkeys(map(qn, ("w:footnoteReference", "w:endnoteReference")), "catatan kaki"),
    **dict.fromkeys(map(qn, ("w:fldChar", "w:fldSimple", "w:instrText")), "bidang (field)"),
    **dict.fromkeys(map(qn, ("m:oMath", "w:sym", "w:ruby", "w:ptab", "w:altChunk", "w:dayLong", "w:pgNum")), "isi"),
}
"""What a tag must not take along, with its name; texts are looked at apart."""


def siapkan(root: Any) -> list[Fault]:
    """Prepare a part in place.

    Args:
        root: its root element.

    Returns:
        What would vanish with the tag beside it.
    """
    _delete(root)
    _unwrap(root)
    paragraphs = [p for p in root.iter(_P) if "{" in _said(p)]
    for paragraph in paragraphs:
        _make_whole(paragraph)
    return [fault for p in paragraphs if p.getparent() is not None for fault in _set_apart(p)]


def _said(element: Any) -> str:
    return "".join(t.text or "" for t in element.iter(_T))


def _own(paragraph: Any) -> str:
    """Return what a paragraph says without the text boxes in it, whose paragraphs are looked at apart."""
    texts = (t for t in paragraph.iter(_T) if next(t.iterancestors(_P)) is paragraph)
    return "".join(t.text or "" for t in texts)


# --- tracked changes and wrappers -------------------------------------------------------------------------------------


def _delete(root: Any) -> None:
    """Do the tracked deletions that touch tags."""
    for mark in list(root.iter(qn("w:del"))):
        holder = mark.getparent()
        if holder is not None and holder.tag == qn("w:trPr") and "{" in _said(row := holder.getparent()):
            row.getparent().remove(row)
    for deleted in list(root.iter(qn("w:del"), qn("w:moveFrom"))):
        paragraph = next(deleted.iterancestors(_P), None)
        gone = "".join(t.text or "" for t in deleted.iter(qn("w:delText"), _T))
        if paragraph is None or not gone or "{" not in gone + _said(paragraph):
            continue
        deleted.getparent().remove(deleted)
        mark = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}")
        beside = (paragraph.getprevious(), paragraph.getnext())
        if mark is not None and not _said(paragraph) and any(e is not None and e.tag == _P for e in beside):
            paragraph.getparent().remove(paragraph)


def _unwrap(root: Any) -> None:
    """Take the tags that steer out of content controls, which would begin in one and end in another."""
    for wrapper in list(root.iter(*_WRAPPERS)):
        said = _said(wrapper)
        if wrapper.getparent() is None or "{" not in said:
            continue
        for bound in list(wrapper.iter(qn("w:dataBinding"))):  # Word would show what the data say, not what is printed
            bound.getparent().remove(bound)
        if "{%" not in said:
            continue
        content = wrapper.find(qn("w:sdtContent")) if wrapper.tag == qn("w:sdt") else wrapper
        for child in list(content if content is not None else ()):
            if not child.tag.endswith("Pr"):
                wrapper.addprevious(child)
        wrapper.getparent().remove(wrapper)


# --- whole tags -------------------------------------------------------------------------------------------------------


def _make_whole(paragraph: Any) -> None:
    """Move every tag into the piece of text that it begins in."""
    wanted = (_T, *_STANDS_FOR)
    pieces = [e for e in paragraph.iter(*wanted) if next(e.iterancestors(_P)) is paragraph]
    texts = [e.text or "" if e.tag == _T else _STANDS_FOR[e.tag] for e in pieces]
    starts = list(accumulate(map(len, texts), initial=0))
    for tag in reversed(list(_TAG.finditer("".join(texts)))):
        held = [n for n, piece in enumerate(texts) if starts[n] < tag.end() and starts[n] + len(piece) > tag.start()]
        first, *others = held or [0]
        if not others or pieces[first].tag != _T:
            continue
        kept = texts[first][: tag.start() - starts[first]]
        pieces[first].text = texts[first] = kept + tag[0]
        pieces[first].set(qn("xml:space"), "preserve")
        for n in range(first + 1, others[-1] + 1):
            if pieces[n].tag == _T:
                texts[n] = texts[n][tag.end() - starts[n] :] if n == others[-1] else ""
                pieces[n].text = texts[n]
                pieces[n].set(qn("xml:space"), "preserve")
                starts[n] = max(starts[n], tag.end())
            elif pieces[n].getparent() is not None:
                pieces[n].getparent().remove(pieces[n])


# --- what stands beside a tag that takes its paragraph, row or cell along ---------------------------------------------


def _set_apart(paragraph: Any) -> Iterator[Fault]:
    """Give each such tag of a paragraph a holder of its own; yield what that cannot save."""
    found = _SWALLOWS.search(_own(paragraph))
    if found is None:
        return
    kind = found[1]
    holder = next((e for e in (paragraph, *paragraph.iterancestors()) if e.tag == _HOLDER[kind]), None)
    if holder is None or holder.getparent() is None:  # the latter where another tag of its row came before
        return
    said = " ".join(map(_own, holder.iter(_P))) if kind != "p" else _own(holder)
    tags = [tag[0] for tag in _TAG.finditer(said) if _SWALLOWS.match(tag[0])]
    beside = _beside(holder, said, tags)
    if beside:
        where, rest = ("baris lain", "baris") if kind == "tr" else ("tempat lain", _WHOLE[kind])
        yield (
            (
                f"tag '{tags[0]}' menghapus {_WHOLE[kind]}-nya, sehingga {beside} akan hilang; tulis tag itu sendirian "
                f"dalam satu {rest}, dan isinya di {where}"
            ),
            said,
        )
        return
    if kind == "p":
        _keep_breaks(holder)
    if len(tags) > 1 and all(_SWALLOWS.match(tag)[1] == kind for tag in tags):  # type: ignore[index]
        for tag in tags:
            holder.addprevious(_alone(kind, tag))
        holder.getparent().remove(holder)


def _beside(holder: Any, said: str, tags: list[str]) -> str:
    """Return what stands in a holder besides its tags, "" for nothing."""
    rest = said
    for tag in tags:
        rest = rest.replace(tag, " ", 1)
    if rest := " ".join(rest.split()):
        return f"'{rest[:60]}{'…' if len(rest) > 60 else ''}'"
    for element in holder.iter():
        if element.tag in _CONTENT:
            return f"{_CONTENT[element.tag]} di sampingnya"
        is_break = element.tag == _BR and element.get(_TYPE) in {"page", "column"}
        if holder.tag != _P and (is_break or element.tag == _BREAK_BEFORE):
            return "ganti halaman di sampingnya"
    return ""


def _keep_breaks(paragraph: Any) -> None:
    """Put the breaks of pages and sections that a paragraph holds into paragraphs of their own beside it."""
    look = paragraph.pPr
    if look is not None and look.find(_BREAK_BEFORE) is not None:
        paragraph.addprevious(_small(look.find(_BREAK_BEFORE)))
    before = True
    after = []
    for element in paragraph.iter(_T, _BR):
        if element.tag == _T:
            before = before and not (element.text or "").strip()
        elif element.get(_TYPE) in {"page", "column"}:
            made = _small()
            made.append(text_run(deepcopy(element)))
            paragraph.addprevious(made) if before else after.append(made)
    if look is not None and look.find(qn("w:sectPr")) is not None:
        after.append(_small(look.find(qn("w:sectPr"))))
    for made in reversed(after):
        paragraph.addnext(made)


def _small(*properties: Any) -> Any:
    """Return an empty paragraph that takes no room."""
    made, look, spacing, letters, size = map(OxmlElement, ("w:p", "w:pPr", "w:spacing", "w:rPr", "w:sz"))
    for name, value in (("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact")):
        spacing.set(qn(f"w:{name}"), value)
    size.set(qn("w:val"), "2")
    letters.append(size)
    first = [p for p in properties if p.tag == _BREAK_BEFORE]
    last = [p for p in properties if p.tag == qn("w:sectPr")]
    look.extend([*map(deepcopy, first), spacing, letters, *map(deepcopy, last)])
    made.append(look)
    return made


def _alone(kind: str, tag: str) -> Any:
    """Return a holder with nothing but a tag."""
    made = OxmlElement("w:p")
    made.append(text_run(text(tag)))
    for outer in {"p": (), "tc": ("w:tc",), "tr": ("w:tc", "w:tr")}[kind]:
        inner, made = made, OxmlElement(outer)
        made.append(inner)
    return made
