"""``check --annotate``: the findings in a copy of the office's workbook, as an office would want to meet them."""

from __future__ import annotations

import hashlib
from itertools import takewhile
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from helpers import samples
from helpers.berat import sebagian
from helpers.markdown_book import build_book
from helpers.package_check import faults
from lxml import etree

from kinerja_xl.app.annotate import targets, without_copies, write_annotated
from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.cli.main import group
from kinerja_xl.findings import CellRef, FileResult, Finding, KinerjaError, Severity, Skipped
from kinerja_xl.reports.periksa.catatan import WARNA, notes

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*[0-9].xlsx"))
FAULTY = {
    "Kinerja": "| Kode | Jenjang | Nomenklatur | Sasaran | Penanggung jawab |\n"
    "| 1 | Program | A | Meningkatnya A | Camat |\n| 1.1 | Kegiatan | B | Meningkatnya B | Camat |",
    "Anggaran": "| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi | Serapan (%) |\n"
    "| 1 | | APBD | 1001 | | |\n| 1.1 | | APBD | 1000 | | |\n| 9 | | APBD | '5.000.000 | | |",
}


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(group, [str(a) for a in args])


def book(folder: Path, **sheets: str) -> Path:
    path = folder / "pk kecamatan.xlsx"
    path.write_bytes(build_book({name.replace("_", " "): text for name, text in sheets.items()}))
    return path


def annotated(path: Path, folder: Path) -> tuple[FileResult, Path]:
    result = check_file(path, PilihanPeriksa())
    (target,) = targets([path], folder)
    write_annotated(result, target)
    return result, target


def found(result: FileResult) -> list[tuple[str, CellRef | None, str]]:
    return [(f.code, f.at, f.message) for f in result.findings]


def listed(path: Path) -> list[list[object]]:
    """Return the rows of the list below its header; a blank row stands between them and what was not checked."""
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(path).worksheets[0].iter_rows()]
    head = next(n for n, row in enumerate(rows) if row[0] == "No")
    return rows[head + 1 :]


@pytest.mark.parametrize("sample", sebagian(SAMPLES, lambda p: p.stem == "kalaena-pk-2025"), ids=lambda p: p.stem)
def test_a_sample_keeps_its_findings_and_shows_them(sample: Path, tmp_path: Path) -> None:
    result, copy = annotated(sample, tmp_path)
    assert copy.name == f"{sample.stem}-diperiksa.xlsx"
    assert found(check_file(copy, PilihanPeriksa())) == found(result), "our own sheet and notes are nobody's finding"
    assert faults(copy.read_bytes()) == []
    rows = list(takewhile(any, listed(copy)))
    order = {severity.label.capitalize(): severity.rank for severity in Severity}
    assert [order[str(row[1])] for row in rows] == sorted(order[str(row[1])] for row in rows), "gravest first"
    assert sorted((str(row[2]), str(row[3])) for row in rows) == sorted(
        (f.code, str(f.at or f.sheet or "seluruh berkas")) for f in result.findings
    )
    workbook = openpyxl.load_workbook(copy)
    for note in notes(result):
        cell = workbook[note.at.sheet].cell(note.at.row, note.at.col)
        assert cell.comment.text.endswith("".join(run.text for run in note.runs))
        assert cell.fill.fgColor.rgb == note.colour


def test_the_list_says_what_where_and_what_to_do(tmp_path: Path) -> None:
    _, copy = annotated(book(tmp_path, **FAULTY), tmp_path / "hasil")
    sheet = openpyxl.load_workbook(copy).worksheets[0]
    assert [sheet["A1"].value, sheet.title] == ["Hasil Pemeriksaan", "Hasil Pemeriksaan"]
    assert str(sheet["A2"].value).startswith("Berkas: pk kecamatan.xlsx · diperiksa dengan kinerja-xl ")
    row = next(row for row in listed(copy) if row[2] == "KX402")
    assert row[1:] == [
        "Galat",
        "KX402",
        "Anggaran!D2",
        "1",
        "Pagu",
        "Pagu 1.001 ≠ jumlah kegiatan 1.000 (selisih 1). Lihat: Anggaran!D3.",
        "Samakan pagu program dengan jumlah kegiatannya.",
        "Camat Sukamaju",
    ]
    (cell,) = (c for (c,) in sheet.iter_rows(min_col=4, max_col=4) if c.value == "Anggaran!D2")
    assert cell.hyperlink.location == "Anggaran!D2"


