"""What has to be known of a rule before it runs: asked of its module, or read from a list (``make golden``).

Loading every rule's module takes longer than reading the workbook, of which a quarter of them says nothing. The list
only spares that: a rule that it lacks is found in its folder all the same (``registry.rules_in``).
"""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from kinerja_xl.findings import Severity

DAFTAR = "daftar_kaidah.txt"
"""The list, beside this file."""
_ALL_KINDS = "-"


class CiriKaidah(NamedTuple):
    """A rule's weight, the kinds that it speaks about (all when empty), and what its module has."""

    severity: Severity
    jenis: tuple[str, ...]
    beta: bool
    check: bool
    bandingkan: bool
    fix: bool
    fix_related: bool


_FLAGS = CiriKaidah._fields[2:]


def ciri(modul: ModuleType) -> CiriKaidah:
    """Return what a rule's module says."""
    return CiriKaidah(
        modul.SEVERITY,
        getattr(modul, "JENIS", ()),
        getattr(modul, "BETA", False),
        hasattr(modul, "check"),
        hasattr(modul, "bandingkan"),
        hasattr(modul, "fix"),
        getattr(modul, "FIX_RELATED", False),
    )


def baris(nama: str, satu: CiriKaidah) -> str:
    """Return a rule's line of the list."""
    flags = [flag for flag in _FLAGS if getattr(satu, flag)]
    return " ".join((nama, satu.severity, ",".join(satu.jenis) or _ALL_KINDS, *flags))


def daftar_ciri() -> dict[str, CiriKaidah]:
    """Return the list: the names of our rules' modules, and what they say."""
    found = {}
    for line in Path(__file__).with_name(DAFTAR).read_text(encoding="utf-8").splitlines():
        name, severity, kinds, *flags = line.split()
        jenis = () if kinds == _ALL_KINDS else tuple(kinds.split(","))
        found[name] = CiriKaidah(Severity(severity), jenis, *(flag in flags for flag in _FLAGS))
    return found
