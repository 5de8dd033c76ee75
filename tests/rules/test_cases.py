"""Every rule fires where it must and is silent where it must not: the cases are small Markdown workbooks.

A case file ``cases/kxNNN.md`` holds sections ``## menyala: …`` and ``## diam: …``. In a section, each ``### Lembar``
replaces a default sheet by the table below it (``### tanpa Lembar`` leaves it out). A firing case lists the expected
places as ``- Lembar!D2 potongan pesan`` (``- Lembar`` for a whole sheet, ``- berkas`` for the file). Indented lines
below a place state what scripts read of the finding, whole: ``  value: 7``, ``  expected: 8``, ``  difference: -1``
(nothing behind the colon: it is empty; ``\\n`` is a new line).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path

import pytest
from baris_lain import TABEL, baris, baris_contoh, baris_kosong, berkode_lain, disisipi
from helpers.berat import sebagian
from helpers.bersama import bersama
from helpers.markdown_book import build_book

from kinerja_xl import rules
from kinerja_xl.app.check import PilihanPeriksa, examine
from kinerja_xl.app.load import load
from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules import all_rules
from kinerja_xl.rules.registry import Rule

CASES = Path(__file__).parent / "cases"
ELSEWHERE = {
    "KX001",  # no workbook at all: test_check_unreadable.py
    "KX013",  # what only an option asks for: test_check.py
    "KX014",  # speaks about the findings of other rules: test_pengecualian.py
}


TOGETHER = {
    *("KX206", "KX214", "KX219", "KX405", "KX693", "KX751"),  # look up nodes by their codes, which both halves have
    *("KX227", "KX316", "KX351", "KX650", "KX717", "KX719", "KX762"),  # compare a row with those before it
    *(
        "KX619",
        "KX703",
        "KX707",
        "KX709",
        "KX712",
        "KX733",
        "KX734",
        "KX735",
        "KX529",
        "KX744",
        "KX756",
        "KX767",
    ),  # judge a sheet as a whole, or its order
}
"""Rules for which rows in front are no matter of indifference."""

SECOND = {"KX213", "KX307", "KX407", "KX706"}
"""Rules that name of two alike the second, and say where the first one is."""


@dataclass(frozen=True)
class Expected:
    """A place where the rule has to fire, a piece of its message, and the facts that are stated."""

    place: str
    text: str
    facts: Mapping[str, str]

    def fits(self, finding: Finding) -> bool:
        return (
            place_of(finding) == self.place
            and self.text in finding.message
            and all(getattr(finding, name) == value for name, value in self.facts.items())
        )


@dataclass(frozen=True)
class Case:
    code: str
    name: str
    fires: bool
    tables: dict[str, str | None]
    expected: tuple[Expected, ...]


@cache
def load_cases() -> list[Case]:
    return [case for path in sorted(CASES.glob("kx*.md")) for case in parse(path)]


EXPECTED = re.compile(r"^- (berkas|[\w ]+![A-Z]+\d+|[A-Z][\w ]*?)(?: ([^\n]*))?$((?:\n  +\S.*)*)", re.MULTILINE)
FACTS = ("value", "expected", "difference", "severity", "fix")


def _facts(path: Path, stated: str) -> dict[str, str]:
    facts = {}
    for line in stated.strip().splitlines():
        name, colon, value = line.strip().partition(":")
        assert colon and name in FACTS and name not in facts, f"{path.name}: {line}"
        facts[name] = value.removeprefix(" ").replace("\\n", "\n")
    return facts


def place_of(finding: Finding) -> str:
    return str(finding.at) if finding.at else (finding.sheet_name or "berkas")


def parse(path: Path) -> list[Case]:
    found = []
    for section in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, _, body = section.partition("\n")
        kind, _, name = title.partition(":")
        assert kind.strip() in {"menyala", "diam"}, f"{path.name}: {title}"
        tables: dict[str, str | None] = {}
        for part in re.split(r"^### ", body, flags=re.MULTILINE)[1:]:
            sheet, _, table = part.partition("\n")
            sheet = sheet.strip()
            if sheet.startswith("tanpa "):
                tables[sheet.removeprefix("tanpa ")] = None
            else:
                tables[sheet] = table
        expected = tuple(
            Expected(place, rest.strip(), _facts(path, stated)) for place, rest, stated in EXPECTED.findall(body)
        )
        found.append(Case(path.stem.upper(), name.strip(), kind.strip() == "menyala", tables, expected))
    return found


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where each case is written in turn: a folder for each takes its time."""
    return tmp_path_factory.mktemp("kasus") / "kasus.xlsx"


def _first_of_each() -> set[tuple[str, str]]:
    """Return the first case of each rule that fires, and the first that does not."""
    first: dict[tuple[str, bool], Case] = {}
    for case in load_cases():
        first.setdefault((case.code, case.fires), case)
    return {(case.code, case.name) for case in first.values()}


FIRST = _first_of_each()


@pytest.mark.parametrize(
    "case",
    sebagian(load_cases(), lambda case: (case.code, case.name) in FIRST),
    ids=lambda c: f"{c.code}-{'menyala' if c.fires else 'diam'}-{c.name}",
)
def test_case(case: Case, path: Path) -> None:
    path.write_bytes(build_book(case.tables))
    berkas = load(path)
    found = examine(path, berkas, PilihanPeriksa(select=(case.code,))).findings
    assert sorted(map(place_of, found)) == sorted(e.place for e in case.expected), [f.message for f in found]
    assert bool(case.expected) == case.fires
    rule = all_rules()[case.code]
    if rule.check is not None:  # the stages before the rules may weigh a cell themselves
        assert all(f.severity.rank >= rule.severity.rank for f in found if f.severity), "SEVERITY is the gravest"
    for expected in case.expected:
        assert any(expected.fits(f) for f in found), (expected, [f for f in found if place_of(f) == expected.place])


