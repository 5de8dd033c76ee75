"""The workbook of a recap: rows written as they come, so that memory stays flat, in sheets that can be filtered,
printed and followed to the cells they speak of."""

from __future__ import annotations

import datetime as dt
import io
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kinerja_xl.findings.address import quoted
from kinerja_xl.text.tampak import tampak

LINKS = 65_530
"""More links a sheet Excel does not open; rows beyond it are written on a further sheet."""

_HEAD = 3  # row of the headings
_LONGEST = 32_000  # characters of a cell
_URL = 2_000  # characters of a link that Excel still opens
_WARNA = {
    "belum-mengirim": ("#3d4650", "#e4e8ec"),
    "nihil": ("#2f4858", "#dbe7f0"),
    "terlambat": ("#6b4a00", "#fdeebf"),
    "belum-lengkap": ("#7d3f00", "#fbdcc0"),
    "ada-galat": ("#8f1018", "#f8d3d3"),
    "lengkap": ("#14532d", "#d3efd9"),
    "disegel": ("#0b3d2c", "#b5e3cd"),
}
"""Ink and paper of each status; they differ in lightness, too."""

_GAYA: Mapping[str, Mapping[str, Any]] = {
    "bungkus": {"text_wrap": True},
    "persen": {"num_format": "0.00%"},
    "uang": {"num_format": "#,##0"},
    "angka": {"num_format": "#,##0.##"},
    "bilangan": {"num_format": "#,##0", "align": "center"},
    "tanggal": {"num_format": "dd-mm-yyyy", "align": "left"},
    "tautan": {"font_color": "#0b4f8a", "underline": 1},
}
"""How cells look beyond plain text."""

Nilai = str | float | int | dt.date | None


@dataclass(frozen=True, slots=True)
class KolomRekap:
    """A column: heading, width, and how its cells look (``teks``, ``bungkus``, ``angka``, ``persen``, ``uang``,
    ``tanggal``, ``bilangan``, ``status``)."""

    judul: str
    lebar: float = 14
    gaya: str = "teks"


@dataclass(frozen=True, slots=True)
class TautanSel:
    """A workbook and a cell in it; the sheet "" for the workbook as a whole."""

    path: Path
    lembar: str = ""
    sel: str = ""


@dataclass(frozen=True, slots=True)
class BarisRekap:
    """One row: its cells, and where its link leads; the link stands in the column ``kolom_tautan`` of its sheet."""

    sel: tuple[Nilai, ...]
    tautan: TautanSel | None = None


@dataclass(frozen=True, slots=True)
class LembarRekap:
    """A sheet of rows. ``tautan`` is the number of the column that holds each row's link, from 0."""

    nama: str
    judul: str
    keterangan: str
    kolom: tuple[KolomRekap, ...]
    baris: Iterable[BarisRekap]
    tautan: int = 0
    kosong: str = "Tidak ada."


