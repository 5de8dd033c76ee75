"""From measured variables to quarters, from quarters to the year, from children to parents: hand-worked tables."""

from __future__ import annotations

import pytest
from papan import Papan, angka, kasus, satu_baris

from kinerja_xl.compute.bawahan import rata_rata_bawahan, rata_rata_simpul
from kinerja_xl.compute.berjalan import setahun_penuh
from kinerja_xl.compute.capaian import capaian, dibatasi
from kinerja_xl.compute.tahunan import realisasi_tahun, setahun
from kinerja_xl.compute.ukur import KUNCI_UKUR, realisasi_tw
from kinerja_xl.compute.ukuran import Daerah, Ukuran
from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.workbook.cells import ExcelError

SETAHUN = """
| TW I | TW II | TW III | TW IV | Kumulatif | Non Kumulatif | Rata-rata | Kumulatif Negatif | s.d. | hitungan                          |
| ---- | ----- | ------ | ----- | --------- | ------------- | --------- | ----------------- | ---- | --------------------------------- |
| 3    | 4     | 5      | 8     | 20        | 8             | 5         | 20                | 8    | 3+4+5+8; yang terakhir; 20/4      |
| 3    | 4     |        |       | 7         | 4             | 3,5       | 7                 | 4    | yang kosong belum diukur          |
| 3    |       | 5      |       | 8         | 5             | 4         | 8                 | 5    | 3+5; TW III; 8/2                  |
| 3    | 0     |        |       | 3         | 0             | 1,5       | 3                 | 0    | 0 adalah nol sungguhan: 3+0; 3/2  |
| 0    | 0     | 0      | 0     | 0         | 0             | 0         | 0                 | 0    | semuanya nol                      |
|      |       |        |       | -         | -             | -         | -                 | -    | belum ada yang diukur             |
| 85,5 | 86    | 87,25  | 88    | 346,75    | 88            | 86,6875   | 346,75            | 88   | indeks tidak dijumlahkan (KX325)  |
"""
TRIWULAN = ("TW I", "TW II", "TW III", "TW IV")


@pytest.mark.parametrize("baris", kasus(SETAHUN), ids=lambda b: b["hitungan"])
@pytest.mark.parametrize("tipe", ["Kumulatif", "Non Kumulatif", "Rata-rata", "Kumulatif Negatif"])
@pytest.mark.parametrize("cara_isi", ["Per triwulan", "S.d. triwulan", None])
def test_quarters_to_year(baris: dict[str, str], tipe: str, cara_isi: str | None) -> None:
    quarters = [angka(baris[tw]) for tw in TRIWULAN]
    running = cara_isi == "S.d. triwulan"
    wanted = angka(baris["s.d." if running else tipe])
    found = setahun(quarters, tipe, sampai_dengan=running)
    assert found == (wanted if wanted is None else pytest.approx(wanted))
    cell = satu_baris(
        realisasi_tahun(Ukuran(cara_hitung="Nilai langsung", tipe_perhitungan=tipe)),
        {f"realisasi_tw{n}": value if value is not None else "" for n, value in enumerate(quarters, 1)},
        {"cara_isi_realisasi": cara_isi},
    )
    assert cell == ("" if wanted is None else pytest.approx(wanted))


def test_without_a_type_nothing_is_guessed() -> None:
    assert setahun([1, 2], "") is None
    assert satu_baris(realisasi_tahun(Ukuran()), {f"realisasi_tw{n}": 1.0 for n in range(1, 5)}) == ""


@pytest.mark.parametrize("buruk", ["1.000", "abc", ExcelError("#DIV/0!")])
def test_a_text_or_an_error_among_the_quarters_leaves_the_year_blank(buruk) -> None:
    row = {"realisasi_tw1": 1.0, "realisasi_tw2": buruk, "realisasi_tw3": None, "realisasi_tw4": 2.0}
    for tipe in ("Kumulatif", "Non Kumulatif", "Rata-rata"):
        assert satu_baris(realisasi_tahun(Ukuran(tipe_perhitungan=tipe)), row) == ""


