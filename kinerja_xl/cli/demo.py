"""``kinerja-xl demo``."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("demo", options_metavar="[PILIHAN]")
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("hasil-demo"),
    show_default=True,
    metavar="DIR",
    help="Folder hasil.",
)
def command(folder: Path) -> None:
    """Menjalankan new → check → fill → report pada buku kerja lima kecamatan.

    Dokumen aslinya diperiksa lebih dahulu, lalu dokumen dicetak dari salinan yang sudah diperbaiki. Di akhir
    disebutkan berkas mana yang sebaiknya dibuka.

    Contoh: kinerja-xl demo -o hasil-demo
    """
    from kinerja_xl.app.demo import demo
    from kinerja_xl.cli.console import print_lines, say

    for step in demo(folder):
        say("")
        say(f"$ {step.command}", bold=True)
        if step.lines:
            print_lines(step.lines)
    say("")
    say("Selesai. Buka:", bold=True)
    for name, what in _BUKA:
        say(f"  {folder / name}  ({what})")


_BUKA = (
    ("temuan-kalaena-pk-2025.html", "temuan pada buku kerja asli, dibuka di peramban"),
    ("kalaena-pk-2025-diperiksa.xlsx", "buku kerja asli dengan catatan pada selnya"),
    ("pk-kosong.xlsx", "buku kerja standar yang masih kosong"),
    ("kalaena-pk-2025.xlsx", "buku kerja asli dengan kolom hitungan yang terisi"),
    ("pk-kalaena-pk-2025-bersih.docx", "perjanjian kinerja ketujuh pejabatnya"),
    ("pk-dari-word.xlsx", "buku kerja yang dibaca kembali dari perjanjian kinerja dalam Word, dengan asal tiap isian"),
    ("rencana-aksi-kalaena-pk-2025-bersih.xlsx", "rencana aksi dengan rumus hidup"),
    ("tabel-iku-pino-raya-iku-2022-2026-bersih.docx", "tabel IKU lima tahun"),
    ("sk-iku-jejangkit-iku-2023-2026-bersih.docx", "keputusan tentang IKU"),
    ("sk-iki-poncokusumo-iki-2023-bersih.docx", "keputusan tentang indikator individu"),
    ("cascading-pekuncen-cascading-2023-bersih.xlsx", "pohon kinerja pada satu lembar A3"),
    ("kalaena-pengukuran-2025.xlsx", "pengukuran setahun dengan lembar Capaian yang terisi (angka contoh)"),
    ("triwulan-kalaena-pengukuran-2025-bersih-TW4.xlsx", "laporan triwulan"),
    (
        "lkjip-kalaena-pengukuran-2025-bersih.docx",
        "laporan kinerja akhir tahun; PDF-nya di samping bila ada LibreOffice",
    ),
)
