"""Satuan bukan satuan dari yang dihitung.

Yang dihitung indikator harus menjadi satuan targetnya: Jumlah orang dalam Orang, Jumlah paket dalam Paket. Nilai dan
Indeks tidak dihitung dalam Dokumen atau Orang.

Mengapa: Target 4 Orang untuk Jumlah paket tidak dapat dinilai tercapai atau tidak.

Contoh: Jumlah Paket Barang Cetakan yang disediakan dengan satuan Orang.

Jalan keluar: Samakan satuan dengan yang dihitung indikatornya.

Yang tidak terlihat: Satuan dan benda di luar golongan yang dikenal, dan satuan benar yang dipakai untuk menghitung hal
lain.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.rules.indikator.satuan import bentrok

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each unit that surely counts something else."""
    for baris in bernama(dokumen):
        found = bentrok(baris.indikator)
        if found is None or not found.pasti:
            continue
        yield temuan(
            baris.indikator.at,
            "satuan",
            message=f"Satuan {baris.indikator.satuan} bukan satuan dari {found.dihitung} yang disebut "
            f"{kutip(baris.indikator.nama)}.",
            value=baris.indikator.satuan,
            expected=f"satuan untuk {found.dihitung}",
            related=(baris.indikator.at.sel("indikator"),),
            fix="samakan satuan dengan yang dihitung indikatornya",
        )
