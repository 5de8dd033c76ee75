"""A value on its way into the workbook, with the places it came from."""

from __future__ import annotations

import datetime as dt
from dataclasses import field
from typing import NamedTuple

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.sumber.isi_sumber import TempatSumber
from kinerja_xl.sheets import Jenis

NilaiIsian = str | float | int | dt.date | None


class IsianImpor(NamedTuple):
    """One value for one cell of the workbook.

    Attributes:
        nilai: the value.
        dari: the places it was read from; none for what follows from the order of the rows.
        arti: how it was understood, in Indonesian; "" where it is copied as it stands.
        simpulan: no code, label, official name or column of its own says it: it follows from order, depth, arithmetic,
            first words or a default, so that the office is told to look at it.
    """

    nilai: NilaiIsian
    dari: tuple[TempatSumber, ...] = ()
    arti: str = ""
    simpulan: bool = False

    @property
    def teks(self) -> str:
        """The value as text."""
        return "" if self.nilai is None else str(self.nilai)


class Catatan(NamedTuple):
    """Something the office has to look at: its group, what it is, where, and of conclusions the column they fill."""

    kelompok: str
    teks: str
    tempat: TempatSumber | None = None
    kolom: str = ""


ASING, RAGU, SIMPULAN, BENTROK, HILANG, TERLEWAT = (
    "Kolom atau tabel yang tidak dikenali, jadi tidak dipakai",
    "Nilai yang disalin seperti tertulis",
    "Disimpulkan, tidak tertulis di sumber; periksa kolom",
    "Sumber yang saling berbeda",
    "Yang belum ada di sumber",
    "Yang perlu diketahui dari sumber",
)
"""The groups of notes, in the order in which they are told."""

BarisIsian = dict[str, IsianImpor]


@dataclass(frozen=True)
class Rakitan:
    """A whole import before it is written.

    Attributes:
        jenis: the kind of workbook.
        tahun: the years of its period.
        tabel: sheet key -> its rows.
        formulir: the lines of Identitas.
        lewat: places that were understood but are not used, with the reason.
        catatan: what to look at.
        ringkas: what was found, for the terminal.
    """

    jenis: Jenis
    tahun: tuple[int, ...]
    tabel: dict[str, list[BarisIsian]]
    formulir: BarisIsian
    lewat: dict[TempatSumber, str] = field(default_factory=dict)
    catatan: tuple[Catatan, ...] = ()
    ringkas: tuple[str, ...] = ()

    def terpakai(self) -> dict[TempatSumber, list[tuple[str, int, str]]]:
        """Return for each place that is used where it went: sheet key, number of the row (0 for a form), column key."""
        used: dict[TempatSumber, list[tuple[str, int, str]]] = {}
        for sheet, rows in [("identitas", [self.formulir]), *self.tabel.items()]:
            for number, row in enumerate(rows):
                for key, value in row.items():
                    for place in value.dari:
                        used.setdefault(place, []).append((sheet, number, key))
        return used
