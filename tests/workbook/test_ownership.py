"""Our own unchanged output is known again; a file that anybody has touched is not."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import etree
from workbook.packages import minimal_parts, package, parts_of, worksheet

from kinerja_xl.app.resources import resource
from kinerja_xl.workbook.ownership import is_ours, marked

BOOK = resource("samples", "kalaena-pk-2025.xlsx").read_bytes()
DOCUMENT = resource("templates", "docx", "pk.docx").read_bytes()
SMALL = package(minimal_parts(worksheet("<sheetData/>")))


@pytest.mark.parametrize("data", [BOOK, DOCUMENT, SMALL], ids=["workbook", "document", "smallest"])
def test_the_mark_leaves_every_part_as_it_was_but_the_list_of_content_types(data: bytes) -> None:
    before, after = parts_of(data), parts_of(marked(data))
    assert list(after) == list(before)
    assert {name for name in before if before[name] != after[name]} == {"[Content_Types].xml"}


@pytest.mark.parametrize("data", [BOOK, DOCUMENT, SMALL], ids=["workbook", "document", "smallest"])
def test_only_a_marked_package_is_ours_and_marking_again_changes_nothing(data: bytes) -> None:
    assert not is_ours(data)
    assert is_ours(marked(data))
    assert marked(marked(data)) == marked(data)


def test_a_workbook_saved_by_another_program_is_no_longer_ours() -> None:
    stream = io.BytesIO()
    openpyxl.load_workbook(io.BytesIO(marked(BOOK))).save(stream)
    assert not is_ours(stream.getvalue())


def test_a_document_saved_again_is_no_longer_ours() -> None:
    stream = io.BytesIO()
    document = Document(io.BytesIO(marked(DOCUMENT)))
    document.add_paragraph("kalimat kantor")
    document.save(stream)
    assert not is_ours(stream.getvalue())


def _same_list(old: bytes, new: bytes) -> bool:
    """True where only what XML leaves free differs, such as the kind of a quote."""
    try:
        return etree.canonicalize(new.decode()) == etree.canonicalize(old.decode())
    except (etree.XMLSyntaxError, UnicodeDecodeError, ValueError):
        return False


@given(st.data())
def test_one_changed_byte_in_any_part_is_seen(data: st.DataObject) -> None:
    content = parts_of(marked(SMALL))
    name = data.draw(st.sampled_from(sorted(content)))
    place = data.draw(st.integers(0, len(content[name]) - 1))
    changed = bytearray(content[name])
    changed[place] ^= 1
    assume(name != "[Content_Types].xml" or not _same_list(content[name], bytes(changed)))
    assert not is_ours(package({**content, name: bytes(changed)}))


def test_a_package_packed_anew_with_the_same_parts_is_still_ours() -> None:
    assert is_ours(package(parts_of(marked(BOOK))))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 rusak", b"teks biasa"])
def test_what_is_no_package_is_not_ours(data: bytes) -> None:
    assert not is_ours(data)


def test_an_old_mark_is_renewed_when_the_content_changed(tmp_path: Path) -> None:
    content = parts_of(marked(SMALL))
    content["xl/worksheets/sheet1.xml"] = worksheet("<sheetData><row r='1'/></sheetData>").encode()
    edited = package(content)
    assert not is_ours(edited)
    assert is_ours(marked(edited))
    assert list(parts_of(marked(edited))) == list(content)


PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n28\n%%EOF\n"


def test_a_pdf_is_ours_until_a_byte_changes_and_its_counted_places_stay() -> None:
    ours = marked(PDF)
    assert is_ours(ours) and not is_ours(PDF)
    assert marked(ours) == ours
    assert ours.startswith(PDF[: PDF.index(b"startxref")])
    assert ours.endswith(PDF[PDF.index(b"startxref") :])
    assert not is_ours(ours.replace(b"obj", b"Obj", 1))
    assert not is_ours(ours + b"5 0 obj\nendobj\nstartxref\n99\n%%EOF\n")  # signed, or noted upon, by another program
