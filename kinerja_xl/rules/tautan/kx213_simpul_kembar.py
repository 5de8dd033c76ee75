"""Satu program, kegiatan, atau sub kegiatan ditulis dua kali.

Kode nomenklatur (atau, bila kosong, nama) yang sama pada jenjang yang sama hanya boleh dipakai satu simpul.

Mengapa: Simpul yang ditulis dua kali terhitung dua kali dalam pagu dan capaian.

Contoh: Sub kegiatan Penyediaan Bahan Logistik Kantor ada pada kode 1.4.3 dan 1.5.2.

Jalan keluar: Gabungkan menjadi satu simpul (satu Kode, beberapa baris), atau perbaiki namanya.

Yang tidak terlihat: Simpul kembar dengan kode dan nama yang sama-sama berbeda, dan simpul di luar program, kegiatan,
dan sub kegiatan.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.tautan.resmi import TINGKAT, kode_baku
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each later node with the code or the name of an earlier one."""
    first: dict[tuple[str, str], Simpul] = {}
    for simpul in dokumen.simpul:
        if simpul.jenjang not in TINGKAT.values():
            continue
        kunci = "kode_nomenklatur" if simpul.kode_nomenklatur else "nomenklatur"
        key = kode_baku(simpul.kode_nomenklatur) or normalise(simpul.nomenklatur)
        if not key:
            continue
        earlier = first.setdefault((simpul.jenjang, key), simpul)
        if earlier is simpul or earlier.kode == simpul.kode:
            continue
        yield temuan(
            simpul.at,
            kunci,
            message=f"{simpul.jenjang} ini sudah ditulis sebagai simpul {earlier.kode} pada baris {earlier.at.row}.",
            value=simpul.kode_nomenklatur or simpul.nomenklatur,
            expected="satu simpul",
            related=(earlier.at.sel(kunci),),
            fix="gabungkan menjadi satu simpul, atau perbaiki namanya",
        )
