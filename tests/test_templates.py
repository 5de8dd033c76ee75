"""The committed templates and samples are what the code makes today."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path

import pytest
from docx import Document
from helpers import some
from helpers.berat import sebagian
from helpers.docx_dump import dump as dump_word
from helpers.xlsx_dump import changes

from kinerja_xl.app.new import new_workbook, period_of
from kinerja_xl.app.report import shipped_template
from kinerja_xl.reports.daftar_pencetak import BERTEMPLAT
from kinerja_xl.sheets import JENIS, LAPORAN
from kinerja_xl.workbook.template import BARIS_KEPALA, BARIS_KUNCI

ROOT = Path(__file__).parents[1]
UPDATE = "berkas tidak mutakhir: jalankan `make golden`"


def test_make_golden_finds_every_builder_and_runs_it_after_what_it_reads() -> None:
    spec = importlib.util.spec_from_file_location("golden", ROOT / "templates" / "build" / "__main__.py")
    assert spec is not None and spec.loader is not None
    golden = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(golden)
    order = [path.stem for path in golden.builders()]
    shared = {path.stem for path in golden.modules()} - set(order)
    used = {
        name
        for path in golden.modules()
        for name in re.findall(r"^(?:import|from) (\w+)", path.read_text("utf-8"), re.M)
    }
    assert shared <= used, "a module beside the builders is run or used by one"
    samples = [path.stem for path in golden.builders() if path.parent.parent.name == "samples"]
    assert samples[-2:] == ["bersih", "temuan_contoh"]
    assert samples.index("kalaena_pk_2025") < samples.index("kalaena_pengukuran_2025")
    assert all(order.index(name) > order.index("bersih") for name in ("cakupan", "readme", "temuan_contoh"))


def _builder(folder: str, module: str):
    sys.path.insert(0, str(ROOT / folder / "build"))
    try:
        return __import__(module)
    finally:
        sys.path.pop(0)


@pytest.mark.parametrize("kind", list(JENIS))
def test_the_committed_template_is_what_new_makes(kind: str) -> None:
    year = _builder("templates", "xlsx").YEAR
    committed = (ROOT / "templates" / "xlsx" / f"{kind}.xlsx").read_bytes()
    assert changes(committed, new_workbook(JENIS[kind], year, None)) == [], UPDATE


def test_the_committed_sample_is_what_its_builder_makes() -> None:
    sample = _builder("samples", "kalaena_pk_2025")
    assert changes(sample.TARGET.read_bytes(), sample.build()) == [], UPDATE


@pytest.mark.parametrize(
    "path",
    sebagian(
        sorted((ROOT / "templates" / "docx").glob("*.docx")),
        lambda path: path.stem in {"sk-iku", "surat-balasan"},
    ),
    ids=lambda path: path.stem,
)
def test_the_committed_word_template_is_what_its_builder_makes(path: Path, tmp_path: Path) -> None:
    _builder("templates", path.stem.replace("-", "_")).build(tmp_path / path.name)
    assert dump_word(tmp_path / path.name) == dump_word(path), UPDATE
    ours, committed = Document(tmp_path / path.name), Document(path)
    assert ours.element.xml == committed.element.xml, UPDATE
    assert ours.styles.element.xml == committed.styles.element.xml, UPDATE


def test_the_committed_report_templates_are_what_their_builder_makes() -> None:
    laporan = _builder("templates", "laporan")
    committed = {p.stem.removeprefix("laporan-"): p for p in (ROOT / "templates" / "xlsx").glob("laporan-*.xlsx")}
    assert committed.keys() == laporan.BUILDERS.keys()
    for name, build in laporan.BUILDERS.items():
        assert changes(committed[name].read_bytes(), build()) == [], UPDATE


def test_every_document_has_a_template_in_each_of_its_formats() -> None:
    assert {laporan for laporan, _ in BERTEMPLAT} == set(LAPORAN)
    assert all(shipped_template(laporan, bentuk).exists() for laporan, bentuk in some(BERTEMPLAT))


def test_the_findings_of_the_samples_are_those_that_were_read_and_accepted() -> None:
    contoh = _builder("samples", "temuan_contoh")
    assert {p.stem: p.read_text(encoding="utf-8") for p in contoh.FOLDER.glob("*.txt")} == contoh.all_samples(), UPDATE


def test_the_coverage_of_known_defects_is_current() -> None:
    cakupan = _builder("templates", "cakupan")
    assert cakupan.TARGET.read_text(encoding="utf-8") == cakupan.halaman(), UPDATE
    for cara, least in (("D", 1.0), ("F", 2 / 3)):
        carried = [c for c in cakupan.daftar() if c.cara == cara and c.termuat]
        missed = [c.id for c in carried if not c.temuan and c.id not in cakupan.PENILAIAN]
        assert len(carried) - len(missed) >= least * len(carried), missed


def test_the_messages_are_compiled() -> None:
    messages = _builder("templates", "messages")
    assert (messages.FOLDER / "messages.mo").read_bytes() == messages.compiled(), UPDATE


def test_the_data_dictionary_is_current() -> None:
    docs = _builder("templates", "docs")
    assert docs.TARGET.read_text(encoding="utf-8") == docs.dictionary(), UPDATE


def test_the_pages_of_the_rules_are_current() -> None:
    kaidah = _builder("templates", "kaidah")
    assert {p.name: p.read_text(encoding="utf-8") for p in kaidah.FOLDER.glob("*.md")} == kaidah.pages(), UPDATE


def test_the_list_of_the_rules_says_what_their_modules_say() -> None:
    daftar = _builder("templates", "daftar_kaidah")
    assert daftar.TARGET.read_text(encoding="utf-8") == daftar.halaman(), UPDATE


def test_every_subject_of_the_rules_has_a_heading() -> None:
    from kinerja_xl.rules import all_rules

    assert {rule.topik for rule in all_rules().values()} == set(_builder("templates", "kaidah").TOPIK)


def test_two_runs_give_the_same_bytes() -> None:
    assert new_workbook(JENIS["pk"], 2026, "Kecamatan A") == new_workbook(JENIS["pk"], 2026, "Kecamatan A")


@pytest.mark.parametrize(
    ("year", "years"), [(2025, range(2025, 2030)), (2029, range(2025, 2030)), (2024, range(2020, 2025))]
)
def test_a_new_workbook_has_the_years_of_its_five_year_plan(year: int, years: range) -> None:
    assert period_of(year) == tuple(years)


@pytest.mark.parametrize("kind", list(JENIS))
def test_no_sheet_is_protected_and_every_column_explains_itself(kind: str) -> None:
    import io

    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(new_workbook(JENIS[kind], 2026, None)))
    for lembar in some(JENIS[kind].lembar_baru()):
        sheet = book[lembar.judul]
        assert not sheet.protection.sheet
        prompts = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
        assert len(prompts) == len(lembar.kolom if lembar.formulir else lembar.kolom_pada(period_of(2026)))
        assert all(rule.prompt for rule in prompts.values())
        if not lembar.formulir:
            assert sheet.row_dimensions[BARIS_KUNCI + 1].hidden
            assert sheet.freeze_panes is not None
            assert sheet.print_title_rows.endswith(str(BARIS_KEPALA + 1))
            computed = [c for c, k in enumerate(lembar.kolom_pada(period_of(2026))) if k.dihitung]
            guards = [rule for rule in prompts.values() if rule.formula1 in {"FALSE", "=FALSE"}]
            assert len(guards) == len(computed)
            assert all(rule.errorStyle == "warning" for rule in guards)
