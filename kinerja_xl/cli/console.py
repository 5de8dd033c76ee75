"""What goes to the terminal: results to stdout, everything else to stderr; nothing in it steers the terminal."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, NoReturn

import click

from kinerja_xl.text.tampak import tampak

if TYPE_CHECKING:
    from pathlib import Path

    from kinerja_xl.findings import Skipped

STOPPED = 130
"""The exit status after Ctrl-C, as shells expect it."""


def say(text: str, **style: bool) -> None:
    """Print a result on stdout.

    Args:
        text: the result; names and quoted cells in it are strangers' words.
        style: ``bold``, on a terminal.

    Raises:
        KinerjaError: stdout takes no more (a full disk).
        SystemExit: its reader has gone.
    """
    shown = tampak(text, baris=True)
    try:
        click.echo(click.style(shown, **style) if style else shown)
    except BrokenPipeError:  # whoever read our output has read enough; click would call that errors found
        discard_stdout()
        sys.exit(2)
    except OSError as error:
        from kinerja_xl.findings.errors import KinerjaError, kata_sistem

        discard_stdout()
        raise KinerjaError(
            f"Hasil tidak dapat dituliskan ke keluaran ({kata_sistem(error)}).",
            "Kosongkan ruang penyimpanan, atau arahkan keluaran ke tempat lain, lalu ulangi.",
        ) from error


def note(text: str) -> None:
    """Tell the user something on stderr."""
    _tell(tampak(text, baris=True))


def _tell(text: str) -> None:
    with contextlib.suppress(OSError):  # where even stderr takes no more, the status still says it
        click.echo(text, err=True)


def note_kept(*places: Path | None) -> None:
    """Tell the user where replaced files are kept now."""
    for place in places:
        if place is not None:
            note(f"Berkas lama disimpan: {place}")


def note_profile(catatan: Iterable[Skipped]) -> None:
    """Tell the user which district profile was followed, and what of it was not."""
    for satu in catatan:
        what = satu.what[:1].upper() + satu.what[1:]
        note(f"{what}: {satu.because.partition(':')[2].strip()}.")


def fail(message: str, fix: str = "") -> NoReturn:
    """Say what is wrong and the way out on stderr, and exit with status 2."""
    red = None if os.environ.get("NO_COLOR") else "red"  # rich knows it by itself, click does not
    _tell(click.style("Galat: ", fg=red, bold=True) + tampak(message))
    if fix:
        _tell("Jalan keluar: " + tampak(fix))
    sys.exit(2)


def open_closed_streams() -> None:
    """Give stdout and stderr somewhere to go where the caller has closed them (``>&-``)."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - open until the end
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123


def deliver(content: str, output: Path | None, what: str) -> None:
    """Print a report, or write it into a file and say so.

    Args:
        content: the report.
        output: the file, None for stdout.
        what: what it is, in Indonesian (``Hasil pemeriksaan``).

    Raises:
        KinerjaError: the file cannot be written.
    """
    if output is None:
        say(content)
        return
    from kinerja_xl.workbook.output import write_atomically

    # a file's name may hold undecodable bytes
    write_atomically(output, (tampak(content, baris=True) + "\n").encode("utf-8", "replace"))
    note(f"{what}: {output}")


def discard_stdout() -> None:
    """Let what is still buffered go nowhere, so that closing does not fail a second time."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # no real file behind it
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123


def print_lines(lines: Iterable[Iterable[tuple[str, str]]]) -> None:
    """Print lines of styled pieces: coloured on a terminal, plain into a pipe or a file."""
    from kinerja_xl.reports.periksa.text import plain

    rows = [list(line) for line in lines]
    if not sys.stdout.isatty():
        say(plain(rows))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    for line in rows:
        if len(line) < 2:
            console.print(Text.assemble(*line))
            continue
        grid = Table.grid()  # the last piece wraps under itself, not under what stands before it
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold")
        grid.add_row(Text.assemble(*line[:-1]), Text.assemble(line[-1]))
        console.print(grid)
