"""Let atheris look for XML that the reader does not stand: guided by coverage, beside the seeded changes of fuzz.py.

    python tests/fuzz_cakupan.py [RUNS] [--tulis]

An input is the XML of all parts of a tiny workbook, one after the other. libFuzzer changes what reached something new; every input must be read, or refused with a way out. Runs on Linux, with Python 3.11 or later
for which atheris has a wheel (``make fuzz-cakupan`` installs it).
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

import xlsxwriter
from helpers.ketahanan import write_down
from helpers.tampered import Parts, packed, parts

_WORDS = (
    "<row r=", "<c r=", " t=", "s", "inlineStr", "<is><t>", "<f>", '<f t="shared"', " si=", " ref=", "<mergeCell ref=",
    "<si><t>", "<r><t>", "<phoneticPr/>", "&#x1F600;", "xml:space=", "count=", "1e308", "_x001B_", "<!--", "<![CDATA[", "]]>",
    "<dataValidation ", "sqref=", "<definedName name=", "r:id=", "Target=", "numFmtId=", "<xf ", "A1:XFD1048576",
)  # fmt: skip
"""What libFuzzer writes in besides bytes of its own: words of the format."""


_BETWEEN = b"\x00"
"""Stands between the parts of an input; XML has no such character."""


def tiny() -> Parts:
    """Return a workbook of some 6 KB that has a bit of everything that the reader knows."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("Lembar")
        sheet.write_row(0, 0, ["Kode", "Sasaran", 12.5, True], book.add_format({"num_format": "0.0%", "bold": True}))
        sheet.write_rich_string(1, 0, "a", book.add_format({"italic": True}), "b")
        sheet.write_formula(1, 1, "=SUM(C1:C1)", None, 12.5)
        sheet.write_formula(1, 2, '="a"&B1', None, "aSasaran")
        sheet.merge_range("A3:B4", "gabung")
        sheet.write_datetime(4, 0, datetime(2025, 3, 31), book.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.data_validation("A5:A9", {"validate": "list", "source": ["Naik", "Turun"]})
        sheet.conditional_format("A1:A9", {"type": "blanks", "format": book.add_format()})
        book.define_name("Nama", "=Lembar!$A$1")
    return {name: data for name, data in parts(buffer.getvalue()).items() if not name.startswith("docProps/")}


def with_parts(members: Parts, data: bytes) -> bytes:
    """Return the workbook whose parts an input holds one after the other; those it does not reach are as they were."""
    return packed({**members, **dict(zip(members, data.split(_BETWEEN), strict=False))}, stored=True)


def look(folder: Path, runs: int) -> None:
    """Try inputs in this process until there were so many, or one shows a fault; ends the process."""
    import atheris  # only here: the other half of this file tells what came of it

    with atheris.instrument_imports(include=["kinerja_xl.workbook", "kinerja_xl.tables"], enable_loader_override=False):
        from fuzz import tried  # and the reader with it
    members = tiny()
    path = folder / "buku.xlsx"

    def one(data: bytes) -> None:
        path.write_bytes(with_parts(members, data))
        outcome = tried(path, deep=False)
        if outcome.startswith("!"):
            raise RuntimeError(outcome)

    words = folder / "kata"
    words.write_text("".join(f'"{_quoted(word)}"\n' for word in _WORDS), encoding="ascii")
    atheris.Setup(
        [sys.argv[0], f"-runs={runs}", "-max_len=16384", "-len_control=0", f"-dict={words}", f"-artifact_prefix={folder}/", "-seed=1",
         str(folder / "awal")],
        one,
    )  # fmt: skip
    atheris.Fuzz()


def _quoted(word: str) -> str:
    return "".join(c if c.isalnum() or c == " " else f"\\x{ord(c):02X}" for c in word)


def main(runs: int, *, write: bool) -> int:
    """Look in a process of its own; return 1 when an input showed a fault of ours, which is printed."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "awal").mkdir()
        (folder / "awal" / "buku").write_bytes(_BETWEEN.join(tiny().values()))
        done = subprocess.run(
            [sys.executable, __file__, "--cari", place, str(runs)], stderr=subprocess.PIPE, text=True, check=False,
            errors="replace",
        )  # fmt: skip
        print(done.stderr[-3000:])
        found = [path for path in folder.iterdir() if path.name.startswith(("crash-", "timeout-", "oom-"))]
        for path in found:
            print(path.name, path.read_bytes())
        seen = [int(number) for number in re.findall(r"^#(\d+)", done.stderr, re.MULTILINE)]
        reached = [int(number) for number in re.findall(r"\bft: (\d+)", done.stderr)]
    if write and seen and reached:
        write_down("cakupan", {"banyak": seen[-1], "baru": [reached[0], reached[-1]], "kesalahan": len(found)})
    return int(bool(done.returncode or found))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--cari"]:
        look(Path(sys.argv[2]), int(sys.argv[3]))
    count = next((int(word) for word in sys.argv[1:] if word.isdecimal()), 100_000)
    sys.exit(main(count, write="--tulis" in sys.argv))
