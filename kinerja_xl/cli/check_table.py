"""How ``check`` of many files ends: a sentence, before it on a terminal a table, the files with most errors first."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from kinerja_xl.cli.console import say
from kinerja_xl.findings import FileResult, Severity
from kinerja_xl.text.tampak import tampak

_SHOWN = 40
_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def print_totals(results: Sequence[FileResult]) -> None:
    """Say how many of several files have errors; nothing about a single one."""
    if len(results) < 2:
        return
    bad = sum(r.count(Severity.ERROR) > 0 for r in results)
    if sys.stdout.isatty():
        _print_table(results)
    say(f"\n{len(results)} berkas diperiksa, {bad} berkas bergalat.")


def _print_table(results: Sequence[FileResult]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Berkas", overflow="fold")
    table.add_column("Jenis")
    for severity in _SEVERITIES:
        table.add_column(severity.label.capitalize(), justify="right")
    ordered = sorted(results, key=lambda r: (r.readable, *(-r.count(s) for s in _SEVERITIES)))
    for result in ordered[:_SHOWN]:
        counts = [str(result.count(s) or "–") for s in _SEVERITIES] if result.readable else ["tidak terbaca", "", ""]
        style = "" if result.readable and not result.count(Severity.ERROR) else "red"
        name = Text(tampak(str(result.path)), style=f"link {result.path.absolute().as_uri()}")
        table.add_row(name, result.kind or "", Text(counts[0], style=style), *counts[1:])
    console = Console(highlight=False)
    console.print()
    console.print(table)
    if len(ordered) > _SHOWN:
        console.print(f"… dan {len(ordered) - _SHOWN} berkas lain yang temuannya lebih sedikit.")
