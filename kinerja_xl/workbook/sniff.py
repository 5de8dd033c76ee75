"""Which kind of file something is that calls itself .xlsx, told from its bytes, with the way out for each kind."""

from __future__ import annotations

import io
import re

from kinerja_xl.findings import KinerjaError
from kinerja_xl.patterns import regex
from kinerja_xl.workbook.package import CONTENT_TYPES, REPAIR, Package

OLE_MAGIC = bytes.fromhex("D0CF11E0A1B11AE1")
ZIP_MAGIC = b"PK\x03\x04"

_SAVE_AS = "Buka di Excel, pilih File > Save As (Simpan Sebagai), lalu jenis Excel Workbook (.xlsx)."
_HTML = regex(rb"<(?:!doctype html|html|head|table|meta|style|script)\b", re.IGNORECASE)
_MACRO_NAMES = frozenset({"vbaproject.bin", "vbaprojectsignature.bin", "vbadata.xml"})

MACROS = "memuat makro (.xlsm)"
"""Why nothing is written into such a workbook: the macros could not be kept in step with the cells."""


def refuse_other_formats(name: str, data: bytes) -> None:
    """Raise KinerjaError when the bytes are no zip at all; the message says what they are instead."""
    if data.startswith(ZIP_MAGIC):
        return
    if name.startswith("~$"):
        raise KinerjaError(
            f"{name} adalah berkas kunci sementara Excel, bukan buku kerja.",
            f"Pakai berkas {name.removeprefix('~$')}; berkas kunci hilang sendiri setelah Excel ditutup.",
        )
    if data.startswith(OLE_MAGIC):
        raise _ole_refusal(name, data)
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        raise KinerjaError(f"Berkas {name} berformat XML Spreadsheet 2003, bukan .xlsx.", _SAVE_AS)
    if _HTML.search(head):
        raise KinerjaError(
            f"Isi berkas {name} adalah halaman HTML (biasanya hasil ekspor aplikasi web), bukan buku kerja .xlsx.",
            _SAVE_AS,
        )
    if head.startswith(b"%PDF"):
        raise KinerjaError(f"Berkas {name} adalah PDF, bukan buku kerja .xlsx.", "Pakai berkas Excel asalnya.")
    if _is_text(head):
        raise KinerjaError(f"Isi berkas {name} adalah teks atau CSV, bukan buku kerja .xlsx.", _SAVE_AS)
    raise KinerjaError(f"Berkas {name} bukan buku kerja .xlsx, atau sudah rusak.", REPAIR)


def refuse_other_packages(package: Package) -> None:
    """Raise KinerjaError for a zip of another kind: OpenDocument, Word, binary workbooks."""
    name = package.path.name
    if CONTENT_TYPES not in package:
        mimetype = package.read("mimetype") if "mimetype" in package else b""
        if b"opendocument" in mimetype:
            raise KinerjaError(
                f"Berkas {name} berformat OpenDocument (.ods), bukan .xlsx.",
                "Buka di LibreOffice atau Excel, pilih Save As (Simpan Sebagai), lalu jenis Excel 2007-365 (.xlsx).",
            )
        raise KinerjaError(
            f"Berkas {name} adalah arsip zip biasa, bukan buku kerja .xlsx.",
            "Bila arsip itu memuat buku kerja, keluarkan (extract) dahulu, lalu pakai berkas .xlsx di dalamnya.",
        )
    types = package.read(CONTENT_TYPES)
    if b"ms-excel.sheet.binary" in types:
        raise KinerjaError(f"Berkas {name} berformat biner (.xlsb), bukan .xlsx.", _SAVE_AS)
    if b"wordprocessingml" in types and "word/document.xml" in package:
        raise KinerjaError(f"Berkas {name} adalah dokumen Word, bukan buku kerja Excel.", "Pakai berkas .xlsx.")
    if b"presentationml" in types and "ppt/presentation.xml" in package:
        raise KinerjaError(f"Berkas {name} adalah presentasi, bukan buku kerja Excel.", "Pakai berkas .xlsx.")


def has_macro_type(package: Package) -> bool:
    """True for a workbook that says of itself that it holds macros (.xlsm)."""
    types = package.read(CONTENT_TYPES)
    return b"ms-excel.sheet.macroEnabled" in types or b"ms-excel.template.macroEnabled" in types


def macro_parts(package: Package) -> tuple[str, ...]:
    """Return the parts that hold macros; in an .xlsx they are there without Excel or anybody saying so."""
    declared = {
        element.get("PartName", "").lstrip("/").lower()
        for element in package.xml(CONTENT_TYPES).iterchildren("*")
        if "vbaproject" in element.get("ContentType", "").lower()
    }
    return tuple(
        name for name in package.names if name.lower() in declared or name.lower().rsplit("/", 1)[-1] in _MACRO_NAMES
    )


def _ole_refusal(name: str, data: bytes) -> KinerjaError:
    """Return the error for a compound file: a locked workbook and an old .xls share the same first bytes."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as compound:
            encrypted = any(compound.exists(stream) for stream in ("EncryptedPackage", "EncryptionInfo"))
            old = any(compound.exists(stream) for stream in ("Workbook", "Book"))
    except Exception:  # olefile raises many types on damaged files; all mean the same to the office
        encrypted = old = False
    if encrypted:
        return KinerjaError(
            f"Berkas {name} dikunci dengan kata sandi.",
            "Buka di Excel dengan kata sandinya, pilih File > Info > Protect Workbook > Encrypt with Password, "
            "kosongkan kata sandi, lalu simpan.",
        )
    if old:
        return KinerjaError(f"Berkas {name} berformat Excel lama (.xls), bukan .xlsx.", _SAVE_AS)
    return KinerjaError(f"Berkas {name} berformat Office lama atau sudah rusak, bukan .xlsx.", _SAVE_AS)


def _is_text(head: bytes) -> bool:
    """True when bytes look like text of any encoding an office may save."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\x00" not in head and sum(byte < 9 or 13 < byte < 32 for byte in head) == 0
