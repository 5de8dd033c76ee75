"""The satisfaction index, the AKIP evaluation and efficiency: hand-worked tables."""

from __future__ import annotations

import pytest
from helpers.berlaku import AKIP, KETENTUAN, SURVEI
from papan import angka, kasus

from kinerja_xl.compute.akip import nilai_sub_komponen, per_komponen, predikat_akip, total
from kinerja_xl.compute.efisiensi import Tingkat, efisiensi
from kinerja_xl.compute.hasil_anggaran import Serapan, gabung_serapan
from kinerja_xl.compute.skm import bobot_dibulatkan, indeks, mutu, nrr
from kinerja_xl.regulations import skm

# NRR = jumlah jawaban / jumlah yang menjawab; indeks = jumlah NRR x 1/9 x 25
RESPONDEN = """
| No  | U1  | U2  | U3  | U4   | U5  | U6  | U7  | U8  | U9  |
| --- | --- | --- | --- | ---- | --- | --- | --- | --- | --- |
| 1   | 3   | 4   | 3   | 4    | 3   | 3   | 4   | 3   | 3   |
| 2   | 4   | 4   | 3   |      | 3   | 4   | 4   | 3   | 4   |
| 3   | 3   | 4   | 2   | 4    | 3   | 3   | 4   | 2   | 3   |
| 4   | 4   | 4   | 3   | 3    | 4   | 3   | 4   | 4   | 3   |
"""
# U1 14/4=3,5  U2 16/4=4  U3 11/4=2,75  U4 11/3=3,6667  U5 13/4=3,25  U6 13/4=3,25  U7 16/4=4  U8 12/4=3  U9 13/4=3,25
# jumlah 30,66667; x 25/9 = 85,18519 -> B. Dengan bobot 0,11: 30,66667 x 0,11 x 25 = 84,33333


def test_the_index_of_four_respondents() -> None:
    rows = kasus(RESPONDEN)
    means = [nrr(angka(row[unsur.upper()]) for row in rows) for unsur in skm.UNSUR]
    assert means == pytest.approx([3.5, 4, 2.75, 11 / 3, 3.25, 3.25, 4, 3, 3.25])
    value = indeks(means, SURVEI)
    assert value == pytest.approx(85.18519, abs=5e-6)
    assert mutu(value, SURVEI) == "B"
    assert indeks(means, SURVEI, skm.BOBOT_TERCETAK) == pytest.approx(84.33333, abs=5e-6)


def test_the_range_of_the_index_and_what_the_rounded_weight_costs() -> None:
    assert (indeks([4] * 9, SURVEI), indeks([1] * 9, SURVEI)) == (100, 25)
    assert indeks([4] * 9, SURVEI, skm.BOBOT_TERCETAK) == pytest.approx(99)
    true = [88.31 / 25] * 9  # a true 88,31 is A; with 0,11 it reads 87,43 and B
    assert (mutu(indeks(true, SURVEI), SURVEI), round(indeks(true, SURVEI, skm.BOBOT_TERCETAK), 2)) == ("A", 87.43)
    assert mutu(indeks(true, SURVEI, skm.BOBOT_TERCETAK), SURVEI) == "B"


def test_an_element_nobody_answered_leaves_no_index() -> None:
    assert nrr([None, None]) is None
    assert indeks([4] * 8 + [None], SURVEI) is None


@pytest.mark.parametrize(
    ("rumus", "bobot"),
    [("Total nilai per unsur x 0,11 (N)", "0,11"), ("N = 0.111", "0.111"), ("0,1111", None), ("10,11", None),
     ("1/9", None)],
)  # fmt: skip
def test_the_rounded_weight_is_recognised(rumus: str, bobot: str | None) -> None:
    assert bobot_dibulatkan(rumus) == bobot


MUTU = """
| indeks    | mutu | catatan                       |
| --------- | ---- | ----------------------------- |
| 100       | A    |                               |
| 88,31     | A    |                               |
| 88,305    | A    | dibulatkan menjadi 88,31      |
| 88,3049   | B    | dibulatkan menjadi 88,30      |
| 76,61     | B    |                               |
| 76,605    | B    | setengah ke atas              |
| 76,6049   | C    |                               |
| 65        | C    |                               |
| 64,995    | C    | celah 64,99 - 65,00           |
| 64,9949   | D    |                               |
| 25        | D    |                               |
| 24,99     |      | di bawah nilai terendah       |
"""


@pytest.mark.parametrize("baris", kasus(MUTU), ids=lambda b: b["indeks"])
def test_quality_by_band_after_rounding(baris: dict[str, str]) -> None:
    value = angka(baris["indeks"])
    assert value is not None
    assert mutu(value, SURVEI) == baris["mutu"]


# -- AKIP -------------------------------------------------------------------------------------------

