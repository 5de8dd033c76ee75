"""Lampiran 2 and the letterhead: what is printed, the equations in it, and templates that offices restyled."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor
from helpers.docx_dump import dump
from lxml import etree
from reports.pk.test_pk import DOKUMEN, KASI, TEMPLATE, dengan_identitas, indikator, pagu, perjanjian, simpul

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Dokumen
from kinerja_xl.reports.cetak.gambar import Gambar, baca_logo
from kinerja_xl.reports.pk.isi_pk import PilihanPk
from kinerja_xl.reports.pk.perjanjian import isi_pk, render_pk
from kinerja_xl.sheets.pilihan import LampiranPk


def png(width: int = 30, height: int = 30) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    pixels = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


PNG = png()
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def lengkap() -> Dokumen:
    """One official with an objective that has two indicators, every text filled in."""
    pertama = replace(
        indikator("Persentase laporan < tenggat", 100.0, "%"),
        cara_hitung="Persentase",
        pembilang="Laporan & lampiran",
        penyebut="Seluruh laporan",
        definisi_operasional="Definisi satu\nDefinisi dua",
        alasan="Relevansi satu",
        sumber_data="Sumber satu",
        penjelasan_target="Dasar target\n- 4 laporan",
    )
    simpul_kasi = simpul("1", "Sub Kegiatan", "Kasi", ("Tersusunnya laporan", (pertama, indikator("Jumlah B", 2.0))))
    sasaran = replace(simpul_kasi.sasaran[0], penjelasan="Alinea satu.\n\nAlinea dua.")
    return replace(DOKUMEN, simpul=(replace(simpul_kasi, sasaran=(sasaran,)),), anggaran=(pagu("1", 1e6),))


def lampiran2(dokumen: Dokumen) -> list[str]:
    text = dump(render_pk(dokumen, TEMPLATE, pejabat=[KASI]))
    return text[text.index("[Judul Bagian]") :].split("\nfooter ")[0].removesuffix("\n[Jarak]").split("\n")


def test_section_of_an_objective() -> None:
    assert lampiran2(lengkap()) == [
        "[Judul Bagian] 1. Sasaran Sub Kegiatan 1",
        "[Subjudul Bagian] A. Uraian Sasaran",
        "[Isi Uraian] Sasaran: Tersusunnya laporan",
        "[Isi Uraian] Penjelasan: Alinea satu.",
        "[Isi Uraian] Alinea dua.",
        "[Subjudul Bagian] B. Indikator Kinerja",
        "[Isi Uraian] Ketercapaian sasaran tersebut diukur dengan indikator kinerja sebagaimana tabel berikut:",
        "| INDIKATOR KINERJA | DEFINISI/PENJELASAN | RELEVANSI | FORMULASI | SUMBER DATA |",
        "| Persentase laporan < tenggat | Definisi satu / Definisi dua | Relevansi satu | Persentase laporan < tenggat = /"
        " Laporan & lampiran / Seluruh laporan × 100% | Sumber satu |",
        "| Jumlah B | - | - | - | - |",
        "[Subjudul Bagian] C. Target Kinerja",
        "[Isi Uraian] Besaran target yang diperjanjikan untuk Tahun 2025 dan dasar penetapannya adalah sebagai berikut:",
        "| NO | INDIKATOR KINERJA | TARGET | PENJELASAN |",
        "| 1. | Persentase laporan < tenggat | 100% | Dasar target / - 4 laporan |",
        "| 2. | Jumlah B | 2 | - |",
    ]


def test_headings_follow_the_tables_of_lampiran_1() -> None:
    tabel = perjanjian(DOKUMEN, "Camat").kinerja
    baris = [baris for t in tabel for baris in t.baris]
    assert [(b.urutan, b.judul, b.nomor) for b in baris] == [
        ("1.", "Sasaran Strategis I", "I."),
        ("2.", "Sasaran Program 1", "1."),
        ("3.", "Sasaran Kegiatan 1.1", "1.1."),
        ("4.", "Sasaran Program 2a", "2."),
        ("5.", "Sasaran Program 2b", ""),
    ]


def test_equation_stands_alone_in_its_paragraph_at_full_size() -> None:
    document = Document(io.BytesIO(render_pk(lengkap(), TEMPLATE, pejabat=[KASI])))
    (equation,) = document.element.body.iter(f"{MATH}oMathPara")
    assert [child.tag for child in equation.getparent()] == [qn("w:pPr"), f"{MATH}oMathPara"]


def test_headings_stay_with_what_they_head() -> None:
    document = Document(io.BytesIO(render_pk(lengkap(), TEMPLATE)))
    for name in ("Judul Bagian", "Subjudul Bagian"):
        assert document.styles[name].paragraph_format.keep_with_next
    introductions = [p for p in document.paragraphs if p.text.endswith("berikut:") and p.style.name == "Isi Uraian"]
    assert len(introductions) == 2
    assert all(p.paragraph_format.keep_with_next for p in introductions)


@pytest.mark.parametrize(
    ("changes", "printed"),
    [
        ({}, "PEMERINTAH KABUPATEN CONTOH / KECAMATAN SUKAMAJU"),
        (
            {"alamat": "Jalan A & B", "kode_pos": "92900", "telepon": "(0471) 1", "surel": "a@b.id", "laman": "b.id"},
            "PEMERINTAH KABUPATEN CONTOH / KECAMATAN SUKAMAJU / Jalan A & B, Kode Pos 92900 / "
            "Telepon:\u00a0(0471) 1  Surel:\u00a0a@b.id  Laman:\u00a0b.id",
        ),
        ({"kode_pos": "92900"}, "PEMERINTAH KABUPATEN CONTOH / KECAMATAN SUKAMAJU / Kode Pos 92900"),
        ({"laman": "b.id"}, "PEMERINTAH KABUPATEN CONTOH / KECAMATAN SUKAMAJU / Laman:\u00a0b.id"),
    ],
)
def test_letterhead_holds_only_what_is_filled_in(changes: dict[str, object], printed: str) -> None:
    text = dump(render_pk(dengan_identitas(**changes), TEMPLATE, pejabat=[KASI]))
    assert text.startswith(f"|  | {printed} |  |")


def test_logo_stands_in_every_letterhead_and_once_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(PNG)
    printed = render_pk(DOKUMEN, TEMPLATE, logo=baca_logo(path))
    document = Document(io.BytesIO(printed))
    assert [shape.height for shape in document.inline_shapes] == [Mm(20)] * 2
    with zipfile.ZipFile(io.BytesIO(printed)) as package:
        assert len([name for name in package.namelist() if name.startswith("word/media/")]) == 1
    assert not Document(io.BytesIO(render_pk(DOKUMEN, TEMPLATE))).inline_shapes
    assert printed == render_pk(DOKUMEN, TEMPLATE, logo=baca_logo(path))


def test_wide_logo_is_lower(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(png(104, 26))
    assert baca_logo(path).tinggi == 6.5


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("logo.png", b"<svg/>", "bukan gambar PNG atau JPG"),
        ("logo.png", b"GIF89a", "bukan gambar PNG atau JPG"),
        ("logo.jpg", b"", "bukan gambar PNG atau JPG"),
        ("logo.png", PNG[:20], "rusak"),
        ("logo.jpg", b"\xff\xd8\xff\xe0", "rusak"),
        ("logo.png", png(0, 1), "tidak dapat dicetak"),
        ("logo.png", PNG + b"\0" * 5_000_000, "terlalu besar"),
    ],
)
def test_faulty_logo(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(KinerjaError, match=said):
        baca_logo(path)
    with pytest.raises(KinerjaError, match="tidak ditemukan"):
        baca_logo(tmp_path / "tidak-ada.png")
    with pytest.raises(KinerjaError, match="tidak dapat dibaca"):
        baca_logo(tmp_path)


def restyled(path: Path) -> Path:
    """What an office does to the template: its own font, colours, order, columns, picture, plain formulas."""
    document = Document(TEMPLATE)
    for style in document.styles:
        if hasattr(style, "font"):
            style.font.name = "Bookman Old Style"
    document.styles["Tabel Uraian"].font.color.rgb = RGBColor(0, 0, 128)
    tables = {table.rows[0].cells[-1].text: table for table in document.tables}
    definitions, targets = tables["SUMBER DATA"]._tbl, tables["PENJELASAN"]
    targets.add_column(Mm(20))
    targets.rows[0].cells[4].text = "CATATAN"
    targets.rows[2].cells[4].text = "{{ indikator.rumus_teks }}"
    definitions.addprevious(targets._tbl)  # the targets now stand before the definitions
    letterhead = document.tables[0]
    letterhead.rows[0].cells[0].paragraphs[0].clear()
    letterhead.rows[0].cells[2].paragraphs[0].add_run().add_picture(io.BytesIO(PNG), height=Mm(15))
    document.save(path)
    return path


def test_restyled_template_still_prints_everything(tmp_path: Path) -> None:
    path = restyled(tmp_path / "pk-kantor.docx")
    text = dump(render_pk(lengkap(), path, pejabat=[KASI]))
    assert "| NO | INDIKATOR KINERJA | TARGET | PENJELASAN | CATATAN |" in text
    assert (
        "| Dasar target / - 4 laporan | Persentase laporan < tenggat =\nLaporan & lampiran / Seluruh laporan × 100% |"
        in text
    )
    assert text.index("CATATAN") < text.index("DEFINISI/PENJELASAN")
    document = Document(io.BytesIO(render_pk(lengkap(), path, pejabat=[KASI])))
    assert [shape.height for shape in document.inline_shapes] == [Mm(15)]  # the office's own picture stays


def test_logo_that_the_template_would_not_print_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match=r"tidak memuat \{\{ kop.logo \}\}"):
        render_pk(DOKUMEN, restyled(tmp_path / "pk-kantor.docx"), logo=Gambar(PNG))


def test_equation_as_a_text_and_within_a_line_of_words(tmp_path: Path) -> None:
    document = Document()
    tag = "{% for pk in perjanjian %}{% with i = pk.kinerja[0].baris[0].indikator[0] %}"
    end = "{% endwith %}{% endfor %}"
    document.add_paragraph(f"{tag}{{{{ i.rumus_teks }}}}|{{{{ i.rumus[1]|upper }}}}{end}")
    document.add_paragraph(f"{tag}[{{% for baris in i.rumus %}}{{{{ baris }}}}{{% endfor %}}]{end}")
    path = tmp_path / "polos.docx"
    document.save(path)
    plain, mixed = Document(io.BytesIO(render_pk(lengkap(), path, pejabat=[KASI]))).paragraphs
    assert plain.text == (
        "Persentase laporan < tenggat =\nLaporan & lampiran / Seluruh laporan × 100%|"
        "LAPORAN & LAMPIRAN / SELURUH LAPORAN × 100%"
    )
    assert [etree.QName(node).localname for node in mixed._p] == ["r", "oMathPara", "r"]
    assert mixed.text == "[Persentase laporan < tenggat =]"


def test_nothing_filled_in_leaves_its_part_out() -> None:
    lines = lampiran2(replace(DOKUMEN, simpul=(simpul("1", "Individu", "Kasi"),)))
    assert lines == [
        "[Judul Bagian] 1. Sasaran Individu 1",
        "[Subjudul Bagian] A. Uraian Sasaran",
        "[Isi Uraian] Sasaran: Sasaran 1",
    ]


@pytest.mark.parametrize(
    ("said", "asked", "printed"),
    [
        ("", None, False),
        ("1", None, False),
        ("1 dan 2", None, True),
        ("1", LampiranPk.DUA, True),
        ("1 dan 2", LampiranPk.SATU, False),
    ],
)
def test_lampiran_2_is_printed_where_asked_for_or_where_there_is_something(
    said: str, asked: LampiranPk | None, printed: bool
) -> None:
    def text(dokumen: Dokumen) -> str:
        dokumen = replace(dokumen, identitas=replace(dokumen.identitas, lampiran_pk=said))
        return dump(render_pk(dokumen, TEMPLATE, pejabat=[KASI], pilihan=PilihanPk(asked)))

    bare = replace(DOKUMEN, simpul=(simpul("1", "Individu", "Kasi", indikator("I", 1.0)),))
    assert ("LAMPIRAN 2" in text(bare)) == printed
    assert ("LAMPIRAN 2" in text(lengkap())) == (printed or not (said or asked))


def test_an_agreement_without_lampiran_2_ends_with_its_signatures() -> None:
    document = Document(io.BytesIO(render_pk(DOKUMEN, TEMPLATE, pilihan=PilihanPk(LampiranPk.SATU))))
    assert [section.orientation == WD_ORIENT.LANDSCAPE for section in document.sections] == [False, False, False]
    assert document.element.body[-2].tag == qn("w:tbl")


def test_numbers_run_on_for_an_official_with_many_objectives() -> None:
    nodes = tuple(simpul(str(n), "Sub Kegiatan", "Kasi", indikator(f"I{n}", 1.0)) for n in range(1, 31))
    isi = isi_pk(replace(DOKUMEN, simpul=nodes), [KASI])["perjanjian"]
    assert isinstance(isi, tuple)
    assert [b.urutan for b in isi[0].kinerja[0].baris] == [f"{n}." for n in range(1, 31)]
