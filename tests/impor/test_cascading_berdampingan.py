"""Cascadings whose levels stand beside each other: under group titles, as columns of a flow, one below the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sumber_uji import baris, buku, dokumen, hasil

from kinerja_xl.impor.susun.isian import ASING, SIMPULAN

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


KEGIATAN, KEDUA = "Layanan Contoh", "Aduan Contoh"
POHON = [
    ("1", "Sasaran Strategis", "Naiknya layanan", "Indeks layanan", 85.0),
    ("1.1", "Program", PROGRAM, "Persentase layanan", 90.0),
    ("1.1.1", "Kegiatan", KEGIATAN, "Jumlah loket", 4.0),
    ("1.1.2", "Kegiatan", KEDUA, "Jumlah pos", 12.0),
]
LEVELS = ["SASARAN STRATEGIS", "PROGRAM", "KEGIATAN"]
SATU = [
    ["Naiknya layanan", PROGRAM, KEGIATAN],
    ["Indeks layanan", "Persentase layanan", "Jumlah loket"],
    ["85", "90%", "4 Loket"],
]
DUA = [["", "", KEDUA], ["", "", "Jumlah pos"], ["", "", "12 Pos"]]


def label_di_kiri() -> list[list[str]]:
    labels = ["Uraian", "Indikator Kinerja", "Target 2026"]
    rows = [[label, *row] for block in (SATU, DUA) for label, row in zip(labels, block, strict=True)]
    return [["Jenjang", *LEVELS], *rows]


def label_dalam_sel() -> list[list[str]]:
    def cell(n: int, block: list[list[str]]) -> str:
        name, measure, aim = (row[n] for row in block)
        return f"{name}\nIK : {measure}\nTarget : {aim}" if name else ""

    return [LEVELS, *([cell(n, block) for n in range(3)] for block in (SATU, DUA))]


def label_tiap_baris() -> list[list[str]]:
    labels = ["", "Indikator: ", "Target: "]
    rows = [[label + t if t else "" for t in row] for b in (SATU, DUA) for label, row in zip(labels, b, strict=True)]
    return [LEVELS, *rows[:3], ["↓", "↓", "↓"], *rows[3:]]


def panah_di_antara() -> list[list[str]]:
    return [
        [x for n, text in enumerate(row) for x in ((text,) if n == 0 else ("→", text))] for row in label_dalam_sel()
    ]


@pytest.mark.parametrize("bentuk", [label_di_kiri, label_dalam_sel, label_tiap_baris, panah_di_antara])
@pytest.mark.parametrize("lembar", [False, True])
def test_levels_beside_each_other(tmp_path: Path, bentuk: Callable[[], list[list[str]]], lembar: bool) -> None:
    rows = bentuk()
    if lembar:
        cells: list[list[object]] = [[t or None for t in row] for row in rows]
        made = hasil(buku(tmp_path / "c.xlsx", [[JUDUL], [], *cells]))
    else:
        made = hasil(dokumen(tmp_path / "c.docx", JUDUL, rows))
    found = baris(made, "kinerja", "kode", "jenjang", "sasaran", "nomenklatur", "indikator", "target_2026")
    assert [(k, j, s or n, i, t) for k, j, s, n, i, t in found] == POHON
    assert made.neraca.isi == made.neraca.terpakai + sum(made.neraca.alasan.values())


def test_a_gap_and_a_signature_in_a_flow(tmp_path: Path) -> None:
    rows = [[t or None for t in row] for row in label_tiap_baris()]
    signed = [[None, None, t] for t in ("Contoh, 5 Januari 2026", "CAMAT CONTOH", "BUDI CONTOH", "NIP. 19800101 200501 1 001")]  # fmt: skip
    made = hasil(buku(tmp_path / "c.xlsx", [[JUDUL], [], *rows[:4], [], *rows[4:], [], *signed]))
    assert len(baris(made, "kinerja", "kode")) == len(POHON)
    assert baris(made, "pejabat", "nama") == [("BUDI CONTOH",)]


def test_a_label_that_nobody_knows_is_listed(tmp_path: Path) -> None:
    rows = [*label_di_kiri()[:4], ["Lintas sektor", "Dinas A", "Dinas B", "Dinas C"]]
    made = hasil(dokumen(tmp_path / "c.docx", JUDUL, rows))
    told = [c.teks for c in made.rakitan.catatan if c.kelompok == ASING]
    assert "kolom PROGRAM > Lintas sektor" in told
    assert len(baris(made, "kinerja", "kode")) == 3


def test_two_programmes_beside_each_other_are_left_to_order_and_told(tmp_path: Path) -> None:
    head = ["SASARAN", "PROGRAM", "PROGRAM", "KEGIATAN"]
    rows = [head, ["Naiknya layanan", PROGRAM, LAIN, KEGIATAN], [f"Indikator: {t}" for t in ("a", "b", "c", "d")]]
    made = hasil(buku(tmp_path / "c.xlsx", [[JUDUL], [], *rows]))
    assert any(c.kelompok == SIMPULAN and "urutan barisnya" in c.teks for c in made.rakitan.catatan)


def test_names_of_levels_without_an_indicator(tmp_path: Path) -> None:
    rows = [LEVELS, SATU[0], ["", LAIN, KEDUA]]
    made = hasil(dokumen(tmp_path / "c.docx", JUDUL, rows))
    assert made.rakitan.jenis.kunci == "cascading"
    assert [k for (k,) in baris(made, "kinerja", "kode")] == ["1", "1.1", "1.1.1", "1.2", "1.2.1"]
