"""Lists of indicators under one label of a card, and the lists beside them that have the same numbers."""

from __future__ import annotations

from kinerja_xl.impor.nilai.angka import butir_sel
from kinerja_xl.impor.susun.rincian_indikator import indikator_berincian
from kinerja_xl.patterns import regex

_NUMBER = regex(r"(?:^|\s)(\d{1,2})[.)]\s")


def butir_indikator(teks: str) -> tuple[str, ...]:
    """Return the indicators of a text: its items, or the whole where they only tell parts of one.

    Args:
        teks: the text under the label of an indicator.
    """
    return (teks,) if indikator_berincian(teks) else butir_sel(teks)


def butir_sepadan(nama: str, teks: str) -> tuple[str, ...]:
    """Return the items of a text that belong to those of a list of names, by the same numbers; empty without.

    Args:
        nama: the list of names.
        teks: what is told of them: ``1. 80 % 2. 2 hari``.
    """
    items = butir_sel(teks)
    same = len(items) == len(butir_sel(nama)) and _NUMBER.findall(teks) == _NUMBER.findall(nama)
    return items if same else ()
