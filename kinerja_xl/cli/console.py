"""What goes to the terminal: results to stdout, everything else to stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click


def note(text: str) -> None:
    """Tell the user something on stderr."""
    click.echo(text, err=True)


def note_kept(*places: Path | None) -> None:
    """Tell the user where replaced files are kept now."""
    for place in places:
        if place is not None:
            note(f"Berkas lama disimpan: {place}")


def fail(message: str, fix: str = "") -> NoReturn:
    """Say what is wrong and the way out on stderr, and exit with status 2."""
    click.echo(click.style("Galat: ", fg="red", bold=True) + message, err=True)
    if fix:
        click.echo("Jalan keluar: " + fix, err=True)
    sys.exit(2)


def print_lines(lines: Iterable[Iterable[tuple[str, str]]]) -> None:
    """Print lines of styled pieces: coloured on a terminal, plain into a pipe or a file."""
    from kinerja_xl.reports.periksa.text import plain

    rows = [list(line) for line in lines]
    if not sys.stdout.isatty():
        click.echo(plain(rows))
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
