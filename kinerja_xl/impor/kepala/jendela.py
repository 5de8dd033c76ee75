"""Where headers stand in a table: the rows of each, and each column's whole title path."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.kepala.arti import PELAKU, Arti, PeranKolom
from kinerja_xl.impor.kepala.istilah import kosakata
from kinerja_xl.impor.kepala.jalur import arti_jalur
from kinerja_xl.impor.sumber.isi_sumber import SelSumber, TabelSumber
from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise

_LONGEST, _DEEPEST = 140, 5  # characters of a title; header rows
_ENOUGH = 0.6  # of a title's words are words of headers, and of a header's cells titles
_ALIKE = 0.8  # of the cells of a header below another one, where rows of data may begin with words like Program
_SENTENCE, _SURE = 8, 0.85  # a longer title is made of such words only; a sentence never is
_SMALL = regex(
    r"(20[1-4]\d|[kKtTrRcC]|[rR][pP]\.?( ?\(?000\)?)?|\(?[rR][pP]\.?\)?|\(?%\)?|i{1,3}|iv|[1-4]|q[1-4]|#|tw ?[1-4iv]+)",
    re.IGNORECASE,
)
_VALUE = regex(r"\d[\d.,]{2,}\d(?!\d)(?<!20[1-4]\d)|\d\s*%$|\d,\d|^\s*\d+\s+[A-Za-z]+\s*$")
_NUMBERING = regex(r"\(?\d{1,2}(\.?[a-z])?\)?\s*(=.*|\(.*\))?", re.IGNORECASE)
_ANCHORS = PELAKU | {
    *(
        PeranKolom.INDIKATOR,
        PeranKolom.AKSI,
        PeranKolom.SKP_HASIL,
        PeranKolom.SKP_PIMPINAN,
        PeranKolom.KODE_INDIKATOR,
        PeranKolom.SASARAN_DAERAH,
    ),
}
_OFFICIALS = frozenset({PeranKolom.PENANGGUNG_JAWAB, PeranKolom.NAMA})
"""What a list of officials is known by."""


@dataclass(frozen=True, slots=True)
class JalurKolom:
    """One column of a header: its number, its titles from the outermost to its own, and the cells they stand in."""

    col: int
    judul: tuple[str, ...]
    sel: tuple[SelSumber, ...]


@dataclass(frozen=True, slots=True)
class Jendela:
    """One header: its first and last row, and its columns."""

    awal: int
    akhir: int
    kolom: tuple[JalurKolom, ...]


def cari_jendela(tabel: TabelSumber) -> Iterator[Jendela]:
    """Yield the headers of a table from top to bottom; a sheet may have several."""
    rows = list(tabel.baris)
    done = 0
    for row in rows:
        if row > done and _is_header(tabel, row, _ALIKE if done else _ENOUGH):
            first, last = _up(tabel, row, done), _down(tabel, row)
            made = Jendela(first, last, tuple(_paths(tabel, first, last)))
            done = last
            if len(made.kolom) > 1:
                yield made


def jendela_pada(tabel: TabelSumber, awal: int, akhir: int) -> Jendela:
    """Return the header that stands in some rows, whatever they say."""
    return Jendela(awal, akhir, tuple(_paths(tabel, awal, akhir)))


def is_numbering(cells: Sequence[SelSumber]) -> bool:
    """True for the row that numbers the columns: ``1 2 3``, ``(1) (2) (3)``, ``a b c``, with formulas (``6=5/4``)."""
    if len(cells) > 2 and _lettered(cells):
        return True
    if len(cells) < 2 or not all(_NUMBERING.fullmatch(c.teks) for c in cells):
        return False
    numbers = [int(n[0]) for c in cells if (n := re.search(r"\d+", c.teks))]
    steps = [b - a for a, b in pairwise(numbers)]
    return numbers[0] in (0, 1, 2) and sum(s in (0, 1) for s in steps) >= max(1, len(steps) - 1 - len(steps) // 6)


def _lettered(cells: Sequence[SelSumber]) -> bool:
    """True for letters in their order: ``a b c``, ``(1) (a) (b)`` begins with a number."""
    told = [c.teks.strip(" ().").casefold() for c in cells]
    first = told.index("a") if "a" in told[:2] else len(told)
    letters = told[first:]
    return len(letters) > 2 and letters == [chr(ord("a") + n) for n in range(len(letters))]


def mirip_judul(teks: str) -> bool:
    """True for a text that can stand in a header; an amount or any other value cannot."""
    if _VALUE.search(teks):
        return False
    enough = _ENOUGH if len(teks.split()) <= _SENTENCE else _SURE
    return len(teks) <= _LONGEST and (kosakata(teks) >= enough or _SMALL.fullmatch(teks.strip()) is not None)


def _is_header(tabel: TabelSumber, row: int, share: float = _ENOUGH) -> bool:
    cells = tabel.baris[row]
    if is_numbering(cells) or any(_measured(c.teks) and not _SMALL.fullmatch(c.teks.strip()) for c in cells):
        return False
    if any(isinstance(c.nilai, float) and not 2010 <= c.nilai <= 2049 for c in cells):
        return False
    meanings: dict[int, Arti] = {}
    like = 0
    for cell in cells:
        if not mirip_judul(cell.teks):
            continue
        like += 1
        if isinstance(cell.nilai, str) and (found := arti_jalur((cell.teks,))):
            meanings[cell.col] = found
    parts = {(a.peran, a.tahun, a.triwulan) for a in meanings.values()}
    named = {a.peran for a in meanings.values()}
    if PeranKolom.PENANGGUNG_JAWAB in named and any(normalise(c.teks) == "nama" for c in cells):
        named.add(PeranKolom.NAMA)
        parts.add((PeranKolom.NAMA, None, None))
    anchored = bool(named & _ANCHORS) or named >= _OFFICIALS
    return len(parts) >= 2 and anchored and len(named) >= 2 and like >= share * len(cells)


def _measured(teks: str) -> bool:
    """True for a value, or a bare number: no header has one but years, quarters, and the numbers of its columns."""
    return _VALUE.search(teks) is not None or re.fullmatch(r"\d+([.,]\d+)?", teks.strip()) is not None


def _down(tabel: TabelSumber, top: int) -> int:
    """Return the last row of the header that begins there."""
    last = max([tabel.luas(c)[2] for c in tabel.baris[top] if tabel.luas(c)[2] - top < _DEEPEST], default=top)
    deep = last > top
    row = top + 1
    while row <= top + _DEEPEST:
        cells = tabel.baris.get(row)
        if cells is None:
            if row > last:
                break
        elif (is_numbering(cells) and not _months(tabel, top, cells)) or not _continues(
            tabel, top, row, cells, within=deep and row <= last
        ):
            break
        row += 1
    return row - 1


def _continues(tabel: TabelSumber, top: int, row: int, cells: Sequence[SelSumber], *, within: bool) -> bool:
    """True for a row that goes on with the header above it."""
    if not all(mirip_judul(c.teks) for c in cells):
        worded = sum(mirip_judul(c.teks) for c in cells) > len(cells) / 2
        return within and (worded or all(_short(c) for c in cells))
    if within:
        return True
    grouped = {col for first, last in _groups(tabel, top) for col in range(first, last + 1)}
    free = [c for c in cells if c.col not in grouped]
    if free and len(free) <= len(cells) / 2 and all(_sharpens(tabel, top, c) for c in free):
        return True
    return (all(_SMALL.fullmatch(c.teks.strip()) or _unit(c.teks) for c in free) and len(free) < len(cells)) or (
        bool(free) and len(free) == len(cells) and all(_unit(c.teks) for c in free)
    )


def _sharpens(tabel: TabelSumber, top: int, cell: SelSumber) -> bool:
    """True for a title that says the same as the one right above it, in other words: *Kegiatan*, *Nama Kegiatan*."""
    above = tabel.isi(top, cell.col)
    if above is None or above.row != top:
        return False
    one, two = arti_jalur((above.teks,)), arti_jalur((above.teks, cell.teks))
    return one is not None and one == two and normalise(above.teks) != normalise(cell.teks)


def _months(tabel: TabelSumber, top: int, cells: Sequence[SelSumber]) -> bool:
    """True for the numbers of months, quarters or years under their title, which number no columns."""
    for first, last in _groups(tabel, top):
        title = tabel.isi(top, first)
        inside = [c for c in cells if first <= c.col <= last]
        timed = title is not None and re.search(
            r"\bbulan\b|\btri ?wulan\b|\btw\b|\btahun\s+ke\b", title.teks, re.IGNORECASE
        )
        width = (last - first + 1) // max(1, len(cells))  # a number may stand over several columns
        evenly = [c.col for c in inside] == [first + n * width for n in range(len(cells))]
        if timed and evenly and width * len(cells) == last - first + 1 and re.sub(r"\D", "", inside[0].teks) == "1":
            return True
    return False


def _short(cell: SelSumber) -> bool:
    """True for a few words that are no value, as titles are whatever they say."""
    return isinstance(cell.nilai, str) and len(cell.teks.split()) <= _SENTENCE and not _VALUE.search(cell.teks)


def _unit(teks: str) -> bool:
    return teks.strip().startswith("(") or re.fullmatch(r"(tahun )?20[1-4]\d", teks.strip(), re.IGNORECASE) is not None


def _groups(tabel: TabelSumber, top: int) -> Iterator[tuple[int, int]]:
    """Yield the columns under each title that stands over several."""
    cells = tabel.baris[top]
    for n, cell in enumerate(cells):
        last = tabel.luas(cell)[3]
        following = cells[n + 1].col if n + 1 < len(cells) else tabel.kolom_terakhir + 1
        empty = following - 1
        if last > cell.col:
            yield cell.col, last
        elif empty > cell.col and tabel.luas(cell)[2] == top:
            yield cell.col, empty


def _up(tabel: TabelSumber, row: int, done: int) -> int:
    """Return the first row of the header: titles over groups of its columns may stand above it."""
    width = max(tabel.luas(c)[3] for c in tabel.baris[row]) - tabel.baris[row][0].col + 1
    top = row
    while top - 1 > done and (cells := tabel.baris.get(top - 1)) and row - top < 3:
        spans = [tabel.luas(c)[3] - c.col + 1 for c in cells]
        title = len(cells) == 1 and (spans[0] >= 0.7 * width or cells[0].col <= tabel.baris[row][0].col)
        grouped = row - top == 0 and len(cells) > 1 and _over_groups(tabel, top, cells)
        if title or is_numbering(cells):
            break
        if not grouped and not all(mirip_judul(c.teks) and arti_jalur((c.teks,)) for c in cells):
            break
        if _is_header(tabel, top - 1):
            break
        top -= 1
    return top


def _over_groups(tabel: TabelSumber, top: int, cells: Sequence[SelSumber]) -> bool:
    """True for titles that each stand over several of the titles below them, whatever they say: *Eselon II*."""
    below = {c.col for c in tabel.baris[top]}
    areas = [tabel.luas(c) for c in cells]
    return all(
        mirip_judul(c.teks) and a[2] == a[0] and sum(col in below for col in range(a[1], a[3] + 1)) > 1
        for c, a in zip(cells, areas, strict=True)
    )


def _paths(tabel: TabelSumber, first: int, last: int) -> Iterator[JalurKolom]:
    """Yield the columns with their title paths; a title over a group also stands over its columns without a merge."""
    shown = [c for row in range(first, last + 1) for c in tabel.baris.get(row, ())]
    if not shown:
        return
    left, right = min(c.col for c in shown), max(tabel.luas(c)[3] for c in shown)
    above: dict[int, list[SelSumber | None]] = {}  # column -> what stands over it, by row
    for col in range(left, right + 1):
        shown_here: list[SelSumber | None] = []
        for row in range(first, last + 1):
            cell = tabel.isi(row, col)
            if cell is None and row < last and any(tabel.isi(r, col) for r in range(row + 1, last + 1)):
                cell = _over(tabel, row, col, left, last)
                if cell is not None and above.get(cell.col, [])[: row - first] != shown_here:
                    cell = None  # it stands in another group
            shown_here.append(cell)
        above[col] = shown_here
        path = list(dict.fromkeys(c for c in shown_here if c is not None))
        yield JalurKolom(col, tuple(c.teks for c in path), tuple(path))


def _over(tabel: TabelSumber, row: int, col: int, left: int, last: int) -> SelSumber | None:
    """Return the title to the left that reaches over a column whose own cell is empty."""
    for before in range(col - 1, left - 1, -1):
        cell = tabel.isi(row, before)
        if cell is None:
            if not any(tabel.isi(r, before) for r in range(row + 1, last + 1)):
                return None
            continue
        area = tabel.luas(cell)
        below = any(tabel.isi(r, before) not in (None, cell) for r in range(row + 1, last + 1))
        return cell if below and area[2] == row and area[3] < col else None
    return None
