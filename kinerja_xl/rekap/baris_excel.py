"""The rows of long lists as XML. XlsxWriter makes all that is designed (formats, charts, print set-up) but not these: a
cell costs it thirty times as much, and a province's recap has a million."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from tempfile import SpooledTemporaryFile
from xml.sax.saxutils import escape, quoteattr

from kinerja_xl.patterns import regex
from kinerja_xl.text.tampak import tampak

_LONGEST = 32_000  # characters of a cell
_IN_MEMORY = 1 << 20  # bytes of rows; more goes to a file
_TOGETHER = 8_192  # pieces of rows that are written at once
_KEPT = 8_192  # cells of a column
_WHOLE = 1e15  # whole numbers below it are written without a fraction
_PIECE = 1 << 18
_DAY_0 = dt.date(1899, 12, 30).toordinal()
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PLAIN = regex("[ !\"#-%'-;=?-^`-~\u00a1-\u024f\u2010-\u2027\u2030-\u205e]*")  # nothing to replace in it
_LOOKS_ESCAPED = regex(r"_(?=x[0-9A-Fa-f]{4}_)")
_QUOTE = {'"': "&quot;"}
_NO_XML = regex(r"[\ud800-\udfff\ufffe\uffff]")

Nilai = str | float | int | dt.date | None


def teks_sel(nilai: Nilai) -> str:
    """Return a text as a cell may hold it: strangers wrote it."""
    if not isinstance(nilai, str):
        return "" if nilai is None else str(nilai)
    return _NO_XML.sub("\ufffd", tampak(nilai, baris=True)[:_LONGEST])


def _inline(teks: str) -> str:
    if len(teks) <= _LONGEST and _PLAIN.fullmatch(teks):
        shown = teks
    else:
        shown = _LOOKS_ESCAPED.sub("_x005F_", escape(teks_sel(teks)))
    space = ' xml:space="preserve"' if shown[:1].isspace() or shown[-1:].isspace() else ""
    return f't="inlineStr"><is><t{space}>{shown}</t></is></c>'


class Pengode(dict[Nilai, str]):
    """The cells of a column, by value: their XML behind the address, "" for an empty one.

    Lists repeat themselves (offices, kinds, rules, what is to be done), so a cell is made once and then looked up. What
    is kept has a bound.
    """

    def __init__(self, gaya: int, gaya_tanggal: int, menurut_teks: Callable[[str], int] | None = None) -> None:
        """Begin a column.

        Args:
            gaya: the number of its format.
            gaya_tanggal: the format's of days.
            menurut_teks: tells the format by the text instead, where texts differ in theirs.
        """
        super().__init__()
        self._style, self._days, self._by_text = gaya, gaya_tanggal, menurut_teks

    def __missing__(self, nilai: Nilai) -> str:
        if len(self) >= _KEPT:
            self.clear()
        made = self[nilai] = self._made(nilai)
        return made

    def _made(self, value: Nilai) -> str:
        if isinstance(value, str):
            style = self._style if self._by_text is None else self._by_text(value)
            return f'" s="{style}" {_inline(value)}' if value else ""
        if value is None:
            return ""
        if isinstance(value, dt.date):
            return f'" s="{self._days}"><v>{value.toordinal() - _DAY_0}</v></c>'
        if isinstance(value, float):
            if not math.isfinite(value):
                return ""
            value = int(value) if value.is_integer() and abs(value) < _WHOLE else value  # 1 and 1.0 are one key
        return f'" s="{self._style}"><v>{value!r}</v></c>'


@lru_cache(maxsize=_KEPT)
def _location(tempat: str) -> str:
    return f' location="{escape(tempat, _QUOTE)}"/>' if tempat else "/>"


class BarisXml:
    """The rows of one sheet, and where their links lead."""

    def __init__(self, huruf: Sequence[str]) -> None:
        """Begin without any; ``huruf`` are the letters of the columns."""
        self._begin = tuple(f'<c r="{letters}' for letters in huruf)
        self._waiting: list[str] = []
        self._rows = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  (open until the package is written)
        self._links: list[str] = []
        self._targets: dict[str, int] = {}
        self.terakhir = 0

    def tulis(self, nomor: int, sel: Sequence[Nilai], pengode: Sequence[Pengode]) -> None:
        """Add a row below the others; its number counts from 1."""
        row = [f'<row r="{nomor}">']
        row += [
            f"{begin}{nomor}{rest}"
            for begin, made, value in zip(self._begin, pengode, sel, strict=True)
            if (rest := made[value])
        ]
        row.append("</row>")
        self._waiting += row
        self.terakhir = nomor
        if len(self._waiting) > _TOGETHER:
            self._flush()

    def _flush(self) -> None:
        self._rows.write("".join(self._waiting).encode())
        self._waiting.clear()

    def tautkan(self, alamat: str, berkas: str, tempat: str) -> None:
        """Let a cell lead to a place in a file (``'Data Ukur'!D9``); links to one file share what is kept of it."""
        number = self._targets.setdefault(berkas, len(self._targets) + 1)
        self._links.append(f'<hyperlink ref="{alamat}" r:id="rId{number}"{_location(tempat)}')

    def disisipkan(self, lembar: bytes) -> Iterator[bytes]:
        """Yield a sheet's XML with the rows and links in it."""
        head, end, tail = lembar.partition(b"</sheetData>")
        yield re.sub(rb'(<dimension ref="[A-Z]+1:[A-Z]+)\d+"', rb"\g<1>%d" % self.terakhir + b'"', head)
        self._flush()
        self._rows.seek(0)
        while piece := self._rows.read(_PIECE):
            yield piece
        self._rows.close()
        yield end
        if self._links:
            before, mark, tail = tail.partition(b"<pageMargins")
            yield before + b"<hyperlinks>"
            yield "".join(self._links).encode()
            yield b"</hyperlinks>" + mark
        yield tail

    def hubungan(self) -> bytes:
        """Return the part that tells which files the links lead to, b"" for no links."""
        lines = "".join(
            f'<Relationship Id="rId{n}" Type="{_RELATION}" Target={quoteattr(target)} TargetMode="External"/>'
            for target, n in self._targets.items()
        )
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        return f'{head}<Relationships xmlns="{_RELATIONS}">{lines}</Relationships>'.encode() if lines else b""
