"""What tests of several layers share: LibreOffice as the referee that is not us, and how nothing dear is made twice.

A sample as read, checked or printed comes from ``helpers.samples``, which makes it once in a process. A test that needs
a workbook of its own builds a small one (``helpers.markdown_book.build_book``): a sample takes twenty times as long to
check. A command is run in this process (``helpers.cli.run``): an interpreter of its own takes a second. So is what works
on many files, unless the test asks for ``proses_sendiri``.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers.bersama import mulai
from hypothesis import settings

from kinerja_xl.app.pdf import find_soffice
from kinerja_xl.app.pelaksana import DiProsesIni, KolamSetempat

# No folder of remembered examples in the tree: a failure prints the example that shows it. No deadlines: how long an
# example takes says more about the machine than about us. The same examples in every run: red is red for everyone.
# `make test` tries a quarter of those of `make test-berat` (--hypothesis-profile=penuh).
settings.register_profile("penuh", database=None, deadline=None, derandomize=True, max_examples=100)
settings.register_profile("kinerja-xl", settings.get_profile("penuh"), max_examples=25)
settings.load_profile("kinerja-xl")

# Our 800 modules would be compiled anew for every program that a test starts, where the environment says not to keep
# what was compiled.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

os.environ.setdefault("POLARS_MAX_THREADS", "1")  # as in the program: two processes share two cores


# Thousands of tests and all modules stay: they are left out of every search for garbage, which took a tenth of the time.
gc.disable()


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000)  # whole workbooks are made and dropped all the time
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _sesi(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Name the folder that the processes of this session share."""
    own = tmp_path_factory.getbasetemp()
    mulai((own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "bersama")


@pytest.fixture(scope="session", autouse=True)
def _di_proses_ini() -> Iterator[Callable[..., Any]]:
    """Work on many files in this process: one of its own begins with seconds of imports."""
    real = KolamSetempat.petakan
    KolamSetempat.petakan = DiProsesIni.petakan  # type: ignore[assignment,method-assign]
    yield real
    KolamSetempat.petakan = real  # type: ignore[method-assign]


@pytest.fixture
def proses_sendiri(_di_proses_ini: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Work on many files in processes of their own, as the program does."""
    monkeypatch.setattr(KolamSetempat, "petakan", _di_proses_ini)


class LibreOffice:
    """Converts files with a profile of its own, so that a running LibreOffice is neither used nor disturbed.

    Starting it takes longer than most conversions: one stays open beside the tests and does what others of its profile
    are asked for. Where it is gone, whoever is asked does it.
    """

    def __init__(self, program: str, folder: Path) -> None:
        self.folder = folder
        self._command = [program, f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--norestore"]
        self._count = 0
        self._resident: subprocess.Popen[bytes] | None = None

    def convert(self, path: Path, extension: str) -> Path:
        """Return the file LibreOffice makes of ``path`` when it saves it as ``extension`` (xlsx, pdf, csv …)."""
        self._stay()
        self._count += 1
        out = self.folder / f"hasil-{self._count}"
        out.mkdir()
        command = [*self._command, "--convert-to", extension, "--outdir", str(out), str(path)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        result = out / f"{path.stem}.{extension.partition(':')[0]}"
        assert result.exists(), f"LibreOffice did not convert {path.name}: {done.stdout}{done.stderr}"
        return result

    def _stay(self) -> None:
        """Open a document in it: without one it ends after the first conversion."""
        if self._resident is not None or os.name == "nt":
            return
        document = self.folder / "terbuka.txt"
        document.write_text("terbuka", encoding="utf-8")
        # it ends with the pipe to its shell: also where this process is killed
        self._resident = subprocess.Popen(
            ["sh", "-c", '"$@" & read -r _; kill 0', "sh", *self._command, str(document)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        for _ in range(600):
            if document.with_name(f".~lock.{document.name}#").exists():
                return
            time.sleep(0.05)

    def close(self) -> None:
        """End the one that stays, with all it started."""
        if self._resident is not None:
            self._resident.communicate()


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LibreOffice]:
    program = find_soffice()
    if program is None:
        pytest.skip("LibreOffice tidak terpasang: hasil tidak diperiksa dengan program lain (soffice not found)")
    office = LibreOffice(str(program), tmp_path_factory.mktemp("libreoffice"))
    yield office
    office.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes longest first: at the end one process would work on it while the other waits."""
    items.sort(key=lambda item: item.get_closest_marker("berat") is None)
