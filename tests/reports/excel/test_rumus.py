"""What a formula of a template reads in the report, and its cached value; LibreOffice computes every one again."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from helpers.berat import contoh
from helpers.excel_report import cells, report
from helpers.package_check import faults
from helpers.recalculate import differences
from hypothesis import given
from hypothesis import strategies as st

BIDANG = [
    {"nama": "Umum", "program": [{"nama": "A", "pagu": 100, "nyata": 90}, {"nama": "B", "pagu": 50, "nyata": 20}]},
    {"nama": "Pelayanan", "program": [{"nama": "C", "pagu": 7, "nyata": 7}]},
    {"nama": "Kosong", "program": []},
]
GROUPS = {
    "A1": "Bidang",
    "A2": "{% for bidang in bidang %}",
    "A3": "{{ bidang.nama }}",
    "A4": "{% for p in bidang.program %}",
    "A5": "{{ p.nama }}",
    "B5": "{{ p.pagu }}",
    "C5": "{{ p.nyata }}",
    "D5": "=IF(B5=0,0,C5/B5)",
    "A6": "{% endfor %}",
    "A7": "Jumlah",
    "B7": "=SUM(B5:B5)",
    "A8": "{% endfor %}",
    "A9": "Total",
}
ROWS = {"A1": "{% for x in daftar %}", "A2": "{{ x }}", "A3": "{% endfor %}"}
EMPTY_CELL = 1_048_576  # the last row of a sheet stands for rows that no loop made


@dataclass(frozen=True)
class Case:
    """One template and what its formulas read and give, by address."""

    template: dict[str, Any]
    formulas: dict[str, str]
    values: dict[str, Any]
    context: dict[str, Any] = field(default_factory=lambda: {"bidang": BIDANG, "daftar": [3, 4, 5]})


CASES = {
    "a formula in a loop's row speaks of its own row": Case(
        GROUPS, {"D3": "=IF(B3=0,0,C3/B3)", "D4": "=IF(B4=0,0,C4/B4)", "D7": "=IF(B7=0,0,C7/B7)"}, {"D3": 0.9, "D7": 1}
    ),
    "a group's sum speaks of its own group, also an empty one": Case(
        GROUPS,
        {"B5": "=SUM(B3:B4)", "B8": "=SUM(B7:B7)", "B10": f"=SUM(B{EMPTY_CELL}:B{EMPTY_CELL})"},
        {"B5": 150, "B8": 7, "B10": 0},
    ),
    "a grand total leaves the groups' sums between its rows out": Case(
        GROUPS | {"B9": "=SUM(B5:B5)"}, {"B11": "=SUM(B3:B4,B7:B7)"}, {"B11": 157}
    ),
    "a grand total of the sums": Case(GROUPS | {"B9": "=SUM(B7)"}, {"B11": "=SUM(B5:B5,B8:B8,B10:B10)"}, {"B11": 157}),
    "SUBTOTAL goes over everything, for it leaves SUBTOTALs out by itself": Case(
        GROUPS | {"B7": "=SUBTOTAL(9,B5:B5)", "B9": "=SUBTOTAL(9,B5:B5)"},
        {"B5": "=SUBTOTAL(9,B3:B4)", "B11": "=SUBTOTAL(9,B3:B7)"},
        {"B5": 150, "B11": 157},
    ),
    "a sum over rows with only words between them stays one area": Case(
        {k: v for k, v in GROUPS.items() if k != "B7"} | {"B9": "=SUM(B5:B5)"}, {"B11": "=SUM(B3:B7)"}, {"B11": 157}
    ),
    "a range that takes the tags' rows in": Case(
        GROUPS | {"B7": None, "B9": '=SUMIF(A2:A8,"A",B2:B8)'}, {"B11": '=SUMIF(A2:A10,"A",B2:B10)'}, {"B11": 100}
    ),
    "a running sum": Case(
        ROWS | {"B2": "=SUM(A$2:A2)"}, {"B1": "=SUM(A$1:A1)", "B3": "=SUM(A$1:A3)"}, {"B1": 3, "B3": 12}
    ),
    "a share of the whole loop": Case(ROWS | {"B2": "=A2/SUM(A$2:A$2)"}, {"B2": "=A2/SUM(A$1:A$3)"}, {"B2": 4 / 12}),
    "a share of the own group": Case(
        GROUPS | {"E5": "=B5/B$7"}, {"E3": "=B3/B$5", "E4": "=B4/B$5", "E7": "=B7/B$8"}, {"E3": 100 / 150, "E7": 1}
    ),
    "absolute and mixed references, text that looks like one, names of functions with digits": Case(
        ROWS | {"A5": 2, "B2": '=$A$2*A$5&" B2 "&LOG10(100)'}, {"B3": '=$A$3*A$5&" B2 "&LOG10(100)'}, {"B3": "10 B2 2"}
    ),
    "what stands below moves": Case(ROWS | {"A5": 2, "A6": "=A5*2"}, {"A6": "=A5*2"}, {"A6": 4}, {"daftar": [1, 2, 3]}),
    "a loop with one row": Case(ROWS | {"A4": "=SUM(A2)"}, {"A2": "=SUM(A1:A1)"}, {"A2": 9}, {"daftar": [9]}),
    "a loop without rows": Case(
        ROWS
        | {
            "A4": "=SUM(A2)",
            "B4": "=COUNT(A2:A2)",
            "C4": '=IFERROR(AVERAGE(A1:A3),"-")',
            "D4": '=COUNTIF(A2,">0")',
            "E4": "=SUBTOTAL(9,A2)",
        },
        {"A1": f"=SUM(A{EMPTY_CELL}:A{EMPTY_CELL})"},
        {"A1": 0, "B1": 0, "C1": "-", "D1": 0, "E1": 0},
        {"daftar": []},
    ),
    "a row that a condition leaves out is empty to others": Case(
        {
            "A1": "{% if ada %}",
            "A2": 5,
            "A3": "{% else %}",
            "A4": 6,
            "A5": "{% endif %}",
            "B6": "=A2+A4",
            "C6": "=SUM(A1:A5)",
        },
        {"B2": f"=A{EMPTY_CELL}+A1", "C2": "=SUM(A1:A1)"},
        {"B2": 6, "C2": 6},
        {"ada": False},
    ),
    "the else of a loop, and rows set by a condition in it": Case(
        {
            "A1": "{% for x in daftar %}",
            "A2": "{% if x > 3 %}",
            "A3": "{{ x }}",
            "A4": "{% endif %}",
            "A5": "{% else %}",
            "A6": "kosong",
            "A7": "{% endfor %}",
            "A8": "=SUM(A3)",
        },
        {"A3": "=SUM(A1:A2)"},
        {"A1": 4, "A2": 5, "A3": 9},
    ),
    "whole columns stay, whole rows follow": Case(
        ROWS | {"A5": 1, "C6": "=SUM(A:A)", "D6": "=SUM(5:5)"},
        {"C6": "=SUM(A:A)", "D6": "=SUM(5:5)"},
        {"C6": 13, "D6": 1},
    ),
    "an area with a loop in its middle grows": Case(
        {"A1": 1, "A2": "{% for x in daftar %}", "A3": "{{ x }}", "A4": "{% endfor %}", "A5": 1, "A6": "=SUM(A1:A5)"},
        {"A6": "=SUM(A1:A5)"},
        {"A6": 14},
    ),
    "two loops one after the other": Case(
        ROWS | {"A4": "{% for y in lain %}", "A5": "{{ y }}", "A6": "{% endfor %}", "A7": "=SUM(A2)-SUM(A5)"},
        {"A6": "=SUM(A1:A3)-SUM(A4:A5)"},
        {"A6": 9},
        {"daftar": [3, 4, 5], "lain": [1, 2]},
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_formula_follows_its_rows(case: Case, tmp_path: Path) -> None:
    data = report(tmp_path / "laporan.xlsx", {"Rekap": case.template}, case.context)
    assert faults(data) == []
    written, cached = cells(data)["Rekap"], cells(data, values=True)["Rekap"]
    assert {place: written.get(place) for place in case.formulas} == case.formulas
    assert {place: cached.get(place) for place in case.values} == pytest.approx(case.values)


@pytest.mark.libreoffice
@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_libreoffice_computes_the_same(case: Case, tmp_path: Path, libreoffice) -> None:
    path = tmp_path / "hasil.xlsx"
    path.write_bytes(report(tmp_path / "laporan.xlsx", {"Rekap": case.template}, case.context))
    count, different = differences(path, libreoffice, tmp_path)
    assert count > 0
    assert different == []


@contoh(15)
@given(st.lists(st.lists(st.integers(0, 99), max_size=4), max_size=5))
def test_sums_of_groups_and_totals_are_right_for_any_groups(groups: list[list[int]]) -> None:
    sheet = {
        "A1": "{% for g in grup %}",
        "A2": "{% for x in g %}",
        "B3": "{{ x }}",
        "A4": "{% endfor %}",
        "B5": "=SUM(B3:B3)",
        "C5": "=SUBTOTAL(9,B3)",
        "A6": "{% endfor %}",
        "B7": "=SUM(B3:B3)",
        "C7": "=SUM(B5)",
        "D7": "=COUNT(B3)",
        "E7": "=SUM(B1:B6)",
    }
    with TemporaryDirectory() as folder:
        made = cells(report(Path(folder) / "t.xlsx", {"Rekap": sheet}, {"grup": groups}), values=True)["Rekap"]
    last = sum(len(group) for group in groups) + len(groups) + 1
    total = sum(map(sum, groups))
    assert [made[f"{column}{last}"] for column in "BCDE"] == [total, total, sum(map(len, groups)), 2 * total]


def test_an_array_formula_stays_one_in_each_row(tmp_path: Path) -> None:
    def dress(_book: Any, sheets: Any) -> None:
        sheets["Rekap"].write_array_formula("B2:B2", "{=SUM(A2:A2*C2:D2)}")
        sheets["Rekap"].write_row("C2", [10, 100])

    data = report(tmp_path / "t.xlsx", {"Rekap": ROWS}, {"daftar": [1, 2]}, dress)
    assert [(cell.ref, cell.text) for cell in (cells(data)["Rekap"][a] for a in ("B1", "B2"))] == [
        ("B1", "=SUM(A1:A1*C1:D1)"),
        ("B2", "=SUM(A2:A2*C2:D2)"),
    ]
    assert [cells(data, values=True)["Rekap"][a] for a in ("B1", "B2")] == [110, 220]


def test_another_sheet_follows_too(tmp_path: Path) -> None:
    sheets = {
        "Data Awal": ROWS | {"A4": "=SUM(A2)"},
        "Rekap": {
            "A1": "='Data Awal'!A4*2",
            "A2": "=SUM('Data Awal'!A2:A2)",
            "A3": "=SUM('data awal'!$A$2)",
            "A4": "=A1",
        },
    }
    data = report(tmp_path / "t.xlsx", sheets, {"daftar": [1, 2, 3]})
    assert cells(data)["Rekap"] == {
        "A1": "='Data Awal'!A4*2",
        "A2": "=SUM('Data Awal'!A1:A3)",
        "A3": "=SUM('Data Awal'!$A$1:$A$3)",
        "A4": "=A1",
    }
    assert cells(data, values=True)["Rekap"] == {"A1": 12, "A2": 6, "A3": 6, "A4": 12}


def test_a_formula_dragged_down_in_excel_is_written_out(tmp_path: Path) -> None:
    import zipfile

    path = tmp_path / "t.xlsx"
    report(path, {"Rekap": ROWS | {"B2": "=A2*2", "A5": 1, "B5": "=A5*2"}}, {"daftar": [1]})
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = (
        parts[sheet]
        .replace(b"<f>A2*2</f>", b'<f t="shared" ref="B2:B5" si="0">A2*2</f>')
        .replace(b"<f>A5*2</f>", b'<f t="shared" si="0"/>')
    )
    with zipfile.ZipFile(path, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)
    from kinerja_xl.reports.excel.render import render_excel

    made = cells(render_excel(path, {"daftar": [1, 2]}))["Rekap"]
    assert (made["B1"], made["B2"], made["B4"]) == ("=A1*2", "=A2*2", "=A4*2")
