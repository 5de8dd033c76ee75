"""Build the site of the manual: python docs/buat/situs.py FOLDER.

Pages are laid out in a folder of their own, Zensical makes a site of them, Pagefind the index that its search reads.
Nothing of it asks a server elsewhere for anything, and every link leads somewhere: both are checked, and a fault ends
the build. tests/browser/test_situs.py opens what was built.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from cetak import print_manual

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

_ADDED = {
    "kinerja_xl/README.md": "developers/architecture.md",
    "CONTRIBUTING.md": "developers/contributing.md",
    "samples/README.md": "developers/samples.md",
    "docs/panduan/index.md": "index.md",
}
"""Pages that stand elsewhere in the repository, and where they stand in the site."""
MOVED = {"panduan/index.md"}
_FOLDER = re.compile(r'(\bhref=)"(\.|\.\.|\./(?:\.\./?)+)"')
_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)")


def lay_out(folder: Path) -> None:
    """Copy every page and picture into the folder that the site is made of."""
    pages = folder / "halaman"
    for path in sorted((ROOT / "docs").rglob("*")):
        place = path.relative_to(ROOT / "docs")
        if path.suffix in {".md", ".png", ".svg"} and place.parts[0] not in {"buat", "contoh-kaidah-daerah"}:
            _put(path, pages / place)
    for source, target in _ADDED.items():
        _put(ROOT / source, pages / target)
    for moved in MOVED:
        (pages / moved).unlink()
    shutil.copytree(HERE / "aset", pages / "aset")
    shutil.copytree(HERE / "tema", folder / "tema")
    shutil.copy(HERE / "zensical.toml", folder)


def _put(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix != ".md":
        shutil.copy(path, target)
        return
    pages = target.parents[len(target.relative_to(next(p for p in target.parents if p.name == "halaman")).parts) - 1]

    def followed(match: re.Match[str]) -> str:
        mark, text, link = match.groups()
        address, _, part = link.partition("#")
        if not address or "://" in address:
            return match[0]
        meant = (path.parent / address).resolve()
        place = _place(meant)
        if place is None:  # it leads to a file of the repository, which is no page
            return f"{text} (`{meant.relative_to(ROOT).as_posix()}`)" if not mark else match[0]
        steps = Path(*[".."] * len(target.parent.relative_to(pages).parts), place).as_posix()
        return f"{mark}[{text}]({steps}{'#' + part if part else ''})"

    parts = re.split(r"(^```.*?^```$|`[^`\n]+`)", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    target.write_text("".join(p if n % 2 else _LINK.sub(followed, p) for n, p in enumerate(parts)), encoding="utf-8")


def _place(path: Path) -> str | None:
    """Return where a file of the repository stands in the site."""
    here = path.relative_to(ROOT).as_posix()
    if here in _ADDED:
        return _ADDED[here]
    if here.startswith("docs/") and path.suffix in {".md", ".png", ".svg"} and "contoh-kaidah" not in here:
        return here.removeprefix("docs/")
    return None


def faults(site: Path) -> Iterator[str]:
    """Yield what is wrong with a site: links that lead nowhere, and addresses that a browser would ask elsewhere."""
    pages = {path: _Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    for path, page in pages.items():
        shown = path.relative_to(site)
        for loaded in page.loaded:
            if urlsplit(loaded).netloc:
                yield f"{shown} asks {loaded}"
        for link in page.links + page.loaded:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path.resolve()
            if not target.is_file():  # a folder neither: opened as files it would only be listed
                yield f"{shown}: {link} leads nowhere"
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors:
                yield f"{shown}: {link} has no such place"
    for path in [*site.glob("assets/**/*.css"), *site.glob("aset/*.css")]:
        for found in re.findall(r"(?:url\(|@import )[\"']?(https?:[^)\"']+)", path.read_text(encoding="utf-8")):
            yield f"{path.relative_to(site)} asks {found}"


class _Page(HTMLParser):
    """The links, the things loaded and the anchors of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.anchors: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.anchors |= {values[name] for name in ("id", "name") if name in values}
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag == "link" and values.get("rel") not in {"canonical", "prev", "next"}:
            self.loaded.append(values["href"])
        if "src" in values:
            self.loaded.append(values["src"])


def build(target: Path) -> None:
    """Build the site and put it in the place of an earlier one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lay_out(folder)
        zensical = Path(sys.executable).with_name("zensical")
        done = subprocess.run([zensical, "build", "--strict"], cwd=folder, capture_output=True, text=True, check=False)
        said = done.stdout + done.stderr
        if done.returncode or "warning" in said.lower():
            sys.exit(said or "zensical failed")
        site = folder / "situs"
        (site / "404.html").unlink()  # its links are those of a server's root
        for path in site.rglob("*.html"):
            html = path.read_text(encoding="utf-8")
            path.write_text(_FOLDER.sub(r'\1"\2/index.html"', html), encoding="utf-8")
        for script in site.glob("assets/javascripts/**/*"):  # nothing runs them: see tema/main.html
            if script.is_file():
                script.unlink()
        words = ["--site", "situs", "--root-selector", "article", "--force-language", "id", "--quiet"]
        subprocess.run([sys.executable, "-m", "pagefind_bin", *words], cwd=folder, check=True)
        for unused in (*site.glob("pagefind/pagefind-[chm]*"),):  # other search boxes than ours
            unused.unlink()
        print_manual(site, site / "panduan.pdf")
        if wrong := list(faults(site)):
            sys.exit("\n".join(wrong))
        if target.exists():
            shutil.rmtree(target)
        shutil.copytree(site, target)
    print(f"{target}: {sum(1 for _ in target.rglob('*.html'))} pages")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    build(parser.parse_args().target)


if __name__ == "__main__":
    main()
