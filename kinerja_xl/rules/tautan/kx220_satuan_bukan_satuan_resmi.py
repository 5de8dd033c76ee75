"""Satuan tidak sama dengan satuan resmi.

Periksa indikator sub kegiatan yang memakai indikator nomenklatur, tetapi tidak memakai satuannya. Satuan yang
bertentangan dengan benda yang dihitung dilaporkan oleh kaidah satuan (KX318 dan seterusnya).

Mengapa: Target dengan satuan lain tidak dapat dicocokkan dengan DPA dan SIPD.

Contoh: Jumlah Laporan Keuangan Bulanan/Triwulanan/Semesteran bersatuan Dokumen, satuan resminya Laporan.

Jalan keluar: Pakai satuan resminya.

Dasar: Kepmendagri 900.1-2850/2025
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.indikator.satuan import bentrok
from kinerja_xl.rules.tautan.resmi import entri, lebih_ringan, versi_lain
from kinerja_xl.text.similar import alike, normalise

SEVERITY = Severity.INFO

_OFFICIAL = 80.0  # the indicator is the official one though words were added; another indicator may have its own unit


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official indicator with another unit."""
    tabel, versi = dokumen.ketentuan.nomenklatur, versi_lain(dokumen)
    for simpul in dokumen.simpul:
        row = entri(simpul, tabel)
        if row is None or not row.indikator:
            continue
        for indikator in simpul.indikator:
            same = not indikator.satuan or normalise(indikator.satuan) == normalise(row.satuan)
            if same or alike(indikator.nama, row.indikator) < _OFFICIAL or bentrok(indikator):
                continue
            yield lebih_ringan(
                temuan(
                    indikator.at,
                    "satuan",
                    message=f"Periksa: satuan {indikator.satuan} bukan satuan resmi {row.satuan} untuk sub kegiatan "
                    f"{row.kode}.",
                    value=indikator.satuan,
                    expected=row.satuan,
                    related=(simpul.at.sel("kode_nomenklatur"),),
                    fix=f"tulis {row.satuan}",
                ),
                versi,
            )
