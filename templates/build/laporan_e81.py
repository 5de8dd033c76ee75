"""The sheet of templates/xlsx/laporan-e81.xlsx, form E.81; ``laporan`` saves it.

The year, its achievement, what came of the whole plan, totals, means and words are formulas; what they ask for besides
the printed columns stands beside the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from laporan_triwulan_kinerja import PERCENT, achievement, word
from xlsxwriter.utility import xl_col_to_name as letter

_WIDTHS = (4.8, 12.6, 13.6, 16, 16, 12.9, *(5.8, 10.6) * 8, 7, 7, 5.8, 10.6, 7, 7, 11.2)  # 7 pt on A3
_PLAN, _BEFORE, _YEAR, _QUARTERS, _DONE, _DEGREE, _SINCE, _WHOLE = 6, 8, 10, 12, 20, 22, 24, 26
"""The K of each pair of columns; its Rp stands on its right."""

_LAST = 28
"""The last printed column."""

_TYPE, _RULE, _TYPED, _AGAINST, _ADDED, _NO_FORMULA, _KNOWN, _COUNTED, _CAPPED = 30, 31, 32, 33, 34, 35, 37, 38, 39
_ASIDE = (
    *("Tipe perhitungan", "Arah", "Realisasi bukan dari triwulan", "Pembanding Renstra"),
    *("Dijumlah sejak awal Renstra", "Capaian tahun bukan rumus", "Capaian Renstra bukan rumus"),
    *("Rupiah sejak awal Renstra", "Masuk jumlah", "Dibatasi K", "Dibatasi Rp", "Dibatasi K Renstra"),
    "Dibatasi Rp Renstra",
)  # fmt: skip
_HEADER, _ROW = 4, 9  # where header and a loop's row begin, from 0
_TITLE = "Evaluasi Hasil Renja {{ kantor }} Tahun {{ tahun }}"


def fill(made: Any, paper: int) -> None:
    """Write the sheet into a ``laporan`` book on its way."""
    sheet = made.book.add_worksheet("E.81")
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.set_column(_TYPE, _TYPE + len(_ASIDE) - 1, 24)
    lines = (
        "EVALUASI TERHADAP HASIL RENCANA KERJA (RENJA) PERANGKAT DAERAH",
        "{{ kantor|kapital }} {{ kabupaten|kapital }} TAHUN {{ tahun }}",
        "PERIODE RENSTRA {{ masa }}",
    )
    made.title(sheet, lines, _LAST)
    _header(made, sheet)
    sheet.write(_ROW - 1, 0, "{% for baris in baris %}")
    _row(made, sheet, _ROW + 1)
    sheet.write(_ROW + 1, 0, "{% endfor %}")
    scale = _below(made, sheet, _ROW + 1)
    sheet.freeze_panes(_ROW - 1, 5)
    made.page(sheet, paper, _TITLE, (_HEADER, _ROW - 2))
    sheet.set_margins(left=0.25, right=0.25, top=0.7, bottom=0.7)
    sheet.print_area(0, 0, scale - 5, _LAST)


def _header(made: Any, sheet: Any) -> None:
    head, top = made.head(), _HEADER
    single = (
        *("No", "{{ judul_sasaran }}", "Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja"),
        *("Satuan",),
    )
    for column, title in (*enumerate(single), (_LAST, "Unit Penanggung Jawab")):
        sheet.merge_range(top, column, top + 2, column, title, head)
    pairs = (
        (_PLAN, "Target Renstra pada Akhir Periode (Tahun {{ tahun_akhir }})"),
        (_BEFORE, "Realisasi Capaian Kinerja Renstra s.d. Renja Tahun Lalu ({{ tahun_lalu }})"),
        (_YEAR, "Target Kinerja dan Anggaran Renja Tahun {{ tahun }} yang Dievaluasi"),
        (_DONE, "Realisasi Capaian Kinerja dan Anggaran Renja Tahun {{ tahun }}"),
        (_DEGREE, "Tingkat Capaian Kinerja dan Realisasi Anggaran Renja Tahun {{ tahun }} (%)"),
        (_SINCE, "Realisasi Kinerja dan Anggaran Renstra s.d. Tahun {{ tahun }}"),
        (_WHOLE, "Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra s.d. Tahun {{ tahun }} (%)"),
    )
    for column, title in pairs:
        sheet.merge_range(top, column, top + 1, column + 1, title, head)
    sheet.merge_range(top, _QUARTERS, top, _QUARTERS + 7, "Realisasi Kinerja dan Anggaran pada Triwulan", head)
    for n, quarter in enumerate(("I", "II", "III", "IV")):
        sheet.merge_range(top + 1, _QUARTERS + 2 * n, top + 1, _QUARTERS + 2 * n + 1, quarter, head)
    for column in range(_PLAN, _LAST, 2):
        sheet.write(top + 2, column, "K", head)
        sheet.write(top + 2, column + 1, "Rp", head)
    number = made.head(bold=False)
    for column in range(6):
        sheet.write(top + 3, column, column + 1, number)
    for n, column in enumerate(range(_PLAN, _LAST, 2), 7):
        sheet.merge_range(top + 3, column, top + 3, column + 1, n, number)
    sheet.write(top + 3, _LAST, 18, number)
    sheet.set_row(top, 38)
    aside = made.format(font_size=8, font_color="#7F7F7F", text_wrap=True, align="center")
    sheet.merge_range(top, _TYPE, top + 1, _TYPE + len(_ASIDE) - 1, "Bantu rumus (tidak dicetak)", aside)
    for column, title in enumerate(_ASIDE, _TYPE):
        sheet.write(top + 2, column, title, made.format(font_size=8, font_color="#7F7F7F", align="center"))


def _row(made: Any, sheet: Any, row: int) -> None:
    """Write an indicator's row (``row`` as Excel counts)."""
    cell, middle = made.cell(), made.cell(align="center")
    fit = {"text_wrap": False, "shrink": True}  # a number never shows as ####
    number = made.cell(align="center", num_format="#,##0.00", **fit)
    money = made.cell(align="right", num_format="#,##0", **fit)
    share = made.cell(align="center", num_format=PERCENT)
    at = {column: f"{letter(column)}{row}" for column in range(_TYPE + len(_ASIDE))}
    for column, (name, look) in enumerate(
        (("nomor", middle), ("sasaran", cell), ("kode", cell), ("nama", cell), ("indikator", cell), ("satuan", middle))
    ):
        merge = "" if name in {"indikator", "satuan"} else "{% vm baris.awal %}"
        sheet.write(row - 1, column, f"{merge}{{{{ baris.{name} }}}}", look)
    pairs = [(_PLAN, "akhir", "rp_akhir"), (_BEFORE, "lalu", "rp_lalu"), (_YEAR, "target", "rp_pagu")]
    pairs += [(_QUARTERS + 2 * n, f"triwulan[{n}]", f"rp_triwulan[{n}]") for n in range(4)]
    for column, k, rp in pairs:
        sheet.write(row - 1, column, f"{{{{ baris.{k}.nilai }}}}", number)
        sheet.write(row - 1, column + 1, f"{{{{ baris.{rp}.nilai }}}}", money)
    sheet.write(row - 1, _LAST, "{% vm baris.awal %}{{ baris.penanggung_jawab }}", cell)
    _formulas(sheet, at, number, money, share)
    whole = made.book.add_format({"num_format": "#,##0"})
    for column in (*range(_PLAN, _DONE + 1, 2), _SINCE):
        rule = f"=AND(ISNUMBER({at[column]}),{at[column]}=ROUND({at[column]},0))"
        sheet.conditional_format(at[column], {"type": "formula", "criteria": rule, "format": whole})
    aside = made.format(font_color="#7F7F7F", align="center", text_wrap=True)
    names = ("tipe", "arah", "tahun", "pembanding", "jumlah", "bukan_rumus[0]", "bukan_rumus[1]", "rupiah", "puncak")
    for column, name in enumerate(names, _TYPE):
        sheet.write(row - 1, column, f"{{{{ baris.acuan.{name} }}}}", aside)
    for n, column in enumerate((_DEGREE, _DEGREE + 1, _WHOLE, _WHOLE + 1), _CAPPED):
        capped = f"MAX(0,{at[column]})"
        sheet.write_formula(row - 1, n, f'=IF(ISNUMBER({at[column]}),{{}},"")'.format(_cap(capped)), aside)


