"""What a person named as an input is read whole, once it is known to be a file."""

from __future__ import annotations

from pathlib import Path


def read_input(path: Path, most: int) -> bytes:
    """Return a file's bytes, of a larger file than allowed one byte too many, by which it is known.

    Args:
        path: the file.
        most: how many bytes it may have.

    Raises:
        OSError: it is not there, or no ordinary file: a pipe may never end, and a device never does.
    """
    if path.exists() and not path.is_file():
        raise OSError("bukan berkas biasa")
    with path.open("rb") as stream:
        return stream.read(most + 1)
