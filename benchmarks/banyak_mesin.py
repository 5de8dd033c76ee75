"""How much work a country's workbooks are, and what of it another machine costs: docs/banyak-mesin.md.

    python -m benchmarks.banyak_mesin [WORKBOOKS] [--dask ADDRESS]

Measured in seconds of processor, which a busy machine hardly changes, over a measured year as an office has it, every
copy in words of its own: nothing that is remembered of one workbook helps with the next.
"""

from __future__ import annotations

import random
import re
import resource
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

YEAR = Path(__file__).parents[1] / "samples" / "kalaena-pengukuran-2025-bersih.xlsx"
BLANK = Path(__file__).parents[1] / "templates" / "xlsx"
_TEXT = re.compile(r"(<t(?: [^>]*)?>|<v>)([^<]{24,})(</t>|</v>)")
_WORDS = ("terpadu", "berkala", "menyeluruh", "terukur", "bertahap", "rutin", "lanjutan", "lintas", "mandiri")
_FIXED = re.compile(r"Kecamatan|Kabupaten|Kepala|Camat|Sekretaris|Seksi|Pelaksana|20\d\d|[=:]")


def _own_words(source: Path, target: Path, seed: int, ours: frozenset[str]) -> None:
    """Write a copy with two words more in every sentence that an office typed."""
    draw = random.Random(seed)

    def said(match: re.Match[str]) -> str:
        text = match.group(2)
        if text in ours or _FIXED.search(text):
            return match.group(0)
        words = text.split(" ")
        words.insert(
            draw.randrange(2, len(words) + 1) if len(words) > 2 else len(words), " ".join(draw.sample(_WORDS, 2))
        )
        return match.group(1) + " ".join(words) + match.group(3)

    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            data = old.read(member)
            if re.search(r"worksheets/sheet|sharedStrings", member.filename):
                data = _TEXT.sub(said, data.decode()).encode()
            new.writestr(member.filename, data)


def _ours() -> frozenset[str]:
    """Return what stands in a blank workbook: words that mean something to the program."""
    found: set[str] = set()
    for path in BLANK.glob("*.xlsx"):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if re.search(r"worksheets/sheet|sharedStrings", name):
                    found |= {match.group(2) for match in _TEXT.finditer(archive.read(name).decode())}
    return frozenset(found)


def _cpu(*args: object) -> float:
    """Run a command; return its seconds of processor, its processes' with them."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "kinerja_xl", *map(str, args)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode > 1:
        raise SystemExit(done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _workers(address: str) -> float:
    """Return the seconds of processor that the scheduler and its workers have used so far."""
    import time

    from distributed import Client

    with Client(address) as client:
        told: float = client.run_on_scheduler(time.process_time) + sum(client.run(time.process_time).values())
    return told


def main(args: Sequence[str]) -> None:
    """Print the numbers."""
    address = args[args.index("--dask") + 1] if "--dask" in args else None
    many = int(args[0]) if args and args[0].isdigit() else 40
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "kiriman"
        folder.mkdir()
        ours = _ours()
        for n in range(many):
            _own_words(YEAR, folder / f"{n:04}.xlsx", n, ours)
        size = sum(path.stat().st_size for path in folder.iterdir()) / many
        print(f"{many} buku kerja, rata-rata {size / 1000:.0f} kB")
        one = _cpu("check", folder / "0000.xlsx")
        here = _cpu("check", folder, "-j", 2, "--format", "json", "--output", Path(place) / "a.json")
        print(f"check:           {here / many:.2f} detik prosesor per berkas (sendiri: {one:.2f})")
        store = Path(place) / "gudang"
        told = _cpu("recap", folder, "-j", 2, "--store", store, "-o", Path(place) / "a.xlsx")
        print(f"recap:           {told / many:.2f}")
        told = _cpu("recap", folder, "-j", 2, "--store", store, "-o", Path(place) / "b.xlsx")
        print(f"recap, lagi:     {told / many:.3f}")
        if address is not None:
            before = _workers(address)
            own = _cpu("check", folder, "--dask", address, "--format", "json", "--output", Path(place) / "b.json")
            there = _workers(address) - before
            same = (Path(place) / "a.json").read_bytes() == (Path(place) / "b.json").read_bytes()
            print(f"check --dask:    {there / many:.2f} di mesin lain, {own / many:.3f} di sini; hasil sama: {same}")


if __name__ == "__main__":
    main(sys.argv[1:])
