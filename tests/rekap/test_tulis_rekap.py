"""The recap's workbook: every list, links that lead to the cell, print set-up, and no number that flatters."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest
from helpers import kiriman_uji as uji
from helpers.cli import run
from helpers.ooxml import all_faults, needs_validator
from helpers.rekap_uji import KALAENA, WOTU, dua_kantor, tulis
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from kinerja_xl.app.rekap import HasilRekap
from kinerja_xl.rekap import buku_excel
from kinerja_xl.rekap.baris_excel import teks_sel
from kinerja_xl.rekap.buku_excel import BarisRekap, BukuExcel, KolomRekap, LembarRekap, TautanSel
from kinerja_xl.workbook.ownership import is_ours


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> HasilRekap:
    return dua_kantor(tmp_path_factory.mktemp("kabupaten"))


@pytest.fixture(scope="module")
def buku(hasil: HasilRekap) -> openpyxl.Workbook:
    return openpyxl.load_workbook(hasil.tulisan[0])


def rows(sheet: Worksheet) -> list[dict[str, object]]:
    titles = [cell.value for cell in sheet[4]]
    return [dict(zip(titles, (c.value for c in row), strict=True)) for row in sheet.iter_rows(min_row=5)]


def test_every_document_that_is_due_or_came_has_its_line(buku: openpyxl.Workbook) -> None:
    told = {(r["Kantor"], r["Dokumen"]): (r["Status"], r["Ketepatan"]) for r in rows(buku["Dokumen"])}
    assert told == {
        (KALAENA, "TW I"): ("Belum lengkap", "terlambat 2 hari"),
        (KALAENA, "PK Murni"): ("Belum lengkap", "tidak ditagih"),
        (WOTU, "TW I"): ("Belum mengirim", "lewat 7 hari"),
    }


def test_a_row_without_a_target_has_no_achievement_and_its_objective_no_mean(buku: openpyxl.Workbook) -> None:
    found = {r["Kode"]: (r["Realisasi"], r["Capaian setahun"], r["Predikat"]) for r in rows(buku["Indikator"])}
    assert found == {"IK-001": (60, 0.75, "Sedang"), "IK-002": (50, None, None)}
    assert [(r["Capaian"], r["Dinilai"], r["Indikator"]) for r in rows(buku["Sasaran"])] == [(None, 1, 2)]


def test_who_is_not_complete_is_not_ranked_and_reads_why(buku: openpyxl.Workbook) -> None:
    told = {r["Kantor"]: (r["Peringkat"], r["Tidak diperingkat karena"]) for r in rows(buku["Kantor"])}
    assert told == {KALAENA: (None, "TW I: belum lengkap"), WOTU: (None, "belum ada pengukuran")}


def test_every_row_leads_to_its_workbook_and_cell(buku: openpyxl.Workbook, hasil: HasilRekap) -> None:
    for name, column in (("Dokumen", "B"), ("Temuan", "F"), ("Indikator", "Q"), ("Antardokumen", "F")):
        sheet = buku[name]
        for n, row in enumerate(rows(sheet), start=5):
            link = sheet[f"{column}{n}"].hyperlink
            if row.get("Status") == "Belum mengirim":
                assert link is None
                continue
            path = link.target.replace("\\", "/").replace("%20", " ").replace("%23", "#")
            assert (hasil.tulisan[0].parent / path).is_file(), path
            if name != "Dokumen" and "!" in str(row["Sel"]):
                assert link.location == row["Sel"]


def test_lists_can_be_filtered_and_printed(buku: openpyxl.Workbook) -> None:
    lists = [sheet for sheet in buku.worksheets if sheet.title not in {"Ringkasan", "Data Grafik"}]
    assert len(lists) == 10
    for sheet in lists:
        assert sheet.auto_filter.ref
        assert sheet.freeze_panes
        assert sheet.print_title_rows == "$4:$4"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)


def test_charts_are_native_and_show_their_numbers_before_anybody_reckons(hasil: HasilRekap) -> None:
    with zipfile.ZipFile(hasil.tulisan[0]) as package:
        charts = [package.read(n).decode() for n in package.namelist() if n.startswith("xl/charts/chart")]
    assert len(charts) == 4, "status, predikat, trend and rules; nobody is ranked"
    assert all("<c:numCache>" in chart and "<c:v>" in chart for chart in charts)


def test_what_is_not_recapped_is_told(hasil: HasilRekap, buku: openpyxl.Workbook) -> None:
    assert [r["Berkas"] for r in rows(buku["Tidak direkap"])] == ["catatan.xlsx"]
    assert is_ours(hasil.tulisan[0].read_bytes()), "it is replaced without a question until somebody works on it"


def test_more_rows_than_links_go_on_in_another_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(buku_excel, "LINKS", 3)
    book = BukuExcel(tmp_path / "r.xlsx", "judul", "kaki")
    lines = (BarisRekap((f"{n}",), TautanSel(tmp_path / "a.xlsx", "Data Ukur", "D9")) for n in range(7))
    written = book.tulis(LembarRekap("Temuan", "T", "k", (KolomRekap("Sel"),), lines))
    (tmp_path / "r.xlsx").write_bytes(book.selesai())
    found = openpyxl.load_workbook(tmp_path / "r.xlsx")
    assert (written, found.sheetnames) == (7, ["Temuan", "Temuan (2)", "Temuan (3)"])
    assert [len(rows(sheet)) for sheet in found.worksheets] == [3, 3, 1]
    assert found["Temuan (3)"]["A5"].hyperlink.location == "'Data Ukur'!D9"


@pytest.mark.parametrize(
    "teks",
    ["=1+1", "https://contoh.go.id", "\x1b[31m", "a" * 40_000, '<b>&"', " _x0041_ \n\ufffe"],
    ids=["=", "link", "esc", "long", "markup", "no XML"],
)
def test_texts_of_strangers_stay_texts(teks: str, tmp_path: Path) -> None:
    book = BukuExcel(tmp_path / "r.xlsx", "judul", "kaki")
    book.tulis(LembarRekap("L", "T", "k", (KolomRekap("A"), KolomRekap("B")), [BarisRekap(("x", teks))], tautan=0))
    (tmp_path / "r.xlsx").write_bytes(book.selesai())
    cell = openpyxl.load_workbook(tmp_path / "r.xlsx")["L"]["B5"]
    assert (cell.data_type, cell.hyperlink, unescape(cell.value)) == ("s", None, teks_sel(teks))


@pytest.mark.parametrize("mark", [pytest.param(None, marks=needs_validator)], ids=["sdk"])
def test_it_is_valid(hasil: HasilRekap, mark: None) -> None:
    assert all_faults([hasil.tulisan[0]]) == {}


def test_the_command_says_what_it_found_and_needs_no_register(tmp_path: Path) -> None:
    folder = tulis(tmp_path / "buku", {"a.xlsx": uji.buku()})
    done = run("recap", folder, "-o", tmp_path / "rekap.xlsx", "--store", tmp_path / "gudang", "-j", "1")
    assert (done.returncode, done.stdout.strip()) == (0, str(tmp_path / "rekap.xlsx"))
    assert "Tanpa daftar kantor" in done.stderr
    again = run("recap", folder, "-o", tmp_path / "rekap.xlsx", "--store", tmp_path / "gudang", "-j", "1")
    assert "0 buku kerja dibaca, 1 sudah dikenal" in again.stderr
    assert run("recap", tmp_path / "tidak-ada", "-o", tmp_path / "x.xlsx").returncode == 2
    assert run("recap", folder, "-o", tmp_path / "x.csv").returncode == 2
