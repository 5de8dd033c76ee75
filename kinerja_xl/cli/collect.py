"""``kinerja-xl collect``."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kinerja_xl.cli.console import note, note_kept, say
from kinerja_xl.cli.sandi import tanya_sandi

if TYPE_CHECKING:
    from kinerja_xl.app.terima import HasilTerima
    from kinerja_xl.terima.catatan_terima import IsiDiterima
    from kinerja_xl.terima.kenal_kantor import KantorDikenal

_SANDI = "KINERJA_XL_IMAP_PASSWORD"
_SHOWN = 12
_TOLD = 10


@click.command("collect", options_metavar="[PILIHAN]")
@click.argument("sources", nargs=-1, metavar="SUMBER...")
@click.option(
    "-o", "--output", "folder", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder hasil."
)
@click.option(
    "--register",
    type=click.Path(path_type=Path),
    metavar="DAFTAR.xlsx",
    help="Daftar kantor (bawaan: daftar-kantor.xlsx di folder hasil).",
)
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="TTTT-BB-HH",
    help="Dari kotak surat di server hanya yang tiba sejak hari ini.",
)
@click.option("--exclude", metavar="KODE", help="Kecualikan sebuah versi; sebutkan alasannya dengan --reason.")
@click.option("--reason", metavar="ALASAN", default="", help="Alasan --exclude.")
@click.option("--choose", metavar="KODE", help="Pilih versi yang berlaku.")
def command(
    sources: tuple[str, ...],
    folder: Path,
    register: Path | None,
    since: dt.datetime | None,
    exclude: str | None,
    reason: str,
    choose: str | None,
) -> None:
    """Mengumpulkan buku kerja dari SUMBER: folder, .eml, .msg, .mbox, Maildir, .zip, atau imaps://NAMA@SERVER/FOLDER.

    Kantor, dokumen, tahun, dan triwulan dikenali dari isi buku kerja, bukan dari nama berkas. Diterima tanpa bertanya
    hanya bila nama kantor dan kabupatennya sama; yang lain ditanyakan di terminal atau menunggu di belum-dikenal/.
    Jawaban diingat. Setiap isi disimpan sekali; tepat satu versi yang berlaku, yang lain tetap ada.

    Hasil: kantor/KODE/TAHUN/ berisi versi yang berlaku, belum-dikenal/ yang perlu dilihat, penerimaan.csv daftarnya.
    Mengulang perintah ini hanya menambah yang baru. Kata sandi kotak surat ditanyakan, atau dibaca dari
    KINERJA_XL_IMAP_PASSWORD atau keyring; tidak disimpan.

    Contoh: kinerja-xl collect Unduhan -o kiriman --register daftar-kantor.xlsx
    """
    if exclude or choose:
        _decide(folder, register, exclude, reason, choose, sources)
        return
    if reason:
        raise click.UsageError("--reason hanya berlaku dengan --exclude.")
    if not sources:
        raise click.UsageError("Sebutkan SUMBER: folder, berkas surat, atau imaps://NAMA@SERVER/FOLDER.")
    from kinerja_xl.app.terima import terima

    asking = sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()
    hasil = terima(
        sources,
        folder,
        register=register,
        sejak=None if since is None else since.date(),
        sandi=lambda akun: tanya_sandi(akun, _SANDI),
        tanya=_ask if asking else None,
    )
    _tell(hasil, folder)


def _decide(
    folder: Path, register: Path | None, exclude: str | None, reason: str, choose: str | None, sources: tuple[str, ...]
) -> None:
    if sources or (exclude and choose):
        raise click.UsageError("--exclude dan --choose dipakai sendiri-sendiri, tanpa SUMBER.")
    if exclude and not reason.strip():
        raise click.UsageError("Sebutkan alasannya: --exclude KODE --reason ALASAN.")
    from kinerja_xl.app.terima import putuskan
    from kinerja_xl.terima.catatan_terima import KECUALI, PILIH
    from kinerja_xl.terima.lembar_terima import keadaan_isi

    sidik, apa = (exclude, KECUALI) if exclude else (choose or "", PILIH)
    one, hasil = putuskan(folder, sidik, apa, reason.strip(), register=register)
    say(f"{one.sidik[:_SHOWN]}  {one.datang[0].nama if one.datang else ''}: {keadaan_isi(one, hasil.terpilah)}")
    note_kept(*hasil.cadangan)


def _ask(one: IsiDiterima, why: str, candidates: Sequence[KantorDikenal]) -> str | None:
    note(f"\n{one.datang[0].nama if one.datang else one.sidik[:_SHOWN]}: {why}.")
    for n, k in enumerate(candidates, start=1):
        note(f"  {n}. {k.nama} ({k.kode})")
    answer = click.prompt(
        "Milik kantor nomor berapa? (kosongkan bila belum tahu)", default="", show_default=False, err=True
    ).strip()
    return (
        candidates[int(answer) - 1].kode
        if answer.isdecimal() and len(answer) < 5 and 1 <= int(answer) <= len(candidates)
        else None
    )


def _tell(hasil: HasilTerima, folder: Path) -> None:
    from kinerja_xl.terima.kewajiban import KeadaanKirim
    from kinerja_xl.terima.lembar_terima import LEMBAR_TERIMA, keadaan_isi

    for one in hasil.baru:
        came = one.datang[0]
        kode, tahun, dokumen = hasil.terpilah.milik.get(one.sidik, ("", "", ""))
        whose = f"{one.fakta.nama_kantor or kode}, {dokumen} {tahun}: " if kode else ""
        inside = f" (di dalam {' › '.join(came.wadah)})" if came.wadah else ""
        say(f"{one.sidik[:_SHOWN]}  {came.nama}{inside}: {whose}{keadaan_isi(one, hasil.terpilah)}")
    for nama, sidik in hasil.ulang:
        say(f"{sidik[:_SHOWN]}  {nama}: sama dengan yang sudah diterima")
    for perihal, alamat in hasil.tautan:
        say(f"{'tautan':{_SHOWN}}  {perihal}: tautan, bukan berkas; unduh sendiri lalu terima: {alamat}")
    note_kept(*hasil.cadangan)
    waiting = len(hasil.terpilah.menunggu)
    note(
        f"{hasil.pesan} kiriman baru, {len(hasil.baru)} isi baru, {len(hasil.ulang)} ulangan; "
        f"{len(hasil.terpilah.silsilah)} dokumen berlaku, {waiting} menunggu. Daftar: {folder / LEMBAR_TERIMA}"
    )
    if hasil.kosong:
        note(f"{hasil.kosong} surat tanpa lampiran dilewati.")
    late = [k for k in hasil.kewajiban if k.keadaan is KeadaanKirim.BELUM]
    for k in late[:_TOLD]:
        moved = f" (dispensasi: {k.dispensasi})" if k.dispensasi else ""
        note(f"Belum dikirim: {k.kantor}, {k.dokumen} {k.tahun}, tenggat {k.tenggat:%d-%m-%Y}{moved}.")
    if len(late) > _TOLD:
        note(f"Belum dikirim: dan {len(late) - _TOLD} lagi.")
