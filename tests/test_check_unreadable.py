"""Files that are no workbook, and everything else a command line can get wrong: always words, never a traceback."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from helpers.markdown_book import build_book

from kinerja_xl.cli.main import main


def archive(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return buffer.getvalue()


BOOK = build_book({})
NO_WORKBOOKS = {
    "kosong": b"",
    "csv": b"Kode;Pagu\n1;1000\n",
    "html": b"<html><body><table><tr><td>Kode</td></tr></table></body></html>",
    "xls-lama": bytes.fromhex("D0CF11E0A1B11AE1") + bytes(2000),
    "pdf": b"%PDF-1.7\n",
    "gambar": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "terpotong": BOOK[: len(BOOK) // 2],
    "zip-biasa": archive(**{"catatan.txt": "x"}),
    "xml-rusak": archive(**{"[Content_Types].xml": "<Types", "xl/workbook.xml": "<workbook"}),
    "acak": bytes(range(256)) * 20,
}


class Done:
    """How the command ended: its status and what it said on either stream."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *args: str | Path) -> None:
        with pytest.raises(SystemExit) as ended:
            main([str(a) for a in args])
        self.status = ended.value.code
        self.out, self.err = capsys.readouterr()
        assert "Traceback" not in self.out + self.err
        assert "Kesalahan dalam kinerja-xl" not in self.err


@pytest.mark.parametrize("name", NO_WORKBOOKS)
def test_what_is_no_workbook_is_kx001_with_a_way_out(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / f"{name}.xlsx"
    path.write_bytes(NO_WORKBOOKS[name])
    done = Done(capsys, "check", path, "--format", "json")
    assert done.status == 2
    (file,) = json.loads(done.out)["files"]
    assert (file["kind"], file["layout"], file["readable"], file["skipped"]) == (None, None, False, [])
    ((code, severity, sheet, cell, fix),) = [
        tuple(f[k] for k in ("code", "severity", "sheet", "cell", "fix")) for f in file["findings"]
    ]
    assert (code, severity, sheet, cell) == ("KX001", "error", None, None)
    assert fix


def test_a_workbook_under_another_name_is_still_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "laporan.bak"
    path.write_bytes(BOOK)
    assert Done(capsys, "check", path).status == 0


@pytest.mark.parametrize("command", [("check",), ("fill", "--dry-run"), ("report", "pk", "-o", "hasil")])
def test_no_command_works_with_what_is_no_workbook(
    command: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("data.xlsx").write_bytes(NO_WORKBOOKS["csv"])
    done = Done(capsys, *command, "data.xlsx")
    assert done.status == 2
    assert "CSV" in done.out + done.err
    assert not Path("hasil").exists()


def test_an_empty_folder_alone_ends_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = Done(capsys, "check", tmp_path)
    assert (done.status, done.out) == (2, "")
    assert f"Tidak ada berkas .xlsx di folder {tmp_path}." in done.err


def test_an_empty_folder_among_others_spoils_no_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kosong").mkdir()
    (tmp_path / "pk.xlsx").write_bytes(BOOK)
    done = Done(capsys, "check", tmp_path / "kosong", tmp_path / "pk.xlsx", "--format", "json")
    assert done.status == 2
    empty, good = json.loads(done.out)["files"]
    assert (empty["readable"], [f["code"] for f in empty["findings"]]) == (False, ["KX001"])
    assert "Tidak ada berkas .xlsx" in empty["findings"][0]["message"]
    assert (good["readable"], good["findings"]) == (True, [])


def test_a_file_named_twice_is_checked_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pk.xlsx"
    path.write_bytes(BOOK)
    done = Done(capsys, "check", path, path, tmp_path, "--format", "json")
    assert json.loads(done.out)["summary"]["files"] == 1


@pytest.mark.parametrize(
    "args",
    [
        ("check",),
        ("check", "tidak-ada.xlsx"),
        ("check", "pk.xlsx", "--format", "yaml"),
        ("check", "pk.xlsx", "--select", "KX9"),
        ("check", "pk.xlsx", "--ignore", "KX999"),
        ("check", "pk.xlsx", "-j", "0"),
        ("check", "pk.xlsx", "--output", "."),
        ("periksa",),
        ("check", "pk.xlsx", "--stric"),
    ],
    ids=" ".join,
)
def test_a_wrong_command_line_ends_with_2(
    args: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pk.xlsx").write_bytes(BOOK)
    done = Done(capsys, *args)
    assert done.status == 2
    assert done.out + done.err


def test_the_program_itself_exits_as_promised(tmp_path: Path) -> None:
    bad, good = tmp_path / "rusak.xlsx", tmp_path / "pk.xlsx"
    bad.write_bytes(NO_WORKBOOKS["terpotong"])
    good.write_bytes(BOOK)
    command = [sys.executable, "-m", "kinerja_xl", "check", str(bad), str(good), "--format", "json", "-j", "1"]
    done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert [f["readable"] for f in json.loads(done.stdout.decode("utf-8"))["files"]] == [False, True]
    assert done.stderr == b""
