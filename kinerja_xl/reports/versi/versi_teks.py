"""The text form of a comparison of two versions: by sheet, one changed cell a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kinerja_xl.findings import CellRef
from kinerja_xl.model.perbedaan import DIHAPUS, DIPINDAHKAN, DITAMBAHKAN, BarisBeda, BedaVersi, LembarBeda, SelBeda
from kinerja_xl.reports.versi.isi_sel import dua_isi, isi_sel
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.tampak import ringkas, tampak

Piece = tuple[str, str]
_WIDE = 30  # characters of a place
_MOVED = 3  # moved rows that are named one by one
_TITLES = 4  # cells of a row that came or went


def baris_versi(a: Path, b: Path, beda: BedaVersi) -> list[list[Piece]]:
    """Return the report as lines of styled pieces.

    Args:
        a, b: the older and the newer workbook.
        beda: what changed.
    """
    lines: list[list[Piece]] = [[(tampak(f"{a} → {b}"), "bold")]]
    lines += [[(f"  Lembar {tampak(name)}: dihapus", "red")] for name in beda.hanya_a]
    lines += [[(f"  Lembar {tampak(name)}: ditambahkan", "green")] for name in beda.hanya_b]
    if beda.urutan:
        lines.append([("  Urutan lembar berubah", "cyan")])
    for sheet in beda.lembar:
        if not sheet.sama or sheet.buta:
            lines += _sheet(sheet)
    lines.append([("  " + _summary(beda), "bold")])
    return lines


def _sheet(sheet: LembarBeda) -> Iterator[list[Piece]]:
    if sheet.nama != sheet.nama_a:
        yield [(f"  Lembar {tampak(sheet.nama_a)} kini bernama {tampak(sheet.nama)}", "cyan")]
    what = "baris" if sheet.formulir else "kolom"
    if sheet.kolom_a:
        yield [(f"  {tampak(sheet.nama)}: {what} dihapus: {tampak(ringkas(', '.join(sheet.kolom_a)))}", "red")]
    if sheet.kolom_b:
        yield [(f"  {tampak(sheet.nama)}: {what} ditambahkan: {tampak(ringkas(', '.join(sheet.kolom_b)))}", "green")]
    width = min(max((len(_place(c)) for c in (*sheet.sel, *sheet.buta)), default=0), _WIDE)
    row = ""
    for cell in sheet.sel:
        if cell.baris != row:
            row = cell.baris
            yield [(f"  {tampak(sheet.nama)}, {tampak(row)}", "cyan")]
        yield [(f"    {tampak(_place(cell)):<{width}}  ", ""), (tampak(_change(cell)), "")]
    for cell in sheet.buta:
        name = f" baris {cell.baris}" if cell.baris else ""
        text = f"{cell.kolom}{name} tidak dapat dibandingkan: rumusnya belum dihitung Excel"
        yield [(f"    {tampak(_place(cell)):<{width}}  ", ""), (tampak(text.strip()), "dim")]
    moved = sum(row.cara == DIPINDAHKAN for row in sheet.baris)
    yield from (_row(row) for row in sheet.baris if row.cara != DIPINDAHKAN or moved <= _MOVED)
    if moved > _MOVED:
        yield [(f"  {tampak(sheet.nama)}: {format_number(moved)} baris berpindah urutan", "cyan")]


def _row(row: BarisBeda) -> list[Piece]:
    place = row.b if row.b is not None else row.a
    assert place is not None, "a row stands in one of the versions"
    where = f"{place.sheet} baris {place.row}"
    if row.cara == DIPINDAHKAN and row.a is not None:
        where = f"{place.sheet} baris {row.a.row} → {place.row}"
    style = {DITAMBAHKAN: "green", DIHAPUS: "red"}.get(row.cara, "cyan")
    cells = [f"{title} {isi_sel(value)}" for title, value in list(row.isi.items())[:_TITLES]]
    more = f" (+{len(row.isi) - _TITLES} sel)" if len(row.isi) > _TITLES else ""
    text = ", ".join(cells) + more if cells else row.nama
    return [(f"  {tampak(where)} {row.cara}: ", style), (tampak(text), "")]


def alamat_berdua(a: CellRef, b: CellRef) -> str:
    """Return both addresses of a cell, one where they are the same."""
    if a == b:
        return str(a)
    return f"{a} → {b.address}" if a.sheet == b.sheet else f"{a} → {b}"


def _place(cell: SelBeda) -> str:
    return alamat_berdua(cell.a, cell.b)


def _change(cell: SelBeda) -> str:
    old, new = dua_isi(cell.lama, cell.baru)
    return f"{cell.kolom}: {old} → {new}" if cell.kolom else f"{old} → {new}"


def _summary(beda: BedaVersi) -> str:
    counts = beda.banyak()
    words: Sequence[str] = [
        f"{format_number(counts['diubah'])} sel diubah" if counts["diubah"] else "",
        *(f"{format_number(counts[way])} baris {way}" for way in (DITAMBAHKAN, DIHAPUS, DIPINDAHKAN) if counts[way]),
    ]
    said = ", ".join(word for word in words if word)
    if not said:
        said = "Tidak ada isian yang berbeda" if beda.sama else "Yang berbeda hanya lembar, kolom, atau urutannya"
    computed = sum(len(x.hitungan) for x in beda.lembar)
    return said + (f"; {format_number(computed)} sel hitungan (ƒ) berbeda nilainya" if computed else "") + "."
