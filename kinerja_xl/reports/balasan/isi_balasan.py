"""What the letter to an office may say; everything is printed as it stands here."""

from __future__ import annotations

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.surat import Kop, Pihak


@dataclass(frozen=True, slots=True)
class BarisDiterima:
    """One document that lacks nothing.

    Attributes:
        nomor: its number in the table.
        dokumen: the document with its year.
        diterima: when it came.
        keadaan: how it stands.
        kode: the code by which exactly this content is recognised.
    """

    nomor: int
    dokumen: str
    diterima: str
    keadaan: str
    kode: str


@dataclass(frozen=True, slots=True)
class HalDiperbaiki:
    """One thing that is wrong.

    Attributes:
        nomor: its number in the table.
        sel: the cells.
        temuan: what is wrong.
        perbaikan: what to do.
    """

    nomor: int
    sel: str
    temuan: str
    perbaikan: str


@dataclass(frozen=True, slots=True)
class DokumenDiperbaiki:
    """One document that has to be put right.

    Attributes:
        dokumen: the document with its year.
        diterima: when it came.
        keadaan: how it stands, in a sentence.
        hal: the gravest things that are wrong.
        lainnya: how many more the annotated copy names.
        salinan: the name of the annotated copy, "" without one.
    """

    dokumen: str
    diterima: str
    keadaan: str
    hal: tuple[HalDiperbaiki, ...]
    lainnya: int
    salinan: str


@dataclass(frozen=True, slots=True)
class BarisDitunggu:
    """One document that has not come.

    Attributes:
        nomor: its number in the table.
        dokumen: the document with its year.
        tenggat: its last day.
        keterangan: how far that day is, and why it was moved.
    """

    nomor: int
    dokumen: str
    tenggat: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class IsiBalasan:
    """Everything the template may name.

    Attributes:
        kop: the letterhead of the district's desk.
        tempat_tanggal: when the letter is signed; the template may add where.
        nomor, sifat, lampiran, hal: the head of the letter.
        kepada: who is addressed.
        up: the part of the office that does the work, "" for none.
        kantor, kabupaten: the office and its district.
        diterima: what lacks nothing.
        diperbaiki: what has to be put right.
        ditunggu: what has not come.
        lewat: something is awaited whose last day is over.
        batas: by when an answer is asked for, "" where nothing is.
        penandatangan: who signs.
    """

    kop: Kop
    tempat_tanggal: str
    nomor: str
    sifat: str
    lampiran: str
    hal: str
    kepada: str
    up: str
    kantor: str
    kabupaten: str
    diterima: tuple[BarisDiterima, ...]
    diperbaiki: tuple[DokumenDiperbaiki, ...]
    ditunggu: tuple[BarisDitunggu, ...]
    lewat: bool
    batas: str
    penandatangan: Pihak
