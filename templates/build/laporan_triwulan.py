"""The sheets of templates/xlsx/laporan-triwulan.xlsx, the quarterly report in Excel; ``laporan`` saves them.

Achievement, words, what is left of the budget and all totals are formulas; what they start from is typed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from laporan_triwulan_kinerja import ASIDE, PERCENT, heading, performance

from kinerja_xl.reports.cetak.grafik import DARI_TARGET
from kinerja_xl.reports.cetak.warna_grafik import KISI, Makna

TITLE = "Laporan Capaian Kinerja Triwulan {{ triwulan }} {{ kantor }} Tahun {{ tahun }}"


def fill(made: Any, paper: int) -> None:
    """Write the sheets into a ``laporan`` book on its way."""
    kinerja = made.book.add_worksheet("Capaian")
    gambar_kinerja = made.book.add_worksheet("Grafik Capaian")
    anggaran = made.book.add_worksheet("Anggaran")
    gambar_anggaran = made.book.add_worksheet("Grafik Serapan")
    kendala = made.book.add_worksheet("Kendala")
    scale = performance(made, kinerja)
    made.page(kinerja, paper, TITLE, (5, 6))
    kinerja.print_area(0, 0, scale + 8, ASIDE - 1)
    _budget(made, anggaran)
    made.page(anggaran, paper, TITLE, (3, 3))
    _obstacles(made, kendala)
    made.page(kendala, paper, TITLE, (3, 3))
    _performance_chart(made, gambar_kinerja)
    _budget_chart(made, gambar_anggaran)
    for sheet in (gambar_kinerja, gambar_anggaran):
        made.page(sheet, paper, TITLE, (3, 3))


def _budget(made: Any, sheet: Any) -> None:
    for column, width in enumerate((8, 62, 14, 19, 19, 19, 12)):
        sheet.set_column(column, column, width)
    heading(made, sheet, "REALISASI ANGGARAN S.D. TRIWULAN {{ triwulan }}", 6)
    titles = (
        *("NO", "Program/Kegiatan/Sub Kegiatan", "Sumber Dana", "Pagu (Rp)"),
        *("Realisasi s.d. Triwulan {{ triwulan }} (Rp)", "Sisa Anggaran (Rp)", "Serapan"),
    )
    for column, title in enumerate(titles):
        sheet.write(3, column, title, made.head())
    sheet.write("A5", "{% for baris in anggaran %}")
    for row, tag in ((7, "{% if baris.puncak %}"), (9, "{% else %}")):
        bold = row == 7
        sheet.write(row - 2, 0, tag)
        money = made.cell(align="right", bold=bold, num_format="#,##0")
        texts = ("nomor", "nama", "sumber_dana", "pagu.isi", "realisasi.isi")
        looks = (made.cell(bold=bold), made.cell(bold=bold), made.cell(bold=bold, align="center"), money, money)
        for column, (text, look) in enumerate(zip(texts, looks, strict=True)):
            sheet.write(row - 1, column, f"{{{{ baris.{text} }}}}", look)
        _spent(made, sheet, row, bold=bold)
    sheet.write("A10", "{% endif %}")
    sheet.write("A11", "{% endfor %}")
    total = made.cell(bold=True, align="right", num_format="#,##0")
    sheet.merge_range("A12:C12", "JUMLAH", made.cell(bold=True, align="center"))
    for column in "DE":
        sheet.write_formula(f"{column}12", f'=IF(COUNT({column}7)=0,"-",SUM({column}7))', total)
    _spent(made, sheet, 12, bold=True)
    sheet.freeze_panes(4, 2)


def _spent(made: Any, sheet: Any, row: int, *, bold: bool) -> None:
    """Write what is left and the share spent."""
    money = made.cell(align="right", bold=bold, num_format="#,##0")
    share = made.cell(align="right", bold=bold, num_format=PERCENT)
    known = f"AND(ISNUMBER(D{row}),ISNUMBER(E{row}))"
    sheet.write_formula(f"F{row}", f'=IF({known},D{row}-E{row},"-")', money)
    sheet.write_formula(f"G{row}", f'=IF({known},IF(D{row}>0,E{row}/D{row},"-"),"-")', share)


def _obstacles(made: Any, sheet: Any) -> None:
    for column, width in enumerate((5, 34, 11, 11, 32, 32, 32, 22)):
        sheet.set_column(column, column, width)
    heading(made, sheet, "KENDALA DAN TINDAK LANJUT TRIWULAN {{ triwulan }}", 7)
    titles = (
        *("NO", "Indikator", "Capaian Triwulan {{ triwulan }}", "Capaian s.d. Triwulan {{ triwulan }}"),
        *("Penyebab", "Kendala", "Solusi/Tindak Lanjut", "Penanggung Jawab"),
    )
    for column, title in enumerate(titles):
        sheet.write(3, column, title, made.head())
    cell, middle, share = made.cell(), made.cell(align="center"), made.cell(align="center", num_format=PERCENT)
    sheet.write("A5", "{% for baris in kendala %}")
    names = ("nomor", "indikator", "capaian.isi", "capaian_sd.isi", "penyebab.teks", "kendala.teks", "solusi.teks")
    for column, name in enumerate((*names, "penanggung_jawab")):
        look = {0: middle, 2: share, 3: share}.get(column, cell)
        sheet.write(5, column, f"{{{{ baris.{name} }}}}", look)
    missing = made.book.add_format({"italic": True, "font_color": "#C00000"})
    sheet.conditional_format("E6:G6", {"type": "formula", "criteria": '=LEFT(E6,11)="Belum diisi"', "format": missing})
    sheet.write("A7", "{% endfor %}")
    sheet.write("A8", "{% if tanpa_kendala %}")
    sheet.merge_range("A9:H9", "{{ tanpa_kendala }}", cell)
    sheet.write("A10", "{% endif %}")
    sheet.write("A12", "{% if aksi %}")
    sheet.write("A13", "Rencana aksi Triwulan {{ berikutnya }} untuk indikator tersebut", made.format(bold=True))
    titles = ("NO", "Indikator", "Target", "", "Rencana Aksi", "", "", "Penanggung Jawab")
    for column, title in enumerate(titles):
        sheet.write(13, column, title, made.head())
    sheet.merge_range("C14:D14", "Target Triwulan {{ berikutnya }}", made.head())
    sheet.merge_range("E14:G14", "Rencana Aksi", made.head())
    sheet.write("A15", "{% for baris in aksi %}")
    sheet.write("A16", "{% vm baris.awal %}{{ baris.nomor }}", middle)
    sheet.write("B16", "{% vm baris.awal %}{{ baris.indikator }}", cell)
    sheet.merge_range("C16:D16", "{{ baris.target }}", middle)
    sheet.merge_range("E16:G16", "{{ baris.aksi }}", cell)
    sheet.write("H16", "{{ baris.penanggung_jawab }}", cell)
    sheet.write("A17", "{% endfor %}")
    sheet.write("A18", "{% endif %}")
    _this_quarter(made, sheet)
    made.signature(sheet, 36, 6)
    sheet.freeze_panes(4, 2)


def _this_quarter(made: Any, sheet: Any) -> None:
    """Write what was done in the quarter for the indicators below target, and what the review decided."""
    cell, middle, bold = made.cell(), made.cell(align="center"), made.format(bold=True)
    sheet.write("A19", "{% if aksi_kini %}")
    sheet.write("A20", "Pelaksanaan rencana aksi Triwulan {{ triwulan }} untuk indikator tersebut", bold)
    for column, title in enumerate(("NO", "Indikator", "Target", "Realisasi")):
        sheet.write(20, column, title, made.head())
    sheet.merge_range("E21:F21", "Rencana Aksi", made.head())
    sheet.merge_range("G21:H21", "Keterangan", made.head())
    sheet.write("A22", "{% for baris in aksi_kini %}")
    sheet.write("A23", "{% vm baris.awal %}{{ baris.nomor }}", middle)
    sheet.write("B23", "{% vm baris.awal %}{{ baris.indikator }}", cell)
    sheet.write("C23", "{{ baris.target }}", middle)
    sheet.write("D23", "{{ baris.realisasi }}", middle)
    sheet.merge_range("E23:F23", "{{ baris.aksi }}", cell)
    sheet.merge_range("G23:H23", "{{ baris.keterangan }}", cell)
    sheet.write("A24", "{% endfor %}")
    sheet.write("A25", "{% endif %}")
    sheet.write("A26", "{% if tanpa_aksi %}")
    sheet.merge_range("A27:H27", "{{ tanpa_aksi }}", cell)
    sheet.write("A28", "{% endif %}")
    sheet.write("A29", "{% if reviu %}")
    sheet.write("A30", "Keputusan rapat reviu Triwulan {{ triwulan }}", bold)
    for columns, title in (("A31:B31", "Tanggal"), ("C31:D31", "Notula"), ("E31:H31", "Keputusan")):
        sheet.merge_range(columns, title, made.head())
    sheet.write("A32", "{% for baris in reviu %}")
    sheet.merge_range("A33:B33", "{{ baris.tanggal }}", middle)
    sheet.merge_range("C33:D33", "{{ baris.notula }}", cell)
    sheet.merge_range("E33:H33", "{{ baris.keputusan|join('; ') }}", cell)
    sheet.write("A34", "{% endfor %}")
    sheet.write("A35", "{% endif %}")


def _performance_chart(made: Any, sheet: Any) -> None:
    """Draw what stands high enough in the tree; each row looks its number up in the table."""
    heading(made, sheet, "GRAFIK CAPAIAN KINERJA S.D. TRIWULAN {{ triwulan }}", 12)
    titles = ("Target (100%)", "Capaian, target tercapai", "Capaian, target belum tercapai")
    _chart_table(made, sheet, ("NO", "Indikator", *titles))
    for row, tag in enumerate(("for kelompok in kelompok", "for baris in kelompok.baris", "if baris.digambar"), 4):
        sheet.write(row, 0, f"{{% {tag} %}}")
    sheet.write("A8", "{% if baris.capaian_sd.isi is number %}")
    found = "INDEX(Capaian!$L$11:$L$11,MATCH($A9,Capaian!$A$11:$A$11,0))"
    reached, missed = f'=IF({found}>=1,{found},"")', f'=IF({found}<1,{found},"")'
    _chart_row(made, sheet, 9, ("{{ baris.nomor }}", "{{ baris.indikator }}", 1, reached, missed))
    sheet.write("A10", "{% else %}")
    empty = ("{{ baris.nomor }}", "{{ baris.indikator }} ({{ baris.capaian_sd.teks }})", 1, "", "")
    _chart_row(made, sheet, 11, empty)
    for row in range(4):
        sheet.write(11 + row, 0, ("{% endif %}", "{% endif %}", "{% endfor %}", "{% endfor %}")[row])
    # what misses its target is hatched, and the target an outline over each bar, as in Word
    looks = (Makna.CAPAIAN.batang(), Makna.CAPAIAN.batang_luput(), Makna.TARGET.kerangka())
    title = "Capaian terhadap target s.d. Triwulan {{ triwulan }}"
    _chart(made, sheet, "Grafik Capaian", (9, 11), tuple(zip("DEC", looks, strict=True)), (title, DARI_TARGET))


def _budget_chart(made: Any, sheet: Any) -> None:
    heading(made, sheet, "GRAFIK SERAPAN ANGGARAN S.D. TRIWULAN {{ triwulan }}", 12)
    _chart_table(made, sheet, ("NO", "Program", "Serapan"))
    for row, tag in enumerate(("for baris in anggaran", "if baris.puncak", "if baris.serapan.isi is number"), 4):
        sheet.write(row, 0, f"{{% {tag} %}}")
    found = "=INDEX(Anggaran!$G$7:$G$9,MATCH($A8,Anggaran!$A$7:$A$9,0))"
    _chart_row(made, sheet, 8, ("{{ baris.nomor }}", "{{ baris.nama }}", found))
    sheet.write("A9", "{% else %}")
    _chart_row(made, sheet, 10, ("{{ baris.nomor }}", "{{ baris.nama }} (realisasi belum ada)", ""))
    for row in range(3):
        sheet.write(10 + row, 0, ("{% endif %}", "{% endif %}", "{% endfor %}")[row])
    titles = ("Serapan anggaran s.d. Triwulan {{ triwulan }}", "persen dari pagu")
    _chart(made, sheet, "Grafik Serapan", (8, 10), (("C", Makna.SERAPAN.batang()),), titles)


def _chart_table(made: Any, sheet: Any, titles: Sequence[str]) -> None:
    for column, width in enumerate((6, 48, 11, 13, 13, 3)):
        sheet.set_column(column, column, width)
    for column, title in enumerate(titles):
        sheet.write(3, column, title, made.head())


def _chart_row(made: Any, sheet: Any, row: int, values: Sequence[Any]) -> None:
    share = made.cell(align="center", num_format=PERCENT)
    for column, value in enumerate(values):
        look = share if column > 1 else made.cell(align="center") if not column else made.cell()
        if isinstance(value, str) and value.startswith("="):
            sheet.write_formula(row - 1, column, value, look)
        else:
            sheet.write(row - 1, column, value, look)


def _chart(
    made: Any,
    sheet: Any,
    name: str,
    rows: tuple[int, int],
    series: Sequence[tuple[str, dict[str, object]]],
    titles: tuple[str, str],
) -> None:
    """Draw bars beside their table, the first on top.

    Args:
        made, sheet, name: the book, the sheet and its name.
        rows: the first and the last row.
        series: the column and the looks of each; all lie on each other, the last one on top.
        titles: the chart's, and that of its numbers.
    """
    chart = made.book.add_chart({"type": "bar"})
    first, last = rows
    font = {"name": "Arial", "size": 9}
    labels = {"value": True, "num_format": f"{PERCENT};;", "font": font}  # where a column has none, nothing stands
    for column, look in series:
        chart.add_series(
            {
                "name": f"='{name}'!${column}$4",
                "categories": f"='{name}'!$B${first}:$B${last}",
                "values": f"='{name}'!${column}${first}:${column}${last}",
                "gap": 60,
                "overlap": 100,
                **look,
            }
            | ({} if column == series[-1][0] and len(series) > 1 else {"data_labels": labels})
        )
    chart.set_title({"name": titles[0], "name_font": {"name": "Arial", "size": 11}})
    chart.set_y_axis({"reverse": True, "crossing": "max", "num_font": font})  # the first on top, percents below
    lines = {"visible": True, "line": {"color": f"#{KISI}", "width": 0.5}}
    name = {"name": titles[1], "name_font": {**font, "bold": False}}
    chart.set_x_axis({"num_format": "0%", "min": 0, "num_font": font, "major_gridlines": lines, **name})
    chart.set_legend({"position": "bottom"} if len(series) > 1 else {"none": True})
    chart.set_size({"width": 760, "height": 520})
    sheet.insert_chart("G4", chart, {"object_position": 2})
