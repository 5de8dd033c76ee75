"""Cascading Kinerja: the tree as sheets for every program (Word), as one drawing (Excel), and as pictures."""

from __future__ import annotations

from kinerja_xl.reports.cetak.pencetak import Cetakan, Pencetak, Pesanan


def _word(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.cascading.lembar_program import render_cascading

    yield "", render_cascading(pesanan.dokumen.pada_hari(), pesanan.template, draft=pesanan.draft, logo=pesanan.logo)


def _excel(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.cascading.pohon import isi_pohon
    from kinerja_xl.reports.excel.render import render_isi

    yield "", render_isi(pesanan.template, isi_pohon(pesanan.dokumen.pada_hari()), draft=pesanan.draft)


def _svg(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.cascading.gambar_pohon import gambar_pohon

    for gambar in gambar_pohon(pesanan.dokumen.pada_hari(), draft=pesanan.draft):
        yield gambar.nama, gambar.svg


def _png(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.cetak.bagan_svg import png_dari_svg

    for nama, svg in _svg(pesanan):
        yield nama, png_dari_svg(svg)


PENCETAK = (
    Pencetak("cascading", "docx", _word, "cascading.lembar_program:IsiCascading", frozenset({"--logo"})),
    Pencetak("cascading", "xlsx", _excel, "cascading.pohon:IsiPohon"),
    Pencetak("cascading", "svg", _svg),
    Pencetak("cascading", "png", _png),
)
