"""Cards of labels and values (*Nama Indikator* : …, *Satuan* : …): tables that stand on their side, one row a card."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from itertools import islice

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.kepala.arti import PELAKU, Arti, KolomSumber, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel, Peta
from kinerja_xl.impor.kepala.isi_kolom import jaga, rupa_kolom
from kinerja_xl.impor.kepala.jalur import arti_jalur
from kinerja_xl.impor.kepala.jendela import mirip_judul
from kinerja_xl.impor.sumber.isi_sumber import SelSumber, TabelSumber, TempatSumber
from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise

_NUMBERED = regex(r"^\W*(?:(?:\d{1,2}|[a-z])\s*[.)]\s*)?", re.IGNORECASE)
_COUNT = regex(r"(?<!tahun)(?<!ke)(?<!tw)(?<!triwulan)(?<!bulan)\s+\d{1,2}$", re.IGNORECASE)
_YEAR = regex(r"(?:tahun\s*)?(20[1-4]\d)", re.IGNORECASE)
_GOAL = regex(r"((uraian|rumusan|pernyataan|nama) )?tujuan( (strategis|renstra|skpd|opd|pd|perangkat daerah))?( \d+)?")
_LONGEST = 7  # words of a label
_TOP = 60  # rows within which the first card stands
_ROLES = 4  # different labels that make a card
_SURE = 0.6  # of the rows of a card begin with a known label
_FIRST = (PeranKolom.TUJUAN, PeranKolom.SASARAN, PeranKolom.INDIKATOR)
_NAMED = frozenset({PeranKolom.NOMENKLATUR, PeranKolom.CAMPURAN})
Jalur = tuple[str, ...]


@dataclass(frozen=True)
class TabelKartu(TabelSumber):
    """A table of cards, one row a card; its cells keep the places in which they stand in the source."""

    @cached_property
    def baris(self) -> Mapping[int, tuple[SelSumber, ...]]:
        """Number of the card -> its cells in the order of the columns."""
        found: dict[int, list[SelSumber]] = {}
        for row, _ in sorted(self.sel):
            found.setdefault(row, [])
        for (row, _), cell in sorted(self.sel.items()):
            found[row].append(cell)
        return {row: tuple(cells) for row, cells in found.items()}


@dataclass(frozen=True, slots=True)
class _Baris:
    """One line of a card: its label, what it means, and the values right of it."""

    label: SelSumber | None
    arti: Arti | None
    nilai: tuple[SelSumber, ...]


@dataclass
class _Kartu:
    """One card: its values by title path, the years of its last line of years, the label that goes on."""

    isi: dict[Jalur, SelSumber] = field(default_factory=dict)
    tahun: dict[int, str] = field(default_factory=dict)
    judul: str = ""

    def punya(self, *peran: PeranKolom) -> bool:
        return any((a := _arti(j)) is not None and a.peran in peran for j in self.isi)

    def tambah(self, line: _Baris) -> None:
        """Take a line: a value, or values under or beside their years."""
        if line.label is not None:
            self.judul = _label(line.label)
        told = {c.col: y for c in line.nilai if (y := _tahun(c))}
        rest = [c for c in line.nilai if c.col not in told and normalise(c.teks) != "tahun"]
        if told and not rest:
            self.tahun = told
        elif len(told) == 1 and len(rest) == 1:
            self.isi.setdefault((self.judul, *told.values()), rest[0])
        elif rest and self.tahun and all(c.col in self.tahun for c in rest):
            aimed = "target" in self.judul.casefold() or "baseline" in self.judul.casefold()
            for c in rest:
                self.isi.setdefault((self.judul if aimed else "Target", self.tahun[c.col]), c)
        elif len(line.nilai) == 1 and self.judul and line.label is not None:
            self.isi.setdefault((self.judul,), line.nilai[0])


def cari_kartu(tabel: TabelSumber, peta: Peta | None = None) -> DaerahTabel | None:
    """Return the cards of a sheet or table as one region, None where they are none.

    Labels of programmes make cards of a cascading, which are told otherwise (``bentuk.kartu``).

    Args:
        tabel: the sheet or table.
        peta: what was decided by a person.
    """
    lanes = [lane for lane in _lajur(tabel) if _is_card(lane)]
    cards = [card for lane in lanes for card in _kartu(lane)]
    if not cards or any(card.punya(*_NAMED) for card in cards):
        return None
    paths = sorted({j: None for card in cards for j in card.isi}, key=_order)
    cells = {
        (n, c): cell for n, card in enumerate(cards, 1) for c, j in enumerate(paths, 1) if (cell := card.isi.get(j))
    }
    made = TabelKartu(tabel.berkas, tabel.bagian, tabel.nama, tabel.lembar, cells, (), tabel.terkait, tabel.tersembunyi)
    columns = []
    for c, path in enumerate(paths, 1):
        arti = peta.judul[path] if peta is not None and path in peta.judul else _arti(path)
        arti, why = jaga(arti, rupa_kolom([s for (_, col), s in cells.items() if col == c]), path)
        columns.append(KolomSumber(c, path, arti, why))
    first = min(b.label.row for lane in lanes for b in lane if b.label is not None)
    titles = [c for row, found in tabel.baris.items() if row < first for c in found]
    passed = {p: why for p, why in _lewat(tabel, lanes, titles).items() if p not in map(made.tempat, cells.values())}
    texts = (*tabel.terkait, *(c.teks for c in titles))
    return DaerahTabel(made, tuple(columns), tuple(made.baris), passed, texts)


def _lewat(
    tabel: TabelSumber, lanes: Sequence[Sequence[_Baris]], titles: Sequence[SelSumber]
) -> dict[TempatSumber, str]:
    """Return the cells that hold no value of a card, with the reason."""
    passed = {tabel.tempat(c): "judul di atas tabel" for c in titles}
    for lane in lanes:
        for line in lane:
            if line.label is not None:
                passed[tabel.tempat(line.label)] = f"judul kolom: {line.label.teks}"
            for cell in line.nilai:
                if _tahun(cell) or normalise(cell.teks) == "tahun":
                    passed[tabel.tempat(cell)] = "judul kolom: tahun"
    for cell in tabel.sel.values():
        if not cell.teks.strip(" :.-=0123456789)"):
            passed.setdefault(tabel.tempat(cell), "nomor atau tanda baca di samping label")
    return passed


def _arti(path: Jalur) -> Arti | None:
    found = arti_jalur(path)
    if found is not None and found.peran is PeranKolom.TUJUAN and not _GOAL.fullmatch(normalise(path[-1])):
        return None  # "Tujuan pengukuran" says what the indicator is for
    return found


def _label(cell: SelSumber) -> str:
    """Return the words of a label without its number (``Indikator 2``), "" for a cell that can be none."""
    plain = _COUNT.sub("", _NUMBERED.sub("", cell.teks).strip(" :.\n"))
    short = 0 < len(plain.split()) <= _LONGEST and "\n" not in plain
    return plain if isinstance(cell.nilai, str) and short and not _YEAR.fullmatch(plain) else ""


def _known(cell: SelSumber) -> Arti | None:
    plain = _label(cell)
    return _arti((plain,)) if plain and mirip_judul(plain) else None


def _lajur(tabel: TabelSumber) -> Iterator[list[_Baris]]:
    """Yield for each column of labels its lines from top to bottom."""
    named: dict[int, set[PeranKolom]] = {}
    for shown in islice(tabel.baris.values(), _TOP):
        for cell in shown:
            if (found := _known(cell)) is not None:
                named.setdefault(cell.col, set()).add(found.peran)
    starts = sorted(c for c, roles in named.items() if len(roles) >= _ROLES)
    for n, left in enumerate(starts):
        right = starts[n + 1] if n + 1 < len(starts) else tabel.kolom_terakhir + 1
        rows = [r for r in tabel.baris if (c := tabel.sel.get((r, left))) is not None and _known(c) is not None]
        lane = []
        for row in (r for r in tabel.baris if rows[0] <= r):
            cells = [c for c in tabel.baris[row] if left <= c.col < right and c.teks.strip(" :.-=")]
            if not cells or (row > rows[-1] and (row > rows[-1] + 2 or cells[0].col == left)):
                continue
            label = cells[0] if cells[0].col == left else None
            lane.append(
                _Baris(label, None if label is None else _known(label), tuple(cells if label is None else cells[1:]))
            )
        begins = next((n for n, b in enumerate(lane) if b.nilai), len(lane))
        lane = lane[begins:]  # what stands alone above them is a title
        heads = lane and lane[0].nilai and _known(lane[0].nilai[0]) is not None and _titles(lane[0])
        yield lane[1:] if heads else lane


def _titles(line: _Baris) -> bool:
    """True for a line over the columns of a card: *Uraian*, *Keterangan*."""
    told = line.arti
    return told is None or (told.peran in (*_NAMED, PeranKolom.KETERANGAN) and not told.jenjang)


def _is_card(lane: Sequence[_Baris]) -> bool:
    """True where most lines are a known label with a value that is none, and an indicator is among them."""
    told = [b for b in lane if b.arti is not None and b.nilai]
    beside = [b for b in told if _known(b.nilai[0]) is not None and not _YEAR.search(b.nilai[-1].teks)]
    roles = {b.arti.peran for b in told if b.arti is not None}
    labelled = [b for b in lane if b.label is not None and b.nilai]
    return (
        PeranKolom.INDIKATOR in roles
        and len(roles) >= _ROLES
        and len(told) >= _SURE * len(labelled)
        and len(beside) <= 0.3 * len(told)
    )


def _kartu(lane: Sequence[_Baris]) -> list[_Kartu]:
    """Take the lines of a lane apart: a card ends where a goal, an objective or an indicator is told again.

    Where objectives stand above their indicators, another objective ends the card of an indicator that has none.
    """
    cards = [_Kartu()]
    roles = [b.arti.peran for b in lane if b.arti is not None and b.arti.peran in PELAKU | {PeranKolom.INDIKATOR}]
    leading = bool(roles) and roles[0] in PELAKU
    for line in lane:
        peran = None if line.arti is None else line.arti.peran
        named = peran is not None and peran in PELAKU | {PeranKolom.INDIKATOR} and cards[-1].punya(peran)
        above = leading and peran in PELAKU and cards[-1].punya(PeranKolom.INDIKATOR)
        if named or above:
            cards.append(_Kartu())
        cards[-1].tambah(line)
    return [card for card in cards if card.punya(PeranKolom.INDIKATOR)]


def _tahun(cell: SelSumber) -> str:
    found = _YEAR.fullmatch(cell.teks.strip())
    return "" if found is None else found[1]


def _order(path: Jalur) -> tuple[int, Jalur]:
    found = _arti(path)
    return (_FIRST.index(found.peran) if found is not None and found.peran in _FIRST else len(_FIRST), path)
