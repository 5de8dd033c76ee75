"""A worksheet put in front of all others or behind them, and taken out again: what counts sheets follows."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from kinerja_xl.findings.address import quoted
from kinerja_xl.workbook.package import RELATIONSHIPS, broken, main_tag
from kinerja_xl.workbook.parts import PackageEdit
from kinerja_xl.workbook.restyle import unselected

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_BEFORE_VIEWS = ("fileVersion", "fileSharing", "workbookPr", "workbookProtection")
_BEFORE_NAMES = (*_BEFORE_VIEWS, "bookViews", "sheets", "functionGroups", "externalReferences")
_LONGEST_NAME = 31
_RID = f"{{{RELATIONSHIPS}}}id"


class FrontSheet:
    """The workbook part while a sheet goes and another one comes.

    Args:
        edit: the package.
        mark: the defined name by which a sheet put in front earlier is known again.
    """

    def __init__(self, edit: PackageEdit, mark: str) -> None:
        self.edit = edit
        self.mark = mark
        self.part = edit.package.workbook_part
        self.root = edit.tree(self.part)

    @property
    def names(self) -> list[str]:
        """Names of all sheets, chart sheets included, in the order of the tabs."""
        return [sheet.get("name", "") for sheet in self._sheets()]

    def earlier(self) -> str | None:
        """Return the name of the sheet put in front earlier, None without one."""
        for element in self.root.iterfind(f"{main_tag('definedNames')}/{main_tag('definedName')}"):
            if element.get("name", "").lower() == self.mark:
                name = (element.text or "").lstrip("=").rpartition("!")[0].strip("'").replace("''", "'")
                return name if name in self.names else None
        return None

    def remove(self, name: str) -> None:
        """Take out a sheet with its parts and the names that belong to it."""
        index = self.names.index(name)
        sheet = self._sheets()[index]
        identifier = sheet.get(_RID, "")
        links = {link.id: link for link in self.edit.package.relationships(self.part)}
        part = links[identifier].target
        owned = [link.target for link in self.edit.package.relationships(part) if not link.external]
        for each in (part, *owned):
            if self.edit.has(each):
                self.edit.drop(each)
        self.edit.unlink(self.part, identifier)
        self._parent("sheets").remove(sheet)
        self._drop_names(lambda element: element.get("localSheetId") == str(index))
        self._renumber(lambda old: old - (old > index))
        self._retitle(name, None)

    def insert(self, title: str, sheet: bytes, names: Mapping[str, str]) -> str:
        """Put a sheet in front of all others, on top when the workbook opens.

        Args:
            title: its name; "(2)" is added when another sheet has it.
            sheet: the worksheet part.
            names: defined names of that sheet -> areas without the sheet's name (``$1:$2``).

        Returns:
            The sheet's name.
        """
        self._unselect_all()
        name = self.free_title(title)
        self._drop_names(lambda element: element.get("name", "").lower() == self.mark)
        first = self._sheets()[0].get("name", "") if self._sheets() else None
        self._parent("sheets").insert(0, self._new(name, sheet))
        self._renumber(lambda old: old + 1)
        self._retitle(name, first)
        self._define(name, names, 0)
        self._mark(name)
        self._show_first()
        return name

    def append(self, title: str, sheet: bytes, names: Mapping[str, str]) -> None:
        """Put a sheet behind all others; what is shown when the workbook opens stays.

        Args:
            title: its name, which no sheet has.
            sheet: the worksheet part.
            names: defined names of that sheet, as for ``insert``.
        """
        place = len(self._sheets())
        self._parent("sheets").append(self._new(title, unselected(sheet)))
        self._define(title, names, place)

    def _new(self, name: str, sheet: bytes) -> _Element:
        """Return the entry of a new sheet in the list of sheets."""
        from lxml import etree

        part = self.edit.free_name(f"{posixpath.dirname(self.part)}/worksheets".lstrip("/"), "sheet", "xml")
        self.edit.write(part, sheet)
        self.edit.declare(part, _SHEET_TYPE)
        ids = [int(number) for s in self._sheets() if (number := s.get("sheetId", "")).isdecimal()]
        element = etree.Element(main_tag("sheet"), name=name, sheetId=str(max(ids, default=0) + 1))
        element.set(_RID, self.edit.link(self.part, "worksheet", part))
        return element

    # -- parts of the workbook --------------------------------------------------------------------

    def _parent(self, tag: str) -> _Element:
        found = self.root.find(main_tag(tag))
        if found is None:
            raise broken(self.edit.package.path.name, f"bagian utamanya tidak memuat {tag}")
        return found

    def _sheets(self) -> list[_Element]:
        return self._parent("sheets").findall(main_tag("sheet"))

    def _made(self, tag: str, before: Sequence[str]) -> _Element:
        """Return a child of the root, made behind those that must stand before it."""
        from lxml import etree

        found = self.root.find(main_tag(tag))
        if found is None:
            found = etree.Element(main_tag(tag))
            known = {main_tag(name) for name in before}
            behind = [n for n, child in enumerate(self.root) if child.tag in known]
            self.root.insert(max(behind, default=-1) + 1, found)
        return found

    def free_title(self, title: str) -> str:
        """Return the name that a new sheet of this title gets."""
        taken = {name.casefold() for name in self.names}
        name, number = title, 1
        while name.casefold() in taken:
            number += 1
            ending = f" ({number})"
            name = title[: _LONGEST_NAME - len(ending)] + ending
        return name

    def _define(self, sheet: str, names: Mapping[str, str], place: int) -> None:
        from lxml import etree

        parent = self._made("definedNames", _BEFORE_NAMES)
        for name, area in names.items():
            element = etree.SubElement(parent, main_tag("definedName"), name=name, localSheetId=str(place))
            if name == "_xlnm._FilterDatabase":
                element.set("hidden", "1")
            element.text = f"{quoted(sheet)}!{area}"

    def _mark(self, sheet: str) -> None:
        from lxml import etree

        parent = self._made("definedNames", _BEFORE_NAMES)
        element = etree.SubElement(parent, main_tag("definedName"), name=self.mark, hidden="1")
        element.text = f"{quoted(sheet)}!$A$1"

    def _drop_names(self, wanted: Callable[[_Element], bool]) -> None:
        parent = self.root.find(main_tag("definedNames"))
        if parent is None:
            return
        for element in parent.findall(main_tag("definedName")):
            if wanted(element):
                parent.remove(element)
        if not len(parent):
            self.root.remove(parent)

    def _renumber(self, moved: Callable[[int], int]) -> None:
        """Let what names a sheet by its place name the same sheet at its new place."""
        for element in self.root.iterfind(f"{main_tag('definedNames')}/{main_tag('definedName')}"):
            _move(element, "localSheetId", moved)
        for view in self.root.iterfind(f"{main_tag('bookViews')}/{main_tag('workbookView')}"):
            for attribute in ("activeTab", "firstSheet"):
                if view.get(attribute) is not None or moved(0) > 0:
                    view.set(attribute, view.get(attribute, "0"))
                    _move(view, attribute, moved)

    def _show_first(self) -> None:
        """Make the first sheet the one on top in the first window."""
        from lxml import etree

        views = self._made("bookViews", _BEFORE_VIEWS)
        if not len(views):
            etree.SubElement(views, main_tag("workbookView"))
        for attribute in ("activeTab", "firstSheet"):
            views[0].attrib.pop(attribute, "")  # 0

    def _unselect_all(self) -> None:
        for link in self.edit.package.relationships(self.part):
            if link.kind in ("worksheet", "chartsheet", "dialogsheet") and self.edit.has(link.target):
                data = self.edit.read(link.target)
                if b"tabSelected" in data:
                    self.edit.write(link.target, unselected(data))

    def _retitle(self, name: str, before: str | None) -> None:
        """Keep the list of sheets in the document properties: put a name in before another, or take it out."""
        part = next((r.target for r in self.edit.package.relationships() if r.kind == "extended-properties"), None)
        if part is None or not self.edit.has(part):
            return
        root = self.edit.tree(part)
        pairs, titles = (_vector(root, tag) for tag in ("HeadingPairs", "TitlesOfParts"))
        if pairs is None or titles is None:
            return
        texts = ["".join(str(text) for text in child.itertext()) for child in titles]
        wanted = name if before is None else before
        if wanted not in texts:
            return
        place, passed = texts.index(wanted), 0
        for variant in list(pairs)[1::2]:
            number = next(variant.iterchildren("*"), None)
            if number is None or not (number.text or "").isdecimal():
                return
            passed += int(number.text or 0)
            if place < passed:
                number.text = str(int(number.text or 0) + (1 if before is not None else -1))
                break
        if before is None:
            titles.remove(titles[place])
        else:
            fresh = titles[place].makeelement(titles[place].tag)
            fresh.text = name
            titles.insert(place, fresh)
        titles.set("size", str(len(titles)))


def _move(element: _Element, attribute: str, moved: Callable[[int], int]) -> None:
    written = element.get(attribute, "")
    if written.isdecimal():
        element.set(attribute, str(max(0, moved(int(written)))))


def _vector(root: _Element, tag: str) -> _Element | None:
    holder = next((child for child in root.iterchildren("*") if str(child.tag).endswith(f"}}{tag}")), None)
    return None if holder is None else next(iter(holder.iterchildren("*")), None)
