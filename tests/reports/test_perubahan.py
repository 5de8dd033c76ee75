"""An agreement that changes in the year: what is printed, before and after, and what a cancelled indicator no longer does."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from helpers.docx_dump import dump

from kinerja_xl.app.fill import fill
from kinerja_xl.app.load import load
from kinerja_xl.app.new import new
from kinerja_xl.app.report import Permintaan, report
from kinerja_xl.app.resources import resource
from kinerja_xl.compute.hasil import hasil_tahun
from kinerja_xl.reports.lkjip.alinea import target_tahun
from kinerja_xl.reports.pk.perubahan import yang_berubah
from kinerja_xl.sheets import PENGUKURAN
from kinerja_xl.workbook.template import Isi, write_template

YEAR = dt.date(2025, 8, 15)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    kinerja = [
        {"kode": "1", "jenjang": "Sasaran Strategis", "sasaran": "S", "penanggung_jawab": "Camat", "kode_indikator": "IK-1",
         "indikator": "Persentase naik", "satuan": "%", "tipe_perhitungan": "Non Kumulatif", "cara_hitung": "Nilai langsung",
         "target_2025": 95, "target_2026": 96, "target_perubahan": 97},
        {"kode": "2", "jenjang": "Sasaran Strategis", "sasaran": "T", "penanggung_jawab": "Camat", "kode_indikator": "IK-2",
         "indikator": "Rata-rata bawahan", "satuan": "%", "tipe_perhitungan": "Non Kumulatif",
         "cara_hitung": "Rata-rata bawahan", "target_2025": 100},
        *({"kode": f"2.{n}", "jenjang": "Program", "sasaran": "U", "penanggung_jawab": "Camat", "kode_indikator": f"IK-2{n}",
           "indikator": f"Jumlah {n}", "satuan": "Dokumen", "tipe_perhitungan": "Kumulatif", "cara_hitung": "Jumlah",
           "target_2025": 4, "status": status} for n, status in ((1, "Efisiensi"), (2, "Dibatalkan"))),
    ]  # fmt: skip
    isi = Isi(
        tabel={
            "pejabat": [{"kode": "Bupati", "jabatan": "Bupati"}, {"kode": "Camat", "jabatan": "Camat", "atasan": "Bupati"}],
            "kinerja": kinerja,
            "anggaran": [{"kode": "2.1", "sumber_dana": "APBD", "pagu": 1000, "pagu_perubahan": 800}],
            "data_ukur": [
                {"kode_indikator": "IK-1", "peran": "Nilai", "uraian": "X", "tw4": 97},
                {"kode_indikator": "IK-21", "peran": "Nilai", "uraian": "X", "tw1": 2},
                {"kode_indikator": "IK-22", "peran": "Nilai", "uraian": "X", "tw1": 4},
            ],
        },
        formulir={"identitas": {"nama_kantor": "Kecamatan Sukamaju", "tahun": 2025, "periode_awal": 2025,
                                "periode_akhir": 2029, "tempat": "Sukamaju", "tanggal_sk": YEAR,
                                "status_dokumen": "Perubahan", "alasan_perubahan": "Anggaran dikurangi."}},
    )  # fmt: skip
    path = tmp_path / "ukur.xlsx"
    path.write_bytes(write_template(PENGUKURAN, range(2025, 2030), isi))
    return path


def test_what_changed_is_listed_with_both_values(workbook: Path) -> None:
    dokumen = load(workbook).dokumen
    assert [(b.uraian, b.semula, b.menjadi) for b in yang_berubah(dokumen.simpul, dokumen.simpul, dokumen)] == [
        ("Persentase naik", "95%", "97%"),
        ("Jumlah 2", "4 Dokumen", "Dibatalkan"),
        ("Anggaran U (APBD)", "Rp1.000", "Rp800"),
    ]
    murni = replace(dokumen, identitas=replace(dokumen.identitas, status_dokumen=""))
    assert yang_berubah(murni.simpul, murni.simpul, murni) == ()


def test_the_changed_agreement_says_what_changed_and_why(workbook: Path) -> None:
    (file,) = report("pk", workbook, workbook.parent / "hasil", Permintaan(draft=True)).files
    text = dump(file)
    for words in ("PERJANJIAN KINERJA PERUBAHAN", "RINCIAN PERUBAHAN", "97%", "Alasan perubahan: Anggaran dikurangi."):
        assert words in text


def test_the_year_end_report_names_both_targets(workbook: Path) -> None:
    first, second, *_ = (i for s in load(workbook).dokumen.simpul for i in s.indikator)
    assert target_tahun(first, 2025) == "semula 95%, menjadi 97%"
    assert target_tahun(second, 2025) == "100%"


def test_a_cancelled_indicator_is_not_judged_and_no_part_of_the_mean(workbook: Path, tmp_path: Path) -> None:
    hasil = {h.indikator.kode: h for h in hasil_tahun(load(workbook).dokumen)}
    assert (hasil["IK-1"].target, hasil["IK-1"].capaian) == (97, 1)
    assert hasil["IK-21"].capaian == 0.5
    assert (hasil["IK-22"].realisasi, hasil["IK-22"].capaian, hasil["IK-22"].predikat) == (4, None, "")
    assert hasil["IK-2"].realisasi == 50
    fill(workbook, filled := tmp_path / "isi.xlsx")
    capaian = {b.teks("kode_indikator"): b for b in load(filled).tables.tabel["capaian"].baris}
    assert capaian["IK-22"].angka("capaian") is None
    assert capaian["IK-2"].angka("realisasi") == 50
    assert capaian["IK-21"].angka("capaian") == 0.5


def test_the_agreement_is_the_same_from_either_workbook(tmp_path: Path) -> None:
    pk = resource("samples", "kalaena-pk-2025-bersih.xlsx")
    new(PENGUKURAN, ukur := tmp_path / "ukur.xlsx", None, None, pk)
    minta = Permintaan(official="Camat", draft=True)
    texts = {dump(report("pk", path, tmp_path / path.stem, minta).files[0]) for path in (pk, ukur)}
    assert len(texts) == 1


def test_a_cancelled_indicator_is_said_to_be_so_and_why(workbook: Path) -> None:
    minta = Permintaan(draft=True, triwulan=4)
    (file,) = report("lkjip", workbook, workbook.parent / "hasil", Permintaan(draft=True)).files
    lkjip = dump(file)
    assert "semula 4 Dokumen, dibatalkan" in lkjip
    assert "Jumlah 1 (efisiensi)" in lkjip
    assert "Satu indikator dibatalkan dan tidak dinilai." in lkjip
    (file,) = report("triwulan", workbook, workbook.parent / "hasil", minta).files
    word = dump(file)
    assert "dan 1 indikator dibatalkan." in word
    assert "Jumlah 2: dibatalkan, sehingga tidak dinilai. Alasan: Anggaran dikurangi." in word
    assert "Jumlah 1: efisiensi, tetap dinilai dengan anggaran yang dikurangi." in word
    (file,) = report("triwulan", workbook, workbook.parent / "hasil", replace(minta, bentuk="xlsx")).files
    sheet = openpyxl.load_workbook(file, data_only=True)["Capaian"]
    (row,) = [r for r in sheet.iter_rows(values_only=True) if "Jumlah 2" in r]
    assert (row[3], row[8], row[11], row[12], row[13]) == ("Dibatalkan", "dibatalkan", "dibatalkan", "-", "dibatalkan")
