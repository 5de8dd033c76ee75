"""``make kiriman``: what collecting bears: hostile megabytes, a thousand messages twice, runs killed in the middle.

python tests/kiriman_besar.py [MESSAGES] [KILLS]
"""

from __future__ import annotations

import mailbox
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from helpers import kiriman_uji as uji
from helpers.hostile import BUILDERS
from test_bongkar import HOSTILE, ODD

from kinerja_xl.app.terima import HasilTerima, terima
from kinerja_xl.terima.bongkar import bongkar_surat

MESSAGES = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else 15
SECONDS = 2.0


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """Return the CPU seconds that something takes, and what comes of it."""
    begin = time.process_time()
    found = work()
    return time.process_time() - begin, found


def hostile(place: Path) -> int:
    """Return how many hostile messages of a megabyte take longer than they may, workbooks inside included."""
    worst: list[tuple[float, str]] = []
    for n, raw in enumerate(HOSTILE):
        worst.append((timed(lambda raw=raw: bongkar_surat(raw[: 1 << 20], "uji"))[0], f"message {n}"))
    for name, build in BUILDERS.items():
        book = build()
        if len(book) > 1 << 20:  # what an honest mailer makes of it
            book = uji.arsip({"a.xlsx": book})
        if len(book) > 1 << 20:
            continue
        path = place / "satu.eml"
        path.write_bytes(uji.surat(uji.lampiran(book, "a.zip"), id=f"<{name}@x>"))
        worst.append((timed(lambda path=path: terima([str(path)], place / "jahat"))[0], f"workbook {name}"))
    worst.sort(reverse=True)
    for cost, name in worst[:6]:
        print(f"  {cost:5.2f} s  {name}")
    return sum(cost > SECONDS for cost, _ in worst)


def mutated(seed: int) -> bytes:
    """Return an odd message with bytes changed, doubled or cut out."""
    rng = random.Random(seed)
    raw = bytearray(rng.choice([message for message, _, _ in ODD.values()]))
    for _ in range(rng.randrange(1, 20)):
        at = rng.randrange(len(raw))
        match rng.randrange(4):
            case 0:
                raw[at] = rng.randrange(256)
            case 1:
                del raw[at : at + rng.randrange(1, 200)]
            case 2:
                raw[at:at] = raw[at : at + rng.randrange(1, 200)]
            case _:
                raw[at:at] = rng.choice(
                    [b"\r\n\r\n", b"--batas-surat\r\n", b"=?utf-8?B?", b"\0", b"Content-Type: x\r\n"]
                )
    return bytes(raw)


def main() -> None:
    """Measure, print, and end with status 1 where anything is not as promised."""
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        wrong += hostile(place)
        cost, _ = timed(lambda: [bongkar_surat(mutated(seed), "uji") for seed in range(3000)])
        print(f"3000 mutated messages without an error, {cost:.1f} s")
        box = mailbox.mbox(place / "surat.mbox")
        for n in range(MESSAGES):
            box.add(uji.surat(uji.lampiran(uji.buku(pagu=n + 1)), id=f"<{n}@x>"))
        box.flush()
        source = str(place / "surat.mbox")
        for run in ("first", "second"):
            cost, done = timed(lambda: terima([source], place / "hasil"))
            assert isinstance(done, HasilTerima)
            print(f"{run} run: {done.pesan} messages, {len(done.baru)} contents new, {cost:.1f} s")
            wrong += (done.pesan, len(done.baru)) != ((MESSAGES,) * 2 if run == "first" else (0, 0))
        program = [sys.executable, "-m", "kinerja_xl", "collect", source, "-o", str(place / "putus")]
        rng = random.Random(1)
        killed = 0
        for _ in range(KILLS):
            child = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(1 + rng.random() * 3)
            killed += child.poll() is None
            child.kill()
            child.wait()
        done = terima([source], place / "putus")
        once = all(len(one.datang) == 1 for one in done.terpilah.isi.values())
        print(f"{killed} runs killed: {len(done.terpilah.isi)} contents, each once: {once}")
        wrong += len(done.terpilah.isi) != MESSAGES or not once
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
