"""fill writes the sheet Capaian: a row for every indicator, whose formulas live on what the other sheets hold."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from helpers.berat import sebagian
from helpers.recalculate import differences, without_cached_values

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fill import HasilFill, fill
from kinerja_xl.app.load import load
from kinerja_xl.compute.hasil import hasil_tahun
from kinerja_xl.findings.address import column_letter
from kinerja_xl.regulations.akip import baris_evaluasi
from kinerja_xl.sheets import PENGUKURAN
from kinerja_xl.tables import Baris
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook
from kinerja_xl.workbook.template import Isi, Sel, write_template

Rows = list[Mapping[str, Sel]]


def indikator(kode: str, kode_indikator: str = "", **columns: Sel) -> dict[str, Sel]:
    jenjang = ("Sasaran Strategis", "Program", "Kegiatan", "Sub Kegiatan")[kode.count(".")]
    usual = {"satuan": "Dokumen", "arah": "Naik", "tipe_perhitungan": "Kumulatif", "cara_hitung": "Jumlah"}
    row = {"kode": kode, "jenjang": jenjang, "sasaran": f"Sasaran {kode}", "indikator": f"Jumlah dokumen {kode}"}
    return {**row, "kode_indikator": kode_indikator, **usual, "target_2026": 10, "target_2029": 40, **columns}


def filled(tmp_path: Path, kinerja: Rows, identitas: Mapping[str, Sel] | None = None, **tabel: Rows) -> Path:
    path, out = tmp_path / "buku.xlsx", tmp_path / "terisi.xlsx"
    form = {"tahun": 2026, "periode_awal": 2025, "periode_akhir": 2029, **(identitas or {})}
    isi = Isi(tabel={"kinerja": kinerja, **tabel}, formulir={"identitas": form})
    path.write_bytes(write_template(PENGUKURAN, range(2025, 2030), isi))
    fill(path, out)
    return out


def capaian(path: Path) -> dict[str, Baris]:
    return {b.teks("kode_indikator"): b for b in load(path).tables.tabel["capaian"].baris}


def kolom(path: Path, lembar: str, *kunci: str) -> list[str]:
    """Return the letters of columns, wherever they stand."""
    return [column_letter(load(path).tables.tabel[lembar].posisi[k]) for k in kunci]


def refill(path: Path) -> HasilFill:
    return fill(path, path.with_name("lagi.xlsx"))


def test_every_indicator_gets_a_row_also_one_whose_code_is_given_only_now(tmp_path: Path) -> None:
    out = filled(tmp_path, [indikator("1", "IK-007"), indikator("1.1"), indikator("1.1.1")])
    assert list(capaian(out)) == ["IK-007", "IK-008", "IK-009"]
    assert refill(out).changed == ()


def test_the_year_is_computed_from_what_was_measured(tmp_path: Path) -> None:
    ukur: Rows = [{"kode_indikator": "IK-001", "peran": "Nilai", "tw1": 3, "tw2": 4, "tw4": 2}]
    lalu: Rows = [{"kode_indikator": "IK-001", "tahun": 2025, "realisasi": 8}]
    row = capaian(filled(tmp_path, [indikator("1", "IK-001")], data_ukur=ukur, riwayat=lalu))["IK-001"]
    assert [row.angka(f"realisasi_tw{n}") for n in range(1, 5)] == [3, 4, None, 2]
    assert (row.angka("target"), row.angka("realisasi"), row.angka("capaian")) == (10, 9, 0.9)
    assert row.teks("predikat") == "Tinggi"
    assert (row.angka("realisasi_lalu"), row.angka("perubahan"), row.angka("capaian_akhir")) == (8, 1, 0.225)


def test_a_parent_averages_children_that_stand_below_it_on_the_sheet(tmp_path: Path) -> None:
    kinerja = [
        indikator("1", "IK-001", cara_hitung="Rata-rata bawahan", satuan="%", target_2026=100),
        indikator("1.1", "IK-002", cara_hitung="Rata-rata bawahan", satuan="%", target_2026=100),
        indikator("1.1.1", "IK-003"),
        indikator("1.1.2", "IK-004"),
    ]
    ukur: Rows = [
        {"kode_indikator": kode, "peran": "Nilai", "tw1": nilai} for kode, nilai in (("IK-003", 20), ("IK-004", 5))
    ]
    rows = capaian(filled(tmp_path, kinerja, {"batas_capaian": 100}, data_ukur=ukur))
    assert rows["IK-002"].angka("realisasi") == 75, "200 % counts as 100 %"
    assert rows["IK-001"].angka("realisasi") == 75


def test_letters_are_read_where_the_indicators_unit_is_predikat(tmp_path: Path) -> None:
    kinerja = [
        indikator("1", "IK-001", satuan="Predikat", cara_hitung="Nilai langsung", tipe_perhitungan="Non Kumulatif",
                  target_2026="A", target_2029="AA")
    ]  # fmt: skip
    out = filled(
        tmp_path,
        kinerja,
        data_ukur=[{"kode_indikator": "IK-001", "peran": "Nilai", "tw4": "BB"}],
        riwayat=[{"kode_indikator": "IK-001", "tahun": 2025, "target": "BB", "realisasi": "B"}],
    )
    row = capaian(out)["IK-001"]
    assert (row.teks("target"), row.teks("realisasi"), row.teks("realisasi_lalu")) == ("A", "BB", "B")
    assert row.angka("capaian") == pytest.approx(5 / 6)
    assert not [f for f in load(out).tables.findings if f.code == "KX102"]


def test_an_indicator_added_later_comes_below_and_what_the_office_wrote_there_stays(tmp_path: Path) -> None:
    out = filled(tmp_path, [indikator("1", "IK-001")])
    book = read_workbook(out)
    kinerja, sheet = load(out).tables.tabel["kinerja"], load(out).tables.tabel["capaian"]
    note = CellWrite(sheet="Capaian", row=sheet.baris[0].row + 1, col=2, value="Disetujui Camat")
    new = [
        CellWrite(sheet="Kinerja", row=kinerja.baris[0].row + 1, col=kinerja.posisi[kunci], value=value)
        for kunci, value in indikator("2").items()
        if value != ""
    ]
    out.write_bytes(patch(book, [note, *new]).data)
    done = refill(out)
    rows = capaian(tmp_path / "lagi.xlsx")
    assert list(rows) == ["IK-001", "IK-002"]
    assert rows["IK-002"].row == note.row + 1
    assert note.at not in {w.at for w in done.changed}


def test_rows_below_the_drawn_ones_look_like_them_and_every_name_is_seen_whole(tmp_path: Path) -> None:
    name = "Jumlah laporan koordinasi dengan perangkat daerah yang tugasnya di bidang penegakan peraturan"
    kinerja = [indikator(f"{n}", f"IK-{n:03d}", indikator=name) for n in range(1, 41)]
    kinerja[0] |= {"cara_hitung": "Rasio", "tipe_perhitungan": "Non Kumulatif"}  # shown with two decimals
    out = filled(tmp_path, kinerja)
    rows = list(capaian(out).values())
    styles = {tuple(row.sel[k].style for k in ("kode_indikator", "indikator", "capaian", "target")) for row in rows[1:]}
    assert len(styles) == 1
    assert {row.sel["indikator"].style for row in rows} == {rows[-1].sel["indikator"].style}
    again = tmp_path / "terisi-lagi.xlsx"
    assert fill(out, again).changed == ()
    xml = read_workbook(out).package.read(read_workbook(out).sheet_part("Capaian").part).decode()
    assert len(re.findall(r'<row r="\d+"[^>]* ht="41.25"', xml)) == 40


def test_indicators_in_a_circle_end_with_nothing_to_show(tmp_path: Path) -> None:
    kinerja = [
        indikator("1", "IK-001", induk="2", cara_hitung="Rata-rata bawahan"),
        indikator("2", "IK-002", induk="1", cara_hitung="Rata-rata bawahan"),
    ]
    out = filled(tmp_path, kinerja)
    assert {b.angka("realisasi") for b in capaian(out).values()} == {None}
    assert {h.realisasi for h in hasil_tahun(load(out).dokumen)} == {None}


def test_respondents_added_after_fill_count_at_once(tmp_path: Path) -> None:
    answers: Rows = [{"no": n, **{f"u{u}": 3 for u in range(1, 10)}} for n in range(1, 5)]
    out = filled(tmp_path, [indikator("1", "IK-001", cara_hitung="Indeks SKM", satuan="Indeks")], skm=answers)
    cell = capaian(out)["IK-001"].sel["realisasi"]
    assert cell.value == 75
    (u1,) = kolom(out, "skm", "u1")
    assert cell.formula is not None and f"${u1}$6:${u1}$2000" in cell.formula


def messy(path: Path) -> None:
    """An office's year with everything at once: letters, per cent, a formula of its own, survey, evaluation, gaps."""
    kinerja = [
        indikator("1", "IK-001", cara_hitung="Indeks SKM", satuan="Indeks", tipe_perhitungan="Non Kumulatif",
                  target_2026=88, target_2029=90),
        indikator("2", "IK-002", cara_hitung="Nilai AKIP", satuan="Predikat", tipe_perhitungan="Non Kumulatif",
                  target_2026="A", target_2029="AA"),
        indikator("1.1", "IK-003", cara_hitung="Rata-rata bawahan", satuan="%", target_2026=100),
        indikator("1.1.1", "IK-004", cara_hitung="Persentase", satuan="%", tipe_perhitungan="Rata-rata",
                  target_2026=90),
        indikator("1.1.2", "IK-005", arah="Turun", target_2026=4, target_2029=2),
        indikator("1.1.3", "IK-006", cara_hitung="Rumus khusus", rumus_khusus="(Desa maju + 2 × Desa mandiri) / Total",
                  satuan="Rasio", tipe_perhitungan="Non Kumulatif"),
        indikator("1.1.4", "IK-007", arah="Tetap"),
        indikator("1.1.5", "IK-008", target_2026=0, arah="Turun"),
        indikator("1.1.6", "IK-009", tipe_perhitungan="Kumulatif Negatif"),
    ]  # fmt: skip
    ukur: Rows = [
        {"kode_indikator": "IK-004", "peran": "Pembilang", "tw1": 7, "tw2": 8, "tw3": 3},
        {"kode_indikator": "IK-004", "peran": "Penyebut", "tw1": 9, "tw2": 9, "tw4": 9},
        {"kode_indikator": "IK-005", "peran": "Nilai", "tw1": 1, "tw2": 0, "tw3": 2, "tw4": 2},
        {"kode_indikator": "IK-006", "peran": "Desa maju", "tw2": 3, "tw4": 4},
        {"kode_indikator": "IK-006", "peran": "desa mandiri", "tw2": 1, "tw4": 1},
        {"kode_indikator": "IK-006", "peran": "Total", "tw2": 7, "tw4": 7},
        {"kode_indikator": "IK-007", "peran": "Nilai", "tw1": 3, "tw4": 9},
        {"kode_indikator": "IK-008", "peran": "Nilai", "tw1": 0, "tw4": 0},
        {"kode_indikator": "IK-009", "peran": "Nilai", "tw1": 2, "tw3": 1},
    ]
    answers: Rows = [{"no": n, **{f"u{u}": 1 + (n * u) % 4 for u in range(1, 10)}} for n in range(1, 12)]
    grades = ("A", "BB", "B", "A", "BB", "CC", "A", "B", "BB", "AA", "B", "C")
    akip = [{**row, "nilai_huruf": g} for row, g in zip(baris_evaluasi(dt.date(2026, 12, 31)), grades, strict=True)]
    lalu: Rows = [
        {"kode_indikator": "IK-001", "tahun": 2025, "realisasi": 84.2},
        {"kode_indikator": "IK-002", "tahun": 2025, "realisasi": "BB"},
        {"kode_indikator": "IK-004", "tahun": 2025, "realisasi": 70},
    ]
    form = {"tahun": 2026, "periode_awal": 2025, "periode_akhir": 2029, "batas_capaian": 120}
    tables = {"kinerja": kinerja, "data_ukur": ukur, "skm": answers, "akip": akip, "riwayat": lalu}
    path.write_bytes(write_template(PENGUKURAN, range(2025, 2030), Isi(tabel=tables, formulir={"identitas": form})))


