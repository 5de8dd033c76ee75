"""A workbook with all that offices put into theirs, and some parts that only Excel writes, injected by hand."""

from __future__ import annotations

import datetime as dt
import io
import re
import struct
import zlib
from pathlib import Path
from typing import Any

import xlsxwriter
from packages import MAIN_NS, PACKAGE_NS, REL_NS, edited

ROWS = 12
"""Data rows of the main sheet: rows 3 to 14."""

_VALUES = [(f"1.{n}", f"Indikator <{n}> & 'kutip'", 80.5 + n, 75.25 + n) for n in range(1, ROWS + 1)]


_TAX = "=TabelPagu[[#This Row],[Pagu]]*0.11"


def build(path: Path) -> Path:
    """Write the workbook and return its path."""
    plain = path.with_name(f"awal-{path.name}")
    _write(plain)
    return edited(plain, path, _inject)


def png(width: int = 8, height: int = 8) -> bytes:
    """A tiny picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = b"".join(b"\0" + bytes((200, 30, 30)) * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def _write(path: Path) -> None:
    book = xlsxwriter.Workbook(path)
    formats = {
        "title": book.add_format({"bold": True, "align": "center", "bg_color": "#DDEBF7", "border": 1}),
        "input": book.add_format({"bg_color": "#FFFF99", "border": 1, "font_name": "Arial", "locked": False}),
        "percent": book.add_format({"num_format": "0.00%", "border": 2, "font_color": "#C00000"}),
        "rupiah": book.add_format({"num_format": '"Rp" #,##0;[Red]-"Rp" #,##0'}),
        "bold": book.add_format({"bold": True}),
        "column": book.add_format({"italic": True, "bg_color": "#EEEEEE"}),
    }
    _kinerja(book, formats)
    _referensi(book, formats)
    hidden = book.add_worksheet("Acuan")
    hidden.write_column("A1", ["Naik", "Turun", "Tetap"])
    hidden.very_hidden()
    notes = book.add_worksheet("Catatan Lama")
    notes.write("B2", "disembunyikan")
    notes.hide()
    sheet = book.add_chartsheet("Grafik")
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"values": f"=Kinerja!$C$3:$C${ROWS + 2}"})
    sheet.set_chart(chart)
    book.define_name("tabel_kinerja", f"=Kinerja!$A$2:$H${ROWS + 2}")
    book.define_name("TARIF", "=0.11")
    book.define_name("Referensi!lokal", "=Referensi!$A$1")
    book.set_custom_property("Nomor", 7)
    book.set_properties({"title": "Kinerja", "created": dt.datetime(2025, 1, 2)})
    book.close()


def _kinerja(book: Any, formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet("Kinerja")
    sheet.set_column("A:A", 8)
    sheet.set_column("B:B", 40)
    sheet.set_column("J:J", 12, formats["column"])
    sheet.set_row(20, 30, formats["input"])
    sheet.merge_range("A1:H1", "RENCANA KINERJA", formats["title"])
    sheet.write_row(
        "A2", ["Kode", "Indikator", "Target", "Realisasi", "Capaian", "Selisih", "Arah", "Kali"], formats["title"]
    )
    for number, (code, name, target, realised) in enumerate(_VALUES):
        row = 2 + number
        sheet.write_string(row, 0, code)
        sheet.write_string(row, 1, name, formats["input"])
        sheet.write_number(row, 2, target, formats["input"])
        sheet.write_number(row, 3, realised, formats["input"])
        sheet.write_formula(row, 4, f"=D{row + 1}/C{row + 1}", formats["percent"], realised / target)
        sheet.write_blank(row, 5, None, formats["input"])
        sheet.write_string(row, 6, "Naik")
        sheet.write_formula(row, 7, f"=C{row + 1}*$D$3", None, target * _VALUES[0][3])
        sheet.set_row(row, None, None, {"level": 1})
    sheet.write_rich_string("J3", "biasa ", formats["bold"], "tebal", " lagi")
    sheet.write_url("J4", "https://example.go.id/", string="laman")
    sheet.write_array_formula("K3:K5", "{=C3:C5*2}", None, _VALUES[0][2] * 2)
    for offset in (1, 2):
        sheet.write_number(2 + offset, 10, _VALUES[offset][2] * 2)
    sheet.write_dynamic_array_formula("M3:M5", "=SORT(C3:C5)", None, _VALUES[0][2])
    sheet.write_comment("B3", "Periksa sumber data")
    sheet.data_validation(f"G3:G{ROWS + 2}", {"validate": "list", "source": "=Acuan!$A$1:$A$3"})
    sheet.data_validation("C3:C14", {"validate": "decimal", "criteria": ">=", "value": 0, "ignore_blank": True})
    sheet.conditional_format("E3:E14", {"type": "data_bar", "data_bar_2010": True})
    sheet.conditional_format("C3:C14", {"type": "cell", "criteria": "<", "value": 50, "format": formats["bold"]})
    sheet.conditional_format("D3:D14", {"type": "icon_set", "icon_style": "3_traffic_lights"})
    sheet.add_sparkline("N3", {"range": "Kinerja!C3:D3"})
    sheet.insert_image("P2", "logo.png", {"image_data": io.BytesIO(png())})
    sheet.insert_textbox("P8", "Kotak teks")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"categories": "=Kinerja!$A$3:$A$14", "values": "=Kinerja!$C$3:$C$14"})
    sheet.insert_chart("P12", chart)
    sheet.freeze_panes(2, 2)
    sheet.repeat_rows(1)
    sheet.print_area("A1:H14")
    sheet.set_landscape()
    sheet.set_header("&C&G", {"image_center": "kop.png", "image_data_center": io.BytesIO(png())})
    sheet.protect("rahasia", {"format_cells": True})
    sheet.unprotect_range("C3:D14", "isian")
    sheet.ignore_errors({"number_stored_as_text": "A3:A14"})


def _referensi(book: Any, formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet("Referensi")
    sheet.add_table(
        "A1:C5",
        {
            "name": "TabelPagu",
            "columns": [{"header": "Nama"}, {"header": "Pagu"}, {"header": "Pajak", "formula": _TAX}],
            "data": [["A", 100], ["B", 200], ["C", 300], ["D", 400]],
        },
    )
    for row in range(1, 5):
        sheet.write_formula(row, 2, _TAX, None, row * 11)
    sheet.write_formula("E1", "=SUM(B2:B5)", formats["rupiah"], 1000)
    sheet.write_datetime("E2", dt.datetime(2025, 3, 31), book.add_format({"num_format": "dd/mm/yyyy"}))
    sheet.write_boolean("E3", True)
    sheet.write_formula("E4", "=1/0", None, "#DIV/0!")
    sheet.write_formula("E5", '=A2&" <x>"', None, "A <x>")


def _inject(parts: dict[str, bytes]) -> None:
    """Add what xlsxwriter cannot write: shared formulas with their chain, threaded comments, printer settings …"""
    sheet = parts["xl/worksheets/sheet1.xml"]

    def share(match: re.Match[bytes]) -> bytes:
        master = match[2] == b"3"
        text = b'<f t="shared" ref="H3:H14" si="0">C3*$D$3</f>' if master else b'<f t="shared" si="0"/>'
        return match[1] + text

    sheet, count = re.subn(rb'(<c r="H(\d+)"[^>]*>)<f>[^<]*</f>', share, sheet)
    assert count == ROWS
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b"<pageSetup ", b'<pageSetup r:id="rIdPrinter" ')
    chain = "".join(f'<c r="{column}{row}" i="1"/>' for column in "EH" for row in range(3, 15))
    parts["xl/calcChain.xml"] = f'<calcChain xmlns="{MAIN_NS}">{chain}</calcChain>'.encode()
    parts["xl/printerSettings/printerSettings1.bin"] = bytes(range(256))
    parts["customXml/item1.xml"] = b"<instansi xmlns='urn:contoh'>Kecamatan</instansi>"
    parts["xl/threadedComments/threadedComment1.xml"] = b"<ThreadedComments/>"
    parts["xl/persons/person.xml"] = b"<personList/>"
    _link(parts, "xl/_rels/workbook.xml.rels", f"{REL_NS}/calcChain", "calcChain.xml", "rIdChain")
    _link(parts, "xl/_rels/workbook.xml.rels", "urn:persons/person", "persons/person.xml", "rIdPerson")
    _link(parts, "xl/_rels/workbook.xml.rels", f"{REL_NS}/customXml", "../customXml/item1.xml", "rIdCustom")
    rels = "xl/worksheets/_rels/sheet1.xml.rels"
    _link(parts, rels, f"{REL_NS}/printerSettings", "../printerSettings/printerSettings1.bin", "rIdPrinter")
    _link(parts, rels, "urn:x/threadedComment", "../threadedComments/threadedComment1.xml", "rIdThread")
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.'
        b'printerSettings"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-'
        b'officedocument.spreadsheetml.calcChain+xml"/></Types>',
    )


def _link(parts: dict[str, bytes], rels: str, kind: str, target: str, identifier: str) -> None:
    assert PACKAGE_NS.encode() in parts[rels]
    entry = f'<Relationship Id="{identifier}" Type="{kind}" Target="{target}"/></Relationships>'
    parts[rels] = parts[rels].replace(b"</Relationships>", entry.encode())
