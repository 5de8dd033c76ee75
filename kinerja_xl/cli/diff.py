"""``kinerja-xl diff``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kinerja_xl.cli.console import deliver, note, print_lines


@click.command("diff", options_metavar="[PILIHAN]")
@click.argument("old", type=click.Path(path_type=Path), metavar="A")
@click.argument("new", type=click.Path(path_type=Path), metavar="B")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="Bentuk hasil: text untuk layar, html untuk peramban, json untuk diolah.",
)
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Tulis hasilnya ke berkas ini.")
def command(old: Path, new: Path, format_: str, output: Path | None) -> None:
    """Menyebut apa yang berubah dari buku kerja A ke B: sel, baris, kolom, dan lembar.

    Yang dibandingkan isinya, bukan letaknya: baris yang diurutkan, disisipkan, atau dipindahkan tetap dikenali, dan
    kedua alamatnya disebut. Bentuk angka dan tanggal, spasi, serta warna tidak dihitung. Kolom hitungan (ƒ) hanya
    dijumlahkan; rinciannya ada pada html dan json.

    Status keluar: 0 isiannya sama, 1 ada yang berbeda, 2 ada berkas yang tidak dapat dibaca.

    Contoh: kinerja-xl diff pk-2026-lama.xlsx pk-2026.xlsx
    """
    from kinerja_xl.app.diff import diff, susun_diff
    from kinerja_xl.reports.versi.versi_teks import baris_versi
    from kinerja_xl.workbook.keep import refuse_document

    if output is not None:
        refuse_document(output)
    hasil = diff(old, new)
    for sentence in hasil.catatan:
        note(sentence)
    if format_ == "text" and output is None:
        print_lines(baris_versi(old, new, hasil.beda))
    else:
        deliver(susun_diff(hasil, format_), output, "Perbedaan")
    sys.exit(0 if hasil.beda.sama else 1)
