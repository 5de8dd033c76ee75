"""What is read although nobody sees it: hidden sheets and rows that hold something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.sheets import Jenis
from kinerja_xl.tables.tabel import Tabel
from kinerja_xl.workbook.marks import LEMBAR_ACUAN
from kinerja_xl.workbook.read import RawBook


def hidden_records(tabel: Tabel) -> Iterator[Finding]:
    """Yield a finding for a hidden sheet, else for each hidden row that holds a record."""
    if tabel.sheet.state != "visible":
        yield Finding(
            code="KX012",
            message=f"Lembar {tabel.sheet.name} tersembunyi, tetapi isinya tetap dibaca.",
            sheet=tabel.sheet.name,
            fix="Tampilkan lembarnya (klik kanan pada tab, Unhide/Tampilkan).",
        )
        return
    for baris in tabel.baris:
        if baris.row in tabel.sheet.hidden_rows:
            yield Finding(
                code="KX012",
                message="Baris tersembunyi berisi data; baris ini tetap ikut dibaca.",
                at=tabel.sheet.ref(baris.row, tabel.posisi.get(tabel.lembar.kunci_baris, 1)),
                row_key=tabel.kunci_baris(baris),
                fix="Tampilkan barisnya atau lepas saringannya, lalu pastikan isinya memang diperlukan.",
            )


def hidden_sheets(book: RawBook, tabel: Mapping[str, Tabel], jenis: Jenis) -> Iterator[Finding]:
    """Yield a finding for each hidden sheet of the office's own that holds something."""
    ours = {t.sheet.name for t in tabel.values()} | {LEMBAR_ACUAN} | {x.judul for x in jenis.lembar if x.impor}
    for name in book.sheet_names:
        if name not in ours and book.sheet_state(name) != "visible" and book.holds_anything(name):
            yield Finding(
                code="KX012",
                severity=Severity.INFO,
                message=f"Lembar '{name}' tersembunyi dan berisi data.",
                sheet=name,
                fix="Pastikan lembar itu memang ikut dikirim, atau hapus.",
            )
