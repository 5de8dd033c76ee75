"""Rencana Aksi."""

from __future__ import annotations

from kinerja_xl.reports.cetak.pencetak import Cetakan, Pencetak, Pesanan


def _word(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.rencana_aksi.tabel_aksi import render_rencana_aksi

    yield (
        _tambahan(pesanan),
        render_rencana_aksi(
            pesanan.dokumen.pada_hari(),
            pesanan.template,
            draft=pesanan.draft,
            logo=pesanan.logo,
            bulanan=pesanan.bulanan,
        ),
    )


def _excel(pesanan: Pesanan) -> Cetakan:
    from kinerja_xl.reports.excel.render import render_isi
    from kinerja_xl.reports.rencana_aksi.tabel_aksi import isi_rencana_aksi

    isi = isi_rencana_aksi(pesanan.dokumen.pada_hari(), bulanan=pesanan.bulanan)
    yield _tambahan(pesanan), render_isi(pesanan.template, isi, draft=pesanan.draft)


def _tambahan(pesanan: Pesanan) -> str:
    """Return what a plan by months has in its name, so that it does not take the place of the one by quarters."""
    return "bulanan" if pesanan.bulanan else ""


def _catatan(pesanan: Pesanan) -> tuple[str, ...]:
    from kinerja_xl.reports.rencana_aksi.tabel_aksi import catatan_rencana_aksi

    return catatan_rencana_aksi(pesanan.dokumen, bulanan=pesanan.bulanan)


_ISI = "rencana_aksi.tabel_aksi:IsiRencanaAksi"

PENCETAK = (
    Pencetak(
        "rencana-aksi",
        "docx",
        _word,
        _ISI,
        frozenset({"--logo", "--monthly"}),
        _catatan,
    ),
    Pencetak("rencana-aksi", "xlsx", _excel, _ISI, frozenset({"--monthly"}), _catatan),
)
