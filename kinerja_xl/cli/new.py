"""``kinerja-xl new``."""

from __future__ import annotations

from pathlib import Path

import click

from kinerja_xl.cli.console import note
from kinerja_xl.sheets import JENIS


@click.command("new", options_metavar="[PILIHAN]", short_help="Membuat buku kerja standar yang siap diisi.")
@click.argument("kind", type=click.Choice(list(JENIS)), metavar="KIND")
@click.option("-o", "--output", "target", required=True, type=click.Path(path_type=Path), help="Berkas yang dibuat.")
@click.option("--year", type=int, metavar="Y", help="Tahun dokumen (bawaan: tahun ini).")
@click.option("--office", metavar="NAMA", help="Nama kantor, misalnya 'Kecamatan Sukamaju'.")
def command(kind: str, target: Path, year: int | None, office: str | None) -> None:
    """Membuat buku kerja standar jenis KIND yang siap diisi.

    KIND: iku (Indikator Kinerja Utama), iki (Indikator Kinerja Individu), pk (Perjanjian Kinerja), cascading.

    Contoh: kinerja-xl new pk -o pk-2026.xlsx --year 2026 --office "Kecamatan Sukamaju"
    """
    from kinerja_xl.app.new import new

    new(JENIS[kind], target, year, office)
    click.echo(str(target))
    note("Buka berkas itu, baca lembar Petunjuk, isi, lalu jalankan: kinerja-xl check " + target.name)
