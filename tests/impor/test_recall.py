"""The measure of imports: what is right, left out, wrong but listed, and wrong without a word."""

from __future__ import annotations

import json
from pathlib import Path

from recall import LEFT_OUT, RIGHT, SILENT, ukur
from sumber_uji import buku

TABEL = [
    ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target 2026"],
    [1.0, "Meningkatnya mutu layanan kecamatan", "Indeks kepuasan masyarakat", "Indeks", 85.0],
    [2.0, "Meningkatnya akuntabilitas kinerja", "Nilai AKIP", "Nilai", 72.5],
]


def test_each_fact_is_right_left_out_or_wrong(tmp_path: Path) -> None:
    buku(tmp_path / "pk.xlsx", TABEL)
    facts = [
        {"indikator": "Indeks kepuasan masyarakat", "satuan": "Indeks", "target_2026": 85, "sumber_data": "Survei"},
        {"indikator": "Nilai AKIP", "target_2026": 70},
    ]
    case = {"columns": {"Satuan": "satuan"}, "kind": "pk", "facts": {"kinerja": facts}}
    (tmp_path / "pk.json").write_text(json.dumps(case))
    made = ukur(tmp_path / "pk.json")
    assert made.nilai == {RIGHT: 5, LEFT_OUT: 1, SILENT: 1}
    assert made.kolom == {RIGHT: 1}
    assert [s.partition(" [")[0] for s in made.salah] == [
        "pk: kinerja, Indeks kepuasan masyarakat, sumber_data: kosong, bukan 'Survei'",
        "pk: kinerja, Nilai AKIP, target_2026: 72.5, bukan 70",
    ]
