"""Make every picture of the documents from the program as it is now: make gambar [NAMA=name,name].

Needs LibreOffice, Chromium and poppler. A picture that is new gets a line in ``GAMBAR``; ``tests/test_panduan.py``
holds the list against the pictures that the pages show.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import lukis
from PIL import Image

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "gambar"
_PK, _UKUR = "kalaena-pk-2025", "kalaena-pengukuran-2025"


class Studio:
    """A folder with the samples under the names that the manual uses, and what the program makes of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, sample in {
            "pk-2025.xlsx": f"{_PK}-bersih",
            "pk-2025-asli.xlsx": _PK,
            "ukur-2025.xlsx": f"{_UKUR}-bersih",
            "iku.xlsx": "jejangkit-iku-2023-2026",
            "cascading.xlsx": "pekuncen-cascading-2023-bersih",
            "tabel-iku.xlsx": "pino-raya-iku-2022-2026-bersih",
        }.items():
            (folder / name).write_bytes((ROOT / "samples" / f"{sample}.xlsx").read_bytes())

    def made(self, name: str, *words: str) -> Path:
        """Return a file that a command makes, made once."""
        path = self.folder / name
        if not path.exists():
            lukis.kinerja_xl(self.folder, *words)
        return path

    def pk(self) -> Path:
        """The agreement in Word."""
        return self.made("hasil/pk-pk-2025.docx", "report", "pk", "pk-2025.xlsx", "-o", "hasil")

    def ukur(self) -> Path:
        """The measurement, filled."""
        return self.made("ukur-terisi.xlsx", "fill", "ukur-2025.xlsx", "-o", "ukur-terisi.xlsx")

    def lkjip(self) -> Path:
        """The year-end report."""
        self.ukur()
        return self.made("hasil/lkjip-ukur-terisi.pdf", "report", "lkjip", "ukur-terisi.xlsx", "-o", "hasil", "--pdf")

    def triwulan(self) -> Path:
        """The quarterly report."""
        self.ukur()
        words = ("report", "triwulan", "ukur-terisi.xlsx", "-o", "hasil", "--quarter", "4")
        return self.made("hasil/triwulan-ukur-terisi-TW4.docx", *words)

    def impor(self) -> Path:
        """The workbook that import makes of the agreement."""
        return self.made("pk-impor.xlsx", "import", str(self.pk()), "-o", "pk-impor.xlsx")

    def diperiksa(self) -> Path:
        """The annotated copy."""
        return self.made("catatan/pk-2025-asli-diperiksa.xlsx", "check", "pk-2025-asli.xlsx", "--annotate", "catatan")

    def html(self, name: str, *words: str) -> str:
        """Return the address of a page that a command writes."""
        return self.made(name, *words, "--format", "html", "--output", name).as_uri()

    def layar(self, name: str) -> Image.Image:
        """Return a picture of the local page; its script makes all of them at once."""
        folder = self.folder / "layar"
        if not folder.is_dir():
            folder.mkdir()
            script = Path(__file__).parents[2] / "tests" / "gambar_layar.py"
            subprocess.run([sys.executable, str(script), str(folder)], check=True)
        return Image.open(folder / f"{name}.png").convert("RGB")


def _templat(s: Studio, laporan: str, name: str) -> Path:
    return s.made(name, "template", laporan, "-o", name)


def _cascading(s: Studio, bentuk: str) -> Path:
    words = ("report", "cascading", "cascading.xlsx", "-o", "hasil", "--format", bentuk)
    return s.made(f"hasil/cascading-cascading.{bentuk}", *words)


def _salindia(s: Studio, nama: str) -> Path:
    words = ("report", "cascading", "cascading.xlsx", "-o", "hasil/gambar", "--format", "png")
    first = s.made("hasil/gambar/cascading-cascading-pohon.png", *words)
    return next(iter(sorted(first.parent.glob(f"cascading-cascading-{nama}*.png"))))


def _drawn(name: str) -> str:
    """Return the address of what is drawn because no Windows is at hand."""
    return f"{Path(__file__).with_name('windows.html').as_uri()}#{name}"


def _many(s: Studio) -> Image.Image:
    folder = s.folder / "kecamatan"
    folder.mkdir(exist_ok=True)
    for name in ("pk-2025.xlsx", "pk-2025-asli.xlsx", "ukur-2025.xlsx", "iku.xlsx"):
        (folder / name).write_bytes((s.folder / name).read_bytes())
    whole = lukis.terminal(s.folder, "kinerja-xl periksa kecamatan", rows=4000)
    return whole.crop((0, max(whole.height - 190, 0), whole.width, whole.height))


