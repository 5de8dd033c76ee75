"""Characters that nobody sees: read as meant, named, and removed by --fix."""

from __future__ import annotations

from pathlib import Path

from helpers.markdown_book import build_book

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fix import fix

MARKS = dict(enumerate(["\u200b", "\u200e", "\ufeff", "\u202a", "\u00ad", "\u2060"], 1))
"""A row each: in its keys, its number and its sentence."""


def table(head: str, rows: list[str]) -> str:
    return "\n".join([head, *rows])


BOOK = {
    "Kinerja": table(
        "| Kode | Jenjang | Nomenklatur | Sasaran | Kode indikator | Indikator |",
        ["| 1 | Sasaran Strategis | | Meningkatnya mutu pelayanan | | |"]
        + [f"| 1.{n} | Program | Program {n} | Meningkatnya mutu {n} | IK-{n:03d} | Indikator {n} |" for n in MARKS],
    ),
    "Data Ukur": table(
        "| Kode indikator | Peran | Uraian data | TW I |",
        [f"| IK-{n:03d}{mark} | Nilai | Jumlah permohonan{mark} selesai | 1 |" for n, mark in MARKS.items()],
    ),
    "Anggaran": table(
        "| Kode | Sumber dana | Pagu |", [f"| 1{mark}.{n} | APBD | '{mark}2625750 |" for n, mark in MARKS.items()]
    ),
}


def test_in_keys_numbers_and_sentences(tmp_path: Path) -> None:
    path, target = tmp_path / "buku.xlsx", tmp_path / "rapi.xlsx"
    path.write_bytes(build_book(BOOK))
    found = check_file(path, PilihanPeriksa()).findings
    for row, mark in enumerate(MARKS.values(), 2):
        for place in ("Data Ukur!A", "Data Ukur!C", "Anggaran!A", "Anggaran!C"):
            (one,) = [f for f in found if str(f.at) == f"{place}{row}"]
            assert "huruf tak terlihat" in one.message
            assert f"U+{ord(mark):04X}" in one.message
            assert mark not in one.message
    assert not [f for f in found if f.code in ("KX102", "KX202", "KX204", "KX205")]
    left = fix(path, target, PilihanPeriksa()).sisa
    assert left.findings
    assert not [f for f in left.findings if "tak terlihat" in f.message or f.code == "KX103"]
