"""A .docx as a source: paragraphs and tables in the order of the document, equations written on one line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.sumber.isi_sumber import AlineaSumber, BerkasSumber, SelSumber, TabelSumber, refuse_long
from kinerja_xl.text.tampak import terlihat
from kinerja_xl.workbook.cells import Area
from kinerja_xl.workbook.guard import open_zip
from kinerja_xl.workbook.nomor_word import NomorOtomatis, W, whole_number
from kinerja_xl.workbook.package import Package, broken
from kinerja_xl.workbook.scan import scan_part

if TYPE_CHECKING:
    from lxml.etree import _Element

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = frozenset({f"{W}del", f"{W}moveFrom", f"{_MC}Fallback", f"{W}instrText", f"{W}delText", f"{W}tbl"})
_NASKAH = "Naskah"
_DEEPEST = 6  # tables within tables
_WIDEST = 200  # columns
_PAGE = 31_680  # the widest page of Word, in twentieths of a point


def read_docx(path: Path, nomor: int) -> BerkasSumber:
    """Return a Word document's tables and paragraphs; deleted text of tracked changes is left out.

    Args:
        path: the file.
        nomor: its number among the files of the import.

    Raises:
        KinerjaError: it cannot be read, or is no Word document.
    """
    package = open_zip(path)
    for part in package.names:
        if part.lower().endswith((".xml", ".rels")):
            scan_part(package, part, foreign=part.lower().startswith("customxml/"))
    main = package.workbook_part
    body = package.xml(main).find(f"{W}body")
    if body is None:
        raise broken(path.name, "isi dokumen Word tidak ada")
    reader = _Pembaca(package, main.rpartition("/")[0], nomor)
    reader.baca(body)
    if not reader.blok:
        raise KinerjaError(
            f"Dokumen {path.name} tidak memuat teks maupun tabel.",
            "Bila isinya gambar hasil pindai, ketik ulang tabelnya di Word atau Excel.",
        )
    return BerkasSumber(nomor, path.name, tuple(reader.blok), tuple(reader.bagian))


class _Sel(NamedTuple):
    col: int
    span: int
    merge: str  # "", "restart", "continue"
    cell: _Element


class _Pembaca:
    """Reads one document; parts are numbered as they come, the text outside of tables is part 0."""

    def __init__(self, package: Package, folder: str, nomor: int) -> None:
        self.nomor, self.daftar = nomor, NomorOtomatis.dari_paket(package, folder)
        self.blok: list[TabelSumber | AlineaSumber] = []
        self.bagian = [_NASKAH]
        self.alinea = 0
        self.atas: list[str] = []

    def baca(self, parent: _Element, depth: int = 0) -> None:
        for child in _blocks(parent):
            if child.tag == f"{W}p":
                self._alinea(child)
            else:
                self._tabel(child, depth)

    def _alinea(self, paragraph: _Element) -> None:
        number = self.daftar.nomor(paragraph)
        for text in (_text(paragraph), *map(_text, _boxed(paragraph))):
            plain = terlihat(text).strip()
            if plain:
                self.alinea += 1
                shown = f"{number} {plain}".strip() if number else plain
                self.blok.append(AlineaSumber(self.nomor, 0, self.alinea, shown))
                self.atas.append(shown)
            number = ""

    def _tabel(self, table: _Element, depth: int) -> None:
        part = len(self.bagian)
        self.bagian.append(f"Tabel {part}")
        place = len(self.blok)
        nested: list[_Element] = []
        cells, merges = self._sel(table, nested)
        if cells:
            made = TabelSumber(
                self.nomor, part, self.bagian[part], False, cells, tuple(merges), terkait=tuple(self.atas[-6:])
            )
            self.blok.insert(place, made)
        self.atas = []
        if depth < _DEEPEST:
            for inner in nested:
                self._tabel(inner, depth + 1)

    def _sel(self, table: _Element, nested: list[_Element]) -> tuple[dict[tuple[int, int], SelSumber], list[Area]]:
        cells: dict[tuple[int, int], SelSumber] = {}
        merges: list[Area] = []
        running: dict[int, tuple[int, int, int]] = {}  # column -> (first row, last row, span) of a vertical merge
        for row, line in enumerate(_rows(table), start=1):
            for found in _cells(line):
                if found.merge == "continue" and found.col in running:
                    first, _, span = running[found.col]
                    running[found.col] = (first, row, span)
                    continue
                if found.col in running:
                    _close(merges, found.col, running.pop(found.col))
                if found.merge == "restart":
                    running[found.col] = (row, row, found.span)
                elif found.span > 1:
                    merges.append((row, found.col, row, found.col + found.span - 1))
                text, bold, indent = self._isi(found.cell, nested)
                if text:
                    refuse_long(self.bagian[-1], row, found.col, text)
                    cells[row, found.col] = SelSumber(row, found.col, text, text, lekuk=indent, tebal=bold)
        for col, run in running.items():
            _close(merges, col, run)
        return cells, merges

    def _isi(self, cell: _Element, nested: list[_Element]) -> tuple[str, bool, int]:
        lines: list[str] = []
        bold, indent = False, 0
        for child in _blocks(cell):
            if child.tag == f"{W}tbl":
                nested.append(child)
                continue
            number = self.daftar.nomor(child)
            for text in (_text(child), *map(_text, _boxed(child))):
                plain = terlihat(text).strip(" \u00a0\t")
                if number and (plain or not lines):
                    plain = f"{number} {plain}".strip()
                if plain:
                    if not lines:
                        left = child.find(f"{W}pPr/{W}ind")
                        value = "" if left is None else left.get(f"{W}left") or left.get(f"{W}start") or ""
                        indent = whole_number(value, _PAGE, 0) // 200
                        bold = all(r.find(f"{W}rPr/{W}b") is not None for r in child.iterfind(f"{W}r"))
                    lines.append(plain)
                number = ""
        return "\n".join(lines).strip(), bold, indent


def _close(merges: list[Area], col: int, run: tuple[int, int, int]) -> None:
    first, last, span = run
    if last > first or span > 1:
        merges.append((first, col, last, col + span - 1))


def _blocks(parent: _Element) -> Iterator[_Element]:
    """Yield paragraphs and tables of a body or cell, those inside content controls and insertions too."""
    for child in parent.iterchildren():
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}smartTag", f"{W}moveTo"):
            yield from _blocks(child)


def _rows(table: _Element) -> Iterator[_Element]:
    for child in table.iterchildren():
        if child.tag == f"{W}tr":
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _rows(child)


def _cells(row: _Element) -> Iterator[_Sel]:
    before = row.find(f"{W}trPr/{W}gridBefore")
    col = 1 + (0 if before is None else _count(before.get(f"{W}val")))
    for cell in _row_cells(row):
        props = cell.find(f"{W}tcPr")
        span = None if props is None else props.find(f"{W}gridSpan")
        merge = None if props is None else props.find(f"{W}vMerge")
        width = 1 if span is None else max(1, _count(span.get(f"{W}val")))
        word = "" if merge is None else merge.get(f"{W}val") or "continue"
        yield _Sel(col, width, word, cell)
        col += width


def _row_cells(row: _Element) -> Iterator[_Element]:
    for child in row.iterchildren():
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from _row_cells(child)


def _count(text: str | None) -> int:
    return whole_number(text, _WIDEST, 0)


def _boxed(paragraph: _Element) -> Iterator[_Element]:
    """Yield the paragraphs of text boxes that hang on a paragraph, once each."""
    for box in paragraph.iter(f"{W}txbxContent"):
        if not any(a.tag == f"{_MC}Fallback" for a in box.iterancestors()):
            yield from (p for p in box.iter(f"{W}p") if not any(a.tag == f"{W}del" for a in p.iterancestors()))


def _text(paragraph: _Element) -> str:
    return "".join(_pieces(paragraph))


def _pieces(element: _Element) -> Iterator[str]:
    for child in element.iterchildren():
        tag = child.tag
        if not isinstance(tag, str) or tag in _GONE or tag == f"{W}txbxContent":
            continue
        if tag == f"{W}t":
            yield child.text or ""
        elif tag in (f"{W}tab", f"{W}ptab"):
            yield "\t"
        elif tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif tag == f"{W}noBreakHyphen":
            yield "-"
        elif tag in (f"{M}oMath", f"{M}oMathPara"):
            yield _equation(child)
        elif tag not in (f"{W}pPr", f"{W}rPr"):
            yield from _pieces(child)


def _equation(element: _Element) -> str:
    """Return an equation on one line: a fraction as ``(A) / (B)``, which the reader of formulas understands."""
    if element.tag == f"{M}f":
        above, below = (element.find(f"{M}{tag}") for tag in ("num", "den"))
        parts = ["" if p is None else _equation(p).strip() for p in (above, below)]
        return f" ({parts[0]}) / ({parts[1]}) "
    if element.tag in (f"{M}t", f"{W}t"):
        return element.text or ""
    if element.tag in (f"{M}m", f"{M}eqArr"):  # lines under each other
        return " ".join(_equation(child).strip() for child in element.iterchildren() if isinstance(child.tag, str))
    if element.tag == f"{M}nary":
        body = element.find(f"{M}e")
        return "Σ " + ("" if body is None else _equation(body))
    if element.tag == f"{M}d":
        return "(" + "".join(_equation(c) for c in element.iterfind(f"{M}e")) + ")"
    return "".join(_equation(child) for child in element.iterchildren() if isinstance(child.tag, str))
