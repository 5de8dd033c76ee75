"""Rumus tercetak berbeda dari kolom rumus.

Pembilang dan Penyebut, Cara hitung, dan Penjelasan rumus menyatakan satu rumus, jadi isinya harus sama. Rumus tercetak
yang tidak dapat dibaca sebagai satu pecahan tidak diperiksa.

Mengapa: Dokumen mencetak satu rumus, sedangkan realisasi dihitung dengan rumus yang lain.

Contoh: Cara hitung Jumlah, sedangkan Penjelasan rumus membagi dua jumlah.

Jalan keluar: Tentukan rumus yang benar, lalu samakan kolom-kolomnya.

Yang tidak terlihat: Rumus tercetak yang berupa kalimat atau beberapa baris, dan perbedaan kecil yang mengubah arti
(seluruh dan sebagian).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, semua_baris
from kinerja_xl.rules.formulasi.hal_dihitung import perbuatan_lain
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi, serupa
from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.text.rumus_teks import RumusTeks, urai_rumus
from kinerja_xl.text.similar import alike, kecil

SEVERITY = Severity.WARNING

_SAME = 80.0
_LEAST, _SHARE = 3, 0.6  # words that a shortened part keeps of the one in full
_FROM = regex(
    r"≥|>\s?=|\b(?:minimal|paling (?:sedikit|rendah|kurang|tidak|kecil)|(?:sekurang|sedikit|serendah)(?:-?\w*)?nya"
    r"|lebih (?:besar |dari |tinggi )?(?:atau )?sama dengan|ke atas|atau lebih)\b",
    re.IGNORECASE,
)
_UP_TO = regex(
    r"≤|<\s?=|\b(?:maksimal|paling (?:banyak|tinggi|lama|besar|lambat)|(?:sebanyak|setinggi|selama)-?\w*nya"
    r"|kurang (?:dari )?(?:atau )?sama dengan|ke bawah|atau kurang)\b",
    re.IGNORECASE,
)
_SIGNS = (
    *("≥", ">", "≤", "<", "minimal", "maksimal", "paling", "nya", "sama dengan"),
    *("ke atas", "ke bawah", "atau lebih", "atau kurang"),
)
"""Of which a limit has one."""
_STATES = kata_isi(
    "direncanakan diusulkan diterima diajukan dibutuhkan dilaksanakan terlaksana diselesaikan disusun dibina "
    "dipelihara baik aktif tertib lengkap mandiri layak rusak hadir diundang"
)
"""What becomes of the counted thing: two texts that differ in it count other things, however alike they are."""
_FEW = 2  # words in which they differ: with more of them, one only says it otherwise
_FACTOR = regex(r"\s(?:x|×|\*|(?:di)?kali(?:kan)?)(?:\s(?:dengan|bilangan))?\s1[0.]*+%?\W*\Z", re.IGNORECASE)
_NUMBER = regex(r"\d+(?:[.,]\d+)?")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each printed formula that contradicts the columns it should repeat."""
    for baris in semua_baris(dokumen):
        indikator = baris.indikator
        if len(indikator.penjelasan_rumus.strip().splitlines()) != 1:
            continue
        printed = urai_rumus(indikator.penjelasan_rumus)
        if not printed.pecahan:
            continue
        if indikator.cara_hitung is CaraHitung.JUMLAH:
            yield temuan(
                indikator.at,
                "cara_hitung",
                message="Cara hitung berisi Jumlah, sedangkan rumus tercetak membagi.",
                value="Jumlah",
                expected="Persentase" if printed.faktor else "Rasio",
                related=(indikator.at.sel("penjelasan_rumus"),),
                fix="pilih Persentase atau Rasio, atau perbaiki rumus tercetaknya",
            )
            continue
        said = _other_parts(indikator, printed)
        if said:
            yield temuan(
                indikator.at,
                "penjelasan_rumus",
                message=said,
                value=indikator.penjelasan_rumus,
                expected=f"{indikator.pembilang} / {indikator.penyebut}",
                related=(indikator.at.sel("pembilang"), indikator.at.sel("penyebut")),
                fix="tentukan rumus yang benar, lalu samakan Pembilang, Penyebut, dan Penjelasan rumus",
            )


def _other_parts(indikator: Indikator, printed: RumusTeks) -> str:
    above, below, over, under = indikator.pembilang, indikator.penyebut, printed.pembilang, printed.penyebut
    if not above or not below:
        return ""
    if above == over and below == under:
        return ""
    if any(map(_FACTOR.search, (above, below))) and (printed.faktor or _FACTOR.search(under)):
        # "x 100.000" may stand in a column or behind the fraction: the formula is the same
        above, below, over, under = (_FACTOR.sub("", part) for part in (above, below, over, under))
    straight = alike(above, over), alike(below, under)
    crossed = alike(above, under), alike(below, over)
    # the whole is often most of its part's words, so both ways may be alike: the better one says which it is
    swapped = min(crossed) >= _SAME and sum(crossed) > sum(straight)
    shortened = tuple(
        likeness
        if one == other
        else 0.0
        if _another_state(one, other) or perbuatan_lain(one, other)
        else max(likeness, _SAME)
        if _in_fewer_words(one, other)
        else likeness
        for likeness, one, other in zip(straight, (above, below), (over, under), strict=True)
    )
    if min(shortened) >= _SAME and not swapped:
        return ""
    if swapped:
        return "Pembilang dan penyebut pada rumus tercetak tertukar dengan kolom Pembilang dan Penyebut."
    one = shortened[0] < _SAME
    what, column, written = ("Pembilang", above, over) if one else ("Penyebut", below, under)
    return f"{what} pada rumus tercetak {kutip(written)}, sedangkan kolomnya berisi {kutip(column)}."


def _another_state(one: str, other: str) -> bool:
    """True where each says a state that the other does not: dibina against baik, direncanakan against dilaksanakan."""
    first, second = kata_isi(_limits(one)), kata_isi(_limits(other))
    mine, theirs = first - second, second - first
    if not mine or not theirs or not first & second or serupa(mine, theirs):
        return False
    return bool((mine | theirs) & _STATES) and len(mine) <= _FEW and len(theirs) <= _FEW


def _in_fewer_words(one: str, other: str) -> bool:
    """True where one says only what the other says, numbers and limits too ("≥ 75" is "paling sedikit 75")."""
    first, second = _limits(one), _limits(other)
    if set(_NUMBER.findall(first)) != set(_NUMBER.findall(second)):
        return False
    few, many = sorted((kata_isi(first), kata_isi(second)), key=len)
    return bool(few) and few <= many and (few == many or len(few) >= max(_LEAST, _SHARE * len(many)))


@lru_cache(maxsize=2048)
def _limits(teks: str) -> str:
    plain = kecil(teks)
    if not any(sign in plain for sign in _SIGNS):
        return teks
    return _UP_TO.sub(" batasatas ", _FROM.sub(" batasbawah ", teks))