LEMBAR_AKIP = """
| Komponen                                | Keberadaan | Kualitas | Pemanfaatan | nilai  | hitungan                            |
| --------------------------------------- | ---------- | -------- | ----------- | ------ | ----------------------------------- |
| Perencanaan Kinerja                     | A          | BB       | B           | 23,1   | 6x0,9=5,4 + 9x0,8=7,2 + 15x0,7=10,5 |
| Pengukuran Kinerja                      | BB         | B        | CC          | 20,1   | 4,8 + 6,3 + 9                       |
| Pelaporan Kinerja                       | AA         | A        | BB          | 13,05  | 3 + 4,05 + 6                        |
| Evaluasi Akuntabilitas Kinerja Internal | C          | D        | E           | 4,75   | 2,5 + 2,25 + 0                      |
"""


def test_the_evaluation_of_twelve_sub_components() -> None:
    rows = {row["Komponen"]: row for row in kasus(LEMBAR_AKIP)}
    points = {
        (s.komponen, s.nama): nilai_sub_komponen(s.bobot, rows[s.komponen][s.nama], AKIP) for s in AKIP.sub_komponen
    }
    for komponen, value in per_komponen(points, AKIP).items():
        assert value == pytest.approx(angka(rows[komponen]["nilai"]))
    assert total(list(points.values()), AKIP) == pytest.approx(61.0)  # 23,1 + 20,1 + 13,05 + 4,75
    assert predikat_akip(61.0, AKIP) == "B"


def test_an_evaluation_is_not_finished_before_its_last_grade() -> None:
    assert nilai_sub_komponen(6, "", AKIP) is None and nilai_sub_komponen(6, "F", AKIP) is None
    assert total([6.0] * 11 + [None], AKIP) is None
    assert per_komponen({}, AKIP)["Pelaporan Kinerja"] is None


def test_weights_add_up_and_the_same_grade_everywhere_is_that_grade() -> None:
    assert sum(AKIP.komponen.values()) == sum(s.bobot for s in AKIP.sub_komponen) == 100
    for letter, value in AKIP.nilai.items():
        assert total([nilai_sub_komponen(s.bobot, letter, AKIP) for s in AKIP.sub_komponen], AKIP) == pytest.approx(
            value
        )


@pytest.mark.parametrize(
    ("nilai", "huruf"),
    [(100, "AA"), (90.01, "AA"), (90.005, "AA"), (90.0049, "A"), (90, "A"), (80.01, "A"), (80.00000000000001, "BB"),
     (80, "BB"), (70, "B"), (60.01, "B"), (60, "CC"), (50, "C"), (30.01, "C"), (30, "D"), (0, "D")],
)  # fmt: skip
def test_lower_bounds_of_the_predikat_are_exclusive(nilai: float, huruf: str) -> None:
    assert predikat_akip(nilai, AKIP) == huruf
    assert huruf in AKIP.interpretasi


# -- efisiensi --------------------------------------------------------------------------------------

EFISIENSI = """
| capaian | serapan | selisih | tingkat                         | mengapa                                  |
| ------- | ------- | ------- | ------------------------------- | ---------------------------------------- |
| 105     | 95      | 10      | Efisien                         | 105 - 95 > 5 dan target tercapai         |
| 100     | 94,99   | 5,01    | Efisien                         | sedikit di atas ambang                   |
| 100     | 95      | 5       | Cukup Efisien                   | tepat ambang                             |
| 105     | 100     | 5       | Cukup Efisien                   | 1,05 - 1 tidak tepat 0,05 pada komputer  |
| 100     | 105     | -5      | Cukup Efisien                   | tepat ambang bawah                       |
| 100     | 105,01  | -5,01   | Tidak Efisien                   |                                          |
| 99,99   | 50      | 49,99   | Belum dapat dinyatakan efisien  | anggaran hemat, tetapi target tidak tercapai |
| 80      | 95      | -15     | Tidak Efisien                   | target tidak tercapai dan anggaran habis |
"""


@pytest.mark.parametrize("baris", kasus(EFISIENSI), ids=lambda b: f"{b['capaian']}-{b['serapan']}")
def test_efficiency(baris: dict[str, str]) -> None:
    c, s, wanted = (angka(baris[k]) for k in ("capaian", "serapan", "selisih"))
    assert c is not None and s is not None and wanted is not None
    found = efisiensi(c / 100, s / 100, KETENTUAN.efisiensi)
    assert found.selisih * 100 == pytest.approx(wanted)
    assert found.tingkat == Tingkat(baris["tingkat"])


def test_what_was_spent_of_several_budgets() -> None:
    # (60 + 30) / (100 + 50 + 50) = 45 %; the one nobody spent of counts with its budget
    assert gabung_serapan([Serapan(100, 60), Serapan(50, 30), Serapan(50, None)]).serapan == pytest.approx(0.45)
    assert Serapan(100, None).serapan is None
    assert Serapan(None, 10).serapan is None
