"""What is imported is declared, what is declared is imported, and NOTICE names all of it with its licence."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import files, metadata, packages_distributions
from pathlib import Path

import pytest
from helpers.kode import PACKAGE, modul

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PLAIN_TOOLS = {
    "build",
    "import-linter",
    "mypy",
    "pytest-xdist",
    "ruff",
}  # run, or loaded by pytest, never imported


BY_A_TARGET = {"atheris"}  # make fuzz-cakupan installs it: it is for Linux only
ASKED_FOR_BY_OTHERS = {"python-multipart"}  # starlette reads forms with it, but leaves it to whoever has forms


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def names(requirements: list[str]) -> set[str]:
    return {canonical(re.split(r"[\[<>=!~; ]", r, maxsplit=1)[0]) for r in requirements}


RUN_TIME = names(PROJECT["dependencies"])
DEV = names(PROJECT["optional-dependencies"]["dev"])
ON_REQUEST = names(PROJECT["optional-dependencies"]["dask"])  # imported where somebody asks for it


def statements(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Yield statements and those inside them; expressions, of which there are ten times as many, import nothing."""
    for node in body:
        yield node
        for field in ("body", "orelse", "finalbody", "handlers", "cases"):
            yield from statements(getattr(node, field, ()))


def imported(folder: Path) -> Iterator[str]:
    """Yield the top-level package of every import statement, also of those inside functions."""
    trees = modul().values() if folder == PACKAGE else map(ast.parse, map(Path.read_bytes, folder.rglob("*.py")))
    for node in (node for tree in trees for node in statements(tree.body)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.partition(".")[0]


@cache
def own_modules() -> set[str]:
    """Return the names that a module of ours may be imported by."""
    folders = [p for p in ROOT.iterdir() if p.is_dir() and not p.name.startswith(".")]
    return {p.name for p in ROOT.iterdir()} | {p.stem for folder in folders for p in folder.rglob("*.py")}


@cache
def third_party(folder: str) -> set[str]:
    """Return the distributions that a folder's modules import from."""
    own = own_modules() | {p.name for p in (ROOT / folder).rglob("*") if p.is_dir()}
    provided = packages_distributions()
    found = set()
    for module in set(imported(ROOT / folder)):
        if (
            module in sys.stdlib_module_names
            or (module in own and module not in provided)
            or module in {"kinerja_xl", *BY_A_TARGET}
        ):
            continue
        assert module in provided, f"{folder} imports {module}, which nothing installed provides"
        found.add(min(canonical(d) for d in provided[module]))
    return found


def test_the_program_imports_what_it_declares_and_nothing_else() -> None:
    assert third_party("kinerja_xl") == (RUN_TIME - ASKED_FOR_BY_OTHERS) | ON_REQUEST


@pytest.mark.parametrize("folder", ["tests", "benchmarks", "templates", "samples"])
def test_what_surrounds_it_imports_only_what_is_declared(folder: str) -> None:
    assert third_party(folder) <= RUN_TIME | DEV


def test_every_test_library_is_used() -> None:
    used = {d for folder in ("tests", "benchmarks", "templates", "samples") for d in third_party(folder)}
    stubs = {d for d in DEV if d.startswith("types-") or d.endswith("-stubs")}
    assert DEV - used - stubs - PLAIN_TOOLS - ON_REQUEST == set()


def test_stubs_are_of_something_that_is_imported() -> None:
    assert {d.removeprefix("types-").removesuffix("-stubs") for d in DEV if "types-" in d or "-stubs" in d} <= RUN_TIME


def notice() -> dict[str, str]:
    """Return the licence that NOTICE gives each library."""
    lines = (ROOT / "NOTICE").read_text(encoding="utf-8").splitlines()
    rows = [re.split(r" {2,}", line.strip(), maxsplit=2) for line in lines if line.startswith("  ")]
    return {canonical(row[0]): row[1] for row in rows}


def test_notice_names_every_library_and_no_other() -> None:
    assert set(notice()) == RUN_TIME


@pytest.mark.parametrize("name", sorted(RUN_TIME))
def test_notice_gives_the_licence_that_the_library_itself_gives(name: str) -> None:
    """A library tells its licence as an expression, as a text, as a classifier, or in the licence's own words."""
    about = metadata(name)
    shipped = [file.read_text() for file in files(name) or () if "licenses" in file.parts]
    mit = ["MIT"] if any("Permission is hereby granted, free of charge" in text for text in shipped) else []
    told = [about.get("License-Expression"), about.get("License"), *(about.get_all("Classifier") or []), *mit]
    words = " ".join(t for t in told if t).upper()
    families = {part.partition("-")[0] for part in notice()[name].upper().replace(",", " ").split()}
    assert families and all(family in words for family in families), f"{name}: {words[:200]}"
