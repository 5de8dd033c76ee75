"""The guard before every reader: opens a workbook only after cheap checks of the file, the zip and the XML in it."""

from __future__ import annotations

import stat
import struct
import zipfile
from itertools import pairwise
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook.limits import Limits
from kinerja_xl.workbook.mend import mended
from kinerja_xl.workbook.package import REPAIR, Package, broken
from kinerja_xl.workbook.scan import scan_part, too_many_cells
from kinerja_xl.workbook.sniff import MACROS, has_macro_type, refuse_other_formats, refuse_other_packages

_XML_ENDINGS = (".xml", ".rels", ".vml")
_PLAIN_COMPRESSION = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCAL_HEADER = struct.Struct("<4s22xHH")


def open_package(path: Path, limits: Limits | None = None) -> Package:
    """Return a workbook's package, read into memory and found safe to parse.

    Args:
        path: the workbook.
        limits: other limits than the usual ones.

    Raises:
        KinerjaError: the file cannot be read, is no .xlsx, is damaged, locked, or larger than any honest workbook.
    """
    limits = limits or Limits()
    package = open_zip(path, limits)
    refuse_other_packages(package)
    _scan(package, [member.filename for member in package.archive.infolist()], limits)
    if has_macro_type(package):
        package = Package(path, package.data, MACROS)
    package = mended(package)
    if not package.worksheets:
        raise broken(path.name, "buku kerja tidak memuat lembar kerja")
    return package


def open_zip(path: Path, limits: Limits | None = None) -> Package:
    """Return any Office file's package, found safe to unpack; its XML is not looked into yet.

    Args:
        path: the file.
        limits: other limits than the usual ones.

    Raises:
        KinerjaError: the file cannot be read, is no zip, is damaged, locked, or larger than any honest file.
    """
    limits = limits or Limits()
    package = Package(path, _read(path, limits))
    check_zip(package, limits)
    return package


def check_zip(package: Package, limits: Limits) -> None:
    """Look at a zip's directory before anything in it is unpacked.

    Raises:
        KinerjaError: it is no zip, is damaged, locked, or larger than the limits.
    """
    path = package.path
    refuse_other_formats(path.name, package.data)
    try:
        members = package.archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise KinerjaError(
            f"Berkas {path.name} rusak atau terpotong (unduhan atau salinan yang tidak selesai).", REPAIR
        ) from error
    _check_members(path.name, members, limits)
    _check_spans(package, members)
    _check_sizes(path.name, members, limits)


def _scan(package: Package, names: list[str], limits: Limits) -> None:
    """Look into every part that a reader may open, before it does."""
    cells = 0
    linked = {link.target for link in package.relationships(package.workbook_part) if link.kind != "customXml"}
    for name in names:
        if name.lower().endswith(_XML_ENDINGS) or name in linked:
            foreign = name.lower().startswith("customxml/") and name not in linked
            cells += scan_part(package, name, foreign=foreign)
            if cells > limits.cells:
                raise too_many_cells(package.path.name, limits.cells)


def _read(path: Path, limits: Limits) -> bytes:
    """Return the file's bytes; raise KinerjaError for everything a path can be besides a workbook."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise KinerjaError(f"{path} adalah folder, bukan berkas.", "Sebutkan berkas .xlsx di dalamnya.")
        if not stat.S_ISREG(status.st_mode):
            raise KinerjaError(f"{path} bukan berkas biasa.", "Sebutkan sebuah berkas .xlsx.")
        if status.st_size > limits.file:
            raise KinerjaError(
                f"Berkas {path.name} berukuran {status.st_size >> 20} MB; batasnya {limits.file >> 20} MB.",
                "Kecilkan gambar (Picture Format > Compress Pictures) atau pindahkan lembar yang tidak perlu.",
            )
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise KinerjaError(f"Berkas {path} tidak ditemukan.", "Periksa ejaan nama dan foldernya.") from error
    except PermissionError as error:
        raise KinerjaError(
            f"Berkas {path} tidak boleh dibaca.",
            "Tutup berkas di Excel, atau minta hak baca kepada pemilik folder, lalu coba lagi.",
        ) from error
    except (OSError, ValueError) as error:
        raise KinerjaError(
            f"Berkas {path} tidak dapat dibaca.", "Periksa media penyimpanan atau sambungan jaringannya."
        ) from error
    if not data:
        raise KinerjaError(
            f"Berkas {path.name} kosong (0 bita).", "Minta salinan baru, atau buat dengan kinerja-xl new."
        )
    return data


def _check_members(name: str, members: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Refuse member lists that no office program writes."""
    names = [member.filename.lower() for member in members]
    if not members or len(members) > limits.parts:
        raise broken(name, f"jumlah bagiannya {len(members)}, tidak wajar")
    if len(set(names)) != len(names):
        raise broken(name, "ada bagian bernama sama")
    for member in members:
        if member.filename.startswith("/") or ".." in member.filename.split("/"):
            raise broken(name, f"nama bagian {member.filename!r} tidak wajar")
        if member.flag_bits & 1:
            raise KinerjaError(
                f"Berkas {name} adalah zip yang dikunci dengan kata sandi.",
                "Buka kuncinya dahulu, lalu pakai berkas .xlsx yang tidak terkunci.",
            )
        if member.compress_type not in _PLAIN_COMPRESSION:
            raise broken(name, f"bagian {member.filename} dimampatkan dengan cara yang tidak dikenal Excel")


def _check_spans(package: Package, members: list[zipfile.ZipInfo]) -> None:
    """Refuse members that share data: a small file can so unpack to terabytes without any odd ratio."""
    spans = []
    for member in members:
        header = package.data[member.header_offset : member.header_offset + _LOCAL_HEADER.size]
        if len(header) < _LOCAL_HEADER.size or not header.startswith(b"PK\x03\x04"):
            raise broken(package.path.name, f"bagian {member.filename} tidak ditemukan di tempatnya")
        _, name_length, extra_length = _LOCAL_HEADER.unpack(header)
        start = member.header_offset
        spans.append((start, start + _LOCAL_HEADER.size + name_length + extra_length + member.compress_size))
    spans.sort()
    if any(before[1] > after[0] for before, after in pairwise(spans)) or spans[-1][1] > package.archive.start_dir:
        raise broken(package.path.name, "bagian-bagiannya saling bertumpuk")


def _check_sizes(name: str, members: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Refuse parts that unpack to more than any honest workbook holds (a "zip bomb")."""
    for member in members:
        swollen = member.file_size > limits.ratio_from and member.file_size > limits.ratio * max(
            1, member.compress_size
        )
        if member.file_size > limits.part or swollen:
            raise KinerjaError(
                f"Bagian {member.filename} di berkas {name} mekar menjadi {member.file_size >> 20} MB; berkas ini "
                "tidak wajar dan mungkin berbahaya.",
                "Jangan dibuka; tanyakan kepada pengirim, lalu minta salinan yang disimpan ulang dari Excel.",
            )
    total = sum(member.file_size for member in members)
    if total > limits.total:
        raise KinerjaError(
            f"Isi berkas {name} seluruhnya {total >> 20} MB setelah dimekarkan; batasnya {limits.total >> 20} MB.",
            "Hapus lembar dan gambar yang tidak perlu, lalu simpan ulang.",
        )
