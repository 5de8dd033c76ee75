"""Every kind of hostile workbook ends in words, in bounded time, and never as a fault of ours."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.berat import sebagian
from helpers.hostile import BUILDERS

from kinerja_xl.app.check import PilihanPeriksa, check_file

CPU_SECONDS = 30
LARGE = re.compile(r"-\d{4,}$|teks-(a|akronim|koma|kurung|sandi)$|riwayat-")


@pytest.fixture
def bounded() -> Iterator[None]:
    """Interrupt a test that keeps this process busy for too long: it fails, and the others go on."""

    def interrupt(_number: int, _frame: object) -> None:
        raise TimeoutError(f"still busy after {CPU_SECONDS} seconds")

    old = signal.signal(signal.SIGPROF, interrupt)
    signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, old)


@pytest.mark.skipif(sys.platform == "win32", reason="needs timers of POSIX")
@pytest.mark.parametrize("kind", sebagian(BUILDERS, lambda kind: not LARGE.search(kind)))
def test_it_ends_in_words(kind: str, tmp_path: Path, bounded: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KINERJA_XL_DEBUG", "1")  # a fault of ours is raised
    path = tmp_path / f"{kind}.xlsx"
    path.write_bytes(BUILDERS[kind]())
    result = check_file(path, PilihanPeriksa())
    assert result.readable or [f.code for f in result.findings] == ["KX001"]
