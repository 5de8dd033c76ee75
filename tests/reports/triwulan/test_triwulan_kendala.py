"""The quarterly report: what stands in the way of what is behind, and what is done about it."""

from __future__ import annotations

from dataclasses import replace

from reports.triwulan.triwulan_contoh import (
    DOKUMEN,
)

from kinerja_xl.reports.triwulan.laporan_triwulan import isi_triwulan
from kinerja_xl.sheets.pilihan import Triwulan


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
