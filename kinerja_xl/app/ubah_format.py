"""Older and other formats (.ods, .xls, .doc …) turned by LibreOffice into one that can be read."""

from __future__ import annotations

import subprocess
from pathlib import Path

from kinerja_xl.app.pdf import find_soffice
from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.sumber.buka import PERLU_UBAH

_LIMIT = 180.0  # seconds


def dapat_dibaca(path: Path, folder: Path) -> Path:
    """Return a source as it can be read: itself, or a copy in a folder that LibreOffice made.

    Args:
        path: the source; it is only read.
        folder: an empty folder for the copy and LibreOffice's own files.

    Raises:
        KinerjaError: it needs LibreOffice, which is not installed or fails.
    """
    wanted = PERLU_UBAH.get(path.suffix.lower())
    if wanted is None or not path.is_file():
        return path
    way = f"Buka {path.name} di Excel, Word, atau LibreOffice, simpan sebagai .{wanted}, lalu impor berkas itu."
    program = find_soffice()
    if program is None:
        raise KinerjaError(f"Berkas {path.name} memerlukan LibreOffice, yang tidak ditemukan di komputer ini.", way)
    command = [str(program), f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", wanted, "--outdir", str(folder), str(path.absolute())]
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_LIMIT, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise KinerjaError(f"LibreOffice tidak dapat mengubah {path.name}.", way) from error
    made = folder / f"{path.stem}.{wanted}"
    if not made.is_file():
        raise KinerjaError(f"LibreOffice tidak dapat mengubah {path.name}.", way)
    return made
