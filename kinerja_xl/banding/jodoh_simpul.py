"""Which node of one document is which of another: by official code or name, then by its place and likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping

from kinerja_xl.banding.jodoh import kunci_simpul
from kinerja_xl.banding.pihak import PihakBanding
from kinerja_xl.model import Simpul
from kinerja_xl.text.similar import alike

_RENAMED = 85.0


def padankan_simpul(kiri: PihakBanding, kanan: PihakBanding) -> Mapping[str, Simpul]:
    """Return the node of ``kanan`` for each node of ``kiri`` that it has, by the kode in ``kiri``."""
    found: dict[str, Simpul] = {}
    taken: set[str] = set()

    def take(key: Callable[[Simpul, PihakBanding], Hashable]) -> None:
        sides: list[dict[Hashable, list[Simpul]]] = []
        for pihak, used in ((kiri, found.keys()), (kanan, taken)):
            side: dict[Hashable, list[Simpul]] = defaultdict(list)
            for simpul in pihak.dokumen.simpul:
                if simpul.kode not in used and (k := key(simpul, pihak)):
                    side[k].append(simpul)
            sides.append(side)
        for k, mine in sides[0].items():
            theirs = sides[1].get(k, [])
            if len(mine) == len(theirs) == 1:
                found[mine[0].kode] = theirs[0]
                taken.add(theirs[0].kode)

    take(lambda s, p: _resmi(s) and (_resmi(s), kunci_simpul(s, p)))
    take(lambda s, p: (s.kode, kunci_simpul(s, p)) if kunci_simpul(s, p) else "")
    take(kunci_simpul)
    take(lambda s, _: _resmi(s))
    others = {s.kode: s for s in kanan.dokumen.simpul if s.kode not in taken}
    for simpul in kiri.dokumen.simpul:
        if simpul.kode in found:
            continue
        best = max(others.values(), key=lambda s: _likeness(simpul, s), default=None)
        if best is not None and _likeness(simpul, best) >= _RENAMED:
            found[simpul.kode] = others.pop(best.kode)
    return found


def _resmi(simpul: Simpul) -> str:
    """Return the official code without the department it is written for: X.XX.01 and 7.01.01 are one programme."""
    parts = simpul.kode_nomenklatur.strip().split(".")
    if len(parts) < 3:
        return ""
    return f"{simpul.jenjang}:{'.'.join(['01', *parts[3:]] if parts[2] == '01' else parts)}"


def sebutan_simpul(simpul: Simpul) -> str:
    """Return what a node is called: its official name, else its first objective, else its kode."""
    return simpul.nomenklatur or next((s.teks for s in simpul.sasaran if s.teks), "") or simpul.kode


def _likeness(satu: Simpul, dua: Simpul) -> float:
    return alike(sebutan_simpul(satu), sebutan_simpul(dua)) if satu.jenjang == dua.jenjang else 0.0
