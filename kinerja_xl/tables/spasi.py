"""Blanks at the ends and invisible characters: reading forgives them, Excel does not, so formulas miss the text."""

from __future__ import annotations

from kinerja_xl.sheets import Kolom, Lembar, Tipe
from kinerja_xl.tables.cellvalue import Masalah
from kinerja_xl.text.tampak import kutip, tak_terlihat
from kinerja_xl.workbook.cells import Cell


def spasi_di_tepi(lembar: Lembar, kolom: Kolom, cell: Cell, teks: object) -> bool:
    """True where a text that formulas look up or compare (key, reference, list value, letter) has blanks at its ends,
    and for characters that nobody sees in any text.

    Args:
        lembar, kolom: the declarations.
        cell: the raw cell.
        teks: what was read from it.
    """
    if not isinstance(teks, str) or teks == cell.value or not teks:
        return False
    if kolom.dihitung or not isinstance(cell.value, str):
        return False
    if tak_terlihat(cell.value):
        return True
    if kolom.daftar is not None and cell.value == cell.value.strip():  # only its case was read over
        return False
    key = kolom.kunci in (lembar.kunci_baris, *lembar.unik)
    closed = kolom.daftar is not None or kolom.pola is not None or kolom.tipe is Tipe.TARGET
    return key or closed or kolom.acuan is not None


def masalah_spasi(lembar: Lembar, kolom: Kolom, cell: Cell, teks: object) -> Masalah | None:
    """Return KX116 for such a cell."""
    if not spasi_di_tepi(lembar, kolom, cell, teks):
        return None
    if hidden := tak_terlihat(cell.value):
        return Masalah(
            "KX116",
            f"{kolom.judul} {kutip(str(teks))} memuat huruf tak terlihat ({hidden}); bagi Excel itu isian lain.",
            kutip(str(teks)),
            "Ketik ulang isinya; check --fix menghapus huruf itu di seluruh buku kerja.",
        )
    return Masalah(
        "KX116",
        f"{kolom.judul} '{cell.value}' diawali atau diakhiri spasi; bagi Excel itu isian lain.",
        f"'{teks}'",
        "Hapus spasinya; check --fix menghapusnya di seluruh buku kerja.",
    )
