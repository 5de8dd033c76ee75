"""Tables as offices vary them: what a column, a row or a line means is told by what stands beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, dokumen, hasil

from kinerja_xl.impor.nilai.satuan_kurung import satuan_kurung

IKU = ["INDIKATOR KINERJA UTAMA DINAS CONTOH"]
SASARAN = "Meningkatnya layanan"


@pytest.mark.parametrize(
    ("kepala", "isi", "jadi"),
    [
        # an amount of nothing in particular, a unit without its word
        (
            ["No", "Sasaran", "Indikator", "Ukuran", "Jumlah"],
            ["Jumlah desa", "Desa", "12"],
            ("Jumlah desa", "Desa", 12),
        ),
        # the objective stands right of its indicator
        (["No", "Indikator", "Sasaran Strategis yang Diukur", "Satuan", "Target"], None, ("Jumlah desa", "Desa", 12)),
        # the unit stands behind the name
        (["No", "Sasaran", "Indikator", "Target"], ["a. Jumlah desa (Desa)", "12"], ("Jumlah desa", "Desa", 12)),
    ],
)
def test_indicator_with_unit_and_target(
    tmp_path: Path, kepala: list[object], isi: list[object] | None, jadi: tuple[object, ...]
) -> None:
    row = ["1", SASARAN, *isi] if isi else ["1", "Jumlah desa", SASARAN, "Desa", "12"]
    made = hasil(buku(tmp_path / "t.xlsx", [["PERJANJIAN KINERJA TAHUN 2026"], kepala, row, row]))
    assert baris(made, "kinerja", "sasaran", "indikator", "satuan", "target_2026")[0] == (SASARAN, *jadi)


@pytest.mark.parametrize(
    ("nama", "lain", "jadi"),
    [
        ("Persentase desa patuh (%)", (), ("Persentase desa patuh", "%")),
        ("Hasil padi (Ton/Ha)", (), ("Hasil padi", "Ton/Ha")),
        ("Indeks Kepuasan Masyarakat (IKM)", (), None),
        ("Indeks Kepuasan Masyarakat (IKM)", ("Indeks Kepuasan (IKM)", "Nilai AKIP (AKIP)"), None),
        ("Jumlah bank sampah (Titik)", ("Jumlah bank sampah (Titik)", "Jumlah desa (Desa)"), ("Jumlah bank sampah", "Titik")),
        ("Jumlah bank sampah (Titik)", ("Jumlah bank sampah (Titik)", "Jumlah desa"), None),
    ],
)  # fmt: skip
def test_unit_in_brackets(nama: str, lain: tuple[str, ...], jadi: tuple[str, str] | None) -> None:
    assert satuan_kurung(nama, lain) == jadi


def test_what_stands_below_a_table_is_no_row(tmp_path: Path) -> None:
    row = ["1", SASARAN, "Jumlah desa", "Desa", "12"]
    below = [
        [],
        [None, None, "Keterangan: target mengikuti Renstra."],
        [],
        [None, None, "Kepala Dinas"],
        [None, None, "BUDI"],
    ]
    made = hasil(buku(tmp_path / "t.xlsx", [IKU, ["No", "Sasaran", "Indikator", "Satuan", "Target 2026"], row, *below]))
    assert baris(made, "kinerja", "indikator") == [("Jumlah desa",)]
    assert sum(n for why, n in made.neraca.alasan.items() if why.startswith("teks di bawah tabel")) == 3


def test_a_title_after_a_blank_row_is_one(tmp_path: Path) -> None:
    head = ["No", "Program", "Sasaran", "Indikator", "Target 2026"]
    rows = [
        ["1", "Program A", SASARAN, "Jumlah desa", "12"],
        [],
        [None, "Program B"],
        ["", "", "Menurunnya kasus", "Jumlah kasus", "2"],
    ]
    made = hasil(buku(tmp_path / "t.xlsx", [["CASCADING TAHUN 2026"], head, *rows]))
    assert ("Program B",) in baris(made, "kinerja", "nomenklatur")


def test_a_column_says_the_level_of_each_row(tmp_path: Path) -> None:
    head = ["Tingkat", "Uraian Kinerja", "Indikator", "Satuan", "Target 2026"]
    rows = [
        ["Sasaran Strategis", SASARAN, "Indeks kepuasan", "Indeks", "80"],
        ["Program", "PROGRAM LAYANAN CONTOH", "Persentase layanan", "%", "90"],
        ["Sub Kegiatan", "Pengadaan Meja", "Jumlah meja", "Unit", "3"],
    ]
    made = hasil(buku(tmp_path / "t.xlsx", [["CASCADING DINAS CONTOH TAHUN 2026"], head, *rows]))
    assert baris(made, "kinerja", "kode", "jenjang", "sasaran", "nomenklatur") == [
        ("1", "Sasaran Strategis", SASARAN, None),
        ("1.1", "Program", None, "PROGRAM LAYANAN CONTOH"),
        ("1.1.1", "Sub Kegiatan", None, "Pengadaan Meja"),
    ]


def test_goals_and_programmes_share_a_column_beside_results(tmp_path: Path) -> None:
    head = ["Kode", "Sasaran/Program/Kegiatan", "Hasil/Keluaran", "Indikator", "Target 2026"]
    rows = [
        ["", "Sasaran 1: Terkendalinya penyakit", "", "Angka kesakitan", "2"],
        ["1.02.02", "PROGRAM KESEHATAN", "Meningkatnya mutu kesehatan", "Persentase layanan", "90"],
    ]
    made = hasil(dokumen(tmp_path / "c.docx", "CASCADING TAHUN 2026", [head, *rows]))
    assert baris(made, "kinerja", "jenjang", "sasaran", "nomenklatur") == [
        ("Sasaran Strategis", "Terkendalinya penyakit", None),
        ("Program", "Meningkatnya mutu kesehatan", "PROGRAM KESEHATAN"),
    ]


def test_each_indicator_keeps_who_answers_for_it(tmp_path: Path) -> None:
    head = ["No", "Sasaran", "Indikator", "Satuan", "Target 2026", "Pengampu"]
    rows = [
        ["1", SASARAN, "Jumlah desa", "Desa", "12", "Kepala Bidang Penagihan"],
        ["", "", "Jumlah kasus", "Kasus", "2", "Kepala Bidang Pendaftaran"],
    ]
    made = hasil(buku(tmp_path / "t.xlsx", [IKU, head, *rows]))
    assert baris(made, "kinerja", "penanggung_jawab") == [("KabidPenagihan",), ("KabidPendaftaran",)]


def test_indicators_without_objectives_are_measured_and_said(tmp_path: Path) -> None:
    path = tmp_path / "u.csv"
    path.write_text(
        "indikator;satuan;target_2026;real_tw1;real_tw2\nIndeks kepuasan;Indeks;80;70;75,5\n", encoding="utf-8"
    )
    made = hasil(path)
    assert made.rakitan.jenis.kunci == "pengukuran"
    assert baris(made, "data_ukur", "tw1", "tw2") == [(70, 75.5)]
    assert any("indikator tanpa sasaran" in c.teks for c in made.rakitan.catatan)


def test_spending_by_quarter_beside_budgets(tmp_path: Path) -> None:
    rows = [
        ["LAPORAN REALISASI ANGGARAN TAHUN 2025"],
        ["Kode", "Uraian", "Anggaran", "Realisasi Triwulan", None, None, None],
        [None, None, None, "I", "II", "III", "IV"],
        ["7.01.03", "PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN", 5e8, 1e8, 1.2e8, 1.1e8, 1.3e8],
    ]
    made = hasil(buku(tmp_path / "r.xlsx", rows, ["A2:A3", "B2:B3", "C2:C3", "D2:G2"]))
    assert made.rakitan.jenis.kunci == "pengukuran"
    assert baris(made, "anggaran", "pagu", "realisasi_tw1", "realisasi_tw4") == [(5e8, 1e8, 1.3e8)]


def test_results_before_the_first_target_are_no_measurement(tmp_path: Path) -> None:
    head = ["No", "Sasaran", "Indikator", "Satuan", "Realisasi 2024", "Target 2025", "Target 2026"]
    made = hasil(buku(tmp_path / "t.xlsx", [IKU, head, ["1", SASARAN, "Jumlah desa", "Desa", "9", "10", "12"]]))
    assert made.rakitan.jenis.kunci == "iku"


def test_the_period_is_that_of_the_title_though_columns_end_earlier(tmp_path: Path) -> None:
    head = ["No", "Sasaran", "Indikator", "Satuan", "Target 2025", "Target 2026"]
    rows = [[*IKU, "PERIODE 2025-2029"], head, ["1", SASARAN, "Jumlah desa", "Desa", "10", "12"]]
    assert hasil(buku(tmp_path / "t.xlsx", rows)).rakitan.tahun == (2025, 2026, 2027, 2028, 2029)


def test_cards_of_indicators_are_an_iku(tmp_path: Path) -> None:
    def card(name: str, target: str) -> list[list[str]]:
        return [
            *(
                [label, ":", text]
                for label, text in (("Sasaran", SASARAN), ("Nama Indikator", name), ("Satuan", "Desa"))
            ),
            ["Rumus Perhitungan", ":", "Desa patuh dibagi jumlah desa"],
            *([f"Target {year}", ":", target] for year in (2025, 2026)),
        ]

    path = dokumen(tmp_path / "k.docx", *IKU, card("Jumlah desa", "5"), "", card("Jumlah kampung", "7"))
    made = hasil(path)
    assert made.rakitan.jenis.kunci == "iku" and made.rakitan.tahun == (2025, 2026)
    assert baris(made, "kinerja", "kode", "sasaran", "indikator", "satuan", "target_2025", "target_2026") == [
        ("1", SASARAN, "Jumlah desa", "Desa", 5, 5),
        ("1", SASARAN, "Jumlah kampung", "Desa", 7, 7),
    ]


@pytest.mark.parametrize(("jadwal", "tw"), [(["1", "0", "2", "1"], (1, 0, 2, 1)), (["√", "", "√", "√"], (None,) * 4)])
def test_a_schedule_counts_or_ticks(tmp_path: Path, jadwal: list[str], tw: tuple[object, ...]) -> None:
    rows = [
        ["RENCANA AKSI TAHUN 2026"],
        ["No", "Kinerja", "Indikator", "Target", "Langkah Aksi", "Jadwal Pelaksanaan", None, None, None],
        [None, None, None, None, None, "TW I", "TW II", "TW III", "TW IV"],
        ["1", SASARAN, "Indeks kepuasan", "80", "Menyebarkan kuesioner", *jadwal],
    ]
    merges = [f"{c}2:{c}3" for c in "ABCDE"]
    made = hasil(buku(tmp_path / "r.xlsx", rows, [*merges, "F2:I2"]))
    assert baris(made, "rencana_aksi", *(f"aksi_tw{q}" for q in range(1, 5))) == [tw]


def test_how_a_ready_number_comes_about_is_told_by_its_first_word(tmp_path: Path) -> None:
    path = tmp_path / "u.csv"
    lines = [
        "indikator;satuan;target_2026;real_tw1",
        "Jumlah desa;Desa;9;2",
        "Indeks kepuasan;Indeks;80;70",
        "Persentase desa;%;90;50",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert baris(hasil(path), "kinerja", "cara_hitung") == [("Jumlah",), ("Nilai langsung",), (None,)]


BERSAMA = [
    ["RENCANA AKSI KECAMATAN CONTOH TAHUN 2026"],
    [
        "No",
        "Indikator Kinerja / Rencana Aksi",
        "Satuan",
        "Target 2026",
        "TW I",
        "TW II",
        "TW III",
        "TW IV",
        "Pelaksana",
    ],
    ["a", "b", "c", "d", "e", "f", "g", "h", "i"],
    ["Sasaran : Meningkatnya kualitas pelayanan"],
    [1, "Indeks Kepuasan Masyarakat", "Indeks", 86, 84, 85, 85, 86],
]


@pytest.mark.parametrize(("tanda", "simpulan"), [("a. ", False), ("", True)])
def test_indicators_and_their_actions_share_a_column(tmp_path: Path, tanda: str, simpulan: bool) -> None:
    action = [None, f"{tanda}Survei kepuasan", "Kali", 2, 0, 1, 0, 1, "Kasi Pelayanan"]
    made = hasil(buku(tmp_path / "ra.xlsx", [*BERSAMA, action]))
    columns = ("indikator", "satuan", "target_2026", "target_tw1", "target_tw4")
    assert baris(made, "kinerja", *columns) == [("Indeks Kepuasan Masyarakat", "Indeks", 86, 84, 86)]
    columns = ("aksi", "aksi_tw1", "aksi_tw2", "aksi_tw4", "penanggung_jawab")
    assert baris(made, "rencana_aksi", *columns) == [("Survei kepuasan", 0, 1, 1, "KasiPelayanan")]
    assert made.rakitan.tabel["rencana_aksi"][0]["aksi"].simpulan is simpulan


@pytest.mark.parametrize(
    ("judul", "awal"),
    [("Kondisi 2025", 80), ("Capaian Tahun 2025", 80), ("Capaian 2024", None), ("Kondisi 2027", None)],
)
def test_a_state_right_before_the_first_target_is_where_a_plan_begins(
    tmp_path: Path, judul: str, awal: int | None
) -> None:
    rows = [
        ["Sasaran", "Indikator", "Satuan", judul, "Target 2026", "Target 2027"],
        ["Mutu", "Indeks", "Nilai", 80, 85, 90],
    ]
    made = hasil(buku(tmp_path / "iku.xlsx", [["INDIKATOR KINERJA UTAMA"], *rows]))
    assert baris(made, "kinerja", "kondisi_awal", "target_2026", "target_2027") == [(awal, 85, 90)]
    told = [c.teks for c in made.rakitan.catatan if "dibaca kondisi_awal" in c.teks]
    assert bool(told) is (awal is not None), "it is a conclusion"


def test_a_dash_for_the_name_of_an_objective(tmp_path: Path) -> None:
    rows = [
        ["Jenjang", "Uraian Program/Kegiatan", "Sasaran", "Indikator Kinerja", "Satuan", "Target 2026"],
        ["Sasaran", "-", "Meningkatnya layanan", "Indeks Kepuasan", "Indeks", 82],
        ["Sasaran", "-", "Meningkatnya layanan", "Persentase pengaduan", "%", 75],
        ["Sasaran", "-", "Meningkatnya akuntabilitas", "Nilai AKIP", "Nilai", 64],
        ["Program", "Program Penunjang Urusan Pemerintahan Daerah", "Terpenuhinya layanan", "Persentase", "%", 100],
    ]
    made = hasil(buku(tmp_path / "c.xlsx", [["CASCADING KINERJA KECAMATAN CONTOH"], *rows]))
    assert [(str(k), s) for k, s in baris(made, "kinerja", "kode", "sasaran")] == [
        ("1", "Meningkatnya layanan"),
        ("1", "Meningkatnya layanan"),
        ("2", "Meningkatnya akuntabilitas"),
        ("2.1", "Terpenuhinya layanan"),
    ]


def test_a_dash_is_no_programme(tmp_path: Path) -> None:
    rows = [
        ["CASCADING DINAS CONTOH TAHUN 2026"],
        ["Jenjang", "Program/Kegiatan", "Sasaran", "Indikator", "Target (%)", "Penanggung Jawab"],
        ["Sasaran Strategis", "-", "Meningkatnya layanan", "Persentase desa", 12, "Kepala Dinas"],
        ["Program", "Program Contoh", "Meningkatnya mutu", "Indeks desa", 4, "Kepala Bidang Contoh"],
        ["Sasaran Strategis", "-", "Meningkatnya keterbukaan", "Persentase warga", 3, "Kepala Dinas"],
    ]
    made = hasil(buku(tmp_path / "c.xlsx", rows))
    assert baris(made, "kinerja", "kode", "jenjang", "nomenklatur", "sasaran", "satuan") == [
        ("1", "Sasaran Strategis", None, "Meningkatnya layanan", "%"),
        ("1.1", "Program", "Program Contoh", "Meningkatnya mutu", "%"),
        ("2", "Sasaran Strategis", None, "Meningkatnya keterbukaan", "%"),
    ]
    units = [r["satuan"].simpulan for r in made.rakitan.tabel["kinerja"]]
    assert units == [False, True, False]  # an index under (%) is for the office to look at


def test_roman_numbers_that_go_on_below(tmp_path: Path) -> None:
    rows = [
        ["PERJANJIAN KINERJA TAHUN 2026"],
        ["No", "Program/Kegiatan", "Sasaran Program/Kegiatan", "Indikator", "Satuan", "Target", "Anggaran (Rp)"],
        ["I", "Program Contoh", "Meningkatnya mutu", "Persentase desa", "%", 12, 500],
        ["I.1", "Penyediaan Contoh", "Tersedianya contoh", "Jumlah contoh", "Unit", 2, 500],
        ["II", "Program Lain", "Meningkatnya layanan", "Indeks layanan", "Nilai", 80, 200],
    ]
    made = hasil(buku(tmp_path / "pk.xlsx", rows))
    assert baris(made, "kinerja", "kode", "jenjang") == [("1", "Program"), ("1.1", "Kegiatan"), ("2", "Program")]


def test_an_action_is_no_total(tmp_path: Path) -> None:
    rows = [
        ["RENCANA AKSI TAHUN 2026"],
        ["No", "Sasaran", "Indikator", "Target", "Uraian Rencana Aksi", "TW 1", "TW 2", "TW 3", "TW 4"],
        ["1", SASARAN, "Indeks layanan", 90, "Pelaksanaan survei", 1, 1, 1, 1],
        [None, None, None, None, "Tindak lanjut pengaduan layanan", 100, 100, 100, 100],
    ]
    made = hasil(buku(tmp_path / "r.xlsx", rows))
    assert baris(made, "rencana_aksi", "aksi", "aksi_tw1") == [
        ("Pelaksanaan survei", 1),
        ("Tindak lanjut pengaduan layanan", 100),
    ]


@pytest.mark.parametrize(
    ("kepala", "bagian", "gabung"),
    [
        ("Program / Kegiatan", "Sasaran 1: Meningkatnya mutu", []),
        ("Program / Kegiatan", "Sasaran 1: Meningkatnya mutu", ["B3:C3", "B6:C6"]),
        ("Program / Kegiatan", "Meningkatnya mutu", ["B3:F3", "B6:F6"]),
        ("Sasaran / Program / Kegiatan", "Meningkatnya mutu", ["B3:F3", "B6:F6"]),
    ],
)
def test_programmes_stand_below_the_objective_over_them(
    tmp_path: Path, kepala: str, bagian: str, gabung: list[str]
) -> None:
    rows = [
        ["RENSTRA DINAS CONTOH 2026-2027"],
        ["Kode", kepala, "Indikator", "Satuan", "Target 2026", "Target 2027"],
        [None, bagian],
        ["2.13.02", "Program Penataan Contoh", "Persentase desa", "%", 12, 13],
        ["2.13.02.2.01", "Penyelenggaraan Contoh", "Jumlah desa", "Desa", 2, 3],
        [None, bagian.replace("mutu", "layanan").replace("1", "2")],
        ["2.13.04", "Program Layanan Contoh", "Indeks layanan", "Nilai", 80, 81],
    ]
    made = hasil(buku(tmp_path / "r.xlsx", rows, gabung))
    named = [
        (r["kode"].nilai, r["jenjang"].nilai, (r.get("nomenklatur") or r["sasaran"]).nilai)
        for r in made.rakitan.tabel["kinerja"]
    ]
    assert named == [
        ("1", "Sasaran Strategis", "Meningkatnya mutu"),
        ("1.1", "Program", "Program Penataan Contoh"),
        ("1.1.1", "Kegiatan", "Penyelenggaraan Contoh"),
        ("2", "Sasaran Strategis", "Meningkatnya layanan"),
        ("2.1", "Program", "Program Layanan Contoh"),
    ]
    first = made.rakitan.tabel["kinerja"][0]["jenjang"]
    assert first.simpulan is (not bagian.startswith("Sasaran"))


def test_a_formula_with_labels_in_its_cell(tmp_path: Path) -> None:
    rows = [
        IKU,
        ["No", "Sasaran", "Indikator", "Penjelasan/Formula", "Target 2026"],
        ["1", SASARAN, "Persentase desa", "Alasan: amanat Renstra\nFormulasi: Desa patuh / jumlah desa x 100%", "80%"],
        ["2", "Meningkatnya mutu", "Indeks mutu", "Nilai hasil survei: rata-rata unsur", "3,5"],
    ]
    made = hasil(buku(tmp_path / "iku.xlsx", rows))
    assert baris(made, "kinerja", "alasan", "penjelasan_rumus", "pembilang", "penyebut") == [
        ("amanat Renstra", "Desa patuh / jumlah desa x 100%", "Desa patuh", "jumlah desa"),
        (None, "Nilai hasil survei: rata-rata unsur", None, None),
    ]
