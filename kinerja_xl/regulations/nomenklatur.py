"""The official programmes, kegiatan and sub kegiatan of a kecamatan, with indicator and unit.

Source: the nomenclature decrees named in ``SUMBER["nomenklatur"]``; the table was taken from a SIPD-style export of
2025 or later that does not name its decree (``bukti="kedua"``). Codes and names are kept exactly as printed there,
spelling included: an official row is never corrected.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Nomenklatur:
    """One official name. ``indikator`` and ``satuan`` are "" above the sub kegiatan."""

    kode: str
    nama: str
    indikator: str = ""
    satuan: str = ""


@lru_cache(maxsize=1)
def nomenklatur() -> Mapping[str, Nomenklatur]:
    """Return the table by code (``7.01.02``, ``7.01.02.2.01``, ``7.01.02.2.01.0001``).

    The general programme X.XX.01 is stored under a kecamatan's own 7.01.01.
    """
    found: dict[str, Nomenklatur] = {}
    text = resources.files(__package__).joinpath("nomenklatur.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        own = {k: v.replace("X.XX.01", "7.01.01") if k.startswith("kode") else v.strip() for k, v in row.items()}
        found.setdefault(own["kode_program"], Nomenklatur(own["kode_program"], own["program"]))
        found.setdefault(own["kode_kegiatan"], Nomenklatur(own["kode_kegiatan"], own["kegiatan"]))
        found[own["kode_sub_kegiatan"]] = Nomenklatur(
            own["kode_sub_kegiatan"], own["sub_kegiatan"], own["indikator"], own["satuan"]
        )
    return MappingProxyType(found)
