"""What copies of a workbook say of it, and what comes of it when they are brought together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.model.sisi_buku import BarisSisi
from kinerja_xl.workbook.cells import Cell


@dataclass(frozen=True, slots=True)
class Usul:
    """What copies say of a cell.

    Attributes:
        dari: numbers of the copies that say so, from 0.
        at: the cell in the first of them.
        nilai: the typed value, None for an empty cell.
        sel: the cell as read, None for an empty one.
    """

    dari: tuple[int, ...]
    at: CellRef
    nilai: object
    sel: Cell | None


@dataclass(frozen=True, slots=True)
class SelGabung:
    """A cell of the base that copies changed.

    Attributes:
        lembar: the sheet's key.
        baris: what people call the row.
        kunci: the column's key; ``kolom`` its title.
        at: the cell in the base.
        nilai: the base's value.
        usul: what the copies say, each value once.
    """

    lembar: str
    baris: str
    kunci: str
    kolom: str
    at: CellRef
    nilai: object
    usul: tuple[Usul, ...]


@dataclass(frozen=True, slots=True)
class BarisGabung:
    """A row that copies deleted: from the base, or not, where others changed it.

    Attributes:
        lembar: the sheet's key.
        baris: the base's row.
        oleh: the copies that deleted it.
        diubah: what others changed in it.
    """

    lembar: str
    baris: BarisSisi
    oleh: tuple[int, ...]
    diubah: tuple[SelGabung, ...] = ()


@dataclass(frozen=True, slots=True)
class BarisMasuk:
    """A row that only copies have.

    Attributes:
        lembar: the sheet's key.
        nama: what people call it.
        isi: column key -> what stands there.
        dari: the copies that have it.
        bentrok: cells in which these disagree; they stay empty.
    """

    lembar: str
    nama: str
    isi: Mapping[str, Usul]
    dari: tuple[int, ...]
    bentrok: tuple[SelGabung, ...] = ()


@dataclass(frozen=True, slots=True)
class KolomMasuk:
    """A column of the office's own that only copies have; it goes to the right of all that the base has.

    Attributes:
        lembar: the sheet's key.
        kunci: the column's key; ``judul`` its heading.
        at: the place of the heading in the base.
        dari: the copies that have it.
    """

    lembar: str
    kunci: str
    judul: str
    at: CellRef
    dari: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tertinggal:
    """What of a copy does not come into the base.

    Attributes:
        dari: number of the copy.
        tempat: where it stands there.
        sebab: why (Indonesian), with what a person can do.
    """

    dari: int
    tempat: str
    sebab: str


@dataclass
class Gabungan:
    """What comes of it, sheet by sheet in the order of the base."""

    ubah: list[SelGabung] = field(default_factory=list)
    bentrok: list[SelGabung] = field(default_factory=list)
    hapus: list[BarisGabung] = field(default_factory=list)
    bentrok_baris: list[BarisGabung] = field(default_factory=list)
    masuk: list[BarisMasuk] = field(default_factory=list)
    kolom: list[KolomMasuk] = field(default_factory=list)
    tertinggal: list[Tertinggal] = field(default_factory=list)