def test_the_list_and_its_cells_lead_to_each_other(tmp_path: Path) -> None:
    path = book(tmp_path)
    findings = (
        Finding(code="KX103", message="Satu.", at=CellRef("Anggaran", 3, 4), severity=Severity.WARNING),
        Finding(code="KX402", message="Dua.", at=CellRef("Anggaran", 2, 4), severity=Severity.ERROR),
        Finding(code="KX104", message="Tiga.", at=CellRef("Anggaran", 2, 4), severity=Severity.INFO),
    )
    write_annotated(checked(path, findings), tmp_path / "hasil.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "hasil.xlsx")
    front, listing = workbook["Hasil Pemeriksaan"], workbook["Anggaran"]
    assert [front[f"D{row}"].hyperlink.location for row in (10, 11, 12)] == [
        "Anggaran!D2",
        "Anggaran!D3",
        "Anggaran!D2",
    ]
    for cell, row, number in (("D2", 10, 1), ("D3", 11, 2)):
        link = listing[cell].hyperlink
        assert link.location == f"'Hasil Pemeriksaan'!D{row}"
        assert link.tooltip == f"Kembali ke daftar temuan, nomor {number} dari 3"
    assert front.sheet_view.selection[0].activeCell == "D10", "it opens at the first thing to do"


def test_the_list_says_who_answers_for_a_row(tmp_path: Path) -> None:
    _, copy = annotated(samples.path("kalaena-pk-2025"), tmp_path)
    rows = list(takewhile(any, listed(copy)))
    assert ["KX509", "Kepala Sub Bagian Umum dan Keuangan"] in [[row[2], row[8]] for row in rows]
    assert {row[8] for row in rows if str(row[3]).startswith("Identitas!")} <= {"Penyusun buku kerja"}


def checked(path: Path, findings: tuple[Finding, ...] = (), skipped: tuple[Skipped, ...] = ()) -> FileResult:
    """Return what a check of the file as it stands would say."""
    sidik = hashlib.sha256(path.read_bytes()).hexdigest()
    return FileResult(path, "pk", 1, True, findings, skipped, sidik=sidik)


def test_counts_stand_at_the_top(tmp_path: Path) -> None:
    result, copy = annotated(book(tmp_path, **FAULTY), tmp_path)
    sheet = openpyxl.load_workbook(copy).worksheets[0]
    top = [(sheet.cell(row, 1).value, str(sheet.cell(row, 2).value).split()[0].lower()) for row in (5, 6, 7)]
    assert top == [(result.count(severity), severity.label) for severity in Severity]


def test_it_prints_on_landscape_pages_with_the_header_on_each(tmp_path: Path) -> None:
    _, copy = annotated(book(tmp_path, **FAULTY), tmp_path)
    sheet = openpyxl.load_workbook(copy).worksheets[0]
    assert (sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", True)
    assert (sheet.print_title_rows, sheet.freeze_panes, sheet.auto_filter.ref[:3]) == ("$9:$9", "A10", "A9:")


def test_several_findings_of_a_cell_are_one_note_in_the_gravest_colour(tmp_path: Path) -> None:
    path = book(tmp_path)
    at = CellRef("Anggaran", 2, 4)
    findings = (
        Finding(code="KX103", message="Angka tersimpan sebagai teks.", at=at, severity=Severity.WARNING),
        Finding(code="KX402", message="Pagu tidak sama.", at=at, fix="samakan pagunya", severity=Severity.ERROR),
        Finding(code="KX011", message="Tabel kosong.", sheet="Rencana Aksi", severity=Severity.INFO),
        Finding(code="KX002", message="Jenis tidak dikenal.", severity=Severity.INFO),
    )
    skipped = (Skipped("KX202", "lembar Pejabat tidak ditemukan"),)
    write_annotated(checked(path, findings, skipped), tmp_path / "hasil.xlsx")
    cell = openpyxl.load_workbook(tmp_path / "hasil.xlsx")["Anggaran"]["D2"]
    assert cell.comment.text == (
        "Catatan kinerja-xl\nGalat KX402\nPagu tidak sama.\nPerbaikan: Samakan pagunya.\n\n"
        "Peringatan KX103\nAngka tersimpan sebagai teks."
    )
    assert cell.fill.fgColor.rgb == WARNA[Severity.ERROR]
    rows = listed(tmp_path / "hasil.xlsx")
    assert [row[3] for row in rows[:4]] == ["Anggaran!D2", "Anggaran!D2", "Rencana Aksi", "seluruh berkas"]
    assert [row[0] for row in rows[5:]] == ["Tidak diperiksa:", "• KX202, karena lembar Pejabat tidak ditemukan"]


def test_all_findings_of_a_merge_are_in_the_note_of_its_first_cell(tmp_path: Path) -> None:
    path = tmp_path / "pk.xlsx"
    rows = "| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi | Serapan (%) |\n" + "| 1 | | APBD | 1000 | | |\n" * 3
    path.write_bytes(build_book({"Anggaran": rows + "(gabung A2:A4)"}))
    findings = (
        Finding(code="KX405", message="Pertama.", at=CellRef("Anggaran", 2, 1), severity=Severity.INFO),
        Finding(code="KX203", message="Kedua.", at=CellRef("Anggaran", 3, 1), severity=Severity.ERROR),
        Finding(code="KX203", message="Kedua.", at=CellRef("Anggaran", 4, 1), severity=Severity.ERROR),
    )
    write_annotated(checked(path, findings), tmp_path / "hasil.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "hasil.xlsx")["Anggaran"]
    assert sheet["A2"].comment.text == "Catatan kinerja-xl\nGalat KX203\nKedua.\n\nInfo KX405\nPertama."
    assert sheet["A2"].fill.fgColor.rgb == WARNA[Severity.ERROR]
    assert sheet["A3"].comment is None
    assert [row[3] for row in listed(tmp_path / "hasil.xlsx")] == ["Anggaran!A3", "Anggaran!A4", "Anggaran!A2"]


def test_findings_on_hidden_sheets_are_listed_and_noted(tmp_path: Path) -> None:
    rows = "| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi | Serapan (%) |\n| 9 | | APBD | 1 | | | tersembunyi\n"
    result, copy = annotated(book(tmp_path, Anggaran=rows + "(lembar tersembunyi)"), tmp_path)
    assert ("KX203", CellRef("Anggaran", 2, 1)) in {(f.code, f.at) for f in result.findings}
    workbook = openpyxl.load_workbook(copy)
    assert workbook["Anggaran"].sheet_state == "hidden"
    assert "KX203" in workbook["Anggaran"]["A2"].comment.text


def test_a_clean_file_gets_a_copy_that_says_so(tmp_path: Path) -> None:
    result = checked(book(tmp_path))
    write_annotated(result, tmp_path / "hasil.xlsx")
    assert [row[6] for row in listed(tmp_path / "hasil.xlsx")] == ["Tidak ada temuan."]
    assert faults((tmp_path / "hasil.xlsx").read_bytes()) == []


def test_an_annotated_copy_is_annotated_afresh(tmp_path: Path) -> None:
    _, copy = annotated(book(tmp_path, **FAULTY), tmp_path / "satu")
    workbook = openpyxl.load_workbook(copy)
    workbook["Anggaran"]["D2"].value = 1000
    workbook.save(copy)
    result, again = annotated(copy, tmp_path / "dua")
    assert again.name == "pk kecamatan-diperiksa.xlsx", "copies of copies do not pile up"
    assert "KX402" not in {f.code for f in result.findings}
    after = openpyxl.load_workbook(again)
    assert [name for name in after.sheetnames if "Pemeriksaan" in name] == ["Hasil Pemeriksaan"]
    assert after["Anggaran"]["D2"].comment is None
    assert after["Anggaran"]["D2"].fill.fill_type is None
    assert after["Anggaran"]["D4"].comment.text.count("KX103") == 1


class TestNames:
    def test_files_of_one_name_are_numbered(self, tmp_path: Path) -> None:
        files = [tmp_path / folder / "PK.xlsx" for folder in "ab"] + [tmp_path / "pk.XLSX"]
        names = [path.name for path in targets(files, tmp_path / "hasil")]
        assert names == ["PK-diperiksa.xlsx", "PK-diperiksa-2.xlsx", "pk-diperiksa-3.xlsx"]

    def test_a_copy_never_takes_the_place_of_a_checked_file(self, tmp_path: Path) -> None:
        files = [tmp_path / "pk.xlsx", tmp_path / "pk-diperiksa.xlsx"]
        with pytest.raises(KinerjaError, match="menimpa") as caught:
            targets(files, tmp_path)
        assert "folder lain" in caught.value.fix

    def test_earlier_copies_found_in_a_folder_are_left_out(self, tmp_path: Path) -> None:
        own, copy, second = (tmp_path / name for name in ("pk.xlsx", "pk-diperiksa.xlsx", "pk-diperiksa-2.xlsx"))
        assert without_copies([own, copy, second], [tmp_path], tmp_path) == (own,)
        assert without_copies([copy], [copy], tmp_path) == (copy,)
        assert without_copies([own, copy], [], tmp_path / "hasil") == (own, copy)

    def test_the_folder_must_not_be_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "hasil").write_text("x")
        with pytest.raises(KinerjaError, match="bukan folder"):
            targets([tmp_path / "pk.xlsx"], tmp_path / "hasil")


class TestCommand:
    def test_it_writes_the_copies_and_reports_as_ever(self, tmp_path: Path) -> None:
        path = book(tmp_path, **FAULTY)
        plain, done = run("check", path), run("check", path, "--annotate", tmp_path / "hasil")
        assert (done.stdout, done.exit_code) == (plain.stdout, plain.exit_code) == (plain.stdout, 1)
        assert done.stderr.strip() == f"Salinan bercatatan: {tmp_path / 'hasil' / 'pk kecamatan-diperiksa.xlsx'}"
        assert [p.name for p in (tmp_path / "hasil").iterdir()] == ["pk kecamatan-diperiksa.xlsx"]

    def test_only_the_selected_rules_are_noted(self, tmp_path: Path) -> None:
        run("check", book(tmp_path, **FAULTY), "--select", "KX402", "--annotate", tmp_path)
        assert [row[2] for row in listed(tmp_path / "pk kecamatan-diperiksa.xlsx")] == ["KX402"]

    def test_a_folder_can_be_checked_again_and_again(self, tmp_path: Path) -> None:
        book(tmp_path, **FAULTY)
        first = run("check", tmp_path, "--annotate", tmp_path)
        copy = tmp_path / "pk kecamatan-diperiksa.xlsx"
        data = copy.read_bytes()
        again = run("check", tmp_path, "--annotate", tmp_path)
        assert (again.stdout, again.stderr) == (first.stdout, first.stderr)
        assert copy.read_bytes() == data
        assert len(list(tmp_path.iterdir())) == 2

    def test_a_folder_of_nothing_but_copies_says_so(self, tmp_path: Path) -> None:
        book(tmp_path).rename(tmp_path / "pk-diperiksa.xlsx")
        with pytest.raises(KinerjaError, match="hanya ada salinan bercatatan"):
            CliRunner().invoke(group, ["check", str(tmp_path), "--annotate", str(tmp_path)], catch_exceptions=False)

    def test_an_unreadable_file_has_no_copy_and_the_others_have(self, tmp_path: Path) -> None:
        bad = tmp_path / "rusak.xlsx"
        bad.write_text("bukan buku kerja")
        done = run("check", bad, book(tmp_path, **FAULTY), "--annotate", tmp_path / "hasil")
        assert done.exit_code == 2
        assert "tidak ada salinan bercatatannya" in done.stderr
        assert [p.name for p in (tmp_path / "hasil").iterdir()] == ["pk kecamatan-diperiksa.xlsx"]


@pytest.mark.berat
@pytest.mark.libreoffice
def test_libreoffice_shows_every_note_of_a_real_document(tmp_path: Path, libreoffice) -> None:
    result, copy = annotated(samples.path("kalaena-pk-2025"), tmp_path)
    flat = etree.parse(libreoffice.convert(copy, "fods"))
    remarks = [
        "\n".join("".join(p.itertext()) for p in remark.iterfind("{*}p")) for remark in flat.iter("{*}annotation")
    ]
    expected = ["Catatan kinerja-xl\n" + "".join(run.text for run in note.runs) for note in notes(result)]
    assert sorted(" ".join(r.split()) for r in remarks) == sorted(" ".join(e.split()) for e in expected)
    resaved = check_file(libreoffice.convert(copy, "xlsx"), PilihanPeriksa())
    assert found(resaved) == found(result)
