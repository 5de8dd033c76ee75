"""Pengali tidak sesuai satuannya.

Angka per mil dikalikan 1.000, angka per 100.000 dikalikan 100.000, persentase dikalikan 100. Penjelasan rumus dan Rumus
khusus yang mengalikan dengan pangkat sepuluh lain menghasilkan angka yang salah sepuluh kali atau lebih.

Mengapa: Realisasi yang dihitung lalu tidak berskala sama dengan targetnya.

Contoh: Angka kematian per 1.000 pasien keluar dengan Rumus khusus A / B * 100.

Jalan keluar: Perbaiki pengalinya, atau satuannya.

Yang tidak terlihat: Pengali yang bukan pangkat sepuluh, dan skala yang tidak disebut oleh nama atau satuannya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.ukuran import is_percent

SEVERITY = Severity.WARNING
BETA = True

_TEN = r"1(?:0{3,6}|0{1,3}(?:[. ]000)*|(?:[. ]000)+)"
_PER = regex(
    rf"\bper[ -](?P<angka>{_TEN})(?![\d.]*\d)|(?P<mil>\bper ?mil\b|‰)"
    r"|\bper[ -](?P<kata>seribu|sepuluh ribu|seratus ribu)\b"
)
_SIGNS = ("per ", "per-", "permil", "‰")
_WORDS = {"seribu": 1_000, "sepuluh ribu": 10_000, "seratus ribu": 100_000}
_TIMES = regex(rf"(?:[x×*]|\bdi ?kali(?:kan)?(?: dengan)?)\s*(?P<angka>{_TEN})(?![\d.,]*\d)\s*(?P<tanda>%|persen|‰)?")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each formula with the factor of another scale than its indicator's."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        wanted = _scale(indikator)
        for kunci in ("rumus_khusus", "penjelasan_rumus") if wanted else ():
            text = getattr(indikator, kunci)
            factors = (
                [_number(m["angka"]) for m in _TIMES.finditer(text.lower())] if "10" in text or "000" in text else []
            )
            if len(factors) != 1 or factors[0] == wanted:
                continue
            yield temuan(
                indikator.at,
                kunci,
                message=f"Rumus {kutip(indikator.nama)} dikalikan {format_number(factors[0])}, sedangkan ukurannya "
                + ("persentase." if wanted == _HUNDRED else f"per {format_number(wanted)}."),
                value=text,
                expected=f"dikalikan {format_number(wanted)}",
                related=(indikator.at.sel("satuan"),),
                fix="perbaiki pengalinya, atau satuannya",
            )
            break


_HUNDRED = 100


def _scale(indikator: Indikator) -> int:
    """Return what an indicator's fraction is multiplied by, 0 where neither its unit nor its name says it."""
    for text in (indikator.satuan, indikator.nama):
        plain = text.lower()
        if any(sign in plain for sign in _SIGNS) and (match := _PER.search(plain)):
            if match["mil"]:
                return 1_000
            return _number(match["angka"]) if match["angka"] else _WORDS[match["kata"]]
    return _HUNDRED if is_percent(indikator.satuan) else 0


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))
