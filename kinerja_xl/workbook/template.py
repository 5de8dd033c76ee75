"""Write a new workbook from the declarations: blank for an office, or already filled (samples, new years).

The layout every table sheet shares: title, one line of instructions, a hidden row of column keys (by which the
reader finds moved columns), the band of groups, the header, then the rows. A form has its keys in a hidden column.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from kinerja_xl.findings.address import quoted
from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.sheets import LAYOUT, Acuan, Jenis, Kolom, Lembar, Tipe
from kinerja_xl.sheets.daftar import ISI, KHUSUS
from kinerja_xl.sheets.petunjuk import LANGKAH, PENUTUP, BagianPetunjuk
from kinerja_xl.workbook.entry_rules import aturan_isian, nama_acuan, nama_daftar
from kinerja_xl.workbook.marks import AWALAN_NAMA, LEMBAR_ACUAN
from kinerja_xl.workbook.row_tag import height, wrapped_lines
from kinerja_xl.workbook.style import Gaya

BARIS_KUNCI, BARIS_KELOMPOK, BARIS_KEPALA, BARIS_DATA = 2, 3, 4, 5  # from 0, as xlsxwriter counts
BARIS_TERSEDIA = 30  # rows drawn with borders in a blank table
BARIS_VALIDASI = 2000  # last row that has drop-downs
_FORMULIR_KEPALA = ("", "Uraian", "Isian", "Keterangan")

# heights are written as the office would see them, but stay free to grow
_DATA_ROW = regex(rb'(<row r="\d+"[^>]* ht="\d+(?:\.\d+)?") customHeight="1"')

Sel = str | float | int | dt.date | None


@dataclass(frozen=True, slots=True)
class Isi:
    """What goes into a workbook: per table sheet its rows, per form sheet its single row (keys -> values)."""

    tabel: Mapping[str, Sequence[Mapping[str, Sel]]] = field(default_factory=dict)
    formulir: Mapping[str, Mapping[str, Sel]] = field(default_factory=dict)


def write_template(jenis: Jenis, tahun: Sequence[int], isi: Isi | None = None) -> bytes:
    """Return a complete .xlsx of one kind.

    Args:
        jenis: the workbook kind.
        tahun: the years of the period, ascending; one target column each.
        isi: values to write; without rows for a table the sheet gets its example row. Computed columns are left
            to ``fill``.

    Returns:
        The file's bytes; two calls with the same arguments give the same bytes.
    """
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": jenis.judul, "created": dt.datetime(2025, 1, 1)})  # a fixed date: same bytes twice
    _Penulis(book, jenis, tuple(tahun), isi or Isi()).tulis()
    book.close()
    return _tinggi_otomatis(buffer.getvalue())


class _Penulis:
    """Writes one workbook; holds what all sheets share (xlsxwriter's book, styles, the kind)."""

    def __init__(self, book: Any, jenis: Jenis, tahun: tuple[int, ...], isi: Isi) -> None:
        self.book, self.jenis, self.tahun, self.isi = book, jenis, tahun, isi
        self.gaya = Gaya(book)
        self.lembar = jenis.lembar_baru(
            {x: {k for b in rows for k, v in b.items() if v not in (None, "")} for x, rows in isi.tabel.items() if rows}
        )

    def tulis(self) -> None:
        self._petunjuk()
        for lembar in self.lembar:
            sheet = self.book.add_worksheet(lembar.judul)
            if lembar.formulir:
                self._formulir(sheet, lembar)
            else:
                self._tabel(sheet, lembar)
        self._acuan()

    # -- Petunjuk ---------------------------------------------------------------------------------

    def _petunjuk(self) -> None:
        sheet, gaya = self.book.add_worksheet("Petunjuk"), self.gaya
        sheet.hide_gridlines(2)
        sheet.set_column("A:A", 3)
        sheet.set_column("B:B", 24)
        sheet.set_column("C:C", 92)
        sheet.set_row(0, 30)
        sheet.merge_range("A1:C1", f"BUKU KERJA {self.jenis.judul.upper()}", gaya.judul)
        sheet.merge_range("A2:C2", "Petunjuk pengisian", gaya.subjudul)
        row = 3
        titles = {x.judul for x in self.lembar}
        for bagian in (*(b.untuk(titles) for b in LANGKAH), self._daftar_lembar(), PENUTUP):
            sheet.merge_range(row, 0, row, 2, bagian.judul, gaya.pita)
            row += 1
            for nomor, (pokok, uraian) in enumerate(bagian.butir, start=1):
                sheet.write(row, 0, nomor, gaya.nomor)
                sheet.write(row, 1, pokok, gaya.pokok)
                sheet.write(row, 2, uraian, gaya.isi)
                sheet.set_row(row, 15.0 * max(1, -(-len(uraian) // 100)) + 3)
                row += 1
            row += 1
        sheet.merge_range(row, 0, row, 2, "Arti warna", gaya.pita)
        for contoh, arti in (
            (gaya.kepala, "Judul kolom yang Anda isi. Tanda * berarti wajib."),
            (gaya.kepala_hitung, "Judul kolom yang dihitung (ƒ): dikosongkan saja, diisi perintah isi."),
            (gaya.sel_hitung(Tipe.TEKS), "Sel yang dihitung. Bila diketik, Excel memberi peringatan."),
            (gaya.contoh(Tipe.TEKS), "Baris contoh: hapus atau timpa dengan isian Anda."),
        ):
            row += 1
            sheet.write(row, 1, "Contoh", contoh)
            sheet.write(row, 2, arti, gaya.isi)
        row += 2
        sheet.write(row, 1, "Versi tata letak", gaya.pokok)
        sheet.write(row, 2, str(LAYOUT), gaya.isi)
        self._cetak(sheet, lanskap=False, ulang=None)

    def _daftar_lembar(self) -> BagianPetunjuk:
        return BagianPetunjuk("Lembar dalam buku kerja ini", tuple((x.judul, x.petunjuk) for x in self.lembar))

    # -- form -------------------------------------------------------------------------------------

    def _formulir(self, sheet: Any, lembar: Lembar) -> None:
        gaya, nilai = self.gaya, self.isi.formulir.get(lembar.kunci, {})
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 4, None, {"hidden": True})
        sheet.set_column(1, 1, 26)
        sheet.set_column(2, 2, 44)
        sheet.set_column(3, 3, 70)
        self._kepala_lembar(sheet, lembar, 1, 3)
        for col, judul in enumerate(_FORMULIR_KEPALA[1:], start=1):
            sheet.write(3, col, judul, gaya.kepala)
        for row, kolom in enumerate(lembar.kolom, start=4):
            sheet.write_string(row, 0, kolom.kunci)
            sheet.write(row, 1, kolom.judul_lengkap, gaya.label)
            self._sel(sheet, row, 2, kolom, nilai.get(kolom.kunci), gaya.sel(kolom.tipe, kiri=True))
            sheet.write(row, 3, _keterangan(kolom), gaya.keterangan)
            sheet.set_row(row, 30 if len(_keterangan(kolom)) > 72 else 18)
            self._validasi(sheet, row, 2, row, 2, kolom)
        sheet.freeze_panes(4, 0)
        self._nama(f"{AWALAN_NAMA}{lembar.kunci}", lembar.judul, 3, 1, 3, 3)
        self._cetak(sheet, lanskap=False, ulang=(3, 3))

    # -- table ------------------------------------------------------------------------------------

    def _tanggal(self) -> dt.date:
        """Return the day whose regulations the workbook begins with: the end of its year."""
        tahun = self.isi.formulir.get("identitas", {}).get("tahun", self.tahun[-1])
        return dt.date(tahun if isinstance(tahun, int) else self.tahun[-1], 12, 31)

    def _tabel(self, sheet: Any, lembar: Lembar) -> None:
        gaya = self.gaya
        kolom = lembar.kolom_pada(self.tahun)
        self._kepala_lembar(sheet, lembar, 0, min(len(kolom) - 1, 9))
        sheet.set_row(BARIS_KUNCI, None, None, {"hidden": True})
        sheet.set_row(BARIS_KEPALA, 42)
        self._kelompok(sheet, lembar, kolom)
        for col, k in enumerate(kolom):
            sheet.set_column(col, col, k.lebar, None, {"level": 1, "hidden": True} if k.sampingan else {})
            sheet.write_string(BARIS_KUNCI, col, k.kunci)
            sheet.write(BARIS_KEPALA, col, k.judul_lengkap, gaya.kepala_hitung if k.dihitung else gaya.kepala)
            self._validasi(sheet, BARIS_DATA, col, BARIS_VALIDASI - 1, col, k)
        rows = self.isi.tabel.get(lembar.kunci, lembar.baris_awal(self._tanggal()) if lembar.baris_awal else None)
        contoh = rows is None
        if rows is None:
            example = {k.kunci: k.contoh for k in kolom if k.contoh is not None}
            rows = (example,) if example else ()
        for row, isi in enumerate(rows, start=BARIS_DATA):
            sheet.set_row(row, _tinggi(kolom, isi))
            for col, k in enumerate(kolom):
                format_ = gaya.contoh(k.tipe) if contoh else gaya.sel_hitung(k.tipe) if k.dihitung else gaya.sel(k.tipe)
                self._sel(sheet, row, col, k, None if k.dihitung else isi.get(k.kunci), format_)
        for row in range(BARIS_DATA + len(rows), BARIS_DATA + max(BARIS_TERSEDIA, len(rows) + 5)):
            for col, k in enumerate(kolom):
                sheet.write_blank(row, col, None, gaya.sel_hitung(k.tipe) if k.dihitung else gaya.sel(k.tipe))
        self._garis_baris_baru(sheet, BARIS_DATA + max(BARIS_TERSEDIA, len(rows) + 5), len(kolom))
        sheet.outline_settings(True, True, False, False)
        sheet.freeze_panes(BARIS_DATA, lembar.beku)
        self._nama(f"{AWALAN_NAMA}{lembar.kunci}", lembar.judul, BARIS_KEPALA, 0, BARIS_KEPALA, len(kolom) - 1)
        self._cetak(sheet, lanskap=True, ulang=(BARIS_KELOMPOK, BARIS_KEPALA))

    def _kelompok(self, sheet: Any, lembar: Lembar, kolom: Sequence[Kolom]) -> None:
        for kelompok in lembar.kelompok:
            cols = [c for c, k in enumerate(kolom) if k.kelompok == kelompok.kunci]
            if len(cols) > 1:
                sheet.merge_range(BARIS_KELOMPOK, cols[0], BARIS_KELOMPOK, cols[-1], kelompok.judul, self.gaya.pita)
            elif cols:
                sheet.write(BARIS_KELOMPOK, cols[0], kelompok.judul, self.gaya.pita)

    def _garis_baris_baru(self, sheet: Any, row: int, width: int) -> None:
        """Rows that the office adds below the drawn ones get their lines as soon as they are filled."""
        last = xl_col_to_name(width - 1)
        sheet.conditional_format(
            row,
            0,
            BARIS_VALIDASI - 1,
            width - 1,
            {"type": "formula", "criteria": f"=COUNTA($A{row + 1}:${last}{row + 1})>0", "format": self.gaya.garis},
        )

    # -- shared -----------------------------------------------------------------------------------

    def _kepala_lembar(self, sheet: Any, lembar: Lembar, first: int, last: int) -> None:
        sheet.set_row(0, 26)
        sheet.set_row(1, 32)
        sheet.merge_range(0, first, 0, last, lembar.kepala, self.gaya.judul)
        sheet.merge_range(1, first, 1, last, lembar.petunjuk, self.gaya.subjudul)

    def _sel(self, sheet: Any, row: int, col: int, kolom: Kolom, value: Sel, format_: Any) -> None:
        if value is None or value == "":
            sheet.write_blank(row, col, None, format_)
        elif isinstance(value, dt.date):
            sheet.write_datetime(row, col, dt.datetime(value.year, value.month, value.day), format_)
        elif isinstance(value, (int, float)):
            sheet.write_number(row, col, value, format_)
        else:
            sheet.write_string(row, col, value, format_)

    def _validasi(self, sheet: Any, row1: int, col1: int, row2: int, col2: int, kolom: Kolom) -> None:
        judul = "" if kolom.acuan is None else self._judul(kolom.acuan.lembar)
        sheet.data_validation(row1, col1, row2, col2, aturan_isian(kolom, judul))

    def _judul(self, kunci: str) -> str:
        return next((x.judul for x in self.lembar if x.kunci == kunci), kunci)

    def _nama(self, nama: str, sheet: str, row1: int, col1: int, row2: int, col2: int) -> None:
        first, last = f"${xl_col_to_name(col1)}${row1 + 1}", f"${xl_col_to_name(col2)}${row2 + 1}"
        self.book.define_name(nama, f"={quoted(sheet)}!{first}:{last}")

    def _cetak(self, sheet: Any, *, lanskap: bool, ulang: tuple[int, int] | None) -> None:
        sheet.set_paper(14 if lanskap else 9)  # Folio (8.5 x 13 inch, what offices call F4) for wide tables, else A4
        if lanskap:
            sheet.set_landscape()
            sheet.center_horizontally()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer("&L&8&A&R&8Halaman &P dari &N")
        if ulang is not None:
            sheet.repeat_rows(*ulang)

    # -- Acuan ------------------------------------------------------------------------------------

    def _acuan(self) -> None:
        """The hidden sheet: kind, layout version and the lists behind the drop-downs."""
        sheet = self.book.add_worksheet(LEMBAR_ACUAN)
        for row, (nama, nilai) in enumerate(
            (("kinerja-xl", "jangan diubah"), ("jenis", self.jenis.kunci), ("tata letak", LAYOUT))
        ):
            sheet.write(row, 0, nama)
            sheet.write(row, 1, nilai)
        self._nama(f"{AWALAN_NAMA}jenis", LEMBAR_ACUAN, 1, 1, 1, 1)
        used = {k.daftar for x in self.lembar for k in x.kolom}
        lists = {d: choices for d, choices in ISI.items() if d not in KHUSUS or d in used}
        for col, (daftar, pilihan) in enumerate(lists.items()):
            sheet.write(4, col, daftar.value)
            sheet.write_column(5, col, [float(p) if p.isdecimal() else p for p in pilihan])
            self._nama(nama_daftar(daftar), LEMBAR_ACUAN, 5, col, 4 + len(pilihan), col)
        for acuan in sorted(
            {k.acuan for x in self.lembar for k in x.kolom if k.acuan}, key=lambda a: (a.lembar, a.kolom)
        ):
            self._nama_acuan(acuan)
        sheet.hide()

    def _nama_acuan(self, acuan: Acuan) -> None:
        """A name that grows with the filled rows, so that the drop-down shows no blank lines."""
        lembar = next(x for x in self.lembar if x.kunci == acuan.lembar)
        col = next(c for c, k in enumerate(lembar.kolom_pada(self.tahun)) if k.kunci == acuan.kolom)
        letter, first = xl_col_to_name(col), BARIS_DATA + 1
        area = f"{quoted(lembar.judul)}!${letter}${first}:${letter}${BARIS_VALIDASI}"
        start = f"{quoted(lembar.judul)}!${letter}${first}"
        self.book.define_name(nama_acuan(acuan), f"=OFFSET({start},0,0,MAX(1,COUNTA({area})),1)")


def _tinggi(kolom: Sequence[Kolom], isi: Mapping[str, Sel]) -> float:
    """Return a row's height in points so that its longest wrapped text is seen, six lines at most."""
    most = 1
    for k in kolom:
        value = isi.get(k.kunci)
        if k.dihitung:
            most = max(most, 2 if k.tipe is Tipe.TEKS else 1)  # a name that fill brings
        elif isinstance(value, str):
            most = max(most, wrapped_lines(value, k.lebar))
    return height(most)


def _tinggi_otomatis(data: bytes) -> bytes:
    """Let Excel go on fitting the heights of data rows: our heights are a first guess, not the office's own choice."""
    source, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for info in source.infolist():
            part = source.read(info)
            if info.filename.startswith("xl/worksheets/sheet"):
                part = _DATA_ROW.sub(rb"\1", part)
            out.writestr(zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _keterangan(kolom: Kolom) -> str:
    contoh = (
        ""
        if kolom.contoh is None
        else f" Contoh: {kolom.contoh:g}."
        if isinstance(kolom.contoh, (int, float))
        else f" Contoh: {kolom.contoh}."
    )
    return kolom.bantuan + contoh.replace("..", ".")
