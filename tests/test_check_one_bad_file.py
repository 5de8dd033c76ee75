"""One bad file, or one slip of the finger, never stops a folder and never keeps a computer busy."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.berat import sebagian
from helpers.tampered import SAMPLE, changed, parts, sheet_part, with_numbers, with_texts

from kinerja_xl.app import check as app_check
from kinerja_xl.app.check import PilihanPeriksa, check_file, check_files, collect
from kinerja_xl.app.load import Berkas

MEASURED = (Path(__file__).parents[1] / "samples" / "kalaena-pengukuran-2025-bersih.xlsx").read_bytes()


def found(tmp_path: Path, data: bytes) -> list[tuple[str, str]]:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(data)
    return [(f.code, str(f.at or "")) for f in check_file(path, PilihanPeriksa()).findings]


def test_a_row_number_of_5000_digits_is_that_files_fault_only(tmp_path: Path) -> None:
    row = sheet_part(parts(SAMPLE), "Anggaran")
    bad = changed(SAMPLE, row, lambda xml: xml.replace(b'<row r="7"', b'<row r="' + b"7" * 5000 + b'"', 1))
    for name, data in (("a", SAMPLE), ("b", bad), ("c", SAMPLE)):
        (tmp_path / f"{name}.xlsx").write_bytes(data)
    results = check_files(collect([tmp_path]), PilihanPeriksa())
    assert [r.readable for r in results] == [True, False, True]
    assert [f.code for f in results[1].findings] == ["KX001"]


@pytest.mark.parametrize("fault", [ValueError("x" * 5000), RecursionError("dalam"), MemoryError(), KeyError("a")])
def test_a_fault_of_ours_is_told_as_that_files(
    fault: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(SAMPLE)

    def broken(*_: object, **__: object) -> Berkas:
        raise fault

    monkeypatch.setattr(app_check, "load", broken)
    result = check_file(path, PilihanPeriksa())
    assert not result.readable
    (finding,) = result.findings
    assert finding.code == "KX001"
    assert finding.fix and len(finding.message) < 300
    monkeypatch.setenv("KINERJA_XL_DEBUG", "1")
    with pytest.raises(type(fault)):
        check_file(path, PilihanPeriksa())


@pytest.mark.parametrize(
    "year",
    sebagian(
        ["20292029", "-2029", "1e300", "22", "2029.5", "999999999999999999999"], lambda year: year in {"1e300", "22"}
    ),
)
def test_a_year_no_document_can_mean_is_named_and_counted_by_nobody(year: str, tmp_path: Path) -> None:
    at = "C17"  # Periode akhir
    assert ("KX107", f"Identitas!{at}") in found(tmp_path, with_numbers(SAMPLE, {("Identitas", at): year}))


@pytest.mark.parametrize("year", sebagian(["-300000000", "22", "0", "20250"], lambda year: year == "0"))
def test_a_year_of_the_past_too(year: str, tmp_path: Path) -> None:
    assert ("KX107", "Riwayat!C6") in found(tmp_path, with_numbers(MEASURED, {("Riwayat", "C6"): year}))


def test_a_year_typed_as_text_is_read_and_asked_for_as_a_number(tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(with_texts(SAMPLE, {("Identitas", "C15"): "2025"}))
    (finding,) = [f for f in check_file(path, PilihanPeriksa()).findings if str(f.at) == "Identitas!C15"]
    assert finding.code == "KX103"
    assert "dibaca sebagai 2025." in finding.message
