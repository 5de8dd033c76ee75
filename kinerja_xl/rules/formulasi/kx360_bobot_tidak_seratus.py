"""Bobot pada rumus tidak berjumlah 100.

Bobot yang disebut rumus untuk bagian-bagian satu nilai (perencanaan kinerja 30, pengukuran kinerja 30, …) berjumlah
100, atau 1 bila ditulis sebagai pecahan. Bobot keempat komponen evaluasi AKIP dicocokkan dengan peraturannya.

Mengapa: Nilai dengan bobot yang berjumlah lain tidak dapat dibandingkan dengan skalanya.

Contoh: Bobot Perencanaan 30, Pengukuran 40, Pelaporan 15, Evaluasi 25.

Jalan keluar: Perbaiki bobotnya menurut peraturan atau pedoman setempat.

Yang tidak terlihat: Bobot nilai lain yang berjumlah 100 tetapi terbagi dengan cara lain, dan bobot yang tidak ditulis
di belakang kata bobot atau nama komponen evaluasi AKIP.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.akip import EvaluasiAkip
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.text.numbers import banyak_angka, format_number

SEVERITY = Severity.WARNING
BETA = True

_NUMBER = r"(?P<angka>\d{1,2}(?:[.,]\d{1,2})?)(?![\d.,/]*\d)"
_WEIGHT = regex(rf"\bbobot(?:nya)?\s*(?:sebesar|=|:|adalah)?\s*{_NUMBER}", re.IGNORECASE)
_NAMES = "perencanaan|pengukuran|pelaporan|evaluasi|capaian"
_COMPONENT = regex(
    rf"\b(?P<nama>{_NAMES})\b(?:\s+(?!(?:bobot|{_NAMES})\b)[^\W\d]+){{0,4}}?\s*"
    rf"(?:[(=:]\s*)?(?:bobot(?:nya)?\s*)?(?:sebesar\s*)?{_NUMBER}\s*%?",
    re.IGNORECASE,
)
_FEWEST = 3  # two weights may be two of many
_WHOLE = (1.0, 100.0)
_NEAR = 1.6  # numbers that come to nothing like a whole are counts of documents
_TEXTS = ("penjelasan_rumus", "rumus_khusus", "definisi_operasional")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text whose weights do not make a whole."""
    for baris in semua_baris(dokumen):
        indikator = baris.indikator
        for key in _TEXTS:
            teks = getattr(indikator, key)
            if banyak_angka(teks) < _FEWEST:
                continue
            weights = _weights(teks)
            if swapped := _not_the_evaluations(_components(teks), dokumen.ketentuan.akip):
                name, weight, wanted = swapped
                yield temuan(
                    indikator.at,
                    key,
                    message=f"Bobot {name} {format_number(weight)}, seharusnya {format_number(wanted)} menurut "
                    f"{dokumen.ketentuan.sumber_akip}.",
                    value=format_number(weight),
                    expected=format_number(wanted),
                    difference=format_number(weight - wanted),
                    related=(indikator.at.sel("indikator"),),
                    fix="pakai bobot evaluasi yang berlaku",
                )
                continue
            total = round(sum(weights), 2)
            if len(weights) < _FEWEST or total in _WHOLE or not any(w / _NEAR < total < w * _NEAR for w in _WHOLE):
                continue
            yield temuan(
                indikator.at,
                key,
                message=f"Bobot {', '.join(map(format_number, weights))} berjumlah {format_number(total)}, bukan 100.",
                value=format_number(total),
                expected="100",
                difference=format_number(total - 100),
                related=(indikator.at.sel("indikator"),),
                fix="perbaiki bobotnya sehingga berjumlah 100",
            )


def _weights(teks: str) -> list[float]:
    """Return the weights in a text: those of the components of the AKIP evaluation, else those behind ``bobot``."""
    named = _components(teks)
    if len(named) >= _FEWEST:
        return list(named.values())
    return [_number(m["angka"]) for m in _WEIGHT.finditer(teks)]


def _components(teks: str) -> dict[str, float]:
    return {m["nama"].casefold(): _number(m["angka"]) for m in _COMPONENT.finditer(teks)}


def _not_the_evaluations(named: Mapping[str, float], akip: EvaluasiAkip) -> tuple[str, float, float] | None:
    """Return the first component of an evaluation in full that weighs otherwise than the regulation says."""
    weights = {name.split()[0].casefold(): (name, weight) for name, weight in akip.komponen.items()}
    if named.keys() != weights.keys() or round(sum(named.values()), 2) != _WHOLE[1]:
        return None
    found = ((name, named[first], weight) for first, (name, weight) in weights.items())
    return next((one for one in found if one[1] != one[2]), None)


def _number(teks: str) -> float:
    return float(teks.replace(",", "."))
