"""Outputs that are either whole or not there: written beside their place, then moved into it."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from kinerja_xl.findings import KinerjaError


def refuse_same_file(source: Path, target: Path) -> None:
    """Raise KinerjaError when an output is its own input, also through links or another spelling of the name."""
    try:
        same = target.exists() and source.samefile(target)
    except OSError:
        same = False
    # samefile needs both to exist; a path that only differs in letter case is the same file on Windows.
    if same or _spelling(source) == _spelling(target):
        raise KinerjaError(
            f"Hasil tidak boleh menimpa berkas asalnya ({source}).", "Pilih nama lain untuk hasil, dengan -o NAMA.xlsx."
        )


def _spelling(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))  # unlike Path.resolve it bears links that go round


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file whole, or leave what stood there untouched; a missing folder is made.

    Raises:
        KinerjaError: the place is a folder, is locked (the file is open in Excel), or cannot be written.
    """
    if path.is_dir():
        raise KinerjaError(f"{path} adalah folder, bukan berkas.", "Sebutkan nama berkas hasil di dalamnya.")
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".kinerja-", suffix=".tmp", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _share_like_any_file(temporary, path)
        temporary.replace(path)
        temporary = None
    except PermissionError as error:
        raise KinerjaError(
            f"Berkas {path} tidak dapat ditulis; mungkin sedang terbuka di program lain, misalnya Excel, atau "
            "foldernya tidak boleh ditulisi.",
            "Tutup berkas itu lalu ulangi, atau pilih folder lain dengan -o.",
        ) from error
    except (FileExistsError, NotADirectoryError) as error:
        raise KinerjaError(
            f"Folder {path.parent} tidak dapat dibuat: ada berkas dengan nama itu.", "Pilih folder lain dengan -o."
        ) from error
    except (OSError, ValueError) as error:
        raise KinerjaError(
            f"Berkas {path} tidak dapat ditulis ({getattr(error, 'strerror', None) or error}).",
            "Periksa ruang penyimpanan, nama berkas, dan sambungan ke folder bersama, lalu ulangi.",
        ) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()


def _share_like_any_file(temporary: Path, target: Path) -> None:
    """Give the temporary file the rights its target has or would get; mkstemp makes it private."""
    if os.name == "nt":
        return
    if target.exists():
        mode = target.stat().st_mode & 0o777
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    temporary.chmod(mode)
