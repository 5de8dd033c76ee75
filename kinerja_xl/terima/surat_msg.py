"""A message as Outlook saves it (.msg): a compound file with a storage for each attachment."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from typing import Any

from kinerja_xl.terima.jatah import TERDALAM, Jatah, JatahHabisError
from kinerja_xl.terima.urai_surat import BagianSurat, Surat, alamat_surel, tanggal_surat

_PROPERTIES = "__properties_version1.0"
_ATTACHMENT = "__attach_version1.0_"
_SUBJECT, _HEADERS, _BODY, _ID = "0037", "007D", "1000", "1035"
_SENDER, _SENDER_SMTP = "0C1F", "5D01"
_LONG_NAME, _NAME, _MIME, _CONTENT_ID = "3707", "3704", "370E", "3712"
_DATA, _EMBEDDED = "__substg1.0_37010102", "__substg1.0_3701000D"
_DATES = (0x00390040, 0x0E060040)  # sent, delivered
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)


def is_msg(data: bytes) -> bool:
    """True for a compound file that is a message."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            return bool(ole.exists(_PROPERTIES))
    except Exception:  # olefile raises many types on damaged files
        return False


def urai_msg(data: bytes, jatah: Jatah) -> Surat:
    """Take a .msg apart; messages inside it are gone into, their files carry their subjects as ``wadah``.

    Args:
        data: the whole file.
        jatah: what it may still cost; where it is used up, or the file damaged, ``rusak`` says so.
    """
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            return _message(ole, [], jatah, 0)
    except JatahHabisError as error:
        return Surat("", "", "", None, "", (), str(error))
    except Exception:  # as above
        return Surat("", "", "", None, "", (), "berkas .msg rusak")


def _message(ole: Any, at: list[str], jatah: Jatah, depth: int) -> Surat:
    headers = _text(ole, at, _HEADERS)
    parts: list[BagianSurat] = []
    for name in _attachments(ole, at):
        place = [*at, name]
        if ole.exists([*place, _DATA]):
            size = ole.get_size([*place, _DATA])
            jatah.pakai(size)
            content = ole.openstream([*place, _DATA]).read()
            title = _text(ole, place, _LONG_NAME) or _text(ole, place, _NAME)
            inline = bool(_text(ole, place, _CONTENT_ID))
            parts.append(BagianSurat(title, _text(ole, place, _MIME).casefold(), content, inline))
        elif ole.exists([*place, _EMBEDDED]):
            if depth >= TERDALAM:
                raise JatahHabisError("susunannya terlalu dalam")
            inner = _message(ole, [*place, _EMBEDDED], jatah, depth + 1)
            title = inner.perihal or "surat terlampir"
            parts += (replace(part, wadah=(title, *part.wadah)) for part in inner.bagian)
    sender = _text(ole, at, _SENDER_SMTP) or _text(ole, at, _SENDER)
    return Surat(
        _text(ole, at, _ID),
        alamat_surel(_header(headers, "from")) or sender.casefold(),
        _text(ole, at, _SUBJECT)[:1000],
        tanggal_surat(_header(headers, "date")) or _date(ole, at),
        _text(ole, at, _BODY)[:200_000],
        tuple(parts),
    )


def _attachments(ole: Any, at: list[str]) -> list[str]:
    level = len(at)
    found = {
        entry[level]
        for entry in ole.listdir(streams=True, storages=False)
        if len(entry) > level + 1 and entry[:level] == at and entry[level].startswith(_ATTACHMENT)
    }
    return sorted(found)


def _text(ole: Any, at: list[str], kind: str) -> str:
    for ending, charset in (("001F", "utf-16-le"), ("001E", "cp1252")):
        place = [*at, f"__substg1.0_{kind}{ending}"]
        if ole.exists(place):
            raw: bytes = ole.openstream(place).read()
            return raw.decode(charset, "replace").strip("\x00")
    return ""


def _header(headers: str, name: str) -> str:
    for line in headers[:100_000].splitlines():
        if line.casefold().startswith(f"{name}:"):
            return line.partition(":")[2].strip()
    return ""


def _date(ole: Any, at: list[str]) -> dt.datetime | None:
    if not ole.exists([*at, _PROPERTIES]):
        return None
    raw: bytes = ole.openstream([*at, _PROPERTIES]).read()
    begin = 32 if not at else 24
    found = {
        int.from_bytes(raw[n : n + 4], "little"): int.from_bytes(raw[n + 8 : n + 16], "little")
        for n in range(begin, len(raw) - 15, 16)
    }
    ticks = next((found[kind] for kind in _DATES if found.get(kind)), None)
    try:
        return None if ticks is None else _EPOCH + dt.timedelta(microseconds=ticks // 10)
    except OverflowError:
        return None
