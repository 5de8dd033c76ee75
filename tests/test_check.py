"""The contract of ``check``: what it prints, in which form, and how it exits."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from helpers.berat import sebagian
from helpers.markdown_book import build_book

from kinerja_xl.app.check import PilihanPeriksa, check_file, examine
from kinerja_xl.app.load import load
from kinerja_xl.cli.main import group
from kinerja_xl.findings import Severity

SAMPLES = Path(__file__).parents[1] / "samples"

KEYS = {"code", "severity", "sheet", "cell", "row_key", "column", "message", "value", "expected", "difference", "related",
        "fix", "fingerprint"}  # fmt: skip
FAULTY = {
    "Kinerja": "| Kode | Jenjang | Nomenklatur | Sasaran | Penanggung jawab |\n"
    "| 1 | Program | A | Meningkatnya A | Camat |\n| 1.1 | Kegiatan | B | Meningkatnya B | Camat |",
    "Anggaran": "| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi | Serapan (%) |\n"
    "| 1 | | APBD | 1001 | | |\n| 1.1 | | APBD | 1000 | | |",
}


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(group, [str(a) for a in args])


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "bersih.xlsx"
    path.write_bytes(build_book({}))
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "salah.xlsx"
    path.write_bytes(build_book(FAULTY))
    return path


@pytest.fixture
def unreadable(tmp_path: Path) -> Path:
    path = tmp_path / "rusak.xlsx"
    path.write_text("Kode;Pagu\n1;1000\n")
    return path


def test_a_clean_file_exits_0(clean: Path) -> None:
    result = run("check", clean)
    assert result.exit_code == 0
    assert "Tidak ada temuan." in result.stdout


def test_errors_exit_1_and_name_cell_code_and_way_out(faulty: Path) -> None:
    result = run("check", faulty, "--select", "KX4")
    assert result.exit_code == 1
    assert "  Anggaran!D2  galat      KX402  Pagu 1.001 ≠ jumlah kegiatan 1.000 (selisih 1). Lihat: D3" in result.stdout
    assert "    perbaiki:  samakan pagu program dengan jumlah kegiatannya" in result.stdout
    assert "`kinerja-xl explain KX402`" in result.stdout


def test_an_unreadable_file_exits_2_and_the_others_are_still_reported(
    clean: Path, faulty: Path, unreadable: Path
) -> None:
    result = run("check", clean, unreadable, faulty, "--format", "json")
    assert result.exit_code == 2
    report = json.loads(result.stdout)
    assert [(f["path"], f["readable"]) for f in report["files"]] == [
        (clean.as_posix(), True),
        (unreadable.as_posix(), False),
        (faulty.as_posix(), True),
    ]
    (finding,) = report["files"][1]["findings"]
    assert finding["code"] == "KX001"
    assert "CSV" in finding["message"]
    assert finding["fix"]


def test_json_has_every_key_always(faulty: Path, unreadable: Path) -> None:
    report = json.loads(run("check", faulty, unreadable, "--format", "json").stdout)
    assert set(report) == {"version", "tool", "files", "summary"}
    assert report["version"] == 1
    assert report["tool"].startswith("kinerja-xl ")
    assert set(report["summary"]) == {"files", "errors", "warnings", "info"}
    for file in report["files"]:
        assert set(file) == {"path", "kind", "layout", "readable", "findings", "skipped"}
        for finding in file["findings"]:
            assert set(finding) == KEYS
            assert finding["severity"] in {"error", "warning", "info"}
            assert isinstance(finding["related"], list)
    sums = [f for f in report["files"][0]["findings"] if f["code"] == "KX402"]
    assert [(f["sheet"], f["cell"], f["row_key"], f["difference"], f["related"]) for f in sums] == [
        ("Anggaran", "D2", "1", "1", ["Anggaran!D3"])
    ]


def test_the_summary_counts_what_is_listed(faulty: Path) -> None:
    report = json.loads(run("check", faulty, "--format", "json").stdout)
    severities = [f["severity"] for file in report["files"] for f in file["findings"]]
    assert report["summary"] == {
        "files": 1,
        "errors": severities.count("error"),
        "warnings": severities.count("warning"),
        "info": severities.count("info"),
    }


def test_what_could_not_be_checked_is_named(tmp_path: Path) -> None:
    path = tmp_path / "tanpa.xlsx"
    path.write_bytes(build_book({"Pejabat": None}))
    report = json.loads(run("check", path, "--format", "json").stdout)
    skipped = {s["what"]: s["because"] for s in report["files"][0]["skipped"]}
    assert "KX202" in skipped
    assert "lembar Pejabat" in skipped
    assert "tidak diperiksa: KX202 karena lembar Pejabat tidak ditemukan" in run("check", path).stdout


def test_the_fingerprint_survives_a_row_inserted_above(faulty: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(faulty)
    book["Anggaran"].insert_rows(1, 3)
    moved = tmp_path / "geser.xlsx"
    book.save(moved)

    def prints(path: Path) -> list[tuple[str, str]]:
        report = json.loads(run("check", path, "--select", "KX402", "--format", "json").stdout)
        return [(f["fingerprint"], f["cell"]) for f in report["files"][0]["findings"]]

    (before, cell), (after, moved_cell) = prints(faulty)[0], prints(moved)[0]
    assert (cell, moved_cell) == ("D2", "D5")
    assert before == after


def test_folders_are_searched_and_lock_files_skipped(clean: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kecamatan" / "a"
    folder.mkdir(parents=True)
    (folder / "pk.XLSX").write_bytes(clean.read_bytes())
    (folder / "~$pk.xlsx").write_bytes(b"kunci")
    (folder / "catatan.txt").write_text("x")
    report = json.loads(run("check", tmp_path / "kecamatan", "--format", "json").stdout)
    assert [Path(f["path"]).name for f in report["files"]] == ["pk.XLSX"]


@pytest.mark.berat  # make test has it in test_folder.py, without a command
@pytest.mark.usefixtures("proses_sendiri")
def test_several_processes_give_the_same_report(clean: Path, faulty: Path) -> None:
    one = run("check", clean, faulty, "--format", "json")
    two = run("check", clean, faulty, "--format", "json", "-j", "2")
    assert (one.stdout, one.exit_code) == (two.stdout, two.exit_code)


def test_an_empty_folder_and_a_missing_file_say_so(tmp_path: Path) -> None:
    missing = run("check", tmp_path / "tidak-ada.xlsx")
    assert missing.exit_code == 2
    assert "tidak-ada.xlsx" in missing.stdout
    from kinerja_xl.findings import KinerjaError

    empty = run("check", tmp_path)
    assert isinstance(empty.exception, KinerjaError), "main() prints it and exits 2"
    assert "Tidak ada berkas .xlsx" in empty.exception.message


def test_select_ignore_and_strict(tmp_path: Path) -> None:
    path = tmp_path / "peringatan.xlsx"
    path.write_bytes(
        build_book(
            {
                "Anggaran": "| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi | Serapan (%) |\n| 1 | | APBD | '2.000.000 | | |"
            }
        )
    )
    assert run("check", path).exit_code == 0, "warnings are allowed"
    assert run("check", path, "--strict").exit_code == 1
    assert run("check", path, "--strict", "--ignore", "kx103").exit_code == 0
    assert "KX103" in run("check", path, "--select", "KX1").stdout
    wrong = run("check", path, "--select", "KX1O3")
    assert wrong.exit_code == 2
    assert "Maksudnya KX" in wrong.stderr


def test_output_goes_to_a_file_and_stdout_stays_empty(faulty: Path, tmp_path: Path) -> None:
    out = tmp_path / "hasil.json"
    result = run("check", faulty, "--format", "json", "--output", out)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert json.loads(out.read_text(encoding="utf-8"))["summary"]["files"] == 1


def test_cells_of_one_cause_share_a_line(tmp_path: Path) -> None:
    rows = "\n".join(f"| {n} | | APBD | | | |" for n in ("1", "2", "3", "4"))
    path = tmp_path / "kosong.xlsx"
    path.write_bytes(
        build_book({"Anggaran": f"| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi | Serapan (%) |\n{rows}"})
    )
    assert "Anggaran!D2:D5" in run("check", path, "--select", "KX101").stdout


def test_a_mistyped_command_and_a_missing_argument_answer_in_indonesian() -> None:
    assert "Maksudnya 'check'?" in run("cek").stderr
    assert "Kurang argumen" in run("check").stderr
    assert run("check").exit_code == 2


def test_explain_lists_and_explains() -> None:
    assert "KX402  galat" in run("explain").stdout
    page = run("explain", "kx402").stdout
    assert all(word in page for word in ("Mengapa", "Contoh", "Jalan keluar", "Dasar"))
    assert "Maksudnya KX" in run("explain", "KX40Z").stderr


def test_a_check_for_another_document_asks_for_what_that_document_prints(tmp_path: Path) -> None:
    """A performance agreement needs no way of adding up quarters; its cascading prints it."""
    path = tmp_path / "buku.xlsx"
    path.write_bytes(
        build_book(
            {
                "Kinerja": "| Kode | Jenjang | Nomenklatur | Sasaran | Penanggung jawab | Indikator | Satuan | "
                "Tipe perhitungan | Cara hitung | Penjelasan rumus | Definisi operasional | Sumber data | Target 2025 |\n"
                "| 1 | Sasaran Strategis | | Meningkatnya A | Camat | Nilai A | Nilai | | Nilai langsung | | Arti | X | 8 |\n"
                "| 2 | Sasaran Strategis | | Meningkatnya B | Camat | Nilai B | Nilai | Rata-rata | Nilai langsung | | Arti | "
                "X | 8 |"
            }
        )
    )

    def missing(untuk: str) -> set[str]:
        return {f.column for f in check_file(path, PilihanPeriksa(untuk=untuk)).findings if f.code == "KX101"}

    assert missing("cascading") - missing("") == {"Tipe perhitungan"}, "Cara hitung stands for the printed formula"
    (wrong,) = (f for f in check_file(path, PilihanPeriksa(untuk="sk-iki")).findings if f.code == "KX013")
    assert "tidak dapat dibuat dari buku kerja jenis pk" in wrong.message
    assert "kinerja-xl new iki" in wrong.fix


@pytest.mark.parametrize(
    "sample",
    sebagian(sorted(SAMPLES.glob("*.xlsx")), lambda path: path.stem in {"kalaena-pk-2025", "kalaena-pengukuran-2025"}),
    ids=lambda path: path.stem,
)
def test_asking_only_for_errors_finds_every_error(sample: Path) -> None:
    berkas = load(sample)
    everything, errors = examine(sample, berkas), examine(sample, berkas, galat_saja=True)
    assert [f for f in errors.findings if f.severity is Severity.ERROR] == [
        f for f in everything.findings if f.severity is Severity.ERROR
    ]
