"""Read a workbook: every cell's value, formula, cached value, format and place, from one pass over its XML."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.workbook.cells import Sheet, Styles
from kinerja_xl.workbook.guard import open_package
from kinerja_xl.workbook.layout import SheetLayout
from kinerja_xl.workbook.limits import Limits
from kinerja_xl.workbook.numfmt import read_styles
from kinerja_xl.workbook.package import Package, SheetPart, broken, main_tag
from kinerja_xl.workbook.row_reader import SheetTooLargeError, SheetXmlError
from kinerja_xl.workbook.sheet_xml import read_sheet, read_strings

_TRUE = ("1", "true", "on")
_CONTENT = regex(rb"<(?:\w+:)?(?:v|f|is)[ >/]")
_FORMULA = regex(rb"<(?:\w+:)?f[ >/]")


@dataclass(frozen=True)
class RawBook:
    """A workbook as it stands in the file, before anyone asks what its sheets mean.

    Attributes:
        path: the file, for messages.
        package: its parts.
        sheet_names: names of the worksheets in the order of the tabs, hidden ones included, chart sheets left out.
        names: defined names of the whole workbook -> the text they stand for.
        date1904: True when serial dates count from 1904.
        styles: number formats of the cell formats.
        warnings: what the office should know before the file is changed, in Indonesian.
    """

    path: Path
    package: Package = field(repr=False)
    sheet_names: tuple[str, ...]
    names: Mapping[str, str] = field(repr=False)
    date1904: bool
    styles: Styles = field(repr=False)
    warnings: tuple[str, ...]
    _read: dict[str, Sheet] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def _strings(self) -> Sequence[str]:
        part = self.package.related("sharedStrings")
        if part is None:
            return []
        try:
            return read_strings(self.package.read(part))
        except SheetXmlError as error:
            raise broken(self.path.name, f"daftar teks: {error}") from error

    def sheet(self, name: str) -> Sheet:
        """Return a worksheet, read when it is first asked for.

        Raises:
            KinerjaError: there is no such sheet, or its XML is damaged.
        """
        if name not in self._read:
            self._read[name] = self._parsed(name, self.package.read(self.sheet_part(name).part))
        return self._read[name]

    def rows(self, name: str, layout: SheetLayout, numbers: Collection[int]) -> Sheet:
        """Return a worksheet of which only some rows are looked at; the others are left out where that can be done.

        Args:
            name: the sheet's name.
            layout: where its rows stand in its part.
            numbers: the rows that are needed.

        Raises:
            KinerjaError: as for ``sheet``, as far as it is read.
        """
        short = None if name in self._read else layout.excerpt(numbers)
        return self.sheet(name) if short is None else self._parsed(name, short)

    def _parsed(self, name: str, xml: bytes) -> Sheet:
        try:
            return read_sheet(xml, name, self.sheet_state(name), self._strings, date1904=self.date1904)
        except SheetTooLargeError as error:
            raise KinerjaError(
                f"Lembar {name} di berkas {self.path.name} terlalu besar untuk buku kerja kinerja: {error}.",
                "Sisakan tabel kinerjanya saja; pindahkan data lain (misalnya ekspor SIPD) ke berkas sendiri.",
            ) from error
        except SheetXmlError as error:
            raise broken(self.path.name, f"lembar {name}: {error}") from error

    def with_sheets(self, sheets: Mapping[str, Sheet]) -> RawBook:
        """Return the workbook with other readings of some of its sheets."""
        return replace(self, _read={**self._read, **sheets})

    def holds_anything(self, name: str) -> bool:
        """True when a worksheet has a value or a formula; it is not read for that."""
        return _CONTENT.search(self.package.read(self.sheet_part(name).part)) is not None

    def formulas(self, name: str) -> int:
        """Return how many cells of a worksheet have a formula; it is not read for that."""
        return sum(1 for _ in _FORMULA.finditer(self.package.read(self.sheet_part(name).part)))

    def sheet_part(self, name: str) -> SheetPart:
        """Return where a worksheet is stored; raise KinerjaError when there is no such sheet."""
        for entry in self.package.worksheets:
            if entry.name == name:
                return entry
        raise KinerjaError(
            f"Lembar {name} tidak ada di berkas {self.path.name}.",
            f"Lembar yang ada: {', '.join(self.sheet_names)}.",
        )

    def sheet_state(self, name: str) -> str:
        """Return ``visible``, ``hidden`` or ``veryHidden``."""
        return self.sheet_part(name).state


def read_workbook(path: Path, limits: Limits | None = None) -> RawBook:
    """Open a workbook; its sheets are read when asked for.

    Args:
        path: the .xlsx file.
        limits: other limits than the guard's usual ones.

    Raises:
        KinerjaError: see ``guard.open_package``.
    """
    package = open_package(path, limits)
    properties = package.workbook.find(main_tag("workbookPr"))
    return RawBook(
        path=path,
        package=package,
        sheet_names=tuple(sheet.name for sheet in package.worksheets),
        names=_defined_names(package),
        date1904=properties is not None and properties.get("date1904") in _TRUE,
        styles=read_styles(package),
        warnings=tuple(_warnings(package)),
    )


def _defined_names(package: Package) -> dict[str, str]:
    """Return the names that hold everywhere; those of one sheet (print areas and the like) are left out."""
    return {
        element.get("name", ""): element.text or ""
        for element in package.workbook.iterfind(f"{main_tag('definedNames')}/{main_tag('definedName')}")
        if element.get("localSheetId") is None
    }


def _warnings(package: Package) -> list[str]:
    found = []
    if any(name.lower().startswith("_xmlsignatures/") for name in package.names):
        found.append(
            "Buku kerja ini bertanda tangan digital; setiap perubahan isi membuat tanda tangannya tidak sah, "
            "jadi hasilnya perlu ditandatangani ulang."
        )
    if any(relationship.kind == "externalLink" for relationship in package.relationships(package.workbook_part)):
        found.append(
            "Buku kerja ini mengambil nilai dari buku kerja lain; nilai itu dipakai seperti saat terakhir disimpan."
        )
    return found
