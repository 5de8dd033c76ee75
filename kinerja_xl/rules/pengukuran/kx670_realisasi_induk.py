"""Realisasi induk tidak sama dengan jumlah realisasi anaknya.

Bila realisasi ditulis pada program atau kegiatan dan juga pada semua simpul di bawahnya, jumlahnya sama. Pagunya
diperiksa KX402.

Mengapa: Dua jumlah yang berbeda membuat serapan dalam laporan bergantung pada lembar mana yang dibaca.

Contoh: Kegiatan berealisasi 98.000.000, sedangkan sub kegiatannya berjumlah 97.500.000.

Jalan keluar: Samakan realisasi induk dengan jumlah anaknya sesuai laporan realisasi anggaran.

Yang tidak terlihat: Realisasi yang sama keliru pada induk dan anaknya, dan induk yang sebagian anaknya belum terisi.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.compute.hasil_anggaran import Serapan, gabung_serapan, serapan_baris
from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Anggaran, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.ERROR
JENIS = ("pengukuran",)

_RUPIAH = 1.0  # spending may hold cents that each row rounds on its own


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each parent whose spending is not that of its children."""
    budget = dokumen.anggaran_menurut_kode
    for simpul in dokumen.simpul:
        children = [a for a in dokumen.anak.get(simpul.kode, ()) if a.kode in budget and a is not simpul]
        own = budget.get(simpul.kode, ())
        parts = [b for anak in children for b in budget[anak.kode]]
        if not own or not parts or any(_spent(dokumen, [b]).realisasi is None for b in (*own, *parts)):
            continue
        total, wanted = (_spent(dokumen, rows).realisasi or 0.0 for rows in (own, parts))
        if abs(total - wanted) < _RUPIAH:
            continue
        level = children[0].jenjang.lower() or "anak"
        n = max(n for b in own for n, v in enumerate(b.realisasi_tw, start=1) if v is not None)
        apart = _first_apart(dokumen, own, parts)
        yield temuan(
            own[0].at,
            f"realisasi_tw{apart or n}",
            message=f"Realisasi {format_number(total)} ≠ jumlah {level} {format_number(wanted)} (selisih "
            f"{format_number(abs(total - wanted))}{f', sejak {TRIWULAN[apart - 1]}' if apart else ''}).",
            value=format_number(total),
            expected=format_number(wanted),
            difference=format_number(total - wanted),
            related=(
                *(b.at.sel(f"realisasi_tw{apart or n}") for b in own[1:]),
                *(b.at.sel("kode") for b in parts),
            ),
            fix=f"samakan realisasi {simpul.jenjang.lower() or 'induk'} dengan jumlah {level}nya",
        )


def _spent(dokumen: Dokumen, rows: list[Anggaran] | tuple[Anggaran, ...], triwulan: int = 4) -> Serapan:
    return gabung_serapan(serapan_baris(dokumen, b, triwulan) for b in rows)


def _first_apart(dokumen: Dokumen, own: tuple[Anggaran, ...], parts: list[Anggaran]) -> int:
    """Return the first quarter up to which the two differ, 0 when that cannot be said."""
    for n in range(1, 5):
        one, other = (_spent(dokumen, rows, n).realisasi for rows in (own, parts))
        if one is not None and other is not None and abs(one - other) >= _RUPIAH:
            return n
    return 0
