"""Whatever command is given, no workbook or document that somebody has worked on is lost."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import click
import openpyxl
import pytest
from docx import Document
from helpers.berat import sebagian

from kinerja_xl.app import report as app_report
from kinerja_xl.app.resources import resource
from kinerja_xl.cli.main import group, main
from kinerja_xl.reports.daftar_pencetak import PENCETAK
from kinerja_xl.sheets import LAPORAN

MEASURED = resource("samples", "kalaena-pengukuran-2025-bersih.xlsx")
FAULTY = resource("samples", "kalaena-pk-2025.xlsx")
CLEAN = resource("samples", "kalaena-pk-2025-bersih.xlsx")
SMALL = resource("samples", "jejangkit-iku-2023-2026-bersih.xlsx")


class Result(NamedTuple):
    exit_code: int
    stdout: str
    stderr: str


def run(*args: object) -> Result:
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err, pytest.raises(SystemExit) as end:
        main([str(arg) for arg in args])
    return Result(end.value.code, out.getvalue(), err.getvalue())  # type: ignore[arg-type]


Command = Callable[[Path], tuple[Path, list[object]]]


def _new(folder: Path) -> tuple[Path, list[object]]:
    return folder / "pk.xlsx", ["new", "pk", "-o", folder / "pk.xlsx"]


def _fill(folder: Path) -> tuple[Path, list[object]]:
    return folder / "terisi.xlsx", ["fill", SMALL, "-o", folder / "terisi.xlsx"]


def _fix(folder: Path) -> tuple[Path, list[object]]:
    return folder / "betul.xlsx", ["check", FAULTY, "--fix", "-o", folder / "betul.xlsx"]


def _annotate(folder: Path) -> tuple[Path, list[object]]:
    return folder / "kalaena-pk-2025-diperiksa.xlsx", ["check", FAULTY, "--annotate", folder]


def _word(folder: Path) -> tuple[Path, list[object]]:
    return folder / "pk-kalaena-pk-2025-bersih.docx", ["report", "pk", CLEAN, "-o", folder]


def _excel(folder: Path) -> tuple[Path, list[object]]:
    name = "rencana-aksi-kalaena-pk-2025-bersih.xlsx"
    return folder / name, ["report", "rencana-aksi", CLEAN, "-o", folder, "--format", "xlsx"]


def _into(folder: Path) -> tuple[Path, list[object]]:
    args = ["new", "pengukuran", "--from", CLEAN, "--into", MEASURED, "-o", folder / "ukur.xlsx"]
    return folder / "ukur.xlsx", args


def _import(folder: Path) -> tuple[Path, list[object]]:
    source = folder / "sumber.csv"
    source.write_text(
        "NO;Sasaran Strategis;Indikator Kinerja;Target 2026\n1;Meningkatnya mutu layanan;Indeks kepuasan;84\n",
        encoding="utf-8",
    )
    return folder / "impor.xlsx", ["import", source, "-o", folder / "impor.xlsx", "--kind", "pk", "--year", "2026"]


def _import_into(folder: Path) -> tuple[Path, list[object]]:
    target, args = _import(folder)
    old = folder / "lama.xlsx"
    old.write_bytes(CLEAN.read_bytes())
    return target, [*args, "--into", old]


def _map(folder: Path) -> tuple[Path, list[object]]:
    _, args = _import(folder)
    return folder / "peta.toml", [*args[:2], "--dry-run", "--map-out", folder / "peta.toml", *args[4:]]


def _seal(folder: Path) -> tuple[Path, list[object]]:
    return folder / "segel.xlsx", ["seal", SMALL, "-o", folder / "segel.xlsx"]


def _merge(folder: Path) -> tuple[Path, list[object]]:
    copy = folder / "salinan.xlsx"
    copy.write_bytes(CLEAN.read_bytes())
    return folder / "gabungan.xlsx", ["merge", CLEAN, copy, "-o", folder / "gabungan.xlsx"]


def _template(folder: Path) -> tuple[Path, list[object]]:
    return folder / "pk.docx", ["template", "pk", "-o", folder / "pk.docx"]


def _recap(folder: Path) -> tuple[Path, list[object]]:
    books = folder / "kantor"
    books.mkdir(exist_ok=True)
    (books / "iku.xlsx").write_bytes(SMALL.read_bytes())
    return folder / "rekap.xlsx", ["recap", books, "-o", folder / "rekap.xlsx", "-j", "1"]


def _recap_page(folder: Path) -> tuple[Path, list[object]]:
    _, args = _recap(folder)
    return folder / "rekap.html", [*args[:2], "--html", folder / "rekap.html", *args[4:]]


CASES: dict[str, Command] = {
    "new -o": _new,
    "new --into": _into,
    "import -o": _import,
    "import --into": _import_into,
    "import --map-out": _map,
    "fill -o": _fill,
    "check -o": _fix,
    "check --annotate": _annotate,
    "report -o": _word,
    "seal -o": _seal,
    "merge -o": _merge,
    "template -o": _template,
    "recap -o": _recap,
    "recap --html": _recap_page,
}
ELSEWHERE = {
    "check --output",  # for machines: test_a_result_for_machines_…
    "archive -o",  # a zip is never known as ours: test_arsip
    "collect -o",  # a folder: test_collect
    *("compare --output", "diff --output", "merge --report"),  # for machines too
    "split -o",  # a folder of workbooks: test_split
    "demo -o",  # test_a_demo_…
    "send --eml",  # a text is never known as ours: test_send
    "fill --in-place",  # TestInPlace
    "reply -o",  # a folder for every office: test_reply
    "recap --site",  # a folder of pages: test_situs
    "recap --store",  # a folder that nobody works on: test_rekap
    "report --pdf",  # beside documents that are written as without it: test_pdf
}
READ = {
    *("new --from", "check --profile", "fill --profile", "report --profile", "report --template", "report --logo"),
    *("report --photos", "serve files"),
    *("archive files", "collect --register", "seal source", "send source", "send --letter", "send --attach"),
    *("compare paths", "compare --profile", "diff old", "diff new", "merge base", "merge copies", "split file"),
    *("import --nomenclature", "template --check"),
    *("recap folder", "recap --register", "recap --profile"),
    *("reply folder", "reply --register", "reply --profile", "reply --template"),
    *("import sources", "import --map", "check --against", "check paths", "fill file", "report file"),
}
"""Places that a command only reads."""
FLAGS = {
    *("new --replace", "import --replace", "check --replace", "fill --replace", "report --replace"),
    *("import --dry-run", "fill --dry-run", "check --strict", "check --fix", "check --show-nip"),
    *("report --iku", "report --monthly", "report --draft"),
    *("seal --draft", "seal --replace", "send --draft", "send --replace", "send --chat", "send --again"),
    *("archive --verify", "archive --replace"),
    *("compare --strict", "compare --show-nip", "merge --dry-run", "merge --replace", "split --replace"),
    *("template --replace", "serve --no-open", "recap --replace"),
    *("reply --again", "reply --replace"),
}
"""What changes a result, and not where one is written (``--replace`` is part of every case)."""


def test_every_place_that_a_command_may_write_to_has_a_case() -> None:
    context = click.Context(group)
    found = set()
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        found |= {
            f"{name} {p.opts[0]}"
            for p in command.params
            if isinstance(p.type, click.Path) or getattr(p, "is_flag", False)
        }
    assert found == {*CASES, *ELSEWHERE, *READ, *FLAGS}


LONG = {_annotate, _import_into, _into, _merge, _word}
"""Commands that check or print a whole sample three times."""

COMMANDS = pytest.mark.parametrize(
    "command", sebagian([*CASES.values(), _excel], lambda command: command not in LONG), ids=lambda f: f.__name__
)
QUICK = [_new, _fill]


def edit(path: Path) -> bytes:
    """Work on a file as an office does and return its bytes."""
    stream = io.BytesIO()
    if path.suffix == ".docx":
        document = Document(str(path))
        document.add_paragraph("Disempurnakan oleh kantor selama tiga hari.")
        document.save(stream)
    elif path.suffix == ".toml":
        stream.write(path.read_bytes() + b"# dibetulkan kabupaten\n")
    elif path.suffix == ".html":
        stream.write(path.read_bytes().replace(b"</main>", b"<p>Dibahas dalam rapat.</p></main>"))
    else:
        book = openpyxl.load_workbook(path)
        book.worksheets[0]["A1"] = "Disempurnakan oleh kantor"
        book.save(stream)
    path.write_bytes(stream.getvalue())
    return stream.getvalue()


@COMMANDS
def test_work_is_refused_with_the_way_out_and_kept_when_replaced(tmp_path: Path, command: Command) -> None:
    target, args = command(tmp_path)
    assert run(*args).exit_code in {0, 1}
    work = edit(target)

    refused = run(*args)
    assert refused.exit_code == 2
    assert "--replace" in refused.stderr
    assert target.read_bytes() == work
    assert not (tmp_path / "cadangan").exists()

    replaced = run(*args, "--replace")
    assert replaced.exit_code in {0, 1}
    (kept,) = (tmp_path / "cadangan").iterdir()
    assert kept.read_bytes() == work
    assert str(kept) in replaced.stderr
    assert target.read_bytes() != work


@pytest.mark.parametrize("command", [_fill, _word], ids=lambda f: f.__name__)
def test_our_own_unchanged_output_is_replaced_without_a_question(tmp_path: Path, command: Command) -> None:
    target, args = command(tmp_path)
    run(*args)
    first = target.read_bytes()
    again = run(*args)
    assert again.exit_code == 0, again.stderr
    assert target.read_bytes() == first
    assert not (tmp_path / "cadangan").exists()


def test_new_never_replaces_even_an_empty_workbook(tmp_path: Path) -> None:
    target, args = _new(tmp_path)
    run(*args)
    first = target.read_bytes()
    assert run(*args).exit_code == 2
    assert target.read_bytes() == first


@pytest.mark.parametrize("content", [b"", b"bukan zip", b"\xd0\xcf\x11\xe0 lama"])
@pytest.mark.parametrize("command", QUICK, ids=lambda f: f.__name__)
def test_whatever_stands_there_and_is_not_ours_is_somebody_s(tmp_path: Path, command: Command, content: bytes) -> None:
    target, args = command(tmp_path)
    target.write_bytes(content)
    assert run(*args).exit_code == 2
    assert target.read_bytes() == content


def test_kept_files_are_numbered_and_never_replaced(tmp_path: Path) -> None:
    target, args = _fill(tmp_path)
    works = []
    for number in range(3):
        target.write_bytes(f"pekerjaan {number}".encode())
        works.append(target.read_bytes())
        assert run(*args, "--replace").exit_code == 0
    kept = sorted((tmp_path / "cadangan").iterdir())
    assert [path.read_bytes() for path in kept] == works
    assert [path.name for path in kept] == ["terisi-1.xlsx", "terisi-2.xlsx", "terisi-3.xlsx"]


def test_a_set_is_refused_before_its_first_file_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printed = app_report.shipped_template("pk", "docx").read_bytes()  # what, does not matter here
    made = [(kode, printed) for kode in ("Camat", "KasiTrantib", "Sekcam")]
    monkeypatch.setattr(app_report, "_cetak", lambda *_, **__: made)
    args = ["report", "pk", CLEAN, "-o", tmp_path, "--official", "semua"]
    assert run(*args).exit_code == 0
    files = sorted(tmp_path.glob("*.docx"))
    assert len(files) == len(made)
    for path in files[:-1]:
        path.unlink()
    files[-1].write_bytes(b"disunting tiga hari")
    assert run(*args).exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == [files[-1].name]
    assert files[-1].read_bytes() == b"disunting tiga hari"


def test_a_search_skips_what_is_kept(tmp_path: Path) -> None:
    target, args = _fill(tmp_path)
    target.write_bytes(b"lama")
    run(*args, "--replace")
    checked = run("check", tmp_path, "--format", "json")
    assert "cadangan" not in checked.stdout
    assert "terisi.xlsx" in checked.stdout


class TestInPlace:
    def test_the_office_goes_on_in_the_same_file(self, tmp_path: Path) -> None:
        book = tmp_path / "pk.xlsx"
        book.write_bytes(FAULTY.read_bytes())
        done = run("fill", book, "--in-place")
        assert done.exit_code == 0, done.stderr
        assert (tmp_path / "cadangan" / "pk-1.xlsx").read_bytes() == FAULTY.read_bytes()
        assert book.read_bytes() != FAULTY.read_bytes()

    def test_nothing_is_written_or_kept_when_nothing_changes(self, tmp_path: Path) -> None:
        book = tmp_path / "pk.xlsx"
        book.write_bytes(FAULTY.read_bytes())
        run("fill", book, "--in-place")
        filled = book.read_bytes()
        assert run("fill", book, "--in-place").exit_code == 0
        assert book.read_bytes() == filled
        assert len(list((tmp_path / "cadangan").iterdir())) == 1

    def test_it_does_not_go_with_another_output(self, tmp_path: Path) -> None:
        assert run("fill", CLEAN, "--in-place", "-o", tmp_path / "x.xlsx").exit_code == 2


@pytest.mark.parametrize("name", ["hasil.xlsx", "laporan.docx", "tanpa-akhiran"])
def test_a_result_for_machines_never_takes_the_place_of_a_workbook(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    target.write_bytes(CLEAN.read_bytes())
    done = run("check", FAULTY, "--format", "json", "--output", target)
    assert done.exit_code == 2
    assert target.read_bytes() == CLEAN.read_bytes()


def test_a_result_for_machines_is_replaced_by_the_next(tmp_path: Path) -> None:
    target = tmp_path / "hasil.json"
    for _ in range(2):
        assert run("check", FAULTY, "--format", "json", "--output", target).exit_code == 1
    assert target.read_text(encoding="utf-8").startswith("{")


SOURCE = {
    "iku": "jejangkit-iku-2023-2026-bersih",
    "iki": "poncokusumo-iki-2023-bersih",
    "pk": "kalaena-pk-2025-bersih",
    "cascading": "pekuncen-cascading-2023-bersih",
    "pengukuran": "kalaena-pengukuran-2025-bersih",
}


@pytest.mark.parametrize(
    "pencetak", sebagian(PENCETAK, lambda x: x in {("lkjip", "docx"), ("triwulan", "xlsx")}), ids=" ".join
)
def test_no_document_takes_the_place_of_one_that_somebody_has_worked_on(
    pencetak: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laporan, bentuk = pencetak
    monkeypatch.setattr(app_report, "_cetak", lambda *_, **__: [("", b"PK hasil cetak")])  # what, does not matter here
    source = resource("samples", f"{SOURCE[LAPORAN[laporan].jenis[0]]}.xlsx")
    target = tmp_path / f"{laporan}-{source.stem}.{bentuk}"
    target.write_bytes(b"disunting tiga hari")
    done = run("report", laporan, source, "-o", tmp_path, "--format", bentuk)
    assert (done.exit_code, "--replace" in done.stderr) == (2, True)
    assert target.read_bytes() == b"disunting tiga hari"


def test_a_demo_takes_nothing_s_place(tmp_path: Path) -> None:
    (tmp_path / "pk-kosong.xlsx").write_bytes(b"sudah diisi kantor")
    assert run("demo", "-o", tmp_path).exit_code == 2
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"sudah diisi kantor"]
