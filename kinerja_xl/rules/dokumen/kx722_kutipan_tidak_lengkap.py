"""Peraturan yang dikutip tidak bernomor atau tidak bertahun.

Setiap peraturan dan keputusan dikutip dengan nomor, tahun, dan judulnya.

Mengapa: Tanpa nomor atau tahun, peraturannya tidak dapat dikenali; biasanya isian yang terlewat.

Contoh: 'Peraturan Bupati Malang No. 260 tentang Rencana Strategis', tanpa tahun.

Jalan keluar: Lengkapi nomor dan tahunnya.

Yang tidak terlihat: Nomor dan tahun yang terisi tetapi keliru, dan judul yang tidak dikutip.

Dasar: UU 12/2011
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.kutipan import semua_kutipan

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each incomplete citation."""
    for satu in semua_kutipan(dokumen):
        missing = [w for w, lacks in (("nomor", not satu.nomor), ("tahun", satu.tahun is None)) if lacks]
        if missing:
            yield temuan(
                satu.butir.at,
                "teks",
                message=f"'{satu.singkat}' dikutip tanpa {' dan '.join(missing)}.",
                value=satu.singkat,
                expected="Nomor … Tahun …",
                fix=f"lengkapi {' dan '.join(missing)}nya",
            )
