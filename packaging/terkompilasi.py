"""Modules compiled beforehand, so that the first start is as fast as the next one, even where nobody may write.

Python compiles a module when it is first imported, and keeps that beside it where it can. All of it would be larger
than the folder may be, so what the page, a check and an annotated copy load is taken: it is asked of them.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "samples" / "kalaena-pk-2025.xlsx"
REPLACEABLE = frozenset({"docxtpl", "pebble", "tnefparse"})
"""LGPL: whoever puts another version there is followed, so their sources are looked at."""

TOO_LARGE = frozenset({"polars", "pandera", "pydantic"})
"""Half of all that is loaded, more than the folder and its zip have room for: compiled at the first check."""

_LOADED = """
import json, sys, tempfile
from pathlib import Path
import kinerja_xl.cli.main, kinerja_xl.cli.process, kinerja_xl.cli.serve, kinerja_xl.layar.pelayan
import pebble, python_multipart, uvicorn.lifespan.off, uvicorn.protocols.http.auto, uvicorn.protocols.http.h11_impl
from kinerja_xl.layar import tugas
from kinerja_xl.rules.katalog import muat_semua
muat_semua()
sample = Path(sys.argv[1])
tugas.periksa_berkas(sample)
with tempfile.TemporaryDirectory() as folder:
    tugas.beri_catatan(sample, Path(folder))
print(json.dumps(sorted(sys.modules)))
"""
_COMPILE = """
import importlib.util, json, py_compile, sys
for path, mode in json.load(sys.stdin):
    py_compile.compile(path, importlib.util.cache_from_source(path), doraise=True,
                       invalidation_mode=py_compile.PycInvalidationMode[mode])
"""


def compile_loaded(lib: Path, magic: bytes) -> int:
    """Compile what a session loads, beside its sources; return how many modules.

    Unzipping gives files the time of the place they are unzipped at, so no time is compared: a compiled module holds
    as it is, or names a hash of its source where that may be replaced.

    Args:
        lib: the unpacked packages.
        magic: what the compiled files of the interpreter begin with that the folder is for.
    """
    python = interpreter_of(magic)
    if python is None:
        print("Tanpa modul terkompilasi: Python dengan versi yang sama tidak ada di komputer ini.")
        return 0
    files = list(_sources(lib, _loaded()))
    told = [(str(file), _mode(file.relative_to(lib))) for file in files]
    subprocess.run([python, "-I", "-W", "ignore", "-c", _COMPILE], input=json.dumps(told), text=True, check=True)
    return len(files)


def magic_of(archive: Path) -> bytes:
    """Return what compiled files begin with, by a standard library that is packed compiled."""
    with zipfile.ZipFile(archive) as packed:
        return packed.read(next(name for name in packed.namelist() if name.endswith(".pyc")))[:4]


def interpreter_of(magic: bytes) -> str | None:
    """Return an interpreter of this machine whose compiled files begin like this."""
    if magic == importlib.util.MAGIC_NUMBER:
        return sys.executable
    ask = "import importlib.util as i; print(i.MAGIC_NUMBER.hex())"
    known = (shutil.which(f"python3.{minor}") for minor in range(11, 20))
    installed = map(str, sorted(Path.home().glob(".pyenv/versions/3.*/bin/python")))
    for python in (*filter(None, known), *installed):
        done = subprocess.run([python, "-I", "-c", ask], capture_output=True, text=True, check=False)
        if done.stdout.strip() == magic.hex():
            return python
    return None


def _loaded() -> list[str]:
    done = subprocess.run(
        [sys.executable, "-I", "-c", _LOADED, str(SAMPLE)], stdout=subprocess.PIPE, text=True, check=True
    )
    names: list[str] = json.loads(done.stdout)
    return names


def _mode(inside: Path) -> str:
    return "CHECKED_HASH" if inside.parts[0] in REPLACEABLE else "UNCHECKED_HASH"


def _sources(lib: Path, modules: Iterable[str]) -> Iterator[Path]:
    for name in modules:
        if name.partition(".")[0] in TOO_LARGE:
            continue
        base = lib.joinpath(*name.split("."))
        for file in (base / "__init__.py", base.with_name(f"{base.name}.py")):
            if file.is_file():
                yield file
