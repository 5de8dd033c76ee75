"""Jenjang tidak sesuai dengan induknya.

Jenjang sebuah simpul harus lebih rendah daripada jenjang induknya. Kegiatan langsung di bawah program, dan sub
kegiatan langsung di bawah kegiatan.

Mengapa: Pohon kinerja dibaca dari atas ke bawah; jenjang yang meloncat membuat penjumlahan pagu dan capaian keliru.

Contoh: Sub kegiatan 1.1.1 berada langsung di bawah program 1.1.

Jalan keluar: Perbaiki jenjangnya, kodenya, atau kolom Induk.

Yang tidak terlihat: Jenjang yang urutannya benar tetapi isinya milik jenjang lain, misalnya kegiatan yang ditulis
sebagai program.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each node whose level does not fit under its parent's."""
    for simpul, kode in ((s, kode) for s in dokumen.simpul for kode in s.semua_induk):
        induk = dokumen.simpul_menurut_kode.get(kode)
        if induk is None or not (simpul.jenjang.dikenal and induk.jenjang.dikenal):
            continue
        wanted = simpul.jenjang.di_atasnya
        if simpul.jenjang.peringkat > induk.jenjang.peringkat and (wanted is None or wanted is induk.jenjang):
            continue
        yield temuan(
            simpul.at,
            "jenjang",
            message=f"{simpul.jenjang} {simpul.kode} tidak dapat berada di bawah {induk.jenjang} {induk.kode}.",
            value=simpul.jenjang,
            expected=f"di bawah {wanted}" if wanted else f"lebih rendah daripada {induk.jenjang}",
            related=(induk.at.sel("jenjang"),),
            fix="Perbaiki jenjangnya, kodenya, atau kolom Induk.",
        )
