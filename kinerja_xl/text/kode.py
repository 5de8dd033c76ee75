"""When two codes are the same one."""

from __future__ import annotations


def kunci_kode(kode: str) -> str:
    """Return what all spellings of a code have in common: case does not matter, as in Excel's MATCH."""
    return kode.casefold()
