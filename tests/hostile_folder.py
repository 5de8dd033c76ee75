"""Make a folder of mixed workbooks, two thirds of them hostile, check it to its end, and tell what that took.

    python tests/hostile_folder.py [NUMBER] [--tulis]

Prints the files that are missing from the result (none), the peak memory of a process, and the dearest single kinds.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from helpers.hostile import BUILDERS, variants
from helpers.ketahanan import write_down
from helpers.tampered import SAMPLE

CPU, MEMORY = 1.0, 300.0
"""What a hostile file may cost more than an ordinary one: seconds, MB."""

_ONE = (
    "import resource,sys;from pathlib import Path;from kinerja_xl.app.check import PilihanPeriksa,check_file;"
    "r=check_file(Path(sys.argv[1]),PilihanPeriksa());u=resource.getrusage(resource.RUSAGE_SELF);"
    "m=[int(x.split()[1]) for x in open('/proc/self/status') if x.startswith('VmHWM')][0];"
    "print(u.ru_utime+u.ru_stime,m/1024,r.readable,r.findings[0].message[:90] if r.findings else '')"
)


def cost(path: Path) -> tuple[float, float, str]:
    """Return what one file takes in a process of its own: CPU seconds, MB, and how it ended."""
    done = subprocess.run([sys.executable, "-c", _ONE, path], capture_output=True, text=True, check=False)
    if done.returncode:
        return float("inf"), float("inf"), done.stderr[-200:]
    cpu, memory, said = done.stdout.split(" ", 2)
    return float(cpu), float(memory), said.strip()


def over(path: Path, blank: Path) -> tuple[float, float, str]:
    """Return what a file takes more than an ordinary one beside it: CPU seconds, MB, and how it ended.

    What seems too much is measured again, twice at most, and the least counts: what else the machine does makes a
    process dearer, never cheaper.
    """
    found = []
    while len(found) < 3:
        (cpu, memory, said), ordinary = cost(path), cost(blank)
        found.append((cpu - ordinary[0], memory - ordinary[1], said))
        if found[-1][0] <= CPU and found[-1][1] <= MEMORY:
            break
    return min(found)


def main(number: int, *, write: bool) -> int:
    """Return 1 when a file is missing from the result, or costs more than a hostile file may."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        blank = folder / "biasa-000.xlsx"
        blank.write_bytes(SAMPLE)
        dear: list[str] = []
        hostile = number * 2 // 3
        for n, (name, data) in enumerate(variants(hostile)):
            path = folder / f"{n:03}-{name}.xlsx"
            path.write_bytes(data)
            if name in BUILDERS:
                cpu, memory, said = over(path, blank)
                dear += [name] if cpu > CPU or memory > MEMORY else []
                print(f"{cpu:+6.2f} s {memory:+6.0f} MB  {name}: {said}", flush=True)
        for n in range(1, number - hostile):
            (folder / f"biasa-{n:03}.xlsx").write_bytes(SAMPLE)
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "kinerja_xl", "check", folder, "-j", "2", "--format", "json"],
            capture_output=True,
            text=True,
            check=False,
        )
        named = {Path(file["path"]).name for file in json.loads(done.stdout)["files"]}
        missing = {path.name for path in folder.iterdir()} - named
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"{len(named)} files in {time.monotonic() - began:.0f} s, missing: {sorted(missing)}, peak {peak:.0f} MB")
        print("over 1 s or 300 MB more than the ordinary workbook:", ", ".join(dear) or "none")
        if write:
            told = {"berkas": number, "jahat": hostile, "hilang": sorted(missing), "mahal": dear, "memori": round(peak)}
            write_down("folder", told)
        return int(bool(missing or dear))


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    sys.exit(main(numbers[0] if numbers else 300, write="--tulis" in sys.argv))
