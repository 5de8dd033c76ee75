"""The whole corpus: what was written by hand, and what is made of facts."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.korpus import Naskah, baca_naskah
from helpers.korpus_bahan import BAHAN, naskah_bahan


def semua_naskah() -> Iterator[tuple[str, Naskah]]:
    """Yield every workbook of the corpus with its name: those written by hand, then those made of facts."""
    for path in sorted((BAHAN.parent / "naskah").glob("*.txt")):
        yield path.stem, baca_naskah(path.read_text(encoding="utf-8"))
    yield from naskah_bahan()
