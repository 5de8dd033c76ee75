"""The manual as one PDF, printed by Chromium from the pages of the site: tagged for screen readers, with an outline."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
_STYLE = """
@page { size: A4; margin: 2.2cm 2cm 2.2cm 2.2cm;
  @bottom-center { content: counter(page); font: 9pt sans-serif; color: #555 } }
section > :last-child { margin-bottom: 0; }
@page :first { @bottom-center { content: "" } }
body { font: 10.5pt/1.5 "Liberation Sans", Arial, sans-serif; color: #1b2733; }
h1 { font-size: 20pt; color: #163a5a; break-before: page; margin: 0 0 .6em; }
h2 { font-size: 13.5pt; color: #163a5a; margin: 1.4em 0 .4em; break-after: avoid; }
h3 { font-size: 11.5pt; break-after: avoid; }
.sampul { padding-top: 7cm; } .sampul h1 { font-size: 32pt; break-before: auto; margin: 0; }
.sampul p { font-size: 13pt; color: #44566a; }
nav { break-before: page; } nav h2 { margin-top: 0; } nav ol { line-height: 1.9; }
pre { background: #f2f5f8; padding: .6em .8em; white-space: pre-wrap; break-inside: avoid; border-radius: 3px; }
code { font: 9pt "Liberation Mono", monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; margin: .8em 0; }
th, td { border: 1px solid #c9d3dd; padding: .3em .5em; text-align: left; vertical-align: top; }
th { background: #e8eef4; } tr { break-inside: avoid; }
img { max-width: 100%; max-height: 13cm; display: block; margin: .6em auto; border: 1px solid #cfd8e3; }
td img { max-height: 7cm; } p { orphans: 3; widows: 3; } a { color: #1f5f99; text-decoration: none; }
"""


def print_manual(site: Path, target: Path) -> bool:
    """Print the pages of the manual into one PDF; False where there is no Chromium."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        return False
    page = site / "panduan" / "cetak.html"
    page.write_text(whole(site), encoding="utf-8")
    with tempfile.TemporaryDirectory() as profile:
        words = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}"]
        paper = ["--no-pdf-header-footer", "--generate-pdf-document-outline", f"--print-to-pdf={target}"]
        done = subprocess.run([*words, *paper, page.as_uri()], capture_output=True, check=False)
    page.unlink()
    if done.returncode or not target.is_file():
        sys.exit(done.stderr.decode("utf-8", "replace"))
    return True


def whole(site: Path) -> str:
    """Return the manual as one page, to stand in the folder of its chapters."""
    with (HERE / "zensical.toml").open("rb") as stream:
        pages = tomllib.load(stream)["project"]["nav"][0]["Panduan"]
    names = [Path(page).stem for page in pages]
    chapters = [_chapter(site / Path(page).with_suffix(".html"), Path(page).stem, set(names)) for page in pages]
    titles = [re.search(r"<h1[^>]*>(.*?)</h1>", chapter, re.DOTALL) for chapter in chapters]
    listed = "".join(
        f'<li><a href="#{name}">{title[1]}</a></li>' for name, title in zip(names, titles, strict=True) if title
    )
    cover = (
        '<div class="sampul"><h1>Panduan kinerja-xl</h1><p>Memeriksa, melengkapi, dan mencetak dokumen kinerja (SAKIP) '
        f"dari buku kerja Excel</p></div><nav><h2>Daftar isi</h2><ol>{listed}</ol></nav>"
    )
    return (
        '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Panduan kinerja-xl</title>'
        f"<style>{_STYLE}</style></head><body>{cover}{''.join(chapters)}</body></html>"
    )


def _chapter(path: Path, name: str, names: set[str]) -> str:
    """Return a chapter whose anchors begin with its name; links to pages that are not printed are only text."""
    found = re.search(r"<article[^>]*>(.*?)</article>", path.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None, path
    text = re.sub(r'\bid="([^"]+)"', rf'id="{name}-\1"', found[1])
    if name == "index":  # it stands a folder above the others
        text = re.sub(r'(src|href)="(?!#|https?:)', r'\1="../', text).replace('href="../panduan/', 'href="')

    def link(match: re.Match[str]) -> str:
        address, _, part = match[1].partition("#")
        stem = Path(address).stem if address else name
        if (address and "/" in address.removeprefix("../index")) or stem not in names:
            return match[2]
        return f'<a href="#{stem}{"-" + part if part else ""}">{match[2]}</a>'

    text = re.sub(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', link, text, flags=re.DOTALL)
    return f'<section id="{name}">{text}</section>'
