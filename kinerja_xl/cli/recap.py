"""``kinerja-xl recap``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kinerja_xl.cli.console import note, note_kept, say
from kinerja_xl.cli.options import dask_option, jobs_option, pelaksana_untuk, profile_option, replace_option

if TYPE_CHECKING:
    from kinerja_xl.app.rekap import HasilRekap

_LONG = 5  # workbooks


@click.command("recap", options_metavar="[PILIHAN]")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), metavar="REKAP.xlsx", help="Buku rekap.")
@click.option(
    "--html",
    "page",
    type=click.Path(path_type=Path),
    metavar="REKAP.html",
    help="Rekap sebagai satu halaman yang dapat disaring, tanpa jaringan.",
)
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Situs untuk umum: hanya dokumen yang disetujui terbit.",
)
@click.option(
    "--store",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Gudang hasil pembacaan (bawaan: gudang-rekap di folder hasil collect).",
)
@click.option(
    "--register",
    type=click.Path(path_type=Path),
    metavar="DAFTAR.xlsx",
    help="Daftar kantor (bawaan: daftar-kantor.xlsx di DIR).",
)
@profile_option
@jobs_option
@dask_option
@replace_option
def command(
    folder: Path,
    target: Path | None,
    page: Path | None,
    site: Path | None,
    store: Path | None,
    register: Path | None,
    profil: Path | None,
    jobs: int | None,
    dask: str | None,
    shared: str | None,
    replace: bool,
) -> None:
    """Merekap buku kerja semua kantor di DIR: hasil collect, atau folder buku kerja apa pun.

    Untuk setiap kantor, dokumen, dan triwulan: statusnya (Belum mengirim, Nihil, Terlambat, Belum lengkap, Ada galat,
    Lengkap, Disegel), temuannya, dan tautan ke selnya; lalu capaian, predikat, serapan, tren, temuan terbanyak,
    ketidakselarasan antardokumen, dan yang terlambat. Hanya kantor yang lengkap diperingkat.

    Buku kerja hanya dibaca, masing-masing sekali: dengan gudang, rekap berikutnya hanya membaca yang berubah, dan rekap
    yang terhenti dilanjutkan. Tanpa daftar kantor, yang belum mengirim tidak dapat diketahui.

    Contoh: kinerja-xl recap kiriman -o rekap.xlsx --html rekap.html
    """
    from kinerja_xl.app.rekap import KeluaranRekap, rekap
    from kinerja_xl.app.rekap_lari import PermintaanRekap

    who = pelaksana_untuk(jobs, dask, shared, [folder], profil)
    minta = PermintaanRekap(folder=folder, register=register, profil=profil, gudang=store, pelaksana=who)
    with _progress() as advance:
        hasil = rekap(
            minta,
            KeluaranRekap(buku=target, halaman=page, situs=site),
            ganti=replace,
            maju=advance,
            menunggu=lambda: note("Gudang sedang dipakai rekap lain; menunggu."),
        )
    _tell(hasil)


def _tell(hasil: HasilRekap) -> None:
    from kinerja_xl.rekap.status_kiriman import StatusKiriman

    for path in hasil.tulisan:
        say(str(path))
    note_kept(*hasil.cadangan)
    found = hasil.rekap
    due = [row for row in found.meja if not row.belum_waktunya]
    counts = {status: sum(row.status is status for row in due) for status in StatusKiriman}
    told = ", ".join(f"{n} {status.lower()}" for status, n in counts.items() if n)
    offices = len({row.kode for row in found.meja})
    note(f"{offices} kantor, {len(due)} dokumen: {told or 'tidak ada'}.")
    if found.register is None:
        note("Tanpa daftar kantor (kinerja-xl new kabupaten), yang belum mengirim tidak dapat diketahui.")
    if hasil.situs is not None:
        s = hasil.situs
        note(f"Situs: {s.terbit} dokumen dari {s.kantor} kantor; {s.ditahan} dokumen tidak ditandai disetujui terbit.")
    if found.menunggu:
        note(f"{len(found.menunggu)} berkas tidak direkap; sebabnya pada bagian Tidak direkap.")
    note(f"{found.dibaca} buku kerja dibaca, {found.dari_gudang} sudah dikenal di gudang.")


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """Yield what to call as workbooks are read: a progress bar on a terminal and only for long work, else nothing."""
    if not sys.stderr.isatty():
        yield lambda _n, _of: None
        return
    with click.progressbar(length=1, label="Membaca", file=sys.stderr) as bar:

        def advance(done: int, total: int) -> None:
            if total > _LONG:
                bar.length = total
                bar.update(done - bar.pos)

        yield advance
