"""``kinerja-xl new``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kinerja_xl.cli.console import note, note_kept, say
from kinerja_xl.cli.options import replace_option
from kinerja_xl.sheets import JENIS

if TYPE_CHECKING:
    from kinerja_xl.app.new import HasilNew


@click.command("new", options_metavar="[PILIHAN]")
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
@click.option(
    "--into",
    "into",
    type=click.Path(path_type=Path),
    metavar="UKUR.xlsx",
    help="Masukkan perubahan PK (--from) ke salinan buku kerja pengukuran ini, atau teruskan pengukuran tahun lalu.",
)
@replace_option
def command(
    kind: str,
    target: Path,
    year: int | None,
    period: str | None,
    office: str | None,
    old: Path | None,
    into: Path | None,
    replace: bool,
) -> None:
    """Membuat buku kerja standar jenis KIND yang siap diisi.

    KIND: iku (Indikator Kinerja Utama), iki (Indikator Kinerja Individu), pk (Perjanjian Kinerja), cascading,
    pengukuran (pengukuran triwulan dan laporan kinerja akhir tahun), kabupaten (daftar kantor, tenggat, dan dispensasi
    untuk yang mengumpulkan buku kerja).

    Dengan --from, pejabat, pohon kinerja, indikator, dan target periode dibawa dari buku kerja lama; yang tidak dibawa
    disebutkan. Tahunnya tetap dari iku, iki, atau cascading ke pk dan dari pk ke pengukuran (seluruh isinya dibawa);
    dari jenis yang sama dan dari pengukuran, tahunnya tahun berikut: realisasi menjadi riwayat, dan yang belum selesai
    (tindak lanjut, rencana aksi, pengecualian yang masih berlaku) diteruskan. --year selalu menang.

    Dengan --from PK.xlsx --into UKUR.xlsx, perubahan PK masuk ke salinan buku kerja pengukuran yang sedang diisi: sel
    kosong diisi, baris baru ditambahkan di bawah tabel, dan yang berbeda dibiarkan lalu disebutkan kedua nilainya. Bila
    UKUR.xlsx adalah pengukuran tahun sebelumnya, dibuat pengukuran tahun PK: seluruh isi PK, riwayat dengan realisasi
    tahun lalu, dan yang belum selesai.

    Contoh: kinerja-xl new pk -o pk-2026.xlsx --year 2026 --office "Kecamatan Sukamaju"
    """
    if into is not None:
        if old is None or kind.lower() != "pengukuran":
            raise click.UsageError(
                "--into memerlukan KIND pengukuran dan --from: kinerja-xl new pengukuran --from PK.xlsx "
                "--into UKUR.xlsx -o HASIL.xlsx."
            )
        if year is not None or period is not None or office is not None:
            raise click.UsageError(
                "--year, --period, dan --office tidak berlaku dengan --into: isinya menurut buku kerja."
            )
        _into(old, into, target, replace=replace)
        return
    from kinerja_xl.app.new import new

    _tell(new(JENIS[kind], target, year, office, old, period=period, replace=replace), target)


def _tell(made: HasilNew, target: Path) -> None:
    say(str(target))
    note_kept(made.cadangan)
    if (taken := made.bawaan) is not None:
        note(made.tahun)
        note("Dibawa: " + (", ".join(taken.dibawa) or "tidak ada") + ".")
        for what in taken.ditinggal:
            note(f"Tidak dibawa: {what}.")
    if made.lanjut:
        note(made.lanjut)
    note("Buka berkas itu, baca lembar Petunjuk, isi, lalu jalankan: kinerja-xl check " + target.name)


def _into(pk: Path, into: Path, target: Path, *, replace: bool) -> None:
    from kinerja_xl.app.masukkan import baris_laporan, masukkan
    from kinerja_xl.app.new import HasilNew

    hasil = masukkan(pk, into, target, replace=replace)
    if isinstance(hasil, HasilNew):
        _tell(hasil, target)
        return
    say(str(target))
    note_kept(hasil.cadangan)
    for line in baris_laporan(hasil):
        note(line)
    note("Kolom hitungan diperbarui dengan: kinerja-xl fill " + target.name)
