"""What the guard lets in, and the words with which it sends the rest away."""

from __future__ import annotations

import os
import struct
import zipfile
from pathlib import Path

import pytest
from packages import minimal, minimal_parts, with_rows, worksheet, write_package

from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook.guard import open_package
from kinerja_xl.workbook.limits import Limits
from kinerja_xl.workbook.read import read_workbook


def refusal(path: Path, limits: Limits | None = None) -> KinerjaError:
    """Return the refusal; it must name the way out."""
    with pytest.raises(KinerjaError) as caught:
        open_package(path, limits)
    assert caught.value.fix.endswith("."), caught.value.fix
    return caught.value


def ole_stub(*streams: str) -> bytes:
    """The smallest compound file with these streams: header, FAT, directory."""
    sector = 512
    header = bytearray(sector)
    header[:8] = bytes.fromhex("D0CF11E0A1B11AE1")
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIII", header, 44, 1, 1, 0, 4096)
    struct.pack_into("<IIII", header, 60, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    fat = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFF] * 126)

    def entry(name: str, kind: int, right: int, child: int) -> bytes:
        text = name.encode("utf-16-le") + b"\0\0"
        data = bytearray(128)
        data[: len(text)] = text
        struct.pack_into("<HBBIII", data, 64, len(text), kind, 1, 0xFFFFFFFF, right, child)
        struct.pack_into("<IQ", data, 116, 0xFFFFFFFE, 0)
        return bytes(data)

    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    directory = entry("Root Entry", 5, 0xFFFFFFFF, 1)
    for number, name in enumerate(names, 1):
        directory += entry(name, 2, number + 1 if number < len(names) else 0xFFFFFFFF, 0xFFFFFFFF)
    return bytes(header) + fat + directory.ljust(sector, b"\0")


class TestFilesThatAreNoWorkbook:
    @pytest.mark.parametrize(
        ("name", "data", "says"),
        [
            ("a.xlsx", b"", "kosong"),
            ("a.xlsx", ole_stub("EncryptedPackage", "EncryptionInfo"), "kata sandi"),
            ("a.xlsx", ole_stub("Workbook"), ".xls)"),
            ("a.xlsx", bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 40, "lama atau sudah rusak"),
            ("a.xlsx", b"<html><body><table><tr><td>1</td></tr></table>", "HTML"),
            ("a.xlsx", b"\xef\xbb\xbf\r\n<!DOCTYPE html>", "HTML"),
            ("a.xlsx", b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "2003"),
            ("a.xlsx", b"Kode;Sasaran;Target\n1;Meningkatnya;80\n", "CSV"),
            ("a.xlsx", "Kode\tSasaran\n".encode("utf-16"), "CSV"),
            ("a.xlsx", b"%PDF-1.7", "PDF"),
            ("a.xlsx", b"\x00\x01\x02\x03" * 50, "bukan buku kerja"),
            ("~$a.xlsx", b"\x05Admin\x20\x00", "berkas kunci"),
        ],
    )
    def test_are_named_for_what_they_are(self, tmp_path: Path, name: str, data: bytes, says: str) -> None:
        path = tmp_path / name
        path.write_bytes(data)
        assert says in refusal(path).message

    def test_missing_file(self, tmp_path: Path) -> None:
        assert "tidak ditemukan" in refusal(tmp_path / "tidak-ada.xlsx").message

    def test_folder(self, tmp_path: Path) -> None:
        assert "folder" in refusal(tmp_path).message

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user whom file rights bind")
    def test_file_without_read_permission(self, tmp_path: Path) -> None:
        path = minimal(tmp_path / "a.xlsx")
        path.chmod(0)
        assert "tidak boleh dibaca" in refusal(path).message

    def test_permission_error_while_reading(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = minimal(tmp_path / "a.xlsx")

        def locked(_: Path) -> bytes:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "read_bytes", locked)
        assert "tidak boleh dibaca" in refusal(path).message

    @pytest.mark.parametrize(
        ("content_type", "says"),
        [
            ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", ".xlsb"),
        ],
    )
    def test_other_workbook_types_in_disguise(self, tmp_path: Path, content_type: str, says: str) -> None:
        parts = minimal_parts(worksheet("<sheetData/>"))
        plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(plain, content_type.encode())
        assert says in refusal(write_package(tmp_path / "a.xlsx", parts)).message

    @pytest.mark.parametrize(
        ("parts", "says"),
        [
            ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}, "OpenDocument"),
            ({"foto.jpg": b"x"}, "arsip zip biasa"),
            ({"[Content_Types].xml": b"wordprocessingml", "word/document.xml": b"<a/>"}, "Word"),
            ({"[Content_Types].xml": b"presentationml", "ppt/presentation.xml": b"<a/>"}, "presentasi"),
        ],
    )
    def test_other_zips_in_disguise(self, tmp_path: Path, parts: dict[str, bytes], says: str) -> None:
        assert says in refusal(write_package(tmp_path / "a.xlsx", parts)).message


