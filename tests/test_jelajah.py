"""Trees as deep as somebody typed them, and circles, are walked to their end."""

from __future__ import annotations

import pytest

from kinerja_xl.compute import Ukuran
from kinerja_xl.compute.hasil_anggaran import serapan_simpul
from kinerja_xl.filling.capaian import urutan
from kinerja_xl.model import Anggaran, Dokumen, Identitas, Simpul
from kinerja_xl.model.jelajah import menaik, menurun
from kinerja_xl.model.rekaman import Asal
from kinerja_xl.sheets.pilihan import CaraHitung

DEEP = 5_000
"""Far more than Python calls into itself."""

CHAIN = {n: [n + 1] for n in range(DEEP)} | {DEEP: []}
CIRCLE = CHAIN | {DEEP: [0]}
DIAMOND = {0: [1, 2], 1: [3], 2: [3], 3: []}


@pytest.mark.parametrize("tree", [CHAIN, CIRCLE], ids=["chain", "circle"])
def test_a_long_one_is_seen_whole_and_once(tree: dict[int, list[int]]) -> None:
    assert list(menurun([0], tree.__getitem__, int)) == [(n, n) for n in range(DEEP + 1)]
    assert list(menaik([0], tree.__getitem__)) == list(range(DEEP, -1, -1))


def test_what_has_two_parents_comes_after_the_first_and_before_both() -> None:
    assert list(menurun([0], DIAMOND.__getitem__, int)) == [(0, 0), (1, 1), (2, 3), (1, 2)]
    assert list(menaik(DIAMOND, DIAMOND.__getitem__)) == [3, 1, 2, 0]


def test_children_of_a_long_chain_of_means_are_written_before_their_parents() -> None:
    ukuran = {
        f"i{n}": Ukuran(cara_hitung=CaraHitung.RATA_RATA_BAWAHAN, bawahan=((f"I{(n + 1) % DEEP}",),))
        for n in range(DEEP)
    }
    done = urutan(ukuran)
    assert list(done) == [f"i{n}" for n in range(DEEP - 1, -1, -1)]
    assert done[f"i{DEEP - 1}"].bawahan == ((),), "where the circle is cut"
    assert done["i0"].bawahan == (("I1",),)


@pytest.mark.parametrize("first", ["", f"k{DEEP - 1}"], ids=["chain", "circle"])
def test_money_at_the_bottom_of_a_long_chain_is_the_tops(first: str) -> None:
    at = Asal("Kinerja", 5, {})
    simpul = tuple(Simpul(at=at, kode=f"k{n}", induk=f"k{n - 1}" if n else first) for n in range(DEEP))
    money = Anggaran(at=at, kode=f"k{DEEP - 1}", pagu=7.0)
    dokumen = Dokumen(jenis="pk", identitas=Identitas(), simpul=simpul, anggaran=(money,))
    assert serapan_simpul(dokumen)["k0"].pagu == 7
