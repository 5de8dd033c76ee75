"""Labels and texts of cascading cards in reading order, and the sheets on which cards stand below tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kinerja_xl.impor.sumber.isi_sumber import AlineaSumber, BerkasSumber, SelSumber, TabelSumber, TempatSumber
from kinerja_xl.patterns import regex
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

_NO = r"(?:\s*(?:no\.?\s*)?(?:\d+|[ivx]+))?(?:\.\d+)*"
_SUBJECT = r"(tujuan|sasaran(?: strategis| skpd)?|program|sub ?kegiatan|kegiatan)"
LABEL = regex(
    rf"^\W*(?:(?P<nama>(?:(?:nama|uraian|rumusan|pernyataan) )?{_SUBJECT})"
    rf"|(?P<sasaran>sasaran|tujuan|outcome|output)\s+(?:dari )?{_SUBJECT}"
    rf"|(?P<atas>(?:mendukung|menunjang|turunan(?: dari)?)\s+{_SUBJECT}|{_SUBJECT}\s+(?:yang )?(?:didukung|ditunjang))"
    rf"|(?P<indikator>(?:nama )?indikator(?: kinerja)?(?: utama)?)(?:\s+{_SUBJECT})?"
    rf"|(?P<penjelasan>penjelasan|keterangan indikator))(?:\s+(?:skpd|pd|opd|renstra))?{_NO}"
    r"\s*(?:[:.\-=]\s*(?P<isi>\S.*)?)?$",
    re.IGNORECASE | re.DOTALL,
)
_LEVELS = {
    "tujuan": Jenjang.TUJUAN,
    "program": Jenjang.PROGRAM,
    "kegiatan": Jenjang.KEGIATAN,
    "sub kegiatan": Jenjang.SUB_KEGIATAN,
    "subkegiatan": Jenjang.SUB_KEGIATAN,
}
_ECHELON = regex(r"\W*eselon\s+[ivx]{1,4}(\W?[ab])?\W*", re.IGNORECASE)
_TITLES = 4  # texts at the head of a sheet, and right above a table, that may be its titles
_DEPTH = (Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN)
_KIND = ("nama", "sasaran", "indikator", "penjelasan")


@dataclass
class Potong:
    """A label, or the text under one: its place, and the column it stands in."""

    teks: str
    tempat: TempatSumber
    kolom: int
    baris: int
    awal: bool = False  # a sheet begins with it


def is_kartu(tabel: TabelSumber) -> bool:
    """True for a table of cards: its labels stand below each other, where a header has them side by side."""
    columns: dict[int, dict[str, list[int]]] = {}
    rows: dict[int, set[str]] = {}
    for (row, col), cell in tabel.sel.items():
        if kind := _kind(cell):
            columns.setdefault(col, {}).setdefault(kind, []).append(row)
            rows.setdefault(row, set()).add(kind)
    below = any(
        min(kinds["nama"]) < max(kinds["indikator"])  # above every name it is the title of the whole
        for kinds in columns.values()
        if {"nama", "indikator"} <= kinds.keys()
    )
    return below and all(len(k) == 1 for k in rows.values())


def potongan(berkas: BerkasSumber, skip: set[int]) -> Iterator[Potong]:
    """Yield labels and texts in reading order; cards that stand side by side one after the other."""
    for blok in berkas.blok:
        if isinstance(blok, AlineaSumber):
            for line in blok.teks.split("\n"):
                yield Potong(line.strip(), blok.tempat, 0, blok.nomor)
        elif blok.bagian not in skip:
            yield from _of_table(blok)


def _of_table(tabel: TabelSumber) -> Iterator[Potong]:
    columns: dict[tuple[int, int], list[SelSumber]] = {}
    labels = {c: m for c in tabel.sel if (m := LABEL.match(tabel.sel[c].teks.split("\n")[0]))}
    starts = sorted({col for _, col in labels})
    bands = _bands(labels)
    for cell in tabel.sel.values():
        lane = max((s for s in starts if s <= cell.col), default=cell.col)
        columns.setdefault((bisect_right(bands, cell.row), lane), []).append(cell)
    begun: set[int] = set()
    for band, lane in sorted(columns):
        for cell in sorted(columns[band, lane], key=lambda c: (c.row, c.col)):
            for line in _paragraphs(cell.teks):
                yield Potong(line, tabel.tempat(cell), lane, cell.row, lane not in begun and tabel.lembar)
                begun.add(lane)


def _bands(labels: Mapping[tuple[int, int], re.Match[str]]) -> list[int]:
    """Return the rows at which a card of the highest level begins: what stands right below one is never the next one's.

    Cards of that level that stand side by side have their own below them, column by column; then there is no row.
    """
    named = [(c, at) for c, m in labels.items() if m["nama"] and (at := level(m)) is not None and at.nomenklatur]
    top = next((at for at in _DEPTH if any(at is x for _, x in named)), None)
    cells = [c for c, at in named if at is top]
    return sorted(row for row, _ in cells) if len({col for _, col in cells}) == 1 else []


def pecah_lembar(berkas: BerkasSumber) -> BerkasSumber:
    """Return a file whose tables above cards are parts of their own, as they are in a document.

    Args:
        berkas: the file as it was read.
    """
    parts = list(berkas.bagian)
    blocks: list[TabelSumber | AlineaSumber] = []
    for blok in berkas.blok:
        pieces = (blok,) if isinstance(blok, AlineaSumber) or not blok.lembar else _pecah(blok, len(parts))
        parts += [blok.nama for blok in pieces[1:] if isinstance(blok, TabelSumber)]
        blocks += pieces
    return berkas if len(blocks) == len(berkas.blok) else replace(berkas, blok=tuple(blocks), bagian=tuple(parts))


def _pecah(tabel: TabelSumber, nomor: int) -> tuple[TabelSumber, ...]:
    """Return a sheet's cards and, with numbers of their own, its tables; the sheet alone where it has not both."""
    spans = _tables(tabel)
    rows = {r for span in spans for r in span}
    cards = _part(tabel, {r for r in tabel.baris if r not in rows}, tabel.bagian)
    if not spans or not is_kartu(cards):
        return (tabel,)
    return (cards, *(_part(tabel, set(span), nomor + n) for n, span in enumerate(spans)))


