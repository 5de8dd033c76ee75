"""The trial of a new column and a new dated value: do declarations, `make golden` and nothing else keep all green?

    python tests/trial_column.py [SHEET...]

In a copy of the tree every sheet (or those named by their keys) gets an optional column in its middle, and every dated
subject a version of 2099; then everything generated is made again and what ``make test`` runs has to be green. Takes as
long as both.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", ".venv-*", "dist", "hasil-demo"
)
KUNCI = "kolom_coba"
LEFT_OUT = (
    # Capaian is computed as a whole and no part of a seal; with a column to fill in it rightly becomes one, which is a
    # new version of the seal
    "tests/segel/test_segel.py::test_the_fingerprint_of_segel_1_stays_what_it_is[kalaena-pengukuran-2025-bersih]",
)
"""What by its nature pins the sheets as they are."""

ATURAN = "PermenPANRB 999/2099"
SCRATCH = f'Kolom(kunci="{KUNCI}", judul="Kolom coba", bantuan="Kolom percobaan; boleh kosong."{{band}})'


def main(sheets: list[str]) -> int:
    """Run the trial in a temporary copy and return the status of what failed first, 0 when nothing did."""
    with tempfile.TemporaryDirectory(prefix="kolom-") as folder:
        copy = Path(folder) / "kinerja-xl"
        shutil.copytree(ROOT, copy, ignore=NOT_COPIED)
        changed = list(insert(copy / "kinerja_xl" / "sheets", sheets))
        print("Kolom coba pada:", ", ".join(changed), flush=True)
        print("Aturan coba pada:", ", ".join(insert_dated(copy / "kinerja_xl" / "regulations")), flush=True)
        left_out = [word for test in LEFT_OUT for word in ("--deselect", test)]
        suite = ("-m", "pytest", "-n", "2", "--dist", "worksteal", "-m", "not berat", *left_out)
        for command in (("templates/build",), suite):
            status = subprocess.run(
                [sys.executable, *command], cwd=copy, env={**os.environ, "PYTHONPATH": str(copy)}, check=False
            ).returncode
            if status:
                return status
    return 0


def insert(folder: Path, only: Iterable[str] = ()) -> Iterator[str]:
    """Put the scratch column into the middle of each sheet declared in a folder; yield the keys of the sheets."""
    wanted = set(only)
    for path in sorted(folder.glob("*.py")):
        source = path.read_text(encoding="utf-8")
        for call in ast.walk(ast.parse(source)):
            if not (isinstance(call, ast.Call) and ast.unparse(call.func) == "Lembar"):
                continue
            given = {keyword.arg: keyword.value for keyword in call.keywords}
            key = ast.literal_eval(given["kunci"])
            if not isinstance(columns := given["kolom"], ast.Tuple) or (wanted and key not in wanted):
                continue
            part = columns.elts[len(columns.elts) // 2]
            if isinstance(part, ast.Starred) and all(isinstance(c, ast.Starred) for c in columns.elts):
                _insert_in_part(folder, ast.unparse(part.value))
            else:
                path.write_text(_with_column(source, _middle(columns.elts)), encoding="utf-8")
            wanted.discard(key)
            yield key
    if wanted:
        raise LookupError(f"no sheet is declared under {', '.join(sorted(wanted))}")


def insert_dated(folder: Path) -> Iterator[str]:
    """Put a version of 2099 on top of each dated subject declared in a folder; yield the names of their modules."""
    known = folder / "sumber.py"
    text = known.read_text(encoding="utf-8")
    before, begin, after = text.partition("\n_DAFTAR = (\n")
    added = f'    Sumber("{ATURAN}", "Aturan percobaan", dt.date(2099, 1, 1), "ingatan"),\n'
    known.write_text(f"{before}{begin}{added}{after}", encoding="utf-8")
    for path in sorted(folder.glob("*.py")):
        source = path.read_text(encoding="utf-8")
        for call in ast.walk(ast.parse(source)):
            if not (isinstance(call, ast.Call) and ast.unparse(call.func) == "Subjek"):
                continue
            versions = call.args[0]
            assert isinstance(versions, ast.Tuple)
            newest = versions.elts[0]
            assert isinstance(newest, ast.Call)
            same = ast.get_source_segment(source, newest.args[1])
            scratch = f'Versi(SUMBER["{ATURAN}"].berlaku, {same}, SUMBER["{ATURAN}"])'
            path.write_text(_before(source, newest, scratch), encoding="utf-8")
            yield path.stem


def _insert_in_part(folder: Path, name: str) -> None:
    """Put the scratch column into a tuple of columns that a sheet is put together from."""
    for path in folder.glob("*.py"):
        source = path.read_text(encoding="utf-8")
        for part in ast.parse(source).body:
            if isinstance(part, ast.Assign) and ast.unparse(part.targets[0]) == name:
                assert isinstance(part.value, ast.Tuple)
                path.write_text(_with_column(source, _middle(part.value.elts)), encoding="utf-8")
                return
    raise LookupError(f"no columns are declared as {name}")


def _middle(columns: list[ast.expr]) -> ast.Call:
    """Return the column nearest to the middle that is written out, so that its band can be read."""
    places = sorted(range(len(columns)), key=lambda n: abs(n - len(columns) // 2))
    return next(c for n in places if isinstance(c := columns[n], ast.Call) and ast.unparse(c.func) == "Kolom")


def _with_column(source: str, following: ast.Call) -> str:
    """Return a module's text with the scratch column before another one, in the same band."""
    band = "".join(f", kelompok={ast.unparse(k.value)}" for k in following.keywords if k.arg == "kelompok")
    return _before(source, following, SCRATCH.format(band=band))


def _before(source: str, following: ast.Call, element: str) -> str:
    """Return a module's text with one more element before another one of its tuple."""
    lines = source.split("\n")
    line = lines[following.lineno - 1]
    lines[following.lineno - 1] = f"{line[: following.col_offset]}{element}, {line[following.col_offset :]}"
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