@pytest.mark.libreoffice
@pytest.mark.parametrize("cara", sebagian(["Per triwulan", "S.d. triwulan"], lambda cara: cara == "Per triwulan"))
def test_the_sheet_the_python_numbers_and_libreoffice_agree(cara: str, tmp_path: Path, libreoffice) -> None:
    path, out = tmp_path / "buku.xlsx", tmp_path / "terisi.xlsx"
    messy(path)
    tables = load(path).tables.tabel
    writes = [
        # 7/9 of one quarter typed as 78 %, and the target of an indicator as 90 %
        CellWrite(sheet="Data Ukur", row=tables["data_ukur"].baris[0].row, col=tables["data_ukur"].posisi["tw2"],
                  value=0.08, number_format="0%"),
        CellWrite(sheet="Kinerja", row=tables["kinerja"].baris[3].row, col=tables["kinerja"].posisi["target_2026"],
                  value=0.9, number_format="0%"),
        CellWrite(sheet="Identitas", row=tables["identitas"].posisi["cara_isi_realisasi"],
                  col=tables["identitas"].kolom_isian, value=cara),
    ]  # fmt: skip
    path.write_bytes(patch(read_workbook(path), writes).data)
    fill(path, out)
    count, differing = differences(out, libreoffice, tmp_path)
    assert differing == []
    assert count > 100
    rows = capaian(out)
    for hasil in hasil_tahun(load(out).dokumen):
        row = rows[hasil.indikator.kode]
        for kunci in ("target", "realisasi", "capaian", "capaian_dibatasi", "realisasi_lalu", "perubahan",
                      "target_akhir", "capaian_akhir", "target_sd", "capaian_sd"):  # fmt: skip
            assert row.nilai[kunci] == pytest.approx(getattr(hasil, kunci)), (hasil.indikator.kode, kunci)
        assert row.teks("predikat") == hasil.predikat
        for n, value in enumerate(hasil.realisasi_tw, 1):
            assert row.nilai[f"realisasi_tw{n}"] == pytest.approx(value)
    assert rows["IK-004"].angka("target") == 90
    assert rows["IK-008"].angka("capaian") == 1, "a target of nothing, and nothing happened"


