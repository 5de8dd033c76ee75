"""The manual: its pictures come from the program, its pages stand in the menu of the site, its site asks nobody."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest

from kinerja_xl.cli.kata import PERINTAH, PILIHAN

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
sys.path.append(str(DOCS / "buat"))
sys.path.append(str(ROOT / "templates" / "build"))

import perintah  # noqa: E402
import situs  # noqa: E402

PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md")), *sorted((DOCS / "panduan").glob("*.md"))]


def made() -> set[str]:
    """Return the pictures that `make gambar` makes; what it is made with need not be installed."""
    tree = ast.parse((DOCS / "buat" / "gambar.py").read_text(encoding="utf-8"))
    (table,) = [n.value for n in tree.body if isinstance(n, ast.AnnAssign) and ast.unparse(n.target) == "GAMBAR"]
    assert isinstance(table, ast.Dict)
    return {f"{ast.literal_eval(key)}.png" for key in table.keys if key is not None}


def test_every_picture_is_made_by_make_gambar_and_shown_somewhere() -> None:
    shown = {
        Path(target).name
        for page in PAGES
        for target in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    }
    assert shown == made() == {path.name for path in (DOCS / "gambar").iterdir()}


def test_the_pictures_are_small() -> None:
    assert sum(path.stat().st_size for path in (DOCS / "gambar").iterdir()) < 3_000_000


def test_every_page_of_the_manual_stands_in_the_menu() -> None:
    with (DOCS / "buat" / "zensical.toml").open("rb") as stream:
        menu = tomllib.load(stream)["project"]["nav"]
    named = {page for part in menu for pages in part.values() for page in pages}
    pages = {f"panduan/{path.name}" for path in (DOCS / "panduan").glob("*.md")} | {p.name for p in DOCS.glob("*.md")}
    assert pages - named == situs.MOVED


def test_the_list_of_commands_is_that_of_the_program() -> None:
    shown = (DOCS / "panduan" / "perintah.md").read_text(encoding="utf-8")
    assert shown == perintah.halaman_perintah(), "jalankan: python templates/build perintah"


@pytest.mark.parametrize("page", sorted((DOCS / "panduan").glob("*.md")), ids=lambda p: p.stem)
def test_the_manual_speaks_the_indonesian_words(page: Path) -> None:
    for line in re.findall(r"^    (kinerja-xl .*)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE):
        if "|" in line:  # a shell puts it together
            continue
        words = line.split()
        assert words[1] in PERINTAH.values(), line
        assert not {word for word in words if word.startswith("--") and word in PILIHAN} - {"--smtp"}, line


def test_the_site_is_laid_out_with_links_that_lead_somewhere(tmp_path: Path) -> None:
    situs.lay_out(tmp_path)
    pages = tmp_path / "halaman"
    for page in pages.rglob("*.md"):
        text = re.sub(r"^```.*?^```|`[^`\n]+`", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
        for target in re.findall(r"\]\(([^)\s#]+)[^)]*\)", text):
            assert "://" in target or (page.parent / target).exists(), f"{page.relative_to(pages)}: {target}"


def test_a_site_that_asks_others_or_leads_nowhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<a href="tiada.html">x</a><a href="#tiada">y</a><script src="https://contoh.invalid/a.js"></script>',
        encoding="utf-8",
    )
    assert sorted(situs.faults(tmp_path)) == [
        "index.html asks https://contoh.invalid/a.js",
        "index.html: #tiada has no such place",
        "index.html: tiada.html leads nowhere",
    ]
