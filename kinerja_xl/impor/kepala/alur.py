"""Cascadings as a flow: levels that stand beside each other, each with its texts below it.

What a row is about is told by labels: left of the levels (*Indikator*, *Target 2026*), or inside of the cells
(*Indikator: …*). Such a table becomes one whose columns are a level and a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.kepala.arti import KolomSumber, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel, Peta, baris_data
from kinerja_xl.impor.kepala.isi_kolom import jaga, rupa_kolom
from kinerja_xl.impor.kepala.jalur import arti_jalur
from kinerja_xl.impor.kepala.jendela import Jendela, mirip_judul
from kinerja_xl.impor.kepala.kartu_tegak import TabelKartu
from kinerja_xl.impor.sumber.isi_sumber import SelSumber, TabelSumber, TempatSumber
from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise
from kinerja_xl.workbook.cells import Area

_LEVEL = regex(
    r"(tujuan|sasaran( strategis| pd| skpd| opd)?|program|sub ?kegiatan|kegiatan)( (pd|opd|skpd|strategis))?( \d{1,2})?"
)
_ARROW = regex(r"[\s▼▲►◄▶◀▽△↓↑→←⇓⇑⇒⇐⇩⇨⬇⬆➡➔➜>│┃|-]+")
_NAME = regex(r"(uraian|rumusan|pernyataan|nama|nomenklatur|kinerja|judul|isi)( (kinerja|program|kegiatan|sasaran))*")
_INSIDE = regex(r"\W*([A-Za-z][A-Za-z /]{0,40}(?:20\d\d)?)(?:\s*\d{1,2})?\s*[:=]\s*(\S.*)?", re.DOTALL)
_SHORT = regex(r"(ik|iku|ikp|ikk|iksk|ikt|iks)", re.IGNORECASE)
_TOP = 15  # rows within which the levels stand
_LEVELS = 2  # that stand beside each other
_LABELLED = 2  # rows with labels left of the levels, or cells with labels inside
_FEW = 12  # words of a label left of the levels


@dataclass(frozen=True)
class TabelAlur(TabelKartu):
    """A table made of a flow: its columns are a level and a label, its rows those in which the names stand."""

    asal: TabelSumber | None = None

    def luas(self, cell: SelSumber) -> Area:
        """Return the area that a cell covers in the source."""
        return super().luas(cell) if self.asal is None else self.asal.luas(cell)


@dataclass(frozen=True, slots=True)
class _Kepala:
    """The row of levels: its number, the titles by column, the column of labels (0 without one)."""

    baris: int
    jenjang: Mapping[int, SelSumber]
    label: int


_Isi = dict[tuple[int, str], SelSumber]


def cari_alur(tabel: TabelSumber, peta: Peta | None = None) -> DaerahTabel | None:
    """Return a flow as a table, None where it is none, or two of its columns are of one level.

    Args:
        tabel: the sheet or table.
        peta: what was decided by a person.
    """
    head = _kepala(tabel)
    if head is None:
        return None
    passed: dict[TempatSumber, str] = {tabel.tempat(c): "judul kolom: jenjang" for c in tabel.baris[head.baris]}
    rows = _data(tabel, head, passed)
    places = {*head.jenjang, head.label}
    others = (c for r in rows for c in tabel.baris[r] if c.col not in places and not _ARROW.fullmatch(c.teks))
    if next(others, None) is not None:
        return None
    records = list(_catatan(tabel, head, rows, passed))
    if not _enough(tabel, head, rows, records):
        return None
    return _daerah(tabel, head, records, passed, peta or Peta())


def _kepala(tabel: TabelSumber) -> _Kepala | None:
    """Return the row whose cells are levels, beside each other; only arrows and the title of labels stand there too."""
    for row, cells in islice(tabel.baris.items(), _TOP):
        levels = {c.col: c for c in cells if _LEVEL.fullmatch(_plain(c.teks))}
        names = {_plain(c.teks).rstrip(" 0123456789") for c in levels.values()}
        if len(names) < _LEVELS:
            continue
        if len(names) < len(levels):
            return None  # which of two programmes beside each other a kegiatan belongs to is not told
        first = min(levels)
        rest = [c for c in cells if c.col not in levels and not _ARROW.fullmatch(c.teks)]
        if any(c.col > first for c in rest) or len(rest) > 1:
            return None
        return _Kepala(row, levels, _kolom_label(tabel, row, first))
    return None


def _kolom_label(tabel: TabelSumber, row: int, first: int) -> int:
    """Return the column left of the levels that holds labels; 0 where there is none."""
    below = [c for r, cells in tabel.baris.items() if r > row for c in cells if c.col < first]
    known = {c.col for c in below if _label(c.teks)}
    return max(known, default=0)


def _plain(teks: str) -> str:
    return normalise(teks)


@lru_cache(maxsize=4096)
def _label(teks: str) -> str:
    """Return a label as the title of a column, "" for any other text; that of a name is "-"."""
    plain = re.sub(r"\s+\d{1,2}$", "", teks.strip(" :.=\n"))
    if len(plain.split()) > _FEW or not plain:
        return ""
    if _NAME.fullmatch(_plain(plain)):
        return "-"
    if _SHORT.fullmatch(plain):
        return "Indikator"
    found = arti_jalur((plain,)) if mirip_judul(plain) or len(plain.split()) == 1 else None
    named = found is not None and found.peran in (PeranKolom.NOMENKLATUR, PeranKolom.TUJUAN, PeranKolom.CAMPURAN)
    return "" if found is None else "-" if named else plain


def _data(tabel: TabelSumber, head: _Kepala, passed: dict[TempatSumber, str]) -> list[int]:
    """Return the rows that hold texts of the levels; arrows between them are told."""
    columns = [KolomSumber(col, (c.teks,), arti_jalur((c.teks,))) for col, c in sorted(head.jenjang.items())]
    below = []
    for row, cells in tabel.baris.items():
        if row < head.baris:
            passed |= {tabel.tempat(c): "judul di atas tabel" for c in cells}
        elif row > head.baris and all(_ARROW.fullmatch(c.teks) for c in cells):
            passed |= {tabel.tempat(c): "tanda panah di antara kotak" for c in cells}
        elif row > head.baris:
            below.append(row)
    boxes = replace(tabel, lembar=False)  # gaps and single texts are how a flow is drawn, no end of a table
    return list(baris_data(boxes, Jendela(head.baris, head.baris, ()), columns, below, passed))


def _catatan(
    tabel: TabelSumber, head: _Kepala, rows: Sequence[int], passed: dict[TempatSumber, str]
) -> Iterator[tuple[int, _Isi]]:
    """Yield what stands together, with its first row: until a name or a label comes again."""
    begun, record = 0, _Isi()
    left, last = "-", ""
    for row in rows:
        cells = tabel.baris[row]
        label = tabel.isi(row, head.label) if head.label else None
        if label is not None and label.row == row:
            passed[tabel.tempat(label)] = f"judul kolom: {label.teks}"
            left = _label(label.teks) or label.teks.strip(" :")
        found: _Isi = {}
        for cell in cells:
            if _ARROW.fullmatch(cell.teks):
                passed[tabel.tempat(cell)] = "tanda panah di antara kotak"
            elif cell.col in head.jenjang:
                found |= _bagian(cell, left if head.label else "-")
        more = head.label and left and left == last
        if begun and not (more or found.keys() & record.keys() or ((*record,) and _bernama(found) and not head.label)):
            record |= found
        elif found:
            if begun:
                yield begun, record
            begun, record = row, found
        last = left
    if begun:
        yield begun, record


def _bernama(isi: _Isi) -> bool:
    return any(label == "-" for _, label in isi)


def _bagian(cell: SelSumber, label: str) -> _Isi:
    """Return what a cell says, by column and label; its lines may begin with labels of their own."""
    found: dict[str, list[str]] = {}
    for line in (t.strip() for t in cell.teks.split("\n") if t.strip()):
        inside = _INSIDE.fullmatch(line)
        told = _label(inside[1]) if inside is not None else _label(line) if line.endswith(":") else ""
        if told:
            label, line = told, (inside[2] or "") if inside is not None else ""  # noqa: PLW2901
        if line:
            found.setdefault(label, []).append(line)
    whole = len(found) == 1 and "\n".join(*found.values()) == cell.teks.strip()
    if whole:
        return {(cell.col, next(iter(found))): cell}
    texts = {name: ("\n" if name != "-" else " ").join(lines) for name, lines in found.items()}
    return {(cell.col, name): cell._replace(teks=t, nilai=t) for name, t in texts.items()}


def _enough(tabel: TabelSumber, head: _Kepala, rows: Sequence[int], records: Sequence[tuple[int, _Isi]]) -> bool:
    """True where labels say what the texts are, an indicator among them."""
    labels = {label for _, record in records for _, label in record}
    measured = any((a := arti_jalur((x,))) is not None and a.peran is PeranKolom.INDIKATOR for x in labels)
    if not measured or not any(_bernama(record) for _, record in records):
        return False
    if head.label:
        return sum(1 for r in rows if (c := tabel.isi(r, head.label)) and _label(c.teks)) >= _LABELLED
    inside = sum(label != "-" for _, record in records for _, label in record)
    return inside >= _LABELLED


def _daerah(
    tabel: TabelSumber, head: _Kepala, records: Sequence[tuple[int, _Isi]], passed: dict[TempatSumber, str], peta: Peta
) -> DaerahTabel:
    labels = list(dict.fromkeys(["-", *(label for _, record in records for _, label in record)]))
    labels.sort(key=lambda x: (x != "-", (a := arti_jalur((x,))) is None or a.peran is not PeranKolom.INDIKATOR))
    used = {key for _, record in records for key in record}
    order = [(col, label) for col in sorted(head.jenjang) for label in labels if (col, label) in used]
    place = {key: n for n, key in enumerate(order, 1)}
    cells = {(row, place[key]): cell for row, record in records for key, cell in record.items()}
    inside: dict[int, list[SelSumber]] = {}
    for (_, n), cell in cells.items():
        inside.setdefault(n, []).append(cell)
    columns = []
    for (col, label), n in place.items():
        title = head.jenjang[col].teks
        path = (title,) if label == "-" else (title, label)
        known = arti_jalur(path) if label == "-" or arti_jalur((label,)) is not None else None
        told = peta.judul.get(path, known)
        arti, why = jaga(told, rupa_kolom(inside[n]), path)
        columns.append(KolomSumber(n, path, arti, why))
    parts = (tabel.berkas, tabel.bagian, tabel.nama, tabel.lembar)
    made = TabelAlur(*parts, cells, (), tabel.terkait, tabel.tersembunyi, asal=tabel)
    above = [c.teks for r, found in tabel.baris.items() if r < head.baris for c in found]
    return DaerahTabel(made, tuple(columns), tuple(made.baris), passed, (*tabel.terkait, *above))
