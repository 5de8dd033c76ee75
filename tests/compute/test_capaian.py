"""Achievement by direction, caps, letters and predikat: hand-worked tables."""

from __future__ import annotations

import pytest
from helpers.berlaku import KETENTUAN, SKALA
from papan import angka, kasus, satu_baris

from kinerja_xl.compute.capaian import CAPAIAN, capaian, capaian_dibatasi, capaian_huruf, dibatasi, predikat
from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.sheets.pilihan import Arah, RumusNegatif

CAPAIAN_ANGKA = """
| T   | R    | Naik   | Turun A | Turun B | Tetap | hitungan                                             |
| --- | ---- | ------ | ------- | ------- | ----- | ---------------------------------------------------- |
| 10  | 0    | 0      | 200     | -       | 0     | 0/10; (20-0)/10; 10/0; 1 - 10/10                     |
| 10  | 10   | 100    | 100     | 100     | 100   | tepat target                                         |
| 10  | 8    | 80     | 120     | 125     | 80    | 8/10; (20-8)/10; 10/8; 1 - 2/10                      |
| 10  | 15   | 150    | 50      | 66,6667 | 50    | 15/10; (20-15)/10; 10/15; 1 - 5/10                   |
| 10  | 25   | 250    | -50     | 40      | 0     | 25/10; (20-25)/10; 10/25; 1 - 15/10 dibulatkan ke 0  |
| 2   | 75   | 3.750  | -3.550  | 2,6667  | 0     | 75/2; (4-75)/2; 2/75                                 |
| 90  | 86   | 95,5556| 104,4444| 104,6512| 95,5556 | 86/90; (180-86)/90; 90/86; 1 - 4/90                |
| 0   | 0    | -      | 100     | 100     | -     | target nol: hanya 'turun' yang tepat nol             |
| 0   | 5    | -      | -       | -       | -     | target nol tetapi ada realisasi                      |
| -4  | 2    | -      | -       | -       | -     | target negatif tidak dapat dibandingkan              |
| 10  | -3   | -30    | 230     | -       | 0     | -3/10; (20+3)/10; 10/-3 tidak bermakna; 1 - 13/10    |
"""


@pytest.mark.parametrize("baris", kasus(CAPAIAN_ANGKA), ids=lambda b: f"T={b['T']} R={b['R']}")
def test_achievement_by_direction(baris: dict[str, str]) -> None:
    t, r = float(baris["T"]), float(baris["R"])
    found = {
        "Naik": capaian(t, r, Arah.NAIK),
        "Turun A": capaian(t, r, Arah.TURUN, RumusNegatif.SELISIH),
        "Turun B": capaian(t, r, Arah.TURUN, RumusNegatif.KEBALIKAN),
        "Tetap": capaian(t, r, Arah.TETAP),
    }
    for arah, value in found.items():
        wanted = angka(baris[arah])
        assert (value is None) == (wanted is None), arah
        assert value is None or value * 100 == pytest.approx(wanted, abs=5e-5), arah


def test_a_is_the_default_and_an_unknown_choice_computes_nothing() -> None:
    assert capaian(10, 8, Arah.TURUN) == capaian(10, 8, Arah.TURUN, RumusNegatif.SELISIH) == pytest.approx(1.2)
    assert capaian(10, 8, Arah.TURUN, RumusNegatif.dari("C")) is None  # meeting the target would score 0
    assert capaian(10, 8, Arah.dari("Serong")) is None


@pytest.mark.parametrize(
    ("tipe", "arah", "hasil"),
    [
        ("Kumulatif", "", 0.8),  # no direction: more is better
        ("Kumulatif Negatif", "", 1.2),  # judged as Turun
        ("Kumulatif Negatif", "Naik", 1.2),
        ("Non Kumulatif", "Turun", 1.2),
    ],
)
def test_the_direction_in_force(tipe: str, arah: str, hasil: float) -> None:
    rumus = CAPAIAN(Ukuran(tipe_perhitungan=tipe, arah=arah))
    assert satu_baris(rumus, {"target": 10.0, "realisasi": 8.0}) == pytest.approx(hasil)


BATAS = """
| mentah | kosong | 100 | 110 | 120 | 150 |
| ------ | ------ | --- | --- | --- | --- |
| 80     | 80     | 80  | 80  | 80  | 80  |
| 115    | 115    | 100 | 110 | 115 | 115 |
| 3.750  | 3.750  | 100 | 110 | 120 | 150 |
| -50    | 0      | 0   | 0   | 0   | 0   |
"""


@pytest.mark.parametrize("baris", kasus(BATAS), ids=lambda b: b["mentah"])
@pytest.mark.parametrize("batas", ["kosong", "100", "110", "120", "150"])
def test_raw_and_capped_achievement(baris: dict[str, str], batas: str) -> None:
    raw, wanted = angka(baris["mentah"]), angka(baris[batas])
    assert raw is not None
    cap = None if batas == "kosong" else float(batas)
    assert dibatasi(raw / 100, None if cap is None else cap / 100) * 100 == pytest.approx(wanted)
    cell = satu_baris(capaian_dibatasi(Ukuran()), {"capaian": raw / 100}, {"batas_capaian": cap})
    assert isinstance(cell, float) and cell * 100 == pytest.approx(wanted)


