"""The cascading: one sheet a program with every fact of its tree, the drawing, and the built-in template."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from helpers import samples
from helpers.docx_dump import dump
from lxml import etree

from kinerja_xl.app.load import load
from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Asal, Dokumen, Identitas, Indikator, Pejabat, Sasaran, Simpul
from kinerja_xl.reports.cascading.lembar_program import isi_cascading, render_cascading
from kinerja_xl.reports.cascading.pohon import isi_pohon
from kinerja_xl.reports.cetak.bagan import HURUF, MELINTANG, Cabang, Kotak
from kinerja_xl.reports.cetak.bagan_word import gambar_bagan
from kinerja_xl.reports.cetak.nilai_tercetak import teks_target_berlaku
from kinerja_xl.reports.cetak.persamaan import Persamaan
from kinerja_xl.reports.cetak.rumus_cetak import rumus_ringkas
from kinerja_xl.reports.cetak.simpul import nomor_simpul
from kinerja_xl.reports.cetak.surat import kepala_kantor

ROOT = Path(__file__).parents[3]
TEMPLATE = ROOT / "templates" / "docx" / "cascading.docx"
SAMPLES = ("pekuncen-cascading-2023.xlsx", "kalaena-pk-2025.xlsx")
AT = Asal("Kinerja", 1, {})
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
EMU = 36_000


def indikator(kode: str) -> Indikator:
    return Indikator(
        nama=f"Indikator {kode} <&>",
        penjelasan_rumus=f"Rumus {kode}",
        tipe_perhitungan=f"Tipe {kode}",
        sumber_data=f"Sumber {kode}",
        at=AT,
    )


def simpul(kode: str, jenjang: str, *, isi: bool = True) -> Simpul:
    sasaran = (Sasaran(teks=f"Sasaran {kode}", indikator=(indikator(kode),), at=AT),) if isi else ()
    nama = f"Nama {kode}" if isi else ""
    return Simpul(kode=kode, jenjang=jenjang, induk=kode.rpartition(".")[0], nomenklatur=nama, sasaran=sasaran, at=AT)


BUPATI = Pejabat(kode="Bupati", jabatan="Pj. Bupati Contoh", nama="Nama Bupati", at=AT)
CAMAT = Pejabat(
    kode="Camat", jabatan="Camat Sukamaju", atasan="Bupati", nama="Nama Camat", nip="1980", pangkat="Pembina", at=AT
)
DOKUMEN = Dokumen(
    jenis="cascading",
    identitas=Identitas(nama_kantor="Kecamatan Sukamaju", tahun=2025, tempat="Sukamaju"),
    pejabat=(BUPATI, CAMAT),
    simpul=(
        simpul("1", "Tujuan"),
        simpul("1.1", "Sasaran Strategis"),
        simpul("1.1.1", "Program"),
        simpul("1.1.1.1", "Kegiatan"),
        simpul("1.1.1.1.1", "Sub Kegiatan"),
        simpul("1.1.1.1.2", "Sub Kegiatan", isi=False),
        simpul("1.1.1.2", "Kegiatan"),
        simpul("1.1.2", "Program"),
    ),
)


def sheets(data: bytes) -> list[list[list[list[str]]]]:
    """The bordered tables of each program's sheet: rows of cells; a merged cell prints only once."""
    found: list[list[list[list[str]]]] = []
    document = Document(io.BytesIO(data))
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            if block.style.name == "Judul Halaman":
                found.append([])
            continue
        rows = [[_text(cell) for cell in row._tr.iter(qn("w:tc"))] for row in block.rows]
        if len(rows[0]) > 2:  # the signature has two columns
            found[-1].append(rows)
    return found


def _text(cell: Any) -> str:
    lines = ("".join("\n" if t.tag == qn("w:br") else t.text or "" for t in _pieces(p)) for p in cell.iter(qn("w:p")))
    return "\n".join(lines)


def _pieces(paragraph: Any) -> Any:
    return (node for node in paragraph.iter(qn("w:t"), qn("w:br")))


def deep(atas: str) -> Dokumen:
    """A document with 1,500 nodes below each other, more than Python calls into itself."""
    below = (replace(simpul(f"d{n}", "Kegiatan"), induk=f"d{n - 1}" if n else atas) for n in range(1500))
    return replace(DOKUMEN, simpul=(*DOKUMEN.simpul, *below))


