"""What stands inside a file that came: whose it says it is, which document, which year, which quarter, how far."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.model.build import build
from kinerja_xl.patterns import regex
from kinerja_xl.segel.banding_segel import HasilSegel, periksa_segel
from kinerja_xl.segel.isi_dokumen import dokumen_menurut_isi
from kinerja_xl.sheets import KABUPATEN, PENGUKURAN
from kinerja_xl.tables import Tables
from kinerja_xl.tables.read import read_tables
from kinerja_xl.terima.kiriman import Kata
from kinerja_xl.workbook.marks import NAMA_BAGIAN
from kinerja_xl.workbook.read import RawBook, read_workbook
from kinerja_xl.workbook.sniff import OLE_MAGIC, ZIP_MAGIC

_MODIFIED = regex(rb"<dcterms:modified[^>]*>\s*([0-9T:.+Z-]{10,35})\s*<")
_SCANS = (b"%PDF", b"\xff\xd8\xff", b"\x89PNG", b"II*\x00", b"MM\x00*", b"BM")
_SCAN_ENDINGS = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".heic", ".webp")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_OLD_SHEETS = (".xls", ".xlsb", ".ods", ".et", ".wks", ".csv")


@dataclass(frozen=True, slots=True)
class FaktaBuku:
    """What a file says of itself; everything empty but ``kata`` for what is no workbook of ours.

    Attributes:
        kata: what it is.
        catatan: why, with the way out; "" for nothing to say.
        jenis: the kind of workbook.
        nama_kantor, kabupaten, kode_wilayah, tahun: as Identitas has them.
        dokumen: the document, or the quarter that it measures last.
        nihil: quarters of which the office declares that there is nothing to report, with its reason.
        diubah: when the workbook says that it was saved last.
        segel: the fingerprint of an intact seal, "" without one; ``segel_jenis`` and ``segel_waktu`` tell what of.
        segel_berubah: it was sealed, and something was changed since.
        arsip: the signed scan that Identitas names.
    """

    kata: Kata
    catatan: str = ""
    jenis: str = ""
    nama_kantor: str = ""
    kabupaten: str = ""
    kode_wilayah: str = ""
    tahun: int | None = None
    dokumen: str = ""
    nihil: Mapping[int, str] = field(default_factory=dict)
    diubah: dt.datetime | None = None
    segel: str = ""
    segel_jenis: str = ""
    segel_waktu: dt.datetime | None = None
    segel_berubah: bool = False
    arsip: str = ""


def baca_fakta(path: Path, nama: str) -> FaktaBuku:
    """Return what a file is and says of itself; nothing that it holds raises.

    Args:
        path: where it is kept.
        nama: its name when it came, for the words that are told.
    """
    with path.open("rb") as stream:
        head = stream.read(4096)
    told = _of_bytes(head, nama.casefold())
    if told is not None:
        return told
    try:
        book = read_workbook(path)
        tables = read_tables(book)
        return fakta_dari_buku(book, tables, build(tables))
    except KinerjaError as error:
        message = error.message.replace(path.name, nama)
        return FaktaBuku(_kind_of_refusal(message, head, nama.casefold()), message)
    except Exception as error:  # one file never stops all others
        if os.environ.get("KINERJA_XL_DEBUG"):
            raise
        return FaktaBuku(Kata.RUSAK, f"kesalahan dalam kinerja-xl saat membacanya: {type(error).__name__}")


def _of_bytes(head: bytes, name: str) -> FaktaBuku | None:
    """Return what a file is that cannot be a workbook; None for one that has to be opened."""
    if not head:
        return FaktaBuku(Kata.RUSAK, "berkas kosong (0 bita)")
    if head.startswith(_SCANS) or name.endswith(_SCAN_ENDINGS):
        return FaktaBuku(Kata.PINDAIAN)
    if head.startswith(_ARCHIVES):
        return FaktaBuku(Kata.ARSIP, "arsip selain .zip tidak dibuka; keluarkan isinya, lalu terima lagi")
    if head.startswith((ZIP_MAGIC, OLE_MAGIC)) or name.endswith((".xlsx", ".xlsm", *_OLD_SHEETS)):
        return None
    return FaktaBuku(Kata.DOKUMEN)


def _kind_of_refusal(told: str, head: bytes, name: str) -> Kata:
    if "kata sandi" in told:
        return Kata.TERKUNCI
    if name.endswith((".docx", ".doc", ".pptx", ".ppt", ".rtf", ".txt")) or "Word" in told or "presentasi" in told:
        return Kata.DOKUMEN
    if any(word in told for word in ("(.xls)", "(.xlsb)", "(.ods)", "CSV", "HTML", "2003")) or (
        head.startswith(OLE_MAGIC) and name.endswith(_OLD_SHEETS)
    ):
        return Kata.FORMAT_LAIN
    return Kata.RUSAK


def fakta_dari_buku(book: RawBook, tables: Tables, dokumen: Dokumen) -> FaktaBuku:
    """Return what a workbook says of itself.

    Args:
        book: the workbook.
        tables: its tables as they stand in the file.
        dokumen: the document they make.
    """
    if tables.jenis is None:
        found = tables.findings[0]
        return FaktaBuku(Kata.BUKU_LAIN, f"{found.message} {found.fix}")
    identitas = dokumen.identitas
    kata = Kata.REGISTER if tables.jenis is KABUPATEN else Kata.BUKU
    if kata is Kata.BUKU and not _holds_anything(tables):
        return FaktaBuku(Kata.KOSONG, "belum ada isian selain contoh", jenis=tables.jenis.kunci)
    if NAMA_BAGIAN in book.names:
        way = "gabungkan dahulu di kantornya (merge), lalu kirim buku gabungannya"
        return FaktaBuku(Kata.BAGIAN, way, jenis=tables.jenis.kunci, nama_kantor=identitas.nama_kantor)
    seals = periksa_segel(book, tables)
    seal: HasilSegel | None = seals[-1] if seals else None
    whole = seal is not None and seal.utuh and not seal.segel.draf
    nihil = {n: why for n, why in enumerate(identitas.nihil, start=1) if why}
    return FaktaBuku(
        kata,
        jenis=tables.jenis.kunci,
        nama_kantor=identitas.nama_kantor,
        kabupaten=identitas.kabupaten,
        kode_wilayah=identitas.kode_wilayah,
        tahun=identitas.tahun,
        dokumen=dokumen_menurut_isi(dokumen),
        nihil=nihil if tables.jenis is PENGUKURAN else {},
        diubah=waktu_disimpan(book),
        segel=seal.segel.sidik.isi if seal is not None and whole else "",
        segel_jenis=seal.segel.jenis if seal is not None and whole else "",
        segel_waktu=seal.segel.waktu if seal is not None and whole else None,
        segel_berubah=any(not s.utuh for s in seals),
        arsip=identitas.arsip,
    )


def _holds_anything(tables: Tables) -> bool:
    return any(t.baris for t in tables.tabel.values() if not t.lembar.formulir and t.lembar.baris_awal is None)


def waktu_disimpan(book: RawBook) -> dt.datetime | None:
    """Return when a workbook says that it was saved last, None where it does not."""
    part = "docProps/core.xml"
    found = _MODIFIED.search(book.package.read(part)[:65536]) if part in book.package else None
    if found is None:
        return None
    try:
        saved = dt.datetime.fromisoformat(found[1].decode("ascii").replace("Z", "+00:00"))
    except ValueError:
        return None
    return saved if saved.tzinfo else saved.replace(tzinfo=dt.UTC)