def _tables(tabel: TabelSumber) -> list[list[int]]:
    """Return the rows of each table: labels side by side, with what stands above and below them without a gap."""
    found: list[list[int]] = []
    group: list[int] = []
    for row in (*tabel.baris, 0):
        if (group and row != group[-1] + 1) or (_begins(tabel, row) and _heads(tabel, group)):
            if _heads(tabel, group):
                found.append(group)
            group = []
        group.append(row)
    return found


def _heads(tabel: TabelSumber, rows: Sequence[int]) -> bool:
    return any(len(k) > 1 and "indikator" in k for k in (_kinds(tabel, r) for r in rows))


def _begins(tabel: TabelSumber, row: int) -> bool:
    """True for a row that begins a card, or the part of another echelon."""
    shown = tabel.baris.get(row, ())
    return _kinds(tabel, row) == {"nama"} or (len(shown) == 1 and _ECHELON.fullmatch(shown[0].teks) is not None)


def _kinds(tabel: TabelSumber, row: int) -> set[str]:
    return {kind for cell in tabel.baris.get(row, ()) if (kind := _kind(cell))}


def _kind(cell: SelSumber) -> str:
    found = LABEL.match(cell.teks.split("\n")[0])
    return "" if found is None else next((k for k in _KIND if found[k]), "")


def _part(tabel: TabelSumber, rows: Collection[int], bagian: int) -> TabelSumber:
    cells = {c: cell for c, cell in tabel.sel.items() if cell.row in rows}
    first = min(rows, default=0)
    above = [c.teks for r, shown in tabel.baris.items() if r < first for c in shown]
    above = above if len(above) <= _TITLES else [*above[:_TITLES], *above[-_TITLES:]]
    areas = tuple(a for a in tabel.gabung if a[0] in rows)
    return replace(tabel, bagian=bagian, sel=cells, gabung=areas, terkait=(*tabel.terkait, *above))


def _paragraphs(teks: str) -> Sequence[str]:
    return [line.strip() for line in teks.split("\n") if line.strip()]


def level(found: re.Match[str]) -> Jenjang | None:
    """Return the level that a label names."""
    word = normalise(next((g for g in found.groups()[1:] if g and re.fullmatch(_SUBJECT, g, re.IGNORECASE)), ""))
    return _LEVELS.get(word, Jenjang.SASARAN_STRATEGIS if word.startswith("sasaran") else None)
