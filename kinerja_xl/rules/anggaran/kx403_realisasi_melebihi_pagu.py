"""Realisasi melebihi pagu.

Realisasi anggaran sampai triwulan terakhir tidak boleh melebihi pagu yang berlaku (pagu perubahan bila ada).

Mengapa: Belanja tidak boleh melampaui anggaran; biasanya ini salah ketik atau pagu perubahannya belum ditulis.

Contoh: Pagu 10.000.000, realisasi 12.500.000.

Jalan keluar: Periksa realisasinya, atau isi kolom Pagu perubahan.

Yang tidak terlihat: Realisasi yang terlalu besar tetapi masih di bawah pagu, dan kelebihan pada satu triwulan yang
ditutup triwulan berikutnya.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each budget row that is overspent."""
    running = dokumen.identitas.sampai_dengan
    for baris in dokumen.anggaran:
        filled = [(n, v) for n, v in enumerate(baris.realisasi_tw, start=1) if v is not None]
        pagu = baris.pagu_berlaku
        if not filled or pagu is None:
            continue
        spent = filled[-1][1] if running else sum(v for _, v in filled)
        if spent <= pagu:
            continue
        kunci = f"realisasi_tw{filled[-1][0]}"
        yield temuan(
            baris.at,
            kunci,
            message=f"Realisasi {format_number(spent)} melebihi pagu {format_number(pagu)} "
            f"(lebih {format_number(spent - pagu)}).",
            value=format_number(spent),
            expected=f"paling banyak {format_number(pagu)}",
            difference=format_number(spent - pagu),
            related=(baris.at.sel("pagu" if baris.pagu_perubahan is None else "pagu_perubahan"),),
            fix="Periksa realisasinya, atau isi kolom Pagu perubahan.",
        )
