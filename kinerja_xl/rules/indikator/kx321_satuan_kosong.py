"""Target tanpa satuan.

Angka tanpa satuan hanya jelas untuk Indeks dan Nilai. Persentase, jumlah, dan ukuran lain memerlukan satuan.

Mengapa: Pembaca tidak tahu apakah 75 berarti 75 persen, 75 poin, atau 75 desa.

Contoh: Jumlah desa yang difasilitasi dengan target 70, 75, 80 tanpa satuan.

Jalan keluar: Isi kolom Satuan.

Yang tidak terlihat: Satuan yang terisi tetapi keliru, dan Nilai atau Indeks yang sebenarnya persen.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator whose numbers have no unit; none where no row has one (KX312)."""
    rows = list(bernama(dokumen))
    if not any(b.indikator.satuan for b in rows):
        return
    for baris in rows:
        indikator = baris.indikator
        expected = _needed(indikator)
        if not expected:
            continue
        yield temuan(
            indikator.at,
            "satuan",
            message=f"Target {kutip(indikator.nama)} tidak bersatuan.",
            expected=expected,
            related=tuple(indikator.at.sel(f"target_{tahun}") for tahun in sorted(indikator.target)[:1]),
            fix=f"isi Satuan dengan {expected}",
        )


def _needed(indikator: Indikator) -> str:
    """Return which unit is missing, "" when none is."""
    numbers = [t for t in indikator.target.values() if isinstance(t, float)]
    if indikator.satuan or not numbers:
        return ""
    match kelas_indikator(indikator.nama):
        case Kelas.PERSEN:
            return "%"
        case Kelas.NILAI:  # a bare index is clear, unless its formula makes a percentage of it
            return "Indeks, Nilai, atau %" if indikator.cara_hitung is CaraHitung.PERSENTASE else ""
    return "%" if indikator.cara_hitung is CaraHitung.PERSENTASE else "satuan yang dihitung"
