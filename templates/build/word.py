"""What the built-in Word templates share: F4 paper, named styles to restyle, tables, signatures, a dateless file."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any

import nomor
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Arial"
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 215, 330, 25  # millimetres: F4, the paper of Indonesian offices
MARGIN_LANDSCAPE = 20  # above and below
TEXT_WIDTH, TEXT_WIDTH_LANDSCAPE = PAGE_WIDTH - 2 * MARGIN, PAGE_HEIGHT - 2 * MARGIN
TAG_WIDTH = 0.2
HEADER_FILL = "D9E2F3"
_WORDS_OWN = ("header", "footer", "toc 1", "toc 2", "toc 3", "table of figures")
CREATED = dt.datetime(2025, 1, 1)

Kolom = tuple[float, str, str, str]
"""A column of a table with a loop: millimetres, title, what a row's cell says, its alignment (l, c or r)."""

_CENTER, _LEFT, _RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT
_JUSTIFY = WD_ALIGN_PARAGRAPH.JUSTIFY

# name: (size, bold, alignment, space before, space after, line spacing); sizes and spaces in points
_STYLES: dict[str, tuple[float, bool, Any, float, float, float]] = {
    "Sampul Instansi": (16, True, _CENTER, 0, 4, 1.15),
    "Sampul Judul": (22, True, _CENTER, 0, 6, 1.15),
    "Judul": (12, True, _CENTER, 0, 0, 1.15),
    "Subjudul": (11, True, _CENTER, 12, 8, 1.0),
    "Isi Pernyataan": (12, False, _JUSTIFY, 0, 10, 1.5),
    "Isi Pihak": (12, False, _LEFT, 0, 4, 1.15),
    "Judul Bagian": (12, True, _LEFT, 14, 4, 1.0),
    "Subjudul Bagian": (11, True, _LEFT, 10, 3, 1.0),
    "Isi Uraian": (11, False, _JUSTIFY, 5, 0, 1.15),
    "Kop Instansi": (14, True, _CENTER, 0, 0, 1.0),
    "Kop Kantor": (17, True, _CENTER, 0, 2, 1.0),
    "Kop Alamat": (9, False, _CENTER, 0, 0, 1.0),
    "Tabel Uraian": (9, False, _LEFT, 2, 2, 1.0),
    "Tabel Kepala": (10, True, _CENTER, 2, 2, 1.0),
    "Tabel Nomor Kolom": (9, False, _CENTER, 0, 0, 1.0),
    "Tabel Isi": (10, False, _LEFT, 2, 2, 1.0),
    "Tanda Tangan": (11, False, _CENTER, 0, 0, 1.0),
    "Jarak": (6, False, _LEFT, 0, 0, 1.0),
    "Kaki": (8, False, _LEFT, 0, 0, 1.0),
}


def new_document(title: str) -> Any:
    """Return an empty F4 document with our styles and nothing of python-docx's own sample in it."""
    document = Document()
    document.part.package.rels.pop(_thumbnail(document), None)
    nomor.clear(document)
    properties = document.core_properties
    properties.title, properties.language = title, "id-ID"
    properties.author, properties.comments, properties.last_modified_by = "{{ kantor }}", "", ""
    properties.created = properties.modified = CREATED
    _page(document.sections[0])
    _set_language(document)
    for name, look in _STYLES.items():
        add_style(document, name, look)
    for name in ("Judul Halaman", "Judul Pernyataan"):
        first = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        first.base_style, first.next_paragraph_style = document.styles["Judul"], document.styles["Judul"]
        first.paragraph_format.page_break_before = name == "Judul Halaman"
        outline(first, 0)
    opening = nomor.like(document, "Tanda Tangan Awal", "Tanda Tangan")
    opening.paragraph_format.space_before = Pt(14)
    outline(document.styles["Judul Bagian"], 1)
    _set_font(document.styles["Normal"])  # the only style that names one: an office changes it once
    document.styles["Judul"].paragraph_format.left_indent = Mm(15)  # a long position breaks into balanced lines
    document.styles["Judul"].paragraph_format.right_indent = Mm(15)
    for name in ("Judul", "Subjudul", "Judul Bagian", "Subjudul Bagian", "Tanda Tangan"):
        document.styles[name].paragraph_format.keep_with_next = True
    document.styles["Tanda Tangan Awal"].next_paragraph_style = document.styles["Tanda Tangan"]
    for name in ("Subjudul", "Judul Bagian", "Subjudul Bagian"):
        document.styles[name].next_paragraph_style = document.styles["Isi Uraian"]
    return document


