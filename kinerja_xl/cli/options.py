"""Options that several commands share."""

from __future__ import annotations

import click

replace_option = click.option(
    "--replace",
    is_flag=True,
    help="Ganti berkas yang sudah ada; berkas lama dipindahkan dahulu ke folder cadangan di sampingnya.",
)
"""``--replace``: a file that somebody has worked on may be replaced; it is kept."""
