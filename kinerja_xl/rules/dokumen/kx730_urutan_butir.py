"""Urutan butir melompat.

Butir setiap bagian bernomor 1, 2, 3 tanpa lompatan. Nomor butir yang berulang diperiksa KX108. Begitu pula rincian di
dalam satu teks pada lembar mana pun: huruf a, b, c, atau angka 1, 2, 3, masing-masing di awal barisnya atau setelah
titik koma, tidak melompat dan tidak berulang.

Mengapa: Rujukan antarbutir (huruf a, Diktum KEDUA) memakai urutan itu.

Contoh: Mengingat berurutan 1, 2, 4; rincian diktum berhuruf a, b, d atau a, b, b.

Jalan keluar: Nomori ulang, atau tambahkan butir yang hilang.

Yang tidak terlihat: Butir yang tertukar isinya, butir terakhir yang hilang karena tidak meninggalkan lompatan, dan
rincian yang tidak dimulai dari a atau 1. Huruf atau angka yang berulang tidak dilihat pada rincian bertingkat.

Dasar: UU 12/2011
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import DasarHukum, Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.teks import TeksKantor, setiap_teks

SEVERITY = Severity.WARNING

_CLOSE = r"(?P<akhir>[.)])"
_MARK = regex(
    r"(?:^|\n|[;:]\s)[ \t]*(?:(?:dan|atau|serta)\s+)?(?P<awal>\(?)(?:(?P<huruf>[a-z])|(?P<angka>\d{1,2}))"
    rf"{_CLOSE}\s"
)
_FAR = 3  # a number that is farther is no number of the list
_ROMAN = regex(r"(?:^|\s)\(?(?:ii|iv|vi)[.)]\s")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each item whose number follows a gap, and for each list in a text that has one."""
    yield from _items(dokumen)
    for teks in setiap_teks(dokumen):
        if ("\n" in teks.isi or ";" in teks.isi) and (found := _listed(teks)):
            yield found


def _listed(teks: TeksKantor) -> Finding | None:
    """Return the finding about the first letter or number of a list that is not the next one, None for none."""
    last: dict[tuple[bool, str, str], int] = {}
    nested: dict[tuple[bool, str, str], bool] = {}  # begins again: what stands above goes on with its own numbers
    for match in _MARK.finditer(teks.isi):
        written = match["huruf"] or match["angka"]
        series = (bool(match["huruf"]), match["awal"], match["akhir"])
        number = ord(written) - ord("a") + 1 if match["huruf"] else int(written)
        before = last.get(series)
        nested[series] = nested.get(series, False) or (number == 1 and before is not None)
        if number == 1 or before is None:
            last[series] = number if number == 1 else 0
            continue
        if before and number == before + 1:
            last[series] = number
            continue
        if before and number > before + 1 and number <= before + _FAR and not _ROMAN.search(teks.isi):
            one, right = (chr(ord("a") + n - 1) if match["huruf"] else str(n) for n in (before, before + 1))
            return temuan(
                *teks.tempat,
                message=f"Rincian melompat dari {one} ke {written}.",
                value=written,
                expected=right,
                fix="nomori ulang, atau tambahkan butir yang hilang",
            )
        if before and number == before and not nested[series]:
            right = chr(ord("a") + number) if match["huruf"] else str(number + 1)
            return temuan(
                *teks.tempat,
                message=f"Rincian memuat {written} dua kali.",
                value=written,
                expected=right,
                fix="nomori ulang rinciannya",
            )
        last[series] = 0  # no list that this rule understands
    return None


def _items(dokumen: Dokumen) -> Iterator[Finding]:
    parts: dict[str, list[DasarHukum]] = {}
    for butir in dokumen.dasar_hukum:
        if butir.urutan > 0:  # an unreadable number has its own finding
            parts.setdefault(butir.bagian, []).append(butir)
    for bagian, items in parts.items():
        before = 0
        for butir in sorted(items, key=lambda b: b.urutan):
            if butir.urutan > before + 1:
                yield temuan(
                    butir.at,
                    "urutan",
                    message=f"{bagian} {butir.urutan} didahului {bagian} {before}."
                    if before
                    else f"{bagian} dimulai dari {butir.urutan}.",
                    value=str(butir.urutan),
                    expected=str(before + 1),
                    fix="nomori ulang, atau tambahkan butir yang hilang",
                )
            before = butir.urutan
