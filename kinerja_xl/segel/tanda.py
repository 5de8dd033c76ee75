"""Seals as they stand in the hidden sheet Acuan: a line that says what, then the details in the cells beside it.

A line is ``segel-1|tw1|sidik|urutan|2026-04-10T08:00:00+08:00|0.1.0|rows|inputs|pieces|draf``. It is looked for
anywhere in the sheet, because other programs and later lists may move it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kinerja_xl.frozen import dataclass
from kinerja_xl.segel.sidik import BAKU, IsiSegel, SegelRusakError, Sidik, buka_kemasan, hitung_sidik, kemas, potong
from kinerja_xl.sheets.pilihan import DokumenKiriman
from kinerja_xl.workbook.cells import CellWrite, Sheet
from kinerja_xl.workbook.marks import LEMBAR_ACUAN
from kinerja_xl.workbook.read import RawBook

_MARK = "segel-"
_COLUMN = 60  # far to the right of every list
_FIRST_ROW = 2
_PIECE = 30_000  # characters; a cell holds 32,767
_DETAIL = ":"  # begins a cell of details, so that no program takes it for a formula
_MOST_PIECES = 200


@dataclass(frozen=True, slots=True)
class Segel:
    """One seal.

    Attributes:
        baku: the version of its canonical form.
        jenis: what was sealed; the word of ``DokumenKiriman``.
        sidik: the fingerprint.
        waktu: when.
        alat: the version of the rules, which is ours.
        draf: there were errors.
        rincian: the sealed rows as packed; "" where they are gone.
        tempat: (row, column) of its line in Acuan.
    """

    baku: str
    jenis: DokumenKiriman
    sidik: Sidik
    waktu: dt.datetime
    alat: str
    draf: bool
    rincian: str
    tempat: tuple[int, int]

    @property
    def isi(self) -> IsiSegel:
        """The sealed rows.

        Raises:
            SegelRusakError: they are gone, damaged, or not what the fingerprint is of.
        """
        found = buka_kemasan(self.rincian)
        if hitung_sidik(found).isi != self.sidik.isi:
            raise SegelRusakError
        return found


def baca_segel(book: RawBook) -> tuple[Segel, ...]:
    """Return the seals in a workbook, the oldest first; a line that cannot be read is none."""
    if LEMBAR_ACUAN not in book.sheet_names:
        return ()
    return tuple(sorted(_read(book.sheet(LEMBAR_ACUAN)), key=lambda s: s.waktu))


def _read(sheet: Sheet) -> Iterator[Segel]:
    for row, cells in sheet.rows.items():
        for col, cell in cells.items():
            if isinstance(cell.value, str) and cell.value.startswith(_MARK):
                found = _line(sheet, row, col, cell.value)
                if found is not None:
                    yield found


def _line(sheet: Sheet, row: int, col: int, text: str) -> Segel | None:
    parts = text.split("|")
    if len(parts) < 10:
        return None
    baku, word, isi, urutan, waktu, alat, rows, inputs, pieces, draf = parts[:10]
    kind = next((d for d in DokumenKiriman if d.kata == word), None)
    try:
        when = dt.datetime.fromisoformat(waktu)
        count = int(pieces)
        sidik = Sidik(isi, urutan, int(rows), int(inputs))
    except ValueError:
        return None
    if kind is None or not 0 <= count <= _MOST_PIECES or when.tzinfo is None:
        return None
    texts = [sheet.cell(row, col + n) for n in range(1, count + 1)]
    found = "".join(str(c.value).removeprefix(_DETAIL) for c in texts if c is not None)
    return Segel(baku, kind, sidik, when, alat, draf == "draf", found, (row, col))


def tulisan_segel(
    book: RawBook, jenis: DokumenKiriman, isi: IsiSegel, waktu: dt.datetime, alat: str, *, draf: bool
) -> Iterator[CellWrite]:
    """Yield the cells of a new seal; one of the same document takes the place of the earlier one.

    Args:
        book: the workbook; it has a sheet Acuan.
        jenis: what is sealed.
        isi: its rows.
        waktu: when.
        alat: our version.
        draf: there are errors.
    """
    sheet = book.sheet(LEMBAR_ACUAN)
    old = baca_segel(book)
    same = next((s for s in old if s.jenis is jenis), None)
    taken = {s.tempat[0] for s in old}
    free = next(row for row in range(_FIRST_ROW, _FIRST_ROW + len(old) + 1) if row not in taken)
    row, col = same.tempat if same is not None else (free, _COLUMN)
    sidik = hitung_sidik(isi)
    pieces = potong(kemas(isi), _PIECE)
    line = (BAKU, jenis.kata, sidik.isi, sidik.urutan, waktu.isoformat(timespec="seconds"), alat)
    numbers = (sidik.baris, sidik.isian, len(pieces), "draf" if draf else "")
    yield CellWrite(sheet=LEMBAR_ACUAN, row=row, col=col, value="|".join(map(str, (*line, *numbers))))
    for n, piece in enumerate(pieces, start=1):
        yield CellWrite(sheet=LEMBAR_ACUAN, row=row, col=col + n, value=_DETAIL + piece)
    for stale in [c for c in sheet.rows.get(row, {}) if c > col + len(pieces)]:
        yield CellWrite(sheet=LEMBAR_ACUAN, row=row, col=stale)
