"""Realisasi kumulatif menurun.

Bila Cara isi realisasi berisi S.d. triwulan, realisasi setiap triwulan tidak lebih kecil daripada triwulan
sebelumnya.

Mengapa: Angka kumulatif yang menurun berarti yang diisi angka per triwulan, atau salah ketik.

Contoh: Realisasi s.d. TW I 12.000.000 dan s.d. TW II 8.000.000.

Jalan keluar: Isi angka kumulatif sejak Januari, atau ubah Cara isi realisasi menjadi Per triwulan.

Yang tidak terlihat: Penurunan pada buku kerja yang mengisi realisasi per triwulan, karena di situ angka yang lebih
kecil wajar.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each budget row, at its first quarter below the one before."""
    if not dokumen.identitas.sampai_dengan:
        return
    for baris in dokumen.anggaran:
        filled = [(n, v) for n, v in enumerate(baris.realisasi_tw, start=1) if v is not None]
        for (one, before), (two, after) in pairwise(filled):
            if after >= before:
                continue
            yield temuan(
                baris.at,
                f"realisasi_tw{two}",
                message=f"Realisasi s.d. {TRIWULAN[two - 1]} {format_number(after)} lebih kecil daripada s.d. "
                f"{TRIWULAN[one - 1]} {format_number(before)}.",
                value=format_number(after),
                expected=f"paling sedikit {format_number(before)}",
                difference=format_number(after - before),
                related=(baris.at.sel(f"realisasi_tw{one}"),),
                fix="isi angka kumulatif sejak Januari, atau ubah Cara isi realisasi menjadi Per triwulan",
            )
            break
