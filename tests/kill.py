"""Kill every command at many points (kill -9), and look whether a byte of anybody's work is lost.

    python tests/kill.py [NUMBER]

After each kill every file is either whole as it was or whole as it was to become; what a killed run leaves behind goes
with the next.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from helpers.tampered import changed

SAMPLES = Path(__file__).parents[1] / "samples"
PK, UKUR = SAMPLES / "kalaena-pk-2025-bersih.xlsx", SAMPLES / "kalaena-pengukuran-2025-bersih.xlsx"
COMMANDS: dict[str, Sequence[str]] = {
    "check": ("check", "a.xlsx", "--annotate", "salinan", "--replace"),
    "check --fix": ("check", "a.xlsx", "--fix", "-o", "b.xlsx", "--replace"),
    "fill": ("fill", "a.xlsx", "-o", "b.xlsx", "--replace"),
    "fill --in-place": ("fill", "a.xlsx", "--in-place"),
    "new --from": ("new", "pengukuran", "--from", "a.xlsx", "-o", "b.xlsx", "--replace"),
    "report docx": ("report", "pk", "a.xlsx", "-o", "cetak", "--draft", "--replace"),
    "report xlsx": ("report", "rencana-aksi", "a.xlsx", "-o", "cetak", "--draft", "--format", "xlsx", "--replace"),
    "explain": ("explain", "KX101"),
}


def _start(words: Sequence[str], folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "kinerja_xl", *words], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def seconds_of(words: Sequence[str], folder: Path) -> float:
    """Return how long a command takes when nobody kills it."""
    began = time.monotonic()
    _start(words, folder).wait()
    return time.monotonic() - began


def prepared(folder: Path) -> dict[str, bytes]:
    """Put a person's files into a folder, one of them under the name of every output; return what they hold."""
    held = {}
    for name, source in (("a.xlsx", PK), ("b.xlsx", UKUR)):
        # changed after we wrote it: our own unchanged output may be replaced
        held[name] = changed(source.read_bytes(), "docProps/app.xml", lambda xml: xml + b"\n")
        (folder / name).write_bytes(held[name])
    return held


def killed(words: Sequence[str], folder: Path, after: float) -> list[str]:
    """Kill a command after some seconds; return what was lost or broken (nothing)."""
    before = prepared(folder)
    process = _start(words, folder)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    lost = [name for name, data in before.items() if not _is_there(data, folder)]
    broken = [str(path) for path in folder.rglob("*") if path.suffix in (".xlsx", ".docx") and not _is_whole(path)]
    return [*(f"hilang: {name}" for name in lost), *(f"rusak: {name}" for name in broken)]


def _is_there(data: bytes, folder: Path) -> bool:
    return any(path.is_file() and path.read_bytes() == data for path in folder.rglob("*.xlsx"))


def _is_whole(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    except zipfile.BadZipFile:
        return False


def left_behind(words: Sequence[str], folder: Path) -> list[str]:
    """Run a command to its end; return the temporary files of killed runs that are still there (none)."""
    _start(words, folder).wait()
    return [str(path) for path in folder.rglob(".kinerja-*.tmp")]


def main(number: int) -> int:
    """Kill all commands in turn; return 1 when anything was lost."""
    chance = random.Random(1)
    faults: list[str] = []
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        times = {}
        for name, words in COMMANDS.items():
            folder = Path(place) / "waktu"
            folder.mkdir(exist_ok=True)
            prepared(folder)
            times[name] = seconds_of(words, folder)
        for n in range(number):
            name = list(COMMANDS)[n % len(COMMANDS)]
            folder = Path(place) / str(n)
            folder.mkdir()
            # writing is the last tenth of a command, and the most interesting
            share = chance.uniform(0.85, 1.05) if n % 3 else chance.uniform(0, 0.9)
            faults += [f"{name} {share:.3f}: {fault}" for fault in killed(COMMANDS[name], folder, times[name] * share)]
            counts[name] += 1
            counts["tersisa"] += len(list(folder.rglob(".kinerja-*.tmp")))
            if n % 20 == 0:
                faults += [f"{name}: {left}" for left in left_behind(COMMANDS["fill"], folder)]
            shutil.rmtree(folder)
    print(dict(counts), "lost or broken:", faults or "nothing")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
