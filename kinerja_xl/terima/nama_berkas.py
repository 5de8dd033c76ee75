"""Names of files as strangers wrote them: decoded, and made safe for any folder."""

from __future__ import annotations

import re
import unicodedata
from email.header import decode_header
from email.message import Message

from kinerja_xl.patterns import regex

_LONGEST = 1_000  # characters of a header value that are decoded
_NAME = 120  # characters of a name that are kept
_PARAMETERS = 2_000
_FORBIDDEN = regex(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = regex(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_ENCODED_WORD = regex(r"=\?[^?\s]+\?[bBqQ]\?")
_UNNAMED = "lampiran"


def teks_kepala(nilai: str) -> str:
    """Return a header's value as people read it: encoded words decoded, no line ends; whatever is broken stays."""
    nilai = " ".join(nilai[:_LONGEST].split())
    if not _ENCODED_WORD.search(nilai):
        return nilai
    try:
        pieces = decode_header(nilai)
    except Exception:  # the library raises several types on damaged words
        return nilai
    return "".join(_word(text, charset) for text, charset in pieces).strip()


def _word(text: bytes | str, charset: str | None) -> str:
    if isinstance(text, str):
        return text
    for name in (charset, "utf-8", "cp1252"):
        try:
            return text.decode(name or "ascii")
        except (LookupError, UnicodeDecodeError):
            continue
    return text.decode("latin-1")


def parameter(nilai: str, nama: str) -> str:
    """Return a parameter of a header (``filename``), its continuations and charset resolved; "" without it."""
    head = Message()
    try:
        head["Content-Type"] = nilai[:_PARAMETERS].replace("\r", " ").replace("\n", " ")
        found = head.get_param(nama)
        if isinstance(found, tuple):
            charset, _, text = found
            raw = text.encode("latin-1", "replace")
            return _word(raw, charset or "utf-8")
        return teks_kepala(found) if isinstance(found, str) else ""
    except Exception:  # as above
        return ""


def nama_aman(nama: str, akhiran: str = "") -> str:
    """Return a name that any system takes and that leads nowhere else.

    Args:
        nama: the name as written; a path keeps only its last part.
        akhiran: the ending for a name that has none.
    """
    last = re.split(r"[/\\]", nama)[-1]
    plain = "".join(c for c in unicodedata.normalize("NFC", last) if unicodedata.category(c) not in {"Cf", "Cs", "Co"})
    plain = _FORBIDDEN.sub("_", plain).strip(" .")
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending) > 8:
        stem, ending = plain, akhiran.lstrip(".")
    stem = stem[: _NAME - len(ending) - 1].strip(" .") or _UNNAMED
    if _RESERVED.fullmatch(stem):
        stem = f"_{stem}"
    return f"{stem}.{ending}" if ending else stem
