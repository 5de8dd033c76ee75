"""The folders to unzip, as ``make windows linux-folder`` leaves them, run from a path with blanks and other letters.

That for Windows runs under wine, without a Python on its path but its own.

It shows that the folder is whole and runs; what only a real Windows shows is said in ``packaging/README.md``.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.wine import Wine, wine_missing

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
PK, YEAR = "kalaena-pk-2025.xlsx", "kalaena-pengukuran-2025-bersih.xlsx"

pytestmark = [pytest.mark.windows, pytest.mark.berat]


@pytest.fixture(scope="module")
def archive() -> zipfile.ZipFile:
    found = sorted((ROOT / "dist").glob("kinerja-xl-*-windows.zip"))
    if not found:
        pytest.skip("Folder Windows belum dibuat (make windows)")
    return zipfile.ZipFile(found[-1])


@pytest.fixture(scope="module")
def wine(archive: zipfile.ZipFile, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wine]:
    if missing := wine_missing():
        pytest.skip(f"Folder Windows tidak dijalankan: {missing} tidak terpasang")
    place = tmp_path_factory.mktemp("wine") / "Data Kinerja é"
    archive.extractall(place)
    started = Wine(place / "kinerja-xl", place.parent / "prefix")
    try:
        yield started
    finally:
        started.end()


@pytest.fixture(scope="module")
def work(wine: Wine) -> Path:
    folder = wine.folder.parent / "Renja & PK désa"
    folder.mkdir()
    for name in (PK, YEAR):
        shutil.copyfile(SAMPLES / name, folder / name)
    return folder


def here(*arguments: str, cwd: Path) -> str:
    """Return what the same command prints on this machine."""
    command = [sys.executable, "-m", "kinerja_xl", *arguments]
    done = subprocess.run(
        command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return done.stdout.decode()


def test_the_folder_is_whole_and_small_enough_and_says_its_licences(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    assert sum(info.file_size for info in archive.infolist()) <= 250 << 20
    assert Path(archive.filename or "").stat().st_size <= 85 << 20
    top = {name.split("/")[1] for name in names}
    assert top == {"kinerja-xl.exe", "BACA SAYA.txt", "Pasang di menu Kirim ke.cmd", "python", "lib", "lisensi"}
    packages = {name.split("/")[2].partition("-")[0] for name in names if ".dist-info/" in name}
    assert "polars_runtime_compat" in packages and "polars_runtime_32" not in packages
    listed = archive.read("kinerja-xl/lisensi/DAFTAR.txt").decode()
    assert all(re.sub(r"[-_.]+", "-", package).lower() in listed.lower().replace("_", "-") for package in packages)
    assert {"docxtpl", "pebble", "tnefparse"} <= {n.split("/")[2] for n in names if n.endswith("/__init__.py")}
    assert b"<launcher_dir>" in archive.read("kinerja-xl/kinerja-xl.exe")


def test_every_rule_is_explained(wine: Wine, work: Path) -> None:
    status, told = wine.tool("explain", cwd=work)
    assert (status, told) == (0, here("explain", cwd=work))


def test_a_check_says_what_it_says_elsewhere(wine: Wine, work: Path) -> None:
    status, told = wine.tool("check", PK, cwd=work)
    assert (status, told) == (1, here("check", PK, cwd=work))


def test_documents_are_printed_and_a_table_is_imported(wine: Wine, work: Path) -> None:
    (work / "iku lama é.csv").write_text(
        "No,Sasaran Strategis,Indikator Kinerja Utama,Satuan,Target 2025,Target 2026\n"
        "1,Meningkatnya kualitas pelayanan,Indeks Kepuasan Masyarakat,Indeks,85,86\n",
        encoding="utf-8",
    )
    for arguments, made in (
        (("report", "pk", PK, "-o", "hasil é", "--draft"), "hasil é/pk-kalaena-pk-2025.docx"),
        (("report", "lkjip", YEAR, "-o", "hasil é"), f"hasil é/lkjip-{Path(YEAR).stem}.docx"),
        (("import", "iku lama é.csv", "-o", "iku baru.xlsx"), "iku baru.xlsx"),
    ):
        status, told = wine.tool(*arguments, cwd=work)
        assert status == 0, told
        assert zipfile.ZipFile(work / made).testzip() is None


def test_files_dragged_onto_the_program_are_checked_on_one_page(wine: Wine, work: Path) -> None:
    from layar.test_pelayan import Klien

    second = work / "PK désa 2025 (revisi).xlsx"
    shutil.copyfile(SAMPLES / PK, second)
    command = ["wine", str(wine.folder / "kinerja-xl.exe"), YEAR, second.name]
    with subprocess.Popen(
        command, cwd=work, env=wine.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        try:
            address = next(line for line in (raw.decode().strip() for raw in process.stdout) if "://" in line)
            klien = Klien(address)
            seen = klien.settled()
            assert "Pengukuran Kinerja 2025, Kecamatan Kalaena" in seen
            assert second.name in seen

            status, told = wine.tool(PK, cwd=work)  # a second start leads to the page that is open
            assert status == 0 and address in told
            assert PK in klien.settled()

            status, told = wine.tool("serve", "--no-open", "--port", address.split(":")[2].split("/")[0], cwd=work)
            assert status == 2 and "dipakai program lain" in told

            assert klien.send("/tutup", {})[0] == 200
            assert process.wait(timeout=60) == 0
        finally:
            process.kill()


def test_the_menu_of_send_to_gets_a_line_that_starts_the_program(wine: Wine, tmp_path: Path) -> None:
    updated = tmp_path / "kinerja-xl baru"
    updated.mkdir()
    for folder in (wine.folder, updated):  # which is the newer one now
        script = folder / "Pasang di menu Kirim ke.cmd"
        if folder is updated:
            shutil.copyfile(wine.folder / script.name, script)
        status, told = wine.run(["cmd", "/c", str(script)])
        assert status == 0 and "Sudah dipasang" in told
        (made,) = Path(wine.env["WINEPREFIX"]).rglob("SendTo/kinerja-xl.cmd")
        first = made.read_bytes().decode("utf-8", "replace").splitlines()[0]
        assert first.endswith('kinerja-xl.exe" %*') and (updated.name in first) is (folder is updated)
    status, told = wine.run(["cmd", "/c", str(made)])  # of a folder without its program
    assert "sudah dipindahkan atau dihapus" in told and "Pasang di menu Kirim ke.cmd" in told


@pytest.fixture(scope="module")
def linux(tmp_path_factory: pytest.TempPathFactory) -> Path:
    python = "{}.{}".format(*sys.version_info)
    found = sorted((ROOT / "dist").glob(f"kinerja-xl-linux-*-python{python}.tar.gz"))
    if not found:
        pytest.skip(f"Folder Linux untuk Python {python} belum dibuat (make linux-folder)")
    place = tmp_path_factory.mktemp("linux") / "Data Kinerja é"
    with tarfile.open(found[-1]) as archive:
        archive.extractall(place, filter="data")
    return place / "kinerja-xl-linux"


def test_the_folder_for_linux_needs_nothing_but_its_python(linux: Path, tmp_path: Path) -> None:
    env = {"PATH": os.pathsep.join([f"{sys.base_prefix}/bin", "/usr/bin", "/bin"]), "HOME": str(tmp_path)}
    done = subprocess.run(
        [linux / "kinerja-xl", "check", PK],
        cwd=SAMPLES,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    assert (done.returncode, done.stdout.decode()) == (1, here("check", PK, cwd=SAMPLES))
    assert (linux / "lib" / "_polars_runtime_compat").is_dir()


def test_an_update_works_beside_the_old_folder_and_says_that_it_is_open(linux: Path, tmp_path: Path) -> None:
    from layar.test_pelayan import Klien

    old = tmp_path / "kinerja-xl lama é"
    shutil.copytree(linux, old, copy_function=os.link)
    source = old / "lib" / "kinerja_xl" / "__init__.py"
    text = re.sub(r'__version__ = "[^"]+"', '__version__ = "0.0.9"', source.read_text(encoding="utf-8"))
    for file in (source, *source.parent.glob("__pycache__/__init__.*")):
        file.unlink()  # it is the new folder's file too
    source.write_text(text, encoding="utf-8")
    results = tmp_path / "Hasil kinerja-xl"
    path = os.pathsep.join([f"{sys.base_prefix}/bin", "/usr/bin", "/bin"])
    env = {"PATH": path, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "BROWSER": "true"}

    def start(folder: Path) -> tuple[subprocess.Popen[str], str]:
        process = subprocess.Popen(
            [folder / "kinerja-xl"], env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert process.stdout is not None
        return process, process.stdout.readline().strip()

    running = []
    try:
        first, address = start(old)
        running.append(first)
        before = Klien(address)
        assert "0.0.9" in before.ask("GET", "/")[2].decode()
        before.send("/baru", {}, jenis="pk", tahun="2026")
        before.settled()
        before.send("/simpan", {})
        kept = {file.name: file.read_bytes() for file in results.iterdir()}
        assert list(kept) == ["pk-2026.xlsx"]

        second, other = start(linux)
        running.append(second)
        assert other != address
        after = Klien(other)
        page = after.ask("GET", "/")[2].decode()
        assert f"(versi 0.0.9) juga sedang terbuka, dari folder {old}" in page
        assert "Tutup program" in page.partition("juga sedang terbuka")[2]

        for folder, expected in ((old, address), (linux, other)):  # each leads to its own page
            again, told = start(folder)
            assert (told, again.wait(timeout=60)) == (expected, 0)

        assert before.send("/tutup", {})[0] == 200
        assert first.wait(timeout=60) == 0
        assert "juga sedang terbuka" not in after.ask("GET", "/")[2].decode()
        after.send("/baru", {}, jenis="pk", tahun="2026")
        after.settled()
        after.send("/simpan", {})
        assert {name: (results / name).read_bytes() for name in kept} == kept  # what the old one made stays
        assert after.send("/tutup", {})[0] == 200
        assert second.wait(timeout=60) == 0
    finally:
        for process in running:
            process.kill()
            process.communicate()
