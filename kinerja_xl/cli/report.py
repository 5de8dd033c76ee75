"""``kinerja-xl report``."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from kinerja_xl.cli.console import note, note_kept, note_profile, print_lines, say
from kinerja_xl.cli.options import profile_option, replace_option
from kinerja_xl.reports.daftar_pencetak import bentuk_laporan
from kinerja_xl.sheets.laporan import LAPORAN
from kinerja_xl.sheets.pilihan import LampiranPk

_LAMPIRAN = {"1": LampiranPk.SATU, "2": LampiranPk.DUA}
_BENTUK = tuple(dict.fromkeys(bentuk for laporan in LAPORAN for bentuk in bentuk_laporan(laporan)))


def _help() -> str:
    """List the documents, each with what it holds, the formats and the kinds of workbook."""
    lines = [
        f"  {laporan.kunci}: {laporan.judul} ({laporan.isi}). Dari buku kerja {' atau '.join(laporan.jenis)}; "
        f"bentuk {' atau '.join(bentuk_laporan(laporan.kunci))}."
        for laporan in LAPORAN.values()
    ]
    return "\n\n".join(
        (
            "Membuat dokumen LAPORAN dari buku kerja FILE ke folder DIR.",
            "LAPORAN:",
            *lines,
            "Bila pemeriksaan menemukan galat, dokumen tidak dibuat kecuali dengan --draft.",
            "Contoh: kinerja-xl report pk pk-2026.xlsx -o hasil",
        )
    )


def _date(_: click.Context, __: click.Parameter, text: str | None) -> dt.date | None:
    from kinerja_xl.text.dates import read_date

    if text is None:
        return None
    if (date := read_date(text)) is None:
        raise click.BadParameter(f"'{text}' bukan tanggal; tulis misalnya 2025-09-15 atau '15 September 2025'.")
    return date


@click.command("report", options_metavar="[PILIHAN]", help=_help())
@click.argument("laporan", type=click.Choice(list(LAPORAN), case_sensitive=False), metavar="LAPORAN")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "-o", "--output", "folder", required=True, type=click.Path(path_type=Path), metavar="DIR", help="Folder hasil."
)
@click.option(
    "--format",
    "bentuk",
    type=click.Choice(_BENTUK),
    default=None,
    help="Bentuk dokumen; docx bila tidak disebut. svg dan png: gambar pohon kinerja untuk dinding dan salindia.",
)
@click.option("--template", type=click.Path(path_type=Path), metavar="FILE", help="Templat sendiri.")
@click.option(
    "--logo", type=click.Path(path_type=Path), metavar="FILE", help="Logo untuk kop: PNG atau JPG, paling besar 5 MB."
)
@click.option(
    "--official",
    metavar="KODE|semua",
    help="Hanya perjanjian atau matriks SKP pejabat berkode KODE; semua: satu berkas untuk tiap pejabat.",
)
@click.option(
    "--quarter",
    "triwulan",
    type=click.IntRange(1, 4),
    metavar="N",
    help="Triwulan ke-N (1 sampai 4) untuk laporan triwulan; bila tidak disebut, triwulan terakhir yang terisi.",
)
@click.option(
    "--date",
    "tanggal",
    callback=_date,
    metavar="TANGGAL",
    help="Tanggal perjanjian ditandatangani, misalnya 2025-09-15: dicetak dengan pejabat yang menjabat hari itu.",
)
@click.option(
    "--appendix",
    "lampiran",
    type=click.Choice(["1", "2"]),
    default=None,
    help="Lampiran perjanjian kinerja: 1 target dan anggaran saja; 2 juga penjelasannya. Bila tidak disebut, menurut "
    "lembar Identitas.",
)
@click.option("--iku", is_flag=True, help="Hanya indikator dengan IKU = Ya pada perjanjian kinerja.")
@click.option(
    "--monthly",
    "bulanan",
    is_flag=True,
    help="Rencana aksi dengan dua belas kolom bulan; tanpa target bulanan, target triwulan ditulis pada bulan "
    "terakhirnya.",
)
@click.option(
    "--photos",
    "foto",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder foto kegiatan (PNG atau JPG) untuk lampiran LKjIP; nama berkas menjadi keterangannya.",
)
@profile_option
@click.option("--draft", is_flag=True, help="Tetap buat walau ada galat; setiap halaman bertanda DRAF.")
@replace_option
@click.option("--pdf", is_flag=True, help="Buat juga PDF dari setiap dokumen, di sampingnya (perlu LibreOffice).")
def command(
    laporan: str,
    file: Path,
    folder: Path,
    bentuk: str | None,
    template: Path | None,
    logo: Path | None,
    official: str | None,
    triwulan: int | None,
    tanggal: dt.date | None,
    lampiran: str | None,
    iku: bool,
    bulanan: bool,
    foto: Path | None,
    profil: Path | None,
    draft: bool,
    replace: bool,
    pdf: bool,
) -> None:
    """Make a document; the help text above is built from the declarations."""
    from kinerja_xl.app.profil import PENANDA
    from kinerja_xl.app.report import Permintaan, report
    from kinerja_xl.reports.periksa import text

    minta = Permintaan(
        bentuk=bentuk or "",
        template=template,
        draft=draft,
        official=official,
        logo=logo,
        triwulan=triwulan,
        tanggal=tanggal,
        lampiran=_LAMPIRAN[lampiran] if lampiran else None,
        iku=iku,
        bulanan=bulanan,
        foto=foto,
        replace=replace,
        profil=profil,
    )
    done = report(laporan, file, folder, minta)
    if not done.files:
        print_lines(text.render([done.check]))
        note("Dokumen tidak dibuat karena ada galat. Perbaiki dahulu, atau pakai --draft untuk membuat draf.")
        sys.exit(1)
    note_profile(s for s in done.check.skipped if s.because.startswith(PENANDA))
    for catatan in done.catatan:
        note(catatan)
    note_kept(*done.cadangan)
    if not pdf:
        for path in done.files:
            say(str(path))
        return
    from kinerja_xl.app.pdf import add_pdfs

    if sys.stderr.isatty():
        note(f"Membuat {len(done.files)} PDF dengan LibreOffice …")
    made = add_pdfs(done.files, replace=replace)
    note_kept(*made.cadangan)
    for path in made.files:
        say(str(path))
    if made.fault is not None:  # said last: the documents are there nevertheless
        raise made.fault
