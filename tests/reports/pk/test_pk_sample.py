"""The printed agreements of the sample against the facts of the document it was made from: each once, nothing else."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from helpers import samples
from helpers.docx_dump import dump

from kinerja_xl.app.report import Permintaan, report
from kinerja_xl.model import Dokumen
from kinerja_xl.reports.pk.perjanjian import render_pk
from kinerja_xl.reports.word.butir import judul, nomor_otomatis
from kinerja_xl.text.numbers import format_number, format_rupiah

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "samples" / "kalaena-pk-2025.xlsx"
TEMPLATE = ROOT / "templates" / "docx" / "pk.docx"
OFFICIALS = ("Camat", "Sekcam", "KasiTrantib", "KasiPelUm", "KasiPemUm", "KasubPK", "KasubUK")
SEKRETARIAT = "PS"  # the programme that the secretary holds
UNEXPLAINED = "I852"  # the document has no definition table for it


@pytest.fixture(scope="module")
def facts() -> dict[str, Any]:
    return json.loads((ROOT / "tests" / "data" / "kalaena-pk-2025.facts.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def dokumen() -> Dokumen:
    return samples.document(SAMPLE.stem)


@pytest.fixture(scope="module")
def printed(dokumen: Dokumen) -> bytes:
    return render_pk(dokumen, TEMPLATE, draft=True)


@dataclass
class Agreement:
    """What is read back from one agreement: rows of its tables, and the headings and paragraphs of Lampiran 2."""

    jabatan: str = ""
    kinerja: list[tuple[str, ...]] = field(default_factory=list)
    anggaran: list[tuple[str, ...]] = field(default_factory=list)
    definisi: list[tuple[str, ...]] = field(default_factory=list)
    target: list[tuple[str, ...]] = field(default_factory=list)
    judul: list[str] = field(default_factory=list)
    sasaran: list[str] = field(default_factory=list)
    penjelasan: list[str] = field(default_factory=list)


@cache
def agreements(data: bytes) -> list[Agreement]:
    found: list[Agreement] = []
    document = Document(io.BytesIO(data))
    numbers = nomor_otomatis(document)
    for block in _blocks(document):
        if isinstance(block, Paragraph):
            _read_paragraph(block, judul(block._p, numbers), found)
            continue
        rows = [[_cell(cell) for cell in row._tr.iter(qn("w:tc"))] for row in block.rows]
        head, body = tuple(rows[0]), [tuple(row) for row in rows[1:] if row[:2] != ["1", "2"]]
        if head[0] == "Nama" and not found[-1].jabatan:
            found[-1].jabatan = rows[1][2]
        elif head[0] == "INDIKATOR KINERJA":
            found[-1].definisi += body
        elif head[2:] == ("INDIKATOR KINERJA", "TARGET"):
            found[-1].kinerja += body
        elif head[2:] == ("ANGGARAN", "KETERANGAN"):
            found[-1].anggaran += body
        elif head[2:] == ("TARGET", "PENJELASAN"):
            found[-1].target += body
    return found


def _read_paragraph(block: Paragraph, heading: str, found: list[Agreement]) -> None:
    if block.style.name == "Judul Pernyataan":
        found.append(Agreement())
    elif block.style.name == "Judul Bagian":
        found[-1].judul.append(heading)
    elif block.text.startswith("Sasaran: "):
        found[-1].sasaran.append(block.text.removeprefix("Sasaran: "))
    elif block.text.startswith("Penjelasan: "):
        found[-1].penjelasan.append(block.text.removeprefix("Penjelasan: "))


def _blocks(document: Any) -> Iterator[Paragraph | Table]:
    for element in document.element.body:
        if element.tag == qn("w:p"):
            yield Paragraph(element, document)
        elif element.tag == qn("w:tbl"):
            yield Table(element, document)


def _cell(cell: Any) -> str:
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in cell.iter(qn("w:p")))


def own(facts: dict[str, Any], official: str) -> list[dict[str, Any]]:
    return [i for i in facts["indicators"] if i["position"] == official]


def target_text(indicator: dict[str, Any]) -> str:
    target = next(t for t in indicator["targets"] if t["where"] == "TABEL KINERJA")
    unit = target["unit"] or ""
    return format_number(float(target["number"])) + (unit if unit == "%" else f" {unit}".rstrip())


@pytest.mark.parametrize(("number", "official"), list(enumerate(OFFICIALS)))
def test_performance_table_holds_exactly_the_officials_own(
    printed: bytes, dokumen: Dokumen, facts: dict[str, Any], number: int, official: str
) -> None:
    agreement = agreements(printed)[number]
    goals = {g["id"]: g["text"] for g in facts["goals"]}
    assert agreement.jabatan == dokumen.pejabat_menurut_kode[official].jabatan
    assert [row[1:] for row in agreement.kinerja] == [
        (goals[i["goal"]], i["name"], target_text(i)) for i in own(facts, official)
    ]


@pytest.mark.parametrize(("number", "official"), list(enumerate(OFFICIALS)))
def test_budget_table_holds_exactly_the_officials_own_and_its_total(
    printed: bytes, facts: dict[str, Any], number: int, official: str
) -> None:
    *rows, total = agreements(printed)[number].anggaran
    names = {n["id"]: n["name"] for n in facts["tree"]}
    parents = {n["id"]: n["parent"] for n in facts["tree"]}
    budgets = [b for b in facts["budgets"] if b["position"] == official]
    if official == "Camat":  # the head answers for the money of every programme; the document left this one out
        budgets += [b for b in facts["budgets"] if b["node"] == SEKRETARIAT and b["position"] == "Sekcam"]
    assert [row[1:] for row in rows] == [
        (names[b["node"]], format_rupiah(b["amount"]), b["sumber_dana"]) for b in budgets
    ]
    ours = {b["node"] for b in budgets}
    top = sum(b["amount"] for b in budgets if parents[b["node"]] not in ours)
    assert total == ("", "TOTAL", format_rupiah(top), "")
    if official == "Camat":
        assert top == facts["document"]["budget_totals"]["office_total_computed"]


@pytest.mark.parametrize(("number", "official"), list(enumerate(OFFICIALS)))
def test_explanations_hold_each_indicator_once_with_definition_source_and_target(
    printed: bytes, dokumen: Dokumen, facts: dict[str, Any], number: int, official: str
) -> None:
    agreement, indicators = agreements(printed)[number], own(facts, official)
    goals = {g["id"]: g["text"] for g in facts["goals"]}
    explained = [i for i in indicators if i["id"] != UNEXPLAINED]
    assert [row[0] for row in agreement.definisi] == [i["name"] for i in explained]
    assert [row[:3] for row in agreement.target] == [("1.", i["name"], target_text(i)) for i in indicators]
    assert agreement.sasaran == [goals[i["goal"]] for i in indicators]
    by_name = {i.nama: (i, s) for n in dokumen.simpul for s in n.sasaran for i in s.indikator}
    for fact, target, text in zip(indicators, agreement.target, agreement.penjelasan, strict=True):
        indikator, sasaran = by_name[fact["name"]]
        assert target[3] == indikator.penjelasan_target
        assert text == sasaran.penjelasan.split("\n")[0]
    for fact, row in zip(explained, agreement.definisi, strict=True):
        indikator, _ = by_name[fact["name"]]
        assert (row[1], row[2], row[4]) == tuple(
            value or "-" for value in (indikator.definisi_operasional, indikator.alasan, indikator.sumber_data)
        )
        assert row[3] != "-"
        assert row[1] != "-"


def test_headings_are_numbered_as_the_tables(printed: bytes) -> None:
    for agreement in agreements(printed):
        numbers = [row[0].rstrip(".") for row in agreement.kinerja]
        assert [heading.split(" ")[0] for heading in agreement.judul] == [f"{n}." for n in range(1, len(numbers) + 1)]
        assert [heading.split(" ")[-1] for heading in agreement.judul] == numbers
    assert agreements(printed)[0].judul[:4] == [
        "1. Sasaran Strategis I",
        "2. Sasaran Strategis II",
        "3. Sasaran Program 1",
        "4. Sasaran Kegiatan 1.1",
    ]


def test_the_book_holds_everything_once(printed: bytes, facts: dict[str, Any]) -> None:
    book = agreements(printed)
    assert len(book) == facts["counts"]["agreements"]
    assert sum(len(a.kinerja) for a in book) == facts["counts"]["indicators"] == 52
    assert sum(len(a.definisi) for a in book) + 1 == sum(len(a.target) for a in book) == 52  # one is unexplained
    assert sum(len(a.anggaran) - 1 for a in book) == facts["counts"]["budget_rows"] + 1 == 51  # the head has them all


def test_equations_are_drawn_for_all_percentages(printed: bytes, dokumen: Dokumen) -> None:
    body = Document(io.BytesIO(printed)).element.body
    math = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
    ratios = sum(i.cara_hitung == "Persentase" for s in dokumen.simpul for i in s.indikator)
    steps = 2  # of the satisfaction index: value per element, and weight
    assert len(list(body.iter(f"{math}oMathPara"))) == ratios + steps
    fraction = next(f for f in body.iter(f"{math}f") if "Sub Kegiatan" in "".join(f.itertext()))
    words = [" ".join(t.text for t in fraction.find(f"{math}{part}").iter(f"{math}t")) for part in ("num", "den")]
    assert words == ["Jumlah Rata-Rata Realisasi Kinerja Per Sub Kegiatan", "Target Kinerja Indikator Kegiatan"]


def test_every_section_shows_the_draft_mark(printed: bytes) -> None:
    document = Document(io.BytesIO(printed))
    assert len(document.sections) == 1 + 2 * len(OFFICIALS)
    for section in document.sections:
        for header in (section.header, section.first_page_header, section.even_page_header):
            assert [p.text for p in header.paragraphs].count("DRAF – belum ditandatangani") == 1


def test_one_file_for_each_official(tmp_path: Path) -> None:
    files = report("pk", SAMPLE, tmp_path, Permintaan(draft=True, official="semua")).files
    assert [file.name for file in files] == [f"pk-kalaena-pk-2025-{kode}.docx" for kode in OFFICIALS]
    assert sorted(tmp_path.iterdir()) == sorted(files)
    for file in files:
        (agreement,) = agreements(file.read_bytes())
        assert agreement.kinerja
        assert "[Sampul Judul]" not in dump(file)
    (one,) = report("pk", SAMPLE, tmp_path / "satu", Permintaan(draft=True, official="sekcam")).files
    assert one.name == "pk-kalaena-pk-2025-Sekcam.docx"
    assert one.read_bytes() == files[1].read_bytes()


def test_refused_while_there_are_errors(tmp_path: Path) -> None:
    for official in (None, "semua", "Camat"):
        done = report("pk", SAMPLE, tmp_path / "hasil", Permintaan(official=official))
        assert done.files == ()
        assert done.check.findings
    assert not (tmp_path / "hasil").exists()


def test_two_runs_give_the_same_bytes(dokumen: Dokumen, printed: bytes) -> None:
    assert render_pk(dokumen, TEMPLATE, draft=True) == printed


@pytest.mark.berat
@pytest.mark.libreoffice
def test_other_program_shows_every_page(libreoffice: Any, printed: bytes, tmp_path: Path) -> None:
    source = tmp_path / "pk.docx"
    source.write_bytes(printed)
    pdf = libreoffice.convert(source, "pdf").read_bytes()
    pages = re.findall(rb"/Type\s*/Page\b", pdf)
    assert 1 + 7 * 3 <= len(pages) <= 100
    text = libreoffice.convert(source, "txt:Text (encoded):UTF8").read_text(encoding="utf-8")
    assert text.count("LAMPIRAN 2") == 7
    assert "Indeks Kepuasan Masyarakat (IKM)" in text
