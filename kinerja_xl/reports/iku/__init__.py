"""The table of the key indicators (IKU)."""

from __future__ import annotations

from kinerja_xl.reports.cetak.pencetak import Cetakan, Pencetak, Pesanan


def _word(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.iku.tabel_iku import isi_tabel
    from kinerja_xl.reports.word.render import render_isi

    dokumen = pesanan.dokumen.pada_hari()
    yield (
        "",
        render_isi(pesanan.template, isi_tabel(dokumen), draft=pesanan.draft, tanggal=dokumen.identitas.tanggal_sk),
    )


def _excel(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.excel.render import render_isi
    from kinerja_xl.reports.iku.tabel_iku import isi_tabel

    yield "", render_isi(pesanan.template, isi_tabel(pesanan.dokumen.pada_hari()), draft=pesanan.draft)


_ISI = "iku.isi_tabel_iku:IsiTabelIKU"

PENCETAK = (
    Pencetak("tabel-iku", "docx", _word, _ISI),
    Pencetak("tabel-iku", "xlsx", _excel, _ISI),
)
