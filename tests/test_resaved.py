"""However a workbook was saved again on its way, the findings are the same, at the same cells."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from helpers.recalculate import without_cached_values

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fill import fill
from kinerja_xl.app.load import load
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook

SAMPLE = Path(__file__).parents[1] / "samples" / "kalaena-pk-2025.xlsx"


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The filled sample with faults of every kind a cell can have."""
    folder = tmp_path_factory.mktemp("salah")
    filled, path = folder / "terisi.xlsx", folder / "salah.xlsx"
    fill(SAMPLE, filled)
    tables = load(filled).tables.tabel
    kinerja, anggaran, pejabat = tables["kinerja"], tables["anggaran"], tables["pejabat"]

    def write(tabel, index: int, kunci: str, value) -> CellWrite:
        at = tabel.ref(tabel.baris[index], kunci)
        return CellWrite(sheet=at.sheet, row=at.row, col=tabel.posisi[kunci], value=value)

    writes = [
        write(anggaran, 5, "pagu", 112_362_001.0),
        write(anggaran, 7, "pagu", "1.234"),
        write(kinerja, 3, "penanggung_jawab", "Kasi PelUm"),
        write(kinerja, 4, "jenjang", "Progam"),
        write(kinerja, 10, "kode", 1.31),
        write(kinerja, 12, "target_2025", "4 Orang"),
        write(pejabat, 2, "nip", 1.9770202200003e17),
    ]
    path.write_bytes(patch(read_workbook(filled), writes).data)
    return path


Findings = list[tuple[str, str, str]]


def findings(path: Path) -> Findings:
    ignored = PilihanPeriksa(ignore=("KX112", "KX115"))  # about cached values, which some ways of saving drop
    return [(f.code, str(f.at), f.message) for f in check_file(path, ignored).findings]


@pytest.fixture(scope="module")
def wanted(faulty: Path) -> Findings:
    """What is found in it before anyone saves it again."""
    return findings(faulty)


def by_openpyxl(source: Path, folder: Path) -> Path:
    book = openpyxl.load_workbook(source)
    book.save(folder / "openpyxl.xlsx")
    return folder / "openpyxl.xlsx"


def without_names(source: Path, folder: Path) -> Path:
    return _rewrite(source, folder / "tanpa-nama.xlsx", "xl/workbook.xml", _drop_names)


def without_acuan_and_keys(source: Path, folder: Path) -> Path:
    """The hidden helpers are gone: the sheet Acuan deleted, the key rows cleared."""
    book = openpyxl.load_workbook(source)
    del book["Acuan"]
    for name in ("Pejabat", "Kinerja", "Anggaran", "Rencana Aksi"):
        for cell in book[name][3]:
            cell.value = None
    for row in book["Identitas"].iter_rows(max_col=1):
        row[0].value = None
    book.save(folder / "tanpa-acuan.xlsx")
    return folder / "tanpa-acuan.xlsx"


def with_inline_strings(source: Path, folder: Path) -> Path:
    with zipfile.ZipFile(source) as old:
        strings = re.findall(r"<si>(.*?)</si>", old.read("xl/sharedStrings.xml").decode(), re.DOTALL)
    path = source
    for number in range(1, 8):
        member = f"xl/worksheets/sheet{number}.xml"
        path = _rewrite(path, folder / f"inline-{number}.xlsx", member, lambda xml: _inline(xml, strings))
    return path


def _inline(xml: str, strings: list[str]) -> str:
    def cell(match: re.Match[str]) -> str:
        return f'<c{match[1]} t="inlineStr"><is>{strings[int(match[2])]}</is></c>'

    return re.sub(r'<c([^>]*?) t="s"><v>(\d+)</v></c>', cell, xml)


def _drop_names(xml: str) -> str:
    assert "<definedNames>" in xml
    return re.sub(r"<definedNames>.*?</definedNames>", "", xml, flags=re.DOTALL)


def _rewrite(source: Path, target: Path, member: str, change: Callable[[str], str]) -> Path:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            data = old.read(info)
            new.writestr(info.filename, change(data.decode()).encode() if info.filename == member else data)
    return target


def test_the_faults_are_found(wanted: Findings) -> None:
    codes = {code for code, _, _ in wanted}
    assert codes >= {"KX101", "KX104", "KX106", "KX109", "KX202", "KX203", "KX206", "KX402", "KX504"}


@pytest.mark.parametrize("saved", [by_openpyxl, without_names, without_acuan_and_keys, with_inline_strings])
def test_saved_by_another_program(
    faulty: Path, wanted: Findings, saved: Callable[[Path, Path], Path], tmp_path: Path
) -> None:
    assert findings(saved(faulty, tmp_path)) == wanted


def test_without_cached_values(faulty: Path, wanted: Findings, tmp_path: Path) -> None:
    stripped = without_cached_values(faulty, tmp_path / "tanpa-nilai.xlsx")
    assert findings(stripped) == wanted
    told = {f.code for f in check_file(stripped, PilihanPeriksa()).findings}
    assert "KX112" in told, "the uncalculated formulas themselves are named"


@pytest.mark.libreoffice
def test_saved_by_libreoffice(faulty: Path, wanted: Findings, libreoffice) -> None:
    assert findings(libreoffice.convert(faulty, "xlsx")) == wanted
