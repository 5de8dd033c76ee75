"""Sumber data milik unit lain.

Periksa sumber data yang menyebut seksi atau sub bagian lain daripada unit penanggung jawabnya. Unit atasan dan bawahan
penanggung jawab tidak disebut, unit yang tidak dikenal disebut oleh KX714, dan staf tanpa seksi tidak diperiksa.

Mengapa: Penanggung jawab tidak menguasai data unit lain; biasanya sumbernya tersalin dari indikator lain.

Contoh: Indikator Kepala Seksi Pemerintahan Umum bersumber dari Seksi Ketenteraman dan Ketertiban Umum.

Jalan keluar: Tulis unit penanggung jawabnya, atau biarkan bila datanya memang dari unit lain.

Yang tidak terlihat: Sumber milik unit lain yang disebut hanya dengan nama dokumennya, dan unit selain seksi dan sub
bagian.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, semua_baris
from kinerja_xl.text.jabatan import JenisJabatan, bidang_jabatan, jabatan_baku, jenis_jabatan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

_HEADS = frozenset({JenisJabatan.KEPALA_SEKSI, JenisJabatan.KEPALA_SUB_BAGIAN})
_UNIT = re.compile(r"\b(?:seksi|sub bagian)\s+")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each source that names only units of other officials."""
    heads = {bidang_jabatan(p.jabatan): p for p in dokumen.pejabat if jenis_jabatan(p.jabatan) in _HEADS}
    for baris in semua_baris(dokumen):
        source = jabatan_baku(baris.indikator.sumber_data)
        owner = dokumen.pejabat_menurut_kode.get(baris.simpul.penanggung_jawab)
        if owner is None or jenis_jabatan(owner.jabatan) not in _HEADS or not _UNIT.search(source):
            continue
        cited = [p for topic, p in heads.items() if topic and _names(source, topic)]
        near = _line(dokumen, owner)
        if not cited or any(p.kode in near for p in cited) or any(_names(source, t) for t in _own(dokumen, near)):
            continue
        text = baris.indikator.sumber_data
        yield temuan(
            baris.indikator.at,
            "sumber_data",
            message=f"Periksa Sumber data {kutip(text)}: penanggung jawabnya {owner.jabatan}.",
            value=text,
            expected=owner.unit_kerja or owner.jabatan,
            related=(baris.simpul.at.sel("penanggung_jawab"),),
            fix="tulis unit penanggung jawabnya, atau biarkan bila datanya memang dari unit lain",
        )


def _names(source: str, topic: str) -> bool:
    return re.search(rf"\b{re.escape(topic)}\b", source) is not None


def _own(dokumen: Dokumen, near: frozenset[str]) -> list[str]:
    """The units of the officials in line, as they are compared."""
    found = (dokumen.pejabat_menurut_kode[kode] for kode in near if kode in dokumen.pejabat_menurut_kode)
    return [
        topic for p in found for topic in (bidang_jabatan(p.jabatan), bidang_jabatan(p.unit_kerja)) if normalise(topic)
    ]


def _line(dokumen: Dokumen, owner: Pejabat) -> frozenset[str]:
    """Return the codes of an official, of everyone above and of everyone below."""
    near = {owner.kode}
    above = dokumen.pejabat_menurut_kode.get(owner.atasan)
    while above is not None and above.kode not in near:
        near.add(above.kode)
        above = dokumen.pejabat_menurut_kode.get(above.atasan)
    below, more = {owner.kode}, True
    while more:
        found = {p.kode for p in dokumen.pejabat if p.atasan in below} - below
        below |= found
        more = bool(found)
    return frozenset(near | below)
