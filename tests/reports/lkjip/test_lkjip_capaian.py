"""Bab III, the summary and the conclusion: seven analyses an objective, tables that tie out, nothing invented."""

from __future__ import annotations

import math
from dataclasses import fields, replace
from itertools import pairwise
from pathlib import Path

import pytest
from helpers import some
from helpers.berlaku import AKIP
from reports.lkjip.lkjip_contoh import asal, indikator, kantor, ukur

from kinerja_xl.app.load import load
from kinerja_xl.compute.hasil import hasil_tahun, nilai_akip_dokumen, nilai_skm
from kinerja_xl.model import Dokumen, JawabanSkm, Sasaran, SubKomponenAkip
from kinerja_xl.reports.cetak.asal import daftar_isian, telusur
from kinerja_xl.reports.cetak.warna_grafik import Makna
from kinerja_xl.reports.lkjip.bab3_akuntabilitas import bab_tiga
from kinerja_xl.reports.lkjip.bab3_isi import AnalisisSasaran, BabTiga
from kinerja_xl.reports.lkjip.bab3a1_rincian_indeks import rincian_akip, rincian_skm
from kinerja_xl.reports.lkjip.bab4_penutup import simpulan
from kinerja_xl.reports.lkjip.bahan import Bahan
from kinerja_xl.reports.lkjip.ikhtisar import ikhtisar
from kinerja_xl.text.numbers import format_number

SAMPLE = Path(__file__).parents[3] / "samples" / "kalaena-pengukuran-2025.xlsx"
ALINEA = (
    *("pengantar", "tahun_ini", "tren", "akhir_alinea", "standar_alinea", "penyebab"),
    *("efisiensi_alinea", "penunjang_alinea"),
)


@pytest.fixture(scope="module")
def dokumen() -> Dokumen:
    return load(SAMPLE).dokumen


@pytest.fixture(scope="module")
def bab(dokumen: Dokumen) -> BabTiga:
    return bab_tiga(dokumen)


def dengan_indikator(dokumen: Dokumen, *lain: tuple[float | None, float | None]) -> Dokumen:
    """Return the office with more indicators of its objective: (target, result) each."""
    first, *rest = dokumen.simpul
    more = tuple(indikator(t, kode=f"IK-{n}", nama=f"Persentase hal ke-{n}") for n, (t, _) in enumerate(lain, 2))
    sasaran = first.sasaran[0]
    one = replace(first, sasaran=(replace(sasaran, indikator=(*sasaran.indikator, *more)),))
    data = tuple(ukur(r, f"IK-{n}") for n, (_, r) in enumerate(lain, 2) if r is not None)
    return replace(dokumen, simpul=(one, *rest), data_ukur=(*dokumen.data_ukur, *data))


def satu(dokumen: Dokumen) -> AnalisisSasaran:
    return bab_tiga(dokumen).sasaran[0]


def teks(alinea: object) -> str:
    return " ".join(text for _, text in telusur(alinea))


# --- the whole chapter ------------------------------------------------------------------------------------------------


def test_strategic_objectives_come_first_then_those_of_the_programmes(bab: BabTiga) -> None:
    assert [s.jenjang for s in bab.sasaran] == ["Sasaran Strategis"] * 2 + ["Sasaran Program"] * 6
    assert [s.nomor for s in bab.sasaran] == list(range(1, 9))
    assert all(bool(s.program) == (s.jenjang == "Sasaran Program") for s in bab.sasaran)


def test_every_objective_has_all_seven_analyses(bab: BabTiga) -> None:
    for sasaran in some(bab.sasaran):
        for nama in some(ALINEA):
            assert getattr(sasaran, nama), (sasaran.sasaran, nama)


def test_every_indicator_has_its_year_its_past_and_its_end_of_period(bab: BabTiga) -> None:
    for s in some(bab.sasaran):
        names = {b.indikator for b in s.capaian}
        assert {b.indikator for b in s.riwayat} == names == {b.indikator for b in s.akhir}
        assert len(s.tahun_ini) == len(s.tren) == len(s.akhir_alinea) == len(s.standar_alinea) == len(names)


def test_the_table_says_what_compute_says(bab: BabTiga, dokumen: Dokumen) -> None:
    expected = {h.indikator.nama: h for h in hasil_tahun(dokumen)}
    for row in some(bab.capaian):
        hasil = expected[str(row.indikator)]
        assert hasil.capaian is not None
        assert row.capaian == f"{format_number(hasil.capaian * 100, 2)}%"
        assert row.predikat == hasil.predikat


def test_neighbouring_paragraphs_do_not_begin_alike(bab: BabTiga) -> None:
    for name in ("tahun_ini", "tren", "akhir_alinea"):
        begins = [" ".join(a.teks.split()[:2]) for s in bab.sasaran for a in getattr(s, name)]
        assert not any(a == b for a, b in some(pairwise(begins))), (name, begins)


