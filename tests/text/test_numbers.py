"""Numbers as offices type them: what they are read as, and what is asked about."""

from __future__ import annotations

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.text.numbers import Reading, format_number, format_rupiah, half_up, read_number

PLAIN = {
    "12": 12, "0": 0, " 7 ": 7, "1.831.572.000": 1_831_572_000, "1,831,572,000": 1_831_572_000, "87,5": 87.5, "87.5": 87.5,
    "0,75": 0.75, "0.123": 0.123, "0,125": 0.125, "1.234,56": 1234.56, "1,234.56": 1234.56, "12345": 12345,
    "Rp. 11.990.000": 11_990_000, "Rp11.990.000,00": 11_990_000, "Rp 1.234": 1234, "rp. 500": 500, "1.000,-": 1000,
    "Rp1.000,-": 1000, "-5": -5, "−5": -5, "(5.000.000)": -5_000_000, "-Rp5.000.000": -5_000_000, "1 000 000": 1_000_000,
    "1\u00a0000": 1000, "007": 7,
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), PLAIN.items())
def test_plain_numbers(text: str, value: float) -> None:
    assert read_number(text) == Reading(float(value))


@pytest.mark.parametrize(("text", "value", "unit"), [
    ("12 Dokumen", 12, "Dokumen"), ("15 Orang/Bulan", 15, "Orang/Bulan"), ("5 Lembaga Kemasyarakatan", 5, "Lembaga Kemasyarakatan"),
    ("1.500.000 rupiah", 1_500_000, "rupiah"), ("2,5 Ha", 2.5, "Ha"), ("12m2", 12, "m2"), ("3Dokumen", 3, "Dokumen"),
    ("25 Km²", 25, "Km²"), ("12\nDokumen", 12, "Dokumen"), ("5 Orang (PNS)", 5, "Orang (PNS)"), ("3 kali.", 3, "kali"),
    ("23 ‰", 23, "‰"), ("1,5‰", 1.5, "‰"),
])  # fmt: skip
def test_a_unit_is_told_apart(text: str, value: float, unit: str) -> None:
    assert read_number(text) == Reading(float(value), unit)


@pytest.mark.parametrize(("text", "value"), [("75%", 75), ("87,5 %", 87.5), ("100 persen", 100)])
def test_percent(text: str, value: float) -> None:
    assert read_number(text) == Reading(float(value), percent=True)


@pytest.mark.parametrize(
    ("text", "value", "other"), [("1.234", 1234, 1.234), ("1,234", 1234, 1.234), ("-12.500", -12500, -12.5)]
)
def test_one_group_of_three_is_ambiguous(text: str, value: float, other: float) -> None:
    reading = read_number(text)
    assert reading.ambiguous
    assert (reading.value, reading.alternative) == (value, other)


@pytest.mark.parametrize("text", ["", " ", "-", "TW I", "1.2.3", "1..2", "1.23.456", "1,2,3", "½", "12-5", "1/2", "2025-01-02",
                                  "2/1/2025", "IK-001", "Rp", "%", "1.234.56", "nan", "inf", "1e5", "1E5",
                                  "2 Januari 2025", "2 Januari", "2 Jan.", "3 s.d. 5", "2 dari 3 Desa", "12a3", "12½", "12²", "1_000",
                                  "4 (empat)", "2‰3", "1.000,", "0.123.456", "5 5", "9" * 400])  # fmt: skip
def test_no_numbers(text: str) -> None:
    assert read_number(text).value is None


@given(st.text())
def test_reading_never_raises(text: str) -> None:
    read_number(text)


def test_digits_of_another_script_are_digits() -> None:
    assert read_number("١٢٣") == Reading(123.0), "not silently: every text that is read as a number is a finding"


def test_a_group_of_three_is_no_question_where_money_or_nought_says_so() -> None:
    assert not any(
        read_number(text).ambiguous for text in ("Rp1.234", "1.234,-", "0.234", "0,234", "1.234.567", "1 234")
    )


@pytest.mark.parametrize("text", ["1" + " " * 30_000 + "!", "1 " * 15_000 + "!", "1" * 30_000 + "!", "(" * 30_000, "1" + ".000" * 8_000 + "?"],
                         ids=["blanks", "digits-and-blanks", "digits", "brackets", "groups"])  # fmt: skip
def test_the_longest_cell_is_read_at_once(text: str) -> None:
    assert read_number(text).value is None, "and says so at once: backtracking would never end here"


@given(st.integers(-(10**14), 10**14))
def test_whole_numbers_survive_printing_and_reading(value: int) -> None:
    reading = read_number(format_number(value))
    assert value in {reading.value, reading.alternative}
    assert reading.ambiguous == (1000 <= abs(value) <= 999_999)


@given(st.decimals(0, 10**9, places=2).filter(lambda d: d % 1))
def test_fractions_survive_printing_and_reading(value) -> None:
    assert read_number(format_number(float(value), 2)).value == pytest.approx(float(value))


@pytest.mark.parametrize(("value", "decimals", "shown"), [
    (1234567, None, "1.234.567"), (0.5, None, "0,5"), (95.555, 2, "95,56"), (2.675, 2, "2,68"), (-0.005, 2, "-0,01"), (100, 2, "100,00"),
    (1e12, None, "1.000.000.000.000"), (0, None, "0"), (1 / 3, None, "0,3333"),
])  # fmt: skip
def test_numbers_are_printed_half_up_in_indonesian(value: float, decimals: int | None, shown: str) -> None:
    assert format_number(value, decimals) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(11_990_000, "Rp11.990.000"), (-5, "-Rp5"), (2500.5, "Rp2.500,50"), (0, "Rp0")]
)
def test_rupiah(value: float, shown: str) -> None:
    assert format_rupiah(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1e22, "10" + ".000" * 7), (-1e30, "-1" + ".000" * 10), (5e-324, "0"), (-1e-9, "0"), (-0.0, "0")],
)
def test_the_largest_and_the_smallest_numbers_are_printed(value: float, shown: str) -> None:
    assert format_number(value) == shown


def test_a_rounded_nought_has_no_sign() -> None:
    assert (format_number(-0.001, 2), format_rupiah(-0.001)) == ("0,00", "Rp0")


@given(st.floats(), st.sampled_from([None, 0, 2, 4]))
def test_printing_never_raises(value: float, decimals: int | None) -> None:
    assert format_number(value, decimals)
    assert format_rupiah(value)


def test_half_up_is_not_bankers_rounding() -> None:
    assert [float(half_up(v, 0)) for v in (0.5, 1.5, 2.5, -2.5)] == [1, 2, 3, -3]


@given(st.floats(allow_nan=False, min_value=-1e15, max_value=1e15), st.sampled_from([None, 0, 1, 2, 4]))
def test_numbers_are_printed_as_the_common_locale_data_have_them(value: float, decimals: int | None) -> None:
    pattern = "#,##0.####" if decimals is None else "#,##0." + "0" * decimals if decimals else "#,##0"
    rounded = half_up(value, 4 if decimals is None else decimals)
    assert format_number(value, decimals) == format_decimal(rounded + 0, pattern, locale="id")
