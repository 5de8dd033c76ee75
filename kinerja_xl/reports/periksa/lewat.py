"""What a check left out, in words: what the office excepts, what a profile says, what could not be checked."""

from __future__ import annotations

from collections.abc import Iterable

from kinerja_xl.findings import Skipped
from kinerja_xl.frozen import dataclass

DIKECUALIKAN, MENURUT_PROFIL = "dikecualikan:", "profil:"
"""How the reasons begin that are none for not checking."""


@dataclass(frozen=True, slots=True)
class Terlewat:
    """Sentences without a full stop, of each kind."""

    dikecualikan: tuple[str, ...]
    profil: tuple[str, ...]
    tidak_diperiksa: tuple[str, ...]


def susun_lewat(skipped: Iterable[Skipped]) -> Terlewat:
    """Return what was left out, each kind apart, in the order of the check."""
    found: dict[str, list[str]] = {DIKECUALIKAN: [], MENURUT_PROFIL: [], "": []}
    for s in skipped:
        start = next((kind for kind in (DIKECUALIKAN, MENURUT_PROFIL) if s.because.startswith(kind)), "")
        found[start].append(_kata(s, start))
    return Terlewat(*(tuple(said) for said in found.values()))


def _kata(s: Skipped, start: str) -> str:
    reason = s.because.removeprefix(start).strip()
    if start == DIKECUALIKAN:
        return f"{s.what} ({reason})"
    return f"{s.what}, {reason}" if start else f"{s.what}, karena {reason}"
