"""One cheap pass over the raw text of an XML part, before any parser sees it."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import KinerjaError
from kinerja_xl.patterns import regex
from kinerja_xl.workbook.package import UNREADABLE, Package, broken

_CHUNK = 1 << 20
_OVERLAP = 16  # longer than any sign looked for, so that none is lost between two chunks
_ENCODING = regex(rb"""<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']""")
_CELL_TAGS = (b"<c ", b"<c>", b"<c/")


def scan_part(package: Package, part: str, *, foreign: bool) -> int:
    """Check one XML part without parsing it.

    Args:
        package: the package.
        part: the part's name.
        foreign: no reader of ours ever opens it; it may be written in any encoding (Power Query keeps its own so).

    Returns:
        The number of its elements that may be cells.

    Raises:
        KinerjaError: wrong checksum, document type, entities, foreign encoding.
    """
    cells = 0
    for number, (fresh, text) in enumerate(_chunks(package, part)):
        if foreign:
            continue
        if number == 0:
            _check_encoding(package, part, text)
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
            raise broken(package.path.name, f"bagian {part} memuat DOCTYPE, yang tidak pernah ditulis Excel")
        cells += fresh.count(b":c ")
        if b"<c" in fresh:  # a million rows without any are not counted three times
            cells += sum(fresh.count(tag) for tag in _CELL_TAGS)
    return cells


def too_many_cells(name: str, limit: int) -> KinerjaError:
    """Return the error for a workbook with more cells than any office fills."""
    return KinerjaError(
        f"Berkas {name} memuat lebih dari {limit} sel (yang hanya berformat ikut terhitung).",
        "Hapus baris dan kolom berlebih di bawah dan di kanan tabel (pilih, lalu Delete), kemudian simpan.",
    )


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
