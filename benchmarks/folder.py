"""Five hundred workbooks of five hundred offices: ``python benchmarks/folder.py FOLDER [NUMBER]`` writes them.

Each is a sample under the name of another office, with words of its own in its texts and amounts of its own, and what
adds up there adds up here, too: an office's workbook has its faults, not one in every cell. One of twenty is damaged,
as files are that came half, or through a hand.
"""

from __future__ import annotations

import csv
import random
import re
import shutil
import sys
import zipfile
from functools import lru_cache
from pathlib import Path

from benchmarks.pairs import COMMAND, Spent, spent

SAMPLES = Path(__file__).parents[1] / "samples"
LAW = SAMPLES.parent / "kinerja_xl" / "regulations" / "nomenklatur.csv"
SEED, DAMAGED = 2026, 20
_WORDS = re.findall(
    r"\w+",
    "terpadu berkala bersama menyeluruh terukur bertahap wilayah setempat warga tahunan rutin utama lanjutan khusus"
    " umum sektoral lintas dasar kolektif mandiri",
)
_NAMES = re.findall(
    r"\w+",
    "Lestari Makmur Sejahtera Harapan Mulya Sentosa Jaya Asri Permai Bahagia Indah Mekar Subur Rahayu Damai",
)
_TEXT = re.compile(r"(<t(?: [^>]*)?>|<v>)([^<]{24,})(</[tv]>)")
_FIXED = re.compile(r"Pelaksana|Sekretaris|Seksi|20\d\d|[=:;]|Contoh|\*")
_AMOUNT = re.compile(r"(<v>)(\d{6,12}(?:\.\d+)?)(</v>)")
"""Rupiah: shares and percentages of amounts stay what they are when all are so many times as much."""

OPENPYXL_POOL = """
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
def twice(path):
    import openpyxl
    try:
        return [openpyxl.load_workbook(path, data_only=d) is not None for d in (True, False)]
    except Exception as error:
        return str(error)
if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(len(list(pool.map(twice, sorted(Path(sys.argv[1]).glob("*.xlsx")), chunksize=4))))
"""


def write_folder(folder: Path, number: int = 500) -> None:
    """Write so many workbooks, the same ones every time."""
    folder.mkdir(parents=True, exist_ok=True)
    samples = sorted(SAMPLES.glob("*.xlsx"))
    official = _shared_by_all(samples)
    for n in range(number):
        chance = random.Random(SEED + n)
        path = folder / f"kantor-{n:03d}.xlsx"
        _write(samples[n % len(samples)], path, chance, official)
        if n % DAMAGED == DAMAGED - 1:
            path.write_bytes(_damaged(path.read_bytes(), chance))


def _shared_by_all(samples: list[Path]) -> frozenset[str]:
    """Return the texts of the form itself, headers and hints: those in workbooks of more than one office."""
    offices: dict[str, set[str]] = {}
    for path in samples:
        with zipfile.ZipFile(path) as package:
            for name in package.namelist():
                if name.endswith("sharedStrings.xml"):
                    for match in _TEXT.finditer(package.read(name).decode()):
                        offices.setdefault(match[2], set()).add(path.name.partition("-")[0])
    return frozenset(text for text, named in offices.items() if len(named) > 1)


@lru_cache(maxsize=1)
def _names_by_law() -> frozenset[str]:
    """Return the official names of programmes and activities, which are the same in all offices."""
    with LAW.open(encoding="utf-8", newline="") as lines:
        return frozenset(cell.casefold() for row in csv.reader(lines) for cell in row)


def _write(sample: Path, path: Path, chance: random.Random, official: frozenset[str]) -> None:
    memo: dict[str, str] = {}
    office = sample.stem.partition("-2")[0].rpartition("-")[0].replace("-", " ")
    own = " ".join(chance.sample(_NAMES, 2))
    times, names = chance.choice((2, 3, 5, 6, 7)), _names_by_law()

    def reworded(match: re.Match[str]) -> str:
        text = match[2]
        if text not in memo:
            words = text.split(" ")
            if text in official or text.casefold() in names or _FIXED.search(text) or len(words) < 4:
                memo[text] = text
            else:
                words.insert(chance.randrange(2, len(words) + 1), " ".join(chance.sample(_WORDS, 2)))
                memo[text] = " ".join(words)
        return match[1] + memo[text] + match[3]

    def renamed(text: str) -> str:
        for case in (str.title, str.upper, str.lower):
            text = text.replace(case(office), case(own))
        return text

    def renumbered(match: re.Match[str]) -> str:
        return f"{match[1]}{float(match[2]) * times:.17g}{match[3]}"

    with zipfile.ZipFile(sample) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename.endswith("sharedStrings.xml"):
                data = renamed(_TEXT.sub(reworded, data.decode())).encode()
            elif info.filename.startswith("xl/worksheets/sheet"):
                data = renamed(_TEXT.sub(reworded, _AMOUNT.sub(renumbered, data.decode()))).encode()
            new.writestr(info.filename, data)


def _damaged(data: bytes, chance: random.Random) -> bytes:
    """Return a file that came half, with bytes changed on the way, or that is no workbook at all."""
    kind = chance.randrange(3)
    if kind == 0:
        return data[: len(data) // 2]
    if kind == 1:
        return b"<html><body>Masuk dahulu</body></html>"
    spoilt = bytearray(data)
    for _ in range(40):
        spoilt[chance.randrange(len(data) // 4, len(data) // 2)] ^= 0xFF
    return bytes(spoilt)


def check_folder(folder: Path, jobs: int = 2) -> Spent:
    """Check a folder; a damaged file makes that end with 2."""
    return spent(COMMAND, "check", str(folder), "--format", "json", "-j", str(jobs), status=(1, 2))


def opened_by_openpyxl(folder: Path) -> Spent:
    """Let two processes open each workbook of a folder twice with openpyxl, and do nothing else."""
    script = folder.parent / "openpyxl_pool.py"
    script.write_text(OPENPYXL_POOL, encoding="utf-8")
    begin = "import runpy, sys; sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')"
    return spent(begin, str(script), str(folder))


def part(folder: Path, number: int) -> Path:
    """Return a folder of the first workbooks of another."""
    some = folder.with_name(f"{folder.name}-{number}")
    some.mkdir()
    for path in sorted(folder.glob("*.xlsx"))[:number]:
        shutil.copy(path, some)
    return some


def recap(folder: Path) -> tuple[Spent, Spent]:
    """Recap a folder with a store, then once more after two workbooks have changed."""
    out, store = folder.with_name("rekap.xlsx"), folder.with_name("gudang")

    def run() -> Spent:
        return spent(COMMAND, "recap", str(folder), "--store", str(store), "-o", str(out), status=(0,))

    first = run()
    samples = sorted(SAMPLES.glob("*.xlsx"))
    official = _shared_by_all(samples)
    for n in (0, 1):
        _write(samples[n], folder / f"kantor-{n:03d}.xlsx", random.Random(n), official)
    return first, run()


if __name__ == "__main__":
    write_folder(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 500)
