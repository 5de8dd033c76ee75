"""All rules: ours, found in the folders beside this file, and those of installed packages."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from kinerja_xl.rules.ciri_kaidah import daftar_ciri
from kinerja_xl.rules.district import kaidah_daerah_terpasang
from kinerja_xl.rules.registry import Rule, rules_in


@lru_cache(maxsize=1)
def all_rules() -> Mapping[str, Rule]:
    """Return every rule by code, ascending: ours, then those of installed packages (``district``)."""
    package = importlib.import_module("kinerja_xl.rules")
    found: dict[str, Rule] = {}
    known = daftar_ciri()
    for topic in pkgutil.iter_modules(package.__path__):
        if topic.ispkg:
            folder = importlib.import_module(f"{package.__name__}.{topic.name}")
            found |= {rule.code: rule for rule in rules_in(folder, "KX", topic.name, known)}
    return MappingProxyType(dict(sorted(found.items())) | kaidah_daerah_terpasang().rules)


def muat_semua() -> None:
    """Load every rule's module: in a process whose children are to find them loaded."""
    for rule in all_rules().values():
        importlib.import_module(rule.modul)
