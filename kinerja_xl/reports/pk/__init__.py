"""Perjanjian Kinerja."""

from __future__ import annotations

from kinerja_xl.reports.cetak.pencetak import SEMUA, Cetakan, Opsi, Pencetak, Pesanan


def _cetak(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.pk.isi_pk import PilihanPk
    from kinerja_xl.reports.pk.perjanjian import render_pk
    from kinerja_xl.reports.pk.pilih_pejabat import pejabat_terpilih
    from kinerja_xl.reports.pk.tanggal_pk import pada_tanggal

    dokumen = pada_tanggal(pesanan.dokumen, pesanan.tanggal)
    template, draft, logo = pesanan.template, pesanan.draft, pesanan.logo
    pilihan = PilihanPk(pesanan.lampiran, pesanan.iku)
    if pesanan.official is None:
        yield "", render_pk(dokumen, template, draft=draft, logo=logo, pilihan=pilihan)
        return
    terpilih = None if pesanan.official == SEMUA else pesanan.official
    for orang in pejabat_terpilih(dokumen, terpilih, iku=pesanan.iku):
        yield orang.kode, render_pk(dokumen, template, draft=draft, pejabat=[orang], logo=logo, pilihan=pilihan)


def _catatan(pesanan: Pesanan) -> tuple[str, ...]:
    from kinerja_xl.reports.pk.pilih_pejabat import tanpa_perjanjian
    from kinerja_xl.reports.pk.tanggal_pk import pada_tanggal

    if pesanan.official != SEMUA:
        return ()
    return tuple(tanpa_perjanjian(pada_tanggal(pesanan.dokumen, pesanan.tanggal), iku=pesanan.iku))


_OPSI: frozenset[Opsi] = frozenset({"--logo", "--official", "--date", "--appendix", "--iku"})

PENCETAK = (Pencetak("pk", "docx", _cetak, "pk.isi_pk:IsiPK", _OPSI, _catatan),)
