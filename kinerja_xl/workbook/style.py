"""How a standard workbook looks: the few colours and formats that every sheet shares."""

from __future__ import annotations

from functools import cache
from typing import Any

from kinerja_xl.sheets import Tipe

BIRU_TUA, BIRU_MUDA, KELABU, KELABU_TUA, GARIS = "#1F3864", "#D9E2F3", "#EDEDED", "#7F7F7F", "#A6A6A6"

FORMAT_ANGKA: dict[Tipe, str] = {
    Tipe.KODE: "@",
    Tipe.NIP: "@",
    Tipe.UANG: "#,##0",
    Tipe.PERSEN: "0.00%",
    Tipe.TAHUN: "0",
    Tipe.TANGGAL: "dd/mm/yyyy",
}
"""Excel format code of a column type; the others stay General."""

_KANAN = {Tipe.UANG, Tipe.PERSEN}
_TENGAH = {Tipe.ANGKA, Tipe.TARGET, Tipe.TAHUN, Tipe.TANGGAL}


class Gaya:
    """The cell formats of one xlsxwriter workbook, each made when it is first asked for."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._sel = cache(self._buat_sel)

    def _format(self, **values: Any) -> Any:
        return self._book.add_format({"font_name": "Arial", "font_size": 10, "valign": "vcenter"} | values)

    def _bergaris(self, **values: Any) -> Any:
        return self._format(border=1, border_color=GARIS, **values)

    @property
    def judul(self) -> Any:
        """Title of a sheet."""
        return self._format(bold=True, font_size=14, font_color=BIRU_TUA)

    @property
    def subjudul(self) -> Any:
        """The line of instructions below the title."""
        return self._format(italic=True, font_color="#595959", text_wrap=True, valign="top")

    @property
    def pita(self) -> Any:
        """Band over a group of columns."""
        return self._bergaris(bold=True, bg_color=BIRU_MUDA, font_color=BIRU_TUA, align="left", indent=1)

    @property
    def kepala(self) -> Any:
        """Header of an input column."""
        return self._bergaris(bold=True, bg_color=BIRU_TUA, font_color="#FFFFFF", align="center", text_wrap=True)

    @property
    def kepala_hitung(self) -> Any:
        """Header of a computed column."""
        return self._bergaris(bold=True, bg_color=KELABU_TUA, font_color="#FFFFFF", align="center", text_wrap=True)

    @property
    def label(self) -> Any:
        """Label of a form's line."""
        return self._bergaris(bold=True, bg_color=BIRU_MUDA, indent=1)

    @property
    def keterangan(self) -> Any:
        """Help beside a form's line."""
        return self._bergaris(font_color="#595959", font_size=9, text_wrap=True)

    @property
    def nomor(self) -> Any:
        """Number of a step in the instructions."""
        return self._format(align="center", valign="top", font_color=BIRU_TUA, bold=True)

    @property
    def pokok(self) -> Any:
        """Key word of a step."""
        return self._format(bold=True, valign="top", text_wrap=True)

    @property
    def isi(self) -> Any:
        """Running text."""
        return self._format(text_wrap=True, valign="top")

    @property
    def garis(self) -> Any:
        """Lines only: for rows the office adds."""
        return self._book.add_format({"border": 1, "border_color": GARIS})

    def sel(self, tipe: Tipe, *, kiri: bool = False) -> Any:
        """Return the format of an input cell."""
        return self._sel(tipe, None, False, kiri)

    def sel_hitung(self, tipe: Tipe) -> Any:
        """Return the format of a computed cell."""
        return self._sel(tipe, KELABU, False, False)

    def contoh(self, tipe: Tipe) -> Any:
        """Return the format of a cell in the example row."""
        return self._sel(tipe, "#FFF9E5", True, False)

    def _buat_sel(self, tipe: Tipe, warna: str | None, contoh: bool, kiri: bool) -> Any:
        values: dict[str, Any] = {"text_wrap": True, "valign": "top"}
        if tipe in FORMAT_ANGKA:
            values["num_format"] = FORMAT_ANGKA[tipe]
        if kiri:
            values |= {"align": "left", "valign": "vcenter"}
        elif tipe in _KANAN:
            values["align"] = "right"
        elif tipe in _TENGAH:
            values["align"] = "center"
        if warna:
            values["bg_color"] = warna
        if contoh:
            values |= {"italic": True, "font_color": KELABU_TUA}
        return self._bergaris(**values)
