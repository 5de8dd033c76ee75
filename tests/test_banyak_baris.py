"""Work grows as the rows grow, however they are alike and refer to each other; counted in instructions, not in seconds."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.banyak_baris import SHAPES, book_of, steps
from helpers.markdown_book import build_book

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.load import load
from kinerja_xl.compute.ungkapan import Angka, Operasi, Ungkapan, Variabel
from kinerja_xl.compute.ungkapan_hitung import hitung, ke_excel, variabel
from kinerja_xl.filling.plan import plan
from kinerja_xl.model.build import build
from kinerja_xl.rules import all_rules
from kinerja_xl.workbook.formula_refs import named_areas
from kinerja_xl.workbook.limits import IDLE_ROWS


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


def test_brackets_stay_where_the_order_needs_them() -> None:
    a, b, c = Variabel("a"), Variabel("b"), Variabel("c")
    assert ke_excel(Operasi("*", Operasi("+", a, b), c), str) == "(a+b)*c"
    assert ke_excel(Operasi("-", a, Operasi("+", b, c)), str) == "a-(b+c)"
    assert ke_excel(Operasi("/", Operasi("*", a, b), c), str) == "a*b/c"


def test_digits_without_end_are_no_row() -> None:
    assert list(named_areas("A" + "9" * 5_000 + "+B2", {})) == [("", (2, 2, 2, 2))]