def test_a_file_whose_cached_values_a_library_dropped_is_filled_as_before(tmp_path: Path) -> None:
    """The key columns are formulas: fill has to look at what it has just computed there, not at what the file lacks."""
    ukur: Rows = [{"kode_indikator": "IK-001", "peran": "Nilai", "tw1": 3, "tw2": 4}]
    lalu: Rows = [{"kode_indikator": "IK-001", "tahun": 2025, "realisasi": 5}]
    out = filled(tmp_path, [indikator("1", "IK-001")], data_ukur=ukur, riwayat=lalu)
    again = tmp_path / "terisi-lagi.xlsx"
    fill(without_cached_values(out, tmp_path / "tanpa-nilai.xlsx"), again)
    row = capaian(again)["IK-001"]
    assert (row.angka("realisasi_tw1"), row.angka("realisasi"), row.angka("perubahan")) == (3, 7, 2)
    assert refill(again).changed == ()


def test_what_rests_on_an_uncalculated_formula_is_not_calculated_either(tmp_path: Path) -> None:
    """The year is not the sum of the other three quarters."""
    ukur: Rows = [{"kode_indikator": "IK-001", "peran": "Nilai", "tw1": 3, "tw2": 4}]
    out = filled(tmp_path, [indikator("1", "IK-001")], data_ukur=ukur)
    tabel = load(out).tables.tabel["data_ukur"]
    write = CellWrite(sheet=tabel.sheet.name, row=tabel.baris[0].row, col=tabel.posisi["tw1"], formula="1+2")
    path = tmp_path / "rumus.xlsx"
    path.write_bytes(patch(read_workbook(out), [write]).data)
    places = {str(ref).rstrip("0123456789") for ref in refill(path).rencana.tanpa_nilai}
    rests = kolom(path, "capaian", "realisasi_tw1", "realisasi", "capaian", "capaian_dibatasi", "predikat")
    assert {f"Capaian!{letter}" for letter in rests} <= places
    assert capaian(tmp_path / "lagi.xlsx")["IK-001"].nilai.get("realisasi") is None


