"""Cells of several items: indicators of their own, or one indicator and what it counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, hasil

KEPALA = ["Sasaran", "Indikator", "Formulasi", "Sumber Data"]


@pytest.mark.parametrize(
    ("sel", "nama"),
    [
        ("- Jumlah pengaduan yang tercatat\n- KTP\n- KK dan\n- Mutasi", ["Jumlah pengaduan yang tercatat - KTP - KK dan - Mutasi"]),
        (
            "Jumlah dokumen yang disusun antara lain :\n- Jangka menengah pemerintah desa setempat\n- Laporan realisasi",
            ["Jumlah dokumen yang disusun antara lain : - Jangka menengah pemerintah desa setempat - Laporan realisasi"],
        ),
        ("- Jumlah pengaduan\n- Jumlah layanan", ["Jumlah pengaduan", "Jumlah layanan"]),
        ("- Jumlah pengaduan\n- Laporan keuangan yang tepat waktu", ["Jumlah pengaduan", "Laporan keuangan yang tepat waktu"]),
    ],
)  # fmt: skip
def test_a_list_of_what_is_counted_belongs_to_its_indicator(tmp_path: Path, sel: str, nama: list[str]) -> None:
    rows = [["IKU KECAMATAN CONTOH TAHUN 2026"], KEPALA, ["Tertib layanan", sel, sel, "Register"]]
    assert [r[0] for r in baris(hasil(buku(tmp_path / "iku.xlsx", rows)), "kinerja", "indikator")] == nama
