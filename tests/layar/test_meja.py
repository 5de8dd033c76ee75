"""The desk: names that strangers send, what a form may say, and the one sentence about what is next."""

from __future__ import annotations

import asyncio
import tomllib
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kinerja_xl.layar.bengkel import Pekerjaan
from kinerja_xl.layar.halaman import halaman
from kinerja_xl.layar.meja import BerkasMeja, Meja
from kinerja_xl.layar.tugas import HasilTugas, buat_baru, cetak_dokumen, jadikan_buku, periksa_berkas

SAMPLE = Path(__file__).parents[2] / "samples" / "kalaena-pk-2025.xlsx"


class Langsung:
    """A workshop that does everything at once, in this process."""

    def minta(self, judul: str, tugas: Any, *args: Any, selesai: Any) -> Pekerjaan:
        job = Pekerjaan(judul)
        selesai(tugas(*args))
        job.hasil = HasilTugas()
        return job


@pytest.fixture
def meja(tmp_path: Path) -> Meja:
    return Meja(tmp_path, Langsung())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("pk.xlsx", "pk.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\camat\\PK 2025.xlsx", "PK 2025.xlsx"),
        ("a" * 400 + ".xlsx", "a" * 120 + ".xlsx"),
        ('PK "baru"\n<1>.xlsx', "PK _baru___1_.xlsx"),
        ("", "berkas"),
        ("...", "berkas"),
        ("IKU désa ß.docx", "IKU désa ß.docx"),
    ],
)
def test_a_name_from_outside_becomes_one_that_every_system_takes(meja: Meja, sent: str, kept: str) -> None:
    lembar = meja.letakkan(sent)
    assert lembar.nama == kept
    assert lembar.path.parent.parent == meja.folder


def test_a_browser_that_goes_away_in_the_middle_is_no_fault(meja: Meja) -> None:
    sent = iter([{"type": "http.request", "body": b"--b\r\n", "more_body": True}, {"type": "http.disconnect"}])
    told: list[Any] = []

    async def receive() -> Any:
        return next(sent)

    async def send(message: Any) -> None:
        told.append(message)

    headers = [(b"origin", b"http://127.0.0.1"), (b"content-type", b"multipart/form-data; boundary=b")]
    scope = {"type": "http", "method": "POST", "path": "/berkas", "query_string": b"", "headers": headers}
    asyncio.run(halaman(meja, lambda: None, "kunci")(scope, receive, send))
    assert [message.get("status") for message in told] == [400, None]
    assert not meja.lembar


def test_a_workbook_is_checked_and_says_what_is_next(meja: Meja) -> None:
    lembar = meja.letakkan("pk.xlsx")
    lembar.path.write_bytes(SAMPLE.read_bytes())
    meja.periksa(lembar)
    assert lembar.dibaca is not None
    assert (lembar.buku, lembar.tabel, lembar.dibaca.judul) == (
        True,
        False,
        "Perjanjian Kinerja 2025, Kecamatan Kalaena",
    )
    assert lembar.langkah.startswith(f"Baca temuannya, perbaiki {lembar.dibaca.jumlah[0]} galat")  # type: ignore[index]
    assert lembar.laporan[0].laporan.kunci == "pk"
    assert meja.kerjakan(lembar, "isi", {})
    assert lembar.unduhan(0, 0) == lembar.folder / "hasil-1" / "pk-terisi.xlsx"
    assert lembar.unduhan(0, 1) is lembar.unduhan(7, 0) is lembar.unduhan(-1, 0) is None


@pytest.mark.parametrize(
    ("aksi", "isian"),
    [
        ("hapus", {}),
        ("cetak", {"laporan": "../pk"}),
        ("cetak", {"laporan": "pk.exe"}),
        ("cetak", {"laporan": "lkjip"}),
        ("cetak", {"laporan": "pk", "quarter": "5"}),
        ("impor", {"jenis": "", "tahun": "20x6"}),
    ],
)
def test_what_no_form_offers_is_not_done(meja: Meja, aksi: str, isian: dict[str, str]) -> None:
    lembar = meja.letakkan("pk.xlsx")
    lembar.dibaca = HasilTugas(jenis="pk", jumlah=(0, 0, 0))
    assert not meja.kerjakan(lembar, aksi, isian)
    assert lembar.hasil == []


