"""Realisasi anggaran satu triwulan kosong atau tampak kurang angkanya.

Periksa baris anggaran yang realisasi triwulan terakhirnya kosong, sedangkan sebagian besar baris lain mengisinya, dan
triwulan yang angkanya kurang dari seperlima ratus triwulan lain pada baris itu.

Mengapa: Triwulan yang kosong dihitung sebagai tidak ada belanja, dan angka yang kurang nol membuat serapan salah.

Contoh: TW I 17.013.250, TW II 25.471, TW III 23.721.250.

Jalan keluar: Isi angkanya (0 bila memang tidak ada), atau lengkapi nolnya.

Yang tidak terlihat: Angka yang keliru satu atau dua digit, dan triwulan yang memang kecil belanjanya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Anggaran, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_FEWEST = 3
_TINY, _LARGE = 500.0, 1_000_000.0


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row that leaves the latest quarter out, and one for each tiny quarter."""
    rows = [b for b in dokumen.anggaran if any(v is not None for v in b.realisasi_tw)]
    latest = max((n for b in rows for n, v in enumerate(b.realisasi_tw, start=1) if v is not None), default=0)
    without = [b for b in rows if latest and b.realisasi_tw[latest - 1] is None]
    if len(rows) >= _FEWEST and len(without) * 2 < len(rows):
        for baris in without:
            yield temuan(
                baris.at,
                f"realisasi_tw{latest}",
                message=f"Periksa: realisasi {baris.kode} {TRIWULAN[latest - 1]} kosong, sedangkan "
                f"{len(rows) - len(without)} baris lain mengisinya.",
                expected="terisi, 0 bila tidak ada",
                fix="isi realisasinya, atau 0 bila memang tidak ada belanja",
            )
    if not dokumen.identitas.sampai_dengan:
        for baris in rows:
            yield from _tiny(baris)


def _tiny(baris: Anggaran) -> Iterator[Finding]:
    filled = [(n, v) for n, v in enumerate(baris.realisasi_tw, start=1) if v is not None and v > 0]
    if len(filled) < _FEWEST:
        return
    from statistics import median

    usual = median(v for _, v in filled)
    for n, value in filled:
        if usual >= _LARGE and value < usual / _TINY:
            yield temuan(
                baris.at,
                f"realisasi_tw{n}",
                message=f"Periksa: realisasi {baris.kode} {TRIWULAN[n - 1]} {format_number(value)}, sedangkan triwulan "
                f"lain sekitar {format_number(usual)}.",
                value=format_number(value),
                expected=f"sekitar {format_number(usual)}",
                related=tuple(baris.at.sel(f"realisasi_tw{m}") for m, _ in filled if m != n),
                fix="lengkapi nolnya, atau periksa satuannya (rupiah penuh)",
            )