def _thumbnail(document: Any) -> str:
    rels = document.part.package.rels
    return next((key for key, rel in rels.items() if rel.reltype.endswith("/thumbnail")), "")


def _page(section: Any) -> None:
    section.page_width, section.page_height = Mm(PAGE_WIDTH), Mm(PAGE_HEIGHT)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)
    section.header_distance = section.footer_distance = Mm(12)


def _set_language(document: Any) -> None:
    """Tell the spelling checker that this is Indonesian."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "id-ID")


def _set_font(style: Any) -> None:
    style.font.name = FONT
    style.element.rPr.rFonts.set(qn("w:cs"), FONT)


def add_style(document: Any, name: str, look: tuple[float, bool, Any, float, float, float]) -> None:
    """Add a paragraph style to restyle: size, bold, alignment, space before and after, line spacing."""
    size, bold, alignment, before, after, spacing = look
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    font, layout = style.font, style.paragraph_format
    font.size, font.bold, font.color.rgb = Pt(size), bold, RGBColor(0, 0, 0)
    layout.alignment, layout.line_spacing = alignment, spacing
    layout.space_before, layout.space_after = Pt(before), Pt(after)


def outline(style: Any, number: int) -> None:
    """Show paragraphs of this style in Word's navigation pane."""
    level = OxmlElement("w:outlineLvl")
    level.set(qn("w:val"), str(number))
    style.element.get_or_add_pPr().append(level)


def end_section(document: Any, carrier: Any = None, *, landscape: bool | None = None) -> Any:
    """End the section that is being written and start the next one on a new page.

    Args:
        document: the document.
        carrier: the paragraph that ends the section, a very low one of its own by default (needed after a table).
        landscape: turn the next section; None leaves the paper as it is.

    Returns:
        The next section, whose footer is its own once written.
    """
    if carrier is None:
        carrier = document.add_paragraph(style="Jarak")
        carrier.paragraph_format.line_spacing = Pt(1)
    following = document.sections[-1]
    carrier._p.get_or_add_pPr().append(deepcopy(following._sectPr))
    for start in following._sectPr.findall(qn("w:pgNumType")):
        following._sectPr.remove(start)
    if landscape is not None:
        turn(following, landscape=landscape)
        for reference in following._sectPr.findall(qn("w:footerReference")):
            following._sectPr.remove(reference)
    return following


def end_section_like(document: Any, carrier: Any) -> None:
    """End a section on the paper of one that ended before; for a branch that leaves out what stands between."""
    again = document.add_paragraph(style="Jarak")
    again.paragraph_format.line_spacing = Pt(1)
    again._p.get_or_add_pPr().append(deepcopy(carrier._p.pPr.find(qn("w:sectPr"))))


def turn(section: Any, *, landscape: bool) -> None:
    """Lay the paper of a section on its long side or put it upright."""
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    sides = (Mm(PAGE_HEIGHT), Mm(PAGE_WIDTH)) if landscape else (Mm(PAGE_WIDTH), Mm(PAGE_HEIGHT))
    section.page_width, section.page_height = sides
    section.top_margin = section.bottom_margin = Mm(MARGIN_LANDSCAPE if landscape else MARGIN)


def number_pages(section: Any, first: int | None = None, *, roman: bool = False) -> None:
    """Number a section's pages from ``first``, or on from the section before; ``roman``: i, ii, iii."""
    if first is None and not roman:
        return
    start = OxmlElement("w:pgNumType")
    if roman:
        start.set(qn("w:fmt"), "lowerRoman")
    if first is not None:
        start.set(qn("w:start"), str(first))
    section._sectPr.find(qn("w:cols")).addprevious(start)


def tag(document: Any, text: str) -> None:
    """Add a paragraph that holds only a docxtpl tag; rendering removes it whole."""
    document.add_paragraph(text, style="Jarak")


@contextmanager
def inside(target: Any, *heads: str) -> Iterator[None]:
    """Put what is written meanwhile between tags, ``if …`` or ``for …``, and their ends.

    Args:
        target: the document, whose paragraphs are meant, or a table, whose rows are.
        heads: what the tags say, the outer one first.
    """
    kind, add = ("p", tag) if hasattr(target, "add_paragraph") else ("tr", tag_row)
    for head in heads:
        add(target, f"{{%{kind} {head} %}}")
    yield
    for head in reversed(heads):
        add(target, f"{{%{kind} end{head.partition(' ')[0]} %}}")


