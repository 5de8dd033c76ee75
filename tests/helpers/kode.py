"""The package's own text as syntax trees, read once in a process for all tests that walk them."""

from __future__ import annotations

import ast
import gc
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "kinerja_xl"


@cache
def modul() -> dict[Path, ast.Module]:
    """Return every module of the package with its tree, in the order of their paths."""
    collected = gc.isenabled()
    gc.disable()  # half a million nodes that stay: searching them for garbage takes as long as parsing
    try:
        trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}
    finally:
        gc.freeze()
        if collected:
            gc.enable()
    assert len(trees) > 400, "the package was not found"
    return trees


@cache
def bagian(path: Path) -> tuple[ast.AST, ...]:
    """Return all nodes of a module of the package."""
    return tuple(ast.walk(modul()[path]))
