"""Rata-rata bawahan tanpa bawahan.

Cara hitung Rata-rata bawahan merata-ratakan capaian indikator simpul langsung di bawahnya, jadi simpul itu harus ada
dan mempunyai indikator.

Mengapa: Tanpa bawahan realisasinya tidak pernah dapat dihitung.

Contoh: Sub kegiatan dengan Cara hitung Rata-rata bawahan.

Jalan keluar: Pilih Cara hitung yang lain, atau perbaiki kode simpul bawahannya.

Yang tidak terlihat: Bawahan yang ada tetapi tidak terukur, dan bawahan yang tidak menunjang indikator itu.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, semua_baris
from kinerja_xl.sheets.pilihan import CaraHitung

SEVERITY = Severity.ERROR
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator that is the mean of nothing."""
    for baris in semua_baris(dokumen):
        indikator, simpul = baris.indikator, baris.simpul
        below = [a for a in dokumen.anak.get(simpul.kode, ()) if a is not simpul]
        if indikator.cara_hitung is not CaraHitung.RATA_RATA_BAWAHAN or any(a.indikator for a in below):
            continue
        yield temuan(
            indikator.at,
            "cara_hitung",
            message=f"{kutip(indikator.nama)} dihitung dari rata-rata bawahan, sedangkan simpul di bawah {simpul.kode} "
            + ("tidak mempunyai indikator." if below else "tidak ada."),
            value=indikator.cara_hitung,
            expected="simpul bawahan dengan indikator",
            related=tuple(a.at.sel("kode") for a in below),
            fix="pilih Cara hitung yang lain, atau perbaiki kode simpul bawahannya",
        )
