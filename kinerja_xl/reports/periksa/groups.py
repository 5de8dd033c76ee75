"""Findings of one cause, which every form shows together, and the ranges that name their cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one cause: same rule, sheet, column and message, held against the same cells."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The one that stands for all."""
        return self.findings[0]

    @property
    def places(self) -> tuple[CellRef, ...]:
        """Their cells, none when the finding is about a whole sheet or file."""
        return tuple(sorted(f.at for f in self.findings if f.at is not None))


def groups(findings: Sequence[Finding]) -> list[Group]:
    """Return the findings by cause, in the order of each cause's first."""
    found: dict[tuple[object, ...], list[Finding]] = {}
    for f in findings:
        key = (f.code, f.severity, f.sheet_name, f.column, f.message, f.fix, f.pembanding)
        found.setdefault(key if f.at is not None else (*key, id(f)), []).append(f)
    return [Group(tuple(same)) for same in found.values()]


def by_weight(causes: Iterable[Group]) -> list[Group]:
    """Return causes with the gravest first, each weight in its order."""
    return sorted(causes, key=lambda g: (g.first.severity or Severity.ERROR).rank)


def ranges_of(places: Iterable[CellRef]) -> list[str]:
    """Return cells of one sheet, three or more below each other as a range: D9, D10, D11 -> ``D9:D11``."""
    runs: list[list[CellRef]] = []
    for ref in sorted(places, key=lambda r: (r.col, r.row)):
        if runs and runs[-1][-1].col == ref.col and runs[-1][-1].row + 1 == ref.row:
            runs[-1].append(ref)
        else:
            runs.append([ref])
    shown: list[str] = []
    for run in runs:
        shown += [f"{run[0].address}:{run[-1].address}"] if len(run) > 2 else [ref.address for ref in run]
    return shown


def jalan_keluar(finding: Finding) -> str:
    """Return a finding's way out as a sentence of its own, "" for none; the page and the document say the same."""
    text = finding.fix
    return text[:1].upper() + text[1:] + ("" if not text or text.endswith((".", "?", "!")) else ".")
