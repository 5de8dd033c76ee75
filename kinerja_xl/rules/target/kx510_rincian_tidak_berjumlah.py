"""Rincian pada Penjelasan target tidak berjumlah sama dengan target.

Bila Penjelasan target merinci target dengan angka dan satuannya (1 unit … dan 6 unit …), jumlah rincian itu harus
sama dengan targetnya.

Mengapa: Rincian adalah bukti targetnya; bila jumlahnya lain, salah satunya keliru.

Contoh: Target 8 Unit, sedangkan rinciannya 1 unit roda empat dan 6 unit roda dua.

Jalan keluar: Lengkapi rinciannya, atau perbaiki targetnya.

Yang tidak terlihat: Rincian yang hanya sebagian ditulis dengan angka, dan rincian yang jumlahnya benar tetapi butirnya
keliru.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.rules.target.penjelasan import rincian_berangka
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING

_FEWEST = 2  # one number alone may be an example
_EXACT = 1e-9


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each explanation whose counted items do not add up to a target of its row."""
    for baris in semua_baris(dokumen):
        indikator = baris.indikator
        parts = rincian_berangka(indikator) if indikator.penjelasan_target else []
        targets = {t: v for t, v in indikator.target.items() if isinstance(v, float)}
        total = sum(parts)
        if len(parts) < _FEWEST or not targets or any(abs(total - v) < _EXACT for v in targets.values()):
            continue
        year = dokumen.identitas.tahun if dokumen.identitas.tahun in targets else min(targets)
        yield temuan(
            indikator.at,
            "penjelasan_target",
            message=f"Rincian pada penjelasan berjumlah {format_number(total)}, sedangkan target {year} "
            f"{format_number(targets[year])} {indikator.satuan}.",
            value=format_number(total),
            expected=format_number(targets[year]),
            difference=format_number(total - targets[year]),
            related=(indikator.at.sel(f"target_{year}"),),
            fix="lengkapi rinciannya, atau perbaiki targetnya",
        )
