"""The quarterly report in Excel: live formulas that say what the computation says, charts over the rows there are."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from helpers import samples
from helpers.berat import sebagian
from helpers.berlaku import SKALA
from helpers.package_check import faults
from helpers.recalculate import differences

from kinerja_xl.app.report import shipped_template
from kinerja_xl.compute.hasil_anggaran import serapan_total
from kinerja_xl.model import Anggaran, Asal, DataUkur, Dokumen, Identitas, Indikator, Sasaran, Simpul
from kinerja_xl.reports.excel.render import render_isi
from kinerja_xl.reports.triwulan.laporan_triwulan import isi_triwulan

SAMPLE = "kalaena-pengukuran-2025"
TEMPLATE = shipped_template("triwulan", "xlsx")
AT = Asal("Kinerja", 1, {})

# target and result of every kind: above, at, below, zero, negative, missing; in bands, between them, on their bounds
NILAI = [
    (target, result)
    for target in (10.0, 0.0, -5.0, 3.0, None)
    for result in (10.0, 9.05, 9.1, 7.5, 5.0, 0.0, -1.0, 37.5, None)
]


def board(skala: str = "", rumus: str = "") -> Dokumen:
    """Return a document with every direction, letters among them, and budget rows of every kind."""
    nodes, data = [], []
    for arah, satuan in (("Naik", "%"), ("Turun", "Hari"), ("Tetap", "%"), ("Miring", "%"), ("Naik", "Predikat")):
        values = [("BB", "B"), ("BB", "AA"), ("BB", "??"), ("BB", None)] if satuan == "Predikat" else NILAI
        indicators = []
        for target, result in values:
            kode = f"IK-{len(data):03d}"
            data.append(DataUkur(kode_indikator=kode, peran="Nilai", tw=(result, None, None, None), at=AT))
            indicators.append(
                Indikator(
                    kode=kode,
                    nama=f"Indikator {kode}",
                    satuan=satuan,
                    arah=arah,
                    tipe_perhitungan="Non Kumulatif",
                    cara_hitung="Nilai langsung",
                    target={} if target is None else {2025: target},
                    target_tw=(target, None, None, target),
                    at=AT,
                )
            )
        sasaran = Sasaran(teks=f"Sasaran {arah}", indikator=tuple(indicators), at=AT)
        nodes.append(Simpul(kode=str(len(nodes) + 1), jenjang="Program", nomenklatur=arah, sasaran=(sasaran,), at=AT))
    money = [
        ("1", 100.0, 40.0),
        ("1", None, 5.0),
        ("2", 0.0, 0.0),
        ("3", 50.0, None),
        ("4", 7.5, 10.0),
        ("5", None, None),
    ]
    return Dokumen(
        jenis="pengukuran",
        identitas=Identitas(tahun=2025, skala_predikat=skala, rumus_capaian_negatif=rumus),
        simpul=tuple(nodes),
        data_ukur=tuple(data),
        anggaran=tuple(
            Anggaran(kode=k, sumber_dana=f"Dana {n}", pagu=p, realisasi_tw=(r, None, None, None), at=AT)
            for n, (k, p, r) in enumerate(money)
        ),
    )


def made(dokumen: Dokumen, triwulan: int, template: Path = TEMPLATE) -> bytes:
    data = render_isi(template, isi_triwulan(dokumen, triwulan))
    assert faults(data) == []
    return data


@cache
def of_sample(triwulan: int) -> bytes:
    return made(samples.document(SAMPLE), triwulan)


def rows(data: bytes, sheet: str = "Capaian", *, values: bool = True) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=values)
    return [row for row in book[sheet].values if isinstance(row[0], (int, float))]


def same(cell: Any, value: float | str) -> bool:
    return cell == pytest.approx(value, abs=1e-9) if isinstance(value, float) else cell == value


ATURAN = [*((skala, "") for skala in SKALA), ("Skala sendiri", ""), ("", "B")]


@pytest.mark.parametrize("aturan", sebagian(ATURAN, lambda aturan: aturan is ATURAN[-1]))
def test_formulas_say_what_the_report_says(aturan: tuple[str, str]) -> None:
    skala, rumus = aturan
    dokumen = board(skala, rumus)
    expected = [b for k in isi_triwulan(dokumen, 1).kelompok for b in k.baris]
    printed = rows(made(dokumen, 1))
    assert len(printed) == len(expected) == 4 * len(NILAI) + 4
    for row, want in zip(printed, expected, strict=True):
        cells = (want.target_tahun, want.target, want.realisasi, want.capaian, want.target_sd, want.realisasi_sd)
        for cell, value in zip((*row[5:12], row[13]), (*cells, want.capaian_sd, want.capaian_tahun), strict=True):
            assert same(cell, value.isi), (want.indikator, want.arah)
        assert row[12] == want.predikat, (want.indikator, want.capaian_sd.isi)


@pytest.mark.parametrize("triwulan", sebagian([1, 4], lambda triwulan: triwulan == 1))
def test_the_sample_is_printed_whole_and_in_order(triwulan: int) -> None:
    dokumen = samples.document(SAMPLE)
    isi = isi_triwulan(dokumen, triwulan)
    data = of_sample(triwulan)
    assert [(row[0], row[2]) for row in rows(data)] == [(b.nomor, b.indikator) for k in isi.kelompok for b in k.baris]
    assert [row[1] for row in rows(data, "Kendala")][: len(isi.kendala)] == [b.indikator for b in isi.kendala]
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    (total,) = (row for row in book["Anggaran"].values if row[0] == "JUMLAH")
    money = serapan_total(dokumen, triwulan)
    assert total[3:] == (money.pagu, money.realisasi, money.sisa, pytest.approx(money.serapan))
    for sheet in book:
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (14, "landscape")
        assert sheet.print_title_rows


@pytest.mark.libreoffice
@pytest.mark.parametrize("triwulan", sebagian([1, 3], lambda triwulan: triwulan == 1))
def test_libreoffice_computes_the_same_of_the_sample(triwulan: int, tmp_path: Path, libreoffice: Any) -> None:
    path = tmp_path / "triwulan.xlsx"
    path.write_bytes(of_sample(triwulan))
    count, differing = differences(path, libreoffice, tmp_path)
    assert not differing, differing[:10]
    assert count > 54 * 4 + 50 * 2


@pytest.mark.libreoffice
@pytest.mark.parametrize("rumus", sebagian(["", "B"], lambda rumus: rumus == "B"))
def test_libreoffice_computes_the_same_of_anything(rumus: str, tmp_path: Path, libreoffice: Any) -> None:
    path = tmp_path / "triwulan.xlsx"
    path.write_bytes(made(board("PMK 62/2023", rumus), 1))
    count, differing = differences(path, libreoffice, tmp_path)
    assert not differing, differing[:10]
    assert count > 4 * (4 * len(NILAI) + 4)


def test_totals_and_achievement_are_formulas() -> None:
    data = of_sample(3)
    live = rows(data, values=False)
    assert all(str(row[column]).startswith("=") for row in live for column in (8, 11, 12, 13))
    money = openpyxl.load_workbook(io.BytesIO(data))["Anggaran"]
    (total,) = (row for row in money.values if row[0] == "JUMLAH")
    sums = re.findall(r"SUM\((.*?)\)", total[3])[0].split(",")
    isi = isi_triwulan(samples.document(SAMPLE), 3)
    assert len(sums) == sum(b.puncak for b in isi.anggaran), "programmes only: what stands below them is in them"


def test_the_predikat_is_coloured_by_its_place_in_the_scale() -> None:
    book = openpyxl.load_workbook(io.BytesIO(of_sample(3)))
    sheet = book["Capaian"]
    rules = [
        (area.sqref, rule.formula[0])
        for area, found in sheet.conditional_formatting._cf_rules.items()
        for rule in found
        if str(area.sqref).startswith("M")
    ]
    coloured = {row for areas, _ in rules for area in areas.ranges for row in range(area.min_row, area.max_row + 1)}
    assert coloured == {row[0].row for row in sheet.iter_rows() if isinstance(row[0].value, int)}
    bands = {tuple(map(int, re.findall(r"\$B\$(\d+)", formula)[:2])) for _, formula in rules}
    ((first, last),) = bands
    words = [sheet.cell(row, 2).value for row in range(first, last + 1)]
    assert words == ["Sangat Rendah", "Rendah", "Sedang", "Tinggi", "Sangat Tinggi"]


def test_charts_have_a_bar_for_every_row() -> None:
    isi = isi_triwulan(samples.document(SAMPLE), 3)
    with zipfile.ZipFile(io.BytesIO(of_sample(3))) as package:
        parts = [package.read(f"xl/charts/chart{n}.xml").decode() for n in (1, 2)]
    (drawn,), (spent,) = isi.grafik_capaian, isi.grafik_serapan
    achieved, target = drawn.deret
    reached, missed = (
        [v if v is not None and luput is one else None for v, luput in zip(achieved.nilai, achieved.luput, strict=True)]
        for one in (False, True)  # hatched where it misses the target, which is an outline on top
    )
    assert any(missed) and any(reached)
    series = ((reached, missed, target.nilai), [deret.nilai for deret in spent.deret])
    for part, grafik, values in zip(parts, (drawn, spent), series, strict=True):
        caches = re.findall(r"<c:(?:num|str)Cache>.*?</c:(?:num|str)Cache>", part)
        names = next(c for c in caches if "strCache" in c and f'ptCount val="{len(grafik.kategori)}"' in c)
        assert re.findall(r"<c:v>(.*?)</c:v>", names) == list(grafik.kategori)
        numbers = [c for c in caches if "numCache" in c]
        for ingatan, nilai in zip(numbers, values, strict=True):
            found = re.findall(r'<c:pt idx="(\d+)"><c:v>(.*?)</c:v>', ingatan)
            wanted = [(n, v) for n, v in enumerate(nilai) if v is not None]
            assert [(int(n), float(v)) for n, v in found] == [(n, pytest.approx(v)) for n, v in wanted]
    assert any(v is None for v in drawn.deret[0].nilai), "the sample has a gap to show"


def test_two_runs_give_the_same_bytes() -> None:
    assert made(samples.document(SAMPLE), 1) == of_sample(1)


def test_empty_sheets_give_a_report_too() -> None:
    data = made(replace(board(), anggaran=(), data_ukur=()), 1)
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    (total,) = (row for row in book["Anggaran"].values if row[0] == "JUMLAH")
    assert total[3:] == ("-",) * 4
    errors = [c.coordinate for s in book for row in s.iter_rows() for c in row if str(c.value).startswith("#")]
    assert errors == []


def test_a_restyled_template_still_renders(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(TEMPLATE)
    book["Capaian"]["A1"].font = openpyxl.styles.Font(name="Times New Roman", size=16)
    book["Kendala"]["J6"] = "{{ baris.capaian_sd.teks }} dari {{ kantor }}"
    restyled = tmp_path / "gaya-kantor.xlsx"
    book.save(restyled)
    data = made(samples.document(SAMPLE), 1, restyled)
    cells = [str(cell) for row in openpyxl.load_workbook(io.BytesIO(data))["Kendala"].values for cell in row]
    assert sum("% dari Kecamatan Kalaena" in cell for cell in cells) == len(
        isi_triwulan(samples.document(SAMPLE), 1).kendala
    )
