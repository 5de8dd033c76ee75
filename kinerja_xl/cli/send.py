"""``kinerja-xl send``."""

from __future__ import annotations

from pathlib import Path

import click

from kinerja_xl.cli.console import note, note_kept, print_lines, say
from kinerja_xl.cli.options import replace_option
from kinerja_xl.cli.sandi import tanya_sandi
from kinerja_xl.cli.seal import KATA_SEGEL

_SANDI = "KINERJA_XL_SMTP_PASSWORD"


@click.command("send", options_metavar="[PILIHAN]")
@click.argument("source", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--to", "kepada", multiple=True, metavar="ALAMAT", help="Alamat penerima (boleh berulang).")
@click.option("--smtp", metavar="URL", help="Kirim lewat server: smtp://NAMA@SERVER:587 atau smtps://NAMA@SERVER.")
@click.option("--eml", type=click.Path(path_type=Path), metavar="SURAT.eml", help="Tulis sebagai berkas surat.")
@click.option("--chat", is_flag=True, help="Cetak teks pendek untuk WhatsApp; berkasnya dilampirkan sendiri.")
@click.option(
    "--as",
    "sebagai",
    type=click.Choice(KATA_SEGEL, case_sensitive=False),
    metavar="DOKUMEN",
    help="Yang disegel (bawaan: menurut isi buku kerja).",
)
@click.option("--from", "dari", metavar="ALAMAT", default="", help="Alamat pengirim (bawaan: Surel pada Identitas).")
@click.option(
    "--letter", "template", type=click.Path(path_type=Path), metavar="SURAT.txt", help="Templat surat kantor sendiri."
)
@click.option("--attach", "lampiran", multiple=True, type=click.Path(path_type=Path), help="Lampiran lain.")
@click.option("--draft", is_flag=True, help="Kirim walaupun masih ada galat; segelnya menyebut draf.")
@click.option("--again", is_flag=True, help="Kirim lagi walaupun isi yang sama sudah terkirim.")
@replace_option
def command(
    source: Path,
    kepada: tuple[str, ...],
    smtp: str | None,
    eml: Path | None,
    chat: bool,
    sebagai: str | None,
    dari: str,
    template: Path | None,
    lampiran: tuple[Path, ...],
    draft: bool,
    again: bool,
    replace: bool,
) -> int:
    """Mengirim FILE: disegel lebih dahulu bila belum, dengan surat pengantar dan ringkasannya.

    Salinan yang disegel ditulis di samping FILE. Pindaian bertanda tangan yang disebut baris Arsip pada lembar
    Identitas ikut dilampirkan. Kata sandi dibaca dari KINERJA_XL_SMTP_PASSWORD, dari keyring bila terpasang, atau
    ditanyakan; tidak pernah disimpan. Server yang sertifikatnya tidak sah ditolak.

    Contoh: kinerja-xl send ukur.xlsx --to organisasi@contoh.go.id --eml surat.eml
    """
    if sum((smtp is not None, eml is not None, chat)) != 1:
        raise click.UsageError("Pilih satu: --smtp URL, --eml SURAT.eml, atau --chat.")
    if not kepada and not chat:
        raise click.UsageError("Sebutkan penerimanya: --to ALAMAT.")
    from kinerja_xl.app.send import CaraKirim, send

    hasil = send(
        source,
        kepada,
        CaraKirim(smtp or "", eml, chat),
        sebagai=sebagai.lower() if sebagai else None,
        dari=dari,
        template=template,
        lampiran=lampiran,
        draft=draft,
        replace=replace,
        ulang=again,
        sandi=lambda akun: tanya_sandi(akun, _SANDI),
    )
    if hasil.buku is None:
        from kinerja_xl.reports.periksa.text import render

        print_lines(render([hasil.check]))
        note("Tidak dikirim karena masih ada galat. Perbaiki, atau tambahkan --draft.")
        return 1
    note_kept(*hasil.cadangan)
    if chat:
        say(hasil.teks)
        note(f"Lampirkan sendiri: {', '.join(map(str, (hasil.buku, *hasil.lampiran)))}")
        return 0
    say(str(eml) if eml is not None else str(hasil.buku))
    note(f"{'Surat' if eml is not None else 'Terkirim'} kepada {', '.join(kepada)}: {hasil.perihal}")
    note(f"Lampiran: {', '.join(path.name for path in (hasil.buku, *hasil.lampiran))}")
    if not hasil.dari or hasil.dari.startswith("kinerja-xl@"):
        said = f"Pengirimnya {hasil.dari}" if hasil.dari else "Pengirimnya diisi program surel"
        note(f"{said}. Isi Surel pada lembar Identitas agar balasan sampai ke kantor.")
    return 0
