"""Matriks SKP: each official's planned results, for copying into e-Kinerja."""

from __future__ import annotations

from kinerja_xl.reports.cetak.pencetak import SEMUA, Cetakan, Pencetak, Pesanan


def _cetak(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.excel.render import render_isi
    from kinerja_xl.reports.skp.matriks_skp import isi_skp, pejabat_skp

    dokumen = pesanan.dokumen.pada_hari()
    if pesanan.official != SEMUA:
        isi = isi_skp(dokumen, pejabat_skp(dokumen, pesanan.official))
        yield pesanan.official or "", render_isi(pesanan.template, isi, draft=pesanan.draft)
        return
    for orang in pejabat_skp(dokumen, None):
        yield orang.kode, render_isi(pesanan.template, isi_skp(dokumen, [orang]), draft=pesanan.draft)


def _catatan(pesanan: Pesanan) -> tuple[str, ...]:
    from kinerja_xl.reports.skp.matriks_skp import catatan_skp, pejabat_skp

    dokumen = pesanan.dokumen.pada_hari()
    one = pesanan.official if pesanan.official != SEMUA else None
    return catatan_skp(dokumen, pejabat_skp(dokumen, one), semua=one is None)


PENCETAK = (Pencetak("skp", "xlsx", _cetak, "skp.isi_skp:IsiSkp", frozenset({"--official"}), _catatan),)
