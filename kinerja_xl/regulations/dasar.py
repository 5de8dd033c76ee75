"""The subjects that columns and reports rest on, by their key: what is asked for at a date with ``pada``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from kinerja_xl.regulations.akip import AKIP
from kinerja_xl.regulations.berlaku import Subjek, Versi
from kinerja_xl.regulations.efisiensi import EFISIENSI
from kinerja_xl.regulations.nip import NIP
from kinerja_xl.regulations.nomenklatur import NOMENKLATUR
from kinerja_xl.regulations.pangkat import PANGKAT
from kinerja_xl.regulations.skala import SKALA_CAPAIAN
from kinerja_xl.regulations.skm import SKM
from kinerja_xl.regulations.sumber import SUMBER, Sumber


def _kutipan(*nomor: str) -> Subjek[tuple[Sumber, ...]]:
    """Return a subject of which only the citations matter: they hold together, from the last one's day on."""
    cited = tuple(SUMBER[n] for n in nomor)
    return Subjek((Versi(max(s.berlaku for s in cited), cited, cited[-1]),))


PERJANJIAN_KINERJA = _kutipan("Perpres 29/2014", "PermenPANRB 53/2014")
"""What asks for agreements and reports on performance, the higher regulation first."""

RUMUS_CAPAIAN = _kutipan("Keputusan Kepala LAN 239/IX/6/8/2003")
"""What fixes the achievement of indicators that are better when they are lower."""

DASAR: Mapping[str, Subjek[Any]] = MappingProxyType(
    {
        "perjanjian_kinerja": PERJANJIAN_KINERJA,
        "capaian": RUMUS_CAPAIAN,
        "kode_wilayah": _kutipan("Kepmendagri 300.2.2-2430/2025"),
        "nomenklatur": NOMENKLATUR,
        "skala_capaian": SKALA_CAPAIAN,
        "skm": SKM,
        "akip": AKIP,
        "efisiensi": EFISIENSI,
        "nip": NIP,
        "pangkat": PANGKAT,
    }
)
"""Subject by the key that a column's ``dasar`` names."""
