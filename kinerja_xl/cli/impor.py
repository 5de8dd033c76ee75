"""``kinerja-xl import``."""

from __future__ import annotations

from pathlib import Path

import click

from kinerja_xl.cli.console import note, note_kept, say
from kinerja_xl.cli.options import replace_option
from kinerja_xl.sheets import DOKUMEN


@click.command("import", options_metavar="[PILIHAN]")
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="SUMBER...")
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), help="Buku kerja yang dibuat.")
@click.option(
    "--kind",
    type=click.Choice([j.kunci for j in DOKUMEN], case_sensitive=False),
    help="Jenis buku kerja (bawaan: menurut isi sumber).",
)
@click.option("--year", type=int, metavar="Y", help="Tahun dokumen (bawaan: menurut isi sumber).")
@click.option(
    "--period", metavar="AWAL-AKHIR", help="Periode Renstra, misalnya 2025-2029 (bawaan: menurut isi sumber)."
)
@click.option(
    "--quarter", type=click.IntRange(1, 4), metavar="N", help="Triwulan dari kolom Realisasi yang tidak menyebutnya."
)
@click.option("--office", metavar="NAMA", help="Kode atau nama kantor di dalam ekspor SIPD sekabupaten.")
@click.option("--sheet", "sheets", multiple=True, metavar="NAMA", help="Hanya lembar ini (boleh berulang).")
@click.option(
    "--map", "peta", type=click.Path(path_type=Path), metavar="PETA.toml", help="Peta arti kolom yang sudah diperbaiki."
)
@click.option(
    "--map-out", "peta_baru", type=click.Path(path_type=Path), metavar="PETA.toml", help="Tulis peta arti kolom."
)
@click.option(
    "--nomenclature",
    "nomenklatur",
    type=click.Path(path_type=Path),
    metavar="TABEL.xlsx",
    help="Tabel kode nasional, untuk kantor selain kecamatan dan kelurahan.",
)
@click.option(
    "--into", type=click.Path(path_type=Path), metavar="LAMA.xlsx", help="Masukkan ke salinan buku kerja ini."
)
@click.option("--take", metavar="KOLOM,…", default="", help="Dengan --into: kolom yang nilainya diambil dari sumber.")
@click.option("--dry-run", is_flag=True, help="Hanya sebutkan apa yang akan diimpor; tidak ada yang ditulis.")
@replace_option
def command(
    sources: tuple[Path, ...],
    target: Path | None,
    kind: str | None,
    year: int | None,
    period: str | None,
    quarter: int | None,
    office: str | None,
    sheets: tuple[str, ...],
    peta: Path | None,
    peta_baru: Path | None,
    nomenklatur: Path | None,
    into: Path | None,
    take: str,
    dry_run: bool,
    replace: bool,
) -> None:
    """Membuat buku kerja standar dari SUMBER: tabel Word, Excel, atau CSV milik kantor.

    Diterima: perjanjian kinerja dalam Word (satu atau banyak pejabat), tabel IKU dan IKI, cascading, rencana aksi,
    tabel Renstra, evaluasi hasil Renja, matriks SKP, serta rekap pagu dan laporan realisasi SIPD. Beberapa sumber boleh
    sekaligus. Sumber hanya dibaca. Setiap sel sumber dipertanggungjawabkan di lembar Asal Impor: dipakai di mana, atau
    mengapa tidak dipakai. Yang meragukan disalin seperti tertulis dan disebutkan.

    Arti kolom yang salah dikenali diperbaiki sekali untuk semua kantor: --dry-run --map-out PETA.toml menulisnya, dan
    --map PETA.toml memakainya. Ekspor SIPD sekabupaten: pilih kantornya dengan --office.

    Kode program, kegiatan, dan sub kegiatan dicari menurut namanya: untuk kecamatan dan kelurahan di tabel bawaan,
    untuk kantor lain di tabel nasional yang diberikan dengan --nomenclature.

    Dengan --into LAMA.xlsx, sel kosong pada salinannya diisi dan isian impor lama yang belum diubah diperbarui; yang
    lain dibiarkan dan disebutkan kedua nilainya, kecuali kolom yang disebut dengan --take.

    Contoh: kinerja-xl import "PK Camat 2026.docx" -o pk-2026.xlsx
    """
    if take and into is None:
        raise click.UsageError("--take hanya berlaku dengan --into LAMA.xlsx.")
    if target is None and not dry_run:
        raise click.UsageError("Sebutkan hasilnya dengan -o BUKU.xlsx, atau pakai --dry-run.")
    from kinerja_xl.app.impor import baris_laporan_impor, impor

    hasil = impor(
        sources,
        None if dry_run else target,
        jenis=kind.lower() if kind else None,
        year=year,
        period=period,
        quarter=quarter,
        office=office,
        sheets=sheets,
        peta=peta,
        peta_baru=peta_baru,
        nomenklatur=nomenklatur,
        into=into,
        take=[name.strip() for name in take.split(",") if name.strip()],
        replace=replace,
    )
    if dry_run or target is None:
        say(f"Akan menjadi buku kerja {hasil.rakitan.jenis.judul} ({hasil.rakitan.jenis.kunci}).")
    else:
        say(str(target))
    note_kept(*hasil.cadangan)
    for line in baris_laporan_impor(hasil):
        note(line + ".")
    if target is not None and not dry_run:
        note("Periksa dengan: kinerja-xl check " + target.name)
