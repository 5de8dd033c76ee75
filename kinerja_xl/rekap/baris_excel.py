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

from kinerja_xl.text.tampak import tampak

_LONGEST = 32_000  # characters of a cell
_IN_MEMORY = 1 << 20  # bytes of rows; more goes to a file
_PIECE = 1 << 18
_DAY_0 = dt.date(1899, 12, 30).toordinal()
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PLAIN = re.compile("[ !\"#-%'-;=?-^`-~\u00a1-\u024f\u2010-\u2027\u2030-\u205e]*")  # nothing to replace in it
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_QUOTE = {'"': "&quot;"}
_NO_XML = re.compile(r"[\ud800-\udfff\ufffe\uffff]")

Nilai = str | float | int | dt.date | None
Pengode = Callable[[Nilai, str], str]
"""Makes the XML of a cell out of its value and its address; "" for an empty one."""


def teks_sel(nilai: Nilai) -> str:
    """Return a text as a cell may hold it: strangers wrote it."""
    if not isinstance(nilai, str):
        return "" if nilai is None else str(nilai)
    return _NO_XML.sub("\ufffd", tampak(nilai, baris=True)[:_LONGEST])


@lru_cache(maxsize=8192)
def _inline(teks: str) -> str:
    if len(teks) <= _LONGEST and _PLAIN.fullmatch(teks):
        shown = teks
    else:
        shown = _LOOKS_ESCAPED.sub("_x005F_", escape(teks_sel(teks)))
    space = ' xml:space="preserve"' if shown[:1].isspace() or shown[-1:].isspace() else ""
    return f't="inlineStr"><is><t{space}>{shown}</t></is></c>'


def pengode(gaya: int, gaya_tanggal: int, menurut_teks: Callable[[str], int] | None = None) -> Pengode:
    """Return what makes the cells of a column.

    Args:
        gaya: the number of its format.
        gaya_tanggal: the format's of days.
        menurut_teks: tells the format by the text instead, where texts differ in theirs.
    """

    def encode(value: Nilai, address: str) -> str:
        if isinstance(value, str):
            style = gaya if menurut_teks is None else menurut_teks(value)
            return f'<c r="{address}" s="{style}" {_inline(value)}' if value else ""
        if value is None:
            return ""
        if isinstance(value, dt.date):
            return f'<c r="{address}" s="{gaya_tanggal}"><v>{value.toordinal() - _DAY_0}</v></c>'
        return f'<c r="{address}" s="{gaya}"><v>{value!r}</v></c>' if math.isfinite(value) else ""

    return encode


class BarisXml:
    """The rows of one sheet, and where their links lead."""

    def __init__(self, huruf: Sequence[str]) -> None:
        """Begin without any; ``huruf`` are the letters of the columns."""
        self._letters = tuple(huruf)
        self._rows = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  (open until the package is written)
        self._links: list[str] = []
        self._targets: dict[str, int] = {}
        self.terakhir = 0

    def tulis(self, nomor: int, sel: Sequence[Nilai], pengode: Sequence[Pengode]) -> None:
        """Add a row below the others; its number counts from 1."""
        columns = zip(self._letters, pengode, sel, strict=True)
        cells = [encode(value, f"{col}{nomor}") for col, encode, value in columns]
        self._rows.write(f'<row r="{nomor}">{"".join(cells)}</row>'.encode())
        self.terakhir = nomor

    def tautkan(self, alamat: str, berkas: str, tempat: str) -> None:
        """Let a cell lead to a place in a file (``'Data Ukur'!D9``); links to one file share what is kept of it."""
        number = self._targets.setdefault(berkas, len(self._targets) + 1)
        place = f' location="{escape(tempat, _QUOTE)}"' if tempat else ""
        self._links.append(f'<hyperlink ref="{alamat}" r:id="rId{number}"{place}/>')

    def disisipkan(self, lembar: bytes) -> Iterator[bytes]:
        """Yield a sheet's XML with the rows and links in it."""
        head, end, tail = lembar.partition(b"</sheetData>")
        yield re.sub(rb'(<dimension ref="[A-Z]+1:[A-Z]+)\d+"', rb"\g<1>%d" % self.terakhir + b'"', head)
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
