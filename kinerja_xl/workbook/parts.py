"""The parts of a package while they are edited: replaced, dropped, added, linked and given content types."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from kinerja_xl.workbook.package import CONTENT_TYPES, RELATIONSHIPS, Package, relationships_part
from kinerja_xl.workbook.style_patch import serialised

if TYPE_CHECKING:
    from lxml.etree import _Element

_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


class PackageEdit:
    """A package and what is to be different in it; ``replaced`` is what ``repack`` takes.

    Args:
        package: the package; it stays as it is.
    """

    def __init__(self, package: Package) -> None:
        self.package = package
        self._changed: dict[str, bytes | None] = {}
        self._trees: dict[str, _Element] = {}

    @property
    def replaced(self) -> dict[str, bytes | None]:
        """Part -> its new bytes, None for a dropped one; in a fixed order."""
        trees = {name: serialised(root) for name, root in self._trees.items()}
        differing = {
            name: data
            for name, data in trees.items()
            if name not in self.package or data != serialised(self.package.xml(name))
        }
        return dict(sorted((self._changed | differing).items()))

    def has(self, part: str) -> bool:
        """True when the part will be there."""
        stored = self._stored(part)
        if stored in self._trees:
            return True
        return self._changed[stored] is not None if stored in self._changed else stored in self.package

    def read(self, part: str) -> bytes:
        """Return a part's bytes as they stand now."""
        stored = self._stored(part)
        if stored in self._trees:
            return serialised(self._trees[stored])
        changed = self._changed.get(stored)
        return self.package.read(stored) if changed is None else changed

    def write(self, part: str, data: bytes) -> None:
        """Replace or add a part; bytes that are the part's own leave it as it was."""
        stored = self._stored(part)
        self._trees.pop(stored, None)
        self._changed[stored] = data
        if stored in self.package and self.package.read(stored) == data:
            del self._changed[stored]

    def tree(self, part: str, empty: str = "") -> _Element:
        """Return a part's root element to be changed in place.

        Args:
            part: its name.
            empty: what stands there when the package has no such part.
        """
        from lxml import etree

        stored = self._stored(part)
        if stored not in self._trees:
            self._changed.pop(stored, None)
            self._trees[stored] = self.package.xml(stored) if stored in self.package else etree.fromstring(empty)
        return self._trees[stored]

    def drop(self, part: str) -> None:
        """Drop a part with its content type and its own relationships."""
        for name in (self._stored(part), self._stored(relationships_part(part))):
            self._trees.pop(name, None)
            self._changed.pop(name, None)
            if name in self.package:
                self._changed[name] = None
        types = self.tree(CONTENT_TYPES)
        for element in list(types.iterchildren("*")):
            if element.get("PartName", "").lower() == f"/{part}".lower():
                types.remove(element)

    def free_name(self, folder: str, stem: str, ending: str) -> str:
        """Return the first ``stem<number>.ending`` in a folder that no part will have."""
        number = 1
        while self.has(f"{folder}/{stem}{number}.{ending}"):
            number += 1
        return f"{folder}/{stem}{number}.{ending}"

    def link(self, part: str, kind: str, target: str) -> str:
        """Add a relationship from a part to another one and return its id.

        Args:
            part: where it begins, "" for the package itself.
            kind: the last word of Office's own types (``comments``), or a whole type (with a colon).
            target: the part it leads to.
        """
        from lxml import etree

        links = self.tree(relationships_part(part), f'<Relationships xmlns="{_LINKS}"/>')
        taken = {element.get("Id") for element in links.iterchildren("*")}
        number = 1
        while f"rIdKx{number}" in taken:
            number += 1
        attributes = {
            "Id": f"rIdKx{number}",
            "Type": kind if ":" in kind else f"{RELATIONSHIPS}/{kind}",
            "Target": posixpath.relpath(f"/{target}", f"/{posixpath.dirname(part)}"),
        }
        etree.SubElement(links, f"{{{_LINKS}}}Relationship", attributes)
        return attributes["Id"]

    def unlink(self, part: str, identifier: str) -> None:
        """Remove a relationship."""
        links = self.tree(relationships_part(part))
        for element in [child for child in links.iterchildren("*") if child.get("Id") == identifier]:
            links.remove(element)

    def declare(self, part: str, content_type: str) -> None:
        """Give a part a content type of its own."""
        from lxml import etree

        types = self.tree(CONTENT_TYPES)
        etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{part}", ContentType=content_type)

    def declare_ending(self, ending: str, content_type: str) -> None:
        """Give all parts with a file ending a content type, unless they have one."""
        from lxml import etree

        types = self.tree(CONTENT_TYPES)
        defaults = [child for child in types.iterchildren("*") if child.get("Extension")]
        if any(child.get("Extension", "").lower() == ending for child in defaults):
            return
        types.insert(0, etree.Element(f"{{{_TYPES}}}Default", Extension=ending, ContentType=content_type))

    def undeclare_ending(self, ending: str) -> None:
        """Take the content type of a file ending out of the list."""
        types = self.tree(CONTENT_TYPES)
        for child in [child for child in types.iterchildren("*") if child.get("Extension", "").lower() == ending]:
            types.remove(child)

    def _stored(self, part: str) -> str:
        return self.package.stored_name(part) or part
