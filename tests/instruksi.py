"""How many instructions a check takes, counted by callgrind: ``make instruksi``; ``--tulis`` renews the counts.

    python instruksi.py [--tulis]

A count does not depend on how busy the machine is, so it may be held to: a tenth more than what is written in
``data/instruksi.json`` is a regression. Compared are only counts of the same Python and the same libraries. Each is the
second check in a process: what it does once has been done, and start and import do not count.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[1]
COUNTS = Path(__file__).with_name("data") / "instruksi.json"
SAMPLES = ("kalaena-pk-2025", "kalaena-pengukuran-2025-bersih")
MARGIN = 0.10

CHECK = """
import datetime, os, subprocess, sys
from pathlib import Path
from kinerja_xl.app.check import PilihanPeriksa, check_file
path, choice = Path(sys.argv[1]), PilihanPeriksa(hari_ini=datetime.date(2026, 3, 1))
def counting(state):
    subprocess.run(["callgrind_control", "-i", state, str(os.getpid())], check=True, capture_output=True)
check_file(path, choice)
counting("on")
check_file(path, choice)
counting("off")
"""


def versions() -> str:
    """Return what a count depends on besides our code."""
    named = ", ".join(f"{name} {version(name)}" for name in ("polars", "pandera", "lxml", "rapidfuzz"))
    return f"Python {sys.version.split()[0]}, {named}"


def count(sample: str) -> int:
    """Return the instructions of one check of a sample in a warm process."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            *("valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={folder}/out"),
            *(sys.executable, "-c", CHECK, str(ROOT / "samples" / f"{sample}.xlsx")),
        ]
        env = os.environ | {"PYTHONHASHSEED": "0", "POLARS_MAX_THREADS": "1", "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
        found = re.search(r"Collected : (\d+)", done.stderr)
        if done.returncode or found is None:
            raise RuntimeError(done.stderr[-2000:])
        return int(found[1])


def known() -> dict[str, int]:
    """Return the counts written down, none where other versions were counted."""
    written = json.loads(COUNTS.read_text(encoding="utf-8"))
    return dict(written["instruksi"]) if written["versi"] == versions() else {}


def uncountable() -> str | None:
    """Return why nothing can be counted here, None where it can."""
    if shutil.which("valgrind") is None or shutil.which("callgrind_control") is None:
        return "valgrind (callgrind) tidak ada di komputer ini"
    return None


def main(*, write: bool) -> int:
    """Count; return 1 where a check takes a tenth more than it did."""
    why, before = uncountable(), {} if write else known()
    if why is None and not write and not before:
        why = f"yang dihitung dahulu versi lain; di sini {versions()}"
    if why is not None:
        print(f"dilewati: {why}")
        return 0
    counts = {sample: count(sample) for sample in SAMPLES}
    for sample, number in counts.items():
        change = f", {number / before[sample] - 1:+.1%} dari {before[sample]:,}" if before else ""
        print(f"{sample}: {number:,} instruksi{change}")
    if write:
        made = {"versi": versions(), "instruksi": counts}
        COUNTS.write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")
        return 0
    grown = [s for s, number in counts.items() if number > before[s] * (1 + MARGIN)]
    print(f"bertambah lebih dari {MARGIN:.0%}: {', '.join(grown)}" if grown else "tidak ada yang bertambah")
    return 1 if grown else 0


if __name__ == "__main__":
    sys.exit(main(write="--tulis" in sys.argv[1:]))
