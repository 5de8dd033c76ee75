"""The quarterly report: every indicator with its numbers of one quarter and up to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reports.triwulan.triwulan_contoh import (
    AT,
    DOKUMEN,
    NON,
    SAMPLE,
    baris,
    data,
    ganti,
    satu,
)

from kinerja_xl.app.load import load
from kinerja_xl.compute.hasil import hasil_triwulan
from kinerja_xl.model import (
    JawabanSkm,
)
from kinerja_xl.reports.triwulan.laporan_triwulan import isi_triwulan


def test_indicators_stand_level_by_level_in_the_order_of_the_tree() -> None:
    groups = isi_triwulan(DOKUMEN, 2).kelompok
    assert [(k.judul, [(b.nomor, b.nama, b.indikator) for b in k.baris]) for k in groups] == [
        ("Sasaran Strategis", [(1, "Meningkatnya 1", "Indeks <A>"), (2, "Meningkatnya 1", "Predikat AKIP")]),
        ("Program", [(3, "Program Pelayanan", "Lama layanan"), (4, "Program Penunjang", "Dokumen D")]),
        ("Kegiatan", [(5, "Koordinasi", "Persentase C"), (6, "Keuangan", "Laporan E")]),
    ]
    assert [b.awal for k in groups for b in k.baris] == [True, False, True, True, True, True]


@pytest.mark.parametrize("triwulan", [1, 2, 3, 4])
def test_the_numbers_are_those_of_the_computation(triwulan: int) -> None:
    dokumen = load(SAMPLE).dokumen
    rows = [b for k in isi_triwulan(dokumen, triwulan).kelompok for b in k.baris]
    computed = hasil_triwulan(dokumen, triwulan)
    assert len(rows) == len(computed) > 50
    wanted = {h.hasil.indikator.nama: h for h in computed}
    assert len(wanted) == len(computed), "names tell the sample's indicators apart"
    for row in rows:
        h = wanted[row.indikator]
        for cell, value in (
            (row.target_tahun, h.hasil.target),
            (row.target, h.target),
            (row.realisasi, h.realisasi),
            (row.capaian, h.capaian),
            (row.realisasi_sd, h.hasil.realisasi),
            (row.capaian_tahun, h.hasil.capaian),
            (row.target_sd, h.target_sd if triwulan < 4 or h.target_sd is not None else h.hasil.target),
        ):
            assert cell.isi == value if value is not None else cell.isi == cell.teks
    levels = [s.jenjang for row in rows for s in dokumen.simpul if any(i.nama == row.indikator for i in s.indikator)]
    assert list(dict.fromkeys(levels)) == ["Sasaran Strategis", "Program", "Kegiatan", "Sub Kegiatan"]
    assert sorted(levels, key=list(dict.fromkeys(levels)).index) == levels


def test_a_blank_quarter_is_not_measured_and_never_zero() -> None:
    row = satu("Indeks <A>", 2)
    assert [c.teks for c in (row.target, row.realisasi, row.capaian)] == ["-", "belum diukur", "belum diukur"]
    assert [c.teks for c in (row.target_sd, row.realisasi_sd, row.capaian_sd)] == ["-", "belum diukur", "belum diukur"]
    assert (row.capaian_tahun.teks, row.predikat) == ("belum diukur", "-")


def test_a_typed_zero_is_a_result() -> None:
    row = satu("Laporan E", 2)
    assert [c.teks for c in (row.realisasi, row.capaian, row.realisasi_sd, row.capaian_sd)] == [
        "0",
        "0,00%",
        "1",
        "25,00%",
    ]
    assert (row.capaian_tahun.teks, row.predikat) == ("12,50%", "Sangat Rendah")


def test_half_of_the_data_is_no_measurement() -> None:
    row = satu("Persentase C", 2)
    assert (row.realisasi.teks, row.capaian.teks) == ("data belum lengkap", "data belum lengkap")
    assert (row.realisasi_sd.teks, row.capaian_sd.teks) == ("80", "100,00%"), "of the first quarter"
    assert "2 indikator belum diukur" in isi_triwulan(DOKUMEN, 2).ringkasan[0]


def test_a_target_of_zero_is_said_with_its_reason() -> None:
    isi = isi_triwulan(DOKUMEN, 1)
    row = baris(isi)["Dokumen D"]
    assert (row.capaian.teks, row.capaian_sd.teks, row.capaian_tahun.teks) == (*["tidak dapat dihitung"] * 2, "0,00%")
    assert isi.catatan == (
        "Nomor 4, Dokumen D: capaian triwulan I dan s.d. triwulan I tidak dapat dihitung karena targetnya nol.",
    )
    assert (
        "1 indikator tidak dapat dihitung capaiannya karena targetnya sampai dengan triwulan ini masih nol"
        in isi.ringkasan[0]
    )


def test_a_denominator_of_zero_is_not_called_unmeasured() -> None:
    others = tuple(d for d in DOKUMEN.data_ukur if d.kode_indikator != "IK-4")
    share = (data("IK-4", 0.0, peran="Pembilang"), data("IK-4", 0.0, peran="Penyebut"))
    isi = isi_triwulan(replace(DOKUMEN, data_ukur=(*others, *share)), 1)
    assert baris(isi)["Persentase C"].realisasi.teks == "tidak dapat dihitung"
    assert any("lembar Data Ukur (penyebut nol" in text for text in isi.catatan)


def test_without_a_type_quarters_do_not_add_up() -> None:
    isi = isi_triwulan(ganti("Laporan E", tipe_perhitungan=""), 2)
    assert baris(isi)["Laporan E"].realisasi_sd.teks == "tidak dapat dihitung"
    assert any("Laporan E: " in text and "Tipe perhitungan belum diisi" in text for text in isi.catatan)


def test_a_result_without_a_target_of_the_quarter() -> None:
    row = satu("Laporan E", 1, ganti("Laporan E", target_tw=(None, 2.0, 2.0, 2.0)))
    assert (row.target.teks, row.capaian.teks) == ("-", "tanpa target")


def test_letters_compare_by_rank() -> None:
    row = satu("Predikat AKIP", 2)
    assert [c.teks for c in (row.target_tahun, row.target, row.realisasi, row.capaian)] == ["BB", "B", "CC", "75,00%"]
    assert (row.arah, row.bukan_rumus) == ("Peringkat", (0.75, 0.75, 0.6))


@pytest.mark.parametrize(("rumus", "capaian", "arah"), [("", 0.8, "Turun (A)"), ("B", 10 / 12, "Turun (B)")])
def test_less_is_better_by_the_rule_of_the_office(rumus: str, capaian: float, arah: str) -> None:
    dokumen = replace(DOKUMEN, identitas=replace(DOKUMEN.identitas, rumus_capaian_negatif=rumus))
    isi = isi_triwulan(dokumen, 2)
    row = baris(isi)["Lama layanan"]
    assert row.capaian.isi == pytest.approx(capaian)
    assert (row.arah, row.catatan_arah) == (arah, "makin rendah makin baik")
    (rule,) = (text for text in isi.keterangan if "makin rendah" in text)
    assert ("LAN 239/IX/6/8/2003" in rule) == (rumus == "")


def test_the_rules_below_the_table() -> None:
    rules = "\n".join(isi_triwulan(DOKUMEN, 2).keterangan)
    for text in (
        "paling rendah 0% dan paling tinggi 120%",
        "Permendagri 86/2017",
        "91%–100% Sangat Tinggi; 76%–90% Tinggi; 66%–75% Sedang; 51%–65% Rendah; 0%–50% Sangat Rendah",
        "misalnya 90,50% berpredikat Tinggi",
        "D < C < CC < B < BB < A < AA",
        "kosong tidak dihitung sebagai nol",
    ):
        assert text in rules
    assert "dijaga tetap" not in rules, "no indicator here has that direction"


def test_the_fourth_quarter_is_the_year_where_no_quarter_has_a_target() -> None:
    dokumen = ganti("Laporan E", target_tw=(None, None, None, None))
    assert satu("Laporan E", 3, dokumen).capaian_sd.teks == "tanpa target"
    row = satu("Laporan E", 4, dokumen)
    assert (row.target_sd.teks, row.capaian_sd.teks) == ("8", "12,50%")


def test_survey_and_children_speak_of_the_year_and_not_of_a_quarter() -> None:
    dokumen = replace(
        ganti("Indeks <A>", cara_hitung="Indeks SKM"), skm=(JawabanSkm(jawaban=(4.0,) * 9, at=AT),), data_ukur=()
    )
    assert satu("Indeks <A>", 3, dokumen).realisasi.teks == "belum diukur"
    row = satu("Indeks <A>", 4, dokumen)
    assert (row.realisasi.teks, row.capaian.teks, row.realisasi_sd.teks) == ("-", "-", "100")
    mean = ganti("Dokumen D", cara_hitung="Rata-rata bawahan", satuan="%", **NON)
    row = satu("Dokumen D", 2, mean)
    assert (row.realisasi.teks, row.realisasi_sd.teks) == ("-", "25")
    assert any("rata-rata jenjang di bawahnya" in text for text in isi_triwulan(mean, 2).keterangan)


def test_the_summary_counts_every_indicator_once() -> None:
    first, money = isi_triwulan(DOKUMEN, 2).ringkasan
    assert first == (
        "Sampai dengan Triwulan II Tahun 2025, dari 6 indikator kinerja, 1 indikator mencapai target, 3 indikator belum "
        "mencapai target, dan 2 indikator belum diukur. Dari indikator yang belum diukur, 1 indikator memang belum "
        "bertarget pada triwulan ini."
    )
    assert money == (
        "Dari pagu anggaran sebesar Rp4.000, sampai dengan Triwulan II telah terealisasi Rp250 atau 6,25%, dengan sisa "
        "anggaran Rp3.750."
    )
