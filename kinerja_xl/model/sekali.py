"""Keeping with a document what was computed of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from kinerja_xl.model.dokumen import Dokumen

T = TypeVar("T")


def sekali(hitung: Callable[[Dokumen], T]) -> Callable[[Dokumen], T]:
    """Let a function of a document run once a document: its result is kept there and goes when the document goes."""

    @wraps(hitung)
    def ingat(dokumen: Dokumen) -> T:
        if hitung not in dokumen.ingatan:
            dokumen.ingatan[hitung] = hitung(dokumen)
        hasil: T = dokumen.ingatan[hitung]
        return hasil

    return ingat
