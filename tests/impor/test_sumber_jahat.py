"""Sources of strangers whose numbers are none, have no end, or ask for endless work: read, or refused with a way out."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import docx
import pytest
from helpers.berat import sebagian
from sumber_uji import dokumen

from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.sumber.buka import buka_sumber
from kinerja_xl.impor.sumber.isi_sumber import AlineaSumber

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LONG = "9" * 5_000


def word(path: Path, body: str, numbering: str = "") -> Path:
    """Write a document whose body, and whose numbering, is this XML."""
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()
            if name == "word/numbering.xml" and numbering:
                data = f"<w:numbering {W}>{numbering}</w:numbering>".encode()
            new.writestr(name, data)
    return path


@pytest.mark.parametrize("number", [LONG, "²", "-5", "", "x", "٥"])
def test_a_number_that_is_none_shifts_nothing(tmp_path: Path, number: str) -> None:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="{0}"/></w:tcPr><w:p><w:pPr><w:ind w:left="{0}"/></w:pPr>'
    cell += "<w:r><w:t>isi</w:t></w:r></w:p></w:tc>"
    row = f"<w:tr>{cell.format(number) * 3}</w:tr>"
    source = buka_sumber(word(tmp_path / "a.docx", f"<w:tbl>{row * 2}</w:tbl>"), 0)
    assert source.blok


@pytest.mark.parametrize("form", ["upperRoman", "lowerLetter", "decimal"])
def test_a_list_that_begins_at_a_billion_is_counted_at_once(tmp_path: Path, form: str) -> None:
    level = f'<w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%1."/></w:lvl>'
    level += f'<w:lvl w:ilvl="{LONG}"><w:start w:val="{LONG}"/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    props = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    source = buka_sumber(word(tmp_path / "a.docx", f"<w:p>{props}<w:r><w:t>isi</w:t></w:r></w:p>", numbering), 0)
    (paragraph,) = source.blok
    assert isinstance(paragraph, AlineaSumber)
    assert len(paragraph.teks) < 20


def test_a_text_that_no_cell_keeps_whole_is_refused_instead_of_cut(tmp_path: Path) -> None:
    path = dokumen(tmp_path / "a.docx", [["Sasaran", "Indikator"], ["a", "b" * 32_768]])
    with pytest.raises(KinerjaError, match="Tabel 1, baris 2 kolom 2: isinya 32768 huruf"):
        buka_sumber(path, 0)
    (tmp_path / "a.csv").write_text("Sasaran;Indikator\na;" + "b" * 32_768)
    with pytest.raises(KinerjaError, match=r"a\.csv, baris 2 kolom 2: isinya 32768 huruf"):
        buka_sumber(tmp_path / "a.csv", 0)


@pytest.mark.parametrize(
    "text",
    sebagian(
        ["a;" * 300_001, "1;a\n" * 150_001, ";\n" * 800_000, "a;b;c;d;e\n" * 60_001],
        lambda text: text.startswith("a;b"),
    ),
    ids=lambda text: ascii(text[:10]),
)
def test_a_csv_of_more_cells_than_any_table_has_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.csv").write_text(text)
    with pytest.raises(KinerjaError, match="lebih dari 300000 isian"):
        buka_sumber(tmp_path / "a.csv", 0)


@pytest.mark.skipif(os.name == "nt", reason="pipes and devices of POSIX")
def test_a_pipe_is_no_source(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa.csv")
    with pytest.raises(KinerjaError, match="bukan berkas biasa"):
        buka_sumber(tmp_path / "pipa.csv", 0)