def test_of_letters_the_last_one_holds_and_none_is_added_up() -> None:
    row = {"realisasi_tw1": "B", "realisasi_tw2": "", "realisasi_tw3": "BB", "realisasi_tw4": None}
    assert satu_baris(realisasi_tahun(Ukuran(satuan="Predikat", tipe_perhitungan="Non Kumulatif")), row) == "BB"
    assert satu_baris(realisasi_tahun(Ukuran(satuan="Predikat", tipe_perhitungan="Kumulatif")), row) == ""


# | Cara hitung | Rumus khusus | data TW I | realisasi | hitungan |
TERUKUR = [
    ("Persentase", "", {"Pembilang": 7, "Penyebut": 8}, 87.5, "7 / 8 x 100"),
    ("Persentase", "", {"Pembilang": 0, "Penyebut": 8}, 0, "0 / 8 x 100"),
    ("Persentase", "", {"Pembilang": 7, "Penyebut": 0}, "", "penyebut nol"),
    ("Persentase", "", {"Pembilang": 7}, "", "penyebut belum diukur"),
    ("Persentase", "", {"Pembilang": 7, "Penyebut": None}, "", "penyebut kosong"),
    ("Persentase", "", {"Pembilang": "7", "Penyebut": 8}, "", "teks bukan angka"),
    ("Rasio", "", {"Pembilang": 3, "Penyebut": 4}, 0.75, "3 / 4"),
    ("Jumlah", "", {"Nilai": 12}, 12, "satu baris"),
    ("Jumlah", "", {"Musrenbang": 3, "Rapat": 4, "Bimtek": 5}, 12, "3 + 4 + 5"),
    ("Jumlah", "", {"Musrenbang": 3, "Rapat": None}, "", "belum lengkap"),
    ("Nilai langsung", "", {"Nilai": 83.6}, 83.6, "apa adanya"),
    ("Nilai langsung", "", {"Nilai": 0}, 0, "nol sungguhan"),
    ("Nilai langsung", "", {}, "", "tidak ada barisnya"),
    ("Rumus khusus", "(A + B) / C * 100", {"A": 3, "B": 4, "C": 8}, 87.5, "(3+4) / 8 x 100"),
    ("Rumus khusus", "A - B x 0,5", {"A": 3, "B": 4}, 1, "3 - 2"),
    ("Rumus khusus", "(A + B) / C", {"A": 3, "B": 4, "C": 0}, "", "dibagi nol"),
    ("Rumus khusus", "A + ", {"A": 3}, "", "rumus tidak terbaca"),
    ("Rata-rata bawahan", "", {"Nilai": 3}, "", "tidak diukur sendiri"),
    ("", "", {"Nilai": 3}, "", "cara hitung belum dipilih"),
]


@pytest.mark.parametrize(
    ("cara", "rumus", "data", "hasil", "hitungan"), TERUKUR, ids=lambda x: x if isinstance(x, str) else ""
)
def test_a_quarter_out_of_measured_variables(cara, rumus, data, hasil, hitungan) -> None:
    papan = terukur({p: float(v) if isinstance(v, int | float) else v for p, v in data.items()})
    ukuran = Ukuran(cara_hitung=cara, rumus_khusus=rumus, peran=tuple(data))
    papan.hitung("capaian", "realisasi_tw1", lambda _: realisasi_tw(1)(ukuran))
    assert papan.lembar["capaian"][0]["realisasi_tw1"] == (hasil if hasil == "" else pytest.approx(hasil))


def test_a_value_typed_as_per_cent_is_read_in_percentage_points() -> None:
    papan = terukur({"Nilai": 0.875})
    ukuran = Ukuran(cara_hitung="Nilai langsung", peran=("Nilai",), persen=frozenset({"Nilai.tw1"}))
    papan.hitung("capaian", "realisasi_tw1", lambda _: realisasi_tw(1)(ukuran))
    assert papan.lembar["capaian"][0]["realisasi_tw1"] == 87.5


def terukur(data) -> Papan:
    rows = [{"kode_indikator": "IK-001", "peran": p, "tw1": v, "kunci": None} for p, v in data.items()]
    other = {"kode_indikator": "IK-002", "peran": "Nilai", "tw1": 999.0, "kunci": None}
    papan = Papan({"data_ukur": [other, *rows], "capaian": [{"kode_indikator": "IK-001", "realisasi_tw1": None}]})
    papan.hitung("data_ukur", "kunci", lambda _: KUNCI_UKUR)
    return papan


