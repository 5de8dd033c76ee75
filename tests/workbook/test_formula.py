"""References move, everything else stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.formula.translate import Translator

from kinerja_xl.findings import column_letter
from kinerja_xl.workbook.formula import translate


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("A1", "C2"),
        ("$A1+A$1+$A$1", "$A2+C$1+$A$1"),
        ("SUM(A1:B2)", "SUM(C2:D3)"),
        ("SUM(A:A,$B:C,1:1,$2:3)", "SUM(C:C,$B:E,2:2,$2:4)"),
        ('IF(A1="A1","""A1""",B1)', 'IF(C2="A1","""A1""",D2)'),
        ("'Data A1'!A1+Data!B2+'O''Brien A1'!A:A", "'Data A1'!C2+Data!D3+'O''Brien A1'!C:C"),
        ("Data1!A1", "Data1!C2"),
        ("LOG10(A1)+ATAN2(1,2)+_xlfn.STDEV.S(A1:A3)", "LOG10(C2)+ATAN2(1,2)+_xlfn.STDEV.S(C2:C4)"),
        ("tabel+TW1_x+x.A1+Pagu_A1", "tabel+TW1_x+x.A1+Pagu_A1"),
        ("Tabel1[[#This Row],[A1]]+Tabel1[B2]", "Tabel1[[#This Row],[A1]]+Tabel1[B2]"),
        ("[1]Data!A1", "[1]Data!C2"),
        ("#REF!+#N/A+#DIV/0!", "#REF!+#N/A+#DIV/0!"),
        ("A1#", "C2#"),
        ("1E5+2.5E-3+1.5", "1E5+2.5E-3+1.5"),
        ("XFD1+XFE1+A1048576", "#REF!+XFE1+#REF!"),
        ("INDEX(A1:A9,MATCH(1,B:B,0)):B9", "INDEX(C2:C10,MATCH(1,D:D,0)):D10"),
        ("'Jan A1:Mar B2'!C3+Jan:Mar!A1", "'Jan A1:Mar B2'!E4+Jan:Mar!C2"),
    ],
)
def test_moved_one_down_and_two_right(formula: str, moved: str) -> None:
    assert translate(formula, 1, 2) == moved


def test_a_move_off_the_grid_is_a_reference_error() -> None:
    assert translate("A1+B5", -1, 0) == "#REF!+B4"


dollar = st.sampled_from(["", "$"])
row = st.integers(20, 900).map(str)
letters = st.integers(10, 600).map(column_letter)
cell = st.builds("{}{}{}{}".format, dollar, letters, dollar, row)
area = st.one_of(
    cell,
    st.builds("{}:{}".format, cell, cell),
    st.builds("{0}{1}:{2}{3}".format, dollar, letters, dollar, letters),
    st.builds("{0}{1}:{2}{3}".format, dollar, row, dollar, row),
)
sheet = st.sampled_from(["", "Data!", "'Rencana Aksi'!", "'A1 ''B2'''!", "Data2!"])
atom = st.one_of(
    st.builds("{}{}".format, sheet, area),
    st.sampled_from(['"A1 ""B2"""', "12.5", "1E+3", "TRUE", "tabel_A1", "#N/A", "Tabel[[#This Row],[A1]]", "PI()"]),
)
expression = st.recursive(
    atom,
    lambda inner: st.one_of(
        st.builds("{}{}{}".format, inner, st.sampled_from(["+", "-", "*", "&", "<>", ">="]), inner),
        st.builds("{}({},{})".format, st.sampled_from(["SUM", "LOG10", "IFERROR", "_xlfn.STDEV.S"]), inner, inner),
        st.builds("({})".format, inner),
    ),
    max_leaves=6,
)


@given(expression, st.integers(-15, 60), st.integers(-9, 40))
def test_openpyxl_moves_them_the_same_way(formula: str, rows: int, columns: int) -> None:
    origin = Translator(f"={formula}", origin="T100")
    assert (
        translate(formula, rows, columns) == origin.translate_formula(f"{column_letter(20 + columns)}{100 + rows}")[1:]
    )
