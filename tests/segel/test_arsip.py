"""An archive: every hash is right, every piece of evidence lies where the index says, and it is plain text around."""

from __future__ import annotations

import csv
import hashlib
import io
import zipfile
from pathlib import Path

import pytest
from helpers.cli import run
from helpers.samples import SAMPLES, loaded

from kinerja_xl.app.archive import INDEKS, MANIFES, archive, periksa_arsip
from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook

UKUR = "kalaena-pengukuran-2025-bersih"
LINKS = (
    "bukti/skm tw1.pdf",
    "bukti\\skm tw1.pdf",
    "https://contoh.go.id/a.pdf",
    "../luar.pdf",
    "hilang.pdf",
    "Laporan SKM",
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office's folder: a workbook that names evidence, the evidence, a scan, and something that is not its own."""
    folder = tmp_path_factory.mktemp("kantor") / "kerja"
    (folder / "bukti").mkdir(parents=True)
    (folder / "bukti" / "skm tw1.pdf").write_bytes(b"%PDF-1.4 bukti")
    (folder / "pk ttd.pdf").write_bytes(b"%PDF-1.4 ttd")
    (folder.parent / "luar.pdf").write_bytes(b"%PDF-1.4 rahasia")
    tabel = loaded(UKUR).tables.tabel["data_ukur"]
    writes = [
        CellWrite(sheet=tabel.sheet.name, row=baris.row, col=tabel.posisi["tautan_bukti"], value=text)
        for baris, text in zip(tabel.baris, LINKS, strict=False)
    ]
    (folder / "ukur.xlsx").write_bytes(patch(read_workbook(SAMPLES / f"{UKUR}.xlsx"), writes).data)
    return folder


@pytest.fixture(scope="module")
def zipped(office: Path) -> Path:
    target = office.parent / "arsip.zip"
    archive([office / "ukur.xlsx", office / "pk ttd.pdf"], target)
    return target


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as source:
        return {name: source.read(name) for name in source.namelist()}


def test_every_hash_and_every_link_inside_is_right(zipped: Path) -> None:
    found = parts(zipped)
    lines = dict(reversed(line.split("  ", 1)) for line in found[MANIFES].decode().splitlines())
    assert lines == {n: hashlib.sha256(data).hexdigest() for n, data in found.items() if n != MANIFES}
    rows = list(csv.DictReader(io.StringIO(found[INDEKS].decode("utf-8-sig")), delimiter=";"))
    told = {row["Tulisan"]: (row["Berkas dalam arsip"], row["Keterangan"]) for row in rows if row["Tulisan"] in LINKS}
    assert told == {
        LINKS[0]: ("bukti/skm tw1.pdf", ""),
        LINKS[1]: ("bukti/skm tw1.pdf", ""),
        LINKS[2]: ("", "di luar arsip"),
        LINKS[3]: ("", "tidak ditemukan"),
        LINKS[4]: ("", "tidak ditemukan"),
        LINKS[5]: ("", "hanya disebut"),
    }
    assert all(row["Berkas dalam arsip"] in found for row in rows if row["Berkas dalam arsip"])
    assert b"rahasia" not in b"".join(found.values()), "nothing from outside the workbook's folder"
    assert periksa_arsip(zipped) == ()


def test_it_can_be_read_without_any_program_of_ours(zipped: Path, office: Path) -> None:
    found = parts(zipped)
    assert found["buku/ukur.xlsx"] == (office / "ukur.xlsx").read_bytes()
    assert found["dokumen/pk ttd.pdf"] == b"%PDF-1.4 ttd"
    rows = list(csv.reader(io.StringIO(found["isi/ukur/Anggaran.csv"].decode("utf-8-sig")), delimiter=";"))
    tabel = loaded(UKUR).tables.tabel["anggaran"]
    assert len(rows) == len(tabel.baris) + 1
    assert "Kecamatan Kalaena" in found["isi/ukur/Identitas.csv"].decode("utf-8-sig")
    assert "belum disegel" in found["BACA-DULU.txt"].decode("utf-8-sig")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("buku/ukur.xlsx", b"x", "buku/ukur.xlsx: berubah atau rusak"),
        ("bukti/skm tw1.pdf", None, "bukti/skm tw1.pdf: tidak ada"),
        ("tambahan.txt", b"x", "tambahan.txt: tidak ada dalam manifes"),
    ],
)
def test_what_is_wrong_with_an_archive_is_told(
    zipped: Path, tmp_path: Path, name: str, data: bytes | None, said: str
) -> None:
    found = parts(zipped) | ({name: data} if data is not None else {})
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as target:
        for part, content in found.items():
            if data is not None or part != name:
                target.writestr(part, content)
    done = run("archive", "--verify", tmp_path / "a.zip")
    assert done.returncode == 1
    assert said in done.stdout


def test_a_folder_is_archived_whole_and_nothing_is_replaced_unasked(office: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.zip"
    assert run("archive", office, "-o", target).returncode == 0
    assert {"buku/ukur.xlsx", "dokumen/pk ttd.pdf", "dokumen/skm tw1.pdf"} <= parts(target).keys()
    assert run("archive", "--verify", target).stdout == f"{target}: utuh\n"
    assert run("archive", office, "-o", target).returncode == 2
    assert run("archive", office, "-o", target, "--replace").returncode == 0
    assert (tmp_path / "cadangan" / "a-1.zip").is_file()


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as target:
        target.writestr("x", "y")
    with pytest.raises(KinerjaError, match="bukan arsip kinerja-xl"):
        periksa_arsip(tmp_path / "a.zip")
    with pytest.raises(KinerjaError, match="Tidak ada buku kerja"):
        archive([tmp_path / "a.zip"], tmp_path / "b.zip")
