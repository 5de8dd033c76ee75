"""``kinerja-xl compare``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kinerja_xl.cli.check import known_codes, read_codes, refuse_elsewhere, spare_inputs
from kinerja_xl.cli.console import deliver, note, print_lines
from kinerja_xl.cli.options import dask_option, jobs_option, pelaksana_untuk, profile_option
from kinerja_xl.findings import exit_status


@click.command(
    "compare",
    options_metavar="[PILIHAN]",
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "sarif", "junit", "html"]),
    default="text",
    show_default=True,
    help="Bentuk hasil, seperti pada check; html menampilkan baris kedua dokumen berdampingan.",
)
@click.option("--output", type=click.Path(path_type=Path), help="Tulis hasil ke berkas ini, bukan ke layar.")
@click.option("--select", callback=read_codes, metavar="KODE,..", help="Hanya kaidah ini (awalan boleh: KX92).")
@click.option("--ignore", callback=read_codes, metavar="KODE,..", help="Abaikan kaidah ini.")
@profile_option
@click.option("--strict", is_flag=True, help="Peringatan juga dianggap gagal (status keluar 1).")
@click.option("--show-nip", is_flag=True, help="Tampilkan NIP seutuhnya pada --format html; selain itu disamarkan.")
@jobs_option
@dask_option
def command(
    paths: tuple[Path, ...],
    format_: str,
    output: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profil: Path | None,
    strict: bool,
    show_nip: bool,
    jobs: int | None,
    dask: str | None,
    shared: str | None,
) -> None:
    """Membandingkan dokumen satu kantor dan menyebut yang tidak selaras, dengan sel pada kedua dokumen.

    PATH: dua buku kerja atau lebih (IKU, cascading, IKI, PK, pengukuran; tahun yang sama atau berturut-turut), atau
    folder berisi buku kerja. Dokumen mana adalah apa dibaca dari isinya; urutan menyebutnya bebas.

    Perbedaan cara menulis (ejaan, singkatan, % dan Persen, urutan, penomoran) tidak disebut. Berkas tidak diubah.

    Contoh: kinerja-xl compare iku.xlsx pk-2025.xlsx ukur-2025.xlsx

    Status keluar: 0 tidak ada galat, 1 ada galat, 2 ada yang tidak dapat dibandingkan.
    """
    from kinerja_xl.app.banding import bandingkan_berkas
    from kinerja_xl.app.bentuk import susun
    from kinerja_xl.app.check import PilihanPeriksa, collect
    from kinerja_xl.reports.periksa import text
    from kinerja_xl.workbook.keep import refuse_document

    known_codes(select + ignore)
    refuse_elsewhere(select, between=True)
    if output is not None:
        spare_inputs(collect(paths), output)
        refuse_document(output)
    pilihan = PilihanPeriksa(select, ignore, cuplikan=format_ == "html", profil=profil, nip_terlihat=show_nip)
    with pelaksana_untuk(jobs, dask, shared, paths, profil) as pelaksana:
        banding = bandingkan_berkas(paths, pilihan, pelaksana)
    for name, documents in banding.kantor:
        note(f"{name}: " + ", ".join(f"{what} ({path.name})" for what, path in documents))
    if format_ == "text" and output is None:
        print_lines(text.render(banding.hasil))
    else:
        if format_ == "html" and output is None and sys.stdout.isatty():
            note("Halaman HTML dicetak ke layar. Agar dapat dibuka di peramban, tambahkan --output hasil.html.")
        deliver(susun(banding.hasil, format_, strict=strict), output, "Hasil perbandingan")
    if not banding.kantor:
        note("Tidak ada dokumen yang dibandingkan; alasannya tertulis pada setiap berkas.")
        sys.exit(2)
    sys.exit(exit_status(banding.hasil, strict=strict))
