"""What no code, label, official name or column says is concluded, and never without a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, hasil

from kinerja_xl.app.impor import HasilImpor, baris_laporan_impor
from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.susun.isian import SIMPULAN
from kinerja_xl.impor.susun.nama_kantor import kantor_tersebut

RENSTRA = [
    ["RENSTRA DINAS PERTAMANAN KABUPATEN CONTOH TAHUN 2025-2026"],
    ["No", "Program/Kegiatan/Sub Kegiatan", "Indikator", "Target 2025", "Target 2026", "Pagu 2025", "Pagu 2026"],
]
NAMA = ["Program Penataan Taman", "Perawatan Taman", "Penyediaan Alat Taman"]
RESMI = [
    "Program Pemberdayaan Masyarakat Desa dan Kelurahan",
    "Kegiatan Pemberdayaan Kelurahan",
    "Pembangunan Sarana dan Prasarana Kelurahan",
]


def renstra(path: Path, nomor: list[object], nama: list[str]) -> HasilImpor:
    rows = [[n, x, f"Jumlah taman {x}", 2, 3, 5_000_000, 6_000_000] for n, x in zip(nomor, nama, strict=True)]
    return hasil(buku(path / "renstra.xlsx", [*RENSTRA, *rows]), year=2025)


def kolom(made: HasilImpor) -> set[str]:
    return {c.kolom for c in made.rakitan.catatan if c.kelompok == SIMPULAN}


def test_levels_by_number_are_listed_in_one_line(tmp_path: Path) -> None:
    """1.1 in a cell of numbers is a number of the outline as well."""
    made = renstra(tmp_path, [1, 1.1, "1.1.1"], NAMA)
    assert baris(made, "kinerja", "kode", "jenjang") == [
        ("1", "Program"),
        ("1.1", "Kegiatan"),
        ("1.1.1", "Sub Kegiatan"),
    ]
    assert kolom(made) == {"Jenjang", "Kode dan induknya"}
    (line,) = [x for x in baris_laporan_impor(made) if x.startswith(SIMPULAN)]
    assert "Jenjang (2), Kode dan induknya (2)" in line  # "Program …" says its own level
    marked = [b["tulisan"] for b in made.neraca.baris if "disimpulkan" in b["perlu_dilihat"]]
    assert marked == NAMA[1:]


@pytest.mark.parametrize("nomor", [["7.01.03", "7.01.03.2.02", "7.01.03.2.02.0002"], [None] * 3])
def test_codes_and_official_names_are_sure(tmp_path: Path, nomor: list[object]) -> None:
    made = renstra(tmp_path, nomor, RESMI)
    assert [x for (x,) in baris(made, "kinerja", "kode")] == ["1", "1.1", "1.1.1"]
    assert not kolom(made)


def test_the_quarters_tell_the_type_and_that_is_listed(tmp_path: Path) -> None:
    rows = [
        ["RENCANA AKSI KECAMATAN SUKAMAJU TAHUN 2026"],
        ["Sasaran", "Indikator", "Satuan", "Trg 2026", "TW I", "TW II", "TW III", "TW IV"],
        ["Meningkatnya layanan", "Jumlah desa yang dibina", "Desa", 10, 2, 2, 3, 3],
    ]
    made = hasil(buku(tmp_path / "ra.xlsx", rows))
    assert baris(made, "kinerja", "target_2026") == [(10,)]
    assert kolom(made) == {"Tipe perhitungan"}


def test_outputs_may_be_indicators_and_thousands_have_dots(tmp_path: Path) -> None:
    rows = [
        ["RENSTRA DINAS PERTAMANAN KABUPATEN CONTOH 2025-2026"],
        ["Program/Keg.", "Outcome / Output", "2025", None, "2026", None],
        [None, None, "Target", "Pagu (Rp000)", "Target", "Pagu (Rp000)"],
        ["Program Penataan Taman", "Persentase taman terawat", "60%", "850.500", "65%", "860.500"],
        ["Perawatan Taman", "Jumlah taman yang dirawat", "4 Taman", "300.250", "5 Taman", "310.250"],
    ]
    made = hasil(buku(tmp_path / "renstra.xlsx", rows, ["A2:A3", "B2:B3", "C2:D2", "E2:F2"]))
    assert baris(made, "kinerja", "jenjang", "indikator", "pagu_indikatif_2025") == [
        ("Program", "Persentase taman terawat", 850_500_000),
        ("Kegiatan", "Jumlah taman yang dirawat", 300_250_000),
    ]
    assert {"Pagu indikatif", "Arti judul kolom", "Jenjang"} <= kolom(made)


def test_codes_left_of_objectives_belong_to_the_programmes(tmp_path: Path) -> None:
    rows = [
        ["EVALUASI RENJA DINAS PERTAMANAN KABUPATEN CONTOH TAHUN 2026"],
        ["Kode", "Sasaran", "Program/Kegiatan", "Indikator", "Target 2026", "Realisasi TW I", "Realisasi TW II"],
        ["2.11.05", "Meningkatnya mutu taman", "Program Penataan Taman", "Jumlah taman", 4, 1, 2],
        ["2.11.05.2.01", None, "Perawatan Taman", "Jumlah alat", 8, 2, 3],
    ]
    made = hasil(buku(tmp_path / "e81.xlsx", rows))
    assert baris(made, "kinerja", "kode_nomenklatur", "jenjang")[1:] == [
        ("2.11.05", "Program"),
        ("2.11.05.2.01", "Kegiatan"),
    ]


def test_an_objective_of_each_activity_is_its_own(tmp_path: Path) -> None:
    rows = [
        ["PERJANJIAN KINERJA KELURAHAN MELATI TAHUN 2026"],
        ["No", "Sasaran Kegiatan", "Sub Kegiatan", "Indikator Keluaran", "Target 2026"],
        [1, "Terbangunnya sarana kelurahan", RESMI[2], "Jumlah sarana", "6 Unit"],
        [2, "Terlayaninya warga", "Pemberdayaan Masyarakat di Kelurahan", "Jumlah Pokmas", "9 Pokmas"],
    ]
    made = hasil(buku(tmp_path / "pk.xlsx", rows))
    assert baris(made, "kinerja", "jenjang", "sasaran") == [
        ("Sub Kegiatan", "Terbangunnya sarana kelurahan"),
        ("Sub Kegiatan", "Terlayaninya warga"),
    ]
    assert "Sasaran" in kolom(made)


@pytest.mark.parametrize(("judul", "disimpulkan"), [("RENSTRA 2025-2026", False), ("RENSTRA", True)])
def test_counted_years_need_a_first(tmp_path: Path, judul: str, disimpulkan: bool) -> None:
    rows = [
        [f"{judul} DINAS PERTAMANAN KABUPATEN CONTOH"],
        [
            "Program/Kegiatan",
            "Indikator",
            "Target Tahun ke-1",
            "Target Tahun ke-2",
            "Pagu Tahun ke-1",
            "Pagu Tahun ke-2",
        ],
        ["Program Penataan Taman", "Jumlah taman", 4, 5, 5_000_000, 6_000_000],
    ]
    made = hasil(buku(tmp_path / "renstra.xlsx", rows), year=2025)
    assert ("Periode awal" in kolom(made)) == disimpulkan


@pytest.mark.parametrize(("nip", "disimpulkan"), [(["NIP. 198001012005011001"], False), ([], True)])
def test_a_signature_without_a_number(tmp_path: Path, nip: list[str], disimpulkan: bool) -> None:
    rows = [
        ["IKU KELURAHAN MELATI TAHUN 2026"],
        ["Sasaran", "Indikator Kinerja Utama", "Satuan", "Target 2026"],
        ["Meningkatnya layanan", "Jumlah warga yang dilayani", "Orang", 40],
        [],
        [None, None, None, "Lurah Melati"],
        *([], [], []),
        [None, None, None, "Sri Contoh, S.E."],
        *([None, None, None, x] for x in nip),
    ]
    made = hasil(buku(tmp_path / "iku.xlsx", rows))
    assert baris(made, "pejabat", "nama") == [("Sri Contoh, S.E.",)]
    assert ("Nama" in kolom(made)) == disimpulkan


def test_a_name_beside_a_title(tmp_path: Path) -> None:
    rows = [
        ["MATRIKS PERAN HASIL DISTRIK MELATI TAHUN 2026"],
        ["No", "Nama Pegawai / Jabatan", "Rencana Hasil Kerja Atasan", "Hasil Kerja", "Indikator", "Target 2026"],
        [
            1,
            "Sri Contoh, S.E.\nKepala Seksi Pelayanan",
            "Meningkatnya layanan",
            "Terlayaninya warga",
            "Jumlah surat",
            7,
        ],
        [2, "Bendahara Pengeluaran", "Tertibnya keuangan", "Tersusunnya SPJ", "Jumlah SPJ", 12],
    ]
    made = hasil(buku(tmp_path / "skp.xlsx", rows))
    assert baris(made, "pejabat", "jabatan", "nama") == [
        ("Kepala Seksi Pelayanan", "Sri Contoh, S.E."),
        ("Bendahara Pengeluaran", None),
    ]
    assert "Nama" in kolom(made)


def test_accounts_are_no_programmes(tmp_path: Path) -> None:
    rows = [
        ["Kode Rekening", "Uraian", "Volume", "Satuan", "Jumlah (Rp)"],
        ["5.1.02.01.01.0024", "Belanja Alat Tulis Kantor", 12, "Paket", 5_400_000],
        ["5.1.02.01.01.0026", "Belanja Bahan Cetak", 300, "Lembar", 750_000],
    ]
    with pytest.raises(KinerjaError, match="kode rekening"):
        hasil(buku(tmp_path / "dpa.xlsx", rows))


@pytest.mark.parametrize(
    ("teks", "nama"),
    [
        ("KELURAHAN MELATI KOTA, DISTRIK MELATI, KABUPATEN CONTOH", "Kelurahan Melati Kota"),
        ("KELURAHAN MELATI KOTA CONTOH", "Kelurahan Melati"),
        ("RSUD KABUPATEN CONTOH TAHUN 2026", "RSUD Kabupaten Contoh"),
    ],
)
def test_names_with_a_city_or_a_regency(teks: str, nama: str) -> None:
    found = kantor_tersebut(teks)
    assert found is not None and found.nama == nama
