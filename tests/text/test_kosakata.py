"""The vocabulary: what is meant by a mistyped word, and that no right word is taken for one."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from helpers.semai_ejaan import kalimat, semai, teks_dokumen, ukur
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.app.load import load
from kinerja_xl.text import kosakata
from kinerja_xl.text.daftar_ejaan import ISTILAH, TIDAK_BAKU
from kinerja_xl.text.kosakata import Geseran, dikenal, dugaan, dugaan_dari, geseran, kata_umum

ROOT = Path(__file__).parents[2]
FILE = Path(kosakata.__file__).with_suffix(".txt")
LINES = [line.split() for line in FILE.read_text(encoding="ascii").splitlines()[1:]]


@pytest.mark.parametrize(
    ("tulisan", "benar", "slip"),
    [
        ("jumalh", "jumlah", Geseran.TERTUKAR),
        ("administrsai", "administrasi", Geseran.TERTUKAR),
        ("kecammatan", "kecamatan", Geseran.GANDA),
        ("peragkat", "perangkat", Geseran.HILANG),
        ("infrastuktur", "infrastruktur", Geseran.HILANG),
        ("displin", "disiplin", Geseran.HILANG),
        ("menunjukan", "menunjukkan", Geseran.HILANG),
        ("pelaksanan", "pelaksanaan", Geseran.HILANG),
        ("pengelolahan", "pengelolaan", Geseran.DISISIPKAN),
        ("perancanaan", "perencanaan", Geseran.DIGANTI),
        ("kepausan", "kepuasan", Geseran.TERTUKAR),
        ("memberian", "memberikan", Geseran.HILANG),
        ("peragkatnya", "perangkatnya", Geseran.HILANG),
        ("pelaporannay", "pelaporannya", Geseran.TERTUKAR),
    ],
)
def test_a_slip_is_named_with_the_word_that_was_meant(tulisan: str, benar: str, slip: Geseran) -> None:
    guess = dugaan(tulisan)
    assert guess is not None
    assert (guess.benar, guess.geseran) == (benar, slip)


@pytest.mark.parametrize(
    "kata",
    [
        *("perangkat", "perangkatnya", "pascabencana", "antardesa", "nonperizinan", "dikemas", "menyusun", "penyusun"),
        *("pimpinan", "pinjaman", "pengaduan", "pengadaan", "efektifitas", "ketentraman", "stakeholder", "banjarmasin"),
        *("dianggarkan", "menganggarkan", "disertakan", "diaplikasikan", "perincian", "permufakatan"),  # known parts
        *("kalurahan", "gampong", "simarimbun", "xxxxxxxx", "pelindungan", "siapnya", "nagari"),
    ],
)
def test_words_names_and_what_resembles_nothing_stay(kata: str) -> None:
    assert dugaan(kata) is None


def test_two_slips_are_seen_in_long_words_only() -> None:
    found = dugaan("akuntablitias")
    assert found is not None
    assert (found.geseran, found.benar, found.hampir_pasti) == (Geseran.DUA, "akuntabilitas", False)
    assert dugaan("keigatna") is None
    assert dugaan("tirtamargasari") is None


def test_an_office_s_own_word_is_a_target_only_for_the_surest_slips() -> None:
    assert dugaan_dari("pokdarlignan", ["pokdarlingan"]) == (Geseran.TERTUKAR, 0, "pokdarlingan")
    assert dugaan_dari("pokdarlimgan", ["pokdarlingan"]) is None


def test_names_are_no_common_words() -> None:
    assert kata_umum("terpadu")
    assert kata_umum("sehat")
    assert not kata_umum("sukamaju")
    assert dikenal("sukamaju")


@given(
    st.sampled_from(LINES[0]),
    st.sampled_from(sorted(set(Geseran) - {Geseran.DUA})),
    st.integers(0, 40),
    st.sampled_from("aiueonkt"),
)
def test_each_slip_is_recognised_as_what_it_is(benar: str, slip: Geseran, at: int, letter: str) -> None:
    i = at % (len(benar) - 1)
    tulisan = {
        Geseran.TERTUKAR: benar[:i] + benar[i + 1] + benar[i] + benar[i + 2 :],
        Geseran.GANDA: benar[:i] + benar[i] + benar[i:],
        Geseran.HILANG: benar[:i] + benar[i + 1 :],
        Geseran.DISISIPKAN: benar[:i] + letter + benar[i:],
        Geseran.DIGANTI: benar[:i] + letter + benar[i + 1 :],
    }[slip]
    same = {slip, Geseran.GANDA} if slip is Geseran.DISISIPKAN else {slip}
    assert geseran(tulisan, benar) in same or tulisan == benar


def test_the_file_is_made_of_the_sources_beside_its_builder() -> None:
    path = ROOT / "templates" / "build" / "kosakata.py"
    spec = importlib.util.spec_from_file_location("pembuat_kosakata", path)
    assert spec
    assert spec.loader
    builder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(builder)
    assert builder.digest() in FILE.read_text(encoding="ascii").splitlines()[0], "python templates/build kosakata"


def test_the_file_keeps_what_the_search_relies_on() -> None:
    common, words, backwards, short, known = LINES
    order = [(len(word), word) for word in words]
    assert order == sorted(order)
    assert [(len(word), word) for word in backwards] == sorted((len(word), word[::-1]) for word in words)
    assert set(common) <= set(words)
    assert not set(known) & set(words)
    assert max(map(len, short)) < kosakata.TERPENDEK <= min(map(len, words))


def test_nothing_that_is_known_to_be_wrong_is_proposed() -> None:
    wrong = {w.rstrip("*") for listed in (ISTILAH, TIDAK_BAKU) for many in listed.values() for w in many}
    assert sorted(wrong & set(LINES[1])) == []


def test_nine_of_ten_slips_in_long_words_are_named_and_no_right_word() -> None:
    dokumen = load(ROOT / "samples" / "kalaena-pk-2025-bersih.xlsx").dokumen
    measured = ukur("contoh", dokumen, teks_dokumen(dokumen), 120)
    assert measured.temu >= 0.93
    assert measured.palsu == ()


@pytest.mark.parametrize("nama", ["setel", "uji"])
def test_prose_of_other_offices_has_hardly_a_word_that_is_named_without_reason(nama: str) -> None:
    dokumen = load(ROOT / "samples" / "pekuncen-cascading-2023-bersih.xlsx").dokumen
    measured = ukur(nama, dokumen, kalimat(nama), 100)
    assert measured.temu >= 0.85
    assert len(measured.palsu) <= 1


def test_slips_are_sown_alike_each_time() -> None:
    assert semai(kalimat("setel"), 20, benih=7) == semai(kalimat("setel"), 20, benih=7)
