"""What reaches a terminal: strangers' words never steer it, and the streams may be closed, full or cut off."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from helpers.tampered import SAMPLE, with_texts
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.cli.main import main
from kinerja_xl.text.tampak import tampak

STEERING = "_x001B_]52;c;aGFsbw==_x0007__x001B_[2J\u009b2J\u007f\u202e0 galat\u2066_x000D_"
RAW = {chr(c) for c in (*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0), 0x202E, 0x2066)}
KX = [sys.executable, "-m", "kinerja_xl"]


@given(st.text())
def test_nothing_that_is_shown_steers(text: str) -> None:
    assert not set(tampak(text)) & (RAW | set("\n\t\r"))
    assert not set(tampak(text, baris=True)) & (RAW | {"\r"})


def test_symbols_stand_for_what_is_hidden() -> None:
    assert tampak("a\x1b[2J\x7f\u202eb\n") == "a␛[2J␡⟦U+202E⟧b␊"
    assert tampak("a\tb\n", baris=True) == "a\tb\n"


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "html"])
def test_a_workbook_cannot_print_its_own_result(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a\x1b[2Jb.xlsx"
    path.write_bytes(with_texts(SAMPLE, {("Anggaran", "D9"): STEERING, ("Pejabat", "B6"): STEERING}))
    with pytest.raises(SystemExit):
        main(["check", str(path), "--format", form])
    out, err = capsys.readouterr()
    assert not set(out + err) & RAW
    if form == "json":  # the same text for a program, only spelled with escapes
        (file,) = json.loads(out)["files"]
        assert any("\x1b" in f["value"] and "\u202e" in f["value"] for f in file["findings"])


def test_a_long_cell_is_quoted_short(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(with_texts(SAMPLE, {("Anggaran", "D9"): "x" * 30_000, ("Pejabat", "C6"): "y z" * 10_000}))
    with pytest.raises(SystemExit):
        main(["check", str(path)])
    assert max(map(len, capsys.readouterr().out.split("\n"))) < 2_500


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
def test_a_full_disk_behind_stdout_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*KX, "explain"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("Galat: Hasil tidak dapat dituliskan")
    assert "Exception" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="shell syntax")
@pytest.mark.parametrize(
    ("command", "status"),
    [("explain >&-", 0), ("explain 2>&-", 0), ("(KX explain; echo $? >&2) | head -c 1", 2)],
)
def test_closed_streams_are_no_fault(command: str, status: int) -> None:
    program = " ".join(KX)
    words = command.replace("KX", program) if "KX" in command else f"{program} {command}; echo $? >&9"
    done = subprocess.run(["sh", "-c", f"exec 9>&2; {words}"], capture_output=True, text=True, check=False)
    assert done.stderr.split() == [str(status)]


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
def test_where_nothing_can_be_said_the_status_says_it() -> None:
    with Path("/dev/full").open("w") as full:
        assert subprocess.run([*KX, "explain"], stdout=full, stderr=full, check=False).returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_ctrl_c_is_status_130(tmp_path: Path) -> None:
    for n in range(40):
        (tmp_path / f"{n}.xlsx").write_bytes(SAMPLE)
    for wait in (2, 4, 8, 16):
        running = subprocess.Popen(
            [*KX, "check", str(tmp_path)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        time.sleep(wait)
        os.killpg(running.pid, signal.SIGINT)  # a terminal sends it to the processes that check the files, too
        _, said = running.communicate(timeout=60)
        if running.returncode != -signal.SIGINT:  # else Python itself was still starting
            break
    assert running.returncode == 130
    assert said.strip().endswith("Dihentikan.")
    assert "Traceback" not in said


@pytest.mark.berat
@pytest.mark.skipif(sys.platform == "win32", reason="needs signals of POSIX")
def test_processes_that_check_files_hear_nothing_of_ctrl_c() -> None:
    done = subprocess.run([sys.executable, "-c", _BLOCKED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True"], done.stdout


_BLOCKED = """
import signal
from functools import partial
from kinerja_xl.app.pelaksana import KolamSetempat
with KolamSetempat(1) as pool:
    for found in pool.petakan(partial(signal.pthread_sigmask, signal.SIG_BLOCK), [(), ()]):
        print(signal.SIGINT in found)
"""