@pytest.mark.parametrize("atas", ["1.1.1", "d1499"], ids=["tree", "circle"])
def test_the_drawing_of_a_tree_deeper_than_recursion_goes_is_whole(atas: str) -> None:
    said = "\n".join(kotak.teks for baris in isi_pohon(deep(atas)).baris for kotak in baris.kotak)
    assert [n for n in range(1500) if f"• Indikator d{n} " not in said] == []


def test_a_tree_deeper_than_recursion_goes_is_numbered_to_its_end() -> None:
    dokumen = deep("1.1.1")
    program: Any = isi_cascading(dokumen)["program"]
    said = {baris.nama for tabel in program[0].tabel for baris in tabel.baris}
    assert [n for n in range(1500) if f"Nama d{n}" not in said] == []
    assert nomor_simpul(dokumen, dokumen.simpul, romawi=False)["d1499"] == "1.1.1.3." + "1." * 1499


def test_every_fact_stands_once_below_its_program() -> None:
    first, second = sheets(render_cascading(DOKUMEN, TEMPLATE))
    for sheet in (first, second):
        assert sheet[0][1] == [
            "1. Sasaran 1",
            "Indikator 1 <&>",
            "a. Formulasi: Rumus 1\nb. Tipe Penghitungan: Tipe 1\nc. Sumber Data: Sumber 1",
        ]
        assert sheet[1][1][:2] == ["1. Sasaran 1.1", "Indikator 1.1 <&>"]
    assert [table[0][0] for table in first] == ["Tujuan", "Sasaran", "Program", "Kegiatan", "Sub Kegiatan"]
    assert [table[0][0] for table in second] == ["Tujuan", "Sasaran", "Program"]
    assert [row[0] for row in first[3][1:]] == ["Kegiatan 1\nNama 1.1.1.1", "Kegiatan 2\nNama 1.1.1.2"]
    assert first[4][2] == ["Sub Kegiatan 1.2\n-", "-", "-", ""]
    assert second[2][1][0] == "Program 2\nNama 1.1.2"


@pytest.mark.parametrize("name", SAMPLES)
def test_every_node_of_a_sample_stands_below_its_program(name: str) -> None:
    dokumen = load(ROOT / "samples" / name).dokumen
    printed = sheets(render_cascading(dokumen, TEMPLATE))
    programs = [s for s in dokumen.simpul if s.jenjang == "Program"]
    assert len(printed) == len(programs)
    for program, sheet in zip(programs, printed, strict=True):
        nodes = [s for s in dokumen.simpul if s.kode == program.kode or s.kode.startswith(f"{program.kode}.")]
        rows = [row for table in sheet if table[0][0] not in {"Tujuan", "Sasaran"} for row in table[1:]]
        names = [row[0].partition("\n")[2] for row in rows if row[0]]
        assert sorted(names) == sorted(s.nomenklatur or "-" for s in nodes)
        assert sorted(row[1] for row in rows if row[1]) == sorted(
            teks for s in nodes for teks in ([x.teks for x in s.sasaran] or ["-"])
        )
        measured = [i for s in nodes for x in s.sasaran for i in x.indikator]
        targets = [(i.nama, teks_target_berlaku(i, dokumen.identitas.tahun)) for i in measured if i.nama]
        assert sorted(row[2] for row in rows if row[2] != "-") == sorted(
            nama if target == "-" else f"{nama}\nTarget: {target}" for nama, target in targets
        )
        for i in measured:
            row = next(r for r in rows if r[2].partition("\n")[0] == (i.nama or "-") and _explains(r[3], i))
            rows.remove(row)


def _explains(text: str, i: Indikator) -> bool:
    words = all(line in text for line in rumus_ringkas(i) if not isinstance(line, Persamaan))
    items = (
        ("Formulasi: ", rumus_ringkas(i)),
        ("Tipe Penghitungan: ", i.tipe_perhitungan),
        ("Sumber Data: ", i.sumber_data),
    )
    there = [name for name, said in items if said]
    lettered = [f"{letter}. {name}" for letter, name in zip("abc", there, strict=False)]
    return (
        words
        and [line[: len(head)] for head in lettered for line in text.split("\n") if line.startswith(head)] == lettered
    )


def test_a_fraction_is_drawn_instead_of_its_sentence() -> None:
    persen = replace(indikator("P"), cara_hitung="Persentase", pembilang="layanan selesai", penyebut="layanan")
    persen = replace(persen, penjelasan_rumus="layanan selesai dibagi layanan x 100%")
    program = replace(simpul("P", "Program"), sasaran=(Sasaran(teks="S", indikator=(persen,), at=AT),))
    (sheet,) = sheets(data := render_cascading(replace(DOKUMEN, simpul=(program,)), TEMPLATE))
    assert sheet[0][1][3] == "a. Formulasi: \n\nb. Tipe Penghitungan: Tipe P\nc. Sumber Data: Sumber P"
    assert "a. Formulasi:  / layanan selesai / layanan × 100% / b." in dump(data)
    assert [table[0][0] for table in sheet] == ["Program"]  # no goal and no sasaran are filled in, so none is printed


