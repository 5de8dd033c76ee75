"""What an office types for the first time is printed: nothing is asked for that its document does not show."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from helpers.docx_dump import dump
from helpers.markdown_book import build_book
from helpers.naif import naif, naif_bulanan, naif_iku

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.report import Permintaan, report
from kinerja_xl.findings import Severity
from kinerja_xl.sheets.pilihan import LampiranPk


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("naif") / "pk.xlsx"
    path.write_bytes(build_book(naif()))
    return path


def test_no_error_and_one_warning_for_all_that_an_evaluator_will_miss(book: Path) -> None:
    found = check_file(book, PilihanPeriksa()).findings
    assert [f for f in found if f.severity is Severity.ERROR] == []
    assert [f.code for f in found if f.code in {"KX101", "KX105", "KX117"}] == ["KX105", "KX117"]


def test_the_agreement_is_printed_without_draft_with_room_for_the_day(book: Path, tmp_path: Path) -> None:
    (file,) = report("pk", book, tmp_path, Permintaan()).files
    text = dump(file)
    assert "DRAF" not in text
    assert "LAMPIRAN 2" not in text
    assert f"Sukamaju, {chr(160) * 8} Januari 2026" in text
    head, secretary = (text.split("[Judul Pernyataan]")[n] for n in (1, 2))
    assert "| TOTAL | Rp201.400.000 |" in head  # the office's, with the programme that the secretary holds
    assert "Program Penunjang Kantor | Rp1.400.000" in head
    assert "Program Pelayanan Warga" not in secretary
    assert "| TOTAL | Rp1.400.000 |" in secretary


@pytest.mark.parametrize("tanggal", ["", "… Januari 2026", "2 Januari 2026"])
def test_a_date_that_is_missing_or_written_with_room_does_not_stop_it(tanggal: str, tmp_path: Path) -> None:
    path = tmp_path / "pk.xlsx"
    path.write_bytes(build_book(naif(tanggal)))
    assert report("pk", path, tmp_path / "hasil", Permintaan()).files


def test_lampiran_2_that_is_asked_for_lists_the_objectives_without_empty_tables(book: Path, tmp_path: Path) -> None:
    (file,) = report("pk", book, tmp_path, Permintaan(lampiran=LampiranPk.DUA)).files
    lampiran = dump(file).split("LAMPIRAN 2")[1].split("[Judul Pernyataan]")[0]
    assert "[Isi Uraian] Sasaran: Meningkatnya mutu pelayanan kecamatan" in lampiran
    assert "| - |" not in lampiran


@pytest.mark.parametrize("laporan", ["cascading", "rencana-aksi"])
def test_what_the_check_for_a_document_calls_clean_is_printed(laporan: str, book: Path, tmp_path: Path) -> None:
    found = check_file(book, PilihanPeriksa(untuk=laporan)).findings
    assert [f for f in found if f.severity is Severity.ERROR] == []
    (file,) = report(laporan, book, tmp_path, Permintaan()).files
    assert "DRAF" not in dump(file)
    assert Document(io.BytesIO(file.read_bytes())).tables


def test_only_key_indicators(book: Path, tmp_path: Path) -> None:
    tables = dict(naif())
    lines = str(tables["Kinerja"]).split("\n")
    lines = [f"{line} {mark} |" for line, mark in zip(lines, ["IKU", "Ya", "Ya", *["Tidak"] * 18], strict=True)]
    path = tmp_path / "iku.xlsx"
    path.write_bytes(build_book({**tables, "Kinerja": "\n".join(lines)}))
    done = report("pk", path, tmp_path / "hasil", Permintaan(iku=True, official="semua"))
    (file,) = done.files
    assert file.name == "pk-iku-Camat.docx"
    assert "Indeks Kepuasan Masyarakat" in dump(file) and "permohonan" not in dump(file)
    assert done.catatan == ("Tanpa Perjanjian Kinerja: Sekretaris Camat, karena tidak memegang satu IKU pun.",)


def test_a_decree_without_its_words_is_refused_with_what_is_missing(tmp_path: Path) -> None:
    acuan = "| kinerja-xl | x |\n| jenis | iku |\n| tata letak | #2 |"
    path = tmp_path / "iku.xlsx"
    hukum = "| Bagian | Urutan | Teks |"
    tables = {**naif(), "Acuan": acuan, "Dasar Hukum": hukum, "Anggaran": None, "Rencana Aksi": None}
    path.write_bytes(build_book(tables))
    assert report("tabel-iku", path, tmp_path / "hasil", Permintaan()).files
    refused = report("sk-iku", path, tmp_path / "hasil", Permintaan())
    assert refused.files == ()
    assert any(f.code == "KX011" and "Menimbang, Mengingat, dan Diktum" in f.fix for f in refused.check.findings)


@pytest.fixture(scope="module")
def iku(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A table of key indicators 2026–2030 that has objectives, indicators, units, targets and who answers for them."""
    path = tmp_path_factory.mktemp("naif") / "iku.xlsx"
    path.write_bytes(build_book(naif_iku()))
    return path