class BukuExcel:
    """Writes the workbook; ``selesai`` returns it."""

    def __init__(self, untuk: Path, judul: str, kaki: str, *, besar: bool = False) -> None:
        """Begin a workbook.

        Args:
            untuk: where it will stand; links start from there.
            judul: its title.
            kaki: what stands at the foot of printed pages.
            besar: keep no more than a row in memory, which takes a third longer.
        """
        import xlsxwriter

        self._out = io.BytesIO()
        self.workbook = xlsxwriter.Workbook(
            self._out,
            {
                "constant_memory": True,
                "strings_to_urls": False,
                "strings_to_formulas": False,
                "default_date_format": "",
            },
        )
        self.workbook.set_properties({"title": judul, "comments": kaki, "created": dt.datetime(2026, 1, 1)})
        self._folder, self._foot = untuk.resolve().parent, kaki
        self._formats: dict[tuple[Any, ...], Any] = {}
        self._styles: dict[str, Any] = {}
        self._paths: dict[Path, str] = {}

    def selesai(self) -> bytes:
        """Return the finished workbook."""
        self.workbook.close()
        return self._out.getvalue()

    def gaya(self, **sifat: Any) -> Any:
        """Return a cell format, the same one for the same properties."""
        key = tuple(sorted(sifat.items()))
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format({"font_name": "Calibri", "font_size": 10, **sifat})
        return self._formats[key]

    def gaya_status(self, kata: str) -> Any:
        """Return the format of a status by its word (``belum-mengirim``)."""
        ink, paper = _WARNA[kata]
        return self.gaya(font_color=ink, bg_color=paper, bold=True, valign="top")

    def lembar_kosong(self, nama: str, *, rebah: bool = True) -> Any:
        """Return a new sheet, set up for printing."""
        sheet = self.workbook.add_worksheet(nama)
        if rebah:
            sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer(f"&L&8{self._foot.replace('&', '&&')}&C&8&A&R&8Halaman &P dari &N")
        return sheet

    def tulis(self, lembar: LembarRekap) -> int:
        """Write a sheet of rows, several where there are more links than one sheet may hold.

        Returns:
            How many rows were written.
        """
        sheet, row, total, part = None, 0, 0, 0
        for satu in lembar.baris:
            if sheet is None or row - _HEAD > LINKS - 1:
                self._close(sheet, lembar, row)
                part += 1
                sheet, row = self._begin(lembar, part), _HEAD
            row += 1
            total += 1
            self._row(sheet, row, satu, lembar)
        if sheet is None:
            sheet = self._begin(lembar, 1)
            row = _HEAD + 1
            sheet.write_string(row, 0, lembar.kosong, self.gaya(italic=True, font_color="#55606c"))
        self._close(sheet, lembar, row)
        return total

    def _begin(self, lembar: LembarRekap, part: int) -> Any:
        sheet = self.lembar_kosong(lembar.nama + (f" ({part})" if part > 1 else ""))
        for col, kolom in enumerate(lembar.kolom):
            sheet.set_column(col, col, kolom.lebar)
        sheet.write_string(0, 0, lembar.judul, self.gaya(bold=True, font_size=14))
        sheet.write_string(1, 0, lembar.keterangan, self.gaya(font_color="#55606c"))
        head = self.gaya(
            bold=True, bg_color="#1f3a4d", font_color="#ffffff", text_wrap=True, valign="vcenter", border=1
        )
        sheet.set_row(_HEAD, 30)
        for col, kolom in enumerate(lembar.kolom):
            sheet.write_string(_HEAD, col, kolom.judul, head)
        sheet.freeze_panes(_HEAD + 1, min(2, len(lembar.kolom) - 1))
        sheet.repeat_rows(_HEAD)
        return sheet

    def _close(self, sheet: Any, lembar: LembarRekap, last: int) -> None:
        if sheet is not None:
            sheet.autofilter(_HEAD, 0, max(last, _HEAD + 1), len(lembar.kolom) - 1)

    def _row(self, sheet: Any, row: int, satu: BarisRekap, lembar: LembarRekap) -> None:
        for col, (value, kolom) in enumerate(zip(satu.sel, lembar.kolom, strict=True)):
            if col == lembar.tautan and satu.tautan is not None:
                self._link(sheet, row, col, satu.tautan, _text(value))
            else:
                self._cell(sheet, row, col, value, kolom.gaya)

    def _cell(self, sheet: Any, row: int, col: int, value: Nilai, gaya: str) -> None:
        if value is None or value == "":
            return
        if isinstance(value, dt.date):
            sheet.write_datetime(row, col, value, self._style("tanggal"))
        elif isinstance(value, (int, float)):
            sheet.write_number(row, col, value, self._style(gaya))
        elif gaya == "status":
            kata = value.lower().replace(" ", "-")
            sheet.write_string(row, col, value, self.gaya_status(kata) if kata in _WARNA else self._style("teks"))
        else:
            sheet.write_string(row, col, _text(value), self._style(gaya))

    def _style(self, gaya: str) -> Any:
        found = self._styles.get(gaya)
        if found is None:
            found = self.gaya(valign="top", **_GAYA.get(gaya, {}))
            self._styles[gaya] = found
        return found

    def _link(self, sheet: Any, row: int, col: int, tautan: TautanSel, text: str) -> None:
        url = self._url(tautan)
        if len(url) > _URL or not text:
            sheet.write_string(row, col, text, self._style("teks"))
        else:
            sheet.write_url(row, col, url, self._style("tautan"), text)

    def _url(self, tautan: TautanSel) -> str:
        """Return where a link leads: from the recap's folder, so that both may be moved together."""
        path = self._paths.get(tautan.path)
        if path is None:
            path = self._paths[tautan.path] = self._relative(tautan.path)
        place = f"#{quoted(tautan.lembar)}!{tautan.sel or 'A1'}" if tautan.lembar else ""
        return f"external:{path}{place}"

    def _relative(self, target: Path) -> str:
        try:
            path = os.path.relpath(target.resolve(), self._folder)
        except ValueError:  # another drive
            path = str(target.resolve())
        if "#" in path:  # the writer takes the first one for the beginning of the cell
            path = path.replace("%", "%25").replace(" ", "%20").replace("#", "%23")
        return path


def _text(value: Nilai) -> str:
    """Return a text as a cell may hold it: strangers wrote it."""
    if not isinstance(value, str):
        return "" if value is None else str(value)
    return tampak(value, baris=True)[:_LONGEST]


def rujukan_deret(sheet: str, kolom: str, dari: int, sampai: int) -> str:
    """Return a reference to part of a column, rows from 1: ``='Data'!$B$2:$B$9``."""
    return f"={quoted(sheet)}!${kolom}${dari}:${kolom}${sampai}"
