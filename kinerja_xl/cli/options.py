"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from kinerja_xl.app.pelaksana import Pelaksana

Perintah = TypeVar("Perintah", bound=Callable[..., Any])
"""What options are put on."""

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

_dask_address = click.option(
    "--dask",
    metavar="ALAMAT",
    help="Kerjakan di mesin-mesin lain lewat penjadwal Dask, misalnya tls://server:8786: docs/banyak-mesin.md.",
)
_dask_folder = click.option(
    "--shared",
    metavar="URL",
    help="Dengan --dask: alamat folder yang diperiksa bagi mesin lain, misalnya sftp://server/kiriman.",
)


def dask_option(command: Perintah) -> Perintah:
    """``--dask`` and ``--shared``: other machines instead of the processes of this one."""
    return _dask_address(_dask_folder(command))


def pelaksana_untuk(
    jobs: int | None, dask: str | None, shared: str | None, baca: Sequence[Path], profil: Path | None
) -> Pelaksana:
    """Return who does the work: the workers of a scheduler, else the processes of this computer.

    Args:
        jobs: how many processes were asked for.
        dask: the address of the scheduler that was asked for.
        shared: what other machines call the folder.
        baca: what will be read, which those workers have to see.
        profil: the profile that was asked for.

    Raises:
        KinerjaError: the scheduler's address is none, or not allowed; no such folder.
        click.UsageError: they do not go together.
    """
    from kinerja_xl.app.pelaksana import KolamSetempat

    if dask is None:
        if shared is not None:
            raise click.UsageError("--shared menyebut folder bagi mesin lain; sebutkan penjadwalnya dengan --dask.")
        return KolamSetempat(jobs)
    if jobs is not None:
        raise click.UsageError("-j mengatur proses komputer ini; dengan --dask banyaknya diatur oleh pekerjanya.")
    from kinerja_xl.app.pelaksana_dask import PelaksanaDask

    if shared is None:
        return PelaksanaDask(dask, [*baca, *([profil] if profil else [])])
    from kinerja_xl.app.folder_bersama import baca_folder_bersama

    if len(baca) != 1:
        raise click.UsageError("Dengan --shared, sebutkan satu folder.")
    return PelaksanaDask(dask, bersama=baca_folder_bersama(baca[0], shared))
