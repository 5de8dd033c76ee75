"""The findings of a check as a document that goes back to the office."""

from __future__ import annotations

from kinerja_xl.reports.cetak.pencetak import Cetakan, Pencetak, Pesanan


def _word(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.temuan.lembar_temuan import render_temuan

    yield (
        "",
        render_temuan(
            pesanan.dokumen,
            pesanan.check,
            pesanan.judul_jenis,
            pesanan.template,
            draft=pesanan.draft,
            logo=pesanan.logo,
        ),
    )


def _excel(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.excel.render import render_isi
    from kinerja_xl.reports.temuan.lembar_temuan import isi_temuan

    isi = isi_temuan(pesanan.dokumen, pesanan.check, pesanan.judul_jenis)
    yield "", render_isi(pesanan.template, isi, draft=pesanan.draft)


PENCETAK = (
    Pencetak("temuan", "docx", _word, "temuan.lembar_temuan:IsiTemuan", frozenset({"--logo"})),
    Pencetak("temuan", "xlsx", _excel, "temuan.lembar_temuan:IsiTemuan"),
)
