"""Every command line that help, README and the documents show works as it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from helpers import some
from helpers.berat import sebagian
from helpers.panggung import ROOT, Panggung, blok_perintah, kata_baris

from kinerja_xl.cli.kata import PERINTAH, PILIHAN
from kinerja_xl.cli.main import group

LAIN = {
    "serve": "waits for a browser: tests/layar",
    "demo": "make demo runs it",
    "imaps://": "needs a mailbox: tests/terima",
    "--smtp": "needs a mail server: tests/terima",
    "--dask": "needs a scheduler and its workers: tests/test_dask.py",
    "--choose": "its code comes from an earlier run: tests/terima",
    "--exclude": "its code comes from an earlier run: tests/terima",
    "--pdf": "needs LibreOffice: tests/test_pdf.py",
    "--nomenclature": "needs the national table, which is not ours to hand out: tests/impor",
}
"""Command lines that are only parsed here, told by a word in them, and why."""

PAGES = sorted(
    path
    for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md"))
    if not {"kaidah", "contoh-kaidah-daerah"} & set(path.parts)
)
BLOCKS = [
    (f"{path.relative_to(ROOT).as_posix()} {n}", block)
    for path in PAGES
    for n, block in enumerate(blok_perintah(path.read_text(encoding="utf-8")), start=1)
]


DEAR = {"import", "split", "merge", "send", "collect", "compare", "recap"}
"""Commands whose examples take seconds: for make test-berat."""


def asli(words: list[str]) -> list[str]:
    """Return the words of a command line with the English names of the command and its options."""
    command, option = ({word: name for name, word in names.items()} for names in (PERINTAH, PILIHAN))
    return [command.get(words[1], words[1]), *(option.get(word, word) for word in words[2:])]


def reasons(line: str) -> set[str]:
    words = asli(kata_baris(line))
    return {part for part in LAIN if words[0] == part or any(word.startswith(part) for word in words[1:])}


def examples() -> Iterator[tuple[str, str]]:
    context = click.Context(group)
    for name in ("", *PERINTAH):
        command = group.get_command(context, name) if name else group
        assert command is not None
        assert command.help is not None
        for line in re.findall(r"Contoh: (kinerja-xl .+)", command.help) or [""]:
            yield name or "kinerja-xl", line


@pytest.mark.parametrize(
    "example", sebagian(examples(), lambda example: example[0] not in DEAR), ids=lambda example: example[0]
)
def test_every_help_has_an_example_that_works(
    example: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, line = example
    assert line, f"{name} --help shows no example"
    shown = CliRunner().invoke(group, [name, "--help"] if name in PERINTAH else ["--help"], terminal_width=80).output
    assert f"  Contoh: {line}\n" in shown, "to be copied it stands on one line"
    if not reasons(line):
        monkeypatch.chdir(tmp_path)
        stage = Panggung(tmp_path)
        done = stage.jalankan(line)
        assert done.returncode in {0, 1}, done.stderr


@pytest.mark.parametrize(
    "block",
    sebagian(BLOCKS, lambda block: block[0].startswith("README")),
    ids=lambda block: block[0],
)
def test_every_command_line_in_the_documents_works(
    block: tuple[str, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    stage = Panggung(tmp_path)
    for line in some(block[1]):
        if not reasons(line):
            done = stage.jalankan(line)
            assert done.returncode in {0, 1}, f"{line}\n{done.stderr}"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_every_command_that_a_text_names_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"`kinerja-xl ([a-z][^`\n]*)`", text)
    shown = [line.partition(" ")[2] for block in blok_perintah(text) for line in block]
    context = click.Context(group)
    for line in [*named, *shown]:
        words = line.split(" #")[0].split()
        command = group.get_command(context, words[0])
        assert command is not None, line
        known = {opt for param in command.params for opt in param.opts} | {"--help", "--bantuan"}
        for option in re.findall(r"(?<!\S)--?[a-z][a-z-]*", " ".join(words[1:])):
            assert option in known, f"{line}: {option}"


def test_what_is_only_parsed_is_shown_somewhere() -> None:
    lines = [line for _, block in BLOCKS for line in block] + [line for _, line in examples()]
    assert set().union(*map(reasons, lines)) == set(LAIN)
