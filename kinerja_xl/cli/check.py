"""``kinerja-xl check``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from kinerja_xl import __version__
from kinerja_xl.cli.console import note, print_lines
from kinerja_xl.findings import FileResult, exit_status

_LONG = 5  # files


def _codes(_ctx: click.Context, _param: click.Parameter, value: str | None) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in (value or "").split(",") if code.strip())


@click.command(
    "check", options_metavar="[PILIHAN]", short_help="Memeriksa buku kerja dan menyebut temuannya, sel demi sel."
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Bentuk hasil: text untuk dibaca, json untuk diolah.",
)
@click.option("--output", type=click.Path(path_type=Path), help="Tulis hasil ke berkas ini, bukan ke layar.")
@click.option("--select", callback=_codes, metavar="KODE,..", help="Hanya kaidah ini (awalan boleh: KX4).")
@click.option("--ignore", callback=_codes, metavar="KODE,..", help="Abaikan kaidah ini.")
@click.option("--strict", is_flag=True, help="Peringatan juga dianggap gagal (status keluar 1).")
@click.option("-j", "jobs", type=click.IntRange(1, 64), default=1, metavar="N", help="Banyaknya proses sekaligus.")
def command(
    paths: tuple[Path, ...],
    format_: str,
    output: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    jobs: int,
) -> None:
    """Memeriksa buku kerja dan menyebut temuannya, sel demi sel, dengan jalan keluarnya.

    PATH: berkas .xlsx atau folder berisi berkas .xlsx.

    Status keluar: 0 tidak ada galat, 1 ada galat, 2 ada berkas yang tidak dapat diperiksa.
    """
    from kinerja_xl.app.check import Pilihan, check_files, collect
    from kinerja_xl.reports import json, text

    _known_codes(select + ignore)
    files = collect(paths)
    with _progress(len(files)) as advance:
        results = check_files(files, Pilihan(select, ignore), jobs, advance)
    if format_ == "json":
        _deliver(json.render(results, f"kinerja-xl {__version__}"), output)
    elif output is not None:
        _deliver(text.plain(text.render(results)), output)
    else:
        print_lines(text.render(results))
        _totals(results)
    sys.exit(exit_status(results, strict=strict))


def _known_codes(codes: tuple[str, ...]) -> None:
    """Refuse a code that begins no rule: a typing mistake would silently check nothing."""
    if not codes:
        return
    from kinerja_xl.rules import all_rules
    from kinerja_xl.text.similar import did_you_mean

    for code in codes:
        if not any(known.startswith(code) for known in all_rules()):
            guess = did_you_mean(code, all_rules(), cutoff=60)
            raise click.UsageError(f"Kode kaidah '{code}' tidak dikenal." + (f" Maksudnya {guess}?" if guess else ""))


def _deliver(content: str, output: Path | None) -> None:
    if output is None:
        click.echo(content)
        return
    from kinerja_xl.workbook.output import write_atomically

    write_atomically(output, (content + "\n").encode())
    note(f"Hasil pemeriksaan: {output}")


def _totals(results: tuple[FileResult, ...]) -> None:
    if len(results) > 1:
        bad = sum(any(f.severity == "error" for f in r.findings) for r in results)
        click.echo(f"\n{len(results)} berkas diperiksa, {bad} berkas bergalat.")


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """Yield what to call after each file: a progress bar on a terminal and only for long work, else nothing."""
    if total <= _LONG or not sys.stderr.isatty():
        yield lambda: None
        return
    with click.progressbar(length=total, label="Memeriksa", file=sys.stderr) as bar:
        yield lambda: bar.update(1)
