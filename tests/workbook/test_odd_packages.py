"""Unusual but honest packages are read; where no copy can be written, that is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.tampered import SAMPLE, packed, parts, with_numbers

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fill import fill
from kinerja_xl.findings import FileResult, KinerjaError

_STRICT = b"http://purl.oclc.org/ooxml/"


def checked(path: Path, data: bytes) -> FileResult:
    path.write_bytes(data)
    return check_file(path, PilihanPeriksa())


def strict() -> bytes:
    members = parts(SAMPLE)
    for name in members:
        for kind in (b"spreadsheetml", b"officeDocument", b"drawingml"):
            ordinary = b"http://schemas.openxmlformats.org/" + kind + b"/2006/"
            members[name] = members[name].replace(ordinary, _STRICT + kind + b"/")
    return packed(members)


def with_macros(*, said: bool) -> bytes:
    members = parts(SAMPLE) | {"xl/vbaProject.bin": b"makro"}
    if said:
        plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        types = members["[Content_Types].xml"]
        members["[Content_Types].xml"] = types.replace(plain, b"application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    return packed(members)


@pytest.mark.parametrize("data", [strict(), with_macros(said=True)], ids=["strict", "xlsm"])
def test_strict_and_macro_workbooks_are_checked_like_the_plain_one_but_never_written(
    data: bytes, tmp_path: Path
) -> None:
    plain, odd = checked(tmp_path / "a.xlsx", SAMPLE), checked(tmp_path / "b.xlsx", data)
    assert odd.findings == plain.findings
    with pytest.raises(KinerjaError, match="salinannya tidak"):
        fill(tmp_path / "b.xlsx", tmp_path / "c.xlsx")


@pytest.mark.parametrize("said", [True, False])
def test_macros_are_named_also_where_nothing_says_that_there_are_any(said: bool, tmp_path: Path) -> None:
    skipped = checked(tmp_path / "a.xlsx", with_macros(said=said)).skipped
    assert any("xl/vbaProject.bin" in s.what for s in skipped)


def test_backslash_names_are_read_and_written_as_others(tmp_path: Path) -> None:
    book = with_numbers(SAMPLE, {("Anggaran", "F8"): 1_000_000})  # so that fill has something to write
    plain = checked(tmp_path / "a.xlsx", book)
    slashed = packed({name.replace("/", "\\"): data for name, data in parts(book).items()})
    assert checked(tmp_path / "b.xlsx", slashed).findings == plain.findings
    fill(tmp_path / "b.xlsx", tmp_path / "isi.xlsx")
    assert not [name for name in parts((tmp_path / "isi.xlsx").read_bytes()) if "\\" in name]
