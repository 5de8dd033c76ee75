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
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, semua_baris
from kinerja_xl.text.jabatan import JenisJabatan, bidang_jabatan, jabatan_baku, jenis_jabatan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

_HEADS = frozenset({JenisJabatan.KEPALA_SEKSI, JenisJabatan.KEPALA_SUB_BAGIAN})
_UNIT = regex(r"\b(?:seksi|sub bagian)\s+")
_WORD = regex(r"\w+")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each source that names only units of other officials."""
    heads = {bidang_jabatan(p.jabatan): p for p in dokumen.pejabat if jenis_jabatan(p.jabatan) in _HEADS}
    by_word: dict[str, list[tuple[str, Pejabat]]] = {}
    for topic, head in heads.items():
        by_word.setdefault(_first_word(topic), []).append((topic, head))
    line = _Line(dokumen)
    for baris in semua_baris(dokumen):
        owner = dokumen.pejabat_menurut_kode.get(baris.simpul.penanggung_jawab)
        if owner is None or jenis_jabatan(owner.jabatan) not in _HEADS:
            continue
        source = jabatan_baku(baris.indikator.sumber_data)
        if not _UNIT.search(source):
            continue
        candidates = (pair for word in dict.fromkeys(_WORD.findall(source)) for pair in by_word.get(word, ()))
        cited = [p for topic, p in candidates if topic and _names(source, topic)]
        near = line.of(owner)
        if not cited or any(p.kode in near for p in cited) or any(_names(source, t) for t in line.topics(owner)):
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
    return topic in source and re.search(rf"\b{re.escape(topic)}\b", source) is not None


def _first_word(topic: str) -> str:
    return next(iter(_WORD.findall(topic)), "")


class _Line:
    """Who stands above and below an official, and of which units they are."""

    def __init__(self, dokumen: Dokumen) -> None:
        self._officials = dokumen.pejabat_menurut_kode
        self._below: dict[str, list[str]] = {}
        for p in dokumen.pejabat:
            self._below.setdefault(p.atasan, []).append(p.kode)
        self._near: dict[str, frozenset[str]] = {}
        self._topics: dict[str, list[str]] = {}

    def of(self, owner: Pejabat) -> frozenset[str]:
        """Return the codes of an official, of everyone above and of everyone below."""
        if owner.kode not in self._near:
            near = {owner.kode}
            above = self._officials.get(owner.atasan)
            while above is not None and above.kode not in near:
                near.add(above.kode)
                above = self._officials.get(above.atasan)
            below, todo = {owner.kode}, [owner.kode]
            while todo:
                found = [kode for kode in self._below.get(todo.pop(), ()) if kode not in below]
                below.update(found)
                todo += found
            self._near[owner.kode] = frozenset(near | below)
        return self._near[owner.kode]

    def topics(self, owner: Pejabat) -> list[str]:
        """Return the units of the officials in line, as they are compared."""
        if owner.kode not in self._topics:
            found = (self._officials[kode] for kode in self.of(owner) if kode in self._officials)
            self._topics[owner.kode] = [
                topic
                for p in found
                for topic in (bidang_jabatan(p.jabatan), bidang_jabatan(p.unit_kerja))
                if normalise(topic)
            ]
        return self._topics[owner.kode]
