"""One official, whatever a source calls the post."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, hasil

from kinerja_xl.impor.susun.isian import IsianImpor
from kinerja_xl.impor.susun.pejabat_impor import DaftarPejabat, jabatan_bernama


def kode(*titles: str) -> list[str | None]:
    known = DaftarPejabat()
    return [known.kode(IsianImpor(t)) for t in titles]


@pytest.mark.parametrize(
    "titles",
    [
        ("Seksi Trantib", "Kasi Trantib", "Kepala Seksi Ketentraman dan Ketertiban"),
        ("Kasubbag Perencanaan, Keuangan dan Aset", "Kasubag PKA", "Kepala Sub Bagian Perencanaan Keuangan dan Aset"),
        ("Kasi PMD", "Kepala Seksi Pemberdayaan Masyarakat Desa"),
        ("Sekcam", "Sekretaris Kecamatan Contoh"),
        ("Kasi Pemerintahan", "Kepala Seksi Pemerintahan Kecamatan Contoh"),
    ],
)
def test_one_official(titles: tuple[str, ...]) -> None:
    assert len(set(kode(*titles))) == 1


@pytest.mark.parametrize(
    "titles",
    [
        ("Kasi Pemerintahan", "Kasi Pemerintahan dan Pelayanan"),
        ("Kasi Pelayanan Umum", "Kasubag Umum"),
        ("Lurah Satu", "Lurah Dua"),
        ("Kasi Pemerintahan Kelurahan Satu", "Kasi Pemerintahan Kelurahan Dua"),
        ("Kasi PM", "Kasi Pelayanan Masyarakat", "Kasi Pemberdayaan Masyarakat"),
    ],
)
def test_two_officials(titles: tuple[str, ...]) -> None:
    assert len(set(kode(*titles))) > 1


def test_the_full_title_takes_the_place_of_its_abbreviation() -> None:
    known = DaftarPejabat()
    known.kode(IsianImpor("Kasi PMD"))
    known.kode(IsianImpor("Kepala Seksi Pemberdayaan Masyarakat Desa"))
    assert [row["jabatan"].teks for row in known.baris.values()] == ["Kepala Seksi Pemberdayaan Masyarakat Desa"]


@pytest.mark.parametrize(
    ("teks", "found"),
    [
        ("Sri Contoh, S.E.\nKepala Seksi Pelayanan", ("Kepala Seksi Pelayanan", "Sri Contoh, S.E.")),
        ("SRI CONTOH (Kepala Seksi Pelayanan)", ("Kepala Seksi Pelayanan", "SRI CONTOH")),
        ("Kepala Seksi Pelayanan (Sri Contoh, S.E.)", ("Kepala Seksi Pelayanan", "Sri Contoh, S.E.")),
        ("Kepala Seksi Pelayanan (Pejabat Pelaksana Teknis)", None),
        ("Kepala Seksi Pelayanan (Plt.)", None),
        ("Ketua Tim Kerja (Kepala Seksi Pelayanan)", None),
        ("Sekretaris (Kepala Subbagian Umum)", None),
    ],
)
def test_a_name_with_its_post(teks: str, found: tuple[str, str] | None) -> None:
    assert jabatan_bernama(teks) == found


def test_names_and_numbers_beside_titles(tmp_path: Path) -> None:
    rows = [
        ["MATRIKS SKP TAHUN 2026"],
        ["No", "Nama / NIP", "Jabatan", "Rencana Hasil Kerja Pimpinan", "Rencana Hasil Kerja", "Indikator", "Target"],
        ["1", "Sri Contoh, S.E.\nNIP 19860909 201001 2 011", "Analis Contoh", "Naiknya mutu", "Ada data", "Jumlah data", 2],
        ["2", "-", "Pengelola Contoh", "Naiknya mutu", "Ada surat", "Jumlah surat", 2],
        ["3", "-", "-", "-", "-", "-", "-"],
    ]  # fmt: skip
    made = hasil(buku(tmp_path / "skp.xlsx", rows))
    assert baris(made, "pejabat", "jabatan", "nama", "nip") == [
        ("Analis Contoh", "Sri Contoh, S.E.", "19860909 201001 2 011"),
        ("Pengelola Contoh", None, None),
    ]
    assert len(made.rakitan.tabel["kinerja"]) == 2


def test_a_column_of_superiors(tmp_path: Path) -> None:
    head = ["No", "Jabatan", "Sasaran", "Indikator", "Target 2026", "Atasan Langsung"]
    rows = [[1, "Lurah Contoh", "Meningkatnya mutu", "Indeks", 85, "Camat Sukamaju"]]
    rows += [[2, "Sekretaris Kelurahan Contoh", "Terlaksananya layanan", "Jumlah laporan", 12, "Lurah Contoh"]]
    made = hasil(buku(tmp_path / "rekap.xlsx", [["REKAPITULASI PERJANJIAN KINERJA TAHUN 2026"], head, *rows]))
    titles = {row["kode"].teks: row["jabatan"].teks for row in made.rakitan.tabel["pejabat"]}
    above = baris(made, "pejabat", "jabatan", "atasan")
    assert [(own, titles.get(str(code))) for own, code in above] == [
        ("Lurah Contoh", "Camat Sukamaju"),
        ("Sekretaris Kelurahan Contoh", "Lurah Contoh"),
        ("Camat Sukamaju", None),
    ]
