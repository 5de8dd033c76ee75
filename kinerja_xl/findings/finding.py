"""One finding of a check, as a value; and what a check could not look at."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from kinerja_xl.findings.address import CellRef


class Severity(StrEnum):
    """How much a finding weighs; the values are those of the JSON contract."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def label(self) -> str:
        """The Indonesian word for it."""
        return {"error": "galat", "warning": "peringatan", "info": "info"}[self.value]

    @property
    def rank(self) -> int:
        """0 for the gravest; sorts findings."""
        return {"error": 0, "warning": 1, "info": 2}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one rule found in one place.

    Attributes:
        code: the rule's code, ``KX402``; a rule leaves it out, for its file's name says it.
        message: one Indonesian sentence for the office, complete in itself.
        at: the cell, or None when the finding is about a whole sheet or file.
        sheet: the sheet's name (taken from ``at`` when that is given), None for the whole file.
        row_key: the key of the row as the office writes it (a Kode), not its number.
        column: the column's title.
        value, expected, difference: as printed in the message, for scripts; "" when they do not apply.
        related: other cells that prove the finding.
        fix: the way out.
        severity: None means "as the rule says"; app fills it in.
    """

    code: str = ""
    message: str
    at: CellRef | None = None
    sheet: str | None = None
    row_key: str | None = None
    column: str | None = None
    value: str = ""
    expected: str = ""
    difference: str = ""
    related: tuple[CellRef, ...] = ()
    fix: str = ""
    severity: Severity | None = None

    @property
    def sheet_name(self) -> str | None:
        """The sheet the finding belongs to."""
        return self.at.sheet if self.at is not None else self.sheet

    @property
    def fingerprint(self) -> str:
        """Stable across edits that move the cell: over code, row key and column, not the address."""
        text = "\x1f".join((self.code, self.row_key or "", self.column or self.sheet_name or ""))
        return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that could not be checked, and why: ``what`` is a code or a place, both Indonesian."""

    what: str
    because: str
