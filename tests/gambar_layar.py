"""Pictures of the local page for the manual: ``python tests/gambar_layar.py docs/gambar`` (needs Chromium)."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import openpyxl
from helpers.browser import chromium
from helpers.layar_uji import Halaman, program, shot

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
PK, CLEAN = SAMPLES / "kalaena-pk-2025.xlsx", SAMPLES / "kalaena-pengukuran-2025-bersih.xlsx"
TABLE = (
    ("INDIKATOR KINERJA UTAMA KECAMATAN SUKAMAJU",),
    ("No", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target 2025", "Target 2026"),
    (1, "Meningkatnya kualitas pelayanan", "Indeks Kepuasan Masyarakat", "Indeks", 85, 86),
    (2, "Meningkatnya akuntabilitas kinerja", "Nilai AKIP Kecamatan", "Nilai", 70, 72),
)


def pictures(target: Path, width: int = 1200) -> list[Path]:
    """Save a picture of every page into a folder and return them."""
    made: list[Path] = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        table = folder / "iku lama.xlsx"
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        for row in TABLE:
            sheet.append(row)
        book.save(table)
        with chromium(folder / "profil") as browser, program(folder / "rumah") as (_, address):
            page = Halaman(browser, address, folder)

            def take(kind: str) -> None:
                made.append(target / f"layar{kind}.png")
                shot(page, made[-1])

            page.open(width=width, height=800)
            take("-kosong")
            page.put(CLEAN, table, PK)
            for file in (CLEAN, table, PK):
                page.settled(file.name)
            page.press(page.settled(CLEAN.name), "Isi kolom hitungan")
            page.done(CLEAN.name, 1)
            page.open(width=width, height=800)
            page.settled(PK.name)
            take("")
            page.press(page.settled(table.name), "Lihat pratinjau")
            take("-pratinjau")
            page.open(width=width, height=800)
            page.press(page.settled(CLEAN.name), "Buat dokumen")
            take("-dokumen")
            page.open(width=360, height=740)
            page.settled(PK.name)
            take("-ponsel")
    return made


if __name__ == "__main__":
    for picture in pictures(Path(sys.argv[1]).resolve()):
        print(picture)
