"""Where a table has ended: legends of its signs, notes and signatures below its last row."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.sumber.isi_sumber import SelSumber, TabelSumber
from kinerja_xl.patterns import regex
from kinerja_xl.text.sebutan_jabatan import is_jabatan

_LEGEND = regex(r"(?P<tanda>\S{1,8})\s*[:=]\s*[:=]?\s*[^\W\d].{2,}")
_NOTE = regex(r"(ket|keterangan|catatan|n\.?b)\.?\s*:.*|\*{1,3}\).*", re.IGNORECASE)
_SHORT, _LONGEST = 8, 4  # characters of a sign in a cell, of an abbreviation in a title
_FEW = 3  # cells over which a legend is spread: sign, colon, meaning
_ROOM = 2  # rows left blank for a signature
LEGENDA, TANDA_TANGAN = "legenda atau catatan di bawah tabel", "blok tanda tangan"


@dataclass(frozen=True, slots=True)
class KakiTabel:
    """Where the rows of a table end: the last full one, and the row with which nothing of it follows any more."""

    penuh: int
    akhir: int | None
    tanda: Collection[str]
    baris: Sequence[int]

    def sebab(self, tabel: TabelSumber, row: int) -> str:
        """Return why a row is none of the table's: a legend or a signature below it; "" for any other."""
        cells = tabel.baris[row]
        if row <= self.penuh or len(cells) > _FEW or any(isinstance(c.nilai, float) for c in cells):
            return ""
        text = " ".join(c.teks for c in cells)
        found = _LEGEND.fullmatch(text)
        if (found is not None and found["tanda"].casefold() in self.tanda) or _NOTE.fullmatch(text):
            return LEGENDA
        return TANDA_TANGAN if self._bertanda_tangan(tabel, row) else ""

    def _bertanda_tangan(self, tabel: TabelSumber, row: int) -> bool:
        """True for titles of posts with room for a signature below them, and no number any more."""
        if not all(is_jabatan(c.teks.strip(" ,")) for c in tabel.baris[row]):
            return False
        after = [r for r in self.baris if r > row]
        left = bool(after) and after[0] > row + _ROOM
        return left and not any(isinstance(c.nilai, float) for r in after for c in tabel.baris[r])


def kaki_tabel(
    tabel: TabelSumber, baris: Sequence[int], sebab: Mapping[int, str], judul: Collection[str]
) -> KakiTabel | None:
    """Return where a table ends; None for one without rows.

    Args:
        tabel: the sheet or table.
        baris: the rows below its header.
        sebab: why some of these hold no data: totals, which may have numbers below the last row.
        judul: the titles of its columns.
    """
    widths = sorted(len(tabel.baris[r]) for r in baris)
    if not widths:
        return None
    full = max(3, widths[len(widths) // 2] / 2)
    last = max((r for r in baris if len(tabel.baris[r]) >= full), default=None)
    if last is None:
        return None
    after = [r for r in baris if r > last]
    counted = any(isinstance(c.nilai, float) for r in after if not sebab.get(r) for c in tabel.baris[r])
    end = next((r for before, r in pairwise([last, *after]) if r > before + 1), None)
    return KakiTabel(last, None if counted or not tabel.lembar else end, _tanda(tabel, baris, last, judul), after)


def _tanda(tabel: TabelSumber, baris: Sequence[int], last: int, judul: Collection[str]) -> frozenset[str]:
    """Return the signs that a legend may explain: short texts of cells, and abbreviations in the titles."""
    words = {w for title in judul for w in title.split() if len(w.strip(" .():")) <= _LONGEST}
    cells: list[SelSumber] = [c for r in baris if r <= last for c in tabel.baris[r]]
    short = {
        c.teks.strip() for c in cells if len(c.teks) <= _SHORT and isinstance(c.nilai, str) and not c.teks.isdigit()
    }
    return frozenset(w.strip(" .():").casefold() or w for w in words | short)
