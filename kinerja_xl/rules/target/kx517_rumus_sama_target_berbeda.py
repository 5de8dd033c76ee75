"""Rumus yang sama dengan target berbeda.

Dua indikator dengan pembilang dan penyebut yang sama (atau Rumus khusus yang sama) menghasilkan angka yang sama, jadi
targetnya tidak dapat berbeda. Rumus capaian yang umum (realisasi dibagi target) tidak diperiksa.

Mengapa: Dengan satu rumus hanya satu dari dua target yang dapat tercapai tepat.

Contoh: Dua indikator berumus 'warga yang hadir / usulan warga' bertarget 70 dan 10.

Jalan keluar: Perbaiki rumus yang tersalin, atau samakan targetnya.

Yang tidak terlihat: Rumus sama yang ditulis dengan kata lain, dan rumus tanpa pembilang dan penyebut.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import IndikatorDiPohon, semua_baris
from kinerja_xl.rules.target.arah import sebut_deret
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING

_GENERIC = regex(r"\b(realisasi|capaian|target|kinerja)\b")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each later indicator whose targets differ from the first one's with its formula."""
    first: dict[tuple[str, ...], IndikatorDiPohon] = {}
    for baris in semua_baris(dokumen):
        formula = _formula(baris.indikator)
        if formula is None or not baris.indikator.target:
            continue
        earlier = first.setdefault((*formula, normalise(baris.indikator.satuan)), baris)
        one, two = earlier.indikator, baris.indikator
        differ = [t for t in sorted(two.target) if t in one.target and one.target[t] != two.target[t]]
        if not differ or normalise(one.nama) == normalise(two.nama):
            continue
        yield temuan(
            two.at,
            f"target_{differ[0]}",
            message=f"Rumusnya sama dengan baris {one.at.row}, tetapi targetnya {sebut_deret(two)}, bukan "
            f"{sebut_deret(one)}.",
            value=sebut_deret(two),
            expected=sebut_deret(one),
            related=(one.at.sel(f"target_{differ[0]}"),),
            fix="perbaiki rumus yang tersalin, atau samakan targetnya",
        )


def _formula(indikator: Indikator) -> tuple[str, str] | None:
    """Return what makes two formulas the same, None without one or for the generic one of capaian."""
    above, below = normalise(indikator.pembilang), normalise(indikator.penyebut)
    own = normalise(indikator.rumus_khusus)
    if above and below and above != below and not (_GENERIC.search(above) and _GENERIC.search(below)):
        return above, below
    return (own, "") if own and not _GENERIC.search(own) else None
