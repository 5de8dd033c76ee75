"""Budget: the name of a node, what was spent, and the share of the budget spent (serapan)."""

from __future__ import annotations

from kinerja_xl.compute.rumus import (
    Alamat,
    BarisExcel,
    NilaiExcel,
    Rumus,
    counted,
    counted_all,
    is_blank_text,
    is_number,
    lookup_text,
    lookup_value,
)
from kinerja_xl.sheets.pilihan import CaraIsi
from kinerja_xl.workbook.cells import ExcelError

_TRIWULAN = tuple(f"realisasi_tw{n}" for n in range(1, 5))

NOMENKLATUR = Rumus(
    nama="nomenklatur",
    perlu=("kode",),
    nilai=lambda b: lookup_value(b, "kode", "kinerja", "kode", "nomenklatur"),
    excel=lambda a: lookup_text(a, "kode", "kinerja", "kode", "nomenklatur"),
)


def _realisasi(baris: BarisExcel) -> NilaiExcel:
    """Sum of the quarters, or the last filled one where the office writes running totals; "" before any is filled."""
    quarters = [baris[k] for k in _TRIWULAN if baris.ada(k)]
    numbers = [v for v in quarters if isinstance(v, float) and is_number(v)]
    if not numbers or counted(quarters) < counted_all(quarters):
        return ""
    cara = baris.identitas("cara_isi_realisasi")
    if isinstance(cara, str) and CaraIsi.dari(cara) is CaraIsi.SAMPAI_DENGAN:
        return numbers[-1]
    return float(sum(numbers))


def _realisasi_excel(alamat: Alamat) -> str | None:
    cells = [alamat[k] for k in _TRIWULAN if alamat.ada(k)]
    if not cells:
        return None
    refs = ",".join(cells)
    result = f"SUM({refs})"
    cara = alamat.identitas("cara_isi_realisasi")
    if cara is not None:
        last = cells[0]
        for cell in cells[1:]:
            last = f"IF(ISNUMBER({cell}),{cell},{last})"
        result = f'IF({cara}="{CaraIsi.SAMPAI_DENGAN}",{last},{result})'
    return f'IF(OR(COUNT({refs})=0,COUNT({refs})<COUNTA({refs})),"",{result})'


REALISASI_ANGGARAN = Rumus(nama="realisasi_anggaran", perlu=(), nilai=_realisasi, excel=_realisasi_excel)


def _serapan(baris: BarisExcel) -> NilaiExcel:
    """Spent / budget as a fraction; the revised budget where one is written; "" without a positive budget."""
    revised = baris["pagu_perubahan"]
    if isinstance(revised, ExcelError):
        return ""
    pagu = baris["pagu"] if is_blank_text(revised) else revised
    spent = baris["realisasi"]
    if not (isinstance(spent, float) and is_number(spent) and isinstance(pagu, float) and is_number(pagu)):
        return ""
    return spent / pagu if pagu > 0 else ""


def _serapan_excel(alamat: Alamat) -> str:
    pagu, spent = alamat["pagu"], alamat["realisasi"]
    if alamat.ada("pagu_perubahan"):
        pagu = f'IF({alamat["pagu_perubahan"]}="",{pagu},{alamat["pagu_perubahan"]})'
    return f'IFERROR(IF(AND(ISNUMBER({spent}),ISNUMBER({pagu}),{pagu}>0),{spent}/{pagu},""),"")'


SERAPAN = Rumus(nama="serapan", perlu=("pagu", "realisasi"), nilai=_serapan, excel=_serapan_excel)
