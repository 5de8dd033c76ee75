"""The findings that go back to an office: every cause once, with what to do and who does it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner
from helpers.docx_dump import dump
from helpers.markdown_book import build_book

from kinerja_xl.app.check import PilihanPeriksa, examine
from kinerja_xl.app.load import load
from kinerja_xl.cli.main import group
from kinerja_xl.reports.periksa.groups import groups
from kinerja_xl.reports.temuan.lembar_temuan import IsiTemuan, isi_temuan

KINERJA = """
| Kode | Jenjang | Nomenklatur | Sasaran | Penanggung jawab |
| 1 | Program | A | Meningkatnya A | Camat |
| 1.1 | Kegiatan | B | Meningkatnya B | Sekcam |
"""
PEJABAT = """
| Kode jabatan | Jabatan | Atasan |
| Bupati | Bupati Contoh | |
| Camat | Camat Sukamaju | Bupati |
| Sekcam | Sekretaris Camat | Camat |
"""
ANGGARAN = """
| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi | Serapan (%) |
| 1 | | APBD | -1 | | |
| 1.1 | | APBD | -1000 | | |
"""


def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({"Pejabat": PEJABAT, "Kinerja": KINERJA, "Anggaran": ANGGARAN}))
    return path


def isi(path: Path, *codes: str) -> IsiTemuan:
    berkas = load(path)
    return isi_temuan(berkas.dokumen, examine(path, berkas, PilihanPeriksa(select=codes)), "Perjanjian Kinerja")


def test_each_cause_names_its_cells_and_who_answers_for_them(tmp_path: Path) -> None:
    (lembar,) = isi(workbook(tmp_path), "KX401", "KX402").lembar
    assert lembar.nama == "Anggaran"
    assert [(b.kode, b.berat, b.sel, b.penanggung_jawab) for b in lembar.baris] == [
        ("KX401", "galat", "D2", "Camat Sukamaju"),
        ("KX402", "galat", "D2", "Camat Sukamaju"),
        ("KX401", "galat", "D3", "Sekretaris Camat"),
    ]
    assert all(b.perbaikan != "-" for b in lembar.baris)


def test_the_counts_are_those_of_the_check_and_every_cause_is_printed(tmp_path: Path) -> None:
    path = workbook(tmp_path)
    made = CliRunner().invoke(group, ["report", "temuan", str(path), "-o", str(tmp_path / "hasil")])
    assert made.exit_code == 0, "errors do not stand in the way of their own report"
    berkas = load(path)
    found = examine(path, berkas).findings
    printed = dump(Path(made.stdout.strip()))
    rows = [line for line in printed.splitlines() if "| KX" in line]
    assert len(rows) == len(groups(found))
    for finding in found:
        assert finding.message in printed


def test_a_clean_workbook_is_told_so(tmp_path: Path) -> None:
    clean = isi(workbook(tmp_path), "KX703")
    assert (clean.lembar, clean.jumlah) == ((), "tidak ada temuan")
