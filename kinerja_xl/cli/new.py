"""``kinerja-xl new``."""

from __future__ import annotations

from pathlib import Path

import click

from kinerja_xl.cli.console import note, note_kept, say
from kinerja_xl.cli.options import replace_option
from kinerja_xl.sheets import JENIS


@click.command("new", options_metavar="[PILIHAN]", short_help="Membuat buku kerja standar yang siap diisi.")
@click.argument("kind", type=click.Choice(list(JENIS), case_sensitive=False), metavar="KIND")
@click.option("-o", "--output", "target", required=True, type=click.Path(path_type=Path), help="Berkas yang dibuat.")
@click.option("--year", type=int, metavar="Y", help="Tahun dokumen (bawaan: tahun ini, atau menurut buku kerja lama).")
@click.option(
    "--period",
    metavar="AWAL-AKHIR",
    help="Periode Renstra, misalnya 2025-2029 (bawaan: periode buku kerja lama, atau periode lima tahun yang memuat "
    "tahun dokumen).",
)
@click.option("--office", metavar="NAMA", help="Nama kantor, misalnya 'Kecamatan Sukamaju'.")
@click.option(
    "--from",
    "old",
    type=click.Path(path_type=Path),
    metavar="LAMA.xlsx",
    help="Bawa isian yang tetap dari buku kerja lama.",
)
@replace_option
def command(
    kind: str,
    target: Path,
    year: int | None,
    period: str | None,
    office: str | None,
    old: Path | None,
    replace: bool,
) -> None:
    """Membuat buku kerja standar jenis KIND yang siap diisi.

    KIND: iku (Indikator Kinerja Utama), iki (Indikator Kinerja Individu), pk (Perjanjian Kinerja), cascading,
    pengukuran (pengukuran triwulan dan laporan kinerja akhir tahun).

    Dengan --from, pejabat, pohon kinerja, indikator, dan target periode dibawa dari buku kerja lama; yang tidak dibawa
    disebutkan. Tahunnya tetap dari iku, iki, atau cascading ke pk dan dari pk ke pengukuran (seluruh isinya dibawa);
    dari jenis yang sama dan dari pengukuran, tahunnya tahun berikut: realisasi menjadi riwayat, dan yang belum selesai
    (tindak lanjut, rencana aksi, pengecualian yang masih berlaku) diteruskan. --year selalu menang.

    Contoh: kinerja-xl new pk -o pk-2026.xlsx --year 2026 --office "Kecamatan Sukamaju"
    """
    from kinerja_xl.app.new import new

    made = new(JENIS[kind], target, year, office, old, period=period, replace=replace)
    say(str(target))
    note_kept(made.cadangan)
    if (taken := made.bawaan) is not None:
        note(made.tahun)
        note("Dibawa: " + (", ".join(taken.dibawa) or "tidak ada") + ".")
        for what in taken.ditinggal:
            note(f"Tidak dibawa: {what}.")
    note("Buka berkas itu, baca lembar Petunjuk, isi, lalu jalankan: kinerja-xl check " + target.name)
