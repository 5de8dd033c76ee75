"""The tree of Bab II, and how every indicator came out told without colour."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kinerja_xl.app.load import load
from kinerja_xl.model import Dokumen
from kinerja_xl.reports.lkjip.bab2_pohon import pohon_kinerja
from kinerja_xl.reports.lkjip.keadaan import Keadaan
from kinerja_xl.sheets.pilihan import Jenjang

SAMPLE = Path(__file__).parents[3] / "samples" / "kalaena-pengukuran-2025.xlsx"


@pytest.fixture(scope="module")
def dokumen() -> Dokumen:
    return load(SAMPLE).dokumen


def tanpa(dokumen: Dokumen, jenjang: Jenjang) -> Dokumen:
    return replace(dokumen, simpul=tuple(s for s in dokumen.simpul if s.jenjang is not jenjang))


def test_every_objective_and_programme_is_drawn_once_with_what_it_is_measured_by(dokumen: Dokumen) -> None:
    text = "; ".join(str(bagan) for bagan in pohon_kinerja(dokumen))
    objectives = [s for s in dokumen.simpul if s.jenjang is Jenjang.SASARAN_STRATEGIS]
    programmes = [s for s in dokumen.simpul if s.jenjang is Jenjang.PROGRAM]
    assert text.count("Sasaran Strategis") == len(objectives) == 2
    assert all(text.count(s.nomenklatur) == 1 for s in programmes)
    assert "Indeks Kepuasan Masyarakat (IKM): 95" in text


def test_a_programme_that_no_objective_claims_is_a_branch_of_its_own(dokumen: Dokumen) -> None:
    loose = replace(dokumen, simpul=tuple(replace(s, induk="") for s in dokumen.simpul))
    text = "; ".join(str(bagan) for bagan in pohon_kinerja(loose))
    assert all(s.nomenklatur in text for s in dokumen.simpul if s.jenjang is Jenjang.PROGRAM)


@pytest.mark.parametrize("jenjang", [Jenjang.SASARAN_STRATEGIS, Jenjang.PROGRAM])
def test_half_a_tree_is_not_drawn(dokumen: Dokumen, jenjang: Jenjang) -> None:
    assert pohon_kinerja(tanpa(dokumen, jenjang)) == ()


def test_reached_nearly_missed_and_not_judged_differ_by_symbol_and_by_colour() -> None:
    looks = {(k.tanda, k.warna) for k in Keadaan}
    assert len(looks) == len({t for t, _ in looks}) == len({w for _, w in looks}) == 4
    assert Keadaan.TEPAT.tanda == Keadaan.TERLAMPAUI.tanda == "●"