def test_the_same_office_gives_the_same_words(dokumen: Dokumen, bab: BabTiga) -> None:
    assert bab == bab_tiga(dokumen)


def test_charts_hold_the_numbers_of_the_tables(bab: BabTiga) -> None:
    ikm = bab.sasaran[0]
    assert ikm.grafik_capaian is not None
    assert [d.nama for d in ikm.grafik_capaian.deret] == ["Target", "Realisasi"]
    assert ikm.grafik_capaian.deret[0].nilai == (95.0,)
    (course,) = ikm.grafik_tren
    assert course.judul == "Perkembangan Indeks Kepuasan Masyarakat (IKM) Tahun 2022–2025"
    assert course.grafik.kategori == tuple(str(row.tahun) for row in ikm.riwayat)
    assert format_number(course.grafik.deret[0].nilai[0] or 0) == ikm.riwayat[0].realisasi
    assert bab.grafik is not None
    assert len(bab.grafik.kategori) == len(bab.capaian)


def test_captions_have_capitals_but_for_small_words(bab: BabTiga) -> None:
    assert bab.sasaran[3].grafik_tren[0].judul == (
        "Perkembangan Persentase Lembaga Kemasyarakatan Desa yang Aktif Tahun 2022–2025"
    )


def test_different_units_are_drawn_as_achievement(bab: BabTiga) -> None:
    chart = bab.sasaran[2].grafik_capaian
    assert chart is not None
    assert [d.makna for d in chart.deret] == [Makna.CAPAIAN, Makna.TARGET]
    assert {name[0] for name in chart.kategori} <= set("●▲▼○")
    assert chart.deret[0].luput == tuple(name[0] in "▲▼" for name in chart.kategori)
    assert chart.format_angka == "0.00%"


# --- the mean of an objective -----------------------------------------------------------------------------------------


def test_the_mean_caps_each_indicator_and_says_so() -> None:
    made = satu(dengan_indikator(kantor(100.0, 80.0, batas=120.0), (10.0, 30.0)))
    assert made.rata_rata == "100,00%"  # (80 + 120) / 2, not (80 + 300) / 2
    assert "paling rendah 0% dan paling tinggi 120%" in teks(made.pengantar)
    assert made.capaian[1].capaian == "300,00%"


def test_what_is_not_measured_is_left_out_of_the_mean_and_named() -> None:
    made = satu(dengan_indikator(kantor(100.0, 80.0), (10.0, None)))
    assert made.rata_rata == "80,00%"
    assert "Indikator yang belum terukur (satu) tidak diperhitungkan" in teks(made.pengantar)
    assert made.capaian[1].realisasi == "-"
    assert made.capaian[1].capaian == "belum diukur"


def test_an_objective_without_any_measurement_has_no_mean() -> None:
    made = satu(kantor(95.0, None))
    assert made.rata_rata == "-"
    assert "belum dapat dihitung" in teks(made.pengantar)
    assert made.grafik_capaian is None


def test_the_capped_mean_may_not_hide_a_missed_indicator() -> None:
    made = satu(dengan_indikator(kantor(100.0, 95.0), (10.0, 12.0)))
    assert "sendiri belum mencapai target" in teks(made.efisiensi_alinea)


# --- what supports an objective ---------------------------------------------------------------------------------------


def test_the_support_of_a_strategic_objective_is_its_programmes_and_kegiatan(bab: BabTiga, dokumen: Dokumen) -> None:
    rows = [r for r in bab.sasaran[0].penunjang if r.awal]
    assert sum(r.tebal for r in rows) == 5
    assert {r.nomor for r in rows if r.tebal} == {"1.", "2.", "3.", "4.", "5."}
    assert sum(not r.tebal for r in rows) == 6
    assert all(r.pagu.startswith("Rp") and r.serapan.endswith("%") for r in rows)


def test_missed_supporting_indicators_are_named_with_what_the_office_says(bab: BabTiga) -> None:
    text = teks(bab.sasaran[4].penunjang_alinea)
    assert "(83,33%)" in text
    assert "jadwal Satuan Polisi Pamong Praja kabupaten berubah" in text


def test_an_objective_without_programmes_asks_for_them() -> None:
    office = kantor()
    made = satu(replace(office, simpul=office.simpul[:1], anggaran=()))
    assert "Program dan kegiatan penunjang" in {i.apa for i in daftar_isian(made)}
    assert made.penunjang == ()


def test_nodes_with_several_objectives_share_their_money() -> None:
    office = kantor()
    first, *rest = office.simpul
    second = Sasaran(teks="Kedua", indikator=(indikator(10.0, kode="IK-9"),), at=asal("kinerja", 20))
    office = replace(office, simpul=(replace(first, sasaran=(*first.sasaran, second)), *rest))
    assert "dua sasaran sekaligus" in teks(satu(office).efisiensi_alinea)


# --- survey and evaluation --------------------------------------------------------------------------------------------


