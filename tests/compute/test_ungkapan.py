"""Rumus khusus: what an office may write, what it means, and how a mistake is told."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.compute.ungkapan import PANJANG_RUMUS, GalatRumus, baca_rumus
from kinerja_xl.compute.ungkapan_hitung import hitung, ke_excel, variabel

NAMA = ("A", "B", "C", "Jumlah desa", "Jumlah desa aktif", "Rata-rata nilai")
NILAI = {"A": 6.0, "B": 2.0, "C": 4.0, "Jumlah desa": 8.0, "Jumlah desa aktif": 6.0, "Rata-rata nilai": 3.5}


@pytest.mark.parametrize(
    ("rumus", "hasil", "excel"),
    [
        ("(A + B) / C * 100", 200, "(A+B)/C*100"),
        ("A + B / C", 6.5, "A+B/C"),  # division before addition
        ("A - B - C", 0, "A-B-C"),  # from left to right
        ("A - (B - C)", 8, "A-(B-C)"),
        ("A / (B * C)", 0.75, "A/(B*C)"),
        ("A / B * C", 12, "A/B*C"),
        ("A * (B + C)", 36, "A*(B+C)"),
        ("-A + -(B + C)", -12, "-A+(-(B+C))"),
        ("0,5 * A", 3, "0.5*A"),  # decimal comma
        ("1.000.000 / A", 1_000_000 / 6, "1000000/A"),
        ("A × B ÷ C – 1", 2, "A*B/C-1"),  # signs as Word writes them
        ("A : B", 3, "A/B"),
        ("a + b", 8, "A+B"),  # case does not matter
        ("Jumlah  desa aktif / jumlah desa x 100%", 75, "Jumlah desa aktif/Jumlah desa*100"),
        ("Rata-rata nilai - B", 1.5, "Rata-rata nilai-B"),  # a sign inside a known name is no sign
        ("Cakupan = A / B", 3, "A/B"),  # as it is printed
        ("=A/B", 3, "A/B"),
    ],
)
def test_what_a_formula_means(rumus: str, hasil: float, excel: str) -> None:
    found = baca_rumus(rumus, NAMA)
    assert not isinstance(found, GalatRumus), found
    assert hitung(found, NILAI) == pytest.approx(hasil)
    assert ke_excel(found, lambda nama: nama) == excel


@pytest.mark.parametrize(
    ("rumus", "posisi", "bagian"),
    [
        ("", 1, "kosong"),
        ("   ", 1, "kosong"),
        ("A +", 4, "berhenti di tengah"),
        ("A + D", 5, "'D' pada huruf ke-5 tidak ada pada kolom Peran di lembar Data Ukur; yang ada: A, B, C"),
        ("A B", 3, "Kurang tanda"),
        ("2A", 2, "Kurang tanda"),
        ("A ^ 2", 3, "'^'"),
        ("(A + B", 1, "tidak ditutup"),
        ("(A + B C)", 8, "Kurang tanda"),
        ("A + B)", 6, "tanpa kurung buka"),
        ("A + )", 5, "seharusnya ada angka atau variabel"),
        ("* A", 1, "seharusnya ada angka atau variabel"),
        ("1.234 * A", 1, "dapat berarti dua angka: tulis 1234 atau 1,2340"),
        ("1,2,3 * A", 1, "bukan angka"),
        ("A x 20%", 5, "tulis 0,2 untuk 20%"),
        ("A / B = C", 7, "'='"),
        ("__import__('os')", 1, "'__import__'"),
        ("A" + " + A" * PANJANG_RUMUS, PANJANG_RUMUS + 1, "lebih panjang"),
        ("(" * 40 + "A" + ")" * 40, 31, "bersusun"),
    ],
)
def test_a_mistake_is_told_with_its_place(rumus: str, posisi: int, bagian: str) -> None:
    found = baca_rumus(rumus, NAMA)
    assert isinstance(found, GalatRumus)
    assert found.posisi == posisi
    assert bagian in found.pesan and found.pesan.endswith(".")


def test_the_longest_formula_allowed_is_computed() -> None:
    found = baca_rumus("A" + "+1" * ((PANJANG_RUMUS - 1) // 2), NAMA)
    assert not isinstance(found, GalatRumus)
    assert hitung(found, NILAI) == 6 + (PANJANG_RUMUS - 1) // 2


def test_division_by_zero_and_endless_numbers_have_no_value() -> None:
    for rumus in ("A / (B - 2)", "A / 0", "0,1 + 0,2 - 0,3", "A / (0,1 + 0,2 - 0,3)"):
        found = baca_rumus(rumus, NAMA)
        assert not isinstance(found, GalatRumus)
        # 0,1 + 0,2 - 0,3 is nothing to a spreadsheet, though 5.5e-17 to the machine
        assert hitung(found, NILAI) == (0 if rumus == "0,1 + 0,2 - 0,3" else None)
    found = baca_rumus("A * A", NAMA)
    assert not isinstance(found, GalatRumus)
    assert hitung(found, {"A": 1e300}) is None


def test_a_variable_named_x_is_a_variable_and_no_sign() -> None:
    found = baca_rumus("2 * x", ("x",))
    assert not isinstance(found, GalatRumus)
    assert hitung(found, {"x": 5.0}) == 10
    assert isinstance(baca_rumus("2 x x", ("x",)), GalatRumus)


def test_variables_are_told_once_in_the_order_of_reading() -> None:
    found = baca_rumus("C / (A + C) - B", NAMA)
    assert not isinstance(found, GalatRumus)
    assert variabel(found) == ("C", "A", "B")


@given(st.text(alphabet="AB()+-*/:=x×%,. 0123456789'\"&!\n", max_size=40))
def test_anything_is_either_read_or_told(teks: str) -> None:
    found = baca_rumus(teks, ("A", "B"))
    if isinstance(found, GalatRumus):
        assert 1 <= found.posisi <= len(teks) + 1
        return
    value = hitung(found, {"A": 3.0, "B": 0.0})
    assert value is None or math.isfinite(value)
    assert set(ke_excel(found, lambda nama: nama)) <= set("AB()+-*/.0123456789E")


@given(st.recursive(
    st.sampled_from(["A", "B", "C", "0,5", "3", "100%"]),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(" ".join), inner.map("({})".format), inner.map("-{}".format)
    ),
    max_leaves=12,
))  # fmt: skip
def test_the_excel_text_read_again_means_the_same(teks: str) -> None:
    found = baca_rumus(teks, ("A", "B", "C"))
    if isinstance(found, GalatRumus):
        assert "bersusun" in found.pesan
        return
    again = baca_rumus(ke_excel(found, lambda nama: nama).replace(".", ","), ("A", "B", "C"))
    assert not isinstance(again, GalatRumus)
    assert hitung(again, NILAI) == hitung(found, NILAI)


@pytest.mark.parametrize("written", ["Nİlai", "Nilai", "nılai", "NILAI", "ni̇lai"])
def test_a_letter_that_grows_in_small_letters_is_read_or_refused(written: str) -> None:
    for nama in (("Nilai",), ("Nİlai",)):
        found = baca_rumus(f"{written} * 2", nama)
        assert isinstance(found, GalatRumus) or variabel(found) == nama