def test_a_cascading_without_formulas_has_no_column_for_them() -> None:
    bare = Indikator(nama="Jumlah A", at=AT)
    nodes = tuple(replace(s, sasaran=tuple(replace(x, indikator=(bare,)) for x in s.sasaran)) for s in DOKUMEN.simpul)
    data = render_cascading(replace(DOKUMEN, simpul=nodes), TEMPLATE)
    for table in (table for sheet in sheets(data) for table in sheet):
        assert table[0][-1].startswith("Indikator Kinerja")
        assert len(table[1]) == len(table[0])
    assert "Formulasi" not in dump(data)
    widths = {round(sum(c.width for c in t.columns) / EMU) for t in Document(io.BytesIO(data)).tables}
    assert len(widths) == 1  # the tables are as wide as the signature, and as the page


def test_title_and_signature_stand_on_every_sheet() -> None:
    text = dump(render_cascading(DOKUMEN, TEMPLATE, draft=True))
    assert text.count("[Judul Halaman] CASCADING KECAMATAN SUKAMAJU TAHUN 2025") == 2
    assert text.count("CAMAT SUKAMAJU,") == text.count("Nama Camat / Pembina / NIP 1980") == 2
    assert "DRAF" in text


def test_the_head_of_the_office_is_below_the_regional_head() -> None:
    assert kepala_kantor(DOKUMEN) == CAMAT
    assert kepala_kantor(replace(DOKUMEN, pejabat=(replace(CAMAT, atasan=""),))) == replace(CAMAT, atasan="")
    assert kepala_kantor(replace(DOKUMEN, pejabat=())) is None


def test_nothing_to_print_without_a_program() -> None:
    with pytest.raises(KinerjaError, match="belum ada baris berjenjang Program"):
        render_cascading(replace(DOKUMEN, simpul=DOKUMEN.simpul[:2]), TEMPLATE)


def test_a_tree_in_a_circle_ends() -> None:
    circle = (replace(simpul("A", "Kegiatan"), induk="B"), replace(simpul("B", "Kegiatan"), induk="A"))
    assert len(sheets(render_cascading(replace(DOKUMEN, simpul=(*DOKUMEN.simpul, *circle)), TEMPLATE))) == 2


def test_same_bytes_twice_and_every_part_is_xml() -> None:
    data = render_cascading(DOKUMEN, TEMPLATE, draft=True)
    assert data == render_cascading(DOKUMEN, TEMPLATE, draft=True)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))


def test_boxes_hold_every_name_in_letters_large_enough() -> None:
    body = Document(io.BytesIO(render_cascading(DOKUMEN, TEMPLATE))).element.body
    boxes = ["|".join(p.xpath("string(.)") for p in box.iter(qn("w:p"))) for box in body.iter(f"{WPS}txbx")]
    assert boxes == [
        "Program 1|Nama 1.1.1",
        "Kegiatan 1|Nama 1.1.1.1",
        "Sub Kegiatan 1.1|Nama 1.1.1.1.1",
        "Sub Kegiatan 1.2|-",
        "Kegiatan 2|Nama 1.1.1.2",
        "Program 2|Nama 1.1.2",
    ]
    assert HURUF >= 7
    names = [item.get("id") for item in body.iter(f"{WP}docPr")]
    assert len(names) == len(set(names)) == 2


@pytest.mark.parametrize(("heads", "below"), [(0, 0), (1, 1), (6, 3), (11, 2), (2, 40)])
def test_large_trees_are_drawn_in_pictures_that_fit_the_page(heads: int, below: int) -> None:
    long = "Penyelenggaraan Urusan Pemerintahan yang Tidak Dilaksanakan oleh Unit Kerja Perangkat Daerah"
    cabang = [
        Cabang(Kotak(f"K{n}", long), tuple(Kotak(f"S{n}.{m}", f"{long} <&>\x01", 1 + m % 3) for m in range(below)))
        for n in range(heads)
    ]
    pictures = gambar_bagan(Kotak("P", long), cabang)
    stacked = [label for p in pictures for label in (b.split(":")[0] for b in p.teks.split("; ")) if label[0] == "S"]
    assert stacked == [k.label for c in cabang for k in c.bawah]
    for picture in pictures:
        assert picture.lebar <= MELINTANG.lebar + 0.01
        assert picture.tinggi <= MELINTANG.tinggi + 1
        tree = etree.fromstring(f"<w:p xmlns:w='{qn('w:p')[1:-2]}'><w:r><w:t>{picture.__html__()}</w:t></w:r></w:p>")
        for extent in tree.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}ext"):
            assert 0 <= int(extent.get("cx")) <= (MELINTANG.lebar + 1) * EMU
            assert 0 <= int(extent.get("cy")) <= (MELINTANG.tinggi + 1) * EMU


