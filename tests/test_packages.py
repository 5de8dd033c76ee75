"""What we write is a sound Office package, and appears whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from helpers.berat import sebagian
from helpers.package_check import faults

from kinerja_xl.app.fill import fill
from kinerja_xl.app.new import new_workbook
from kinerja_xl.app.report import Permintaan, report
from kinerja_xl.cli.main import group
from kinerja_xl.sheets import JENIS

SAMPLES = Path(__file__).parents[1] / "samples"
SAMPLE, SMALL = SAMPLES / "kalaena-pk-2025.xlsx", SAMPLES / "jejangkit-iku-2023-2026.xlsx"


@pytest.mark.parametrize("kind", list(JENIS))
def test_new_workbooks_are_sound(kind: str) -> None:
    assert faults(new_workbook(JENIS[kind], 2026, "Kecamatan <A> & B")) == []


def test_filled_workbooks_are_sound(tmp_path: Path) -> None:
    fill(SAMPLE, tmp_path / "terisi.xlsx")
    assert faults((tmp_path / "terisi.xlsx").read_bytes()) == []


def test_reports_are_sound(tmp_path: Path) -> None:
    (path,) = report("pk", SAMPLE, tmp_path, Permintaan(draft=True)).files
    assert faults(path.read_bytes()) == []


def test_the_check_of_packages_can_fail(tmp_path: Path) -> None:
    import io
    import zipfile

    buffer = io.BytesIO()
    with zipfile.ZipFile(SAMPLE) as old, zipfile.ZipFile(buffer, "w") as new:
        for info in old.infolist():
            if info.filename != "xl/theme/theme1.xml":
                new.writestr(info, old.read(info))
    assert faults(buffer.getvalue())


def run(*args: str, encoding: str = "utf-8") -> subprocess.CompletedProcess[bytes]:
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    return subprocess.run(
        [sys.executable, "-m", "kinerja_xl", *args], capture_output=True, env=environment, check=False
    )


@pytest.mark.parametrize("encoding", sebagian(["cp1252", "ascii"], lambda encoding: encoding == "ascii"))
def test_a_console_without_utf8_is_no_reason_to_fail(encoding: str) -> None:
    done = run("check", str(SAMPLE), encoding=encoding)
    assert done.returncode == 1
    assert b"KX101" in done.stdout
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["nama dengan spasi, Kécamatan – Ünïcode.titik.dua.titik.xlsx", "a" * 200 + ".xlsx"])
def test_any_file_name_will_do(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "Folder Kerja (2025)" / ("a" * 20)
    folder.mkdir(parents=True)
    out = folder / name
    runner = CliRunner()
    assert runner.invoke(group, ["fill", str(SMALL), "-o", str(out)]).exit_code == 0
    assert runner.invoke(group, ["check", str(out)]).exit_code == 1
    assert runner.invoke(group, ["report", "tabel-iku", str(out), "-o", str(folder), "--draft"]).exit_code == 0


def test_out_equal_to_the_input_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "pk.xlsx"
    source.write_bytes(SAMPLE.read_bytes())
    done = run("fill", str(source), "-o", str(source))
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert source.read_bytes() == SAMPLE.read_bytes()


def test_an_output_locked_by_another_program_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "terisi.xlsx"
    out.write_bytes(b"lama")

    def locked(*_args: object) -> None:
        raise PermissionError(13, "file in use")

    monkeypatch.setattr(os, "replace", locked)
    from kinerja_xl.findings import KinerjaError

    with pytest.raises(KinerjaError, match=r"terisi\.xlsx"):
        fill(SAMPLE, out, replace=True)
    assert out.read_bytes() == b"lama"
    assert [p.name for p in tmp_path.iterdir()] == ["terisi.xlsx"], "no half-written file is left behind"
