"""Frekuensi pada rumus atau definisi tidak sesuai targetnya.

Rumus, definisi, atau penjelasan target menyebut 'satu laporan setiap bulan' atau 'satu setiap triwulan', sedangkan
target setahunnya bukan 12 atau 4. Hanya indikator yang menghitung hal itu dengan satuannya sendiri, dan hanya teks
tanpa bilangan lain. Periksa pula indikator yang menurut nama, rumus, atau definisinya dihitung bulanan, triwulanan,
atau semesteran, bila target satu tahun bukan 12, 4, atau 2, sedangkan target semua tahun lainnya sebanyak itu.

Mengapa: Target dan cara menghitungnya menjanjikan dua jumlah; realisasi menurut rumus tidak pernah sama dengan target.

Contoh: 'Satu laporan setiap bulan', dengan target 4 laporan.

Jalan keluar: Perbaiki frekuensinya, atau targetnya.

Yang tidak terlihat: Frekuensi tanpa bilangan (laporan bulanan) bila target tahun lainnya pun lain, target tahun pertama
yang lebih kecil, frekuensi tiap minggu atau hari, dan target beberapa desa atau seksi yang masing-masing melapor.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.rules.indikator.satuan import golongan
from kinerja_xl.rules.target.penjelasan import hanya_renstra
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, baca_jumlah, jumlah_disebut
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import kecil, normalise
from kinerja_xl.text.ukuran import Kelas, kelas_satuan

SEVERITY = Severity.WARNING
BETA = True

_TEXTS = ("penjelasan_rumus", "definisi_operasional", "penjelasan_target")
_A_YEAR = {"bulan": 12, "triwulan": 4, "caturwulan": 3, "semester": 2}
_WHEN = rf"(?:tiap|setiap|per|dalam\s+(?:se|satu\s+|1\s+|tiap\s+|setiap\s+))\s?(?P<waktu>{'|'.join(_A_YEAR)})\b"
_EACH = regex(
    rf"(?P<angka>{POLA_JUMLAH})\s(?P<hal>(?!(?:se)?tiap\b|per\b|dalam\b)[^\W\d_]+)?\s?(?:[^\W\d_]+\s){{0,3}}?{_WHEN}",
    re.IGNORECASE,
)
_OTHERWISE = regex(
    r"\b(?:rata|rerata|kecuali|selain|mulai|sejak|paling|minimal|maksimal|sedikitnya|sekurang\w*|ditambah|sampai|hingga"
    r"|masing|setiap(?!\s+(?:bulan|triwulan|caturwulan|semester|tahun)\b)|tiap(?!\s+(?:bulan|triwulan|caturwulan|semester|tahun)\b)"
    r"|beserta|serta|lalu|kemudian|berikutnya|tambahan)\b",
    re.IGNORECASE,
)
_A_TERM = regex(rf"\b(?:satu|1|se)\s?(?:tahun|{'|'.join(_A_YEAR)})\b", re.IGNORECASE)


_PERIODIC = regex(
    r"\b(?:(?P<sifat>bulan|triwulan|caturwulan|semester)an|(?:se)?(?:tiap|per)\s(?P<waktu>bulan|triwulan|caturwulan|semester))\b",
    re.IGNORECASE,
)
_ADJECTIVES = ("nama", *_TEXTS)
_REASON = regex(
    r"\d|\b(?:karena|sebab|akibat|efisien\w*|tidak|belum|kurang|naik|turun|meningkat|berkurang|bertambah)\b",
    re.IGNORECASE,
)
_FEWEST_YEARS = 3


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text whose frequency does not come to the targets of its indicator."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        if kelas_satuan(indikator.satuan) is not Kelas.JUMLAH or "waktu" in golongan(indikator.satuan):
            continue
        targets = {year: v for year, v in indikator.target.items() if isinstance(v, float)}
        for kunci in _TEXTS if targets else ():
            said = _said(getattr(indikator, kunci), indikator)
            if said is None:
                continue
            written, due = said
            wrong = {year: v for year, v in targets.items() if v != due}
            if not wrong:
                continue
            year, value = next(iter(wrong.items()))
            in_the_text = len(wrong) == len(targets)
            yield temuan(
                indikator.at,
                kunci if in_the_text else f"target_{year}",
                message=f"{kutip(written)} berjumlah {format_number(due)} setahun, sedangkan target {year} "
                f"{format_number(value)} {indikator.satuan}.",
                value=written if in_the_text else format_number(value),
                expected=format_number(due),
                related=(indikator.at.sel(f"target_{year}" if in_the_text else kunci),),
                fix="perbaiki frekuensinya, atau targetnya",
            )
            break
        else:
            yield from _periodic(indikator, targets)


def _periodic(indikator: Indikator, targets: Mapping[int, float]) -> Iterator[Finding]:
    """Yield a finding for the one year whose target is not that of "laporan bulanan", as those of all others are."""
    if len(targets) < _FEWEST_YEARS or _explained(indikator.penjelasan_target):
        return
    said = [(kunci, m) for kunci in _ADJECTIVES for m in _PERIODIC.finditer(getattr(indikator, kunci))]
    due = {_A_YEAR[(m["sifat"] or m["waktu"]).lower()] for _, m in said}
    if len(due) != 1 or any(_OTHERWISE.search(getattr(indikator, kunci)) for kunci, _ in said):
        return
    number = due.pop()
    wrong = [year for year, value in targets.items() if value != number]
    if len(wrong) != 1 or (wrong[0] == min(targets) and targets[wrong[0]] < number):  # it may begin within its year
        return
    year, (kunci, match) = wrong[0], said[0]
    yield temuan(
        indikator.at,
        f"target_{year}",
        severity=Severity.INFO,
        message=f"Periksa: target {year} {format_number(targets[year])} {indikator.satuan}, sedangkan menurut "
        f"{kutip(match[0])} dan tahun lainnya {format_number(number)}.",
        value=format_number(targets[year]),
        expected=format_number(number),
        difference=format_number(targets[year] - number),
        related=(
            indikator.at.sel("indikator" if kunci == "nama" else kunci),
            *(indikator.at.sel(f"target_{other}") for other in sorted(targets) if other != year),
        ),
        fix="perbaiki targetnya, atau terangkan pada Penjelasan target",
    )


def _explained(penjelasan: str) -> bool:
    """True where an explanation may tell why one year has another target: more than the frequency, or the Renstra."""
    if not penjelasan or hanya_renstra(penjelasan):
        return False
    return _PERIODIC.search(penjelasan) is None or _REASON.search(penjelasan) is not None


def _said(teks: str, indikator: Indikator) -> tuple[str, float] | None:
    """Return a frequency as written and what it comes to in a year, None where the text says more than that."""
    match = _EACH.search(teks) if any(word in kecil(teks) for word in _A_YEAR) else None
    value = baca_jumlah(match["angka"]) if match else None
    if match is None or value is None or _OTHERWISE.search(teks):
        return None
    rest = _A_TERM.sub(" ", f"{teks[: match.start()]} . {teks[match.end() :]}")
    if jumlah_disebut(rest) or not _of_the_unit(match["hal"] or "", indikator.satuan):
        return None
    return " ".join(match[0].split()), value * _A_YEAR[match["waktu"].lower()]


def _of_the_unit(hal: str, satuan: str) -> bool:
    """True where the counted word is the indicator's unit, or is left out."""
    return not hal or hal.lower() in normalise(satuan).split()
