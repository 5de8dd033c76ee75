"""The manual on the local page: what is shipped, what its links lead to, what a search finds, and nothing else."""

from __future__ import annotations

import re
from posixpath import join, normpath

import pytest

from kinerja_xl.layar.panduan import AWAL, Panduan
from kinerja_xl.text.akar import akar_mungkin

BUKU = Panduan()


def test_every_link_of_the_manual_leads_to_its_place() -> None:
    pages = {name: page.isi for name in BUKU.berkas if (page := BUKU.halaman(name)) is not None}
    assert AWAL in pages
    faults = []
    for name, text in pages.items():
        for target in re.findall(r'(?:href|src)="([^"]*)"', text):
            address, _, place = target.partition("#")
            meant = normpath(join(name, "..", address)) if address else name
            if "://" not in target and (meant not in BUKU.berkas or (place and f'id="{place}"' not in pages[meant])):
                faults.append(f"{name}: {target}")
    assert faults == []


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (("memeriksa", "pemeriksaan", "diperiksa"), "panduan/temuan.md"),
        (("mengirim", "dikirim", "pengiriman"), "panduan/mengirim.md"),
        (("menyegel", "segel", "disegel"), "panduan/mengirim.md"),
    ],
)
def test_the_words_of_one_root_find_the_same_pages(words: tuple[str, ...], first: str) -> None:
    found = [list(BUKU.cari(word)) for word in words]
    assert first in dict(found[0][:3])
    assert found[1:] == found[:-1]


def test_words_without_a_common_root_stay_apart() -> None:
    assert not akar_mungkin("pengisian") & akar_mungkin("pengiriman")
    assert not list(BUKU.cari("xyzzy"))
    assert not list(BUKU.cari("!?"))


@pytest.mark.parametrize("name", ["../README.md", "panduan/../../pyproject.toml", "/etc/passwd", "gambar", "tiada.md"])
def test_nothing_else_is_shown(name: str) -> None:
    assert BUKU.halaman(name) is None
    assert BUKU.gambar(name) is None
