"""The manual on the local page: the pages of ``docs/`` as they are shipped, shown when they are asked for."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from posixpath import join, normpath
from typing import Final

from markupsafe import Markup

from kinerja_xl.app.resources import resource
from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.text.akar import akar_mungkin

AWAL: Final = "panduan/index.md"
_FOLDERS: Final = (("panduan", "*.md"), ("", "*.md"), ("kaidah", "*.md"), ("gambar", "*.png"))
"""Where pages and pictures lie; the first are named first in what a search finds."""
_WORD: Final = regex(r"[^\W_]+")
_MOST_FOUND: Final = 30


@dataclass(frozen=True)
class HalamanPanduan:
    """A page of the manual: its title and what it says."""

    judul: str
    isi: Markup


class Panduan:
    """The pages of the manual, each named as in ``docs/`` (``panduan/temuan.md``), so that their links hold."""

    @cached_property
    def berkas(self) -> dict[str, Path]:
        """Every page and picture by its name; nothing else is ever shown."""
        root = resource("docs")
        found = [path for folder, kind in _FOLDERS for path in sorted((root / folder).glob(kind))]
        return {path.relative_to(root).as_posix(): path for path in found}

    def gambar(self, nama: str) -> Path | None:
        """Return where a picture lies, None where there is none of this name."""
        return self.berkas.get(nama) if nama.endswith(".png") else None

    def halaman(self, nama: str) -> HalamanPanduan | None:
        """Return a page of the manual, None where there is none of this name."""
        if nama not in self.berkas or not nama.endswith(".md"):
            return None
        from markdown_it import MarkdownIt

        text = self.berkas[nama].read_text(encoding="utf-8")
        reader = MarkdownIt("commonmark", {"html": False}).enable("table")
        tokens = reader.parse(text)
        for number, token in enumerate(tokens):
            if token.type == "heading_open":
                token.attrSet("id", _anchor(tokens[number + 1].content))
            for one in token.children or ():
                if one.type == "link_open" and not self._leads(nama, str(one.attrGet("href"))):
                    one.attrs.clear()  # to a file that is not shipped: its name stays, as text
                if one.type == "image":
                    one.attrSet("loading", "lazy")
        shown = reader.renderer.render(tokens, reader.options, {})
        shown = shown.replace("&lt;br&gt;", "<br>").replace("<table>", '<div class="lebar" tabindex="0"><table>')
        return HalamanPanduan(_title(text), Markup(shown.replace("</table>", "</table></div>")))

    def _leads(self, nama: str, target: str) -> bool:
        address = target.partition("#")[0]
        return not address or "://" in address or normpath(join(nama, "..", address)) in self.berkas

    def cari(self, kata: str) -> Iterator[tuple[str, str]]:
        """Yield name and title of the pages that have every word, or another of its root; most often named first."""
        wanted = [akar_mungkin(word) for word in _WORD.findall(kata.lower())]
        if not wanted:
            return
        ranked = []
        for place, (nama, (judul, counts)) in enumerate(self._indeks.items()):
            hits = [sum(n for word, n in counts.items() if roots & akar_mungkin(word)) for roots in wanted]
            if all(hits):
                named = frozenset().union(*map(akar_mungkin, _WORD.findall(judul.lower())))
                title = sum(not roots.isdisjoint(named) for roots in wanted)
                ranked.append((not nama.startswith("panduan/"), -title, -min(hits), place, nama, judul))
        for *_, nama, judul in sorted(ranked)[:_MOST_FOUND]:
            yield nama, judul

    @cached_property
    def _indeks(self) -> dict[str, tuple[str, dict[str, int]]]:
        """The words of every page and how often each stands there, beside the title."""
        made: dict[str, tuple[str, dict[str, int]]] = {}
        for nama, path in self.berkas.items():
            if not nama.endswith(".md"):
                continue
            text = path.read_text(encoding="utf-8")
            counts: dict[str, int] = {}
            for word in _WORD.findall(text.lower()):
                counts[word] = counts.get(word, 0) + 1
            made[nama] = _title(text), counts
        return made


def _title(text: str) -> str:
    return re.sub(r"[`*]", "", text.partition("\n")[0].removeprefix("# "))


def _anchor(heading: str) -> str:
    """Return the place of a heading as links name it, in the site as well."""
    plain = re.sub(r"[`*]|\[|\]\([^)]*\)", "", html.unescape(heading)).lower()
    return re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", plain).strip())
