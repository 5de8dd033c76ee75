"""Jenjang tidak sesuai dengan induknya.

Jenjang sebuah simpul harus lebih rendah daripada jenjang induknya. Kegiatan langsung di bawah program, dan sub
kegiatan langsung di bawah kegiatan.

Mengapa: Pohon kinerja dibaca dari atas ke bawah; jenjang yang meloncat membuat penjumlahan pagu dan capaian keliru.

Contoh: Sub kegiatan 1.1.1 berada langsung di bawah program 1.1.

Jalan keluar: Perbaiki jenjangnya, kodenya, atau kolom Induk.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets import Daftar
from kinerja_xl.sheets.daftar import ISI

SEVERITY = Severity.ERROR

_RANK = {jenjang: rank for rank, jenjang in enumerate(ISI[Daftar.JENJANG])}
_PARENT = {"Kegiatan": "Program", "Sub Kegiatan": "Kegiatan"}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each node whose level does not fit under its parent's."""
    for simpul, kode in ((s, kode) for s in dokumen.simpul for kode in s.semua_induk):
        induk = dokumen.simpul_menurut_kode.get(kode)
        if induk is None or simpul.jenjang not in _RANK or induk.jenjang not in _RANK:
            continue
        wanted = _PARENT.get(simpul.jenjang)
        fits = _RANK[simpul.jenjang] > _RANK[induk.jenjang] and wanted in {None, induk.jenjang}
        if fits:
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