def said(document: Any, expression: str, style: str) -> None:
    """Add a paragraph that says what the context has, where it has it."""
    with inside(document, f"if {expression}"):
        document.add_paragraph(f"{{{{ {expression} }}}}", style=style)


def each(document: Any, items: str, style: str, name: str = "kalimat") -> None:
    """Add a paragraph for each of a list, called ``name`` in the template."""
    with inside(document, f"for {name} in {items}"):
        document.add_paragraph(f"{{{{ {name} }}}}", style=style)


def footer(section: Any, text: str, width: float = TEXT_WIDTH) -> None:
    """Write the footer: ``text`` left, the page number right, ``width`` millimetres apart."""
    section.footer.is_linked_to_previous = False
    paragraph = section.footer.paragraphs[0]
    paragraph.style = "Kaki"
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{text}\t")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)


def table(document: Any, widths: Sequence[float], *, borders: bool = True) -> Any:
    """Add a table without rows; ``widths`` in millimetres, held against long words."""
    widths = _within(document.sections[-1], widths)
    made = document.add_table(rows=0, cols=len(widths))
    made.style = "Table Grid" if borders else "Normal Table"
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(round(Mm(1.6).pt * 20)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    made._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)  # Word insists on the order
    return made


def listing(
    document: Any, columns: Sequence[Kolom], loop: str, styles: tuple[str, str] = ("Tabel Kepala", "Tabel Isi")
) -> Any:
    """Add a table with titles and one loop, ``baris in …``; ``styles`` are those of the titles and of the cells."""
    made = table(document, [width for width, *_ in columns])
    header_row(made, [title for _, title, *_ in columns], styles[0])
    with inside(made, f"for {loop}"):
        row(made, [text for _, _, text, _ in columns], styles[1], align="".join(side for *_, side in columns))
    return made


def _within(section: Any, widths: Sequence[float]) -> Sequence[float]:
    """Take from the widest column what those that hold only a tag would push over the margin."""
    room = (section.page_width - section.left_margin - section.right_margin) / Mm(1)
    over = sum(widths) - room
    if over <= 0:
        return widths
    widest = max(widths)
    assert over < widest / 4, "a table is wider than the text of its page"
    place = widths.index(widest)
    return (*widths[:place], widest - over, *widths[place + 1 :])


def row(made: Any, texts: Sequence[str], style: str, *, align: str = "", bold: bool = False) -> Any:
    """Add a row that never splits over two pages.

    Args:
        made: the table.
        texts: one a cell.
        style: the paragraph style of all cells.
        align: one letter a cell (l, c, r) where the style's own alignment is not meant.
        bold: bold text.
    """
    added = made.add_row()
    _flag(added, "w:cantSplit")
    for index, (cell, text) in enumerate(zip(added.cells, texts, strict=True)):
        cell.width = made.columns[index].width
        paragraph = cell.paragraphs[0]
        paragraph.style = aligned(cell, style, align[index]) if align else style
        paragraph.add_run(text).bold = bold or None
    return added


