"""Build templates/xlsx/laporan-*.xlsx, the built-in templates of the reports that come as Excel.

python templates/build/laporan.py
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import laporan_e81
import laporan_skp
import laporan_triwulan
import xlsxwriter

FOLDER = Path(__file__).parents[1] / "xlsx"
FONT = "Arial"
HEADER, LINE = "#D9E2F3", "#808080"
A3, F4 = 8, 14  # Excel's numbers of the papers: A3, and Folio for the F4 of Indonesian offices
LEVELS = (  # title and colour of each level of the tree
    ("TUJUAN", "#BDD7EE"),
    ("SASARAN STRATEGIS", "#DDEBF7"),
    ("PROGRAM", "#E2EFDA"),
    ("KEGIATAN", "#FFF2CC"),
    ("SUB KEGIATAN", "#FCE4D6"),
)


class _Book:
    """A workbook on its way, with its formats."""

    def __init__(self, title: str) -> None:
        self.buffer = io.BytesIO()
        self.book = xlsxwriter.Workbook(self.buffer, {"in_memory": True, "strings_to_formulas": False})
        self.book.set_properties({"title": title, "author": "{{ kantor }}", "created": dt.datetime(2025, 1, 1)})

    def format(self, **look: Any) -> Any:
        return self.book.add_format({"font_name": FONT, "font_size": 9, "valign": "top", **look})

    def cell(self, **look: Any) -> Any:
        return self.format(**{"border": 1, "border_color": LINE, "text_wrap": True, **look})

    def head(self, **look: Any) -> Any:
        return self.cell(**{"bold": True, "bg_color": HEADER, "align": "center", "valign": "vcenter", **look})

    def page(self, sheet: Any, paper: int, footer: str, repeat: tuple[int, int]) -> None:
        sheet.set_landscape()
        sheet.set_paper(paper)
        sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.repeat_rows(*repeat)
        sheet.set_footer(f'&L&"{FONT}"&8{footer}&R&"{FONT}"&8&P')
        sheet.hide_gridlines(2)

    def title(self, sheet: Any, lines: Sequence[str], last: int, row: int = 0) -> None:
        for number, line in enumerate(lines):
            sheet.merge_range(
                row + number, 0, row + number, last, line, self.format(bold=True, font_size=12, align="center")
            )

    def signature(self, sheet: Any, row: int, column: int) -> None:
        """Write place, date, position, space and name below the table."""
        plain = self.format(align="center", font_size=10)
        name = self.format(align="center", font_size=10, bold=True, underline=1)
        lines = ("{{ tempat_tanggal }}", "{{ kepala.jabatan|kapital }},", "", "", "", "{{ kepala.nama }}")
        for number, line in enumerate(lines):
            sheet.write(row + number, column, line, name if line == lines[-1] else plain)
        for number, (field, text) in enumerate((("pangkat", ""), ("nip", "NIP "))):
            start = row + len(lines) + 3 * number
            sheet.write(start, 0, f"{{% if kepala.{field} %}}")
            sheet.write(start + 1, column, f"{text}{{{{ kepala.{field} }}}}", plain)
            sheet.write(start + 2, 0, "{% endif %}")

    def bytes(self) -> bytes:
        self.book.close()
        return self.buffer.getvalue()


def tabel_iku() -> bytes:
    """Return the template of the IKU table."""
    made = _Book("Indikator Kinerja Utama")
    sheet = made.book.add_worksheet("IKU")
    widths = (5, 22, 23, 23, 31, 10, 10, 16, 17)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    made.title(sheet, ("INDIKATOR KINERJA UTAMA {{ kantor|kapital }}", "{{ kabupaten|kapital }} TAHUN {{ masa }}"), 8)
    for place, flag in (("E4", "berumus"), ("F4", "bersatuan"), ("H4", "bersumber"), ("I4", "berpenanggung_jawab")):
        sheet.write(place, f"{{%tc for _ in ([1] if {flag} else []) %}}")  # no column that is empty everywhere
    sheet.write("G4", "{%tc for t in tahun %}")
    head, cell = made.head(), made.cell()
    titles = ("NO", "Program/Kegiatan/Sub Kegiatan", "Sasaran", "Indikator", "Formulasi Penghitungan", "Satuan")
    for column, title in enumerate(titles):
        sheet.merge_range(4, column, 5, column, title, head)
    sheet.write("G5", "{% hm %}Target Kinerja", head)
    sheet.write("G6", "{{ t }}", head)
    sheet.merge_range("H5:H6", "Sumber Data", head)
    sheet.merge_range("I5:I6", "Penanggung Jawab", head)
    sheet.write("A7", "{% for tabel in tabel %}")
    band = made.cell(bold=True, bg_color="#F2F2F2")
    sheet.merge_range(
        "A8:I8", "{{ tabel.judul|kapital }}{% if tabel.eselon %} (ESELON {{ tabel.eselon }}){% endif %}", band
    )
    sheet.write("A9", "{% for baris in tabel.baris %}")
    row = (
        ("{% vm baris.awal_simpul %}{{ baris.nomor }}", made.cell(align="center")),
        ("{% vm baris.awal_simpul %}{% if baris.simpul != '-' %}{{ baris.simpul }}{% endif %}", cell),
        ("{% vm baris.awal_sasaran %}{{ baris.sasaran }}", cell),
        ("{{ baris.nama }}", cell),
        ("{{ baris.rumus_teks }}", cell),
        ("{{ baris.satuan }}", made.cell(align="center")),
        ("{{ baris.nilai[loop.index0] }}", made.cell(align="center", num_format="#,##0.##")),
        ("{{ baris.sumber }}", cell),
        ("{{ baris.penanggung_jawab }}", cell),
    )
    for column, (text, look) in enumerate(row):
        sheet.write(9, column, text, look)
    whole = {"type": "formula", "criteria": "=AND(ISNUMBER(G10),G10=ROUND(G10,0))"}  # "75," would have a bare comma
    sheet.conditional_format("G10", whole | {"format": made.book.add_format({"num_format": "#,##0"})})
    sheet.write("A11", "{% endfor %}")
    sheet.write("A12", "{% endfor %}")
    sheet.freeze_panes(5, 4)
    made.page(sheet, F4, "Indikator Kinerja Utama {{ kantor }} Tahun {{ masa }}", (4, 5))
    sheet.print_area("A1:I12")
    return made.bytes()


def cascading() -> bytes:
    """Return the template of the tree."""
    made = _Book("Cascading Kinerja")
    sheet = made.book.add_worksheet("Pohon Kinerja")
    sheet.set_column(0, len(LEVELS) - 1, 40)
    made.title(
        sheet, ("CASCADING KINERJA {{ kantor|kapital }}", "{{ kabupaten|kapital }} TAHUN {{ tahun }}"), len(LEVELS) - 1
    )
    for column, (title, colour) in enumerate(LEVELS):
        sheet.write(3, column, title, made.head(bg_color=colour, font_size=10))
    # each page but the first begins with a low row, before which the paper breaks
    sheet.write("A5", "{% for lembar in halaman %}")
    sheet.write("A6", "{% if not loop.first %}")
    sheet.set_row(6, 2)
    sheet.set_h_pagebreaks([6])
    sheet.write("A8", "{% endif %}")
    sheet.write("A9", "{% for baris in lembar %}")
    for column, (_, colour) in enumerate(LEVELS):
        box = f"baris.kotak[{column}]"
        sheet.write(9, column, f"{{% vm {box}.awal %}}{{{{ {box}.teks }}}}", made.cell())
        letter = chr(ord("A") + column)
        filled = made.book.add_format({"bg_color": colour})
        sheet.conditional_format(
            9, column, 9, column, {"type": "formula", "criteria": f"=LEN({letter}10)>0", "format": filled}
        )
    sheet.write("A11", "{% endfor %}")
    sheet.write("A12", "{% endfor %}")
    sheet.write("A13", "{{ simpul }} simpul, {{ indikator }} indikator", made.format(italic=True))
    made.signature(sheet, 13, len(LEVELS) - 1)
    sheet.freeze_panes(4, 0)
    made.page(sheet, A3, "Cascading Kinerja {{ kantor }} Tahun {{ tahun }}", (3, 3))
    sheet.print_area(0, 0, 25, len(LEVELS) - 1)
    return made.bytes()


def rencana_aksi() -> bytes:
    """Return the template of the action plan."""
    made = _Book("Rencana Aksi")
    sheet = made.book.add_worksheet("Rencana Aksi")
    for column, width in enumerate((5, 28, 30, 14, 42, 7.5, 10, 8, 22, 28)):
        sheet.set_column(column, column, width)
    made.title(sheet, ("RENCANA AKSI PENCAPAIAN KINERJA", "{{ kantor|kapital }} TAHUN {{ tahun }}"), 9)
    # the column of actions where there are any, a column for each quarter or month, and the sum of its quarters;
    # where something is told of it, what was done in each quarter and what is noted
    sheet.write("E3", "{%tc for _ in ([1] if beraksi else []) %}")
    sheet.write("F3", "{%tc for judul in waktu %}")
    sheet.write("G3", "{%tc for _ in ([1] if beraksi and not bulanan else []) %}")
    sheet.write("H3", "{%tc for judul in (waktu if dilaporkan else []) %}")
    sheet.write("J3", "{%tc for _ in ([1] if dilaporkan else []) %}")
    head, cell, middle = made.head(), made.cell(), made.cell(align="center")
    for column, title in enumerate(("NO", "Sasaran", "Indikator", "Target", "Rencana Aksi")):
        sheet.merge_range(3, column, 4, column, title, head)
    sheet.write("F4", "{% hm %}Target {{ 'Bulan' if bulanan else 'Triwulan' }}", head)
    sheet.write("F5", "{{ judul }}", head)
    sheet.merge_range("G4:G5", "Jumlah", head)
    sheet.write("H4", "{% hm %}Realisasi Triwulan", head)
    sheet.write("H5", "{{ judul }}", head)
    sheet.merge_range("I4:I5", "Penanggung Jawab", head)
    sheet.merge_range("J4:J5", "Keterangan", head)
    sheet.write("A6", "{% for baris in baris %}")
    targets = "(baris.nilai_bulan if bulanan else baris.nilai_tw)"
    texts = (
        ("{% vm baris.awal_indikator %}{{ baris.nomor }}", middle),
        ("{% vm baris.awal_sasaran %}{{ baris.sasaran }}", cell),
        ("{% vm baris.awal_indikator %}{{ baris.indikator }}", cell),
        ("{% vm baris.awal_indikator %}{{ baris.target }}", middle),
        ("{{ baris.aksi }}", cell),
        (f"{{% vm baris.awal_bulan or not bulanan %}}{{{{ {targets}[loop.index0] }}}}", middle),
    )
    for column, (text, look) in enumerate(texts):
        sheet.write(6, column, text, look)
    sheet.write_formula("G7", '=IF(COUNT(F7)=0,"",SUM(F7))', middle)
    sheet.write("H7", "{{ baris.nilai_realisasi[loop.index0] }}", middle)
    sheet.write("I7", "{{ baris.penanggung_jawab }}", cell)
    sheet.write("J7", "{{ baris.keterangan }}", cell)
    sheet.write("A8", "{% endfor %}")
    total = made.cell(bold=True, align="center")
    what = "{{ 'aksi' if beraksi else 'indikator' }} yang bertarget pada {{ 'bulan' if bulanan else 'triwulan' }} ini"
    sheet.merge_range("A9:E9", f"Banyaknya {what}", made.cell(bold=True))
    sheet.write_formula("F9", "=COUNT(F7)", total)
    for letter in "GHIJ":
        sheet.write(f"{letter}9", "", total)
    note = made.format()
    sheet.write("A10", "{% for kalimat in keterangan %}")
    sheet.write("A11", "{{ kalimat }}", note)
    sheet.write("A12", "{% endfor %}")
    made.signature(sheet, 13, 8)
    sheet.freeze_panes(5, 0)
    made.page(sheet, A3, "Rencana Aksi {{ kantor }} Tahun {{ tahun }}", (3, 4))
    sheet.print_area(0, 0, 25, 9)
    return made.bytes()


def temuan() -> bytes:
    """Return the template of the findings."""
    made = _Book("Hasil Pemeriksaan")
    sheet = made.book.add_worksheet("Temuan")
    for column, width in enumerate((5, 16, 9, 12, 18, 60, 50, 26, 14)):
        sheet.set_column(column, column, width)
    made.title(sheet, ("HASIL PEMERIKSAAN BUKU KERJA KINERJA", "{{ kantor|kapital }}, {{ kabupaten|kapital }}"), 8)
    plain = made.format(font_size=10)
    sheet.write("A3", "Dokumen: {{ dokumen }} Tahun {{ tahun }} ({{ berkas }})", plain)
    sheet.write("A4", "Hasil: {{ jumlah }}", plain)
    titles = ("NO", "Lembar", "Kode", "Bobot", "Sel", "Temuan", "Yang perlu dilakukan", "Penanggung jawab", "Selesai")
    for column, title in enumerate(titles):
        sheet.write(5, column, title, made.head())
    sheet.write("A7", "{% for lembar in lembar %}")
    sheet.write("A8", "{% for baris in lembar.baris %}")
    names = ("nomor", "", "kode", "berat", "sel", "temuan", "perbaikan", "penanggung_jawab")
    for column, name in enumerate(names):
        sheet.write(8, column, f"{{{{ baris.{name} }}}}" if name else "{{ lembar.nama }}", made.cell())
    sheet.write("I9", "", made.cell(align="center"))
    sheet.data_validation("I9", {"validate": "list", "source": ["Ya", "Belum"]})
    for word, colour in (("galat", "#F8CBAD"), ("peringatan", "#FFE699"), ("info", "#DDEBF7")):
        look = made.book.add_format({"bg_color": colour})
        sheet.conditional_format("D9", {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": look})
    sheet.write("A10", "{% endfor %}")
    sheet.write("A11", "{% endfor %}")
    sheet.write("A12", "{% if not lembar %}")
    clean = "Pemeriksaan tidak menemukan kesalahan. Buku kerja dapat diteruskan ke tahap berikutnya."
    sheet.write("A13", clean, plain)
    sheet.write("A14", "{% endif %}")
    left_out = (("Dikecualikan oleh kantor", "dikecualikan"), ("Menurut profil daerah", "profil"))
    for row, (title, what) in enumerate((*left_out, ("Tidak diperiksa", "tidak_diperiksa"))):
        sheet.write(14 + 3 * row, 0, f"{{% for hal in {what} %}}")
        sheet.write(15 + 3 * row, 0, f"{title}: {{{{ hal }}}}", plain)
        sheet.write(16 + 3 * row, 0, "{% endfor %}")
    sheet.autofilter("A6:I9")
    sheet.freeze_panes(6, 0)
    made.page(sheet, F4, "Hasil pemeriksaan {{ berkas }}", (5, 5))
    return made.bytes()


def readiness() -> bytes:
    """Return the template of how ready a workbook is for the evaluation."""
    made = _Book("Kesiapan Evaluasi AKIP")
    sheet = made.book.add_worksheet("Kriteria")
    for column, width in enumerate((10, 60, 18, 9, 11, 9, 44)):
        sheet.set_column(column, column, width)
    made.title(sheet, ("KESIAPAN EVALUASI AKIP", "{{ kantor|kapital }}, {{ kabupaten|kapital }}"), 6)
    plain, bold = made.format(font_size=10), made.format(font_size=10, bold=True)
    sheet.write("A3", "Dokumen: {{ dokumen }} Tahun {{ tahun }} ({{ berkas }})", plain)
    sheet.write("A4", "Kriteria: {{ sumber }} ({{ bukti }})", plain)
    sheet.write(
        "A5",
        "{{ tersentuh }} dari {{ dipetakan }} kriteria yang diperiksa disentuh temuan. Bukan nilai: "
        "kriteria tanpa temuan belum tentu terpenuhi.",
        plain,
    )
    sheet.write("A6", "{% if rentang %}")
    sheet.write(
        "A7",
        "Rentang nilai dengan bobot {{ rentang.dasar }}: {{ rentang.terendah }} sampai {{ rentang.tertinggi }}",
        plain,
    )
    sheet.write("A8", "{% endif %}")
    for column, title in enumerate(("Kriteria", "Isi", "Keadaan", "Galat", "Peringatan", "Info", "Kaidah")):
        sheet.write(8, column, title, made.head())
    sheet.write("A10", "{% for bagian in bagian %}")
    sheet.write("A11", "{{ bagian.kode }}", bold)
    sheet.write("B11", "{{ bagian.nama }}{% if bagian.bobot %} (bobot {{ bagian.bobot }}){% endif %}", bold)
    sheet.write("A12", "{% for baris in bagian.kriteria %}")
    for column, name in enumerate(("kode", "isi", "status", "galat", "peringatan", "info", "kaidah")):
        look = {"align": "center"} if name in {"kode", "galat", "peringatan", "info"} else {}
        sheet.write(12, column, f"{{{{ baris.{name} }}}}", made.cell(**look))
    touched = made.book.add_format({"bg_color": "#FFE699"})
    look = {"type": "cell", "criteria": "==", "value": '"tersentuh temuan"', "format": touched}
    sheet.conditional_format("C13", look)
    sheet.write("A14", "{% endfor %}")
    sheet.write("A15", "{% if bagian.lain %}")
    sheet.write(
        "B16",
        "{{ bagian.lain }} kriteria{% if bagian.kriteria %} lain{% endif %}: tidak dipetakan",
        made.format(italic=True),
    )
    sheet.write("A17", "{% endif %}")
    sheet.write("A18", "{% endfor %}")
    sheet.freeze_panes(9, 0)
    made.page(sheet, F4, "Kesiapan evaluasi AKIP {{ berkas }}", (8, 8))
    first = made.book.add_worksheet("Dahulukan")
    for column, width in enumerate((5, 14, 10, 12, 24, 60, 50)):
        first.set_column(column, column, width)
    made.title(first, ("YANG LEBIH DAHULU DIPERBAIKI",), 6)
    for column, title in enumerate(("NO", "Kriteria", "Kode", "Bobot", "Sel", "Temuan", "Yang perlu dilakukan")):
        first.write(2, column, title, made.head())
    first.write("A4", "{% for baris in dahulu %}")
    for column, name in enumerate(("nomor", "kriteria", "kode", "berat", "sel", "temuan", "perbaikan")):
        first.write(4, column, f"{{{{ baris.{name} }}}}", made.cell())
    first.write("A6", "{% endfor %}")
    first.write("A7", "{{ lebih }} sebab lain juga menyentuh kriteria; {{ di_luar }} sebab di luar kriteria.", plain)
    first.freeze_panes(3, 0)
    made.page(first, F4, "Kesiapan evaluasi AKIP {{ berkas }}", (2, 2))
    return made.bytes()


def triwulan() -> bytes:
    """Return the template of the quarterly report."""
    made = _Book("Laporan Capaian Kinerja Triwulan")
    laporan_triwulan.fill(made, F4)
    return made.bytes()


def skp() -> bytes:
    """Return the template of the SKP matrices."""
    made = _Book("Matriks Sasaran Kinerja Pegawai")
    laporan_skp.fill(made, F4)
    return made.bytes()


def e81() -> bytes:
    """Return the template of form E.81."""
    made = _Book("Evaluasi Hasil Renja")
    laporan_e81.fill(made, A3)
    return made.bytes()


BUILDERS: dict[str, Callable[[], bytes]] = {
    "tabel-iku": tabel_iku,
    "cascading": cascading,
    "rencana-aksi": rencana_aksi,
    "triwulan": triwulan,
    "e81": e81,
    "skp": skp,
    "temuan": temuan,
    "readiness": readiness,
}
"""The reports that come as Excel, by the word on the command line."""


if __name__ == "__main__":
    for name, build in BUILDERS.items():
        (FOLDER / f"laporan-{name}.xlsx").write_bytes(build())
