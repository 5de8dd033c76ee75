"""Sasaran program memakai kata-kata program lain.

Periksa sasaran program yang memuat istilah khas nama program lain, tetapi tidak ada pada nama programnya sendiri
maupun nama kegiatannya; juga dua program dengan sasaran yang sama.

Mengapa: Sasaran yang disalin dari program lain tidak diukur dan tidak dibiayai program ini.

Contoh: Program Penunjang Urusan Pemerintahan bersasaran Meningkatnya Pembinaan dan Pengawasan Urusan Pemerintahan.

Jalan keluar: Tulis sasaran yang sesuai dengan nama dan kegiatan program itu.

Yang tidak terlihat: Sasaran yang memakai kata program lain kurang dari tiga kata berturut-turut, dan sasaran kegiatan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Dokumen, Sasaran, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

_PHRASE = 3  # words: "pembinaan dan pengawasan" belongs to one programme; two words may belong to any


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each programme's objective that speaks of another programme."""
    programs = [s for s in dokumen.simpul if s.jenjang is Jenjang.PROGRAM]
    phrases = {p.kode: _phrases(p.nomenklatur) for p in programs}
    often = Counter(phrase for found in phrases.values() for phrase in found)
    home = {ph: p for p in programs for ph in phrases[p.kode] if often[ph] == 1}
    first: dict[str, tuple[Simpul, Sasaran]] = {}
    for program in programs:
        children = " ".join(normalise(a.nomenklatur) for a in dokumen.anak.get(program.kode, ()))
        for sasaran in program.sasaran:
            earlier, objective = first.setdefault(normalise(sasaran.teks), (program, sasaran))
            if normalise(sasaran.teks) and earlier is not program:
                what = f"sama dengan sasaran {earlier.nomenklatur or earlier.kode}"
                yield _finding(program, sasaran, what, objective.at.sel("sasaran"))
                continue
            foreign = next((p for p in _phrases(sasaran.teks) if _foreign(p, home, program, children)), None)
            if foreign is not None:
                other = home[foreign]
                what = f"memuat '{foreign}', istilah {kutip(other.nomenklatur)}"
                yield _finding(program, sasaran, what, other.at.sel("nomenklatur"))


def _foreign(phrase: str, home: dict[str, Simpul], program: Simpul, children: str) -> bool:
    owner = home.get(phrase)
    return owner is not None and owner is not program and phrase not in children


def _phrases(teks: str) -> tuple[str, ...]:
    words = normalise(teks).removeprefix("program ").split()
    return tuple(" ".join(words[n : n + _PHRASE]) for n in range(len(words) - _PHRASE + 1))


def _finding(simpul: Simpul, sasaran: Sasaran, what: str, related: CellRef) -> Finding:
    return temuan(
        sasaran.at,
        "sasaran",
        message=f"Periksa sasaran {kutip(sasaran.teks)}: {what}.",
        value=sasaran.teks,
        expected=f"sasaran {simpul.nomenklatur}" if simpul.nomenklatur else "sasaran program ini",
        related=(related,),
        fix="tulis sasaran yang sesuai dengan nama dan kegiatan program ini",
    )
