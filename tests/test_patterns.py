"""Regular expressions wait for their first use, and then are those of ``re``."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest

import kinerja_xl
from kinerja_xl.patterns import LatePattern, regex


def test_one_is_compiled_when_it_is_first_used() -> None:
    late, twin = regex(r"(?P<angka>\d+) *%", re.IGNORECASE), re.compile(r"(?P<angka>\d+) *%", re.IGNORECASE)
    assert "search" not in vars(late)
    for text in ("naik 95 %", "nihil"):
        assert (late.findall(text), late.sub("x", text)) == (twin.findall(text), twin.sub("x", text))
    assert vars(late)["findall"] == twin.findall, "what was asked for is kept, and is what re gives"
    assert (late.pattern, late.flags, late.groupindex) == (twin.pattern, twin.flags, twin.groupindex)


def test_one_with_a_fault_is_refused_at_its_first_use() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("a")


def test_every_one_of_the_package_can_be_compiled() -> None:
    for found in pkgutil.walk_packages(kinerja_xl.__path__, "kinerja_xl."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)
    gc.unfreeze()  # a test of workers may have frozen what was loaded then
    waiting = [one for one in gc.get_objects() if isinstance(one, LatePattern) and one.pattern != "("]
    assert len(waiting) > 400
    assert all(re.compile(one.pattern, one.flags) for one in waiting)
