"""Write a zip package member by member; a member that stays is copied as it is, without unpacking it."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterable

from kinerja_xl.frozen import dataclass

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_END = struct.Struct("<4s4H2LH")
_NAMES_AT = 26  # of a local header: the lengths of name and extra field
_UTF8, _NO_DESCRIPTOR = 0x800, ~0x08 & 0xFFFF  # sizes stand in the header, never behind the data
_VERSION = 20
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Member:
    """One member as it is stored.

    Attributes:
        info: its name, date, sizes, check sum and attributes.
        packed: its bytes as they stand in the file.
    """

    info: zipfile.ZipInfo
    packed: bytes


def stored(package: bytes, info: zipfile.ZipInfo) -> Member:
    """Return a member of a package without unpacking it."""
    names = struct.unpack_from("<2H", package, info.header_offset + _NAMES_AT)
    start = info.header_offset + _LOCAL.size + sum(names)
    return Member(info, package[start : start + info.compress_size])


def fresh(name: str, data: bytes, like: zipfile.ZipInfo | None = None) -> Member:
    """Return a member with new bytes; date and attributes are those of ``like``, else always the same."""
    return fresh_of(name, [data], like)


def fresh_of(
    name: str, pieces: Iterable[bytes], like: zipfile.ZipInfo | None = None, level: int = zlib.Z_DEFAULT_COMPRESSION
) -> Member:
    """Return a member whose bytes come piece by piece, so that only what is packed is held; a lower level is faster."""
    info = zipfile.ZipInfo(name, like.date_time if like else _FIRST_DAY)
    # set by hand because Python puts in the system it runs on: outputs must not depend on it
    info.create_system = like.create_system if like else 0
    info.external_attr = like.external_attr if like else 0
    info.compress_type = like.compress_type if like else zipfile.ZIP_DEFLATED
    packs = info.compress_type == zipfile.ZIP_DEFLATED
    deflate = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS) if packs else None
    packed, crc, size = bytearray(), 0, 0
    for piece in pieces:
        packed += piece if deflate is None else deflate.compress(piece)
        crc, size = zlib.crc32(piece, crc), size + len(piece)
    packed += b"" if deflate is None else deflate.flush()
    info.CRC, info.file_size, info.compress_size = crc, size, len(packed)
    return Member(info, bytes(packed))


def write_zip(members: list[Member]) -> bytes:
    """Return the package of these members, in their order."""
    body, directory = bytearray(), bytearray()
    for member in members:
        info = member.info
        try:
            name, flags = info.filename.encode("ascii"), info.flag_bits & _NO_DESCRIPTOR & ~_UTF8
        except UnicodeEncodeError:
            name, flags = info.filename.encode(), info.flag_bits & _NO_DESCRIPTOR | _UTF8
        year, month, day, hour, minute, second = info.date_time
        clock, date = hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day
        sizes = (info.CRC, info.compress_size, info.file_size)
        offset = len(body)
        body += _LOCAL.pack(b"PK\3\4", _VERSION, flags, info.compress_type, clock, date, *sizes, len(name), 0)
        body += name + member.packed
        directory += _CENTRAL.pack(
            b"PK\1\2",
            *(_VERSION, info.create_system, _VERSION, 0, flags, info.compress_type, clock, date, *sizes),
            *(len(name), 0, 0, 0, info.internal_attr, info.external_attr, offset),
        )
        directory += name
    end = _END.pack(b"PK\5\6", 0, 0, len(members), len(members), len(directory), len(body), 0)
    return bytes(body + directory + end)
