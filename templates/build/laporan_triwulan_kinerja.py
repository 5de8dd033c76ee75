"""The sheet Capaian of templates/xlsx/laporan-triwulan.xlsx: the indicators, and the rules they are judged by."""

from __future__ import annotations

from typing import Any

PERCENT = "0.00%"
ASIDE = 14
"""The first of O, P, Q: what stands for an achievement that no formula gives; beside the printed page."""

_NO = '"tidak dapat dihitung"'
_WIDTHS = (5, 26, 32, 9, 10, 9.5, 9.5, 9.5, 10, 9.5, 9.5, 10, 12, 10.5)
_COLOURS = ("#C6EFCE", "#E2F0D9", "#FFF2CC", "#FCE4D6", "#F8CBAD")  # best band of the scale to the worst


def heading(made: Any, sheet: Any, title: str, last: int) -> None:
    """Write the title of a sheet over its columns up to ``last``."""
    made.title(sheet, (title, "{{ kantor|kapital }} TAHUN {{ tahun }}"), last)
    sheet.set_row(1, 24)  # its text stands on top: room below the title


def performance(made: Any, sheet: Any) -> int:
    """Write the indicators and the rules below them; return the row of the scale (from 0)."""
    last = ASIDE - 1
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.set_column(ASIDE, ASIDE + 2, 10)
    heading(made, sheet, "LAPORAN CAPAIAN KINERJA TRIWULAN {{ triwulan }}", last)
    text = made.format(font_size=10, text_wrap=True)
    sheet.write("A3", "{% for kalimat in ringkasan %}")
    sheet.merge_range(3, 0, 3, last, "{{ kalimat }}", text)
    sheet.write("A5", "{% endfor %}")
    aside = made.format(font_size=8, font_color="#7F7F7F", text_wrap=True, align="center")
    sheet.merge_range(5, ASIDE, 6, ASIDE + 2, "Capaian yang bukan hasil rumus (tidak dicetak)", aside)
    head = made.head()
    titles = (
        "NO",
        "Sasaran/Program/\nKegiatan/Sub Kegiatan",
        "Indikator Kinerja",
        "Arah",
        "Satuan",
        "Target Tahun {{ tahun }}",
    )
    for column, title in enumerate(titles):
        sheet.merge_range(5, column, 6, column, title, head)
    each = ("Target", "Realisasi", "Capaian")
    quarters = ((6, "Triwulan {{ triwulan }}", each), (9, "s.d. Triwulan {{ triwulan }}", (*each, "Predikat")))
    for first, title, names in quarters:
        sheet.merge_range(5, first, 5, first + len(names) - 1, title, head)
        for offset, name in enumerate(names):
            sheet.write(6, first + offset, name, head)
    sheet.merge_range("N6:N7", "Capaian thd. Target Tahun", head)
    sheet.write("A8", "{% for kelompok in kelompok %}")
    sheet.merge_range("A9:N9", "{{ kelompok.judul|kapital }}", made.cell(bold=True, bg_color="#F2F2F2"))
    sheet.write("A10", "{% for baris in kelompok.baris %}")
    _indicator(made, sheet, 11, scale=16)
    sheet.write("A12", "{% endfor %}")
    sheet.write("A13", "{% endfor %}")
    small = made.format(bold=True)
    sheet.write("B14", "Skala predikat", small)
    for column, title in enumerate(("Predikat", "Capaian paling rendah (%)", "Batas ikut (1 = ya)"), 1):
        sheet.write(14, column, title, head)
    sheet.write("A16", "{% for pita in skala %}")
    for column, name in enumerate(("kriteria", "dari", "termasuk"), 1):
        sheet.write(16, column, f"{{{{ pita.{name} }}}}", made.cell(align="left" if column == 1 else "center"))
    sheet.write("A18", "{% endfor %}")
    wrapped = made.format(text_wrap=True)
    for row, items in ((18, "catatan"), (21, "keterangan")):
        sheet.write(row, 0, f"{{% for kalimat in {items} %}}")
        sheet.merge_range(row + 1, 0, row + 1, last, "• {{ kalimat }}", wrapped)
        sheet.write(row + 2, 0, "{% endfor %}")
    sheet.freeze_panes(7, 3)
    return 16