def test_a_cap_typed_as_per_cent_is_the_same_cap() -> None:
    rumus = capaian_dibatasi(Ukuran(persen=frozenset({"batas_capaian"})))
    assert satu_baris(rumus, {"capaian": 3.75}, {"batas_capaian": 1.2}) == 1.2
    assert satu_baris(rumus, {"capaian": 3.75}, {"batas_capaian": "120"}) == ""  # a text is no cap


HURUF = """
| T   | R   | capaian | hitungan                        |
| --- | --- | ------- | ------------------------------- |
| A   | BB  | 83,3333 | D1 C2 CC3 B4 BB5 A6 AA7: 5/6    |
| BB  | A   | 120     | 6/5                             |
| B   | b   | 100     | besar kecil huruf tidak berarti |
| WTP | WDP | 75      | TMP1 TW2 WDP3 WTP4: 3/4         |
| WTP | A   | -       | dua skala yang berlainan        |
| A   | E   | -       | E bukan predikat                |
"""


@pytest.mark.parametrize("baris", kasus(HURUF), ids=lambda b: f"{b['T']}-{b['R']}")
def test_letters_by_rank(baris: dict[str, str]) -> None:
    wanted, found = angka(baris["capaian"]), capaian_huruf(baris["T"], baris["R"], KETENTUAN.urutan)
    assert (found is None) == (wanted is None)
    assert found is None or found * 100 == pytest.approx(wanted, abs=5e-5)


PREDIKAT = """
| capaian (%)  | Permendagri 86/2017 | PMK 62/2023   | Kabupaten Madiun | Kabupaten Maluku Tengah |
| ------------ | ------------------- | ------------- | ---------------- | ----------------------- |
| 3.750        | Sangat Tinggi       | Sangat Baik   | Sangat Berhasil  | Memuaskan               |
| 100          | Sangat Tinggi       | Sangat Baik   | Sangat Berhasil  | Memuaskan               |
| 91           | Sangat Tinggi       | Sangat Baik   | Berhasil         | Memuaskan               |
| 90,99        | Tinggi              | Sangat Baik   | Berhasil         | Memuaskan               |
| 90,5         | Tinggi              | Sangat Baik   | Berhasil         | Memuaskan               |
| 90           | Tinggi              | Baik          | Berhasil         | Memuaskan               |
| 85           | Tinggi              | Baik          | Berhasil         | Sangat Baik             |
| 75,5         | Sedang              | Cukup         | Berhasil         | Sangat Baik             |
| 65,01        | Rendah              | Cukup         | Cukup Berhasil   | Baik                    |
| 55           | Rendah              | Kurang        | Cukup Berhasil   | Cukup Baik              |
| 50,5         | Sangat Rendah       | Kurang        | Kurang Berhasil  | Cukup Baik              |
| 50           | Sangat Rendah       | Sangat Kurang | Kurang Berhasil  | Agak Kurang             |
| 0            | Sangat Rendah       | Sangat Kurang | Kurang Berhasil  | Kurang                  |
| -50          | Sangat Rendah       | Sangat Kurang | Kurang Berhasil  | Kurang                  |
"""


@pytest.mark.parametrize("baris", kasus(PREDIKAT), ids=lambda b: b["capaian (%)"])
@pytest.mark.parametrize("skala", ["Permendagri 86/2017", "PMK 62/2023", "Kabupaten Madiun", "Kabupaten Maluku Tengah"])
def test_predikat_by_scale(baris: dict[str, str], skala: str) -> None:
    value = angka(baris["capaian (%)"])
    assert value is not None
    assert predikat(value / 100, SKALA[skala]) == baris[skala]


def test_the_usual_scale_and_an_unknown_one() -> None:
    named = KETENTUAN.skala_bernama
    assert predikat(0.9, named("")) == predikat(0.9, named("permendagri 86/2017")) == "Tinggi"
    assert predikat(0.9, named("Skala sendiri")) == ""


@pytest.mark.parametrize(
    ("nilai", "celah"), [(90.5, (90, 91)), (75.01, (75, 76)), (50.99, (50, 51)), (91.0, None), (90.0, None), (120.0, None)]
)  # fmt: skip
def test_numbers_that_no_printed_band_holds_are_told(nilai: float, celah: tuple[int, int] | None) -> None:
    skala = KETENTUAN.skala_bernama("")
    assert skala is not None
    assert skala.celah(nilai) == celah


@pytest.mark.parametrize("skala", SKALA.values(), ids=lambda s: s.nama)
def test_a_scale_descends_and_cites_its_source(skala) -> None:
    bounds = [pita.dari for pita in skala.pita]
    assert bounds == sorted(bounds, reverse=True) and bounds[-1] == 0
    assert all(bawah.sampai <= atas.dari for atas, bawah in zip(skala.pita, skala.pita[1:], strict=False))
    assert len({pita.kriteria for pita in skala.pita}) == len(skala.pita)
    assert skala.sumber.nomor and skala.sumber.bukti
    if not skala.termasuk:
        assert all(skala.celah(n / 100) is None for n in range(12000)), "exclusive bounds leave no hole"
