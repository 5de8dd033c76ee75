"""Every number of the year-end report stands in a text that knows its cells, and agrees with what the cells hold.

Two halves: nothing printed escapes (what is not a text of the context has no digit, besides numbering and citations),
and no text lies (each of its numbers is in its cells, or is computed from them). The list place <-> cell is written as a
file that a person can read.
"""

from __future__ import annotations

import bisect
import csv
import datetime as dt
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document
from docx.oxml.ns import qn
from helpers import some
from helpers.berat import sebagian
from helpers.berlaku import KETENTUAN
from helpers.samples import document, path, printed

from kinerja_xl.findings import CellRef
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations.sumber import SUMBER
from kinerja_xl.reports.cetak.asal import Teks, telusur
from kinerja_xl.reports.lkjip.bahan import Bahan
from kinerja_xl.reports.lkjip.laporan_lkjip import IsiLkjip, isi_lkjip

SAMPLE = "kalaena-pengukuran-2025-bersih"
SURVEI = {"SKM", "AKIP"}
REGULASI = {float(KETENTUAN.skm.konversi), 100 * KETENTUAN.efisiensi.selisih}
"""What regulations and practice fix, named in sentences: the factor of the index, the threshold of efficiency."""
NUMBER = re.compile(r"(?<![\w.,])-?\d+(?:\.\d{3})*(?:,\d+)?(?![\d])")


@dataclass
class Bundel:
    dokumen: Dokumen
    isi: IsiLkjip
    teks: list[tuple[str, Teks]]
    printed: bytes
    book: Any


@pytest.fixture(scope="module")
def bundel() -> Bundel:
    dokumen = document(SAMPLE)
    isi = isi_lkjip(dokumen)
    book = openpyxl.load_workbook(path(SAMPLE), data_only=True)
    return Bundel(dokumen, isi, list(telusur(isi)), printed("lkjip", SAMPLE), book)


@pytest.fixture(scope="module")
def buku(bundel: Bundel) -> Buku:
    return Buku(bundel)


# --- nothing printed escapes ------------------------------------------------------------------------------------------


def paragraphs(printed: bytes) -> Iterator[tuple[str, str]]:
    """Every paragraph of the body as (style, text); equations and the lists of contents are left out."""
    document = Document(io.BytesIO(printed))
    names = {style.style_id: style.name or "" for style in document.styles}
    for paragraph in document.element.body.iter(qn("w:p")):
        mark = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        style = names[mark.get(qn("w:val"))] if mark is not None else "Normal"
        if style.startswith(("toc", "table of figures", "Tabel Nomor Kolom")):
            continue
        parts = (" " if node.tag != qn("w:t") else node.text or "" for node in own(paragraph))
        yield style, " ".join("".join(parts).split())


def own(paragraph: Any) -> Iterator[Any]:
    for node in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
        if next(node.iterancestors(qn("w:p"))) is paragraph and node.getparent().tag == qn("w:r"):
            yield node


NUMBERING = (
    re.compile(r"^(Tabel|Gambar) (\d\.)?\d+ "),  # a caption's number
    re.compile(r"^\d+(\.\d+)*\.?( |$)"),  # a heading's, an item's or a row's number
    re.compile(r"^LAMPIRAN \d$"),  # of the agreement, in its own words
    re.compile(r"^Sasaran \d+: "),  # an objective's place in the chapter, in its heading …
    re.compile(r"\bSasaran \d+\b(?= (Tahun|Beberapa|terhadap|dengan)|$)"),  # … and in the captions of its tables
)


def test_every_number_on_paper_stands_in_a_text_of_the_context(bundel: Bundel) -> None:
    known = sorted({plain(t) for _, t in bundel.teks if re.search(r"\d", t)} | citations(bundel), key=len, reverse=True)
    escaped = []
    for style, text in paragraphs(bundel.printed):
        rest = text
        for number in NUMBERING:
            rest = number.sub("", rest)
        rest = without(rest.casefold(), known)
        if re.search(r"\d", rest):
            escaped.append((style, text, rest))
    assert not escaped, escaped[:10]


def plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def without(text: str, known: list[str]) -> str:
    """The text without the known ones that stand in it whole; a number is no part of a longer number."""
    for each in known:
        if not re.search(r"\d", text):
            break
        if each in text:
            text = re.sub(rf"(?<![\w.,]){re.escape(each)}(?!\w|[.,]\d)", " ", text)
    return text


def citations(bundel: Bundel) -> set[str]:
    """What regulations fix, and no cell: their titles and numbers, the bands of the scale, the words of a formula."""
    ukur = bundel.isi.cara_ukur
    texts = [*bundel.isi.bab1.dasar_laporan, ukur.sumber_skala, *(p.rentang for p in ukur.skala)]
    texts += [text for r in ukur.rumus for text in (r.untuk, r.menurut)]
    texts += [text for isian in bundel.isi.belum_diisi for text in (isian.apa, isian.tempat)]  # asked for, not told
    texts += list(SUMBER)
    texts += [baris.kode for sasaran in bundel.isi.bab3.sasaran if sasaran.skm for baris in sasaran.skm.baris]
    return {plain(t) for t in texts if re.search(r"\d", t)}


# --- no text lies -----------------------------------------------------------------------------------------------------


def test_every_text_with_a_number_knows_its_cells(bundel: Bundel) -> None:
    assert not [
        (place, text) for place, text in some(bundel.teks) if NUMBER.search(text) and not text.dari and not text.isian
    ]


def test_the_cells_exist_in_the_workbook(bundel: Bundel) -> None:
    sheets = {
        name: (sheet.max_row, sheet.max_column) for name, sheet in zip(bundel.book.sheetnames, bundel.book, strict=True)
    }
    for place, text in some(bundel.teks):
        for ref in text.dari:
            rows, columns = sheets[ref.sheet]
            assert 1 <= ref.row <= rows and 1 <= ref.col <= columns, (place, text, ref)


@pytest.mark.parametrize("bagian", sebagian(range(15), lambda bagian: bagian == 0))
def test_every_number_agrees_with_its_cells(bagian: int, bundel: Bundel, buku: Buku) -> None:
    wrong = [
        (place, str(text), token, len(text.dari))
        for place, text in bundel.teks[bagian::15]
        if text.dari and NUMBER.search(text)
        for token in tokens(text)
        if not buku.agrees(token, text)
    ]
    assert not wrong, (len(wrong), wrong[:20])


@pytest.mark.parametrize("langkah", sebagian([3, 12], lambda langkah: langkah == 12))
def test_a_wrong_number_would_be_seen(langkah: int, bundel: Bundel, buku: Buku) -> None:
    """Decimals are printed wrongly; but for a few that some other sum happens to give, all have to be noticed."""
    seen, missed = 0, []
    for place, text in bundel.teks[::langkah]:
        wrong = Teks(re.sub(r"\d", lambda digit: str((int(digit[0]) + 3) % 10), text), text.dari)
        for token in tokens(wrong) if text.dari else ():
            if "," in token:
                seen += 1
                missed += [(place, wrong, token)] if buku.agrees(token, wrong) else []
    assert seen > 600 / langkah
    assert len(missed) < 0.05 * seen, missed


def test_the_list_of_places_and_cells_can_be_read(bundel: Bundel, tmp_path: Path) -> None:
    path = tmp_path / "asal-angka.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("tempat", "tercetak", "sel"))
        for place, text in bundel.teks:
            if NUMBER.search(text):
                writer.writerow((place, str(text), " ".join(map(str, text.dari))))
    rows = list(csv.reader(path.open(encoding="utf-8", newline="")))
    assert len(rows) > 1000
    assert all(cells or "[Belum diisi" in text for _, text, cells in rows[1:])


def tokens(text: str) -> list[str]:
    return NUMBER.findall(re.sub(r"\[Belum diisi: .*?\]", "", text))


