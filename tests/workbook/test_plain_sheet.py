"""A sheet taken apart by its text reads as the parser reads all of it: the same cells, or the same error."""

from __future__ import annotations

import random
import zipfile

import pytest
from helpers.mutator import KINDS
from helpers.samples import SAMPLES, path

from kinerja_xl.workbook import sheet_xml
from kinerja_xl.workbook.plain_sheet import plain_sheet
from kinerja_xl.workbook.read import read_workbook
from kinerja_xl.workbook.sheet_xml import SheetXmlError, read_sheet, without_formats

STRINGS = [f"teks {n}" for n in range(5000)]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def outcome(xml: bytes) -> object:
    try:
        sheet = read_sheet(xml, "Data", "visible", STRINGS, date1904=False)
    except SheetXmlError as error:
        return str(error)
    return repr(sheet), [list(row) for row in sheet.rows.values()]


def parsed_whole(xml: bytes, monkeypatch: pytest.MonkeyPatch) -> object:
    with monkeypatch.context() as patched:
        patched.setattr(sheet_xml, "plain_sheet", lambda _: None)
        return outcome(xml)


def sheet(rows: str, *, root: str = "", tail: str = "", head: str = "") -> bytes:
    return f'{head}<worksheet xmlns="{MAIN}"{root}><sheetData>{rows}</sheetData>{tail}</worksheet>'.encode()


def row(cells: str, attributes: str = "", number: int = 1) -> str:
    return f'<row r="{number}"{attributes}>{cells}</row>'


def test_the_sheets_of_an_office_are_taken_apart() -> None:
    for one in SAMPLES.glob("*-bersih.xlsx"):
        book = read_workbook(one)
        for part in book.package.worksheets:
            assert plain_sheet(without_formats(book.package.read(part.part))) is not None, (one.name, part.name)


@pytest.mark.parametrize(
    ("xml", "apart"),
    [
        (sheet(row('<c r="A1"><v>1.50</v></c><c r="C1" t="s"><v>3</v></c>')), True),
        (sheet(row('<c r="A1"><f>B1*2</f></c><c r="B1" t="str"><f>C1&amp;""</f><v></v></c>')), True),
        (sheet(row('<c r="A1"><f aca="false">1&lt;2</f><v></v></c><c r="B1" t="b"><v>1</v></c>')), True),
        (sheet(row('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c><c r="B1" t="e"><v>#N/A</v></c>')), True),
        (sheet(row('<c r="A1"><v>1</v></c>', ' hidden="1"') + '<row r="2" ht="0"/>\n' + row("", ' hidden="true"', 3)), True),
        (sheet(row('<c r="A1"><v>1</v></c>') + row('<c r="B1"><v>2</v></c>')), True),  # twice the same row
        (sheet("", tail='<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'), True),
        (sheet(row('<c r="A1" t="s"><v>-1</v></c>')), True),
        (sheet(row('<c r="A1" t="s"><v>99999</v></c>')), True),
        (sheet(row('<c r="A1" t="str"><v>&unknown;</v></c>')), True),
        (sheet(row('<c r="A1"><v>1</v></c>', ' x14ac:dyDescent="0.25"')), True),  # an undeclared prefix
        (sheet(row('<c r="A1"><v>1</v></c>', ' hidden="1" hidden="0"')), True),
        (sheet(row('<c r="ZZZ1"><v>1</v></c>')), True),
        (sheet(row('<c r="A1"><v>1</v></c>') + row("<v>5</v>", number=2)), False),
        (sheet(row('<c r="A2"><v>1</v></c>')), False),
        (sheet(row('<c r="A1"><f t="shared" si="0" ref="A1:A2">B1</f><v>1</v></c>')), False),
        (sheet(row('<c r="A1"><v>1</v></c>', ' xmlns="urn:other"')), False),
        (sheet(row('<c r="A1" t="str"><v>a]]></v></c>')), False),
        (sheet("<!--" + row('<c r="A1"><v>1</v></c>') + "-->"), False),
        (sheet('<row r="1"><x><c r="A1"><v>1</v></c></x></row>'), False),
        (sheet('</row><row r="1"><c r="A1"><v>1</v></c></row>'), False),
        (sheet(row('<c r="A1"><v>1</v></c>'), tail="<sheetData></sheetData>"), False),
        (sheet(row('<c r="A1"><v>1</v></c>'), tail=row('<c r="B1"><v>1</v></c>', number=7)), True),
        (sheet(row('<c r="A1"><v>1</v></c>'), head='<?xml version="1.0" encoding="latin-1"?>'), False),
        (sheet(row('<c r="A1" t="inlineStr"><v>1</v></c>')), False),
    ],
)  # fmt: skip
def test_any_shape_reads_as_a_parser_reads_it(xml: bytes, apart: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (plain_sheet(xml) is not None) is apart
    assert outcome(xml) == parsed_whole(xml, monkeypatch)


@pytest.mark.parametrize("kind", KINDS)
def test_seeded_changes_read_as_a_parser_reads_them(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(path("kalaena-pk-2025-bersih")) as package:
        whole = package.read("xl/worksheets/sheet2.xml")
    for seed in range(60):
        chance, xml = random.Random(seed), whole
        for _ in range(chance.randint(1, 3)):
            xml = KINDS[kind](chance, xml)
        assert outcome(xml) == parsed_whole(xml, monkeypatch), seed
