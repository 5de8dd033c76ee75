"""Every formula and its Python twin agree with a spreadsheet program, whatever stands in the cells they read."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from helpers.berat import sebagian
from helpers.recalculate import differences
from helpers.samples import SAMPLES, loaded

from kinerja_xl.app.fill import fill
from kinerja_xl.app.load import load
from kinerja_xl.sheets import PK
from kinerja_xl.workbook.cells import CellWrite, ExcelError
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook
from kinerja_xl.workbook.template import BARIS_DATA, Isi, write_template

# no booleans: LibreOffice counts them as numbers, Excel does not, and check names such a cell (KX102)
ODD = [None, 0.0, 1000.0, -5.0, 0.1, 1e12, "1.000", "", " ", "abc", ExcelError("#DIV/0!"), ExcelError("#N/A")]
UNITS = ["Predikat", "predikat", "%", "", "Dokumen"]
CODES = ["1", "1.1", "A.b", "a.B", "x*", "tidak ada", "~1", "?"]
ROWS = 150
CARA_ISI = ["Per triwulan", "S.d. triwulan", ""]
AT_LEAST = {
    "kalaena-pk-2025": 52 + 3 * 50,  # each indicator's target of this year; three columns of each budget
    "kalaena-pengukuran-2025": 54 * 15,
    "pino-raya-iku-2022-2026": 52,
}


def odd_workbook(cara_isi: str, seed: int) -> bytes:
    """A workbook whose input cells hold anything at random."""
    rng = random.Random(seed)
    kinerja = [
        {"kode": rng.choice([*CODES, f"2.{n}"]), "nomenklatur": f"Program {n}", "indikator": f"Indikator {n}",
         "kode_indikator": f"IK-{n:03d}", "satuan": rng.choice(UNITS)}
        for n in range(ROWS)
    ]  # fmt: skip
    anggaran = [{"kode": rng.choice([*CODES, f"2.{n}"]), "sumber_dana": "APBD"} for n in range(ROWS)]
    aksi = [
        {"kode_indikator": rng.choice([f"IK-{n:03d}", f"ik-{n:03d}", "IK-*", "IK-9"]), "aksi": "A"} for n in range(40)
    ]
    isi = Isi(
        tabel={"kinerja": kinerja, "anggaran": anggaran, "rencana_aksi": aksi},
        formulir={"identitas": {"tahun": 2026, "cara_isi_realisasi": cara_isi}},
    )
    return write_template(PK, range(2025, 2030), isi)


def with_odd_values(path: Path, seed: int) -> None:
    """Overwrite the numbers' columns with odd values; empty text needs a formula, so it is left as blank."""
    rng = random.Random(seed)
    book = read_workbook(path)
    tables = load(path).tables.tabel
    writes = []
    for lembar, columns in {
        "kinerja": ["target_2026"],
        "anggaran": ["pagu", "pagu_perubahan", *(f"realisasi_tw{n}" for n in range(1, 5))],
    }.items():
        tabel = tables[lembar]
        for row in range(BARIS_DATA + 1, BARIS_DATA + 1 + ROWS):
            for kunci in columns:
                value = rng.choice(ODD if rng.random() < 0.5 else [None, 100.0, 250.0])
                writes.append(
                    CellWrite(
                        sheet=tabel.sheet.name,
                        row=row,
                        col=tabel.posisi[kunci],
                        value=value,
                        formula='""' if value == "" and not isinstance(value, ExcelError) else None,
                    )
                )
    path.write_bytes(patch(book, writes).data)


@pytest.mark.libreoffice
@pytest.mark.parametrize("cara_isi", sebagian(CARA_ISI, lambda cara: cara == CARA_ISI[0]))
def test_twins_agree_with_libreoffice_on_anything(cara_isi: str, tmp_path: Path, libreoffice) -> None:
    seed = CARA_ISI.index(cara_isi) + 1
    path, out = tmp_path / "aneh.xlsx", tmp_path / "terisi.xlsx"
    path.write_bytes(odd_workbook(cara_isi, seed))
    with_odd_values(path, seed)
    done = fill(path, out)
    assert done.rencana.tanpa_nilai == ()
    count, differing = differences(out, libreoffice, tmp_path)
    assert differing == []
    assert count > 4 * ROWS


@pytest.mark.libreoffice
@pytest.mark.parametrize(
    "sample",
    sebagian(sorted(SAMPLES.glob("*[0-9].xlsx")), lambda path: path.stem == "pino-raya-iku-2022-2026"),
    ids=lambda path: path.stem,
)
def test_every_formula_of_every_sample_agrees_with_libreoffice(sample: Path, tmp_path: Path, libreoffice) -> None:
    out = tmp_path / "terisi.xlsx"
    fill(sample, out)
    count, differing = differences(out, libreoffice, tmp_path)
    assert differing == []
    assert count >= AT_LEAST.get(sample.stem, 1)
    assert count >= len(loaded(sample.stem).tables.tabel["kinerja"].baris)