def _indicator(made: Any, sheet: Any, row: int, *, scale: int) -> None:
    """Write the row of one indicator (``row`` as Excel counts); ``scale`` is the row of the scale's bands, from 0."""
    cell, middle, share = made.cell(), made.cell(align="center"), made.cell(align="center", num_format=PERCENT)
    number = made.cell(align="center", num_format="#,##0.00")
    texts = (
        ("{{ baris.nomor }}", middle),
        ("{% vm baris.awal %}{{ baris.nama }}", cell),
        ("{{ baris.indikator }}", cell),
        ("{{ baris.arah }}", middle),
        ("{{ baris.satuan }}", middle),
        ("{{ baris.target_tahun.isi }}", number),
        ("{{ baris.target.isi }}", number),
        ("{{ baris.realisasi.isi }}", number),
        None,
        ("{{ baris.target_sd.isi }}", number),
        ("{{ baris.realisasi_sd.isi }}", number),
    )
    for column, written in enumerate(texts):
        if written:
            sheet.write(row - 1, column, *written)
    for column, target, result, beside in (("I", "G", "H", "O"), ("L", "J", "K", "P"), ("N", "F", "K", "Q")):
        formula = achievement(f"{target}{row}", f"{result}{row}", f"$D{row}", f"{beside}{row}")
        sheet.write_formula(f"{column}{row}", formula, share)
    aside = made.format(font_color="#7F7F7F", num_format=PERCENT, text_wrap=True, align="center")
    for place in range(3):
        sheet.write(row - 1, ASIDE + place, f"{{{{ baris.bukan_rumus[{place}] }}}}", aside)
    words = f"$B${scale + 1}:$B${scale + 1}"
    sheet.write_formula(f"M{row}", word(f"L{row}", scale + 1), middle)
    whole = made.book.add_format({"num_format": "#,##0"})
    for column in "FGHJK":
        rule = f"=AND(ISNUMBER({column}{row}),{column}{row}=ROUND({column}{row},0))"
        sheet.conditional_format(f"{column}{row}", {"type": "formula", "criteria": rule, "format": whole})
    order, count = f"MATCH($M{row},{words},0)", f"ROWS({words})"
    rules = (f"{order}={count}", f"{order}=1", f"{order}={count}-1", f"{order}=2", f"{order}>0")
    for rule, colour in zip(rules, (_COLOURS[n] for n in (0, 4, 1, 3, 2)), strict=True):
        look = made.book.add_format({"bg_color": colour})
        sheet.conditional_format(
            f"M{row}", {"type": "formula", "criteria": f"={rule}", "format": look, "stop_if_true": True}
        )


def word(points: str, scale: int) -> str:
    """Return the formula of the word for an achievement; the scale's words, bounds and whether a bound belongs to it
    stand in B, C and D of row ``scale`` (as Excel counts)."""
    words, bounds, belongs = (f"${c}${scale}:${c}${scale}" for c in "BCD")
    percent = f"ROUND(MAX(0,{points})*100,8)"
    place = f"MAX(1,SUMPRODUCT(({bounds}<{percent})+({bounds}={percent})*{belongs}))"
    return f'=IF(AND(ISNUMBER({points}),COUNT({bounds})>0),INDEX({words},{place}),"-")'


def achievement(target: str, result: str, way: str, aside: str) -> str:
    """Return the formula of an achievement, by the direction that stands in the row; a text where there is none."""
    down = f"IF({target}=0,IF({result}=0,1,{_NO}),{{}})"
    rules = (
        ("Naik", f"IF({target}>0,{result}/{target},{_NO})"),
        ("Turun (A)", down.format(f"IF({target}>0,(2*{target}-{result})/{target},{_NO})")),
        ("Turun (B)", down.format(f"IF(AND({target}>0,{result}>0),{target}/{result},{_NO})")),
        ("Tetap", f"IF({target}>0,MAX(0,1-ABS({result}-{target})/{target}),{_NO})"),
        ("Dibatalkan", '"dibatalkan"'),
    )
    text = _NO
    for name, rule in reversed(rules):
        text = f'IF({way}="{name}",{rule},{text})'
    rest = f'IF(ISNUMBER({result}),"tanpa target",IF({result}="","belum diukur",{result}))'
    return f'=IF(AND(ISNUMBER({target}),ISNUMBER({result})),{text},IF({aside}<>"",{aside},{rest}))'
