"""Agreements whose text stands on the sheets of a workbook, above their tables."""

from __future__ import annotations

from pathlib import Path

from sumber_uji import baris, buku, hasil

KEPALA = ["Sasaran Sub Kegiatan", "Indikator Kinerja", "Target"]
NAMA, TANDA = "Nama : (NAMA)", "NIP : 19800101 200501 1 001"


def perjanjian(jabatan: str, atasan: str, urusan: str) -> list[list[object]]:
    return [
        ["PERJANJIAN KINERJA TAHUN 2026"],
        ["Dalam rangka mewujudkan manajemen pemerintahan yang efektif, yang bertanda tangan di bawah ini:"],
        [NAMA],
        [f"Jabatan : {jabatan}"],
        ["selanjutnya disebut Pihak Pertama;"],
        [NAMA],
        [f"Jabatan : {atasan}"],
        ["selanjutnya disebut Pihak Kedua."],
        ["Pihak Pertama berjanji akan mewujudkan target kinerja sesuai lampiran perjanjian ini."],
        *([] for _ in range(6)),
        ["Pihak Kedua;", None, "Pihak Pertama;"],
        [atasan, None, jabatan],
        *([] for _ in range(4)),
        [TANDA, None, TANDA.replace("1980", "1981")],
        ["LAMPIRAN"],
        KEPALA,
        [f"Terlaksananya {urusan}", f"Jumlah laporan {urusan}", "4 Laporan"],
        [],
    ]


def test_the_text_far_above_a_table_names_the_parties(tmp_path: Path) -> None:
    rows = [
        *perjanjian("Kepala Seksi Pelayanan Umum", "Camat Contoh", "pelayanan umum"),
        *perjanjian("Kepala Subbagian Keuangan", "Sekretaris Camat", "pengelolaan keuangan"),
    ]
    made = hasil(buku(tmp_path / "pk.xlsx", rows))
    title = {r[0]: r[1] for r in baris(made, "pejabat", "kode", "jabatan")}
    assert set(title.values()) == {
        "Kepala Seksi Pelayanan Umum",
        "Camat Contoh",
        "Kepala Subbagian Keuangan",
        "Sekretaris Camat",
    }
    above = {r[0]: r[1] for r in baris(made, "pejabat", "jabatan", "atasan")}
    assert title[above["Kepala Seksi Pelayanan Umum"]] == "Camat Contoh"
    assert [(i, title[p]) for i, p in baris(made, "kinerja", "indikator", "penanggung_jawab")] == [
        ("Jumlah laporan pelayanan umum", "Kepala Seksi Pelayanan Umum"),
        ("Jumlah laporan pengelolaan keuangan", "Kepala Subbagian Keuangan"),
    ]
    assert not any("nip" in row or "berjanji" in str(row.get("nama")) for row in made.rakitan.tabel["pejabat"])
