"""The mark in every workbook and document we write: by it we know our own output, as long as nobody has changed it.

The mark is a part of its own that says what all other parts hold. Whoever saves the file again, in Excel, Word or
LibreOffice, writes other parts, and the mark no longer fits: from then on the file is a person's work.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook.package import UNREADABLE, Package
from kinerja_xl.workbook.parts import PackageEdit
from kinerja_xl.workbook.repack import repack

_PART = "kinerja-xl/tanda.xml"
_TYPE = "application/vnd.kinerja-xl.tanda+xml"
_RELATION = "urn:kinerja-xl:tanda"


def marked(data: bytes) -> bytes:
    """Return a package with our mark; one that has the right mark already comes back as it is.

    Args:
        data: a whole .xlsx or .docx. All its parts keep their bytes, but for the list of content types and the
            package's relationships, which name the mark.
    """
    package = Package(Path(), data)
    edit = PackageEdit(package)
    if not any(link.type == _RELATION for link in package.relationships()):
        edit.link("", _RELATION, _PART)
        edit.declare(_PART, _TYPE)
    replaced = edit.replaced
    tanda = _mark(package, replaced)
    if _PART in package and package.read(_PART) == tanda and not replaced:
        return data
    return repack(package, {**replaced, package.stored_name(_PART) or _PART: tanda})


def is_ours(data: bytes) -> bool:
    """True for a package that we wrote and that is unchanged since then."""
    try:
        package = Package(Path(), data)
        return _PART in package and package.read(_PART) == _mark(package, {})
    except (KinerjaError, *UNREADABLE, ValueError):
        return False


def _mark(package: Package, replaced: Mapping[str, bytes | None]) -> bytes:
    """Return the mark that fits the package with some parts replaced.

    The directory's check sums and sizes are enough: they tell what a part holds, not how it was packed.
    """
    held = {i.filename: (i.CRC, i.file_size) for i in package.archive.infolist() if i.filename.lower() != _PART}
    held |= {name: (zlib.crc32(data), len(data)) for name, data in replaced.items() if data is not None}
    lines = "\n".join(f"{name} {crc:08x} {size}" for name, (crc, size) in sorted(held.items()))
    digest = hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<tanda xmlns="{_RELATION}" isi="{digest}"/>\n'.encode()
