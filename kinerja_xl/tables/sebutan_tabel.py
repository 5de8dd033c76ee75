"""What is said of a workbook or a table as a whole."""

from __future__ import annotations

from kinerja_xl.findings import Finding
from kinerja_xl.sheets import Jenis, Laporan
from kinerja_xl.tables.tabel import Tabel


def laporan_jenis_lain(jenis: Jenis, untuk: Laporan) -> Finding:
    """Return KX013: a document that is not made from this kind of workbook."""
    return Finding(
        code="KX013",
        message=f"Laporan {untuk.kunci} ({untuk.judul}) tidak dapat dibuat dari buku kerja jenis {jenis.kunci}.",
        value=jenis.kunci,
        expected=" atau ".join(untuk.jenis),
        fix=f"buat buku kerjanya dengan: kinerja-xl new {untuk.jenis[0]} -o BERKAS.xlsx",
    )


def belum_berisi(tabel: Tabel) -> Finding:
    """Return KX011: a table without a row."""
    return Finding(
        code="KX011",
        message=f"Tabel {tabel.lembar.judul} belum berisi satu baris pun.",
        sheet=tabel.sheet.name,
        expected="sedikitnya satu baris",
        fix=f"Isi tabelnya. {tabel.lembar.petunjuk}",
    )
