"""One file through the stages: workbook → tables → document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from pathlib import Path

from kinerja_xl.app.asing import sebut_bentuk
from kinerja_xl.app.profil import ProfilTerpilih, pilih_profil
from kinerja_xl.filling.basi import input_formulas, stale_inputs, without_stale
from kinerja_xl.filling.plan import plan
from kinerja_xl.filling.segar import fresh_values
from kinerja_xl.findings import CellRef, Finding
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.model.build import build
from kinerja_xl.sheets import LAPORAN, Laporan
from kinerja_xl.tables import Tables
from kinerja_xl.tables.belum_dihitung import satukan
from kinerja_xl.tables.read import read_tables
from kinerja_xl.workbook.numfmt import read_styles
from kinerja_xl.workbook.package import Package
from kinerja_xl.workbook.read import RawBook, read_workbook

_BERANTAI = 8
"""How often an input may rest on a result that rests on an input."""

_PESAN_BASI = "Rumus ini memakai kolom hitungan yang nilainya akan berubah, sehingga nilai tersimpannya tidak berlaku."
_JALAN_BASI = (
    "Jalankan kinerja-xl isi, buka hasilnya di Excel, hitung ulang (Ctrl+Alt+F9), simpan, lalu periksa lagi; "
    "atau ganti rumusnya dengan angka."
)


@dataclass(frozen=True, slots=True)
class Berkas:
    """One workbook at every stage.

    Attributes:
        book: the workbook as it stands in the file.
        tables: its tables; a stale input is there a formula that nobody has calculated.
        dokumen: the document they make.
        profil: the district's profile.
        basi: the stale inputs (``filling.basi``).
    """

    book: RawBook
    tables: Tables
    dokumen: Dokumen
    profil: ProfilTerpilih | None = None
    basi: frozenset[CellRef] = frozenset()


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
    tables = sebut_bentuk(book, read_tables(book, untuk))
    dokumen = build(tables)
    terpilih = pilih_profil(path, dokumen.identitas.profil, profil)
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
    wajib = [LAPORAN[kunci] for kunci in terpilih.profil.dokumen_wajib] if terpilih else []
    if terbaca is None or wajib:
        terbaca = _terbaca(book, untuk, wajib)
    basi: frozenset[CellRef] = frozenset()
    for _ in range(_BERANTAI):
        tables, dokumen = terbaca
        if terpilih is not None:
            dokumen = replace(dokumen, profil=terpilih.profil)
            _ = dokumen.ketentuan  # a faulty one is refused before anything rests on it
        if not input_formulas(tables):
            break
        baru = stale_inputs(book, tables, plan(tables, dokumen, book.styles)) - basi
        if not baru:
            break
        basi |= baru
        terbaca = _terbaca(without_stale(book, basi), untuk, wajib)
    findings = tuple(satukan(_dijelaskan(tables, basi), tables.tabel))
    return Berkas(book, replace(tables, findings=findings), dokumen, terpilih, basi)


def reread(before: Berkas, data: bytes, untuk: Laporan | None = None) -> Berkas:
    """Return a workbook with other cells, read with the profile it was read with.

    Args:
        before: the workbook as it was.
        data: its bytes now; only cells differ, not sheets or names.
        untuk: the document it is read for.
    """
    book, package = before.book, Package(before.book.path, data)
    fresh = RawBook(
        book.path, package, book.sheet_names, book.names, book.date1904, read_styles(package), book.warnings
    )
    return susun_berkas(fresh, untuk, before.profil)


def segarkan(berkas: Berkas, wanted: Set[CellRef]) -> tuple[Berkas, Mapping[CellRef, float | str | bool]]:
    """Return a workbook as it reads once its stale inputs have their value of today, and those values.

    Args:
        berkas: the workbook; only what is plain arithmetic gets a value.
        wanted: the stale inputs that may be written.
    """
    fresh: dict[CellRef, float | str | bool] = {}
    wajib = [LAPORAN[kunci] for kunci in berkas.profil.profil.dokumen_wajib] if berkas.profil else []
    for _ in range(_BERANTAI):
        left = wanted - fresh.keys()
        if not left:
            break
        book = without_stale(berkas.book, berkas.basi, fresh)
        new = fresh_values(book, berkas.tables, plan(berkas.tables, berkas.dokumen, book.styles), left)
        if not new:
            break
        fresh |= new
        tables, dokumen = _terbaca(without_stale(berkas.book, berkas.basi, fresh), None, wajib)
        if berkas.profil is not None:
            dokumen = replace(dokumen, profil=berkas.profil.profil)
        berkas = replace(berkas, tables=tables, dokumen=dokumen)
    return berkas, fresh


def _terbaca(book: RawBook, untuk: Laporan | None, wajib: Iterable[Laporan]) -> tuple[Tables, Dokumen]:
    tables = read_tables(book, untuk, wajib)
    return tables, build(tables)


def _dijelaskan(tables: Tables, basi: Set[CellRef]) -> Iterator[Finding]:
    """Yield the findings of reading; those of stale inputs say what is wrong with them."""
    for found in tables.findings:
        if found.code == "KX112" and found.at in basi:
            yield replace(found, message=_PESAN_BASI, fix=_JALAN_BASI)
        else:
            yield found
