"""Work grows as the text grows, whatever it says: a cell of 32,767 letters must not keep a check busy for minutes.

Counted in steps and calls, not in seconds.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest
from helpers import some
from helpers.berat import sebagian
from helpers.kode import bagian
from helpers.markdown_book import build_book
from helpers.regex_steps import Steps, TooManyStepsError

import kinerja_xl
from kinerja_xl.app.load import load
from kinerja_xl.patterns import LatePattern
from kinerja_xl.rules import all_rules

MOST = 20_000


PARTS = sorted(part.name for part in pkgutil.iter_modules(kinerja_xl.__path__) if part.name != "__main__")
SMALL = set(PARTS) - {"rules", "impor"}
"""The parts of the package with a few patterns each: those of the rules alone take five seconds."""


def _patterns(parts: Collection[str]) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    """Yield every pattern over texts that a module of these parts keeps, with the module and the name."""
    for found in pkgutil.walk_packages(kinerja_xl.__path__, "kinerja_xl."):
        if found.name.split(".")[1] in parts and not found.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(found.name)).items():
                if isinstance(value, re.Pattern | LatePattern) and isinstance(value.pattern, str):
                    yield found.name, name, re.compile(value.pattern, value.flags)


def _methods(module: str) -> dict[str, set[str]]:
    """Return the methods that a module calls on each name; one that is handed on otherwise may be searched with."""
    source = importlib.import_module(module).__file__
    assert source
    found: dict[str, set[str]] = {}
    called = set()
    for node in bagian(Path(source)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            found.setdefault(node.value.id, set()).add(node.attr)
            called.add(id(node.value))
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in called:
            found.setdefault(node.id, set()).add("search")
    return found


def _texts(lead: str, pump: str, times: int) -> Iterator[str]:
    """Yield texts of a part that repeats; runs of blanks are cut when a cell is read (``cellvalue``)."""
    for tail in ("!", "\x00"):
        if pump.strip():
            yield lead + pump * 5 * times + tail
        else:
            yield ((lead.rstrip() or "x") + pump * 8) * times * 2 + tail


def grown(pattern: re.Pattern[str], *, searched: bool) -> list[tuple[str, int, int]]:
    """Return the texts, with steps, of which twice as much takes clearly more than twice the steps."""
    steps, found = Steps(pattern, MOST), []
    count = steps.search_all if searched else steps.match
    for lead, pump in steps.pumps():
        for once, twice in zip(_texts(lead, pump, 4), _texts(lead, pump, 8), strict=True):
            try:
                before, after = count(once), count(twice)
            except (TooManyStepsError, RecursionError):
                before, after = 1, MOST
            if after > 2.7 * before + 200:
                found.append((once, before, after))
    return found


def test_the_counter_sees_what_grows_too_fast() -> None:
    assert grown(re.compile(r"(a|a)*b"), searched=False)
    assert grown(re.compile(r"\d+\w*x"), searched=True)
    assert grown(re.compile(r"\w+:"), searched=True)
    assert not grown(re.compile(r"\w+:"), searched=False)
    assert not grown(re.compile(r"(?<!\w)\w++:"), searched=True)
    assert not grown(re.compile(r"(?:ab)*c"), searched=False)


@pytest.mark.parametrize("parts", sebagian([SMALL, {"impor"}, {"rules"}], lambda parts: parts is SMALL), ids=len)
def test_every_pattern_grows_with_its_text(parts: set[str]) -> None:
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 5_000))
    seen: set[tuple[str, int, bool]] = set()
    bad = []
    for module, name, pattern in some(_patterns(parts)):
        used = _methods(module).get(name, {"search"})
        searched = bool(used - {"match", "fullmatch", "pattern"})
        key = (pattern.pattern, pattern.flags, searched)
        if key not in seen:
            seen.add(key)
            bad += [(module, name, *case) for case in grown(pattern, searched=searched)[:1]]
    assert bad == []


LONG = (
    "a", "(", "1", "1.", "Meja, ", "Kata (KATA) ", "dan ", "x 100 / ", "Jumlah a dibagi b dikali 100% ", "\n- ", "1) a ",
    "pelaksanaaan ", "Kecamatan Bone Bone ", "dll. ", "2025 ", "Pasal 1 ayat (2) ", '"a" ', "…",
)  # fmt: skip
"""What is repeated in the texts of an office; each stands in a row of its own, in every column of text."""


def _calls(folder: Path, times: int) -> Counter[str]:
    """Return how many calls each rule makes over an office whose every text is long."""
    head = ("Kode", "Jenjang", "Sasaran", "Indikator", "Definisi operasional", "Penjelasan rumus", "Penanggung jawab")
    rows = [head]
    for n, text in enumerate(LONG):
        said = (text.replace("\n", " ") * times)[: 6 * times]
        rows.append((f"1.{n}", "Kegiatan", said, said, said, said, "Camat"))
    path = folder / f"{times}.xlsx"
    path.write_bytes(build_book({"Kinerja": "\n".join(f"| {' | '.join(row)} |" for row in rows)}))
    dokumen, found = load(path).dokumen, Counter[str]()
    for rule in all_rules().values():
        for round_ in range(2):  # what is computed once for all rules is not this rule's
            count = 0

            def step(_frame: object, event: str, _what: object) -> None:
                nonlocal count
                count += event in ("call", "c_call")

            if rule.applies(dokumen.jenis):
                sys.setprofile(step if round_ else None)
                try:
                    list(rule.temuan(dokumen))
                finally:
                    sys.setprofile(None)
            found[rule.code] = count
    return found


def test_every_rule_grows_with_the_texts(tmp_path: Path) -> None:
    once, twice = _calls(tmp_path, 250), _calls(tmp_path, 500)
    assert {code: (once[code], calls) for code, calls in twice.items() if calls > 2.5 * once[code] + 500} == {}
