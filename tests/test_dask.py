"""Other machines behind the interface of the local processes: the same results, whatever happens to a worker."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from helpers import cli
from helpers.kabupaten_peraga import HARI_INI, buku_peraga, kantor_peraga
from helpers.tampered import SAMPLE

from kinerja_xl.app.check import PilihanPeriksa, check_apart, collect
from kinerja_xl.app.folder_bersama import (
    baca_folder_bersama,
    buka_hasil,
    contoh_isi,
    kemas_bahan,
    kerjakan_kemasan,
    yang_berbeda,
)
from kinerja_xl.app.mesin_dask import Mesin, baca_alamat_dask, lihat_mesin, samakan_mesin
from kinerja_xl.app.pelaksana import DiProsesIni, Pelaksana
from kinerja_xl.app.pelaksana_dask import PelaksanaDask
from kinerja_xl.app.rekap_lari import PermintaanRekap, buka_rekap
from kinerja_xl.app.rekap_sumber import versi_alat
from kinerja_xl.findings import KinerjaError
from kinerja_xl.rekap.gudang_rekap import GudangRekap

OFFICES = 24


@pytest.mark.parametrize("address", ["127.0.0.1:8786", "tcp://localhost:8786", "tls://server.example:8786"])
def test_an_address_on_this_computer_or_with_tls_is_taken(address: str) -> None:
    assert baca_alamat_dask(address).endswith(address)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("tcp://10.1.2.3:8786", "hanya dipakai lewat TLS"),
        ("server.example:8786", "hanya dipakai lewat TLS"),
        ("tls://server.example", "bukan alamat"),
        ("http://127.0.0.1:8786", "bukan alamat"),
        ("tcp://127.0.0.1:delapan", "bukan alamat"),
    ],
)
def test_any_other_is_refused_before_a_byte_is_sent(address: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"x")
    done = cli.run("check", tmp_path, "--dask", address)
    assert (done.returncode, told in done.stderr) == (2, True), done.stderr


def test_tls_needs_certificates_that_are_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KINERJA_XL_TLS_CA", str(tmp_path / "tidak-ada.pem"))
    with pytest.raises(KinerjaError, match="KINERJA_XL_TLS_CA"), PelaksanaDask("tls://127.0.0.1:1"):
        pass


def test_who_does_the_work_is_named_once(tmp_path: Path) -> None:
    done = cli.run("check", tmp_path, "--dask", "tcp://127.0.0.1:1", "-j", "2")
    assert done.returncode == 2


# -- a folder that others reach by an address ------------------------------------------------------


def elsewhere(folder: Path, url: str) -> Any:
    """Return what does an item as another machine would: sent there in bytes, back in bytes."""
    shared = baca_folder_bersama(folder, url)

    class Other(DiProsesIni):
        def petakan(self, fungsi: Any, bahan: Any, beban: Any = None) -> Any:  # type: ignore[override]
            for item in bahan:
                with TemporaryDirectory() as place:
                    done = kerjakan_kemasan(kemas_bahan((fungsi, item), shared), shared.url, Path(place))
                yield buka_hasil(done, shared)

    return Other()


def test_what_is_found_names_the_files_as_they_are_called_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there, here = tmp_path / "di sana", Path("kiriman")
    for folder in (there, tmp_path / here):
        folder.mkdir()
        (folder / "a b.xlsx").write_bytes(SAMPLE)
        (folder / "rusak.xlsx").write_bytes(b"bukan zip")
        (folder / "profil.toml").write_text("bukan = [toml", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    files = collect([here])
    local = tuple(check_apart(files, PilihanPeriksa(), DiProsesIni()))
    assert tuple(check_apart(files, PilihanPeriksa(), elsewhere(here, f"file://{there}"))) == local
    assert "profil.toml" in local[0].findings[0].message
    own = PilihanPeriksa(profil=there / "profil.toml")  # outside of the folder: it goes along
    local = tuple(check_apart(files, own, DiProsesIni()))
    (tmp_path / here / "profil.toml").unlink()
    assert tuple(check_apart(files, own, elsewhere(here, f"file://{there}"))) == local


@pytest.mark.parametrize("change", ["gone", "another"])
def test_a_folder_that_is_not_the_same_there_is_told(change: str, tmp_path: Path) -> None:
    for name in ("sini", "sana"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.xlsx").write_bytes(b"sebelas")
    here, url = tmp_path / "sini", f"file://{tmp_path / 'sana'}"
    assert yang_berbeda(url, contoh_isi(here)) is None
    file = tmp_path / "sana" / "a.xlsx"
    file.unlink() if change == "gone" else file.write_bytes(b"x")
    assert url in str(yang_berbeda(url, contoh_isi(here)))
    with pytest.raises(KinerjaError, match=r"a\.xlsx"):
        list(check_apart([here / "a.xlsx"], PilihanPeriksa(), elsewhere(here, url)))


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("/mnt/kiriman", "bukan alamat"),
        ("sftp://siapa:rahasia@server/kiriman", "Kata sandi"),
        ("sftp:", "bukan alamat"),
    ],
)
def test_an_address_that_is_none_or_tells_a_password_is_refused(url: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match=told):
        baca_folder_bersama(tmp_path, url)
    assert yang_berbeda("takdikenal://server/x", [("a.xlsx", 1)]) is not None


@pytest.mark.parametrize(
    ("there", "told"),
    [
        (Mesin(lihat_mesin().versi | {"dask": "1999.1"}, None), "dask 1999.1 di sana"),
        (Mesin({}, None), "Python tidak ada di sana"),
        (Mesin(lihat_mesin().versi, "/srv/kiriman tidak ada"), "/srv/kiriman tidak ada"),
    ],
)
def test_a_machine_that_would_find_something_else_is_refused(there: Mesin, told: str) -> None:
    samakan_mesin({"tls://a:1": lihat_mesin()})
    with pytest.raises(KinerjaError, match=re.escape(told)):
        samakan_mesin({"tls://a:1": there})


# -- a scheduler with two workers ------------------------------------------------------------------


def number_or_end(number: int) -> int:
    """Return a number, or let something happen to the process."""
    if number == 3:
        os._exit(7)
    if number == 9:
        time.sleep(600)
    if number == 11:
        raise KinerjaError("sebelas", "dua belas")
    return number * 2


@pytest.fixture(scope="module")
def penjadwal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A scheduler and two workers as they are begun on a command line."""
    folder = tmp_path_factory.mktemp("dask")
    told = folder / "penjadwal.json"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent)}  # of ``number_or_end``
    dask = [sys.executable, "-m", "dask"]
    here = ["--host", "127.0.0.1", "--no-dashboard"]
    begun = []
    try:
        with (folder / "log").open("wb") as log:
            for command in (
                ["scheduler", "--port", "0", "--scheduler-file", told, *here],
                ["worker", "--scheduler-file", told, "--nworkers", "2", "--nthreads", "1", *here],
            ):
                whole = [*dask, *map(str, command)]
                begun.append(subprocess.Popen(whole, env=environment, cwd=folder, stdout=log, stderr=log))
        yield _alamat(told)
    finally:
        for process in reversed(begun):
            process.terminate()
            process.wait(30)


