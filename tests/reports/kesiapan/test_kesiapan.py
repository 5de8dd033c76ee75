"""Readiness: every criterion that is known is mapped or says that it is not, and nothing is scored without weights."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from helpers.docx_dump import dump
from helpers.markdown_book import build_book

from kinerja_xl.app.check import PilihanPeriksa, examine
from kinerja_xl.app.load import load
from kinerja_xl.cli.main import group
from kinerja_xl.findings import CellRef, FileResult, Finding, Severity
from kinerja_xl.ketentuan.profil import AkipDaerah, ProfilDaerah
from kinerja_xl.model import Dokumen, Identitas
from kinerja_xl.regulations import pada
from kinerja_xl.regulations.akip import AKIP
from kinerja_xl.regulations.kriteria_akip import KRITERIA_AKIP, Kriteria
from kinerja_xl.reports.kesiapan.isi_kesiapan import TIDAK_DIPETAKAN, IsiKesiapan, isi_kesiapan
from kinerja_xl.rules import all_rules

LKE = pada(KRITERIA_AKIP, dt.date.max).isi

# The criteria of which the sources tell the content, one by one.
KNOWN = [
    *("1b.5", "1b.6", "1b.7", "1b.8", "1b.9", "1c.4", "2a.2", "2b.4", "2b.5", "2b.6", "2b.7", "2c.8"),
    *(f"3a.{n}" for n in range(1, 7)),
    *(f"3b.{n}" for n in range(3, 10)),
]


def isi(*findings: Finding, jenis: str = "pengukuran", profil: ProfilDaerah | None = None) -> IsiKesiapan:
    dokumen = Dokumen(jenis=jenis, identitas=Identitas(nama_kantor="Kecamatan Sukamaju", tahun=2025), profil=profil)
    return isi_kesiapan(dokumen, FileResult(Path("buku.xlsx"), None, None, True, findings), "Pengukuran Kinerja")


def finding(code: str, severity: Severity = Severity.WARNING, row: int = 6) -> Finding:
    return Finding(code=code, message=f"{code} …", at=CellRef("Kinerja", row, 4), severity=severity, fix="perbaiki")


def status(made: IsiKesiapan) -> dict[str, str]:
    return {k.kode: k.status for b in made.bagian for k in b.kriteria}


def test_the_known_criteria_are_all_there_each_once() -> None:
    assert [k.kode for k in LKE.kriteria] == KNOWN
    assert {k.bagian for k in LKE.kriteria} <= {b.kode for b in LKE.bagian}


def test_the_parts_are_those_that_are_weighed() -> None:
    weighed = [(s.komponen, s.nama) for s in pada(AKIP, dt.date.max).isi.sub_komponen]
    assert [(b.komponen, b.nama) for b in LKE.bagian] == weighed


@pytest.mark.parametrize("kriteria", LKE.kriteria, ids=lambda k: k.kode)
def test_a_criterion_is_mapped_to_rules_that_exist_or_printed_as_not_mapped(kriteria: Kriteria) -> None:
    assert set(kriteria.kaidah) <= set(all_rules())
    measured = {all_rules()[kode].jenis for kode in kriteria.kaidah} == {("pengukuran",)}
    assert kriteria.pengukuran is measured
    printed = status(isi())[kriteria.kode]
    assert (printed == TIDAK_DIPETAKAN) is (not kriteria.kaidah)


def test_criteria_that_no_source_describes_are_counted_and_not_named() -> None:
    parts = {b.kode: b for b in isi().bagian}
    assert (parts["4c"].kriteria, parts["4c"].lain) == ((), 5)
    assert parts["1b"].lain == 11 - 5


def test_findings_touch_their_criteria_and_leave_the_others() -> None:
    made = isi(finding("KX330", Severity.ERROR), finding("KX630"), finding("KX802"))
    found = status(made)
    assert {kode for kode, word in found.items() if word == "tersentuh temuan"} == {"1b.5", "3b.7"}
    assert found["1b.7"] == "tidak ada temuan"
    assert (made.tersentuh, made.di_luar) == (2, 1)


def test_what_only_a_measured_year_shows_is_not_called_clean_elsewhere() -> None:
    assert status(isi(jenis="iku"))["3b.4"] == "tidak diukur di sini"
    assert status(isi(jenis="iku"))["1b.5"] == "tidak ada temuan"


def test_the_gravest_comes_first_and_of_equals_what_spoils_most() -> None:
    many = [replace(finding("KX330", row=n), message="KX330 …") for n in (7, 8, 9)]
    made = isi(finding("KX349", Severity.INFO), finding("KX503"), *many, finding("KX505", Severity.ERROR))
    assert [(d.kode, d.sel) for d in made.dahulu] == [
        ("KX505", "Kinerja!D6"),
        ("KX330", "Kinerja!D7:D9"),
        ("KX503", "Kinerja!D6"),
        ("KX349", "Kinerja!D6"),
    ]


def test_no_range_without_weights_of_the_district() -> None:
    assert isi().rentang is None
    assert isi(profil=ProfilDaerah(nama="Kabupaten Contoh", batas_capaian=120)).rentang is None


def test_the_range_with_the_weights_of_the_district() -> None:
    profil = ProfilDaerah(
        nama="Kabupaten Contoh",
        akip=AkipDaerah(bobot={"Perencanaan Kinerja": {"Kualitas": 100.0}}),
    )
    open_, touched = isi(profil=profil).rentang, isi(finding("KX330"), profil=profil).rentang
    assert open_
    assert touched
    assert (open_.terendah, open_.tertinggi) == ("27,27", "100")  # 3 of 11 are looked at
    assert (touched.terendah, touched.tertinggi) == ("18,18", "90,91")
    assert touched.dasar == "profil Kabupaten Contoh"


@pytest.mark.parametrize("bentuk", ["docx", "xlsx"])
def test_the_command_prints_it_even_where_there_are_errors(bentuk: str, tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({"Anggaran": "| Kode | Sumber dana | Pagu |\n| 1 | APBD | -1 |\n"}))
    assert any(f.severity is Severity.ERROR for f in examine(path, load(path), PilihanPeriksa()).findings)
    done = CliRunner().invoke(group, ["report", "readiness", str(path), "-o", str(tmp_path), "--format", bentuk])
    assert done.exit_code == 0, done.output
    made = tmp_path / f"readiness-buku.{bentuk}"
    assert made.exists()
    if bentuk == "docx":
        text = dump(made)
        assert all(kode in text for kode in KNOWN)
        assert "5 kriteria: tidak dipetakan." in text


@pytest.mark.parametrize(("kode", "said"), [("KX330", "1b.5"), ("KX671", "3b.8"), ("KX802", "tidak dipetakan")])
def test_explain_says_which_criteria_a_rule_touches(kode: str, said: str) -> None:
    printed = CliRunner().invoke(group, ["explain", kode]).output
    assert said in printed.partition("Kriteria evaluasi AKIP (PermenPANRB 88/2021)")[2]
