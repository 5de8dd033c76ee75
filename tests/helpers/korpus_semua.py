"""The whole corpus: what was written by hand, and what is made of facts."""

from __future__ import annotations

from functools import cache

from helpers.korpus import Naskah, baca_naskah
from helpers.korpus_bahan import BAHAN, naskah_bahan


@cache
def semua_naskah() -> tuple[tuple[str, Naskah], ...]:
    """Return every workbook of the corpus with its name: those written by hand, then those made of facts."""
    by_hand = (
        (path.stem, baca_naskah(path.read_text("utf-8"))) for path in sorted((BAHAN.parent / "naskah").glob("*.txt"))
    )
    return (*by_hand, *naskah_bahan())
