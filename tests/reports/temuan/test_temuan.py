"""The findings that go back to an office: every cause once, with what to do and who does it."""

from __future__ import annotations

import html
import io
import re
from pathlib import Path

import openpyxl
from click.testing import CliRunner
from helpers import samples, some
from helpers.docx_dump import dump
from helpers.markdown_book import build_book

from kinerja_xl.app.check import PilihanPeriksa, examine
from kinerja_xl.app.load import load
from kinerja_xl.app.report import shipped_template
from kinerja_xl.cli.main import group
from kinerja_xl.findings import FileResult, Skipped
from kinerja_xl.model import Dokumen
from kinerja_xl.reports.cetak.pencetak import Pesanan
from kinerja_xl.reports.daftar_pencetak import cari_pencetak
from kinerja_xl.reports.periksa.groups import groups
from kinerja_xl.reports.periksa.lewat import susun_lewat
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


def test_the_gravest_comes_first_in_its_sheet(tmp_path: Path) -> None:
    for lembar in some(isi(workbook(tmp_path)).lembar):
        weights = [("galat", "peringatan", "info").index(b.berat) for b in lembar.baris]
        assert weights == sorted(weights)


def test_what_the_office_excepts_is_not_what_could_not_be_checked() -> None:
    said = susun_lewat(
        (
            Skipped("KX401 Anggaran!D2", "dikecualikan: refocusing"),
            Skipped("KX505 tidak dipakai", "profil: menurut profil.toml"),
            Skipped("KX202", "lembar Pejabat tidak ditemukan"),
        )
    )
    assert said.dikecualikan == ("KX401 Anggaran!D2 (refocusing)",)
    assert said.profil == ("KX505 tidak dipakai, menurut profil.toml",)
    assert said.tidak_diperiksa == ("KX202, karena lembar Pejabat tidak ditemukan",)


def test_a_clean_workbook_is_told_so_and_nothing_more(tmp_path: Path) -> None:
    path = workbook(tmp_path)
    clean = isi(path, "KX703")
    assert (clean.lembar, clean.jumlah) == ((), "tidak ada temuan")
    berkas = load(path)
    check = examine(path, berkas, PilihanPeriksa(select=("KX703",)))
    word, excel = (dump_of(b, berkas.dokumen, check) for b in ("docx", "xlsx"))
    assert all("dapat diteruskan ke tahap berikutnya" in text for text in (word, excel))
    assert "harus diperbaiki" not in word


def dump_of(bentuk: str, dokumen: Dokumen, check: FileResult) -> str:
    pesanan = Pesanan(dokumen=dokumen, check=check, judul_jenis="PK", template=shipped_template("temuan", bentuk))
    ((_, data),) = cari_pencetak("temuan", bentuk, frozenset()).cetak(pesanan)
    if bentuk == "docx":
        return dump(data)
    return " ".join(str(c) for row in openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].values for c in row)


def test_the_page_and_the_document_say_the_same_words(tmp_path: Path) -> None:
    source = samples.path("kalaena-pk-2025")
    page = CliRunner().invoke(group, ["check", str(source), "--format", "html"]).stdout
    made = CliRunner().invoke(group, ["report", "temuan", str(source), "-o", str(tmp_path)])
    rows = [line.strip("| ").split(" | ") for line in dump(Path(made.stdout.strip())).splitlines() if "| KX" in line]

    def shown(pattern: str) -> set[str]:
        return {html.unescape(re.sub("<.*?>", "", text)) for text in re.findall(pattern, page)}

    assert {row[4] for row in rows} == shown(r"<h4>(.*?)</h4>")
    assert {row[5] for row in rows} - {"-"} == shown(r'<p class="perbaikan"><b>Perbaiki:</b> (.*?)</p>')
    assert {row[2].capitalize() for row in rows} == shown(r'<span class="bobot \w+">(.*?)</span>')
