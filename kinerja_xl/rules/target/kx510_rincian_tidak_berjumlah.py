"""Rincian pada Penjelasan target tidak berjumlah sama dengan target.

Bila Penjelasan target merinci target dengan angka dan satuannya (1 unit … dan 6 unit …), jumlah rincian itu harus
sama dengan targetnya. Rincian yang menyebut tahunnya ('2022: 1 RKA, 1 DPA, 2 laporan kinerja') dibandingkan dengan
target tahun itu.

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
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.rules.target.penjelasan import rincian_berangka
from kinerja_xl.rules.target.rincian_benda import rincian_benda
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING

_FEWEST = 2  # one number alone may be an example
_EXACT = 1e-9


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each explanation whose counted items do not add up to a target of its row."""
    for baris in semua_baris(dokumen):
        indikator = baris.indikator
        if not indikator.penjelasan_target:
            continue
        own = dokumen.identitas.tahun
        targets = {t: v for t, v in indikator.target.items() if isinstance(v, float)}
        promised = [v for v in (indikator.target_pk, indikator.target_perubahan) if isinstance(v, float)]
        for tahun, total in _lists(indikator):
            if tahun is None:
                year, right = own if own in targets else min(targets, default=None), [*targets.values(), *promised]
            else:
                year = tahun
                right = [v for t, v in targets.items() if t == tahun] + (promised if tahun == own else [])
            if year is None or year not in targets or any(abs(total - v) < _EXACT for v in right):
                continue
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
            break


def _lists(indikator: Indikator) -> Iterator[tuple[int | None, float]]:
    """Yield the year and the total of what an explanation counts, None for the target's own year."""
    parts = rincian_berangka(indikator)
    listed = list(rincian_benda(indikator))
    if len(parts) >= _FEWEST and not any(r.tahun for r in listed):
        yield None, sum(parts)
    else:
        yield from ((r.tahun, sum(r.angka)) for r in listed)