# -- roll-up ----------------------------------------------------------------------------------------
#
# Kalaena: capaian program = rata-rata capaian kegiatannya / target program x 100, dan seterusnya ke bawah.
#
# | simpul | realisasi               | target | capaian | dibatasi (120) | hitungan                      |
# | 1.1.1  | 10                      | 10     | 100     | 100            | 10/10                         |
# | 1.1.2  | 75                      | 2      | 3.750   | 120            | 75/2, dibatasi                |
# | 1.1.3  | 4                       | 8      | 50      | 50             | 4/8                           |
# | 1.1    | (100+120+50)/3 = 90     | 100    | 90      | 90             | bukan (100+3.750+50)/3 = 1.300 |
# | 1.2.1  | belum diukur            | 5      | -       | -              | tidak ikut dirata-ratakan     |
# | 1.2.2  | 3                       | 4      | 75      | 75             | 3/4                           |
# | 1.2    | 75                      | 100    | 75      | 75             | hanya 1.2.2                   |
# | 1      | (90+75)/2 = 82,5        | 110    | 75      | 75             | 82,5/110                      |


def test_roll_up_from_sub_kegiatan_to_program() -> None:
    def tercapai(realisasi: float | None, target: float) -> float | None:
        raw = None if realisasi is None else capaian(target, realisasi)
        return None if raw is None else dibatasi(raw, 1.2)

    def rata(*anak: float | None) -> float:
        mean = rata_rata_simpul([[a] for a in anak])
        assert mean is not None
        return mean * 100

    kegiatan_1 = rata(tercapai(10, 10), tercapai(75, 2), tercapai(4, 8))
    kegiatan_2 = rata(tercapai(None, 5), tercapai(3, 4))
    program = rata(tercapai(kegiatan_1, 100), tercapai(kegiatan_2, 100))
    assert (kegiatan_1, kegiatan_2, program) == pytest.approx((90, 75, 82.5))
    assert tercapai(program, 110) == pytest.approx(0.75)


def test_a_node_with_three_indicators_weighs_no_more_than_one_with_a_single_one() -> None:
    # ((100 + 80 + 60) / 3 + 40) / 2 = (80 + 40) / 2 = 60, not (100 + 80 + 60 + 40) / 4 = 70
    assert rata_rata_simpul([[1.0, 0.8, 0.6], [0.4]]) == pytest.approx(0.6)
    assert rata_rata_simpul([[None, None], [0.4]]) == pytest.approx(0.4)
    assert rata_rata_simpul([[None], []]) is None


def test_the_cell_of_a_parent_says_the_same() -> None:
    rows = [("IK-1", 1.0), ("IK-2", 0.8), ("IK-3", 0.6), ("IK-4", 0.4), ("IK-5", "")]
    papan = Papan({"capaian": [{"kode_indikator": k, "capaian_dibatasi": v} for k, v in rows]})
    rumus = rata_rata_bawahan([("IK-1", "IK-2", "IK-3"), ("IK-4",), ("IK-5",)])
    papan.hitung("capaian", "realisasi", lambda _: rumus, [4])
    assert papan.lembar["capaian"][4]["realisasi"] == pytest.approx(60)


@pytest.mark.parametrize("cara", CaraHitung)
@pytest.mark.parametrize(("disurvei", "dievaluasi"), [(False, False), (True, False), (False, True), (True, True)])
def test_only_a_survey_or_an_evaluation_of_its_own_speaks_of_the_whole_year(
    cara: CaraHitung, disurvei: bool, dievaluasi: bool
) -> None:
    area = Daerah("SKM!$D$7:$D$8", (4.0, 3.0))
    ukuran = Ukuran(cara_hitung=cara, skm={"U1": area} if disurvei else {}, akip=area if dievaluasi else None)
    whole = {CaraHitung.INDEKS_SKM: disurvei, CaraHitung.NILAI_AKIP: dievaluasi}
    assert setahun_penuh(ukuran) is whole.get(cara, False)
