"""Jabatan berisi nama unit kerja.

Kolom Jabatan berisi nama jabatan (Kepala Seksi Pemerintahan), bukan nama unitnya (Seksi Pemerintahan).

Mengapa: Yang berjanji dan menandatangani adalah pejabat, bukan seksi.

Contoh: Jabatan berisi 'Seksi Trantib'.

Jalan keluar: Tulis 'Kepala' di depannya; nama unitnya masuk ke kolom Unit kerja.

Yang tidak terlihat: Singkatan unit (Sekcam, Ekbang) dan nama unit yang tidak diawali kata seksi, bidang, bagian, atau
sejenisnya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.jabatan import JenisJabatan, jenis_jabatan

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each title that is a unit's name."""
    for pejabat in dokumen.pejabat:
        if jenis_jabatan(pejabat.jabatan) is JenisJabatan.UNIT:
            head = "Camat" if pejabat.jabatan.casefold().startswith("kecamatan") else f"Kepala {pejabat.jabatan}"
            yield temuan(
                pejabat.at,
                "jabatan",
                message=f"'{pejabat.jabatan}' nama unit kerja, bukan jabatan.",
                value=pejabat.jabatan,
                expected=head,
                fix=f"tulis {head}",
            )
