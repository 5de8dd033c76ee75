"""III.B: the money ties out, and "efisien" is said only where it may be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports.lkjip.lkjip_contoh import kantor

from kinerja_xl.app.load import load
from kinerja_xl.compute.hasil_anggaran import serapan_total
from kinerja_xl.model import Dokumen
from kinerja_xl.reports.cetak.angka_capaian import teks_rupiah
from kinerja_xl.reports.cetak.asal import daftar_isian, telusur
from kinerja_xl.reports.lkjip.bab3_isi import RealisasiAnggaran
from kinerja_xl.reports.lkjip.bab3a6_efisiensi import alinea_efisiensi
from kinerja_xl.reports.lkjip.bab3b_anggaran import realisasi_anggaran
from kinerja_xl.reports.lkjip.bahan import Bahan

SAMPLE = Path(__file__).parents[3] / "samples" / "kalaena-pengukuran-2025.xlsx"


@pytest.fixture(scope="module")
def dokumen() -> Dokumen:
    return load(SAMPLE).dokumen


@pytest.fixture(scope="module")
def uang(dokumen: Dokumen) -> RealisasiAnggaran:
    return realisasi_anggaran(Bahan(dokumen))


def buat(**ubahan: object) -> RealisasiAnggaran:
    return realisasi_anggaran(Bahan(kantor(**ubahan)))  # type: ignore[arg-type]


def teks(alinea: object) -> str:
    return " ".join(text for _, text in telusur(alinea))


def rupiah(text: str) -> float:
    return float(text.replace("Rp", "").replace(".", "").replace(",", "."))


def efisiensi(dokumen: Dokumen) -> str:
    bahan = Bahan(dokumen)
    return teks(tuple(alinea_efisiensi(bahan, bahan.bagian[0])))


def test_programmes_add_up_to_the_total(uang: RealisasiAnggaran) -> None:
    top = [row for row in uang.baris if row.tebal]
    for kunci in ("pagu", "realisasi", "sisa"):
        assert sum(rupiah(getattr(row, kunci)) for row in top) == rupiah(getattr(uang.total, kunci))


def test_the_words_say_what_the_table_says(uang: RealisasiAnggaran, dokumen: Dokumen) -> None:
    total = serapan_total(dokumen)
    text = teks(uang.alinea)
    for amount in (total.pagu, total.realisasi, total.sisa):
        assert teks_rupiah(amount) in text
    assert uang.total.serapan in text


def test_the_course_of_the_year_ends_with_the_year(uang: RealisasiAnggaran) -> None:
    assert uang.alinea[-1].teks.endswith(f"dan {uang.total.serapan} sampai dengan triwulan IV.")


def test_highest_and_lowest_share_are_named(uang: RealisasiAnggaran) -> None:
    shares = {str(row.nama): row.serapan for row in uang.baris if row.tebal}
    text = uang.program[0].teks
    assert f"{max(shares, key=lambda n: float(shares[n][:-1].replace(',', '.')))} (" in text
    assert f"{min(shares, key=lambda n: float(shares[n][:-1].replace(',', '.')))} (" in text


def test_the_chart_has_a_bar_for_each_programme(uang: RealisasiAnggaran) -> None:
    assert uang.grafik is not None
    assert list(uang.grafik.kategori) == [row.nama for row in uang.baris if row.tebal]


def test_a_cell_of_every_amount_is_one_of_the_sheet_anggaran(uang: RealisasiAnggaran) -> None:
    for row in (*uang.baris, uang.total):
        for text in (row.pagu, row.realisasi, row.sisa, row.serapan):
            assert text.dari
            assert {cell.sheet for cell in text.dari} == {"Anggaran"}


def test_a_revised_budget_is_told_with_the_first_one() -> None:
    office = kantor()
    office = replace(office, anggaran=(replace(office.anggaran[0], pagu_perubahan=1_200_000.0),))
    made = realisasi_anggaran(Bahan(office))
    assert "bertambah Rp200.000 dari pagu semula Rp1.000.000" in teks(made.alinea)
    assert made.total.pagu == "Rp1.200.000"
    assert "setelah perubahan" not in teks(buat().alinea)


def test_overspending_is_said() -> None:
    made = buat(belanja=1_100_000.0)
    assert "melebihi pagu Rp100.000" in teks(made.alinea)
    assert "Realisasi yang melebihi pagu terdapat pada Program Pelayanan" in teks(made.program)
    assert made.total.sisa == "-Rp100.000"


def test_missing_money_is_asked_for_and_is_not_nothing() -> None:
    made = buat(belanja=None)
    assert {"Realisasi anggaran"} <= {i.apa for i in daftar_isian(made)}
    assert made.total.realisasi == "-"
    assert made.grafik is None
    assert "Pagu anggaran" in {i.apa for i in daftar_isian(buat(pagu=None))}


def test_the_four_words_for_the_use_of_money() -> None:
    assert "penggunaan anggaran yang efisien" in efisiensi(kantor(100.0, 100.0, belanja=900_000.0))
    assert "cukup efisien" in efisiensi(kantor(100.0, 100.0, belanja=970_000.0))
    assert "tidak efisien" in efisiensi(kantor(100.0, 80.0, belanja=900_000.0))
    assert "belum dapat dinyatakan efisien" in efisiensi(kantor(100.0, 95.0, belanja=500_000.0))


def test_why_the_use_of_money_cannot_be_judged() -> None:
    assert "belum dapat dinilai karena capaiannya belum dapat dihitung" in efisiensi(kantor(95.0, None))
    assert "[Belum diisi: Realisasi anggaran kode 1" in efisiensi(kantor(belanja=None))
    assert "pagunya nol" in efisiensi(kantor(pagu=0.0, belanja=0.0))


@given(
    realisasi=st.floats(0, 250, allow_subnormal=False),
    belanja=st.floats(0, 1_500_000, allow_subnormal=False),
    batas=st.sampled_from([None, 100.0, 120.0]),
)
def test_efficient_is_never_said_of_a_missed_objective(realisasi: float, belanja: float, batas: float | None) -> None:
    text = efisiensi(kantor(100.0, realisasi, belanja=belanja, batas=batas))
    row = buat(target=100.0, realisasi=realisasi, belanja=belanja, batas=batas).sasaran[0]
    praised = "anggaran dinilai efisien" in text or "cukup efisien" in text or "anggaran yang efisien" in text
    assert praised == (row.tingkat in ("Efisien", "Cukup Efisien"))
    if realisasi < 100 * (1 - 1e-6):
        assert not praised
        assert row.capaian != "100,00%"


def test_an_objective_s_money_is_that_of_its_programmes(uang: RealisasiAnggaran) -> None:
    assert sum(rupiah(row.pagu) for row in uang.sasaran) == rupiah(uang.total.pagu)


def test_money_that_belongs_to_no_objective_is_asked_to_be_linked() -> None:
    office = kantor()
    loose = replace(office, simpul=(office.simpul[0], replace(office.simpul[1], induk="")))
    made = realisasi_anggaran(Bahan(loose))
    assert made.sasaran == ()
    assert "Program yang menunjang setiap sasaran" in {i.apa for i in daftar_isian(made)}
    assert made.total.pagu == "Rp1.000.000"