def _cap(value: str) -> str:
    """Return a value below the cap, which stands above the helpers' columns."""
    limit = f"${letter(_CAPPED)}${_HEADER}"
    return f"IF(ISNUMBER({limit}),MIN({limit},{value}),{value})"


def _formulas(sheet: Any, at: dict[int, str], number: Any, money: Any, share: Any) -> None:
    quarters = [at[_QUARTERS + 2 * n] for n in range(4)]
    listed, kind = ",".join(quarters), at[_TYPE]
    last = '""'
    for place in quarters:
        last = f'IF({place}<>"",{place},{last})'
    made = (
        f'IF(LEFT({kind},9)="Kumulatif",SUM({listed}),'
        f'IF({kind}="Rata-rata",SUM({listed})/COUNT({listed}),IF({kind}="Non Kumulatif",{last},"")))'
    )
    letters = f'IF({kind}="Non Kumulatif",{last},"")'
    year = f'=IF({at[_TYPED]}<>"",{at[_TYPED]},IF(COUNT({listed})>0,{made},{letters}))'
    sheet.write_formula(at[_DONE], year, number)
    spent = ",".join(at[_QUARTERS + 1 + 2 * n] for n in range(4))
    sheet.write_formula(at[_DONE + 1], f'=IF(COUNT({spent})=0,"",SUM({spent}))', money)
    done, before = at[_DONE], at[_BEFORE]
    added = f'IF(AND({at[_ADDED]}=1,ISNUMBER({done})),SUM({before},{done}),IF({at[_ADDED]}="","",{done}))'
    sheet.write_formula(at[_SINCE], f'=IF({kind}="","",{added})', number)
    known = f"AND({at[_KNOWN]}=1,COUNT({at[_BEFORE + 1]},{at[_DONE + 1]})>0)"
    sheet.write_formula(at[_SINCE + 1], f'=IF({known},SUM({at[_BEFORE + 1]},{at[_DONE + 1]}),"")', money)
    rules = ((_DEGREE, at[_YEAR], done, 0), (_WHOLE, at[_AGAINST], at[_SINCE], 1))
    for column, target, result, n in rules:
        found = achievement(target, result, at[_RULE], at[_NO_FORMULA + n]).removeprefix("=")
        sheet.write_formula(at[column], f'=IF({kind}="","",{found})', share)
    for column, plan, real in ((_DEGREE, _YEAR, _DONE), (_WHOLE, _PLAN, _SINCE)):
        sheet.write_formula(at[column + 1], _share(at[plan + 1], at[real + 1]), share)


