"""Which rows are records, and what an empty cell takes over from where."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.markdown_book import build_book

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.load import load
from kinerja_xl.sheets import PK
from kinerja_xl.tables import Tabel, validate
from kinerja_xl.tables.sisa_contoh import half_overtyped
from kinerja_xl.workbook.template import Isi, write_template

HEAD = "| Kode | Jenjang | Nomenklatur | Sasaran | Penanggung jawab | Indikator |\n"


def kinerja(tmp_path: Path, rows: str) -> Tabel:
    return table(tmp_path, "Kinerja", HEAD + rows)


def table(tmp_path: Path, name: str, text: str) -> Tabel:
    (tmp_path / "buku.xlsx").write_bytes(build_book({name: text}))
    return load(tmp_path / "buku.xlsx").tables.tabel[name.lower()]


def test_kode_is_inherited_inside_a_merge_only(tmp_path: Path) -> None:
    found = kinerja(tmp_path, "| 1 | Tujuan | | A | Camat | I |\n| | | | | | J |\n| | | | B | | K |\n(gabung A2:A3)")
    assert [(b.teks("kode"), b.teks("indikator")) for b in found.baris] == [("1", "I"), ("1", "J"), ("", "K")]


def test_node_columns_are_inherited_from_the_same_kode_and_no_other(tmp_path: Path) -> None:
    found = kinerja(
        tmp_path,
        "| 1 | Program | P | A | Camat | I |\n| 2 | | | | | J |\n| 1 | | | | | K |\n| 1 | | | B | Sekcam | L |\n| 1 | | | | | M |",
    )
    assert [(b.teks("jenjang"), b.teks("sasaran"), b.teks("penanggung_jawab")) for b in found.baris] == [
        ("Program", "A", "Camat"),
        ("", "", ""),
        ("Program", "A", "Camat"),
        ("Program", "B", "Sekcam"),
        ("Program", "B", "Sekcam"),
    ]


def test_an_indicator_never_spreads(tmp_path: Path) -> None:
    found = kinerja(tmp_path, "| 1 | Tujuan | | A | Camat | I |\n| 1 | | | B | | |\n(gabung F2:F3)")
    assert [b.teks("indikator") for b in found.baris] == ["I", ""]


def test_rows_that_are_no_records(tmp_path: Path) -> None:
    found = table(
        tmp_path,
        "Anggaran",
        "| Kode | Nomenklatur | Sumber dana | Pagu |\n"
        "| #1 | #2 | #3 | #4 |\n"  # the row of column numbers
        "| 1 | | APBD | 1000 |\n"
        "| | | | |\n"
        "| Kode | Nomenklatur | Sumber dana | Pagu |\n"  # the header again on a new page
        "| 1 | | DAU | 500 |\n"
        "| Jumlah | | | 1500 |\n"
        "| | TOTAL ANGGARAN | | 1500 |",
    )
    assert [(b.row, b.angka("pagu")) for b in found.baris] == [(3, 1000), (6, 500)]


def test_a_total_word_inside_a_real_row_is_no_total(tmp_path: Path) -> None:
    found = kinerja(tmp_path, "| 1 | Tujuan | | Total | Camat | Jumlah |")
    assert [b.teks("kode") for b in found.baris] == ["1"]


def test_pandera_reports_each_cell_once_at_its_place(tmp_path: Path) -> None:
    found = table(
        tmp_path, "Pejabat", "| Kode jabatan | Jabatan | Eselon |\n| A | | V.a |\n| A | B | IV.a |\n| | C | |"
    )
    assert sorted((f.code, str(f.at)) for f in validate(found)) == [
        ("KX101", "Pejabat!A4"),
        ("KX101", "Pejabat!B2"),
        ("KX106", "Pejabat!C2"),
        ("KX108", "Pejabat!A3"),
    ]


def test_every_columns_example_passes_its_own_check(tmp_path: Path) -> None:
    years = range(2025, 2030)
    rows = {
        x.kunci: [{k.kunci: k.contoh for k in x.kolom_pada(tuple(years)) if k.contoh is not None}]
        for x in PK.lembar
        if not x.formulir
    }
    rows["pejabat"][0] |= {"atasan": "Bupati", "jabatan": "Kepala Seksi Lain"}  # else it is taken for the example row
    rows["pejabat"].append({"kode": "Bupati", "jabatan": "Bupati"})
    rows["kinerja"][0] |= {"sasaran": "Meningkatnya hal lain", "kode_indikator": "IK-001"}
    rows["anggaran"][0] |= {"pagu": 11_000_000}
    rows["rencana_aksi"][0] |= {"aksi": "Aksi lain"}
    del rows["pengecualian"]  # the example excepts nothing in this workbook
    form = {k.kunci: k.contoh for k in PK["identitas"].kolom}
    path = tmp_path / "contoh.xlsx"
    path.write_bytes(write_template(PK, years, Isi(tabel=rows, formulir={"identitas": form})))
    # judgements about the content are other rules' business, and examples that are left are meant to be here (KX010)
    only_cells = PilihanPeriksa(select=("KX0", "KX1"), ignore=("KX010",))
    assert [(f.code, str(f.at), f.message) for f in check_file(path, only_cells).findings] == []


def test_a_thousand_rows_are_read_in_order(tmp_path: Path) -> None:
    found = kinerja(tmp_path, "\n".join(f"| 1.{n} | Program | P{n} | A | Camat | I{n} |" for n in range(1000)))
    assert [b.teks("nomenklatur") for b in found.baris] == [f"P{n}" for n in range(1000)]
    assert validate(found) == ()


@pytest.mark.parametrize(
    ("pagu", "shown"),
    [
        ("menyusul", "menyusul"),
        ("=1=1 -> ", ""),  # a formula that no program has computed
        ("TRUE", "TRUE"),
        ("FALSE", "FALSE"),
        ("@45659", "45659"),
        ("@45659.5", "45659.5"),
        ("!#REF!", "#REF!"),
    ],
)
def test_a_finding_shows_the_cell_as_it_stands_there(pagu: str, shown: str, tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({"Anggaran": f"| Kode | Sumber dana | Pagu |\n| 1 | APBD | {pagu} |"}))
    (finding,) = (f for f in load(path).tables.findings if f.column == "Pagu")
    assert finding.value == shown


def test_a_merge_above_the_header_hides_none_below_it(tmp_path: Path) -> None:
    rows = "| 1 | Tujuan | | A | Camat | I |\n| | | | | | J |\n(gabung A1:C1)(gabung A3:A4)"
    found = table(tmp_path, "Kinerja", f"| DAFTAR | | | | | |\n{HEAD}{rows}")
    assert [b.teks("kode") for b in found.baris] == ["1", "1"]


def test_a_computed_cell_that_is_no_number_leaves_those_beside_it(tmp_path: Path) -> None:
    found = table(tmp_path, "Anggaran", "| Kode | Serapan (%) | Sumber dana | Pagu |\n| 1 | belum | APBD | 1000 |")
    assert [(b.teks("sumber_dana"), b.angka("pagu")) for b in found.baris] == [("APBD", 1000)]


def test_what_is_left_of_the_example_is_named_behind_a_row_and_a_choice_that_are_the_offices_own(
    tmp_path: Path,
) -> None:
    head = "| Kode jabatan | Jabatan | Eselon | Nama |\n"
    found = table(tmp_path, "Pejabat", head + "| Camat | Camat | III.a | B |\n| Kasi | Kasi | IV.a | Nama Pejabat |")
    assert [str(f.at) for f in half_overtyped(found)] == ["Pejabat!D3"]
