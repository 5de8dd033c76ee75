"""Definisi atau uraian hampir sama dengan baris lain.

Periksa uraian dua indikator atau dua sasaran yang berbeda, tetapi hampir seluruh teksnya sama, atau yang memuat satu
anak kalimat panjang yang sama persis. Teks yang sama seluruhnya disebut oleh KX350; definisi yang berpola sama, tetapi
menyebut indikatornya sendiri, tidak disebut.

Mengapa: Uraian yang hanya diubah sedikit biasanya disalin dan tidak menjelaskan yang khas dari barisnya.

Contoh: Dua penjelasan sasaran sama-sama ditutup dengan 'operasi yustisi, patroli bersama, dan sosialisasi keamanan'.

Jalan keluar: Tulis yang khas dari indikator atau sasaran itu.

Yang tidak terlihat: Definisi pendek yang tersalin, dan salinan yang lebih dari seperlima katanya diganti.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.kata_pokok import hal_sama, kata_isi
from kinerja_xl.rules.formulasi.uraian import Uraian, uraian
from kinerja_xl.text.similar import near_copies, normalise

SEVERITY = Severity.INFO

_NEAR = 78.0
_LONG_ENOUGH = 12  # words: short definitions of neighbouring indicators are alike by nature
_RUN, _MEANT = 8, 6  # words in a row, and how many of them mean something, that two texts do not share by chance


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each later text that is nearly an earlier one, or that repeats a long part of it."""
    for every in uraian(dokumen).values():
        texts = [item for item in every if len(item.teks.split()) >= _LONG_ENOUGH]
        told: set[int] = set()
        for first, second, _ in near_copies([item.teks for item in texts], _NEAR):
            if second not in told and _differ(texts[first], texts[second]):
                told.add(second)
                yield _finding(texts[second], texts[first], "hampir sama dengan")
        for first, second, part in _shared_runs([normalise(item.teks) for item in texts]):
            if second not in told and _differ(texts[first], texts[second]):
                told.add(second)
                yield _finding(texts[second], texts[first], f"memuat {kutip(part)} seperti")


def _differ(one: Uraian, two: Uraian) -> bool:
    if normalise(one.teks) == normalise(two.teks) or hal_sama(one.tentang, two.tentang):
        return False
    return two.kolom != "definisi_operasional" or not _adapted(one, two)


def _adapted(one: Uraian, two: Uraian) -> bool:
    """True when two definitions follow one pattern, but the later one speaks about its own indicator."""
    own = kata_isi(two.tentang) - kata_isi(one.tentang)
    return bool(own & kata_isi(two.teks)) and not own & kata_isi(one.teks)


def _shared_runs(texts: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield (earlier, later, the words) for the first long run of words that a text shares with an earlier one."""
    seen: dict[tuple[str, ...], int] = {}
    for number, text in enumerate(texts):
        words = text.split()
        runs = list(zip(*(words[n:] for n in range(_RUN)), strict=False))
        if seen.keys().isdisjoint(runs):
            seen.update(dict.fromkeys(runs, number))
            continue
        shared = next((run for run in runs if run in seen and len(kata_isi(" ".join(run))) >= _MEANT), None)
        if shared:
            yield seen[shared], number, " ".join(shared)
        for run in runs:
            seen.setdefault(run, number)


def _finding(copy: Uraian, first: Uraian, how: str) -> Finding:
    return temuan(
        *copy.tempat,
        message=f"Periksa {copy.judul} {kutip(copy.tentang)}: {how} milik {kutip(first.tentang)} pada baris "
        f"{first.sel.row}.",
        value=copy.teks,
        expected=f"uraian tentang {copy.tentang}",
        related=(first.sel,),
        fix="tulis yang khas dari baris ini",
    )