def _document(case: Case, folder: Path, *, renamed: bool = False) -> Dokumen:
    """Return the document of a case, with other codes of indicators where it is to stand beside another."""
    tables = {k: v and v.replace("IK-", "ID-") if renamed else v for k, v in case.tables.items()}

    def read() -> Dokumen:
        path = folder / "kasus.xlsx"
        path.write_bytes(build_book(tables))
        return replace(load(path).dokumen)

    return bersama("kasus", repr(tables), read)


def _said(rule: Rule, dokumen: Dokumen, *parts: Dokumen) -> Counter[str]:
    """Return a rule's messages about a document with the rows of several, one after the other."""
    rows = {
        field.name: sum((getattr(part, field.name) for part in parts), ())
        for field in fields(dokumen)
        if field.init and isinstance(getattr(dokumen, field.name), tuple)
    }
    return Counter(f.message for f in rule.temuan(replace(dokumen, **rows)) if isinstance(f, Finding))


ALONE = [c for c, rule in all_rules().items() if rule.check and c not in ELSEWHERE | TOGETHER]


@pytest.mark.parametrize("code", sebagian(ALONE, lambda code: code.endswith("5")))
def test_a_rule_goes_on_behind_rows_that_it_has_nothing_to_say_about(code: str, tmp_path: Path) -> None:
    """What it says with the rows of a silent case behind the others, it says with them in front."""
    rule, cases = all_rules()[code], [c for c in load_cases() if c.code == code]
    silent = [_document(c, tmp_path, renamed=True) for c in cases if not c.fires]
    for firing in (_document(c, tmp_path) for c in cases if c.fires):
        wanted = _said(rule, firing, firing)
        for other in (d for d in silent if d.jenis == firing.jenis):
            if wanted <= _said(rule, firing, firing, other):
                assert wanted <= _said(rule, firing, other, firing), "or does the rule belong to TOGETHER?"


@pytest.mark.parametrize("code", sebagian([c for c in ALONE if c not in SECOND], lambda code: code.endswith("5")))
def test_a_rule_goes_on_behind_rows_of_any_other_document(code: str, tmp_path: Path) -> None:
    """In front of its firing cases: rows with nothing in them, its silent cases with other codes, a real document."""
    rule, cases = all_rules()[code], [c for c in load_cases() if c.code == code]
    silent = [_document(c, tmp_path) for c in cases if not c.fires]
    for number, firing in enumerate(_document(c, tmp_path) for c in cases if c.fires):
        wanted = _said(rule, firing, firing)
        fronts = [baris_kosong(), *(berkode_lain(baris(d)) for d in silent if d.jenis == firing.jenis)]
        fronts += [baris_contoh(firing.jenis)] if number < 2 else []
        for rows in fronts:
            other = replace(firing, **{nama: rows.get(nama, ()) for nama in TABEL})
            if wanted <= _said(rule, firing, firing, other):
                assert wanted <= _said(rule, firing, other, firing), "or does the rule belong to TOGETHER?"
        if wanted <= _said(rule, firing, disisipi(firing, depan=False)):
            assert wanted <= _said(rule, firing, disisipi(firing, depan=True))


BETWEEN = {code for code, rule in all_rules().items() if rule.bandingkan}
"""Rules between documents: test_banding.py."""


@pytest.mark.parametrize(("kind", "fires"), [("menyala", True), ("diam", False)])
def test_every_rule_has_cases_that_fire_and_cases_that_do_not(kind: str, fires: bool) -> None:
    codes = all_rules().keys() - ELSEWHERE - BETWEEN
    lacking = sorted(codes - {c.code for c in load_cases() if c.fires is fires})
    assert lacking == [], f"tambahkan kasus '{kind}' di tests/rules/cases/<kode>.md"


@pytest.mark.parametrize("part", ["judul", "isi", "mengapa", "contoh", "jalan_keluar", "tak_terlihat"])
def test_every_rule_has_a_whole_page(part: str) -> None:
    """``tak_terlihat`` says which faults of its kind it does not see."""
    assert [code for code, rule in all_rules().items() if not getattr(rule.halaman, part)] == []


def test_a_new_rule_is_no_error_and_says_that_it_is_new() -> None:
    new = [rule for rule in all_rules().values() if rule.beta]
    assert [rule.code for rule in new if rule.severity is Severity.ERROR] == []
    assert all("BETA" in rule.bobot for rule in new)


DIFFERENT = [
    path.name[:5].upper()
    for path in sorted(Path(rules.__file__).parent.rglob("kx*.py"))
    if "difference=" in path.read_text("utf-8") and path.parent.name != "antardokumen"
]


def test_a_rule_that_tells_a_difference_has_a_case_that_states_it() -> None:
    stated = {c.code for c in load_cases() for e in c.expected if e.facts.get("difference")}
    assert DIFFERENT
    assert set(DIFFERENT) <= stated, "tambahkan baris '  difference: …' di bawah tempatnya"
