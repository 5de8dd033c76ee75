"""Outputs that are either whole or not there: written beside their place, then moved into it."""

from __future__ import annotations

import contextlib
import os
import platform
import stat
import tempfile
import zlib
from pathlib import Path

from kinerja_xl.findings import KinerjaError, kata_sistem


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

    A link stays a link: the file it leads to is written.

    Raises:
        KinerjaError: the place is a folder, a device or write-protected, is locked (the file is open in Excel), or
            cannot be written.
    """
    temporary: Path | None = None
    try:
        path = Path(os.path.realpath(path))
        _refuse_place(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path.parent)
        handle, name = tempfile.mkstemp(prefix=f"{_own_prefix()}{os.getpid()}-", suffix=".tmp", dir=path.parent)
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
            f"Berkas {path} tidak dapat ditulis ({kata_sistem(error)}).",
            "Periksa ruang penyimpanan, nama berkas, dan sambungan ke folder bersama, lalu ulangi.",
        ) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()


def _refuse_place(path: Path) -> None:
    """Raise for what no output may replace; OSError where the system cannot even look (a name that is too long)."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise KinerjaError(f"{path} adalah folder, bukan berkas.", "Sebutkan nama berkas hasil di dalamnya.")
    if not stat.S_ISREG(mode):
        raise KinerjaError(f"{path} bukan berkas biasa.", "Pilih nama berkas lain untuk hasil.")
    if not mode & 0o222:
        raise KinerjaError(
            f"Berkas {path} hanya boleh dibaca.", "Pilih nama lain untuk hasil, atau cabut tanda hanya-baca berkas itu."
        )


def _own_prefix() -> str:
    """Return how the temporary files of this computer begin; a shared folder may hold another one's."""
    return f".kinerja-{zlib.crc32(platform.node().encode()):08x}-"


def _sweep(folder: Path) -> None:
    """Remove the temporary files of runs that were killed while they wrote."""
    if os.name == "nt":  # there is no harmless question whether a process lives
        return
    for left in folder.glob(f"{_own_prefix()}*.tmp"):
        number = left.name.removeprefix(_own_prefix()).partition("-")[0]
        if number.isdecimal() and int(number) != os.getpid() and not _lives(int(number)):
            with contextlib.suppress(OSError):
                left.unlink()


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:  # somebody else's
        return True
    return True


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
