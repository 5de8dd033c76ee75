"""What nobody must fill in: printed where it is filled, with its cells; nothing printed or asked for where it is not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from lkjip_contoh import kantor

from kinerja_xl.model import (
    Aksi,
    Analisis,
    BarangSarana,
    Dokumen,
    Pegawai,
    Penghargaan,
    RapatReviu,
    TindakLanjut,
)
from kinerja_xl.model.rekaman import Asal
from kinerja_xl.reports.cetak.asal import daftar_isian
from kinerja_xl.reports.lkjip.bab1_pendahuluan import pendahuluan
from kinerja_xl.reports.lkjip.bab2_perencanaan import perencanaan
from kinerja_xl.reports.lkjip.bab3_akuntabilitas import bab_tiga
from kinerja_xl.reports.lkjip.bab3_lanjutan import lanjutan
from kinerja_xl.reports.lkjip.bab4_penutup import simpulan
from kinerja_xl.reports.lkjip.ikhtisar import ikhtisar
from kinerja_xl.reports.lkjip.laporan_lkjip import isi_lkjip
from kinerja_xl.sheets.pilihan import KelompokSdm, StatusTindakLanjut, Triwulan


class DiSetiapKolom(Asal):
    """A place in a sheet that has every column."""

    def __init__(self, lembar: str, baris: int) -> None:
        super().__init__(lembar, baris, {"kunci": 1})


def at(lembar: str, baris: int = 8) -> Asal:
    return DiSetiapKolom(lembar, baris)


def pegawai(kelompok: str, uraian: str, laki: float | None, perempuan: float | None, jumlah: float | None) -> Pegawai:
    return Pegawai(
        kelompok=KelompokSdm(kelompok),
        uraian=uraian,
        laki_laki=laki,
        perempuan=perempuan,
        jumlah=jumlah,
        at=at("SDM"),
    )


def rekomendasi(status: str, **lain: object) -> TindakLanjut:
    return TindakLanjut(
        rekomendasi="Menyusun rencana aksi",
        status=StatusTindakLanjut(status) if status else "",  # type: ignore[arg-type]
        at=at("Tindak Lanjut"),
        **lain,  # type: ignore[arg-type]
    )


def aksi(target: tuple[float | None, ...], realisasi: tuple[float | None, ...], kode: str = "IK-1") -> Aksi:
    return Aksi(kode_indikator=kode, aksi="Rapat", target_tw=target, realisasi_tw=realisasi, at=at("Rencana Aksi"))


KOSONG = (None, None, None, None)


def test_an_office_without_the_new_sheets_is_asked_for_nothing_new() -> None:
    isi = isi_lkjip(kantor())
    made = isi.bab3.lanjutan
    assert (made.aksi, made.reviu, made.tindak_lanjut, made.penghargaan, made.prestasi) == ((), (), (), (), ())
    assert (isi.bab1.pegawai, isi.bab1.barang, isi.bab2.selaras, isi.bab2.mitra, isi.simpulan.rencana) == ((),) * 5
    asked = {i.apa for i in daftar_isian(isi)}
    assert {"Sumber daya manusia", "Sarana dan prasarana"} <= asked
    assert not any(word in one for one in asked for word in ("Tindak", "Reviu", "Penghargaan", "Pembanding"))


def test_a_sheet_answers_what_the_narrative_was_asked_for() -> None:
    office = replace(
        kantor(),
        sdm=(pegawai("Golongan", "III/d", 2.0, 3.0, None),),
        sarana=(BarangSarana(nama="Komputer", jumlah=4.0, satuan="Unit", at=at("Sarana")),),
    )
    made = pendahuluan(office)
    assert (made.sdm, made.sarana) == ((), ())
    assert [(b.uraian, b.jumlah) for b in made.pegawai] == [("Menurut golongan", ""), ("III/d", "5"), ("Jumlah", "5")]
    assert [(b.nama, b.jumlah, b.kondisi) for b in made.barang] == [("Komputer", "4", "-")]


def test_a_total_is_printed_only_where_every_row_has_its_part() -> None:
    rows = (pegawai("Golongan", "III/d", 2.0, 3.0, 5.0), pegawai("Golongan", "III/c", None, None, 4.0))
    total = pendahuluan(replace(kantor(), sdm=rows)).pegawai[-1]
    assert (total.laki_laki, total.perempuan, total.jumlah) == ("-", "-", "9")
    assert len(total.jumlah.dari) > 0


@pytest.mark.parametrize(
    ("status", "kalimat"),
    [
        (("Selesai", "Selesai"), "Dua rekomendasi hasil evaluasi selesai ditindaklanjuti."),
        (
            ("Selesai", "Proses", "Belum", ""),
            "Dari empat rekomendasi hasil evaluasi, satu selesai ditindaklanjuti, satu dalam proses, satu belum "
            "ditindaklanjuti, dan satu belum disebut statusnya.",
        ),
    ],
)
def test_follow_up_is_summed_up_as_it_stands(status: tuple[str, ...], kalimat: str) -> None:
    made = lanjutan(replace(kantor(), tindak_lanjut=tuple(rekomendasi(s) for s in status)))
    assert [a.teks for a in made.tindak_lanjut_alinea] == [kalimat]


def test_a_recommendation_names_its_source_year_and_the_day_it_was_closed() -> None:
    row = rekomendasi("Selesai", sumber="LHE Inspektorat", tahun=2024, tanggal=dt.date(2025, 3, 14))
    made = lanjutan(replace(kantor(), tindak_lanjut=(row,))).tindak_lanjut[0]
    assert (made.sumber, made.status, made.tenggat) == ("LHE Inspektorat tahun 2024", "Selesai, 14 Maret 2025", "-")


@pytest.mark.parametrize(
    ("rows", "kalimat"),
    [
        (
            [aksi((1.0, 1.0, None, None), (1.0, 2.0, None, None))],
            "Realisasi satu aksi dalam rencana aksi telah dilaporkan. Tidak ada triwulan yang realisasinya di bawah "
            "target triwulan itu.",
        ),
        (
            [aksi((1.0, 1.0, None, None), (1.0, 0.0, None, None)), aksi((1.0, None, None, None), KOSONG)],
            "Realisasi satu dari dua aksi dalam rencana aksi telah dilaporkan. Pada satu aksi, ada triwulan yang "
            "terealisasi di bawah targetnya.",
        ),
    ],
)
def test_the_actions_claim_no_more_than_was_reported(rows: list[Aksi], kalimat: str) -> None:
    made = lanjutan(replace(kantor(), rencana_aksi=tuple(rows)))
    assert [a.teks for a in made.aksi_alinea] == [kalimat]
    assert len(made.aksi) == len(rows)


def test_actions_without_any_report_are_left_to_the_plan() -> None:
    assert lanjutan(replace(kantor(), rencana_aksi=(aksi((1.0, None, None, None), KOSONG),))).aksi == ()


def test_the_parts_that_are_there_are_lettered_without_a_gap() -> None:
    meeting = RapatReviu(triwulan=Triwulan.SATU, tanggal=dt.date(2025, 4, 10), keputusan=("a", "b"), at=at("Reviu"))
    prize = Penghargaan(nama="Juara", at=at("Penghargaan"))
    made = lanjutan(replace(kantor(), reviu=(meeting,), penghargaan=(prize,)))
    assert (made.huruf.aksi, made.huruf.reviu, made.huruf.tindak_lanjut, made.huruf.prestasi) == ("", "C", "", "D")
    assert [(r.triwulan, r.tanggal, r.keputusan) for r in made.reviu] == [("TW I", "10 April 2025", ("a", "b"))]


def dengan_analisis(**isi: object) -> Dokumen:
    return replace(kantor(), analisis=(Analisis(kode_indikator="IK-1", at=at("Analisis"), **isi),))  # type: ignore[arg-type]


@pytest.mark.parametrize(("nilai", "posisi"), [(90.0, "Lebih baik"), (97.0, "Setara"), (99.0, "Belum menyamai")])
def test_a_benchmark_stands_beside_the_national_standard(nilai: float, posisi: str) -> None:
    office = dengan_analisis(pembanding="Rata-rata kabupaten", nilai_pembanding=nilai, sumber_pembanding="LKjIP")
    part = bab_tiga(office).sasaran[0]
    assert [(b.pembanding, b.posisi) for b in part.pembanding] == [("Rata-rata kabupaten", posisi)]
    assert "rata-rata kabupaten" in part.pembanding_alinea[0].teks


def test_a_benchmark_without_a_value_is_named_and_its_value_asked_for() -> None:
    part = bab_tiga(dengan_analisis(pembanding="Rata-rata kabupaten")).sasaran[0]
    assert part.pembanding == ()
    (said,) = part.pembanding_alinea
    assert "belum dapat dibandingkan dengan rata-rata kabupaten" in said.teks
    assert [isian.apa for isian in said.teks.isian] == ["Nilai pembanding IK-1"]


def test_plans_for_next_year_answer_the_steps() -> None:
    office = dengan_analisis(rencana_perbaikan="Menambah loket.")
    made = simpulan(office)
    assert [(b.rencana, b.nomor) for b in made.rencana] == [("Menambah loket.", "1.")]
    assert made.langkah == ()
    assert "Bab IV" in ikhtisar(office).penutup[0].teks


def test_the_analysis_of_a_quarter_says_nothing_of_the_year() -> None:
    office = dengan_analisis(triwulan=Triwulan.SATU, rencana_perbaikan="Menambah loket.", nilai_pembanding=1.0)
    assert simpulan(office).rencana == ()
    assert bab_tiga(office).sasaran[0].pembanding == ()


def test_district_objectives_and_partners_stand_in_bab_ii() -> None:
    office = kantor()
    top, *rest = office.simpul
    sasaran = replace(top.sasaran[0], daerah="Pelayanan publik prima")
    office = replace(office, simpul=(replace(top, sasaran=(sasaran,), mitra="Disdukcapil"), *rest))
    made = perencanaan(office)
    assert [(b.daerah, b.sasaran, b.awal) for b in made.selaras] == [
        ("Pelayanan publik prima", "Meningkatnya pelayanan", True)
    ]
    assert [(b.nama, b.mitra) for b in made.mitra] == [("Meningkatnya pelayanan", "Disdukcapil")]


def test_the_report_bears_its_own_date() -> None:
    office = kantor()
    dated = replace(office.identitas, tempat="Sukamaju", tanggal_laporan=dt.date(2026, 2, 10))
    assert isi_lkjip(replace(office, identitas=dated)).tempat_tanggal == "Sukamaju, 10 Februari 2026"


def test_next_years_targets_stand_beside_this_years_results() -> None:
    dokumen = kantor(95.0, 97.0)
    (simpul, *rest) = dokumen.simpul
    (sasaran,) = simpul.sasaran
    indikator = replace(sasaran.indikator[0], target={2025: 95.0, 2026: 96.0})
    planned = replace(dokumen, simpul=(replace(simpul, sasaran=(replace(sasaran, indikator=(indikator,)),)), *rest))
    target = simpulan(planned).target
    assert (target.tahun, [(b.realisasi, b.target) for b in target.baris]) == ("2026", [("97", "96")])
    assert [str(a.teks) for a in target.alinea] == [
        "Realisasi tahun ini sudah lebih baik daripada target tahun 2026 untuk persentase pelayanan tepat waktu, "
        "sehingga targetnya perlu ditinjau kembali."
    ]
    assert simpulan(dokumen).target.baris == (), "the plan says nothing of next year"


@pytest.mark.parametrize(
    ("target", "realisasi", "arah"), [(98.0, 97.0, "Naik"), (100.0, 101.0, "Naik"), (2.0, 2.5, "Turun")]
)
def test_a_target_that_still_asks_for_something_is_not_called_easy(target: float, realisasi: float, arah: str) -> None:
    dokumen = kantor(95.0, realisasi, arah=arah)
    (simpul, *rest) = dokumen.simpul
    (sasaran,) = simpul.sasaran
    indikator = replace(sasaran.indikator[0], target={2025: 95.0, 2026: target})
    planned = replace(dokumen, simpul=(replace(simpul, sasaran=(replace(sasaran, indikator=(indikator,)),)), *rest))
    assert simpulan(planned).target.alinea == ()


def test_a_changed_budget_shows_what_was_granted_first_and_every_fund() -> None:
    dokumen = kantor(pagu=1_000_000.0, belanja=900_000.0)
    (baris,) = dokumen.anggaran
    place = at("Anggaran")
    changed = replace(baris, pagu_perubahan=1_200_000.0, sumber_dana="APBD", at=place)
    uang = bab_tiga(replace(dokumen, anggaran=(changed,))).anggaran
    assert (uang.berubah, uang.total.pagu_semula, uang.total.pagu) == (True, "Rp1.000.000", "Rp1.200.000")
    assert "Seluruh anggaran tersebut bersumber dari APBD." in [str(a.teks) for a in uang.alinea]
    two = (replace(changed, sumber_dana="DAU"), replace(changed, pagu_perubahan=300_000.0, sumber_dana="DBH"))
    funds = bab_tiga(replace(dokumen, anggaran=two)).anggaran
    assert (
        "Menurut sumber dananya, anggaran tersebut terdiri atas DAU sebesar Rp1.200.000 (terealisasi Rp900.000 atau "
        "75,00%) dan DBH sebesar Rp300.000 (terealisasi Rp900.000 atau 300,00%)."
    ) in [str(a.teks) for a in funds.alinea]
    silent = bab_tiga(dokumen).anggaran
    assert not silent.berubah
    assert not any("bersumber" in a.teks or "sumber dana" in a.teks for a in silent.alinea)


def test_indicators_of_programmes_are_defined_in_an_annex_as_far_as_anything_is_told() -> None:
    dokumen = kantor()
    assert isi_lkjip(dokumen).lampiran.definisi == ()
    top, program = dokumen.simpul
    (sasaran,) = top.sasaran
    own = replace(
        sasaran.indikator[0],
        kode="IK-2",
        definisi_operasional="Banyaknya layanan",
        penjelasan_rumus="",
        at=at("Kinerja"),
    )
    told = replace(program, sasaran=(replace(program.sasaran[0], indikator=(own,)),), at=at("Kinerja"))
    annex = isi_lkjip(replace(dokumen, simpul=(top, told))).lampiran
    assert [(b.nomor, b.nama, b.definisi, b.rumus, b.sumber) for b in annex.definisi] == [
        ("1.", "Program Pelayanan", "Banyaknya layanan", ("-",), "-")
    ]
    assert annex.nomor_foto == "V"
