"""Who signs: whoever held the office on the day that the document speaks of."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from helpers.docx_dump import dump

from kinerja_xl.app.report import Permintaan, report
from kinerja_xl.cli.main import group
from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Asal, Dokumen, Identitas, Pejabat
from kinerja_xl.reports.cetak.surat import kepala_kantor, pihak
from kinerja_xl.reports.pk.tanggal_pk import pada_tanggal
from kinerja_xl.sheets import PENGUKURAN
from kinerja_xl.sheets.pilihan import StatusPejabat
from kinerja_xl.workbook.template import Isi, write_template

AT = Asal("Pejabat", 1, {})
LAMA = Pejabat(kode="Camat", jabatan="Camat", nama="Lama", sampai=dt.date(2025, 8, 31), at=AT)
BARU = Pejabat(kode="Camat", jabatan="Camat", nama="Baru", mulai=dt.date(2025, 9, 15), at=AT)
PLH = Pejabat(
    kode="Camat",
    jabatan="Camat",
    nama="Harian",
    status=StatusPejabat.PELAKSANA_HARIAN,
    mulai=dt.date(2025, 6, 2),
    sampai=dt.date(2025, 6, 13),
    at=AT,
)
DOKUMEN = Dokumen(
    jenis="pengukuran",
    identitas=Identitas(tahun=2025, tanggal_sk=dt.date(2025, 1, 2)),
    pejabat=(LAMA, BARU, PLH),
)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2020-01-01", "Lama"),
        ("2025-06-01", "Lama"),
        ("2025-06-02", "Harian"),
        ("2025-06-13", "Harian"),
        ("2025-06-14", "Lama"),
        ("2025-08-31", "Lama"),
        ("2025-09-15", "Baru"),
        ("2030-01-01", "Baru"),
    ],
)
def test_an_office_is_held_by_who_began_last(day: str, name: str) -> None:
    date = dt.date.fromisoformat(day)
    assert DOKUMEN.pejabat_pada(date)["Camat"].nama == name
    held = kepala_kantor(DOKUMEN.pada_hari(date))
    assert held is not None
    assert held.nama == name


def test_the_document_s_own_date_is_meant_where_no_other_is_named() -> None:
    assert DOKUMEN.pejabat_menurut_kode["Camat"] is LAMA
    assert pada_tanggal(DOKUMEN, None).pejabat == (LAMA,)


def test_without_days_the_first_row_holds_the_office_and_nothing_changes() -> None:
    other = replace(BARU, mulai=None)
    twice = replace(DOKUMEN, pejabat=(replace(LAMA, sampai=None), other))
    assert twice.pejabat_menurut_kode["Camat"].nama == "Lama"
    once = replace(DOKUMEN, pejabat=(LAMA,))
    assert once.pada_hari() is once


def test_between_two_holders_whoever_left_last_is_named() -> None:
    assert DOKUMEN.pejabat_pada(dt.date(2025, 9, 5))["Camat"] in (LAMA, PLH)
    assert replace(DOKUMEN, pejabat=(BARU,)).pejabat_pada(dt.date(2025, 1, 1))["Camat"] is BARU


@pytest.mark.parametrize(
    ("status", "jabatan", "printed"),
    [
        ("", "Camat", "Camat"),
        ("Definitif", "Camat", "Camat"),
        ("Plt.", "Camat", "Plt. Camat"),
        ("Plh.", "Plh. Camat", "Plh. Camat"),
    ],
)
def test_who_stands_in_signs_with_the_word_before_the_title(status: str, jabatan: str, printed: str) -> None:
    orang = replace(LAMA, status=StatusPejabat.dari(status), jabatan=jabatan)
    assert pihak(orang).jabatan == printed


def test_an_agreement_is_signed_in_its_own_year() -> None:
    with pytest.raises(KinerjaError, match="di luar tahun perjanjian, 2025"):
        pada_tanggal(DOKUMEN, dt.date(2026, 1, 1))


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A measured year in which the secretary changed in September."""
    identitas = {"nama_kantor": "Kecamatan Sukamaju", "tahun": 2025, "periode_awal": 2025, "periode_akhir": 2029,
                 "tempat": "Sukamaju", "tanggal_sk": dt.date(2025, 1, 2), "tanggal_laporan": dt.date(2026, 1, 20)}  # fmt: skip
    isi = Isi(
        tabel={
            "pejabat": [
                {"kode": "Bupati", "jabatan": "Bupati"},
                {"kode": "Camat", "jabatan": "Camat", "atasan": "Bupati", "nama": "Nama Camat Lama", "sampai": dt.date(2025, 8, 31)},
                {"kode": "Camat", "jabatan": "Camat", "atasan": "Bupati", "nama": "Nama Camat Baru", "status": "Plt.",
                 "mulai": dt.date(2025, 9, 1), "sebutan_pk": "Pejabat Administrator"},
                {"kode": "Sekcam", "jabatan": "Sekretaris", "atasan": "Camat", "nama": "Nama Sekretaris",
                 "sebutan_pk": "Pejabat Pengawas"},
            ],
            "kinerja": [
                {"kode": kode, "jenjang": jenjang, "sasaran": "S", "penanggung_jawab": pj, "kode_indikator": f"IK-{kode}",
                 "indikator": "Jumlah X", "satuan": "Dokumen", "tipe_perhitungan": "Kumulatif", "cara_hitung": "Jumlah",
                 "target_2025": 4}
                for kode, jenjang, pj in (("1", "Sasaran Strategis", "Camat"), ("1.1", "Program", "Sekcam"))
            ],
            "data_ukur": [{"kode_indikator": f"IK-{kode}", "peran": "Nilai", "uraian": "X", "tw1": 1, "tw2": 1, "tw3": 1}
                          for kode in ("1", "1.1")],
        },
        formulir={"identitas": identitas},
    )  # fmt: skip
    path = tmp_path / "ukur.xlsx"
    path.write_bytes(write_template(PENGUKURAN, range(2025, 2030), isi))
    return path