def test_an_uncalculated_answer_leaves_the_index_uncalculated(tmp_path: Path) -> None:
    row = indikator("1", "IK-001", cara_hitung="Indeks SKM", satuan="Indeks", tipe_perhitungan="Non Kumulatif")
    out = filled(tmp_path, [row], skm=[{f"u{n}": 3 for n in range(1, 10)} for _ in range(3)])
    tabel = load(out).tables.tabel["skm"]
    write = CellWrite(sheet=tabel.sheet.name, row=tabel.baris[1].row, col=tabel.posisi["u4"], formula="2+1")
    path = tmp_path / "rumus.xlsx"
    path.write_bytes(patch(read_workbook(out), [write]).data)
    (realisasi,) = kolom(path, "capaian", "realisasi")
    assert f"Capaian!{realisasi}6" in refill(path).rencana.tanpa_nilai


def test_a_circle_of_nodes_becomes_no_circle_of_formulas(tmp_path: Path) -> None:
    """The parent's Induk is its own child: check names it, and fill must not build what no spreadsheet can follow."""
    mean = {"cara_hitung": "Rata-rata bawahan", "satuan": "%", "target_2026": 100}
    kinerja = [
        indikator("1", "IK-001", **mean, induk="1.1"),
        indikator("1.1", "IK-002", **mean),
        indikator("1.1.1", "IK-003"),
    ]
    ukur: Rows = [{"kode_indikator": "IK-003", "peran": "Nilai", "tw1": 5}]
    out = filled(tmp_path, kinerja, data_ukur=ukur)
    rows = capaian(out)
    assert [rows[k].angka("realisasi") for k in ("IK-001", "IK-002")] == [50, 50]
    assert [h.realisasi for h in hasil_tahun(load(out).dokumen)] == [50, 50, 5]
    assert refill(out).changed == ()


