"""Satu kata ditulis dengan dua cara.

Periksa kata yang tidak ada dalam kosakata dan di buku kerja yang sama ditulis dengan satu huruf ganda, tertukar, atau
berganti bunyi serupa (musholla, mushola), dan awalan yang di satu tempat serangkai, di tempat lain terpisah
(pascabencana, pasca bencana). Satu temuan untuk satu kata.

Mengapa: Satu hal dengan dua tulisan terbaca sebagai dua hal dan tidak ditemukan oleh pencarian yang sama.

Contoh: Jumlah mushola yang dibina; kegiatan di musholla.

Jalan keluar: Pakai satu tulisan di seluruh buku kerja.

Yang tidak terlihat: kata yang hanya ditulis dengan huruf besar (mungkin nama), dan istilah yang berbeda katanya.

Dasar: Perpres 63/2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.salah_ketik import kata_asing, kata_dokumen, kata_resmi, teks_dieja
from kinerja_xl.rules.bahasa.teks import TeksKantor
from kinerja_xl.text.kosakata import Geseran, dugaan, geseran
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

BETA = True

_SHORTEST = 7
_SOUNDS = frozenset({"ei", "ou", "fv", "fp", "sz", "jy"})
_PREFIXES = ("antar", "non", "pasca", "pra", "sub", "multi", "purna")


class DuaTulisan(NamedTuple):
    """Two writings of one word, in small letters: the usual one, and the other."""

    lazim: str
    lain: str


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each word with two writings, at the first cell with the rarer one."""
    pairs = (*_one_letter(dokumen), *_joined(dokumen))
    for pair in pairs:
        usual, other = _cells(dokumen, pair.lazim), _cells(dokumen, pair.lain)
        if usual and other:
            yield temuan(
                *other[0].tempat,
                message=f"Periksa: satu kata ditulis '{pair.lazim}' ({len(usual)} sel) dan '{pair.lain}' "
                f"({len(other)} sel).",
                value=pair.lain,
                expected=pair.lazim,
                related=tuple(teks.sel for teks in other[1:]),
                fix="pilih satu tulisan untuk seluruh buku kerja",
            )


def _cells(dokumen: Dokumen, word: str) -> list[TeksKantor]:
    """Return the cells with a word; none where it is only written with a capital, as a name is.

    How the names of programmes and their parts write it is not for the office to choose.
    """
    pattern = re.compile(rf"\b{word.replace(' ', '[ -]')}\b", re.IGNORECASE)
    own = [teks for teks in teks_dieja(dokumen) if teks.kolom != "nomenklatur"]
    found = [(teks, match[0]) for teks in own if (match := pattern.search(teks.isi))]
    if " " not in word and not any(written.islower() for _, written in found):
        return []
    return list({teks.sel: teks for teks, _ in found}.values())


def _one_letter(dokumen: Dokumen) -> Iterator[DuaTulisan]:
    counts = kata_dokumen(dokumen)
    words = [w for w in kata_asing(dokumen) if len(w) >= _SHORTEST and dugaan(w) is None]
    words.sort(key=lambda w: (-counts[w], w))
    beginnings: dict[str, list[str]] = {}
    for word in words:
        usual = next((other for other in beginnings.get(word[:3], ()) if _same(word, other)), None)
        if usual and not {usual, word} <= kata_resmi(dokumen.ketentuan.nomenklatur):
            yield DuaTulisan(usual, word)
        beginnings.setdefault(word[:3], []).append(word)


def _same(one: str, other: str) -> bool:
    """True for a letter doubled or swapped, and for one that sounds alike."""
    slip = geseran(one, other)
    if slip is Geseran.DIGANTI:
        a, b = next((a, b) for a, b in zip(one, other, strict=True) if a != b)
        return "".join(sorted((a, b))) in _SOUNDS
    return slip is Geseran.TERTUKAR or Geseran.GANDA in (slip, geseran(other, one))


def _joined(dokumen: Dokumen) -> Iterator[DuaTulisan]:
    joined = [word for word in kata_dokumen(dokumen) if word.startswith(_PREFIXES)]
    whole = "\n".join(teks.isi for teks in teks_dieja(dokumen)).lower() if joined else ""
    for word in joined:
        for prefix in _PREFIXES:
            rest = word.removeprefix(prefix)
            apart = f"{prefix} {rest}"
            if word != rest and (apart in whole or f"{prefix}-{rest}" in whole) and not _official(apart, dokumen):
                yield DuaTulisan(word, apart)


def _official(apart: str, dokumen: Dokumen) -> bool:
    """True for what the nomenclature itself writes apart: Non Perizinan."""
    rows = dokumen.ketentuan.nomenklatur.baris.values()
    return any(apart in normalise(f"{row.nama} {row.indikator}") for row in rows)
