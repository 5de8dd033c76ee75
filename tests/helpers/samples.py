"""The samples, each read once in a process, and checked and printed once in a session.

What is handed out is frozen, or is to be left as it is. A document remembers what was computed of it, so a test that
changes how something is computed reads the sample anew.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from helpers.bersama import bersama
from helpers.cetak import cetak
from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.findings import FileResult
from kinerja_xl.model import Dokumen

SAMPLES = Path(__file__).parents[2] / "samples"


def path(name: str) -> Path:
    """Return a sample's file: ``path("kalaena-pk-2025-bersih")``."""
    return SAMPLES / f"{name}.xlsx"


@cache
def loaded(name: str) -> Berkas:
    """Return a sample at every stage of reading."""
    return load(path(name))


def document(name: str) -> Dokumen:
    """Return a sample's document."""
    return loaded(name).dokumen


@cache
def checked(name: str) -> FileResult:
    """Return what a check without options finds in a sample."""
    return bersama("checked", name, lambda: check_file(path(name), PilihanPeriksa()))


@cache
def printed(laporan: str, name: str, bentuk: str = "docx") -> bytes:
    """Return the only file of a sample's printed document."""
    return bersama("printed", f"{laporan} {bentuk} {name}", lambda: cetak(laporan, document(name), bentuk=bentuk))
