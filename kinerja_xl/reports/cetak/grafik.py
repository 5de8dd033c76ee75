"""A chart as data: what a report says should be drawn. ``word.grafik`` draws it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

Bentuk = Literal["kolom", "batang", "garis"]

LEBAR, TINGGI = 160.0, 80.0
"""A chart's width on F4 paper and its usual height, in millimetres."""

TINGGI_BATANG, HURUF_SEBARIS = 6.0, 44
"""What one bar needs of the height, in millimetres, and how many letters of its name stand on one line."""

_TINGGI_BARIS, _BINGKAI, _TERTINGGI = 3.7, 24.0, 230.0


@dataclass(frozen=True, slots=True)
class Deret:
    """One series: its name and one value for each category of its chart.

    None is a gap; so is what no axis reaches (a share of a number that was mistyped may be infinite).
    """

    nama: str
    nilai: tuple[float | None, ...]

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
        bars = max(TINGGI_BATANG * len(self.deret), 4.0) + 2.0
        rows = [max(bars, math.ceil(len(nama) / HURUF_SEBARIS) * _TINGGI_BARIS + 2.0) for nama in self.kategori]
        return min(_BINGKAI + len(rows) * max(rows), _TERTINGGI)  # every category has the same room

    @property
    def format_pas(self) -> str:
        """The number format with the decimals, at most two, that the numbers need."""
        values = [value for deret in self.deret for value in deret.nilai if value is not None]
        decimals = next(n for n in range(3) if n == 2 or all(round(v, 2) == round(v, n) for v in values))
        return f"#,##0.{'0' * decimals}".rstrip(".")

    def __str__(self) -> str:
        return ""
