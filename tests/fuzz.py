"""Try many changed workbooks, and write down what was tried and what happened: docs/ketahanan.md.

    python tests/fuzz.py [[FROM] TO] [--tulis]

With FROM only the numbers from there on are tried; what an earlier run wrote down of those before is kept.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from helpers.ketahanan import record, write_down
from helpers.markdown_book import build_book
from helpers.mutator import KINDS, mutated
from helpers.tampered import parts

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fill import fill
from kinerja_xl.app.fix import fix
from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook
from kinerja_xl.workbook.stream import merged_areas, sheet_rows


def small_workbook() -> bytes:
    """Return a workbook with a row or two in each sheet."""
    return build_book({})


def tried(path: Path, *, deep: bool) -> str:
    """Return what a changed workbook came to.

    Args:
        path: the workbook.
        deep: with every rule, corrections and fill besides reading and writing a cell.

    Returns:
        ``dibaca`` or ``ditolak``; with ``!`` in front a fault of ours.
    """
    try:
        book = read_workbook(path)
        for name in book.sheet_names:
            sheet = book.sheet(name)
            streamed = dict(sheet_rows(book, name))
            if streamed.keys() != sheet.rows.keys() or merged_areas(book, name) != sheet.merged:
                return f"! {name}: the stream reads otherwise"
        write = CellWrite(sheet=book.sheet_names[-1], row=40, col=3, value="x")
        patch(book, [write])
        if deep:
            result = check_file(path, PilihanPeriksa())
            said = [f.message for f in result.findings if "Kesalahan dalam kinerja-xl" in f.message]
            if said:
                return f"! check: {said[0]}"
            for command in (lambda out: fill(path, out), lambda out: fix(path, out, PilihanPeriksa())):
                with tempfile.TemporaryDirectory() as folder:
                    try:
                        command(Path(folder) / "hasil.xlsx")
                    except KinerjaError as error:
                        if not error.fix:
                            return f"! no way out: {error.message}"
    except KinerjaError as error:
        return "ditolak" if error.fix else f"! no way out: {error.message}"
    except Exception as error:
        return f"! {type(error).__name__}: {error}"
    return "dibaca"


def main(first: int, end: int, *, write: bool) -> int:
    """Try the changes from one number to before another; return 1 when one of them showed a fault of ours."""
    members = parts(small_workbook())
    counts: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "buku.xlsx"
        for seed in range(first, end):
            kind, data = mutated(members, seed)
            path.write_bytes(data)
            outcome = tried(path, deep=seed % 50 == 0)
            counts[kind, outcome.split()[0]] += 1
            if outcome.startswith("!"):
                print(seed, kind, outcome, flush=True)
    told = _together(first, end, counts)
    print(told)
    if write:
        write_down("acak", told)
    return int(any(outcome == "!" for _, outcome in counts))


def _together(first: int, end: int, counts: Counter[tuple[str, str]]) -> dict[str, Any]:
    """Return the outcome, added to that of the numbers before where these were tried in an earlier run."""
    before = record()["acak"]
    kinds = before["jenis"] if first and before["banyak"] == first else {}
    return {
        "banyak": end if kinds or not first else end - first,
        "jenis": {
            kind: {o: counts[kind, o] + kinds.get(kind, {}).get(o, 0) for o in ("dibaca", "ditolak", "!")}
            for kind in KINDS
        },
    }


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()] or [20_000]
    sys.exit(main(*([0, *numbers][-2:]), write="--tulis" in sys.argv))
