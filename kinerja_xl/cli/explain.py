"""``kinerja-xl explain``."""

from __future__ import annotations

import click

from kinerja_xl.cli.console import say


@click.command("explain", options_metavar="[PILIHAN]")
@click.argument("kode", required=False, metavar="[KODE]")
def command(kode: str | None) -> None:
    """Menjelaskan satu kaidah (misalnya KX402), atau menyebut semua kaidah bila KODE tidak ditulis.

    Contoh: kinerja-xl explain KX402
    """
    from kinerja_xl.rules import all_rules
    from kinerja_xl.text.similar import did_you_mean

    rules = all_rules()
    if kode is None:
        for rule in rules.values():
            say(f"{rule.code}  {rule.severity.label:<10}  {rule.halaman.judul}")
        return
    wanted = rules.get(kode.strip().upper())
    if wanted is None:
        guess = did_you_mean(kode.upper(), rules, cutoff=60)
        raise click.UsageError(
            f"Tidak ada kaidah '{kode}'." + (f" Maksudnya {guess}?" if guess else "") + " Daftar: kinerja-xl explain"
        )
    page = wanted.halaman
    say(f"{wanted.code}  {page.judul}", bold=True)
    say(f"Bobot: {wanted.bobot}\n")
    say(click.wrap_text(page.isi, width=100))
    for title, text in page.bagian:
        say("")
        say(title, bold=True)
        say(click.wrap_text(text, width=100, preserve_paragraphs=True))
    _criteria(wanted.code)


def _criteria(code: str) -> None:
    """Say which criteria of the evaluation a rule's findings touch."""
    import datetime as dt

    from kinerja_xl.regulations.berlaku import pada
    from kinerja_xl.regulations.kriteria_akip import KRITERIA_AKIP
    from kinerja_xl.regulations.sumber import ARTI_BUKTI

    version = pada(KRITERIA_AKIP, dt.date.today())
    touched = version.isi.menurut_kaidah.get(code, ())
    say("")
    say(f"Kriteria evaluasi AKIP ({version.sumber.nomor})", bold=True)
    if not touched:
        say("tidak dipetakan")
    for satu in touched:
        say(click.wrap_text(f"{satu.kode} {satu.isi} ({ARTI_BUKTI[satu.bukti]}).", width=100))