def test_a_blank_workbook_waits_to_be_downloaded(meja: Meja) -> None:
    assert meja.buat_baru({"jenis": "pk", "tahun": "2026", "kantor": "Kecamatan Uji"})
    assert not meja.buat_baru({"jenis": "apa", "tahun": "2026"})
    (lembar,) = meja.lembar.values()
    assert lembar.langkah.startswith("Unduh buku kerjanya")
    assert lembar.unduhan(0, 0) == lembar.folder / "pk-2026.xlsx"
    meja.buang(lembar.id)
    assert meja.lembar == {} and list(meja.folder.iterdir()) == []


def test_a_foreign_table_becomes_a_workbook_that_is_checked(meja: Meja) -> None:
    lembar = meja.letakkan("iku lama.xlsx")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("INDIKATOR KINERJA UTAMA KECAMATAN UJI",),
        ("No", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target 2025", "Target 2026"),
        (1, "Meningkatnya kualitas pelayanan", "Indeks Kepuasan Masyarakat", "Indeks", 85, 86),
        (2, "Meningkatnya akuntabilitas kinerja", "Nilai AKIP Kecamatan", "Nilai", 70, 72),
    ):
        sheet.append(row)
    book.save(lembar.path)
    meja.periksa(lembar)
    assert lembar.tabel and "jadikan buku kerja" in lembar.langkah
    assert meja.kerjakan(lembar, "impor", {"jenis": "", "tahun": "", "kantor": ""})
    assert [other.nama for other in meja.lembar.values()] == ["iku lama.xlsx", "iku lama-standar.xlsx"]
    assert list(meja.lembar.values())[-1].buku


def test_what_is_said_of_columns_becomes_a_mapping_and_nothing_else(meja: Meja) -> None:
    lembar = meja.letakkan("asing.xlsx")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (('Yang "dituju"\n[[x]]', "Ukuran", "25"), ("Meningkatnya pelayanan", "Indeks Kepuasan Masyarakat", 85)):
        sheet.append(row)
    book.save(lembar.path)
    meja.periksa(lembar)
    assert lembar.langkah.startswith("Tabel ini belum dikenali")
    said = {"arti-0-0": "sasaran", "arti-0-1": "indikator", "arti-0-2": "target", "arti-9-9": "no", "tahun": "2025"}
    assert meja.lihat(lembar, said)
    assert lembar.dibaca is not None and lembar.dibaca.pratinjau is not None
    assert lembar.dibaca.pratinjau.galat == "" and lembar.berkas_peta is not None
    assert meja.lihat(lembar, {**said, "arti-0-1": 'x" # [[kolom]]', "dari-0": "-1", "sampai-0": "9" * 30})
    (told,) = tomllib.loads(lembar.berkas_peta.read_text(encoding="utf-8"))["tabel"]
    assert (told["judul"], told["kolom"]["B"]) == ([1, 1], "indikator"), "what no list offers changes nothing"
    assert not meja.lihat(lembar, {"tahun": "besok"})
    assert meja.kerjakan(lembar, "impor", said)
    assert list(meja.lembar.values())[-1].buku


def test_a_mapping_that_is_none_is_said_and_what_was_seen_stays(meja: Meja) -> None:
    lembar = meja.letakkan("iku.csv")
    lembar.path.write_text("No,Sasaran,Indikator,Satuan,Target 2025\n1,Meningkatnya layanan,Indeks,Indeks,85\n")
    meja.periksa(lembar)
    meja.pakai_peta(lembar, "bukan = [toml", {})
    assert lembar.dibaca is not None and lembar.dibaca.pratinjau is not None
    assert "bukan TOML yang sah" in lembar.dibaca.pratinjau.galat
    assert lembar.dibaca.pratinjau.tabel


def test_what_cannot_be_done_is_said_and_never_raised(tmp_path: Path) -> None:
    broken = tmp_path / "rusak.xlsx"
    broken.write_bytes(b"PK\x03\x04")
    assert "rusak" in periksa_berkas(broken).galat
    assert jadikan_buku(broken, tmp_path, "", "", "").galat
    assert "galat" in cetak_dokumen(SAMPLE, tmp_path, {"laporan": "pk"}).galat
    assert "bukan tanggal" in cetak_dokumen(SAMPLE, tmp_path, {"laporan": "pk", "date": "besok"}).galat
    assert buat_baru(tmp_path, "pk", "1900", "").galat


def test_every_answer_has_a_next_step() -> None:
    lembar = BerkasMeja("x", "x.pdf", Path("x.pdf"), Path())
    assert "tidak dapat dibaca" in lembar.langkah
    steps = set()
    for jumlah in ((1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 0)):
        lembar.dibaca = HasilTugas(jenis="pk", jumlah=jumlah)
        steps.add(lembar.langkah)
    assert len(steps) == 4
