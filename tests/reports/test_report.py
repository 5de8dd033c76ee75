"""``report``: whose agreement, under which names, with which logo and template; and what it refuses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from docx import Document
from helpers.cli import run
from helpers.docx_dump import dump
from reports.pk.test_pk import BUPATI, DOKUMEN, KASI
from reports.pk.test_pk_lampiran2 import png

from kinerja_xl.app.report import Permintaan, file_names, report
from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.cetak.pencetak import Opsi, Pencetak
from kinerja_xl.reports.daftar_pencetak import PENCETAK, cari_pencetak
from kinerja_xl.reports.pk.pilih_pejabat import pejabat_terpilih

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "kalaena-pk-2025.xlsx"
TEMPLATE = ROOT / "templates" / "docx" / "pk.docx"


def test_help_loads_nothing_heavy() -> None:
    heavy = {"docxtpl", "docx", "lxml", "jinja2", "polars", "pandera", "openpyxl", "rapidfuzz"}
    command = [sys.executable, "-X", "importtime", "-m", "kinerja_xl", "report", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert loaded & heavy == set()
    for option in ("--official, --pejabat KODE|semua", "--logo, --lambang FILE", "--photos, --foto DIR", "--draft"):
        assert option in done.stdout


def test_a_folder_is_not_named_like_a_document(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match=r"pk\.docx tampak seperti nama berkas"):
        report("pk", SAMPLE, tmp_path / "pk.docx", Permintaan(draft=True))
    assert list(tmp_path.iterdir()) == []


def test_choosing_officials() -> None:
    assert [orang.kode for orang in pejabat_terpilih(DOKUMEN, None)] == ["Camat", "Kasi"]
    assert pejabat_terpilih(DOKUMEN, "Kasi") == pejabat_terpilih(DOKUMEN, " kasi") == (KASI,)


@pytest.mark.parametrize(
    ("kode", "said", "fix"),
    [
        ("Camt", "Tidak ada pejabat dengan kode 'Camt' pada lembar Pejabat. Maksudnya 'Camat'?", "Camat, Kasi"),
        ("???", "Tidak ada pejabat dengan kode '???' pada lembar Pejabat.", "Camat, Kasi; atau semua."),
        ("", "Tidak ada pejabat dengan kode '' pada lembar Pejabat.", "Camat, Kasi"),
        (
            "Bupati",
            "Pejabat 'Bupati' (Bupati Contoh) tidak memiliki Perjanjian Kinerja: ia tidak memiliki atasan.",
            "Camat, Kasi",
        ),
        (
            "Staf",
            "Pejabat 'Staf' (Pelaksana) tidak memiliki Perjanjian Kinerja: ia tidak menjadi penanggung jawab satu "
            "sasaran pun.",
            "Camat, Kasi",
        ),
    ],
)
def test_official_without_an_agreement(kode: str, said: str, fix: str) -> None:
    with pytest.raises(KinerjaError) as caught:
        pejabat_terpilih(DOKUMEN, kode)
    assert caught.value.message == said
    assert fix in caught.value.fix
    assert BUPATI.kode not in caught.value.fix


def test_file_names_fit_every_file_system() -> None:
    assert file_names("pk-buku", [""]) == ["pk-buku"]
    assert file_names("pk-b", ["Kasi Umum", "A/B", "A:B", "a*b", "..", 'x<>|?"\\\n']) == [
        "pk-b-Kasi Umum",
        "pk-b-A_B",
        "pk-b-A_B-2",
        "pk-b-a_b-3",
        "pk-b",
        "pk-b-x_______",
    ]


def test_nothing_is_written_when_anything_is_wrong(tmp_path: Path) -> None:
    folder = tmp_path / "hasil"
    broken = tmp_path / "templat.docx"
    document = Document(TEMPLATE)
    document.sections[1].footer.paragraphs[0].add_run("{{ pejabat }}")
    document.save(broken)
    wrong = [
        ({"template": broken}, "variabel 'pejabat' tidak dikenal, pada paragraf .*kaki halaman"),
        ({"template": broken, "official": "semua"}, "variabel 'pejabat' tidak dikenal"),
        ({"logo": tmp_path / "tidak-ada.png"}, "Logo tidak ditemukan"),
        ({"official": "Skecam"}, "Maksudnya 'Sekcam'"),
    ]
    for options, said in wrong:
        with pytest.raises(KinerjaError, match=said):
            report("pk", SAMPLE, folder, Permintaan(draft=True, **options))  # type: ignore[arg-type]
    assert not folder.exists()


def test_command_line(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(png())
    folder = tmp_path / "hasil"
    done = run("report", "pk", str(SAMPLE), "-o", str(folder), "--draft", "--official", "Camat", "--logo", str(logo))
    target = folder / "pk-kalaena-pk-2025-Camat.docx"
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, str(target), "")
    assert len(Document(target).inline_shapes) == 1
    assert dump(target).count("[Judul Halaman] LAMPIRAN 2") == 1

    refused = run("report", "pk", str(SAMPLE), "-o", str(tmp_path / "b"), "--official", "semua")
    assert refused.returncode == 1
    assert "Dokumen tidak dibuat karena ada galat" in refused.stderr
    unknown = run("report", "pk", str(SAMPLE), "-o", str(tmp_path / "b"), "--draft", "--official", "Cmat")
    assert unknown.returncode == 2
    assert "Maksudnya 'Camat'?" in unknown.stderr
    assert "KasiPelUm" in unknown.stderr
    assert not (tmp_path / "b").exists()


# --- whose option it is -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("printer", PENCETAK.values(), ids=lambda p: f"{p.laporan}-{p.bentuk}")
@pytest.mark.parametrize("opsi", get_args(Opsi))
def test_an_option_is_taken_by_its_owners_and_refused_by_everyone_else(printer: Pencetak, opsi: Opsi) -> None:
    if opsi in printer.opsi:
        assert cari_pencetak(printer.laporan, printer.bentuk, frozenset({opsi})) is printer
        return
    with pytest.raises(KinerjaError, match=f"^{opsi} tidak berlaku untuk laporan {printer.laporan}") as told:
        cari_pencetak(printer.laporan, printer.bentuk, frozenset({opsi}))
    owners = {p.laporan for p in PENCETAK.values() if opsi in p.opsi}
    assert f"tanpa {opsi}" in told.value.fix
    assert any(owner in told.value.fix for owner in owners) or "--format docx" in told.value.fix


def test_an_option_that_another_format_of_the_document_owns_says_so(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(png())
    refused = run("report", "temuan", str(SAMPLE), "-o", str(tmp_path / "a"), "--format", "xlsx", "--logo", str(logo))
    assert refused.returncode == 2
    assert "--logo tidak berlaku untuk laporan temuan berbentuk xlsx." in refused.stderr
    assert "Pakai --format docx" in refused.stderr
    assert not (tmp_path / "a").exists()
