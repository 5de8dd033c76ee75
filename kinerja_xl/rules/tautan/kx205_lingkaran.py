"""Hubungan induk atau atasan melingkar.

Menelusuri induk sebuah simpul, atau atasan seorang pejabat, harus berakhir pada simpul atau pejabat teratas.

Mengapa: Hubungan yang melingkar tidak mempunyai puncak, sehingga pohon dan perjanjian tidak dapat disusun.

Contoh: Sekcam beratasan Camat, sedangkan Camat beratasan Sekcam.

Jalan keluar: Perbaiki salah satu induk atau atasan dalam lingkaran itu.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Dokumen

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each circle among nodes and among officials, at its first member."""
    nodes = {s.kode: s.induk for s in dokumen.simpul}
    places = {s.kode: s.at.sel("induk") for s in dokumen.simpul}
    yield from _circles(nodes, places, "Induk", "Simpul")
    officials = {p.kode: p.atasan for p in dokumen.pejabat}
    places = {p.kode: p.at.sel("atasan") for p in dokumen.pejabat}
    yield from _circles(officials, places, "Atasan", "Pejabat")


def _circles(parent: Mapping[str, str], places: Mapping[str, CellRef], column: str, what: str) -> Iterator[Finding]:
    settled: set[str] = set()
    for start in parent:
        path: list[str] = []
        here = start
        while here in parent and here not in settled and here not in path:
            path.append(here)
            here = parent[here]
        if here in path:
            circle = path[path.index(here) :]
            shown = " → ".join([*circle, here])
            yield Finding(
                code="KX205",
                message=f"{what} {circle[0]} melingkar: {shown}.",
                at=places[circle[0]],
                row_key=circle[0],
                column=column,
                value=shown,
                expected="berakhir pada yang teratas",
                related=tuple(places[k] for k in circle[1:]),
                fix=f"Perbaiki kolom {column} pada salah satunya.",
            )
        settled.update(path)
