"""Workbooks made to keep a reader busy, to eat its memory, or to lead it astray: one function a kind, all seeded."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from helpers.tampered import SAMPLE, packed, parts, sheet_part, with_numbers, with_texts

MEASURED = (Path(__file__).parents[2] / "samples" / "kalaena-pengukuran-2025-bersih.xlsx").read_bytes()
_RELATIONSHIP = b'<Relationship Id="x%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="a%d.png"/>'


def _in_sheet(name: str, before: bytes, added: bytes) -> bytes:
    members = parts(SAMPLE)
    part = sheet_part(members, name)
    assert before in members[part], (name, before)
    members[part] = members[part].replace(before, added + before, 1)
    return packed(members, stored=True)


def _rows(cells: Iterator[bytes]) -> bytes:
    return _in_sheet("Anggaran", b"</sheetData>", b"".join(cells))


def _strings(xml: bytes) -> bytes:
    members = parts(SAMPLE)
    members["xl/sharedStrings.xml"] = members["xl/sharedStrings.xml"].replace(b"</sst>", xml + b"</sst>")
    return packed(members, stored=True)


def _text(text: str, sheet: str = "Kinerja", column: str = "K") -> bytes:
    return with_texts(SAMPLE, {(sheet, f"{column}{row}"): text for row in range(7, 12)})


def _number_of_the_row(number: bytes) -> bytes:
    members = parts(SAMPLE)
    part = sheet_part(members, "Anggaran")
    members[part] = members[part].replace(b'<row r="7"', b'<row r="' + number + b'"', 1)
    return packed(members)


def _nested(depth: int) -> bytes:
    return _in_sheet("Anggaran", b"</sheetData>", b"<a>" * depth + b"</a>" * depth)


def _zip_of_one_block() -> bytes:
    data = bytearray(SAMPLE)
    with zipfile.ZipFile(io.BytesIO(SAMPLE)) as archive:
        first, second = archive.infolist()[3:5]
    at = data.rindex(second.filename.encode())
    data[at - 4 : at] = first.header_offset.to_bytes(4, "little")
    return bytes(data)


def _swelling() -> bytes:
    return packed(parts(SAMPLE) | {"xl/media/gambar.bin": b"\0" * (40 << 20)})


def _links(number: int) -> bytes:
    members = parts(SAMPLE)
    added = b"".join(_RELATIONSHIP % (n, n) for n in range(number))
    name = "xl/_rels/workbook.xml.rels"
    members[name] = members[name].replace(b"</Relationships>", added + b"</Relationships>")
    return packed(members)


def _doctype() -> bytes:
    members = parts(SAMPLE)
    part = sheet_part(members, "Kinerja")
    head, _, body = members[part].partition(b"?>")
    bomb = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"&a;" * 10) for n in range(9)
    )
    members[part] = head + b"?>" + bomb + b"]>" + body
    return packed(members)


def _styles(number: int) -> bytes:
    members = parts(SAMPLE)
    members["xl/styles.xml"] = members["xl/styles.xml"].replace(b"</cellXfs>", b"<xf/>" * number + b"</cellXfs>")
    return packed(members, stored=True)


def _cut(seed: int) -> bytes:
    return SAMPLE[: random.Random(seed).randrange(100, len(SAMPLE))]


def _flipped(seed: int) -> bytes:
    chance, data = random.Random(seed), bytearray(SAMPLE)
    for _ in range(20):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def _merges(number: int, area: bytes) -> bytes:
    members = parts(SAMPLE)
    part = sheet_part(members, "Anggaran")
    merges = b"<mergeCells>" + (b'<mergeCell ref="%s"/>' % area) * number + b"</mergeCells>"
    members[part] = members[part].replace(b"</sheetData>", b"</sheetData>" + merges, 1)
    return packed(members)


def _shared(length: int, cells: int) -> bytes:
    formula = b"+".join([b"A1"] * (length // 3))
    rows = b'<row r="900"><c r="A900"><f t="shared" ref="A900:A%d" si="99">%s</f><v>1</v></c></row>' % (
        900 + cells,
        formula,
    )
    rows += b"".join(
        b'<row r="%d"><c r="A%d"><f t="shared" si="99"/><v>1</v></c></row>' % (n, n) for n in range(901, 900 + cells)
    )
    return _in_sheet("Anggaran", b"</sheetData>", rows)


def _sheets(number: int) -> bytes:
    members = parts(SAMPLE)
    added = b"".join(b'<sheet name="L%d" sheetId="%d" r:id="rId1"/>' % (n, n + 500) for n in range(number))
    members["xl/workbook.xml"] = members["xl/workbook.xml"].replace(b"</sheets>", added + b"</sheets>")
    return packed(members)


def _number(sheet: str, address: str, number: str, book: bytes = SAMPLE) -> bytes:
    return with_numbers(book, {(sheet, address): number})


BUILDERS: Mapping[str, Callable[[], bytes]] = MappingProxyType(
    {
        # the package
        "zip-bertumpuk": _zip_of_one_block,
        "zip-mekar": _swelling,
        "doctype": _doctype,
        "terpotong": lambda: _cut(1),
        "bita-acak": lambda: _flipped(1),
        "hubungan-200000": lambda: _links(200_000),
        "gaya-2000000": lambda: _styles(2_000_000),
        "lembar-100000": lambda: _sheets(100_000),
        "nama-ganda": lambda: packed(parts(SAMPLE) | {"XL/WORKBOOK.XML": b"<a/>"}),
        # a sheet
        "kolom-100000": lambda: _in_sheet(
            "Anggaran", b"<sheetData>", b"<cols>" + b'<col min="1" max="16384" hidden="1"/>' * 100_000 + b"</cols>"
        ),
        "gabungan-tinggi-5000": lambda: _merges(5_000, b"A1:A1048576"),
        "gabungan-kecil-200000": lambda: _merges(200_000, b"Z9:Z10"),
        "rumus-bersama": lambda: _shared(60_000, 20_000),
        "rumus-bersama-sah": lambda: _shared(8_000, 20_000),
        "unsur-asing": lambda: _in_sheet("Anggaran", b"</sheetData>", b"<x/>" * 8_000_000),
        "bersarang": lambda: _nested(5_000),
        "format-bersyarat-200000": lambda: _in_sheet(
            "Anggaran",
            b"<pageMargins",
            b'<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"/></conditionalFormatting>'
            * 200_000,
        ),
        "sel-2900000": lambda: _rows(
            b'<row r="%d">' % row + b"<c><v>1</v></c>" * 1_000 + b"</row>" for row in range(100, 3_000)
        ),
        "baris-berformat-1000000": lambda: _rows(
            b'<row r="%d" s="1" customFormat="1"/>' % row for row in range(100, 1_000_000)
        ),
        "baris-tabel-100000": lambda: _rows(
            b'<row r="%d"><c r="L%d"><v>1</v></c></row>' % (row, row) for row in range(100, 100_100)
        ),
        "baris-kosong-140000": lambda: _rows(
            b'<row r="%d"><c r="A%d" t="str"><v></v></c></row>' % (row, row) for row in range(100, 140_100)
        ),
        "baris-5000-angka": lambda: _number_of_the_row(b"7" * 5_000),
        "baris-nol": lambda: _number_of_the_row(b"0"),
        "baris-mundur": lambda: _number_of_the_row(b"3"),
        "sel-jauh": lambda: _rows(iter([b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'])),
        # texts
        "teks-bersama-kosong": lambda: _strings(b"<si/>" * 3_000_000),
        "teks-bersama-potongan": lambda: _strings(b"<si>" + b"<r><t>a</t></r>" * 400_000 + b"</si>"),
        "teks-bersama-bersarang": lambda: _strings(b"<si>" * 200 + b"</si>" * 200),
        "teks-1-mb": lambda: _text("a" * 1_000_000),
        "teks-kosong-12000": lambda: _text("x" + " " * 12_000 + "x", column="AE"),
        "teks-a": lambda: _text("a" * 32_767),
        "teks-akronim": lambda: _text("Kata (KATA) " * 2_700),
        "teks-kurung": lambda: _text("(" * 32_000),
        "teks-kali-100": lambda: _text("x 100" + " " * 15 + "x" * 20_000, column="AA"),
        "teks-koma": lambda: _text("Meja, " * 5_000, column="AE"),
        "teks-sandi": lambda: _text("_x001B_]52;c;aGFsbw==_x0007_" * 100, "Pejabat", "B"),
        # numbers and years
        "periode-20292029": lambda: _number("Identitas", "C17", "20292029"),
        "periode-minus": lambda: _number("Identitas", "C16", "-2025"),
        "riwayat-300000000": lambda: _number("Riwayat", "C6", "-300000000", MEASURED),
        "riwayat-22": lambda: _number("Riwayat", "C6", "22", MEASURED),
        "angka-1e308": lambda: _number("Anggaran", "D9", "1e308"),
        "angka-nan": lambda: _number("Anggaran", "D9", "NaN"),
        "angka-panjang": lambda: _number("Anggaran", "D9", "1" * 30_000),
    }
)
"""Kind -> what builds it. Broken copies are made anew for each seed by ``variants``."""


def variants(number: int) -> Iterator[tuple[str, bytes]]:
    """Yield as many hostile files: every kind once, then broken copies of another seed each."""
    for name, build in list(BUILDERS.items())[:number]:
        yield name, build()
    for seed in range(max(0, number - len(BUILDERS))):
        yield f"rusak-{seed:03}", (_cut if seed % 2 else _flipped)(seed + 2)
