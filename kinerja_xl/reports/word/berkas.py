"""The file of a Word template, read once it is found to be one of a sane size."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.word.finish import packed
from kinerja_xl.workbook.input import read_input

_MOST_BYTES, _MOST_CONTENT, _MOST_MEMBERS = 20_000_000, 150_000_000, 2_000
_MOST_XML, _MOST_TAGS = 30_000_000, 1_000_000
"""Bytes and angle brackets of one XML part: a page has about a thousand, and every element costs memory."""

_TYPES, _BODY = "[Content_Types].xml", "word/document.xml"
_DOCUMENT, _TEMPLATE = b"wordprocessingml.document.main+xml", b"wordprocessingml.template.main+xml"
_MACROS = b"vnd.ms-word.document.macroEnabled", b"vnd.ms-word.template.macroEnabledTemplate"
_SAVE = "Simpan templat dari Word sebagai dokumen .docx tanpa kata sandi."


def baca(template: Path) -> bytes:
    """Return a template's bytes; one saved as .dotx becomes a document.

    Raises:
        KinerjaError: the file is missing, no .docx, larger than any honest template, or one with macros.
    """
    data = _bytes(template)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise cannot_be_used(template, "berkas ini berformat .doc lama atau berkata sandi")
    if not data.startswith(b"PK\x03\x04"):
        raise cannot_be_used(template, "berkas ini bukan .docx")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check(template, package)
            types = package.read(_TYPES) if _TYPES in package.namelist() else b""
            if any(macros in types for macros in _MACROS):
                raise cannot_be_used(template, "berkas ini memuat makro (.docm atau .dotm)")
            if _TEMPLATE not in types:
                return data
            types = types.replace(_TEMPLATE, _DOCUMENT)
            return packed((name, types if name == _TYPES else package.read(name)) for name in package.namelist())
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise cannot_be_used(template, "isinya rusak") from error


def cannot_be_used(template: Path, why: str) -> KinerjaError:
    """Return the error for a file that is no template."""
    return KinerjaError(f"Templat Word {template.name} tidak dapat dipakai: {why}.", _SAVE)


def _bytes(template: Path) -> bytes:
    try:
        data = read_input(template, _MOST_BYTES)
    except FileNotFoundError as error:
        raise KinerjaError(
            f"Templat Word tidak ditemukan: {template}", "Periksa nama berkas pada --template."
        ) from error
    except (OSError, ValueError) as error:
        raise KinerjaError(
            f"Templat Word tidak dapat dibaca: {template}", "Tutup berkas itu di Word dan periksa izin bacanya."
        ) from error
    if len(data) > _MOST_BYTES:
        raise cannot_be_used(template, f"ukurannya melebihi {_MOST_BYTES // 1_000_000} MB")
    return data


def _check(template: Path, package: zipfile.ZipFile) -> None:
    members = package.infolist()
    if _BODY not in {member.filename for member in members}:
        raise cannot_be_used(template, "berkas ini bukan .docx")
    if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _MOST_CONTENT:
        raise cannot_be_used(template, "isinya terlalu besar")
    for member in members:
        if not member.filename.lower().endswith((".xml", ".rels")):
            continue
        if member.file_size > _MOST_XML or package.read(member).count(b"<") > _MOST_TAGS:
            raise cannot_be_used(template, f"bagian {member.filename} terlalu besar untuk sebuah templat")
