"""Job sheets in a workbook: title, duties and functions above the table of each official."""

from __future__ import annotations

from pathlib import Path

from sumber_uji import baris, buku, hasil

KEPALA = ["Sasaran/Kinerja Utama", "Indikator Kinerja Utama", "Penjelasan/Formulasi Penghitungan", "Sumber Data"]


def lembar(jabatan: str, indikator: str, tugas: int = 2) -> list[list[object]]:
    return [
        ["INDIKATOR KINERJA INDIVIDU"],
        ["1. Jabatan", f": {jabatan}"],
        ["2. Tugas", ":"],
        *([None, f"❖ melaksanakan tugas {n}"] for n in range(1, tugas + 1)),
        ["3. Fungsi", ": menyusun laporan"],
        [],
        KEPALA,
        ["Tertib administrasi", indikator, f"{indikator} yang disusun", "Seksi Pemerintahan"],
        [],
    ]


def test_each_table_is_of_the_official_above_it(tmp_path: Path) -> None:
    rows = [
        ["INDIKATOR KINERJA INDIVIDU KECAMATAN CONTOH TAHUN 2026"],
        [],
        *lembar("Kasi Pemerintahan", "Jumlah laporan"),
        *lembar("Pengadministrasi Pemerintahan", "Jumlah draf laporan", 30),
        *lembar("Pengelola Data", "Jumlah data"),
    ]
    made = hasil(buku(tmp_path / "iki.xlsx", rows))
    people = {r[0]: r[1:] for r in baris(made, "pejabat", "kode", "jabatan", "tugas", "fungsi")}
    told = [(i, people[p][0]) for i, p in baris(made, "kinerja", "indikator", "penanggung_jawab")]
    assert told == [
        ("Jumlah laporan", "Kasi Pemerintahan"),
        ("Jumlah draf laporan", "Pengadministrasi Pemerintahan"),
        ("Jumlah data", "Pengelola Data"),
    ]
    assert next(iter(people.values()))[1:] == ("melaksanakan tugas 1\nmelaksanakan tugas 2", "menyusun laporan")
