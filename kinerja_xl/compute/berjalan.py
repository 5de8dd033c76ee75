"""The year so far: what the quarters measured up to now were planned to come to.

Before the fourth quarter is measured the year's target says nothing about how an indicator stands; what was planned for
the quarters up to the last measured one does. Without such a plan there is nothing to judge by.
"""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_xl.compute.excel import cari, cari_excel
from kinerja_xl.compute.rumus import Alamat, BarisExcel, NilaiExcel, Rumus, as_text, is_blank_text, is_number
from kinerja_xl.compute.ukur import KOSONG
from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.sheets.pilihan import CaraHitung, TipePerhitungan
from kinerja_xl.workbook.cells import ExcelError

_REALISASI = tuple(f"realisasi_tw{n}" for n in range(1, 5))
_TARGET = tuple(f"target_tw{n}" for n in range(1, 5))


def setahun_penuh(ukuran: Ukuran) -> bool:
    """True when the result speaks of the whole year whatever the quarters hold: a survey or an evaluation is there."""
    cara = ukuran.cara_hitung
    return (cara is CaraHitung.INDEKS_SKM and bool(ukuran.skm)) or (
        cara is CaraHitung.NILAI_AKIP and ukuran.akip is not None
    )


def target_sd(ukuran: Ukuran) -> Rumus:
    """Return the formula for what the quarters up to the last measured one were planned to come to.

    As for results: shares add up, a mean is one of what is planned, else the last planned one counts. A result that
    does not come from quarters has none.
    """
    tipe = ukuran.tipe_perhitungan
    last = tipe is TipePerhitungan.NON_KUMULATIF
    if setahun_penuh(ukuran) or ukuran.merata_ratakan or not tipe.dikenal or (ukuran.huruf and not last):
        return KOSONG

    def nilai(baris: BarisExcel) -> NilaiExcel:
        upto = _sampai(baris, huruf=ukuran.huruf)
        found = [cari(baris, "kinerja", "kode_indikator", baris["kode_indikator"], k) for k in _TARGET[:upto]]
        if ukuran.huruf:
            return as_text(_terakhir(found))
        planned = [
            v * 100 if k in ukuran.persen and isinstance(v, float) else v for k, v in zip(_TARGET, found, strict=False)
        ]
        numbers = [v for v in planned if isinstance(v, float) and is_number(v)]
        if not numbers:
            return ""
        if last:
            return numbers[-1]
        if any(isinstance(v, ExcelError) for v in planned):
            return ""
        return sum(numbers) if tipe.menjumlah else sum(numbers) / len(numbers)

    def excel(alamat: Alamat) -> str:
        code = alamat["kode_indikator"]
        found = [cari_excel(alamat, "kinerja", "kode_indikator", code, kunci) for kunci in _TARGET]
        cells = [cell for cell in found if cell is not None]
        if len(cells) < len(_TARGET):
            return '""'
        text = '""'
        for upto, result in enumerate((alamat[k] for k in _REALISASI), 1):
            came = f'{result}<>""' if ukuran.huruf else f"ISNUMBER({result})"
            text = f"IF({came},{_gabung_excel(cells[:upto], ukuran)},{text})"
        return f'IFERROR({text},"")'

    return Rumus(nama="target_sd", perlu=("kode_indikator", *_REALISASI), nilai=nilai, excel=excel)


def _sampai(baris: BarisExcel, *, huruf: bool) -> int:
    """Return the last quarter that is measured, 0 for none; among letters an error met first spoils it."""
    for n in range(4, 0, -1):
        value = baris[f"realisasi_tw{n}"]
        if huruf and isinstance(value, ExcelError):
            return 0
        if not is_blank_text(value) if huruf else is_number(value):
            return n
    return 0


def _terakhir(planned: Sequence[NilaiExcel]) -> NilaiExcel:
    """Return the last of the letters that is filled, "" where an error is met first."""
    last = next((v for v in reversed(planned) if not is_blank_text(v)), "")
    return "" if isinstance(last, ExcelError) else last


def _gabung_excel(cells: Sequence[str], ukuran: Ukuran) -> str:
    """Return the Excel text for what some quarters' targets come to."""
    percent = [f"target_tw{n}" in ukuran.persen for n in range(1, len(cells) + 1)]
    if ukuran.huruf or ukuran.tipe_perhitungan is TipePerhitungan.NON_KUMULATIF:
        text = '""'
        for cell, shown in zip(cells, percent, strict=True):
            filled, value = (f'{cell}<>""', f'{cell}&""') if ukuran.huruf else (f"ISNUMBER({cell})", cell)
            text = f"IF({filled},{value}{'*100' if shown and not ukuran.huruf else ''},{text})"
        return text
    sums = []
    for shown, factor in ((False, ""), (True, "*100")):
        some = ",".join(cell for cell, is_percent in zip(cells, percent, strict=True) if is_percent is shown)
        sums += [f"SUM({some}){factor}"] if some else []
    total, every = "+".join(sums), ",".join(cells)
    result = total if ukuran.tipe_perhitungan.menjumlah else f"({total})/COUNT({every})"
    return f'IF(COUNT({every})=0,"",{result})'
