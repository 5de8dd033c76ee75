"""A row is recognised in another version of its sheet, whatever was sorted, inserted, deleted or edited."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from helpers import samples
from helpers.berat import contoh
from helpers.markdown_book import build_book
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.app.load import load
from kinerja_xl.model.identitas import (
    BarisBanding,
    Pasangan,
    baris_banding,
    kunci_tetap,
    nilai_baku,
    pasangkan,
)

KALAENA = samples.loaded("kalaena-pengukuran-2025").tables
SHEETS: Mapping[str, Sequence[BarisBanding]] = {
    key: rows
    for key in ("kinerja", "rencana_aksi", "narasi", "data_ukur", "anggaran", "pejabat")
    if (rows := baris_banding(KALAENA.tabel[key]))
}
sheet_names = st.sampled_from(sorted(SHEETS))


def row(*key: str, **cells: str) -> BarisBanding:
    """A row whose key columns are k0, k1 …"""
    keys = tuple(f"k{n}" for n in range(len(key)))
    return BarisBanding(keys, {**dict(zip(keys, key, strict=True)), **cells})


def edited(old: BarisBanding, chance: random.Random) -> BarisBanding:
    key = chance.choice(sorted(old.isi))
    fresh = chance.choice([old.isi[key] + "9", f"lain {chance.randrange(10**6)}", ""])
    return replace(old, isi={k: v for k, v in {**old.isi, key: fresh}.items() if v})


def changes(a: Sequence[BarisBanding], b: Sequence[BarisBanding]) -> list[tuple[int | None, int | None]]:
    return [(p.a, p.b) for p in pasangkan(a, b) if p.a is None or p.b is None or a[p.a].isi != b[p.b].isi]


@pytest.mark.parametrize(
    ("value", "canonical"),
    [
        (None, ""),
        (81.0, "81"),
        (-0.0, "0"),
        (0.1 + 0.2, "0.3"),
        (112362000.0, "112362000"),
        (dt.date(2025, 1, 2), "2025-01-02"),
        (dt.datetime(2025, 1, 2, 8, 30), "2025-01-02"),
        ("  Camat\u00a0 Kalaena \r\nLuwu\u200b Timur\t", "Camat Kalaena\nLuwu Timur"),
        ("e\u0301", "\u00e9"),
        (" \n ", ""),
    ],
)
def test_a_value_has_one_canonical_text(value: object, canonical: str) -> None:
    assert nilai_baku(value) == canonical


@given(sheet_names, st.randoms(use_true_random=False))
@contoh(15)
def test_sorting_changes_nothing(name: str, chance: random.Random) -> None:
    rows = SHEETS[name]
    mixed = chance.sample(rows, len(rows))
    assert changes(rows, mixed) == []
    assert set(kunci_tetap(mixed)) == set(kunci_tetap(rows))


@given(sheet_names, st.randoms(use_true_random=False))
@contoh(15)
def test_a_row_that_comes_or_goes_is_named_alone(name: str, chance: random.Random) -> None:
    rows = SHEETS[name]
    gone = chance.randrange(len(rows))
    rest = chance.sample([r for n, r in enumerate(rows) if n != gone], len(rows) - 1)
    [(a, b)] = changes(rows, rest)
    assert a is not None and rows[a].isi == rows[gone].isi and b is None
    [(a, b)] = changes(rest, rows)
    assert a is None and b is not None and rows[b].isi == rows[gone].isi


@given(sheet_names, st.randoms(use_true_random=False))
@contoh(60)
def test_an_edited_cell_is_named_alone_among_sorted_rows(name: str, chance: random.Random) -> None:
    rows = list(SHEETS[name])
    at = chance.randrange(len(rows))
    new = edited(rows[at], chance)
    order = chance.sample(range(len(rows)), len(rows))
    mixed = [new if n == at else rows[n] for n in order]
    [(a, b)] = changes(rows, mixed)
    assert a is not None and b is not None
    assert (rows[a].isi, mixed[b].isi) == (rows[at].isi, new.isi)


def test_ten_edits_and_a_deleted_row_are_told_apart() -> None:
    """Of a thousand edited rows nearly all are recognised, and none is taken for another one."""
    chance = random.Random(2025)
    large = [rows for rows in SHEETS.values() if len(rows) > 11]
    right = wrong = 0
    for _ in range(100):
        [rows] = chance.choices(large, weights=[len(rows) for rows in large])
        gone, *touched = chance.sample(range(len(rows)), 11)
        new = {n: edited(rows[n], chance) for n in touched}
        order = chance.sample([n for n in range(len(rows)) if n != gone], len(rows) - 1)
        mixed = [new.get(n, rows[n]) for n in order]
        met = {p.a: order[p.b] for p in pasangkan(rows, mixed) if p.a is not None and p.b is not None}
        right += sum(met.get(n) == n for n in touched)
        wrong += sum(a != n and new.get(n, rows[n]).isi not in (rows[a].isi, rows[n].isi) for a, n in met.items())
    assert right >= 980
    assert wrong == 0


def test_codes_that_were_numbered_anew_belong_to_their_rows() -> None:
    before = [row(f"1.{n}", nama=f"Kegiatan {n}", pagu=f"{n}00") for n in (1, 2, 3)]
    after = [
        before[0],
        row("1.2", nama="Kegiatan sisipan", pagu="50"),
        row("1.3", nama="Kegiatan 2", pagu="200"),
        row("1.4", nama="Kegiatan 3", pagu="300"),
    ]
    assert pasangkan(before, after) == (Pasangan(0, 0), Pasangan(1, 2), Pasangan(2, 3), Pasangan(None, 1))


def test_an_action_replaced_under_the_same_indicator_is_another_row() -> None:
    before = [row("IK-1", aksi="Rapat koordinasi", tw1="1", tw2="2", oleh="Sekcam")]
    after = [row("IK-1", aksi="Survei", tw1="5", tw2="6", oleh="KasiPel"), row("IK-1", aksi="Musrenbang", tw1="7")]
    assert pasangkan(before, after) == (Pasangan(0, None), Pasangan(None, 0), Pasangan(None, 1))


def test_a_skeleton_is_recognised_when_it_is_filled() -> None:
    before = [row("IK-1", aksi="Rapat"), row("IK-1", aksi="Survei")]
    after = [row("IK-1", aksi=a, tw1="1", tw2="1", tw3="1", tw4="1", oleh="Camat") for a in ("Survei", "Rapat")]
    assert pasangkan(before, after) == (Pasangan(0, 1), Pasangan(1, 0))


def test_what_nobody_has_calculated_says_nothing_against_a_row() -> None:
    before = [row("1", nama="Program", pagu="100"), row("1", nama="Kegiatan", pagu="100")]
    after = [replace(before[1], isi={"k0": "1", "nama": "Kegiatan"}, buta=frozenset({"pagu"})), before[0]]
    assert pasangkan(before, after) == (Pasangan(0, 1), Pasangan(1, 0))


def test_rows_of_thousands_are_recognised_when_each_has_changed() -> None:
    rows = [row(str(n % 40), teks=f"Kegiatan nomor {n}", satuan="Dokumen", nilai=str(n * 7)) for n in range(600)]
    after = [replace(r, isi={**r.isi, "nilai": r.isi["nilai"] + "1"}) for r in reversed(rows)]
    assert all(p.a is not None and p.b == 599 - p.a for p in pasangkan(rows, after))


KINERJA = """
| Kode | Jenjang | Sasaran | Indikator | Target 2025 | Target tahun ini |
| 1 | Tujuan | Meningkatnya pelayanan | Indeks A | %0.875 | =E2 -> |
| | | | Indeks B | 12 Dokumen | 12 |
(gabung A2:A3)
"""


def test_a_row_counts_its_own_inputs_as_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({"Kinerja": KINERJA}))
    first, second = baris_banding(load(path).tables.tabel["kinerja"])
    assert (first.isi["target_2025"], first.isi["sasaran"]) == ("87.5", "Meningkatnya pelayanan")
    assert first.buta == {"target_tahun_ini"}
    assert second.isi == {"kode": "1", "indikator": "Indeks B", "target_2025": "12"}
    assert second.hitungan == {"target_tahun_ini": "12"}
