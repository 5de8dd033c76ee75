"""The sheets of the kind pengukuran: every computed column names a formula that there is, and the other way round."""

from __future__ import annotations

import re

import pytest
from papan import satu_baris

from kinerja_xl.compute import RUMUS
from kinerja_xl.compute.pengukuran import RUMUS_INDIKATOR, RUMUS_PENGUKURAN
from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.regulations import SUMBER
from kinerja_xl.regulations.akip import NILAI
from kinerja_xl.sheets.akip import AKIP
from kinerja_xl.sheets.analisis import ANALISIS
from kinerja_xl.sheets.base import Kolom, Lembar
from kinerja_xl.sheets.capaian import CAPAIAN
from kinerja_xl.sheets.data_ukur import DATA_UKUR
from kinerja_xl.sheets.kinerja import KINERJA
from kinerja_xl.sheets.riwayat import RIWAYAT
from kinerja_xl.sheets.skm import SKM
from kinerja_xl.text.similar import normalise

LEMBAR = (DATA_UKUR, SKM, AKIP, RIWAYAT, ANALISIS, CAPAIAN)
KOLOM = [(lembar, kolom) for lembar in LEMBAR for kolom in lembar.kolom]


def test_every_computed_column_has_a_formula_and_every_formula_a_column() -> None:
    used = {kolom.rumus for _, kolom in KOLOM if kolom.rumus is not None}
    assert used - set(RUMUS) == set(RUMUS_PENGUKURAN) | set(RUMUS_INDIKATOR)
    assert not set(RUMUS_PENGUKURAN) & set(RUMUS_INDIKATOR)


def test_a_number_too_large_for_a_cell_is_shown_as_nothing() -> None:
    row = {"target": 1e-300, "realisasi": 1e300, "realisasi_lalu": -1e308}
    assert satu_baris(RUMUS_INDIKATOR["capaian"](Ukuran()), row) == ""
    assert satu_baris(RUMUS_PENGUKURAN["perubahan"], row | {"realisasi": 1.7e308}) == ""


def test_everything_on_capaian_is_computed_but_the_code() -> None:
    assert [k.kunci for k in CAPAIAN.kolom if not k.dihitung] == ["kode_indikator"]


@pytest.mark.parametrize(("lembar", "kolom"), KOLOM, ids=lambda x: x.kunci)
def test_every_column_explains_itself(lembar: Lembar, kolom: Kolom) -> None:
    assert kolom.bantuan.endswith((".", ")"))
    assert len(kolom.judul) <= 32, "Excel's limit for the title of an input message"
    assert len(kolom.bantuan) <= 255, "Excel's limit for an input message"
    assert not kolom.dasar or kolom.dasar in SUMBER
    assert not lembar.kelompok or kolom.kelompok in {k.kunci for k in lembar.kelompok}
    if kolom.acuan is not None:
        assert kolom.acuan.lembar == KINERJA.kunci and KINERJA[kolom.acuan.kolom]
    if kolom.pola is not None:
        assert kolom.pola_arti
        assert kolom.contoh is None or re.fullmatch(kolom.pola, str(kolom.contoh))


@pytest.mark.parametrize("lembar", LEMBAR, ids=lambda x: x.kunci)
def test_keys_and_headers_of_a_sheet_are_its_own(lembar: Lembar) -> None:
    keys = [k.kunci for k in lembar.kolom]
    names = [normalise(n) for k in lembar.kolom for n in (k.judul, *k.lain)]
    assert len(set(keys)) == len(keys)
    assert len(set(names)) == len(names), "two columns would claim the same header"
    assert set(lembar.unik) <= set(keys)


def test_no_example_can_be_taken_for_a_real_evaluation() -> None:
    assert all(kolom.contoh is None for kolom in AKIP.kolom)


@pytest.mark.parametrize("huruf", list(NILAI))
def test_every_grade_may_be_written(huruf: str) -> None:
    pola = AKIP["nilai_huruf"].pola
    assert pola is not None and re.fullmatch(pola, huruf)
    assert not re.fullmatch(pola, "F")
