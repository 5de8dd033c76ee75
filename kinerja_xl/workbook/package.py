"""The zip package of a workbook: its parts, their relationships, and where the workbook part is."""

from __future__ import annotations

import hashlib
import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.workbook.limits import ELEMENTS, SHEETS
from kinerja_xl.workbook.limits import RELATIONSHIPS as MOST_RELATIONSHIPS

if TYPE_CHECKING:
    from lxml.etree import _Element

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT_TYPES = "[Content_Types].xml"

REPAIR = (
    "Buka berkas di Excel lewat File > Open (Buka), pilih panah di tombol Open, lalu Open and Repair "
    "(Buka dan Perbaiki); simpan hasilnya sebagai Excel Workbook (.xlsx) dan coba lagi. Bila gagal, minta salinan "
    "baru dari pengirim."
)
"""The way out of a broken package, for every message that needs it."""


UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What Python's zipfile raises for a member it cannot unpack."""


def main_tag(tag: str) -> str:
    """Return a tag of the spreadsheet namespace as lxml writes it."""
    return f"{{{MAIN}}}{tag}"


def broken(name: str, what: str) -> KinerjaError:
    """Return the error for a file whose inside is damaged; ``what`` says where, in Indonesian."""
    return KinerjaError(f"Berkas {name} rusak: {what}.", REPAIR)


@dataclass(frozen=True, slots=True)
class Relationship:
    """One arrow from a part to another: ``target`` is a part's name, or a URL when ``external``."""

    id: str
    type: str
    target: str
    external: bool

    @property
    def kind(self) -> str:
        """The last word of the type, such as ``worksheet``."""
        return self.type.rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One worksheet as the workbook part lists it."""

    name: str
    state: str
    part: str


@dataclass(frozen=True)
class Package:
    """A workbook's bytes, all in memory: no file handle stays open, so the office can save meanwhile.

    Attributes:
        path: where it came from; only for messages.
        data: the whole file.
        unwritable: why no copy of it may be written (Indonesian), "" when one may.
    """

    path: Path
    data: bytes = field(repr=False)
    unwritable: str = ""

    @cached_property
    def fingerprint(self) -> str:
        """A fingerprint of ``data``."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def archive(self) -> zipfile.ZipFile:
        """The zip directory over ``data``; names that some writers spell with backslashes are spelled as all others."""
        archive = zipfile.ZipFile(io.BytesIO(self.data))
        for member in archive.infolist():
            if "\\" in member.filename:
                del archive.NameToInfo[member.filename]
                member.filename = member.filename.replace("\\", "/")
                archive.NameToInfo[member.filename] = member
        return archive

    @cached_property
    def _stored_names(self) -> Mapping[str, str]:
        # Part names are compared without regard to case: some writers disagree with themselves.
        return {info.filename.lower(): info.filename for info in self.archive.infolist()}

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all parts, in the order of the file."""
        return tuple(self._stored_names.values())

    def stored_name(self, part: str) -> str | None:
        """Return a part's name as the zip spells it, None when there is no such part."""
        return self._stored_names.get(part.lower())

    def __contains__(self, part: str) -> bool:
        return self.stored_name(part) is not None

    def read(self, part: str) -> bytes:
        """Return a part's bytes; raise KinerjaError when it is missing or damaged."""
        stored = self.stored_name(part)
        if stored is None:
            raise broken(self.path.name, f"bagian {part} tidak ada")
        try:
            return self.archive.read(stored)
        except UNREADABLE as error:
            raise broken(self.path.name, f"bagian {part} tidak dapat dibaca") from error

    def xml(self, part: str) -> _Element:
        """Return the root element of an XML part; raise KinerjaError when it is malformed or declares entities."""
        from lxml import etree

        data = self.read(part)
        if data.count(b"<") > 2 * ELEMENTS:
            raise broken(self.path.name, f"bagian {part} memuat terlalu banyak unsur")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise broken(self.path.name, f"isi bagian {part} bukan XML yang sah") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise broken(self.path.name, f"bagian {part} memuat DOCTYPE, yang tidak pernah ditulis Excel")
        return root

    def relationships(self, part: str = "") -> tuple[Relationship, ...]:
        """Return a part's relationships, those of the package itself for ""; targets are part names."""
        if part not in self._links:
            rels = relationships_part(part)
            self._links[part] = tuple(self._relationships(rels, posixpath.dirname(part))) if rels in self else ()
        return self._links[part]

    @cached_property
    def _links(self) -> dict[str, tuple[Relationship, ...]]:
        return {}

    def _relationships(self, rels: str, folder: str) -> Iterator[Relationship]:
        root = self.xml(rels)
        if len(root) > MOST_RELATIONSHIPS:
            raise broken(self.path.name, f"bagian {rels} memuat terlalu banyak hubungan")
        for element in root.iterchildren("*"):
            target, kind = element.get("Target"), element.get("Type")
            if target is None or kind is None:
                continue
            external = element.get("TargetMode") == "External"
            yield Relationship(
                element.get("Id", ""), kind, target if external else self._resolve(folder, target), external
            )

    def _resolve(self, folder: str, target: str) -> str:
        """Return the part a target names; a target may be absolute, relative or percent-encoded."""
        name = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        return self.stored_name(name) or self.stored_name(unquote(name)) or name

    @cached_property
    def workbook_part(self) -> str:
        """Name of the workbook part; raise KinerjaError when the package has none."""
        for relationship in self.relationships():
            if relationship.kind == "officeDocument" and relationship.target in self:
                return relationship.target
        raise broken(self.path.name, "bagian utama buku kerja tidak ada")

    @cached_property
    def workbook(self) -> _Element:
        """Root element of the workbook part."""
        return self.xml(self.workbook_part)

    def related(self, kind: str) -> str | None:
        """Return the first part of a kind that the workbook part points to, None when there is none."""
        for relationship in self.relationships(self.workbook_part):
            if relationship.kind == kind and not relationship.external and relationship.target in self:
                return relationship.target
        return None

    @cached_property
    def worksheets(self) -> tuple[SheetPart, ...]:
        """The worksheets in the order of the tabs; chart sheets and macro sheets are left out."""
        by_id = {relationship.id: relationship for relationship in self.relationships(self.workbook_part)}
        found = []
        for element in self.workbook.iterfind(f"{main_tag('sheets')}/{main_tag('sheet')}"):
            name = element.get("name", "")
            relationship = by_id.get(element.get(f"{{{RELATIONSHIPS}}}id", ""))
            if relationship is None or relationship.target not in self:
                raise broken(self.path.name, f"isi lembar {name} tidak ada")
            if relationship.kind == "worksheet":
                found.append(SheetPart(name, element.get("state", "visible"), relationship.target))
            if len(found) > SHEETS:
                raise broken(self.path.name, f"memuat lebih dari {SHEETS} lembar")
        return tuple(found)


def relationships_part(part: str) -> str:
    """Return the name of the part that holds another part's relationships, the package's own for ""."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
