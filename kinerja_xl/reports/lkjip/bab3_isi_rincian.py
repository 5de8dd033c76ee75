"""What the LKjIP prints of a satisfaction survey and of the AKIP evaluation."""

from __future__ import annotations

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.cetak.grafik import Grafik
from kinerja_xl.reports.lkjip.alinea import Alinea


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisUnsur:
    """One element of the satisfaction survey: mean (1 to 4), the same on the scale of the index, and its quality."""

    kode: str
    unsur: str
    nrr: Teks
    konversi: Teks
    mutu: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class RincianSkm:
    """The survey behind an index: elements, the index and its quality (``B (Baik)``)."""

    alinea: tuple[Alinea, ...]
    baris: tuple[BarisUnsur, ...]
    rata_rata: Teks
    indeks: Teks
    mutu: Teks
    grafik: Grafik | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisKomponen:
    """One component of the AKIP evaluation: weight, points, and points per weight."""

    nomor: str
    komponen: str
    bobot: Teks
    nilai: Teks
    persen: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class RincianAkip:
    """The evaluation behind a total: components, the total and its predikat (``BB (Sangat Baik)``)."""

    alinea: tuple[Alinea, ...]
    baris: tuple[BarisKomponen, ...]
    bobot: Teks
    nilai: Teks
    persen: Teks
    predikat: Teks
    grafik: Grafik | None
