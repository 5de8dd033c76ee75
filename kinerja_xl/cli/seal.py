"""``kinerja-xl seal``."""

from __future__ import annotations

from pathlib import Path

import click

from kinerja_xl.cli.console import note, note_kept, print_lines, say
from kinerja_xl.cli.options import replace_option

KATA_SEGEL = ("pk-murni", "pk-perubahan", "tw1", "tw2", "tw3", "tw4", "lkjip")
"""What a workbook can be sealed as."""


@click.command("seal", options_metavar="[PILIHAN]")
@click.argument("source", type=click.Path(path_type=Path), metavar="FILE")
@click.option("-o", "--output", "target", required=True, type=click.Path(path_type=Path), help="Salinan yang disegel.")
@click.option(
    "--as",
    "sebagai",
    type=click.Choice(KATA_SEGEL, case_sensitive=False),
    metavar="DOKUMEN",
    help=f"Yang disegel: {', '.join(KATA_SEGEL)} (bawaan: menurut isi buku kerja).",
)
@click.option("--draft", is_flag=True, help="Segel walaupun masih ada galat; segelnya menyebut draf.")
@replace_option
def command(source: Path, target: Path, sebagai: str | None, draft: bool, replace: bool) -> int:
    """Menyegel FILE: sidik seluruh isian disimpan di lembar tersembunyi Acuan pada salinannya.

    Sesudah itu check menyebut bila ada yang berubah, beserta sel, nilai lama, dan nilai barunya. Menyimpan ulang,
    mengurutkan, menyisipkan baris, mengirim lewat surel, fill, dan check --annotate tidak mengubah segel. Segel
    membuktikan isinya masih sama, bukan siapa yang membuatnya.

    Ditolak selama masih ada galat (pakai --draft bila memang perlu) atau Kode indikator masih kosong.

    Contoh: kinerja-xl seal ukur.xlsx -o ukur-tw1.xlsx --as tw1
    """
    from kinerja_xl.app.seal import seal

    hasil = seal(source, target, sebagai.lower() if sebagai else None, draft=draft, replace=replace)
    if hasil.segel is None:
        from kinerja_xl.reports.periksa.text import render

        print_lines(render([hasil.check]))
        note("Tidak disegel karena masih ada galat. Perbaiki, atau tambahkan --draft.")
        return 1
    say(str(target))
    note_kept(hasil.cadangan)
    note(f"Disegel sebagai {hasil.dokumen}: {hasil.segel.sidik.isian} isian dalam {hasil.segel.sidik.baris} baris.")
    note(f"Sidik: {hasil.segel.sidik.isi}")
    return 0
