"""Who signed: names and numbers of officials, and the head of the office, told by what stands below the tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import Baris, baris, buku, dokumen, hasil

TABEL: list[Baris] = [
    ("PERJANJIAN KINERJA TAHUN 2026",),
    ("KECAMATAN SUKAMAJU KABUPATEN CONTOH PROVINSI CONTOH RAYA",),
    ("No", "Sasaran", "Indikator", "Satuan", "Target 2026"),
    (1, "Meningkatnya layanan", "Indeks layanan", "Indeks", 80),
    (),
]
NIP = "NIP. 197301052000031003"


@pytest.mark.parametrize(
    ("tanda", "jadi"),
    [
        (["CAMAT SUKAMAJU", "", "BUDI CONTOH, S.Sos", "Pembina", NIP], [("Camat Sukamaju", "BUDI CONTOH, S.Sos", "Pembina")]),
        (["Camat,", "", "", "Budi Contoh", NIP], [("Camat", "Budi Contoh", None)]),
        (["CAMAT SUKAMAJU", "", "", "BUDI CONTOH"], [("Camat Sukamaju", "BUDI CONTOH", None)]),  # the gap of a hand
        (["CAMAT SUKAMAJU", "BUDI CONTOH"], []),
        (["CAMAT SUKAMAJU", "", "", "..................", "NIP. ................"], []),
        (["CAMAT SUKAMUNDUR", "", "BUDI CONTOH", NIP], []),  # of another office
        (["SEKRETARIS DAERAH", "", "BUDI CONTOH", NIP], []),
        (["KEPALA DINAS CONTOH", "", "BUDI CONTOH", NIP], []),
    ],
)  # fmt: skip
def test_the_head_of_the_office_signs(tmp_path: Path, tanda: list[str], jadi: list[tuple[object, ...]]) -> None:
    rows = [*TABEL, *((None, None, None, line or None) for line in tanda)]
    assert baris(hasil(buku(tmp_path / "p.xlsx", rows)), "pejabat", "jabatan", "nama", "pangkat") == jadi


def test_annexes_without_a_statement_name_the_official(tmp_path: Path) -> None:
    head = ["No", "Kinerja Utama", "Indikator Kinerja", "Target"]

    def annex(title: str, above: str, name: str) -> list[str | list[list[str]]]:
        return [
            "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026",
            f"Jabatan : {title}",
            f"Atasan langsung : {above}",
            [head, ["1.", f"Meningkatnya kerja {name}", f"Jumlah dokumen {name}", "4 Dokumen"]],
            [["", f"{title.upper()}\n\n\n{name}\n{NIP}"]],
        ]

    parts = [
        *annex("Kepala Distrik Contoh", "Bupati Contoh", "Ana"),
        *annex("Sekretaris", "Kepala Distrik Contoh", "Ali B."),
    ]
    made = hasil(dokumen(tmp_path / "l.docx", "DISTRIK CONTOH", *parts))
    names = {str(row[1]): row for row in baris(made, "pejabat", "kode", "jabatan", "nama", "atasan")}
    chief, second = names["Kepala Distrik Contoh"], names["Sekretaris"]
    assert second[2:] == ("Ali B.", chief[0])
    assert chief[2:] == ("Ana", names["Bupati Contoh"][0])


PERJANJIAN = [
    ["PERJANJIAN KINERJA TAHUN 2026"],
    ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"],
    [1, "Meningkatnya mutu layanan sekretariat", "Indeks kepuasan pegawai", "Indeks", 3.6],
    [2, "Terwujudnya tertib administrasi keuangan", "Jumlah laporan keuangan", "Laporan", 14],
    [],
    ["No", "Kegiatan", None, "Anggaran (Rp)", "Keterangan"],
    [1, "Administrasi Keuangan Perangkat Daerah", None, 2_240_500_000, "APBD"],
    [2, "Administrasi Umum Perangkat Daerah", None, 185_300_000, "APBD"],
    [],
    [None, None, None, "Sukamaju, 5 Januari 2026"],
    [None, "Pihak Kedua,", None, "Pihak Pertama,"],
    [None, "Camat Sukamaju", None, "Sekretaris Kecamatan Sukamaju"],
    [],
    [None, "BUDI CONTOH, S.H.", None, "SITI CONTOH, S.STP."],
    [None, "NIP. 19730610 199803 1 009", None, "Pembina"],
    [None, None, None, "NIP. 19840318 200212 1 001"],
]


def test_the_parties_of_an_agreement_on_a_sheet_sign_below_it(tmp_path: Path) -> None:
    made = hasil(buku(tmp_path / "pk.xlsx", PERJANJIAN, ["B6:C6", "B7:C7", "B8:C8"]))
    assert baris(made, "pejabat", "kode", "nama", "nip", "pangkat", "atasan") == [
        ("Sekcam", "SITI CONTOH, S.STP.", "19840318 200212 1 001", "Pembina", "Camat"),
        ("Camat", "BUDI CONTOH, S.H.", "19730610 199803 1 009", None, None),
    ]
    rows = baris(made, "kinerja", "sasaran", "nomenklatur", "penanggung_jawab")
    assert {r[2] for r in rows} == {"Sekcam"}
    names = "Administrasi Keuangan Perangkat Daerah", "Administrasi Umum Perangkat Daerah"
    assert [r[:2] for r in rows if r[1]] == [(None, name) for name in names], "running numbers tie no rows"
    assert baris(made, "anggaran", "pagu") == [(2_240_500_000,), (185_300_000,)]


@pytest.mark.parametrize(
    ("jabatan", "atasan"), [("Sekretaris Kecamatan Sukamaju", "Camat"), ("Kepala Seksi Lain", None)]
)
def test_the_second_party_signs_where_the_lines_above_name_only_the_first(
    tmp_path: Path, jabatan: str, atasan: str | None
) -> None:
    above = [["Nama : SITI CONTOH, S.STP." if atasan else "Nama : DEWI CONTOH"], [f"Jabatan : {jabatan}"]]
    rows = [PERJANJIAN[0], *above, *PERJANJIAN[1:]]
    made = hasil(buku(tmp_path / "pk.xlsx", rows, ["B8:C8", "B9:C9", "B10:C10"]))
    assert baris(made, "pejabat", "jabatan", "atasan")[0] == (jabatan, atasan)


@pytest.mark.parametrize(
    ("jabatan", "jadi"),
    [
        ("Kepala BKAD,", "Kepala BKAD"),
        ("KEPALA BKAD", "Kepala BKAD"),
        ("Kepala BPKP", None),  # another office signs too
        ("Kepala BAPPEDA", None),
    ],
)
def test_the_head_of_an_office_by_its_short_name(tmp_path: Path, jabatan: str, jadi: str | None) -> None:
    rows = [
        ["PERJANJIAN KINERJA TAHUN 2025"],
        ["BADAN KEUANGAN DAN ASET DAERAH KABUPATEN CONTOH"],
        ["No", "Sasaran", "Indikator", "Satuan", "Target"],
        ["1", "Meningkatnya mutu", "Jumlah desa", "Desa", 12],
        [],
        [None, None, None, jabatan],
        [],
        [],
        [None, None, None, "Sri Contoh, S.E., Ak."],
    ]
    made = hasil(buku(tmp_path / "pk.xlsx", rows))
    assert baris(made, "pejabat", "jabatan", "nama") == ([(jadi, "Sri Contoh, S.E., Ak.")] if jadi else [])


@pytest.mark.parametrize(("nama", "ada"), [("Sri Contoh, S.E.", True), ("Sri Contoh", False)])
def test_a_signature_in_one_cell_of_a_document(tmp_path: Path, nama: str, ada: bool) -> None:
    made = hasil(
        dokumen(
            tmp_path / "pk.docx",
            "PENGUKURAN KINERJA TAHUN 2025",
            "DINAS CONTOH KABUPATEN CONTOH",
            [
                ["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi TW I"],
                ["1", "Meningkatnya mutu", "Jumlah desa", "Desa", "12", "3"],
            ],
            "",
            [["", f"Contoh, 8 Januari 2026\nKepala Dinas Contoh,\n{nama}"]],
        )
    )
    assert baris(made, "pejabat", "jabatan", "nama") == ([("Kepala Dinas Contoh", nama)] if ada else [])


@pytest.mark.parametrize("kiri", ["Pihak Kedua", "Pihak Pertama"])
def test_agreements_below_each_other_on_one_sheet(tmp_path: Path, kiri: str) -> None:
    def perjanjian(nama: str, jabatan: str, nip: str, urusan: str) -> list[list[object]]:
        second = ["Pihak Kedua,", "Camat Sukamaju,", "BUDI CONTOH, S.H.", "NIP 19840226 200212 1 002"]
        signed = list(zip(second, ["Pihak Pertama,", f"{jabatan},", nama, f"NIP {nip}"], strict=True))
        lines = [(None, a, None, b) if kiri == "Pihak Kedua" else (None, b, None, a) for a, b in signed]
        return [
            ["PERJANJIAN KINERJA TAHUN 2026"],
            ["Nama", f": {nama}"],
            ["Jabatan", f": {jabatan}"],
            ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"],
            [1, f"Terlaksananya {urusan}", f"Persentase {urusan}", "%", 100],
            [],
            ["No", "Kegiatan", "Anggaran"],
            [1, f"Pengelolaan {urusan}", 2_410_800_000],
            [],
            *map(list, lines),
            [],
        ]

    rows = [
        *perjanjian("SITI CONTOH", "Sekretaris Kecamatan Sukamaju", "19780912 200701 2 010", "administrasi"),
        *perjanjian("DEWI CONTOH", "Kepala Seksi Pemerintahan", "19860303 201001 1 007", "pemerintahan"),
    ]
    made = hasil(buku(tmp_path / "pk.xlsx", rows))
    assert sorted(baris(made, "pejabat", "kode", "nama", "nip", "atasan"), key=str) == [
        ("Camat", "BUDI CONTOH, S.H.", "19840226 200212 1 002", None),
        ("KasiPemerintahan", "DEWI CONTOH", "19860303 201001 1 007", "Camat"),
        ("Sekcam", "SITI CONTOH", "19780912 200701 2 010", "Camat"),
    ]
    assert baris(made, "kinerja", "indikator", "penanggung_jawab") == [
        ("Persentase administrasi", "Sekcam"),
        ("Persentase pemerintahan", "KasiPemerintahan"),
    ]
