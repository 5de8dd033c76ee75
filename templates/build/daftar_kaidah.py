"""Write the list of what the rules' modules say of themselves, so that a check need not load them all to know it."""

from __future__ import annotations

import importlib
from pathlib import Path

import kinerja_xl.rules
from kinerja_xl.rules.ciri_kaidah import DAFTAR, baris, ciri

FOLDER = Path(kinerja_xl.rules.__file__).parent
TARGET = FOLDER / DAFTAR
TAHAP = -1  # what others make may depend on it


def halaman() -> str:
    """Return the list: a line for every rule's module."""
    lines = []
    for path in sorted(FOLDER.glob("*/kx[0-9][0-9][0-9]_*.py")):
        module = importlib.import_module(f"kinerja_xl.rules.{path.parent.name}.{path.stem}")
        lines.append(baris(path.stem, ciri(module)))
    return "".join(f"{line}\n" for line in sorted(lines))


if __name__ == "__main__":
    TARGET.write_text(halaman(), encoding="utf-8")