class Buku:
    """The workbook's values, and what follows from them: sums, means, shares, differences, and the sheet Capaian."""

    def __init__(self, bundel: Bundel) -> None:
        self.book, self.dokumen = bundel.book, bundel.dokumen
        self.capaian = dict(self._capaian(Bahan(bundel.dokumen)))
        self.jenjang = {(s.at.sheet, s.at.row): s.jenjang for s in self.dokumen.simpul}
        levels = {s.kode: s.jenjang for s in self.dokumen.simpul}
        self.jenjang |= {(a.at.sheet, a.at.row): levels.get(a.kode, "") for a in self.dokumen.anggaran}
        identitas = self.dokumen.identitas
        self.sisa_tahun = (identitas.periode_akhir or 0) - (identitas.tahun or 0)
        self.known: dict[tuple[CellRef, ...], list[float]] = {}

    def value(self, ref: CellRef) -> Any:
        return self.book[ref.sheet].cell(ref.row, ref.col).value

    def _capaian(self, bahan: Bahan) -> Iterator[tuple[str, tuple[set[CellRef], set[CellRef], dict[str, Any]]]]:
        """By indicator: the cells of its result, those of its achievement, and its row of the sheet Capaian."""
        sheet = self.book["Capaian"]
        rows = {row[0]: row for row in sheet.iter_rows(values_only=True) if isinstance(row[0], str)}
        titles = rows["kode_indikator"]
        for simpul in self.dokumen.simpul:
            for i in simpul.indikator:
                fakta = bahan.fakta(i)
                row = dict(zip(titles, rows[i.kode], strict=True))
                yield i.kode, (set(fakta.sel_realisasi), set(fakta.sel_capaian), row)

    def agrees(self, token: str, text: Teks) -> bool:
        cells = text.dari
        written = [v for v in map(self.value, cells) if isinstance(v, str)]
        if any(re.search(rf"(?<![\d]){re.escape(token)}(?!\d)", w) for w in written):
            return True
        dates = [v for v in map(self.value, cells) if isinstance(v, dt.date)]
        if token in {str(part) for date in dates for part in (date.day, date.year)}:
            return True
        number = float(token.replace(".", "").replace(",", "."))
        decimals = len(token.partition(",")[2])
        if number in REGULASI and not decimals:
            return True
        if cells not in self.known:
            self.known[cells] = sorted(map(abs, self._numbers(cells)))
        known, near = self.known[cells], 0.5 * 10**-decimals + 1e-6
        above = bisect.bisect_left(known, abs(number) - near)
        return above < len(known) and known[above] <= abs(number) + near

    def _numbers(self, cells: tuple[CellRef, ...]) -> Iterator[float]:
        values = {ref: v for ref in cells if isinstance(v := self.value(ref), (int, float)) and not isinstance(v, bool)}
        yield from values.values()
        yield from (100 * v for v in values.values())
        years = [int(v) for ref, v in values.items() if ref.sheet == "Identitas" and 1990 < v < 2100]
        yield from range(min(years, default=0), max(years, default=0) + 1)  # the years of a period
        asked = set(cells)
        yield from (len(cells), len({(r.sheet, r.row) for r in cells}))
        for sheet in {r.sheet for r in cells}:
            told = [self.value(r) for r in cells if r.sheet == sheet]
            yield from (len(told), len(set(told)))  # so many rows, so many different ones
        yield from Counter(self.jenjang.get((r.sheet, r.row)) for r in self._rows(cells)).values()
        rows = [
            (row, real <= asked or asked <= reach, reach <= asked) for real, reach, row in self.capaian.values() if real
        ]
        reached = [row["capaian"] for row, _, reach in rows if reach and isinstance(row["capaian"], float)]
        capped = [r["capaian_dibatasi"] for r, _, reach in rows if reach and isinstance(r["capaian"], float)]
        yield from (len(reached), sum(c >= 1 - 1e-9 for c in reached), sum(c < 1 - 1e-9 for c in reached))
        yield from (sum(c > 1 + 1e-9 for c in reached), sum(abs(c - 1) <= 1e-9 for c in reached))
        basis = [sum(capped) / len(capped)] if capped else []
        money = list(self._shares({ref: v for ref, v in values.items() if ref.sheet == "Anggaran"}))
        yield from (100 * share for share in money)
        yield from (100 * (reach - share) for reach in [*basis, *reached, *capped] for share in money)
        basis += self._sums({ref: v for ref, v in values.items() if ref.sheet not in SURVEI})
        yield from self._sums({ref: v for ref, v in values.items() if ref.sheet in SURVEI})
        yield from (v * factor for v in basis for factor in (1, 100))
        yield from self._pairs(basis)
        if len(values) <= 12:  # a few numbers side by side: of more, some two would always agree
            yield from self._pairs(values.values())
        for row, real, _ in rows:
            if real:
                mine = [v for v in row.values() if isinstance(v, (int, float))]
                if isinstance(end := row["target_akhir"], (int, float)) and self.sisa_tahun:
                    yield (end - row["realisasi"]) / self.sisa_tahun
                yield from (v * factor for v in mine for factor in (1, 100))
                yield from self._pairs(
                    [*mine, *(values[r] for r in values if r.sheet in {"Kinerja", "Analisis", "Riwayat"})]
                )

    def _pairs(self, numbers: Iterable[float]) -> Iterator[float]:
        """What two numbers give: their difference, one in per cent of the other, and less than it by so much."""
        every = list(numbers)
        different = list(dict.fromkeys(every))
        if len(different) < len(every):
            yield from (0, 1, 100)  # what two of the same give
        for a, b in itertools.permutations(different, 2):
            yield from (a - b, 100 * (a - b))
            yield from (a / b, 100 * a / b, 100 * (2 * b - a) / b, 100 * (1 - abs(a - b) / b)) if b else ()

    def _sums(self, values: dict[CellRef, float]) -> Iterator[float]:
        """The sum and mean of each column, of each sheet, and of the quarters of each budget."""
        columns: dict[tuple[str, Any], list[float]] = {}
        for ref, v in values.items():
            quarter = ref.sheet == "Anggaran" and "Realisasi" in str(self._title(ref))
            columns.setdefault((ref.sheet, "realisasi" if quarter else ref.col), []).append(v)
            columns.setdefault((ref.sheet, None), []).append(v)
        for (sheet, _), column in columns.items():
            yield sum(column)
            yield sum(column) / len(column)
            if sheet == "SKM":
                yield 25 * sum(column) / len(column)
        yield from self._points(values)

    def _rows(self, cells: Iterable[CellRef]) -> list[CellRef]:
        """One cell of each row."""
        return list({(ref.sheet, ref.row): ref for ref in cells}.values())

    def _shares(self, values: dict[CellRef, float]) -> Iterator[float]:
        """Spending by budget: of everything up to each quarter, and of each node whose budget is among the cells."""
        granted: dict[str, float] = {}
        spent: dict[str, list[float]] = {}
        for baris in self.dokumen.anggaran:
            pagu = [values[ref] for kunci in ("pagu", "pagu_perubahan") if (ref := baris.at.sel(kunci)) in values]
            quarters = [values.get(baris.at.sel(f"realisasi_tw{n}"), 0.0) for n in range(1, 5)]
            if pagu:
                granted[baris.kode] = granted.get(baris.kode, 0.0) + pagu[-1]
            for kode in ("", *itertools.accumulate(baris.kode.split("."), "{}.{}".format)):
                spent[kode] = [a + b for a, b in zip(spent.get(kode, [0.0] * 4), quarters, strict=True)]
        everything = sum(v for kode, v in granted.items() if not any(kode.startswith(f"{k}.") for k in granted))
        for kode, pagu_ in (*granted.items(), ("", everything)):
            yield from (total / pagu_ for total in itertools.accumulate(spent.get(kode, ())) if pagu_)

    def _title(self, ref: CellRef) -> Any:
        above = (self.book[ref.sheet].cell(row, ref.col).value for row in range(ref.row - 1, 0, -1))
        return next((v for v in above if isinstance(v, str)), "")

    def _points(self, values: dict[CellRef, float]) -> Iterator[float]:
        """What graded sub components give, all together and each component: weight times the grade's points."""
        for komponen in ("", *dict.fromkeys(sub.komponen for sub in self.dokumen.akip)):
            subs = [s for s in self.dokumen.akip if s.at.sel("bobot") in values and komponen in ("", s.komponen)]
            weight = sum(values[s.at.sel("bobot")] for s in subs)
            points = sum(values[s.at.sel("bobot")] * KETENTUAN.akip.nilai[s.nilai_huruf] / 100 for s in subs)
            yield points
            yield from (100 * points / weight,) if weight else ()
