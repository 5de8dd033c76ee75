"""What is wrong with a template, and where: raised deep inside, told to the office with the template's name."""

from __future__ import annotations

from kinerja_xl.findings import KinerjaError, column_letter

_FIX = "Perbaiki templat di Excel, atau cetak dengan templat bawaan."


class TemplateFault(Exception):  # noqa: N818  # the word of this house for what is wrong with a template
    """A fault of a template.

    Args:
        what: what is wrong, in Indonesian, without a full stop.
        cell: the address of the cell, "" where it is none.
        sheet: the sheet's name, "" where the one who catches it knows.
        fix: the way out, where it is not to repair the tag.
    """

    def __init__(self, what: str, cell: str = "", sheet: str = "", fix: str = "") -> None:
        super().__init__(what)
        self.what, self.cell, self.sheet, self.fix = what, cell, sheet, fix

    def on(self, sheet: str) -> TemplateFault:
        """Return the same fault with a sheet's name, unless it has one."""
        return self if self.sheet else TemplateFault(self.what, self.cell, sheet, self.fix)

    def told(self, template: str) -> KinerjaError:
        """Return the error for the office."""
        places = [template]
        places += [f"lembar {self.sheet}"] if self.sheet else []
        places += [f"sel {self.cell}"] if self.cell else []
        return KinerjaError(f"Templat Excel {', '.join(places)}: {self.what}.", self.fix or _FIX)


def cell_name(row: int, column: int) -> str:
    """Return ``C7``."""
    return f"{column_letter(column)}{row}"
