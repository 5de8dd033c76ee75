"""What stands below a table: legends of its signs, notes, totals and signatures are no rows of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, dokumen, hasil

JUDUL = ["PENGUKURAN KINERJA KECAMATAN CONTOH TAHUN 2026"]
KEPALA = ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target 2026", "TW I", "TW II", "TW III", "TW IV"]
ISI = [
    [1, "Meningkatnya layanan", "Indeks layanan", "Indeks", 85, "-", 84, "-", "n/a"],
    [2, "Meningkatnya ketertiban", "Jumlah patroli", "Kali", 12, 3, 3, 3, None],
]
RATA = [None, "Rata-rata Capaian", None, None, None, None, 95.5]
TANDA_TANGAN = [[], [], [None] * 7 + ["Direktur,"], [], [], [None] * 7 + ["dr. SRI CONTOH, M.Kes."]]


@pytest.mark.parametrize("rata", [[], [RATA]])
@pytest.mark.parametrize("jeda", [[], [[]]])
@pytest.mark.parametrize(
    "catatan",
    [
        [None, "n/a : belum dilaksanakan survei"],
        [None, "n/a", ": belum dilaksanakan survei"],
        ["TW = Triwulan"],
        [None, "Ket: angka sementara"],
        ["*) angka sementara"],
    ],
)
def test_legends_and_signatures_are_no_rows(
    tmp_path: Path, rata: list[list[object]], jeda: list[list[object]], catatan: list[object]
) -> None:
    rows = [JUDUL, [], KEPALA, *ISI, *rata, *jeda, catatan, *TANDA_TANGAN]
    made = hasil(buku(tmp_path / "p.xlsx", rows))
    assert baris(made, "kinerja", "sasaran", "indikator") == [(r[1], r[2]) for r in ISI]
    assert baris(made, "data_ukur", "tw1", "tw2", "tw3", "tw4") == [(None, 84, None, None), (3, 3, 3, None)]


def test_a_legend_in_the_last_row_of_a_table_in_word(tmp_path: Path) -> None:
    table = [[("" if c is None else str(c)) for c in row] for row in (KEPALA, *ISI)]
    made = hasil(dokumen(tmp_path / "p.docx", JUDUL[0], [*table, ["", "n/a = belum disurvei"]]))
    assert baris(made, "kinerja", "sasaran") == [(r[1],) for r in ISI]


def test_a_heading_with_a_colon_is_no_legend(tmp_path: Path) -> None:
    rows = [JUDUL, [], KEPALA, ISI[0], ["SS2 : Meningkatnya ketertiban"], [*ISI[1][:1], None, *ISI[1][2:]]]
    made = hasil(buku(tmp_path / "p.xlsx", rows))
    assert {r[0] for r in baris(made, "kinerja", "indikator")} == {"Indeks layanan", "Jumlah patroli"}


def test_single_texts_below_the_last_full_row_without_a_sign_stay(tmp_path: Path) -> None:
    rows = [JUDUL, [], KEPALA, *ISI, [3, "Meningkatnya kemandirian: desa mandiri"]]
    made = hasil(buku(tmp_path / "p.xlsx", rows))
    assert ("Meningkatnya kemandirian: desa mandiri",) in baris(made, "kinerja", "sasaran")
