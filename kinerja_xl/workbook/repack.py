"""Write a package again with some parts replaced, dropped or added; all else keeps its bytes, order and date."""

from __future__ import annotations

import posixpath
import zlib
from collections.abc import Mapping

from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook.package import CONTENT_TYPES, Package, relationships_part
from kinerja_xl.workbook.style_patch import serialised
from kinerja_xl.workbook.zip_write import fresh_of, stored, write_zip


def repack(package: Package, replaced: Mapping[str, bytes | None], level: int = zlib.Z_DEFAULT_COMPRESSION) -> bytes:
    """Return the package's new bytes.

    Args:
        package: the package.
        replaced: part -> its new bytes, None to drop it; parts the package does not have are added at the end.
        level: how well these are packed; a lower one is faster.

    Raises:
        KinerjaError: no copy of this workbook may be written.
    """
    refuse_unwritable(package)
    replaced = {**replaced, **_as_workbook(package, replaced)}
    members = []
    for info in package.archive.infolist():
        if info.filename not in replaced:
            members.append(stored(package.data, info))
        elif (data := replaced[info.filename]) is not None:
            members.append(fresh_of(info.filename, [data], info, level))
    members += [
        fresh_of(name, [data], level=level)
        for name, data in replaced.items()
        if data is not None and name not in package
    ]
    return write_zip(members)


def refuse_unwritable(package: Package) -> None:
    """Raise KinerjaError when no copy of this workbook may be written."""
    if package.unwritable:
        raise KinerjaError(
            f"Berkas {package.path.name} {package.unwritable}; berkas ini dapat diperiksa, tetapi salinannya tidak "
            "ditulis.",
            "Buka di Excel, pilih File > Save As (Simpan Sebagai), lalu jenis Excel Workbook (.xlsx).",
        )


def _as_workbook(package: Package, replaced: Mapping[str, bytes | None]) -> dict[str, bytes | None]:
    """Return the content types of what was saved as an Excel template (.xltx): Excel opens no .xlsx that says so."""
    name = package.stored_name(CONTENT_TYPES) or CONTENT_TYPES
    types = replaced.get(name) or package.read(name)
    template, sheet = b"spreadsheetml.template.main+xml", b"spreadsheetml.sheet.main+xml"
    return {name: types.replace(template, sheet)} if template in types else {}


def without_calc_chain(package: Package) -> dict[str, bytes | None]:
    """Return the replacements that drop the calculation chain, none when there is no chain.

    A chain that names a cell without a formula is what makes Excel "repair" a file; Excel builds a new one by itself.
    """
    workbook = package.workbook_part
    chains = [link for link in package.relationships(workbook) if link.kind == "calcChain" and not link.external]
    if not chains:
        return {}
    ids, targets = {link.id for link in chains}, {link.target for link in chains}
    rels = package.stored_name(relationships_part(workbook)) or relationships_part(workbook)
    links = package.xml(rels)
    for element in [child for child in links.iterchildren("*") if child.get("Id") in ids]:
        links.remove(element)
    types = package.xml(CONTENT_TYPES)
    parts = {posixpath.join("/", target).lower() for target in targets}
    for element in [child for child in types.iterchildren("*") if child.get("PartName", "").lower() in parts]:
        types.remove(element)
    stored_types = package.stored_name(CONTENT_TYPES) or CONTENT_TYPES
    dropped: dict[str, bytes | None] = {target: None for target in targets if target in package}
    return {rels: serialised(links), stored_types: serialised(types), **dropped}
