"""Angka sampai dengan triwulan menurun.

Bila Cara isi realisasi berisi S.d. triwulan, angka indikator Kumulatif tidak lebih kecil daripada triwulan sebelumnya.

Mengapa: Hasil yang sudah tercatat tidak berkurang; angka yang menurun berarti yang diisi angka per triwulan.

Contoh: Jumlah laporan s.d. TW I 3 dan s.d. TW II 2.

Jalan keluar: Isi angka sejak Januari, atau ubah Cara isi realisasi menjadi Per triwulan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import angka_tw, tahun
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row that adds up, at its first quarter below the one before."""
    if not dokumen.identitas.sampai_dengan:
        return
    for t in tahun(dokumen).ukur:
        if not t.tipe.menjumlah or not t.cara.utuh:
            continue
        for data in t.data:
            fall = next((pair for pair in pairwise(angka_tw(data)) if pair[1][1] < pair[0][1]), None)
            if fall is None:
                continue
            (one, before), (two, after) = fall
            yield temuan(
                data.at,
                f"tw{two}",
                message=f"{t.kode} s.d. {TRIWULAN[two - 1]} {format_number(after)} lebih kecil daripada s.d. "
                f"{TRIWULAN[one - 1]} {format_number(before)}.",
                value=format_number(after),
                expected=f"paling sedikit {format_number(before)}",
                difference=format_number(after - before),
                related=(data.at.sel(f"tw{one}"),),
                fix="isi angka sejak Januari, atau ubah Cara isi realisasi menjadi Per triwulan",
            )
