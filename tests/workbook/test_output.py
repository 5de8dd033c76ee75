"""Outputs are whole or absent, and never their own input."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook.input import read_input
from kinerja_xl.workbook.output import refuse_same_file, write_atomically


def test_writes_and_makes_the_folder(tmp_path: Path) -> None:
    target = tmp_path / "baru" / "lagi" / "hasil.xlsx"
    write_atomically(target, b"isi")
    assert target.read_bytes() == b"isi"
    assert [path.name for path in target.parent.iterdir()] == ["hasil.xlsx"]


def test_replaces_an_older_output_whole(tmp_path: Path) -> None:
    target = tmp_path / "hasil.xlsx"
    target.write_bytes(b"isi lama yang panjang")
    write_atomically(target, b"baru")
    assert target.read_bytes() == b"baru"


@pytest.mark.skipif(os.name == "nt", reason="rights of this kind exist on POSIX only")
def test_the_output_is_as_readable_as_any_file(tmp_path: Path) -> None:
    target, other = tmp_path / "hasil.xlsx", tmp_path / "lain"
    other.write_bytes(b"")
    write_atomically(target, b"isi")
    assert target.stat().st_mode == other.stat().st_mode
    target.chmod(0o640)
    write_atomically(target, b"isi")
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (PermissionError(13, "Permission denied"), "Tutup berkas itu"),
        (OSError(28, "No space left"), "ruang penyimpanan"),
    ],
)
def test_a_failure_leaves_the_old_file_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, says: str
) -> None:
    target = tmp_path / "hasil.xlsx"
    target.write_bytes(b"lama")

    def refuse(_self: Path, _target: Path) -> Path:
        raise error

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(KinerjaError) as caught:
        write_atomically(target, b"baru")
    assert says in caught.value.fix
    assert target.read_bytes() == b"lama"
    assert [path.name for path in tmp_path.iterdir()] == ["hasil.xlsx"]


def test_a_folder_is_no_output(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match="folder"):
        write_atomically(tmp_path, b"isi")


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"")
    with pytest.raises(KinerjaError):
        write_atomically(tmp_path / "x" / "hasil.xlsx", b"isi")


def test_input_and_output_must_differ(tmp_path: Path) -> None:
    source = tmp_path / "a.xlsx"
    source.write_bytes(b"isi")
    refuse_same_file(source, tmp_path / "b.xlsx")
    with pytest.raises(KinerjaError, match="menimpa"):
        refuse_same_file(source, tmp_path / "x" / ".." / "a.xlsx")


@pytest.mark.parametrize("link", ["symlink_to", "hardlink_to"])
def test_links_to_the_input_are_the_input(tmp_path: Path, link: str) -> None:
    source, target = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    source.write_bytes(b"isi")
    try:
        getattr(target, link)(source)
    except (OSError, NotImplementedError):
        pytest.skip("no links here")
    with pytest.raises(KinerjaError, match="menimpa"):
        refuse_same_file(source, target)


@pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")
class TestPlacesThatAreNoOrdinaryFile:
    def test_a_link_is_written_through(self, tmp_path: Path) -> None:
        real, link = tmp_path / "asli.txt", tmp_path / "tautan.txt"
        real.write_bytes(b"lama")
        link.symlink_to(real)
        write_atomically(link, b"baru")
        assert link.is_symlink() and real.read_bytes() == b"baru"

    def test_pipes_and_devices_are_refused(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipa")
        for place in (tmp_path / "pipa", Path("/dev/null")):
            with pytest.raises(KinerjaError, match="bukan berkas biasa"):
                write_atomically(place, b"x")
        assert Path("/dev/null").is_char_device()

    def test_pipes_and_devices_are_no_inputs(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipa.csv")
        for place in (tmp_path / "pipa.csv", Path("/dev/zero"), tmp_path):
            with pytest.raises(OSError, match="bukan berkas biasa"):
                read_input(place, 10)

    def test_write_protection_is_respected(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_bytes(b"lama")
        path.chmod(0o444)
        with pytest.raises(KinerjaError, match="hanya boleh dibaca"):
            write_atomically(path, b"baru")
        assert path.read_bytes() == b"lama"

    def test_links_that_go_round_and_long_names_are_told(self, tmp_path: Path) -> None:
        (tmp_path / "a").symlink_to(tmp_path / "b")
        (tmp_path / "b").symlink_to(tmp_path / "a")
        why = {tmp_path / "a" / "c.txt": "tautannya berputar-putar", tmp_path / ("n" * 300): "namanya terlalu panjang"}
        for place, said in why.items():
            with pytest.raises(KinerjaError, match=said):
                write_atomically(place, b"x")

    def test_what_a_killed_run_left_is_swept_by_the_next(self, tmp_path: Path) -> None:
        child = (
            "import os,sys;from pathlib import Path;from kinerja_xl.workbook import output;"
            "os.fsync=lambda _: os.kill(os.getpid(),9);output.write_atomically(Path(sys.argv[1]),b'x')"
        )
        subprocess.run([sys.executable, "-c", child, tmp_path / "a.txt"], check=False)
        assert len(list(tmp_path.glob(".kinerja-*.tmp"))) == 1
        write_atomically(tmp_path / "b.txt", b"y")
        assert [path.name for path in tmp_path.iterdir()] == ["b.txt"]
