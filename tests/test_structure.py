"""The house keeps its order: imports in no circle, small modules, one name for one thing."""

from __future__ import annotations

import ast
import re
from collections import Counter, defaultdict
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest
from helpers import some
from helpers.kode import PACKAGE, modul

TESTS = Path(__file__).parent
LONGEST = 350

ONE_MODULE_A_SUBJECT = {"sheets", "compute", "regulations", "filling"}
"""Rooms that keep a file for each subject (``akip``: its sheet, its arithmetic, its dated values): the room says what."""

INTERFACES = {
    "command": "each command's click command",
    "render": "a form of findings, or a filled template",
    "render_isi": "a template filled with a dataclass, by each engine",
    "check": "each rule",
    "bandingkan": "each rule between documents",
    "fix": "each rule's certain correction",
}
"""Public functions that stand for one thing in many modules."""

FRONT_DOOR = "app/api"
"""What programs import is called like the use case behind it."""


@cache
def modules() -> list[tuple[str, ast.Module, int]]:
    return [
        (path.relative_to(PACKAGE).with_suffix("").as_posix(), tree, path.read_bytes().count(b"\n"))
        for path, tree in modul().items()
    ]


def twice(kind: type[ast.stmt]) -> dict[str, list[str]]:
    """Return the public names of a kind that stand in several modules."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, tree, _ in modules():
        if name == FRONT_DOOR:
            continue
        for part in tree.body:
            if isinstance(part, kind) and not part.name.startswith("_"):  # type: ignore[attr-defined]
                found[part.name].append(name)  # type: ignore[attr-defined]
    return {name: places for name, places in found.items() if len(places) > 1}


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = grimp.build_graph("kinerja_xl", exclude_type_checking_imports=False)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_no_module_is_long() -> None:
    assert [name for name, _, lines in some(modules()) if lines > LONGEST] == []


def test_a_class_has_a_name_of_its_own() -> None:
    assert twice(ast.ClassDef) == {}


def test_a_function_has_a_name_of_its_own() -> None:
    assert twice(ast.FunctionDef).keys() <= INTERFACES.keys()


def test_a_test_module_has_a_name_of_its_own() -> None:
    """Pytest imports them by their names alone, and refuses the second one only where both are run together."""
    found = Counter(path.name for path in TESTS.rglob("test_*.py"))
    assert found and [name for name, count in found.items() if count > 1] == []


def test_a_module_of_a_report_or_of_rules_has_a_name_of_its_own() -> None:
    """Engines name their parts after the file format's; ``cli`` and ``app`` have a file for each command."""
    engines = ("reports/word/", "reports/excel/")
    found: dict[str, list[str]] = defaultdict(list)
    for name, _, _ in modules():
        room, _, _ = name.partition("/")
        if (
            room not in ONE_MODULE_A_SUBJECT | {"cli"}
            and not name.endswith("__init__")
            and not name.startswith(engines)
        ):
            found[name.rpartition("/")[2]].append(name)
    named = {
        stem: places for stem, places in found.items() if any(p.startswith(("reports/", "rules/")) for p in places)
    }
    assert {stem: places for stem, places in named.items() if len(places) > 1} == {}


def test_what_rules_share_is_named_unlike_the_subject_in_other_rooms() -> None:
    """``rules/pengukuran/skm`` beside ``compute/skm`` and ``sheets/skm`` would be a third thing of that name."""
    elsewhere = {name.rpartition("/")[2] for name, _, _ in modules() if not name.startswith("rules/")} - {"__init__"}
    assert [n for n, _, _ in some(modules()) if n.startswith("rules/") and n.rpartition("/")[2] in elsewhere] == []


def test_whether_two_codes_are_the_same_is_decided_in_one_place() -> None:
    def code(part: ast.expr) -> bool:
        names = (
            getattr(n, "id", None) or getattr(n, "attr", None) or getattr(n, "value", None) for n in ast.walk(part)
        )
        return any(str(name).startswith("kode") for name in names)

    folded = [
        f"{name}:{call.lineno}"
        for name, tree, _ in some(modules())
        if name != "text/kode"
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
        if call.func.attr in {"casefold", "lower"} and code(call.func.value)
    ]
    assert not folded, "take text.kode.kunci_kode, or an index of Dokumen"


def test_nothing_is_compiled_before_it_is_used() -> None:
    """At the level of modules stand ``patterns.regex`` and ``frozen.dataclass``: see there."""
    early = []
    for name, tree, _ in some(modules()):
        if name in {"frozen", "patterns"}:
            continue
        source = (PACKAGE / f"{name}.py").read_text(encoding="utf-8")
        if "frozen=True" in source and re.search(r"^from dataclasses import .*\bdataclass\b", source, re.MULTILINE):
            early.append(f"{name}: dataclass")
        parts = tree.body if "re.compile(" in source else []
        calls = (
            node for part in parts if not isinstance(part, ast.FunctionDef | ast.ClassDef) for node in ast.walk(part)
        )
        early += [f"{name}: re.compile" for node in calls if ast.unparse(node) == "re.compile"]
    assert early == []
