"""``kinerja-xl fill``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from kinerja_xl.cli.console import note, note_kept, note_profile, say
from kinerja_xl.cli.options import profile_option, replace_option

_SHOWN = 5


@click.command("fill", options_metavar="[PILIHAN]")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), metavar="OUT", help="Berkas hasil.")
@click.option(
    "--in-place",
    is_flag=True,
    help="Isi FILE itu sendiri; FILE yang lama dipindahkan dahulu ke folder cadangan di sampingnya.",
)
@profile_option
@click.option("--dry-run", is_flag=True, help="Hanya sebutkan sel yang akan ditulis, tanpa menulis.")
@replace_option
def command(file: Path, target: Path | None, in_place: bool, profil: Path | None, dry_run: bool, replace: bool) -> None:
    """Mengisi kolom bertanda ƒ pada FILE sebagai rumus hidup beserta nilainya, ke berkas OUT.

    FILE tidak diubah kecuali dengan --in-place. Selain sel yang dihitung, isi buku kerja tetap sama.

    Contoh: kinerja-xl fill pk-2026.xlsx -o pk-2026-terisi.xlsx
    """
    from kinerja_xl.app.fill import fill
    from kinerja_xl.filling.show import change_lines

    if target is not None and in_place:
        raise click.UsageError("Pilih salah satu: -o OUT atau --in-place.")
    if target is None and not (dry_run or in_place):
        raise click.UsageError("Sebutkan berkas hasil dengan -o OUT, atau pakai --in-place atau --dry-run.")
    target = file if in_place else target
    done = fill(file, None if dry_run else target, replace=replace, in_place=in_place, profil=profil)
    note_profile(done.profil.catatan() if done.profil else ())
    for warning in done.warnings:
        note(f"Perhatian: {warning}")
    plan = done.rencana
    if plan.ketikan:
        note(f"Perhatian: {len(plan.ketikan)} sel hitungan berisi ketikan yang diganti rumus: {_shown(plan.ketikan)}")
    if done.segar:
        note(
            f"Perhatian: {len(done.segar)} sel isian berumus yang memakai kolom hitungan dihitung ulang: "
            f"{_shown(done.segar)}."
        )
    if done.basi:
        note(
            f"Perhatian: {len(done.basi)} sel isian berumus yang memakai kolom hitungan: {_shown(done.basi)}. "
            "Nilai lamanya tidak dipakai; buka hasilnya di Excel, hitung ulang (Ctrl+Alt+F9), lalu simpan."
        )
    if plan.tanpa_nilai:
        note(f"Perhatian: {len(plan.tanpa_nilai)} rumus belum bernilai karena sel sumbernya belum dihitung Excel.")
    if plan.terlalu_panjang:
        note(
            f"Perhatian: {len(plan.terlalu_panjang)} sel tidak diisi karena rumusnya lebih panjang daripada yang "
            f"diterima Excel: {_shown(plan.terlalu_panjang)}. Gabungkan baris yang dihitungnya."
        )
    if done.rumus_lain:
        note(
            f"Perhatian: buku kerja ini juga memuat {done.rumus_lain} rumus buatan kantor. Bila memakai kolom "
            "hitungan, nilainya baru diperbarui setelah dihitung ulang di Excel (Ctrl+Alt+F9)."
        )
    already = len(plan.writes) - len(done.changed)
    if dry_run:
        for line in change_lines(done.changed):
            say(line)
        note(f"{len(done.changed)} sel akan ditulis, {already} sel sudah benar; tidak ada berkas yang diubah.")
        return
    say(str(target))
    note_kept(done.cadangan)
    note(f"{len(done.changed)} sel ditulis, {already} sel sudah benar.")


def _shown(places: Sequence[object]) -> str:
    return ", ".join(map(str, places[:_SHOWN])) + (" …" if len(places) > _SHOWN else "")
