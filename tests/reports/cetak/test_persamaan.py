"""Formulas as Word equations: what is drawn, what stays text, and that the XML is what Word accepts."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from kinerja_xl.model import Asal, Indikator
from kinerja_xl.reports.cetak.persamaan import LEBAR, Persamaan, dari_kata, dari_rumus, pecahan
from kinerja_xl.reports.cetak.rumus_cetak import rumus, teks_rumus

AT = Asal("Kinerja", 1, {})
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What each element may hold, in this order (ECMA-376, shared math).
ORDER = {
    "oMathPara": "oMathParaPr oMath+",
    "oMathParaPr": "jc",
    "oMath": "(f |m |d |r )+",
    "f": "num den",
    "num": "(f |m |d |r )+",
    "den": "(f |m |d |r )+",
    "e": "(f |m |d |r )+",
    "d": "e",
    "m": "mPr (mr )+",
    "mPr": "mcs",
    "mcs": "mc",
    "mc": "mcPr",
    "mcPr": "count mcJc",
    "mr": "e",
    "r": "rPr t",
    "rPr": "nor",
}


def drawn(persamaan: Persamaan | None) -> str:
    """An equation in one line: {above}/{below}, (brackets), [stacked|lines]."""
    if persamaan is None:
        return "-"
    marks = {"num": "{%s}", "den": "/{%s}", "d": "(%s)", "m": "[%s]", "mr": "%s|"}

    def read(node: etree._Element) -> str:
        name = etree.QName(node).localname
        inside = (node.text or "") + "".join(map(read, node))
        return (marks.get(name, "%s") % inside).replace("|]", "]")

    return read(tree(persamaan).find(f".//{M}oMath"))


def tree(persamaan: Persamaan) -> etree._Element:
    xml = f'<w:r xmlns:w="{W[1:-1]}"><w:t>{persamaan.__html__()}</w:t></w:r>'
    return etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{xml}</w:p>')


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("(A + B) / C * 100", "{A + B}/{C} × 100"),
        ("A/B*100", "{A}/{B} × 100"),
        ("A : B", "{A}/{B}"),
        ("A ÷ B × 100%", "{A}/{B} × 100%"),
        ("2 * (T - R) / T x 100", "2 × {T - R}/{T} × 100"),
        ("((A+B)/2 + C)/3", "{{A + B}/{2} + C}/{3}"),
        ("(A / B) * 100", "({A}/{B}) × 100"),
        ("-A / B", "{−A}/{B}"),
        ("Surat terjawab / Jumlah surat masuk x 100%", "{Surat terjawab}/{Jumlah surat masuk} × 100%"),
        ("Rata-rata/skor rata / 1.250,5", "{Rata-rata/skor rata}/{1.250,5}"),
        ("Jumlah bobot / Jumlah unsur = 1 / 9 = N", "{Jumlah bobot}/{Jumlah unsur} = {1}/{9} = N"),
        ("A + B - C", "A + B - C"),
        *[
            (text, "-")
            for text in ("", "A /", "(A", "A)", "A & B / C", "SUM(A) / B", "A; B", "A ^ 2", "/", "= A", "1 2")
        ],
        ("A + " * 200 + "A", "-"),
        ("(" * 50 + "A" + ")" * 50, "-"),
    ],
)
def test_reading_a_formula(written: str, expected: str) -> None:
    assert drawn(dari_rumus(written)) == expected


def test_long_words_are_stacked_in_short_lines() -> None:
    persamaan = pecahan("Jumlah Rata-Rata Realisasi Kinerja Per Sub Kegiatan", "Target", "× 100%")
    assert drawn(persamaan) == "{[Jumlah Rata-Rata|Realisasi Kinerja|Per Sub Kegiatan]}/{Target} × 100%"
    assert str(persamaan) == "Jumlah Rata-Rata Realisasi Kinerja Per Sub Kegiatan / Target × 100%"
    lines = re.findall(r"[^\[\]|{}/]+", drawn(pecahan("kata " * 40, "x" * 60)).strip())
    assert all(len(line) <= LEBAR for line in lines if "x" not in line)
    assert drawn(dari_rumus(f"{'kata ' * 8}+ {'lain ' * 8}")).count("|") == 3


@pytest.mark.parametrize("text", ["a < b & \"c\" 'd' </m:t>", "{{ 7 * 7 }}", "a\x00b\ud800", "\n", "∑ tiap unsur"])
def test_xml_is_valid_whatever_the_words(text: str) -> None:
    for persamaan in (pecahan(text, "B", "× 100%"), dari_kata(text), pecahan("kata " * 9, text)):
        root = tree(persamaan)
        for node in root.iter(etree.Element):
            if node.tag.startswith(M) and (name := etree.QName(node).localname) in ORDER:
                children = "".join(f"{etree.QName(child).localname} " for child in node)
                assert re.fullmatch(ORDER[name].replace("oMath+", "oMath"), children.strip()) or re.fullmatch(
                    ORDER[name], children
                ), (name, children)


def indikator(**fields: str) -> Indikator:
    return Indikator(nama="Nama ukuran", at=AT, **fields)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"cara_hitung": "Persentase", "pembilang": "Jumlah A", "penyebut": "Jumlah B"},
            ["Nama ukuran =", "{Jumlah A}/{Jumlah B} × 100%"],
        ),
        (
            {"cara_hitung": "Rasio", "pembilang": "A", "penyebut": "B", "penjelasan_rumus": "A adalah orang\nB hari"},
            ["Nama ukuran =", "{A}/{B}", "A adalah orang", "B hari"],
        ),
        (
            {
                "cara_hitung": "Persentase",
                "pembilang": "Jumlah A",
                "penyebut": "Jumlah B",
                "penjelasan_rumus": "Capaian = jumlah a / Jumlah B x 100",
            },
            ["Capaian =", "{Jumlah A}/{Jumlah B} × 100%"],
        ),
        *(
            (
                {
                    "cara_hitung": cara,
                    "pembilang": "Jumlah A (asli)",
                    "penyebut": "Jumlah B",
                    "penjelasan_rumus": f"{told}\nCatatan: B",
                },
                ["Nama ukuran =", f"{{Jumlah A (asli)}}/{{Jumlah B}}{tail}", *kept, "Catatan: B"],
            )
            for cara, tail, told, kept in (
                ("Persentase", " × 100%", "Jumlah A (asli) dibagi jumlah B dikali 100%", ()),
                ("Persentase", " × 100%", "Jumlah A (asli) / Jumlah B di Kali 100 Persen", ()),
                ("Rasio", "", "Jumlah A (asli) bagi Jumlah B", ()),
                ("Rasio", "", "Jumlah A (asli) / Jumlah B x 100", ("Jumlah A (asli) / Jumlah B x 100",)),
                ("Persentase", " × 100%", "Jumlah B dibagi Jumlah A (asli)", ("Jumlah B dibagi Jumlah A (asli)",)),
                ("Persentase", " × 100%", "Jumlah A (asli) / Jumlah B x 1000", ("Jumlah A (asli) / Jumlah B x 1000",)),
            )
        ),
        (
            {"cara_hitung": "Rumus khusus", "rumus_khusus": "(A + B) / C * 100", "penjelasan_rumus": "(A+B)/C x 100%"},
            ["Nama ukuran =", "{A + B}/{C} × 100"],
        ),
        (
            {"cara_hitung": "Rumus khusus", "rumus_khusus": "(A + B) / C", "penjelasan_rumus": "(A - B) / C"},
            ["Nama ukuran =", "{A + B}/{C}", "(A - B) / C"],
        ),
        ({"cara_hitung": "Persentase", "pembilang": "Jumlah A"}, []),
        ({"cara_hitung": "Persentase", "pembilang": "A", "penjelasan_rumus": "A dibagi B"}, ["A dibagi B"]),
        ({"cara_hitung": "Rata-rata bawahan"}, ["Rata-rata capaian kinerja pada jenjang di bawahnya."]),
        ({"cara_hitung": "Rata-rata bawahan", "penjelasan_rumus": "Rata-rata / 3"}, ["Rata-rata / 3"]),
        (
            {"cara_hitung": "Rumus khusus", "rumus_khusus": "(A + B) / C * 100", "penjelasan_rumus": "A: orang"},
            ["Nama ukuran =", "{A + B}/{C} × 100", "A: orang"],
        ),
        ({"cara_hitung": "Rumus khusus", "rumus_khusus": "=X / Y"}, ["Nama ukuran =", "{X}/{Y}"]),
        ({"cara_hitung": "Rumus khusus", "rumus_khusus": "Z = X / Y"}, ["Z =", "{X}/{Y}"]),
        ({"cara_hitung": "Rumus khusus", "rumus_khusus": "AVERAGE(A; B)"}, ["Nama ukuran =", "AVERAGE(A; B)"]),
        (
            {
                "cara_hitung": "Indeks SKM",
                "penjelasan_rumus": "1. Nilai = Jumlah / Orang\n2. Tertimbang = Nilai x 0,11 (N)\nSkala 1/4 bulan",
            },
            ["1. Nilai =", "{Jumlah}/{Orang}", "2. Tertimbang = Nilai x 0,11 (N)", "Skala 1/4 bulan"],
        ),
        ({"cara_hitung": "Nilai AKIP", "penjelasan_rumus": "Hasil evaluasi / laporan"}, ["Hasil evaluasi / laporan"]),
        ({"cara_hitung": "Jumlah"}, []),
        ({}, []),
    ],
)
def test_formula_of_an_indicator(fields: dict[str, str], expected: list[str]) -> None:
    lines = rumus(indikator(**fields))
    assert [drawn(line) if isinstance(line, Persamaan) else line for line in lines] == expected


def test_satisfaction_index_has_a_formula_of_its_own() -> None:
    lines = rumus(indikator(cara_hitung="Indeks SKM"))
    assert sum(isinstance(line, Persamaan) for line in lines) == 2
    assert teks_rumus(lines).endswith("3. Indeks = NRR tertimbang x 25")


A, B = "Jumlah desa yang dibina", "Jumlah seluruh desa"


def told(penjelasan: str) -> list[str]:
    """What is printed of an explanation below the drawn fraction of A and B."""
    made = indikator(cara_hitung="Persentase", pembilang=A, penyebut=B, penjelasan_rumus=penjelasan)
    return [line for line in rumus(made) if isinstance(line, str)][1:]


@pytest.mark.parametrize(
    "again",
    [
        *(
            f"{A} dibagi {B} dikali 100%",
            f"{A} ÷ {B} × 100 %",
            f"({A} : {B}) * 100",
            f"{A} bagi {B} kali seratus persen",
        ),
        *(f"{A}\ndibagi\n{B}\nx 100%", f"{A}\n----------\n{B}\nx 100%", f"Rumus: {A} / {B} x 100%."),
        *(f"Persentase desa =\n{A} / {B} x 100%", f"{A} dibandingkan dengan {B}, di kali 100%", f"100% x {A} per {B}"),
    ],
)
def test_a_fraction_that_is_drawn_is_not_told_again_in_words(again: str) -> None:
    assert told(again) == []
    assert told(f"{again}\nDesa dibina adalah desa yang dikunjungi") == ["Desa dibina adalah desa yang dikunjungi"]


@pytest.mark.parametrize("other", [f"{A} dibagi {B} tahun lalu x 100%", f"{B} dibagi {A} x 100%", f"{A} / {B} x 1000"])
def test_another_fraction_is_told(other: str) -> None:
    assert told(other) == [other]
