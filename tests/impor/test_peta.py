"""A mapping file decides what columns mean; it is written by the import and mended by a person."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from sumber_uji import baris, buku, hasil

from kinerja_xl.cli.main import group
from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.kepala.peta import baca_peta

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


ASING = [
    ["Daftar pekerjaan kami tahun 2026"],
    ["", "Yang dikerjakan", "Alat lihat", "Janji"],
    ["x", "Meningkatnya mutu", "Indeks", 88.0],
    ["y", "Meningkatnya tertib", "Jumlah patroli", 12.0],
]


@pytest.mark.parametrize("judul", ["[2, 2]", "[0, 0]"])
def test_a_table_without_a_known_header_is_described_by_a_person(tmp_path: Path, judul: str) -> None:
    source, peta = buku(tmp_path / "x.xlsx", ASING if judul == "[2, 2]" else ASING[2:]), tmp_path / "peta.toml"
    done = CliRunner().invoke(group, ["import", str(source), "--dry-run", "--map-out", str(peta)])
    assert isinstance(done.exception, KinerjaError) and "Kerangka petanya ditulis" in done.exception.fix
    text = peta.read_text(encoding="utf-8")
    assert 'nama = "Lembar1"' in text and "Meningkatnya mutu" in text
    head, _, _ = text.partition("judul = [")
    described = f'judul = {judul}\n[tabel.kolom]\nB = "sasaran"\nC = "indikator"\nD = "target 2026"\n'
    peta.write_text(head + described, encoding="utf-8")
    made = hasil(source, peta=peta)
    assert baris(made, "kinerja", "sasaran", "indikator", "target_2026") == [
        ("Meningkatnya mutu", "Indeks", 88),
        ("Meningkatnya tertib", "Jumlah patroli", 12),
    ]
    assert made.neraca.isi == made.neraca.terpakai + sum(made.neraca.alasan.values())


def test_what_the_skeleton_says_is_a_mapping(tmp_path: Path) -> None:
    source, peta = buku(tmp_path / "x.xlsx", ASING), tmp_path / "peta.toml"
    CliRunner().invoke(group, ["import", str(source), "--dry-run", "--map-out", str(peta)])
    assert list(baca_peta(peta).tabel["Lembar1"].kolom) == [1, 2, 3, 4]
