"""Indikator terlalu banyak.

Periksa sasaran strategis dengan lebih dari tiga indikator, dan lembar IKU yang memuat indikator sampai sub kegiatan
tanpa menandai mana yang IKU.

Mengapa: Indikator kinerja utama adalah sedikit ukuran yang menentukan; terlalu banyak ukuran mengaburkan fokus.

Contoh: Lembar IKU memuat 52 indikator dari program sampai sub kegiatan, tidak satu pun bertanda IKU.

Jalan keluar: Pilih indikator yang paling menentukan dan beri Ya pada kolom IKU; pindahkan sisanya ke cascading.

Yang tidak terlihat: Program dan kegiatan dengan terlalu banyak indikator, dan sasaran dengan sedikit indikator yang
tidak mengukurnya.

Dasar: PER/20/M.PAN/11/2008
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.sheets.pilihan import Jenjang

SEVERITY = Severity.INFO

_STRATEGIC = frozenset({Jenjang.TUJUAN, Jenjang.SASARAN_STRATEGIS})
_PER_OBJECTIVE = 3  # the ministry of finance's own limit; no decree sets one for regions, hence only a hint
_FEW_KEY_INDICATORS = 20  # a kecamatan has two to ten


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each crowded objective, and one for a sheet that cannot be a list of key indicators."""
    yield from _crowded(dokumen)
    rows = list(bernama(dokumen))
    levels = Counter(b.simpul.jenjang for b in rows)
    if dokumen.jenis == "iku" and len(rows) > _FEW_KEY_INDICATORS and levels[Jenjang.SUB_KEGIATAN]:
        if any(b.indikator.iku for b in rows):
            return
        yield Finding(
            message=f"Lembar ini memuat {len(rows)} indikator sampai sub kegiatan, dan tidak satu pun bertanda IKU.",
            sheet=rows[0].indikator.at.sheet,
            column="IKU",
            value=str(len(rows)),
            expected="beberapa indikator utama",
            fix="beri Ya pada kolom IKU untuk indikator utama; yang lain cukup pada cascading",
        )


def _crowded(dokumen: Dokumen) -> Iterator[Finding]:
    for simpul in dokumen.simpul:
        for sasaran in simpul.sasaran:
            many = len(sasaran.indikator)
            if simpul.jenjang not in _STRATEGIC or many <= _PER_OBJECTIVE:
                continue
            yield temuan(
                sasaran.at,
                "sasaran",
                message=f"Periksa sasaran {kutip(sasaran.teks)}: mempunyai {many} indikator.",
                value=str(many),
                expected=f"paling banyak {_PER_OBJECTIVE}",
                related=tuple(i.at.sel("indikator") for i in sasaran.indikator),
                fix="pilih indikator yang paling menentukan",
            )
