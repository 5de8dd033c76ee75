"""Pengali ditulis dengan beberapa cara.

Dalam satu dokumen pengali persentase sebaiknya ditulis dengan satu cara: x 100%.

Mengapa: Pengali 100 dan 100% adalah dua hal; pembaca harus menebak apakah keduanya dimaksudkan sama.

Contoh: Sebagian rumus 'dikali 100%', sebagian 'dikali 100 persen', sebagian 'dikali 100'.

Jalan keluar: Tulis x 100% pada semua rumus persentase.

Yang tidak terlihat: Cara menulis pecahan yang berbeda, dan pengali yang kurang (diperiksa KX340).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.formulasi.rumus_tertulis import BarisRumus, berumus
from kinerja_xl.text.rumus_teks import faktor_baku
from kinerja_xl.text.ukuran import is_percent

SEVERITY = Severity.INFO


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for the document, at the first factor that is not written the usual way."""
    written = [(found, faktor_baku(found.rumus.faktor)) for found in berumus(dokumen) if _per_cent(found)]
    written = [(found, way) for found, way in written if way]
    ways = Counter(way for _, way in written)
    if len(ways) < 2:
        return
    usual = ways.most_common(1)[0][0]
    odd = [(found, way) for found, way in written if way != usual]
    found, way = odd[0]
    listed = ", ".join(f"{name} ({many} kali)" for name, many in ways.most_common())
    yield temuan(
        *found.tempat,
        message=f"Pengali ditulis dengan {len(ways)} cara: {listed}.",
        value=way,
        expected="100%",
        related=tuple(other.sel for other, _ in odd[1:]),
        fix="tulis x 100% pada semua rumus persentase",
    )


def _per_cent(found: BarisRumus) -> bool:
    """True for a printed formula of a percentage: an index is multiplied by 100, without the sign."""
    satuan = found.baris.indikator.satuan
    return bool(found.rumus.tercetak) and (not satuan or is_percent(satuan))
