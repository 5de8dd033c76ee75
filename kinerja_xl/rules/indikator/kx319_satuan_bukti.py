"""Satuan menghitung bukti, bukan yang dihitung.

Yang dihitung adalah kegiatan, barang, usulan, atau keadaan, sedangkan satuannya Dokumen, Kegiatan, atau Tahun. Satuan
yang pasti keliru disebut KX318, satuan yang berbeda dari satuan resmi disebut KX220.

Mengapa: Dokumen adalah bukti; satu dokumen dapat memuat berapa pun yang dihitung.

Contoh: Jumlah perjalanan dinas dengan target 1 Dokumen.

Jalan keluar: Pakai satuan dari yang dihitung: Kali, Unit, Usulan.

Yang tidak terlihat: Bukti yang sekaligus keluaran sah (laporan dari kegiatan pelaporan), dan satuan di luar golongan
yang dikenal.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.rules.indikator.satuan import bentrok

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each unit that counts the evidence instead of the thing."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        found = bentrok(indikator)
        if found is None or found.pasti:
            continue
        yield temuan(
            indikator.at,
            "satuan",
            message=f"Satuan {indikator.satuan} tidak menghitung {found.dihitung} pada {kutip(indikator.nama)}.",
            value=indikator.satuan,
            expected=f"satuan untuk {found.dihitung}",
            related=(indikator.at.sel("indikator"),),
            fix="pakai satuan dari yang dihitung, bukan buktinya",
        )
