"""Diktum atau huruf merujuk dirinya sendiri atau yang tidak ada.

Rujukan 'Diktum KESATU' harus menunjuk diktum lain yang ada, dan 'huruf a' dalam Menimbang menunjuk huruf sebelumnya.

Mengapa: Rujukan yang keliru membuat isi keputusan tidak dapat dilaksanakan; biasanya tersalin dari keputusan lain.

Contoh: Diktum KEDUA berbunyi 'menurut Diktum KESATU dan KEDUA'.

Jalan keluar: Perbaiki rujukannya.

Yang tidak terlihat: Rujukan kepada diktum yang ada tetapi bukan yang dimaksud, dan rujukan pasal atau ayat peraturan
lain.

Dasar: UU 12/2011
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import DasarHukum, Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.kutipan import URUTAN
from kinerja_xl.sheets.pilihan import Bagian

SEVERITY = Severity.ERROR

_WORD = r"KE\w+(?:\s+BELAS)?"
_JOIN = r"(?:\s*,\s*(?:dan\s+)?|\s+dan\s+|\s+atau\s+|\s+sampai\s+dengan\s+)"
_DIKTUM = regex(rf"\bdiktum\s+(?P<daftar>{_WORD}(?:{_JOIN}(?:diktum\s+)?{_WORD})*)", re.IGNORECASE)
_HURUF = regex(rf"(?<!ayat )\bhuruf\s+(?P<daftar>[a-z](?:{_JOIN}(?:huruf\s+)?[a-z])*)\b(?!\))")
_OF_A_LAW = regex(r"\b(?:pasal|ayat)\b[^;.]{0,25}\Z", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each item that refers wrongly."""
    decided = {b.urutan for b in dokumen.dasar_hukum if b.bagian is Bagian.DIKTUM}
    for butir in dokumen.dasar_hukum:
        if butir.bagian is Bagian.DIKTUM:
            named = [(w, URUTAN.index(w) + 1) for w in _dictum_words(butir.teks) if w in URUTAN]
            yield from _faults(butir, named, decided)
        elif butir.bagian is Bagian.MENIMBANG:
            letters = [(letter, ord(letter) - 96) for letter in _letters(butir.teks)]
            known = {b.urutan for b in dokumen.dasar_hukum if b.bagian is Bagian.MENIMBANG}
            yield from _faults(butir, letters, known)


def _dictum_words(text: str) -> list[str]:
    found = (re.findall(_WORD, m["daftar"], re.IGNORECASE) for m in _DIKTUM.finditer(text))
    return [" ".join(word.upper().split()) for words in found for word in words]


def _letters(text: str) -> list[str]:
    lists = (m for m in _HURUF.finditer(text) if not _OF_A_LAW.search(text[: m.start()]))
    return [letter for m in lists for letter in re.findall(r"\b[a-z]\b", m["daftar"])]


def _faults(butir: DasarHukum, named: list[tuple[str, int]], known: set[int]) -> Iterator[Finding]:
    itself = [word for word, number in named if number == butir.urutan]
    absent = [word for word, number in named if number not in known]
    later = [word for word, number in named if number in known and number > butir.urutan]
    dictum = butir.bagian is Bagian.DIKTUM
    what = butir.bagian.value if dictum else "huruf"
    own = URUTAN[butir.urutan - 1] if dictum and 0 < butir.urutan <= len(URUTAN) else chr(96 + butir.urutan)
    if itself:
        message = f"{what} {own} merujuk dirinya sendiri."
    elif absent:
        message = f"{what} {own} merujuk {what} {absent[0]} yang tidak ada."
    elif later:
        message = f"{what} {own} merujuk {what} {later[0]} yang tertulis sesudahnya."
    else:
        return
    yield temuan(
        butir.at,
        "teks",
        severity=None if itself or absent else Severity.WARNING,
        message=message[0].upper() + message[1:],
        value=", ".join(word for word, _ in named),
        expected=f"{what} sebelumnya",
        fix="perbaiki rujukannya",
    )
