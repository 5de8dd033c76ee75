"""The page that walks an evaluator's list through the sample's LKjIP: every point, where it is answered, honestly."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from helpers.docx_dump import dump
from helpers.samples import printed

DOCS = Path(__file__).parents[1] / "docs"


@pytest.fixture(scope="module")
def evaluator() -> Any:
    spec = importlib.util.spec_from_file_location("evaluator", DOCS / "buat" / "evaluator.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["evaluator"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def points(evaluator: Any) -> list[Any]:
    return [point for _, _, some in evaluator.BAGIAN for point in some]


def test_page_names_every_point_with_its_page_or_that_it_is_not_answered(evaluator: Any, points: list[Any]) -> None:
    rows = [line for line in evaluator.PAGE.read_text("utf-8").splitlines() if re.match(r"\| \d+ \|", line)]
    assert len(rows) == len(points) == 58
    for row, point in zip(rows, points, strict=True):
        _, _, said, place, page, note, _ = (cell.strip() for cell in row.split("|"))
        assert (said, place, note) == (point.apa, point.tempat or "tidak dijawab", point.catatan)
        assert re.fullmatch(r"\d+|[ivx]+" if point.cari else "–", page), row
        assert bool(point.cari) == bool(point.tempat)
        assert point.cari or point.catatan, "an answer that is missing is explained"


def test_the_printed_report_has_what_every_point_leads_to(points: list[Any]) -> None:
    text = dump(printed("lkjip", "kalaena-pengukuran-2025-bersih"))
    captions = re.findall(r"^\[Judul (?:Tabel|Gambar)\] ((?:Tabel|Gambar) [\d.]+) (.+)$", text, re.MULTILINE)
    for point in (p for p in points if p.cari):
        assert point.cari in text, point
        called = {number for number, words in captions if words == point.cari}
        named = re.search(r"\d\.\d+", point.tempat.partition("Tabel")[2])
        assert not called or not named or any(number.split(" ")[1] in point.tempat for number in called), point


def test_it_stands_in_the_menu() -> None:
    assert '"evaluator.md"' in (DOCS / "buat" / "zensical.toml").read_text("utf-8")
