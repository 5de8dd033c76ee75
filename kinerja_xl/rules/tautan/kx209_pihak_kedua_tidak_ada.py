"""Pejabat penanggung jawab belum mempunyai atasan.

Setiap pejabat yang bertanggung jawab atas sebuah simpul menandatangani perjanjian kinerja dengan atasannya, jadi kolom
Atasan harus terisi.

Mengapa: Tanpa atasan, perjanjiannya tidak mempunyai Pihak Kedua dan tidak dapat dicetak.

Contoh: Camat tidak mempunyai atasan karena bupati belum ditulis pada lembar Pejabat.

Jalan keluar: Tambahkan atasannya pada lembar Pejabat, lalu isi kolom Atasan.

Yang tidak terlihat: Atasan yang terisi tetapi bukan atasannya, dan pejabat yang tidak memegang simpul.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.ERROR
JENIS = ("pk", "pengukuran")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each responsible official without a superior."""
    responsible = {s.penanggung_jawab for s in dokumen.simpul}
    for pejabat in dokumen.pejabat:
        if pejabat.kode in responsible and not pejabat.atasan:
            yield temuan(
                pejabat.at,
                "atasan",
                message=f"{pejabat.jabatan or pejabat.kode} belum mempunyai atasan, sehingga perjanjiannya tidak "
                "mempunyai Pihak Kedua.",
                expected="kode jabatan atasan",
                fix="Tambahkan atasannya pada lembar Pejabat, lalu isi kolom Atasan.",
            )