def aligned(inside: Any, name: str, side: str) -> Any:
    """Return a style that looks as another one but for its alignment: l, c or r. It is made when first asked for."""
    styles = inside.part.document.styles
    alignment, word_ = {"l": (_LEFT, "Kiri"), "c": (_CENTER, "Tengah"), "r": (_RIGHT, "Kanan")}[side]
    if styles[name].paragraph_format.alignment == alignment:
        return styles[name]
    called = f"{name} {word_}"
    if called not in styles:
        made = styles.add_style(called, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = styles[name]
        made.paragraph_format.alignment = alignment
    return styles[called]


def between(document: Any, *, held: bool = False) -> None:
    """Part two tables, which Word makes one of when nothing stands between them; ``held`` keeps them on one page."""
    document.add_paragraph(style="Jarak").paragraph_format.keep_with_next = held or None


def header_rows(made: Any, titles: Sequence[str], *, numbered: bool = True) -> None:
    """Add the shaded titles and, unless not ``numbered``, the column numbers; both return on every page."""
    rows = [(titles, "Tabel Kepala"), ([str(n + 1) for n in range(len(titles))], "Tabel Nomor Kolom")]
    for texts, style in rows if numbered else rows[:1]:
        header_row(made, texts, style)


def header_row(made: Any, texts: Sequence[str], style: str) -> Any:
    """Add one shaded row that returns on every page."""
    added = row(made, texts, style)
    _flag(added, "w:tblHeader")
    for cell in added.cells:
        shading = OxmlElement("w:shd")
        for key, value in (("val", "clear"), ("color", "auto"), ("fill", HEADER_FILL)):
            shading.set(qn(f"w:{key}"), value)
        cell._tc.get_or_add_tcPr().append(shading)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    return added


def merge(first: Any, last: Any) -> Any:
    """Merge cells, keeping only the first one's paragraphs."""
    kept = len(first.paragraphs)
    joined = first.merge(last)
    for extra in joined.paragraphs[kept:]:
        extra._p.getparent().remove(extra._p)
    return joined


def where(flag: str, text: str) -> tuple[str, str, str]:
    """Return the cells of a column that is there only where ``flag`` holds; the first and last are TAG_WIDTH wide."""
    return f"{{%tc if {flag} %}}", text, "{%tc endif %}"


def tag_row(made: Any, text: str) -> None:
    """Add a row that holds only a docxtpl tag; rendering removes it whole."""
    row(made, [text, *[""] * (len(made.columns) - 1)], "Tabel Isi")


def _flag(added: Any, name: str) -> None:
    added._tr.get_or_add_trPr().append(OxmlElement(name))


def paragraphs(cell: Any, items: str, style: str) -> None:
    """Fill a cell with one paragraph for each of ``items``, an expression of the context that gives a list."""
    cell.paragraphs[0].add_run(f"{{%p for isi in {items} %}}")
    for text in ("{{ isi }}", "{%p endfor %}"):
        cell.add_paragraph(text, style=style)


def signatures(document: Any, left: str, right: str, heads: tuple[str, str], place: str) -> None:
    """Add the two signatures, held together on one page; ``left`` and ``right`` name the parties in the context."""
    made = table(document, (TEXT_WIDTH / 2, TEXT_WIDTH / 2), borders=False)
    row(made, ("", place), "Tanda Tangan Awal")
    row(made, heads, "Tanda Tangan")
    row(made, [f"{{{{ {party}.jabatan|kapital }}}}," for party in (left, right)], "Tanda Tangan")
    space = row(made, ("", ""), "Tanda Tangan")
    space.height, space.height_rule = Mm(24), WD_ROW_HEIGHT_RULE.AT_LEAST
    names = row(made, ("", ""), "Tanda Tangan")
    for cell, party in zip(names.cells, (left, right), strict=True):
        signatory(cell, party)


def signatory(cell: Any, party: str) -> None:
    """Write a name to sign over, with rank and NIP where known."""
    cell.paragraphs[0].add_run(f"{{%p if {party}.bernama %}}")
    name = cell.add_paragraph(style="Tanda Tangan").add_run(f"{{{{ {party}.nama }}}}")
    name.bold = name.underline = True
    lines = ["{%p else %}", f"{{{{ {party}.nama }}}}", "{%p endif %}"]
    for field, label in (("pangkat", ""), ("nip", "NIP ")):
        lines += [f"{{%p if {party}.{field} %}}", f"{label}{{{{ {party}.{field} }}}}", "{%p endif %}"]
    for line in lines:
        cell.add_paragraph(line, style="Tanda Tangan")


def save(document: Any, path: Path) -> None:
    """Write the file, without styles that nothing uses; the same document gives the same bytes on every day."""
    nomor.drop_unused(document)
    _drop_styles(document)
    buffer = io.BytesIO()
    document.save(buffer)
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(name))


def _drop_styles(document: Any) -> None:
    """Leave what is used or built upon: python-docx's sample brings a hundred styles more."""
    root = document.styles.element
    styles = {style.get(qn("w:styleId")): style for style in root.iterfind(qn("w:style"))}
    footers = [section.footer for section in document.sections if not section.footer.is_linked_to_previous]
    parts = [document.element, *(footer._element for footer in footers)]
    marks = [qn(f"w:{name}") for name in ("pStyle", "rStyle", "tblStyle")]
    wanted = {mark.get(qn("w:val")) for part in parts for mark in part.iter(*marks)}
    wanted |= {key for key, style in styles.items() if style.get(qn("w:default"))}
    wanted |= {key for key, style in styles.items() if style.find(qn("w:name")).get(qn("w:val")) in _WORDS_OWN}
    while True:
        ties = ("basedOn", "next", "link")
        found = [tie for key in wanted for tie in styles[key].iterchildren(*(qn(f"w:{name}") for name in ties))]
        more = {tie.get(qn("w:val")) for tie in found} - wanted
        if not more:
            break
        wanted |= more
    for key, style in styles.items():
        if key not in wanted:
            root.remove(style)
