"""Satu nomor blok dengan dua penanggung jawab.

Periksa kode yang hanya berbeda hurufnya (8A dan 8B) tetapi penanggung jawabnya lain.

Mengapa: Kode semacam itu satu blok jabatan; penanggung jawab yang lain berarti barisnya tersalin dari jabatan lain.

Contoh: Baris 8A pada tabel Kepala Sub Bagian Umum dipegang Kepala Sub Bagian Perencanaan.

Jalan keluar: Samakan penanggung jawabnya, atau pindahkan barisnya ke blok jabatannya.

Yang tidak terlihat: Blok yang kodenya ditulis tanpa huruf, dan penanggung jawab yang sama tetapi keliru.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.INFO

_BLOCK = regex(r"(\d+(?:\.\d+)*)[A-Za-z]\Z")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each block, at the first node that differs."""
    blocks: dict[str, list[Simpul]] = {}
    for simpul in dokumen.simpul:
        block = _BLOCK.match(simpul.kode)
        if block and simpul.penanggung_jawab:  # an empty one is KX101's
            blocks.setdefault(block[1], []).append(simpul)
    for name, nodes in blocks.items():
        first = nodes[0]
        other = next((s for s in nodes if s.penanggung_jawab != first.penanggung_jawab), None)
        if other is None:
            continue
        yield temuan(
            first.at,
            "penanggung_jawab",
            message=f"Periksa: {first.kode} dan {other.kode} satu blok, tetapi penanggung jawabnya "
            f"{first.penanggung_jawab} dan {other.penanggung_jawab}.",
            value=first.penanggung_jawab,
            expected=f"satu penanggung jawab untuk blok {name}",
            related=(other.at.sel("penanggung_jawab"),),
            fix="samakan penanggung jawabnya, atau pindahkan barisnya ke blok jabatannya",
        )
