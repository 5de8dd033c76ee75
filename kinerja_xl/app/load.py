"""One file through the stages: workbook → tables → document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kinerja_xl.app.profil import ProfilTerpilih, pilih_profil
from kinerja_xl.model import Dokumen
from kinerja_xl.model.build import build
from kinerja_xl.sheets import LAPORAN, Laporan
from kinerja_xl.tables import Tables
from kinerja_xl.tables.read import read_tables
from kinerja_xl.workbook.read import RawBook, read_workbook


@dataclass(frozen=True, slots=True)
class Berkas:
    """One workbook at every stage."""

    book: RawBook
    tables: Tables
    dokumen: Dokumen
    profil: ProfilTerpilih | None = None


def load(path: Path, untuk: Laporan | None = None, profil: Path | None = None) -> Berkas:
    """Read a workbook.

    Args:
        path: the file.
        untuk: the document it is read for, which decides the columns that must be filled.
        profil: the district's profile that was asked for, None for the one that the workbook names or that lies
            beside it.

    Returns:
        The workbook at every stage.

    Raises:
        KinerjaError: the file cannot be read at all, or its profile is missing or faulty.
    """
    book = read_workbook(path)
    tables = read_tables(book, untuk)
    dokumen = build(tables)
    terpilih = pilih_profil(path, getattr(dokumen.identitas, "profil", ""), profil)
    return susun_berkas(book, untuk, terpilih, (tables, dokumen))


def susun_berkas(
    book: RawBook,
    untuk: Laporan | None,
    terpilih: ProfilTerpilih | None,
    terbaca: tuple[Tables, Dokumen] | None = None,
) -> Berkas:
    """Return a workbook at every stage, read with a profile.

    Args:
        book: the workbook.
        untuk: the document it is read for.
        terpilih: the profile.
        terbaca: its tables and the document as read without a profile, None to read them now.

    Raises:
        KinerjaError: the profile's weights do not make 100.
    """
    wajib = terpilih.profil.dokumen_wajib if terpilih else ()
    if terbaca is None or wajib:
        tables = read_tables(book, untuk, [LAPORAN[kunci] for kunci in wajib])
        terbaca = tables, build(tables)
    tables, dokumen = terbaca
    if terpilih is None:
        return Berkas(book, tables, dokumen)
    dokumen = replace(dokumen, profil=terpilih.profil)
    _ = dokumen.ketentuan  # a faulty one is refused before anything rests on it
    return Berkas(book, tables, dokumen, terpilih)
