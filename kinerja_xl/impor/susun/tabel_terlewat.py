"""Tables of a source of which nothing is used: they are named, since a person would look for them in the workbook."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import column_letter
from kinerja_xl.impor.kepala.daerah import DI_BAWAH
from kinerja_xl.impor.kepala.kaki_tabel import TANDA_TANGAN
from kinerja_xl.impor.sumber.isi_sumber import BerkasSumber, SelSumber, TabelSumber
from kinerja_xl.impor.susun.asal_sel import NIP_TERTULIS
from kinerja_xl.impor.susun.isian import ASING, Catatan, Rakitan
from kinerja_xl.text.numbers import read_number
from kinerja_xl.text.tampak import ringkas

_ROWS, _COLUMNS = 3, 2  # titles and two rows below; less may be anything
_TITLE = 60  # letters of a column's title
_TITLES = 4  # of them are told


def tabel_terlewat(rakitan: Rakitan, berkas: BerkasSumber) -> Iterator[Catatan]:
    """Yield a note for each visible table whose cells are neither used nor passed over for a reason.

    A table is a block of rows that follow each other, titles in words on top and a number below; signatures are none.
    """
    used, guesses = rakitan.terpakai(), (None, DI_BAWAH, TANDA_TANGAN)
    for table in berkas.tabel:
        if table.tersembunyi:
            continue
        block: list[tuple[SelSumber, ...]] = []
        for row, cells in [*table.baris.items(), (0, ())]:
            places = [table.tempat(c) for c in cells]
            free = len(cells) >= _COLUMNS and not any(p in used or rakitan.lewat.get(p) not in guesses for p in places)
            if block and (not free or row != block[-1][0].row + 1):
                if _is_table(block):
                    yield _note(berkas, table, block)
                block = []
            if free:
                block.append(cells)


def _is_table(block: list[tuple[SelSumber, ...]]) -> bool:
    head, *rows = block
    if len(block) < _ROWS or any(
        NIP_TERTULIS.search(c.teks) or c.teks.upper().startswith("NIP") for cells in block for c in cells
    ):
        return False
    if any(read_number(c.teks).value is not None or len(c.teks) > _TITLE for c in head):
        return False
    return any(read_number(c.teks).value is not None for cells in rows for c in cells)


def _note(berkas: BerkasSumber, table: TabelSumber, block: list[tuple[SelSumber, ...]]) -> Catatan:
    head, last = block[0], block[-1][0].row
    titles = ", ".join(ringkas(c.teks) for c in head[:_TITLES]) + (", …" if len(head) > _TITLES else "")
    right = max(c.col for cells in block for c in cells)
    left = min(c.col for cells in block for c in cells)
    where = f" {column_letter(left)}{head[0].row}:{column_letter(right)}{last}" if table.lembar else ""
    return Catatan(ASING, f"tabel di {berkas.nama}, {table.nama}{where} (judul: {titles})", table.tempat(head[0]))
