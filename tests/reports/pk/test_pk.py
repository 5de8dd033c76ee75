"""The Perjanjian Kinerja: who gets one, what stands in it, and the built-in template it is printed with."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import RGBColor
from helpers import some
from helpers.docx_dump import dump

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Anggaran, Asal, Dokumen, Identitas, Indikator, Pejabat, Sasaran, Simpul
from kinerja_xl.reports.pk.perjanjian import TITIK_ISIAN, Perjanjian, isi_pk, render_pk, teks_target

ROOT = Path(__file__).parents[3]
TEMPLATE = ROOT / "templates" / "docx" / "pk.docx"
AT = Asal("Kinerja", 1, {})


def indikator(nama: str, target: float | str | None = None, satuan: str = "") -> Indikator:
    return Indikator(nama=nama, satuan=satuan, target={} if target is None else {2025: target}, at=AT)


def simpul(
    kode: str, jenjang: str, pj: str, *isi: Indikator | tuple[str, tuple[Indikator, ...]], induk: str | None = None
) -> Simpul:
    """A node: bare indicators share the objective "Sasaran KODE", (text, indicators) gives one of its own."""
    bersama = tuple(i for i in isi if isinstance(i, Indikator))
    sasaran = [Sasaran(teks=f"Sasaran {kode}", indikator=bersama, at=AT)] if bersama or not isi else []
    sasaran += [Sasaran(teks=i[0], indikator=i[1], at=AT) for i in isi if isinstance(i, tuple)]
    return Simpul(
        kode=kode,
        jenjang=jenjang,
        induk=kode.rpartition(".")[0] if induk is None else induk,
        nomenklatur=f"{jenjang} {kode}",
        penanggung_jawab=pj,
        sasaran=tuple(sasaran),
        at=AT,
    )


def pagu(kode: str, jumlah: float | None, dana: str = "APBD", perubahan: float | None = None) -> Anggaran:
    return Anggaran(kode=kode, sumber_dana=dana, pagu=jumlah, pagu_perubahan=perubahan, at=AT)


BUPATI = Pejabat(kode="Bupati", jabatan="Bupati Contoh", nama="Nama Bupati", at=AT)
CAMAT = Pejabat(
    kode="Camat",
    jabatan="Camat Sukamaju",
    atasan="Bupati",
    nama="Nama & Gelar, S.IP.",
    nip="19800101 200501 1 001",
    pangkat="Pembina, IV/a",
    at=AT,
)
KASI = Pejabat(kode="Kasi", jabatan="Kepala Seksi Contoh", atasan="Camat", at=AT)
STAF = Pejabat(kode="Staf", jabatan="Pelaksana", atasan="Kasi", at=AT)

IDENTITAS = Identitas(
    nama_kantor="Kecamatan Sukamaju",
    kabupaten="Kabupaten Contoh",
    tahun=2025,
    tempat="Sukamaju",
    tanggal_sk=dt.date(2025, 1, 2),
    lampiran_pk="1 dan 2",
)
DOKUMEN = Dokumen(
    jenis="pk",
    identitas=IDENTITAS,
    pejabat=(BUPATI, CAMAT, KASI, STAF),
    simpul=(
        simpul(
            "1",
            "Sasaran Strategis",
            "Camat",
            indikator("Indeks Kepuasan < 100", 95.0),
            indikator("Nilai AKIP", "BB", "Predikat"),
        ),
        simpul("1.1", "Program", "Camat", indikator("Persentase program", 87.5, "%")),
        simpul("1.1.1", "Kegiatan", "Camat"),
        simpul("1.2", "Program", "Camat", ("Sasaran A", (indikator("Jumlah A", 3.0, "Dokumen"),)), ("Sasaran B", ())),
        simpul("1.1.1.1", "Sub Kegiatan", "Kasi", indikator("Jumlah laporan", 1200.0, "Laporan")),
        simpul("1.2.1.1", "Sub Kegiatan", "Kasi", indikator("Jumlah orang"), induk="1.2"),
    ),
    anggaran=(
        pagu("1.1", 300_000_000.0, perubahan=350_000_000.0),
        pagu("1.1.1", 300_000_000.0),
        pagu("1.1.1.1", 100_000_000.0),
        pagu("1.1.1.1", 50_000_000.0, "DAU"),
        pagu("1.2", None),
        pagu("1.2.1.1", 25_000_000.0),
    ),
)


def perjanjian(dokumen: Dokumen, kode: str) -> Perjanjian:
    """The agreement of one official."""
    isi = isi_pk(dokumen, [dokumen.pejabat_menurut_kode[kode]])["perjanjian"]
    assert isinstance(isi, tuple)
    return isi[0]


def dengan_identitas(**changes: object) -> Dokumen:
    return replace(DOKUMEN, identitas=replace(DOKUMEN.identitas, **changes))


GOLDEN = """\
[Sampul Instansi] PEMERINTAH KABUPATEN CONTOH
[Sampul Instansi] KECAMATAN SUKAMAJU
[Sampul Judul] PERJANJIAN KINERJA
[Sampul Judul] TAHUN 2025
|  | PEMERINTAH KABUPATEN CONTOH / KECAMATAN SUKAMAJU |  |
[Judul Pernyataan] PERJANJIAN KINERJA TAHUN 2025
[Isi Pernyataan] Dalam rangka …
| Nama | : | Nama & Gelar, S.IP. |
| Jabatan | : | Camat Sukamaju |
[Isi Pernyataan] selanjutnya …
| Nama | : | Nama Bupati |
| Jabatan | : | Bupati Contoh |
[Isi Pernyataan] selaku atasan …
[Isi Pernyataan] Pihak Pertama …
[Isi Pernyataan] Pihak Kedua …
|  | Sukamaju, 2 Januari 2025 |
| Pihak Kedua, | Pihak Pertama, |
| BUPATI CONTOH, | CAMAT SUKAMAJU, |
|  |  |
| Nama Bupati | Nama & Gelar, S.IP. / Pembina, IV/a / NIP 19800101 200501 1 001 |
[Judul Halaman] LAMPIRAN 1
[Judul] PERJANJIAN KINERJA
CAMAT SUKAMAJU
[Judul] TAHUN 2025
[Subjudul] TABEL KINERJA
| NO | SASARAN STRATEGIS | INDIKATOR KINERJA | TARGET |
| 1 | 2 | 3 | 4 |
| I. | Sasaran 1 | Indeks Kepuasan < 100 | 95 |
|  |  | Nilai AKIP | BB |
[Jarak]
| NO | SASARAN PROGRAM/KEGIATAN | INDIKATOR KINERJA | TARGET |
| 1 | 2 | 3 | 4 |
| 1. | Sasaran 1.1 | Persentase program | 87,5% |
| 1.1. | Sasaran 1.1.1 | - | - |
| 2. | Sasaran A | Jumlah A | 3 Dokumen |
|  | Sasaran B | - | - |
[Jarak]
| NO | PROGRAM/KEGIATAN | ANGGARAN | KETERANGAN |
| 1 | 2 | 3 | 4 |
| 1. | Program 1.1 | Rp300.000.000 | APBD |
| 1.1. | Kegiatan 1.1.1 | Rp300.000.000 | APBD |
| 2. | Program 1.2 | - | APBD |
|  | TOTAL | Rp300.000.000 |  |
[Jarak]
|  | Sukamaju, 2 Januari 2025 |
| Pihak Kedua, | Pihak Pertama, |
| BUPATI CONTOH, | CAMAT SUKAMAJU, |
|  |  |
| Nama Bupati | Nama & Gelar, S.IP. / Pembina, IV/a / NIP 19800101 200501 1 001 |
[Jarak]
[Judul Halaman] LAMPIRAN 2
[Judul] PERJANJIAN KINERJA CAMAT SUKAMAJU
[Judul] TAHUN 2025
[Subjudul] PENJELASAN KINERJA
[Judul Bagian] 1. Sasaran Strategis I
[Judul Bagian] 2. Sasaran Program 1
[Judul Bagian] 3. Sasaran Kegiatan 1.1
[Judul Bagian] 4. Sasaran Program 2a
[Judul Bagian] 5. Sasaran Program 2b
|  | PEMERINTAH KABUPATEN CONTOH / KECAMATAN SUKAMAJU |  |
[Judul Pernyataan] PERJANJIAN KINERJA
[Judul] KECAMATAN SUKAMAJU
[Judul] TAHUN 2025
[Isi Pernyataan] Dalam rangka …
| Nama | : | ………………………… |
| Jabatan | : | Kepala Seksi Contoh |
[Isi Pernyataan] selanjutnya …
| Nama | : | Nama & Gelar, S.IP. |
| Jabatan | : | Camat Sukamaju |
[Isi Pernyataan] selaku atasan …
[Isi Pernyataan] Pihak Pertama …
[Isi Pernyataan] Pihak Kedua …
|  | Sukamaju, 2 Januari 2025 |
| Pihak Kedua, | Pihak Pertama, |
| CAMAT SUKAMAJU, | KEPALA SEKSI CONTOH, |
|  |  |
| Nama & Gelar, S.IP. / Pembina, IV/a / NIP 19800101 200501 1 001 | ………………………… |
[Judul Halaman] LAMPIRAN 1
[Judul] PERJANJIAN KINERJA
KEPALA SEKSI CONTOH
[Judul] TAHUN 2025
[Subjudul] TABEL KINERJA
| NO | SASARAN SUB KEGIATAN | INDIKATOR KINERJA | TARGET |
| 1 | 2 | 3 | 4 |
| 1. | Sasaran 1.1.1.1 | Jumlah laporan | 1.200 Laporan |
| 2. | Sasaran 1.2.1.1 | Jumlah orang | - |
[Jarak]
| NO | SUB KEGIATAN | ANGGARAN | KETERANGAN |
| 1 | 2 | 3 | 4 |
| 1. | Sub Kegiatan 1.1.1.1 | Rp100.000.000 | APBD |
|  |  | Rp50.000.000 | DAU |
| 2. | Sub Kegiatan 1.2.1.1 | Rp25.000.000 | APBD |
|  | TOTAL | Rp175.000.000 |  |
[Jarak]
|  | Sukamaju, 2 Januari 2025 |
| Pihak Kedua, | Pihak Pertama, |
| CAMAT SUKAMAJU, | KEPALA SEKSI CONTOH, |
|  |  |
| Nama & Gelar, S.IP. / Pembina, IV/a / NIP 19800101 200501 1 001 | ………………………… |
[Jarak]
[Judul Halaman] LAMPIRAN 2
[Judul] PERJANJIAN KINERJA KEPALA SEKSI CONTOH
[Judul] TAHUN 2025
[Subjudul] PENJELASAN KINERJA
[Judul Bagian] 1. Sasaran Sub Kegiatan 1
[Judul Bagian] 2. Sasaran Sub Kegiatan 2
footer 2: [Kaki] Perjanjian Kinerja Kecamatan Sukamaju Tahun 2025\t1
footer 3: [Kaki] Perjanjian Kinerja Kecamatan Sukamaju Tahun 2025\t1
footer 4: [Kaki] Perjanjian Kinerja Kecamatan Sukamaju Tahun 2025\t1
footer 5: [Kaki] Perjanjian Kinerja Kecamatan Sukamaju Tahun 2025\t1"""


def test_whole_document() -> None:
    lines, lampiran2 = [], False
    for line in dump(render_pk(DOKUMEN, TEMPLATE)).split("\n"):
        head = line.split(" ")[:4]
        if line == "[Judul Halaman] LAMPIRAN 2":
            lampiran2 = True
        elif line.startswith(("|  | PEMERINTAH", "footer")):
            lampiran2 = False
        if lampiran2 and not line.startswith("[Judul") and line != "[Subjudul] PENJELASAN KINERJA":
            continue  # what Lampiran 2 says stands in test_pk_lampiran2.py
        lines.append(
            f"{' '.join(head[: 3 if head[2] == 'selanjutnya' else 4])} …" if line.startswith("[Isi Per") else line
        )
    assert lines == GOLDEN.split("\n")


def test_the_promises_are_those_of_the_regulation() -> None:
    text = dump(render_pk(DOKUMEN, TEMPLATE, pejabat=[CAMAT]))
    assert text.count("Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran") == 1
    assert text.count("dalam rangka pemberian penghargaan dan sanksi.") == 1
    assert text.count("selanjutnya disebut PIHAK PERTAMA;") == text.count("selanjutnya disebut PIHAK KEDUA.") == 1


def test_only_officials_with_a_node_and_a_superior_have_an_agreement() -> None:
    text = dump(render_pk(DOKUMEN, TEMPLATE))
    assert "| Jabatan | : | Pelaksana |" not in text
    with pytest.raises(KinerjaError, match="Tidak ada Perjanjian Kinerja"):
        isi_pk(DOKUMEN, [STAF, BUPATI])
    with pytest.raises(KinerjaError, match="Tidak ada Perjanjian Kinerja"):
        isi_pk(Dokumen(jenis="pk", identitas=IDENTITAS))


def test_chosen_official_only() -> None:
    text = dump(render_pk(DOKUMEN, TEMPLATE, pejabat=[KASI]))
    assert "[Sampul Judul]" not in text  # the cover is the book's
    assert "| PEMERINTAH KABUPATEN CONTOH / KECAMATAN SUKAMAJU" in text
    assert "CAMAT SUKAMAJU\n[Judul] TAHUN" not in text
    assert text.count("LAMPIRAN 1") == 1


def test_only_the_head_of_the_office_has_a_superior_outside() -> None:
    assert perjanjian(DOKUMEN, "Camat").pimpinan
    assert not perjanjian(DOKUMEN, "Kasi").pimpinan
    # a workbook without the regional head: the Kasi's superior is inside although nobody stands above him
    tanpa_bupati = replace(DOKUMEN, pejabat=(replace(CAMAT, atasan=""), KASI))
    assert not perjanjian(tanpa_bupati, "Kasi").pimpinan
    daerah = replace(DOKUMEN, simpul=(*DOKUMEN.simpul, simpul("D", "Sasaran Daerah", "Bupati")))
    assert perjanjian(daerah, "Camat").pimpinan


def test_superior_that_is_not_listed_is_left_to_be_written_by_hand() -> None:
    dokumen = replace(DOKUMEN, pejabat=(replace(CAMAT, atasan="Entah"),))
    kedua = perjanjian(dokumen, "Camat").pihak_kedua
    assert (kedua.jabatan, kedua.nama, kedua.bernama) == (TITIK_ISIAN, TITIK_ISIAN, False)


def test_nothing_filled_in_prints_dots_never_none() -> None:
    dokumen = replace(
        DOKUMEN, identitas=Identitas(), pejabat=(replace(CAMAT, nama="", nip="", pangkat="", jabatan=""),)
    )
    text = dump(render_pk(dokumen, TEMPLATE))
    assert "None" not in text
    assert f"PEMERINTAH {TITIK_ISIAN}" in text
    assert "…………………, …………………" in text
    assert "NIP" not in text


@pytest.mark.parametrize(
    ("changes", "printed"),
    [
        ({}, "Sukamaju, 2 Januari 2025"),
        ({"tanggal_sk": None}, "Sukamaju, ………………… 2025"),
        ({"tempat": ""}, "…………………, 2 Januari 2025"),
    ],
)
def test_place_and_date(changes: dict[str, object], printed: str) -> None:
    assert isi_pk(dengan_identitas(**changes))["tempat_tanggal"] == printed


@pytest.mark.parametrize(
    ("target", "satuan", "printed"),
    [
        (100.0, "%", "100%"),
        (87.5, "Persen", "87,5%"),
        (12.0, "Dokumen", "12 Dokumen"),
        (1500.0, "Orang", "1.500 Orang"),
        (95.0, "", "95"),
        (95.0, "Indeks", "95"),
        (76.25, "Nilai", "76,25"),
        (0.9, "Angka", "0,9 Angka"),
        ("BB", "Predikat", "BB"),
        ("WTP", "Opini", "WTP"),
        (0.0, "Kasus", "0 Kasus"),
        (None, "Dokumen", "-"),
    ],
)
def test_target_text(target: float | str | None, satuan: str, printed: str) -> None:
    assert teks_target(indikator("x", target, satuan), 2025) == printed


def test_target_of_another_year_is_not_this_years() -> None:
    assert teks_target(indikator("x", 5.0), 2026) == "-"
    assert teks_target(indikator("x", 5.0), None) == "-"


def test_revised_agreement() -> None:
    dokumen = dengan_identitas(status_dokumen="Perubahan")
    text = dump(render_pk(dokumen, TEMPLATE, pejabat=[CAMAT]))
    assert "[Judul Pernyataan] PERJANJIAN KINERJA PERUBAHAN TAHUN 2025" in text
    assert "[Judul] PERJANJIAN KINERJA PERUBAHAN CAMAT SUKAMAJU" in text
    assert "| 1. | Program 1.1 | Rp350.000.000 | APBD |" in text
    assert "| TOTAL | Rp350.000.000 |" in text


def total(*anggaran: Anggaran) -> float | None:
    dokumen = replace(DOKUMEN, anggaran=anggaran)
    tabel = perjanjian(dokumen, "Camat").anggaran
    return tabel.total if tabel else -1


def test_total_counts_each_rupiah_once() -> None:
    assert total(pagu("1.1", 10.0), pagu("1.1.1", 10.0), pagu("1.2", 5.0)) == 15
    assert total(pagu("1.1.1", 10.0), pagu("1.2", 5.0)) == 15  # the programme itself has no row
    assert total(pagu("1.1", None), pagu("1.1.1", 10.0)) == 10  # … or an empty one
    assert total(pagu("1.1", 10.0), pagu("1.1", 2.0, "DAU"), pagu("1.1.1", 12.0)) == 12
    assert total(pagu("1.1", None)) is None
    assert total(pagu("1.1.1.1", 10.0)) == 10  # a programme has what those below it have
    assert total(pagu("9", 10.0)) == -1  # no row of this tree: no table at all


def test_agreement_without_budget_is_still_signed_twice() -> None:
    text = dump(render_pk(replace(DOKUMEN, anggaran=()), TEMPLATE, pejabat=[KASI]))
    assert "TOTAL" not in text
    assert text.count("| Pihak Kedua, | Pihak Pertama, |") == 2


def test_numbering_follows_the_nearest_ancestor_in_the_same_table() -> None:
    dokumen = replace(
        DOKUMEN,
        simpul=(
            simpul("A", "Tujuan", "Camat"),
            simpul("B", "Sasaran Strategis", "Camat", induk="A"),
            simpul("P1", "Program", "Camat", induk="B"),
            simpul("K1", "Kegiatan", "Kasi", induk="P1"),
            simpul("S1", "Sub Kegiatan", "Camat", induk="K1"),
            simpul("P2", "Program", "Camat", induk="B"),
            simpul("X", "Individu", "Camat", induk="tidak-ada"),
        ),
    )
    tujuan, strategis, pelaksanaan = perjanjian(dokumen, "Camat").kinerja
    assert (tujuan.judul, strategis.judul) == ("Tujuan", "Sasaran Strategis")
    assert [baris.nomor for baris in (*tujuan.baris, *strategis.baris)] == ["I.", "I."]
    assert [baris.nomor for baris in pelaksanaan.baris] == ["1.", "1.1.", "2.", "3."]
    assert pelaksanaan.judul == "Sasaran Program/Sub Kegiatan/Individu"


def test_tree_that_runs_in_a_circle_still_prints() -> None:
    dokumen = replace(
        DOKUMEN,
        simpul=(simpul("1", "Program", "Camat", induk="2"), simpul("2", "Kegiatan", "Camat", induk="1")),
        anggaran=(pagu("1", 1.0), pagu("2", 2.0)),
    )
    isi = perjanjian(dokumen, "Camat")
    assert [baris.nomor for baris in isi.kinerja[0].baris] == ["1.", "2."]
    assert isi.anggaran is not None
    assert isi.anggaran.total == 3


@pytest.mark.parametrize("draft", [False, True])
def test_same_bytes_twice(draft: bool) -> None:
    assert render_pk(DOKUMEN, TEMPLATE, draft=draft) == render_pk(DOKUMEN, TEMPLATE, draft=draft)


def test_draft_mark_stands_in_every_section() -> None:
    text = dump(render_pk(DOKUMEN, TEMPLATE, draft=True))
    assert "header 1: [Normal] DRAF – belum ditandatangani" in text
    assert "DRAF" not in dump(render_pk(DOKUMEN, TEMPLATE))


def test_tables_repeat_their_header_and_keep_rows_whole() -> None:
    document = Document(io.BytesIO(render_pk(DOKUMEN, TEMPLATE)))
    bordered = [table for table in document.tables if table.style.name == "Table Grid"]
    assert len(bordered) == 5  # Lampiran 1; nothing is defined or explained, so Lampiran 2 has no table
    for table in bordered:
        heads = 2 if table.rows[1].cells[0].text == "1" else 1
        repeated = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert repeated == [True] * heads + [False] * (len(table.rows) - heads)
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_the_total_is_never_alone_with_the_signatures() -> None:
    document = Document(io.BytesIO(render_pk(DOKUMEN, TEMPLATE, pejabat=[KASI])))
    budget = next(table for table in document.tables if table.rows[-1].cells[1].text == "TOTAL")
    kept = [row.cells[2].paragraphs[0].paragraph_format.keep_with_next for row in budget.rows]
    assert kept[-4:] == [None, True, True, True]
    assert budget._tbl.getnext().pPr.keepNext_val  # and the blank line between it and the signatures


def test_sections_alternate_and_no_page_stays_blank() -> None:
    document = Document(io.BytesIO(render_pk(DOKUMEN, TEMPLATE)))
    wide = [section.orientation == WD_ORIENT.LANDSCAPE for section in document.sections]
    assert wide == [False, False, True, False, True]
    starts = [section._sectPr.find(qn("w:pgNumType")) for section in document.sections]
    assert [start.get(qn("w:start")) if start is not None else None for start in starts] == ["0", *[None] * 4]
    one = Document(io.BytesIO(render_pk(DOKUMEN, TEMPLATE, pejabat=[KASI])))
    assert [section.orientation == WD_ORIENT.LANDSCAPE for section in one.sections] == [False, True]


def test_template_restyled_by_an_office_still_works(tmp_path: Path) -> None:
    document = Document(TEMPLATE)
    document.styles["Judul"].font.name = "Bookman Old Style"
    document.styles["Tabel Isi"].font.color.rgb = RGBColor(0, 0, 128)
    document.sections[1].orientation = WD_ORIENT.LANDSCAPE
    document.sections[0].header.is_linked_to_previous = False
    document.sections[0].header.paragraphs[0].text = "PEMERINTAH {{ kabupaten|kapital }}"
    path = tmp_path / "pk-kantor.docx"
    document.save(path)
    body, own = (dump(render_pk(DOKUMEN, template)).split("\nheader 1:")[0] for template in (TEMPLATE, path))
    assert own == body.split("\nfooter 2:")[0]
    assert "header 1: [Header] PEMERINTAH KABUPATEN CONTOH" in dump(render_pk(DOKUMEN, path, draft=True))


def test_draft_mark_stands_once_in_a_header_that_sections_share(tmp_path: Path) -> None:
    document = Document(TEMPLATE)
    for section in document.sections[1:]:
        section.header.is_linked_to_previous = False
        section.header.paragraphs[0].text = "Kop halaman"
    path = tmp_path / "pk-kop-halaman.docx"
    document.save(path)
    printed = Document(io.BytesIO(render_pk(DOKUMEN, path, draft=True)))
    for section in some(printed.sections):
        assert [p.text for p in section.header.paragraphs].count("DRAF – belum ditandatangani") == 1


def _xml(document: object, part: str) -> str:
    for name in part.split("."):
        document = getattr(document, name)
    return str(document.xml)  # type: ignore[attr-defined]
