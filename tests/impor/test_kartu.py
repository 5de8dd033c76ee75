"""Cards of a cascading, laid out in the ways that offices have."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, dokumen, hasil

KARTU = [
    ("Program 1", "Program Pembinaan Contoh"),
    ("Sasaran Program", "Meningkatnya pembinaan desa"),
    ("Indikator Kinerja Program 1", "Persentase desa yang dibina"),
    ("Penjelasan", "a. Formulasi = Desa yang dibina dibagi jumlah desa x 100%\nb. Tipe Penghitungan : Non Kumulatif"),
]
ANAK = [
    ("Kegiatan 1", "Fasilitasi Pembinaan Contoh"),
    ("Sasaran Kegiatan 1", "Terlaksananya pembinaan desa"),
    ("Indikator Kinerja Kegiatan 1", "Jumlah desa yang dibina"),
    ("Penjelasan", "a. Formulasi = Jumlah desa\nc. Sumber Data : Seksi Pemerintahan"),
]
ANAK_LAIN = [
    ("Kegiatan 2", "Pelaporan Pembinaan Contoh"),
    ("Sasaran Kegiatan 2", "Terlaksananya pelaporan desa"),
    ("Indikator Kinerja Kegiatan 2", "Jumlah laporan desa"),
    ("Penjelasan", "a. Formulasi = Jumlah laporan\nc. Sumber Data : Seksi Pemerintahan"),
]
Kotak = list[tuple[str, str]]


def dua_kolom(*cards: Kotak) -> list[list[list[str]]]:
    return [[[label, text] for label, text in card] for card in cards]


def bersusun(*cards: Kotak) -> list[list[list[str]]]:
    return [[[part] for pair in card for part in pair] for card in cards]


def satu_sel(*cards: Kotak) -> list[list[list[str]]]:
    return [[["\n".join(part for pair in card for part in pair)]] for card in cards]


@pytest.mark.parametrize("layout", [dua_kolom, bersusun, satu_sel])
def test_cards_make_the_tree(tmp_path: Path, layout: object) -> None:
    tables = layout(KARTU, ANAK)  # type: ignore[operator]
    made = hasil(dokumen(tmp_path / "c.docx", "CASCADING KECAMATAN CONTOH TAHUN 2026", tables[0], "", tables[1]))
    assert baris(made, "kinerja", "kode", "jenjang", "nomenklatur", "sasaran", "indikator", "tipe_perhitungan") == [
        ("1", "Program", "Program Pembinaan Contoh", "Meningkatnya pembinaan desa", "Persentase desa yang dibina", "Non Kumulatif"),
        ("1.1", "Kegiatan", "Fasilitasi Pembinaan Contoh", "Terlaksananya pembinaan desa", "Jumlah desa yang dibina", None),
    ]  # fmt: skip


def test_labels_with_a_colon_and_details_of_their_own(tmp_path: Path) -> None:
    cards = [[(f"{label} :", text) for label, text in card[:3]] for card in (KARTU, ANAK)]
    cards[0] += [("Formulasi", "Desa yang dibina dibagi jumlah desa"), ("Tipe Penghitungan", "non kumulatif")]
    cards[1] += [("Sumber Data", "Seksi Pemerintahan"), ("Target 2026", "12 Desa")]
    tables = dua_kolom(*cards)
    made = hasil(dokumen(tmp_path / "c.docx", "CASCADING KECAMATAN CONTOH TAHUN 2026", tables[0], "", tables[1]))
    assert baris(
        made, "kinerja", "nomenklatur", "penjelasan_rumus", "tipe_perhitungan", "sumber_data", "target_2026"
    ) == [
        ("Program Pembinaan Contoh", "Desa yang dibina dibagi jumlah desa", "Non Kumulatif", None, None),
        ("Fasilitasi Pembinaan Contoh", None, None, "Seksi Pemerintahan", 12),
    ]


def test_a_card_with_two_indicators_its_objective_and_who_answers_for_it(tmp_path: Path) -> None:
    rows = [
        ["KARTU CASCADING KINERJA KECAMATAN SUKAMAJU TAHUN 2026"],
        ["SASARAN STRATEGIS", "Meningkatnya layanan"],
        ["Indikator", "Indeks Kepuasan"],
        ["Target 2026", 88],
        ["PROGRAM", "Program Pemberdayaan Masyarakat Desa dan Kelurahan"],
        ["Sasaran", "Meningkatnya keberdayaan"],
        ["Indikator 1", "Jumlah kelompok"],
        ["Satuan", "Kelompok"],
        ["Target 2026", 14],
        ["Indikator 2", "Jumlah peserta"],
        ["Satuan", "Orang"],
        ["Target 2026", 75],
        ["Pejabat Pelaksana", "Kasi Kesra"],
    ]
    made = hasil(buku(tmp_path / "kartu.xlsx", rows))
    columns = ("jenjang", "sasaran", "indikator", "satuan", "target_2026", "penanggung_jawab")
    assert baris(made, "kinerja", *columns) == [
        ("Sasaran Strategis", "Meningkatnya layanan", "Indeks Kepuasan", None, 88, None),
        ("Program", "Meningkatnya keberdayaan", "Jumlah kelompok", "Kelompok", 14, "KasiKesra"),
        ("Program", "Meningkatnya keberdayaan", "Jumlah peserta", "Orang", 75, "KasiKesra"),
    ]


def test_the_name_of_a_sub_activity_is_no_title_over_its_card(tmp_path: Path) -> None:
    rows = [
        ["Sub Kegiatan", "Pelaksanaan Urusan Pemerintahan yang terkait dengan Nonperizinan"],
        ["Sasaran Sub Kegiatan", "Terlayaninya permohonan"],
        ["Indikator Kinerja Sub Kegiatan", "Jumlah laporan"],
        ["Target 2026", "12 Laporan"],
        ["Formulasi", "Banyaknya laporan bulanan"],
        ["Sumber Data", "Laporan bulanan"],
    ]
    other = [["Program", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik"], *rows[1:]]
    made = hasil(dokumen(tmp_path / "kartu.docx", "CASCADING KINERJA KECAMATAN SUKAMAJU TAHUN 2026", other, rows))
    assert baris(made, "kinerja", "jenjang", "nomenklatur")[-1] == ("Sub Kegiatan", rows[0][1])


def test_cards_of_objectives_and_programmes_make_one_tree(tmp_path: Path) -> None:
    tujuan = [("Uraian Sasaran Strategis", "Meningkatnya budaya baca"), ("Indikator 1", "Tingkat baca"), ("Satuan 1", "Nilai"),
              ("Target 2026 1", "71,25"), ("Indikator 2", "Jumlah pemustaka"), ("Satuan 2", "Orang"), ("Target 2026 2", "1.450"),
              ("Penanggung Jawab", "Kepala Dinas")]  # fmt: skip
    kotak = [*KARTU[:3], ("Satuan", "%"), ("Target 2026", "12")]
    tables = dua_kolom(tujuan, kotak)
    made = hasil(dokumen(tmp_path / "c.docx", "CASCADING DINAS CONTOH TAHUN 2026", tables[0], "", tables[1]))
    assert baris(made, "kinerja", "kode", "jenjang", "indikator", "satuan", "target_2026", "penanggung_jawab") == [
        ("1", "Sasaran Strategis", "Tingkat baca", "Nilai", 71.25, "KepaDina"),
        ("1", "Sasaran Strategis", "Jumlah pemustaka", "Orang", 1450, "KepaDina"),
        ("1.1", "Program", "Persentase desa yang dibina", "%", 12, None),
    ]


def test_a_card_says_what_it_stands_below(tmp_path: Path) -> None:
    kotak = [
        [("Sasaran Strategis", "Meningkatnya mutu"), ("Indikator", "Indeks mutu"), ("Satuan", "Nilai"), ("Target", "4")],
        [("Sasaran Strategis", "Meningkatnya layanan"), ("Indikator", "Indeks layanan"), ("Satuan", "Nilai"), ("Target", "5"),
         ("Indikator", "Waktu layanan"), ("Satuan", "Hari"), ("Target", "3")],
        [*KARTU[:3], ("Target", "12"), ("Mendukung Sasaran", "Meningkatnya mutu"), ("Warna Kotak", "hijau")],
    ]  # fmt: skip
    tables = dua_kolom(*kotak)
    made = hasil(
        dokumen(tmp_path / "c.docx", "CASCADING DINAS CONTOH TAHUN 2026", tables[0], "", tables[1], "", tables[2])
    )
    assert baris(made, "kinerja", "kode", "sasaran", "indikator", "target_2026") == [
        ("1", "Meningkatnya mutu", "Indeks mutu", 4),
        ("1.1", "Meningkatnya pembinaan desa", "Persentase desa yang dibina", 12),
        ("2", "Meningkatnya layanan", "Indeks layanan", 5),
        ("2", "Meningkatnya layanan", "Waktu layanan", 3),
    ]
    assert any("Warna Kotak" in c.teks for c in made.rakitan.catatan)


@pytest.mark.parametrize("panah", ["▼", "↓", "⬇", "│"])
def test_an_arrow_between_cards_is_no_text_of_them(tmp_path: Path, panah: str) -> None:
    lower = [("Kegiatan", "Koordinasi Contoh"), ("Indikator", "Jumlah desa"), ("Penanggung Jawab", "Kepala Seksi PMD")]
    upper = [*KARTU[:3], ("Penanggung Jawab", "Kepala Seksi PMD")]
    tables = dua_kolom(upper, lower)
    made = hasil(dokumen(tmp_path / "c.docx", "CASCADING TAHUN 2026", tables[0], panah, tables[1]))
    assert baris(made, "pejabat", "jabatan") == [("Kepala Seksi PMD",)]
    assert not any("disatukan" in c.teks for c in made.rakitan.catatan)


@pytest.mark.parametrize("sela", [[[]], [["Eselon IV"]]])
def test_a_table_above_the_cards_of_a_sheet_is_a_table(tmp_path: Path, sela: list[list[object]]) -> None:
    rows: list[list[object]] = [
        ["CASCADING KECAMATAN CONTOH TAHUN 2026"],
        [],
        ["SASARAN"],
        ["Sasaran SKPD", "Indikator Kinerja Sasaran", "Penjelasan"],
        [
            "1. Meningkatnya pelayanan",
            "Indeks Kepuasan Masyarakat",
            "- Formulasi : Hasil survei\n- Keterangan : Sekali",
        ],
        [],
        *([a, b, None, c, d] for (a, b), (c, d) in zip(ANAK, ANAK_LAIN, strict=True)),
    ]
    rows[6:6] = [*KARTU, []]
    made = hasil(buku(tmp_path / "c.xlsx", rows))
    assert baris(made, "kinerja", "kode", "jenjang", "nomenklatur", "sasaran", "indikator", "penjelasan_rumus") == [
        ("1", "Sasaran Strategis", None, "Meningkatnya pelayanan", "Indeks Kepuasan Masyarakat", "Hasil survei"),
        ("1.1", "Program", KARTU[0][1], KARTU[1][1], KARTU[2][1], "Desa yang dibina dibagi jumlah desa x 100%"),
        ("1.1.1", "Kegiatan", ANAK[0][1], ANAK[1][1], ANAK[2][1], "Jumlah desa"),
        ("1.1.2", "Kegiatan", ANAK_LAIN[0][1], ANAK_LAIN[1][1], ANAK_LAIN[2][1], "Jumlah laporan"),
    ]
    assert baris(made, "kinerja", "keterangan")[0] == ("Sekali",)


def test_cards_right_of_one_programme_are_not_of_the_next(tmp_path: Path) -> None:
    rows: list[list[object]] = [["CASCADING KECAMATAN CONTOH TAHUN 2026"], []]
    for name in ("Contoh", "Lain"):
        one, left, right = ([(a, b.replace("Contoh", name)) for a, b in card] for card in (KARTU, ANAK, ANAK_LAIN))
        rows += [*([a, b] for a, b in one), []]
        rows += [*([a, b, None, c, d] for (a, b), (c, d) in zip(left, right, strict=True)), []]
    made = hasil(buku(tmp_path / "c.xlsx", rows))
    assert baris(made, "kinerja", "kode", "nomenklatur") == [
        ("1", "Program Pembinaan Contoh"),
        ("1.1", ANAK[0][1]),
        ("1.2", ANAK_LAIN[0][1]),
        ("2", "Program Pembinaan Lain"),
        ("2.1", ANAK[0][1].replace("Contoh", "Lain")),
        ("2.2", ANAK_LAIN[0][1].replace("Contoh", "Lain")),
    ]


def test_a_formula_without_its_label_is_listed(tmp_path: Path) -> None:
    card = [*ANAK[:3], ("Penjelasan", "Jumlah desa yang dibina\nb. Tipe Penghitungan : Kumulatif")]
    tables = dua_kolom(KARTU, card)
    made = hasil(dokumen(tmp_path / "c.docx", "CASCADING KECAMATAN CONTOH TAHUN 2026", tables[0], "", tables[1]))
    told = made.rakitan.tabel["kinerja"][1]["penjelasan_rumus"]
    assert (told.nilai, told.simpulan) == ("Jumlah desa yang dibina", True)