def printed(name: str, path: Path, minta: Permintaan) -> str:
    (file,) = report(name, path, path.parent / "hasil", replace(minta, draft=True, replace=True)).files
    return dump(file)


def test_a_newcomer_gets_an_agreement_of_the_day(workbook: Path) -> None:
    january = printed("pk", workbook, Permintaan(official="Camat"))
    assert "Nama Camat Lama" in january
    assert "2 Januari 2025" in january
    september = printed("pk", workbook, Permintaan(official="Camat", tanggal=dt.date(2025, 9, 1)))
    assert "Nama Camat Baru" in september
    assert "Nama Camat Lama" not in september
    assert "Plt. Camat" in september
    assert "1 September 2025" in september


def test_the_whole_book_has_one_agreement_an_office(workbook: Path) -> None:
    book = printed("pk", workbook, Permintaan())
    assert "PEJABAT PENGAWAS" in book.upper()
    assert "PEJABAT ADMINISTRATOR" not in book.upper()
    assert "Nama Camat Baru" not in book


@pytest.mark.parametrize(("quarter", "name"), [(2, "Nama Camat Lama"), (3, "Nama Camat Baru")])
def test_a_quarter_is_signed_by_who_held_the_office_at_its_end(workbook: Path, quarter: int, name: str) -> None:
    assert name in printed("triwulan", workbook, Permintaan(triwulan=quarter))


def test_the_date_is_read_as_offices_write_it(workbook: Path, tmp_path: Path) -> None:
    for text in ("2025-09-01", "1 September 2025", "01/09/2025"):
        args = ["report", "PK", str(workbook), "-o", str(tmp_path / text.replace("/", "")), "--date", text, "--draft"]
        assert CliRunner().invoke(group, args).exit_code == 0
    args = ["report", "pk", str(workbook), "-o", str(tmp_path / "x"), "--date", "September"]
    refused = CliRunner().invoke(group, args)
    assert refused.exit_code == 2
    assert "bukan tanggal" in refused.stderr
