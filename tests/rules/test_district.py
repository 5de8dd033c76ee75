"""Rules of a district come from an installed package; a broken one is told and stops nothing."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from helpers import cli
from helpers.markdown_book import build_book

from kinerja_xl.rules.district import kaidah_daerah_terpasang
from kinerja_xl.rules.katalog import all_rules

Run = Callable[..., str]

ROOT = Path(__file__).parents[2]
KINERJA = (
    "| Kode | Jenjang | Sasaran | Indikator | Satuan |\n"
    "| 1 | Sasaran Strategis | Meningkatnya mutu pelayanan | Persentase layanan tepat waktu | Persen |"
)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the example package, built as a wheel and unpacked as an installer does it."""
    if find_spec("hatchling") is None:
        pytest.skip("hatchling is missing: pip install -e .[dev]")
    dist, site = tmp_path_factory.mktemp("dist"), tmp_path_factory.mktemp("site")
    source = ROOT / "docs" / "contoh-kaidah-daerah"
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(dist)], cwd=source, check=True)
    (wheel,) = dist.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(site)
    return site


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({"Kinerja": KINERJA}))
    return path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Return what runs the command line where packages are installed in a folder."""
    before = set(sys.modules)

    def run(site: Path, *args: str | Path) -> str:
        if str(site) not in sys.path:
            monkeypatch.syspath_prepend(site)
            _forget()
        done = cli.run(*args)
        return done.stdout + done.stderr

    yield run
    for name in set(sys.modules) - before:
        if name.startswith("kaidah_"):
            del sys.modules[name]
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    """Let the rules be looked for anew."""
    for remembered in (kaidah_daerah_terpasang, all_rules):
        remembered.cache_clear()


def broken(site: Path, name: str, module: str, text: str) -> Path:
    """Write an installed package of one rule."""
    info, package = site / f"{module}-1.dist-info", site / module
    for folder in (info, package):
        folder.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[kinerja_xl.rules]\n{name} = {module}\n", encoding="utf-8")
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / f"{name.lower()}001_rusak.py").write_text(text, encoding="utf-8")
    return site


def test_its_rules_check_explain_and_correct(installed: Path, book: Path, tmp_path: Path, run: Run) -> None:
    assert "CT001" in run(installed, "check", book)
    assert "CT001" in run(installed, "check", book, "--select", "CT")
    assert "CT001" not in run(installed, "check", book, "--ignore", "CT001")
    page = run(installed, "explain", "CT001")
    assert "Satuan persen ditulis %" in page
    assert "Peraturan Bupati Contoh Nomor 1 Tahun 2025" in page
    fixed = run(installed, "check", book, "--select", "CT", "--fix", "-o", tmp_path / "hasil.xlsx")
    assert "'Persen' → '%' (CT001)" in fixed


@pytest.mark.parametrize(("kunci", "masih"), [("", False), ("1", False), ("9", True)])
def test_an_office_may_except_them_on_the_sheet_pengecualian(
    installed: Path, tmp_path: Path, run: Run, kunci: str, masih: bool
) -> None:
    path = tmp_path / "buku.xlsx"
    rows = f"| Kode kaidah | Kunci baris | Alasan |\n| CT001 | {kunci} | Aplikasi kabupaten belum berlaku di kecamatan ini |"
    path.write_bytes(build_book({"Kinerja": KINERJA, "Pengecualian": rows}))
    said = " ".join(run(installed, "check", path, "--select", "CT,KX014,KX111").split())
    assert ("Satuan 'Persen' ditulis '%'" in said) is masih
    assert ("CT001 pada Kinerja!E2 (Aplikasi kabupaten" in said) is not masih
    assert ("KX014" in said) is masih, "an exception that excepts nothing is told"
    assert "KX111" not in said, "its code is one that may be excepted"


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("RS", "import tidak_ada_di_mana_pun", "paketnya rusak (ModuleNotFoundError"),
        ("KX", "", "bukan KX"),
        ("RS", "SEVERITY =", "paketnya rusak (SyntaxError"),
    ],
)
def test_a_package_that_cannot_be_loaded_is_told(
    tmp_path: Path, book: Path, run: Run, name: str, text: str, why: str
) -> None:
    said = " ".join(run(broken(tmp_path, name, "kaidah_rusak", text), "check", book).split())
    assert f"Kaidah daerah {name} (paket kaidah_rusak)" in said
    assert why in said
    assert "KX501" in said, "the other rules have checked the workbook"


def test_a_rule_that_fails_while_checking_is_told(tmp_path: Path, book: Path, run: Run) -> None:
    text = (
        "from kinerja_xl.findings import Severity\nSEVERITY = Severity.ERROR\ndef check(dokumen):\n    return 1 / 0\n"
    )
    said = " ".join(run(broken(tmp_path, "RS", "kaidah_gagal", text), "check", book).split())
    assert "RS001 (kaidah daerah)" in said
    assert "ZeroDivisionError" in said
