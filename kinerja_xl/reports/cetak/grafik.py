"""A chart as data: what a report says should be drawn. ``word.grafik`` draws it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.warna_grafik import Makna
from kinerja_xl.text.numbers import format_number

Bentuk = Literal["kolom", "batang", "garis"]

LEBAR, TINGGI = 160.0, 80.0
"""A chart's width on F4 paper and its usual height, in millimetres."""

TINGGI_BATANG, HURUF_SEBARIS = 6.0, 44
"""What one bar needs of the height, in millimetres, and how many letters of its name stand on one line."""

_TINGGI_BARIS, _BINGKAI, _JUDUL_SUMBU, _TERTINGGI = 3.7, 24.0, 5.0, 230.0


@dataclass(frozen=True, slots=True)
class Deret:
    """One series: its name, one value for each category of its chart, and what it means, which says its colour.

    None is a gap; so is what no axis reaches (a share of a number that was mistyped may be infinite). ``luput`` marks
    the values that miss their target; none are where it is empty.
    """

    nama: str
    nilai: tuple[float | None, ...]
    makna: Makna = Makna.NILAI
    luput: tuple[bool, ...] = ()

    def __post_init__(self) -> None:
        if not all(nilai is None or math.isfinite(nilai) for nilai in self.nilai):
            shown = tuple(nilai if nilai is not None and math.isfinite(nilai) else None for nilai in self.nilai)
            object.__setattr__(self, "nilai", shown)


@dataclass(frozen=True, slots=True)
class Grafik:
    """A chart; ``{{ … }}`` in a Word template prints it as one that Word can edit.

    Attributes:
        judul: the title inside the picture; "" for none, where a caption says it already.
        bentuk: "kolom" for short category names (years), "batang" for long ones (indicators; the first on top),
            "garis" for the course of time.
        kategori: the names along the axis.
        deret: the series.
        satuan: what the axis counts in; "" where its numbers say it, as percentages do.
        bertumpuk: later series are drawn as outlines over the first, to be compared with it.
        format_angka: an Excel number format for labels, axis and data; "" shows as many decimals, up to two, as the
            numbers have (``#,##0.##`` would print a bare comma behind whole ones).
        lebar_mm: the width on paper.
        tinggi_mm: the height on paper; None takes what the bars and their names need.
        keterangan: the text for who cannot see the picture; the title and the series' names if empty.
    """

    judul: str
    bentuk: Bentuk
    kategori: tuple[str, ...]
    deret: tuple[Deret, ...]
    format_angka: str = ""
    satuan: str = ""
    bertumpuk: bool = False
    lebar_mm: float = LEBAR
    tinggi_mm: float | None = None
    keterangan: str = ""

    def __post_init__(self) -> None:
        if not self.kategori or not self.deret:
            raise ValueError("a chart needs a category and a series")
        for deret in self.deret:
            if len(deret.nilai) != len(self.kategori):
                raise ValueError(f"{deret.nama!r}: {len(deret.nilai)} values for {len(self.kategori)} categories")

    @property
    def tinggi(self) -> float:
        """The height on paper in millimetres."""
        if self.tinggi_mm is not None:
            return self.tinggi_mm
        if self.bentuk != "batang":
            return TINGGI
        beside = 1 if self.bertumpuk else len(self.deret)
        bars = max(TINGGI_BATANG * beside, 4.0) + 2.0
        rows = [max(bars, math.ceil(len(nama) / HURUF_SEBARIS) * _TINGGI_BARIS + 2.0) for nama in self.kategori]
        frame = _BINGKAI + (_JUDUL_SUMBU if self.satuan else 0.0)
        return min(frame + len(rows) * max(rows), _TERTINGGI)  # every category has the same room

    @property
    def mulai_sumbu(self) -> float | None:
        """Where the axis of the values begins; None leaves it to the program, as numbers below nought ask for.

        Bars begin at nought, since they are compared by their length. So do lines, unless all would run near the top.
        """
        values = [value for deret in self.deret for value in deret.nilai if value is not None]
        low, high = min(values, default=0.0), max(values, default=0.0)
        if low < 0:
            return None
        if self.bentuk != "garis" or low <= high / 2:
            return 0.0
        span = max(high - low, high / 50)
        step = self.langkah_sumbu or 1.0
        return max(math.floor((low - span / 5) / step) * step, 0.0)

    @property
    def langkah_sumbu(self) -> float | None:
        """The step of lines that run near the top, a round number; None leaves it to the program."""
        values = [value for deret in self.deret for value in deret.nilai if value is not None]
        low, high = min(values, default=0.0), max(values, default=0.0)
        if self.bentuk != "garis" or low <= high / 2:
            return None
        fourth = max(high - low, high / 50) / 4
        size = 10.0 ** math.floor(math.log10(fourth))
        step = next(n * size for n in (1.0, 2.0, 5.0, 10.0) if n * size >= fourth)
        return max(step, 1.0) if all(value == round(value) for value in values) else step  # shown without decimals

    @property
    def judul_sumbu(self) -> str:
        """What stands beside the axis of the values: its unit, and that it does not begin at nought."""
        cut = f"sumbu mulai dari {format_number(self.mulai_sumbu)}" if self.mulai_sumbu else ""
        return f"{self.satuan} ({cut})" if self.satuan and cut else self.satuan or cut

    @property
    def format_pas(self) -> str:
        """The number format with the decimals, at most two, that the numbers need."""
        values = [value for deret in self.deret for value in deret.nilai if value is not None]
        decimals = next(n for n in range(3) if n == 2 or all(round(v, 2) == round(v, n) for v in values))
        return f"#,##0.{'0' * decimals}".rstrip(".")

    def __str__(self) -> str:
        return ""


DARI_TARGET = "persen dari target"
"""The unit of an achievement."""


def deret_capaian(capaian: Sequence[float | None], luput: Sequence[bool]) -> tuple[Deret, Deret]:
    """Return the series of an achievement and of its target, which is drawn as an outline over it.

    Args:
        capaian: fractions of the target.
        luput: which of them miss it.
    """
    name = "Capaian (berarsir: target belum tercapai)" if any(luput) else "Capaian"
    made = Deret(name, tuple(capaian), Makna.CAPAIAN, tuple(luput))
    return made, Deret("Target (100%)", (1.0,) * len(made.nilai), Makna.TARGET)
