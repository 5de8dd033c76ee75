"""``diff`` names what changed between two versions of a workbook: values, not bytes, and rows wherever they stand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from helpers.cli import run
from helpers.markdown_book import build_book

HEAD = "| Kode | Jenjang | Sasaran | Indikator | Target 2025 | Keterangan | Catatan Sekcam |\n"
LAMA = {
    "Kinerja": HEAD
    + """
| 1 | Tujuan | A | Indeks A | 88 | | |
| 1.1 | Program | B | Indeks B | 100 | tetap | cek |
| 1.2 | Program | C | Indeks C | 5 | | |
| 1.3 | Program | D | Indeks D | =2+3 -> 5 | | |
"""
}


@pytest.fixture(scope="module")
def lama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return book(tmp_path_factory.mktemp("diff") / "lama.xlsx", LAMA)


def book(path: Path, tables: dict[str, str | None]) -> Path:
    path.write_bytes(build_book(tables))
    return path


def report(a: Path, b: Path) -> dict[str, Any]:
    done = run("diff", a, b, "--format", "json")
    found: dict[str, Any] = json.loads(done.stdout)
    assert done.returncode == (0 if found["same"] else 1)
    return found


def test_one_version_is_equal_to_itself(lama: Path) -> None:
    assert report(lama, lama)["same"] is True
    assert "Tidak ada isian yang berbeda." in run("diff", lama, lama).stdout


@pytest.mark.parametrize(
    "kinerja",
    [
        pytest.param(
            HEAD
            + "| 1 | tujuan | A | Indeks  A | %0.88 | | |\n| '1.1 | Program | B | Indeks B | '100 | tetap | cek |\n"
            "| 1.2 | Program | C | Indeks C | 5 | - | |\n| | | | | | | |\n| 1.3 | Program | D | Indeks D | 5 | | |",
            id="spelling of values",
        ),
        pytest.param(
            "| Sasaran | Kode | Jenjang | Indikator | Keterangan | Catatan Sekcam | Target 2025 |\n"
            "| A | 1 | Tujuan | Indeks A | | | 88 |\n| B | 1.1 | Program | Indeks B | tetap | cek | 100 |\n"
            "| C | 1.2 | Program | Indeks C | | | 5 |\n| D | 1.3 | Program | Indeks D | | | 5 |",
            id="columns in another order",
        ),
    ],
)
def test_what_only_looks_different_is_no_difference(lama: Path, tmp_path: Path, kinerja: str) -> None:
    assert report(lama, book(tmp_path / "baru.xlsx", {"Kinerja": kinerja}))["sheets"] == []


def test_cells_rows_and_columns_are_named_with_both_addresses(lama: Path, tmp_path: Path) -> None:
    baru = book(
        tmp_path / "baru.xlsx",
        {
            "Kinerja": HEAD.replace("Catatan Sekcam", "Catatan Camat")
            + """
| 1.2 | Program | C | Indeks C | 5 | | |
| 1 | Tujuan | A | Indeks A | 90 | | |
| 1.1.1 | Kegiatan | E | Indeks E | 7 | | |
| 1.1 | Program | B | Indeks B | 100 | tetap | |
"""
        },
    )
    found = report(lama, baru)
    [sheet] = found["sheets"]
    assert [(c["column"], c["a"], c["b"], c["old"], c["new"]) for c in sheet["cells"]] == [
        ("Target 2025", "Kinerja!E2", "Kinerja!E3", 88.0, 90.0)
    ]
    assert [(r["change"], r["a"], r["b"]) for r in sheet["rows"]] == [
        ("moved", "Kinerja!A4", "Kinerja!A2"),
        ("removed", "Kinerja!A5", None),
        ("added", None, "Kinerja!A4"),
    ]
    assert (sheet["columns_only_a"], sheet["columns_only_b"]) == (["Catatan Sekcam"], ["Catatan Camat"])
    text = run("diff", lama, baru).stdout
    assert "Kinerja!E2 → E3  Target 2025: 88 → 90" in text
    assert "1 sel diubah, 1 baris ditambahkan, 1 baris dihapus, 1 baris dipindahkan." in text


def test_own_sheets_and_own_cells_are_compared_too(lama: Path, tmp_path: Path) -> None:
    note = "| Rapat | Tanggal |\n| Reviu | @45659 |\n"
    a = book(tmp_path / "a.xlsx", {**LAMA, "Catatan": note})
    b = book(
        tmp_path / "b.xlsx",
        {
            "Kinerja": LAMA["Kinerja"].replace("cek", "sudah"),
            "Catatan": "| Baru | |\n" + note.replace("@45659", "@45660"),
        },
    )
    found = {sheet["name"]: sheet for sheet in report(a, b)["sheets"]}
    assert [(c["column"], c["old"], c["new"]) for c in found["Kinerja"]["cells"]] == [
        ("Catatan Sekcam", "cek", "sudah")
    ]
    assert [(c["a"], c["b"], c["new"]) for c in found["Catatan"]["cells"]] == [
        ("Catatan!B2", "Catatan!B3", "3 Januari 2025")
    ]
    assert report(a, lama)["sheets_only_a"] == ["Catatan"]


def test_a_formula_that_nobody_has_calculated_is_not_called_changed(lama: Path, tmp_path: Path) -> None:
    baru = book(tmp_path / "baru.xlsx", {"Kinerja": LAMA["Kinerja"].replace("=2+3 -> 5", "=2+3 ->")})
    found = report(lama, baru)
    assert found["same"] is True
    assert [c["b"] for c in found["sheets"][0]["not_comparable"]] == ["Kinerja!E5"]


def test_a_page_says_the_same_and_hides_the_numbers_of_officials(tmp_path: Path) -> None:
    head = "| Kode jabatan | Jabatan | NIP |\n"
    a = book(tmp_path / "a.xlsx", {"Pejabat": head + "| Camat | Camat <b>Sukamaju</b> | 19800101 200501 1 001 |"})
    b = book(tmp_path / "b.xlsx", {"Pejabat": head + "| Camat | Camat <i>Sukamaju</i> | 19800101 200501 1 002 |"})
    page = tmp_path / "beda.html"
    assert run("diff", a, b, "--format", "html", "--output", page).returncode == 1
    text = page.read_text(encoding="utf-8")
    assert "Camat &lt;i&gt;Sukamaju&lt;/i&gt;" in text
    assert "200501" not in text


def test_what_cannot_be_read_is_refused_with_a_way_out(lama: Path, tmp_path: Path) -> None:
    broken = tmp_path / "rusak.xlsx"
    broken.write_bytes(lama.read_bytes()[:900])
    for done in (run("diff", lama, broken), run("diff", lama, tmp_path / "tidak-ada.xlsx")):
        assert done.returncode == 2
        assert "Jalan keluar:" in done.stderr
    assert run("diff", lama, lama, "--output", lama).returncode == 2
