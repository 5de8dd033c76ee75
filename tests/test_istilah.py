"""One term for one thing: no message, help, title or page says it in another word (docs/panduan/istilah.md)."""

from __future__ import annotations

import ast
import html
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
import pytest
from helpers.kode import PACKAGE, bagian, modul

from kinerja_xl.cli.kata import PERINTAH
from kinerja_xl.cli.main import group

ROOT = Path(__file__).parents[1]

INDONESIAN = re.compile(r"\b(yang|dan|di|ke|dari|untuk|tidak|ini|itu|atau|dengan|pada|belum|bukan|lalu|sudah|ada)\b")
"""A word of which no English sentence of ours has any."""
QUOTED = re.compile(
    "|".join(
        (
            *(r"'[^'\n]*'", r'"[^"\n]*"', r"`[^`\n]*`", r"\*[^*\n]+\*", r"^    .*$"),
            *(r"\{[^}]*\}", r"<[^>]*>", r"\]\([^)]*\)", r"--[a-z-]+", r"\S*\w[./]\w\S*"),
            *(r"\([^()\n]*bukan[^()\n]*\)", r"kinerja-xl [a-z]+", r"File > .*", r"XML Spreadsheet 2003"),
            *(r"Judul lain yang dikenali: [^|]*", r"\b[A-Z]{3,}(?:\.\.\.)?\b"),
        )
    ),
    re.MULTILINE,
)
"""What a text only quotes, or that is no word: examples, commands, placeholders, tags, file names, menus."""
ELSEWHERE = ("text/daftar_ejaan.py", "impor/kepala/", "rules/bahasa/", "text/data")
"""Modules that hold words of others: lists of misspellings, and headers as offices write them."""


@cache
def forbidden() -> dict[str, str]:
    """Return each word that the glossary rules out, and the term that stands for it."""
    words = {}
    for line in (ROOT / "docs/panduan/istilah.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and cells[0] not in {"Istilah", "Ditulis"}:
            words |= {word.strip(): cells[0] for word in cells[-1].split(",")}
    return words


def in_code() -> Iterator[tuple[str, str]]:
    """Yield the Indonesian sentences of the package, docstrings of rules (their pages) among them."""
    for path, tree in modul().items():
        name = path.relative_to(PACKAGE).as_posix()
        if name.startswith(ELSEWHERE):
            continue
        documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
        heads = {id(n.body[0].value) for n in bagian(path) if isinstance(n, documented) and _begins_with_text(n)}
        if path.name.startswith("kx"):
            heads.discard(id(tree.body[0].value))
        for node in bagian(path):
            if id(node) in heads or not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                continue
            if INDONESIAN.search(node.value):
                yield f"{name}:{node.lineno}", node.value


def _begins_with_text(node: ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return bool(node.body) and isinstance(node.body[0], ast.Expr) and isinstance(node.body[0].value, ast.Constant)


def in_help() -> Iterator[tuple[str, str]]:
    context = click.Context(group)
    for name in PERINTAH:
        command = group.get_command(context, name)
        assert command is not None
        yield f"{name} --help", "\n".join([command.help or "", *(getattr(p, "help", "") or "" for p in command.params)])


def in_pages() -> Iterator[tuple[str, str]]:
    pages = [*(ROOT / "docs").glob("*.md"), *(ROOT / "docs/panduan").glob("*.md")]
    for path in [*pages, *(ROOT / "templates/html").glob("*.html")]:
        if path.name not in {"istilah.md", "api.md", "perintah.md", "tag-templat.md", "ketahanan.md"}:
            text = path.read_text(encoding="utf-8")
            yield path.name, re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)


def in_templates() -> Iterator[tuple[str, str]]:
    """Yield the paragraphs and cells that a person reads in the shipped Word and Excel templates."""
    for path in [*(ROOT / "templates/docx").glob("*.docx"), *(ROOT / "templates/xlsx").glob("*.xlsx")]:
        with zipfile.ZipFile(path) as package:
            for name in package.namelist():
                if PARTS.fullmatch(name):
                    for block in BLOCK.findall(package.read(name).decode("utf-8")):
                        yield f"{path.name}:{name}", html.unescape(" ".join(re.findall(r">([^<>]+)<", block)))


PARTS = re.compile(r"word/(document|header\d*|footer\d*)\.xml|xl/(sharedStrings|comments\d*|drawings/drawing\d*)\.xml")
BLOCK = re.compile(r"<w:p[ >].*?</w:p>|<si>.*?</si>|<comment .*?</comment>|<a:p>.*?</a:p>", re.DOTALL)


@pytest.mark.parametrize("texts", [in_code, in_help, in_pages, in_templates], ids=lambda f: f.__name__)
def test_one_term_for_one_thing(texts: Iterator[tuple[str, str]]) -> None:
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, forbidden()))})(?:nya)?\b", re.IGNORECASE)
    faults = [
        f"{place}: '{found[0]}', bukan istilah untuk '{forbidden().get(found[1].lower(), '')}'"
        for place, text in texts()
        for found in pattern.finditer(QUOTED.sub(" ", text))
    ]
    assert faults == []


@pytest.mark.parametrize(
    "said", ["Perbaiki dahulu workbook ini.", "Isi sheet itu.", "Tidak ada error pada subkegiatan."]
)
def test_what_the_glossary_rules_out_is_seen(said: str) -> None:
    assert INDONESIAN.search(said)
    assert any(re.search(rf"\b{re.escape(word)}\b", QUOTED.sub(" ", said)) for word in forbidden())


@pytest.mark.parametrize("texts", [in_pages, in_templates], ids=lambda f: f.__name__)
def test_what_an_office_keeps_names_the_indonesian_commands(texts: Iterator[tuple[str, str]]) -> None:
    english = re.compile(rf"kinerja-xl ({'|'.join(PERINTAH)})\b|perintah ({'|'.join(PERINTAH)})\b")
    reference = {path.name for path in (ROOT / "docs").glob("*.md")}
    named = [(place, found[0]) for place, text in texts() if place not in reference for found in english.finditer(text)]
    assert set(named) <= {("index.md", "kinerja-xl check")}  # where the manual says that both names work
