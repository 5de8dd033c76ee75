"""What the sheets of the kind pengukuran promise beyond what holds for every sheet (tests/test_declarations.py)."""

from __future__ import annotations

import re

import pytest
import trial_column
from helpers import some
from helpers.berlaku import KETENTUAN
from papan import satu_baris

from kinerja_xl.compute.pengukuran import RUMUS_INDIKATOR, RUMUS_PENGUKURAN
from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.sheets.akip import AKIP
from kinerja_xl.sheets.capaian import CAPAIAN


def test_a_number_too_large_for_a_cell_is_shown_as_nothing() -> None:
    row = {"target": 1e-300, "realisasi": 1e300, "realisasi_lalu": -1e308}
    assert satu_baris(RUMUS_INDIKATOR["capaian"](Ukuran()), row) == ""
    assert satu_baris(RUMUS_PENGUKURAN["perubahan"], row | {"realisasi": 1.7e308}) == ""


def test_everything_on_capaian_is_computed_but_the_code() -> None:
    assert {k.kunci for k in CAPAIAN.kolom if not k.dihitung} - {trial_column.KUNCI} == {"kode_indikator"}


def test_no_example_can_be_taken_for_a_real_evaluation() -> None:
    assert all(kolom.contoh is None for kolom in some(AKIP.kolom))


@pytest.mark.parametrize("huruf", list(KETENTUAN.akip.nilai))
def test_every_grade_may_be_written(huruf: str) -> None:
    pola = AKIP["nilai_huruf"].pola
    assert pola is not None and re.fullmatch(pola, huruf)
    assert not re.fullmatch(pola, "F")
