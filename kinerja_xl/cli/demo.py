"""``kinerja-xl demo``."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("demo", options_metavar="[PILIHAN]", short_help="Menjalankan semuanya pada contoh nyata.")
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("hasil-demo"),
    show_default=True,
    metavar="DIR",
    help="Folder hasil.",
)
def command(folder: Path) -> None:
    """Menjalankan new → check → fill → report pada contoh perjanjian kinerja sebuah kecamatan.

    Di akhir disebutkan berkas mana yang sebaiknya dibuka.
    """
    from kinerja_xl.app.demo import demo
    from kinerja_xl.cli.console import print_lines

    for step in demo(folder):
        click.echo("\n" + click.style(f"$ {step.command}", bold=True))
        if step.lines:
            print_lines(step.lines)
    click.echo("\n" + click.style("Selesai. Buka:", bold=True))
    for path, what in (
        (folder / "pk-kosong.xlsx", "buku kerja standar yang masih kosong"),
        (folder / "kalaena-pk-2025.xlsx", "contoh nyata dengan kolom hitungan yang sudah terisi"),
        (folder / "pk-kalaena-pk-2025.docx", "perjanjian kinerja ketujuh pejabatnya"),
    ):
        click.echo(f"  {path}  ({what})")
