"""One meaning, one colour: apart from every other for any eyes, and in black and white from what it stands beside."""

from __future__ import annotations

import itertools
import math

import pytest

from kinerja_xl.app.resources import resource
from kinerja_xl.rekap.lembar_ringkasan import WARNA_STATUS
from kinerja_xl.reports.cetak.grafik import Deret, Grafik, deret_capaian
from kinerja_xl.reports.cetak.warna_grafik import Makna

# How linear RGB looks to eyes without the receptors for red (protanopia) and green (deuteranopia): Machado, Oliveira,
# Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.0
EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
}
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)
BESIDE = (
    (Makna.TARGET, Makna.REALISASI),
    (Makna.PAGU, Makna.SERAPAN),
    (Makna.BOBOT, Makna.NILAI),
    (Makna.TARGET, Makna.CAPAIAN),
)


def lab(warna: str, eyes: str = "usual") -> tuple[float, float, float]:
    """The colour as CIELAB measures it: lightness, and two differences that are about as large as they look."""

    def times(matrix: tuple[tuple[float, ...], ...], vector: list[float]) -> list[float]:
        return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]

    parts = [int(warna[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    seen = [min(max(c, 0.0), 1.0) for c in times(EYES[eyes], linear)]
    x, y, z = (
        t ** (1 / 3) if (t := part / white) > 0.008856 else 7.787 * t + 16 / 116
        for part, white in zip(times(TO_XYZ, seen), WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("eyes", EYES)
def test_no_two_meanings_look_alike(eyes: str) -> None:
    near = {
        (a.name, b.name): round(math.dist(lab(a.warna, eyes), lab(b.warna, eyes)))
        for a, b in itertools.combinations(Makna, 2)
    }
    assert {pair: far for pair, far in near.items() if far < 15} == {}


def test_what_stands_beside_each_other_differs_in_a_copy_without_colours() -> None:
    for a, b in BESIDE:
        assert abs(lab(a.warna)[0] - lab(b.warna)[0]) >= 20, (a, b)
    for a, b in itertools.combinations((Makna.CAPAIAN, Makna.SERAPAN, Makna.TARGET), 2):  # lines
        assert a.penanda != b.penanda and a.garis != b.garis


@pytest.mark.parametrize("eyes", EYES)
def test_statuses_beside_each_other_are_apart(eyes: str) -> None:
    for a, b in itertools.pairwise(WARNA_STATUS):
        assert math.dist(lab(a, eyes), lab(b, eyes)) >= 15, (a, b)
        assert abs(lab(a)[0] - lab(b)[0]) >= 15, (a, b)


def test_pale_bars_have_a_border_and_missed_ones_a_pattern() -> None:
    assert {m for m in Makna if lab(m.warna)[0] > 65} == {m for m in Makna if m.pucat}
    assert Makna.TARGET.batang()["border"] != {"none": True}
    reached, target = deret_capaian([0.9, 1.2, None], [True, False, False])
    assert (reached.makna, reached.luput, target.nilai) == (Makna.CAPAIAN, (True, False, False), (1.0, 1.0, 1.0))
    assert "berarsir" in reached.nama and "berarsir" not in deret_capaian([1.0], [False])[0].nama


@pytest.mark.parametrize(
    ("bentuk", "nilai", "mulai", "judul"),
    [
        ("batang", (84.0, 95.0), 0.0, "Indeks"),
        ("garis", (84.1, 95.0), 80.0, "Indeks (sumbu mulai dari 80)"),
        ("garis", (10.0, 95.0), 0.0, "Indeks"),
        ("garis", (1.63, 2.6), 1.0, "Indeks (sumbu mulai dari 1)"),
        ("garis", (90.0, 90.0), 89.0, "Indeks (sumbu mulai dari 89)"),  # no step that whole numbers cannot show
        ("garis", (-3.0, 5.0), None, "Indeks"),
        ("garis", (0.0, 0.0), 0.0, "Indeks"),
    ],
)
def test_an_axis_that_does_not_begin_at_nought_says_so(
    bentuk: str, nilai: tuple[float, ...], mulai: float | None, judul: str
) -> None:
    grafik = Grafik("", bentuk, ("2024", "2025"), (Deret("x", nilai),), satuan="Indeks")  # type: ignore[arg-type]
    assert grafik.mulai_sumbu == (mulai if mulai is None else pytest.approx(mulai))
    assert grafik.judul_sumbu == judul


def test_a_page_of_a_district_counts_in_the_same_colour() -> None:
    css = resource("templates", "html", "rekap.css").read_text(encoding="utf-8")
    assert f"fill: #{Makna.JUMLAH.warna.lower()};" in css
