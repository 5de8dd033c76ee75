"""The quarterly report as a whole: which quarter, who signs when, what is printed from a template."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from helpers.docx_dump import dump
from reports.triwulan.triwulan_contoh import (
    AT,
    DOKUMEN,
    SAMPLE,
    TEMPLATE,
    data,
    indikator,
    simpul,
)

from kinerja_xl.app.load import load
from kinerja_xl.app.report import Permintaan, report
from kinerja_xl.compute.hasil import hasil_tahun
from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import (
    JawabanSkm,
)
from kinerja_xl.reports.triwulan.laporan_triwulan import isi_triwulan, pilih_triwulan, render_triwulan


def test_the_last_quarter_with_a_measurement_or_spending_is_reported() -> None:
    assert pilih_triwulan(DOKUMEN, None) == 2
    assert pilih_triwulan(DOKUMEN, 1) == 1
    spent = replace(DOKUMEN.anggaran[0], realisasi_tw=(None, None, 1.0, None))
    assert pilih_triwulan(replace(DOKUMEN, anggaran=(spent,)), None) == 3
    assert pilih_triwulan(load(SAMPLE).dokumen, None) == 4


def test_the_survey_belongs_to_the_fourth_quarter() -> None:
    survey = replace(DOKUMEN, skm=(JawabanSkm(jawaban=(4.0,) * 9, at=AT),))
    assert (pilih_triwulan(survey, None), pilih_triwulan(survey, 4)) == (2, 4)
    assert pilih_triwulan(replace(survey, data_ukur=(), anggaran=()), None) == 4


def test_an_empty_quarter_is_refused_with_a_way_out() -> None:
    with pytest.raises(
        KinerjaError, match=r"triwulan III tidak dapat dicetak.*Yang sudah berisi: triwulan I, II"
    ) as told:
        pilih_triwulan(DOKUMEN, 3)
    assert "--quarter 2" in told.value.fix
    empty = replace(DOKUMEN, data_ukur=(), anggaran=())
    for asked in (None, 2):
        with pytest.raises(KinerjaError, match="belum ada triwulan yang berisi"):
            pilih_triwulan(empty, asked)
    with pytest.raises(KinerjaError, match="belum berisi indikator"):
        isi_triwulan(replace(DOKUMEN, simpul=()), 1)


def test_a_quarter_is_no_option_of_other_reports(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match="--quarter tidak berlaku untuk laporan pk"):
        report("pk", SAMPLE, tmp_path, Permintaan(triwulan=2))


@pytest.mark.parametrize(
    ("tanggal", "triwulan", "wanted"),
    [
        (dt.date(2025, 1, 2), 2, "Sukamaju, …………………………"),
        (dt.date(2025, 6, 30), 2, "Sukamaju, …………………………"),
        (dt.date(2025, 7, 1), 2, "Sukamaju, 1 Juli 2025"),
        (dt.date(2025, 12, 31), 4, "Sukamaju, …………………………"),
        (dt.date(2026, 1, 9), 4, "Sukamaju, 9 Januari 2026"),
        (None, 1, "Sukamaju, …………………………"),
    ],
)
def test_nobody_signs_before_the_quarter_is_over(tanggal: dt.date | None, triwulan: int, wanted: str) -> None:
    dokumen = replace(DOKUMEN, identitas=replace(DOKUMEN.identitas, tanggal_sk=tanggal))
    assert isi_triwulan(dokumen, triwulan).tempat_tanggal == wanted


def test_the_word_report_prints_every_indicator_once_in_order(tmp_path: Path) -> None:
    path = tmp_path / "triwulan.docx"
    path.write_bytes(render_triwulan(DOKUMEN, TEMPLATE, triwulan=2))
    printed = docx.Document(path)
    table = printed.tables[1]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert [(row[0], row[2]) for row in rows if row[0].isdigit()] == [
        ("1", "Indeks <A>"),
        ("2", "Predikat AKIP"),
        ("3", "Lama layanan (makin rendah makin baik)"),
        ("4", "Dokumen D"),
        ("5", "Persentase C"),
        ("6", "Laporan E"),
    ]
    (last,) = (row for row in rows if row[2] == "Laporan E")
    assert last[3:] == ["Dokumen", "8", "2", "0", "0,00%", "4", "1", "25,00%", "Sangat Rendah", "12,50%"]
    text = dump(path)
    for once in ("LAPORAN CAPAIAN KINERJA TRIWULAN II", "KECAMATAN SUKAMAJU TAHUN 2025", "JUMLAH", "CAMAT SUKAMAJU,"):
        assert text.count(once) == 1
    assert text.count("Belum diisi: analisis Triwulan II") == 6
    assert "{%" not in text
    assert "{{" not in text
    charts = [p for p in printed.part.package.iter_parts() if "/charts/" in str(p.partname) and b"<c:chart" in p.blob]
    assert len(charts) == 2


def test_two_runs_give_the_same_bytes() -> None:
    assert render_triwulan(DOKUMEN, TEMPLATE, triwulan=2) == render_triwulan(DOKUMEN, TEMPLATE, triwulan=2)


def test_empty_sheets_give_a_report_too(tmp_path: Path) -> None:
    path = tmp_path / "kosong.docx"
    bare = replace(DOKUMEN, anggaran=(), analisis=(), rencana_aksi=(), pejabat=())
    path.write_bytes(render_triwulan(bare, TEMPLATE, triwulan=1))
    text = dump(path)
    assert "Pagu anggaran belum diisi (lembar Anggaran)." in text
    assert "Lembar Anggaran belum berisi." in text
    assert "Rencana aksi Triwulan" not in text


def test_a_restyled_template_still_renders(tmp_path: Path) -> None:
    document = docx.Document(TEMPLATE)
    document.styles["Judul"].font.name = "Times New Roman"
    document.add_paragraph("Tembusan: Bupati; serapan {{ serapan.teks }}, {{ kelompok[0].baris[0].indikator }}")
    restyled = tmp_path / "gaya-kantor.docx"
    document.save(restyled)
    path = tmp_path / "hasil.docx"
    path.write_bytes(render_triwulan(DOKUMEN, restyled, triwulan=2))
    assert "Tembusan: Bupati; serapan 6,25%, Indeks <A>" in dump(path)


def test_the_sheet_judges_the_year_so_far_as_the_report_of_its_last_quarter() -> None:
    sheet = {h.indikator.kode: h for h in hasil_tahun(DOKUMEN)}
    rows = {b.nomor: b for k in isi_triwulan(DOKUMEN, 2).kelompok for b in k.baris}
    printed = {n: b.predikat.replace("-", "") for n, b in rows.items()}
    # IK-1 is not measured, IK-4 lacks a denominator in the second quarter
    assert [sheet[f"IK-{n}"].predikat for n in (1, 2, 3, 5, 6)] == [printed[n] for n in (1, 2, 3, 5, 6)]
    assert (sheet["IK-5"].predikat, sheet["IK-5"].predikat_tahun) == ("Sangat Tinggi", "Sangat Rendah"), "2 of 2, of 4"


def test_without_quarterly_targets_a_quarter_is_judged_by_nothing_and_the_year_by_its_own() -> None:
    def predikat(*tw: float) -> str:
        isi = simpul("1.2.1", "Kegiatan", "", "Keuangan", indikator("IK-6", "Laporan E", 8.0, (None,) * 4))
        (hasil,) = hasil_tahun(replace(DOKUMEN, simpul=(isi,), data_ukur=(data("IK-6", *tw),)))
        return hasil.predikat

    assert predikat(2.0, 2.0) == predikat(2.0, 2.0, 2.0) == ""
    assert predikat(2.0, 2.0, 2.0, 2.0) == "Sangat Tinggi"
