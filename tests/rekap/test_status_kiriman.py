"""The truth table of the desk: one word for each document, and no way to be green with something missing."""

from __future__ import annotations

import itertools

import pytest

from kinerja_xl.rekap.status_kiriman import KeadaanKiriman, StatusKiriman, status_kiriman

TABEL = """
| datang | segel berubah | nihil | kurang | galat | disegel | terlambat | status         |
| -      | *             | *     | *      | *     | *       | *         | Belum mengirim |
| ya     | ya            | *     | *      | *     | *       | *         | Ada galat      |
| ya     | -             | ya    | *      | *     | *       | *         | Nihil          |
| ya     | -             | -     | ya     | *     | *       | *         | Belum lengkap  |
| ya     | -             | -     | -      | ya    | *       | *         | Ada galat      |
| ya     | -             | -     | -      | -     | ya      | *         | Disegel        |
| ya     | -             | -     | -      | -     | -       | ya        | Terlambat      |
| ya     | -             | -     | -      | -     | -       | -         | Lengkap        |
"""


def lines() -> list[list[str]]:
    return [[c.strip() for c in line.strip("|").split("|")] for line in TABEL.strip().splitlines()]


FACTS = [title.replace(" ", "_") for title in lines()[0][:-1]]
SEMUA = [dict(zip(FACTS, facts, strict=True)) for facts in itertools.product((False, True), repeat=len(FACTS))]


def told(keadaan: dict[str, bool]) -> list[str]:
    """Return the words of every line of the table that speaks about a state."""
    return [
        word
        for *facts, word in lines()[1:]
        if all(f == "*" or (f == "ya") is keadaan[k] for f, k in zip(facts, FACTS, strict=True))
    ]


@pytest.mark.parametrize("keadaan", SEMUA, ids=lambda k: " ".join(n for n, on in k.items() if on) or "nothing")
def test_the_status_is_what_the_one_line_of_the_table_says(keadaan: dict[str, bool]) -> None:
    assert told(keadaan) == [status_kiriman(KeadaanKiriman(**keadaan))]


def test_what_lacks_anything_is_neither_green_nor_ranked() -> None:
    for keadaan in SEMUA:
        status = status_kiriman(KeadaanKiriman(**keadaan))
        faulty = keadaan["kurang"] or keadaan["galat"] or keadaan["segel_berubah"] or not keadaan["datang"]
        assert not (faulty and (status.hijau or status.isinya_lengkap)), keadaan


def test_every_status_can_happen() -> None:
    assert {status_kiriman(KeadaanKiriman(**keadaan)) for keadaan in SEMUA} == set(StatusKiriman)
