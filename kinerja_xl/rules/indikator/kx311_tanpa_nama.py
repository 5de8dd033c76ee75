"""Indikator tidak bernama.

Baris yang memuat rumus, satuan, tipe perhitungan, atau sumber data adalah baris indikator, jadi namanya harus ditulis.

Mengapa: Tanpa nama, rumus dan targetnya tidak dapat dicetak dan tidak dapat dirujuk.

Contoh: Penjelasan rumus berisi Jumlah perjalanan dinas, sedangkan Indikator kosong.

Jalan keluar: Tulis nama indikatornya, atau kosongkan seluruh kolom indikator pada baris itu.

Yang tidak terlihat: Nama indikator yang tertulis pada kolom lain, dan baris yang seluruh kolom indikatornya kosong.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import baris_resmi, kutip, semua_baris

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator without a name."""
    for baris in semua_baris(dokumen):
        if baris.indikator.nama:
            continue
        row = baris_resmi(baris.simpul.kode_nomenklatur, baris.simpul.nomenklatur, baris.tabel)
        official = row.indikator if row else ""
        yield temuan(
            baris.indikator.at,
            "indikator",
            message="Indikator kosong, sedangkan kolom indikator lainnya pada baris ini terisi.",
            expected=official or "nama indikator",
            fix=f"tulis nama indikatornya; bunyi resminya {kutip(official)}" if official else "tulis nama indikatornya",
        )
