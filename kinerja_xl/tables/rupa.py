"""What a workbook that is not ours looks like, by the words that head its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kinerja_xl.text.similar import normalise
from kinerja_xl.workbook.read import RawBook

_SHEETS, _ROWS, _LONGEST = 6, 40, 120


@dataclass(frozen=True, slots=True)
class Rupa:
    """A kind of table that offices keep.

    Attributes:
        nama: what offices call it.
        jenis: our kind that takes what it holds, "" for none.
        ciri: expressions for header words; a table of this kind has all of them.
    """

    nama: str
    jenis: str
    ciri: tuple[str, ...]


# What has the rarest words comes first: a quarterly evaluation also has indicators and targets.
_RUPA = (
    Rupa("rekap pagu SIPD-RI", "pk", (r"kode sub unit", r"kode rekening", r"pagu")),
    Rupa("laporan realisasi SIPD-RI", "pengukuran", (r"sp2d", r"nilai realisasi")),
    Rupa("matriks SKP", "", (r"rencana hasil kerja", r"aspek|umpan balik|ekspektasi")),
    Rupa(
        "evaluasi hasil Renja",
        "pengukuran",
        (r"evaluasi|renstra|renja", r"realisasi.*triwulan|tingkat capaian|capaian.*triwulan"),
    ),
    Rupa("rencana aksi", "pk", (r"rencana aksi|target bulan|\bjan\b|januari", r"indikator|sasaran", r"target|\bdes\b")),
    Rupa("pengukuran kinerja", "pengukuran", (r"indikator", r"target", r"realisasi")),
    Rupa("cascading kinerja", "cascading", (r"cascading|pohon kinerja|crosscutting", r"indikator|sasaran|kinerja")),
    Rupa("indikator kinerja individu", "iki", (r"indikator kinerja individu|\biki\b",)),
    Rupa("perjanjian kinerja", "pk", (r"perjanjian kinerja", r"sasaran|indikator|target")),
    Rupa("tabel IKU", "iku", (r"indikator kinerja utama|\biku\b",)),
    Rupa("tabel IKU", "iku", (r"indikator", r"formulasi|rumus|definisi|sumber data")),
    Rupa("perjanjian kinerja", "pk", (r"sasaran", r"indikator", r"target")),
)


def rupa(book: RawBook) -> Rupa | None:
    """Return what a workbook looks like, None where its words are those of no table that is known."""
    words = "\n".join(dict.fromkeys(_words(book)))
    return next((r for r in _RUPA if all(re.search(ciri, words) for ciri in r.ciri)), None)


def _words(book: RawBook) -> Iterator[str]:
    """Yield the short texts at the top of the visible sheets, where titles and headers stand."""
    seen = [name for name in book.sheet_names if book.sheet_state(name) == "visible"]
    for name in seen[:_SHEETS]:
        yield normalise(name)
        for _, cells in sorted(book.sheet(name).rows.items())[:_ROWS]:
            for cell in cells.values():
                if isinstance(cell.value, str) and len(cell.value) <= _LONGEST:
                    yield normalise(cell.value)
