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


def test_a_status_before_or_behind_a_title() -> None:
    known = DaftarPejabat()
    assert [known.kode(IsianImpor(t)) for t in ("Plt. Kepala Seksi Umum", "Kepala Seksi Data (Plh)")] == [
        "KasiUmum",
        "KasiData",
    ]
    told = [(row["jabatan"].teks, row["status"].teks) for row in known.baris.values()]
    assert told == [("Kepala Seksi Umum", "Plt."), ("Kepala Seksi Data", "Plh.")]


def test_the_full_title_takes_the_place_of_its_abbreviation() -> None:
    known = DaftarPejabat()
    known.kode(IsianImpor("Kasi PMD"))
    known.kode(IsianImpor("Kepala Seksi Pemberdayaan Masyarakat Desa"))
    assert [row["jabatan"].teks for row in known.baris.values()] == ["Kepala Seksi Pemberdayaan Masyarakat Desa"]


@pytest.mark.parametrize(
    ("teks", "found"),
    [
        ("Sri Contoh, S.E.\nKepala Seksi Pelayanan", ("Kepala Seksi Pelayanan", "Sri Contoh, S.E.")),
        (
            "SRI CONTOH, S.E.\nPenata Tk. I (III/d)\n19860909 201001 2 011\nKepala Seksi Pelayanan",
            ("Kepala Seksi Pelayanan", "SRI CONTOH, S.E."),
        ),
        ("DEWI CONTOH\nPekerja Sosial Ahli Muda", ("Pekerja Sosial Ahli Muda", "DEWI CONTOH")),
        ("DEWI CONTOH, A.Md.KL. (Sanitarian Terampil)", ("Sanitarian Terampil", "DEWI CONTOH, A.Md.KL.")),
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


@pytest.mark.parametrize("judul", ["Nama / NIP / Jabatan", "Nama, NIP, Pangkat dan Jabatan", "Nama dan Jabatan"])
def test_a_recap_of_agreements_names_its_officials_in_one_column(tmp_path: Path, judul: str) -> None:
    rows = [
        ["MATRIKS PERJANJIAN KINERJA TAHUN 2026"],
        ["No", judul, "Kinerja", None, None, "Program/Kegiatan", None],
        [None, None, "Sasaran", "Indikator", "Target", "Uraian", "Pagu (Rp)"],
        [1, "BUDI CONTOH, S.H.\nNIP. 196811151994031008\nInspektur", "Naiknya mutu", "Nilai mutu", 3, "Program Pengawasan Contoh", 9_000_000],
        [None, None, None, "Tingkat mutu", 4, "Program Asistensi Contoh", 7_000_000],
        [2, "SITI CONTOH, S.E.\nNIP. 197505282002122003\nInspektur Pembantu Wilayah I", "Ada pengawasan", "Jumlah laporan", 14, "Pengawasan Internal Contoh", 2_000_000],
    ]  # fmt: skip
    merges = ["A2:A3", "B2:B3", "C2:E2", "F2:G2", "A4:A5", "B4:B5", "C4:C5"]
    made = hasil(buku(tmp_path / "rekap.xlsx", rows, merges))
    assert baris(made, "pejabat", "jabatan", "nama", "nip") == [
        ("Inspektur", "BUDI CONTOH, S.H.", "196811151994031008"),
        ("Inspektur Pembantu Wilayah I", "SITI CONTOH, S.E.", "197505282002122003"),
    ]
    owners = dict(baris(made, "pejabat", "kode", "jabatan"))
    named = [(i, owners[w]) for i, w in baris(made, "kinerja", "indikator", "penanggung_jawab") if i]
    assert named == [
        ("Nilai mutu", "Inspektur"),
        ("Tingkat mutu", "Inspektur"),
        ("Jumlah laporan", "Inspektur Pembantu Wilayah I"),
    ]
    assert [row for row in baris(made, "kinerja", "jenjang", "nomenklatur") if row[1]] == [
        ("Program", "Program Pengawasan Contoh"),
        ("Program", "Program Asistensi Contoh"),
        ("Kegiatan", "Pengawasan Internal Contoh"),
    ]


def test_the_lowest_level_is_told_by_the_words_that_the_others_begin_with(tmp_path: Path) -> None:
    rows = [
        ["MATRIKS PERJANJIAN KINERJA TAHUN 2026"],
        ["No", "Pejabat", "Sasaran", "Indikator", "Target", "Program/Kegiatan/Sub Kegiatan", "Anggaran"],
        [1, "Kepala Dinas", "Naiknya mutu", "Nilai mutu", 3, "Program Mutu Contoh", 9_000_000],
        [2, "Kepala Bidang Sosial", "Ada pembinaan", "Jumlah laporan", 14, "Kegiatan Pembinaan Contoh", 2_000_000],
        [3, "Pekerja Sosial Ahli Muda", "Ada data", "Jumlah data", 1, "Penyusunan Data Contoh", 1_000_000],
    ]
    made = hasil(buku(tmp_path / "rekap.xlsx", rows))
    assert [row for row in baris(made, "kinerja", "jenjang", "nomenklatur") if row[1]] == [
        ("Program", "Program Mutu Contoh"),
        ("Kegiatan", "Kegiatan Pembinaan Contoh"),
        ("Sub Kegiatan", "Penyusunan Data Contoh"),
    ]
    assert any("tanpa kata Program atau Kegiatan" in c.teks for c in made.rakitan.catatan)


@pytest.mark.parametrize(
    ("titles", "listed"),
    [
        (("Seksi Trantib", "Kasi Trantib"), True),
        (("Kasi Trantib", "Seksi Trantib"), True),
        (("Kasi Trantib", "Kepala Seksi Trantib"), False),
        (("Seksi Trantib", "Seksi Trantib"), False),
    ],
)
def test_a_unit_taken_for_its_head_is_listed(titles: tuple[str, str], listed: bool) -> None:
    known = DaftarPejabat()
    for title in titles:
        known.kode(IsianImpor(title))
    assert [(r["jabatan"].nilai, r["jabatan"].simpulan) for r in known.baris.values()] == [(titles[0], listed)]


def test_an_objective_that_resembles_an_official_name_is_listed(tmp_path: Path) -> None:
    rows = [
        ["CASCADING KINERJA KECAMATAN CONTOH TAHUN 2026"],
        ["Program/Kegiatan", "Indikator Kinerja", "Target 2026"],
        ["Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "Nilai AKIP", "80"],
        ["Tersedianya Jasa Penunjang Urusan Pemerintahan Daerah", "Jumlah jasa", "3 Jasa"],
        ["Administrasi Keuangan Perangkat Daerah", "Jumlah laporan", "3 Laporan"],
    ]
    made = hasil(buku(tmp_path / "c.xlsx", rows)).rakitan.tabel["kinerja"]
    assert [row["jenjang"].simpulan for row in made] == [False, True, False]
