"""Evaluations whose quarters name no measure, and what is refused because it is no table of an office's plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import Baris, baris, buku, dokumen, hasil

from kinerja_xl.findings import KinerjaError

KEPALA: list[Baris] = [
    ("No", "Program", "Indikator", "Realisasi s.d. Tahun 2024", "Target Tahun 2025", None, "Triwulan I", None),
    (None, None, None, None, "K", "Rp", "K", "Rp"),
]
GABUNG = ("A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:H2")
ISI: Baris = (1, "Program Pelayanan", "Persentase layanan selesai", 60, 80, 5e8, 20, 1e8)


@pytest.mark.parametrize(
    ("judul", "tw1", "uang"),
    [
        ("EVALUASI RENJA TAHUN 2025", 20, 1e8),
        ("RENCANA TARGET TRIWULAN TAHUN 2025", None, None),  # nothing says that anything was reached
    ],
)
def test_quarters_of_an_evaluation_are_results(tmp_path: Path, judul: str, tw1: object, uang: object) -> None:
    made = hasil(buku(tmp_path / "e.xlsx", [(judul,), *KEPALA, ISI], GABUNG), jenis="pengukuran")
    assert baris(made, "kinerja", "target_2025", "realisasi_lalu") == [(80, 60)]
    assert baris(made, "data_ukur", "tw1") == ([(tw1,)] if tw1 else [])
    assert baris(made, "anggaran", "pagu", "realisasi_tw1") == [(5e8, uang)]


PERDA = [["Uraian", "Jumlah (Rp)"], ["Pendapatan Transfer", "1.060.230.450.000"], ["Belanja Modal", "250.000.000.000"]]
TEMPLAT = [["No", "Sasaran Strategis", "Indikator Kinerja", "Target"], ["1.", "Sasaran 1", "........", ""], ["2."]]
PAGU = [["Program", "Anggaran", "Ket"], ["1. ........", "Rp ........"]]


@pytest.mark.parametrize(
    ("isi", "terlihat"), [((PERDA,), "nomenklatur, pagu"), ((TEMPLAT, "", PAGU), "templat kosong")]
)
def test_what_is_no_plan_is_refused(tmp_path: Path, isi: tuple[list[list[str]] | str, ...], terlihat: str) -> None:
    path = dokumen(tmp_path / "t.docx", "PERATURAN DAERAH TAHUN 2026", *isi)
    with pytest.raises(KinerjaError, match=terlihat):
        hasil(path)


def test_a_title_over_columns_is_no_card(tmp_path: Path) -> None:
    head = ("Tujuan", "Sasaran", "Indikator Sasaran (IKU)", "Satuan", "Tahun 2026", "Tahun 2027")
    row = ("Mewujudkan layanan", "Meningkatnya mutu", "Indeks layanan", "Indeks", 71, 73)
    made = hasil(buku(tmp_path / "i.xlsx", [("INDIKATOR KINERJA UTAMA",), ("DINAS CONTOH",), head, row]))
    assert baris(made, "kinerja", "jenjang", "target_2027") == [("Tujuan", None), ("Sasaran Strategis", 73)]


def test_what_hindered_stands_in_the_analysis_of_its_quarter(tmp_path: Path) -> None:
    head = (
        "No",
        "Indikator",
        "Satuan",
        "Target 2026",
        "Realisasi TW I",
        "Kendala",
        "Solusi",
        "Rencana Tindak Lanjut",
        "PIC",
    )
    rows: list[Baris] = [
        (
            1,
            "Persentase temuan selesai",
            "%",
            90,
            42,
            "Auditor terbatas",
            "Menambah tim",
            "Merekrut auditor",
            "Sekretaris",
        ),
        (2, "Jumlah laporan", "Laporan", 4, 1, "-", None, None, None),
    ]
    made = hasil(buku(tmp_path / "u.xlsx", [("CAPAIAN KINERJA",), head, *rows]))
    assert baris(made, "analisis", "kode_indikator", "kendala", "solusi", "triwulan") == [
        ("IK-001", "Auditor terbatas", "Menambah tim", "TW I")
    ]
    assert baris(made, "tindak_lanjut", "rekomendasi", "sumber", "penanggung_jawab") == [
        ("Merekrut auditor", "Evaluasi TW I", "Sekretaris")
    ]


@pytest.mark.parametrize(
    ("nama", "satuan", "lain", "jadi"),
    [
        ("Jumlah akta terbit", "Akta", "98,5", 1200),
        ("Jumlah akta terbit", "Akta", "98.5", "1.200"),  # someone writes decimal dots here
        ("Jumlah produksi", "Ton", "98,5", "1.200"),
        ("Rata-rata pengunjung", "Orang", "98,5", "1.200"),
        ("Jumlah kebutuhan", "Orang/Bulan", "98,5", "1.200"),
        ("Jumlah penduduk", "Ribu Orang", "98,5", "1.200"),
    ],
)
def test_a_dot_is_of_thousands_where_whole_things_are_counted(
    tmp_path: Path, nama: str, satuan: str, lain: str, jadi: object
) -> None:
    head = ("No", "Sasaran", "Indikator", "Satuan", "Target 2026")
    rows: list[Baris] = [
        (1, "Meningkatnya mutu", nama, satuan, "1.200"),
        (2, "Naiknya nilai", "Nilai mutu", "Nilai", lain),
    ]
    made = hasil(buku(tmp_path / "i.xlsx", [("INDIKATOR KINERJA UTAMA",), head, *rows]))
    assert baris(made, "kinerja", "target_2026")[0] == (jadi,)


def test_an_official_left_of_what_is_done_answers_for_the_rows_below(tmp_path: Path) -> None:
    head = ("No", "Jabatan", "Hasil Kerja", "Indikator Kinerja Individu", "Target 2026", "Satuan")
    rows: list[Baris] = [
        (1, "Kasi Umum", "Tersusunnya berkas", "Jumlah berkas", 1, "Berkas"),
        (2, None, "Terlaksananya rapat", "Jumlah rapat", 7, "Rapat"),
        (3, "Penyusun Laporan", "Tersedianya laporan", "Jumlah laporan", 3, "Laporan"),
    ]
    made = hasil(buku(tmp_path / "s.xlsx", [("INDIKATOR KINERJA INDIVIDU",), head, *rows]))
    assert baris(made, "kinerja", "penanggung_jawab") == [("KasiUmum",), ("KasiUmum",), ("PenyLapo",)]


@pytest.mark.parametrize(
    ("grup", "tambahan", "tw"),
    [
        (("Jan-Mar", "Apr-Jun"), (), (20, 15)),
        (("Triwulan Pertama", "Triwulan Kedua"), (), (20, 15)),
        (("I", "II"), ("Realisasi s/d Triwulan II",), (20, 15)),  # the sum up to a quarter is not that quarter's
        (("Wilayah Utara", "Wilayah Selatan"), (), None),  # nobody knows what these tell apart
    ],
)
def test_quarters_by_other_names(tmp_path: Path, grup: tuple[str, ...], tambahan: tuple[str, ...], tw: object) -> None:
    heads = [x for g in grup for x in (g, None)]
    rows: list[Baris] = [
        ("EVALUASI RENJA TAHUN 2026",),
        ("No", "Sasaran", "Indikator", "Target 2026", *heads, *tambahan),
        (None, None, None, None, *("T", "R") * len(grup)) if not tambahan else (None,) * 4 + ("K", "Rp") * len(grup),
        (
            1,
            "Meningkatnya layanan",
            "Persentase layanan",
            80,
            *((20, 20, 40, 15) if not tambahan else (20, 1e8, 15, 1e8)),
            35,
        ),
    ]
    last = "ABCDEFGHI"
    merges = [f"{c}2:{c}3" for c in ("ABCDI" if tambahan else "ABCD")] + ["E2:F2", "G2:H2"]
    made = hasil(buku(tmp_path / "e.xlsx", [r[: len(last)] for r in rows], merges), jenis="pengukuran")
    assert baris(made, "data_ukur", "tw1", "tw2") == ([tw] if tw else [])


def test_rows_of_years_and_of_quarters(tmp_path: Path) -> None:
    years = buku(
        tmp_path / "r.xlsx",
        [
            ("RENSTRA DINAS CONTOH",),
            ("Sasaran", "Indikator", "Satuan", "Tahun", "Target", "Anggaran (Rp)"),
            ("Meningkatnya kelancaran", "Persentase ruas lancar", "%", 2025, 70, 5e8),
            (None, None, None, 2026, 75, 6e8),
        ],
    )
    assert baris(hasil(years), "kinerja", "target_2025", "target_2026", "pagu_indikatif_2026") == [(70, 75, 6e8)]
    quarters = buku(
        tmp_path / "u.xlsx",
        [
            ("CAPAIAN KINERJA TAHUN 2026",),
            ("Indikator", "Satuan", "Triwulan", "Target", "Realisasi"),
            ("Jumlah rapat", "Rapat", "TW I", 3, 2),
            (None, None, "TW II", 3, 4),
        ],
    )
    made = hasil(quarters)
    assert baris(made, "kinerja", "target_tw1", "target_tw2") == [(3, 3)]
    assert baris(made, "data_ukur", "tw1", "tw2") == [(2, 4)]


def test_a_kecamatan_may_be_called_kota(tmp_path: Path) -> None:
    head, row = ("No", "Indikator", "Satuan", "Target 2026", "Realisasi TW I"), (1, "Jumlah rapat", "Rapat", 4, 1)
    title = "Rekap capaian kinerja TW 1 - Kec. Kota Lama, Kab. Contoh"
    form = hasil(buku(tmp_path / "u.xlsx", [(title,), head, row])).rakitan.formulir
    assert (form["nama_kantor"].nilai, form["kabupaten"].nilai) == ("Kecamatan Kota Lama", "Kabupaten Contoh")


def test_results_up_to_a_quarter_are_filled_in_as_such(tmp_path: Path) -> None:
    head = ("No", "Indikator", "Satuan", "Target 2026", "Realisasi s.d. TW I", "Realisasi s.d. TW II")
    made = hasil(buku(tmp_path / "u.xlsx", [("CAPAIAN",), head, (1, "Jumlah rapat", "Rapat", 4, 1, 3)]))
    assert made.rakitan.formulir["cara_isi_realisasi"].nilai == "S.d. triwulan"
    assert baris(made, "data_ukur", "tw1", "tw2") == [(1, 3)]


def test_rows_of_targets_and_of_results(tmp_path: Path) -> None:
    rows: list[Baris] = [
        ("CAPAIAN KINERJA TAHUN 2026",),
        ("No", "Indikator", "Satuan", "Uraian", "TW I", "TW II"),
        (1, "Jumlah rapat", "%", "Target", 3, 6),
        (None, None, None, "Realisasi", 2, 5),
    ]
    made = hasil(buku(tmp_path / "u.xlsx", rows))
    assert baris(made, "kinerja", "indikator", "satuan", "target_tw1", "target_tw2") == [("Jumlah rapat", "%", 3, 6)]
    assert baris(made, "data_ukur", "tw1", "tw2") == [(2, 5)]


@pytest.mark.parametrize(
    ("judul", "jadi"),
    [
        ("Kondisi", [("1", "Sasaran Strategis"), ("1.1", "Program"), ("1.2", "Program")]),
        ("Sasaran Strategis", [("1", "Sasaran Strategis"), ("2", "Sasaran Strategis"), ("3", "Sasaran Strategis")]),
    ],
)
def test_an_outline_puts_objectives_below_each_other(
    tmp_path: Path, judul: str, jadi: list[tuple[object, ...]]
) -> None:
    rows: list[Baris] = [
        ("POHON KINERJA 2026",),
        ("Level", judul, "Indikator", "Target"),
        ("1", "Meningkatnya kesejahteraan sosial", "Persentase mandiri", "15%"),
        ("1.1", "Meningkatnya rehabilitasi sosial", "Persentase terlayani", "80%"),
        ("1.2", "Meningkatnya jaminan sosial", "Persentase tepat sasaran", "97,5%"),
    ]
    made = hasil(buku(tmp_path / "p.xlsx", rows))
    assert baris(made, "kinerja", "kode", "jenjang") == jadi
    assert any("nomor berjenjang" in c.teks for c in made.rakitan.catatan) is (judul == "Kondisi")


def test_what_runs_up_to_a_quarter_is_not_put_beside_a_quarter(tmp_path: Path) -> None:
    rows: list[Baris] = [
        ("EVALUASI KINERJA TRIWULAN III TAHUN 2026",),
        (
            "No",
            "Sasaran",
            "Indikator",
            "Target",
            "Realisasi s.d. Triwulan II",
            "Realisasi Triwulan III",
            "Total s.d. Triwulan III",
        ),
        (1, "Meningkatnya layanan", "Persentase layanan", 90, 40, 25, 65),
    ]
    made = hasil(buku(tmp_path / "e.xlsx", rows))
    assert baris(made, "data_ukur", "tw2", "tw3") == [(None, 25)]
    assert baris(made, "kinerja", "target_tw3") == [(None,)]
    assert made.rakitan.formulir["cara_isi_realisasi"].nilai == "Per triwulan"


def test_a_list_of_results_joins_the_indicators_of_another_table(tmp_path: Path) -> None:
    aims = [["PERJANJIAN KINERJA TAHUN 2026"], ["Kode Indikator", "Sasaran", "Indikator", "Satuan", "Target 2026"]]
    aims += [["IK-001", "Meningkatnya mutu", "Indeks Kepuasan Masyarakat", "Indeks", 86]]
    aims += [["IK-002", "Meningkatnya mutu", "Waktu tunggu", "Menit", 55]]
    told = [["kode_indikator", "nama_indikator", "realisasi_tw3", "link_bukti", "kendala", "rencana_tindak_lanjut"]]
    told += [["IK-001", "IKM", 85.44, "https://contoh.go.id/skm.pdf", "Antrean", "Menambah loket"]]
    told += [["IK-002", "Waktu tunggu", 58, "Rekap SIMRS", "-", "-"]]
    sources = buku(tmp_path / "a-isi.xlsx", told), buku(tmp_path / "b-target.xlsx", aims)
    made = hasil(*sources, quarter=3)
    columns = ("sasaran", "kode_indikator", "target_2026")
    assert baris(made, "kinerja", *columns) == [
        ("Meningkatnya mutu", "IK-001", 86),
        ("Meningkatnya mutu", "IK-002", 55),
    ]
    columns = ("kode_indikator", "tw3", "bukti", "tautan_bukti")
    assert baris(made, "data_ukur", *columns) == [
        ("IK-001", 85.44, None, "https://contoh.go.id/skm.pdf"),
        ("IK-002", 58, "Rekap SIMRS", None),
    ]
    assert baris(made, "analisis", "kode_indikator", "kendala") == [("IK-001", "Antrean")]
    assert any("IKM" in c.teks for c in made.rakitan.catatan), "another name under the same code is told"


@pytest.mark.parametrize("terbalik", [False, True])
def test_results_without_targets_join_the_agreement(tmp_path: Path, terbalik: bool) -> None:
    pk = buku(
        tmp_path / "pk.xlsx",
        [
            ["PERJANJIAN KINERJA TAHUN 2025"],
            ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"],
            ["1", "Meningkatnya mutu", "Jumlah desa", "Desa", 12],
            ["2", "Meningkatnya layanan", "Indeks layanan", "Nilai", 80],
        ],
    )
    reached = buku(
        tmp_path / "r.xlsx",
        [
            ["REKAP REALISASI TAHUN 2025"],
            ["No", "Indikator Kinerja", "Satuan", "Realisasi s.d. TW I", "Realisasi s.d. TW II"],
            ["1", "Indeks layanan", "Nilai", 70, 75],
            ["2", "Jumlah surat", "Surat", 3, 4],
            ["3", "Jumlah desa", "Desa", 2, 5],
        ],
    )
    made = hasil(*((reached, pk) if terbalik else (pk, reached)))
    assert made.rakitan.jenis.kunci == "pengukuran"
    assert baris(made, "kinerja", "sasaran", "indikator", "target_2025") == [
        ("Meningkatnya mutu", "Jumlah desa", 12),
        ("Meningkatnya layanan", "Indeks layanan", 80),
        (None, "Jumlah surat", None),
    ]
    assert baris(made, "data_ukur", "uraian", "tw1", "tw2") == [
        ("Jumlah desa", 2, 5),
        ("Indeks layanan", 70, 75),
        ("Jumlah surat", 3, 4),
    ]


def test_how_far_the_work_is_beside_what_is_spent(tmp_path: Path) -> None:
    head = ["No", "Program/Kegiatan/Sub Kegiatan", "Pagu (Rp)", "Triwulan I", None, "Triwulan II"]
    rows = [head, [None, None, None, "Keuangan (Rp)", "Fisik (%)", "Keuangan (Rp)", "Fisik (%)"]]
    rows += [[1, "Program Pemberdayaan Masyarakat Desa dan Kelurahan", 1_000_000, 200_000, 20, 250_000, 45]]
    title = ["LAPORAN REALISASI FISIK DAN KEUANGAN KECAMATAN SUKAMAJU TAHUN 2026"]
    made = hasil(buku(tmp_path / "fisik.xlsx", [title, *rows], ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2"]))
    told = {k.judul[-1]: k.arti.peran.value for d in made.daerah for k in d.kolom if k.arti}
    assert (told["Fisik (%)"], told["Keuangan (Rp)"]) == ("realisasi_fisik", "realisasi_rp")
    assert baris(made, "anggaran", "realisasi_tw1", "realisasi_tw2") == [(200_000, 250_000)]


@pytest.mark.parametrize(("realisasi", "jenis"), [(None, "pk"), (1, "pengukuran")])
def test_a_plan_of_actions_whose_results_are_empty_is_no_measurement(
    tmp_path: Path, realisasi: int | None, jenis: str
) -> None:
    head = ["No", "Sasaran", "Indikator", "Target", "Rencana Aksi", "Triwulan I", None, "Triwulan II", None, "Output"]
    rows = [head, [*[None] * 5, "Target", "Realisasi", "Target", "Realisasi"]]
    rows += [[1, "Meningkatnya mutu", "Indeks", 88, "Survei", 0, None, 1, realisasi, "Laporan"]]
    merges = [*(f"{c}2:{c}3" for c in "ABCDEJ"), "F2:G2", "H2:I2"]
    made = hasil(buku(tmp_path / "ra.xlsx", [["RENCANA AKSI KECAMATAN SUKAMAJU TAHUN 2026"], *rows], merges))
    assert made.rakitan.jenis.kunci == jenis
    assert baris(made, "rencana_aksi", "aksi", "aksi_tw1", "aksi_tw2") == [("Survei", 0, 1)]
    assert baris(made, "kinerja", "sasaran") == [("Meningkatnya mutu",)], "an output of an action is no objective"
    assert any(c.teks == "kolom Output" for c in made.rakitan.catatan)


def test_a_quarter_without_an_action(tmp_path: Path) -> None:
    head = ["No", "Sasaran", "Indikator", "Target", "Aksi Triwulan I", "Aksi Triwulan II"]
    rows = [head, [1, "Meningkatnya mutu", "Indeks", 88, "Survei", "-"]]
    made = hasil(buku(tmp_path / "ra.xlsx", [["RENCANA AKSI KECAMATAN SUKAMAJU TAHUN 2026"], *rows]))
    assert baris(made, "rencana_aksi", "aksi") == [("Survei",)]


def test_the_quarter_of_a_row_is_that_of_its_words(tmp_path: Path) -> None:
    head = ["Sasaran", "Indikator", "Triwulan", "Target", "Realisasi", "Kendala"]
    rows = [head, ["Meningkatnya mutu", "Indeks", "I", 80, 81, "-"], [None, None, "II", 82, 80, "Kurang petugas"]]
    made = hasil(buku(tmp_path / "m.xlsx", [["MONITORING CAPAIAN KINERJA TAHUN 2026"], *rows]))
    assert baris(made, "analisis", "kendala", "triwulan") == [("Kurang petugas", "TW II")]


def test_a_table_for_each_quarter(tmp_path: Path) -> None:
    head = ["No", "Sasaran", "Indikator", "Target", "Realisasi", "% Capaian"]
    parts = (["1", "Meningkatnya mutu", "Indeks", "88", value, "100%"] for value in ("81", "80"))
    first, second = ([head, row] for row in parts)
    made = hasil(dokumen(tmp_path / "k.docx", "LAPORAN KINERJA TAHUN 2026", "TRIWULAN I", first, "Triwulan II", second))
    assert baris(made, "data_ukur", "tw1", "tw2") == [(81, 80)]


def test_a_dash_is_no_indicator_and_no_unit(tmp_path: Path) -> None:
    head = ["Kode", "Program/Kegiatan", "Indikator", "Satuan", "2025", None, "2026", None]
    rows = [head, [*[None] * 4, "Target", "Pagu", "Target", "Pagu"]]
    rows += [["7.01.03", "Program Pemberdayaan Masyarakat Desa dan Kelurahan", "-", "-", "-", 1000, "-", 1100]]
    merges = ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:H2"]
    made = hasil(buku(tmp_path / "r.xlsx", [["RENSTRA KECAMATAN SUKAMAJU"], *rows], merges))
    assert baris(made, "kinerja", "indikator", "satuan", "pagu_indikatif_2026") == [(None, None, 1100)]


def test_the_evidence_of_each_quarter(tmp_path: Path) -> None:
    rows: list[Baris] = [
        ("PENGUKURAN KINERJA TAHUN 2026",),
        ("No", "Sasaran", "Indikator", "Target 2026", "Triwulan I", None, "Triwulan II", None),
        (None, None, None, None, "Realisasi", "Bukti Dukung", "Realisasi", "Bukti Dukung"),
        (1, "Naiknya mutu", "Jumlah laporan", 12, 3, "Laporan Maret", 4, "Laporan Juni"),
        (2, "Naiknya tertib", "Nilai tertib", 90, 21, "Berita acara", 39, "https://contoh.go.id/b"),
        (3, "Naiknya data", "Jumlah data", 90, 21, "Register", 39, "Register"),
    ]
    made = hasil(buku(tmp_path / "u.xlsx", rows, ["E2:F2", "G2:H2"]))
    assert baris(made, "data_ukur", "bukti", "tautan_bukti") == [
        ("TW I: Laporan Maret; TW II: Laporan Juni", None),
        ("Berita acara", "https://contoh.go.id/b"),
        ("Register", None),
    ]


GARIS_BESAR = [
    ("I", "Program Penunjang Contoh"),
    ("1", "Perencanaan Contoh"),
    ("1.1", "Penyusunan Dokumen Contoh"),
    ("1.2", "Evaluasi Contoh"),
    ("II", "Program Pelayanan Contoh"),
    ("1", "Pembinaan Contoh"),
    ("1.1", "Fasilitasi Contoh"),
]
P, K, S = "Program", "Kegiatan", "Sub Kegiatan"
TIGA = [P, K, S, S, P, K, S]


@pytest.mark.parametrize(
    ("nomor", "awalan", "jenjang"),
    [
        (["I", "1", "1.1", "1.2", "II", "1", "1.1"], "", TIGA),
        (["1", "1.1", "1.1.1", "1.1.2", "2", "2.1", "2.1.1"], "", TIGA),
        (["I", "1", "2", "3", "II", "1", "2"], "", [P, K, K, K, P, K, K]),
        (["I", "1", "1.1", "1.2", "II", "1", "1.1"], "Kegiatan ", [P, K, K, K, P, K, K]),
    ],
)
def test_an_outline_deeper_than_its_title_has_sub_kegiatan(
    tmp_path: Path, nomor: list[str], awalan: str, jenjang: list[str]
) -> None:
    names = [n if n.startswith("Program") else f"{awalan}{n}" for _, n in GARIS_BESAR]
    head = ["No", "Program/Kegiatan", "Indikator", "Target 2026", "TW I"]
    rows = [
        [n, name, f"Indikator {i}", "4 Dokumen", "1 Dokumen"]
        for i, (n, name) in enumerate(zip(nomor, names, strict=True))
    ]
    made = hasil(buku(tmp_path / "e.xlsx", [["EVALUASI HASIL RENJA KECAMATAN CONTOH TAHUN 2026"], head, *rows]))
    assert [j for (j,) in baris(made, "kinerja", "jenjang")] == jenjang
