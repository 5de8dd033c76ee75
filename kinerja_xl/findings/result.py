"""The outcome of checking one file: what the reports print and the exit status counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from pathlib import Path

from kinerja_xl.findings.address import CellRef
from kinerja_xl.findings.cuplikan import Cuplikan
from kinerja_xl.findings.finding import Finding, Severity, Skipped
from kinerja_xl.frozen import dataclass


@dataclass(frozen=True, slots=True)
class KeadaanSegel:
    """How a seal of a workbook stands.

    Attributes:
        dokumen: what was sealed, in its word on the command line (``tw1``).
        utuh: nothing that was sealed was changed, as far as it can be compared.
        kalimat: what is told of it, with the cells that were changed.
        sidik: its fingerprint.
        waktu: when it was sealed, as ISO.
        berubah: the cells that were changed: (cell, what stood there, what stands there).
    """

    dokumen: str
    utuh: bool
    kalimat: str
    sidik: str
    waktu: str
    berubah: tuple[tuple[CellRef, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FileResult:
    """One checked file.

    Attributes:
        path: as the user named it (or as found in the folder).
        kind: the workbook's kind, None when unknown.
        layout: its layout version, None when unknown.
        readable: False when the file could not be opened at all; the one finding then says why.
        findings: every finding, severity filled in, in the order they are printed.
        skipped: what could not be checked.
        cuplikan: the rows that the findings name; only when they were asked for.
        sidik: a fingerprint of the bytes that were checked, "" when the file could not be opened.
        segel: how its seals stand, the oldest first; empty when it is not sealed.
        dapat_disegel: it is a workbook that an office seals.
    """

    path: Path
    kind: str | None
    layout: int | None
    readable: bool
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...] = ()
    cuplikan: Cuplikan = field(default_factory=dict, hash=False, repr=False)
    sidik: str = ""
    segel: tuple[KeadaanSegel, ...] = ()
    dapat_disegel: bool = False

    def count(self, severity: Severity) -> int:
        """Return how many findings weigh that much."""
        return sum(f.severity is severity for f in self.findings)


def exit_status(results: Iterable[FileResult], *, strict: bool = False) -> int:
    """Return 2 when a file was unreadable, else 1 when there are errors (strict: or warnings), else 0."""
    results = tuple(results)
    if any(not r.readable for r in results):
        return 2
    failing = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return int(any(r.count(s) for r in results for s in failing))