def _alamat(told: Path) -> str:
    for _ in range(600):
        with contextlib.suppress(OSError, ValueError):
            return str(json.loads(told.read_text(encoding="utf-8"))["address"])
        time.sleep(0.1)
    raise AssertionError((told.parent / "log").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def kiriman(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kiriman")
    for one in kantor_peraga(OFFICES):
        (folder / f"{one.kode}.xlsx").write_bytes(buku_peraga(one, terukur=1 + one.nomor % 3))
    return folder


@pytest.mark.berat
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
class TestTwoWorkers:
    def test_an_item_that_ends_or_hangs_its_worker_costs_only_itself(self, penjadwal: str) -> None:
        with PelaksanaDask(penjadwal, detik=3) as dask:
            results = list(dask.petakan(number_or_end, range(16)))
        bad = {n: r for n, r in enumerate(results) if isinstance(r, KinerjaError)}
        assert sorted(bad) == [3, 9, 11]
        assert (bad[11].message, bad[11].fix) == ("sebelas", "dua belas")
        assert "menghentikan pekerja" in bad[3].message
        assert [r for n, r in enumerate(results) if n not in bad] == [n * 2 for n in range(16) if n not in bad]

    def test_a_worker_killed_in_the_middle_loses_nothing_and_doubles_nothing(
        self, penjadwal: str, kiriman: Path, tmp_path: Path
    ) -> None:
        from distributed import Client

        killed: list[int] = []

        def kill_one(done: int, _total: int) -> None:
            if done >= 4 and not killed:
                with Client(penjadwal) as client:
                    killed.append(next(iter(client.run(os.getpid).values())))
                os.kill(killed[0], signal.SIGKILL)

        def recap(pelaksana: Pelaksana, store: Path, maju: Any = lambda _n, _of: None) -> Any:
            asked = PermintaanRekap(folder=kiriman, gudang=store, hari_ini=HARI_INI, pelaksana=pelaksana)
            with buka_rekap(asked, maju) as found:
                return found.meja, found.dibaca

        alone, _ = recap(DiProsesIni(), tmp_path / "a")
        together, read = recap(PelaksanaDask(penjadwal), tmp_path / "b", kill_one)
        assert killed
        assert read == OFFICES
        assert [replace(row, path=None) for row in together] == [replace(row, path=None) for row in alone]
        with GudangRekap(tmp_path / "b", versi_alat()) as store:
            assert store.hitung_isi() == OFFICES
        again, read = recap(PelaksanaDask(penjadwal), tmp_path / "b")
        assert (again, read) == (together, 0)

    @pytest.mark.parametrize("shared", [False, True])
    def test_check_prints_the_same_as_on_this_computer(self, shared: bool, penjadwal: str, kiriman: Path) -> None:
        elsewhere = ("--shared", f"file://{kiriman}/.") if shared else ()
        here = cli.run("check", kiriman, "--format", "json", "-j", "1")
        there = cli.run("check", kiriman, "--format", "json", "--dask", penjadwal, *elsewhere)
        assert there.stdout == here.stdout
        assert there.stderr == here.stderr
        assert there.returncode == here.returncode == 0
