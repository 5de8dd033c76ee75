"""Penyebut nol.

Penyebut persentase dan rasio tidak boleh nol. Nol dari nol (tidak ada pengaduan, tidak ada yang diselesaikan) hanya
dilaporkan untuk diperiksa.

Mengapa: Pembagian dengan nol tidak dapat dihitung, sehingga triwulan itu tidak mempunyai realisasi.

Contoh: Pembilang 4, Penyebut 0.

Jalan keluar: Perbaiki penyebutnya; bila memang tidak ada kejadian, kosongkan triwulan itu dan jelaskan pada Analisis.

Yang tidak terlihat: Penyebut yang kosong (KX602, KX605), dan Penyebut sangat kecil yang membuat persentase tidak
berarti.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import angka_tw, tahun
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import Peran
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.ERROR
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator divided by zero, at its gravest quarter."""
    for t in tahun(dokumen).ukur:
        part, whole = t.baris(Peran.PEMBILANG), t.baris(Peran.PENYEBUT)
        if not t.cara.pecahan or part is None or whole is None:
            continue
        of = dict(angka_tw(whole))
        zero = [(n, v) for n, v in angka_tw(part) if of.get(n) == 0]
        if not zero:
            continue
        n, value = next(((n, v) for n, v in zero if v != 0), zero[0])
        nothing = value == 0
        yield temuan(
            whole.at,
            f"tw{n}",
            severity=Severity.INFO if nothing else None,
            message=f"Periksa: {t.kode} {TRIWULAN[n - 1]} berisi 0 dari 0, sehingga tidak dapat dihitung."
            if nothing
            else f"{t.kode} {TRIWULAN[n - 1]}: {format_number(value)} dibagi Penyebut 0 tidak dapat dihitung.",
            value="0",
            expected="lebih dari nol",
            related=(part.at.sel(f"tw{n}"), *(whole.at.sel(f"tw{m}") for m, _ in zero if m != n)),
            fix="bila memang tidak ada kejadian, kosongkan triwulan itu dan jelaskan pada lembar Analisis"
            if nothing
            else "perbaiki penyebutnya",
        )
