"""What the documents show is what the program says today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from helpers import some

from kinerja_xl.cli.main import group

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_shows_what_check_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (command,) = re.findall(r"^    \$ kinerja-xl (check .*)$", README, flags=re.MULTILINE)
    result = CliRunner().invoke(group, command.split())
    shown = "\n".join(f"    {line}" if line else "" for line in result.stdout.rstrip().split("\n"))
    assert shown in README, "jalankan `make golden`"


def test_every_picture_and_link_in_the_documents_exists() -> None:
    documents = ("README.md", "CONTRIBUTING.md", "samples/README.md", "kinerja_xl/README.md", "docs/impor.md")
    links = [
        (name, target)
        for name in documents
        for target in re.findall(r"\]\(([^)#]+)\)", (ROOT / name).read_text(encoding="utf-8"))
    ]
    for name, target in some(links):
        assert ((ROOT / name).parent / target).exists(), f"{name}: {target}"


@pytest.mark.parametrize("command", ["new", "import", "check", "fill", "report", "explain", "demo"])
def test_the_readme_names_every_command(command: str) -> None:
    assert f"`kinerja-xl {command}" in README
