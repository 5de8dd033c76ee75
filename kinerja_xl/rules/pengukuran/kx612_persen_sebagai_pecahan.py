"""Persentase ditulis sebagai pecahan.

Realisasi dengan satuan % ditulis seperti targetnya: 95, bukan 0,95. Yang dilaporkan ialah angka yang semuanya paling
besar 1, sedangkan targetnya 20 atau lebih.

Mengapa: 0,95 dibaca kurang dari satu persen, sehingga capaiannya hampir nol.

Contoh: Target 95, TW IV berisi 0,97.

Jalan keluar: Tulis 97, atau format selnya sebagai persen.

Yang tidak terlihat: Pecahan pada sebagian triwulan saja, dan persentase yang targetnya sendiri kurang dari 20.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Asal, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.bagian_keseluruhan import diketik_pecahan, seperti_pecahan
from kinerja_xl.rules.pengukuran.tahun import Terukur, angka_tw, tahun
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import Peran
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.ukuran import is_percent

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row of Data Ukur or Riwayat whose percentages look like fractions."""
    year = tahun(dokumen)
    for t in year.ukur:
        data = t.baris(Peran.NILAI)
        if data is not None and diketik_pecahan(t):
            numbers = [(n, v) for n, v in angka_tw(data) if v > 0]
            n, value = numbers[-1]
            more = tuple(data.at.sel(f"tw{m}") for m, _ in numbers[:-1])
            yield _finding(t, data.at, f"tw{n}", TRIWULAN[n - 1], value, t.hasil.target, more)
    for riwayat in dokumen.riwayat:
        owner = year.menurut_kode.pertama(riwayat.kode_indikator)
        if owner is None or not is_percent(owner.indikator.satuan) or not isinstance(riwayat.realisasi, float):
            continue
        if seperti_pecahan([riwayat.realisasi], riwayat.target):
            yield _finding(
                owner,
                riwayat.at,
                "realisasi",
                f"Realisasi {riwayat.tahun}",
                riwayat.realisasi,
                riwayat.target,
                (),
            )


def _finding(
    t: Terukur, at: Asal, kunci: str, sebutan: str, value: float, target: object, related: tuple[CellRef, ...]
) -> Finding:
    wanted = format_number(value * 100)
    shown = format_number(target) if isinstance(target, float) else ""
    return temuan(
        at,
        kunci,
        message=f"{t.kode} {sebutan} berisi {format_number(value)}, sedangkan targetnya {shown}. Maksudnya {wanted}?",
        value=format_number(value),
        expected=wanted,
        related=related,
        fix=f"tulis {wanted} bila maksudnya {wanted} persen",
    )
