"""Tables that offices keep in Excel become rows of the tree, each cell where it belongs."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, hasil, terbaca

from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.kepala.daerah import cari_daerah

PROGRAM = "PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK"
IKU = [
    ["INDIKATOR KINERJA UTAMA KECAMATAN SUKAMAJU"],
    ["TAHUN 2025-2027"],
    [],
    ["NO", "Program dan Kegiatan", "Sasaran", "Indikator", "Formulasi", "Target", None, None, "Penanggung Jawab"],
    [None, None, None, None, None, 2025, 2026, 2027],
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, PROGRAM, "Meningkatnya layanan", "Persentase layanan", "Jumlah A dibagi jumlah B x 100%", "75%", 0.8, "-", "Camat"],
    [None, "Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat", "Terlaksananya urusan", "Jumlah dokumen", "Jumlah dokumen", "4 Dokumen", "4 Dokumen", "5 Dokumen", "Kasi Pelayanan"],
    [None, None, None, "Jumlah rapat", None, 2, 2, 2],
    [None, "Jumlah", None, None, None, 3],
    ["Sukamaju, 2 Januari 2025"],
    ["NIP. 19750101 199903 1 001"],
]  # fmt: skip
GABUNG = ["A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:E5", "F4:H4", "I4:I5"]


def test_iku(tmp_path: Path) -> None:
    made = hasil(buku(tmp_path / "iku.xlsx", IKU, GABUNG, {"G7": "0%"}))
    assert made.rakitan.jenis.kunci == "iku"
    columns = (
        "kode",
        "jenjang",
        "kode_nomenklatur",
        "indikator",
        "satuan",
        "target_2025",
        "target_2026",
        "target_2027",
    )
    assert baris(made, "kinerja", *columns) == [
        ("1", "Program", "7.01.02", "Persentase layanan", "%", 75, 80, None),
        ("1.1", "Kegiatan", "7.01.02.2.04", "Jumlah dokumen", "Dokumen", 4, 4, 5),
        ("1.1", "Kegiatan", "7.01.02.2.04", "Jumlah rapat", None, 2, 2, 2),
    ]
    assert baris(made, "kinerja", "cara_hitung", "pembilang", "penyebut")[0] == ("Persentase", "Jumlah A", "jumlah B")


def test_a_header_without_merges_is_the_same_header(tmp_path: Path) -> None:
    (region,) = cari_daerah(terbaca(buku(tmp_path / "iku.xlsx", IKU)).tabel[0])
    assert [k.arti.sebutan() for k in region.kolom if k.arti][5:8] == ["target 2025", "target 2026", "target 2027"]


def test_renstra_pairs(tmp_path: Path) -> None:
    rows = [
        ["Tujuan", "Sasaran", "Kode", "Program", "Indikator Kinerja", "Satuan", "Kondisi Awal", "Kinerja dan Kerangka Pendanaan"],
        [None] * 7 + ["Tahun 2025", None, "Tahun 2026"],
        [None] * 7 + ["Target", "Rp", "Target", "Rp"],
        ["Meningkatnya pelayanan", None, None, None, "Indeks Kepuasan", "Indeks", 80, 81, None, 82],
        [None, "Meningkatnya mutu", None, None, "Nilai mutu", "Nilai", 70, 71, None, 72],
        [None, None, "7.01.02", PROGRAM, "Persentase layanan", "%", 60, 61, 120_000_000, 62, 130_000_000],
    ]  # fmt: skip
    made = hasil(buku(tmp_path / "renstra.xlsx", rows, ["H1:K1"]))
    assert baris(made, "kinerja", "kode", "jenjang", "kondisi_awal", "target_2026", "pagu_indikatif_2026") == [
        ("1", "Tujuan", 80, 82, None),
        ("1.1", "Sasaran Strategis", 70, 72, None),
        ("1.1.1", "Program", 60, 62, 130_000_000),
    ]


def test_a_plan_by_month(tmp_path: Path) -> None:
    months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sept", "Okt", "Nop", "Des"]
    rows = [
        ["RENCANA AKSI TAHUN 2026"],
        ["No", "Sasaran", "Indikator", "Target", *months],
        [1, "Meningkatnya mutu", "Jumlah layanan", 60, *range(5, 65, 5)],
    ]
    made = hasil(buku(tmp_path / "aksi.xlsx", rows))
    assert baris(made, "kinerja", "target_2026", "target_bulan1", "target_bulan12") == [(60, 5, 60)]


def test_actions_by_quarter(tmp_path: Path) -> None:
    rows = [
        ["RENCANA AKSI TAHUN 2026"],
        ["No", "Sasaran", "Indikator", "Target", "Rencana Aksi", "Target Triwulan", None, None, None],
        [None] * 5 + ["I", "II", "III", "IV"],
        [1, "Meningkatnya mutu", "Indeks Kepuasan", 88, "Survei kepuasan", None, 1, None, 1],
        [None, None, None, None, "Menyusun laporan", 1, 1, 1, 1],
    ]
    made = hasil(buku(tmp_path / "aksi.xlsx", rows, ["F2:I2"]))
    assert baris(made, "rencana_aksi", "kode_indikator", "aksi", "aksi_tw1", "aksi_tw2") == [
        ("IK-001", "Survei kepuasan", None, 1),
        ("IK-001", "Menyusun laporan", 1, 1),
    ]


def test_evaluation_of_a_year(tmp_path: Path) -> None:
    """E.81: K and Rp in pairs, the unit in an untitled column under K, a code split over columns, Rp in thousands."""
    times = ["Realisasi Kinerja pada Triwulan"] + [None] * 11
    rows = [
        ["Kode", None, None, "Program/Kegiatan", "Indikator", "Target Renja Tahun 2025 yang Dievaluasi", None, None, *times],
        [None] * 8 + ["I", None, None, "II", None, None, "III", None, None, "IV"],
        [None] * 5 + ["K", None, "Rp.(000)"] * 5,
        [7, 1, 2, PROGRAM, "Persentase layanan", 80, "%", 100_000, 20, "%", 25_000, 40, "%", 25_000, 60, "%", 25_000, 80, "%", 24_000],
    ]  # fmt: skip
    merges = ["A1:C3", "D1:D3", "E1:E3", "F1:H2", "I1:T1", "I2:K2", "L2:N2", "O2:Q2", "R2:T2"]
    merges += [f"{a}3:{b}3" for a, b in ("FG", "IJ", "LM", "OP", "RS")]
    made = hasil(buku(tmp_path / "e81.xlsx", rows, merges))
    assert baris(made, "kinerja", "kode_nomenklatur", "satuan", "target_2025") == [("7.01.02", "%", 80)]
    assert baris(made, "data_ukur", "tw1", "tw4") == [(20, 80)]
    assert baris(made, "anggaran", "pagu", "realisasi_tw1", "realisasi_tw4") == [(100_000_000, 25_000_000, 24_000_000)]


def test_two_indicators_with_one_value_are_listed_and_not_split(tmp_path: Path) -> None:
    rows = [
        ["PERJANJIAN KINERJA TAHUN 2026"],
        ["No", "Sasaran", "Indikator Kinerja", "Target"],
        [1, "Meningkatnya mutu", "1. Indeks kepuasan\n2. Nilai AKIP", "88"],
        [2, "Meningkatnya tertib", "1. Jumlah rapat\n2. Jumlah laporan", "1. 4 Rapat\n2. 12 Laporan"],
    ]
    made = hasil(buku(tmp_path / "pk.xlsx", rows))
    assert baris(made, "kinerja", "indikator", "target_2026") == [
        ("1. Indeks kepuasan\n2. Nilai AKIP", 88),
        ("Jumlah rapat", 4),
        ("Jumlah laporan", 12),
    ]
    assert any("2 indikator dalam satu sel" in c.teks for c in made.rakitan.catatan)


def test_columns_that_disagree_are_listed_and_the_first_stays(tmp_path: Path) -> None:
    rows = [
        [
            "No",
            "Sasaran",
            "Indikator",
            "Satuan",
            "Target 2025",
            "Target 2026",
            "Target pada Akhir Periode Renstra (2026)",
        ],
        [1, "Meningkatnya mutu", "Indeks kepuasan", "Indeks", 80, 82, 85],
    ]
    made = hasil(buku(tmp_path / "iku.xlsx", rows))
    assert baris(made, "kinerja", "target_2026") == [(82,)]
    assert any("82" in c.teks and "85" in c.teks for c in made.rakitan.catatan)


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    from kinerja_xl.workbook.read import read_workbook

    rows = [["No", "Sasaran", "Indikator", "Formulasi", "Target"], [1, "S", "Indeks", "=1+1 bukan rumus", 5]]
    out = tmp_path / "hasil.xlsx"
    out.write_bytes(hasil(buku(tmp_path / "a.xlsx", rows)).data)
    cells = [c for c in read_workbook(out).sheet("Kinerja").cells() if c.value == "=1+1 bukan rumus"]
    assert [c.formula for c in cells] == [None]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["Kode", "Nomenklatur", "Kinerja", "Indikator", "Satuan"]], "templat kosong"),
        ([["Nama barang", "Jumlah"], ["Meja", 3]], "tidak ada baris judul kolom"),
        (
            [["Kode", "Sub Kegiatan", "Indikator", "Satuan"]]
            + [[f"{u}.01.02.2.01.{n:04}", f"Sub kegiatan {n}", "Jumlah", "Dokumen"] for u in range(1, 10) for n in range(40)],
            "daftar kode nasional",
        ),
    ],
)  # fmt: skip
def test_other_tables_are_refused_with_what_was_seen(tmp_path: Path, rows: list[list[object]], said: str) -> None:
    with pytest.raises(KinerjaError, match=said):
        hasil(buku(tmp_path / "lain.xlsx", rows))


def test_a_workbook_of_ours_is_no_source(tmp_path: Path) -> None:
    ours = tmp_path / "iku.xlsx"
    ours.write_bytes(hasil(buku(tmp_path / "a.xlsx", IKU, GABUNG)).data)
    with pytest.raises(KinerjaError, match="sudah buku kerja standar"):
        hasil(ours)


def test_a_pdf_is_refused_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "pk.pdf").write_bytes(b"%PDF-1.7\n")
    with pytest.raises(KinerjaError) as error:
        hasil(tmp_path / "pk.pdf")
    assert "Word" in error.value.fix


def test_csv_as_indonesian_excel_writes_it(tmp_path: Path) -> None:
    path = tmp_path / "pk.csv"
    path.write_bytes("Sasaran;Indikator;Target 2026\nMeningkatnya mutu;Indeks;88,5\n".encode("cp1252"))
    assert baris(hasil(path), "kinerja", "target_2026") == [(88.5,)]


def test_a_caption_says_that_amounts_are_in_thousands(tmp_path: Path) -> None:
    rows = [
        ["RENCANA KERJA TAHUN 2026"],
        ["(dalam ribuan rupiah)"],
        ["Program", "Indikator", "Satuan", "Target 2026", "Pagu 2026"],
        ["Program A", "Persentase A", "%", 90.0, 12_500.0],
        ["Program B", "Persentase B", "%", 80.0, "1.250"],
    ]
    assert baris(hasil(buku(tmp_path / "r.xlsx", rows)), "anggaran", "pagu")[0] == (12_500_000,)


def test_targets_and_budgets_before_and_after_a_change(tmp_path: Path) -> None:
    rows = [
        ["PERJANJIAN KINERJA PERUBAHAN TAHUN 2026"],
        ["Program", "Indikator", "Satuan", "Target", None, "Anggaran (Rp)", None],
        [None, None, None, "Sebelum", "Sesudah", "Sebelum", "Sesudah"],
        ["Program A", "Persentase A", "%", 90.0, 85.0, 12_500_000.0, 10_000_000.0],
    ]
    made = hasil(buku(tmp_path / "p.xlsx", rows, ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2"]))
    assert baris(made, "kinerja", "target_2026", "target_perubahan") == [(90, 85)]
    assert baris(made, "anggaran", "pagu", "pagu_perubahan") == [(12_500_000, 10_000_000)]


def test_the_plan_of_an_action_is_not_that_of_the_indicator(tmp_path: Path) -> None:
    rows = [
        ["RENCANA AKSI TAHUN 2026"],
        [
            "Sasaran",
            "Indikator",
            "Target",
            "Satuan",
            "Target Triwulan",
            None,
            None,
            None,
            "Rencana Aksi",
            "Target Aksi",
            None,
            None,
            None,
        ],
        [None, None, None, None, "I", "II", "III", "IV", None, "I", "II", "III", "IV"],
        [
            "Meningkatnya tertib",
            "Jumlah patroli",
            12.0,
            "Kali",
            3.0,
            3.0,
            3.0,
            3.0,
            "Menyusun jadwal",
            1.0,
            None,
            None,
            None,
        ],
        [None, None, None, None, None, None, None, None, "Berpatroli", 2.0, 4.0, 4.0, 2.0],
    ]
    merges = ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:H2", "I2:I3", "J2:M2"]
    made = hasil(buku(tmp_path / "a.xlsx", rows, merges))
    assert baris(made, "kinerja", "target_tw1", "target_tw4", "tipe_perhitungan") == [(3, 3, "Kumulatif")]
    assert baris(made, "rencana_aksi", "aksi", "aksi_tw1", "aksi_tw2") == [
        ("Menyusun jadwal", 1, None),
        ("Berpatroli", 2, 4),
    ]


def test_months_right_of_an_action_are_its_own(tmp_path: Path) -> None:
    names = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nov", "Des"]
    rows = [
        ["RENCANA AKSI TAHUN 2026"],
        ["Sasaran", "Indikator", "Target", "Rencana Aksi", *names],
        [
            "Meningkatnya tertib",
            "Jumlah patroli",
            12.0,
            "Berpatroli",
            1.0,
            None,
            2.0,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            1.0,
        ],
    ]
    made = hasil(buku(tmp_path / "a.xlsx", rows))
    assert baris(made, "rencana_aksi", "aksi", "aksi_tw1", "aksi_tw4") == [("Berpatroli", 3, 1)]
    assert any("dijumlahkan per triwulan" in c.teks for c in made.rakitan.catatan)


def test_quarters_right_of_an_action_that_lead_to_the_target_are_the_indicators(tmp_path: Path) -> None:
    rows = [
        ["RENCANA AKSI TAHUN 2026"],
        ["Sasaran", "Indikator", "Target", "Rencana Aksi", "Target per Triwulan", None, None, None],
        [None, None, None, None, "I", "II", "III", "IV"],
        ["Meningkatnya layanan", "Indeks kepuasan", 87.0, "Melaksanakan survei", None, None, None, 87.0],
        ["Terlaksananya musrenbang", "Persentase usulan", "80%", "Musrenbang", "20%", "40%", "60%", "80%"],
        ["Meningkatnya tertib", "Jumlah patroli", 12.0, "Rapat", 1.0, 1.0, None, None],
    ]
    made = hasil(buku(tmp_path / "a.xlsx", rows, ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:H2"]))
    assert baris(made, "kinerja", "target_tw2", "target_tw4") == [(None, 87), (40, 80), (None, None)]
    assert baris(made, "rencana_aksi", "aksi", "aksi_tw1") == [
        ("Melaksanakan survei", None),
        ("Musrenbang", None),
        ("Rapat", 1),
    ]


def test_a_text_may_say_its_level_itself(tmp_path: Path) -> None:
    rows = [
        ["INDIKATOR KINERJA UTAMA TAHUN 2025-2026"],
        ["Tujuan/Sasaran", "Indikator Kinerja Utama", "Target 2025", "Target 2026"],
        ["Tujuan: Meningkatnya kesejahteraan", "Nilai tukar", 104.0, 105.0],
        ["Sasaran 1: Meningkatnya produksi", "Produksi", 10.0, 12.0],
    ]
    assert baris(hasil(buku(tmp_path / "i.xlsx", rows)), "kinerja", "kode", "jenjang", "sasaran") == [
        ("1", "Tujuan", "Meningkatnya kesejahteraan"),
        ("1.1", "Sasaran Strategis", "Meningkatnya produksi"),
    ]


def test_results_in_per_cent_beside_targets_in_per_cent(tmp_path: Path) -> None:
    rows = [
        ["PENGUKURAN KINERJA TAHUN 2025"],
        ["Sasaran", "Indikator", "Target (%)", "Realisasi TW I (%)", "Capaian (%)"],
        ["Meningkatnya layanan", "Persentase pengaduan", 90.0, 20.0, 22.2],
    ]
    made = hasil(buku(tmp_path / "u.xlsx", rows))
    assert baris(made, "data_ukur", "tw1") == [(20,)]


@pytest.mark.parametrize("below", ["BADAN KEPEGAWAIAN DAERAH", "Selanjutnya disebut PIHAK PERTAMA"])
def test_the_name_of_a_region_ends_with_its_line(tmp_path: Path, below: str) -> None:
    rows = [[f"PEMERINTAH KOTA TANJUNG SERI\n{below}"], *IKU[1:]]
    made = hasil(buku(tmp_path / "iku.xlsx", rows, GABUNG))
    assert made.rakitan.formulir["kabupaten"].nilai == "Kota Tanjung Seri"
