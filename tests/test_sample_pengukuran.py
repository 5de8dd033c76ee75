"""The measured sample: the agreement's own tree and money, an invented year that says so, and formulas that hold."""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import some
from helpers.berat import sebagian
from helpers.berlaku import AKIP
from helpers.recalculate import compare, without_cached_values
from helpers.samples import checked, document
from helpers.xlsx_dump import changes

from kinerja_xl.app.fill import fill
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.compute.hasil import HasilIndikator, hasil_tahun, nilai_akip_dokumen, nilai_skm
from kinerja_xl.compute.hasil_anggaran import serapan_baris, serapan_simpul, serapan_total
from kinerja_xl.regulations.skm import UNSUR
from kinerja_xl.sheets.base import Daftar
from kinerja_xl.sheets.daftar import ISI
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import RawBook, read_workbook

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
SAMPLE, CLEAN = SAMPLES / "kalaena-pengukuran-2025.xlsx", SAMPLES / "kalaena-pengukuran-2025-bersih.xlsx"
EXAMPLES = {"IK-053", "IK-054"}  # the agreement has no such indicators


@pytest.fixture(scope="module")
def facts() -> dict:
    return json.loads((ROOT / "tests" / "data" / "kalaena-pk-2025.facts.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=[SAMPLE, CLEAN], ids=["asli", "bersih"])
def dokumen(request):
    return document(request.param.stem)


@pytest.fixture(scope="module")
def hasil(dokumen) -> dict[str, HasilIndikator]:
    return {h.indikator.kode: h for h in hasil_tahun(dokumen)}


@pytest.fixture(scope="module")
def terisi(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pengukuran") / "terisi.xlsx"
    fill(SAMPLE, out)
    return out


# -- what is Kalaena's, and what is invented ------------------------------------------------------------------------


def test_tree_and_indicators_are_those_of_the_agreement(dokumen, facts) -> None:
    counts = facts["counts"]
    assert Counter(s.jenjang for s in dokumen.simpul) == {
        "Sasaran Strategis": 2,
        "Program": counts["program"],
        "Kegiatan": counts["kegiatan"],
        "Sub Kegiatan": counts["sub_kegiatan"],
    }
    codes = [i.kode for s in dokumen.simpul for i in s.indikator]
    assert len(codes) == len(set(codes)) == counts["indicators"] + len(EXAMPLES)
    agreement = document("kalaena-pk-2025-bersih")
    ours = {i.kode: i.target[2025] for s in dokumen.simpul for i in s.indikator if i.kode not in EXAMPLES}
    assert ours == {i.kode: i.target[2025] for s in agreement.simpul for i in s.indikator}


def test_every_budget_row(dokumen, facts) -> None:
    assert len(dokumen.anggaran) == facts["counts"]["budget_rows"]
    assert sum(a.pagu for a in dokumen.anggaran) == sum(b["amount"] for b in facts["budgets"])
    assert serapan_total(dokumen).pagu == 199_899_000 + 2_558_336_300


def test_what_is_invented_says_so(dokumen) -> None:
    assert all("contoh" in d.bukti.casefold() for d in dokumen.data_ukur if d.bukti)
    assert all("contoh" in a.keterangan.casefold() for a in dokumen.anggaran if any(a.realisasi_tw))
    assert any("bukan data kantor" in n.teks for n in dokumen.narasi if n.bagian == "Kata pengantar")
    assert all("contoh" in a.sumber_standar for a in dokumen.analisis if a.standar_nasional is not None)
    for simpul in dokumen.simpul:
        for indikator in simpul.indikator:
            if indikator.kode in EXAMPLES:
                assert indikator.penjelasan_target.startswith("Indikator contoh")


def test_no_real_person_is_in_it(dokumen) -> None:
    assert all(p.nama.startswith("Nama ") for p in some(dokumen.pejabat))


# -- what it has to show --------------------------------------------------------------------------------------------


def test_every_indicator_has_a_year_to_report(hasil) -> None:
    for kode, h in some(hasil.items()):
        i = h.indikator
        assert i.arah and i.tipe_perhitungan and i.cara_hitung, kode
        assert set(i.target) == {2025, 2026, 2027, 2028, 2029}, kode
        assert any(t is not None for t in i.target_tw), kode
        assert None not in (h.capaian, h.capaian_akhir), kode


def test_the_ways_of_measuring_are_all_there(hasil) -> None:
    assert {h.indikator.cara_hitung for h in hasil.values()} == {
        "Persentase", "Rasio", "Jumlah", "Rata-rata bawahan", "Indeks SKM", "Nilai AKIP", "Rumus khusus",
    }  # fmt: skip
    assert hasil["IK-023"].realisasi == pytest.approx(
        100 * sum(h.capaian_dibatasi for h in hasil.values() if h.simpul.induk == "2.1") / 7
    )


def test_an_objective_is_missed_and_others_are_exceeded(hasil) -> None:
    assert hasil["IK-001"].tercapai is False
    assert hasil["IK-001"].capaian < 0.95
    assert sum(h.capaian > 1 for h in hasil.values()) >= 8
    assert hasil["IK-036"].capaian > hasil["IK-036"].capaian_dibatasi == 1.2


def test_less_is_better_a_target_of_zero_and_a_quarter_not_measured(hasil) -> None:
    assert (hasil["IK-053"].indikator.arah, hasil["IK-053"].tercapai) == ("Turun", True)
    assert hasil["IK-053"].realisasi < hasil["IK-053"].target
    assert (hasil["IK-054"].target, hasil["IK-054"].realisasi, hasil["IK-054"].capaian) == (0, 0, 1)
    assert hasil["IK-016"].realisasi_tw[0] is None
    assert None not in hasil["IK-016"].realisasi_tw[1:]


def test_the_survey_and_the_evaluation(dokumen) -> None:
    assert len(dokumen.skm) == 160
    assert all(len(o.jawaban) == len(UNSUR) and set(o.jawaban) <= {1, 2, 3, 4} for o in dokumen.skm)
    assert len({o.unit_layanan for o in dokumen.skm}) >= 4
    assert 86 <= nilai_skm(dokumen)[1] <= 88.3
    assert len(dokumen.akip) == 12 and sum(s.bobot for s in dokumen.akip) == 100
    assert {s.nilai_huruf for s in dokumen.akip} <= set(AKIP.nilai)
    assert 76 < nilai_akip_dokumen(dokumen) < 80


def test_history_and_analysis_stand_where_the_report_needs_them(hasil, dokumen) -> None:
    years = {(r.kode_indikator, r.tahun) for r in dokumen.riwayat}
    analysed = {a.kode_indikator: a for a in dokumen.analisis if not a.triwulan}
    for kode, h in some(hasil.items()):
        if h.simpul.jenjang in {"Sasaran Strategis", "Program"}:
            assert {(kode, 2022), (kode, 2023), (kode, 2024)} <= years
        if h.simpul.jenjang == "Sasaran Strategis" or not h.tercapai:
            told = analysed[kode]
            assert told.penyebab and told.kendala and told.solusi and told.program_penunjang


def test_one_part_of_the_report_is_left_to_write(dokumen) -> None:
    assert set(ISI[Daftar.BAGIAN_NARASI]) - {n.bagian for n in dokumen.narasi} == {"Prestasi dan penghargaan"}


def test_the_money_is_spent_at_the_sub_kegiatan_and_one_line_is_overspent() -> None:
    dokumen, clean = document(SAMPLE.stem), document(CLEAN.stem)
    leaves = {s.kode for s in dokumen.simpul if s.jenjang == "Sub Kegiatan"}
    assert {a.kode for a in dokumen.anggaran if any(v is not None for v in a.realisasi_tw)} == leaves
    over = [a.kode for a in dokumen.anggaran if (serapan_baris(dokumen, a).sisa or 0) < 0]
    assert over == ["2.1.6.2"]
    assert all(0.75 < s.serapan <= 1 for s in serapan_simpul(clean).values())


def test_check_finds_the_four_mistakes_and_the_corrected_copy_has_none() -> None:
    found = sorted((f.code, f.row_key) for f in checked(SAMPLE.stem).findings)
    assert found == [("KX403", "2.1.6.2"), ("KX503", "IK-042"), ("KX605", "IK-016"), ("KX606", "IK-012")]
    assert [str(f) for f in checked(CLEAN.stem).findings] == []


def test_the_committed_sample_is_what_its_builder_makes() -> None:
    sys.path.insert(0, str(SAMPLES / "build"))
    try:
        import kalaena_pengukuran_2025 as builder
    finally:
        sys.path.pop(0)
    made = builder.build()
    committed = SAMPLE.read_bytes()
    assert made == committed or made == builder.build(), "two runs, the same bytes: the committed one is of a run"
    assert changes(committed, made) == [], "jalankan `make golden`"


# -- fill, Python, and LibreOffice say the same ---------------------------------------------------------------------


def capaian(berkas: Berkas) -> Iterator[tuple[str, dict[str, object]]]:
    """The sheet Capaian as its cells hold it, "" for what shows nothing."""
    tabel = berkas.tables.tabel["capaian"]
    for baris in tabel.baris:
        cells = {k: tabel.sheet.cell(baris.row, col) for k, col in tabel.posisi.items()}
        yield (
            baris.teks("kode_indikator"),
            {k: "" if c is None or c.value is None else c.value for k, c in cells.items()},
        )


def menurut_python(h: HasilIndikator) -> dict[str, object]:
    quarters = {f"realisasi_tw{n}": v for n, v in enumerate(h.realisasi_tw, start=1)}
    own = ("target", "realisasi", "capaian", "capaian_dibatasi", "predikat", "realisasi_lalu", "perubahan",
           "target_akhir", "capaian_akhir", "target_sd", "capaian_sd")  # fmt: skip
    values = {"kode_indikator": h.indikator.kode, "indikator": h.indikator.nama, "satuan": h.indikator.satuan}
    values |= quarters | {k: getattr(h, k) for k in own}
    return {k: "" if v is None else v for k, v in values.items()}


def berbeda(berkas: Berkas) -> list[str]:
    """Where the sheet Capaian and ``hasil_tahun`` do not agree, cell by cell."""
    sheet = dict(capaian(berkas))
    python = {h.indikator.kode: menurut_python(h) for h in hasil_tahun(berkas.dokumen)}
    assert list(sheet) == list(python)
    return [
        f"{kode} {kunci}: lembar {sheet[kode].get(kunci)!r}, Python {value!r}"
        for kode, row in python.items()
        for kunci, value in row.items()
        if not sama(sheet[kode].get(kunci), value)
    ]


def sama(a: object, b: object) -> bool:
    if isinstance(a, float) and isinstance(b, float):
        return a == pytest.approx(b, rel=1e-12, abs=1e-12)
    return a == b


@pytest.mark.parametrize("path", [SAMPLE, CLEAN], ids=["asli", "bersih"])
def test_python_says_what_the_filled_sheet_says(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "terisi.xlsx"
    fill(path, out)
    assert berbeda(load(out)) == []


def test_filling_a_filled_workbook_changes_nothing(terisi: Path, tmp_path: Path) -> None:
    again = tmp_path / "lagi.xlsx"
    assert fill(terisi, again).changed == ()
    assert terisi.read_bytes() == again.read_bytes()


def test_the_reader_sees_the_same_year_before_and_after_fill(terisi: Path) -> None:
    before, after = hasil_tahun(document(SAMPLE.stem)), hasil_tahun(load(terisi).dokumen)
    assert [menurut_python(h) for h in before] == [menurut_python(h) for h in after]


def diubah(path: Path, seed: int) -> RawBook:
    """Change what an office changes during a year: quarters, answers, grades, targets, history, the settings."""
    rng = random.Random(seed)
    berkas = load(path)
    writes: list[CellWrite] = []

    def tulis(lembar: str, row: int, kunci: str, value: float | str | None) -> None:
        tabel = berkas.tables.tabel[lembar]
        writes.append(CellWrite(sheet=tabel.sheet.name, row=row, col=tabel.posisi[kunci], value=value))

    def sebagian(lembar: str, share: float) -> Iterator[int]:
        yield from (b.row for b in berkas.tables.tabel[lembar].baris if rng.random() < share)

    for row in sebagian("data_ukur", 0.5):
        for n in range(1, 5):
            if rng.random() < 0.5:
                tulis("data_ukur", row, f"tw{n}", rng.choice([None, 0.0, 1.0, 2.5, 7.0, 40.0, 1800.0, "belum", -3.0]))
    for row in sebagian("skm", 0.3):
        tulis("skm", row, rng.choice(list(UNSUR)), rng.choice([None, 1.0, 2.0, 3.0, 4.0, 5.0]))
    for row in sebagian("akip", 0.5):
        tulis("akip", row, "nilai_huruf", rng.choice([*AKIP.nilai, "bb"] if seed % 2 else [*AKIP.nilai, None, "F"]))
    for row in sebagian("kinerja", 0.3):
        tulis("kinerja", row, rng.choice(["target_2025", "target_2029"]), rng.choice([0.0, 3.0, 50.0, 98.5, None, "-"]))
    for row in sebagian("riwayat", 0.3):
        tulis("riwayat", row, "realisasi", rng.choice([None, 0.0, 77.7, "n/a"]))
    for row in sebagian("anggaran", 0.3):
        tulis("anggaran", row, f"realisasi_tw{rng.randint(1, 4)}", rng.choice([None, 0.0, 1_250_000.0, "habis"]))
    for kunci, choices in {
        "batas_capaian": [None, 100.0, 150.0],
        "rumus_capaian_negatif": [None, "A", "B"],
        "cara_isi_realisasi": [None, "Per triwulan", "S.d. triwulan"],
    }.items():
        at = berkas.dokumen.identitas.sel[kunci]
        writes.append(CellWrite(sheet=at.sheet, row=at.row, col=at.col, value=rng.choice(choices)))
    data = patch(berkas.book, writes).data
    path.with_name(f"diubah-{seed}.xlsx").write_bytes(data)
    return read_workbook(path.with_name(f"diubah-{seed}.xlsx"))


@pytest.mark.parametrize("seed", sebagian(range(4), lambda seed: seed == 0))
def test_python_says_what_fill_says_whatever_was_measured(seed: int, terisi: Path, tmp_path: Path) -> None:
    changed, fresh = diubah(terisi, seed), tmp_path / "segar.xlsx"
    fill(changed.path, fresh)
    assert berbeda(load(fresh)) == []


def diatur_lain(path: Path, seed: int) -> Path:
    """Change how indicators are measured: type, direction, formula, unit, roles, and values shown as per cent."""
    rng = random.Random(seed)
    berkas = load(path)
    writes: list[CellWrite] = []

    def mungkin(share: float, lembar: str, row: int, kunci: str, value: float | str | None, persen: str | None) -> None:
        if rng.random() < share:
            tabel = berkas.tables.tabel[lembar]
            writes.append(
                CellWrite(sheet=tabel.sheet.name, row=row, col=tabel.posisi[kunci], value=value, number_format=persen)
            )

    for lembar, kunci, share, values in (
        ("kinerja", "tipe_perhitungan", 0.3, [*ISI[Daftar.TIPE_PERHITUNGAN], None, "kumulatif", "lain"]),
        ("kinerja", "arah", 0.3, [*ISI[Daftar.ARAH], None, "turun", "?"]),
        ("kinerja", "cara_hitung", 0.2, [*ISI[Daftar.CARA_HITUNG], None]),
        ("kinerja", "satuan", 0.15, ["Predikat", "%", None]),
        ("kinerja", "target_2025", 0.15, ["A", "BB", "WTP", 80.0]),
        ("data_ukur", "tw4", 0.1, ["A", "BB", "aa"]),
        ("data_ukur", "peran", 0.1, ["Nilai", "Penyebut", "pembilang", "X"]),
        ("data_ukur", "kode_indikator", 0.05, ["IK-001", "ik-022", "IK-004"]),
    ):
        for baris in berkas.tables.tabel[lembar].baris:
            mungkin(share, lembar, baris.row, kunci, rng.choice(values), None)
    for lembar, kunci in (("kinerja", "target_2029"), ("data_ukur", "tw2"), ("riwayat", "realisasi")):
        for baris in berkas.tables.tabel[lembar].baris:
            mungkin(0.15, lembar, baris.row, kunci, 0.8, "0%")
    out = path.with_name(f"diatur-{seed}.xlsx")
    out.write_bytes(patch(berkas.book, writes).data)
    return out


@pytest.mark.parametrize("seed", sebagian(range(4), lambda seed: seed == 0))
def test_python_says_what_fill_says_however_it_is_measured(seed: int, tmp_path: Path) -> None:
    source, fresh = tmp_path / "sumber.xlsx", tmp_path / "segar.xlsx"
    source.write_bytes(SAMPLE.read_bytes())
    fill(diatur_lain(source, seed), fresh)
    berkas = load(fresh)
    letters = {h.indikator.kode for h in hasil_tahun(berkas.dokumen) if h.indikator.satuan == "Predikat"}
    unreadable = {f.row_key for f in berkas.tables.findings if f.code == "KX102"}  # a letter that is no number
    assert [text for text in berbeda(berkas) if text[:6] not in letters & unreadable] == []


@pytest.mark.parametrize("peran", sebagian(["Nilai", "pembilang", "NILAI"], lambda peran: peran == "pembilang"))
def test_a_role_in_other_letters_still_shows_per_cent(peran: str, terisi: Path, tmp_path: Path) -> None:
    berkas = load(terisi)
    tabel = berkas.tables.tabel["data_ukur"]
    row = next(b.row for b in tabel.baris if b.teks("kode_indikator") == "IK-020")
    places = {"peran": (peran, None), "tw2": (0.8, "0%")}
    writes = [
        CellWrite(sheet=tabel.sheet.name, row=row, col=tabel.posisi[kunci], value=value, number_format=code)
        for kunci, (value, code) in places.items()
    ]
    source, fresh = tmp_path / "sumber.xlsx", tmp_path / "segar.xlsx"
    source.write_bytes(patch(berkas.book, writes).data)
    fill(source, fresh)
    assert berbeda(load(fresh)) == []


@pytest.mark.berat  # test_fill_capaian tries a small workbook of every kind of cell
@pytest.mark.libreoffice
@pytest.mark.parametrize("seed", [1, 2])
def test_cells_changed_after_fill_come_out_in_libreoffice_as_fill_would_write_them(
    seed: int, terisi: Path, tmp_path: Path, libreoffice
) -> None:
    changed, fresh = diubah(terisi, seed), tmp_path / "segar.xlsx"
    fill(changed.path, fresh)
    theirs = libreoffice.convert(without_cached_values(changed.path, tmp_path / "hidup.xlsx"), "xlsx")
    count, differing = compare(read_workbook(fresh), read_workbook(theirs))
    assert differing == []
    assert count > 54 * 15
