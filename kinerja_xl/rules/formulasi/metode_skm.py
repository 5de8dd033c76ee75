"""Does a satisfaction index have the survey's method: the facts behind KX342, and what KX336 and KX343 leave to it."""

from __future__ import annotations

import re

from kinerja_xl.rules.formulasi.rumus_tertulis import BarisRumus, ikm

_METHOD = re.compile(
    r"\bunsur\b|[x×*]\s*25\b|\bdikali(?:kan)?\s+25\b|penimbang|tertimbang|\bnrr\b|\b14\s*/\s*2017\b|\b14 tahun 2017\b",
    re.IGNORECASE,
)


def tanpa_metode(found: BarisRumus) -> bool:
    """True for a satisfaction index whose formula says nothing of elements, weights or the factor 25."""
    rumus = found.rumus
    if not ikm(found.baris.indikator.nama):
        return False
    return _METHOD.search(f"{rumus.teks} {rumus.pembilang} {rumus.penyebut}") is None
