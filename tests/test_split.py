"""``split`` gives each official a workbook of his own; filled and merged they are the whole again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from helpers import samples
from helpers.cli import run
from helpers.markdown_book import build_book
from helpers.ooxml import faults, needs_validator

from kinerja_xl.app.bagian import asal_bagian
from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.load import load
from kinerja_xl.app.merge import merge
from kinerja_xl.app.split import HasilSplit, split
from kinerja_xl.model.gabungan import gabungkan
from kinerja_xl.model.pemilik import pemilik_baris
from kinerja_xl.model.sisi_buku import SisiLembar, sisi_buku
from kinerja_xl.workbook.read import read_workbook

OFFICIALS = ("Camat", "Sekcam", "KasiA", "KasiB", "KasiC", "KasubA", "KasubB")
PEJABAT = "| Kode jabatan | Jabatan | Atasan |\n| Bupati | Bupati Contoh | |\n" + "".join(
    f"| {kode} | Jabatan {kode} | {'Bupati' if kode == 'Camat' else 'Camat'} |\n" for kode in OFFICIALS
)
KINERJA = "| Kode | Jenjang | Nomenklatur | Sasaran | Penanggung jawab | Kode indikator | Indikator | Satuan | Target 2025 |\n"
KINERJA += "".join(
    f"| {n} | Sasaran Strategis | | Sasaran {n} | {kode} | IK-00{n} | Indeks {n} | Indeks | 8{n} |\n"
    for n, kode in enumerate(OFFICIALS, 1)
)
AKSI = "| Kode indikator | Aksi | TW I | Penanggung jawab |\n" + "".join(
    f"| IK-00{n} | Rapat {n} | | |\n" for n in range(1, 8)
)
TABLES = {"Pejabat": PEJABAT, "Kinerja": KINERJA, "Rencana Aksi": AKSI}


def book(path: Path, **tables: str) -> Path:
    path.write_bytes(build_book({**TABLES, **tables}))
    return path


@pytest.fixture(scope="module")
def induk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return book(tmp_path_factory.mktemp("split") / "pk 2025.xlsx")


@pytest.fixture(scope="module")
def dibagi(induk: Path) -> HasilSplit:
    return split(induk, induk.parent / "bagian")


def test_each_official_with_rows_gets_a_workbook_named_after_him(dibagi: HasilSplit) -> None:
    assert [b.path.name for b in dibagi.bagian] == [f"pk 2025-{kode}.xlsx" for kode in OFFICIALS]
    assert [b.banyak for b in dibagi.bagian] == [3, *[2] * 6]  # the head has the budget of his node, too
    assert dibagi.tanpa_pemilik == ()


def test_a_part_is_checked_as_the_whole_is(induk: Path, dibagi: HasilSplit) -> None:
    whole, part = (check_file(p, PilihanPeriksa()).findings for p in (induk, dibagi.bagian[1].path))
    assert [(f.code, f.at, f.message) for f in part] == [(f.code, f.at, f.message) for f in whole]


def test_what_is_others_to_fill_is_shaded_and_the_sheet_in_front_leads_to_the_rest(dibagi: HasilSplit) -> None:
    made = openpyxl.load_workbook(dibagi.bagian[2].path)
    shaded = {row for row in range(2, 9) if made["Kinerja"].cell(row, 8).fill.fgColor.rgb == "FFE3E5E8"}
    assert shaded == {2, 3, 5, 6, 7, 8}
    front = made.worksheets[0]
    assert (front.title, front["A1"].value) == ("Bagian Anda", "Bagian Jabatan KasiA")
    assert [row[2].hyperlink.location for row in front.iter_rows(min_row=9)] == ["Kinerja!A4", "'Rencana Aksi'!A4"]


def test_split_fill_merge_check(induk: Path, tmp_path: Path) -> None:
    folder, out = tmp_path / "bagian", tmp_path / "gabungan.xlsx"
    assert run("split", induk, "--by", "penanggung-jawab", "-o", folder).returncode == 0
    parts = sorted(folder.glob("*.xlsx"))
    assert len(parts) == 7
    for number, kode in enumerate(OFFICIALS, 1):
        path = folder / f"pk 2025-{kode}.xlsx"
        made = openpyxl.load_workbook(path)
        made["Rencana Aksi"].cell(number + 1, 3).value = number
        made["Rencana Aksi"].append([f"IK-00{number}", f"Tambahan {kode}", 1])
        made.save(path)
        assert run("fill", path, "-o", tmp_path / path.name).returncode == 0
    filled = [tmp_path / p.name for p in parts]
    done = run("merge", induk, *filled, "-o", out)
    assert done.returncode == 0, done.stdout
    rows = [(b.teks("aksi"), b.angka("aksi_tw1")) for b in load(out).tables.tabel["rencana_aksi"].baris]
    assert rows == [(f"Rapat {n}", float(n)) for n in range(1, 8)] + [(f"Tambahan {k}", 1.0) for k in OFFICIALS]
    before, after = (check_file(p, PilihanPeriksa(select=("KX2", "KX3"))).findings for p in (induk, out))
    assert {f.code for f in after} <= {f.code for f in before}
    assert merge(induk, filled[::-1], None).data == merge(induk, filled, None).data


def test_seven_parts_of_a_real_year_are_the_whole_again_in_any_order() -> None:
    """Each part has its official's rows as in the whole, and of everybody else's only what was there before."""
    berkas = samples.loaded("kalaena-pengukuran-2025")
    whole = sisi_buku(berkas.book, berkas.tables)
    owners, nobody = pemilik_baris(berkas.tables.tabel)
    assert (len(owners), nobody) == (7, {})
    late = {"tw1", "tw2", "tw3", "tw4", "bukti", "realisasi_tw1", "realisasi_tw2", "realisasi_tw3", "realisasi_tw4"}

    def with_rows(mine: Mapping[str, set[int]]) -> dict[str, SisiLembar]:
        return {
            key: replace(
                side,
                baris=tuple(
                    row
                    if row.row in mine.get(key, ())
                    else replace(
                        row,
                        banding=replace(row.banding, isi={k: v for k, v in row.banding.isi.items() if k not in late}),
                        sel={k: c for k, c in row.sel.items() if k not in late},
                        nilai={k: v for k, v in row.nilai.items() if k not in late},
                    )
                    for row in side.baris
                ),
            )
            for key, side in whole.items()
        }

    parts = [with_rows({key: {b.row for b in rows} for key, rows in owner.baris.items()}) for owner in owners]
    for order in (parts, parts[::-1]):
        merged = gabungkan(with_rows({}), order, [True] * 7)
        assert (merged.bentrok, merged.bentrok_baris, merged.hapus, merged.masuk, merged.tertinggal) == ([],) * 5
        written = {cell.at: cell.usul[0].nilai for cell in merged.ubah}
        assert written == {
            side.tempat(row, key): row.nilai[key]
            for side in whole.values()
            for row in side.baris
            for key in late & row.banding.isi.keys()
        }


def test_an_official_is_one_however_he_is_written_and_rows_of_nobody_are_named(tmp_path: Path) -> None:
    kinerja = (
        KINERJA.replace("| Sekcam |", "| jabatan sekcam |").replace("| KasiA |", "| |").replace("KasiB", "Seksi/B: ?")
    )
    done = run("split", book(tmp_path / "buku.xlsx", Kinerja=kinerja), "-o", tmp_path / "bagian")
    assert done.returncode == 0
    names = sorted(p.name for p in (tmp_path / "bagian").iterdir())
    assert "buku-Sekcam.xlsx" in names and "buku-Seksi_B_ _.xlsx" in names and len(names) == 6
    assert "2 baris tanpa penanggung jawab tetap diisi di buku.xlsx: Kinerja!E4, Rencana Aksi!D4." in done.stderr
    assert "'Seksi/B: ?' tidak ada pada lembar Pejabat" in done.stderr


def test_a_part_knows_its_base_and_is_refused_for_another_one(induk: Path, dibagi: HasilSplit, tmp_path: Path) -> None:
    part = dibagi.bagian[0].path
    asal = asal_bagian(read_workbook(part))
    assert asal is not None and (asal.induk, asal.kode) == ("pk 2025.xlsx", "Camat")
    saved = openpyxl.load_workbook(induk)  # saved again, nothing changed: still the base
    saved.save(tmp_path / "induk.xlsx")
    assert run("merge", tmp_path / "induk.xlsx", part, "--dry-run").returncode == 0
    saved["Kinerja"]["I2"].value = 99
    saved.save(tmp_path / "baru.xlsx")
    done = run("merge", tmp_path / "baru.xlsx", part, "--dry-run")
    assert done.returncode == 2 and "dengan isi yang lain" in done.stderr
    assert run("merge", induk, part, tmp_path / "baru.xlsx", "--dry-run").returncode == 0  # the way out that it names


def test_nothing_is_split_or_replaced_that_should_not(induk: Path, dibagi: HasilSplit, tmp_path: Path) -> None:
    nobody = book(
        tmp_path / "kosong.xlsx", Kinerja=KINERJA.splitlines()[0] + "\n| 1 | Tujuan | | A | | IK-001 | X | % | 1 |"
    )
    done = run("split", nobody, "-o", tmp_path / "x")
    assert done.returncode == 2 and "Isi kolom Penanggung jawab" in done.stderr
    split(induk, dibagi.bagian[0].path.parent)  # our own unchanged output
    part = dibagi.bagian[6].path
    made = openpyxl.load_workbook(part)
    made["Kinerja"]["I8"].value = 1
    made.save(part)
    assert run("split", induk, "-o", part.parent).returncode == 2
    assert openpyxl.load_workbook(part)["Kinerja"]["I8"].value == 1
    again = split(part, tmp_path / "lagi").bagian[0].path  # a part of a part has one sheet in front
    assert openpyxl.load_workbook(again).sheetnames.count("Bagian Anda") == 1


@needs_validator[0]
@needs_validator[1]
def test_a_part_is_valid(dibagi: HasilSplit) -> None:
    assert not list(faults(dibagi.bagian[3].path))
