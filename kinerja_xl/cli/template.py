"""``kinerja-xl template``."""

from __future__ import annotations

from pathlib import Path

import click

from kinerja_xl.cli.console import note, note_kept, say
from kinerja_xl.cli.options import replace_option
from kinerja_xl.reports.balasan import SURAT_BALASAN
from kinerja_xl.sheets.laporan import LAPORAN


@click.command(
    "template",
    options_metavar="[PILIHAN]",
)
@click.argument("laporan", type=click.Choice([*LAPORAN, SURAT_BALASAN], case_sensitive=False), metavar="LAPORAN")
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Tulis templat bawaan ke berkas ini; .docx untuk Word, .xlsx untuk Excel.",
)
@click.option(
    "--check",
    "templat",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Periksa tag templat ini, tanpa buku kerja.",
)
@replace_option
def command(laporan: str, target: Path | None, templat: Path | None, replace: bool) -> None:
    """Memberi templat LAPORAN untuk diubah (-o), atau memeriksa templat yang sudah diubah (--check).

    Ubah huruf, kop, kolom, dan kalimat templat di Word atau Excel, periksa, lalu cetak dengannya:

    kinerja-xl report LAPORAN BUKU.xlsx -o FOLDER --template FILE

    Contoh: kinerja-xl template pk -o pk-kami.docx

    Cara mengubahnya: docs/templat.md. Semua tag dengan artinya: docs/tag-templat.md.

    Status keluar: 0 templat ditulis atau sesuai, 2 ada tag yang salah atau berkas tidak dapat dibaca.
    """
    from kinerja_xl.app.templat import ambil_templat, periksa_templat

    if (target is None) == (templat is None):
        raise click.UsageError("Pakai -o FILE untuk mengambil templat, atau --check FILE untuk memeriksanya.")
    if target is not None:
        note_kept(ambil_templat(laporan, target, replace=replace))
        say(str(target))
        note(f"Ubah di Word atau Excel, lalu periksa: kinerja-xl template {laporan} --check {target.name}")
    elif templat is not None:
        periksa_templat(laporan, templat)
        say(f"{templat}: semua tag sesuai dengan laporan {laporan}.")
