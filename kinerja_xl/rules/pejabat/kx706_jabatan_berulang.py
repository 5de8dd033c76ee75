"""Satu jabatan ditulis dua kali.

Jabatan struktural hanya ada satu. Jabatan pelaksana boleh dipegang beberapa orang, tetapi atasan, tugas, dan
fungsinya sama.

Mengapa: Dua uraian untuk satu jabatan membuat tugas dan indikatornya tidak pasti.

Contoh: Pengelola Data Pemberdayaan ada dua, satu di bawah Camat dan satu di bawah Kepala Seksi, dengan tugas berbeda.

Jalan keluar: Gabungkan, atau bedakan nama jabatannya.

Yang tidak terlihat: Jabatan yang sama dengan nama yang tidak dapat disamakan, dan dua orang pada satu jabatan dengan
kode yang sama (KX718).

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.jabatan import STRUKTURAL, jabatan_baku, jenis_jabatan

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each later row of a title whose block is not the same."""
    first: dict[str, Pejabat] = {}
    for pejabat in dokumen.pejabat:
        if not pejabat.jabatan:
            continue
        earlier = first.setdefault(jabatan_baku(pejabat.jabatan), pejabat)
        if earlier is pejabat or earlier.kode == pejabat.kode:
            continue
        differ = [
            what
            for what, mine, other in (
                ("atasan", pejabat.atasan, earlier.atasan),
                ("tugas", pejabat.tugas, earlier.tugas),
                ("fungsi", pejabat.fungsi, earlier.fungsi),
            )
            if mine != other
        ]
        once = jenis_jabatan(pejabat.jabatan) in STRUKTURAL
        if not differ and not once:
            continue
        reason = f"dengan {' dan '.join(differ)} berbeda" if differ else "padahal jabatan struktural hanya satu"
        yield temuan(
            pejabat.at,
            "jabatan",
            message=f"Jabatan ini sudah ditulis pada baris {earlier.at.row} ({earlier.kode}), {reason}.",
            value=pejabat.jabatan,
            expected="satu uraian untuk satu jabatan",
            related=(earlier.at.sel("jabatan"),),
            fix="gabungkan, atau bedakan nama jabatannya",
        )
