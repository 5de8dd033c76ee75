"""One finding of a check, as a value; and what a check could not look at."""

from __future__ import annotations

import hashlib
from enum import StrEnum
from pathlib import Path

from kinerja_xl.findings.address import CellRef
from kinerja_xl.frozen import dataclass


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
class SelPembanding:
    """A cell of another workbook that a finding is held against.

    Attributes:
        path: that workbook's file.
        dokumen: what messages call its document (``IKU 2025-2029``).
        at: the cell, None where the document has nothing of the kind.
        sheet: the sheet's name where there is no cell.
        row_key: the key of its row.
        value: what stands there, as printed.
        ada: False where the document has nothing of the kind, and the cell is where it would stand.
    """

    path: Path
    dokumen: str
    at: CellRef | None = None
    sheet: str | None = None
    row_key: str | None = None
    value: str = ""
    ada: bool = True

    @property
    def tempat(self) -> str:
        """Where it is, with the file's name: ``iku.xlsx Kinerja!M9``."""
        return " ".join(part for part in (self.path.name, str(self.at) if self.at else self.sheet) if part)


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
        pembanding: cells of other workbooks that prove it, where documents were compared.
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
    pembanding: tuple[SelPembanding, ...] = ()
    fix: str = ""
    severity: Severity | None = None

    def ditandai(self, *, code: str | None = None, severity: Severity | None = None) -> Finding:
        """Return it with a code or a weight; every finding passes here twice, and ``replace`` is far slower."""
        return Finding(
            code=self.code if code is None else code,
            message=self.message,
            at=self.at,
            sheet=self.sheet,
            row_key=self.row_key,
            column=self.column,
            value=self.value,
            expected=self.expected,
            difference=self.difference,
            related=self.related,
            pembanding=self.pembanding,
            fix=self.fix,
            severity=self.severity if severity is None else severity,
        )

    @property
    def sheet_name(self) -> str | None:
        """The sheet the finding belongs to."""
        return self.at.sheet if self.at is not None else self.sheet

    @property
    def fingerprint(self) -> str:
        """Stable across edits that move the cell: over code, row key and column, not the address.

        Where documents were compared also over what they are, not over their files' names.
        """
        others = (f"{other.dokumen} {other.row_key or ''}" for other in self.pembanding)
        text = "\x1f".join((self.code, self.row_key or "", self.column or self.sheet_name or "", *others))
        return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that could not be checked, and why: ``what`` is a code or a place, both Indonesian."""

    what: str
    because: str
