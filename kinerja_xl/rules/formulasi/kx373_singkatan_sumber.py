"""Sumber data menyebut singkatan lain daripada yang diukur.

Periksa Sumber data dengan singkatan yang berbeda satu huruf dari singkatan pada nama, rumus, atau definisi
indikatornya, dan yang tidak disebut di tempat lain mana pun dalam buku kerja.

Mengapa: Satu huruf membuat hal lain: PKB adalah pajak kendaraan bermotor, bukan pajak bumi dan bangunan.

Contoh: Rumus menghitung laporan pemungutan PBB, sumber datanya laporan realisasi PKB.

Jalan keluar: Samakan singkatannya.

Yang tidak terlihat: Singkatan yang berbeda lebih dari satu huruf, dan yang disebut juga di tempat lain.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import SEMBARANG, indeks_kata
from kinerja_xl.rules.baris import bernama, kutip

SEVERITY = Severity.INFO
BETA = True

_ACRONYM = regex(r"\b[A-Z]{3,6}\b")
_ALIKE = (frozenset({"IKM", "SKM"}), frozenset({"LHE", "LKE"}), frozenset({"SKM", "SPM"}), frozenset({"RKA", "RKP"}))
"""Of these two the one is measured by the other, or stands beside it."""


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each source whose acronym is a letter away from what its indicator measures."""
    index = indeks_kata(dokumen)
    if SEMBARANG in index:  # how often a word is written cannot be told
        return
    for baris in bernama(dokumen):
        indikator = baris.indikator
        named = _acronyms(indikator.sumber_data)
        once = sorted(said for said in named if len(index.get(said.lower(), ())) == 1)
        measured = sorted(_acronyms(_texts(indikator)) - named) if once else ()
        for said in once if measured else ():
            meant = next((one for one in measured if _a_letter_away(said, one)), None)
            if meant is None:
                continue
            yield temuan(
                indikator.at,
                "sumber_data",
                message=f"Periksa: Sumber data menyebut {said}, sedangkan {kutip(indikator.nama)} diukur dari {meant}.",
                value=said,
                expected=meant,
                related=(indikator.at.sel("indikator"),),
                fix="samakan singkatannya",
            )
            break


def _texts(indikator: Indikator) -> str:
    return "\n".join(
        (
            *(indikator.nama, indikator.penjelasan_rumus, indikator.definisi_operasional),
            *(indikator.pembilang, indikator.penyebut),
        )
    )


def _acronyms(teks: str) -> set[str]:
    return set() if teks.isupper() and " " in teks else set(_ACRONYM.findall(teks))


def _a_letter_away(one: str, other: str) -> bool:
    """True for acronyms of one length that differ in one letter."""
    if len(one) != len(other) or frozenset({one, other}) in _ALIKE:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1
