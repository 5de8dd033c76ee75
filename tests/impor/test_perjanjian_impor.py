"""An agreement in Word: officials from its statements, targets and budgets from its tables."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from sumber_uji import baris, dokumen, hasil

from kinerja_xl.app.impor import HasilImpor
from kinerja_xl.impor.susun.isian import SIMPULAN

PEMBUKA = "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, kami yang bertanda tangan di bawah ini:"
KINERJA_CAMAT = [
    ["No", "Sasaran Strategis", "Indikator Kinerja", "Target"],
    ["(1)", "(2)", "(3)", "(4)"],
    ["1", "Meningkatnya mutu pelayanan publik", "Indeks Kepuasan Masyarakat", "88,5"],
]
PROGRAM_CAMAT = [
    ["No", "Sasaran Program/Kegiatan", "Indikator", "Target"],
    ["1.", "Meningkatnya pemberdayaan masyarakat desa", "Persentase desa yang berdaya", "90%"],
    ["", "1.1. Meningkatnya koordinasi pemberdayaan desa", "Jumlah desa yang dikoordinasikan", "12 Desa"],
]
ANGGARAN_CAMAT = [
    ["No", "Program/Kegiatan", "Anggaran", "Ket"],
    ["1.", "Program Pemberdayaan Masyarakat Desa dan Kelurahan", "Rp. 112.362.000", "APBD"],
    ["1.1.", "Koordinasi Kegiatan Pemberdayaan Desa", "Rp. 112.362.000", "APBD"],
    ["", "Jumlah", "Rp. 112.362.000", ""],
]
TANDA_TANGAN = [
    ["Pihak Kedua,\nBUPATI CONTOH", "Pihak Pertama,\nCAMAT SUKAMAJU"],
    ["Dra. SITI CONTOH", "BUDI CONTOH, S.Sos.\nPembina, IV/a\nNIP. 19750101 199903 1 001"],
]


@pytest.fixture(scope="module")
def pk(tmp_path_factory: pytest.TempPathFactory) -> HasilImpor:
    path = dokumen(
        tmp_path_factory.mktemp("pk") / "PK (3) fix bgt.docx",
        "PEMERINTAH KABUPATEN CONTOH",
        "KECAMATAN SUKAMAJU",
        "PERJANJIAN KINERJA TAHUN 2026",
        PEMBUKA,
        [["Nama", ":", "BUDI CONTOH, S.Sos."], ["Jabatan", ":", "Camat Sukamaju"]],
        "selanjutnya disebut Pihak Pertama",
        [["Nama", ":", "Dra. SITI CONTOH"], ["Jabatan", ":", "Bupati Contoh"]],
        "selanjutnya disebut Pihak Kedua.",
        "Sukamaju,     Januari 2026",
        TANDA_TANGAN,
        KINERJA_CAMAT,
        PROGRAM_CAMAT,
        ANGGARAN_CAMAT,
        "PERJANJIAN KINERJA TAHUN 2026",
        "Nama : ANI CONTOH",
        "Jabatan : Kepala Seksi Pemberdayaan Masyarakat",
        "selanjutnya disebut Pihak Pertama",
        "Nama : BUDI CONTOH, S.Sos.",
        "Jabatan : Camat Sukamaju",
        "selanjutnya disebut Pihak Kedua.",
        [
            ["No", "Sasaran Sub Kegiatan", "Indikator Kinerja", "Target"],
            ["1", "Meningkatnya partisipasi masyarakat", "Jumlah lembaga yang berpartisipasi", "1.234"],
        ],
        [
            ["No", "Sub Kegiatan", "Anggaran", "Keterangan"],
            [
                "1",
                "Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Desa",
                "Rp15.144.000,-",
                "DAU",
            ],
        ],
    )
    return hasil(path)


def test_parties(pk: HasilImpor) -> None:
    assert baris(pk, "pejabat", "kode", "jabatan", "nama", "atasan", "nip", "pangkat") == [
        ("Camat", "Camat Sukamaju", "BUDI CONTOH, S.Sos.", "Bupati", "19750101 199903 1 001", "Pembina, IV/a"),
        ("Bupati", "Bupati Contoh", "Dra. SITI CONTOH", None, None, None),
        ("KasiPM", "Kepala Seksi Pemberdayaan Masyarakat", "ANI CONTOH", "Camat", None, None),
    ]


def test_tree_and_targets(pk: HasilImpor) -> None:
    assert baris(pk, "kinerja", "kode", "jenjang", "kode_nomenklatur", "penanggung_jawab", "satuan", "target_2026") == [
        ("1", "Sasaran Strategis", None, "Camat", None, 88.5),
        ("1.1", "Program", "7.01.03", "Camat", "%", 90),
        ("1.1.1", "Kegiatan", "7.01.03.2.01", "Camat", "Desa", 12),
        ("1.1.1.1", "Sub Kegiatan", "7.01.03.2.01.0001", "KasiPM", None, "1.234"),
    ]


def test_budgets_stand_at_the_rows_they_belong_to(pk: HasilImpor) -> None:
    assert baris(pk, "anggaran", "kode", "sumber_dana", "pagu") == [
        ("1.1", "APBD", 112_362_000),
        ("1.1.1", "APBD", 112_362_000),
        ("1.1.1.1", "DAU", 15_144_000),
    ]


def test_document(pk: HasilImpor) -> None:
    form = pk.rakitan.formulir
    told = [form[k].nilai for k in ("nama_kantor", "kabupaten", "tahun", "tempat", "tanggal_sk")]
    assert told == ["Kecamatan Sukamaju", "Kabupaten Contoh", 2026, "Sukamaju", "Januari 2026"]


def test_doubt_is_listed(pk: HasilImpor) -> None:
    assert [c.teks for c in pk.rakitan.catatan if "1.234" in c.teks]


def test_a_number_of_civil_service_is_masked_in_the_account(pk: HasilImpor) -> None:
    told = " ".join(row["tulisan"] for row in pk.neraca.baris)
    assert "1975…001" in told and "199903" not in told


def test_a_list_of_automatic_numbers_is_read_as_it_is_seen(tmp_path: Path) -> None:
    """Word keeps the numbers of its lists in no text."""
    import docx

    path = tmp_path / "daftar.docx"
    document = docx.Document()
    for style, text in (("List Number", "Sasaran pertama"), ("List Number", "Sasaran kedua")):
        document.add_paragraph(text, style=style)
    document.save(str(path))
    from sumber_uji import terbaca

    assert [a.teks for a in terbaca(path).alinea] == ["1. Sasaran pertama", "2. Sasaran kedua"]


SASARAN = [["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Indeks kepuasan", "86,5"]]
PIHAK = [
    "Nama : BUDI CONTOH",
    "Jabatan : Camat Sukamaju",
    "Pihak Pertama",
    "Nama : ANDI CONTOH",
    "Jabatan : Bupati Contoh",
    "Pihak Kedua",
]


@pytest.mark.parametrize(
    ("blok", "tempat", "tanggal"),
    [
        (["Sukamaju, 12 Januari 2026"], "Sukamaju", dt.date(2026, 1, 12)),
        (
            [[["Pihak Kedua,\nANDI CONTOH", "Sukamaju, 12 Januari 2026\nPihak Pertama,\nBUDI CONTOH"]]],
            "Sukamaju",
            dt.date(2026, 1, 12),
        ),
        (["Ditetapkan di Sukamaju", "pada tanggal 3 Februari 2026"], "Sukamaju", dt.date(2026, 2, 3)),
        (["Ditetapkan di : SUKAMAJU", "Pada tanggal :     Maret 2026"], "Sukamaju", "Maret 2026"),
        (["\t\tSukamaju,      Januari 2026"], "Sukamaju", "Januari 2026"),
    ],
)
def test_place_and_date(tmp_path: Path, blok: list[object], tempat: str, tanggal: object) -> None:
    made = hasil(dokumen(tmp_path / "pk.docx", "PERJANJIAN KINERJA TAHUN 2026", *PIHAK, SASARAN, *blok))  # type: ignore[arg-type]
    form = made.rakitan.formulir
    assert (form["tempat"].nilai, form["tanggal_sk"].nilai) == (tempat, tanggal)


def test_a_revised_agreement_says_so(tmp_path: Path) -> None:
    made = hasil(dokumen(tmp_path / "pk.docx", "PERJANJIAN KINERJA PERUBAHAN TAHUN 2026", *PIHAK, SASARAN))
    assert made.rakitan.formulir["status_dokumen"].nilai == "Perubahan"


def test_indicators_and_values_line_by_line(tmp_path: Path) -> None:
    """As many lines as indicators belong to them; one value for two is listed."""
    rows = [
        SASARAN[0],
        ["1", "Meningkatnya layanan", "1. Jumlah desa\n2. Persentase layanan", "12 Desa\n95%"],
        ["2", "Meningkatnya ketertiban", "1. Jumlah patroli\n2. Jumlah laporan", "12 Kali"],
    ]
    made = hasil(dokumen(tmp_path / "pk.docx", "PERJANJIAN KINERJA TAHUN 2026", *PIHAK, rows))
    assert baris(made, "kinerja", "indikator", "target_2026", "satuan") == [
        ("Jumlah desa", 12, "Desa"),
        ("Persentase layanan", 95, "%"),
        ("1. Jumlah patroli\n2. Jumlah laporan", 12, "Kali"),
    ]
    assert any("2 indikator dalam satu sel, satu nilai" in c.teks for c in made.rakitan.catatan)


def test_the_level_of_an_official_below_the_head_is_listed(tmp_path: Path) -> None:
    parties = [
        x.replace("Camat Sukamaju", "Kepala Seksi Pelayanan").replace("Bupati Contoh", "Camat Sukamaju") for x in PIHAK
    ]
    made = hasil(dokumen(tmp_path / "pk.docx", "PERJANJIAN KINERJA TAHUN 2026", *parties, SASARAN))
    assert any(c.kelompok == SIMPULAN and "padahal bukan" in c.teks for c in made.rakitan.catatan)


def pernyataan(nama: str, jabatan: str, atasan: str, jabatan_atasan: str) -> list[str]:
    return [
        "PERJANJIAN KINERJA TAHUN 2026",
        f"Nama : {nama}",
        f"Jabatan : {jabatan}",
        "selanjutnya disebut Pihak Pertama",
        f"Nama : {atasan}",
        f"Jabatan : {jabatan_atasan}",
        "selanjutnya disebut Pihak Kedua",
    ]


CAMAT = pernyataan("BUDI CONTOH", "Camat Sukamaju", "ANDI CONTOH", "Bupati Contoh")
SEKCAM = pernyataan("SITI CONTOH", "Sekretaris Camat", "BUDI CONTOH", "Camat Sukamaju")
DUA_SASARAN = [
    SASARAN[0],
    ["1", "Meningkatnya jangkauan layanan", "Jumlah warga yang dilayani", "20 Warga"],
    ["2", "Terpeliharanya kerukunan", "Jumlah konflik", "2 Kasus"],
]
DUA_PROGRAM = [
    ["No", "Program", "Anggaran"],
    ["1", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA", "Rp. 10.000.000"],
    ["2", "PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA", "Rp. 20.000.000"],
]


def test_standing_in_the_same_place_is_no_evidence(tmp_path: Path) -> None:
    """As many objectives as programmes, without a word in common: nobody says which belongs to which."""
    made = hasil(dokumen(tmp_path / "pk.docx", *CAMAT, DUA_SASARAN, DUA_PROGRAM))
    assert baris(made, "kinerja", "jenjang", "sasaran", "indikator") == [
        ("Sasaran Strategis", "Meningkatnya jangkauan layanan", "Jumlah warga yang dilayani"),
        ("Sasaran Strategis", "Terpeliharanya kerukunan", "Jumlah konflik"),
        ("Program", None, None),
        ("Program", None, None),
    ]


def test_the_only_one_of_each_below_the_head_is_tied_and_listed(tmp_path: Path) -> None:
    """Who answers for an indicator is whose agreement has it, not who lists its programme with the budget."""
    sekcam = [SASARAN[0], ["1", "Lancarnya administrasi kantor", "Persentase layanan kantor", "100%"]]
    made = hasil(dokumen(tmp_path / "pk.docx", *CAMAT, DUA_SASARAN, DUA_PROGRAM, *SEKCAM, sekcam, DUA_PROGRAM[:2]))
    assert baris(made, "kinerja", "jenjang", "sasaran", "penanggung_jawab")[2:] == [
        ("Program", "Lancarnya administrasi kantor", "Sekcam"),
        ("Program", None, "Camat"),
    ]
    assert any(c.teks.endswith("karena masing-masing hanya satu") for c in made.rakitan.catatan)


@pytest.mark.parametrize("bernama", [True, False])
def test_annexes_after_all_statements(tmp_path: Path, bernama: bool) -> None:
    """They are told apart by the titles above them; where these name nobody, nobody is named."""
    titles = ["LAMPIRAN PERJANJIAN KINERJA CAMAT SUKAMAJU", "LAMPIRAN PERJANJIAN KINERJA SEKRETARIS CAMAT"]
    above = titles if bernama else ["LAMPIRAN", "LAMPIRAN"]
    sekcam = [SASARAN[0], ["1", "Lancarnya administrasi kantor", "Persentase layanan kantor", "100%"]]
    made = hasil(dokumen(tmp_path / "pk.docx", *CAMAT, *SEKCAM, above[0], DUA_SASARAN, above[1], sekcam))
    told = [row[0] for row in baris(made, "kinerja", "penanggung_jawab")]
    assert told == (["Camat", "Camat", "Sekcam"] if bernama else [None] * 3)
    assert any("lampiran sesudah beberapa perjanjian" in c.teks for c in made.rakitan.catatan) is not bernama
