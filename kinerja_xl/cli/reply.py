"""``kinerja-xl reply``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kinerja_xl.cli.console import note, note_kept, say
from kinerja_xl.cli.options import jobs_option, profile_option, replace_option
from kinerja_xl.cli.sandi import tanya_sandi

if TYPE_CHECKING:
    from kinerja_xl.app.reply import PermintaanBalasan

_SANDI = "KINERJA_XL_SMTP_PASSWORD"
_TOLD = 10


@click.command("reply", options_metavar="[PILIHAN]")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "-o",
    "--output",
    "target",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="OUT",
    help="Folder hasil: satu folder untuk setiap kantor.",
)
@click.option(
    "--register",
    type=click.Path(path_type=Path),
    metavar="DAFTAR.xlsx",
    help="Daftar kantor (bawaan: daftar-kantor.xlsx di DIR).",
)
@click.option("--office", "kantor", multiple=True, metavar="KODE", help="Hanya kantor ini (boleh berulang).")
@click.option(
    "--template",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Templat surat sendiri; ambil dengan: kinerja-xl template surat-balasan -o FILE.",
)
@click.option(
    "--due",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="TTTT-BB-HH",
    help="Batas jawaban yang disebut surat (bawaan: tujuh hari lagi).",
)
@click.option(
    "--smtp",
    metavar="URL",
    help="Kirim yang sudah disiapkan di OUT lewat server: smtp://NAMA@SERVER:587 atau smtps://NAMA@SERVER.",
)
@click.option("--from", "dari", metavar="ALAMAT", default="", help="Alamat pengirim (bawaan: Surel daftar kantor).")
@click.option("--again", is_flag=True, help="Kirim juga yang sudah atau mungkin sudah terkirim.")
@profile_option
@jobs_option
@replace_option
def command(
    folder: Path,
    target: Path,
    register: Path | None,
    kantor: tuple[str, ...],
    template: Path | None,
    due: dt.datetime | None,
    smtp: str | None,
    dari: str,
    again: bool,
    profil: Path | None,
    jobs: int | None,
    replace: bool,
) -> int:
    """Menyiapkan balasan untuk setiap kantor di DIR: surat, teks pesan, salinan bercatatan, dan berkas surel (.eml).

    Surat menyebut dokumen yang sudah lengkap (tanda terima dengan kodenya), yang perlu diperbaiki beserta selnya, dan
    yang belum diterima: tujuh hari menjelang tenggat dan sesudahnya. DIR ialah folder hasil collect, atau folder buku
    kerja.

    Tanpa --smtp tidak ada yang dikirim. Lihat hasilnya, sunting bila perlu, lalu ulangi dengan --smtp: yang dikirim
    ialah isi OUT sebagaimana adanya, setiap surat sekali; surat-balasan.pdf yang bertanda tangan menggantikan .docx.
    Catatannya: OUT/terkirim.jsonl.

    Contoh: kinerja-xl reply kiriman -o balasan

    Status keluar: 0 semua disiapkan atau terkirim, 1 ada surat yang tidak terkirim, 2 ada yang tidak dapat disiapkan.
    """
    from kinerja_xl.app.reply import PermintaanBalasan

    minta = PermintaanBalasan(
        folder=folder,
        keluaran=target,
        register=register,
        profil=profil,
        jobs=jobs,
        kantor=kantor,
        template=template,
        batas=None if due is None else due.date(),
        ganti=replace,
    )
    if smtp is not None:
        return _send(minta, smtp, dari, again=again)
    if dari or again:
        raise click.UsageError("--from dan --again hanya berlaku dengan --smtp.")
    return _prepare(minta)


def _prepare(minta: PermintaanBalasan) -> int:
    from kinerja_xl.app.reply import DAFTAR_BALASAN, reply

    hasil = reply(minta)
    for one in hasil.tertulis:
        say(f"{minta.keluaran / one.folder}: {one.perihal}")
    note_kept(*hasil.cadangan)
    for name, error in hasil.gagal[:_TOLD]:
        note(f"Tidak dapat disiapkan: {name}: {error.message} {error.fix}".rstrip())
    if not hasil.tertulis and not hasil.gagal:
        note("Tidak ada yang perlu dibalas.")
    note(f"{len(hasil.tertulis)} balasan disiapkan, belum ada yang dikirim. Daftar: {minta.keluaran / DAFTAR_BALASAN}")
    if hasil.tanpa_surel:
        told = ", ".join(hasil.tanpa_surel[:_TOLD]) + (" …" if len(hasil.tanpa_surel) > _TOLD else "")
        note(f"Tanpa alamat surel pada daftar kantor: {told}.")
    for name, address in hasil.surel_salah[:_TOLD]:
        note(f"Alamat surel {name} pada daftar kantor tidak dapat dipakai: '{address}'.")
    return 2 if hasil.gagal else 0


def _send(minta: PermintaanBalasan, smtp: str, dari: str, *, again: bool) -> int:
    from kinerja_xl.app.balasan_kirim import kirim_balasan

    hasil = kirim_balasan(minta, smtp, dari=dari, ulang=again, sandi=lambda akun: tanya_sandi(akun, _SANDI))
    for name, addresses in hasil.terkirim:
        say(f"terkirim: {name} ({', '.join(addresses)})")
    for name, why in hasil.dilewati:
        note(f"Tidak dikirim: {name}: {why}")
    for name, why in hasil.gagal:
        note(f"Gagal: {name}: {why}")
    note(f"{len(hasil.terkirim)} terkirim, {len(hasil.dilewati)} tidak dikirim, {len(hasil.gagal)} gagal.")
    return 1 if hasil.gagal or any("--again" not in why for _, why in hasil.dilewati) else 0
