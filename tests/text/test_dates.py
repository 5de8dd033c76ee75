"""Dates as offices type them."""

from __future__ import annotations

import datetime as dt

import pytest
from babel.dates import format_date as by_locale_data
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.text.dates import format_date, read_date

SECOND = dt.date(2025, 1, 2)


@pytest.mark.parametrize("text", ["2 Januari 2025", "02 januari 2025", "2 Jan 2025", "2/1/2025", "02-01-2025", "2.1.2025", "2025-01-02",
                                  " 2  Januari  2025 "])  # fmt: skip
def test_one_date_many_ways(text: str) -> None:
    assert read_date(text) == SECOND


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("1 Pebruari 2025", 2),
        ("1 Nopember 2025", 11),
        ("1 Agustus 2025", 8),
        ("1 Mei 2025", 5),
        ("1 Agt 2025", 8),
        ("1 Sept. 2025", 9),
        ("1 JAN, 2025", 1),
    ],
)
def test_old_spellings(text: str, month: int) -> None:
    assert read_date(text) == dt.date(2025, month, 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Januari 2025",
        "2025",
        "31 Februari 2025",
        "31/02/2025",
        "13/13/2025",
        "2 Janvier 2025",
        "45659",
        "2 Januari 25",
        "2-1-25",
        "2025-13-01",
        "29 Februari 2025",
        "0/0/0000",
        "TW I 2025",
        "2 Januari 2025 s.d. 3 Januari 2025",
    ],
)
def test_incomplete_or_impossible_dates_are_none(text: str) -> None:
    assert read_date(text) is None


@given(st.dates(dt.date(1900, 1, 1), dt.date(2999, 12, 31)))
def test_a_printed_date_reads_back(date: dt.date) -> None:
    assert read_date(format_date(date)) == date


@given(st.text())
def test_reading_never_raises(text: str) -> None:
    read_date(text)


@given(st.dates())
def test_dates_are_printed_as_the_common_locale_data_have_them(date: dt.date) -> None:
    assert format_date(date) == by_locale_data(date, "d MMMM y", locale="id")


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_may_be_shortened_as_the_common_locale_data_do(month: int) -> None:
    date = dt.date(2025, month, 1)
    assert read_date(by_locale_data(date, "d MMM y", locale="id")) == date
