"""Satuan ditulis dengan beberapa cara.

Satu satuan ditulis dengan satu cara di seluruh dokumen: Dokumen atau dokumen. Persen boleh ditulis % pada baris lain.

Mengapa: Tabel terlihat tidak rapi, dan rekap menurut satuan menghitungnya sebagai satuan yang berbeda.

Contoh: Satuan tahun pada satu baris dan Tahun pada baris lain.

Jalan keluar: Pakai cara menulis yang paling banyak dipakai.

Yang tidak terlihat: Satuan yang berbeda kata tetapi sama artinya (Berkas dan Dokumen).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import baris_resmi, semua_baris
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import is_percent

SEVERITY = Severity.INFO


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each rarer way of writing a unit, at its first row."""
    rows: dict[str, dict[str, list[Indikator]]] = {}
    for baris in semua_baris(dokumen):
        satuan = baris.indikator.satuan
        row = baris_resmi(baris.simpul.kode_nomenklatur, baris.simpul.nomenklatur, baris.tabel)
        if satuan and not is_percent(satuan) and not (row and satuan == row.satuan):
            rows.setdefault(normalise(satuan), {}).setdefault(satuan, []).append(baris.indikator)
    for spellings in rows.values():
        usual = Counter({s: len(found) for s, found in spellings.items()}).most_common(1)[0][0]
        for spelling, found in spellings.items():
            if spelling == usual:
                continue
            yield temuan(
                found[0].at,
                "satuan",
                message=f"Satuan '{spelling}' di tempat lain ditulis '{usual}'.",
                value=spelling,
                expected=usual,
                related=(*(i.at.sel("satuan") for i in found[1:]), spellings[usual][0].at.sel("satuan")),
                fix=f"tulis {usual}",
            )
