"""Photos of what an office did, from a folder: each with a caption made of its file's name."""

from __future__ import annotations

import re
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.gambar import Gambar, baca_gambar
from kinerja_xl.text.dates import format_date, read_date
from kinerja_xl.text.tampak import ringkas

TINGGI_FOTO, LEBAR_FOTO = 58.0, 88.0
"""The box a photo is fitted into, in millimetres; shapes are kept."""

_ENDINGS = {".png", ".jpg", ".jpeg"}
_MAX_BYTES, _MAX_ALL, _MAX_COUNT = 10_000_000, 60_000_000, 60
_SMALLER = "Kecilkan fotonya (misalnya 1.600 titik pada sisi panjang, sekitar 300 KB tiap foto), lalu ulangi."


@dataclass(frozen=True, slots=True)
class FotoTercetak:
    """One photo with its caption.

    Attributes:
        gambar: the photo.
        judul: its caption.
    """

    gambar: Gambar
    judul: str


def baca_foto(folder: Path) -> tuple[FotoTercetak, ...]:
    """Read the photos of a folder, in the order of their names ("2" before "10").

    Args:
        folder: a folder with PNG or JPEG files; other files in it are left alone.

    Returns:
        The photos. "02 Musrenbang_kecamatan.jpg" is captioned "Musrenbang kecamatan".

    Raises:
        KinerjaError: no such folder, no photo in it, too many or too large, or one that is damaged.
    """
    if not folder.is_dir():
        raise KinerjaError(f"Folder foto tidak ditemukan: {folder}", "Sebutkan folder berisi foto pada --photos.")
    try:
        found = sorted((p for p in folder.iterdir() if _is_photo(p)), key=_order)
    except OSError as error:
        raise KinerjaError(f"Folder foto tidak dapat dibaca: {folder}", "Periksa izin folder pada --photos.") from error
    if not found:
        raise KinerjaError(
            f"Tidak ada foto PNG atau JPG di folder {folder}.",
            "Foto HEIC dari telepon perlu disimpan sebagai JPG lebih dahulu.",
        )
    if len(found) > _MAX_COUNT:
        raise KinerjaError(
            f"Folder {folder} berisi {len(found)} foto; paling banyak {_MAX_COUNT} yang dimuat dalam laporan.",
            "Pilih foto yang terpenting dan salin ke folder tersendiri.",
        )
    photos: list[FotoTercetak] = []
    total = 0
    for path in found:
        picture = baca_gambar(path, "Foto", "--photos", _MAX_BYTES, (TINGGI_FOTO, LEBAR_FOTO))
        total += len(picture.data)
        if total > _MAX_ALL:
            raise KinerjaError(f"Foto di folder {folder} seluruhnya lebih dari {_MAX_ALL // 1_000_000} MB.", _SMALLER)
        photos.append(FotoTercetak(picture, judul_foto(path.stem)))
    return tuple(photos)


def judul_foto(nama: str) -> str:
    """Return the caption that a file's name makes: a day at its beginning last, no leading number, no underscores."""
    words = " ".join(nama.replace("_", " ").split())
    dated = re.match(r"(\d{4}-\d\d-\d\d)[\s-]+(?=\D)", words)
    day = read_date(dated[1]) if dated else None
    if dated and day is not None:
        return f"{judul_foto(words[dated.end() :])}, {format_date(day)}"
    text = re.sub(r"^(?:0\d{1,2}|\d{1,3}(?=[.)-]))[\s.)-]+(?=\D)", "", words).strip(" -") or words
    return ringkas(text[:1].upper() + text[1:])


def _is_photo(path: Path) -> bool:
    return path.suffix.lower() in _ENDINGS and not path.name.startswith(".") and path.is_file()


def _order(path: Path) -> tuple[list[tuple[bool, int, str]], str]:
    """Return what sorts a name as people count: numbers by their size."""
    parts = re.split(r"(\d{1,9})", path.name.casefold())
    return [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts], path.name
