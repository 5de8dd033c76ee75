"""What happens in the middle: a file that changes while it is checked, a set that stops half-way, rows out of order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from helpers.cetak import cetak
from helpers.hostile import MEASURED
from helpers.tampered import SAMPLE, changed, parts, sheet_part, with_numbers, with_texts

from kinerja_xl.app import report as report_module
from kinerja_xl.app.annotate import write_annotated
from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fix import fix
from kinerja_xl.app.load import load
from kinerja_xl.findings import KinerjaError


def test_notes_are_not_written_into_a_file_that_has_changed_since(tmp_path: Path) -> None:
    path = tmp_path / "pk.xlsx"
    path.write_bytes(SAMPLE)
    result = check_file(path, PilihanPeriksa())
    path.write_bytes(changed(SAMPLE, "docProps/app.xml", lambda xml: xml + b"\n"))
    with pytest.raises(KinerjaError, match="berubah sejak diperiksa"):
        write_annotated(result, tmp_path / "salinan.xlsx")
    assert not (tmp_path / "salinan.xlsx").exists()


def test_the_corrected_copy_can_be_annotated(tmp_path: Path) -> None:
    path = tmp_path / "pk.xlsx"
    path.write_bytes(SAMPLE)
    done = fix(path, tmp_path / "bersih.xlsx", PilihanPeriksa())
    write_annotated(done.sisa, tmp_path / "salinan.xlsx")
    assert (tmp_path / "salinan.xlsx").exists()


def test_rows_out_of_order_are_no_fault_of_ours(tmp_path: Path) -> None:
    mistyped = with_texts(SAMPLE, {("Kinerja", "E8"): "Meningkatnya\u200b mutu"})
    part = sheet_part(parts(mistyped), "Kinerja")
    path = tmp_path / "pk.xlsx"
    path.write_bytes(changed(mistyped, part, lambda xml: xml.replace(b'<row r="7"', b'<row r="900"', 1)))
    assert check_file(path, PilihanPeriksa()).readable
    with pytest.raises(KinerjaError, match="baris di lembar Kinerja tidak berurutan") as error:
        fix(path, tmp_path / "bersih.xlsx", PilihanPeriksa())
    assert error.value.fix


def test_a_set_that_stops_half_way_says_what_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [tmp_path / f"{name}.docx" for name in ("camat", "sekcam", "kasi")]

    def full(path: Path, data: bytes, *, replace: bool) -> None:
        if path.stem == "kasi":
            raise KinerjaError("Ruang penyimpanan penuh.", "Kosongkan.")

    monkeypatch.setattr(report_module, "save", full)
    with pytest.raises(KinerjaError, match=r"penuh\. Sudah tertulis 2 dari 3 berkas: camat\.docx, sekcam\.docx\."):
        report_module._save_all(files, [b"1", b"2", b"3"], replace=False)


@pytest.mark.parametrize("laporan", ["pk", "lkjip"])
def test_a_draft_is_printed_though_nobody_can_read_the_years(laporan: str, tmp_path: Path) -> None:
    path = tmp_path / "ukur.xlsx"
    path.write_bytes(with_numbers(MEASURED, {("Identitas", f"C{row}"): "1e308" for row in (15, 16, 17)}))
    dokumen = load(path).dokumen
    assert cetak(laporan, replace(dokumen, simpul=dokumen.simpul[:4]), draft=True)
