"""Nothing an office wrote is lost on paper: objective, indicator, formula, targets and source, once and in order.

The workbooks are compared with the facts of the real documents elsewhere (test_sample*.py); here every row of a
workbook has to stand in the table it was printed from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.cetak import cetak
from helpers.docx_dump import dump

from kinerja_xl.app.load import load
from kinerja_xl.model import Dokumen, Indikator, Sasaran, Simpul
from kinerja_xl.reports.cetak.nilai_tercetak import teks_target

SAMPLES = Path(__file__).parents[2] / "samples"
Record = tuple[Simpul, Sasaran, Indikator]


def letters(text: str) -> str:
    """Only letters and digits: an equation prints no blanks, and a line break is no difference."""
    return re.sub(r"[\W_]+", "", text.replace("×", "x")).casefold()


def by_level(dokumen: Dokumen) -> Iterator[Record]:
    """The order of the wide table: programmes and kegiatan, then sub kegiatan."""
    for levels in (("Program", "Kegiatan"), ("Sub Kegiatan",)):
        yield from (r for r in records(dokumen) if r[0].jenjang in levels)


def by_official(dokumen: Dokumen) -> Iterator[Record]:
    """The order of the decrees: one official after the other; what nobody answers for stands with the one before."""
    owner: dict[str, str] = {}
    last = ""
    for simpul in dokumen.simpul:
        last = simpul.penanggung_jawab or last
        owner[simpul.kode] = last
    for orang in dokumen.pejabat:
        yield from (r for r in records(dokumen) if owner[r[0].kode] == orang.kode)


def records(dokumen: Dokumen) -> Iterator[Record]:
    for simpul in dokumen.simpul:
        for sasaran in simpul.sasaran:
            yield from ((simpul, sasaran, i) for i in sasaran.indikator)


CASES: dict[str, tuple[str, Callable[[Dokumen], Iterator[Record]], int, int]] = {
    # workbook: (document, its order, number of indicators, columns of its table without the years)
    "pino-raya-iku-2022-2026": ("tabel-iku", by_level, 52, 8),
    "jejangkit-iku-2023-2026": ("sk-iku", by_official, 44, 6),
    "poncokusumo-iki-2023": ("sk-iki", by_official, 57, 4),
}


@pytest.mark.parametrize("name", CASES)
def test_every_fact_is_printed_once_and_in_order(name: str) -> None:
    document, order, count, columns = CASES[name]
    dokumen = load(SAMPLES / f"{name}.xlsx").dokumen
    years = sorted({t for _, _, i in records(dokumen) for t in i.target})
    lines = [line for line in dump(cetak(document, dokumen)).splitlines() if line.startswith("|")]
    printed = [line for line in lines if line.count(" | ") == columns + len(years) - 1 and not _header(line)]
    wanted = list(order(dokumen))
    assert len(wanted) == count
    assert len(printed) == count, "a row was lost, or printed twice"
    seen = ""
    for (_, sasaran, i), line in zip(wanted, printed, strict=True):
        plain = letters(line)
        seen += plain
        assert letters(i.nama) in plain
        assert letters(i.sumber_data) in plain
        assert letters(sasaran.teks) in seen, "the objective stands in this row or above it"
        unit = letters(i.satuan)  # it may have a column of its own
        assert all(letters(teks_target(i, year)).removesuffix(unit) in plain for year in years)
        assert unit in plain
        fraction = i.pembilang and i.penyebut and all(letters(part) in plain for part in (i.pembilang, i.penyebut))
        assert fraction or letters(i.penjelasan_rumus) in plain, f"{i.at.row}: {line}"


def _header(line: str) -> bool:
    """An empty row, one of titles, of years, of the annex's heading, or for a position without any indicator."""
    cells = [cell.strip() for cell in line.removeprefix("|").removesuffix("|").split(" | ")]
    return not letters(line) or bool({":", "2022"} & set(cells)) or letters(cells[-1]) in _TITLES or cells[1] == "-"


_TITLES = {"penanggungjawab", "sumberdata"}
