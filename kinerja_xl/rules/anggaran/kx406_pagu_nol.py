"""Pagu nol.

Periksa simpul yang pagunya nol, sedangkan simpul lain di bawah induk yang sama mempunyai pagu. Simpul yang semua
targetnya juga nol tidak dilaporkan: tidak ada yang dijanjikan tanpa anggaran.

Mengapa: Simpul tanpa anggaran tetapi bertarget menandakan pagu yang belum disalin dari DPA, atau yang sudah dihapus.

Contoh: Sub kegiatan 2.1.5.3 berpagu 0, lima sub kegiatan lain di kegiatan itu berpagu.

Jalan keluar: Isi pagunya menurut DPA, atau hapus simpulnya bila tidak dilaksanakan.

Yang tidak terlihat: Pagu nol pada satu-satunya simpul di bawah induknya, dan pagu yang terlalu kecil untuk targetnya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.INFO


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each budget of zero beside others that are not."""
    for children in dokumen.anak.values():
        rows = [(s, dokumen.anggaran_menurut_kode[s.kode]) for s in children if s.kode in dokumen.anggaran_menurut_kode]
        if not any(b.pagu_berlaku for _, budget in rows for b in budget):
            continue
        for simpul, budget in rows:
            if _nothing_promised(simpul, dokumen.identitas.tahun) or any(b.pagu_berlaku != 0 for b in budget):
                continue
            first = budget[0]
            kunci = "pagu" if first.pagu_perubahan is None else "pagu_perubahan"
            yield temuan(
                first.at,
                kunci,
                message=f"Periksa: pagu {simpul.jenjang.lower() or 'simpul'} {simpul.kode} nol, sedangkan "
                "simpul lain di bawah induknya berpagu.",
                value="0",
                expected="pagu menurut DPA",
                related=tuple(b.at.sel(kunci) for b in budget[1:]),
                fix="isi pagunya menurut DPA, atau hapus simpulnya bila tidak dilaksanakan",
            )


def _nothing_promised(simpul: Simpul, year: int | None) -> bool:
    """True when every indicator of a node was cancelled or has the target 0."""
    return bool(simpul.indikator) and all(i.status.batal or i.target_berlaku(year) == 0 for i in simpul.indikator)
