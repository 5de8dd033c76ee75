"""Sasaran sama dengan sasaran induknya.

Periksa sasaran yang berbunyi sama dengan sasaran simpul induk, atau dengan sasaran atasan langsungnya, selain kata
pertamanya.

Mengapa: Sasaran bawahan menjelaskan sumbangannya bagi sasaran atasan; bila sama, tidak ada penjabaran.

Contoh: Sub kegiatan: Terlaksananya pelayanan kepegawaian; kegiatan: Terselenggaranya pelayanan kepegawaian.

Jalan keluar: Tulis bagian dari sasaran induk yang dikerjakan pada simpul ini.

Yang tidak terlihat: Sasaran yang mengulang induknya dengan kata lain, dan sasaran di atas empat puluh sasaran pertama
seorang atasan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Sasaran, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.text.similar import alike, normalise

SEVERITY = Severity.INFO

_SAME = 96.0
_MOST = 40  # objectives of a superior that are compared: with more the work would grow with the square


class _Bunyi(NamedTuple):
    """What an objective says, whole, and without its first word when that only states the result (Meningkatnya)."""

    utuh: str
    isi: str

    @classmethod
    def dari(cls, teks: str) -> _Bunyi:
        plain = normalise(teks)
        first, _, rest = plain.partition(" ")
        return cls(plain, rest if first.endswith("nya") and " " in rest else plain)

    def sama(self, lain: _Bunyi) -> bool:
        """True where both say the same; two lengths that differ by more than the least likeness cannot."""
        if not self.utuh or not lain.utuh:
            return False
        one, two = len(self.isi), len(lain.isi)
        far = 200 * min(one, two) < _SAME * (one + two)  # the most that the ratio can be
        return self.utuh == lain.utuh or (not far and alike(self.isi, lain.isi) >= _SAME)


class _Ulangan(NamedTuple):
    """An objective, and the objective above it that says the same."""

    simpul: Simpul
    sasaran: Sasaran
    atas: Sasaran
    induk: Simpul


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each objective that is its parent's or its superior's over again."""
    return (_finding(*found) for found in _repeated(dokumen))


def _repeated(dokumen: Dokumen) -> Iterator[_Ulangan]:
    """Yield every objective that repeats the one above it."""
    of_official: dict[str, list[Simpul]] = {}
    for simpul in dokumen.simpul:
        of_official.setdefault(simpul.penanggung_jawab, []).append(simpul)
    plain = {sasaran.teks: _Bunyi.dari(sasaran.teks) for simpul in dokumen.simpul for sasaran in simpul.sasaran}
    for simpul in dokumen.simpul:
        above = [(s, parent) for parent in _above(dokumen, simpul, of_official) for s in parent.sasaran][:_MOST]
        for sasaran in simpul.sasaran if above else ():
            own = plain[sasaran.teks]
            same = next(((s, parent) for s, parent in above if plain[s.teks].sama(own)), None)
            if same is not None:
                yield _Ulangan(simpul, sasaran, *same)


def _above(dokumen: Dokumen, simpul: Simpul, of_official: dict[str, list[Simpul]]) -> list[Simpul]:
    """The parent in the tree; where the tree is flat (job sheets), the nodes of the superior."""
    known = dokumen.simpul_menurut_kode
    parents = [known[kode] for kode in simpul.semua_induk if kode in known]
    if parents:
        return [parent for parent in parents if parent is not simpul]
    pejabat = dokumen.pejabat_menurut_kode.get(simpul.penanggung_jawab)
    return of_official.get(pejabat.atasan, []) if pejabat and pejabat.atasan else []


def _finding(simpul: Simpul, sasaran: Sasaran, other: Sasaran, parent: Simpul) -> Finding:
    return temuan(
        sasaran.at,
        "sasaran",
        message=f"Periksa: sasaran {kutip(sasaran.teks)} sama dengan sasaran {parent.jenjang or 'simpul'} "
        f"{parent.kode} di atasnya.",
        value=sasaran.teks,
        expected="bagian dari sasaran di atasnya",
        related=(other.at.sel("sasaran"),),
        fix="tulis bagian yang dikerjakan pada simpul ini",
    )
