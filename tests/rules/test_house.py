"""How the rules live together: each in a file of its own, none of which knows another."""

from __future__ import annotations

import ast
import importlib
import re
from operator import attrgetter
from pathlib import Path

from helpers import some
from helpers.kode import PACKAGE, bagian, modul

from kinerja_xl.findings import CellRef, Finding
from kinerja_xl.rules import all_rules
from kinerja_xl.rules.precedence import DAHULU, TempatSama, pendahulu, yang_bicara
from kinerja_xl.rules.registry import rules_in

RULE = re.compile(r"\.kx\d{3}_")


def of_rules() -> list[Path]:
    return some(path for path in modul() if path.is_relative_to(PACKAGE / "rules"))


def test_nothing_imports_a_rule() -> None:
    imported = [
        (path.stem, node.module or "")
        for path in of_rules()
        for node in bagian(path)
        if isinstance(node, ast.ImportFrom)
    ]
    assert [both for both in imported if RULE.search(both[1])] == [], "what both need is a module of their subject"


def test_a_rule_that_is_not_listed_is_found_as_well() -> None:
    folder = importlib.import_module("kinerja_xl.rules.sel")
    facts = attrgetter("code", "severity", "modul", "jenis", "beta")
    parts = attrgetter("check", "bandingkan", "pembetulan")
    without, listed = list(rules_in(folder, "KX", "sel")), [r for r in all_rules().values() if r.topik == "sel"]
    assert sorted(map(facts, without)) == sorted(map(facts, listed))
    assert [[part is None for part in parts(r)] for r in sorted(without, key=attrgetter("code"))] == [
        [part is None for part in parts(r)] for r in listed
    ]


def test_the_precedence_names_rules_that_exist_and_no_circle() -> None:
    rules = all_rules()
    for dahulu in DAHULU:
        assert {dahulu.kode, *dahulu.diam} <= set(rules)
        assert dahulu.sebab
        assert all(rules[code].check for code in dahulu.diam), "only what the rules find is silenced"
    silenced = {code for d in DAHULU for code in d.diam}
    assert silenced.isdisjoint(d.kode for d in DAHULU), "a silenced rule must not silence others"


def finding(code: str, row: int, key: str = "IK-001") -> Finding:
    return Finding(code=code, message="…", at=CellRef("Kinerja", row, 4), row_key=key)


def test_a_finding_is_silenced_at_the_cell_of_the_other_one_only() -> None:
    left, kept, other = finding("KX321", 2), finding("KX321", 3), finding("KX320", 2)
    assert yang_bicara([left, kept, other]) == [kept, other]


def test_a_finding_is_silenced_on_the_row_of_the_other_one_wherever_its_cell_is() -> None:
    left, kept, other = finding("KX615", 9), finding("KX615", 9, "IK-002"), finding("KX608", 2, "ik-001")
    assert yang_bicara([left, kept, other]) == [kept, other]


def test_findings_without_a_place_silence_none() -> None:
    found = [Finding(code="KX608", message="…"), Finding(code="KX615", message="…")]
    assert yang_bicara(found) == found


def test_a_silencing_rule_runs_although_it_was_not_asked_for() -> None:
    assert pendahulu({"KX321"}) == {"KX320"}
    assert {d.di for d in DAHULU} == set(TempatSama)


ONE_LOOK = {"cacat_bentuk", "hal_dihitung"}
"""Detectors that look once and say which rule speaks: their choices carry the rules' codes."""


def test_no_rule_steps_back_for_another_one_by_its_code() -> None:
    named = [
        (path.stem, node.value)
        for path in of_rules()
        if path.stem not in ONE_LOOK | {"precedence"}
        for node in bagian(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"KX\d{3}", node.value)
    ]
    # what it could not check, it tells under its own code
    assert [(stem, code) for stem, code in named if code != stem[:5].upper()] == [], (
        "who speaks where two see one fault is declared in precedence.py"
    )
