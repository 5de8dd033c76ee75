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
