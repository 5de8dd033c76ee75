"""The quarterly report: every indicator with its numbers up to one quarter, the money, what stands in the way."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from helpers.docx_dump import dump

from kinerja_xl.app.load import load
from kinerja_xl.app.report import Permintaan, report, shipped_template
from kinerja_xl.compute.hasil import hasil_tahun, hasil_triwulan
from kinerja_xl.compute.hasil_anggaran import serapan_simpul, serapan_total
from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import (
    Aksi,
    Analisis,
    Anggaran,
    Asal,
    DataUkur,
    Dokumen,
    Identitas,
    Indikator,
    JawabanSkm,
    Pejabat,
    RapatReviu,
    Sasaran,
    Simpul,
)
from kinerja_xl.reports.triwulan.isi_triwulan import BarisCapaianTriwulan, IsiTriwulan
from kinerja_xl.reports.triwulan.laporan_triwulan import isi_triwulan, pilih_triwulan, render_triwulan
from kinerja_xl.sheets.pilihan import Triwulan

SAMPLE = Path(__file__).parents[3] / "samples" / "kalaena-pengukuran-2025.xlsx"
TEMPLATE = shipped_template("triwulan", "docx")
AT = Asal("Kinerja", 1, {})
Tw = tuple[Any, ...]


def indikator(kode: str, nama: str, target: float | str | None, tw: Tw, **lain: Any) -> Indikator:
    fields = {"satuan": "Dokumen", "arah": "Naik", "tipe_perhitungan": "Kumulatif", "cara_hitung": "Nilai langsung"}
    year = {} if target is None else {2025: target}
    return Indikator(kode=kode, nama=nama, target=year, target_tw=tw, at=AT, **{**fields, **lain})


def simpul(kode: str, jenjang: str, induk: str, nama: str, *isi: Indikator) -> Simpul:
    sasaran = Sasaran(teks=f"Meningkatnya {kode}", indikator=isi, at=AT)
    return Simpul(
        kode=kode,
        jenjang=jenjang,
        induk=induk,
        nomenklatur=nama,
        sasaran=(sasaran,),
        penanggung_jawab="Camat" if jenjang == "Sasaran Strategis" else "Kasi",
        at=AT,
    )


def data(kode: str, *tw: Any, peran: str = "Nilai") -> DataUkur:
    return DataUkur(kode_indikator=kode, peran=peran, tw=(*tw, None, None, None, None)[:4], at=AT)


NON = {"tipe_perhitungan": "Non Kumulatif"}
DOKUMEN = Dokumen(
    jenis="pengukuran",
    identitas=Identitas(
        nama_kantor="Kecamatan Sukamaju",
        kabupaten="Kabupaten Contoh",
        tahun=2025,
        periode_akhir=2029,
        tempat="Sukamaju",
        tanggal_sk=dt.date(2025, 1, 2),
        batas_capaian=120.0,
    ),
    pejabat=(Pejabat(kode="Camat", jabatan="Camat Sukamaju", at=AT), Pejabat(kode="Kasi", jabatan="Kasi Umum", at=AT)),
    simpul=(
        simpul(
            "1",
            "Sasaran Strategis",
            "",
            "",
            indikator("IK-1", "Indeks <A>", 90.0, (None, None, None, 90.0), satuan="Indeks", **NON),
            indikator("IK-2", "Predikat AKIP", "BB", ("B", "B", "BB", "BB"), satuan="Predikat", **NON),
        ),
        simpul(
            "1.1",
            "Program",
            "1",
            "Program Pelayanan",
            indikator("IK-3", "Lama layanan", 10.0, (12.0, 10.0, 10.0, 10.0), satuan="Hari", arah="Turun", **NON),
        ),
        simpul(
            "1.1.1",
            "Kegiatan",
            "1.1",
            "Koordinasi",
            indikator("IK-4", "Persentase C", 80.0, (80.0,) * 4, satuan="%", cara_hitung="Persentase", **NON),
        ),
        simpul("1.2", "Program", "1", "Program Penunjang", indikator("IK-5", "Dokumen D", 4.0, (0.0, 2.0, 1.0, 1.0))),
        simpul("1.2.1", "Kegiatan", "1.2", "Keuangan", indikator("IK-6", "Laporan E", 8.0, (2.0, 2.0, 2.0, 2.0))),
    ),
    data_ukur=(
        data("IK-2", "B", "CC"),
        data("IK-3", 12.0, 12.0),
        data("IK-4", 4.0, 9.0, peran="Pembilang"),
        data("IK-4", 5.0, peran="Penyebut"),
        data("IK-5", 0.0, 2.0),
        data("IK-6", 1.0, 0.0),
    ),
    anggaran=(
        Anggaran(kode="1.1.1", sumber_dana="APBD", pagu=600.0, realisasi_tw=(100.0, 50.0, None, None), at=AT),
        Anggaran(kode="1.1.1", sumber_dana="DAU", pagu=400.0, realisasi_tw=(None, 100.0, None, None), at=AT),
        Anggaran(kode="1.2.1", sumber_dana="APBD", pagu=3000.0, realisasi_tw=(0.0, None, None, None), at=AT),
    ),
    analisis=(
        Analisis(kode_indikator="IK-6", penyebab="Setahun penuh", kendala="Setahun", solusi="Setahun", at=AT),
        Analisis(
            kode_indikator="ik-6", triwulan=Triwulan.DUA, penyebab="Data desa terlambat", kendala="Jaringan", at=AT
        ),
    ),
    reviu=(RapatReviu(triwulan=Triwulan.DUA, tanggal=dt.date(2025, 7, 9), keputusan=("Data dijemput",), at=AT),),
    rencana_aksi=(
        Aksi(kode_indikator="IK-6", aksi="Rapat bulanan", target_tw=(1.0, 1.0, 3.0, 1.0), at=AT),
        Aksi(kode_indikator="IK-6", aksi="Hanya triwulan I", target_tw=(1.0, None, None, None), at=AT),
        Aksi(kode_indikator="IK-5", aksi="Milik yang tercapai", target_tw=(1.0, 1.0, 1.0, 1.0), at=AT),
    ),
)


def baris(isi: IsiTriwulan) -> dict[str, BarisCapaianTriwulan]:
    return {b.indikator: b for k in isi.kelompok for b in k.baris}


def satu(nama: str, triwulan: int, dokumen: Dokumen = DOKUMEN) -> BarisCapaianTriwulan:
    return baris(isi_triwulan(dokumen, triwulan))[nama]


def ganti(nama: str, **isi: Any) -> Dokumen:
    """Return the document with one indicator changed."""
    nodes = tuple(
        replace(
            s,
            sasaran=tuple(
                replace(x, indikator=tuple(replace(i, **isi) if i.nama == nama else i for i in x.indikator))
                for x in s.sasaran
            ),
        )
        for s in DOKUMEN.simpul
    )
    return replace(DOKUMEN, simpul=nodes)


# --- the indicators ---------------------------------------------------------------------------------------------------


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


# --- the money --------------------------------------------------------------------------------------------------------


def test_the_budget_adds_up_from_below() -> None:
    isi = isi_triwulan(DOKUMEN, 2)
    shown = [
        (b.nomor, b.nama, b.puncak, b.sumber_dana, b.pagu.teks, b.realisasi.teks, b.sisa.teks, b.serapan.teks)
        for b in isi.anggaran
    ]
    assert shown == [
        ("1.", "Program Pelayanan", True, "APBD, DAU", "1.000", "250", "750", "25,00%"),
        ("1.1.", "Koordinasi", False, "APBD, DAU", "1.000", "250", "750", "25,00%"),
        ("2.", "Program Penunjang", True, "APBD", "3.000", "0", "3.000", "0,00%"),
        ("2.1.", "Keuangan", False, "APBD", "3.000", "0", "3.000", "0,00%"),
    ]
    assert [c.teks for c in (isi.pagu, isi.realisasi, isi.sisa, isi.serapan)] == ["4.000", "250", "3.750", "6,25%"]


@pytest.mark.parametrize("triwulan", [1, 2, 3, 4])
def test_the_budget_of_the_sample(triwulan: int) -> None:
    dokumen = load(SAMPLE).dokumen
    isi, total = isi_triwulan(dokumen, triwulan), serapan_total(dokumen, triwulan)
    assert (isi.pagu.isi, isi.realisasi.isi, isi.serapan.isi) == (total.pagu, total.realisasi, total.serapan)
    top = [b for b in isi.anggaran if b.puncak]
    assert sum(b.pagu.isi for b in top) == total.pagu
    assert sum(b.realisasi.isi for b in top) == total.realisasi
    assert len(isi.anggaran) == sum(s.jenjang != "Sasaran Strategis" for s in dokumen.simpul)
    assert {b.pagu.isi for b in isi.anggaran} <= {s.pagu for s in serapan_simpul(dokumen, triwulan).values()}


def test_more_spent_than_granted_is_said() -> None:
    over = replace(DOKUMEN.anggaran[2], realisasi_tw=(3500.0, None, None, None))
    isi = isi_triwulan(replace(DOKUMEN, anggaran=(over,)), 1)
    assert isi.sisa.teks == "-500"
    assert isi.ringkasan[1].endswith("telah terealisasi Rp3.500 atau 116,67%, melebihi pagu Rp500.")


# --- what stands in the way -------------------------------------------------------------------------------------------


def test_what_is_behind_has_the_words_of_the_office_and_nothing_else() -> None:
    isi = isi_triwulan(DOKUMEN, 2)
    assert [(b.nomor, b.indikator) for b in isi.kendala] == [
        (2, "Predikat AKIP"),
        (3, "Lama layanan"),
        (6, "Laporan E"),
    ]
    last = isi.kendala[-1]
    assert (last.penyebab.teks, last.kendala.teks, last.penanggung_jawab) == (
        "Data desa terlambat",
        "Jaringan",
        "Kasi Umum",
    )
    assert (last.solusi.ada, last.solusi.teks) == (False, "Belum diisi (lembar Analisis, kolom Solusi)")
    first = isi.kendala[0]
    assert [u.teks for u in (first.penyebab, first.kendala)] == [
        "Belum diisi: analisis Triwulan II (lembar Analisis)",
        "Belum diisi: analisis Triwulan II (lembar Analisis)",
    ]


def test_the_year_s_words_and_those_of_another_quarter_are_never_a_quarter_s() -> None:
    year, quarter = DOKUMEN.analisis
    other = replace(quarter, triwulan=Triwulan.SATU)
    told = isi_triwulan(replace(DOKUMEN, analisis=(year, other)), 2).kendala[-1]
    assert told.indikator == "Laporan E"
    assert not (told.penyebab.ada or told.kendala.ada or told.solusi.ada)


def test_this_quarter_s_actions_of_what_is_behind_and_what_has_none() -> None:
    done = replace(DOKUMEN.rencana_aksi[0], realisasi_tw=(1.0, 0.0, None, None), keterangan="Rapat batal")
    isi = isi_triwulan(replace(DOKUMEN, rencana_aksi=(done, *DOKUMEN.rencana_aksi[1:])), 2)
    assert [(a.nomor, a.aksi, a.target, a.realisasi, a.keterangan) for a in isi.aksi_kini] == [
        (6, "Rapat bulanan", "1", "0", "Rapat batal")
    ]
    assert isi.tanpa_aksi == "Tanpa rencana aksi pada Triwulan II: Predikat AKIP; Lama layanan."
    assert isi_triwulan(DOKUMEN, 2).aksi_kini[0].realisasi == "belum dilaporkan"


def test_the_decisions_of_the_quarter_s_review_only() -> None:
    assert [(r.tanggal, r.keputusan) for r in isi_triwulan(DOKUMEN, 2).reviu] == [("9 Juli 2025", ("Data dijemput",))]
    assert isi_triwulan(DOKUMEN, 1).reviu == ()


def test_the_next_quarter_s_actions_of_what_is_behind() -> None:
    isi = isi_triwulan(DOKUMEN, 2)
    assert [(a.nomor, a.awal, a.aksi, a.target, a.penanggung_jawab) for a in isi.aksi] == [
        (6, True, "Rapat bulanan", "3", "Kasi Umum")
    ]
    assert (isi.berikutnya, isi_triwulan(DOKUMEN, 4).berikutnya, isi_triwulan(DOKUMEN, 4).aksi) == ("III", "", ())


def test_nothing_behind_is_said() -> None:
    only = replace(DOKUMEN, simpul=DOKUMEN.simpul[3:4])
    assert isi_triwulan(only, 2).tanpa_kendala == "Seluruh indikator mencapai target sampai dengan Triwulan II."
    waiting = replace(DOKUMEN, simpul=(DOKUMEN.simpul[2],))
    assert "belum semua indikator dapat dinilai" in isi_triwulan(waiting, 2).tanpa_kendala
    assert isi_triwulan(DOKUMEN, 2).tanpa_kendala == ""


# --- charts -----------------------------------------------------------------------------------------------------------


def test_charts_show_objectives_and_programmes_a_gap_for_what_is_not_measured() -> None:
    isi = isi_triwulan(DOKUMEN, 2)
    (chart,) = isi.grafik_capaian
    assert chart.kategori == ("Indeks <A> (belum diukur)", "Predikat AKIP", "Lama layanan", "Dokumen D")
    assert [(d.nama, d.nilai) for d in chart.deret] == [
        ("Capaian (berarsir: target belum tercapai)", (None, 0.75, 0.8, 1.0)),
        ("Target (100%)", (1.0,) * 4),
    ]
    assert chart.deret[0].luput == (False, True, True, False)
    (money,) = isi.grafik_serapan
    assert (money.kategori, money.deret[0].nilai) == (("Program Pelayanan", "Program Penunjang"), (0.25, 0.0))
    empty = isi_triwulan(replace(DOKUMEN, data_ukur=(), anggaran=()), 2)
    assert (empty.grafik_capaian, empty.grafik_serapan) == ((), ())


def test_many_indicators_fill_several_charts() -> None:
    many = tuple(
        simpul(f"1.{n}", "Program", "1", f"P{n}", indikator("IK-6", f"I{n}", 8.0, (2.0,) * 4)) for n in range(21)
    )
    charts = isi_triwulan(replace(DOKUMEN, simpul=many), 2).grafik_capaian
    assert [len(c.kategori) for c in charts] == [7, 7, 7]
    assert all(c.tinggi <= 105 for c in charts), "beside the rules on one page"


# --- which quarter ----------------------------------------------------------------------------------------------------


def test_the_last_quarter_with_a_measurement_or_spending_is_reported() -> None:
    assert pilih_triwulan(DOKUMEN, None) == 2
    assert pilih_triwulan(DOKUMEN, 1) == 1
    spent = replace(DOKUMEN.anggaran[0], realisasi_tw=(None, None, 1.0, None))
    assert pilih_triwulan(replace(DOKUMEN, anggaran=(spent,)), None) == 3
    assert pilih_triwulan(load(SAMPLE).dokumen, None) == 4


def test_the_survey_belongs_to_the_fourth_quarter() -> None:
    survey = replace(DOKUMEN, skm=(JawabanSkm(jawaban=(4.0,) * 9, at=AT),))
    assert (pilih_triwulan(survey, None), pilih_triwulan(survey, 4)) == (2, 4)
    assert pilih_triwulan(replace(survey, data_ukur=(), anggaran=()), None) == 4


def test_an_empty_quarter_is_refused_with_a_way_out() -> None:
    with pytest.raises(
        KinerjaError, match=r"triwulan III tidak dapat dicetak.*Yang sudah berisi: triwulan I, II"
    ) as told:
        pilih_triwulan(DOKUMEN, 3)
    assert "--quarter 2" in told.value.fix
    empty = replace(DOKUMEN, data_ukur=(), anggaran=())
    for asked in (None, 2):
        with pytest.raises(KinerjaError, match="belum ada triwulan yang berisi"):
            pilih_triwulan(empty, asked)
    with pytest.raises(KinerjaError, match="belum berisi indikator"):
        isi_triwulan(replace(DOKUMEN, simpul=()), 1)


def test_a_quarter_is_no_option_of_other_reports(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match="--quarter tidak berlaku untuk laporan pk"):
        report("pk", SAMPLE, tmp_path, Permintaan(triwulan=2))


# --- the document -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tanggal", "triwulan", "wanted"),
    [
        (dt.date(2025, 1, 2), 2, "Sukamaju, …………………………"),
        (dt.date(2025, 6, 30), 2, "Sukamaju, …………………………"),
        (dt.date(2025, 7, 1), 2, "Sukamaju, 1 Juli 2025"),
        (dt.date(2025, 12, 31), 4, "Sukamaju, …………………………"),
        (dt.date(2026, 1, 9), 4, "Sukamaju, 9 Januari 2026"),
        (None, 1, "Sukamaju, …………………………"),
    ],
)
def test_nobody_signs_before_the_quarter_is_over(tanggal: dt.date | None, triwulan: int, wanted: str) -> None:
    dokumen = replace(DOKUMEN, identitas=replace(DOKUMEN.identitas, tanggal_sk=tanggal))
    assert isi_triwulan(dokumen, triwulan).tempat_tanggal == wanted


def test_the_word_report_prints_every_indicator_once_in_order(tmp_path: Path) -> None:
    path = tmp_path / "triwulan.docx"
    path.write_bytes(render_triwulan(DOKUMEN, TEMPLATE, triwulan=2))
    printed = docx.Document(path)
    table = printed.tables[1]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert [(row[0], row[2]) for row in rows if row[0].isdigit()] == [
        ("1", "Indeks <A>"),
        ("2", "Predikat AKIP"),
        ("3", "Lama layanan (makin rendah makin baik)"),
        ("4", "Dokumen D"),
        ("5", "Persentase C"),
        ("6", "Laporan E"),
    ]
    (last,) = (row for row in rows if row[2] == "Laporan E")
    assert last[3:] == ["Dokumen", "8", "2", "0", "0,00%", "4", "1", "25,00%", "Sangat Rendah", "12,50%"]
    text = dump(path)
    for once in ("LAPORAN CAPAIAN KINERJA TRIWULAN II", "KECAMATAN SUKAMAJU TAHUN 2025", "JUMLAH", "CAMAT SUKAMAJU,"):
        assert text.count(once) == 1
    assert text.count("Belum diisi: analisis Triwulan II") == 6
    assert "{%" not in text
    assert "{{" not in text
    charts = [p for p in printed.part.package.iter_parts() if "/charts/" in str(p.partname) and b"<c:chart" in p.blob]
    assert len(charts) == 2


def test_two_runs_give_the_same_bytes() -> None:
    assert render_triwulan(DOKUMEN, TEMPLATE, triwulan=2) == render_triwulan(DOKUMEN, TEMPLATE, triwulan=2)


def test_empty_sheets_give_a_report_too(tmp_path: Path) -> None:
    path = tmp_path / "kosong.docx"
    bare = replace(DOKUMEN, anggaran=(), analisis=(), rencana_aksi=(), pejabat=())
    path.write_bytes(render_triwulan(bare, TEMPLATE, triwulan=1))
    text = dump(path)
    assert "Pagu anggaran belum diisi (lembar Anggaran)." in text
    assert "Lembar Anggaran belum berisi." in text
    assert "Rencana aksi Triwulan" not in text


def test_a_restyled_template_still_renders(tmp_path: Path) -> None:
    document = docx.Document(TEMPLATE)
    document.styles["Judul"].font.name = "Times New Roman"
    document.add_paragraph("Tembusan: Bupati; serapan {{ serapan.teks }}, {{ kelompok[0].baris[0].indikator }}")
    restyled = tmp_path / "gaya-kantor.docx"
    document.save(restyled)
    path = tmp_path / "hasil.docx"
    path.write_bytes(render_triwulan(DOKUMEN, restyled, triwulan=2))
    assert "Tembusan: Bupati; serapan 6,25%, Indeks <A>" in dump(path)


def test_the_sheet_judges_the_year_so_far_as_the_report_of_its_last_quarter() -> None:
    sheet = {h.indikator.kode: h for h in hasil_tahun(DOKUMEN)}
    rows = {b.nomor: b for k in isi_triwulan(DOKUMEN, 2).kelompok for b in k.baris}
    printed = {n: b.predikat.replace("-", "") for n, b in rows.items()}
    # IK-1 is not measured, IK-4 lacks a denominator in the second quarter
    assert [sheet[f"IK-{n}"].predikat for n in (1, 2, 3, 5, 6)] == [printed[n] for n in (1, 2, 3, 5, 6)]
    assert (sheet["IK-5"].predikat, sheet["IK-5"].predikat_tahun) == ("Sangat Tinggi", "Sangat Rendah"), "2 of 2, of 4"


def test_without_quarterly_targets_a_quarter_is_judged_by_nothing_and_the_year_by_its_own() -> None:
    def predikat(*tw: float) -> str:
        isi = simpul("1.2.1", "Kegiatan", "", "Keuangan", indikator("IK-6", "Laporan E", 8.0, (None,) * 4))
        (hasil,) = hasil_tahun(replace(DOKUMEN, simpul=(isi,), data_ukur=(data("IK-6", *tw),)))
        return hasil.predikat

    assert predikat(2.0, 2.0) == predikat(2.0, 2.0, 2.0) == ""
    assert predikat(2.0, 2.0, 2.0, 2.0) == "Sangat Tinggi"
