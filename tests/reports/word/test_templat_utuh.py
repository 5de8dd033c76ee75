"""Nothing of an office's Word template vanishes without a word, and nothing that loops repeat makes it invalid."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.word.render import render

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
SECTION = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
TRACKED = 'w:id="9" w:author="Operator" w:date="2025-01-02T03:04:05Z"'
ITEMS = [{"nama": f"butir {n}"} for n in range(3)]
Parts = dict[str, bytes]


def t(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def p(*content: str, look: str = "") -> str:
    return f"<w:p>{look and f'<w:pPr>{look}</w:pPr>'}{''.join(c if c[:1] == '<' else t(c) for c in content)}</w:p>"


def row(*cells: str) -> str:
    made = "".join(f'<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr>{p(cell)}</w:tc>' for cell in cells)
    return f"<w:tr>{made}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>{p('akhir')}"


def loop(body: str) -> str:
    return p("{%p for b in butir %}") + body + p("{%p endfor %}")


def made(folder: Path, body: str, change: Callable[[Parts], object] = lambda _: None, name: str = "t.docx") -> Path:
    buffer = io.BytesIO()
    Document().save(buffer)
    with zipfile.ZipFile(buffer) as package:
        parts = {n: package.read(n) for n in package.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", f"<w:body>{body}".encode())
    change(parts)
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as package:
        for part, data in parts.items():
            package.writestr(part, data)
    return folder / name


def add(parts: Parts, name: str, data: str, kind: str, content_type: str) -> None:
    parts[f"word/{name}"] = data.encode()
    link = f'<Relationship Id="rIdX" Type="{R}/{kind}" Target="{name}"/></Relationships>'
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>", link.encode()
    )
    override = f'<Override PartName="/word/{name}" ContentType="{content_type}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", override.encode())


def printed(path: Path) -> Parts:
    with zipfile.ZipFile(io.BytesIO(render(path, {"butir": ITEMS, "kantor": "Kecamatan A & B"}))) as package:
        return {name: package.read(name) for name in package.namelist()}


def words(parts: Parts, part: str = "word/document.xml") -> list[str]:
    text = re.sub(r"<[^>]+>", "", parts[part].decode().replace("</w:p>", "\n"))
    return [line for line in text.splitlines() if line]


def refusal(path: Path) -> str:
    with pytest.raises(KinerjaError) as caught:
        printed(path)
    assert caught.value.fix
    return caught.value.message


# --- beside a tag that takes its paragraph, row or cell along ---------------------------------------------------------

BESIDE = {
    "words before": (p("Alamat: {%p if kantor %}") + p("{%p endif %}"), "'Alamat:' akan hilang"),
    "words behind": (p("{%p if kantor %} lanjutan") + p("{%p endif %}"), "'lanjutan' akan hilang"),
    "another tag": (p("{%p if kantor %}{{ kantor }}") + p("{%p endif %}"), "'{{ kantor }}' akan hilang"),
    "another cell": (
        table(row("{%tr for b in butir %}", "Judul"), row("x", "y"), row("{%tr endfor %}", "")),
        "'Judul'",
    ),
    "whole loop in a row": (table(row("{%tr for b in butir %}", "{{ b.nama }}{%tr endfor %}")), "'{{ b.nama }}'"),
    "formula field": (
        p("{%p if kantor %}", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p("{%p endif %}"),
        "bidang (field)",
    ),
    "picture": (p("{%p if kantor %}", "<w:r><w:pict/></w:r>") + p("{%p endif %}"), "gambar atau bentuk"),
    "column": (table("<w:tr><w:tc>" + p("{%tc for b in butir %} kolom") + "</w:tc></w:tr>"), "'kolom' akan hilang"),
}


@pytest.mark.parametrize("name", BESIDE)
def test_what_would_vanish_with_a_tag_is_refused_with_its_place(name: str, tmp_path: Path) -> None:
    body, said = BESIDE[name]
    message = refusal(made(tmp_path, p("awal") + body))
    assert said in message
    assert "(isi dokumen)" in message


def test_in_a_header_too(tmp_path: Path) -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Kop {%p if kantor %}"
    document.save(tmp_path / "t.docx")
    assert "'Kop' akan hilang" in (message := refusal(tmp_path / "t.docx"))
    assert "kop halaman" in message


@pytest.mark.parametrize("tag", ["{%p endfor %}", "{%p for b in butir %}"])
def test_a_section_break_in_a_tags_paragraph_stays(tag: str, tmp_path: Path) -> None:
    with_break = p(tag, look=SECTION)
    body = loop(p("{{ b.nama }}")).replace(p(tag), with_break)
    assert with_break in body
    parts = printed(made(tmp_path, body))
    wanted = 1 if "endfor" in tag else len(ITEMS)
    assert parts["word/document.xml"].count(b'w:orient="landscape"') == wanted
    assert [line for line in words(parts) if "butir" in line] == [item["nama"] for item in ITEMS]


def test_page_breaks_in_a_tags_paragraph_stay_on_their_side(tmp_path: Path) -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    body = p(page, "{%p if kantor %}") + p("isi") + p("{%p endif %}", look="<w:pageBreakBefore/>")
    document = printed(made(tmp_path, body))["word/document.xml"].decode()
    assert document.index('w:type="page"') < document.index("isi") < document.index("w:pageBreakBefore")


def test_several_tags_in_one_paragraph_or_row_all_count(tmp_path: Path) -> None:
    ends = "{%p endif %}{%p endfor %}"
    rows = table(
        row("{%tr for b in butir %}", "{%tr if b %}"), row("{{ b.nama }}", ""), row("{%tr endif %}{%tr endfor %}", "")
    )
    parts = printed(made(tmp_path, p("{%p for b in butir %}{%p if b %}") + p("{{ b.nama }}") + p(ends) + rows))
    assert [line for line in words(parts) if "butir" in line] == [item["nama"] for item in ITEMS] * 2


# --- tags in pieces, deletions, content controls ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        p("{", '<w:proofErr w:type="spellStart"/>', "{ kan", "tor }", "}"),
        p("{{ kan", '<w:hyperlink w:anchor="x"><w:r><w:t>tor }}</w:t></w:r></w:hyperlink>'),
        p("{{ kantor", "<w:r><w:tab/></w:r>", "}}"),
        p("{%", "<w:r><w:noBreakHyphen/></w:r>", " if kantor %}{{ kantor }}{% endif %}"),
        p("{{ kan", f"<w:del {TRACKED}><w:r><w:delText>torku</w:delText></w:r></w:del>", "tor }}"),
        p(f"<w:del {TRACKED}><w:r><w:delText>{{{{ lama }}}}</w:delText></w:r></w:del>", "{{ kantor }}"),
        p(f"<w:del {TRACKED}><w:r><w:delText>{{% if lama %}}</w:delText></w:r></w:del>") + p("{{ kantor }}"),
        p(f"<w:moveFrom {TRACKED}><w:r><w:t>{{{{ lama }}}}</w:t></w:r></w:moveFrom>") + p("{{ kantor }}"),
        p(f"<w:ins {TRACKED}>{t('{{ kan')}</w:ins>", "tor }}"),
        p("{% if kantor == 'Kecamatan A &amp; B' %}{{ kantor }}{% endif %}"),
        p("<w:sdt><w:sdtPr/><w:sdtContent>" + t("{% if kantor %}") + "</w:sdtContent></w:sdt>", "{{ kantor }}{% endif %}"),
        "<w:sdt><w:sdtPr/><w:sdtContent>" + p("{%p if kantor %}") + "</w:sdtContent></w:sdt>"
        + p("{{ kantor }}") + p("{%p endif %}"),
    ],
)  # fmt: skip
def test_a_tag_however_word_keeps_it_prints(body: str, tmp_path: Path) -> None:
    assert words(printed(made(tmp_path, body))) == ["Kecamatan A &amp; B"]


def test_a_deleted_row_does_not_come_back(tmp_path: Path) -> None:
    gone = row("{{ lama }}", "x").replace("<w:tr>", f"<w:tr><w:trPr><w:del {TRACKED}/></w:trPr>")
    assert words(printed(made(tmp_path, table(gone, row("{{ kantor }}", "y"))))) == [
        "Kecamatan A &amp; B",
        "y",
        "akhir",
    ]


def test_a_control_bound_to_data_shows_what_is_printed(tmp_path: Path) -> None:
    control = (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>'
        + t("{{ kantor }}")
        + "</w:sdtContent></w:sdt>"
    )
    parts = printed(made(tmp_path, p(control)))
    assert b"dataBinding" not in parts["word/document.xml"]
    assert words(parts) == ["Kecamatan A &amp; B"]


# --- texts outside of the body ----------------------------------------------------------------------------------------


def test_link_addresses_charts_and_comments_are_filled(tmp_path: Path) -> None:
    chart = (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>Capaian {{ kan</a:t></a:r>'
        "<a:r><a:t>tor }}</a:t></a:r></a:p></c:chartSpace>"
    )

    def change(parts: Parts) -> None:
        add(parts, "charts/c.xml", chart, "chart", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
        link = f'<Relationship Id="rIdL" Type="{R}/hyperlink" Target="mailto:%7b%7b%20kantor%20%7d%7d" TargetMode="External"/>'
        parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
            b"</Relationships>", f"{link}</Relationships>".encode()
        )

    body = p(f'<w:hyperlink r:id="rIdL" xmlns:r="{R}"><w:r><w:t>laman</w:t></w:r></w:hyperlink>')
    parts = printed(made(tmp_path, body, change))
    assert b"mailto:Kecamatan%20A%20&amp;%20B" in parts["word/_rels/document.xml.rels"]
    assert b"Capaian Kecamatan A &amp; B" in parts["word/charts/c.xml"]


def test_a_tag_of_a_loop_in_a_link_address_is_refused(tmp_path: Path) -> None:
    def change(parts: Parts) -> None:
        link = (
            f'<Relationship Id="rIdL" Type="{R}/hyperlink" Target="http://x/{{{{ b.nama }}}}" TargetMode="External"/>'
        )
        parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
            b"</Relationships>", f"{link}</Relationships>".encode()
        )

    assert "(alamat tautan)" in refusal(made(tmp_path, loop(p("{{ b.nama }}")), change))


def test_parts_in_utf_16_are_read(tmp_path: Path) -> None:
    def change(parts: Parts) -> None:
        document = parts["word/document.xml"].decode().replace("UTF-8", "UTF-16").replace("utf-8", "utf-16")
        parts["word/document.xml"] = document.encode("utf-16")

    assert words(printed(made(tmp_path, p("{{ kantor }}"), change))) == ["Kecamatan A &amp; B"]


# --- what loops repeat ------------------------------------------------------------------------------------------------


def test_names_and_numbers_are_not_repeated_by_loops(tmp_path: Path) -> None:
    shape = (
        f'<w:r><w:pict {VML}><v:shapetype id="jenis"/><v:shape id="Kotak" o:spid="_x1" type="#jenis"/></w:pict></w:r>'
    )
    bookmark = '<w:bookmarkStart w:id="4" w:name="Tanda"/>', '<w:bookmarkEnd w:id="4"/>'
    comment = (
        '<w:commentRangeStart w:id="0"/>',
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    )
    control = '<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent>' + t("x") + "</w:sdtContent></w:sdt>"
    body = loop(p(shape, bookmark[0], comment[0], "{{ b.nama }}", bookmark[1], comment[1], control))
    xml = printed(made(tmp_path, body))["word/document.xml"].decode()
    shapes = re.findall(r'<v:shape [^>]*id="([^"]+)"', xml)
    assert len(shapes) == len(set(shapes)) == len(ITEMS)
    for once in ('id="jenis"', "o:spid", 'w:name="Tanda"', "bookmarkEnd ", "commentReference ", "commentRangeStart ",
                 "commentRangeEnd ", '<w:id w:val="77"'):  # fmt: skip
        assert xml.count(once) == 1, once


def test_half_a_bookmark_does_not_stay(tmp_path: Path) -> None:
    body = (
        p('<w:bookmarkStart w:id="4" w:name="T"/>', "{%p if kantor %}")
        + p("x", '<w:bookmarkEnd w:id="4"/>')
        + p("{%p endif %}")
    )
    assert b"bookmark" not in printed(made(tmp_path, body))["word/document.xml"]


def test_a_footnote_in_a_loop_is_one_note_each(tmp_path: Path) -> None:
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:footnote w:id="2">{p("catatan {{ kantor }}")}</w:footnote></w:footnotes>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    body = loop(p("{{ b.nama }}", '<w:r><w:footnoteReference w:id="2"/></w:r>'))
    parts = printed(made(tmp_path, body, lambda parts: add(parts, "footnotes.xml", notes, "footnotes", kind)))
    asked = re.findall(rb'footnoteReference w:id="(\d+)"', parts["word/document.xml"])
    given = re.findall(rb'<w:footnote w:id="(\d+)"', parts["word/footnotes.xml"])
    assert len(asked) == len(set(asked)) == len(ITEMS)
    assert set(asked) == set(given)


# --- other kinds of files ---------------------------------------------------------------------------------------------


def test_a_dotx_is_printed_as_a_document_and_a_docm_is_refused_by_name(tmp_path: Path) -> None:
    def typed(kind: bytes) -> Callable[[Parts], None]:
        def change(parts: Parts) -> None:
            old = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
            parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(old, kind)

        return change

    dotx = typed(b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")
    parts = printed(made(tmp_path, p("{{ kantor }}"), dotx, "t.dotx"))
    assert b"template.main" not in parts["[Content_Types].xml"]
    docm = typed(b"application/vnd.ms-word.document.macroEnabled.main+xml")
    assert "memuat makro" in refusal(made(tmp_path, p("{{ kantor }}"), docm, "t.docm"))


@pytest.mark.parametrize("filler", ["<w:p/>" * 1_100_000, "<w:p/>" + " " * 31_000_000])
def test_a_small_file_that_swells_is_refused(filler: str, tmp_path: Path) -> None:
    path = made(tmp_path, filler)
    assert path.stat().st_size < 300_000
    assert "terlalu besar untuk sebuah templat" in refusal(path)
