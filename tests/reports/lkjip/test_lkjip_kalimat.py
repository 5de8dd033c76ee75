"""The sentences of Bab III: each case in words of its own, true to the numbers, and in good Indonesian."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from helpers import some
from helpers.berlaku import AKIP
from hypothesis import given
from hypothesis import strategies as st
from reports.lkjip.lkjip_contoh import fakta, kantor

from kinerja_xl.compute.capaian import capaian
from kinerja_xl.findings import CellRef
from kinerja_xl.model import Dokumen, TargetNilai
from kinerja_xl.reports.cetak.angka_capaian import teks_persen
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.lkjip.angka_kalimat import kalimat, nilai, polos, sebut, selisih
from kinerja_xl.reports.lkjip.bab3a1_asal_realisasi import asal_realisasi
from kinerja_xl.reports.lkjip.bab3a1_tahun_ini import tahun_ini
from kinerja_xl.reports.lkjip.bab3a2_tren import tren
from kinerja_xl.reports.lkjip.bab3a3_akhir_periode import akhir
from kinerja_xl.reports.lkjip.bab3a4_standar_nasional import standar
from kinerja_xl.reports.lkjip.bab3a5_penyebab import sebab
from kinerja_xl.reports.lkjip.bab3a6_efisiensi import alinea_efisiensi
from kinerja_xl.reports.lkjip.bahan import Bahan
from kinerja_xl.reports.lkjip.keadaan import Keadaan, bilangan, keadaan
from kinerja_xl.sheets.pilihan import TipePerhitungan

AKHIR = (CellRef("Identitas", 6, 3),)
_KALIMAT = re.compile(r"(?<=[.\]])\s")
_INGGRIS = re.compile(r"\d,\d{3}(?!\d)|\d\.\d{1,2}(?!\d)|\bNone\b|\bnan\b|\binf\b|[{}]|  | ,| \.|\.\.|\(\)")


def ini(target: TargetNilai | None, realisasi: TargetNilai | None, urutan: int = 0, **ubahan: object) -> str:
    return tahun_ini(fakta(kantor(target, realisasi, **ubahan), urutan))  # type: ignore[arg-type]


def semua_teks(dokumen: Dokumen, urutan: int = 0) -> Iterator[Teks]:
    satu, bahan = fakta(dokumen, urutan, tunggal=False), Bahan(dokumen)
    yield from (tahun_ini(satu), tren(satu), akhir(satu, dokumen, AKHIR), standar(satu))
    yield from (a.teks for utama in (True, False) for a in sebab(satu, utama=utama) if a.teks)
    yield from (a.teks for a in alinea_efisiensi(bahan, bahan.bagian[0]))


# --- this year --------------------------------------------------------------------------------------------------------


def test_a_target_that_is_exceeded() -> None:
    assert ini(95.0, 97.156) == (
        "Pada tahun 2025, persentase pelayanan tepat waktu terealisasi 97,16% dari target 95%. Target terlampaui sebesar "
        "2,16 poin persen, dengan capaian 102,27% (Sangat Tinggi)."
    )


def test_a_target_that_is_reached_exactly() -> None:
    assert ini(12.0, 12.0, 3, satuan="Dokumen", nama="Jumlah Dokumen Renja") == (
        "Jumlah Dokumen Renja pada tahun 2025 terealisasi 12 dokumen, sama dengan target yang diperjanjikan. Capaiannya "
        "100,00% (Sangat Tinggi)."
    )


def test_a_target_that_is_missed_narrowly_and_one_that_is_missed_clearly() -> None:
    assert "selisihnya kecil" in ini(95.0, 94.0, 1)
    clearly = ini(95.0, 60.0, 1)
    assert "tidak tercapai" in clearly
    assert "selisihnya kecil" not in clearly


def test_less_is_better() -> None:
    reached, missed = (ini(2.0, r, satuan="Hari", arah="Turun", nama="Rata-rata waktu") for r in (1.5, 2.5))
    assert "1,5 hari" in reached
    assert "lebih rendah 0,5 hari" in reached
    assert "makin rendah makin baik, target terlampaui" in reached
    assert "0,5 hari di atas target" in missed
    assert "target itu tidak tercapai" in missed


def test_a_target_of_nothing() -> None:
    office = {"satuan": "Kasus", "arah": "Turun", "nama": "Jumlah kasus"}
    assert "target nol itu terpenuhi" in ini(0.0, 0.0, **office)
    missed = ini(0.0, 3.0, **office)
    assert "Target nol itu tidak terpenuhi" in missed
    assert "tidak dapat dihitung karena nol tidak dapat menjadi pembagi" in missed
    assert keadaan(fakta(kantor(0.0, 3.0, **office))) is Keadaan.MELESET  # type: ignore[arg-type]


def test_a_target_of_nothing_where_more_is_better_cannot_be_judged() -> None:
    assert keadaan(fakta(kantor(0.0, 3.0))) is Keadaan.TIDAK_DIHITUNG
    assert "tidak dapat dihitung" in ini(0.0, 3.0)


def test_letters_are_told_in_steps() -> None:
    assert "satu tingkat lebih tinggi" in ini("BB", "A", satuan="Predikat")
    assert "dua tingkat di bawah target" in ini("A", "B", satuan="Predikat")
    assert "sama dengan yang ditargetkan" in ini("BB", "BB", satuan="Predikat")


def test_what_is_not_measured_is_asked_for_and_is_not_nothing() -> None:
    text = ini(95.0, None)
    assert "[Belum diisi: Realisasi 2025 IK-1 (lembar Data Ukur)]" in text
    assert "tidak diperhitungkan sebagai nol" in text
    assert "0%" not in text
    assert "0,00" not in text


def test_a_missing_target_is_asked_for() -> None:
    assert "[Belum diisi: Target 2025 IK-1 (lembar Kinerja)]" in ini(None, 90.0)


def test_a_target_far_exceeded_is_to_be_reviewed() -> None:
    assert "meninjau kembali besaran target" in ini(3.0, 9.0, satuan="Orang")
    assert "meninjau" not in ini(95.0, 97.0)


def test_neighbours_do_not_read_alike() -> None:
    for realisasi in (97.0, 95.0, 94.0, 60.0):
        texts = [ini(95.0, realisasi, n) for n in range(4)]
        assert len({" ".join(t.split()[:2]) for t in texts}) == 4
    for a in (97.0, 95.0, 94.0, 60.0):
        for b in (97.0, 95.0, 94.0, 60.0):
            assert all(ini(95.0, a, n).split()[:2] != ini(95.0, b, n + 1).split()[:2] for n in range(4)), (a, b)


# --- printed numbers never contradict the words -----------------------------------------------------------------------


@given(target=st.integers(1, 1000), jarak=st.floats(1e-7, 0.01))
def test_a_missed_target_never_prints_as_reached(target: int, jarak: float) -> None:
    missed = target * (1 - jarak)
    text = ini(float(target), missed)
    assert not keadaan(fakta(kantor(float(target), missed))).tercapai
    assert "100,00%" not in text
    assert polos(missed, float(target)) != polos(float(target))


@given(st.floats(-10, 1000))
def test_only_a_whole_prints_as_a_whole(pecahan: float) -> None:
    assert (teks_persen(pecahan) == "100,00%") == (abs(pecahan - 1) < 1e-9)


def test_noise_of_the_machine_is_not_a_missed_target() -> None:
    noisy = 0.1 + 0.2
    assert keadaan(fakta(kantor(0.3, noisy))) is Keadaan.TEPAT
    assert teks_persen(capaian(0.3, noisy)) == "100,00%"


# --- the years before -------------------------------------------------------------------------------------------------


def riwayat(*realisasi: float | None, kini: float = 90.0, arah: str = "Naik") -> str:
    tahun = range(2025 - len(realisasi), 2025)
    lalu = {y: (None, r) for y, r in zip(tahun, realisasi, strict=True)}
    return tren(fakta(kantor(95.0, kini, lalu=lalu, arah=arah)))


def test_rising_falling_and_unchanged_years() -> None:
    assert "naik 5 poin persen, dari 85% menjadi 90%" in riwayat(70.0, 80.0, 85.0)
    assert "terus meningkat: 70%; 80%; 85%; dan 90%" in riwayat(70.0, 80.0, 85.0)
    assert "terus menurun: 96%; 95%; 94%; dan 90%" in riwayat(96.0, 95.0, 94.0)
    assert "tidak berubah" in riwayat(90.0, 90.0, 90.0)
    assert "tidak pernah turun" in riwayat(80.0, 80.0, 90.0)
    assert "naik turun" in riwayat(80.0, 70.0, 85.0)
    assert "kenaikan pada tahun-tahun sebelumnya berbalik pada tahun 2025" in riwayat(80.0, 90.0, 95.0)


def test_a_fall_is_an_improvement_where_less_is_better() -> None:
    assert "perubahan itu berarti perbaikan kinerja" in riwayat(95.0, arah="Turun")
    assert "perubahan itu berarti kinerja menurun" in riwayat(80.0, arah="Turun")


def test_a_gap_is_named() -> None:
    text = riwayat(70.0, 80.0, None)
    assert "Realisasi tahun 2024 tidak tersedia" in text
    assert "tanpa data tahun 2024" in text


def test_too_few_years_are_told_honestly() -> None:
    text = riwayat(80.0, 85.0)
    assert "dua tahun sebelumnya (2023 dan 2024)" in text
    assert "belum dapat disimpulkan" in text
    assert "terus" not in text
    assert "belum dapat disimpulkan" not in riwayat(70.0, 80.0, 85.0)


def test_no_years_are_asked_for() -> None:
    assert "[Belum diisi: Realisasi 2022, 2023, 2024 IK-1" in tren(fakta(kantor(95.0, 90.0)))


def test_a_better_result_with_a_lower_achievement_is_explained_by_the_target() -> None:
    text = tren(fakta(kantor(95.0, 94.0, lalu={2024: (92.0, 93.0)})))
    assert "Meskipun demikian, capaian terhadap target turun dari 101,09% menjadi 98,95%" in text
    assert "karena target dinaikkan dari 92% menjadi 95%" in text


# --- the end of the period, the national standard ---------------------------------------------------------------------


def sampai_akhir(realisasi: float, target_akhir: float | None, **ubahan: object) -> str:
    office = kantor(95.0, realisasi, akhir=target_akhir, **ubahan)  # type: ignore[arg-type]
    return akhir(fakta(office), office, AKHIR)


def test_what_is_left_until_the_end_of_the_period() -> None:
    text = sampai_akhir(90.0, 98.0)
    assert "kenaikan 8 poin persen dalam empat tahun, atau rata-rata 2 poin persen per tahun" in text
    assert "tertinggal dari tahapan" in text
    assert "masih sesuai tahapan" in sampai_akhir(96.0, 98.0)


def test_the_pace_of_the_year_is_held_against_what_is_needed() -> None:
    assert "sudah memadai" in sampai_akhir(96.0, 98.0, lalu={2024: (None, 90.0)})
    assert "belum memadai" in sampai_akhir(90.0, 98.0, lalu={2024: (None, 89.0)})
    assert "menjauh 3 poin persen" in sampai_akhir(90.0, 98.0, lalu={2024: (None, 93.0)})


def test_the_end_of_the_period_may_be_reached_already_or_unknown() -> None:
    assert "sudah terpenuhi" in sampai_akhir(98.5, 98.0)
    assert "[Belum diisi: Target 2029 IK-1 (lembar Kinerja)]" in sampai_akhir(90.0, None)


def test_a_target_that_stays_the_same_is_no_yearly_climb() -> None:
    text = sampai_akhir(90.0, 95.0)
    assert "tidak berubah sampai tahun 2029" in text
    assert "per tahun" not in text


def test_a_national_standard_above_below_and_like() -> None:
    def bila(angka: float) -> str:
        return standar(fakta(kantor(analisis={"standar_nasional": angka, "sumber_standar": "BPS 2024"})))

    assert "lebih baik daripada angka pembanding 90% (BPS 2024), dengan selisih 7 poin persen" in bila(90.0)
    assert "belum menyamai angka pembanding 99%" in bila(99.0)
    assert "setara dengan angka pembanding 97%" in bila(97.0)


def test_an_office_may_say_that_there_is_no_standard() -> None:
    text = standar(fakta(kantor(analisis={"sumber_standar": "tidak ada standar nasional"})))
    assert text.endswith("keterangan kantor: tidak ada standar nasional.")
    assert not text.isian


def test_a_standard_without_a_source_or_no_standard_is_asked_for() -> None:
    assert "[Belum diisi: Sumber standar IK-1" in standar(fakta(kantor(analisis={"standar_nasional": 90.0})))
    assert "[Belum diisi: Standar nasional IK-1" in standar(fakta(kantor()))


# --- causes -----------------------------------------------------------------------------------------------------------


def alasan(dokumen: Dokumen, *, utama: bool = True) -> list[tuple[str, str]]:
    return [(a.label or a.tajuk, str(a.teks)) for a in sebab(fakta(dokumen), utama=utama)]


def test_the_words_of_the_office_are_printed_as_they_are() -> None:
    told = alasan(kantor(95.0, 60.0, analisis={"penyebab": "Loket ditutup", "kendala": "Satu petugas.", "solusi": "B"}))
    assert told == [
        ("Penyebab belum tercapainya target:", "Loket ditutup."),
        ("Kendala:", "Satu petugas."),
        ("Solusi yang telah dan akan dilakukan:", "B."),
    ]


def test_words_on_one_of_several_indicators_stand_below_its_name() -> None:
    satu = fakta(kantor(analisis={"penyebab": "Loket baru"}), tunggal=False)
    assert [(a.tajuk, str(a.teks)) for a in sebab(satu, utama=True)] == [
        ("Persentase pelayanan tepat waktu", ""),
        ("Penyebab keberhasilan:", "Loket baru."),
    ]


def test_several_lines_become_items() -> None:
    told = alasan(kantor(analisis={"penyebab": "1. loket baru;\n2. petugas tambahan"}))
    assert told[1:] == [("1.", "loket baru;"), ("2.", "petugas tambahan")]


def test_causes_and_solutions_of_a_missed_target_are_asked_for() -> None:
    ((_, text),) = alasan(kantor(95.0, 60.0))
    for judul in ("Penyebab", "Kendala", "Solusi"):
        assert f"[Belum diisi: {judul} IK-1 (lembar Analisis)]" in text


def test_of_a_reached_target_only_a_strategic_one_is_asked_what_made_it_succeed() -> None:
    assert "[Belum diisi: Penyebab IK-1" in alasan(kantor())[0][1]
    assert "[Belum diisi" not in alasan(kantor(), utama=False)[0][1]


# --- every sentence ---------------------------------------------------------------------------------------------------

_ANGKA = st.one_of(st.none(), st.integers(0, 3000).map(float), st.floats(0, 3000, allow_subnormal=False))
_HURUF = st.one_of(st.none(), st.sampled_from(AKIP.huruf))
_UBAHAN = st.fixed_dictionaries(
    {
        "satuan": st.sampled_from(["%", "Dokumen", "Hari", "Indeks", ""]),
        "arah": st.sampled_from(["Naik", "Turun", "Tetap"]),
    }
)


@st.composite
def offices(draw: st.DrawFn) -> Dokumen:
    letters = draw(st.booleans())
    value = _HURUF if letters else _ANGKA
    change = {"satuan": "Predikat", "arah": "Naik"} if letters else draw(_UBAHAN)
    years = draw(st.dictionaries(st.integers(2019, 2024), st.tuples(value, value), max_size=5))
    words = draw(st.sampled_from([{}, {"penyebab": "Petugas kurang", "standar_nasional": draw(value)}]))
    if words.get("standar_nasional", 0) is None:
        words = {"sumber_standar": "Tidak ada"}
    return kantor(
        draw(value),
        draw(value),
        akhir=draw(value),
        lalu=years,
        analisis=words,
        batas=draw(st.sampled_from([None, 100.0, 120.0])),
        pagu=draw(st.sampled_from([None, 1_234_567.0])),
        belanja=draw(st.sampled_from([None, 0.0, 1_000_000.5, 1_300_000.0])),
        **change,
    )


@given(offices(), st.integers(0, 11))
def test_every_sentence_is_whole_and_indonesian(dokumen: Dokumen, urutan: int) -> None:
    for text in some(semua_teks(dokumen, urutan)):
        plain = re.sub(r"\[Belum diisi: [^]]*\]", "[Belum diisi]", text)
        assert not _INGGRIS.search(re.sub(r"\d{1,3}(?:\.\d{3})+", "1", plain)), text
        assert text[0].isupper() or text[0] in "[“", text
        assert plain.endswith((".", "]")), text
        for sentence in some(_KALIMAT.split(plain)):
            assert sentence[0].isupper() or sentence[0] in "[“", text


@given(offices())
def test_every_number_has_its_cells(dokumen: Dokumen) -> None:
    for text in some(semua_teks(dokumen)):
        if re.search(r"\d", re.sub(r"\[Belum diisi: [^]]*\]|100%|5 poin persen", "", text)):
            assert text.dari, text


@pytest.mark.parametrize(
    ("nama", "teks"),
    [
        ("Persentase desa yang aktif", "persentase desa yang aktif"),
        ("Persentase Urusan Pemerintahan", "Persentase Urusan Pemerintahan"),
        ("Nilai AKIP Perangkat Daerah", "Nilai AKIP Perangkat Daerah"),
        ("IKM kecamatan", "IKM kecamatan"),
        ("Rata-rata waktu", "rata-rata waktu"),
        ("Rata-rata  waktu.", "rata-rata waktu"),
        ("Indeks", "Indeks"),
    ],
)
def test_a_name_inside_a_sentence(nama: str, teks: str) -> None:
    assert sebut(nama) == teks


def test_units_inside_a_sentence() -> None:
    assert [nilai(1250.0, s) for s in ("%", "Indeks", "Orang/Bulan", "Ha", "Rupiah")] == [
        "1.250%",
        "1.250",
        "1.250 orang/bulan",
        "1.250 Ha",
        "Rp1.250",
    ]
    assert [selisih(-1.5, s) for s in ("%", "Nilai", "Hari")] == ["1,5 poin persen", "1,5 poin", "1,5 hari"]


def test_small_things() -> None:
    assert [kalimat(t) for t in ("Selesai", "Selesai.", "Butir:")] == ["Selesai.", "Selesai.", "Butir:"]
    assert [bilangan(n) for n in (0, 10, 11)] == ["nol", "sepuluh", "11"]
    assert bilangan(2, 13) == "2"


@pytest.mark.parametrize(
    ("tipe", "tw", "said"),
    [
        ("Kumulatif", (20.0, 17.5, 31.25, 31.25), "jumlah realisasi triwulan, yaitu 20%, 17,5%, 31,25%, dan 31,25%"),
        ("Rata-rata", (90.0, None, 94.0, None), "rata-rata realisasi triwulan, yaitu 90% dan 94%"),
        ("Non Kumulatif", (90.0, 92.0, 94.0, 95.0), ""),
        ("Kumulatif", (None, None, None, 95.0), ""),
    ],
)
def test_a_percentage_says_which_quarters_made_its_year(tipe: str, tw: tuple[float | None, ...], said: str) -> None:
    dokumen = kantor()
    (strategis, program), (data,) = dokumen.simpul, dokumen.data_ukur
    (sasaran,) = strategis.sasaran
    satu = replace(sasaran.indikator[0], tipe_perhitungan=TipePerhitungan.dari(tipe))
    strategis = replace(strategis, sasaran=(replace(sasaran, indikator=(satu,)),))
    made = replace(dokumen, simpul=(strategis, program), data_ukur=(replace(data, tw=tw),))
    printed = asal_realisasi(fakta(made), made)
    assert printed == (f"Angka setahun itu merupakan {said}." if said else "")
    assert not said or printed.dari