GAMBAR: dict[str, Callable[[Studio], Image.Image]] = {
    "banding-html": lambda s: lukis.web(
        s.html("banding.html", "compare", "pk-2025.xlsx", "ukur-2025.xlsx"), 1180, 900, s.folder
    ),
    "temuan-html": lambda s: lukis.web(s.html("temuan.html", "check", "pk-2025-asli.xlsx"), 1100, 900, s.folder),
    "temuan-buku": lambda s: lukis.corner(s.diperiksa(), "Hasil Pemeriksaan", 1500, 700, 150),
    "kinerja": lambda s: lukis.corner(s.folder / "pk-2025-asli.xlsx", "POHON KINERJA, INDIKATOR", 1300, 640, 130),
    "identitas": lambda s: lukis.corner(s.folder / "pk-2025.xlsx", "IDENTITAS KANTOR DAN", 1000, 520, 110),
    "petunjuk": lambda s: lukis.corner(s.folder / "pk-2025.xlsx", "Petunjuk pengisian", 1000, 520, 110),
    "data-ukur": lambda s: lukis.corner(s.folder / "ukur-2025.xlsx", "DATA PENGUKURAN KINERJA", 1500, 620, 150),
    "capaian": lambda s: lukis.corner(s.ukur(), "CAPAIAN KINERJA Seluruh lembar", 1500, 640, 170),
    "triwulan": lambda s: lukis.page(s.triwulan(), "LAPORAN CAPAIAN KINERJA TRIWULAN"),
    "lkjip-capaian": lambda s: lukis.beside(
        lukis.page(s.lkjip(), "Target tahun 2029 untuk indikator ini", 68),
        lukis.page(s.lkjip(), "Tabel 3.19 Capaian Sasaran Program 1 Tahun 2025 NO", 68),
    ),
    "lkjip-daftar": lambda s: lukis.beside(
        lukis.page(s.lkjip(), "DAFTAR ISI", 68), lukis.page(s.lkjip(), "DAFTAR TABEL Tabel", 68)
    ),
    "pk-pernyataan": lambda s: lukis.page(s.pk(), "Dalam rangka mewujudkan", 82),
    "pk-lampiran": lambda s: lukis.page(s.pk(), "TABEL KINERJA", 82),
    "pk-penjelasan": lambda s: lukis.page(s.pk(), "2. Sasaran Strategis II", 82),
    "cascading-bagan": lambda s: lukis.trimmed(lukis.page(_cascading(s, "docx"), "PROGRAM 1: PROGRAM", 82)),
    "cascading-lembar": lambda s: lukis.page(_cascading(s, "xlsx"), "CASCADING", 70),
    "pohon-salindia": lambda s: lukis.smaller(Image.open(_salindia(s, "program-2")), 1200),
    "tabel-iku": lambda s: lukis.page(
        s.made("hasil/tabel-iku-tabel-iku.docx", "report", "tabel-iku", "tabel-iku.xlsx", "-o", "hasil"),
        "INDIKATOR KINERJA UTAMA",
        82,
    ),
    "impor-word": lambda s: lukis.trimmed(lukis.page(s.pk(), "TABEL KINERJA", 70)),
    "impor-buku": lambda s: lukis.corner(s.impor(), "POHON KINERJA, INDIKATOR", 1300, 700, 260),
    "impor-asal": lambda s: lukis.corner(s.impor(), "ASAL ISIAN YANG DIIMPOR", 1500, 600, 150),
    "templat-word": lambda s: lukis.upper(
        lukis.trimmed(lukis.page(_templat(s, "pk", "templat-pk.docx"), "LAMPIRAN 1", 82)), 460
    ),
    "templat-excel": lambda s: lukis.corner(
        _templat(s, "cascading", "templat-cascading.xlsx"), "CASCADING", 1500, 520, 170
    ),
    "layar": lambda s: s.layar("layar"),
    "layar-kosong": lambda s: s.layar("layar-kosong"),
    "layar-pratinjau": lambda s: s.layar("layar-pratinjau"),
    "layar-dokumen": lambda s: s.layar("layar-dokumen"),
    "layar-ponsel": lambda s: s.layar("layar-ponsel"),
    "windows-buka-blokir": lambda s: lukis.trimmed(lukis.web(_drawn("windows-buka-blokir"), 588, 330, s.folder)),
    "windows-smartscreen": lambda s: lukis.trimmed(lukis.web(_drawn("windows-smartscreen"), 940, 370, s.folder)),
    "terminal-sapaan": lambda s: lukis.terminal(s.folder, "kinerja-xl"),
    "terminal-periksa": lambda s: lukis.terminal(
        s.folder, "kinerja-xl periksa pk-2025-asli.xlsx --hanya KX318,KX509", rows=26
    ),
    "terminal-tabel": _many,
}
"""Every picture, and how it is made."""


def main() -> None:
    """Make the pictures that are named, all when none is."""
    names = sys.argv[1].split(",") if sys.argv[1:] and sys.argv[1] else list(GAMBAR)
    with tempfile.TemporaryDirectory() as place:
        studio = Studio(Path(place))
        for name in names:
            lukis.save(GAMBAR[name](studio), FOLDER / f"{name}.png")
            print(f"docs/gambar/{name}.png", flush=True)


if __name__ == "__main__":
    main()
