"""demo: the whole round on the shipped samples, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kinerja_xl.app.check import Pilihan, check_file
from kinerja_xl.app.fill import fill
from kinerja_xl.app.new import new
from kinerja_xl.app.report import Permintaan, report
from kinerja_xl.app.resources import resource
from kinerja_xl.reports import text
from kinerja_xl.sheets import LAPORAN, PK

_SAMPLE = "kalaena-pk-2025.xlsx"
_YEAR = 2026

_DOKUMEN = (
    ("kalaena-pk-2025.xlsx", ("pk", "cascading")),
    ("pino-raya-iku-2022-2026.xlsx", ("tabel-iku",)),
    ("jejangkit-iku-2023-2026.xlsx", ("sk-iku",)),
    ("poncokusumo-iki-2023.xlsx", ("sk-iki",)),
    ("pekuncen-cascading-2023.xlsx", ("cascading",)),
)
"""The samples with the documents their offices made."""


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
    blank = folder / "pk-kosong.xlsx"
    new(PK, blank, _YEAR, None)
    yield Langkah(f"kinerja-xl new pk -o {blank} --year {_YEAR}", [])
    yield Langkah(f"kinerja-xl check {sample}", text.render([check_file(sample, Pilihan())]))
    for name, documents in _DOKUMEN:
        sample, filled = _near(resource("samples", name)), folder / name
        done = fill(sample, filled)
        yield Langkah(f"kinerja-xl fill {sample} -o {filled}", [[(f"{len(done.changed)} sel dihitung.", "")]])
        for laporan in documents:
            for bentuk in LAPORAN[laporan].bentuk:
                yield _report(laporan, filled, folder, bentuk)


def _report(laporan: str, filled: Path, folder: Path, bentuk: str) -> Langkah:
    """Make one document, as a draft where the real office's mistakes stand in the way."""
    minta = Permintaan(bentuk=bentuk)
    done = report(laporan, filled, folder, minta)
    draft = not done.files
    if draft:
        done = report(laporan, filled, folder, replace(minta, draft=True))
    form = f" --format {bentuk}" if bentuk != LAPORAN[laporan].bentuk[0] else ""
    return Langkah(
        f"kinerja-xl report {laporan} {filled} -o {folder}{form}" + (" --draft" if draft else ""),
        [[(str(path), "")] for path in done.files],
    )


def _near(path: Path) -> Path:
    """Return a path as seen from here where it lies below, so that the printed command is short."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path
