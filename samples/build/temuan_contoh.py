"""Write tests/data/temuan/*.txt: everything check says about each sample, a finding a line, to be read when it changes.

python samples/build/temuan_contoh.py
"""

from __future__ import annotations

from pathlib import Path

from umum import DATA, SAMPLES

from kinerja_xl.app.check import PilihanPeriksa, check_file

TAHAP = 3  # reads the samples and their corrected copies
FOLDER = DATA / "temuan"


def lines(sample: Path) -> str:
    """Return the findings of a sample."""
    found = check_file(sample, PilihanPeriksa()).findings
    return "".join(
        f"{f.code} {f.severity and f.severity.label} {f.at or f.sheet_name or 'berkas'}: {f.message}\n" for f in found
    )


def all_samples() -> dict[str, str]:
    """Return what check says about every sample, by its name."""
    return {path.stem: lines(path) for path in sorted(SAMPLES.glob("*.xlsx"))}


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    wanted = all_samples()
    for old in FOLDER.glob("*.txt"):
        if old.stem not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")
