"""The quarterly report."""

from __future__ import annotations

from kinerja_xl.reports.cetak.pencetak import Cetakan, Pencetak, Pesanan


def _word(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.cetak.surat import akhir_triwulan
    from kinerja_xl.reports.triwulan.laporan_triwulan import pilih_triwulan, render_triwulan

    nomor = pilih_triwulan(pesanan.dokumen, pesanan.triwulan)
    dokumen = pesanan.dokumen.pada_hari(akhir_triwulan(pesanan.dokumen.identitas, nomor))
    data = render_triwulan(dokumen, pesanan.template, triwulan=nomor, draft=pesanan.draft, logo=pesanan.logo)
    yield f"TW{nomor}", data


def _excel(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.cetak.surat import akhir_triwulan
    from kinerja_xl.reports.excel.render import render_isi
    from kinerja_xl.reports.triwulan.laporan_triwulan import isi_triwulan, pilih_triwulan

    nomor = pilih_triwulan(pesanan.dokumen, pesanan.triwulan)
    dokumen = pesanan.dokumen.pada_hari(akhir_triwulan(pesanan.dokumen.identitas, nomor))
    yield f"TW{nomor}", render_isi(pesanan.template, isi_triwulan(dokumen, nomor), draft=pesanan.draft)


PENCETAK = (
    Pencetak("triwulan", "docx", _word, "triwulan.isi_triwulan:IsiTriwulan", frozenset({"--logo", "--quarter"})),
    Pencetak("triwulan", "xlsx", _excel, "triwulan.isi_triwulan:IsiTriwulan", frozenset({"--quarter"})),
)
