"""Pagu bergeser antara simpul yang seinduk.

Periksa dua simpul seinduk atau lebih yang pagunya berbeda dari Pagu indikatif tahun itu, padahal jumlah pagu semua
anak sama dengan jumlah Pagu indikatifnya. Hanya pada dokumen yang belum diubah.

Mengapa: Jumlah yang sama tidak menampakkan pagu yang tertukar atau salah baris; pemeriksaan jumlah meloloskannya.

Contoh: Pagu indikatif 20 juta dan 30 juta, pagu yang ditulis 30 juta dan 20 juta.

Jalan keluar: Cocokkan tiap baris dengan DPA; biarkan bila memang digeser pada waktu penyusunan anggaran.

Yang tidak terlihat: Pagu yang tertukar pada buku kerja tanpa Pagu indikatif, dan pergeseran yang juga mengubah
jumlahnya (KX402 membandingkan jumlah dengan induknya).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Anggaran, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
JENIS = ("pk", "pengukuran")
BETA = True

_CENT = 0.005


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each parent whose children only changed places."""
    tahun = dokumen.identitas.tahun
    if tahun is None or dokumen.identitas.perubahan:
        return
    for simpul in dokumen.simpul:
        rows: list[tuple[Anggaran, float, float]] = []
        children = [a for a in dokumen.anak.get(simpul.kode, ()) if a is not simpul]
        for anak in children:
            own, planned = dokumen.anggaran_menurut_kode.get(anak.kode, ()), anak.pagu_indikatif.get(tahun)
            if len(own) == 1 and planned is not None and own[0].pagu is not None:
                rows.append((own[0], own[0].pagu, planned))
        moved = [row for row in rows if abs(row[1] - row[2]) > _CENT]
        if len(rows) != len(children) or len(moved) < 2 or abs(sum(p - i for _, p, i in rows)) > _CENT:
            continue
        (first, pagu, planned), *others = moved
        yield temuan(
            first.at,
            "pagu",
            message=f"Periksa: pagu {first.kode} {format_number(pagu)}, sedangkan Pagu indikatifnya "
            f"{format_number(planned)}; jumlah semua anak {simpul.kode} tetap sama.",
            value=format_number(pagu),
            expected=format_number(planned),
            difference=format_number(pagu - planned),
            related=tuple(b.at.sel("pagu") for b, _, _ in others),
            fix="cocokkan tiap baris dengan DPA; biarkan bila memang digeser",
        )
