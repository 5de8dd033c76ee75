"""A template of the office's own is printed by a process with limits; the document is the same."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from docx import Document

from kinerja_xl.app import terpisah
from kinerja_xl.app.report import Permintaan, report, shipped_template
from kinerja_xl.findings import KinerjaError

SAMPLE = Path(__file__).parents[1] / "samples" / "kalaena-pk-2025-bersih.xlsx"


def _own(folder: Path, form: str = "docx") -> Path:
    path = folder / f"templat.{form}"
    path.write_bytes(shipped_template("rencana-aksi", form).read_bytes())
    return path


def _printed(folder: Path, template: Path | None, form: str = "docx") -> bytes:
    (path,) = report("rencana-aksi", SAMPLE, folder, Permintaan(bentuk=form, template=template)).files
    return path.read_bytes()


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_the_document_is_the_same(form: str, tmp_path: Path) -> None:
    own = _printed(tmp_path / "a", _own(tmp_path, form), form)
    assert own == _printed(tmp_path / "b", None, form)


def test_a_fault_of_the_template_comes_back_with_its_way_out(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Kepada {{ kntor }}")
    document.save(path := tmp_path / "templat.docx")
    with pytest.raises(KinerjaError, match=r"variabel 'kntor' tidak dikenal.*maksud Anda 'kantor'") as caught:
        _printed(tmp_path, path)
    assert "templat bawaan" in (caught.value.fix or "")


def test_time_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terpisah, "_SECONDS", 0.05)
    with pytest.raises(KinerjaError, match=r"templat\.docx tidak dapat dicetak: pencetakannya lebih lama") as caught:
        _printed(tmp_path, _own(tmp_path))
    assert "tanpa --template" in (caught.value.fix or "")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit of memory for a process")
def test_memory_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document()
    loops = "{%p for a in range(400) %}", "{%p for b in range(100) %}"
    for text in (*loops, "x" * 1_000, "{%p endfor %}", "{%p endfor %}"):
        document.add_paragraph(text)
    document.save(path := tmp_path / "templat.docx")
    monkeypatch.setattr(terpisah, "_BYTES", 110 << 20)
    with pytest.raises(KinerjaError, match=r"memerlukan memori lebih dari 110 MB"):
        _printed(tmp_path, path)


def test_modules_in_the_office_folder_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("json", "docx", "kinerja_xl"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    assert _printed(tmp_path / "a", _own(tmp_path))


def test_an_excel_template_file_becomes_a_workbook(tmp_path: Path) -> None:
    import zipfile

    path = _own(tmp_path, "xlsx")
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    types = parts["[Content_Types].xml"].replace(b"spreadsheetml.sheet.main+xml", b"spreadsheetml.template.main+xml")
    with zipfile.ZipFile(path, "w") as package:
        for name, data in (parts | {"[Content_Types].xml": types}).items():
            package.writestr(name, data)
    with zipfile.ZipFile(io.BytesIO(_printed(tmp_path / "a", path, "xlsx"))) as package:
        made = package.read("[Content_Types].xml")
    assert b"template.main" not in made
    assert b"spreadsheetml.sheet.main+xml" in made
