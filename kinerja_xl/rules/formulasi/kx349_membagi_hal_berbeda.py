"""Persentase membagi dua hal yang berbeda.

Periksa persentase yang pembilang dan penyebutnya menghitung jenis yang berbeda: orang dibagi usulan, barang dibagi
orang.

Mengapa: Persentase adalah bagian dari keseluruhan yang sejenis; orang per usulan bukan tingkat partisipasi.

Contoh: Tingkat partisipasi = warga yang hadir / usulan warga.

Jalan keluar: Bagilah dengan keseluruhan yang sejenis, misalnya warga yang hadir dibagi warga yang diundang.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.rumus_tertulis import berumus, ikm, indikator_persen
from kinerja_xl.rules.indikator.satuan import golongan
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import kata_ukur

SEVERITY = Severity.INFO

_WHOLE = re.compile(r"^(?:seluruh |semua |total |keseluruhan |jumlah |banyaknya |realisasi |target |[σ∑] ?)+")
# Kinds that may stand for one another in one fraction (reports of villages, meetings with minutes) are left out.
_APART = frozenset(
    frozenset(pair)
    for pair in (
        ("orang", "usulan"),
        ("orang", "barang"),
        ("orang", "berkas"),
        ("barang", "wilayah"),
        ("barang", "usulan"),
    )
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each percentage of one kind of things in another."""
    for found in berumus(dokumen):
        indikator, rumus = found.baris.indikator, found.rumus
        percent = indikator_persen(indikator) or rumus.faktor or kata_ukur(indikator.nama) == "tingkat"
        if not rumus.penyebut or not percent or ikm(indikator.nama):
            continue
        kinds, others = _kind(rumus.pembilang), _kind(rumus.penyebut)
        if kinds & others or not any(frozenset((a, b)) in _APART for a in kinds for b in others):
            continue
        yield temuan(
            *found.tempat,
            message=f"Periksa pecahannya: {kutip(rumus.pembilang)} dibagi {kutip(rumus.penyebut)} bukan bagian dari "
            "keseluruhan.",
            value=f"{rumus.pembilang} / {rumus.penyebut}",
            expected="pembilang dan penyebut yang sejenis",
            related=(indikator.at.sel("indikator"),),
            fix="bagilah dengan keseluruhan yang sejenis",
        )


def _kind(part: str) -> frozenset[str]:
    """Return the kind of the first noun of a part."""
    return golongan(_WHOLE.sub("", normalise(part)).partition(" ")[0])
