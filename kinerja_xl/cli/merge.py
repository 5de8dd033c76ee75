"""``kinerja-xl merge``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kinerja_xl.cli.console import deliver, note, note_kept, print_lines, say
from kinerja_xl.cli.options import replace_option


@click.command("merge", options_metavar="[PILIHAN]")
@click.argument("base", type=click.Path(path_type=Path), metavar="BASE")
@click.argument("copies", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="SALINAN...")
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), metavar="OUT", help="Buku kerja gabungan.")
@click.option(
    "--take",
    multiple=True,
    metavar="SALINAN:KOLOM",
    help="Pada bentrokan di kolom ini, ambil isi salinan ini; KOLOM boleh beberapa, atau semua (boleh berulang).",
)
@click.option("--dry-run", is_flag=True, help="Hanya sebutkan hasilnya; tidak ada yang ditulis.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="Bentuk laporan penggabungan.",
)
@click.option("--report", type=click.Path(path_type=Path), metavar="FILE", help="Tulis laporannya ke berkas ini.")
@replace_option
def command(
    base: Path,
    copies: tuple[Path, ...],
    target: Path | None,
    take: tuple[str, ...],
    dry_run: bool,
    format_: str,
    report: Path | None,
    replace: bool,
) -> None:
    """Menggabungkan SALINAN buku kerja BASE, misalnya bagian dari perintah split, menjadi OUT.

    Yang hanya diubah satu salinan diambil. Yang diubah sama oleh beberapa salinan diambil sekali. Yang diubah berbeda
    disebut bersama kedua selnya dan dibiarkan seperti di BASE, sampai diputuskan dengan --take. Baris dikenali dari
    isinya, jadi boleh diurutkan, ditambah, dan dihapus. Bentuk, catatan, dan lembar milik BASE tetap; kolom hitungan
    (ƒ) dihitung ulang bila BASE sudah diisi dengan fill.

    Status keluar: 0 semua tergabung, 1 ada bentrokan atau yang tidak dapat dibawa (OUT tetap ditulis), 2 ada berkas
    yang tidak dapat dipakai.

    Contoh: kinerja-xl merge pk-2026.xlsx bagian/*.xlsx -o pk-2026-gabungan.xlsx
    """
    if target is None and not dry_run:
        raise click.UsageError("Sebutkan hasilnya dengan -o OUT.xlsx, atau pakai --dry-run.")
    from kinerja_xl.app.merge import isi_merge, merge, susun_merge
    from kinerja_xl.reports.versi.gabungan_teks import baris_gabungan
    from kinerja_xl.workbook.keep import refuse_document

    if report is not None:
        refuse_document(report)
    hasil = merge(base, copies, None if dry_run else target, take=take, replace_=replace)
    for sentence in hasil.catatan:
        note(sentence)
    if format_ == "text" and report is None:
        if target is not None and not dry_run:
            say(str(target))
        print_lines(baris_gabungan(isi_merge(hasil)))
    else:
        deliver(susun_merge(hasil, format_), report, "Laporan penggabungan")
    note_kept(hasil.cadangan)
    if target is not None and not dry_run:
        note(f"Periksa dengan: kinerja-xl check {target.name}")
    sys.exit(0 if hasil.tuntas else 1)
