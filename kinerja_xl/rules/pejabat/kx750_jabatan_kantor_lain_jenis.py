"""Jabatan tidak sesuai dengan jenis kantornya.

Distrik dipimpin kepala distrik dan kecamatan camat; kelurahan tidak mempunyai kepala desa, dinas tidak mempunyai kepala
badan, dan sebaliknya. Kota dipimpin wali kota, kabupaten bupati.

Mengapa: Jabatan yang tidak ada pada jenis kantornya, atau kepala daerah yang tidak ada pada daerahnya, menandakan
lembar yang disalin dari kantor lain; perjanjiannya ditandatangani jabatan yang keliru.

Contoh: Jabatan Bupati pada dokumen Kota Bahari Jaya.

Jalan keluar: Perbaiki jabatannya, atau Nama kantor dan Kabupaten/Kota pada Identitas.

Yang tidak terlihat: Jabatan yang lazim pada beberapa jenis kantor, dan kantor yang namanya tidak diawali jenisnya.

Dasar: UU 23/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.jabatan import jabatan_baku
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING
BETA = True

_ACTING = regex(r"^(?:plt|plh|pj|pjs|penjabat)\s+")
_FOREIGN: Mapping[str, tuple[re.Pattern[str], str]] = MappingProxyType(
    {
        "distrik": (regex(r"(?:camat|sekretaris camat|panewu|mantri pamong praja)\b"), "kepala distrik"),
        "kecamatan": (regex(r"(?:kepala|sekretaris) distrik\b|panewu\b|mantri pamong praja\b"), "camat"),
        "kapanewon": (regex(r"(?:camat|sekretaris camat|kepala distrik|mantri pamong praja)\b"), "panewu"),
        "kemantren": (regex(r"(?:camat|sekretaris camat|kepala distrik|panewu)\b"), "mantri pamong praja"),
        "kelurahan": (regex(r"(?:kepala|sekretaris) desa\b|kepala distrik\b"), "lurah"),
        "dinas": (regex(r"(?:kepala|sekretaris) badan\b|inspektur\b"), "kepala dinas"),
        "badan": (regex(r"(?:kepala|sekretaris) dinas\b|inspektur\b"), "kepala badan"),
        "inspektorat": (regex(r"(?:kepala|sekretaris) (?:dinas|badan)\b"), "inspektur"),
    }
)
"""First word of an office's name -> titles that such an office has not, and what its head is called."""
_HEADS = {"kota": ("bupati", "wali kota"), "kabupaten": ("walikota", "bupati")}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official whose post such an office or region has not."""
    identitas = dokumen.identitas
    foreign, head = _FOREIGN.get(normalise(identitas.nama_kantor).split(" ")[0], (None, ""))
    region = normalise(identitas.kabupaten).split(" ")[0]
    other, right = _HEADS.get(region, ("", ""))
    for pejabat in dokumen.pejabat:
        title = _ACTING.sub("", jabatan_baku(pejabat.jabatan))
        if foreign is not None and foreign.match(title):
            where, expected, cell = identitas.nama_kantor, head, "nama_kantor"
        elif other and title.replace("wali kota", "walikota").split(" ")[0] == other:
            where, expected, cell = identitas.kabupaten, right, "kabupaten"
        else:
            continue
        yield temuan(
            pejabat.at,
            "jabatan",
            message=f"Jabatan '{pejabat.jabatan}' tidak ada pada {where}; di sana {expected}.",
            value=pejabat.jabatan,
            expected=expected,
            related=identitas.sel_isian(cell),
            fix="perbaiki jabatannya, atau nama kantor dan daerahnya pada Identitas",
        )
