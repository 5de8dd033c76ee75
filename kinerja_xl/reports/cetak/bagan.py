"""A tree as boxes and lines: what is to be drawn, and what comes of laying it out.

``bagan_susun`` lays it out, ``bagan_word`` and ``bagan_svg`` draw it.
"""

from __future__ import annotations

from typing import Literal

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.huruf import baris_terbungkus

PT = 25.4 / 72
"""A point in millimetres."""

HURUF = 7.5
"""The usual size of the letters in points."""

TEPI = 1.4
"""What a box keeps free on each side, in millimetres."""

DIPOTONG = " …"
"""What ends a text that is not shown whole."""

Rupa = Literal["tebal", "biasa", "miring", "butir", "mitra"]


@dataclass(frozen=True, slots=True)
class GayaKotak:
    """What the boxes of a level look like: the colour inside (six digits) and the border's width in millimetres."""

    isi: str
    garis: float = 0.26


@dataclass(frozen=True, slots=True)
class Bidang:
    """The room for a picture.

    Its largest width and height in millimetres, how many columns stand side by side, and the letters in points.
    """

    lebar: float
    tinggi: float
    kolom: int
    huruf: float = HURUF


MELINTANG = Bidang(278.0, 160.0, 5)
"""A page of F4 paper, landscape, below a heading."""

TEGAK = Bidang(165.0, 160.0, 5)
"""A page of F4 paper, upright, with room for text; for boxes of few words."""


@dataclass(frozen=True, slots=True)
class Kotak:
    """One box: a bold label over a text, notes in italics below, and items at its end.

    Attributes:
        label, teks, catatan, butir: what it says.
        takuk: how deep it stands below the head of its branch, which sets it in.
        mitra: who shares the work; drawn as a box with a dashed border that hangs on this one.
        gaya: its looks; None for those of its place.
    """

    label: str
    teks: str
    takuk: int = 0
    catatan: tuple[str, ...] = ()
    butir: tuple[str, ...] = ()
    mitra: str = ""
    gaya: GayaKotak | None = None

    @property
    def isi(self) -> list[tuple[Rupa, str]]:
        """Its texts in order, but for the partner, each with how it is written."""
        said: list[tuple[Rupa, str]] = [("tebal", self.label), ("biasa", self.teks)]
        said += [("miring", isi) for isi in self.catatan]
        return [(rupa, isi) for rupa, isi in said if isi] + [("butir", f"• {isi}") for isi in self.butir]

    def baris(self, lebar: float, huruf: float = HURUF) -> list[tuple[Rupa, str]]:
        """Return the lines of its texts, but for the partner, in a box so many millimetres wide."""
        ruang = (lebar - 2 * TEPI) / PT
        return [(r, line) for r, isi in self.isi for line in baris_terbungkus(isi, ruang, huruf, r == "tebal")]

    def baris_mitra(self, lebar: float, huruf: float = HURUF) -> list[str]:
        """Return the lines of its partner's box; none without a partner."""
        said = f"Mitra: {self.mitra}" if self.mitra else ""
        return baris_terbungkus(said, (lebar - 2 * TEPI) / PT, huruf)

    def tinggi_isi(self, lebar: float, huruf: float = HURUF) -> float:
        """Return the height that its own texts need."""
        return len(self.baris(lebar, huruf)) * tinggi_baris(huruf) + 2 * TEPI

    def tinggi_mitra(self, lebar: float, huruf: float = HURUF) -> float:
        """Return the height of its partner's box; 0 without a partner."""
        lines = len(self.baris_mitra(lebar, huruf))
        return lines * tinggi_baris(huruf) + TEPI if lines else 0.0

    def tinggi(self, lebar: float, huruf: float = HURUF) -> float:
        """Return the height that it needs with its partner's box."""
        return self.tinggi_isi(lebar, huruf) + self.tinggi_mitra(lebar, huruf)

    def __str__(self) -> str:
        mitra = [f"Mitra: {self.mitra}"] if self.mitra else []
        return f"{self.label}: {'. '.join(filter(None, (self.teks, *self.catatan, *self.butir, *mitra)))}"


def tinggi_baris(huruf: float) -> float:
    """Return the height of a line of letters, in millimetres."""
    return huruf * 1.25 * PT


@dataclass(frozen=True, slots=True)
class Cabang:
    """One branch: its head, the boxes stacked below it, and those between the top and its head.

    Neighbours share what is equal in ``atas`` from its beginning.
    """

    kepala: Kotak
    bawah: tuple[Kotak, ...] = ()
    atas: tuple[Kotak, ...] = ()


@dataclass(frozen=True, slots=True)
class KotakLetak:
    """A box with its place, all in millimetres; ``tinggi`` is without the partner's box, which hangs below it."""

    kotak: Kotak
    x: float
    y: float
    lebar: float
    tinggi: float
    gaya: GayaKotak


@dataclass(frozen=True, slots=True)
class Garis:
    """A line from the upper left to the lower right."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Lukisan:
    """One picture: what is drawn, in order, and how much room it takes."""

    isi: tuple[KotakLetak | Garis, ...]
    lebar: float
    tinggi: float
    huruf: float

    @property
    def kotak(self) -> tuple[KotakLetak, ...]:
        """The boxes."""
        return tuple(x for x in self.isi if isinstance(x, KotakLetak))

    @property
    def teks(self) -> str:
        """All that the boxes say, for whoever cannot see them."""
        return "; ".join(str(letak.kotak) for letak in self.kotak)

    @property
    def dipotong(self) -> bool:
        """True where a box does not show a text whole."""
        parts = (t for x in self.kotak for t in (x.kotak.teks, x.kotak.mitra, *x.kotak.butir, *x.kotak.catatan))
        return any(DIPOTONG in teks for teks in parts)
