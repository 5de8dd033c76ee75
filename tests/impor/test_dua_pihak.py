"""Who agrees with whom: the higher official is the second party, whatever a form calls or where it puts them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, dokumen, hasil

from kinerja_xl.impor.susun.isian import RAGU, SIMPULAN
from kinerja_xl.text.tingkat_jabatan import lebih_tinggi

JUDUL = ["MATRIKS PERJANJIAN KINERJA TAHUN 2026"]
EKOR = ["Sasaran", "Indikator Kinerja", "Satuan", "Target"]
CAMAT = "Camat Contoh\nTono, S.STP.\nNIP. 19770213 199612 1 001"
KASI = "Kepala Seksi Pelayanan\nRini, S.H.\nNIP. 19850124 201001 2 014"
ISI = [
    [1, CAMAT, "Bupati Contoh", "Meningkatnya layanan", "Indeks layanan", "Indeks", 85],
    [2, KASI, "Camat Contoh", "Terlaksananya pelayanan", "Jumlah surat", "Surat", 40],
]
TABEL = [["No", *EKOR], ["1", "Meningkatnya layanan", "Indeks layanan", "Indeks", "85"]]


def _matriks(tmp_path: Path, kiri: str, kanan: str, *, tukar: bool = False) -> list[tuple[object, ...]]:
    rows = [[r[0], r[2], r[1], *r[3:]] if tukar else r for r in ISI]
    head = ["No", "Pejabat", None, *EKOR]
    merges = ["B3:C3", *(f"{c}3:{c}4" for c in "ADEFG")]
    made = hasil(buku(tmp_path / "pk.xlsx", [JUDUL, [], head, [None, kiri, kanan], *rows], merges))
    assert baris(made, "pejabat", "jabatan", "nama", "nip", "atasan") == [
        ("Camat Contoh", "Tono, S.STP.", "19770213 199612 1 001", "Bupati"),
        ("Kepala Seksi Pelayanan", "Rini, S.H.", "19850124 201001 2 014", "Camat"),
        ("Bupati Contoh", None, None, None),
    ]
    assert baris(made, "kinerja", "penanggung_jawab") == [("Camat",), ("KasiPelayanan",)]
    return [(c.kelompok, c.teks) for c in made.rakitan.catatan if c.kelompok == SIMPULAN and "Kolom" in c.teks]


def test_columns_say_who_the_parties_are(tmp_path: Path) -> None:
    assert not _matriks(tmp_path, "Pihak Pertama", "Pihak Kedua (Atasan)")


@pytest.mark.parametrize(
    ("kiri", "kanan", "tukar"),
    [("Kesatu", "Kedua", False), ("Kesatu", "Kedua", True), ("Pihak Pertama", "Pihak Kedua", True)],
)
def test_the_higher_one_of_each_row_is_the_superior(tmp_path: Path, kiri: str, kanan: str, tukar: bool) -> None:
    assert _matriks(tmp_path, kiri, kanan, tukar=tukar)


def _perjanjian(tmp_path: Path, *lines: str) -> tuple[list[tuple[object, ...]], list[str]]:
    made = hasil(dokumen(tmp_path / "pk.docx", "PERJANJIAN KINERJA TAHUN 2026", *lines, TABEL))
    told = {r[0]: r[1] for r in baris(made, "pejabat", "kode", "jabatan")}
    (owner,) = {told[r[0]] for r in baris(made, "kinerja", "penanggung_jawab")}
    above = [told.get(r[1]) for r in baris(made, "pejabat", "jabatan", "atasan") if r[0] == owner]
    return [(owner, *above)], [c.teks for c in made.rakitan.catatan if c.kelompok == RAGU]


KABID, KADIS = ("Nama : Rini\nJabatan : Kepala Bidang Contoh", "Nama : Anton\nJabatan : Kepala Dinas Contoh")
PERAN = "selanjutnya disebut PIHAK PERTAMA", "selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"


@pytest.mark.parametrize("order", [(KABID, PERAN[0], KADIS, PERAN[1]), (KADIS, PERAN[1], KABID, PERAN[0])])
def test_the_text_says_who_is_promised(tmp_path: Path, order: tuple[str, ...]) -> None:
    found, notes = _perjanjian(tmp_path, *order)
    assert found == [("Kepala Bidang Contoh", "Kepala Dinas Contoh")]
    assert not any("Pihak" in n for n in notes)


def test_a_superior_who_is_called_the_first_is_read_as_the_second_and_listed(tmp_path: Path) -> None:
    found, notes = _perjanjian(tmp_path, KADIS, "selanjutnya disebut PIHAK PERTAMA", KABID, "disebut PIHAK KEDUA")
    assert found == [("Kepala Bidang Contoh", "Kepala Dinas Contoh")]
    assert any("jabatan yang lebih tinggi" in n for n in notes)


def test_parties_whose_rank_no_title_tells_are_taken_as_they_are_called(tmp_path: Path) -> None:
    one, two = "Nama : Rini\nJabatan : Ketua Tim Contoh", "Nama : Anton\nJabatan : Koordinator Contoh"
    found, notes = _perjanjian(tmp_path, one, PERAN[0], two, PERAN[1])
    assert found == [("Ketua Tim Contoh", "Koordinator Contoh")]
    assert not any("Pihak" in n for n in notes)


def test_a_first_party_of_several_superiors_is_listed(tmp_path: Path) -> None:
    head = "Nama : Rini\nJabatan : Koordinator Contoh"
    parts: list[object] = ["PERJANJIAN KINERJA TAHUN 2026"]
    for n in ("Satu", "Dua"):
        parts += [
            head,
            PERAN[0],
            f"Nama : Anton {n}\nJabatan : Ketua Tim {n}",
            "selanjutnya disebut PIHAK KEDUA",
            TABEL,
        ]
    made = hasil(dokumen(tmp_path / "pk.docx", *parts))  # type: ignore[arg-type]
    assert sum("beberapa pejabat" in c.teks for c in made.rakitan.catatan) == 2


def test_numbers_below_the_names_on_a_sheet_are_those_of_the_parties(tmp_path: Path) -> None:
    rows = [
        ["PERJANJIAN KINERJA TAHUN 2026"],
        [None, "Nama", ": Rini, S.H."],
        [None, "Jabatan", ": Kepala Bidang Contoh"],
        [None, "Selanjutnya disebut PIHAK PERTAMA"],
        [None, "Nama", ": Anton, M.Si."],
        [None, "Jabatan", ": Kepala Dinas Contoh"],
        [None, "Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"],
        [],
        ["No", "Sasaran", "Indikator Kinerja", "Target", "Satuan"],
        [1, "Meningkatnya layanan", "Indeks layanan", 85, "Indeks"],
        [],
        [None, "Pihak Kedua,", "Pihak Pertama,"],
        *([] for _ in range(3)),
        [None, "Anton, M.Si.", "Rini, S.H."],
        [None, "NIP. 19741111 200212 1 003", "NIP. 19800606 200501 2 011"],
    ]
    made = hasil(buku(tmp_path / "pk.xlsx", rows))
    assert baris(made, "pejabat", "nama", "nip") == [
        ("Rini, S.H.", "19800606 200501 2 011"),
        ("Anton, M.Si.", "19741111 200212 1 003"),
    ]


@pytest.mark.parametrize(
    ("tinggi", "rendah"),
    [
        ("Bupati Contoh", "Camat Contoh"),
        ("Sekretaris Daerah Kabupaten Contoh", "Inspektur"),
        ("Plt. Kepala Dinas Contoh", "Sekretaris Dinas Contoh"),
        ("Direktur RSUD Contoh", "Kepala Bagian Tata Usaha"),
        ("Sekretaris", "Kasubag Keuangan"),
        ("Lurah Contoh", "Sekretaris Kelurahan Contoh"),
    ],
)
def test_ranks_of_titles(tinggi: str, rendah: str) -> None:
    assert lebih_tinggi(tinggi, rendah)
    assert not lebih_tinggi(rendah, tinggi)
    assert not lebih_tinggi(tinggi, "Ketua Tim Contoh")


def test_objectives_of_who_is_below_the_head_are_those_of_the_names_beside_them(tmp_path: Path) -> None:
    head = ["No", "Penanggung Jawab", "Atasan", *EKOR, "Program/Kegiatan/Sub Kegiatan", "Pagu"]
    names = ["Program Contoh Layanan", "Sub Kegiatan Contoh Surat"]
    rows = [[*row, name, 1_000_000] for row, name in zip(ISI, names, strict=True)]
    made = hasil(buku(tmp_path / "pk.xlsx", [JUDUL, [], head, *rows]))
    assert baris(made, "kinerja", "jenjang", "nomenklatur", "indikator") == [
        ("Sasaran Strategis", None, "Indeks layanan"),
        ("Program", names[0], None),
        ("Sub Kegiatan", names[1], "Jumlah surat"),
    ]
    assert any(c.kelompok == SIMPULAN and "bukan pimpinan" in c.teks for c in made.rakitan.catatan)
