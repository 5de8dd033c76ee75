"""``template`` hands out what is printed from and judges a restyled one without a workbook; the page has every tag."""

from __future__ import annotations

import dataclasses
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.oxml.ns import qn
from helpers.berat import sebagian
from helpers.cli import run

from kinerja_xl.app.report import Permintaan, report, shipped_template
from kinerja_xl.app.templat import ambil_templat, periksa_templat
from kinerja_xl.reports.daftar_pencetak import BERTEMPLAT
from kinerja_xl.sheets import LAPORAN

SAMPLES = Path(__file__).parents[1] / "samples"
PAGE = (Path(__file__).parents[1] / "docs" / "tag-templat.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(\w+)` \| (.+?) \| .* \| (.*) \|$", re.MULTILINE)


@pytest.mark.parametrize(("laporan", "bentuk"), BERTEMPLAT)
def test_a_shipped_template_names_only_what_its_document_fills(laporan: str, bentuk: str) -> None:
    path = shipped_template(laporan, bentuk)
    periksa_templat(laporan, path)
    with zipfile.ZipFile(path) as package:  # the office is the author of what it prints
        assert b"<dc:creator>{{ kantor }}</dc:creator>" in package.read("docProps/core.xml")


SAMPLE = {
    "iku": "pino-raya-iku-2022-2026",
    "iki": "poncokusumo-iki-2023",
    "pk": "kalaena-pk-2025",
    "cascading": "pekuncen-cascading-2023",
    "pengukuran": "kalaena-pengukuran-2025",
}
MADE = [
    (laporan, bentuk, jenis)
    for laporan, bentuk in BERTEMPLAT
    for jenis in LAPORAN[laporan].jenis
    if jenis in SAMPLE  # those of a district are printed in tests/rekap
]


@pytest.mark.parametrize("made", sebagian(MADE, lambda made: made == ("pk", "docx", "pk")), ids="-".join)
def test_what_is_handed_out_prints_the_same_document(made: tuple[str, str, str], tmp_path: Path) -> None:
    laporan, bentuk, jenis = made
    book, own = SAMPLES / f"{SAMPLE[jenis]}-bersih.xlsx", tmp_path / f"kami.{bentuk}"
    ambil_templat(laporan, own)
    (plain,) = report(laporan, book, tmp_path / "a", Permintaan(bentuk=bentuk)).files
    (again,) = report(laporan, book, tmp_path / "b", Permintaan(bentuk=bentuk, template=own)).files
    assert again.read_bytes() == plain.read_bytes()


@pytest.mark.parametrize("laporan", [laporan for laporan, bentuk in BERTEMPLAT if bentuk == "docx"])
def test_one_style_names_the_font_of_a_word_document(laporan: str) -> None:
    document = Document(str(shipped_template(laporan, "docx")))
    named = [font for root in (document.element, document.styles.element) for font in root.iter(qn("w:rFonts"))]
    whose = [next(font.iterancestors(qn("w:style"), qn("w:docDefaults")), None) for font in named]
    assert [style.get(qn("w:styleId")) for style in whose if style.tag == qn("w:style")] == ["Normal"]


def test_a_template_is_handed_out_and_kept_once_it_was_changed(tmp_path: Path) -> None:
    ours = tmp_path / "pk.docx"
    assert run("template", "pk", "-o", ours).returncode == 0
    assert run("template", "pk", "-o", ours).returncode == 0  # our own unchanged output
    document = Document(str(ours))
    document.add_paragraph("{{ kantor }} {{ kantr }}")
    document.save(str(ours))
    refused = run("template", "pk", "-o", ours)
    assert (refused.returncode, "sudah ada" in refused.stderr) == (2, True)
    told = run("template", "pk", "--check", ours)
    assert told.returncode == 2
    assert "variabel 'kantr' tidak dikenal (maksud Anda 'kantor'?), pada paragraf" in told.stderr


@pytest.mark.parametrize(
    ("place", "text", "said"),
    [
        ("A3", "{{ tahn }}", "lembar E.81, sel A3: variabel 'tahn' tidak dikenal (maksud Anda 'tahun'?)"),
        ("A3", "{{ kepala.nma }}", "'Pihak' tidak memiliki isian 'nma'"),
        ("A9", "{% for baris in baris", "lembar E.81, sel A9"),
        ("kaki", "&L{{ knator }}", "kop atau kaki halaman: variabel 'knator' tidak dikenal"),
        ("judul", "{{ tahunn }}", "properti dokumen: variabel 'tahunn' tidak dikenal"),
    ],
)
def test_what_is_wrong_in_excel_is_told_with_its_place(tmp_path: Path, place: str, text: str, said: str) -> None:
    book = openpyxl.load_workbook(shipped_template("e81", "xlsx"))
    sheet = book.worksheets[0]
    if place == "kaki":
        sheet.oddFooter.left.text = text
    elif place == "judul":
        book.properties.title = text
    else:
        sheet[place] = text
    path = tmp_path / "e81.xlsx"
    book.save(path)
    told = run("template", "e81", "--check", path)
    assert (told.returncode, said in told.stderr) == (2, True), told.stderr


def test_another_form_is_refused_with_the_way_out(tmp_path: Path) -> None:
    assert "berakhiran .xlsx" in run("template", "e81", "-o", tmp_path / "e81.docx").stderr
    assert "bukan nama berkas" in run("template", "pk", "--check", tmp_path / "pk.pdf").stderr
    assert run("template", "pk").returncode == 2


def test_the_page_has_every_field_of_every_context_with_its_meaning() -> None:
    assert "\n" not in "".join(meaning for *_, meaning in ROW.findall(PAGE))
    assert all(meaning.strip() for *_, meaning in ROW.findall(PAGE))
    for printer in BERTEMPLAT.values():
        head = next(line for line in PAGE.splitlines() if line.startswith("## ") and f"`{printer.laporan}`" in line)
        section = PAGE[PAGE.index(head) :].split("\n## ", 1)[0]
        wanted = [field.name for field in dataclasses.fields(printer.isi())]
        tables = section.split("\n### ")[0]
        assert wanted == [name for name, *_ in ROW.findall(tables)] or _second_table(PAGE, printer.laporan, wanted)


def _second_table(page: str, laporan: str, wanted: list[str]) -> bool:
    """A document whose Word and Excel templates have different contexts has a section for each."""
    sections = [s for s in page.split("\n## ") if f"`{laporan}`" in s.splitlines()[0]]
    return any(wanted == [name for name, *_ in ROW.findall(s.split("\n### ")[0])] for s in sections)
