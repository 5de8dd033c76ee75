"""Years, quarters and periods are told by titles; what a title leaves open is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, dokumen, hasil

PROGRAM = "Program Pemberdayaan Masyarakat Desa dan Kelurahan"
EVALUASI = [
    ["EVALUASI HASIL RENJA KECAMATAN SUKAMAJU TAHUN 2025"],
    ["Program", "Indikator", "Target Renstra 2029", None, "Realisasi s/d 2024", None, "Target 2025", None, "Realisasi Triwulan", None, None, None, "Realisasi 2025"],
    [None] * 8 + ["TW I", "TW II", "TW III", "TW IV"],
    [None, None, "K", "Rp", "K", "Rp", "K", "Rp", "K", "K", "K", "K", "K"],
    [PROGRAM, "Persentase desa berdaya", "100%", 900, "60%", 300, "80%", 150, "20%", "20%", "20%", "20%", "80%"],
    ["Rata-rata capaian kinerja", None, None, None, None, None, None, None, None, None, None, None, "100%"],
]  # fmt: skip
GABUNG = ["A2:A4", "B2:B4", "C2:D3", "E2:F3", "G2:H3", "I2:L2"]


def test_an_evaluation(tmp_path: Path) -> None:
    made = hasil(buku(tmp_path / "e81.xlsx", EVALUASI, GABUNG))
    columns = ("target_2025", "target_2029", "realisasi_lalu", "tipe_perhitungan")
    assert baris(made, "kinerja", *columns) == [(80, 100, 60, "Kumulatif")]
    assert baris(made, "anggaran", "pagu", "pagu_akhir_renstra", "realisasi_lalu") == [(150, 900, 300)]
    assert [made.rakitan.formulir[k].nilai for k in ("tahun", "periode_akhir")] == [2025, 2029]


def test_a_quarter_that_the_title_tells_or_the_office(tmp_path: Path) -> None:
    rows = [["Sasaran", "Indikator", "Target", "Realisasi"], ["Meningkatnya mutu", "Indeks", 88, 80]]
    told = hasil(buku(tmp_path / "a.xlsx", [["PENGUKURAN KINERJA TRIWULAN II TAHUN 2026"], *rows]))
    assert baris(told, "data_ukur", "tw1", "tw2") == [(None, 80)]
    plain = buku(tmp_path / "b.xlsx", [["PENGUKURAN KINERJA TAHUN 2026"], *rows])
    assert baris(hasil(plain), "data_ukur", "tw4") == []
    assert any("--quarter" in row["alasan"] for row in hasil(plain).neraca.baris)
    assert baris(hasil(plain, quarter=4), "data_ukur", "tw4") == [(80,)]


def test_an_office_is_no_official(tmp_path: Path) -> None:
    rows = [
        ["Sasaran", "Indikator", "Target 2025", "Target 2026", "Penanggung Jawab"],
        ["Meningkatnya mutu", "Indeks", 1, 2, "Kecamatan Sukamaju"],
        ["Meningkatnya tertib", "Nilai", 1, 2, "Kasi Trantib"],
    ]
    assert baris(hasil(buku(tmp_path / "iku.xlsx", rows)), "pejabat", "jabatan") == [("Kasi Trantib",)]


def test_an_individual_matrix(tmp_path: Path) -> None:
    rows = [
        ["SASARAN KINERJA PEGAWAI TAHUN 2026"],
        ["No", "Rencana Hasil Kerja Pimpinan yang Diintervensi", "Rencana Hasil Kerja", "Aspek", "Indikator Kinerja Individu", "Target"],
        [1, "Meningkatnya mutu", "Terlaksananya survei", "Kuantitas", "Jumlah laporan", "2 Laporan"],
        [None, None, None, "Waktu", "Ketepatan waktu", "12 Bulan"],
    ]  # fmt: skip
    made = hasil(buku(tmp_path / "skp.xlsx", rows))
    assert baris(made, "kinerja", "jenjang", "sasaran", "keterangan", "indikator", "satuan") == [
        ("Individu", "Terlaksananya survei", "Meningkatnya mutu", "Jumlah laporan", "Laporan"),
        ("Individu", "Terlaksananya survei", "Meningkatnya mutu", "Ketepatan waktu", "Bulan"),
    ]


@pytest.mark.parametrize(
    ("judul", "tahun"),
    [
        ("PERIODE: JANUARI - DESEMBER 2024", 2024),
        ("Periode Penilaian 1 Januari 2024 s.d. 31 Desember 2024", 2024),
        ("INDIKATOR menurut Peraturan Presiden Nomor 29 Tahun 2014", 2023),
    ],
)
def test_the_year_of_months_and_not_that_of_a_law(tmp_path: Path, judul: str, tahun: int) -> None:
    rows = [[judul], ["Sasaran", "Indikator", "Target"], ["Meningkatnya mutu", "Indeks", 88]]
    made = hasil(buku(tmp_path / "pk.xlsx", [*rows, [], ["Sukamaju, 2 Januari 2023"]]))
    year = made.rakitan.formulir["tahun"]
    assert (year.nilai, year.simpulan) == (tahun, tahun == 2023), "the day of signing is a conclusion"


RENJA = [
    ["No", "Program", "Indikator", "Target Renstra pada Tahun 2029", None, "Target Renja Tahun Berjalan", None, "Realisasi Kinerja pada Triwulan", *[None] * 7],
    [*[None] * 7, "1", None, "2", None, "3", None, "4"],
    [None, None, None, *("K", "Rp") * 6],
    [1, PROGRAM, "Persentase desa berdaya", "100%", 900, "80%", 150, "20%", 30, "40%", 40, "60%", 40, "80%", 40],
]  # fmt: skip
BERTUMPUK = ["A3:A5", "B3:B5", "C3:C5", "D3:E4", "F3:G4", "H3:O3", "H4:I4", "J4:K4", "L4:M4", "N4:O4"]


@pytest.mark.parametrize("sebut", ["Periode Pelaksanaan : 2025", "Tahun 2025", ""])
def test_numbers_of_quarters_over_pairs_and_the_last_year_of_a_plan(tmp_path: Path, sebut: str) -> None:
    signed = [[], ["Sukamaju, 5 Januari 2026"]]
    rows = [["EVALUASI HASIL RENJA KECAMATAN SUKAMAJU"], [sebut or None], *RENJA, *signed]
    made = hasil(buku(tmp_path / "e81.xlsx", rows, BERTUMPUK))
    year = made.rakitan.formulir["tahun"]
    assert (year.nilai, year.simpulan) == ((2025, False) if sebut else (2026, True))
    assert baris(made, "kinerja", "target_2029", f"target_{year.nilai}") == [(100, 80)]
    assert baris(made, "data_ukur", "tw1", "tw4") == [(20, 80)]
    assert baris(made, "anggaran", "pagu", "pagu_akhir_renstra", "realisasi_tw4") == [(150, 900, 40)]


RENSTRA = "11. Peraturan Bupati Contoh No. 260 tentang Rencana Strategis Kecamatan Contoh Tahun 2021-2026."
RPJMD = "9. Peraturan Bupati Nomor: 3 Tahun 2021 tentang RPJMD Kabupaten Contoh Tahun 2021-2026;"
LAMA = "8. Peraturan Daerah Nomor 9 Tahun 2016 tentang RPJMD Kabupaten Contoh Tahun 2016-2021;"


@pytest.mark.parametrize(
    ("dasar", "masa"), [([RPJMD, RENSTRA], (2021, 2026)), ([LAMA, RPJMD], (2021, 2026)), ([LAMA], (2023, 2023))]
)
def test_the_years_of_a_cited_plan_are_the_period_and_no_year(tmp_path: Path, dasar: list[str], masa: object) -> None:
    """A conclusion, of a plan that is in force; the year is that of the signature."""
    above = [
        "KEPUTUSAN CAMAT CONTOH",
        "INDIKATOR KINERJA UTAMA",
        *dasar,
        "Ditetapkan di : Contoh",
        "Pada tanggal : Januari 2023",
    ]
    rows = [["Sasaran", "Indikator", "Formulasi"], ["Meningkatnya mutu", "Indeks mutu", "Hasil survei"]]
    form = hasil(dokumen(tmp_path / "iku.docx", *above, rows)).rakitan.formulir
    assert form["tahun"].nilai == 2023
    assert (form["periode_awal"].nilai, form["periode_akhir"].nilai) == masa
    assert form["periode_awal"].simpulan
    assert form["periode_akhir"].simpulan


def test_the_period_in_the_title_of_a_decree_is_the_documents(tmp_path: Path) -> None:
    judul = "KEPUTUSAN CAMAT CONTOH NOMOR 4 TAHUN 2025 TENTANG INDIKATOR KINERJA UTAMA TAHUN 2025-2029"
    rows = [["Sasaran", "Indikator", "Formulasi"], ["Meningkatnya mutu", "Indeks mutu", "Hasil survei"]]
    form = hasil(dokumen(tmp_path / "iku.docx", judul, rows)).rakitan.formulir
    assert [form[k].nilai for k in ("periode_awal", "periode_akhir")] == [2025, 2029]
    assert not form["periode_awal"].simpulan
