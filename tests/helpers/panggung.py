"""A stage for the command lines that help, README and the manual show: every file they name, made when it is needed."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import xlsxwriter

from helpers import samples
from helpers.cli import Done, run
from helpers.kiriman_uji import lampiran, register, surat
from helpers.tampered import with_texts

ROOT = Path(__file__).parents[2]
_WRITES = {"-o", "--output", "--hasil", "--salinan", "--eml", "--berkas-surat", "--map-out", "--peta-baru", "--report"}
"""Options whose value a command writes, so that it is not laid out before."""
_GOES_ON = {"kiriman"}
"""What a command adds to, and a person began."""

PK, UKUR = "kalaena-pk-2025-bersih", "kalaena-pengukuran-2025-bersih"


def _sample(name: str) -> Callable[[Path], None]:
    def lay(path: Path) -> None:
        path.write_bytes(samples.path(name).read_bytes())

    return lay


def _iku(path: Path) -> None:
    """Lay out a table of IKU of the office whose agreement and measurement stand on the stage."""
    office = {"C5": "Kecamatan Kalaena", "C7": "Kabupaten Luwu Timur", "C8": "Sulawesi Selatan", "C9": "73.24.10"}
    book = samples.path("jejangkit-iku-2023-2026-bersih").read_bytes()
    path.write_bytes(with_texts(book, {("Identitas", cell): text for cell, text in office.items()}))


def _register(path: Path) -> None:
    path.write_bytes(register([("KALAENA", "Kecamatan Kalaena")], [("pk-murni", "2025", "31-01-2025")]))


def _printed(path: Path) -> None:
    path.write_bytes(samples.printed("pk", PK))


def _text(text: str) -> Callable[[Path], None]:
    return lambda path: void(path.write_text(text, encoding="utf-8"))


def void(_: object) -> None:
    """Return nothing, whatever was returned."""


def _table(*rows: Sequence[object]) -> Callable[[Path], None]:
    def lay(path: Path) -> None:
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet("Lembar1")
            for n, row in enumerate(rows):
                sheet.write_row(n, 0, row)

    return lay


def _folder(*inside: str) -> Callable[[Path], None]:
    def lay(path: Path) -> None:
        path.mkdir()
        for name in inside:
            ADA[name](path / name)

    return lay


_PK_TABLE = (
    ("PERJANJIAN KINERJA TAHUN 2026",),
    ("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"),
    (1, "Meningkatnya kualitas pelayanan kecamatan", "Indeks Kepuasan Masyarakat", "Indeks", 86.5),
)
_SIPD = (
    (
        *("Kode SKPD", "Nama SKPD", "Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan"),
        *("Kode Sub Kegiatan", "Nama Sub Kegiatan", "Jenis Dokumen", "Tanggal Dokumen", "Nilai Realisasi"),
    ),
    *(
        (
            *("7.01.1", f"KECAMATAN {office}", "7.01.02", "PROGRAM A", "7.01.02.2.04", "Kegiatan A"),
            *("7.01.02.2.04.01", "Sub A", "TBP", "2025-02-10", 400_000),
        )
        for office in ("KALAENA", "SUKAMAJU")
    ),
)

ADA: dict[str, Callable[[Path], None]] = {
    "PK Camat 2026.docx": _printed,
    "pk ttd.pdf": _text("%PDF-1.4"),
    "pk-perubahan.docx": _printed,
    "tabel.xlsx": _table(*_PK_TABLE),
    "tabel-iku.xlsx": _table(
        ("INDIKATOR KINERJA UTAMA",),
        ("No", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", 2025, 2026, 2027),
        (1, "Meningkatnya kualitas pelayanan kecamatan", "Indeks Kepuasan Masyarakat", "Indeks", 85, 86, 87),
    ),
    "tabel-pk.xlsx": _table(*_PK_TABLE),
    "sipd-realisasi.xlsx": _table(*_SIPD),
    "iku.xlsx": _iku,
    "daftar-kantor.xlsx": _register,
    "cascading.xlsx": _sample("pekuncen-cascading-2023-bersih"),
    **dict.fromkeys(("pk-2025.xlsx", "pk-2026.xlsx", "pk-2026-lama.xlsx", "a.xlsx", "b.xlsx"), _sample(PK)),
    **dict.fromkeys(("ukur.xlsx", "ukur-2025.xlsx", "ukur-2026.xlsx", "pengukuran-2024.xlsx"), _sample(UKUR)),
    "folder-kantor": _folder("pk-2025.xlsx", "ukur-2025.xlsx"),
    "kiriman": _folder("daftar-kantor.xlsx", "pk-2025.xlsx"),
    "Unduhan": lambda path: void((path.mkdir(), (path / "surat.eml").write_bytes(_mail()))),
}
"""Every file and folder that the documents name without making it, and how it is laid out."""


def _mail() -> bytes:
    return surat(lampiran(samples.path(PK).read_bytes()))


class Panggung:
    """Runs command lines in a folder, as a shell would, one after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def jalankan(self, line: str) -> Done:
        """Run one line as it is shown; the files that it names and nobody made yet are laid out first."""
        words = [found for word in kata_baris(line)[1:] for found in self._expanded(word)]
        for before, word in zip(["", *words], words, strict=False):
            place = self.folder / word
            if (before in _WRITES and word not in _GOES_ON) or place.exists():
                continue
            if word in ADA:
                ADA[word](place)
            elif word.startswith("samples/"):
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes((ROOT / word).read_bytes())
        return run(*words)

    def _expanded(self, word: str) -> list[str]:
        if "*" not in word:
            return [word]
        if word.startswith("bagian/") and not (self.folder / "bagian").exists():
            self.jalankan("kinerja-xl split pk-2026.xlsx --by penanggung-jawab -o bagian")
        return sorted(str(found.relative_to(self.folder)) for found in self.folder.glob(word)) or [word]


def kata_baris(line: str) -> list[str]:
    """Return the words of a command line, a comment at its end left out."""
    return shlex.split(line, comments=True)


def blok_perintah(markdown: str) -> Iterator[list[str]]:
    """Yield the command lines of each block of code: they are meant to be typed one after the other."""
    block: list[str] = []
    fenced = going_on = False
    for line in markdown.split("\n"):
        fence = line.lstrip().startswith("```")
        fenced ^= fence
        if going_on:
            block[-1] = block[-1].removesuffix("\\") + line.strip()
        elif (fenced or line.startswith("    ")) and (found := re.match(r"\s*(?:\$ )?(kinerja-xl [^|]+)$", line)):
            block.append(found[1])
        elif block and (fence or (line.strip() and not fenced and not line.startswith("    "))):
            yield block
            block = []
        going_on = bool(block) and line.endswith("\\")
    if block:
        yield block
