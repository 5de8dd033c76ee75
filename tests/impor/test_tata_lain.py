"""Layouts that say what others say in another place: cards, letters of lists, officials over columns and tables."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter
from sumber_uji import Baris, baris, buku, dokumen, hasil

KARTU: list[Baris] = [
    ("KAMUS INDIKATOR",),
    ("Sasaran", ":", "Meningkatnya mutu layanan"),
    ("Nama Indikator", ":", "Waktu tunggu pasien"),
    ("Definisi", ":", "Lama menunggu sampai dilayani"),
    ("Satuan Pengukuran", ":", "Menit"),
    ("Jenis Penghitungan", ":", "Non Kumulatif"),
    ("Polaritas", ":", "Turun"),
]
MENDATAR: list[Baris] = [("Target", ":", "Tahun", "2025", "2026"), (None, None, None, 40, 35)]
MENURUN: list[Baris] = [("Target", ":", "2025", 40), (None, None, "2026", 35)]
BERLABEL: list[Baris] = [("Target 2025", ":", 40), ("Target 2026", ":", 35)]


@pytest.mark.parametrize("target", [MENDATAR, MENURUN, BERLABEL])
@pytest.mark.parametrize("balik", [False, True])
def test_a_card_is_a_row(tmp_path: Path, target: list[Baris], balik: bool) -> None:
    rows = [*KARTU, *target]
    if balik:
        rows[1], rows[2] = rows[2], rows[1]
    other = [tuple(str(v).replace("Waktu tunggu", "Waktu layanan") if v else v for v in row) for row in rows[1:]]
    made = hasil(buku(tmp_path / "k.xlsx", [*rows, (), *other]))
    values = ("Meningkatnya mutu layanan", "Menit", "Turun", "Non Kumulatif", 40, 35)
    columns = ("indikator", "sasaran", "satuan", "arah", "tipe_perhitungan", "target_2025", "target_2026")
    assert baris(made, "kinerja", *columns) == [("Waktu tunggu pasien", *values), ("Waktu layanan pasien", *values)]


def test_letters_of_a_list_are_no_units(tmp_path: Path) -> None:
    rows = [
        ("No", "Sasaran Strategis", "Indikator Kinerja", None, "Target 2026"),
        (1, "Meningkatnya minat baca", "a.", "Tingkat kegemaran membaca", "72,5%"),
        (None, None, "b.", "Jumlah perpustakaan desa", "12 Unit"),
    ]
    made = hasil(buku(tmp_path / "p.xlsx", rows, merges=("C1:D1",)))
    assert baris(made, "kinerja", "indikator", "satuan", "target_2026") == [
        ("Tingkat kegemaran membaca", "%", 72.5),
        ("Jumlah perpustakaan desa", "Unit", 12),
    ]


def test_objectives_of_officials_stand_below_each_other(tmp_path: Path) -> None:
    rows = [
        ("CASCADING KINERJA TAHUN 2026",),
        ("Sasaran Kepala Satuan", "Indikator", "Sasaran Kepala Bidang", "Indikator"),
        ("Meningkatnya ketertiban", "Persentase gangguan selesai", "Meningkatnya patroli", "Jumlah patroli"),
        (None, None, "Meningkatnya penegakan", "Jumlah perkara"),
    ]
    made = hasil(buku(tmp_path / "c.xlsx", rows))
    assert baris(made, "kinerja", "kode", "jenjang", "indikator", "satuan") == [
        ("1", "Sasaran Strategis", "Persentase gangguan selesai", None),
        ("1.1", "Program", "Jumlah patroli", None),
        ("1.2", "Program", "Jumlah perkara", None),
    ]
    assert sum("urutan kolom sasaran" in c.teks for c in made.rakitan.catatan) == 2  # both are for a person to see


def test_numbers_under_a_title_of_actions_plan_them(tmp_path: Path) -> None:
    rows = [
        ("Sasaran", "Indikator", "Rencana Aksi", "Target Rencana Aksi", None, None, None),
        (None, None, None, "Trw. I", "Trw. II", "Trw. III", "Trw. IV"),
        ("Meningkatnya kebersihan", "Persentase sampah terkelola", "Mengangkut sampah", 3, "-", 3, 3),
        (None, None, "Membentuk bank sampah", 1, 2, 2, 1),
    ]
    made = hasil(buku(tmp_path / "r.xlsx", rows, merges=("D1:G1",)))
    assert baris(made, "rencana_aksi", "aksi", "aksi_tw1", "aksi_tw2", "aksi_tw4") == [
        ("Mengangkut sampah", 3, None, 3),
        ("Membentuk bank sampah", 1, 2, 1),
    ]


def test_a_row_that_names_nothing_belongs_to_the_deepest_node_above(tmp_path: Path) -> None:
    rows = [
        ("INDIKATOR KINERJA UTAMA",),
        ("Tujuan", "Sasaran", "Indikator Kinerja", "Target 2026", "Target 2027"),
        ("Terwujudnya kota hijau", "Meningkatnya mutu lingkungan", "Indeks lingkungan", 65, 66),
        (None, None, "Persentase ruang hijau", 12, 13),
    ]
    made = hasil(buku(tmp_path / "i.xlsx", rows))
    found = baris(made, "kinerja", "jenjang", "indikator")
    assert ("Sasaran Strategis", "Persentase ruang hijau") in found
    assert ("Sasaran Strategis", "Indeks lingkungan") in found


def test_an_objective_over_the_table_begins_in_the_column_of_numbers(tmp_path: Path) -> None:
    rows = [
        ("No", "Indikator Kinerja", "Target 2026", "Target 2027"),
        ("Sasaran 1 : Meningkatnya layanan", None, None, None),
        (1, "Indeks kepuasan", 85, 86),
        ("Sasaran 2 : Meningkatnya kemandirian", None, None, None),
        (1, "Jumlah desa mandiri", 4, 5),
    ]
    made = hasil(buku(tmp_path / "i.xlsx", rows, merges=("A2:D2", "A4:D4")))
    assert baris(made, "kinerja", "sasaran", "indikator") == [
        ("Meningkatnya layanan", "Indeks kepuasan"),
        ("Meningkatnya kemandirian", "Jumlah desa mandiri"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        [("Pihak Pertama :", "Tono"), ("Jabatan :", "Camat Contoh"), ("Pihak Kedua :", "Budi"), ("Jabatan :", "Bupati Contoh")],
        [("PIHAK PERTAMA",), ("Nama", "Tono"), ("Jabatan", "Camat Contoh"), ("PIHAK KEDUA",), ("Nama", "Budi"), ("Jabatan", "Bupati Contoh")],
        [("Nama : Tono",), ("Jabatan : Camat Contoh",), ("Nama : Budi",), ("Jabatan : Bupati Contoh",)],
    ],
)  # fmt: skip
def test_a_sheet_says_whose_agreement_it_is(tmp_path: Path, lines: list[Baris]) -> None:
    table = [("No", "Sasaran", "Indikator Kinerja", "Target 2026"), (1, "Meningkatnya layanan", "Indeks kepuasan", 85)]
    made = hasil(buku(tmp_path / "p.xlsx", [("PERJANJIAN KINERJA TAHUN 2026",), *lines, (), *table]))
    assert baris(made, "pejabat", "jabatan", "nama", "atasan") == [
        ("Camat Contoh", "Tono", "Bupati"),
        ("Bupati Contoh", "Budi", None),
    ]
    assert baris(made, "kinerja", "jenjang", "penanggung_jawab") == [("Sasaran Strategis", "Camat")]


def test_a_regent_has_no_nip(tmp_path: Path) -> None:
    made = hasil(
        dokumen(
            tmp_path / "p.docx",
            "PERJANJIAN KINERJA TAHUN 2026",
            "Nama : Tono\nJabatan : Camat Contoh\nselanjutnya disebut PIHAK PERTAMA",
            "Nama : Budi\nJabatan : Bupati Contoh\nselanjutnya disebut PIHAK KEDUA",
            "PIHAK KEDUA\t\tPIHAK PERTAMA",
            "Budi\t\tTono",
            "\t\tNIP 19800101 200501 1 001",
            [["No", "Sasaran", "Indikator Kinerja", "Target"], ["1", "Meningkatnya layanan", "Indeks kepuasan", "85"]],
        )
    )
    assert baris(made, "pejabat", "nama", "nip") == [("Tono", "19800101 200501 1 001"), ("Budi", None)]


def test_a_limit_keeps_its_sign_and_gives_its_unit(tmp_path: Path) -> None:
    rows = [
        ("Sasaran", "Indikator Kinerja", "Target 2026"),
        ("Menurunnya gangguan", "Jumlah pelanggaran", "≤ 140 Kasus"),
    ]
    made = hasil(buku(tmp_path / "p.xlsx", rows))
    assert baris(made, "kinerja", "satuan", "target_2026") == [("Kasus", "≤ 140")]


def test_parties_in_a_sentence_under_titles_or_beside_each_other(tmp_path: Path) -> None:
    table = [["No", "Sasaran", "Indikator Kinerja", "Target"], ["1", "Meningkatnya layanan", "Indeks kepuasan", "85"]]
    sentence = (
        "Nama: Tono, S.Sos., Jabatan: Camat Contoh, NIP: 198001012005011001, selanjutnya disebut PIHAK PERTAMA.",
        "Nama: Budi, Jabatan: Bupati Contoh, selanjutnya disebut PIHAK KEDUA.",
    )
    beside = [
        [
            "PIHAK PERTAMA\nNama : Tono, S.Sos.\nJabatan : Camat Contoh",
            "PIHAK KEDUA\nNama : Budi\nJabatan : Bupati Contoh",
        ]
    ]
    for n, parties in enumerate((sentence, (beside,))):
        made = hasil(dokumen(tmp_path / f"{n}.docx", "PERJANJIAN KINERJA TAHUN 2026", *parties, table))
        assert baris(made, "pejabat", "jabatan", "nama", "atasan") == [
            ("Camat Contoh", "Tono, S.Sos.", "Bupati"),
            ("Bupati Contoh", "Budi", None),
        ]


def test_an_objective_of_a_programme_is_no_activity_of_the_budget(tmp_path: Path) -> None:
    made = hasil(
        dokumen(
            tmp_path / "p.docx",
            "PERJANJIAN KINERJA TAHUN 2026",
            "Nama : Rini\nJabatan : Kepala Bidang Pelayanan\nselanjutnya disebut PIHAK PERTAMA",
            "Nama : Anton\nJabatan : Direktur RSUD Contoh\nselanjutnya disebut PIHAK KEDUA",
            [["Sasaran Program", "Indikator Kinerja", "Target"], ["Meningkatnya mutu pelayanan", "Waktu tunggu", "52"]],
            "",
            [["Kegiatan", "Anggaran"], ["Kegiatan Peningkatan Pelayanan", "Rp 8.000.450.000,00"]],
        )
    )
    assert baris(made, "kinerja", "jenjang", "sasaran", "nomenklatur") == [
        ("Program", "Meningkatnya mutu pelayanan", None),
        ("Kegiatan", None, "Kegiatan Peningkatan Pelayanan"),
    ]


def test_descriptions_that_say_their_level(tmp_path: Path) -> None:
    rows = [
        ("No", "Uraian", "Indikator Kinerja Utama", "Sat", "2026", "2027"),
        ("I.", "TUJUAN : Meningkatkan daya saing", "Kontribusi pariwisata", "%", 3.3, 3.4),
        ("1.1", "SASARAN : Meningkatnya kunjungan", "Jumlah kunjungan", "Orang", 135000, 142000),
        (None, None, "Rata-rata lama tinggal", "Hari", "1,9", "2,0"),
    ]
    made = hasil(buku(tmp_path / "u.xlsx", rows))
    assert baris(made, "kinerja", "jenjang", "sasaran", "indikator", "target_2027") == [
        ("Tujuan", "Meningkatkan daya saing", "Kontribusi pariwisata", 3.4),
        ("Sasaran Strategis", "Meningkatnya kunjungan", "Jumlah kunjungan", 142000),
        ("Sasaran Strategis", "Meningkatnya kunjungan", "Rata-rata lama tinggal", 2),
    ]


def test_numbered_months_and_letters_under_quarters(tmp_path: Path) -> None:
    months = [
        ("Sasaran", "Indikator", "Target 2026", "Rencana Aksi", "Target Bulan ke-", *([None] * 11)),
        (None, None, None, None, *range(1, 13)),
        ("Meningkatnya layanan", "Persentase warga terlayani", "76,5%", "Pendataan", *([1, None, None] * 4)),
        (None, None, None, "Penyaluran", *([1] * 12)),
        ("Meningkatnya kapasitas", "Jumlah relawan terlatih", "40 Orang", "Pelatihan", 20, *([None] * 10), 20),
    ]
    made = hasil(buku(tmp_path / "b.xlsx", months, merges=("E1:P1",)))
    plan = baris(made, "rencana_aksi", "aksi", "aksi_tw1", "aksi_tw2", "aksi_tw4")
    assert plan == [("Pendataan", 1, 1, 1), ("Penyaluran", 3, 3, 3), ("Pelatihan", 20, None, 20)]
    quarters = [
        ("Sasaran", "Indikator Kinerja", "Target", "Triwulan I", None, None, "Triwulan II", None, None),
        (None, None, None, "T", "R", "%", "T", "R", "%"),
        ("Meningkatnya layanan", "Jumlah perda dibahas", "11 Perda", 2, 2, 100, 3, 1, 33),
    ]
    made = hasil(buku(tmp_path / "t.xlsx", quarters, merges=("D1:F1", "G1:I1")))
    assert baris(made, "data_ukur", "tw1", "tw2") == [(2, 1)]
    assert baris(made, "kinerja", "target_tw1", "target_tw2", "satuan") == [(2, 3, "Perda")]


def test_units_under_the_title_of_a_group(tmp_path: Path) -> None:
    rows = [
        ("Kode", "Program/Kegiatan", "Indikator", "Target 2026", None, None, "Realisasi Triwulan I", None),
        (None, None, None, "K", None, "Rp", "K", "Rp"),
        ("2.09.03", "Program Ketahanan Pangan", "Skor PPH", 88, "Skor", 1210000000, 86.5, 250000000),
        ("2.09.03.2.01", "Penyediaan Pangan Pokok", "Cadangan pangan", 100, "Ton", 450000000, 20, 100000000),
    ]
    made = hasil(buku(tmp_path / "e.xlsx", rows, merges=("D1:F1", "G1:H1")))
    assert baris(made, "kinerja", "satuan", "target_2026") == [("Skor", 88), ("Ton", 100)]


def test_an_indicator_written_twice_with_other_words_stays_twice(tmp_path: Path) -> None:
    rows = [
        ("Sasaran", "Indikator Kinerja Individu", "Formulasi", "Sumber Data"),
        ("Tertib administrasi", "Jumlah jadwal piket", "Jumlah jadwal", "Seksi Trantib"),
        (None, "Jumlah jadwal piket", "Jumlah jadwal", "Seluruh desa"),
        (None, "Jumlah jadwal piket", "Jumlah jadwal", "Seluruh desa"),
    ]
    made = hasil(buku(tmp_path / "i.xlsx", rows))
    assert [x for (x,) in baris(made, "kinerja", "sumber_data")] == ["Seksi Trantib", "Seluruh desa"]
    assert any("tertulis dua kali" in c.teks for c in made.rakitan.catatan)


def test_each_table_of_a_sheet_has_the_official_right_above_it(tmp_path: Path) -> None:
    rows = [
        ("PERJANJIAN KINERJA TAHUN 2026",),
        ("Jabatan : Kepala Bidang Metrologi",),
        ("No", "Sasaran Program", "Indikator Kinerja", "Target"),
        (1, "Meningkatnya tertib ukur", "Persentase alat bertanda", "82,5%"),
        (),
        ("Jabatan : Kepala Seksi Pengawasan",),
        ("No", "Sasaran Kegiatan", "Indikator Kinerja", "Target"),
        (1, "Terlaksananya pengawasan", "Jumlah pengawasan", "48 Kali"),
    ]
    made = hasil(buku(tmp_path / "p.xlsx", rows))
    titles = {str(kode): title for kode, title in baris(made, "pejabat", "kode", "jabatan")}
    owners = [(titles[str(who)], level) for who, level in baris(made, "kinerja", "penanggung_jawab", "jenjang")]
    assert owners == [("Kepala Bidang Metrologi", "Program"), ("Kepala Seksi Pengawasan", "Kegiatan")]


def test_years_are_counted_from_the_first(tmp_path: Path) -> None:
    rows = [
        ("INDIKATOR KINERJA UTAMA TAHUN 2025 - 2029",),
        ("Sasaran", "Indikator Kinerja Utama", "TARGET TAHUN KE-", None, None, None, None),
        (None, None, 1, 2, 3, 4, 5),
        ("Berkurangnya kawasan kumuh", "Luas kawasan kumuh (Ha)", "40,5", 35, 30, "22,25", 15),
    ]
    made = hasil(buku(tmp_path / "i.xlsx", rows, merges=("C2:G2",)))
    assert baris(made, "kinerja", "satuan", "target_2025", "target_2028", "target_2029") == [("Ha", 40.5, 22.25, 15)]


def test_a_hidden_column_does_not_win_over_the_one_that_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "i.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("IKU")
        rows = [
            ("Sasaran", "Indikator Kinerja Utama", "Target Lama 2026", "2026", "2027"),
            ("Meningkatnya layanan", "Indeks kepuasan", 80, 82.5, 83),
        ]
        for n, row in enumerate(rows):
            sheet.write_row(n, 0, row)
        sheet.set_column(2, 2, None, None, {"hidden": True})
    made = hasil(path)
    assert baris(made, "kinerja", "target_2026", "target_2027") == [(82.5, 83)]
    assert any("Target Lama 2026" in c.teks for c in made.rakitan.catatan)


def test_names_right_of_the_indicators_are_those_of_their_rows(tmp_path: Path) -> None:
    rows: list[Baris] = [
        ("CASCADING TAHUN 2026",),
        ("No", "Level", "Kinerja", "Indikator Kinerja", "Target 2026", "Program/Kegiatan/Sub Kegiatan"),
        ("1", "SASARAN STRATEGIS", "Meningkatnya ketertiban", "Indeks ketertiban", 72.5, "-"),
        (None, None, None, "Persentase penegakan", 88, None),
        ("1.1", "PROGRAM", "Tertanganinya gangguan", "Persentase gangguan", 93, "Program Ketertiban Contoh"),
        ("1.1.1", "KEGIATAN", "Tegaknya peraturan", "Jumlah pelanggaran", 64, "Penegakan Contoh"),
        ("1.1.1.1", "SUB KEGIATAN", "Tersosialisasikannya peraturan", "Jumlah orang", 300, None),
    ]
    made = hasil(buku(tmp_path / "c.xlsx", rows))
    assert baris(made, "kinerja", "kode", "jenjang", "sasaran", "nomenklatur", "target_2026") == [
        ("1", "Sasaran Strategis", "Meningkatnya ketertiban", None, 72.5),
        ("1", "Sasaran Strategis", "Meningkatnya ketertiban", None, 88),
        ("1.1", "Program", "Tertanganinya gangguan", "Program Ketertiban Contoh", 93),
        ("1.1.1", "Kegiatan", "Tegaknya peraturan", "Penegakan Contoh", 64),
        ("1.1.1.1", "Sub Kegiatan", "Tersosialisasikannya peraturan", None, 300),
    ]


def test_programmes_beside_objectives_of_the_office_stay_nodes(tmp_path: Path) -> None:
    rows: list[Baris] = [
        ("CASCADING TAHUN 2026",),
        ("No", "Level", "Kinerja", "Indikator Kinerja", "Target 2026", "Program Pendukung"),
        ("1", "Sasaran", "Meningkatnya ketertiban", "Indeks ketertiban", 72.5, "Program Ketertiban Contoh"),
        ("2", "Sasaran", "Meningkatnya layanan", "Indeks layanan", 88, "Program Layanan Contoh"),
    ]
    made = hasil(buku(tmp_path / "c.xlsx", rows))
    assert baris(made, "kinerja", "jenjang", "sasaran", "nomenklatur", "target_2026") == [
        ("Sasaran Strategis", "Meningkatnya ketertiban", None, 72.5),
        ("Program", None, "Program Ketertiban Contoh", None),
        ("Sasaran Strategis", "Meningkatnya layanan", None, 88),
        ("Program", None, "Program Layanan Contoh", None),
    ]


def test_objectives_stand_below_the_names_of_their_rows(tmp_path: Path) -> None:
    rows: list[Baris] = [
        ("CASCADING TAHUN 2026",),
        ("Level", "Uraian", "Indikator Kinerja", "Target 2026", "Penanggung Jawab"),
        ("Sasaran Strategis", "Meningkatnya ketertiban", "Indeks ketertiban", 72, "Kepala Satuan"),
        ("Program", "Program Ketertiban Contoh", None, None, None),
        (None, "Tertanganinya gangguan", "Persentase gangguan", 93, "Sekretaris"),
        ("Kegiatan", "Penegakan Contoh", None, None, None),
        (None, "Tegaknya peraturan", "Jumlah pelanggaran", 64, "Kepala Bidang Perda"),
    ]
    made = hasil(buku(tmp_path / "c.xlsx", rows))
    assert baris(made, "kinerja", "kode", "jenjang", "nomenklatur", "sasaran", "indikator") == [
        ("1", "Sasaran Strategis", None, "Meningkatnya ketertiban", "Indeks ketertiban"),
        ("1.1", "Program", "Program Ketertiban Contoh", "Tertanganinya gangguan", "Persentase gangguan"),
        ("1.1.1", "Kegiatan", "Penegakan Contoh", "Tegaknya peraturan", "Jumlah pelanggaran"),
    ]


def test_a_party_with_the_post_behind_the_name(tmp_path: Path) -> None:
    text = (
        "PERJANJIAN KINERJA TAHUN 2026",
        "Nama : drg. Siti Contoh (Kepala UPTD Puskesmas Contoh)",
        "Jabatan : Kepala UPTD Puskesmas Contoh",
        "selanjutnya disebut Pihak Pertama",
        "Nama : dr. Budi Contoh, M.Kes. (Kepala Dinas Kesehatan)",
        "Jabatan : Kepala Dinas Kesehatan",
        "selanjutnya disebut Pihak Kedua",
    )
    tabel = [["No", "Sasaran", "Indikator", "Satuan", "Target"], ["1", "Naiknya mutu", "Nilai mutu", "Nilai", "90"]]
    made = hasil(dokumen(tmp_path / "pk.docx", *text, tabel))
    assert baris(made, "pejabat", "jabatan", "nama") == [
        ("Kepala UPTD Puskesmas Contoh", "drg. Siti Contoh"),
        ("Kepala Dinas Kesehatan", "dr. Budi Contoh, M.Kes."),
    ]
