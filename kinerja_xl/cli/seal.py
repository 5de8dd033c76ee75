"""``kinerja-xl seal``."""

from __future__ import annotations

from pathlib import Path

import click

from kinerja_xl.cli.console import note, note_kept, print_lines, say
from kinerja_xl.cli.options import replace_option

_AS = ("pk-murni", "pk-perubahan", "tw1", "tw2", "tw3", "tw4", "lkjip")


@click.command("seal", options_metavar="[PILIHAN]", short_help="Menyegel buku kerja sebelum dikirim.")
@click.argument("source", type=click.Path(path_type=Path), metavar="FILE")
@click.option("-o", "--output", "target", required=True, type=click.Path(path_type=Path), help="Salinan yang disegel.")
@click.option(
    "--as",
    "sebagai",
    type=click.Choice(_AS, case_sensitive=False),
    metavar="DOKUMEN",
    help=f"Yang disegel: {', '.join(_AS)} (bawaan: menurut isi buku kerja).",
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
    if hasil.sidik is None:
        from kinerja_xl.reports.periksa.text import render

        print_lines(render([hasil.check]))
        note("Tidak disegel karena masih ada galat. Perbaiki, atau tambahkan --draft.")
        return 1
    say(str(target))
    note_kept(hasil.cadangan)
    note(f"Disegel sebagai {hasil.dokumen}: {hasil.sidik.isian} isian dalam {hasil.sidik.baris} baris.")
    note(f"Sidik: {hasil.sidik.isi}")
    return 0
