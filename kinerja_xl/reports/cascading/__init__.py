"""Cascading Kinerja: the tree of performance, as sheets for every program (Word) and as one drawing (Excel)."""

from __future__ import annotations

from kinerja_xl.reports.cetak.pencetak import Cetakan, Pencetak, Pesanan


def _word(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.cascading.lembar_program import render_cascading

    yield "", render_cascading(pesanan.dokumen.pada_hari(), pesanan.template, draft=pesanan.draft, logo=pesanan.logo)


def _excel(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.cascading.pohon import isi_pohon
    from kinerja_xl.reports.excel.render import render_isi

    yield "", render_isi(pesanan.template, isi_pohon(pesanan.dokumen.pada_hari()), draft=pesanan.draft)


PENCETAK = (
    Pencetak("cascading", "docx", _word, "cascading.lembar_program:IsiCascading", frozenset({"--logo"})),
    Pencetak("cascading", "xlsx", _excel, "cascading.pohon:IsiPohon"),
)
