"""A picture given on the command line: checked by its content, fitted into a box."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook.input import read_input

TINGGI, LEBAR = 20.0, 26.0
"""The box a logo is fitted into, in millimetres; shapes are kept."""

_MAX_BYTES, _MAX_SIDE = 5_000_000, 10_000
_KINDS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_FIX = "Simpan logo sebagai gambar PNG atau JPG biasa (paling besar 5 MB), lalu ulangi."


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture and its height on paper in millimetres; ``{{ … }}`` prints it."""

    data: bytes
    tinggi: float = TINGGI

    def __str__(self) -> str:
        return ""


def baca_logo(path: Path) -> Gambar:
    """Read a logo.

    Args:
        path: a PNG or JPEG file.

    Returns:
        The picture, 2 cm high or less where it is wide.

    Raises:
        KinerjaError: no such file, too large, another kind of file whatever its name says, or damaged.
    """
    from docx.image.image import Image

    try:
        data = read_input(path, _MAX_BYTES)
    except FileNotFoundError as error:
        raise KinerjaError(f"Logo tidak ditemukan: {path}", "Periksa nama berkas pada --logo.") from error
    except OSError as error:
        raise KinerjaError(f"Logo tidak dapat dibaca: {path}", "Periksa nama berkas pada --logo.") from error
    if len(data) > _MAX_BYTES:
        raise KinerjaError(f"Logo {path.name} terlalu besar (lebih dari {_MAX_BYTES / 1e6:.0f} MB).", _FIX)
    if not data.startswith(_KINDS):
        raise KinerjaError(f"Logo {path.name} bukan gambar PNG atau JPG.", _FIX)
    try:
        image = Image.from_blob(data)
        width, height = int(image.px_width), int(image.px_height)
    except Exception as error:  # python-docx meets a damaged picture with whatever its parser stumbles over
        raise KinerjaError(f"Logo {path.name} rusak.", _FIX) from error
    if not (0 < width <= _MAX_SIDE and 0 < height <= _MAX_SIDE):
        raise KinerjaError(f"Logo {path.name} berukuran {width} × {height} titik; itu tidak dapat dicetak.", _FIX)
    return Gambar(data, min(TINGGI, LEBAR * height / width))
