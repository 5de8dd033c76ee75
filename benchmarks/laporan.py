"""What an Excel report costs: 10,000 rows from a template, against the same cells written by hand."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import xlsxwriter

from benchmarks.pairs import Pair, pair
from kinerja_xl.reports.excel.render import render_excel

_GROUPS, _ROWS = 100, 100


def ten_thousand_rows(folder: Path) -> tuple[Pair, Pair]:
    """Render a template with two loops, row formulas and totals; the peers (openpyxl, XlsxWriter) write no values."""
    template = folder / "templat.xlsx"
    book = xlsxwriter.Workbook(template, {"strings_to_formulas": False})
    sheet = book.add_worksheet("Rekap")
    for row, text in enumerate(("{% for g in grup %}", "{% for b in g %}", "", "{% endfor %}", "", "{% endfor %}")):
        sheet.write(row, 0, text)
    sheet.write_row("A3", ["{{ b[0] }}", "{{ b[1] }}", "{{ b[2] }}", "Unit {{ b[0] }}"])
    sheet.write_formula("E3", "=IF(B3=0,0,C3/B3)")
    sheet.write("A5", "Jumlah")
    sheet.write_formula("B5", "=SUM(B3)")
    sheet.write_formula("C5", "=SUM(C3)")
    book.close()
    groups = [[(f"Baris {g}.{n}", n + 1.0, n / 2) for n in range(_ROWS)] for g in range(_GROUPS)]

    def peer() -> object:
        made = openpyxl.Workbook()
        rows = made.active
        assert rows is not None
        number = 0
        for group in groups:
            first = number + 1
            for name, plan, real in group:
                number += 1
                rows.append([name, plan, real, f"Unit {name}", f"=IF(B{number}=0,0,C{number}/B{number})"])
            number += 1
            rows.append(["Jumlah", f"=SUM(B{first}:B{number - 1})", f"=SUM(C{first}:C{number - 1})"])
        made.save(io.BytesIO())
        return made

    def bare() -> object:
        made = xlsxwriter.Workbook(io.BytesIO())
        rows = made.add_worksheet("Rekap")
        number = 0
        for group in groups:
            first = number + 1
            for name, plan, real in group:
                rows.write_row(number, 0, [name, plan, real, f"Unit {name}"])
                number += 1
                rows.write_formula(number - 1, 4, f"=IF(B{number}=0,0,C{number}/B{number})")
            rows.write_row(number, 0, ["Jumlah", f"=SUM(B{first}:B{number})", f"=SUM(C{first}:C{number})"])
            number += 1
        made.close()
        return made

    def ours() -> object:
        return render_excel(template, {"grup": groups})

    return pair(ours, peer, runs=3), pair(ours, bare, runs=3)
