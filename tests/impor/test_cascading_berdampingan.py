"""Cascadings whose levels stand beside each other: under group titles, as columns of a flow, one below the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, dokumen, hasil

JUDUL = "CASCADING KINERJA KECAMATAN CONTOH TAHUN 2026"
PROGRAM, LAIN = "Program Pelayanan Contoh", "Program Ketertiban Contoh"


def test_titles_of_groups_stand_over_titles_that_say_more(tmp_path: Path) -> None:
    rows = [
        [JUDUL],
        ["TUJUAN", None, "SASARAN STRATEGIS", None, "PROGRAM", None, "KEGIATAN", "SUB KEGIATAN", None],
        ["Uraian", "Indikator", "Uraian", "Indikator", "Nama Program", "Indikator", "Nama Kegiatan", "Nama Sub Kegiatan", "Indikator"],
        ["Naiknya mutu kecamatan", "Indeks mutu", "Naiknya layanan", "Indeks layanan", PROGRAM, "Persentase layanan", "Layanan Contoh", "Loket Contoh", "Jumlah loket"],
        [None, None, None, None, LAIN, "Persentase aduan", "Aduan Contoh", "Pos Contoh", "Jumlah pos"],
    ]  # fmt: skip
    made = hasil(buku(tmp_path / "c.xlsx", rows, ["A2:B2", "C2:D2", "E2:F2", "H2:I2"]))
    assert [(k, j) for k, j, i in baris(made, "kinerja", "kode", "jenjang", "indikator") if i] == [
        ("1", "Tujuan"),
        ("1.1", "Sasaran Strategis"),
        ("1.1.1", "Program"),
        ("1.1.1.1.1", "Sub Kegiatan"),
        ("1.1.2", "Program"),
        ("1.1.2.1.1", "Sub Kegiatan"),
    ]
    assert ("KEGIATAN", "Nama Kegiatan") in [k.judul for k in made.daerah[0].kolom]


def test_titles_of_groups_may_be_ranks(tmp_path: Path) -> None:
    rows = [
        [JUDUL],
        [None, "ESELON III", None, None, "ESELON IV", None, None],
        ["No", "Program", "Indikator", "PJ", "Kegiatan", "Indikator", "PJ"],
        [1, PROGRAM, "Persentase layanan", "Kabid Layanan", "Layanan Contoh", "Jumlah loket", "Kasi Loket"],
    ]
    made = hasil(buku(tmp_path / "c.xlsx", rows, ["B2:D2", "E2:G2"]))
    assert ("ESELON IV", "PJ") in [k.judul for k in made.daerah[0].kolom]
    assert baris(made, "kinerja", "jenjang", "penanggung_jawab") == [
        ("Program", "KabidLayanan"),
        ("Kegiatan", "KasiLoket"),
    ]


@pytest.mark.parametrize("label", ["Nomenklatur", "Uraian", "Nama", "Nomenklatur Program :"])
def test_a_label_before_the_name_of_a_card(tmp_path: Path, label: str) -> None:
    cards = [
        [[level, ""], [label, name], ["Indikator kinerja", measure], ["Sumber data", "Laporan"]]
        for level, name, measure in (
            ("TUJUAN", "Naiknya mutu kecamatan", "Indeks mutu"),
            ("PROGRAM", PROGRAM, "Persentase layanan"),
        )
    ]
    made = hasil(dokumen(tmp_path / "c.docx", JUDUL, cards[0], "↓", cards[1]))
    assert baris(made, "kinerja", "sasaran", "nomenklatur", "indikator") == [
        ("Naiknya mutu kecamatan", None, "Indeks mutu"),
        (None, PROGRAM, "Persentase layanan"),
    ]
