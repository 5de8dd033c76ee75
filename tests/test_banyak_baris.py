"""Work grows as the rows grow, however they are alike and refer to each other; counted in instructions, not in seconds."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.banyak_baris import SHAPES, book_of, steps
from helpers.markdown_book import build_book
from lxml import etree

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.load import load
from kinerja_xl.compute.hasil import hasil_tahun, hasil_triwulan
from kinerja_xl.compute.ungkapan import Angka, Operasi, Ungkapan, Variabel
from kinerja_xl.compute.ungkapan_hitung import hitung, ke_excel, variabel
from kinerja_xl.filling.plan import plan
from kinerja_xl.model.build import build
from kinerja_xl.rules import all_rules
from kinerja_xl.workbook.formula_refs import named_areas
from kinerja_xl.workbook.limits import IDLE_ROWS, SheetLimits
from kinerja_xl.workbook.package import MAIN
from kinerja_xl.workbook.row_reader import RowReader, SheetTooLargeError


def _taken(path: Path, rows: int, shape: str) -> dict[str, int]:
    """Return the instructions that each step of a check takes over a workbook of so many rows."""
    path.write_bytes(book_of(rows, shape))
    tables = load(path).tables
    found = {"build": steps(lambda: build(tables))}
    dokumen = build(tables)
    styles = load(path).book.styles
    found["plan"] = steps(lambda: plan(tables, dokumen, styles))
    for rule in all_rules().values():
        if rule.applies(dokumen.jenis):
            found[rule.code] = steps(lambda rule=rule: list(rule.temuan(dokumen)))  # type: ignore[misc]
    return found


@pytest.mark.parametrize(
    ("shape", "rows"), [("sama", 20), *(pytest.param(shape, 40, marks=pytest.mark.berat) for shape in SHAPES)]
)
def test_no_step_looks_at_every_row_for_every_row(shape: str, rows: int, tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    _taken(path, 2, shape)  # what is only made once is made
    once, twice = _taken(path, rows, shape), _taken(path, 2 * rows, shape)
    assert {step: (once[step], taken) for step, taken in twice.items() if taken > 2.8 * once[step] + 1_500} == {}


def _table(rows: int, row: str) -> bytes:
    head = "| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi | Serapan (%) |"
    return build_book({"Anggaran": "\n".join([head, *(row for _ in range(rows))])})


@pytest.mark.parametrize(
    ("row", "what"), [("| | | APBD | 5 | | |", "tanpa Kode"), ("| 1 | | APBD | 5 | | |", "sama persis")]
)
def test_a_thousand_rows_that_say_nothing_are_no_table(row: str, what: str, tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(_table(IDLE_ROWS + 2, row))
    (found,) = check_file(path, PilihanPeriksa()).findings
    assert (found.code, what in found.message, bool(found.fix)) == ("KX001", True, True)
    path.write_bytes(_table(20, row))
    assert check_file(path, PilihanPeriksa()).readable


def test_rows_that_say_something_are_a_table(tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    head = "| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi | Serapan (%) |"
    rows = (f"| 1.{n} | | APBD | 5 | | |" for n in range(IDLE_ROWS + 2))
    path.write_bytes(build_book({"Anggaran": "\n".join([head, *rows])}))
    assert len(load(path).tables.tabel["anggaran"].baris) == IDLE_ROWS + 2


def test_a_sum_over_thousands_is_followed_without_depth() -> None:
    total: Ungkapan = Angka(0.0)
    for n in range(3_000):
        total = Operasi("+", total, Variabel(f"v{n}"))
    assert len(variabel(total)) == 3_000
    assert hitung(total, {f"v{n}": 1.0 for n in range(3_000)}) == 3_000
    assert ke_excel(total, str).count("+") == 3_000


@pytest.mark.parametrize(
    ("first", "last", "result"),
    [("", "Nilai langsung", 80.0), ("600", "Rata-rata bawahan", None)],
    ids=["rantai", "lingkaran"],
)
def test_a_mean_is_followed_however_deep_the_tree(first: str, last: str, result: float | None, tmp_path: Path) -> None:
    head = "| Kode | Induk | Jenjang | Kode indikator | Indikator | Tipe perhitungan | Cara hitung | Target 2025 |"
    rows = [
        f"| '{n} | '{n - 1 or first} | Kegiatan | IK-{n} | Indeks {n} | Non Kumulatif"
        f" | {'Rata-rata bawahan' if n < 600 else last} | 100 |"
        for n in range(1, 601)
    ]
    data = "| Kode indikator | Peran | TW IV |\n| IK-600 | Nilai | 80 |"
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({"Kinerja": "\n".join([head, *rows]), "Data Ukur": data}))
    dokumen = load(path).dokumen
    assert {h.realisasi for h in hasil_tahun(dokumen)} == {result}
    assert len(hasil_triwulan(dokumen, 2)) == 600


def test_brackets_stay_where_the_order_needs_them() -> None:
    a, b, c = Variabel("a"), Variabel("b"), Variabel("c")
    assert ke_excel(Operasi("*", Operasi("+", a, b), c), str) == "(a+b)*c"
    assert ke_excel(Operasi("-", a, Operasi("+", b, c)), str) == "a-(b+c)"
    assert ke_excel(Operasi("/", Operasi("*", a, b), c), str) == "a*b/c"


def test_digits_without_end_are_no_row() -> None:
    assert list(named_areas("A" + "9" * 5_000 + "+B2", {})) == [("", (2, 2, 2, 2))]


@pytest.mark.parametrize("formulas", [60, 30])
def test_formulas_have_a_limit_of_their_own(formulas: int) -> None:
    limits = SheetLimits(texts=10, formulas=50)
    reader = RowReader("Capaian", (), limits, date1904=False)
    row = etree.fromstring(f'<row xmlns="{MAIN}" r="6"><c r="B6"><f>{"A1+" * (formulas // 3)}</f><v>1</v></c></row>')
    if formulas > 50:
        with pytest.raises(SheetTooLargeError, match="rumus lebih dari 50 huruf"):
            reader.row(row)
    else:
        assert reader.row(row)[1][2].formula
