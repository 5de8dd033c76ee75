"""demo: the whole round on the shipped sample, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kinerja_xl.app.check import Pilihan, check_file
from kinerja_xl.app.fill import fill
from kinerja_xl.app.new import new
from kinerja_xl.app.report import report
from kinerja_xl.app.resources import resource
from kinerja_xl.findings import Severity
from kinerja_xl.reports import text
from kinerja_xl.sheets import PK

_SAMPLE = "kalaena-pk-2025.xlsx"
_YEAR = 2026


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step: the command a user would type, and what it prints."""

    command: str
    lines: list[list[text.Piece]]


def demo(folder: Path) -> Iterator[Langkah]:
    """Run new → check → fill → report into a folder, yielding each step when it is done.

    Raises:
        KinerjaError: the folder cannot be written.
    """
    sample = _near(resource("samples", _SAMPLE))
    blank, filled = folder / "pk-kosong.xlsx", folder / _SAMPLE
    new(PK, blank, _YEAR, None)
    yield Langkah(f"kinerja-xl new pk -o {blank} --year {_YEAR}", [])
    result = check_file(sample, Pilihan())
    yield Langkah(f"kinerja-xl check {sample}", text.render([result]))
    done = fill(sample, filled)
    yield Langkah(f"kinerja-xl fill {sample} -o {filled}", [[(f"{len(done.changed)} sel dihitung.", "")]])
    draft = bool(result.count(Severity.ERROR))
    files = report("pk", filled, folder, template=None, draft=draft).files
    yield Langkah(
        f"kinerja-xl report pk {filled} -o {folder}" + (" --draft" if draft else ""),
        [[(str(path), "")] for path in files],
    )


def _near(path: Path) -> Path:
    """Return a path as seen from here where it lies below, so that the printed command is short."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path