def test_an_iku_table_is_clean_and_has_no_column_that_is_empty_everywhere(iku: Path, tmp_path: Path) -> None:
    found = check_file(iku, PilihanPeriksa(untuk="tabel-iku")).findings
    assert [f for f in found if f.severity is Severity.ERROR] == []
    lines = dump(report("tabel-iku", iku, tmp_path, Permintaan()).files[0]).split("\n")
    heads = [line for line in lines if line.startswith("| NO ")]
    assert heads == [
        "| NO | Sasaran Strategis | Indikator Sasaran Strategis | Satuan | Target Kinerja | Penanggung Jawab |",
        "| NO | Program dan Kegiatan | Sasaran Program dan Kegiatan | Indikator Program dan Kegiatan | Satuan "
        "| Target Kinerja | Penanggung Jawab |",
        "| NO | Sub Kegiatan | Sasaran Sub Kegiatan | Indikator Sub Kegiatan | Satuan | Target Kinerja "
        "| Penanggung Jawab |",
    ]
    (book,) = report("tabel-iku", iku, tmp_path, Permintaan(bentuk="xlsx")).files
    sheet = openpyxl.load_workbook(book).active
    head = [cell.value for cell in sheet[4] if cell.value]
    assert head == [
        *("NO", "Program/Kegiatan/Sub Kegiatan", "Sasaran", "Indikator", "Satuan", "Target Kinerja"),
        "Penanggung Jawab",
    ]
    assert not [cell.value for row in sheet.iter_rows() for cell in row if cell.value == "-"]


def test_a_decree_and_an_explanation_have_no_column_that_is_empty_everywhere(
    iku: Path, book: Path, tmp_path: Path
) -> None:
    text = dump(report("sk-iku", iku, tmp_path, Permintaan()).files[0])
    assert "| KINERJA UTAMA | INDIKATOR KINERJA UTAMA | PENANGGUNG JAWAB |" in text
    assert "TUGAS" not in text and "| - |" not in text
    tables = dict(naif())
    head, first, *rest = str(tables["Kinerja"]).split("\n")
    tables["Kinerja"] = "\n".join((f"{head} Sumber data |", f"{first} Hasil survei |", *(f"{r} |" for r in rest)))
    path = tmp_path / "pk.xlsx"
    path.write_bytes(build_book(tables))
    lampiran = dump(report("pk", path, tmp_path, Permintaan()).files[0])
    assert "| INDIKATOR KINERJA | SUMBER DATA |\n| Indeks Kepuasan Masyarakat | Hasil survei |" in lampiran


def test_a_monthly_plan_is_read_checked_and_printed(tmp_path: Path) -> None:
    path = tmp_path / "rencana.xlsx"
    path.write_bytes(build_book(naif_bulanan()))
    found = check_file(path, PilihanPeriksa(untuk="rencana-aksi")).findings
    assert [f for f in found if f.severity is Severity.ERROR] == []
    done = report("rencana-aksi", path, tmp_path / "hasil", Permintaan(bulanan=True))
    assert [file.name for file in done.files] == ["rencana-aksi-rencana-bulanan.docx"]
    text = dump(done.files[0])
    assert "Jan | Feb | Mar | Apr | Mei | Jun | Jul | Agu | Sep | Okt | Nov | Des" in text
    assert "Indeks Kepuasan Masyarakat | 84 | 7 | 14 | 21 | 28 | 35 | 42 | 49 | 56 | 63 | 70 | 77 | 84 |" in text
    assert done.catatan[0].startswith("Lembar Rencana Aksi belum berisi")


def test_the_check_for_a_quarter_names_the_indicators_without_a_quarterly_target(tmp_path: Path) -> None:
    head, *rows = str(naif()["Kinerja"]).split("\n")
    rows = [f"{row} {'' if n in (3, 5) else 21} |" for n, row in enumerate(rows)]
    acuan = "| kinerja-xl | x |\n| jenis | pengukuran |\n| tata letak | #2 |"
    kinerja = "\n".join(
        f"| {code} {line}" for code, line in zip(("Kode indikator", *KODE), (f"{head} TW II |", *rows), strict=True)
    )
    path = tmp_path / "ukur.xlsx"
    path.write_bytes(build_book({**naif(), "Acuan": acuan, "Kinerja": kinerja}))
    asked = [f for f in check_file(path, PilihanPeriksa(untuk="triwulan")).findings if f.code == "KX117"]
    assert ["2 indikator tidak bertarget pada TW I sampai TW IV: IK-004, IK-006." in f.message for f in asked] == [True]
    assert len(asked[0].related) == 1
    assert not [f for f in check_file(path, PilihanPeriksa()).findings if "bertarget pada TW" in f.message]


KODE = [f"IK-{n:03d}" for n in range(1, 21)]
