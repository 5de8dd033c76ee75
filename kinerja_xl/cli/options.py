"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

replace_option = click.option(
    "--replace",
    is_flag=True,
    help="Ganti berkas yang sudah ada; berkas lama dipindahkan dahulu ke folder cadangan di sampingnya.",
)
"""``--replace``: a file that somebody has worked on may be replaced; it is kept."""

profile_option = click.option(
    "--profile",
    "profil",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Profil daerah (.toml): skala, bobot, batas, dan kaidah yang berbeda dari peraturan nasional.",
)

jobs_option = click.option(
    "-j",
    "jobs",
    type=click.IntRange(1, 64),
    metavar="N",
    help="Banyaknya proses sekaligus (bawaan: sebanyak inti prosesor).",
)
"""``-j``: how many processes; all processors by default."""
