"""Jenjang tidak sesuai dengan nomenklaturnya.

Kode dengan tiga bagian (7.01.02) adalah program, lima bagian kegiatan, dan enam bagian sub kegiatan. Tanpa kode, nama
resmi menunjukkan jenjangnya.

Mengapa: Sub kegiatan yang ditulis sebagai kegiatan menggeser pagu, target, dan penanggung jawabnya.

Contoh: Kegiatan bernama Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Desa,
yang dalam nomenklatur adalah sub kegiatan.

Jalan keluar: Perbaiki Jenjang dan kodenya, atau nama dan Kode nomenklaturnya.

Yang tidak terlihat: Simpul tanpa kode yang namanya tidak resmi, dan jenjang di atas program.

Dasar: Kepmendagri 900.1-2850/2025
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.regulations.nomenklatur import TabelNomenklatur
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.tautan.resmi import menurut_nama, tingkat
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each node at another level than its code or its official name."""
    for simpul in dokumen.simpul:
        if not simpul.jenjang.nomenklatur:
            continue
        level, kode = _official(simpul, dokumen.ketentuan.nomenklatur)
        if level is None or level is simpul.jenjang:
            continue
        kunci = "kode_nomenklatur" if simpul.kode_nomenklatur else "nomenklatur"
        twins = [s for s in dokumen.simpul if s is not simpul and s.jenjang is level and _same(s, simpul)]
        yield temuan(
            simpul.at,
            kunci,
            message=f"{'Kode' if simpul.kode_nomenklatur else 'Nama'} ini milik {level.lower()} {kode}, sedangkan "
            f"Jenjang berisi {simpul.jenjang}.",
            value=simpul.jenjang,
            expected=level,
            related=(simpul.at.sel("jenjang"), *(s.at.sel(kunci) for s in twins)),
            fix="perbaiki Jenjang dan kodenya, atau nama dan Kode nomenklaturnya",
        )


def _official(simpul: Simpul, tabel: TabelNomenklatur) -> tuple[Jenjang | None, str]:
    """Return the level and the code that the nomenclature gives a node, None where it does not say."""
    if simpul.kode_nomenklatur:
        return tingkat(simpul.kode_nomenklatur), simpul.kode_nomenklatur
    rows = menurut_nama(tabel).get(normalise(simpul.nomenklatur), ())
    levels = {tingkat(row.kode) for row in rows}
    return (levels.pop(), rows[0].kode) if len(levels) == 1 else (None, "")


def _same(one: Simpul, two: Simpul) -> bool:
    return normalise(one.nomenklatur) == normalise(two.nomenklatur) != ""
