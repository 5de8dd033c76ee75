"""Where a printed text comes from: a text that knows the cells behind its numbers, and what it asks the office for.

Every number of the year-end report can be followed to the cells it is made of. A ``Teks`` prints, escapes and compares
like any text; its cells are put together only when somebody asks for them. What is missing is asked for by name, in its
place and once more in a list, and never invented (``Isian``).
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping

from markupsafe import escape

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.text.numbers import format_number

AWAL, AKHIR = "[Belum diisi: ", "]"
"""What stands around something that is asked for, so that it is seen, searched for, and highlighted."""

_DIMINTA = regex(rf"{re.escape(AWAL)}[^\]]*{re.escape(AKHIR)}")
_TERANG = (
    '</w:t></w:r><w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">\\g<0></w:t></w:r>'
    '<w:r><w:t xml:space="preserve">'
)


class Teks(str):
    """A printed text with the cells its numbers and words come from.

    Attributes:
        dari: the cells, in order, each once.
        isian: what the text asks the office for.
    """

    __slots__ = ("_bagian", "_dari", "_isian")
    _bagian: tuple[str, ...]
    _dari: tuple[CellRef, ...]
    _isian: tuple[Isian, ...]

    def __new__(
        cls,
        teks: str = "",
        dari: Iterable[CellRef] = (),
        *,
        bagian: Iterable[str] = (),
        isian: Iterable[Isian] = (),
    ) -> Teks:
        """Make a text.

        Args:
            teks: what is printed.
            dari: the cells it comes from.
            bagian: texts it is put together from; their cells and isian are its own too.
            isian: what it asks for.
        """
        made = super().__new__(cls, teks)
        made._dari = tuple(dari)
        made._bagian = tuple(bagian)
        made._isian = tuple(isian)
        return made

    def __html__(self) -> str:
        """Return the text for Word; what is asked for in it becomes a highlighted run of its own."""
        teks = str(escape(str(self)))
        return _DIMINTA.sub(_TERANG, teks) if AWAL in teks else teks

    @property
    def dari(self) -> tuple[CellRef, ...]:
        """The cells behind the text."""
        cells = dict.fromkeys(self._dari)
        for part in self._bagian:
            if isinstance(part, Teks):
                cells.update(dict.fromkeys(part.dari))
        return tuple(cells)

    @property
    def isian(self) -> tuple[Isian, ...]:
        """What the text asks the office for."""
        found = dict.fromkeys(self._isian)
        for part in self._bagian:
            if isinstance(part, Teks):
                found.update(dict.fromkeys(part.isian))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Isian:
    """Something to fill in.

    Attributes:
        apa: what: ``Kendala IK-001``.
        tempat: where in the workbook: ``lembar Analisis, kolom Kendala, IK-001``.
    """

    apa: str
    tempat: str

    @property
    def teks(self) -> Teks:
        """What is printed in its place: ``[Belum diisi: Kendala IK-001 (lembar Analisis)]``."""
        sheet = self.tempat.split(",", 1)[0]
        return Teks(f"{AWAL}{self.apa} ({sheet}){AKHIR}", isian=(self,))


def teks_bersel(nilai: float, satuan: str = "", *, desimal: int | None = None, dari: Iterable[CellRef] = ()) -> Teks:
    """Return a number as printed, with its unit behind it.

    Args:
        nilai: the number.
        satuan: its unit, "" for none.
        desimal: fixed decimals; as many as it has, up to four, without.
        dari: the cells it comes from.
    """
    return Teks(f"{format_number(nilai, desimal)} {satuan}".rstrip(), dari)


@dataclass(frozen=True, slots=True)
class AngkaBersel:
    """A value for a cell of its own: ``nilai`` as it is typed (a number where it is one), ``teks`` as it is printed."""

    nilai: float | str | None
    teks: Teks


def rangkai(pola: str, *bagian: str, **bernama: str) -> Teks:
    """Put texts together: ``rangkai("{} dari {target}", a, target=b)``; the whole has the cells of all of them."""
    return Teks(pola.format(*bagian, **bernama), bagian=(*bagian, *bernama.values()))


def gabung(bagian: Iterable[str], pemisah: str = " ") -> Teks:
    """Join texts that say something; the whole has the cells of all of them."""
    parts = tuple(b for b in bagian if b)
    return Teks(pemisah.join(parts), bagian=parts)


def deretan(bagian: Iterable[str]) -> Teks:
    """Return ``a``, ``a dan b``, or ``a, b, dan c``."""
    parts = tuple(bagian)
    if len(parts) < 3:
        return gabung(parts, " dan ")
    return Teks(f"{', '.join(parts[:-1])}, dan {parts[-1]}", bagian=parts)


def telusur(isi: object, jalan: str = "") -> Iterator[tuple[str, Teks]]:
    """Yield every ``Teks`` in dataclasses, mappings, tuples and lists, in order.

    Args:
        isi: where to look.
        jalan: its own place, put before the others.

    Yields:
        (place, text), a place like ``bab3.sasaran[0].pengantar[1].teks``.
    """
    if isinstance(isi, Teks):
        yield jalan, isi
    elif dataclasses.is_dataclass(isi) and not isinstance(isi, type):
        for field in dataclasses.fields(isi):
            yield from telusur(getattr(isi, field.name), f"{jalan}.{field.name}" if jalan else field.name)
    elif isinstance(isi, Mapping):
        for key, value in isi.items():
            yield from telusur(value, f"{jalan}.{key}" if jalan else str(key))
    elif isinstance(isi, (tuple, list)):
        for place, value in enumerate(isi):
            yield from telusur(value, f"{jalan}[{place}]")


def daftar_isian(isi: object) -> tuple[Isian, ...]:
    """Return what a report's context asks for, in the order of its text, each thing once."""
    return tuple(dict.fromkeys(isian for _, teks in telusur(isi) for isian in teks.isian))
