"""Write docs/kamus-data.md, the data dictionary, from the declarations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from kinerja_xl.regulations import DASAR, pada
from kinerja_xl.sheets import JENIS, Jenis, Kolom, Lembar
from kinerja_xl.sheets.daftar import ISI

TARGET = Path(__file__).parents[2] / "docs" / "kamus-data.md"


def dictionary() -> str:
    """Return the whole document."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Kamus data"
    yield ""
    yield "Dibuat dari deklarasi lembar (`make golden`); jangan disunting langsung."
    yield "Tanda * berarti wajib, ƒ berarti dihitung."
    for jenis in JENIS.values():
        yield from ("", f"## {jenis.judul} (`{jenis.kunci}`)")
        for lembar in jenis.lembar_berprofil():
            yield from _sheet(jenis, lembar)


def _sheet(jenis: Jenis, lembar: Lembar) -> Iterator[str]:
    yield from ("", f"### {lembar.judul}", "", lembar.petunjuk, "")
    yield "| Kolom | Jenis isi | Keterangan | Pilihan atau bentuk | Contoh | Dasar |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for kolom in lembar.kolom:
        cells = (
            kolom.judul_lengkap,
            kolom.tipe.value,
            _help(lembar, kolom),
            _choices(jenis, kolom),
            "" if kolom.contoh is None else str(kolom.contoh),
            pada(DASAR[kolom.dasar], dt.date.max).sumber.nomor if kolom.dasar else "",
        )
        yield "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _help(lembar: Lembar, kolom: Kolom) -> str:
    when = f" Wajib bila {lembar[kolom.wajib_bila].judul} terisi." if kolom.wajib_bila and not kolom.wajib else ""
    other = f" Judul lain yang dikenali: {', '.join(kolom.lain)}." if kolom.lain else ""
    return kolom.bantuan + when + other


def _choices(jenis: Jenis, kolom: Kolom) -> str:
    if kolom.daftar is not None:
        return ", ".join(ISI[kolom.daftar]) + ("" if kolom.daftar_tegas else " (saran)")
    if kolom.acuan is not None:
        sheet = jenis[kolom.acuan.lembar]
        return f"{sheet[kolom.acuan.kolom].judul} dari lembar {sheet.judul}"
    return kolom.pola_arti


if __name__ == "__main__":
    TARGET.write_text(dictionary(), encoding="utf-8")
