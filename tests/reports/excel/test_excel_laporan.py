"""The reports that come as Excel hold every fact of their workbook, once and in its order."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from helpers.cetak import cetak
from helpers.package_check import faults
from helpers.recalculate import differences

from kinerja_xl.app.fill import fill
from kinerja_xl.app.load import load
from kinerja_xl.app.report import shipped_template
from kinerja_xl.model import Aksi, Asal, Dokumen, Simpul
from kinerja_xl.reports.cascading.pohon import isi_pohon

SAMPLES = Path(__file__).parents[3] / "samples"
AT = Asal("Rencana Aksi", 1, {})


def sample(name: str) -> Dokumen:
    return load(SAMPLES / f"{name}.xlsx").dokumen


def sheet(data: bytes, *, values: bool = True) -> Any:
    assert faults(data) == []
    return openpyxl.load_workbook(io.BytesIO(data), data_only=values).worksheets[0]


def test_the_iku_table_prints_every_indicator_with_its_targets_as_numbers() -> None:
    dokumen = sample("pino-raya-iku-2022-2026")
    rows = list(sheet(cetak("tabel-iku", dokumen, bentuk="xlsx")).values)
    head = next(n for n, row in enumerate(rows) if row[3] == "Indikator")
    assert [row[6:11] for row in rows[head : head + 2]] == [
        ("Target Kinerja", None, None, None, None),
        ("2022", "2023", "2024", "2025", "2026"),
    ]
    printed = [(row[3], row[6:11]) for row in rows if row[3] not in (None, "Indikator")]
    wanted = [
        (i.nama, tuple(i.target.get(t) for t in range(2022, 2027)))
        for level in (("Program", "Kegiatan"), ("Sub Kegiatan",))
        for s in dokumen.simpul
        if s.jenjang in level
        for i in s.indikator
    ]
    assert printed == wanted
    assert len(printed) == 52


@pytest.mark.parametrize("name", ["pekuncen-cascading-2023", "kalaena-pk-2025"])
def test_the_tree_shows_every_node_once_beside_its_parent(name: str) -> None:
    dokumen = sample(name)
    made = sheet(cetak("cascading", dokumen, bentuk="xlsx"))
    texts = [cell.value for row in made.iter_rows(min_row=5, max_col=5) for cell in row if cell.value]
    boxes = [text for text in texts if "  " in text or text.split("\n")[0] in dokumen.simpul_menurut_kode]
    codes = Counter(box.split()[0] for box in boxes)
    assert codes == Counter(s.kode for s in dokumen.simpul)
    for simpul in dokumen.simpul:
        (box,) = (box for box in boxes if box.split()[0] == simpul.kode)
        assert all(f"• {i.nama or '-'}" in box for i in simpul.indikator)
    assert (made.page_setup.paperSize, made.page_setup.orientation) == (8, "landscape")


def test_a_tree_in_a_circle_and_a_node_without_its_parent_are_shown_too() -> None:
    at = Asal("Kinerja", 1, {})
    nodes = (
        Simpul(kode="1", jenjang="Program", induk="1.1", nomenklatur="A", at=at),
        Simpul(kode="1.1", jenjang="Kegiatan", induk="1", nomenklatur="B", at=at),
        Simpul(kode="9.1", jenjang="Kegiatan", induk="9", nomenklatur="C", at=at),
    )
    isi = isi_pohon(replace(sample("kalaena-pk-2025"), simpul=nodes))
    shown = [kotak.teks for baris in isi.baris for kotak in baris.kotak if kotak.awal and kotak.teks]
    assert sorted(shown) == ["1  A", "1.1  B", "9.1  C"]


def action_plan(folder: Path) -> Dokumen:
    fill(SAMPLES / "kalaena-pk-2025.xlsx", folder / "isi.xlsx")  # gives the indicators their codes
    dokumen = load(folder / "isi.xlsx").dokumen
    codes = [i.kode for s in dokumen.simpul for i in s.indikator if i.kode][:3]
    numbers = [(1.0, 1.0, 1.0, 1.0), (None, 2.0, None, 2.0), (None, None, None, None)]
    plans = tuple(
        Aksi(kode_indikator=kode, aksi=f"Aksi {kode} {n}", target_tw=tw, penanggung_jawab="Camat", at=AT)
        for kode in codes
        for n, tw in enumerate(numbers)
    )
    return replace(dokumen, rencana_aksi=plans)


def test_the_action_plan_adds_its_quarters(tmp_path: Path, libreoffice: Any) -> None:
    data = cetak("rencana-aksi", action_plan(tmp_path), bentuk="xlsx")
    rows = [row for row in sheet(data).values if isinstance(row[4], str) and row[4].startswith("Aksi ")]
    assert [row[9] for row in rows] == [4, 4, None] * 3
    path = tmp_path / "rencana.xlsx"
    path.write_bytes(data)
    assert differences(path, libreoffice, tmp_path) == (9 + 4, [])


def test_a_restyled_template_still_renders(tmp_path: Path) -> None:
    restyled = tmp_path / "gaya-kantor.xlsx"
    book = openpyxl.load_workbook(shipped_template("tabel-iku", "xlsx"))
    made = book.worksheets[0]
    made.column_dimensions["B"].width = 50
    made["A1"].font = openpyxl.styles.Font(name="Times New Roman", size=16)
    made["J7"] = "Catatan kantor"
    made["J10"] = "{{ baris.sumber }} ({{ kantor }})"
    made["J7"] = None
    book.save(restyled)
    rows = list(sheet(cetak("tabel-iku", sample("pino-raya-iku-2022-2026"), restyled, bentuk="xlsx")).values)
    assert sum("(Kecamatan Pino Raya)" in str(cell) for row in rows for cell in row) == 52
