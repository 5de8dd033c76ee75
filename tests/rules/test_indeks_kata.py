"""What is asked before a pattern is tried never hides what the pattern would find: seeded texts, the pattern as judge."""

from __future__ import annotations

import importlib
import random
import re
from collections.abc import Iterable, Iterator
from types import SimpleNamespace

import pytest

from kinerja_xl.rules.bahasa import (
    indeks_kata,
    kx804_kata_berulang,
    kx810_sisa_penulisan,
    kx811_tanda_baca,
    teks,
)
from kinerja_xl.rules.bahasa.teks import ada_kembar
from kinerja_xl.rules.indikator import kx304_kata_kabur
from kinerja_xl.text import ejaan
from kinerja_xl.text.daftar_ejaan import AWALAN_DI, DEPAN, ISTILAH, TIDAK_BAKU

FIRST = {
    "kx807_satu_istilah_dua_ejaan": ("_FORMS", "_FIRST"),
    "kx808_penulisan_jabatan": ("_NAME", "_FIRST"),
    "kx813_huruf_singkatan": ("_CAPITALISED", "_FIRST"),
    "kx816_kata_asing": ("_ANY", "_FIRST"),
    "kx830_istilah_usang": ("_ANY", "_FIRST"),
    "kx832_singkatan_tidak_resmi": ("_SHORT", "_MEANS"),
    "kx831_nama_kantor_lain": ("_FULL", "_BEFORE_NAME"),
    "kx833_kata_hilang": ("_NO_YANG", "_SEEN"),
}
ODD = ("İ", "ı", "ſ", "K", "ß", "é", "_", "-", "/", ".", "@", "(", ")", "\u00ad", "\n", "\t", "  ", "1", "’")
PLAIN = (
    "dan",
    "di",
    "ke",
    "kali",
    "bagi",
    "jumlah",
    "ada",
    "seluruh",
    "yang",
    "semua",
    "Kecamatan",
    "ketentraman",
    "Bone",
)


def texts(words: Iterable[str], number: int) -> Iterator[str]:
    """Yield texts of such words in any case, with signs, odd letters and doubled words between them."""
    chance, words = random.Random(0), [*words]
    for _ in range(number):
        parts = []
        for _ in range(chance.randint(1, 7)):
            word = chance.choice(words) if chance.random() < 0.5 else chance.choice(PLAIN)
            word = chance.choice((word, word, word.upper(), word.capitalize(), word.lower() * 2))
            if chance.random() < 0.2:
                at = chance.randrange(len(word) + 1)
                word = word[:at] + chance.choice(ODD) + word[at + chance.randrange(2) :]
            parts += [word] * chance.choice((1, 1, 1, 2)) + [chance.choice((" ", " ", "", *ODD))]
            parts.insert(-1, " ")
        yield "".join(parts)


def in_document(*isi: str) -> SimpleNamespace:
    """Return as much of a document as the index reads: its texts."""
    document = SimpleNamespace(ingatan={})
    document.ingatan[teks.setiap_teks.__wrapped__] = tuple(
        teks.TeksKantor(one, SimpleNamespace(), "aksi") for one in isi
    )
    return document


@pytest.mark.parametrize("rule", FIRST)
def test_no_text_is_passed_over_that_a_pattern_matches(rule: str) -> None:
    module = importlib.import_module(f"kinerja_xl.rules.bahasa.{rule}")
    pattern, first = (getattr(module, name) for name in FIRST[rule])
    listed = [*first, *getattr(module, "_GROUP", ()), *getattr(module, "_RIGHT", ()), *getattr(module, "_WORDS", ())]
    every = [*texts(listed, 1500)]
    document = in_document(*every)
    seen = {t.isi for t in indeks_kata.yang_memuat(document, teks.setiap_teks(document), first)}
    matched = {
        isi
        for isi in every
        for match in pattern.finditer(isi)
        if rule != "kx813_huruf_singkatan" or match[0] in module._RIGHT
    }
    assert matched
    assert matched <= seen
    assert seen != set(every)


def test_no_doubled_word_is_passed_over() -> None:
    every = [*texts(("Bone", "penyelenggaraan", "jumlah", "masing", "layanan"), 3000)]
    twice = {isi for isi in every if teks._TWICE.search(isi)}
    assert twice
    assert twice == {isi for isi in every if ada_kembar(isi)}
    document = in_document(*every)
    words = indeks_kata.berkata_ganda(document)
    seen = {t.isi for t in indeks_kata.yang_memuat(document, teks.setiap_teks(document), words)}
    joined = {isi for isi in every if kx804_kata_berulang._JOINED.search(isi)}
    assert joined
    assert joined <= seen


def test_no_misspelling_is_passed_over() -> None:
    wrong = [form.rstrip("*") for listed in (ISTILAH, TIDAK_BAKU) for many in listed.values() for form in many]
    joined = [f"{before}{word}" for before in ("di", "ke") for word in map(_plain, DEPAN)]
    found = 0
    for isi in texts([*wrong, *joined, *map(_plain, AWALAN_DI), "dilaksanakan", "laksanakan"], 4000):
        told = ejaan.kesalahan.__wrapped__(isi)
        kept: list[ejaan.Salah] = []
        for salah in sorted(ejaan._all(isi, frozenset(ejaan.Pola)), key=lambda s: (s.mulai, -s.akhir)):
            if not kept or salah.mulai >= kept[-1].akhir:
                kept.append(salah)
        assert told == tuple(kept), isi
        index = indeks_kata.indeks_kata(in_document(isi))
        assert not kept or any(ejaan.menanyakan(word) for word in index) or indeks_kata.SEMBARANG in index
        found += bool(kept)
    assert found > 500


def test_the_words_of_a_text_are_those_of_the_pattern() -> None:
    for isi in (*texts(("Bone", "APBDes", "kx_1"), 1000), *map(chr, range(0x300))):
        assert indeks_kata.kata_kecil(isi) == re.findall(r"\w+", isi.lower())


def test_no_vague_word_is_passed_over() -> None:
    listed = [*kx304_kata_kabur._WORDS, "yang", "dengan", "secara", "keadaannya"]
    every = [*texts(listed, 1500)]
    seen = indeks_kata.isi_yang_memuat(in_document(*every), kx304_kata_kabur._WORDS)
    vague = {isi for isi in every if kx304_kata_kabur._VAGUE.search(isi) or kx304_kata_kabur._STATE.search(isi.strip())}
    assert vague
    assert vague <= seen


@pytest.mark.parametrize("asked", ["kx810", "kx811"])
def test_no_sign_is_passed_over(asked: str) -> None:
    for isi in texts(("..", ",,", "; ;", " ,", "<b>", "&amp;", "_x0D_", "\\frac{1}", "\x07"), 1500):
        if asked == "kx811":
            assert kx811_tanda_baca._suspect(isi) or not kx811_tanda_baca._MARK.search(isi)
        else:
            found = kx810_sisa_penulisan._GARBLED.search(isi) or kx810_sisa_penulisan._LATEX.search(isi)
            assert not kx810_sisa_penulisan._printable(isi) or not found


def _plain(word: str) -> str:
    return re.sub(r"\W.*", "", word)
