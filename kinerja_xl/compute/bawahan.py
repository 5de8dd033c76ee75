"""Roll-up: the result of a node is the mean of what the nodes right below it achieved.

Kalaena's agreement words it level by level: programme = mean of its kegiatan / target x 100, kegiatan = mean of its sub
kegiatan / target x 100. The mean is over achievement, since the children count different things, and over nodes: a sub
kegiatan with three indicators weighs no more than one with a single one. What is averaged is the capped achievement,
so that one row of 3.750 % does not hide the failures beside it. Children not measured yet are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kinerja_xl.compute.excel import cari, cari_excel, harfiah, teks
from kinerja_xl.compute.rumus import Alamat, BarisExcel, NilaiExcel, Rumus, is_number
from kinerja_xl.workbook.cells import ExcelError

_CAPAIAN = "capaian_dibatasi"


def rata_rata(nilai: Iterable[float | None]) -> float | None:
    """Return the mean of what is measured, None when nothing is."""
    filled = [v for v in nilai if v is not None]
    return sum(filled) / len(filled) if filled else None


def rata_rata_simpul(simpul: Iterable[Iterable[float | None]]) -> float | None:
    """Return the mean over nodes, each the mean of its indicators' capped achievement."""
    return rata_rata([rata_rata(indikator) for indikator in simpul])


def rata_rata_bawahan(bawahan: Sequence[Sequence[str]]) -> Rumus:
    """Return the formula for the mean achievement, in per cent, of the nodes right below (codes of indicators)."""
    nodes = [kode for kode in bawahan if kode]

    def nilai(baris: BarisExcel) -> NilaiExcel:
        found = [[cari(baris, "capaian", "kode_indikator", harfiah(k), _CAPAIAN) for k in kode] for kode in nodes]
        if any(_galat(group) for group in found):
            return ""
        mean = rata_rata_simpul([v if isinstance(v, float) and is_number(v) else None for v in g] for g in found)
        return "" if mean is None else mean * 100

    def excel(alamat: Alamat) -> str | None:
        terms, single, several = [], [], []
        for kode in nodes:
            cells = [cari_excel(alamat, "capaian", "kode_indikator", teks(harfiah(k)), _CAPAIAN) for k in kode]
            refs = ",".join(cell for cell in cells if cell is not None)
            if not refs:
                return None
            if len(kode) == 1:
                terms.append(refs)
                single.append(refs)
            else:
                terms.append(f"IF(COUNT({refs})=0,0,SUM({refs})/COUNT({refs}))")
                several.append(f"IF(COUNT({refs})=0,0,1)")
        if not terms:
            return '""'
        measured = "+".join([*([f"COUNT({','.join(single)})"] if single else []), *several])
        return f'IFERROR(SUM({",".join(terms)})/({measured})*100,"")'

    return Rumus(nama="rata_rata_bawahan", perlu=("kode_indikator",), nilai=nilai, excel=excel)


def _galat(simpul: Sequence[NilaiExcel]) -> bool:
    """True when an error reaches the sum: of several indicators it does only once one of them is measured."""
    measured = len(simpul) == 1 or any(is_number(v) for v in simpul)
    return measured and any(isinstance(v, ExcelError) for v in simpul)
