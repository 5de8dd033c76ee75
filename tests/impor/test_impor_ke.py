"""Into a workbook in which the office works: what is empty is filled, what was imported and left alone is refreshed."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from sumber_uji import buku, hasil
from test_sipd import PAGU, REALISASI

from kinerja_xl.app.impor import impor
from kinerja_xl.cli.main import group
from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook

KANTOR = "Kecamatan Sukamaju"


def isi(path: Path, lembar: str) -> dict[str, object]:
    return {f"{c.row}:{c.col}": c.value for c in read_workbook(path).sheet(lembar).cells()}


@pytest.fixture(scope="module")
def ukur(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A measurement as the first quarter's export left it."""
    folder = tmp_path_factory.mktemp("ukur")
    sources = [buku(folder / "pagu.xlsx", PAGU), buku(folder / "real.xlsx", REALISASI[:2])]
    impor(sources, folder / "ukur.xlsx", jenis="pengukuran", office=KANTOR)
    return folder / "ukur.xlsx"


def test_the_next_quarter(ukur: Path, tmp_path: Path) -> None:
    out, before = tmp_path / "baru.xlsx", ukur.read_bytes()
    made = impor([buku(tmp_path / "real.xlsx", REALISASI)], out, into=ukur)
    assert made.ke is not None and ukur.read_bytes() == before
    assert [t.partition(": ")[2] for t in made.ke.diperbarui] == ["400.000 menjadi 650.000"] * 3
    assert made.ke.diisi == 3 and not made.ke.beda and not made.ke.tambahan
    assert [isi(out, "Anggaran")[f"{row}:{col}"] for row in (6, 7, 8) for col in (6, 7)] == [650_000, 250_000] * 3


def test_what_the_office_changed_stays_unless_it_is_asked_for(ukur: Path, tmp_path: Path) -> None:
    mine, source = tmp_path / "ukur.xlsx", buku(tmp_path / "real.xlsx", REALISASI)
    mine.write_bytes(patch(read_workbook(ukur), [CellWrite(sheet="Anggaran", row=8, col=6, value=410_000.0)]).data)
    kept = impor([source], tmp_path / "a.xlsx", into=mine)
    assert kept.ke is not None
    assert kept.ke.beda == ["Anggaran!F8: 410.000; di sumber 650.000"]
    assert isi(tmp_path / "a.xlsx", "Anggaran")["8:6"] == 410_000
    taken = impor([source], tmp_path / "b.xlsx", into=mine, take=["Realisasi TW I"])
    assert taken.ke is not None and not taken.ke.beda
    assert isi(tmp_path / "b.xlsx", "Anggaran")["8:6"] == 650_000


def test_the_account_goes_on(ukur: Path, tmp_path: Path) -> None:
    out = tmp_path / "baru.xlsx"
    impor([buku(tmp_path / "real.xlsx", REALISASI)], out, into=ukur)
    sheet = isi(out, "Asal Impor")
    assert sheet.items() >= isi(ukur, "Asal Impor").items()
    assert any("jumlah Rp250.000" in str(value) for value in sheet.values())


def test_new_rows_get_the_next_codes(ukur: Path, tmp_path: Path) -> None:
    rows = [[*row] for row in PAGU[:2]]
    rows[1][7:9] = ["7.01.02.2.04.05", "Sub C"]
    made = impor([buku(tmp_path / "pagu.xlsx", rows)], tmp_path / "baru.xlsx", into=ukur)
    assert made.ke is not None
    assert isi(tmp_path / "baru.xlsx", "Kinerja")["10:1"] == "1.1.3"
    assert [t.partition(": ")[2] for t in made.ke.tambahan] == ["Sub C", "1.1.3"]
    assert len(made.ke.diperbarui) == 2  # the sums of programme and kegiatan, which nobody had changed


def test_check_against_only_compares(ukur: Path, tmp_path: Path) -> None:
    before = ukur.read_bytes()
    source = buku(tmp_path / "real.xlsx", REALISASI)
    done = CliRunner().invoke(group, ["check", str(ukur), "--against", str(source)])
    assert done.exit_code == 1 and "Anggaran!F8: 400.000; di sumber 650.000" in done.stdout
    assert ukur.read_bytes() == before
    same = buku(tmp_path / "sama.xlsx", REALISASI[:2])
    assert CliRunner().invoke(group, ["check", str(ukur), "--against", str(same)]).exit_code == 0


def test_an_unknown_column_is_refused(ukur: Path, tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match="Maksudnya"):
        impor([buku(tmp_path / "real.xlsx", REALISASI)], tmp_path / "x.xlsx", into=ukur, take=["Realisasi TW"])


def test_a_quarterly_list(tmp_path: Path) -> None:
    rows = [
        ["Sasaran", "Indikator", "Target 2025", "Realisasi Triwulan", None],
        [None, None, None, "TW I", "TW II"],
        ["Meningkatnya mutu", "Indeks", 80, 70, None],
    ]
    base = tmp_path / "ukur.xlsx"
    impor([buku(tmp_path / "a.xlsx", rows, ["D1:E1"])], base)
    listed = buku(
        tmp_path / "tw.xlsx",
        [
            ["kode_indikator", "realisasi_tw", "link_bukti_dukung", "kendala", "rencana tindak lanjut", "batas waktu"],
            ["IK-001", 75, "https://contoh.go.id/b", "Petugas kurang", "Menambah petugas", "30 September 2025"],
            ["IK-009", 1, None, None, None, None],
        ],
    )
    with pytest.raises(KinerjaError, match="triwulan"):
        impor([listed], None)
    made = impor([listed], tmp_path / "b.xlsx", into=base, quarter=2)
    assert made.ke is not None and [t.partition(": ")[2] for t in made.ke.dilewati] == [
        "kode indikator IK-009 tidak ada di buku kerja"
    ]
    sheet = isi(tmp_path / "b.xlsx", "Data Ukur")
    assert (sheet["6:6"], sheet["6:7"]) == (70, 75)
    assert "Petugas kurang" in isi(tmp_path / "b.xlsx", "Analisis").values()
    assert "Menambah petugas" in isi(tmp_path / "b.xlsx", "Tindak Lanjut").values()


def test_another_source_of_the_same_tree(tmp_path: Path) -> None:
    """Rows are found by what they are, not by the numbers an import gives them."""
    first = [
        ["No", "Sasaran", "Indikator", "Target 2025", "Target 2026"],
        [1, "S1", "Indeks", 1, 2],
        [2, "S2", "Nilai", 3, 4],
    ]
    base = tmp_path / "iku.xlsx"
    base.write_bytes(hasil(buku(tmp_path / "a.xlsx", first)).data)
    second = [["No", "Sasaran", "Indikator", "Satuan", "Target 2026"], [1, "S2", "Nilai", "Nilai", 4]]
    made = impor([buku(tmp_path / "b.xlsx", second)], tmp_path / "baru.xlsx", into=base, jenis="iku")
    assert made.ke is not None and (made.ke.diisi, made.ke.beda, made.ke.tambahan) == (1, [], [])
    assert isi(tmp_path / "baru.xlsx", "Kinerja")["7:13"] == "Nilai"
