"""How ready a workbook is for the evaluation of AKIP: which criteria its findings touch."""

from __future__ import annotations

from kinerja_xl.reports.cetak.pencetak import Cetakan, Pencetak, Pesanan


def _word(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.kesiapan.isi_kesiapan import isi_kesiapan
    from kinerja_xl.reports.word.render import render_isi

    isi = isi_kesiapan(pesanan.dokumen, pesanan.check, pesanan.judul_jenis, pesanan.logo)
    yield (
        "",
        render_isi(
            pesanan.template,
            isi,
            draft=pesanan.draft,
            tanggal=pesanan.dokumen.identitas.tanggal_sk,
            gambar={"kop.logo": pesanan.logo} if pesanan.logo else {},
        ),
    )


def _excel(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.excel.render import render_isi
    from kinerja_xl.reports.kesiapan.isi_kesiapan import isi_kesiapan

    isi = isi_kesiapan(pesanan.dokumen, pesanan.check, pesanan.judul_jenis)
    yield "", render_isi(pesanan.template, isi, draft=pesanan.draft)


PENCETAK = (
    Pencetak("readiness", "docx", _word, "kesiapan.isi_kesiapan:IsiKesiapan", frozenset({"--logo"})),
    Pencetak("readiness", "xlsx", _excel, "kesiapan.isi_kesiapan:IsiKesiapan"),
)
