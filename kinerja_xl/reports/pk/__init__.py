"""Perjanjian Kinerja."""

from __future__ import annotations

from kinerja_xl.reports.cetak.pencetak import SEMUA, Cetakan, Pencetak, Pesanan


def _cetak(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.pk.perjanjian import render_pk
    from kinerja_xl.reports.pk.pilih_pejabat import pejabat_terpilih
    from kinerja_xl.reports.pk.tanggal_pk import pada_tanggal

    dokumen = pada_tanggal(pesanan.dokumen, pesanan.tanggal)
    template, draft, logo = pesanan.template, pesanan.draft, pesanan.logo
    if pesanan.official is None:
        yield "", render_pk(dokumen, template, draft=draft, logo=logo)
        return
    for orang in pejabat_terpilih(dokumen, None if pesanan.official == SEMUA else pesanan.official):
        yield orang.kode, render_pk(dokumen, template, draft=draft, pejabat=[orang], logo=logo)


PENCETAK = (Pencetak("pk", "docx", _cetak, frozenset({"--logo", "--official", "--date"})),)
