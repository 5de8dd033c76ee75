"""What a person meets first: the greeting, and how a terminal shows what check found."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from helpers.cli import run

from kinerja_xl.cli import check_table
from kinerja_xl.cli.console import fail, print_lines
from kinerja_xl.cli.kata import PERINTAH
from kinerja_xl.findings import FileResult, Finding, Severity
from kinerja_xl.reports.periksa.text import render

RESULTS = tuple(
    FileResult(
        Path(name),
        "pk",
        1,
        readable,
        tuple(Finding(code="KX402", message="Beda.", severity=Severity.ERROR) for _ in range(n)),
    )
    for name, n, readable in (("baik.xlsx", 0, True), ("dua salah.xlsx", 2, True), ("rusak.xlsx", 1, False))
)


def become_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let stdout, as it is captured now, be a terminal that knows colours and links."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")


def test_the_program_alone_greets_with_three_commands() -> None:
    done = run()
    assert (done.returncode, done.stderr) == (0, "")
    three = [line.split()[1] for line in done.stdout.split("\n") if line.startswith("  kinerja-xl ")]
    assert len(three) == 3
    assert set(three) <= set(PERINTAH.values())
    assert max(map(len, done.stdout.split("\n"))) < 100


def test_a_file_is_a_link_on_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    become_terminal(monkeypatch)
    print_lines(render(RESULTS))
    check_table.print_totals(RESULTS)
    shown = capsys.readouterr().out
    assert shown.count(f"{Path('dua salah.xlsx').absolute().as_uri()}\x1b\\") == 2


def test_many_files_end_with_a_table_the_worst_first(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    become_terminal(monkeypatch)
    check_table.print_totals(RESULTS)
    shown = capsys.readouterr().out
    assert "tidak terbaca" in shown
    assert shown.index("rusak.xlsx") < shown.index("dua salah.xlsx") < shown.index("baik.xlsx")
    assert shown.endswith("3 berkas diperiksa, 2 berkas bergalat.\n")


def test_into_a_pipe_go_neither_table_nor_links(capsys: pytest.CaptureFixture[str]) -> None:
    print_lines(render(RESULTS))
    check_table.print_totals(RESULTS)
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "tidak terbaca" not in shown
    assert shown.endswith("\n3 berkas diperiksa, 2 berkas bergalat.\n")


def test_no_color_is_respected(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    become_terminal(monkeypatch)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    colours = []
    for switch in ("", "1"):
        monkeypatch.setenv("NO_COLOR", switch)
        check_table.print_totals(RESULTS)
        with pytest.raises(SystemExit):
            fail("Tidak ada.")
        out, err = capsys.readouterr()
        colours.append(("\x1b[31m" in out, "\x1b[31m" in err))
    assert colours == [(True, True), (False, False)]
