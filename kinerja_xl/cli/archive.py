"""``kinerja-xl archive``."""

from __future__ import annotations

from pathlib import Path

import click

from kinerja_xl.cli.console import note, note_kept, say
from kinerja_xl.cli.options import replace_option


@click.command("archive", options_metavar="[PILIHAN]")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option(
    "-o", "--output", "target", type=click.Path(path_type=Path), metavar="ARSIP.zip", help="Arsip yang dibuat."
)
@click.option("--verify", is_flag=True, help="Periksa arsip yang sudah ada: setiap sidik dan setiap tautan bukti.")
@replace_option
def command(files: tuple[Path, ...], target: Path | None, verify: bool, replace: bool) -> int:
    """Mengarsipkan FILE (buku kerja, dokumen, pindaian, atau folder) ke satu berkas .zip.

    Bukti dukung yang disebut buku kerja dan terletak di samping atau di bawahnya ikut disertakan. Arsip memuat sidik
    setiap berkas, indeks bukti, dan isi setiap lembar sebagai teks, sehingga terbaca tanpa Excel dan tanpa kinerja-xl.

    Contoh: kinerja-xl archive ukur-2026.xlsx "pk ttd.pdf" -o arsip-2026.zip
    """
    from kinerja_xl.app.archive import archive, periksa_arsip

    if verify:
        wrong = {path: periksa_arsip(path) for path in files}
        for path, faults in wrong.items():
            say(f"{path}: {'utuh' if not faults else f'{len(faults)} masalah'}")
            for fault in faults:
                say(f"  {fault}")
        return int(any(wrong.values()))
    if target is None:
        raise click.UsageError("Sebutkan arsipnya dengan -o ARSIP.zip.")
    hasil = archive(files, target, replace=replace)
    say(str(target))
    note_kept(hasil.cadangan)
    kept = sum(bool(b.tempat) for b in hasil.bukti)
    note(f"{len(hasil.isi)} berkas; {kept} dari {len(hasil.bukti)} bukti yang disebut disertakan (lihat bukti.csv).")
    return 0