def many(banyak: int, **columns: Sel) -> Rows:
    return [
        {"kode_indikator": "IK-001", "peran": f"Dokumen desa {n}", "tw1": n, **columns} for n in range(1, banyak + 1)
    ]


def summed(tmp_path: Path) -> Path:
    """A workbook whose indicator is the sum of sixty rows, the second quarter of which is not complete."""
    other: Rows = [{"kode_indikator": "IK-0010", "peran": "Dokumen desa 1", "tw1": 9, "tw2": 9}]
    ukur = [*many(60), *other]
    ukur[3] = {**ukur[3], "tw2": 5}
    return filled(tmp_path, [indikator("1", "IK-001"), indikator("1.1", "IK-0010")], data_ukur=ukur)


def test_a_sum_over_sixty_rows_is_short_enough_for_excel(tmp_path: Path) -> None:
    row = capaian(summed(tmp_path))["IK-001"]
    assert (row.angka("realisasi_tw1"), row.nilai["realisasi_tw2"]) == (sum(range(1, 61)), None)
    cell = row.sel["realisasi_tw1"]
    assert cell.formula is not None
    assert len(cell.formula) < 200


@pytest.mark.berat
@pytest.mark.libreoffice
def test_libreoffice_sums_sixty_rows_as_we_do(tmp_path: Path, libreoffice) -> None:
    count, different = differences(summed(tmp_path), libreoffice, tmp_path)
    assert count > 60
    assert different == []


def test_a_formula_that_excel_cannot_take_is_named(tmp_path: Path) -> None:
    twice = [*many(60), {"kode_indikator": "IK-001", "peran": "dokumen desa 1", "tw1": 1}]
    path = filled(tmp_path, [indikator("1", "IK-001")], data_ukur=twice)
    assert "realisasi_tw1" not in capaian(path)["IK-001"].sel
    assert "Capaian!E6" in refill(path).rencana.terlalu_panjang
    said = [s.what for s in check_file(path, PilihanPeriksa()).skipped]
    assert "isi sel Capaian!E6" in said
