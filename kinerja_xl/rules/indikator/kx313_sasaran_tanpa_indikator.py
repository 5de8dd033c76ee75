"""Sasaran tidak mempunyai indikator sendiri.

Setiap sasaran diukur dengan sekurang-kurangnya satu indikatornya sendiri. Satu indikator yang diulang untuk beberapa
sasaran pada simpul yang sama hanya mengukur satu di antaranya.

Mengapa: Keberhasilan sasaran tanpa indikator tidak dapat dibuktikan.

Contoh: Empat sasaran program memakai satu indikator, Nilai AKIP, dengan target yang sama.

Jalan keluar: Tulis indikator untuk sasaran itu, atau gabungkan sasarannya.

Yang tidak terlihat: Indikator sendiri yang tidak mengukur sasarannya, dan sasaran daerah yang ditulis hanya untuk
kaitannya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator, Sasaran, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING

_ABOVE_THE_OFFICE = Jenjang.SASARAN_DAERAH  # the region's objectives stand there for the link; the region measures them


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each objective without an indicator of its own."""
    for simpul in dokumen.simpul:
        if simpul.jenjang is _ABOVE_THE_OFFICE:
            continue
        first: dict[str, Indikator] = {}
        for sasaran in simpul.sasaran:
            shared = _shared(sasaran, first)
            stated = bool(normalise(sasaran.teks))  # "-" states none
            if stated and not sasaran.indikator:
                yield _finding(simpul, sasaran, "belum mempunyai indikator", None)
            elif stated and shared is not None:
                what = f"hanya memakai indikator sasaran lain (baris {shared.at.row})"
                yield _finding(simpul, sasaran, what, shared)
            for indikator in sasaran.indikator:
                first.setdefault(normalise(indikator.nama), indikator)


def _shared(sasaran: Sasaran, first: dict[str, Indikator]) -> Indikator | None:
    """Return the earlier objective's indicator when this one has nothing else."""
    earlier = [first.get(normalise(i.nama)) for i in sasaran.indikator if i.nama]
    return earlier[0] if earlier and all(earlier) else None


def _finding(simpul: Simpul, sasaran: Sasaran, what: str, shared: Indikator | None) -> Finding:
    return temuan(
        sasaran.at,
        "sasaran",
        message=f"Sasaran {kutip(sasaran.teks)} {what}.",
        value=sasaran.teks,
        expected="indikator sendiri",
        related=(shared.at.sel("indikator"),) if shared else (),
        fix="tulis indikator untuk sasaran ini, atau gabungkan sasarannya",
    )
