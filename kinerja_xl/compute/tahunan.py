"""From quarters to the year: what tipe perhitungan does with the four results.

A blank quarter is not measured yet and counts nowhere; a typed 0 counts. Where the office writes running totals (Cara
isi realisasi = S.d. triwulan) the last filled quarter already is the year so far, whatever the type.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kinerja_xl.compute.akip import nilai_akip
from kinerja_xl.compute.bawahan import rata_rata_bawahan
from kinerja_xl.compute.excel import sama
from kinerja_xl.compute.rumus import Alamat, BarisExcel, NilaiExcel, Rumus, as_text, is_blank_text, is_number
from kinerja_xl.compute.skm import indeks_skm
from kinerja_xl.compute.ukur import KOSONG
from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.sheets.pilihan import CaraHitung, CaraIsi, TipePerhitungan
from kinerja_xl.workbook.cells import ExcelError

_TRIWULAN = tuple(f"realisasi_tw{n}" for n in range(1, 5))


def terakhir(angka: Sequence[float]) -> float:
    """Return the last filled quarter."""
    return angka[-1]


def rata_rata_triwulan(angka: Sequence[float]) -> float:
    """Return the mean of the filled quarters."""
    return sum(angka) / len(angka)


_TIPE: Mapping[TipePerhitungan, Callable[[Sequence[float]], float]] = {
    TipePerhitungan.KUMULATIF: sum,
    TipePerhitungan.KUMULATIF_NEGATIF: sum,
    TipePerhitungan.RATA_RATA: rata_rata_triwulan,
    TipePerhitungan.NON_KUMULATIF: terakhir,
}


def setahun(triwulan: Sequence[float | None], tipe: TipePerhitungan, *, sampai_dengan: bool = False) -> float | None:
    """Return the year's result.

    Args:
        triwulan: the quarters, None where nothing is measured.
        tipe: tipe perhitungan.
        sampai_dengan: each quarter holds the figure since January.

    Returns:
        None before any quarter is filled, and for an unknown tipe.
    """
    filled = [value for value in triwulan if value is not None]
    rule = _TIPE.get(tipe)
    if not filled or rule is None:
        return None
    return terakhir(filled) if sampai_dengan else float(rule(filled))


def realisasi_tahun(ukuran: Ukuran) -> Rumus:
    """Return the formula for the year's result of one indicator."""
    cara, tipe = ukuran.cara_hitung, ukuran.tipe_perhitungan
    if ukuran.merata_ratakan:
        return rata_rata_bawahan(ukuran.bawahan)
    if cara is CaraHitung.INDEKS_SKM and ukuran.skm:
        return indeks_skm(ukuran.skm, ukuran.ketentuan.skm)
    if cara is CaraHitung.NILAI_AKIP and ukuran.akip is not None:
        return nilai_akip(ukuran.akip, ukuran.ketentuan.akip, huruf=ukuran.huruf)
    if tipe not in _TIPE or (ukuran.huruf and tipe is not TipePerhitungan.NON_KUMULATIF):
        return KOSONG
    return Rumus(
        nama="realisasi_tahun",
        perlu=_TRIWULAN,
        nilai=_huruf if ukuran.huruf else lambda baris: _angka(baris, tipe),
        excel=_huruf_excel if ukuran.huruf else lambda alamat: _angka_excel(alamat, tipe),
    )


def _angka(baris: BarisExcel, tipe: TipePerhitungan) -> NilaiExcel:
    values = [baris[k] for k in _TRIWULAN]
    if any(not is_number(v) and not is_blank_text(v) for v in values):
        return ""
    numbers = [v if isinstance(v, float) else None for v in values]
    if all(v is None for v in numbers):
        return ""
    cara = baris.identitas("cara_isi_realisasi")
    if isinstance(cara, ExcelError) and _TIPE[tipe] is not terakhir:
        return ""
    result = setahun(numbers, tipe, sampai_dengan=sama(cara, CaraIsi.SAMPAI_DENGAN))
    return "" if result is None else result


def _angka_excel(alamat: Alamat, tipe: TipePerhitungan) -> str:
    cells = [alamat[k] for k in _TRIWULAN]
    refs, last = ",".join(cells), _terakhir_excel(cells, "ISNUMBER({})")
    rule = _TIPE[tipe]
    result = last if rule is terakhir else f"SUM({refs})" if rule is sum else f"SUM({refs})/COUNT({refs})"
    cara = alamat.identitas("cara_isi_realisasi")
    if rule is not terakhir and cara is not None:
        result = f'IF({cara}="{CaraIsi.SAMPAI_DENGAN}",{last},{result})'
    clean = ",".join(f'OR(ISNUMBER({c}),{c}="")' for c in cells)
    return f'IFERROR(IF(AND(COUNT({refs})>0,{clean}),{result},""),"")'


def _huruf(baris: BarisExcel) -> NilaiExcel:
    """The last letter written; letters are never added up."""
    values = [baris[k] for k in _TRIWULAN]
    if any(isinstance(v, ExcelError) for v in values):
        return ""
    return as_text(next((v for v in reversed(values) if not is_blank_text(v)), ""))


def _huruf_excel(alamat: Alamat) -> str:
    cells = [alamat[k] for k in _TRIWULAN]
    errors = ",".join(f'{c}=""' for c in cells)  # an error in any of them spoils the whole
    return f'IFERROR(IF(AND({errors}),"",{_terakhir_excel(cells, "{}<>" + chr(34) * 2)}&""),"")'


def _terakhir_excel(cells: Sequence[str], filled: str) -> str:
    last = cells[0]
    for cell in cells[1:]:
        last = f"IF({filled.format(cell)},{cell},{last})"
    return last
