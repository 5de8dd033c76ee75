"""Show in README.md what check prints today: the output below each ``$ kinerja-xl check …``.

python templates/build/readme.py
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from click.testing import CliRunner

from kinerja_xl.cli.main import group

TAHAP = 3  # reads the samples
ROOT = Path(__file__).parents[2]
TARGET = ROOT / "README.md"
_SHOWN = re.compile(r"^    \$ kinerja-xl (check .*)\n((?:    .*\n)*)", re.MULTILINE)


def page() -> str:
    """Return README.md with what its commands print now."""
    return _SHOWN.sub(_run, TARGET.read_text(encoding="utf-8"))


def _run(shown: re.Match[str]) -> str:
    here = Path.cwd()
    os.chdir(ROOT)
    try:
        printed = CliRunner().invoke(group, shown[1].split()).stdout
    finally:
        os.chdir(here)
    lines = "".join(f"    {line}\n" if line else "\n" for line in printed.rstrip().split("\n"))
    return f"    $ kinerja-xl {shown[1]}\n{lines}"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
