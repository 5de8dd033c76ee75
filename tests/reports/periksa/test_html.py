"""The HTML page as text: what stands on it, and that nothing in a workbook can become markup."""

from __future__ import annotations

import base64
import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from helpers.markdown_book import build_book

from kinerja_xl.app.bentuk import susun
from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.findings import CellRef, FileResult, Finding, Severity, Skipped

ROOT = Path(__file__).parents[3]
EVIL = "<script>document.title='diambil alih'</script>"
FAULTY = {
    "Kinerja": "| Kode | Jenjang | Nomenklatur | Sasaran | Penanggung jawab |\n"
    "| 1 | Program | Program A | Meningkatnya A | Camat |\n| 1.1 | Kegiatan | Kegiatan B | Meningkatnya B | Camat |",
    "Anggaran": "| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi | Serapan (%) |\n"
    "| 1 | | APBD | 1001 | | |\n| 1.1 | | APBD | 1000 | | |",
}


def check(tmp_path: Path, tables: dict[str, str | None], *select: str, name: str = "pk.xlsx") -> FileResult:
    path = tmp_path / name
    path.write_bytes(build_book(tables))
    return check_file(path, PilihanPeriksa(select, cuplikan=True))


def page(*results: FileResult) -> Any:
    return lxml.html.fromstring(susun(results, "html"))


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def test_a_finding_shows_cell_row_related_cells_way_out_and_explanation(tmp_path: Path) -> None:
    (cause,) = page(check(tmp_path, FAULTY, "KX402")).iter("article")
    assert "Galat KX402" in words(cause)
    assert words(cause.find(".//h4")) == "Pagu 1.001 ≠ jumlah kegiatan 1.000 (selisih 1)."
    assert "Perbaiki: Samakan pagu program dengan jumlah kegiatannya." in words(cause)
    assert words(cause.find_class("alamat")[0]) == "Anggaran!D2 kolom Pagu, Kode 1"
    strip = [(words(box.find("dt")), words(box.find("dd"))) for box in cause.find(".//dl")]
    assert strip == [("A Kode", "1"), ("C Sumber dana", "APBD"), ("D Pagu sel ini", "1.001")]
    assert words(cause.find_class("terkait")[0]) == "Lihat juga: D3 1.000"
    explanation = cause.find("details")
    assert explanation.get("open") is None, "folded until somebody asks"
    assert all(f"{part}." in words(explanation) for part in ("Mengapa", "Contoh", "Jalan keluar", "Dasar"))


def test_cells_of_one_cause_share_its_explanation(tmp_path: Path) -> None:
    rows = "\n".join(f"| {n} | | APBD | | | |" for n in "1234")
    table = f"| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi | Serapan (%) |\n{rows}"
    (cause,) = page(check(tmp_path, {"Anggaran": table}, "KX101")).iter("article")
    assert [words(place.find("p")).split()[0] for place in cause.find_class("temuan")] == [
        f"Anggaran!D{row}" for row in (2, 3, 4, 5)
    ]
    assert "4 sel" in words(cause)
    assert all("kosong" in words(place) for place in cause.find_class("temuan")), "an empty cell is shown as empty"


def test_a_line_of_a_form_is_shown_by_its_label(tmp_path: Path) -> None:
    book = {
        "Identitas": "| Uraian | Isian |\n| Nama kantor | Kecamatan A |\n| Tahun | 2025 |\n| Tanggal SK | Januari 2025 |"
    }
    (cause,) = page(check(tmp_path, book, "KX105")).iter("article")
    (box,) = cause.find(".//dl")
    assert (words(box.find("dt")), words(box.find("dd"))) == ("B Tanggal SK sel ini", "Januari 2025")
    assert "tanggal_sk" not in words(cause), "our own key of the line"


def test_nothing_in_a_workbook_becomes_markup(tmp_path: Path) -> None:
    table = f"| Kode | Nomenklatur | Sumber dana | Pagu |\n| 1 | {EVIL} | APBD | {EVIL} |"
    checked = check(tmp_path, {"Anggaran": table, "<b>Lembar": "| x |"}, name="a'\"<i>.xlsx")
    assert any(EVIL in f.message for f in checked.findings)
    source = susun([checked], "html")
    assert EVIL not in source
    tree = lxml.html.fromstring(source)
    assert len(list(tree.iter("script"))) == 1, "ours"
    assert EVIL in " ".join(cause.text_content() for cause in tree.iter("article")), "shown as text instead"
    assert {cause.get("data-berkas") for cause in tree.iter("article")} == {checked.path.as_posix()}


