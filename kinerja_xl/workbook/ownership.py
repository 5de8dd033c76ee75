"""The mark in every workbook and document we write: by it we know our own output, as long as nobody has changed it.

The mark is one more entry in the list of content types, for a file ending that no part has, and names what all parts
hold. No part is added and no other changes. Whoever saves the file again, in Excel, Word or LibreOffice, writes a list
of his own and other parts, and the mark is gone or no longer fits: from then on the file is a person's work. A PDF and
a page of HTML have no such list; there the mark is a comment, before the last lines and behind them, as in an SVG; in a
PNG it is a chunk of text before the last.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.patterns import regex
from kinerja_xl.workbook.package import CONTENT_TYPES, UNREADABLE, Package
from kinerja_xl.workbook.parts import PackageEdit
from kinerja_xl.workbook.repack import repack

_ENDING = "kinerja-xl"
_TYPE = "application/vnd.kinerja-xl."
_ZIP, _PDF, _PDF_LAST = b"PK", b"%PDF-", b"startxref"
_HTML = b"<!DOCTYPE html>"
_SVG = b'<?xml version="1.0" encoding="UTF-8"?>\n<svg '
_PNG, _PNG_LAST = b"\x89PNG\r\n\x1a\n", 12  # its first bytes; how many the last chunk has
_PNG_MARK = regex(rb"....tEXtComment\x00kinerja-xl [0-9a-f]{64}....(?=.{12}\Z)", re.DOTALL)
_TEXT_MARK = regex(rb"<!--kinerja-xl [0-9a-f]{64}-->\n\Z")
_PDF_MARK = regex(rb"%kinerja-xl [0-9a-f]{64}\n(?=startxref)")


def marked(data: bytes) -> bytes:
    """Return a file with our mark; one that has the right mark already comes back as it is.

    Args:
        data: a whole .xlsx, .docx, .pdf, .html, .svg or .png. All parts of a package keep their bytes,
            but for the list of content types. Any other text has no place for a mark and stays as it is; it is never
            known as ours again.
    """
    if data.startswith(_PDF):
        return _marked_pdf(data)
    if data.startswith((_HTML, _SVG)):
        return _marked_text(data)
    if data.startswith(_PNG):
        return _marked_png(data)
    if not data.startswith(_ZIP):
        return data
    package = Package(Path(), data)
    tanda = _mark(package)
    if _found(package) == tanda:
        return data
    edit = PackageEdit(package)
    edit.undeclare_ending(_ENDING)
    edit.declare_ending(_ENDING, tanda)
    return repack(package, edit.replaced)


def is_ours(data: bytes) -> bool:
    """True for a package, PDF, page or picture that we wrote and that is unchanged since then."""
    if data.startswith(_PDF):
        return _PDF_MARK.search(data) is not None and _marked_pdf(data) == data
    if data.startswith((_HTML, _SVG)):
        return _TEXT_MARK.search(data) is not None and _marked_text(data) == data
    if data.startswith(_PNG):
        return _PNG_MARK.search(data) is not None and _marked_png(data) == data
    try:
        package = Package(Path(), data)
        return _found(package) == _mark(package)
    except (KinerjaError, *UNREADABLE, ValueError):
        return False


def _found(package: Package) -> str:
    """Return the mark that a package has, "" for none."""
    types = package.xml(CONTENT_TYPES).iterchildren("*")
    return next((child.get("ContentType", "") for child in types if child.get("Extension", "").lower() == _ENDING), "")


def _mark(package: Package) -> str:
    """Return the mark that fits a package.

    The directory's check sums and sizes are enough: they tell what a part holds, not how it was packed. Of the list of
    content types count the entries other than the mark's own.
    """
    from lxml import etree

    types = package.stored_name(CONTENT_TYPES)
    held = {
        info.filename: f"{info.CRC:08x} {info.file_size}"
        for info in package.archive.infolist()
        if info.filename != types
    }
    root = package.xml(CONTENT_TYPES)
    for child in [child for child in root.iterchildren("*") if child.get("Extension", "").lower() == _ENDING]:
        root.remove(child)
    lines = [f"{name} {what}" for name, what in sorted(held.items())]
    told = "\n".join(lines).encode("utf-8", "surrogatepass") + etree.tostring(root, method="c14n")
    return _TYPE + hashlib.sha256(told).hexdigest()


def _marked_pdf(data: bytes) -> bytes:
    """Return a PDF with the mark in a comment before its last ``startxref``: nothing that is counted from moves."""
    plain = _PDF_MARK.sub(b"", data)
    place = plain.rfind(_PDF_LAST)
    if place < 0:
        return data
    return plain[:place] + b"%kinerja-xl " + hashlib.sha256(plain).hexdigest().encode() + b"\n" + plain[place:]


def _marked_text(data: bytes) -> bytes:
    """Return a page or an SVG with the mark behind its last line."""
    plain = _TEXT_MARK.sub(b"", data)
    plain += b"" if plain.endswith(b"\n") else b"\n"
    return plain + b"<!--kinerja-xl " + hashlib.sha256(plain).hexdigest().encode() + b"-->\n"


def _marked_png(data: bytes) -> bytes:
    """Return a PNG with the mark in a chunk of its own before the last, which ends it."""
    plain = _PNG_MARK.sub(b"", data)
    chunk = b"tEXtComment\x00kinerja-xl " + hashlib.sha256(plain).hexdigest().encode()
    whole = (len(chunk) - 4).to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big")
    return plain[:-_PNG_LAST] + whole + plain[-_PNG_LAST:]
