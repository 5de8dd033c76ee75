"""Our backend decides a whole frame at once; pandera's own backend, check by check, is the referee."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandera.polars as pa
import polars as pl
import pytest
from helpers.berat import contoh
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from pandera.errors import SchemaErrors
from polars.testing import assert_frame_equal

from kinerja_xl.sheets import JENIS, PK, Kolom, Lembar, Profil
from kinerja_xl.sheets.daftar import ISI
from kinerja_xl.tables.schema import dtype, fast_schema, schema

SHEETS = [(lembar, lembar.kolom_pada((2025, 2026))) for j in JENIS.values() for lembar in j.lembar_berprofil()]


def failure_cases(of: pa.DataFrameSchema, frame: pl.DataFrame, **options: Any) -> pl.DataFrame | None:
    try:
        of.validate(frame, lazy=True, **options)
    except SchemaErrors as errors:
        return errors.failure_cases
    return None


def inputs(kolom: tuple[Kolom, ...]) -> list[Kolom]:
    return [k for k in kolom if not k.dihitung]


def values(kolom: Kolom) -> st.SearchStrategy[Any]:
    """Few different values, so that keys repeat; good ones and bad ones of every sort."""
    kind = dtype(kolom)
    if kind == pl.Date:
        return st.sampled_from([None, dt.date(2025, 1, 2), dt.date(2026, 12, 31)])
    if kind == pl.Float64:
        limits = [n for n in (kolom.minimum, kolom.maksimum) if n is not None]
        near = [n + step for n in limits for step in (-1.0, 0.0, 1.0)]
        return st.sampled_from([None, 0.0, -0.0, -1.5, 2025.0, float("nan"), float("inf"), *near])
    listed = list(ISI[kolom.daftar]) if kolom.daftar else []
    return st.sampled_from([None, "", "A", "1.1", "1.1 ", "1.1\n", "x" * 40, str(kolom.contoh or "Ya"), *listed])


@st.composite
def filled(draw: st.DrawFn) -> tuple[Lembar, tuple[Kolom, ...], pl.DataFrame]:
    """A declared sheet, some of its columns, and rows of them."""
    lembar, declared = draw(st.sampled_from(SHEETS))
    absent = draw(st.sets(st.sampled_from([k.kunci for k in inputs(declared)]), max_size=3))
    kolom = tuple(k for k in declared if k.kunci not in absent)
    row = st.tuples(*(values(k) for k in inputs(kolom)))
    rows = draw(st.lists(row, max_size=6))
    return lembar, kolom, pl.DataFrame(rows, {k.kunci: dtype(k) for k in inputs(kolom)}, orient="row")


@given(filled())
@contoh(20, suppress_health_check=list(HealthCheck))
def test_both_backends_name_the_same_failure_cases(case: tuple[Lembar, tuple[Kolom, ...], pl.DataFrame]) -> None:
    lembar, kolom, frame = case
    ours, theirs = (failure_cases(s, frame) for s in (fast_schema(lembar, kolom), schema(lembar, kolom)))
    assert (ours is None) == (theirs is None)
    if ours is not None and theirs is not None:
        assert_frame_equal(ours, theirs)


def broken(lembar: Lembar, kolom: tuple[Kolom, ...]) -> pl.DataFrame:
    return pl.DataFrame({k.kunci: [None, None] for k in inputs(kolom)}, {k.kunci: dtype(k) for k in inputs(kolom)})


@pytest.mark.parametrize(("lembar", "kolom"), SHEETS, ids=lambda x: x.kunci if isinstance(x, Lembar) else "")
def test_an_empty_row_fails_exactly_the_required_columns(lembar: Lembar, kolom: tuple[Kolom, ...]) -> None:
    cases = failure_cases(fast_schema(lembar, kolom), broken(lembar, kolom))
    named = set() if cases is None else set(zip(cases["column"], cases["index"], strict=True))
    names = {k.kunci for k in kolom}
    wanted = {k.kunci for k in inputs(kolom) if k.wajib and k.wajib_kecuali not in names}
    assert {column for column, _ in named} >= wanted
    assert named == {(column, row) for column, _ in named for row in (0, 1)}


def test_a_failure_carries_the_rule_the_value_and_the_row() -> None:
    anggaran = PK["anggaran"]
    kolom = tuple(k for k in anggaran.kolom if k.kunci in {"kode", "sumber_dana", "pagu"})
    frame = pl.DataFrame({"kode": ["1", "1"], "sumber_dana": ["APBD", "APBD"], "pagu": [None, 5.0]})
    cases = failure_cases(fast_schema(anggaran, kolom), frame)
    assert cases is not None
    assert cases.select("column", "check", "index", "failure_case").rows() == [
        ("kode", "KX108", 1, "1"),
        ("pagu", "not_nullable", 0, None),
    ]


def test_a_frame_that_is_not_the_declared_one_is_left_to_the_stock_backend() -> None:
    lembar, kolom = PK["anggaran"], PK["anggaran"].kolom
    frame = broken(lembar, kolom)
    others = [frame.drop("pagu"), frame.cast({"pagu": pl.String}), frame.with_columns(lain=1), frame.lazy()]
    for other in others:
        ours, theirs = failure_cases(fast_schema(lembar, kolom), other), failure_cases(schema(lembar, kolom), other)
        assert (ours is None) == (theirs is None)
        if ours is not None and theirs is not None:  # what is said of a whole frame names the class of the schema
            assert_frame_equal(ours.drop("schema_context"), theirs.drop("schema_context"))
    assert failure_cases(fast_schema(lembar, kolom), frame, head=1) is not None


def test_a_schema_is_built_once_for_the_same_columns_and_required_flags() -> None:
    first, second = PK["kinerja"], PK["kinerja"]
    assert first is not second  # each workbook has its sheets marked anew
    assert fast_schema(first, first.kolom) is fast_schema(second, second.kolom)
    marked = Profil(wajib={"kinerja": ("definisi_operasional",)}).pada(first)
    assert fast_schema(marked, marked.kolom) is not fast_schema(first, first.kolom)
    assert fast_schema(first, first.kolom[:-1]) is not fast_schema(first, first.kolom)


def test_a_schema_that_is_handed_out_may_be_changed() -> None:
    lembar = PK["anggaran"]
    mine = schema(lembar, lembar.kolom)
    mine.columns["pagu"].nullable = True
    assert not schema(lembar, lembar.kolom).columns["pagu"].nullable
    assert not fast_schema(lembar, lembar.kolom).columns["pagu"].nullable
