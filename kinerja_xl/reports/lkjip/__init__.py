"""The year-end report (LKjIP): what its template may name, in files that are called after its parts.

``laporan_lkjip`` puts it together. ``bahan``, ``fakta``, ``keadaan``, ``alinea`` and ``angka_kalimat`` serve all parts.
"""

from __future__ import annotations

from kinerja_xl.reports.cetak.pencetak import Cetakan, Pencetak, Pesanan


def _cetak(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.lkjip.laporan_lkjip import render_lkjip

    yield (
        "",
        render_lkjip(pesanan.dokumen, pesanan.template, draft=pesanan.draft, logo=pesanan.logo, foto=pesanan.foto),
    )


PENCETAK = (Pencetak("lkjip", "docx", _cetak, "lkjip.laporan_lkjip:IsiLkjip", frozenset({"--logo", "--photos"})),)