def test_the_survey_ties_out(bab: BabTiga, dokumen: Dokumen) -> None:
    skm = bab.sasaran[0].skm
    assert skm is not None
    means, index = nilai_skm(dokumen)
    assert index is not None
    assert [row.nrr for row in skm.baris] == [format_number(m or 0, 3) for m in means]
    assert skm.indeks == format_number(index, 2)
    assert math.isclose(sum(m or 0 for m in means) / 9 * 25, index)
    assert "160 responden" in teks(skm.alinea)
    assert "waktu penyelesaian (3,288)" in teks(skm.alinea)
    assert bab.sasaran[1].skm is None


def test_the_evaluation_ties_out(bab: BabTiga, dokumen: Dokumen) -> None:
    akip = bab.sasaran[1].akip
    assert akip is not None
    total = nilai_akip_dokumen(dokumen)
    assert total is not None
    assert akip.nilai == format_number(total, 2)
    assert akip.bobot == "100,00"
    points = [float(row.nilai.replace(",", ".")) for row in akip.baris]
    assert math.isclose(sum(points), total)
    assert akip.predikat == "BB (Sangat Baik)"


def test_a_survey_or_evaluation_that_is_not_complete_is_asked_for() -> None:
    blank = JawabanSkm(jawaban=(4.0,) + (None,) * 8, at=asal("analisis", 4))
    skm = rincian_skm(Bahan(replace(kantor(), skm=(blank,))))
    assert skm is not None
    assert skm.indeks == "-"
    assert "lembar SKM" in {i.tempat for i in daftar_isian(skm)}
    half = tuple(
        SubKomponenAkip(komponen=s.komponen, sub_komponen=s.nama, bobot=s.bobot, nilai_huruf=h, at=asal("analisis", 4))
        for s, h in zip(AKIP.sub_komponen, ["A"] * 3 + [""] * 9, strict=True)
    )
    akip = rincian_akip(Bahan(replace(kantor(), akip=half)))
    assert akip is not None
    assert [row.nilai for row in akip.baris] == ["27,00", "-", "-", "-"]
    assert akip.nilai == "-"
    assert daftar_isian(akip)
    assert rincian_skm(Bahan(kantor())) is None
    assert rincian_akip(Bahan(kantor())) is None


# --- the summary and the conclusion -----------------------------------------------------------------------------------


def test_the_summary_names_what_was_reached_and_missed(dokumen: Dokumen) -> None:
    made = ikhtisar(dokumen)
    text = teks(made.alinea)
    assert "satu mencapai target dan satu belum mencapai target" in text
    assert "belum mencapai target 95 (capaian 92,69%)" in text
    assert [row.indikator for row in made.capaian] == [
        "Indeks Kepuasan Masyarakat (IKM)",
        "Nilai AKIP Perangkat Daerah",
    ]
    assert "menambah loket pelayanan" in teks(made.penutup)


def test_the_conclusion_keeps_the_words_of_the_office(dokumen: Dokumen) -> None:
    made = simpulan(dokumen)
    assert any(n.teks in {str(a.teks) for a in made.simpulan} for n in dokumen.narasi if n.bagian == "Simpulan")
    assert [a.label for a in made.langkah] == ["", "1.", "2.", "3."]


def test_steps_are_the_office_s_own_else_its_solutions_else_asked_for() -> None:
    office = kantor(95.0, 60.0, analisis={"solusi": "Loket ditambah"})
    assert teks(simpulan(office).langkah[1:]) == "Persentase pelayanan tepat waktu: Loket ditambah."
    assert "Langkah perbaikan" in {i.apa for i in daftar_isian(simpulan(kantor()))}


# --- nothing invented, nothing lost -----------------------------------------------------------------------------------


def test_an_empty_office_prints_and_asks() -> None:
    empty = replace(kantor(), simpul=(), anggaran=(), data_ukur=())
    asked = {i.apa for i in daftar_isian((ikhtisar(empty), bab_tiga(empty), simpulan(empty)))}
    assert {"Sasaran dan indikator", "Pagu anggaran"} <= asked
    assert bab_tiga(empty).sasaran == ()


def test_no_text_is_broken(dokumen: Dokumen, bab: BabTiga) -> None:
    for where, text in some(telusur((bab, ikhtisar(dokumen), simpulan(dokumen)))):
        assert "None" not in text, where
        assert "  " not in text, where
        assert "{" not in text, where
        assert text == text.strip(), where


def test_every_digit_of_the_chapter_has_a_cell(dokumen: Dokumen, bab: BabTiga) -> None:
    for where, text in some(telusur((bab, ikhtisar(dokumen), simpulan(dokumen)))):
        if any(c.isdigit() for c in text) and not text.isian:
            assert text.dari, (where, text)


def test_rows_have_texts_only(bab: BabTiga) -> None:
    for row in (*bab.capaian, *bab.sasaran[0].penunjang, *bab.anggaran.baris):
        for field in some(fields(row)):
            value = getattr(row, field.name)
            assert isinstance(value, bool) or (isinstance(value, str) and value != "None")
