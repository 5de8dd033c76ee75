"""``kinerja-xl split``."""

from __future__ import annotations

from pathlib import Path

import click

from kinerja_xl.cli.console import note, note_kept, say
from kinerja_xl.cli.options import replace_option

_SHOWN = 8


@click.command("split", options_metavar="[PILIHAN]")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--by",
    type=click.Choice(["penanggung-jawab"]),
    default="penanggung-jawab",
    show_default=True,
    help="Menurut apa barisnya dibagi.",
)
@click.option(
    "-o", "--output", "folder", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Folder hasil."
)
@replace_option
def command(file: Path, by: str, folder: Path, replace: bool) -> None:
    """Membagi FILE menjadi satu buku kerja untuk setiap penanggung jawab, di folder DIR.

    Setiap bagian memuat seluruh isi FILE, jadi dapat diperiksa sendiri dengan check. Baris yang bukan bagian pejabat
    itu berwarna abu-abu; lembar Bagian Anda di depan menyebut barisnya satu per satu. Baris yang tidak menyebut
    penanggung jawab mengikuti indikator atau simpulnya. Bagian yang sudah diisi digabung kembali dengan merge, dengan
    FILE sebagai BASE; jangan ubah FILE sebelum itu.

    Contoh: kinerja-xl split pk-2026.xlsx --by penanggung-jawab -o bagian
    """
    from kinerja_xl.app.split import split

    hasil = split(file, folder, replace=replace)
    for warning in hasil.warnings:
        note(f"Perhatian: {warning}")
    for bagian in hasil.bagian:
        say(str(bagian.path))
        note(f"  {bagian.pemilik.jabatan or bagian.pemilik.kode}: {bagian.banyak} baris")
        note_kept(bagian.cadangan)
    for name in hasil.tak_dikenal:
        note(f"Perhatian: penanggung jawab '{name}' tidak ada pada lembar Pejabat; bagiannya tetap dibuat.")
    if hasil.tanpa_pemilik:
        shown = ", ".join(map(str, hasil.tanpa_pemilik[:_SHOWN])) + (" …" if len(hasil.tanpa_pemilik) > _SHOWN else "")
        note(f"{len(hasil.tanpa_pemilik)} baris tanpa penanggung jawab tetap diisi di {file.name}: {shown}.")
    note(f"Gabungkan kembali dengan: kinerja-xl merge {file.name} {folder.name}/*.xlsx -o {file.stem}-gabungan.xlsx")
