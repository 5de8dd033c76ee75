"""Exports of SIPD-RI: one office, added up by sub kegiatan, fund and quarter."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, hasil

from kinerja_xl.app.impor import baris_laporan_impor
from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.susun.isian import BENTROK

SUB = "7.01.02.2.04.01"
PAGU = [
    ["TAHUN", "KODE SKPD", "NAMA SKPD", "KODE PROGRAM", "NAMA PROGRAM", "KODE KEGIATAN", "NAMA KEGIATAN", "KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "NAMA SUMBER DANA", "NAMA REKENING", "PAGU"],
    [2025, "7.01.1", "KECAMATAN SUKAMAJU", "7.01.02", "PROGRAM A", "7.01.02.2.04", "Kegiatan A", SUB, "Sub A", "PAD", "Honor", 1_000_000],
    [2025, "7.01.1", "KECAMATAN SUKAMAJU", "7.01.02", "PROGRAM A", "7.01.02.2.04", "Kegiatan A", SUB, "Sub A", "PAD", "ATK", "2.500.000,00"],
    [2025, "7.01.1", "KECAMATAN SUKAMAJU", "7.01.02", "PROGRAM A", "7.01.02.2.04", "Kegiatan A", "7.01.02.2.04.02", "Sub B", "PAD", "ATK", 500_000],
    [2025, "7.01.2", "KECAMATAN SUKAMUNDUR", "7.01.02", "PROGRAM A", "7.01.02.2.04", "Kegiatan A", SUB, "Sub A", "PAD", "ATK", 9_000_000],
]  # fmt: skip
REALISASI = [
    ["Kode SKPD", "Nama SKPD", "Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan", "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Jenis Dokumen", "Tanggal Dokumen", "Nilai Realisasi", "Nilai Setoran", "Tanggal Transfer", "Nilai SP2D"],
    ["7.01.1", "KECAMATAN SUKAMAJU", "7.01.02", "PROGRAM A", "7.01.02.2.04", "Kegiatan A", SUB, "Sub A", "TBP", "2025-02-10", 400_000, 0, None, 900_000],
    ["7.01.1", "KECAMATAN SUKAMAJU", "7.01.02", "PROGRAM A", "7.01.02.2.04", "Kegiatan A", SUB, "Sub A", "TBP", "10/03/2025", 300_000, 50_000, None, 900_000],
    ["7.01.1", "KECAMATAN SUKAMAJU", "7.01.02", "PROGRAM A", "7.01.02.2.04", "Kegiatan A", SUB, "Sub A", "SPP-LS", "2025-03-28", 250_000, None, "2025-04-02", 900_000],
    ["7.01.1", "KECAMATAN SUKAMAJU", "7.01.02", "PROGRAM A", "7.01.02.2.04", "Kegiatan A", SUB, "Sub A", "TBP", "kapan-kapan", 1, None, None, 900_000],
]  # fmt: skip


def test_budget_and_what_was_spent(tmp_path: Path) -> None:
    pagu, real = buku(tmp_path / "pagu.xlsx", PAGU), buku(tmp_path / "real.xlsx", REALISASI)
    made = hasil(real, pagu, office="Kecamatan Sukamaju")
    assert baris(made, "anggaran", "kode", "sumber_dana", "pagu", "realisasi_tw1", "realisasi_tw2") == [
        ("1", "PAD", 4_000_000, 650_000, 250_000),
        ("1.1", "PAD", 4_000_000, 650_000, 250_000),
        ("1.1.1", "PAD", 3_500_000, 650_000, 250_000),
        ("1.1.2", "PAD", 500_000, None, None),
    ]
    assert baris(made, "kinerja", "kode_nomenklatur")[2] == ("7.01.02.2.04.0001",)
    assert made.rakitan.formulir["nama_kantor"].nilai == "Kecamatan Sukamaju"


def test_the_account_stands_by_ranges(tmp_path: Path) -> None:
    made = hasil(buku(tmp_path / "pagu.xlsx", PAGU), office="7.01.1")
    rows = {row["sel"]: row for row in made.neraca.baris}
    assert rows["L2:L3"]["tulisan"] == "2 baris, jumlah Rp3.500.000"
    assert rows["A5:L5"]["alasan"] == "perangkat daerah lain: KECAMATAN SUKAMUNDUR"
    assert made.neraca.isi == sum(len(row) for row in PAGU)


def test_rows_that_cannot_be_counted_are_told(tmp_path: Path) -> None:
    made = hasil(buku(tmp_path / "real.xlsx", REALISASI))
    assert any("tanggalnya tidak terbaca" in c.teks for c in made.rakitan.catatan)


@pytest.mark.parametrize(("office", "said"), [(None, "2 perangkat daerah"), ("Kecamatan Sukamajo", "Maksudnya")])
def test_the_office_has_to_be_chosen(tmp_path: Path, office: str | None, said: str) -> None:
    with pytest.raises(KinerjaError, match=said):
        hasil(buku(tmp_path / "pagu.xlsx", PAGU), office=office)


def test_funds_that_spending_does_not_tell_apart_are_joined_aloud(tmp_path: Path) -> None:
    two = [[*row] for row in PAGU[:3]]
    two[2][9] = "DAU"
    made = hasil(buku(tmp_path / "pagu.xlsx", two), buku(tmp_path / "real.xlsx", REALISASI[:2]))
    assert baris(made, "anggaran", "sumber_dana", "pagu", "realisasi_tw1")[2] == ("DAU; PAD", 3_500_000, 400_000)
    joined = [line for line in baris_laporan_impor(made) if "2 sumber dana disatukan" in line]
    assert len(joined) == 1
    assert any("disatukan; realisasi SIPD" in row["arti"] for row in made.neraca.baris)


def test_sipd_holds_against_other_sources(tmp_path: Path) -> None:
    table = [
        ["EVALUASI TAHUN 2025"],
        [
            "Kode",
            "Program/Kegiatan/Sub Kegiatan",
            "Indikator",
            "Satuan",
            "Target 2025",
            "Pagu 2025",
            "Realisasi Anggaran TW I",
        ],
        [SUB, "Sub A", "Jumlah laporan", "Laporan", 4.0, 3_000_000.0, 350_000.0],
    ]
    sources = [
        buku(tmp_path / "t.xlsx", table),
        buku(tmp_path / "pagu.xlsx", PAGU),
        buku(tmp_path / "real.xlsx", REALISASI[:2]),
    ]
    made = hasil(*sources, office="Kecamatan Sukamaju", jenis="pengukuran")
    row = next(r for r in baris(made, "anggaran", "pagu", "realisasi_tw1", "sumber_dana") if r[0] == 3_500_000)
    assert row == (3_500_000, 400_000, "PAD")
    told = [c.teks for c in made.rakitan.catatan if c.kelompok == BENTROK]
    assert told == [
        "Sub A: pagu Rp3.000.000, di SIPD Rp3.500.000; SIPD dipakai",
        "Sub A: realisasi tw1 Rp350.000, di SIPD Rp400.000; SIPD dipakai",
    ]
    reasons = {r["sel"]: r["alasan"] for r in made.neraca.baris if r["berkas"] == "t.xlsx"}
    assert reasons["F3"].startswith("berbeda dengan pagu SIPD")


def test_an_export_saved_as_csv_is_the_same(tmp_path: Path) -> None:
    book = hasil(buku(tmp_path / "pagu.xlsx", PAGU), office="Kecamatan Sukamaju")
    path = tmp_path / "pagu.csv"
    path.write_text("\n".join(";".join(f'"{c}"' for c in row) for row in PAGU), encoding="utf-8-sig")
    made = hasil(path, office="Kecamatan Sukamaju")
    assert made.rakitan.jenis == book.rakitan.jenis
    assert baris(made, "anggaran", "kode", "pagu") == baris(book, "anggaran", "kode", "pagu")
