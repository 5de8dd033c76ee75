"""Pangkat and golongan ruang of civil servants (PNS), and golongan of contract staff (PPPK).

The list is complete: any other pangkat does not exist ("Pembina Tingkat II").
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from kinerja_xl.regulations.berlaku import Subjek, Versi
from kinerja_xl.regulations.sumber import SUMBER


class DaftarPangkat(NamedTuple):
    """``pns``: golongan ruang -> pangkat, lowest first; ``pppk``: golongan, which have no pangkat."""

    pns: Mapping[str, str]
    pppk: tuple[str, ...]


_PNS: Mapping[str, str] = MappingProxyType(
    {
        "I/a": "Juru Muda",
        "I/b": "Juru Muda Tingkat I",
        "I/c": "Juru",
        "I/d": "Juru Tingkat I",
        "II/a": "Pengatur Muda",
        "II/b": "Pengatur Muda Tingkat I",
        "II/c": "Pengatur",
        "II/d": "Pengatur Tingkat I",
        "III/a": "Penata Muda",
        "III/b": "Penata Muda Tingkat I",
        "III/c": "Penata",
        "III/d": "Penata Tingkat I",
        "IV/a": "Pembina",
        "IV/b": "Pembina Tingkat I",
        "IV/c": "Pembina Utama Muda",
        "IV/d": "Pembina Utama Madya",
        "IV/e": "Pembina Utama",
    }
)

_PPPK = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"),
    *("X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"),
)

PANGKAT: Subjek[DaftarPangkat] = Subjek(
    (Versi(SUMBER["PP 99/2000"].berlaku, DaftarPangkat(_PNS, _PPPK), SUMBER["PP 99/2000"]),)
)
"""The lists through time, newest first."""

TAHUN_TERSINGKAT: Mapping[str, int] = MappingProxyType(
    {"III/d": 2, "IV/a": 4, "IV/b": 6, "IV/c": 8, "IV/d": 10, "IV/e": 12}
)
"""Golongan ruang -> years of service below which hardly anybody has it: nobody is appointed above III/c, and a rank
takes two years where it is earned fastest, four as a rule (PP 99/2000, remembered)."""
