"""Satu peraturan dengan dua nomor.

Periksa peraturan yang angka nomornya tertukar (57 dan 75) atau tahunnya berbeda di dua tempat, dan dua nomor untuk
judul yang sama. Tahun dan jenis yang berbeda hanya dibandingkan pada satu baris. Dua peraturan yang disebut bersama
dalam satu sel, yang judulnya berbeda, atau yang dikenal keduanya, memang dua peraturan.

Mengapa: Nomor yang tertukar menunjuk peraturan lain, sehingga dasar indikator atau keputusannya tidak dapat ditelusuri.

Contoh: Rumus menyebut Perbup Nomor 57 Tahun 2018, sumber datanya Perbup Nomor 75 Tahun 2018.

Jalan keluar: Cocokkan dengan peraturannya, lalu samakan nomor dan tahunnya.

Yang tidak terlihat: Nomor yang keliru di semua tempat, dan nomor lain tanpa judul yang angkanya tidak tertukar.

Dasar: UU 12/2011
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.judul_peraturan import JUDUL_PERATURAN
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.sebutan_peraturan import SebutanPeraturan, semua_sebutan

SEVERITY = Severity.INFO
BETA = True

_CHANGED = regex(r"\b(?:perubahan|(?:di|meng)?ubah|cabut|(?:di|men)cabut\w*|\w*ganti\w*|semula|sebelumnya|lama|baru)\b")
_MANY = 4  # numbers that share one thing; more are a list of regulations
_WORDS = 3  # a title of fewer words may belong to several regulations

_Nomor = tuple[int, int]


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each number under which another regulation of the workbook was meant."""
    yield from _two_kinds(dokumen)
    places: dict[str, dict[_Nomor, list[SebutanPeraturan]]] = {}
    for sebutan in semua_sebutan(dokumen):
        places.setdefault(sebutan.jenis, {}).setdefault((sebutan.nomor, sebutan.tahun), []).append(sebutan)
    for kind, numbers in places.items():
        told = set()
        for one, two in _suspects(numbers):
            if _known(kind, one) and _known(kind, two):
                continue
            if not _one_regulation(numbers[one], numbers[two]):
                continue
            right, wrong = sorted((one, two), key=lambda n: _weight(kind, n, numbers[n]), reverse=True)
            if wrong not in told:
                told.add(wrong)
                yield _finding(numbers[wrong], numbers[right])


def _two_kinds(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield a finding for one number and year that a row gives to two kinds of regulation, each in its own cell."""
    rows: dict[tuple[int, int, int], list[SebutanPeraturan]] = {}
    for sebutan in semua_sebutan(dokumen):
        rows.setdefault((id(sebutan.teks.asal), sebutan.nomor, sebutan.tahun), []).append(sebutan)
    for places in rows.values():
        other = next((p for p in places if p.jenis != places[0].jenis), None)
        if other is not None and len({p.teks.sel for p in places}) == len(places):
            yield _finding([places[0]], [other])


def _suspects(numbers: dict[_Nomor, list[SebutanPeraturan]]) -> Iterator[tuple[_Nomor, _Nomor]]:
    """Yield pairs of numbers that may mean one regulation, each found by what they share."""
    shared: dict[tuple[object, ...], list[_Nomor]] = {}
    for number, places in numbers.items():
        keys: set[tuple[object, ...]] = {("angka", "".join(sorted(str(number[0]))), number[1])}
        keys.add(("tukar", *sorted((number[0], number[1] % 100))))
        keys |= {("baris", number[0], id(place.teks.asal)) for place in places}
        keys |= {("judul", p.tentang) for p in places if len(p.tentang.split()) >= _WORDS}
        for key in keys:
            shared.setdefault(key, []).append(number)
    seen = set()
    for group in shared.values():
        for pair in combinations(group[:_MANY], 2):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _one_regulation(first: list[SebutanPeraturan], second: list[SebutanPeraturan]) -> bool:
    """True unless something says that two numbers are two regulations."""
    both = (*first, *second)
    if any(_CHANGED.search(place.teks.isi.casefold()) for place in both):
        return False
    if {place.teks.sel for place in first} & {place.teks.sel for place in second}:
        return False
    one, two = (sorted({p.tentang for p in places if p.tentang})[:_MANY] for places in (first, second))
    owners = {place.siapa for place in both if place.siapa}
    # a title in a sentence may run on: "tentang Pelimpahan Wewenang menuntut ukuran"
    alike = any(a.startswith(b) or b.startswith(a) for a in one for b in two)
    return (alike or not one or not two) and len(owners) < 2


def _weight(kind: str, number: _Nomor, places: list[SebutanPeraturan]) -> tuple[bool, bool, int]:
    """Return how sure a number is: known, cited with its title, named often."""
    return _known(kind, number), any(place.tentang for place in places), len(places)


def _known(kind: str, number: _Nomor) -> bool:
    return (kind, *number) in JUDUL_PERATURAN


def _finding(wrong: list[SebutanPeraturan], right: list[SebutanPeraturan]) -> Finding:
    one, other = wrong[0], right[0]
    cells = dict.fromkeys(place.teks.sel for place in (*wrong, *right[:1]))
    return temuan(
        *one.teks.tempat,
        message=f"Periksa nomornya: di sini '{one.tulisan}', sedangkan pada {other.teks.sel} '{other.tulisan}'.",
        value=one.tulisan,
        expected=other.tulisan,
        related=tuple(cells)[1:],
        fix="cocokkan dengan peraturannya, lalu samakan nomor dan tahunnya",
    )
