"""One check, five forms: text, JSON, SARIF, JUnit and HTML say the same."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import lxml.html
import pytest
from click.testing import CliRunner
from helpers.markdown_book import build_book

from kinerja_xl.app.bentuk import susun
from kinerja_xl.app.check import PilihanPeriksa, check_files
from kinerja_xl.cli.main import group
from kinerja_xl.findings import FileResult

SAMPLES = Path(__file__).parents[1] / "samples"
LEVELS = {"galat": "error", "peringatan": "warning", "info": "info", "note": "info"}

Counts = Counter[tuple[str, str]]
"""(code, severity) -> number of findings."""


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> tuple[FileResult, ...]:
    folder = tmp_path_factory.mktemp("berkas")
    (folder / "bersih.xlsx").write_bytes(build_book({}))
    (folder / "rusak.xlsx").write_text("Kode;Pagu\n1;1000\n")
    (folder / "tanpa-pejabat.xlsx").write_bytes(build_book({"Pejabat": None}))
    return check_files([*sorted(SAMPLES.glob("*[0-9].xlsx")), *sorted(folder.iterdir())], PilihanPeriksa(cuplikan=True))


def text(report: str) -> Counts:
    found: Counts = Counter()
    for weight, code, rest in re.findall(r"^  \S.*?  (galat|peringatan|info) +(KX\d{3})  (.*)$", report, re.MULTILINE):
        cells = re.search(r" \((\d+) sel\)(?: Lihat: .*)?\Z", rest)
        found[code, LEVELS[weight]] += int(cells[1]) if cells else 1
    return found


def json_(report: str) -> Counts:
    return Counter((f["code"], f["severity"]) for file in json.loads(report)["files"] for f in file["findings"])


def sarif(report: str) -> Counts:
    (run,) = json.loads(report)["runs"]
    found = Counter((r["ruleId"], LEVELS.get(r["level"], r["level"])) for r in run["results"])
    notes = run["invocations"][0]["toolExecutionNotifications"]
    return found + Counter((n["associatedRule"]["id"], n["level"]) for n in notes if "associatedRule" in n)


def junit(report: str) -> Counts:
    cases = [
        (c.get("classname", "").rpartition(".")[2], c.get("name", "")) for c in ET.fromstring(report).iter("testcase")
    ]
    weights = [(code, re.search(r" (galat|peringatan|info): ", name)) for code, name in cases if code.startswith("KX")]
    return Counter((code, LEVELS[weight[1]]) for code, weight in weights if weight)


def html(report: str) -> Counts:
    found: Counts = Counter()
    for cause in lxml.html.fromstring(report).iter("article"):
        found[cause.get("data-kode"), cause.get("data-bobot")] += len(cause.xpath(".//li[@class='temuan']"))
    return found


READERS: dict[str, Callable[[str], Counts]] = {
    "text": text,
    "json": json_,
    "sarif": sarif,
    "junit": junit,
    "html": html,
}


@pytest.mark.parametrize("form", READERS)
def test_every_form_has_the_same_findings_code_by_code(results: tuple[FileResult, ...], form: str) -> None:
    wanted: Counts = Counter((f.code, str(f.severity)) for r in results for f in r.findings)
    assert len(wanted) > 5, "too poor a sample to tell forms apart"
    assert READERS[form](susun(results, form)) == wanted


@pytest.mark.parametrize("form", READERS)
def test_every_form_names_what_was_not_checked(results: tuple[FileResult, ...], form: str) -> None:
    report = susun(results, form)
    assert "KX202" in report
    assert "lembar Pejabat tidak ditemukan" in report


@pytest.mark.parametrize("form", READERS)
def test_the_same_check_gives_the_same_bytes(results: tuple[FileResult, ...], form: str) -> None:
    assert susun(results, form) == susun(results, form)
    assert "bersih.xlsx" in susun(results, form), "a clean file is named too"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "salah satu.xlsx"
    path.write_bytes(build_book({"Anggaran": "| Kode | Nomenklatur | Sumber dana | Pagu |\n| 1 | | APBD | seribu |"}))
    return path


@pytest.mark.parametrize("form", READERS)
def test_the_command_writes_each_form_to_a_file(faulty: Path, form: str) -> None:
    out = faulty.parent / "hasil" / "temuan.out"
    result = CliRunner().invoke(group, ["check", str(faulty), "--format", form, "--output", str(out)])
    assert (result.exit_code, result.stdout) == (1, "")
    assert str(out) in result.stderr
    assert "seribu" in out.read_text(encoding="utf-8")
    assert [p.name for p in out.parent.iterdir()] == ["temuan.out"], "nothing half-written stays behind"


@pytest.mark.parametrize("form", READERS)
def test_an_input_is_never_written_over(faulty: Path, form: str) -> None:
    before = faulty.read_bytes()
    result = CliRunner().invoke(group, ["check", str(faulty.parent), "--format", form, "--output", str(faulty)])
    assert "tidak boleh menimpa" in str(result.exception)
    assert "--output" in getattr(result.exception, "fix", "")
    assert faulty.read_bytes() == before


def test_without_output_the_page_goes_to_stdout(faulty: Path) -> None:
    result = CliRunner().invoke(group, ["check", str(faulty), "--format", "html"])
    assert result.stdout.startswith("<!DOCTYPE html>")
    assert result.stderr == "", "into a pipe there is nothing to be said"
