"""A folder that this computer and others have under different names: sent as a place in it, read there through fsspec.

Whatever is sent to another machine goes through ``kemas_bahan``: a path inside the folder, at whatever depth of the
item, becomes its place, and a file outside of it (a profile) its content. ``kerjakan_kemasan`` fetches the files into a
folder that lives as long as the item; its result comes back the same way, so that nobody sees where they were read.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Sequence
from dataclasses import field
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import urlsplit

from kinerja_xl.app.profil import NAMA_BERKAS
from kinerja_xl.findings import KinerjaError, kata_sistem
from kinerja_xl.frozen import dataclass

_CONTOH = 20  # workbooks by which another machine shows that it has the same folder
_LAMPIRAN = 1 << 20  # bytes; a file outside of the folder that is sent with an item


@dataclass(frozen=True, slots=True)
class FolderBersama:
    """A folder of many machines.

    Attributes:
        di_sini: what it is called here.
        url: what others call it, as fsspec takes it.
    """

    di_sini: Path
    url: str


def baca_folder_bersama(di_sini: Path, url: str) -> FolderBersama:
    """Return the folder under both its names.

    Raises:
        KinerjaError: the address is none, holds a password, or has no folder here.
    """
    parts = urlsplit(url)
    if not parts.scheme or "://" not in url:
        raise KinerjaError(
            f"'{url}' bukan alamat folder.", "Tulis misalnya sftp://server/kiriman atau file:///mnt/kiriman."
        )
    if parts.password:
        raise KinerjaError(
            "Kata sandi tidak ditulis pada alamat folder, karena terlihat oleh pengguna lain.",
            "Simpan pada pengaturan fsspec di setiap mesin; lihat docs/banyak-mesin.md.",
        )
    if not di_sini.is_dir():
        raise KinerjaError(f"{di_sini} bukan folder.", "Dengan --shared, sebutkan satu folder.")
    return FolderBersama(di_sini, url.rstrip("/"))


def contoh_isi(folder: Path) -> tuple[tuple[str, int], ...]:
    """Return some of the workbooks in a folder, with their sizes: who has these has the same folder."""
    inside = sorted(p for p in folder.rglob("*.xls[xm]") if p.is_file())
    few = inside[:: max(len(inside) // _CONTOH, 1)]
    return tuple((path.relative_to(folder).as_posix(), path.stat().st_size) for path in few)


def yang_berbeda(url: str, contoh: Sequence[tuple[str, int]]) -> str | None:
    """Return what of these workbooks is not the same behind an address, in words; None where all are.

    To be asked on the machine that will read them.
    """
    try:
        files, root = _sistem_berkas(url)
        for place, size in contoh:
            there = files.info(f"{root}/{place}")["size"]
            if there is not None and there != size:
                return f"{url}/{place} berukuran {there} bita, di sini {size} bita"
    except FileNotFoundError:
        return f"{url}/{place} tidak ada"
    except ImportError as error:
        return f"{url} memerlukan pustaka yang belum terpasang ({error})"
    except Exception as error:  # whatever a file system of fsspec's raises
        return f"{url} tidak dapat dibuka ({_kata(error)})"
    return None


def _sistem_berkas(url: str) -> tuple[Any, str]:
    from fsspec.core import url_to_fs

    files, root = url_to_fs(url)
    return files, str(root).rstrip("/")


def _kata(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "tidak ada"
    return kata_sistem(error) if isinstance(error, OSError) else f"{type(error).__name__}: {error}"


# -- there and back ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Tempat:
    """Where the files of an item were put: what stands for the folder, and the name of each file that came with it."""

    folder: Path
    lampiran: dict[Path, str] = field(default_factory=dict)


def kemas_bahan(isi: object, bersama: FolderBersama) -> bytes:
    """Return anything that can be pickled, with the paths in it as places of the folder."""
    known: dict[Path, bool] = {}

    def place(value: Any) -> tuple[Any, ...] | None:
        if not isinstance(value, Path):
            return None
        if not value.is_relative_to(bersama.di_sini):
            if value.is_file() and value.stat().st_size <= _LAMPIRAN:
                return ("lampiran", str(value), value.name, value.read_bytes())
            return None
        inside = value.relative_to(bersama.di_sini).as_posix()
        if not value.is_file():
            return ("tempat", inside)
        beside = value.parent / NAMA_BERKAS
        if beside not in known:
            known[beside] = beside.is_file()
        return ("berkas", inside, value.stat().st_size, known[beside])

    return _pickled(isi, place)


def _buka(data: bytes, url: str, tempat: _Tempat) -> Any:
    """Return what ``kemas_bahan`` made into bytes, its files fetched.

    Args:
        data: those bytes.
        url: the folder as this machine calls it.
        tempat: an empty folder that lives as long as the item.

    Raises:
        KinerjaError: a file cannot be fetched, or is another one.
    """

    def found(told: tuple[Any, ...]) -> Path:
        what: str
        inside: str
        what, inside, *more = told
        if what == "tempat":
            return tempat.folder / inside
        if what == "lampiran":
            name, data = more
            path: Path = tempat.folder.parent / "lampiran" / f"{len(tempat.lampiran)}" / name
            path.parent.mkdir(parents=True)
            path.write_bytes(data)
            tempat.lampiran[path] = inside
            return path
        size, profile = more
        if profile:
            _ambil(url, (PurePath(inside).parent / NAMA_BERKAS).as_posix(), tempat.folder, None)
        return _ambil(url, inside, tempat.folder, size)

    return _unpickled(data, found)


def _kemas_hasil(hasil: object, tempat: _Tempat) -> bytes:
    """Return a result with the paths in it, also those that a sentence names, as places of the folder."""
    attached = tempat.lampiran
    words = [str(path) for path in (*attached, tempat.folder)]

    def place(value: Any) -> tuple[Any, ...] | None:
        if isinstance(value, Path):
            if value in attached:
                return ("lampiran", attached[value])
            if value.is_relative_to(tempat.folder):
                return ("tempat", value.relative_to(tempat.folder).as_posix())
        elif type(value) is str and any(word in value for word in words):
            for n, word in enumerate(words):
                value = value.replace(word, f"\0{n}\0")  # what stands here is looked through again
            return ("kata", value, tuple(attached.values()))
        return None

    return _pickled(hasil, place)


def buka_hasil(data: bytes, bersama: FolderBersama) -> Any:
    """Return what ``kerjakan_kemasan`` made into bytes, with the names that files have here."""

    def found(told: tuple[Any, ...]) -> Path | str:
        what: str
        value: str
        what, value, *more = told
        if what == "tempat":
            return bersama.di_sini / value
        if what == "lampiran":
            return Path(value)
        for n, name in enumerate((*more[0], str(bersama.di_sini))):
            value = value.replace(f"\0{n}\0", name)
        return value

    return _unpickled(data, found)


def kerjakan_kemasan(data: bytes, url: str, tempat: Path) -> bytes:
    """Do what ``kemas_bahan`` made of a function and its item, and return its result for ``buka_hasil``.

    Args:
        data: those bytes.
        url: the folder as this machine calls it.
        tempat: an empty folder, to be thrown away afterwards.

    Raises:
        KinerjaError: a file cannot be fetched, or is another one.
    """
    place = _Tempat(tempat / "folder")
    function, item = _buka(data, url, place)
    return _kemas_hasil(function(item), place)


def _ambil(url: str, inside: str, folder: Path, size: int | None) -> Path:
    """Return the copy of a file of the folder, fetched once an item."""
    path = folder / inside
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        files, root = _sistem_berkas(url)
        files.get_file(f"{root}/{inside}", str(path))
    except Exception as error:  # whatever a file system of fsspec's raises
        raise KinerjaError(
            f"{inside} tidak dapat diambil dari {url} ({_kata(error)}).",
            "Periksa folder bersama dan hak bacanya, lalu jalankan lagi.",
        ) from error
    if size is not None and path.stat().st_size != size:
        raise KinerjaError(
            f"{inside} pada {url} bukan berkas yang sama dengan yang di sini.",
            "Tunggu sampai salinan foldernya lengkap, lalu jalankan lagi.",
        )
    return path


class _Pickler(pickle.Pickler):
    """Pickles with names of our own for some values."""

    def __init__(self, file: io.BytesIO, name: Any) -> None:
        super().__init__(file, protocol=5)
        self._name = name

    def persistent_id(self, obj: Any) -> Any:
        return self._name(obj)


class _Unpickler(pickle.Unpickler):
    """Reads what ``_Pickler`` wrote: our own, from a machine that may run anything here as it is."""

    def __init__(self, file: io.BytesIO, value: Any) -> None:
        super().__init__(file)
        self._value = value

    def persistent_load(self, pid: Any) -> Any:
        return self._value(pid)


def _pickled(value: object, name: Any) -> bytes:
    stream = io.BytesIO()
    _Pickler(stream, name).dump(value)
    return stream.getvalue()


def _unpickled(data: bytes, value: Any) -> Any:
    return _Unpickler(io.BytesIO(data), value).load()