def _share(plan: str, real: str) -> str:
    return f'=IF(AND(ISNUMBER({plan}),ISNUMBER({real})),IF({plan}>0,{real}/{plan},""),"")'


def _below(made: Any, sheet: Any, row: int) -> int:
    """Write what stands below the rows (``row`` is theirs, as Excel counts); return the row of the scale."""
    bold = made.cell(bold=True)
    money = made.cell(bold=True, align="right", num_format="#,##0", text_wrap=False, shrink=True)
    share = made.cell(bold=True, align="center", num_format=PERCENT)
    middle = made.cell(bold=True, align="center")
    total, mean, grade, scale = row + 2, row + 3, row + 4, row + 32
    sheet.set_row(grade - 1, 26)
    for line, title in ((total, "JUMLAH ANGGARAN"), (mean, "RATA-RATA CAPAIAN (%)"), (grade, "PREDIKAT KINERJA")):
        sheet.merge_range(line - 1, 0, line - 1, _PLAN - 1, title, bold)
        for column in range(_PLAN, _LAST + 1):
            sheet.write(line - 1, column, "", middle)
    counted = f"{letter(_COUNTED)}{row}:{letter(_COUNTED)}{row}"
    for column in (*range(_PLAN + 1, _DONE + 2, 2), _SINCE + 1):
        area = f"{letter(column)}{row}:{letter(column)}{row}"
        sheet.write_formula(f"{letter(column)}{total}", f'=IF(COUNT({area})=0,"",SUMIF({counted},1,{area}))', money)
    for column, plan, real in ((_DEGREE, _YEAR, _DONE), (_WHOLE, _PLAN, _SINCE)):
        names = (f"{letter(plan + 1)}{total}", f"{letter(real + 1)}{total}")
        sheet.write_formula(f"{letter(column + 1)}{total}", _share(*names), share)
    for n, column in enumerate((_DEGREE, _DEGREE + 1, _WHOLE, _WHOLE + 1), _CAPPED):
        area = f"{letter(n)}{row}:{letter(n)}{row}"
        sheet.write_formula(f"{letter(column)}{mean}", f'=IF(COUNT({area})=0,"-",AVERAGE({area}))', share)
        sheet.write_formula(f"{letter(column)}{grade}", word(f"{letter(column)}{mean}", scale), middle)
    limit = made.format(font_color="#7F7F7F", font_size=9, align="center")
    sheet.write(_HEADER - 1, _CAPPED, "{{ batas }}", limit)
    _words(made, sheet, grade + 2)
    made.signature(sheet, grade + 8, 24)
    _rules(made, sheet, grade + 21)
    _scale(made, sheet, scale)
    return scale


