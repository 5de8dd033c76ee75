"""Aksi yang sama tertulis dua kali.

Periksa aksi yang tertulis dua kali bagi indikator yang sama pada lembar Rencana Aksi.

Mengapa: Aksi yang terhitung dua kali menggandakan targetnya.

Contoh: 'Kelas ibu hamil' pada dua baris IK-004.

Jalan keluar: Gabungkan barisnya, atau bedakan aksinya.

Yang tidak terlihat: Aksi yang sama dengan kata lain, dan aksi yang sama bagi indikator lain.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Aksi, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.kode import kunci_kode
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
BETA = True


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each action that its indicator has already."""
    first: dict[tuple[str, str, str], Aksi] = {}
    for aksi in dokumen.rencana_aksi:
        said = normalise(aksi.aksi)
        # the same work of two officials is two actions
        earlier = first.setdefault((kunci_kode(aksi.kode_indikator), said, aksi.penanggung_jawab.casefold()), aksi)
        if not said or earlier is aksi:
            continue
        yield temuan(
            aksi.at,
            "aksi",
            message=f"Periksa: aksi ini sudah tertulis bagi {aksi.kode_indikator}.",
            value=aksi.aksi,
            expected="satu baris untuk satu aksi",
            related=(earlier.at.sel("aksi"),),
            fix="gabungkan barisnya, atau bedakan aksinya",
        )
