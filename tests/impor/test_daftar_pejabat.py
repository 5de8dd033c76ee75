"""A list of officials is a source of Pejabat, and two persons under one title are never one in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, dokumen, hasil

from kinerja_xl.app.impor import impor
from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.susun.isian import BENTROK

SATU, DUA, TIGA = "19800101 200501 1 001", "19850202 201001 2 002", "19900303 201503 1 003"
KOLOM = ("jabatan", "nama", "nip", "pangkat")


def bentrok(made: object) -> list[str]:
    return [c.teks for c in made.rakitan.catatan if c.kelompok == BENTROK]  # type: ignore[attr-defined]


def test_a_sheet_with_a_column_for_each(tmp_path: Path) -> None:
    rows = [
        ["DAFTAR NOMINATIF PEJABAT STRUKTURAL KECAMATAN SUKAMAJU TAHUN 2026"],
        [],
        ["No", "Nama", "NIP", "Pangkat", "Gol. Ruang", "Jabatan", "Unit Kerja", "Atasan Langsung"],
        [1, "Budi Contoh, S.Sos.", SATU, "Pembina", "IV/a", "Camat Sukamaju", "Kecamatan", "Bupati Contoh"],
        [2, "Sri Contoh", DUA, "Penata Tk. I", "III/d", "Sekretaris Camat", "Sekretariat", "Camat"],
        [3, "-", "-", "-", "-", "Kepala Seksi Pelayanan", "Seksi Pelayanan", "Camat"],
    ]
    made = hasil(buku(tmp_path / "pejabat.xlsx", rows))
    assert made.rakitan.jenis.kunci == "pk"
    assert baris(made, "pejabat", *KOLOM) == [
        ("Camat Sukamaju", "Budi Contoh, S.Sos.", SATU, "Pembina, IV/a"),
        ("Sekretaris Camat", "Sri Contoh", DUA, "Penata Tk. I, III/d"),
        ("Kepala Seksi Pelayanan", None, None, None),
        ("Bupati Contoh", None, None, None),
    ]
    assert baris(made, "pejabat", "atasan") == [("Bupati",), ("Camat",), ("Camat",), (None,)]
    assert [u for (u,) in baris(made, "pejabat", "unit_kerja")] == ["Kecamatan", "Sekretariat", "Seksi Pelayanan", None]
    assert bentrok(made) == []
    assert made.neraca.isi == made.neraca.terpakai + sum(made.neraca.alasan.values())


@pytest.mark.parametrize(
    ("judul", "sel"),
    [
        (("No", "Nama / NIP", "Pangkat, Gol.", "Jabatan"), ("1", f"Budi Contoh, S.E.\n{SATU}", "Pembina", "Lurah Contoh")),
        (("No", "Nama, NIP, Pangkat", "Jabatan"), ("1", f"Budi Contoh, S.E.\nPembina\nNIP. {SATU}", "Lurah Contoh")),
        (("No", "Nama dan Jabatan", "NIP", "Pangkat"), ("1", "Budi Contoh, S.E.\nLurah Contoh", SATU, "Pembina")),
        (("Jabatan", "Nama Pejabat", "NIP", "Golongan"), ("Lurah Contoh", "Budi Contoh, S.E.", SATU, "Pembina")),
    ],
)  # fmt: skip
def test_a_document(tmp_path: Path, judul: tuple[str, ...], sel: tuple[str, ...]) -> None:
    made = hasil(dokumen(tmp_path / "pejabat.docx", "DAFTAR PEJABAT", [judul, sel]))
    assert baris(made, "pejabat", *KOLOM) == [("Lurah Contoh", "Budi Contoh, S.E.", SATU, "Pembina")]


def test_it_completes_the_officials_of_another_source(tmp_path: Path) -> None:
    head = ["No", "Jabatan", "Sasaran", "Indikator Kinerja", "Formulasi", "Target 2026", "Target 2027"]
    rows = [["INDIKATOR KINERJA UTAMA"], head, [1, "Kasi Pelayanan", "Meningkatnya mutu", "Indeks", "Survei", 85, 86]]
    people = [["No", "Jabatan", "Nama", "NIP"], ["1", "Kepala Seksi Pelayanan", "Budi Contoh", SATU]]
    made = hasil(buku(tmp_path / "iku.xlsx", rows), dokumen(tmp_path / "pejabat.docx", people))
    assert made.rakitan.jenis.kunci == "iku"
    assert baris(made, "pejabat", "kode", "nama", "nip") == [("KasiPelayanan", "Budi Contoh", SATU)]
    assert baris(made, "kinerja", "penanggung_jawab") == [("KasiPelayanan",)]


def test_holders_of_one_title_have_rows_of_their_own(tmp_path: Path) -> None:
    people = [
        ["No", "Jabatan", "Nama", "NIP"],
        ["1", "Analis Kebijakan Ahli Muda", "Budi Contoh", SATU],
        ["2", "Analis Kebijakan Ahli Muda", "Sri Contoh", DUA],
        ["3", "Analis Kebijakan Ahli Muda", "Andi Contoh", TIGA],
        ["4", "Analis Kebijakan Ahli Muda", "SRI CONTOH, S.E.", DUA],
    ]
    made = hasil(dokumen(tmp_path / "pejabat.docx", people))
    assert [n for (n,) in baris(made, "pejabat", "nama")] == ["Budi Contoh", "Sri Contoh", "Andi Contoh"]
    assert len({k for (k,) in baris(made, "pejabat", "kode")}) == 3
    (told,) = bentrok(made)
    assert "dipegang 3 pejabat" in told


def test_another_name_under_a_title_is_listed(tmp_path: Path) -> None:
    head = ["No", "Nama / NIP", "Jabatan", "Rencana Hasil Kerja Pimpinan", "Rencana Hasil Kerja", "Indikator", "Target"]
    rows = [
        ["1", "Budi Contoh, S.E.", "Analis Contoh", "Naiknya mutu", "Ada data", "Jumlah data", 2],
        ["2", "BUDI CONTOH", "Analis Contoh", "Naiknya mutu", "Ada peta", "Jumlah peta", 2],
        ["3", f"Sri Contoh\nNIP {DUA}", "Analis Contoh", "Naiknya mutu", "Ada surat", "Jumlah surat", 2],
    ]
    made = hasil(buku(tmp_path / "skp.xlsx", [["MATRIKS SKP TAHUN 2026"], head, *rows]))
    assert baris(made, "pejabat", "jabatan", "nama", "nip") == [("Analis Contoh", "Budi Contoh, S.E.", None)]
    (told,) = bentrok(made)
    assert "'Budi Contoh, S.E.' dan 'Sri Contoh'" in told


def test_a_signature_of_another_person_is_listed(tmp_path: Path) -> None:
    table = [["Sasaran", "Indikator Kinerja", "Target 2026"], ["Meningkatnya mutu", "Indeks mutu", "85"]]
    people = [["Jabatan", "Nama", "NIP"], ["Camat Sukamaju", "Budi Contoh", SATU]]
    signed = ("CAMAT SUKAMAJU", "", "", "SRI CONTOH", f"NIP. {DUA}")
    made = hasil(dokumen(tmp_path / "pk.docx", "PERJANJIAN KINERJA KECAMATAN SUKAMAJU", table, people, *signed))
    assert baris(made, "pejabat", "nama", "nip") == [("Budi Contoh", SATU)]
    assert [t for t in bentrok(made) if "'Budi Contoh' dan 'SRI CONTOH'" in t]


def test_a_team_is_no_list_of_officials(tmp_path: Path) -> None:
    team = [["No", "Nama", "Jabatan", "Kedudukan"], ["1", "Budi Contoh", "Camat", "Ketua"]]
    with pytest.raises(KinerjaError, match="bukan bentuk yang dikenal"):
        hasil(dokumen(tmp_path / "tim.docx", "SUSUNAN TIM PENYUSUN LKjIP", team))


def test_holders_of_one_title_are_brought_into_a_workbook_that_has_one(tmp_path: Path) -> None:
    head = ["Jabatan", "Nama", "NIP"]
    first = [head, ["Analis Kebijakan Ahli Muda", "Budi Contoh", SATU]]
    book = tmp_path / "pk.xlsx"
    impor([dokumen(tmp_path / "satu.docx", "DAFTAR PEJABAT", first)], book)
    both = [head, ["Analis Kebijakan Ahli Muda", "Sri Contoh", DUA], *first[1:]]
    made = impor([dokumen(tmp_path / "dua.docx", "DAFTAR PEJABAT", both)], None, into=book)
    assert made.ke is not None
    assert made.ke.tambahan
