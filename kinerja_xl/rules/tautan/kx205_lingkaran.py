"""Hubungan induk atau atasan melingkar.

Menelusuri induk sebuah simpul, atau atasan seorang pejabat, harus berakhir pada simpul atau pejabat teratas.

Mengapa: Hubungan yang melingkar tidak mempunyai puncak, sehingga pohon dan perjanjian tidak dapat disusun.

Contoh: Sekcam beratasan Camat, sedangkan Camat beratasan Sekcam.

Jalan keluar: Perbaiki salah satu induk atau atasan dalam lingkaran itu.

Yang tidak terlihat: Hubungan yang tidak melingkar tetapi terbalik, yaitu bawahan ditulis sebagai atasan.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Asal, Dokumen
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each circle among nodes and among officials, at its first member."""
    nodes = {s.kode: s.semua_induk for s in dokumen.simpul}
    places = {s.kode: s.at for s in dokumen.simpul}
    yield from _circles(nodes, places, "induk", "Simpul")
    officials = {p.kode: (p.atasan,) for p in dokumen.pejabat}
    places = {p.kode: p.at for p in dokumen.pejabat}
    yield from _circles(officials, places, "atasan", "Pejabat")


def _circles(
    parents: Mapping[str, tuple[str, ...]], places: Mapping[str, Asal], kunci: str, what: str
) -> Iterator[Finding]:
    for circle in _found(parents):
        shown = " → ".join([*circle, circle[0]])
        first = places[circle[0]]
        yield temuan(
            first,
            kunci,
            message=f"{what} {circle[0]} melingkar: {shown}.",
            value=shown,
            expected="berakhir pada yang teratas",
            related=tuple(places[k].sel(kunci) for k in circle[1:]),
            fix=f"Perbaiki kolom {first.judul(kunci)} pada salah satunya.",
        )


def _found(parents: Mapping[str, tuple[str, ...]]) -> Iterator[list[str]]:
    """Yield each circle once, beginning where a walk upwards from the first node meets it."""
    settled: set[str] = set()
    for start in parents:
        path: list[str] = []
        above: list[Iterator[str]] = [iter((start,))]  # one for each step of the path, and one for what comes next
        while above:
            here = next((k for k in above[-1] if k in parents and k not in settled), None)
            if here is None:
                above.pop()
                if path:
                    settled.add(path.pop())
            elif here in path:
                yield path[path.index(here) :]
            else:
                path.append(here)
                above.append(iter(parents[here]))
