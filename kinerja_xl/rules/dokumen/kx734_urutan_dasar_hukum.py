"""Dasar hukum tidak diurutkan.

Periksa butir Mengingat yang tidak diurutkan menurut tingkatnya (undang-undang, peraturan pemerintah, peraturan
presiden, peraturan menteri, peraturan daerah, peraturan kepala daerah, keputusan), atau menurut tahunnya bila
tingkatnya sama.

Mengapa: Urutan itu aturan baku penyusunan; pelanggarannya menandakan butir yang ditambahkan belakangan.

Contoh: Peraturan Daerah Nomor 18 Tahun 2022 mendahului Peraturan Daerah Nomor 47 Tahun 2016.

Jalan keluar: Pindahkan butirnya.

Yang tidak terlihat: Urutan di antara keputusan, dan peraturan yang jenisnya tidak dikenali dari kutipannya.

Dasar: UU 12/2011
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.kutipan import Kutipan, semua_kutipan
from kinerja_xl.sheets.pilihan import Bagian

SEVERITY = Severity.INFO

_RANK = {"uu": 0, "pp": 1, "perpres": 2, "permenpanrb": 3, "permendagri": 3, "permen": 3, "perda": 4, "perkada": 5}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each item that stands behind one it should precede."""
    main: dict[int, Kutipan] = {}
    for satu in semua_kutipan(dokumen):
        if satu.butir.bagian is Bagian.MENGINGAT and satu.jenis in _RANK:
            main.setdefault(satu.butir.urutan, satu)  # what amends it stands behind it in the same item
    for one, two in pairwise(main[n] for n in sorted(main)):
        lower = _RANK[one.jenis] > _RANK[two.jenis]
        older = _RANK[one.jenis] == _RANK[two.jenis] and (one.tahun or 0) > (two.tahun or 9999)
        if not lower and not older:
            continue
        yield temuan(
            two.butir.at,
            "teks",
            message=f"Periksa urutan: {two.singkat} seharusnya mendahului {one.singkat}.",
            value=two.singkat,
            expected=f"sebelum {one.singkat}",
            related=(one.butir.at.sel("teks"),),
            fix="pindahkan butirnya",
        )
