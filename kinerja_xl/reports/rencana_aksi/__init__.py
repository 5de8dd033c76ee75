"""Rencana Aksi."""

from __future__ import annotations

from kinerja_xl.reports.cetak.pencetak import Cetakan, Pencetak, Pesanan


def _word(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.rencana_aksi.tabel_aksi import render_rencana_aksi

    yield "", render_rencana_aksi(pesanan.dokumen.pada_hari(), pesanan.template, draft=pesanan.draft, logo=pesanan.logo)


def _excel(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.excel.render import render_isi
    from kinerja_xl.reports.rencana_aksi.tabel_aksi import isi_rencana_aksi

    yield "", render_isi(pesanan.template, isi_rencana_aksi(pesanan.dokumen.pada_hari()), draft=pesanan.draft)


PENCETAK = (
    Pencetak("rencana-aksi", "docx", _word, frozenset({"--logo"})),
    Pencetak("rencana-aksi", "xlsx", _excel),
)
