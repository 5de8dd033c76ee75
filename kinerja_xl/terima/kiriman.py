"""What arrives: a message with its files, or a file that somebody laid into a folder."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import field
from enum import StrEnum

from kinerja_xl.frozen import dataclass


class Kata(StrEnum):
    """What a file turned out to be, in the word that is told."""

    BUKU = "buku kerja"
    BUKU_LAIN = "buku kerja lain"  # an .xlsx that is none of ours
    KOSONG = "templat kosong"
    BAGIAN = "bagian satu pejabat"  # made by split, to be merged before it is anybody's document
    REGISTER = "daftar kantor"
    PINDAIAN = "pindaian, bukan buku kerja"
    FORMAT_LAIN = "format lain"  # .xls, .ods, .xlsb
    TERKUNCI = "terkunci kata sandi"
    RUSAK = "rusak atau tidak wajar"
    DOKUMEN = "dokumen, bukan buku kerja"
    ARSIP = "arsip yang tidak dapat dibuka"
    SURAT = "surat yang tidak dapat diurai"
    TERENKRIPSI = "surat terenkripsi"


@dataclass(frozen=True, slots=True)
class BerkasMasuk:
    """One file.

    Attributes:
        nama: its name, made safe.
        data: its content.
        wadah: what it stood in inside the message, outermost first: messages, archives, documents.
        catatan: why it is not what it seems, "" for nothing to say.
        kata: what it is where unpacking has found that out already.
    """

    nama: str
    data: bytes = field(repr=False)
    wadah: tuple[str, ...] = ()
    catatan: str = ""
    kata: Kata | None = None

    @property
    def sidik(self) -> str:
        """SHA-256 of the content."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Kiriman:
    """A message with its files, or a file on its own.

    Attributes:
        sumber: where it was found.
        mentah: SHA-256 of the raw message or file, by which it is passed over the next time; "" where the place keeps
            a number of its own (``tempat``).
        tempat: (account, folder, UIDVALIDITY, UID) of a message on a server, else "".
        id, dari, perihal: of the message; empty for a file on its own.
        tanggal: when it was sent; for a file on its own, when it was last changed.
        berkas: the files.
        tautan: addresses in its text that lead to files, where it brings none.
        dilewati: parts that are nothing to keep (logos, signatures).
    """

    sumber: str
    mentah: str = ""
    tempat: str = ""
    id: str = ""
    dari: str = ""
    perihal: str = ""
    tanggal: dt.datetime | None = None
    berkas: tuple[BerkasMasuk, ...] = ()
    tautan: tuple[str, ...] = ()
    dilewati: int = 0

    @property
    def kunci(self) -> str:
        """The identity of a message: its Message-ID and its files; raw bytes change with every mailbox."""
        who = self.id or f"{self.dari}|{self.perihal}|{self.tanggal}"
        files = sorted((b.sidik, b.nama) for b in self.berkas)
        return hashlib.sha256(repr((who, files)).encode("utf-8", "replace")).hexdigest()
