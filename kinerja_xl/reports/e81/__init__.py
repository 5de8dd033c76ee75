"""Evaluasi Hasil Renja, form E.81."""

from __future__ import annotations

from kinerja_xl.reports.cetak.pencetak import Cetakan, Pencetak, Pesanan


def _cetak(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.cetak.surat import akhir_triwulan
    from kinerja_xl.reports.e81.baris_renja import triwulan_terukur
    from kinerja_xl.reports.e81.evaluasi_renja import isi_e81
    from kinerja_xl.reports.excel.render import render_isi

    measured = triwulan_terukur(pesanan.dokumen) or 4
    dokumen = pesanan.dokumen.pada_hari(akhir_triwulan(pesanan.dokumen.identitas, measured))
    yield "", render_isi(pesanan.template, isi_e81(dokumen), draft=pesanan.draft)


def _catatan(pesanan: Pesanan) -> tuple[str, ...]:
    from kinerja_xl.reports.e81.evaluasi_renja import catatan_e81

    return catatan_e81(pesanan.dokumen)


PENCETAK = (Pencetak("e81", "xlsx", _cetak, "e81.isi_e81:IsiE81", frozenset(), _catatan),)
