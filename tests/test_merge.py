"""``merge`` takes what only one copy changed, once what several changed alike, and lists what they disagree on."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Mapping
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from helpers import samples
from helpers.berat import contoh
from helpers.cli import run
from helpers.markdown_book import build_book
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.comments import Comment

from kinerja_xl.app.load import load
from kinerja_xl.app.merge import merge
from kinerja_xl.model.gabungan import gabungkan
from kinerja_xl.model.identitas import nilai_baku
from kinerja_xl.model.sisi_buku import BarisSisi, SisiLembar, sisi_buku

HEAD = "| Kode | Jenjang | Sasaran | Penanggung jawab | Indikator | Satuan | Target 2025 | Keterangan | Catatan |\n"
INDUK = """| 1 | Tujuan | A | Camat | Indeks A | Indeks | 88 | | |
| 1.1 | Program | B | Camat | Persentase B | % | 100 | tetap | lihat |
| 1.2 | Program | C | Camat | Jumlah C | Dokumen | 5 | | |
| 1.3 | Program | D | Camat | Jumlah D | Laporan | 7 | | |
"""
ROWS = INDUK.splitlines(keepends=True)
AKSI = "| Kode indikator | Aksi | TW I | Penanggung jawab |\n| IK-001 | Rapat | 1 | Camat |\n"

# -- the decision alone, on rows of a real year ---------------------------------------------------


def one_sheet(name: str) -> SisiLembar:
    berkas = samples.loaded("kalaena-pengukuran-2025")
    return sisi_buku(berkas.book, berkas.tables)[name]


def edited(side: SisiLembar, edits: Mapping[tuple[int, str], str], chance: random.Random) -> SisiLembar:
    """A copy of a sheet with some texts typed over, its rows in another order."""
    rows: list[BarisSisi] = []
    for n, row in enumerate(side.baris):
        said = {key: text for (i, key), text in edits.items() if i == n}
        cells = {k: c._replace(kind="s", value=said[k], formula=None) if k in said else c for k, c in row.sel.items()}
        banding = replace(row.banding, isi={**row.banding.isi, **said})
        rows.append(replace(row, banding=banding, sel=cells, nilai={**row.nilai, **said}))
    return replace(side, baris=tuple(chance.sample(rows, len(rows))))


@pytest.mark.parametrize("name", ["kinerja", "data_ukur", "anggaran"])
@given(seed=st.integers(0, 10**6))  # a seed, because chance itself would be driven to a row of which nothing is left
@contoh(4)
def test_of_200_edits_in_two_copies_each_is_kept_or_listed(name: str, seed: int) -> None:
    base, chance = one_sheet(name), random.Random(seed)
    cells = [(n, k) for n, row in enumerate(base.baris) for k in sorted(row.banding.isi) if k not in row.banding.kunci]
    both: list[dict[tuple[int, str], str]] = [
        {place: chance.choice(["satu", "dua"]) for place in chance.sample(cells, min(100, len(cells) // 8))}
        for _ in range(2)
    ]
    merged = gabungkan({name: base}, [{name: edited(base, edits, chance)} for edits in both], [True, True])
    at = {place: base.tempat(base.baris[place[0]], place[1]) for place in cells}
    disputed = {p for p in both[0].keys() & both[1].keys() if both[0][p] != both[1][p]}
    wanted = {at[p]: text for edits in both for p, text in edits.items() if p not in disputed}
    assert {c.at: c.usul[0].nilai for c in merged.ubah} == wanted
    assert {c.at for c in merged.bentrok} == {at[p] for p in disputed}
    assert all({u.nilai for u in c.usul} == {"satu", "dua"} for c in merged.bentrok)
    assert (merged.hapus, merged.masuk, merged.tertinggal) == ([], [], [])


# -- files ----------------------------------------------------------------------------------------


def book(path: Path, kinerja: str, **more: str | None) -> Path:
    path.write_bytes(build_book({"Kinerja": HEAD + kinerja, "Rencana Aksi": AKSI, **more}))
    return path


@pytest.fixture(scope="module")
def induk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return book(tmp_path_factory.mktemp("merge") / "induk.xlsx", INDUK, Catatan="| Rapat | 3 |\n| Tamu | 4 |")


@pytest.fixture
def copy(tmp_path: Path, induk: Path) -> Any:
    def make(name: str, kinerja: str = INDUK, **more: str | None) -> Path:
        return book(tmp_path / f"{name}.xlsx", kinerja, **{"Catatan": "| Rapat | 3 |\n| Tamu | 4 |", **more})

    return make


def report(*args: str | Path) -> dict[str, Any]:
    done = run("merge", *args, "--format", "json")
    assert done.returncode in (0, 1), done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    left = [found[key] for key in ("conflicts", "row_conflicts", "left_behind")]
    assert done.returncode == int(any(left))
    return found


def rows(path: Path) -> list[tuple[str, ...]]:
    sheet = load(path).tables.tabel["kinerja"]
    keys = ("kode", "indikator", "satuan", "target_2025", "keterangan")
    return [tuple(nilai_baku(b.nilai.get(k)) for k in keys) for b in sheet.baris]


def test_what_only_one_changed_is_taken_and_rows_may_come_go_and_move(induk: Path, copy: Any, tmp_path: Path) -> None:
    a = copy(
        "a", ROWS[3] + ROWS[0].replace("88", "90") + ROWS[1] + "| 1.4 | Program | E | Camat | Jumlah E | Unit | 3 | | |"
    )
    b = copy(
        "b",
        INDUK.replace("Laporan", "Berkas").replace("| 88 | |", "| 90 | baru |"),
        **{"Rencana Aksi": AKSI + AKSI.splitlines()[1].replace("Rapat", "Survei")},
    )
    found = report(induk, a, b, "-o", tmp_path / "out.xlsx")
    assert rows(tmp_path / "out.xlsx") == [
        ("1", "Indeks A", "Indeks", "90", "baru"),
        ("1.1", "Persentase B", "%", "100", "tetap"),
        ("1.3", "Jumlah D", "Berkas", "7", ""),
        ("1.4", "Jumlah E", "Unit", "3", ""),
    ]
    assert [r["row"] for r in found["deleted_rows"]] == ["1.2 Jumlah C"]
    assert [c["proposals"][0]["from"] for c in found["taken"] if c["cell"] == "Kinerja!G2"] == [["a.xlsx", "b.xlsx"]]


def test_the_order_of_the_copies_decides_nothing(induk: Path, copy: Any) -> None:
    copies = [
        copy("a", INDUK + "| 1.5 | Program | F | Camat | Jumlah F | Unit | 3 | | |\n"),
        copy("b", INDUK.replace("88", "91") + "| 1.4 | Program | E | Camat | Jumlah E | Unit | 2 | | |\n"),
        copy("c", "".join(reversed(ROWS[1:])) + ROWS[0].replace("88", "92")),
    ]
    made = [merge(induk, order, None).data for order in permutations(copies)]
    assert all(data == made[0] for data in made)


def test_a_disagreement_is_left_as_it_was_and_listed_until_somebody_decides(
    induk: Path, copy: Any, tmp_path: Path
) -> None:
    a, b = copy("a", INDUK.replace("100", "95")), copy("b", "".join(reversed(ROWS)).replace("100", "90"))
    found = report(induk, a, b, "-o", tmp_path / "out.xlsx")
    [clash] = found["conflicts"]
    assert (clash["cell"], clash["column"], clash["base"]) == ("Kinerja!G3", "Target 2025", 100.0)
    assert [(p["cell"], p["value"]) for p in clash["proposals"]] == [("Kinerja!G3", 95.0), ("Kinerja!G4", 90.0)]
    assert rows(tmp_path / "out.xlsx") == rows(induk)
    assert report(induk, a, b, "-o", tmp_path / "diambil.xlsx", "--take", "b:target 2025")["conflicts"] == []
    assert rows(tmp_path / "diambil.xlsx")[1][3] == "90"
    assert report(induk, a, b, "--dry-run", "--take", "a.xlsx:Satuan")["conflicts"] == found["conflicts"]
    text = run("merge", induk, a, b, "--dry-run").stdout
    assert 'Putuskan dengan --take, misalnya: --take "a.xlsx:Target 2025"' in text
    page = tmp_path / "laporan.html"
    assert run("merge", induk, a, b, "--dry-run", "--format", "html", "--report", page).returncode == 1
    assert '<td class="isi baru">90</td>' in page.read_text(encoding="utf-8")


def test_a_row_that_one_deleted_and_another_changed_stays(induk: Path, copy: Any, tmp_path: Path) -> None:
    a, b = copy("a", ROWS[0] + ROWS[2] + ROWS[3]), copy("b", INDUK.replace("100", "90"))
    found = report(induk, a, b, "-o", tmp_path / "out.xlsx")
    assert [(r["row"], r["deleted_by"]) for r in found["row_conflicts"]] == [("1.1 Persentase B", ["a.xlsx"])]
    assert rows(tmp_path / "out.xlsx") == rows(induk)
    assert len(load_rows(induk, a, b, tmp_path, "a:semua")) == 3
    assert load_rows(induk, a, b, tmp_path, "b:semua")[1][3] == "90"


def load_rows(induk: Path, a: Path, b: Path, folder: Path, take: str) -> list[tuple[str, ...]]:
    report(induk, a, b, "-o", folder / "take.xlsx", "--take", take)
    return rows(folder / "take.xlsx")


def test_rows_that_claim_one_code_for_two_things_are_not_mixed(induk: Path, copy: Any, tmp_path: Path) -> None:
    a = copy("a", INDUK + "| 1.4 | Program | E | Camat | Jumlah E | Unit | 3 | | |\n")
    b = copy("b", INDUK + "| 1.4 | Program | F | Camat | Jumlah F | Unit | 4 | | |\n")
    found = report(induk, a, b, "-o", tmp_path / "out.xlsx")
    assert sorted(left["copy"] for left in found["left_behind"]) == ["a.xlsx", "b.xlsx"]
    assert rows(tmp_path / "out.xlsx") == rows(induk)
    same = report(induk, a, copy("c", INDUK + "| 1.4 | Program | E | Camat | Jumlah E | Unit | 3 | | |\n"), "--dry-run")
    assert [r["from"] for r in same["new_rows"]] == [["a.xlsx", "c.xlsx"]]


def test_an_own_column_comes_along_and_a_sheet_that_the_base_lacks_is_listed(induk: Path, copy: Any) -> None:
    a = copy("a")
    a.write_bytes(
        build_book(
            {"Kinerja": HEAD.strip() + " Paraf |\n" + INDUK.replace("| lihat |", "| lihat | ya |"), "Lain": "| Tamu |"}
        )
    )
    found = report(induk, a, "-o", a.with_name("out.xlsx"))
    assert [left["place"] for left in found["left_behind"]] == ["lembar Lain"]
    assert [(c["column"], c["cell"], c["from"]) for c in found["new_columns"]] == [("Paraf", "Kinerja!J1", ["a.xlsx"])]
    made = openpyxl.load_workbook(a.with_name("out.xlsx"))["Kinerja"]
    assert (made["J1"].value, made["J2"].value, made["J3"].value) == ("Paraf", None, "ya")


def test_own_columns_and_own_sheets_are_merged_too(induk: Path, copy: Any, tmp_path: Path) -> None:
    a = copy("a", INDUK.replace("lihat", "sudah"))
    b = copy("b", Catatan="| Rapat | 3 |\n| Tamu | 5 |\n| Surat | 1 |")
    assert report(induk, a, b, "-o", tmp_path / "out.xlsx")["left_behind"] == []
    made = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert made["Kinerja"]["I3"].value == "sudah"
    assert [[c.value for c in row] for row in made["Catatan"].iter_rows()] == [
        ["Rapat", "3"],
        ["Tamu", "5"],
        ["Surat", "1"],
    ]


@pytest.mark.parametrize("written", ["%0.9", "=80+10 -> 90", "90 Indeks"])
def test_values_arrive_as_they_were_meant(induk: Path, copy: Any, tmp_path: Path, written: str) -> None:
    report(induk, copy("a", INDUK.replace("88", written)), "-o", tmp_path / "out.xlsx")
    assert rows(tmp_path / "out.xlsx")[0][3] == "90"


def test_a_value_that_is_only_written_better_is_taken_too(copy: Any, tmp_path: Path) -> None:
    base = book(tmp_path / "induk.xlsx", INDUK.replace("| 5 |", "| '5 |").replace("tetap", "tetap  ya"))
    a = book(tmp_path / "a.xlsx", INDUK.replace("tetap", "tetap ya"))
    assert merge(base, [a], tmp_path / "out.xlsx").tuntas
    made = openpyxl.load_workbook(tmp_path / "out.xlsx")["Kinerja"]
    assert (made["G4"].value, made["H3"].value) == (5, "tetap ya")
    b = book(tmp_path / "b.xlsx", ROWS[0] + ROWS[2] + ROWS[3])  # who deletes the row is not stopped by it
    assert [r.baris.row for r in merge(base, [a, b], None).gabungan.hapus] == [3]


def test_a_note_in_a_copy_is_told_of(induk: Path, copy: Any) -> None:
    path = copy("a")
    made = openpyxl.load_workbook(path)
    made["Kinerja"]["G2"].comment = Comment("Mohon dicek", "Sekcam")
    made.save(path)
    assert merge(induk, [path], None).catatan == ("1 catatan sel di a.xlsx tidak ikut digabung (lembar Kinerja).",)


def test_nothing_but_the_cells_changes_and_a_base_as_its_own_copy_says_nothing(
    induk: Path, copy: Any, tmp_path: Path
) -> None:
    assert merge(induk, [induk, copy("a")], None).data == induk.read_bytes()
    data = merge(induk, [copy("b", INDUK.replace("88", "89"))], None).data
    before, after = (openpyxl.load_workbook(io.BytesIO(d)) for d in (induk.read_bytes(), data))
    changed = [
        c.coordinate
        for sheet in before
        for row in sheet.iter_rows()
        for c in row
        if (c.value, c.number_format) != ((d := after[sheet.title][c.coordinate]).value, d.number_format)
    ]
    assert changed == ["G2"]


def test_computed_columns_follow_where_the_base_was_filled(tmp_path: Path) -> None:
    sample = samples.path("kalaena-pk-2025-bersih")
    base, copy = tmp_path / "induk.xlsx", tmp_path / "salinan.xlsx"
    assert run("fill", sample, "-o", base).returncode == 0
    data = openpyxl.load_workbook(base)
    data["Kinerja"]["Y6"].value = 77
    data.save(copy)
    hasil = merge(base, [copy], tmp_path / "out.xlsx")
    assert [str(c.at) for c in hasil.gabungan.ubah] == ["Kinerja!Y6"]
    merged = load(tmp_path / "out.xlsx").tables.tabel["kinerja"].baris[0]
    assert merged.nilai["target_tahun_ini"] == 77


def test_strangers_are_refused_with_a_way_out(induk: Path, copy: Any, tmp_path: Path) -> None:
    stranger = copy("lain", "| 7 | Tujuan | X | Camat | Y | % | 1 | | |\n| 8 | Tujuan | X | Camat | Z | % | 1 | | |\n")
    for args, word in (
        ((induk, stranger, "--dry-run"), "bukan salinan"),
        ((induk, samples.path("pekuncen-cascading-2023"), "--dry-run"), "jenisnya cascading"),
        ((induk, copy("a"), "-o", induk), "tidak boleh menimpa"),
        ((induk, copy("a"), "--dry-run", "--take", "z:Satuan"), "tidak ada salinan bernama z"),
        ((induk, copy("a"), "--dry-run", "--take", "a:Satuann"), "Maksudnya"),
        ((induk, copy("a"), "--dry-run", "--take", "a"), "tidak lengkap"),
    ):
        done = run("merge", *args)
        assert done.returncode == 2 and word in done.stderr and "Jalan keluar:" in done.stderr


def test_nothing_of_a_copy_is_lost_without_a_word(induk: Path, copy: Any) -> None:
    path = copy("a")
    made = openpyxl.load_workbook(path)
    made["Kinerja"]["C12"] = "Jumlah"
    made["Kinerja"]["G12"] = 200
    made["Identitas"]["A20"], made["Identitas"]["B20"] = "Nomor WA", "0811"
    made.save(path)
    places = [left["place"] for left in report(induk, path, path, "--dry-run")["left_behind"]]
    assert places == ["Identitas, baris Nomor WA (1 sel)", "Kinerja!C12"]
