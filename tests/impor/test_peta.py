"""A mapping file decides what columns mean; it is written by the import and mended by a person."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from sumber_uji import baris, buku, hasil

from kinerja_xl.cli.main import group
from kinerja_xl.findings import KinerjaError

TABEL = [["Sasaran", "Indikator", "Angka Janji", "Target 2026"], ["Meningkatnya mutu", "Indeks", 70, 88]]


def test_what_was_understood_is_written_and_read_again(tmp_path: Path) -> None:
    source, peta = buku(tmp_path / "iku.xlsx", TABEL), tmp_path / "peta.toml"
    done = CliRunner().invoke(group, ["import", str(source), "--dry-run", "--map-out", str(peta)])
    assert done.exit_code == 0 and "Akan menjadi" in done.stdout
    text = peta.read_text(encoding="utf-8")
    assert 'judul = ["Angka Janji"]\narti = "-"' in text
    peta.write_text(
        text.replace('["Angka Janji"]\narti = "-"', '["Angka Janji"]\narti = "kondisi_awal"'), encoding="utf-8"
    )
    assert baris(hasil(source, peta=peta), "kinerja", "kondisi_awal", "target_2026") == [(70, 88)]


@pytest.mark.parametrize("text", ['[[kolom]]\njudul = ["A"]\narti = "warna"', "[[kolom", "[[kolom]]\njudul = 3"])
def test_a_faulty_mapping_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "peta.toml").write_text(text, encoding="utf-8")
    with pytest.raises(KinerjaError, match=r"peta\.toml"):
        hasil(buku(tmp_path / "iku.xlsx", TABEL), peta=tmp_path / "peta.toml")


def test_the_command_writes_the_workbook_and_says_how_to_go_on(tmp_path: Path) -> None:
    source, out = buku(tmp_path / "iku.xlsx", TABEL), tmp_path / "baru.xlsx"
    done = CliRunner().invoke(group, ["import", str(source), "-o", str(out)])
    assert done.exit_code == 0 and out.exists() and "kinerja-xl check baru.xlsx" in done.stderr
    assert CliRunner().invoke(group, ["import", str(source)]).exit_code == 2


def test_check_names_the_command(tmp_path: Path) -> None:
    rows = [["No", "Sasaran", "Indikator", "Formulasi", "Sumber Data"], [1, "S", "I", "F", "D"]]
    done = CliRunner().invoke(group, ["check", str(buku(tmp_path / "IKU kami.xlsx", rows))])
    assert 'kinerja-xl import "IKU kami.xlsx" -o "IKU kami-standar.xlsx"' in done.stdout
