"""The ``Ukuran`` of every indicator, with what only cells can tell: where the answers stand, what shows per cent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import overload

from kinerja_xl.compute import Daerah, NilaiExcel, Ukuran
from kinerja_xl.compute.indikator import ukuran_indikator
from kinerja_xl.filling.sudut import Lembaran
from kinerja_xl.findings import column_letter
from kinerja_xl.findings.address import quoted
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.regulations.skm import UNSUR
from kinerja_xl.sheets.pilihan import Peran
from kinerja_xl.tables import Baris, Tabel, Tables
from kinerja_xl.text.kode import kunci_kode
from kinerja_xl.workbook.cells import Styles

_RUANG = 2000
"""Last row of the answers' area where nothing stands below them: respondents added later count at once."""


@dataclass(frozen=True, slots=True)
class _Kolom(Sequence[NilaiExcel]):
    """A column's cells, read when a formula looks at them: one that nobody has calculated is then that formula's."""

    lembaran: Lembaran
    tabel: Tabel
    col: int
    rows: range

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> NilaiExcel: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[NilaiExcel]: ...

    def __getitem__(self, index: int | slice) -> NilaiExcel | Sequence[NilaiExcel]:
        if isinstance(index, slice):
            return replace(self, rows=self.rows[index])
        row, sheet = self.rows[index], self.tabel.sheet
        return self.lembaran.nilai(sheet.name, sheet.cell(row, self.col), row, self.col)


def susun_ukuran(
    lembaran: Lembaran, dokumen: Dokumen, kode: Callable[[Indikator], str], styles: Styles
) -> dict[str, Ukuran]:
    """Return the ``Ukuran`` by code, in the order of the document.

    Args:
        lembaran: the workbook as it will be.
        dokumen: the document.
        kode: an indicator's code, given or about to be.
        styles: the workbook's cell formats.
    """
    tables = lembaran.tables
    skm = dict(_skm(lembaran)) if dokumen.disurvei else {}
    akip = _daerah(lembaran, tables.tabel["akip"], "nilai") if dokumen.dievaluasi else None
    persen = _persen(tables, dokumen, styles)
    general = persen.pop("", frozenset())
    codes = {kunci_kode(k): k for s in reversed(dokumen.simpul) for i in reversed(s.indikator) if (k := kode(i))}
    return {
        codes[key]: replace(u, skm=skm, akip=akip, persen=persen.get(key, frozenset()) | general)
        for key, u in ukuran_indikator(dokumen, kode).items()
    }


def _skm(lembaran: Lembaran) -> Iterator[tuple[str, Daerah]]:
    tabel = lembaran.tables.tabel["skm"]
    for unsur in UNSUR:
        area = _daerah(lembaran, tabel, unsur, _RUANG)
        if area is not None:
            yield unsur, area


def _daerah(lembaran: Lembaran, tabel: Tabel, kunci: str, ruang: int = 0) -> Daerah | None:
    """Return a column from the first record to the last, with room below it where nothing stands there."""
    if kunci not in tabel.posisi or not tabel.baris:
        return None
    col, sheet = tabel.posisi[kunci], tabel.sheet
    first, last = tabel.baris[0].row, tabel.baris[-1].row
    if not any(row > last for row, cells in sheet.rows.items() if any(c.value != "" for c in cells.values())):
        last = max(last, ruang)
    values = _Kolom(lembaran, tabel, col, range(first, tabel.baris[-1].row + 1))
    letter = column_letter(col)
    return Daerah(f"{quoted(sheet.name)}!${letter}${first}:${letter}${last}", values)


def _persen(tables: Tables, dokumen: Dokumen, styles: Styles) -> dict[str, frozenset[str]]:
    """Return, by code in small letters, which cells show a fraction as per cent; "" holds what is true of all."""
    found: dict[str, set[str]] = {}
    seen: set[tuple[str, str]] = set()
    identitas = dokumen.identitas

    def lihat(tabel: Tabel, baris: Baris, kunci: str, *nama: str) -> None:
        kode = kunci_kode(baris.teks("kode_indikator"))
        cell = baris.sel.get(kunci)
        place = (kode, nama[0].casefold())
        if place not in seen and cell is not None and styles.is_percent(cell.style):
            found.setdefault(kode, set()).update(nama)
        seen.add(place)  # MATCH takes the first row

    for tabel, baris in _rows(tables, "kinerja"):
        year = f"target_{identitas.tahun}"
        lihat(tabel, baris, next((k for k in ("target_perubahan", "target_pk") if k in baris.sel), year), "target")
        lihat(tabel, baris, f"target_{identitas.periode_akhir}", "target_akhir")
        for n in range(1, 5):
            lihat(tabel, baris, f"target_tw{n}", f"target_tw{n}")
    for tabel, baris in _rows(tables, "riwayat"):
        if identitas.tahun is not None and baris.angka("tahun") == identitas.tahun - 1:
            lihat(tabel, baris, "realisasi", "realisasi_lalu")
    for tabel, baris in _rows(tables, "data_ukur"):
        peran = baris.teks("peran")
        # a sum asks for the role as it is written, a share for Pembilang however that is written
        names = {peran, Peran.dari(peran)}
        for n in range(1, 5):
            lihat(tabel, baris, f"tw{n}", *(f"{nama}.tw{n}" for nama in names))
    for tabel, baris in _rows(tables, "identitas"):
        lihat(tabel, baris, "batas_capaian", "batas_capaian")
    return {kode: frozenset(names) for kode, names in found.items()}


def _rows(tables: Tables, lembar: str) -> Iterator[tuple[Tabel, Baris]]:
    tabel = tables.tabel.get(lembar)
    if tabel is not None:
        yield from ((tabel, baris) for baris in tabel.baris)
