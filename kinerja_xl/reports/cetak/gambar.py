"""A picture given on the command line: checked by its content, fitted into a box."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.workbook.input import read_input

TINGGI, LEBAR = 20.0, 26.0
"""The box a logo is fitted into, in millimetres; shapes are kept."""

_MAX_BYTES, _MAX_SIDE = 5_000_000, 10_000
_KINDS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture and its height on paper in millimetres; ``{{ … }}`` prints it."""

    data: bytes
    tinggi: float = TINGGI

    def __str__(self) -> str:
        return ""


def baca_logo(path: Path) -> Gambar:
    """Read a logo: 2 cm high or less where it is wide; errors as ``baca_gambar`` raises them."""
    return baca_gambar(path, "Logo", "--logo", _MAX_BYTES, (TINGGI, LEBAR))


def baca_gambar(path: Path, apa: str, opsi: str, terbesar: int, kotak: tuple[float, float]) -> Gambar:
    """Read a picture.

    Args:
        path: a PNG or JPEG file.
        apa: what messages call it.
        opsi: the option that named it.
        terbesar: how many bytes it may have.
        kotak: the height and the width in millimetres that it is fitted into.

    Returns:
        The picture with the height that fits.

    Raises:
        KinerjaError: no such file, too large, another kind of file whatever its name says, or damaged.
    """
    from docx.image.image import Image

    way = f"Simpan {apa.lower()} sebagai gambar PNG atau JPG biasa (paling besar {terbesar / 1e6:.0f} MB), lalu ulangi."
    try:
        data = read_input(path, terbesar)
    except FileNotFoundError as error:
        raise KinerjaError(f"{apa} tidak ditemukan: {path}", f"Periksa nama berkas pada {opsi}.") from error
    except OSError as error:
        raise KinerjaError(f"{apa} tidak dapat dibaca: {path}", f"Periksa nama berkas pada {opsi}.") from error
    if len(data) > terbesar:
        raise KinerjaError(f"{apa} {path.name} terlalu besar (lebih dari {terbesar / 1e6:.0f} MB).", way)
    if not data.startswith(_KINDS):
        raise KinerjaError(f"{apa} {path.name} bukan gambar PNG atau JPG.", way)
    try:
        image = Image.from_blob(data)
        width, height = int(image.px_width), int(image.px_height)
    except Exception as error:  # python-docx meets a damaged picture with whatever its parser stumbles over
        raise KinerjaError(f"{apa} {path.name} rusak.", way) from error
    if not (0 < width <= _MAX_SIDE and 0 < height <= _MAX_SIDE):
        raise KinerjaError(f"{apa} {path.name} berukuran {width} × {height} titik; itu tidak dapat dicetak.", way)
    high, wide = kotak
    return Gambar(data, min(high, wide * height / width))
