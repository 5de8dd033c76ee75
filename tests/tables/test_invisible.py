"""Characters that nobody sees: read as meant, named, and removed by --fix."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.tampered import with_texts

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fix import fix

MEASURED = (Path(__file__).parents[2] / "samples" / "kalaena-pengukuran-2025-bersih.xlsx").read_bytes()
MARKS = ["\u200b", "\u200e", "\ufeff", "\u202a", "\u00ad", "\u2060"]


@pytest.mark.parametrize("mark", MARKS)
def test_in_numbers_keys_and_sentences(mark: str, tmp_path: Path) -> None:
    path, target = tmp_path / "buku.xlsx", tmp_path / "rapi.xlsx"
    texts = {
        ("Data Ukur", "A7"): f"IK-002{mark}",
        ("Data Ukur", "D7"): f"Jumlah permohonan{mark} selesai",
        ("Anggaran", "F8"): f"{mark}2625750",
        ("Anggaran", "A8"): f"1.1{mark}.1.1",
    }
    path.write_bytes(with_texts(MEASURED, texts))
    found = check_file(path, PilihanPeriksa()).findings
    for sheet, address in texts:
        (one,) = [f for f in found if str(f.at) in (f"{sheet}!{address}", f"'{sheet}'!{address}")]
        assert "huruf tak terlihat" in one.message
        assert f"U+{ord(mark):04X}" in one.message
        assert mark not in one.message
    assert not [f for f in found if f.code in ("KX102", "KX202", "KX204", "KX205")]
    left = fix(path, target, PilihanPeriksa()).sisa
    assert not [f for f in left.findings if "tak terlihat" in f.message or f.code == "KX103"]
