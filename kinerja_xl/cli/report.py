"""``kinerja-xl report``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kinerja_xl.cli.console import note, print_lines


@click.command("report", options_metavar="[PILIHAN]", short_help="Membuat dokumen Word dari buku kerja.")
@click.argument("laporan", type=click.Choice(["pk"]), metavar="LAPORAN")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "-o", "--output", "folder", required=True, type=click.Path(path_type=Path), metavar="DIR", help="Folder hasil."
)
@click.option("--format", "_format", type=click.Choice(["docx"]), default="docx", help="Bentuk dokumen.")
@click.option("--template", type=click.Path(path_type=Path), metavar="FILE", help="Templat Word sendiri.")
@click.option(
    "--logo", type=click.Path(path_type=Path), metavar="FILE", help="Logo untuk kop: PNG atau JPG, paling besar 5 MB."
)
@click.option(
    "--official",
    metavar="KODE|semua",
    help="Hanya perjanjian pejabat berkode KODE; semua: satu berkas untuk tiap pejabat.",
)
@click.option("--draft", is_flag=True, help="Tetap buat walau ada galat; setiap halaman bertanda DRAF.")
def command(
    laporan: str,
    file: Path,
    folder: Path,
    _format: str,
    template: Path | None,
    logo: Path | None,
    official: str | None,
    draft: bool,
) -> None:
    """Membuat dokumen LAPORAN dari buku kerja FILE ke folder DIR.

    LAPORAN: pk (Perjanjian Kinerja: pernyataan, Lampiran 1, dan Lampiran 2 semua pejabat dalam satu berkas).

    Bila pemeriksaan menemukan galat, dokumen tidak dibuat kecuali dengan --draft.
    """
    from kinerja_xl.app.report import report
    from kinerja_xl.reports import text

    done = report(laporan, file, folder, template=template, draft=draft, official=official, logo=logo)
    if not done.files:
        print_lines(text.render([done.check]))
        note("Dokumen tidak dibuat karena ada galat. Perbaiki dahulu, atau pakai --draft untuk membuat draf.")
        sys.exit(1)
    for path in done.files:
        click.echo(str(path))
