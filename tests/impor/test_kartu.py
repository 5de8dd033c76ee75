"""Cards of a cascading, laid out in the ways that offices have."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, dokumen, hasil

KARTU = [
    ("Program 1", "Program Pembinaan Contoh"),
    ("Sasaran Program", "Meningkatnya pembinaan desa"),
    ("Indikator Kinerja Program 1", "Persentase desa yang dibina"),
    ("Penjelasan", "a. Formulasi = Desa yang dibina dibagi jumlah desa x 100%\nb. Tipe Penghitungan : Non Kumulatif"),
]
ANAK = [
    ("Kegiatan 1", "Fasilitasi Pembinaan Contoh"),
    ("Sasaran Kegiatan 1", "Terlaksananya pembinaan desa"),
    ("Indikator Kinerja Kegiatan 1", "Jumlah desa yang dibina"),
    ("Penjelasan", "a. Formulasi = Jumlah desa\nc. Sumber Data : Seksi Pemerintahan"),
]
Kotak = list[tuple[str, str]]


def dua_kolom(*cards: Kotak) -> list[list[list[str]]]:
    return [[[label, text] for label, text in card] for card in cards]


def bersusun(*cards: Kotak) -> list[list[list[str]]]:
    return [[[part] for pair in card for part in pair] for card in cards]


def satu_sel(*cards: Kotak) -> list[list[list[str]]]:
    return [[["\n".join(part for pair in card for part in pair)]] for card in cards]


@pytest.mark.parametrize("layout", [dua_kolom, bersusun, satu_sel])
def test_cards_make_the_tree(tmp_path: Path, layout: object) -> None:
    tables = layout(KARTU, ANAK)  # type: ignore[operator]
    made = hasil(dokumen(tmp_path / "c.docx", "CASCADING KECAMATAN CONTOH TAHUN 2026", tables[0], "", tables[1]))
    assert baris(made, "kinerja", "kode", "jenjang", "nomenklatur", "sasaran", "indikator", "tipe_perhitungan") == [
        ("1", "Program", "Program Pembinaan Contoh", "Meningkatnya pembinaan desa", "Persentase desa yang dibina", "Non Kumulatif"),
        ("1.1", "Kegiatan", "Fasilitasi Pembinaan Contoh", "Terlaksananya pembinaan desa", "Jumlah desa yang dibina", None),
    ]  # fmt: skip


def test_labels_with_a_colon_and_details_of_their_own(tmp_path: Path) -> None:
    cards = [[(f"{label} :", text) for label, text in card[:3]] for card in (KARTU, ANAK)]
    cards[0] += [("Formulasi", "Desa yang dibina dibagi jumlah desa"), ("Tipe Penghitungan", "non kumulatif")]
    cards[1] += [("Sumber Data", "Seksi Pemerintahan"), ("Target 2026", "12 Desa")]
    tables = dua_kolom(*cards)
    made = hasil(dokumen(tmp_path / "c.docx", "CASCADING KECAMATAN CONTOH TAHUN 2026", tables[0], "", tables[1]))
    assert baris(
        made, "kinerja", "nomenklatur", "penjelasan_rumus", "tipe_perhitungan", "sumber_data", "target_2026"
    ) == [
        ("Program Pembinaan Contoh", "Desa yang dibina dibagi jumlah desa", "Non Kumulatif", None, None),
        ("Fasilitasi Pembinaan Contoh", None, None, "Seksi Pemerintahan", 12),
    ]