def _words(made: Any, sheet: Any, row: int) -> None:
    """Write the paragraphs below the table."""
    text, bold = made.format(text_wrap=True), made.format(bold=True)
    sheet.write(row - 1, 0, "{% for satu in faktor %}")
    sheet.merge_range(row, 0, row, _LAST, "{{ satu.judul }}:", bold)
    sheet.write(row + 1, 0, "{% for kalimat in satu.butir %}")
    sheet.merge_range(row + 2, 0, row + 2, _LAST, "• {{ kalimat }}", text)
    sheet.write(row + 3, 0, "{% endfor %}")
    sheet.write(row + 4, 0, "{% endfor %}")


def _rules(made: Any, sheet: Any, row: int) -> None:
    """Write the rules below the signature, so that it never stands alone on a page."""
    sheet.write(row - 1, 0, "{% for kalimat in keterangan %}")
    sheet.merge_range(row, 0, row, _LAST, "• {{ kalimat }}", made.format(text_wrap=True))
    sheet.write(row + 1, 0, "{% endfor %}")


def _scale(made: Any, sheet: Any, row: int) -> None:
    """Write the scale below the page (``row`` of its bands as Excel counts)."""
    aside = made.format(font_size=8, font_color="#7F7F7F", align="center")
    titles = ("Skala predikat (tidak dicetak)", "Paling rendah (%)", "Batas ikut (1 = ya)")
    names: Sequence[str] = ("kriteria", "dari", "termasuk")
    for column, title in enumerate(titles, 1):
        sheet.write(row - 3, column, title, aside)
    sheet.write(row - 2, 0, "{% for pita in skala %}")
    for column, name in enumerate(names, 1):
        sheet.write(row - 1, column, f"{{{{ pita.{name} }}}}", aside)
    sheet.write(row, 0, "{% endfor %}")
