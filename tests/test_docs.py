"""What the documents show is what the program says today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from helpers import some

from kinerja_xl.app import terpisah
from kinerja_xl.cli.kata import PERINTAH
from kinerja_xl.cli.main import group
from kinerja_xl.reports.cetak import bounds
from kinerja_xl.text.numbers import format_number
from kinerja_xl.workbook.limits import Limits

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_shows_what_check_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (command,) = re.findall(r"^    \$ kinerja-xl (check .*)$", README, flags=re.MULTILINE)
    result = CliRunner().invoke(group, command.split())
    shown = "\n".join(f"    {line}" if line else "" for line in result.stdout.rstrip().split("\n"))
    assert shown in README, "jalankan `make golden`"


def test_the_page_on_comparing_shows_what_compare_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    page = (ROOT / "docs" / "banding.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"^    \$ kinerja-xl (compare .*)$", page, flags=re.MULTILINE)
    result = CliRunner().invoke(group, command.split())
    assert "\n".join(f"    {line}" if line else "" for line in result.stdout.rstrip().split("\n")) in page


def test_every_picture_and_link_in_the_documents_exists() -> None:
    documents = (
        "README.md",
        "CONTRIBUTING.md",
        "samples/README.md",
        "kinerja_xl/README.md",
        "docs/impor.md",
        "docs/banding.md",
    )
    links = [
        (name, target)
        for name in documents
        for target in re.findall(r"\]\(([^)#]+)\)", (ROOT / name).read_text(encoding="utf-8"))
    ]
    for name, target in some(links):
        assert ((ROOT / name).parent / target).exists(), f"{name}: {target}"


@pytest.mark.parametrize("command", [*PERINTAH])
def test_the_readme_names_every_command(command: str) -> None:
    assert f"`kinerja-xl {command}" in README


def test_the_page_on_templates_says_the_limits_that_hold() -> None:
    page = (ROOT / "docs" / "templat.md").read_text(encoding="utf-8")
    limits = (bounds.MOST_TEXT, bounds.MOST_LIST, bounds.MOST_ROUNDS, bounds.MOST_OUTPUT, bounds.MOST_LOOPS)
    for limit in (*limits, bounds.MOST_BLOCKS, bounds.MOST_BRACKETS, Limits().row):
        assert f"| {format_number(limit)} |" in page
    assert f"paling lama {terpisah._SECONDS:.0f} detik dengan memori {terpisah._BYTES >> 30} GB" in page
