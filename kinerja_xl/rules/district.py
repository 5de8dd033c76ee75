"""Rules of a district or a province: installed packages that name themselves in the group ``kinerja_xl.rules``.

The entry point's name is the prefix of their codes, its value the package that holds one file a rule, as ours do
(``docs/contoh-kaidah-daerah`` is one). Whatever is wrong with such a package is told and never stops a check.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points

from kinerja_xl.findings import Finding, Skipped
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.registry import Rule, rules_in

GROUP = "kinerja_xl.rules"
_PREFIX = regex(r"(?!KX)[A-Z]{2,4}\Z")


@dataclass(frozen=True, slots=True)
class KaidahTerpasang:
    """The rules of installed packages by code, and the packages that could not be loaded, with the reason."""

    rules: dict[str, Rule]
    gagal: tuple[Skipped, ...]


@lru_cache(maxsize=1)
def kaidah_daerah_terpasang() -> KaidahTerpasang:
    """Return what the installed packages bring."""
    rules: dict[str, Rule] = {}
    failed: list[Skipped] = []
    for point in sorted(entry_points(group=GROUP), key=lambda p: (p.name, p.value)):
        try:
            found = _load(point, taken={code[:-3] for code in rules})
        except Exception as error:  # somebody else's code: anything may happen
            failed.append(Skipped(f"Kaidah daerah {point.name} (paket {point.value})", _why(error)))
        else:
            rules |= found
    return KaidahTerpasang(rules, tuple(failed))


def _load(point: EntryPoint, taken: set[str]) -> dict[str, Rule]:
    if not _PREFIX.match(point.name):
        raise ValueError("awalan kodenya harus dua sampai empat huruf besar dan bukan KX")
    if point.name in taken:
        raise ValueError(f"awalan {point.name} sudah dipakai paket lain")
    found = {rule.code: rule for rule in rules_in(importlib.import_module(point.value), point.name, "daerah")}
    if not found:
        raise ValueError(f"tidak ada berkas kaidah bernama {point.name.lower()}NNN_….py di dalamnya")
    return {
        code: replace(rule, check=_guarded(code, rule.check) if rule.check else None)
        for code, rule in sorted(found.items())
    }


def _guarded(
    code: str, check: Callable[[Dokumen], Iterable[Finding | Skipped]]
) -> Callable[[Dokumen], Iterable[Finding | Skipped]]:
    def run(dokumen: Dokumen) -> Iterator[Finding | Skipped]:
        try:
            yield from check(dokumen)
        except Exception as error:
            yield Skipped(f"{code} (kaidah daerah)", _why(error))

    return run


def _why(error: Exception) -> str:
    said = str(error) or type(error).__name__
    if isinstance(error, ValueError):
        return f"{said}; beri tahu pembuat paketnya"
    return f"paketnya rusak ({type(error).__name__}: {said}); beri tahu pembuatnya, atau copot paketnya"
