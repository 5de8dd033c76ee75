"""Every file that a command writes is valid by Microsoft's own rules (``make valid``: for three versions of Office).

A validation takes two seconds: ``make test`` looks at one of each sort, ``make test-berat`` at all others.
"""

from __future__ import annotations

import os
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from click.testing import CliRunner
from helpers.berat import sebagian
from helpers.ooxml import all_faults, needs_validator

from kinerja_xl.app.report import shipped_template
from kinerja_xl.cli.main import group
from kinerja_xl.reports.daftar_pencetak import BERTEMPLAT
from kinerja_xl.sheets import JENIS, LAPORAN

pytestmark = needs_validator

SAMPLES = Path(__file__).parents[1] / "samples"
SAMPLE = {
    "iku": "pino-raya-iku-2022-2026",
    "iki": "poncokusumo-iki-2023",
    "pk": "kalaena-pk-2025",
    "cascading": "pekuncen-cascading-2023",
    "pengukuran": "kalaena-pengukuran-2025",
}
REPORTS = list(BERTEMPLAT)
WHOLE = bool(os.environ.get("OOXML_ALL_VERSIONS"))
"""``make valid``: every variant of every document, too; a validation takes two seconds."""


def sample(kind: str, *, clean: bool = True) -> str:
    return str(SAMPLES / f"{SAMPLE[kind]}{'-bersih' if clean else ''}.xlsx")


def run(*args: str, status: tuple[int, ...] = (0,)) -> None:
    done = CliRunner().invoke(group, list(args), catch_exceptions=False)
    assert done.exit_code in status, done.output


def assert_valid(folder: Path) -> None:
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".docx", ".xlsx"})
    assert files
    assert all_faults(files) == {}


@pytest.mark.parametrize(
    "printer",
    sebagian(REPORTS, lambda printer: printer in {("rencana-aksi", "docx"), ("triwulan", "xlsx")}),
    ids=" ".join,
)
def test_reports(printer: tuple[str, str], tmp_path: Path) -> None:
    report, form = printer
    run("report", report, sample(LAPORAN[report].jenis[0]), "-o", str(tmp_path), "--format", form)
    if WHOLE:
        other = sample(next(kind for kind in reversed(LAPORAN[report].jenis) if kind in SAMPLE))
        run("report", report, other, "-o", str(tmp_path / "draf"), "--format", form, "--draft")
    assert_valid(tmp_path)


@pytest.mark.skipif(not WHOLE, reason="template yang sama, dicetak terpisah: make valid")
@pytest.mark.parametrize(("report", "form"), REPORTS)
def test_reports_from_a_template_of_the_office(report: str, form: str, tmp_path: Path) -> None:
    template = tmp_path / f"templat.{form}"
    template.write_bytes(shipped_template(report, form).read_bytes())
    source = sample(LAPORAN[report].jenis[0])
    out = tmp_path / "hasil"
    run("report", report, source, "-o", str(out), "--format", form, "--template", str(template))
    assert_valid(out)


@pytest.mark.berat
def test_agreements_one_by_one_and_with_a_logo(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(_png())
    run("report", "pk", sample("pk"), "-o", str(tmp_path), "--official", "semua", "--logo", str(logo), "--draft")
    for path in [] if WHOLE else sorted(tmp_path.glob("*.docx"))[1:]:
        path.unlink()
    assert_valid(tmp_path)


@pytest.mark.parametrize("kind", sebagian(JENIS, lambda kind: kind == "pk"))
def test_workbooks(kind: str, tmp_path: Path) -> None:
    run("new", kind, "-o", str(tmp_path / "baru.xlsx"))
    # a register of offices has no sample: a blank one is as good
    source = sample(kind, clean=False) if kind in SAMPLE else str(tmp_path / "baru.xlsx")
    run("fill", source, "-o", str(tmp_path / "terisi.xlsx"))
    run("check", source, "--fix", "-o", str(tmp_path / "betul.xlsx"), status=(0, 1))
    run("check", source, "--annotate", str(tmp_path / "catatan"), status=(0, 1))
    assert_valid(tmp_path)


@pytest.mark.berat
def test_a_workbook_begun_from_another(tmp_path: Path) -> None:
    run("new", "pengukuran", "-o", str(tmp_path / "ukur.xlsx"), "--from", sample("pk"))
    assert_valid(tmp_path)


@pytest.mark.berat
def test_what_goes_from_hand_to_hand(tmp_path: Path) -> None:
    source = sample("pk")
    run("seal", source, "-o", str(tmp_path / "segel.xlsx"))
    run("split", source, "--by", "penanggung-jawab", "-o", str(tmp_path / "bagian"))
    parts = sorted((tmp_path / "bagian").glob("*.xlsx"))
    run("merge", source, *map(str, parts), "-o", str(tmp_path / "gabung.xlsx"))
    for path in [] if WHOLE else parts[1:]:
        path.unlink()
    assert_valid(tmp_path)


def test_the_validator_finds_what_is_wrong(tmp_path: Path) -> None:
    run("report", "rencana-aksi", sample("pk"), "-o", str(tmp_path))
    (made,) = tmp_path.glob("*.docx")
    with zipfile.ZipFile(made) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:tcW ", b"<w:bukan ", 1)
    with zipfile.ZipFile(made, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    assert all_faults([made])


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = struct.pack(">2I5B", 4, 4, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\xff\0\0" * 4 for _ in range(4)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.berat
def test_an_imported_workbook(tmp_path: Path) -> None:
    run("report", "tabel-iku", sample("iku"), "-o", str(tmp_path))
    (word,) = tmp_path.glob("*.docx")
    run("import", str(word), "-o", str(tmp_path / "impor.xlsx"))
    assert_valid(tmp_path)