def test_template_with_an_unknown_field_is_refused(tmp_path: Path) -> None:
    document = Document(TEMPLATE)
    document.add_paragraph("{% for lembar in program %}{{ lembar.judul }}{% endfor %}")
    path = tmp_path / "kantor.docx"
    document.save(path)
    with pytest.raises(KinerjaError, match="'LembarProgram' tidak memiliki isian 'judul'"):
        render_cascading(DOKUMEN, path)


def test_what_ties_a_node_to_others_stands_in_its_box_where_it_is_filled() -> None:
    goal, top, first, second, act, *rest = DOKUMEN.simpul
    nodes = (
        goal,
        replace(top, sasaran=tuple(replace(s, daerah="Sasaran daerah A") for s in top.sasaran)),
        replace(first, mitra="Dinas B", pagu_indikatif={2026: 2000.0, 2025: 1000.0}),
        replace(second, induk_lain=("1.1.2",)),
        replace(act, sasaran=(replace(act.sasaran[0], indikator=(replace(indikator("X"), status="Dibatalkan"),)),)),
        *rest,
    )
    dokumen = replace(DOKUMEN, simpul=nodes)
    own, other = sheets(data := render_cascading(dokumen, TEMPLATE))
    assert own[1][1][0] == other[1][1][0] == "1. Sasaran 1.1\nMendukung sasaran daerah: Sasaran daerah A"
    assert own[2][1][0] == "Program 1\nNama 1.1.1\nMitra: Dinas B\nPagu indikatif: Rp1.000 (2025), Rp2.000 (2026)"
    assert own[3][1][0] == "Kegiatan 1\nNama 1.1.1.1\nJuga menunjang: Nama 1.1.2"
    assert other[3][1][0] == "Kegiatan 1\nNama 1.1.1.1\nJuga menunjang: Nama 1.1.1"
    assert own[4][1][2] == "Indikator X <&> (dibatalkan)"
    drawn = {
        "|".join(p.xpath("string(.)") for p in b.iter(qn("w:p")))
        for b in Document(io.BytesIO(data)).element.body.iter(f"{WPS}txbx")
    }
    assert {"Program 1|Nama 1.1.1", "Mitra: Dinas B", "Kegiatan 1|Nama 1.1.1.1|Juga menunjang: Nama 1.1.2"} <= drawn
    tree = {
        kotak.teks.split("\n")[0]: kotak.teks.split("\n")[3:] for b in isi_pohon(dokumen).baris for kotak in b.kotak
    }
    assert tree["1.1  Nama 1.1"] == ["Mendukung sasaran daerah: Sasaran daerah A"]
    assert tree["1.1.1  Nama 1.1.1"] == ["Mitra: Dinas B", "Pagu indikatif: Rp1.000 (2025), Rp2.000 (2026)"]
    assert tree["1.1.1.1  Nama 1.1.1.1"] == ["Juga menunjang: Nama 1.1.2"]


def test_a_program_of_several_objectives_says_all_of_them() -> None:
    nodes = tuple(replace(s, induk_lain=("9", "1")) if s.kode == "1.1.2" else s for s in DOKUMEN.simpul)
    _, second = sheets(render_cascading(replace(DOKUMEN, simpul=nodes), TEMPLATE))
    assert second[2][1][0] == "Program 2\nNama 1.1.2\nMenunjang: Nama 1.1; 9; Nama 1"


def test_a_column_without_nodes_is_one_box_a_page() -> None:
    isi = isi_pohon(samples.document("kalaena-pengukuran-2025-bersih"))
    assert not any(baris.kotak[0].teks for baris in isi.baris)  # the workbook has no tujuan
    assert len(isi.halaman) > 1
    for page in isi.halaman:
        assert [baris.kotak[0].awal for baris in page] == [True] + [False] * (len(page) - 1)
