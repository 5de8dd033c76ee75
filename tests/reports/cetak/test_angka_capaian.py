"""How achievement and money are printed, and the rules below the tables: shared by the reports of the year."""

from __future__ import annotations

import pytest
from helpers.berlaku import SKALA

from kinerja_xl.model import Asal, Dokumen, Identitas, Indikator, Sasaran, Simpul
from kinerja_xl.reports.cetak.angka_capaian import (
    keterangan_capaian,
    sebab_tidak_dihitung,
    teks_angka,
    teks_capaian,
    teks_persen,
    teks_rupiah,
)
from kinerja_xl.sheets.pilihan import Arah

AT = Asal("Kinerja", 1, {})


def dokumen(*indikator: tuple[str, str], **identitas: object) -> Dokumen:
    rows = tuple(Indikator(nama=f"I{n}", arah=a, satuan=s, at=AT) for n, (a, s) in enumerate(indikator))
    node = Simpul(kode="1", sasaran=(Sasaran(teks="", indikator=rows, at=AT),), at=AT)
    return Dokumen(jenis="pengukuran", identitas=Identitas(**identitas), simpul=(node,))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pecahan", "teks"),
    [
        (0.95555555, "95,56%"),
        (1.0, "100,00%"),
        (0.0, "0,00%"),
        (-0.5, "-50,00%"),
        (37.5, "3.750,00%"),
        (0.12345, "12,35%"),
        (None, "-"),
    ],
)
def test_percent(pecahan: float | None, teks: str) -> None:
    assert teks_persen(pecahan) == teks


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (82.5, "82,5"),
        (82.3456, "82,35"),
        (12.0, "12"),
        (1250.0, "1.250"),
        (0.0, "0"),
        (0.004, "0,004"),
        (-1.0, "-1"),
        ("BB", "BB"),
        (None, "-"),
    ],
)
def test_a_result_has_the_decimals_it_needs(nilai: float | str | None, teks: str) -> None:
    assert teks_angka(nilai) == teks


def test_rupiah() -> None:
    assert [teks_rupiah(v) for v in (11_990_000.0, 0.0, None)] == ["Rp11.990.000", "Rp0", "-"]


@pytest.mark.parametrize(
    ("capaian", "target", "realisasi", "teks"),
    [
        (0.5, 10.0, 5.0, "50,00%"),
        (None, 10.0, None, "belum diukur"),
        (None, None, None, "belum diukur"),
        (None, None, 5.0, "tanpa target"),
        (None, 0.0, 5.0, "tidak dapat dihitung"),
        (None, "BB", "??", "tidak dapat dihitung"),
    ],
)
def test_an_achievement_or_why_there_is_none(capaian, target, realisasi, teks: str) -> None:
    assert teks_capaian(capaian, target, realisasi) == teks


@pytest.mark.parametrize(
    ("target", "realisasi", "arah", "sebab"),
    [
        (0.0, 5.0, Arah.NAIK, "targetnya nol"),
        (-1.0, 5.0, Arah.NAIK, "targetnya negatif"),
        (5.0, 0.0, Arah.TURUN, "realisasinya nol"),
        ("BB", "??", Arah.NAIK, "?? tidak dapat dibandingkan dengan target BB"),
        (5.0, 5.0, Arah.dari("miring"), "arah indikator miring tidak dikenal"),
    ],
)
def test_why_it_cannot_be_computed(target, realisasi, arah: Arah, sebab: str) -> None:
    assert sebab_tidak_dihitung(target, realisasi, arah) == sebab


@pytest.mark.parametrize(
    ("skala", "bunyi", "lubang"),
    [
        ("", "91%–100% Sangat Tinggi; 76%–90% Tinggi; 66%–75% Sedang; 51%–65% Rendah; 0%–50% Sangat Rendah", True),
        ("PMK 62/2023", ">90%–100% Sangat Baik; >80%–90% Baik; >60%–80% Cukup; >50%–60% Kurang; 0%–50% Sangat", False),
        ("Kabupaten Madiun", "100% atau lebih Sangat Berhasil; 75%–<100% Berhasil; 55%–<75% Cukup", False),
    ],
)
def test_the_scale_is_printed_with_its_source_and_what_fills_its_gaps(skala: str, bunyi: str, lubang: bool) -> None:
    rules = "\n".join(keterangan_capaian(dokumen(("Naik", "%"), skala_predikat=skala)))
    assert bunyi in rules
    assert ("misalnya 90,50% berpredikat Tinggi" in rules) == lubang


@pytest.mark.parametrize("skala", SKALA)
def test_every_scale_names_its_source(skala: str) -> None:
    assert any(SKALA[skala].sumber.nomor in text for text in keterangan_capaian(dokumen(skala_predikat=skala)))


def test_an_unknown_scale_is_said() -> None:
    rules = keterangan_capaian(dokumen(skala_predikat="Skala sendiri"))
    assert "Predikat tidak dicetak: skala Skala sendiri tidak dikenal." in rules


def test_only_the_rules_in_use_are_printed() -> None:
    plain = "\n".join(keterangan_capaian(dokumen(("Naik", "%"))))
    assert "arah naik" in plain
    for word in ("arah turun,", "arah tetap", "peringkat realisasi"):
        assert word not in plain
    every = "\n".join(keterangan_capaian(dokumen(("Turun", "%"), ("Tetap", "%"), ("Naik", "Predikat"))))
    for word in ("arah turun, rumus A", "arah tetap", "peringkat realisasi"):
        assert word in every
    assert "tanpa batas atas" in every
    assert "paling tinggi 110%" in "\n".join(keterangan_capaian(dokumen(batas_capaian=110.0)))
