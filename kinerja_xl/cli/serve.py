"""``kinerja-xl serve``."""

from __future__ import annotations

from pathlib import Path

import click

from kinerja_xl.cli.console import note, say


@click.command("serve", options_metavar="[PILIHAN]")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, metavar="N", help="Port; bila tidak disebut, yang bebas."
)
@click.option("--no-open", is_flag=True, help="Jangan membuka peramban; alamatnya hanya dicetak.")
def command(files: tuple[Path, ...], port: int, no_open: bool) -> None:
    """Membuka halaman kinerja-xl di peramban: letakkan buku kerja, baca temuannya, unduh hasilnya.

    Halaman hanya dapat dibuka dari komputer ini dan tidak memerlukan internet; berkas tidak dikirim ke mana pun dan
    dihapus bila program ditutup. Baris pertama keluaran ialah alamatnya. Akhiri dengan tombol Tutup, atau Ctrl-C.

    FILE yang disebut langsung diletakkan di halaman; sebuah folder mewakili buku kerja di dalamnya. Bila halamannya
    sudah terbuka, perintah ini menampilkannya lagi.

    Contoh: kinerja-xl serve
    """
    from kinerja_xl.layar.pelayan import layani

    def ready(address: str) -> None:
        say(address)
        note("Halaman terbuka selama program ini berjalan. Akhiri dengan tombol Tutup di halaman, atau Ctrl-C.")

    layani(port, ready, open_browser=not no_open, files=files)
