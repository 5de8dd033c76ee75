"""Pelimpah kewenangan bukan kepala daerahnya.

Periksa dokumen kecamatan dan distrik yang menyebut urusan yang dilimpahkan gubernur, menteri, presiden, atau camat
sendiri; dan yang dilimpahkan bupati di kota, atau wali kota di kabupaten.

Mengapa: Camat melaksanakan sebagian kewenangan bupati atau wali kota yang dilimpahkan kepadanya; pelimpah yang lain
tidak mempunyai dasar hukum.

Contoh: Sasaran 'Terlaksananya urusan yang dilimpahkan gubernur' pada dokumen kecamatan.

Jalan keluar: Tulis bupati atau wali kota sebagai pelimpahnya.

Yang tidak terlihat: Pelimpahan yang disebut tanpa pelimpahnya, dan tugas pembantuan.

Dasar: PP 17/2018
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import dikutip, setiap_teks
from kinerja_xl.sheets.pilihan import JenisKantor
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
BETA = True

_FIRST = frozenset({"dilimpahkan", "pelimpahan", "didelegasikan"})
_GIVEN = regex(
    r"\b(?:dilimpahkan(?:nya)?|didelegasikan|pelimpahan(?: (?:sebagian )?(?:kewenangan|wewenang|urusan))?)\s+"
    r"(?:oleh\s+|dari\s+)?(?P<siapa>gubernur|menteri|presiden|camat|bupati(?!\s*/)|wali\s?kota)\b(?!\s*/)",
    re.IGNORECASE,
)
_HEAD = {"kota": "wali kota", "kabupaten": "bupati"}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text in which somebody else hands over tasks."""
    identitas = dokumen.identitas
    right = _HEAD.get(normalise(identitas.kabupaten).split(" ")[0])
    office = normalise(identitas.nama_kantor).split(" ")[0]
    if right is None or not (identitas.jenis_kantor is JenisKantor.KECAMATAN or office == "distrik"):
        return
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), _FIRST):
        match = None if dikutip(teks) else _GIVEN.search(teks.isi)
        if match is None or match["siapa"].casefold().replace("walikota", "wali kota") == right:
            continue
        yield temuan(
            *teks.tempat,
            message=f"Periksa: '{' '.join(match[0].split())}', sedangkan kewenangan camat dilimpahkan {right}.",
            value=match["siapa"],
            expected=right,
            fix=f"tulis {right} sebagai pelimpahnya",
        )