def test_the_page_needs_nothing_from_outside(tmp_path: Path) -> None:
    source = susun([check(tmp_path, FAULTY)], "html")
    assert re.findall(r"https?://|url\(|@import|<link|<img|<iframe|style=|\son\w+=", source) == []
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', source)
    assert "default-src 'none'" in policy
    for tag in ("style", "script"):
        (body,) = re.findall(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_counts_clean_files_and_what_was_not_checked_are_said(tmp_path: Path) -> None:
    clean = FileResult(Path("bersih.xlsx"), "pk", 1, True, ())
    broken = Finding(code="KX001", message="Bukan buku kerja.", severity=Severity.ERROR)
    tree = page(
        clean,
        FileResult(Path("rusak.xlsx"), None, None, False, (broken,)),
        FileResult(Path("kurang.xlsx"), "pk", 1, True, (), (Skipped("KX202", "lembar Pejabat tidak ditemukan"),)),
    )
    text = words(tree)
    assert "1 temuan pada 3 berkas yang diperiksa; 1 berkas tidak dapat dibuka." in text
    assert [words(item) for item in tree.find_class("hitungan")[0]] == ["1 galat", "0 peringatan", "0 info"]
    assert "rusak.xlsx tidak dapat diperiksa" in text
    assert "KX202, karena lembar Pejabat tidak ditemukan" in text
    assert len(tree.find_class("bersih")) == 2
    assert words(page(clean).find(".//header")).startswith("Hasil pemeriksaan Tidak ada temuan pada 1 berkas")


def test_a_long_row_shows_the_cell_among_what_tells_the_row_apart() -> None:
    from kinerja_xl.findings import Sel

    row = [Sel(1, "Kode", "1.1"), Sel(2, "Jenjang", "Program"), Sel(11, "Indikator", "Cakupan"), Sel(24, "TW I", "")]
    row += [Sel(n, f"Lain {n}", "x" * 200) for n in range(12, 24)]
    finding = Finding(code="KX101", message="Kosong.", at=CellRef("Kinerja", 9, 24), severity=Severity.ERROR)
    result = FileResult(Path("pk.xlsx"), "pk", 1, True, (finding,), (), {("Kinerja", 9): tuple(row)})
    (strip,) = page(result).iter("dl")
    assert [words(box.find("dt")).split()[0] for box in strip] == ["A", "K", "T", "U", "V", "W", "X"]
    assert [box.get("class") for box in strip][-1] == "ini"
    assert words(strip[2].find("dd")).endswith("…"), "a neighbour is only context"
    assert {box.get("class") for box in strip if "jeda" in box.get("class", "")} == {"jeda", "jeda lebar"}


def test_five_thousand_findings_fit_on_one_page() -> None:
    findings = tuple(
        Finding(code="KX402", message=f"Pagu {n} salah.", at=CellRef("Anggaran", n, 4), severity=Severity.ERROR)
        for n in range(1, 5001)
    )
    source = susun([FileResult(Path("besar.xlsx"), "pk", 1, True, findings)], "html")
    assert source.count('<li class="temuan">') == 5000
    assert "5.000 temuan pada 1 berkas" in source
    assert len(source) < 10_000_000


def test_the_rows_are_handed_over_only_when_they_are_asked_for(tmp_path: Path) -> None:
    checked = check(tmp_path, FAULTY, "KX402")
    assert set(checked.cuplikan) == {("Anggaran", 2), ("Anggaran", 3)}
    assert check_file(checked.path, PilihanPeriksa()).cuplikan == {}


@pytest.mark.parametrize("folder", sorted(p.name for p in (ROOT / "templates").iterdir() if p.name != "build"))
def test_every_folder_of_templates_goes_into_the_wheel(folder: str) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert included[f"templates/{folder}"] == f"kinerja_xl/_data/templates/{folder}"
