"""The sheet of templates/xlsx/laporan-skp.xlsx, the SKP matrix of each official; ``laporan`` saves it."""

from __future__ import annotations

from typing import Any

_WIDTHS = (5, 44, 40, 11, 44, 17)
_TITLES = (
    *("NO", "Rencana Hasil Kerja Pimpinan yang Diintervensi", "Rencana Hasil Kerja", "Aspek"),
    *("Indikator Kinerja Individu", "Target"),
)
_LAST = len(_WIDTHS) - 1


def fill(made: Any, paper: int) -> None:
    """Write the sheet into a ``laporan`` book on its way."""
    sheet = made.book.add_worksheet("SKP")
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    lines = ("SASARAN KINERJA PEGAWAI", "{{ kantor|kapital }} {{ kabupaten|kapital }} TAHUN {{ tahun }}")
    made.title(sheet, lines, _LAST)
    for column, title in enumerate(_TITLES):
        sheet.write(3, column, title, made.head())
    sheet.write("A5", "{% for matriks in matriks %}")
    band = made.cell(bg_color="#F2F2F2")
    people = (
        ("Pegawai yang dinilai", "pegawai"),
        ("Pejabat penilai kinerja", "penilai"),
    )
    for row, (title, who) in enumerate(people, 5):
        text = f"{title}: {{{{ matriks.{who}.nama }}}}"
        text += f"{{% if matriks.{who}.nip %}}, NIP {{{{ matriks.{who}.nip }}}}{{% endif %}}"
        text += f"{{% if matriks.{who}.pangkat %}}, {{{{ matriks.{who}.pangkat }}}}{{% endif %}}"
        text += f", {{{{ matriks.{who}.jabatan }}}}"
        text += ", {{ matriks.unit_kerja }}" if who == "pegawai" else ""
        sheet.merge_range(row, 0, row, _LAST, text, band)
    sheet.write("A8", "{% for baris in matriks.baris %}")
    cell, middle = made.cell(), made.cell(align="center")
    texts = (
        ("{% vm baris.awal %}{{ baris.nomor }}", middle),
        ("{% vm baris.awal %}{{ baris.pimpinan }}", cell),
        ("{% vm baris.awal %}{{ baris.hasil }}", cell),
        ("{{ baris.aspek }}", middle),
        ("{{ baris.indikator }}", cell),
        ("{{ baris.target }}", middle),
    )
    for column, (text, look) in enumerate(texts):
        sheet.write(8, column, text, look)
    sheet.write("A10", "{% endfor %}")
    _signatures(made, sheet, 10)
    sheet.write("A20", "{% if not loop.last %}")  # the next official begins on a page of its own
    sheet.set_h_pagebreaks([21])
    sheet.write("A22", "{% endif %}")
    sheet.write("A23", "{% endfor %}")
    sheet.write("A24", "{% for kalimat in keterangan %}")
    sheet.merge_range(24, 0, 24, _LAST, "• {{ kalimat }}", made.format(text_wrap=True))
    sheet.write("A26", "{% endfor %}")
    sheet.freeze_panes(4, 0)
    made.page(sheet, paper, "Sasaran Kinerja Pegawai {{ kantor }} Tahun {{ tahun }}", (3, 3))
    sheet.print_area(0, 0, 25, _LAST)


def _signatures(made: Any, sheet: Any, row: int) -> None:
    """Write who is assessed on the left and who assesses on the right (``row`` from 0)."""
    plain = made.format(align="center", font_size=10)
    name = made.format(align="center", font_size=10, bold=True, underline=1)
    sheet.merge_range(row + 1, 4, row + 1, 5, "{{ tempat_tanggal }}", plain)
    for first, last, title, who in (
        (1, 1, "Pegawai yang Dinilai,", "pegawai"),
        (4, 5, "Pejabat Penilai Kinerja,", "penilai"),
    ):
        lines = (
            (2, title, plain),
            (6, f"{{{{ matriks.{who}.nama }}}}", name),
            (7, f"{{% if matriks.{who}.nip %}}NIP {{{{ matriks.{who}.nip }}}}{{% endif %}}", plain),
        )
        for offset, text, look in lines:
            if last > first:
                sheet.merge_range(row + offset, first, row + offset, last, text, look)
            else:
                sheet.write(row + offset, first, text, look)
