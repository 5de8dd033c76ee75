"""A seal: unchanged by whatever does not change the inputs, and one changed rupiah names its cell.

``make segel`` does it with all samples, LibreOffice among the ways, and a thousand edits.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from helpers import segel_uji as uji
from helpers.cli import run
from helpers.kiriman_uji import surat
from helpers.samples import SAMPLES, loaded

from kinerja_xl.app.fill import fill
from kinerja_xl.app.seal import seal
from kinerja_xl.app.terima import terima
from kinerja_xl.findings import KinerjaError
from kinerja_xl.segel.sidik import SegelRusakError, buka_kemasan, hitung_sidik, isi_segel, kemas
from kinerja_xl.tables.read import read_tables
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook

PK, UKUR = "kalaena-pk-2025-bersih", "kalaena-pengukuran-2025-bersih"

# segel-1: a workbook that was sealed must be told unchanged by every later program
GOLDEN = {
    "jejangkit-iku-2023-2026-bersih": "cecef28cf60819663d5208c6bc3df8ee9732686bcf710704b7d719be4e6bce2c",
    "kalaena-pengukuran-2025-bersih": "b8d91b183cb821a355f0a84e7410ff76c791d3203aee9ff5088124ba0cc62be7",
    "kalaena-pk-2025-bersih": "f9af88ceaa3d9359beea646fd679f0c6062df3641a49b32e426333931ac740b9",
    "pekuncen-cascading-2023-bersih": "90403e6cc3171f2b39460904518387a0f643619b18db78477b397df12c2ac1bf",
    "pino-raya-iku-2022-2026-bersih": "61ed8461b22ef2b78263b76743bee8ef9e8151d66df4ae4bdc1e0123f8dc1113",
    "poncokusumo-iki-2023-bersih": "897d922ce815ff53d96c61d4a2a3dfaca18de2ebad28faea1cba341f627d2b63",
}


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sealed agreement."""
    return uji.sealed(PK, tmp_path_factory.mktemp("segel") / "pk.xlsx")


