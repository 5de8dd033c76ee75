"""Kill every command that writes, at many points (kill -9), and look whether a byte of anybody's work is lost.

    python tests/kill.py [[FROM] TO] [--tulis]

Every second kill comes after some time, the others at one of the calls by which a command opens, renames, or removes
a file. After each every file is either whole as it was or whole as it was to become; what a killed run leaves behind
goes with the next, which comes to its end. With FROM only the kills from there on are done; what an earlier run wrote
down of those before is kept.
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
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from helpers.kabupaten_peraga import kantor_peraga, tulis_kabupaten
from helpers.ketahanan import record, write_down
from helpers.tampered import changed

SAMPLES = Path(__file__).parents[1] / "samples"
PK, UKUR = SAMPLES / "kalaena-pk-2025-bersih.xlsx", SAMPLES / "kalaena-pengukuran-2025-bersih.xlsx"
_TO = ("-o", "b.xlsx", "--replace")
_PRINTED = {
    "pk": ("a", "docx"),
    "rencana-aksi": ("a", "xlsx"),
    "cascading": ("a", "docx"),
    "skp": ("a", "xlsx"),
    "triwulan": ("b", "docx"),
    "e81": ("b", "xlsx"),
    "lkjip": ("b", "docx"),
    "temuan": ("b", "xlsx"),
    "readiness": ("b", "docx"),
    "tabel-iku": ("iku", "docx"),
    "sk-iku": ("iku", "docx"),
    "sk-iki": ("iki", "docx"),
}
"""Report -> the workbook it is printed from, and its format."""

COMMANDS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "check --annotate": ("check", "a.xlsx", "--annotate", "salinan", "--replace"),
        "check --fix": ("check", "a.xlsx", "--fix", *_TO),
        "check --output": ("check", "a.xlsx", "--format", "html", "--output", "hasil.html"),
        "fill": ("fill", "a.xlsx", *_TO),
        "fill --in-place": ("fill", "a.xlsx", "--in-place"),
        "new": ("new", "pk", *_TO),
        "new --from": ("new", "pengukuran", "--from", "a.xlsx", *_TO),
        "import": ("import", "sumber.docx", *_TO),
        "import --into": ("import", "sumber.docx", "--into", "a.xlsx", *_TO),
        **{
            f"report {name}": ("report", name, f"{book}.xlsx", "-o", "cetak", "--draft", "--format", shape, "--replace")
            for name, (book, shape) in _PRINTED.items()
        },
        "template": ("template", "pk", "-o", "templat.docx", "--replace"),
        "compare": ("compare", "a.xlsx", "b.xlsx", "--format", "html", "--output", "hasil.html"),
        "diff": ("diff", "a.xlsx", "lama.xlsx", "--format", "html", "--output", "hasil.html"),
        "split": ("split", "a.xlsx", "-o", "bagian", "--replace"),
        "merge": ("merge", "lama.xlsx", "a.xlsx", *_TO),
        "seal": ("seal", "a.xlsx", *_TO, "--draft"),
        "send": ("send", "a.xlsx", "--to", "camat@contoh.go.id", "--eml", "surat.eml", "--draft", "--replace"),
        "collect": ("collect", "masuk", "-o", "kiriman", "--register", "daftar-kantor.xlsx"),
        "recap": ("recap", "folder", *_TO, "-j", "1"),
        "reply": ("reply", "terkumpul", "-o", "balasan", "--register", "daftar-kantor.xlsx", "-j", "1"),
        "archive": ("archive", "a.xlsx", "b.xlsx", "-o", "arsip.zip", "--replace"),
    }
)

_AT_A_CALL = """
import os, sys
place, left = sys.argv[1], int(sys.argv[2])
said = 0
def counted(event, args):
    global said
    if event == "open":
        if not (isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)):
            return
    elif event not in ("os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "sqlite3.connect"):
        return
    said += 1
    if said == left:
        os.kill(os.getpid(), 9)
from kinerja_xl.cli.main import main
sys.addaudithook(counted)
try:
    main(sys.argv[3:])
finally:
    os.write(os.open(place, os.O_WRONLY | os.O_CREAT), str(said).encode())
"""
"""Runs a command and kills it at such a call; tells how many there were when it came to its end."""


def _start(words: Sequence[str], folder: Path, *how: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, *(how or ("-m", "kinerja_xl")), *words],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _work_of(words: Sequence[str], folder: Path) -> tuple[float, int]:
    """Return how long a command takes when nobody kills it, and how often it opens, renames, and removes."""
    began = time.monotonic()
    told = folder.parent / "banyak"
    told.unlink(missing_ok=True)
    _start(words, folder, "-c", _AT_A_CALL, str(told), "0").wait()
    return time.monotonic() - began, int(told.read_text(encoding="ascii"))


def prepared(folder: Path) -> dict[str, bytes]:
    """Put a person's files into a folder, one of them under the name of every output; return what they hold."""
    held = {}
    for name, source in (("a.xlsx", PK), ("b.xlsx", UKUR)):
        # changed after we wrote it: our own unchanged output may be replaced
        held[name] = changed(source.read_bytes(), "docProps/app.xml", lambda xml: xml + b"\n")
        (folder / name).write_bytes(held[name])
    return held


def whole_desk(folder: Path) -> None:
    """Put everything that some command works on into a folder: sources, a district's letters, what was collected."""
    prepared(folder)
    for name, source in (
        ("lama", SAMPLES / "kalaena-pk-2025.xlsx"),
        ("iku", SAMPLES / "pino-raya-iku-2022-2026.xlsx"),
        ("iki", SAMPLES / "poncokusumo-iki-2023.xlsx"),
    ):
        (folder / f"{name}.xlsx").write_bytes(source.read_bytes())
    _start(("report", "rencana-aksi", "a.xlsx", "-o", "sumber", "--draft", "--format", "docx"), folder).wait()
    next((folder / "sumber").glob("*.docx")).rename(folder / "sumber.docx")
    tulis_kabupaten(folder, kantor_peraga(2))
    _start(("collect", "masuk", "-o", "terkumpul", "--register", "daftar-kantor.xlsx"), folder).wait()
    (folder / "folder").mkdir()
    shutil.copy(folder / "a.xlsx", folder / "folder" / "pk.xlsx")


def killed(words: Sequence[str], folder: Path, after: float, *how: str) -> list[str]:
    """Kill a command after some seconds; return what was lost or broken (nothing).

    Args:
        words: the command, which works on what lies in the folder; a person's two files when it is empty.
        folder: where it works.
        after: seconds.
        how: what Python runs instead of the command itself.
    """
    if not any(folder.iterdir()):
        prepared(folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    process = _start(words, folder, *how)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    held = {path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    broken = [str(path) for path in folder.rglob("*") if path.suffix in _ZIPS and not _is_whole(path)]
    lost = [name for name, data in before.items() if data not in held]
    return [*(f"hilang: {name}" for name in lost), *(f"rusak: {name}" for name in broken)]


_ZIPS = (".xlsx", ".docx", ".zip")


def _is_whole(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    except zipfile.BadZipFile:
        return False


def run_again(words: Sequence[str], folder: Path) -> list[str]:
    """Run a killed command once more; return what is wrong then: its status, or what killed runs have left (nothing)."""
    status = _start(words, folder).wait()
    left = [f"tersisa: {path.name}" for path in folder.rglob(".kinerja-*.tmp")]
    return [*left, *([f"status {status} sesudahnya"] if status not in (0, 1) else [])]


def main(first: int, end: int, *, write: bool) -> int:
    """Kill all commands in turn; return 1 when anything was lost."""
    faults: list[str] = []
    counts: Counter[str] = Counter()
    works: dict[str, tuple[float, int]] = {}
    with tempfile.TemporaryDirectory() as place:
        desk = Path(place) / "meja"
        desk.mkdir()
        whole_desk(desk)
        for n in range(first, end):
            chance = random.Random(n)
            name = list(COMMANDS)[n % len(COMMANDS)]
            words = COMMANDS[name]
            if name not in works:
                shutil.copytree(desk, Path(place) / "waktu")
                works[name] = _work_of(words, Path(place) / "waktu")
                shutil.rmtree(Path(place) / "waktu")
            seconds, calls = works[name]
            folder = Path(place) / str(n)
            shutil.copytree(desk, folder)
            if n // len(COMMANDS) % 2:
                # writing is the last tenth of a command, and the most interesting
                found = killed(words, folder, seconds * chance.uniform(0.8, 1.02))
            else:
                at = str(chance.randint(1, max(calls, 1)))
                found = killed(words, folder, 600, "-c", _AT_A_CALL, str(folder.parent / "banyak"), at)
            if n % 5 == 0:
                found += run_again(words, folder)
            faults += [f"{name} ({n}): {fault}" for fault in found]
            counts[name] += 1
            print(n, name, found or "", flush=True)
            shutil.rmtree(folder)
    print(dict(counts), "lost or broken:", faults or "nothing")
    if write:
        before = record()["bunuh"] if first else {"perintah": {}, "hilang": []}
        together = {name: counts[name] + before["perintah"].get(name, 0) for name in COMMANDS}
        write_down("bunuh", {"perintah": together, "hilang": [*before["hilang"], *faults]})
    return int(bool(faults))


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()] or [200]
    sys.exit(main(*([0, *numbers][-2:]), write="--tulis" in sys.argv))
