"""Every rule fires where it must and is silent where it must not: the cases are small Markdown workbooks.

A case file ``cases/kxNNN.md`` holds sections ``## menyala: …`` and ``## diam: …``. In a section, each ``### Lembar``
replaces a default sheet by the table below it (``### tanpa Lembar`` leaves it out). A firing case lists the expected
places as ``- Lembar!D2 potongan pesan`` (``- Lembar`` for a whole sheet, ``- berkas`` for the file).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from helpers.markdown_book import build_book

from kinerja_xl.app.check import Pilihan, check_file
from kinerja_xl.rules import all_rules

CASES = Path(__file__).parent / "cases"
ELSEWHERE = {
    "KX001",  # no workbook at all: test_check_unreadable.py
    "KX013",  # what only an option asks for: test_check.py
    "KX014",  # speaks about the findings of other rules: test_pengecualian.py
}


@dataclass(frozen=True)
class Case:
    code: str
    name: str
    fires: bool
    tables: dict[str, str | None]
    expected: tuple[tuple[str, str], ...]


def load_cases() -> list[Case]:
    return [case for path in sorted(CASES.glob("kx*.md")) for case in parse(path)]


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
            (place, rest.strip())
            for place, rest in re.findall(
                r"^- (berkas|[\w ]+![A-Z]+\d+|[A-Z][\w ]*?)(?: ([^\n]*))?$", body, re.MULTILINE
            )
        )
        found.append(Case(path.stem.upper(), name.strip(), kind.strip() == "menyala", tables, expected))
    return found


@pytest.mark.parametrize("case", load_cases(), ids=lambda c: f"{c.code}-{'menyala' if c.fires else 'diam'}-{c.name}")
def test_case(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "kasus.xlsx"
    path.write_bytes(build_book(case.tables))
    found = check_file(path, Pilihan(select=(case.code,))).findings
    places = [str(f.at) if f.at else (f.sheet_name or "berkas") for f in found]
    assert sorted(places) == sorted(place for place, _ in case.expected), [f.message for f in found]
    assert bool(case.expected) == case.fires
    rule = all_rules()[case.code]
    if rule.check is not None:  # the stages before the rules may weigh a cell themselves
        assert all(f.severity.rank >= rule.severity.rank for f in found if f.severity), "SEVERITY is the gravest"
    for place, text in case.expected:
        messages = [f.message for f, at in zip(found, places, strict=True) if at == place]
        assert any(text in message for message in messages), messages


@pytest.mark.parametrize("code", [c for c in all_rules() if c not in ELSEWHERE])
def test_every_rule_has_cases_that_fire_and_cases_that_do_not(code: str) -> None:
    cases = [c for c in load_cases() if c.code == code]
    assert any(c.fires for c in cases), f"{code}: tambahkan kasus 'menyala' di tests/rules/cases/{code.lower()}.md"
    assert any(not c.fires for c in cases), f"{code}: tambahkan kasus 'diam' di tests/rules/cases/{code.lower()}.md"


@pytest.mark.parametrize("code", list(all_rules()))
def test_every_rule_has_a_page(code: str) -> None:
    page = all_rules()[code].halaman
    assert page.judul
    assert page.isi
    assert page.mengapa
    assert page.contoh
    assert page.jalan_keluar
