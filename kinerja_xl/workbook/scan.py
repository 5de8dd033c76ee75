"""One cheap pass over the raw text of an XML part, before any parser sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import KinerjaError, column_letter, column_number
from kinerja_xl.workbook.limits import LAST_COLUMN, LAST_ROW, Limits
from kinerja_xl.workbook.package import UNREADABLE, Package, broken

_CHUNK = 1 << 20
_OVERLAP = 400  # longer than any tag looked for, so that none is lost between two chunks
_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']""")
_CELL_TAGS = (b"<c ", b":c ", b"<c>", b"<c/")
# Cheap signs (they start with a fixed text, which re looks for fast) that the dear patterns below are worth a try.
_FAR_ROW_SIGN = re.compile(rb"""r=["'][0-9]{5}""")
_WIDE_CELL_SIGN = re.compile(rb"""r=["'][A-Z]{3}[0-9]""")
_FAR_ROW = re.compile(rb"""<(?:[\w.-]+:)?row\b[^<>]*?\sr=["'](\d{5,})["']""")
_FAR_CELL = re.compile(
    rb"""<(?:[\w.-]+:)?c\b[^<>]*?\sr=["']([A-Z]{1,3})(\d+)["'](?:[^<>/]|/(?!>))*>\s*<(?:[\w.-]+:)?(?:v|f|is)\b"""
)
_WIDE_CELL = re.compile(
    rb"""<(?:[\w.-]+:)?c\b[^<>]*?\sr=["']([A-Z]{3})(\d+)["'](?:[^<>/]|/(?!>))*>\s*<(?:[\w.-]+:)?(?:v|f|is)\b"""
)
_MERGE = re.compile(rb"""<(?:[\w.-]+:)?mergeCell\b[^<>]*?\sref=["']([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)["']""")


def scan_part(package: Package, part: str, sheet: str | None, limits: Limits) -> None:
    """Check one XML part without parsing it.

    Args:
        package: the package.
        part: the part's name.
        sheet: the tab's name when the part is a worksheet; its cells are then checked as well.
        limits: what is too far, too large, too many.

    Raises:
        KinerjaError: wrong checksum, document type, entities, foreign encoding, far cells, giant merges.
    """
    cells = 0
    far_row = False
    for number, (fresh, text) in enumerate(_chunks(package, part)):
        if number == 0:
            _check_encoding(package, part, text)
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
            raise broken(package.path.name, f"bagian {part} memuat DOCTYPE, yang tidak pernah ditulis Excel")
        if sheet is None:
            continue
        cells += sum(fresh.count(tag) for tag in _CELL_TAGS)
        if cells > limits.cells:
            raise KinerjaError(
                f"Lembar {sheet} memuat lebih dari {limits.cells} sel (yang hanya berformat ikut terhitung).",
                "Hapus baris dan kolom berlebih di bawah dan di kanan tabel (pilih, lalu Delete), kemudian simpan.",
            )
        if not far_row and _FAR_ROW_SIGN.search(text):
            far_row = any(int(match[1]) > limits.row for match in _FAR_ROW.finditer(text))
        if far_row or _WIDE_CELL_SIGN.search(text):
            _check_far_cells(text, sheet, limits, far_row=far_row)
        if b"mergeCell" in text:
            _check_merges(text, sheet, limits)


def _chunks(package: Package, part: str) -> Iterator[tuple[bytes, bytes]]:
    """Yield (new bytes, new bytes with the end of the chunk before); the checksum is verified at the end."""
    tail = b""
    try:
        with package.archive.open(part) as stream:
            while fresh := stream.read(_CHUNK):
                yield fresh, tail + fresh
                tail = fresh[-_OVERLAP:]
    except UNREADABLE as error:
        raise broken(package.path.name, f"bagian {part} tidak dapat dibaca") from error


def _check_encoding(package: Package, part: str, head: bytes) -> None:
    """Refuse what is not UTF-8: other encodings could hide a document type from this scan."""
    declared = _ENCODING.match(head.removeprefix(b"\xef\xbb\xbf")[:200])
    if b"\x00" in head[:200] or head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise broken(package.path.name, f"bagian {part} tidak berpengodean UTF-8")
    if declared and declared[1].lower() not in (b"utf-8", b"utf8", b"us-ascii", b"ascii"):
        raise broken(package.path.name, f"bagian {part} tidak berpengodean UTF-8")


def _check_far_cells(text: bytes, sheet: str, limits: Limits, *, far_row: bool) -> None:
    """Refuse a filled cell far from everything: readers would believe in a table of 17 billion cells."""
    # Without a far row only the three-letter columns can be too far, which are much quicker to look for.
    for match in (_FAR_CELL if far_row else _WIDE_CELL).finditer(text):
        row, column = int(match[2]), column_number(match[1].decode())
        if row > limits.row or column > limits.column:
            raise far_cell(sheet, row, column)


def far_cell(sheet: str, row: int, column: int) -> KinerjaError:
    """Return the error for a stray filled cell."""
    address = f"{column_letter(column)}{row}"
    return KinerjaError(
        f"Lembar {sheet} memuat isi di sel {address}, sangat jauh dari tabel.",
        f"Di Excel tekan Ctrl+G, ketik {address}, tekan Enter, hapus isi sel itu (Delete), lalu simpan.",
    )


def _check_merges(text: bytes, sheet: str, limits: Limits) -> None:
    """Refuse merged areas so large that walking through them takes minutes."""
    for match in _MERGE.finditer(text):
        rows = min(int(match[4]), LAST_ROW) - int(match[2]) + 1
        columns = min(column_number(match[3].decode()), LAST_COLUMN) - column_number(match[1].decode()) + 1
        if rows * columns > limits.merged:
            area = b"%s%s:%s%s" % match.groups()
            raise KinerjaError(
                f"Lembar {sheet} memuat sel gabungan raksasa {area.decode()}.",
                "Pilih area itu di Excel, klik Merge & Center untuk melepas gabungannya, lalu simpan.",
            )
