"""Satuan pada rumus berbeda dari kolom Satuan.

Bila kolom Penjelasan rumus hanya berisi satuan, satuan itu harus sama dengan kolom Satuan.

Mengapa: Satu indikator mempunyai satu satuan; bila berbeda, salah satunya keliru.

Contoh: Penjelasan rumus berisi Dokumen, sedangkan targetnya 65, 70, 72 tanpa satuan.

Jalan keluar: Tentukan satuannya, dan tulis rumus perhitungan pada Penjelasan rumus.

Yang tidak terlihat: Satuan di dalam rumus yang juga memuat kata lain, karena hanya kolom yang seluruhnya satuan yang
dibandingkan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama
from kinerja_xl.rules.indikator.satuan import kata_satuan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each unit that contradicts the one in the formula column."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        if not _differs(indikator):
            continue
        rumus = " ".join(indikator.penjelasan_rumus.split())
        yield temuan(
            indikator.at,
            "satuan",
            message=f"Penjelasan rumus menyebut satuan {rumus}, sedangkan kolom Satuan "
            + (f"berisi {indikator.satuan}." if indikator.satuan else "kosong dan targetnya angka saja."),
            value=indikator.satuan,
            expected=rumus,
            related=(indikator.at.sel("penjelasan_rumus"),),
            fix="tentukan satuan yang benar pada kolom Satuan, dan tulis rumusnya pada Penjelasan rumus",
        )


def _differs(indikator: Indikator) -> bool:
    """True when the formula column holds nothing but a unit, and not the unit of the targets."""
    rumus = indikator.penjelasan_rumus
    return (
        kata_satuan(rumus)
        and normalise(rumus) != normalise(indikator.satuan)
        and bool(indikator.satuan or indikator.target)
    )
