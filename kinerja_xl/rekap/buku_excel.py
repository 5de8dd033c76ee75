"""The workbook of a recap: rows written as they come, so that memory stays flat, in sheets that can be filtered,
printed and followed to the cells they speak of."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from kinerja_xl.findings import column_letter
from kinerja_xl.findings.address import quoted
from kinerja_xl.frozen import dataclass
from kinerja_xl.rekap.baris_excel import BarisXml, Nilai, Pengode
from kinerja_xl.rekap.letak import jalan_ke
from kinerja_xl.workbook.zip_write import fresh, fresh_of, stored, write_zip

LINKS = 65_530
"""More links a sheet Excel does not open; rows beyond it are written on a further sheet."""

_HEAD = 3  # row of the headings
_FAST = 3  # of packing: a second of a province's recap, for a tenth more bytes
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


@dataclass(frozen=True, slots=True)
class KolomRekap:
    """A column: heading, width, and how its cells look (``teks``, ``bungkus``, ``angka``, ``persen``, ``uang``,
    ``tanggal``, ``bilangan``, ``status``)."""

    judul: str
    lebar: float = 14
    gaya: str = "teks"


class TautanSel(NamedTuple):
    """A workbook and a cell in it; the sheet "" for the workbook as a whole."""

    path: Path
    lembar: str = ""
    sel: str = ""


class BarisRekap(NamedTuple):
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

    def __init__(self, untuk: Path, judul: str, kaki: str) -> None:
        """Begin a workbook.

        Args:
            untuk: where it will stand; links start from there.
            judul: its title.
            kaki: what stands at the foot of printed pages.
        """
        import xlsxwriter

        self._out = io.BytesIO()
        self.workbook = xlsxwriter.Workbook(
            self._out,
            {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False},
        )
        self.workbook.set_properties({"title": judul, "comments": kaki, "created": dt.datetime(2026, 1, 1)})
        self._folder, self._foot = untuk.resolve().parent, kaki
        self._formats: dict[tuple[Any, ...], Any] = {}
        self._paths: dict[Path, str] = {}
        self._sheets = 0
        self._rows: dict[str, BarisXml] = {}

    def selesai(self) -> bytes:
        """Return the finished workbook."""
        self.workbook.close()
        package, members = self._out.getvalue(), []
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            for info in archive.infolist():
                rows = self._rows.get(info.filename)
                if rows is None:
                    members.append(stored(package, info))
                    continue
                members.append(fresh_of(info.filename, rows.disisipkan(archive.read(info)), info, _FAST))
                if links := rows.hubungan():
                    folder, _, name = info.filename.rpartition("/")
                    members.append(fresh(f"{folder}/_rels/{name}.rels", links, like=info))
        return write_zip(members)

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
        self._sheets += 1
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
        encoders = [self._pengode(kolom.gaya) for kolom in lembar.kolom]
        link = Pengode(self._style("tautan"), self._style("tanggal"))
        letters = [column_letter(n) for n in range(1, len(lembar.kolom) + 1)]
        plain, linked = (encoders, encoders.copy())
        linked[lembar.tautan] = link
        sheet, rows, row, total, part = None, None, 0, 0, 0
        for satu in lembar.baris:
            if rows is None or row - _HEAD > LINKS - 1:
                self._close(sheet, lembar, row)
                part += 1
                sheet, row = self._begin(lembar, part), _HEAD
                rows = self._rows[f"xl/worksheets/sheet{self._sheets}.xml"] = BarisXml(letters)
            row += 1
            total += 1
            target = self._target(satu, lembar.tautan)
            rows.tulis(row + 1, satu.sel, linked if target else plain)
            if target:
                rows.tautkan(f"{letters[lembar.tautan]}{row + 1}", *target)
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

    def _pengode(self, gaya: str) -> Pengode:
        """Return what makes the cells of a column that looks like this."""
        style, days = self._style("teks" if gaya == "status" else gaya), self._style("tanggal")
        if gaya != "status":
            return Pengode(style, days)
        by_word = {kata: nomor_gaya(self.gaya_status(kata)) for kata in _WARNA}
        return Pengode(style, days, lambda teks: by_word.get(teks.lower().replace(" ", "-"), style))

    def _style(self, gaya: str) -> int:
        return nomor_gaya(self.gaya(valign="top", **_GAYA.get(gaya, {})))

    def _target(self, satu: BarisRekap, kolom: int) -> tuple[str, str] | None:
        """Return the file and the place in it to which a row's link leads; None where it has none or is too long."""
        tautan = satu.tautan
        if tautan is None or not satu.sel[kolom]:
            return None
        path = self._paths.get(tautan.path)
        if path is None:
            path = self._paths[tautan.path] = jalan_ke(tautan.path, self._folder)
        place = f"{_sheet(tautan.lembar)}!{tautan.sel or 'A1'}" if tautan.lembar else ""
        return None if len(path) + len(place) > _URL else (path, place)


_sheet = lru_cache(maxsize=256)(quoted)


def nomor_gaya(gaya: Any) -> int:
    """Return the number of a format. XlsxWriter gives it when a cell is written; these cells are not written by it."""
    return int(gaya._get_xf_index())


def rujukan_deret(sheet: str, kolom: str, dari: int, sampai: int) -> str:
    """Return a reference to part of a column, rows from 1: ``='Data'!$B$2:$B$9``."""
    return f"={quoted(sheet)}!${kolom}${dari}:${kolom}${sampai}"
