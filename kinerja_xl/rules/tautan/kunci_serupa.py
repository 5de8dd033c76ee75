"""The one key that a reference surely means: what KX201 to KX204 correct."""

from __future__ import annotations

from kinerja_xl.tables.pembetulan import Pengganti, SelSalah


def kunci_yang_dimaksud(sel: SelSalah) -> Pengganti | None:
    """Return the key of a reference that differs from one existing key by case and blanks only."""
    same = [key for key in sel.acuan if _squeezed(key) == _squeezed(sel.teks)]
    return Pengganti(same[0]) if len(same) == 1 and same[0] != sel.teks else None


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
