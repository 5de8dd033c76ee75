"""Capaian menyimpang jauh.

Periksa capaian tahun di atas 200% atau di bawah 0%. Bila sebabnya sudah dilaporkan kaidah lain (bagian melebihi
keseluruhannya, angka kumulatif, persentase yang dijumlahkan), capaiannya tidak dilaporkan lagi.

Mengapa: Capaian sebesar itu menandakan target yang terlalu rendah, atau angka yang salah.

Contoh: Target 2 laporan, realisasi 75, capaian 3.750%.

Jalan keluar: Periksa angka dan targetnya; bila keduanya benar, jelaskan pada lembar Analisis.

Yang tidak terlihat: Capaian menyimpang di bawah 200%, dan capaian wajar yang dihasilkan dua kesalahan yang saling
meniadakan.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import persen, sebut_nilai, tahun

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)

_HIGHEST = 2.0


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each achievement far beyond what a year brings."""
    year = dokumen.identitas.tahun
    for t in tahun(dokumen).ukur:
        capaian = t.hasil.capaian
        if capaian is None or 0 <= capaian <= _HIGHEST:
            continue
        at, kunci = (t.data[0].at, "tw4") if t.data else (t.indikator.at, "kode_indikator")
        yield temuan(
            at,
            kunci,
            message=f"Periksa: capaian {t.kode} {persen(capaian)} (target {sebut_nilai(t.hasil.target)}, realisasi "
            f"{sebut_nilai(t.hasil.realisasi)}).",
            value=persen(capaian),
            expected="0% sampai 200%",
            related=(t.indikator.at.sel(t.indikator.kunci_target(year) or f"target_{year}"),),
            fix="periksa angka dan targetnya; bila keduanya benar, jelaskan pada lembar Analisis",
        )
