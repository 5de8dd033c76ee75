"""Kode nomenklatur tidak berada di bawah kode induknya.

Kode nomenklatur kegiatan diawali kode program induknya, dan kode sub kegiatan diawali kode kegiatan induknya.

Mengapa: Simpul di bawah induk yang keliru terhitung pada program lain, dan tidak cocok dengan DPA.

Contoh: Sub kegiatan 7.01.03.2.01.0001 berada di bawah kegiatan 7.01.02.2.04.

Jalan keluar: Pindahkan simpulnya, atau perbaiki Kode nomenklaturnya.

Yang tidak terlihat: Kode yang urut tetapi seluruhnya dari program yang salah, dan simpul tanpa Kode nomenklatur.

Dasar: Kepmendagri 900.1-2850/2025
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.tautan.resmi import kode_baku, tingkat

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each node whose code does not begin with its parent's."""
    for simpul in dokumen.simpul:
        induk = dokumen.simpul_menurut_kode.get(simpul.induk)
        mine = simpul.kode_nomenklatur
        if induk is None or not mine or not induk.kode_nomenklatur:
            continue
        fits = tingkat(mine) is simpul.jenjang and tingkat(induk.kode_nomenklatur) is simpul.jenjang.di_atasnya
        if not fits or kode_baku(mine).startswith(kode_baku(induk.kode_nomenklatur) + "."):
            continue  # a code begins with its parent's only where both stand at their own level
        yield temuan(
            simpul.at,
            "kode_nomenklatur",
            message=f"Kode nomenklatur {mine} tidak berada di bawah {induk.kode_nomenklatur}, kode "
            f"{induk.jenjang.lower()} {induk.kode}.",
            value=mine,
            expected=f"{induk.kode_nomenklatur}.…",
            related=(induk.at.sel("kode_nomenklatur"),),
            fix="pindahkan simpulnya, atau perbaiki Kode nomenklaturnya",
        )
