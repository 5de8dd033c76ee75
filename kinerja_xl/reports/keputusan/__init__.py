"""The decrees on performance indicators: of the office (IKU) and of its officials (IKI)."""

from __future__ import annotations

from kinerja_xl.reports.cetak.pencetak import Cetakan, Pencetak, Pesanan


def _pencetak(laporan: str, pokok: str) -> Pencetak:
    def cetak(pesanan: Pesanan) -> Cetakan:
        from kinerja_xl.reports.keputusan.surat_keputusan import render_keputusan

        dokumen, draft, logo = pesanan.dokumen.pada_hari(), pesanan.draft, pesanan.logo
        yield "", render_keputusan(dokumen, pesanan.template, pokok=pokok, draft=draft, logo=logo)

    return Pencetak(laporan, "docx", cetak, "keputusan.isi_keputusan:IsiKeputusan", frozenset({"--logo"}))


PENCETAK = (
    _pencetak("sk-iku", "Indikator Kinerja Utama"),
    _pencetak("sk-iki", "Indikator Kinerja Individu"),
)
