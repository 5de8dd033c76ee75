"""Satuan persen ditulis %

Satuan persentase ditulis dengan tanda %, bukan dengan kata.

Mengapa: Aplikasi kinerja kabupaten hanya menerima tanda %.

Contoh: Satuan 'Persen'.

Jalan keluar: Tulis %; check --fix memperbaikinya.

Dasar: Peraturan Bupati Contoh Nomor 1 Tahun 2025
"""

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.tables.pembetulan import Pengganti, SelSalah

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator whose unit is the word."""
    for simpul in dokumen.simpul:
        for indikator in simpul.indikator:
            if indikator.satuan.casefold() == "persen":
                yield temuan(
                    indikator.at,
                    "satuan",
                    message=f"Satuan '{indikator.satuan}' ditulis '%'.",
                    value=indikator.satuan,
                    expected="%",
                    fix="Tulis %.",
                )


def fix(sel: SelSalah) -> Pengganti | None:
    """Return the sign."""
    return Pengganti("%") if sel.teks.casefold() == "persen" else None
