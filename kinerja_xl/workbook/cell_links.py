"""Links on cells that lead to the list of findings and back out again, in the bytes of a worksheet part."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from kinerja_xl.findings import column_letter, parse_range
from kinerja_xl.frozen import dataclass
from kinerja_xl.workbook import xstring
from kinerja_xl.workbook.layout import Tag, sheet_layout, tags
from kinerja_xl.workbook.restyle import AFTER_LEGACY, Place, root_children
from kinerja_xl.workbook.sheet_patch import Splice, spliced

TANDA = "Kembali ke daftar temuan"
"""What the tip of a link of ours begins with; whoever saves the workbook keeps it, also where our sheet was renamed."""

_AFTER_LINKS = AFTER_LEGACY | frozenset(
    (
        *("printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties"),
        *("cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "AlternateContent"),
    )
)
_MOST = 65_530
"""Excel repairs a sheet with more links."""


@dataclass(frozen=True, slots=True)
class CellLink:
    """Where a click on a cell leads (``'Hasil Pemeriksaan'!D10``), and the rest of its tip."""

    location: str
    tip: str


def with_cell_links(xml: bytes, links: Mapping[Place, CellLink]) -> bytes:
    """Return a worksheet with these links on its cells, and without those of an earlier annotation.

    A cell that has a link of the office's own keeps it and gets none of ours.

    Args:
        xml: the worksheet part.
        links: place -> link.
    """
    layout = sheet_layout(xml)
    held = [tag for tag in tags(xml, "hyperlink", layout.end) if not tag.closing]
    ours = [tag for tag in held if tag.attributes.get("tooltip", "").startswith(TANDA)]
    own = [tag for tag in held if tag not in ours]
    taken = [_area(tag.attributes.get("ref", "")) for tag in own]
    free = {
        place: link
        for place, link in links.items()
        if not any(top <= place[0] <= end and left <= place[1] <= last for top, left, end, last in taken)
    }
    prefix = layout.data.prefix
    markup = b"".join(_markup(prefix, *each) for each in sorted(free.items())[: max(0, _MOST - len(own))])
    holder = list(tags(xml, "hyperlinks", layout.end))
    if not holder:
        if not markup:
            return xml
        place = next((start for name, start in root_children(xml) if name in _AFTER_LINKS), xml.rindex(b"</"))
        return xml[:place] + b"<%bhyperlinks>%b</%bhyperlinks>" % (prefix, markup, prefix) + xml[place:]
    if not own:
        inside = b"<%bhyperlinks>%b</%bhyperlinks>" % (prefix, markup, prefix) if markup else b""
        return xml[: holder[0].start] + inside + xml[holder[-1].end :]
    gone = list(_without(xml, ours))
    return spliced(xml, [*gone, (holder[-1].start, holder[-1].start, markup)] if markup else gone)


def _area(reference: str) -> tuple[float, float, float, float]:
    try:
        return parse_range(reference)
    except ValueError:  # whole columns or rows
        return 1, 1, math.inf, math.inf


def _without(xml: bytes, held: list[Tag]) -> Iterator[Splice]:
    for tag in held:
        end = tag.end if tag.empty else next(t for t in tags(xml, "hyperlink", tag.end) if t.closing).end
        yield tag.start, end, b""


def _markup(prefix: bytes, place: Place, link: CellLink) -> bytes:
    row, column = place
    words = ("location", link.location), ("tooltip", f"{TANDA}{link.tip}")
    told = b"".join(b' %b="%b"' % (k.encode(), xstring.markup(v).replace(b'"', b"&quot;")) for k, v in words)
    return b'<%bhyperlink ref="%b%d"%b/>' % (prefix, column_letter(column).encode(), row, told)
