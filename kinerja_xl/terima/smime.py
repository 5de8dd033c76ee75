"""S/MIME messages whose content lies inside the signature (``smime.p7m``): the content, whoever signed it.

The signature is not verified; the receipt says so nowhere, because nothing rests on it.
"""

from __future__ import annotations

_SIGNED = bytes.fromhex("2a864886f70d010702")
_ENVELOPED = bytes.fromhex("2a864886f70d010703")
_DEEPEST = 12
_CONSTRUCTED, _END = 0x20, b"\x00\x00"


class SuratTerenkripsiError(Exception):
    """Only its receiver's key opens it."""


def isi_bertanda(data: bytes) -> bytes | None:
    """Return the content of a signed message, None where it cannot be found.

    Args:
        data: the DER or BER structure.

    Raises:
        SuratTerenkripsiError: it is encrypted.
    """
    try:
        if _ENVELOPED in data[:64]:
            raise SuratTerenkripsiError
        if _SIGNED not in data[:64]:
            return None
        content = _inside(data, 0)[1]  # ContentInfo
        at = _after(content, 0)  # its type
        signed = _inside(_inside(content, at)[1], 0)[1]
        at = _after(signed, _after(signed, 0))  # version, algorithms
        encapsulated = _inside(signed, at)[1]
        at = _after(encapsulated, 0)
        if at >= len(encapsulated):
            return None
        wrapped = _inside(encapsulated, at)[1]
        return _octets(wrapped, 0)
    except (IndexError, ValueError):
        return None


def _head(data: bytes, at: int) -> tuple[int, int, int | None]:
    """Return (tag, where the content begins, its length or None where only an end mark ends it)."""
    tag, size = data[at], data[at + 1]
    at += 2
    if size == 0x80:
        return tag, at, None
    if size & 0x80:
        count = size & 0x7F
        if count > 4:
            raise ValueError("no length")
        return tag, at + count, int.from_bytes(data[at : at + count], "big")
    return tag, at, size


def _inside(data: bytes, at: int) -> tuple[int, bytes]:
    tag, begin, length = _head(data, at)
    return tag, data[begin:] if length is None else data[begin : begin + length]


def _after(data: bytes, at: int, depth: int = 0) -> int:
    """Return where the next element begins."""
    if depth > _DEEPEST:
        raise ValueError("too deep")
    _, begin, length = _head(data, at)
    if length is not None:
        return begin + length
    at = begin
    while data[at : at + 2] != _END:
        at = _after(data, at, depth + 1)
    return at + 2


def _octets(data: bytes, depth: int) -> bytes:
    """Return an octet string that may be written in pieces."""
    if depth > _DEEPEST:
        raise ValueError("too deep")
    tag, begin, length = _head(data, 0)
    inside = data[begin:] if length is None else data[begin : begin + length]
    if not tag & _CONSTRUCTED:
        return inside
    pieces, at = [], 0
    while at < len(inside) and inside[at : at + 2] != _END:
        end = _after(inside, at)
        pieces.append(_octets(inside[at:end], depth + 1))
        at = end
    return b"".join(pieces)