@pytest.fixture(scope="module")
def kecil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small sealed agreement: its pagu stands in Anggaran!D6."""
    folder = tmp_path_factory.mktemp("kecil")
    (folder / "0.xlsx").write_bytes(uji.small())
    assert seal(folder / "0.xlsx", folder / "pk.xlsx", draft=True).segel is not None
    return folder / "pk.xlsx"


def written(source: Path, target: Path, *cells: tuple[str, int, int, object]) -> Path:
    writes = [CellWrite(sheet=s, row=r, col=c, value=v) for s, r, c, v in cells]  # type: ignore[arg-type]
    target.write_bytes(patch(read_workbook(source), writes).data)
    return target


# -- the fingerprint -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", GOLDEN)
def test_the_fingerprint_of_segel_1_stays_what_it_is(name: str) -> None:
    assert hitung_sidik(isi_segel(loaded(name).tables)).isi == GOLDEN[name]


@pytest.mark.parametrize("name", GOLDEN)
def test_the_details_are_what_the_fingerprint_is_of(name: str) -> None:
    isi = isi_segel(loaded(name).tables)
    assert hitung_sidik(buka_kemasan(kemas(isi))) == hitung_sidik(isi)


@pytest.mark.parametrize("text", ["", "rusak", "é", "0" * 5000])
def test_damaged_details_are_told_apart_from_an_error_of_ours(text: str) -> None:
    with pytest.raises(SegelRusakError):
        buka_kemasan(text)


# -- unchanged -------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", [uji.rewritten, uji.shuffled, uji.spread, fill], ids=lambda w: w.__name__)
def test_what_changes_no_input_leaves_the_seal_whole(sealed: Path, tmp_path: Path, way) -> None:
    way(sealed, tmp_path / "lagi.xlsx")
    (state,) = uji.state(tmp_path / "lagi.xlsx")
    assert state.utuh, state.kalimat
    assert "disegel, tidak berubah" in state.kalimat
    assert state.urutan == (way is uji.shuffled)


def test_a_copy_with_notes_and_a_mailed_copy_are_still_sealed(kecil: Path, tmp_path: Path) -> None:
    run("check", kecil, "--annotate", tmp_path)
    assert uji.state(tmp_path / "pk-diperiksa.xlsx")[0].utuh
    from helpers.kiriman_uji import bagian

    for sandi in ("base64", "quoted-printable"):
        part = bagian(kecil.read_bytes(), kepala={"Content-Disposition": "attachment; filename=a.xlsx"}, sandi=sandi)
        (tmp_path / "a.eml").write_bytes(surat(part))
        done = terima([str(tmp_path / "a.eml")], tmp_path / sandi)
        (one,) = done.terpilah.isi.values()
        assert (one.fakta.segel_jenis, one.fakta.segel_berubah) == ("PK Murni", False)


# -- changed ---------------------------------------------------------------------------------------


def test_one_rupiah_names_its_cell_with_both_values(kecil: Path, tmp_path: Path) -> None:
    path = written(kecil, tmp_path / "a.xlsx", ("Anggaran", 6, 4, 112_362_001.0))
    (state,) = uji.state(path)
    assert [str(c) for c in state.berubah] == ["Anggaran!D6 (112.362.000 → 112.362.001)"]
    done = run("check", path, "--format", "json")
    (seal_,) = json.loads(done.stdout)["files"][0]["seals"]
    assert (seal_["document"], seal_["intact"]) == ("pk-murni", False)
    assert seal_["changed"] == [{"cell": "Anggaran!D6", "before": "112.362.000", "now": "112.362.001"}]
    assert "berubah sejak disegel: Anggaran!D6 (112.362.000 → 112.362.001)" in run("check", path).stdout


@pytest.mark.parametrize("seed", range(6))
def test_a_single_edit_is_named_alone_wherever_it_is(sealed: Path, tmp_path: Path, seed: int) -> None:
    write = uji.edited(sealed, tmp_path / "a.xlsx", seed)
    (state,) = uji.state(tmp_path / "a.xlsx")
    assert ([c.at for c in state.berubah], state.lain) == ([write.at], ())


def test_a_row_that_is_gone_and_a_table_that_is_gone_are_told(kecil: Path, tmp_path: Path) -> None:
    (state,) = uji.state(uji.rewritten(kecil, tmp_path / "a.xlsx", lambda book: book["Anggaran"].delete_rows(6)))
    assert [text for text in state.lain if "Anggaran dihapus" in text]
    (state,) = uji.state(uji.rewritten(kecil, tmp_path / "b.xlsx", lambda book: book.remove(book["Anggaran"])))
    assert state.lain == ("lembar anggaran tidak ditemukan",)


def test_a_formula_that_nobody_has_calculated_is_no_change(tmp_path: Path) -> None:
    formula = CellWrite(sheet="Anggaran", row=6, col=4, formula="112362000", value=112362000.0)
    (tmp_path / "0.xlsx").write_bytes(uji.small())
    with_formula = tmp_path / "a.xlsx"
    with_formula.write_bytes(patch(read_workbook(tmp_path / "0.xlsx"), [formula]).data)
    seal(with_formula, tmp_path / "b.xlsx", draft=True)
    assert uji.state(tmp_path / "b.xlsx")[0].utuh
    (state,) = uji.state(uji.rewritten(tmp_path / "b.xlsx", tmp_path / "c.xlsx"))
    assert state.utuh and state.buta == 1
    assert "tidak dapat dibandingkan" in state.kalimat


def test_damaged_details_still_tell_that_something_changed(kecil: Path, tmp_path: Path) -> None:
    (line,) = [s.segel for s in uji.state(kecil)]
    row, col = line.tempat
    path = written(kecil, tmp_path / "a.xlsx", ("Anggaran", 6, 4, 1.0), ("Acuan", row, col + 1, ":x"))
    (state,) = uji.state(path)
    assert not state.utuh
    assert "rincian segelnya rusak" in state.kalimat


def test_a_seal_of_a_later_program_is_not_judged(kecil: Path, tmp_path: Path) -> None:
    (line,) = [s.segel for s in uji.state(kecil)]
    text = str(read_workbook(kecil).sheet("Acuan").cell(*line.tempat).value).replace("segel-1", "segel-2")  # type: ignore[union-attr]
    (state,) = uji.state(written(kecil, tmp_path / "a.xlsx", ("Acuan", *line.tempat, text)))
    assert "perbarui kinerja-xl" in state.kalimat


# -- the quarters of a year ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A measurement of two quarters, sealed after each."""
    folder = tmp_path_factory.mktemp("tahun")
    tables = loaded(UKUR).tables.tabel
    data, first = tables["data_ukur"], tables["data_ukur"].baris[0]

    def cells(value: float | None, *quarters: int) -> list[tuple[str, int, int, object]]:
        sheets = [(data, f"tw{q}") for q in quarters]
        sheets += [(tables["anggaran"], f"realisasi_tw{q}") for q in quarters]
        sheets += [(tables["rencana_aksi"], f"realisasi_tw{q}") for q in quarters]
        found = [(t.sheet.name, b.row, t.posisi[k], value) for t, k in sheets if k in t.posisi for b in t.baris]
        return [*found, ("Identitas", tables["identitas"].posisi["tanggal_laporan"], 3, None)]

    start = written(SAMPLES / f"{UKUR}.xlsx", folder / "0.xlsx", *cells(None, 2, 3, 4))
    when = dt.datetime(2025, 4, 10, tzinfo=dt.UTC)
    assert seal(start, folder / "1.xlsx", "tw1", draft=True, waktu=when).segel
    second = written(folder / "1.xlsx", folder / "2.xlsx", (data.sheet.name, first.row, data.posisi["tw2"], 7.0))
    assert seal(second, folder / "3.xlsx", "tw2", draft=True, waktu=when + dt.timedelta(days=90)).segel
    return folder


