"""Semua target persentase seorang pejabat 100 persen.

Periksa pejabat dengan lima indikator persentase atau lebih yang semuanya bertarget 100 persen.

Mengapa: Target yang seragam tidak membedakan kinerja yang penting dan tidak memberi ruang perbaikan.

Contoh: Sembilan belas target program dan kegiatan semuanya 100%.

Jalan keluar: Bedakan targetnya menurut capaian tahun-tahun sebelumnya, atau pilih ukuran yang dapat diperbaiki.

Yang tidak terlihat: Pejabat dengan kurang dari lima persentase, dan target yang semuanya 99 persen.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import IndikatorDiPohon, semua_baris
from kinerja_xl.text.ukuran import Kelas, kelas_satuan

SEVERITY = Severity.INFO

_FEWEST, _ALL = 5, 100.0


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official, at his first percentage."""
    holders: dict[str, list[IndikatorDiPohon]] = {}
    for baris in semua_baris(dokumen):
        if kelas_satuan(baris.indikator.satuan) is Kelas.PERSEN and baris.indikator.target:
            holders.setdefault(baris.simpul.penanggung_jawab, []).append(baris)
    for kode, rows in holders.items():
        if len(rows) < _FEWEST or any(t != _ALL for b in rows for t in b.indikator.target.values()):
            continue
        pejabat = dokumen.pejabat_menurut_kode.get(kode)
        whose = f" {pejabat.jabatan}" if pejabat and pejabat.jabatan else ""
        (first, year), *rest = ((b.indikator.at, f"target_{min(b.indikator.target)}") for b in rows)
        yield temuan(
            first,
            year,
            message=f"Periksa: semua {len(rows)} target persentase{whose} 100%.",
            value="100%",
            expected="target yang berbeda menurut capaian sebelumnya",
            related=tuple(at.sel(kunci) for at, kunci in rest),
            fix="bedakan targetnya menurut capaian tahun-tahun sebelumnya",
        )
