"""Persentase, nilai, atau indeks dihitung kumulatif.

Kumulatif berarti angka triwulan dijumlahkan. Persentase, nilai, indeks, rasio, dan rata-rata tidak dijumlahkan.
Serapan anggaran dan nilai rupiah tidak dilaporkan, begitu pula persentase yang target atau realisasi triwulannya
berjumlah paling banyak target tahun: di situ tiap triwulan adalah bagian dari target tahun, dan realisasinya memang
dijumlahkan.

Mengapa: Empat triwulan dengan capaian 90% akan terbaca 360%.

Contoh: Persentase desa yang dibina dengan tipe Kumulatif.

Jalan keluar: Pilih Non Kumulatif atau Rata-rata.

Yang tidak terlihat: Persentase kumulatif yang jumlah triwulannya kebetulan tidak melebihi target, walaupun tiap
triwulan diukur dari keseluruhan yang lain.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.rules.pengukuran.tahun import tahun
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kelas_indikator, kelas_satuan

SEVERITY = Severity.WARNING

_NOT_ADDED = frozenset({Kelas.PERSEN, Kelas.NILAI, Kelas.RASIO, Kelas.RATA_RATA})
_AMOUNT = regex(r"nilai (transaksi|investasi|realisasi|pendapatan|penjualan|penerimaan|aset|belanja)", re.IGNORECASE)
_SPENDING = regex(r"\b(serapan|penyerapan)\b", re.IGNORECASE)
_ROUNDING = 0.05


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each ratio or index whose quarters would be added up."""
    measured = {t.kode: t.hasil.realisasi_tw for t in tahun(dokumen).ukur} if "data_ukur" in dokumen.lembar else {}
    for baris in bernama(dokumen):
        indikator = baris.indikator
        kelas = kelas_indikator(indikator.nama)
        # a numbered choice ("1. Kumulatif") still means it; KX106 reports the number
        words = normalise(indikator.tipe_perhitungan).lstrip("0123456789 ")
        if kelas not in _NOT_ADDED or not words.startswith("kumulatif") or _is_amount(indikator):
            continue
        annual = indikator.target_berlaku(dokumen.identitas.tahun)
        if any(_adds_up(quarters, annual) for quarters in (indikator.target_tw, measured.get(baris.kunci, ()))):
            continue
        yield temuan(
            indikator.at,
            "tipe_perhitungan",
            message=f"{kutip(indikator.nama)} bertipe {indikator.tipe_perhitungan}, "
            f"sedangkan {kelas.value if kelas else ''} tidak dijumlahkan.",
            value=indikator.tipe_perhitungan,
            expected="Non Kumulatif atau Rata-rata",
            related=(indikator.at.sel("indikator"),),
            fix="pilih Non Kumulatif atau Rata-rata",
        )


def _is_amount(indikator: Indikator) -> bool:
    """True for a value in money or things (Nilai transaksi in Rupiah) and for spending, which are added up."""
    if _SPENDING.search(indikator.nama):
        return True
    if kelas_indikator(indikator.nama) is not Kelas.NILAI:
        return False
    return kelas_satuan(indikator.satuan) is Kelas.JUMLAH or bool(_AMOUNT.search(indikator.nama))


def _adds_up(triwulan: Sequence[object], setahun: object) -> bool:
    """True when the quarters are parts of the year's percentage, planned or measured: they come to no more than it."""
    quarters = [t for t in triwulan if isinstance(t, float)]
    return len(quarters) > 1 and isinstance(setahun, float) and sum(quarters) <= setahun + _ROUNDING
