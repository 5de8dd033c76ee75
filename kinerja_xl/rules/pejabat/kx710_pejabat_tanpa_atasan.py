"""Pejabat tanpa atasan.

Setiap pejabat selain pimpinan kantor mempunyai atasan pada kolom Atasan. Untuk perjanjian kinerja, penanggung jawab
tanpa atasan diperiksa KX209.

Mengapa: Tanpa atasan tidak jelas kinerja siapa yang ditunjangnya.

Contoh: Bendahara Pengeluaran tidak mempunyai atasan, sedangkan pejabat lain punya.

Jalan keluar: Isi kode jabatan atasannya.

Yang tidak terlihat: Atasan yang terisi tetapi bukan atasannya, dan pejabat yang tidak memegang simpul mana pun.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.jabatan import JenisJabatan, jenis_jabatan

SEVERITY = Severity.WARNING

_TOPMOST = {JenisJabatan.KEPALA_DAERAH, JenisJabatan.CAMAT}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each responsible official without a superior, where others have one."""
    if dokumen.setahun or not any(p.atasan for p in dokumen.pejabat):
        return
    responsible = {s.penanggung_jawab for s in dokumen.simpul}
    for pejabat in dokumen.pejabat:
        if pejabat.atasan or pejabat.kode not in responsible or jenis_jabatan(pejabat.jabatan) in _TOPMOST:
            continue
        if pejabat is dokumen.pejabat[0]:  # the head of another kind of office
            continue
        yield temuan(
            pejabat.at,
            "atasan",
            message=f"{pejabat.jabatan or pejabat.kode} tidak mempunyai atasan.",
            expected="kode jabatan atasan",
            fix="isi kode jabatan atasannya",
        )
