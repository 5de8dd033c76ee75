"""The error that ends a command: what went wrong and the way out, both in Indonesian."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from types import MappingProxyType

_SYSTEM: Mapping[int, str] = MappingProxyType(
    {
        errno.EACCES: "tidak diizinkan",
        errno.EPERM: "tidak diizinkan",
        errno.EEXIST: "nama itu sudah dipakai",
        errno.EIO: "media penyimpanannya rusak",
        errno.EISDIR: "itu sebuah folder",
        errno.ELOOP: "tautannya berputar-putar",
        errno.EMFILE: "terlalu banyak berkas sedang terbuka",
        errno.ENAMETOOLONG: "namanya terlalu panjang",
        errno.ENOENT: "tidak ditemukan",
        errno.ENOSPC: "ruang penyimpanan habis",
        errno.ENOTDIR: "salah satu foldernya ternyata berkas",
        errno.EROFS: "tempat itu hanya boleh dibaca",
    }
)


class KinerjaError(Exception):
    """A file, an option or an output that the command cannot work with (exit status 2).

    Bad *data* is never an exception but a Finding.

    Args:
        message: what is wrong, for the office, in Indonesian.
        fix: the way out, in Indonesian; shown on a line of its own.
    """

    def __init__(self, message: str, fix: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix


def kata_sistem(error: BaseException) -> str:
    """Return why the system refused, in Indonesian where we know the reason, else in its own words."""
    number: object = getattr(error, "errno", None)
    known = _SYSTEM.get(number, "") if isinstance(number, int) else ""
    return known or getattr(error, "strerror", None) or str(error)
