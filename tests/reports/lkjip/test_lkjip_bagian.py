"""The parts of the year-end report that Bab I, II and the beginning of Bab III are made of, from small offices."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kinerja_xl.model import (
    Anggaran,
    Asal,
    DasarHukum,
    Dokumen,
    Identitas,
    Indikator,
    Narasi,
    Pejabat,
    Sasaran,
    Simpul,
)
from kinerja_xl.regulations.sumber import SUMBER
from kinerja_xl.reports.cetak.asal import daftar_isian
from kinerja_xl.reports.lkjip.alinea import narasi
from kinerja_xl.reports.lkjip.bab1_pendahuluan import nomor_lengkap, pendahuluan, sebut_sumber
from kinerja_xl.reports.lkjip.bab2_perencanaan import perencanaan
from kinerja_xl.reports.lkjip.bab2_perjanjian_kinerja import perjanjian_kepala
from kinerja_xl.reports.lkjip.bab3_cara_ukur import cara_ukur
from kinerja_xl.reports.pk.perjanjian import isi_pk
from kinerja_xl.sheets.pilihan import BagianNarasi, Jenjang

KOLOM = {"kode": 1, "teks": 2, "jabatan": 3, "target_2025": 4, "target_2026": 5, "pagu": 6, "pagu_perubahan": 7}


def at(row: int, sheet: str = "Kinerja") -> Asal:
    return Asal(sheet, row, KOLOM)


def pejabat(kode: str, atasan: str, **lain: object) -> Pejabat:
    return Pejabat(kode=kode, jabatan=f"Jabatan {kode}", atasan=atasan, at=at(1, "Pejabat"), **lain)  # type: ignore[arg-type]


def indikator(kode: str, **lain: object) -> Indikator:
    return Indikator(kode=kode, nama=f"Indikator {kode}", at=at(10), **lain)  # type: ignore[arg-type]


def simpul(kode: str, jenjang: str, *isi: Indikator) -> Simpul:
    return Simpul(
        kode=kode,
        jenjang=jenjang,
        induk=kode.rpartition(".")[0],
        nomenklatur=f"{jenjang} {kode}",
        penanggung_jawab="Camat",
        sasaran=(Sasaran(teks=f"Sasaran {kode}", indikator=isi, at=at(9)),),
        at=at(9),
    )


BUPATI = Pejabat(kode="Bupati", jabatan="Bupati Contoh", at=at(1, "Pejabat"))
CAMAT = pejabat("Camat", "Bupati", eselon="III.a")
SEKCAM = pejabat("Sekcam", "Camat", eselon="III.b")
KASUBAG = pejabat("Kasubag", "Sekcam", eselon="IV.a")
DOKUMEN = Dokumen(
    jenis="pengukuran",
    identitas=Identitas(nama_kantor="Kecamatan Sukamaju", tahun=2025, periode_awal=2025, periode_akhir=2026),
    pejabat=(BUPATI, CAMAT, SEKCAM, KASUBAG),
    simpul=(
        simpul("1", "Sasaran Strategis", indikator("IK-1", arah="Naik", target={2025: 80.0, 2026: 85.0})),
        simpul("1.1", "Program", indikator("IK-2", arah="Turun", target={2025: 3.0})),
    ),
    anggaran=(
        Anggaran(kode="1.1", sumber_dana="APBD", pagu=1_000_000.0, pagu_perubahan=1_500_000.0, at=at(5, "Anggaran")),
    ),
)


def paragraf(*teks: str, bagian: str = "Isu strategis") -> Dokumen:
    return replace(
        DOKUMEN, narasi=tuple(Narasi(bagian=bagian, teks=t, at=at(n, "Narasi")) for n, t in enumerate(teks, 1))
    )


# --- what the office tells --------------------------------------------------------------------------------------------


def test_lines_of_a_cell_become_paragraphs_and_items() -> None:
    made = narasi(
        paragraf("Tiga hal:\n1. satu\n2) dua\n- tiga\n\n  penutup ", "2025 tahun ini"), BagianNarasi.ISU_STRATEGIS
    )
    assert [(a.label, str(a.teks)) for a in made] == [
        ("", "Tiga hal:"),
        ("1.", "satu"),
        ("2)", "dua"),
        ("-", "tiga"),
        ("", "penutup"),
        ("", "2025 tahun ini"),
    ]
    assert all(len(a.teks.dari) == 1 for a in made)


def test_a_part_nobody_wrote_is_asked_for_or_left_out() -> None:
    (asked,) = narasi(DOKUMEN, BagianNarasi.ISU_STRATEGIS)
    assert asked.teks == "[Belum diisi: Isu strategis (lembar Narasi)]"
    assert narasi(DOKUMEN, BagianNarasi.PRESTASI, wajib=False) == ()


def test_the_legal_basis_is_mengingat_in_its_order() -> None:
    butir = tuple(
        DasarHukum(bagian=b, urutan=u, teks=t, at=at(u))
        for b, u, t in (("Mengingat", 2, "PP"), ("Mengingat", 1, "UU"), ("Menimbang", 1, "bahwa"))
    )
    assert pendahuluan(replace(DOKUMEN, dasar_hukum=butir)).dasar_hukum == ("UU", "PP")
    assert pendahuluan(DOKUMEN).dasar_hukum == ("[Belum diisi: Dasar hukum (lembar Dasar Hukum)]",)


def test_regulations_are_cited_in_full_where_their_kind_is_known() -> None:
    assert sebut_sumber(SUMBER["Perpres 29/2014"]).startswith("Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem")
    assert nomor_lengkap(SUMBER["Permendagri 86/2017"]) == "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017"
    lan = SUMBER["Keputusan Kepala LAN 239/IX/6/8/2003"]
    assert nomor_lengkap(lan) == lan.nomor


# --- the organisation -------------------------------------------------------------------------------------------------


def test_officials_of_the_office_are_listed_counted_and_drawn_without_the_regional_head() -> None:
    bab = pendahuluan(DOKUMEN)
    assert [b.jabatan for b in bab.jabatan] == ["Jabatan Camat", "Jabatan Sekcam", "Jabatan Kasubag"]
    assert bab.jabatan[0].atasan == "Bupati Contoh"
    assert [(b.eselon, b.jumlah) for b in bab.eselon] == [
        ("Eselon III.a", "1"),
        ("Eselon III.b", "1"),
        ("Eselon IV.a", "1"),
    ]
    assert bab.jumlah_jabatan == "3"
    (bagan,) = bab.bagan
    assert bagan.teks == "Eselon III.a: Jabatan Camat; Eselon III.b: Jabatan Sekcam; Eselon IV.a: Jabatan Kasubag"


def test_superiors_in_a_circle_are_drawn_once() -> None:
    lingkaran = replace(DOKUMEN, pejabat=(CAMAT, replace(SEKCAM, atasan="Kasubag"), KASUBAG, pejabat("Kasi", "Camat")))
    (bagan,) = pendahuluan(lingkaran).bagan
    assert "Jabatan Kasi" in bagan.teks


def test_duties_not_written_are_asked_for_by_position() -> None:
    bab = pendahuluan(replace(DOKUMEN, pejabat=(BUPATI, replace(CAMAT, tugas=("memimpin",)))))
    assert [(i.apa, i.tempat) for i in daftar_isian(bab.jabatan)] == [
        ("Fungsi Jabatan Camat", "lembar Pejabat, kolom Fungsi, Camat")
    ]


# --- the plan ---------------------------------------------------------------------------------------------------------


def test_the_plan_has_a_target_for_every_year_of_its_period() -> None:
    bab = perencanaan(DOKUMEN)
    assert bab.masa == "2025–2026"
    assert bab.tahun_target == ("2025", "2026")
    assert [b.target for b in bab.renstra] == [("80", "85")]
    assert [[ref.col for t in b.target for ref in t.dari] for b in bab.renstra] == [[4, 5]]


def test_a_year_without_a_target_is_asked_for() -> None:
    tanpa = replace(DOKUMEN, simpul=(simpul("1", "Sasaran Strategis", indikator("IK-1", target={2025: 80.0})),))
    assert ("Target 2026 IK-1", "lembar Kinerja, kolom Target 2026") in [
        (i.apa, i.tempat) for i in daftar_isian(perencanaan(tanpa).renstra)
    ]


def test_without_objectives_the_programmes_stand_in_and_without_years_the_columns_stay() -> None:
    program = replace(DOKUMEN, simpul=DOKUMEN.simpul[1:], identitas=Identitas())
    assert [b.indikator for b in perencanaan(program).renstra] == ["Indikator IK-2"]
    tanpa_tahun = replace(program, simpul=(simpul("1.1", "Program", indikator("IK-2")),))
    assert (
        [len(b.target) for b in perencanaan(tanpa_tahun).renstra] == [len(perencanaan(tanpa_tahun).tahun_target)] == [1]
    )


def test_key_indicators_are_the_marked_ones_and_the_mark_is_asked_for_where_there_is_none() -> None:
    bab = perencanaan(DOKUMEN)
    assert bab.tanpa_iku
    assert [b.indikator for b in bab.iku] == ["Indikator IK-1"]
    ditandai = (DOKUMEN.simpul[0], simpul("1.1", "Program", indikator("IK-2", iku=True), indikator("IK-3")))
    bab = perencanaan(replace(DOKUMEN, simpul=ditandai))
    assert bab.tanpa_iku is None
    assert [b.indikator for b in bab.iku] == ["Indikator IK-2"]


# --- the agreement ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("status", "pagu", "kolom"), [("", "Rp1.000.000", 6), ("Perubahan", "Rp1.500.000", 7)])
def test_the_agreement_has_the_amounts_in_force_with_their_cells(status: str, pagu: str, kolom: int) -> None:
    pk = perjanjian_kepala(replace(DOKUMEN, identitas=replace(DOKUMEN.identitas, status_dokumen=status)))
    assert [t.judul for t in pk.kinerja] == ["Sasaran Strategis", "Sasaran Program"]
    assert [(b.sasaran, b.indikator, b.target) for t in pk.kinerja for b in t.baris] == [
        ("Sasaran 1", "Indikator IK-1", "80"),
        ("Sasaran 1.1", "Indikator IK-2", "3"),
    ]
    assert [(b.nama, b.pagu, b.sumber) for b in pk.pagu] == [("Program 1.1", pagu, "APBD")]
    assert pk.total == pagu
    assert [ref.col for ref in pk.total.dari] == [kolom]


def test_the_annex_has_the_agreement_itself_with_a_table_for_each_strategic_level() -> None:
    goal = replace(DOKUMEN.simpul[0], kode="9", jenjang=Jenjang.TUJUAN)
    dokumen = replace(DOKUMEN, simpul=(goal, *DOKUMEN.simpul))
    pk = perjanjian_kepala(dokumen)
    assert [t.judul for t in pk.kinerja] == ["Tujuan", "Sasaran Strategis", "Sasaran Program"]
    (printed,) = isi_pk(dokumen, [CAMAT])["perjanjian"]
    assert pk.naskah == printed


def test_an_office_whose_head_has_no_agreement_is_asked_for_it() -> None:
    pk = perjanjian_kepala(replace(DOKUMEN, pejabat=(replace(CAMAT, atasan=""),)))
    assert pk.kosong is not None
    assert "Perjanjian Kinerja kepala kantor" in pk.kosong


# --- how is measured --------------------------------------------------------------------------------------------------


def test_only_formulas_in_use_are_printed() -> None:
    assert [str(r.persamaan) for r in cara_ukur(DOKUMEN).rumus] == [
        "Capaian = Realisasi / Target × 100%",
        "Capaian = (2 × Target - Realisasi) / Target × 100%",
    ]
    naik = replace(DOKUMEN, simpul=DOKUMEN.simpul[:1])
    assert len(cara_ukur(naik).rumus) == 1
    b = replace(DOKUMEN, identitas=replace(DOKUMEN.identitas, rumus_capaian_negatif="B"))
    assert str(cara_ukur(b).rumus[1].persamaan) == "Capaian = Target / Realisasi × 100%"


def test_the_cap_is_told_as_the_office_chose_it() -> None:
    assert "tanpa batas atas" in cara_ukur(DOKUMEN).batas
    batas = replace(DOKUMEN, identitas=replace(DOKUMEN.identitas, batas_capaian=120.0))
    assert "paling rendah 0% dan paling tinggi 120%" in cara_ukur(batas).batas


@pytest.mark.parametrize(
    ("skala", "rentang", "berlubang"),
    [
        ("", ["91% ke atas", "76% sampai dengan 90%", "0% sampai dengan 50%"], True),
        ("PMK 62/2023", ["Lebih dari 90%", "Lebih dari 80% sampai dengan 90%", "0% sampai dengan 50%"], False),
        ("Kabupaten Madiun", ["100% ke atas", "75% sampai kurang dari 100%", "0% sampai kurang dari 55%"], False),
    ],
)
def test_a_scale_says_to_which_band_a_bound_belongs(skala: str, rentang: list[str], berlubang: bool) -> None:
    made = cara_ukur(replace(DOKUMEN, identitas=replace(DOKUMEN.identitas, skala_predikat=skala)))
    printed = [p.rentang for p in made.skala]
    assert [printed[0], printed[1], printed[-1]] == rentang
    assert made.berlubang is berlubang


def test_an_unknown_scale_is_asked_for() -> None:
    made = cara_ukur(replace(DOKUMEN, identitas=replace(DOKUMEN.identitas, skala_predikat="Skala kita")))
    assert made.skala == ()
    assert made.tanpa_skala
