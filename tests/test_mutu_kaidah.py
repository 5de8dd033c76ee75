"""The page that `make mutu` writes counts the rules there are; whoever adds one or plants one anew makes it again."""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers import some
from helpers.mutu_kaidah import CATATAN, KESELURUHAN, PAGE, TEMPAT, kaidah

ROW = re.compile(
    r"^\| (?P<kode>KX\d{3}) \| (?P<judul>.*?) \| (?P<ditanam>\d+) \| (?P<ditemukan>\d+) \| (?P<palsu>\d+) \| (?P<catatan>.*?) ?\|$",
    re.MULTILINE,
)


class Baris(NamedTuple):
    kode: str
    judul: str
    ditanam: str
    ditemukan: str
    palsu: str
    catatan: str


ROWS = [Baris(*match.groups()) for match in ROW.finditer(PAGE.read_text(encoding="utf-8"))]


def test_every_rule_of_today_has_its_line_and_no_other() -> None:
    assert [(r.kode, r.judul) for r in ROWS] == [(code, rule.halaman.judul) for code, rule in kaidah().items()]


def test_what_is_planted_is_found_or_the_line_says_why_not() -> None:
    for baris in some(ROWS):
        whole = int(baris.ditanam) == int(baris.ditemukan) == TEMPAT and baris.palsu == "0"
        assert whole or baris.catatan, baris.kode


def test_what_is_said_about_a_rule_is_about_one_there_is() -> None:
    assert {*KESELURUHAN, *CATATAN} <= set(kaidah())