def test_the_next_quarter_is_no_change_of_the_sealed_one(year: Path) -> None:
    (state,) = uji.state(year / "2.xlsx")
    assert state.utuh and state.susulan == 1
    assert "1 isian sesudahnya belum disegel" in state.kalimat


def test_a_quarter_that_was_sealed_and_edited_later_is_named(year: Path, tmp_path: Path) -> None:
    assert [s.utuh for s in uji.state(year / "3.xlsx")] == [True, True]
    data = loaded(UKUR).tables.tabel["data_ukur"]
    at = (data.sheet.name, data.baris[0].row, data.posisi["tw1"])
    first, second = uji.state(written(year / "3.xlsx", tmp_path / "a.xlsx", (*at, 99.0)))
    assert [c.baru for c in first.berubah] == [c.baru for c in second.berubah] == ["99"]
    assert first.kalimat.startswith("TW I (")
    at2 = (data.sheet.name, data.baris[0].row, data.posisi["tw2"])
    first, second = uji.state(written(year / "3.xlsx", tmp_path / "b.xlsx", (*at2, 99.0)))
    assert (first.utuh, second.utuh) == (True, False)


# -- refused ---------------------------------------------------------------------------------------


def test_nothing_is_sealed_while_there_are_errors_but_a_draft(tmp_path: Path) -> None:
    source = tmp_path / "a.xlsx"
    source.write_bytes(uji.small(-1.0))
    done = run("seal", source, "-o", tmp_path / "b.xlsx")
    assert (done.returncode, (tmp_path / "b.xlsx").exists()) == (1, False)
    assert "KX401" in done.stdout
    assert run("seal", source, "-o", tmp_path / "b.xlsx", "--draft").returncode == 0
    assert "draf" in uji.state(tmp_path / "b.xlsx")[0].kalimat


@pytest.mark.parametrize(
    ("sebagai", "said"), [("tw1", "tidak dapat disegel sebagai tw1"), ("lkjip", "tidak dapat disegel sebagai lkjip")]
)
def test_a_workbook_is_sealed_only_as_what_it_is(tmp_path: Path, sebagai: str, said: str) -> None:
    with pytest.raises(KinerjaError, match=said):
        seal(SAMPLES / f"{PK}.xlsx", tmp_path / "b.xlsx", sebagai)


def test_a_quarter_that_is_empty_is_not_sealed(year: Path, tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match="TW IV belum terisi"):
        seal(year / "3.xlsx", tmp_path / "b.xlsx", "tw4")


def test_an_indicator_without_a_code_is_filled_first(tmp_path: Path) -> None:
    (tmp_path / "0.xlsx").write_bytes(uji.small())
    tabel = read_tables(read_workbook(tmp_path / "0.xlsx")).tabel["kinerja"]
    cell = tabel.ref(tabel.baris[0], "kode_indikator")
    source = written(tmp_path / "0.xlsx", tmp_path / "a.xlsx", (cell.sheet, cell.row, cell.col, None))
    with pytest.raises(KinerjaError, match=f"Kode indikator belum lengkap \\({cell}\\)"):
        seal(source, tmp_path / "b.xlsx")


def test_what_is_not_sealed_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(uji.small())
    assert "  belum disegel\n" in run("check", tmp_path / "a.xlsx").stdout
    assert '"seals"' not in run("check", tmp_path / "a.xlsx", "--format", "json").stdout
