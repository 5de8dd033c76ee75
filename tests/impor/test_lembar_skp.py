"""An SKP matrix on a sheet: whose it is stands above it, and nothing below its results is a result."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, dokumen, hasil

KEPALA = [
    "No",
    "Rencana Hasil Kerja Pimpinan yang Diintervensi",
    "Rencana Hasil Kerja",
    "Aspek",
    "Indikator Kinerja Individu",
    "Target",
]
HASIL = [
    ["1", "Meningkatnya layanan", "Terlaksananya survei", "Kuantitas", "Jumlah laporan", "2 laporan"],
    [None, None, None, "Kualitas", "Persentase responden", "95 %"],
]
BERDAMPINGAN = [
    ["No", "PEGAWAI YANG DINILAI", None, "No", "PEJABAT PENILAI KINERJA"],
    ["1", "Nama", "SITI CONTOH", "1", "Nama", "BUDI CONTOH"],
    ["2", "Jabatan", "Kepala Seksi Pelayanan", "2", "Jabatan", "Camat Contoh"],
]
BERSUSUN = [
    ["Nama : SITI CONTOH"],
    ["Jabatan : Kepala Seksi Pelayanan"],
    ["Atasan"],
    ["Nama", ":", "BUDI CONTOH"],
    ["Jabatan", ":", "Camat Contoh"],
]


@pytest.mark.parametrize("atas", [BERDAMPINGAN, BERSUSUN])
def test_whose_sheet_it_is(tmp_path: Path, atas: list[list[object]]) -> None:
    below = [["PERILAKU KERJA"], ["1", "Berorientasi Pelayanan"], [None, "Memahami kebutuhan masyarakat"]]
    made = hasil(buku(tmp_path / "skp.xlsx", [["SASARAN KINERJA PEGAWAI TAHUN 2026"], *atas, KEPALA, *HASIL, *below]))
    assert baris(made, "pejabat", "jabatan", "nama", "atasan") == [
        ("Kepala Seksi Pelayanan", "SITI CONTOH", "Camat"),
        ("Camat Contoh", "BUDI CONTOH", None),
    ]
    assert baris(made, "kinerja", "penanggung_jawab", "sasaran", "keterangan", "indikator", "target_2026") == [
        ("KasiPelayanan", "Terlaksananya survei", "Meningkatnya layanan", "Jumlah laporan", 2),
        ("KasiPelayanan", "Terlaksananya survei", "Meningkatnya layanan", "Persentase responden", 95),
    ]
    assert any("perilaku kerja" in r["alasan"] for r in made.neraca.baris)


@pytest.mark.parametrize("atas", [BERDAMPINGAN, BERSUSUN])
def test_whose_matrix_in_word_it_is_and_titles_of_its_parts(tmp_path: Path, atas: list[list[object]]) -> None:
    head = [
        "No",
        "Hasil Kerja Pimpinan",
        "Hasil Kerja Pegawai",
        "Aspek Penilaian",
        "Ukuran/Indikator",
        "Jumlah",
        "Satuan",
    ]
    rows = [
        ["", "HASIL KERJA"],
        ["A", "", "UTAMA"],
        ["1", "Meningkatnya layanan", "Terlaksananya survei", "Kuantitas", "Jumlah laporan", "2", "laporan"],
        ["", "", "", "Kualitas", "Persentase responden", "95", "%"],
        ["", "B. TAMBAHAN"],
        ["", "-"],
    ]
    top = [["" if c is None else str(c) for c in row] for row in atas]
    made = hasil(dokumen(tmp_path / "skp.docx", "SASARAN KINERJA PEGAWAI TAHUN 2026", top, "", [head, *rows]))
    assert baris(made, "pejabat", "jabatan", "nama", "atasan") == [
        ("Kepala Seksi Pelayanan", "SITI CONTOH", "Camat"),
        ("Camat Contoh", "BUDI CONTOH", None),
    ]
    assert baris(made, "kinerja", "penanggung_jawab", "sasaran", "indikator", "target_2026", "satuan") == [
        ("KasiPelayanan", "Terlaksananya survei", "Jumlah laporan", 2, "laporan"),
        ("KasiPelayanan", "Terlaksananya survei", "Persentase responden", 95, "%"),
    ]


PENILAI = [
    [["Nama : SITI CONTOH"], ["Jabatan : Kepala Seksi Pelayanan"], ["Pejabat Penilai : BUDI CONTOH"],
     ["NIP Pejabat Penilai : 19800101 200501 1 001"], ["Jabatan Pejabat Penilai : Camat Contoh"]],
    [["Nama", ": SITI CONTOH"], ["Jabatan", ": Kepala Seksi Pelayanan"], ["Atasan langsung", ": Camat Contoh"],
     ["Nama atasan", ": BUDI CONTOH"], ["NIP atasan", ": 19800101 200501 1 001"]],
    [["Nama : SITI CONTOH   Jabatan : Kepala Seksi Pelayanan"],
     ["Nama atasan : BUDI CONTOH   NIP atasan : 19800101 200501 1 001   Jabatan atasan : Camat Contoh"]],
]  # fmt: skip


@pytest.mark.parametrize("atas", PENILAI)
def test_labels_of_who_judges(tmp_path: Path, atas: list[list[object]]) -> None:
    made = hasil(buku(tmp_path / "skp.xlsx", [["SASARAN KINERJA PEGAWAI TAHUN 2026"], *atas, KEPALA, *HASIL]))
    assert baris(made, "pejabat", "jabatan", "nama", "nip", "atasan") == [
        ("Kepala Seksi Pelayanan", "SITI CONTOH", None, "Camat"),
        ("Camat Contoh", "BUDI CONTOH", "19800101 200501 1 001", None),
    ]


@pytest.mark.parametrize(
    ("kepala", "isi"),
    [
        (["Nama / NIP"], ["SITI CONTOH, S.E.\nNIP. 19800101 200501 1 001"]),
        (["Nama", "NIP"], ["SITI CONTOH, S.E.", "19800101 200501 1 001"]),
    ],
)
def test_names_in_columns_beside_titles(tmp_path: Path, kepala: list[object], isi: list[object]) -> None:
    rows = [["MATRIKS SKP TAHUN 2026"], [*kepala, "Jabatan", *KEPALA[1:]]]
    rows += [[*isi, "Kepala Seksi Pelayanan", *HASIL[0][1:]], [None] * (len(isi) + 1) + HASIL[1][1:]]
    made = hasil(buku(tmp_path / "matriks.xlsx", rows))
    officials = [("Kepala Seksi Pelayanan", "SITI CONTOH, S.E.", "19800101 200501 1 001")]
    assert baris(made, "pejabat", "jabatan", "nama", "nip") == officials
    named = hasil(
        buku(tmp_path / "tanpa.xlsx", [r if r[0] == rows[0][0] else r[: len(isi)] + r[len(isi) + 1 :] for r in rows])
    )
    assert any("Nama" in c.teks for c in named.rakitan.catatan), "a column of names without titles is told"


def test_a_title_of_a_part_that_is_copied_into_each_cell(tmp_path: Path) -> None:
    rows = [["SASARAN KINERJA PEGAWAI TAHUN 2026"], *BERSUSUN, KEPALA, ["UTAMA"] * len(KEPALA), *HASIL]
    made = hasil(buku(tmp_path / "skp.xlsx", rows))
    assert baris(made, "kinerja", "sasaran")[0] == ("Terlaksananya survei",)


def test_the_results_of_a_named_superior_are_what_a_person_supports(tmp_path: Path) -> None:
    head = ["No", "Jabatan", "Hasil Kerja Camat", "Hasil Kerja", "Indikator", "Target"]
    rows = [head, [1, "Kasi Pelayanan", "Meningkatnya layanan", "Terlaksananya survei", "Jumlah laporan", "2 laporan"]]
    made = hasil(buku(tmp_path / "peran.xlsx", [["MATRIKS PERAN HASIL KECAMATAN SUKAMAJU TAHUN 2026"], *rows]))
    assert made.rakitan.jenis.kunci == "iki"
    assert baris(made, "kinerja", "sasaran", "keterangan") == [("Terlaksananya survei", "Meningkatnya layanan")]


@pytest.mark.parametrize(
    "atasan",
    [
        "drg. BUDI CONTOH (Kepala UPTD Puskesmas Contoh)",
        "Kepala UPTD Puskesmas Contoh (drg. BUDI CONTOH)",
        "drg. BUDI CONTOH / Kepala UPTD Puskesmas Contoh",
    ],
)
def test_a_name_with_its_post_is_both(tmp_path: Path, atasan: str) -> None:
    above = [["Nama", ": SITI CONTOH, S.K.M."], ["Jabatan", ": Sanitarian Terampil"], ["Atasan", f": {atasan}"]]
    made = hasil(buku(tmp_path / "skp.xlsx", [["SASARAN KINERJA PEGAWAI TAHUN 2026"], *above, KEPALA, *HASIL]))
    assert baris(made, "pejabat", "jabatan", "nama") == [
        ("Sanitarian Terampil", "SITI CONTOH, S.K.M."),
        ("Kepala UPTD Puskesmas Contoh", "drg. BUDI CONTOH"),
    ]
    assert baris(made, "pejabat", "atasan")[0] == baris(made, "pejabat", "kode")[1]


def test_a_superior_who_is_only_named_is_no_post(tmp_path: Path) -> None:
    above = [["Nama", ": SITI CONTOH"], ["Jabatan", ": Sanitarian Terampil"], ["Atasan", ": drg. BUDI CONTOH"]]
    made = hasil(buku(tmp_path / "skp.xlsx", [["SASARAN KINERJA PEGAWAI TAHUN 2026"], *above, KEPALA, *HASIL]))
    assert baris(made, "pejabat", "jabatan", "atasan") == [("Sanitarian Terampil", None)]


ASPEK = ("KUANTITAS", "KUALITAS", "WAKTU")
BERASPEK = [
    ["Jumlah laporan", "2 Laporan", "Persentase responden", "95%", "Lama penyusunan", "3 Bulan"],
    ["Jumlah rapat", "4 Kali", "Persentase kehadiran", "90%", None, None],
]
DUA_BARIS = [["No", "RHK PIMPINAN YANG DIINTERVENSI", "RENCANA HASIL KERJA", *(t for a in ASPEK for t in (a, None))],
             [None, None, None, *["INDIKATOR", "TARGET"] * 3]]  # fmt: skip
SATU_BARIS = [["No", "RHK Pimpinan yang Diintervensi", "Rencana Hasil Kerja",
               *(f"{t} {a.title()}" for a in ASPEK for t in ("Indikator", "Target"))]]  # fmt: skip
MENGELOMPOK = [[*SATU_BARIS[0][:3], *(f"{t} {a.title()}" for t in ("Indikator", "Target") for a in ASPEK)]]


@pytest.mark.parametrize("judul", [DUA_BARIS, SATU_BARIS, MENGELOMPOK])
def test_indicators_of_each_aspect_beside_each_other(tmp_path: Path, judul: list[list[object]]) -> None:
    order = [0, 2, 4, 1, 3, 5] if judul is MENGELOMPOK else range(6)
    goals = [[1, "Meningkatnya layanan", "Terlaksananya survei"], [2, None, "Terselenggaranya rapat"]]
    rows = [[*goal, *(told[n] for n in order)] for goal, told in zip(goals, BERASPEK, strict=True)]
    merges = ["A8:A9", "B8:B9", "C8:C9", "D8:E8", "F8:G8", "H8:I8"] if judul is DUA_BARIS else []
    top = [["SASARAN KINERJA PEGAWAI TAHUN 2026"], *BERSUSUN, []]
    made = hasil(buku(tmp_path / "skp.xlsx", [*top, *judul, *rows], merges))
    assert baris(made, "kinerja", "sasaran", "indikator", "target_2026", "satuan") == [
        ("Terlaksananya survei", "Jumlah laporan", 2, "Laporan"),
        ("Terlaksananya survei", "Persentase responden", 95, "%"),
        ("Terlaksananya survei", "Lama penyusunan", 3, "Bulan"),
        ("Terselenggaranya rapat", "Jumlah rapat", 4, "Kali"),
        ("Terselenggaranya rapat", "Persentase kehadiran", 90, "%"),
    ]


def test_who_judges_is_named_right_of_the_name(tmp_path: Path) -> None:
    top = [
        ["Nama", None, "SITI CONTOH", "Pejabat Penilai", "BUDI CONTOH"],
        ["Jabatan", None, "Kepala Seksi Pelayanan", "Jabatan", "Camat Contoh"],
    ]
    made = hasil(buku(tmp_path / "skp.xlsx", [["SASARAN KINERJA PEGAWAI TAHUN 2026"], *top, [], KEPALA, *HASIL]))
    assert baris(made, "pejabat", "jabatan", "nama", "atasan") == [
        ("Kepala Seksi Pelayanan", "SITI CONTOH", "Camat"),
        ("Camat Contoh", "BUDI CONTOH", None),
    ]