class TestBrokenPackages:
    def test_truncated(self, tmp_path: Path) -> None:
        path = minimal(tmp_path / "a.xlsx")
        path.write_bytes(path.read_bytes()[:-200])
        assert "terpotong" in refusal(path).message

    def test_wrong_checksum(self, tmp_path: Path) -> None:
        path = tmp_path / "a.xlsx"
        parts = minimal_parts(worksheet("<sheetData/>"))
        with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        path.write_bytes(path.read_bytes().replace(b"<sheetData/>", b"<sheetDatb/>"))
        assert "tidak dapat dibaca" in refusal(path).message

    @pytest.mark.parametrize("missing", ["xl/workbook.xml", "_rels/.rels", "xl/worksheets/sheet1.xml"])
    def test_missing_parts(self, tmp_path: Path, missing: str) -> None:
        parts = minimal_parts(worksheet("<sheetData/>"))
        del parts[missing]
        assert "rusak" in refusal(write_package(tmp_path / "a.xlsx", parts)).message

    @pytest.mark.parametrize("part", ["xl/workbook.xml", "_rels/.rels", "xl/worksheets/sheet1.xml", "xl/styles.xml"])
    def test_malformed_xml_is_no_traceback(self, tmp_path: Path, part: str) -> None:
        parts = minimal_parts(worksheet("<sheetData/>"))
        parts[part] = parts[part][: len(parts[part]) // 2]
        path = write_package(tmp_path / "a.xlsx", parts)
        with pytest.raises(KinerjaError, match="rusak"):
            read_workbook(path).sheet("Lembar1")

    @pytest.mark.parametrize("name", ["../jahat.xml", "/mutlak.xml", "..\\jahat.xml", "\\mutlak.xml"])
    def test_odd_part_names(self, tmp_path: Path, name: str) -> None:
        parts = minimal_parts(worksheet("<sheetData/>")) | {name: b"<a/>"}
        assert "tidak wajar" in refusal(write_package(tmp_path / "a.xlsx", parts)).message

    def test_names_that_differ_only_in_case(self, tmp_path: Path) -> None:
        parts = minimal_parts(worksheet("<sheetData/>")) | {"XL/Workbook.xml": b"<a/>"}
        assert "bernama sama" in refusal(write_package(tmp_path / "a.xlsx", parts)).message

    def test_zip_password(self, tmp_path: Path) -> None:
        path = minimal(tmp_path / "a.xlsx")
        data = bytearray(path.read_bytes())
        place = data.index(b"PK\x01\x02")
        data[place + 8] |= 1
        path.write_bytes(bytes(data))
        assert "kata sandi" in refusal(path).message

    def test_zip_features_that_office_programs_never_use(self, tmp_path: Path) -> None:
        path = minimal(tmp_path / "a.xlsx")
        data = bytearray(path.read_bytes())
        start = data.index(b"PK\x01\x02")
        while start >= 0:
            data[start + 8] |= 0x20  # "compressed patched data"
            start = data.find(b"PK\x01\x02", start + 1)
        path.write_bytes(bytes(data))
        assert "tidak dapat dibaca" in refusal(path).message

    def test_uncommon_compression(self, tmp_path: Path) -> None:
        path = tmp_path / "a.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
            for name, data in minimal_parts(worksheet("<sheetData/>")).items():
                archive.writestr(name, data)
        assert "dimampatkan" in refusal(path).message


class TestBombs:
    def test_part_that_swells(self, tmp_path: Path) -> None:
        parts = minimal_parts(worksheet("<sheetData/>")) | {"xl/gambar.bin": b"\0" * (9 << 20)}
        assert "mekar" in refusal(write_package(tmp_path / "a.xlsx", parts)).message

    def test_too_much_in_all(self, tmp_path: Path) -> None:
        assert "seluruhnya" in refusal(minimal(tmp_path / "a.xlsx"), Limits(total=100)).message

    def test_too_large_a_file(self, tmp_path: Path) -> None:
        assert "batasnya" in refusal(minimal(tmp_path / "a.xlsx"), Limits(file=100)).message

    def test_too_many_parts(self, tmp_path: Path) -> None:
        assert "jumlah bagian" in refusal(minimal(tmp_path / "a.xlsx"), Limits(parts=3)).message

    def test_entries_that_share_one_block(self, tmp_path: Path) -> None:
        path = minimal(tmp_path / "a.xlsx", worksheet("<sheetData/>"), worksheet("<sheetData/>"))
        with zipfile.ZipFile(path) as archive:
            first = archive.getinfo("xl/worksheets/sheet1.xml")
            offset = archive.getinfo("xl/worksheets/sheet2.xml").header_offset
        # The directory's entry for sheet 2 now points at the data of sheet 1.
        data = path.read_bytes().replace(
            struct.pack("<I", offset) + b"xl/worksheets/sheet2.xml",
            struct.pack("<I", first.header_offset) + b"xl/worksheets/sheet2.xml",
        )
        path.write_bytes(data)
        assert "bertumpuk" in refusal(path).message

    @pytest.mark.parametrize(
        ("part", "head"),
        [
            ("xl/worksheets/sheet1.xml", b'<!DOCTYPE x [<!ENTITY a "b">]>'),
            ("xl/workbook.xml", b"<!DOCTYPE x>"),
            ("xl/styles.xml", b"<!-- " + b"x" * 9000 + b" --><!DOCTYPE x>"),
        ],
    )
    def test_document_types(self, tmp_path: Path, part: str, head: bytes) -> None:
        parts = minimal_parts(worksheet("<sheetData/>"))
        body = parts[part].partition(b"?>\n")[2] or parts[part]
        parts[part] = head + body
        assert "DOCTYPE" in refusal(write_package(tmp_path / "a.xlsx", parts)).message

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-7"])
    def test_encodings_that_could_hide_one(self, tmp_path: Path, encoding: str) -> None:
        parts = minimal_parts(worksheet("<sheetData/>"))
        text = parts["xl/styles.xml"].decode()
        parts["xl/styles.xml"] = f'<?xml version="1.0" encoding="{encoding}"?>{text}'.encode(
            "ascii" if encoding == "utf-7" else encoding
        )
        assert "UTF-8" in refusal(write_package(tmp_path / "a.xlsx", parts)).message


class TestAccidentsOfTheOffice:
    @pytest.mark.parametrize(("row", "address"), [(1048576, "XFD1048576"), (900000, "A900000"), (1, "XFD1")])
    def test_a_stray_cell_far_away_costs_nothing(self, tmp_path: Path, row: int, address: str) -> None:
        rows = f'<row r="{row}"><c r="{address}" s="1"><v>1</v></c></row>'
        (found,) = read_workbook(with_rows(tmp_path / "a.xlsx", rows)).sheet("Lembar1").cells()
        assert found.row == row

    def test_formats_far_away_are_fine(self, tmp_path: Path) -> None:
        path = with_rows(tmp_path / "a.xlsx", '<row r="1048576" ht="15"><c r="XFD1048576" s="1"/></row>')
        assert read_workbook(path).sheet("Lembar1").rows == {}

    def test_whole_merged_rows_are_fine(self, tmp_path: Path) -> None:
        inside = '<sheetData/><mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A3:XFD4"/></mergeCells>'
        path = minimal(tmp_path / "a.xlsx", worksheet(inside))
        assert read_workbook(path).sheet("Lembar1").merged == ((1, 1, 1, 16384), (3, 1, 4, 16384))

    def test_a_giant_merge_is_named(self, tmp_path: Path) -> None:
        inside = '<sheetData/><mergeCells><mergeCell ref="A1:B1048576"/></mergeCells>'
        with pytest.raises(KinerjaError) as caught:
            read_workbook(minimal(tmp_path / "a.xlsx", worksheet(inside))).sheet("Lembar1")
        assert "A1:B1048576" in caught.value.message
        assert "Lembar1" in caught.value.message

    def test_too_many_cells(self, tmp_path: Path) -> None:
        path = with_rows(tmp_path / "a.xlsx", '<row r="1">' + "<c/>" * 50 + "</row>")
        assert "lebih dari 40 sel" in refusal(path, Limits(cells=40)).message

    def test_no_handle_stays_open(self, tmp_path: Path) -> None:
        path = minimal(tmp_path / "a.xlsx")
        book = read_workbook(path)
        path.unlink()
        assert book.sheet("Lembar1").rows == {}
