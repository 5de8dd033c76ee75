"""One message taken apart: headers, texts, and the parts that are files; nested messages stay whole.

Our own splitting, because the library's parsers follow whatever nesting a message claims and take seconds over a
header of some kilobytes. Everything here grows with the message's size and not with its square.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from email.utils import parseaddr, parsedate_to_datetime

from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.terima.jatah import TERDALAM, Jatah, JatahHabisError
from kinerja_xl.terima.nama_berkas import parameter, teks_kepala
from kinerja_xl.terima.sandi_isi import buka_sandi, uuencode

_BLANK_LINE = regex(rb"\r?\n\r?\n|\r\r")
_HEADERS = 256 << 10  # bytes of a header block that are read
_TEXT = 200_000  # bytes of the texts that are looked through
_KNOWN = (b"received:", b"return-path:", b"mime-version:", b"message-id:", b"from:", b"date:", b"subject:", b"to:")
SURAT = "message/rfc822"


@dataclass(frozen=True, slots=True)
class BagianSurat:
    """A part that is a file, or a message of its own.

    Attributes:
        nama: its name as written, "" without one.
        jenis: its content type as claimed, in small letters.
        data: its content.
        sebaris: shown inside the text (a logo).
        wadah: the messages inside this one that it stands in.
    """

    nama: str
    jenis: str
    data: bytes = field(repr=False)
    sebaris: bool = False
    wadah: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Surat:
    """A message: who, what about, when, its texts and its parts.

    ``tanggal`` is None where the message has no readable date; ``rusak`` says what stopped the reading, "" nothing.
    """

    id: str
    dari: str
    perihal: str
    tanggal: dt.datetime | None
    teks: str
    bagian: tuple[BagianSurat, ...]
    rusak: str = ""


def tampak_surat(data: bytes) -> bool:
    """True for bytes that begin like a message: header lines, one of them of a well-known name."""
    head = data[:2048].lstrip(b"\xef\xbb\xbf\r\n ")
    lines = head.split(b"\n", 12)[:12]
    if lines and lines[0].startswith(b"From "):
        lines = lines[1:]
    named = [line for line in lines if re.match(rb"[A-Za-z][A-Za-z0-9-]*:", line)]
    return bool(lines) and lines[0] in named and any(line.lower().startswith(_KNOWN) for line in named)


def urai_surat(raw: bytes, jatah: Jatah) -> Surat:
    """Take a message apart.

    Args:
        raw: the message as it was sent, its line ends of any kind.
        jatah: what it may still cost; less afterwards. Where it is used up, ``rusak`` says so.
    """
    raw = raw.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if raw.startswith(b"From "):  # the mark of a mailbox
        raw = raw.partition(b"\n")[2]
    headers, body = _split(raw)
    found: list[BagianSurat] = []
    texts: list[bytes] = []
    broken = ""
    try:
        for part in _leaves(headers, body, jatah, 0):
            if isinstance(part, BagianSurat):
                found.append(part)
            else:
                texts.append(part)
    except JatahHabisError as error:
        broken = str(error)
    return Surat(
        teks_kepala(headers.get("message-id", "")),
        alamat_surel(headers.get("from", "")),
        teks_kepala(headers.get("subject", "")),
        tanggal_surat(headers.get("date", "")),
        b"\n".join(texts)[:_TEXT].decode("utf-8", "replace"),
        tuple(found),
        broken,
    )


def alamat_surel(nilai: str) -> str:
    """Return the address in a header (``Camat <a@b.go.id>`` -> a@b.go.id), in small letters."""
    nilai = nilai[-1000:] if "<" in nilai[-1000:] else nilai[:1000]
    return parseaddr(teks_kepala(nilai))[1].casefold()


def tanggal_surat(nilai: str) -> dt.datetime | None:
    """Return a message's date, None where it is none."""
    try:
        found = parsedate_to_datetime(nilai[:100])
        return found if found.tzinfo else found.replace(tzinfo=dt.UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _split(raw: bytes) -> tuple[Mapping[str, str], bytes]:
    """Return the headers (the first of each name, small letters) and the body."""
    if raw[:1] in b"\r\n":
        return {}, raw
    found = _BLANK_LINE.search(raw)
    block, body = (raw, b"") if found is None else (raw[: found.start()], raw[found.end() :])
    lines: list[list[bytes]] = []
    for line in re.split(rb"\r\n|\n|\r", block[:_HEADERS]):
        if line[:1] in (b" ", b"\t") and lines:
            lines[-1].append(line.strip())
        else:
            lines.append([line])
    headers: dict[str, str] = {}
    for pieces in lines:
        name, colon, value = b" ".join(pieces).partition(b":")
        if colon:
            headers.setdefault(name.strip().decode("latin-1").casefold(), _text(value.strip()))
    return headers, body


def _text(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")


def _leaves(headers: Mapping[str, str], body: bytes, jatah: Jatah, depth: int) -> Iterator[BagianSurat | bytes]:
    """Yield the parts that are no container, in their order; texts as bytes."""
    claimed = headers.get("content-type", "text/plain")
    kind = claimed.partition(";")[0].strip().casefold()
    if kind.startswith("multipart/"):
        boundary = parameter(claimed, "boundary")
        pieces = list(_pieces(body, boundary, jatah)) if boundary else []
        if depth >= TERDALAM and pieces:
            raise JatahHabisError("susunannya terlalu dalam")
        for piece in pieces:
            yield from _leaves(*_split(piece), jatah, depth + 1)
        if pieces:
            return
    data = buka_sandi(body, headers.get("content-transfer-encoding", "7bit" if kind == SURAT else ""))
    jatah.pakai(len(data))
    disposition = headers.get("content-disposition", "")
    name = parameter(disposition, "filename") or parameter(claimed, "name")
    if kind.startswith(("text/", "multipart/")) and not name and not data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11")):
        yield data[:_TEXT]
        for named, content in uuencode(data):
            jatah.pakai(len(content))
            yield BagianSurat(named, "application/octet-stream", content)
        return
    inline = "content-id" in headers and not disposition.casefold().startswith("attachment")
    yield BagianSurat(name, kind, data, inline)


def _pieces(body: bytes, boundary: str, jatah: Jatah) -> Iterator[bytes]:
    """Yield what stands between the delimiter lines; a message that breaks off ends its last part."""
    mark = re.escape(boundary.encode("utf-8", "replace"))
    begin: int | None = None
    for line in re.finditer(rb"(?:\A|(?<=\n))--%b(--)?[ \t]*(?:\r?\n|\Z)" % mark, body):
        if begin is not None:
            jatah.pakai(0)
            yield _without_line_end(body[begin : line.start()])
        begin = None if line[1] else line.end()
        if line[1]:
            return
    if begin is not None:
        jatah.pakai(0)
        yield body[begin:]


def _without_line_end(piece: bytes) -> bytes:
    return piece[:-2] if piece.endswith(b"\r\n") else piece.removesuffix(b"\n")
