"""Printers: which document in which file format, which options it owns, and the function that prints it.

Each document declares its printers in its package's ``__init__``, where heavy modules are imported inside the function
only: the command's help reads the declarations.
"""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kinerja_xl.frozen import dataclass

if TYPE_CHECKING:
    from kinerja_xl.findings import FileResult
    from kinerja_xl.model import Dokumen
    from kinerja_xl.reports.cetak.foto import FotoTercetak
    from kinerja_xl.reports.cetak.gambar import Gambar
    from kinerja_xl.sheets.pilihan import LampiranPk

Opsi = Literal["--logo", "--official", "--quarter", "--date", "--appendix", "--iku", "--monthly", "--photos"]
"""An option that is not every document's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pesanan:
    """What a printer gets.

    Attributes:
        dokumen: the office's facts.
        check: what was found in them.
        judul_jenis: the name of the document the workbook is kept for.
        template: the template's file; an empty path for who needs none.
        draft: every page says DRAF.
        logo: a picture for the letterhead; only for who owns ``--logo``.
        official: an official's kode or ``SEMUA``; only for who owns ``--official``.
        triwulan: the quarter (1 to 4); only for who owns ``--quarter``.
        tanggal: the day it is signed; only for who owns ``--date``.
        lampiran: the annexes of an agreement, None for what the workbook says; only for who owns ``--appendix``.
        iku: only the key indicators; only for who owns ``--iku``.
        bulanan: by months instead of quarters; only for who owns ``--monthly``.
        foto: photos for the annex; only for who owns ``--photos``.
    """

    dokumen: Dokumen
    check: FileResult
    judul_jenis: str
    template: Path
    draft: bool = False
    logo: Gambar | None = None
    official: str | None = None
    triwulan: int | None = None
    tanggal: dt.date | None = None
    lampiran: LampiranPk | None = None
    iku: bool = False
    bulanan: bool = False
    foto: tuple[FotoTercetak, ...] = ()


SEMUA = "semua"
"""The word that stands for every official, a file each."""

Cetakan = Iterator[tuple[str, bytes]]
"""The files of a report: what is added to the name ("" for the only one), and the bytes."""


def _tanpa_catatan(_pesanan: Pesanan) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Pencetak:
    """A document in one file format.

    Attributes:
        laporan: the document, a key of ``LAPORAN``.
        bentuk: the file format, the ending of its files.
        cetak: prints it; raises KinerjaError where there is nothing to print, or the template is faulty.
        konteks: where the dataclass stands that its template's tags may name, ``modul:Kelas``; "" for what is drawn
            without a template.
        opsi: the options that it owns besides those of every document.
        catatan: what else the office should know once the document was made.
    """

    laporan: str
    bentuk: str
    cetak: Callable[[Pesanan], Cetakan]
    konteks: str = ""
    opsi: frozenset[Opsi] = frozenset()
    catatan: Callable[[Pesanan], tuple[str, ...]] = _tanpa_catatan

    @property
    def bertemplat(self) -> bool:
        """True where it fills a template."""
        return bool(self.konteks)

    def isi(self) -> type:
        """Return the dataclass that its template's tags may name."""
        module, _, name = self.konteks.partition(":")
        found: type = getattr(importlib.import_module(f"kinerja_xl.reports.{module}"), name)
        return found
