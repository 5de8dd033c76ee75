"""SARIF: valid by the official schema, and of use to a code-scanning service."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from helpers.markdown_book import build_book
from helpers.samples import SAMPLES, checked
from sarif_kit.validate import validation_errors

from kinerja_xl.app.bentuk import susun
from kinerja_xl.app.check import PilihanPeriksa, check_files
from kinerja_xl.findings import CellRef, FileResult, Finding, Severity


def log(*results: FileResult, strict: bool = False) -> dict[str, Any]:
    return json.loads(susun(results, "sarif", strict=strict))


def run(*results: FileResult, strict: bool = False) -> dict[str, Any]:
    return log(*results, strict=strict)["runs"][0]


def found(**values: Any) -> FileResult:
    finding = {"code": "KX402", "message": "Pagu salah.", "severity": Severity.ERROR} | values
    return FileResult(Path("pk.xlsx"), "pk", 1, True, (Finding(**finding),))


def test_the_samples_and_an_unreadable_file_make_a_valid_log(tmp_path: Path) -> None:
    broken = tmp_path / "rusak #1.xlsx"
    broken.write_text("bukan buku kerja")
    lacking = tmp_path / "kurang.xlsx"
    lacking.write_bytes(build_book({"Pejabat": None}))
    samples = [checked(path.stem) for path in sorted(SAMPLES.glob("*[0-9].xlsx"))]
    results = [*samples, *check_files([broken, lacking], PilihanPeriksa())]
    assert any(r.skipped for r in results)
    assert validation_errors(log(*results)) == []


def test_the_schema_is_strict_enough_to_trust() -> None:
    broken = log(found())
    broken["runs"][0]["results"][0]["level"] = "galat"
    assert validation_errors(broken) != []


def test_a_result_names_file_sheet_and_cell() -> None:
    at = CellRef("Rencana Aksi", 9, 4)
    (result,) = run(found(at=at, row_key="1.1", column="Pagu", value="2", expected="3", fix="samakan pagu"))["results"]
    (place,) = result["locations"]
    assert place["physicalLocation"]["artifactLocation"] == {"uri": "pk.xlsx", "index": 0}
    assert place["physicalLocation"]["region"] == {"startLine": 9, "startColumn": 4}
    assert place["logicalLocations"] == [{"name": "D9", "fullyQualifiedName": "Rencana Aksi!D9", "kind": "cell"}]
    assert result["message"]["text"] == "Pagu salah. Perbaiki: samakan pagu."
    assert result["properties"] == {
        "row_key": "1.1",
        "column": "Pagu",
        "value": "2",
        "expected": "3",
        "fix": "samakan pagu",
    }


def test_a_finding_about_a_sheet_or_a_file_has_no_region() -> None:
    (sheet,) = run(found(sheet="Anggaran"))["results"]
    assert sheet["locations"][0]["logicalLocations"][0] == {
        "name": "Anggaran",
        "fullyQualifiedName": "Anggaran",
        "kind": "sheet",
    }
    (whole,) = run(found())["results"]
    assert whole["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "pk.xlsx", "index": 0}}}]


def test_related_cells_are_related_locations() -> None:
    (result,) = run(found(related=(CellRef("Anggaran", 10, 4), CellRef("Anggaran", 11, 4))))["results"]
    names = [(place["id"], place["logicalLocations"][0]["fullyQualifiedName"]) for place in result["relatedLocations"]]
    assert names == [(1, "Anggaran!D10"), (2, "Anggaran!D11")]


@pytest.mark.parametrize(("severity", "level"), [("error", "error"), ("warning", "warning"), ("info", "note")])
def test_the_level_is_the_findings_severity(severity: str, level: str) -> None:
    assert run(found(severity=Severity(severity)))["results"][0]["level"] == level


def test_every_rule_brings_its_page_in_indonesian() -> None:
    driver = run(found())["tool"]["driver"]
    rules = {rule["id"]: rule for rule in driver["rules"]}
    assert driver["language"] == "id"
    assert list(rules) == sorted(rules)
    assert rules["KX402"]["shortDescription"]["text"].startswith("Pagu induk tidak sama")
    assert rules["KX402"]["defaultConfiguration"] == {"level": "error"}
    for heading in ("Mengapa", "Contoh", "Jalan keluar", "Dasar"):
        assert f"**{heading}.**" in rules["KX402"]["help"]["markdown"]
    result = run(found())["results"][0]
    assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "KX402"


def test_fingerprints_stay_when_rows_move_and_tell_twins_apart() -> None:
    def prints(*rows: int) -> list[dict[str, str]]:
        findings = tuple(
            Finding(code="KX101", message="Kosong.", at=CellRef("Kinerja", row, 3), severity=Severity.ERROR)
            for row in rows
        )
        result = FileResult(Path("pk.xlsx"), "pk", 1, True, findings)
        return [r["partialFingerprints"] for r in run(result)["results"]]

    assert prints(5, 6) == prints(15, 16)
    first, second = prints(5, 6)
    assert first["kinerjaXl/v1"] == second["kinerjaXl/v1"], "ours says nothing of the place"
    assert first["primaryLocationLineHash"] != second["primaryLocationLineHash"], "services drop results that share it"


def test_an_unreadable_file_is_a_notification_of_a_failed_run() -> None:
    finding = Finding(code="KX001", message="Bukan buku kerja.", fix="Simpan sebagai .xlsx.", severity=Severity.ERROR)
    broken = FileResult(Path("a b.xlsx"), None, None, False, (finding,))
    made = run(broken, found())
    (invocation,) = made["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    (note,) = invocation["toolExecutionNotifications"]
    assert note["associatedRule"] == {"id": "KX001"}
    assert note["message"]["text"] == "Bukan buku kerja. Simpan sebagai .xlsx."
    assert note["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "a%20b.xlsx", "index": 0}
    assert [r["ruleId"] for r in made["results"]] == ["KX402"]


def test_strict_reports_the_exit_code_that_the_command_has() -> None:
    warning = found(severity=Severity.WARNING)
    assert run(warning)["invocations"][0]["exitCode"] == 0
    assert run(warning, strict=True)["invocations"][0]["exitCode"] == 1


@pytest.mark.parametrize(
    ("path", "uri"),
    [("a/b c#1.xlsx", "a/b%20c%231.xlsx"), ("è:1.xlsx", "%C3%A8%3A1.xlsx"), ("../pk.xlsx", "../pk.xlsx")],
)
def test_a_path_becomes_a_uri(path: str, uri: str) -> None:
    result = FileResult(Path(path), "pk", 1, True, ())
    assert run(result)["artifacts"][0]["location"] == {"uri": uri}
    assert run(FileResult(Path(path).absolute(), "pk", 1, True, ()))["artifacts"][0]["location"]["uri"].startswith(
        "file:///"
    )


def test_words_from_a_cell_are_no_sarif_syntax() -> None:
    text = run(found(message="Isi '{0}' dan [sini](http://contoh.invalid), tetapi [ini] dan {ini} biasa."))["results"][
        0
    ]
    assert text["message"]["text"] == ("Isi '{{0}}' dan \\[sini](http://contoh.invalid), tetapi [ini] dan {ini} biasa.")
