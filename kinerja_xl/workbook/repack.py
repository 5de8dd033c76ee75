"""Write a package again with some parts replaced, dropped or added; all else keeps its bytes, order and date."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping

from kinerja_xl.workbook.package import CONTENT_TYPES, Package, relationships_part
from kinerja_xl.workbook.style_patch import serialised


def repack(package: Package, replaced: Mapping[str, bytes | None]) -> bytes:
    """Return the package's new bytes.

    Args:
        package: the package.
        replaced: part -> its new bytes, None to drop it; parts the package does not have are added at the end.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in package.archive.infolist():
            data = replaced[member.filename] if member.filename in replaced else package.read(member.filename)
            if data is None:
                continue
            info = zipfile.ZipInfo(member.filename, member.date_time)
            # Set by hand because Python puts in the system it runs on: outputs must not depend on it.
            info.create_system = member.create_system
            info.external_attr = member.external_attr
            info.compress_type = member.compress_type
            archive.writestr(info, data)
        for name, data in replaced.items():
            if data is not None and name not in package:
                info = zipfile.ZipInfo(name)  # always the same date
                info.create_system = 0
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, data)
    return target.getvalue()


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
