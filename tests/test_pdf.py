"""``report --pdf``: a PDF beside every document, or a clear word why there is none; never half a one."""

from __future__ import annotations

import io
import os
import re
import time
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from kinerja_xl.app import pdf
from kinerja_xl.app.pdf import add_pdfs, find_soffice, usual_places
from kinerja_xl.cli.main import main
from kinerja_xl.workbook.ownership import marked

SAMPLES = Path(__file__).parents[1] / "samples"
scripts = pytest.mark.skipif(os.name == "nt", reason="stands in for soffice with a shell script")


def run(capsys: pytest.CaptureFixture[str], *args: str | Path) -> tuple[int, list[str], str]:
    """Return (exit status, lines of stdout, stderr) of ``kinerja-xl report``."""
    with pytest.raises(SystemExit) as done:
        main(["report", *map(str, args)])
    printed = capsys.readouterr()
    return int(done.value.code or 0), printed.out.splitlines(), printed.err


def empty_document() -> bytes:
    buffer = io.BytesIO()
    Document().save(buffer)
    return buffer.getvalue()


DOKUMEN = empty_document()
LAMA = marked(b"%PDF-1.7 lama startxref 0 %%EOF")


@pytest.fixture
def documents(tmp_path: Path) -> list[Path]:
    """Three documents, the second with a PDF from an earlier day."""
    made = [tmp_path / name for name in ("pk-b.1-Camat.docx", "pk-b.1-Sekcam.docx", "rekap.xlsx")]
    for path in made:
        path.write_bytes(DOKUMEN)
    made[1].with_suffix(".pdf").write_bytes(LAMA)
    return made


@pytest.fixture
def soffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Put a shell script in the place of LibreOffice; it finds the folder for the PDFs as $OUT."""
    folder = tmp_path / "program"
    folder.mkdir()
    (tmp_path / "sementara").mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "sementara"))

    def write(body: str) -> None:
        script = folder / "soffice"
        script.write_text(f'#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\nOUT=$2; shift 2\n{body}\n')
        script.chmod(0o755)

    yield write
    assert list((tmp_path / "sementara").iterdir()) == []  # nothing of a conversion stays behind


@pytest.fixture
def no_soffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pdf, "usual_places", lambda _platform, _env: iter(()))


def test_without_libreoffice_the_document_is_there_and_the_way_to_a_pdf_is_told(tmp_path, no_soffice, capsys) -> None:
    source = SAMPLES / "jejangkit-iku-2023-2026-bersih.xlsx"
    status, printed, said = run(capsys, "sk-iku", source, "-o", tmp_path, "--pdf")
    document = tmp_path / f"sk-iku-{source.stem}.docx"
    assert (status, printed) == (2, [str(document)])
    assert document.exists()
    assert f"Galat: PDF dari {document.name} tidak dibuat: LibreOffice tidak ditemukan" in said
    assert "Jalan keluar: Pasang LibreOffice (gratis, libreoffice.org)" in said
    assert "Simpan Sebagai PDF" in said
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_refused_document_has_no_pdf_either(tmp_path, no_soffice, capsys) -> None:
    status, _, said = run(capsys, "pk", SAMPLES / "kalaena-pk-2025.xlsx", "-o", tmp_path / "h", "--pdf")
    assert status == 1
    assert "LibreOffice" not in said
    assert not (tmp_path / "h").exists()


@pytest.mark.berat
@pytest.mark.libreoffice
def test_every_document_gets_a_pdf_of_its_name(tmp_path, libreoffice, capsys) -> None:
    source = SAMPLES / "kalaena-pk-2025-bersih.xlsx"
    status, printed, said = run(capsys, "pk", source, "-o", tmp_path, "--official", "semua", "--pdf")
    assert (status, said) == (0, "")
    stems = [f"pk-{source.stem}-{kode}" for kode in ("Camat", "Sekcam", "KasiTrantib")]
    assert printed[:6] == [str(tmp_path / f"{stem}.{ext}") for stem in stems for ext in ("docx", "pdf")]
    assert sorted(printed) == sorted(map(str, tmp_path.iterdir()))  # no lock file, no half file
    for stem in stems:
        made = PdfReader(tmp_path / f"{stem}.pdf")
        pages = made.pages
        assert len(pages) >= 2
        assert made.trailer["/Root"]["/MarkInfo"]["/Marked"]  # tagged: it can be read aloud
        assert b"<pdfuaid:part>1</pdfuaid:part>" in made.trailer["/Root"]["/Metadata"].get_data()
        assert "PERJANJIAN KINERJA" in pages[0].extract_text().upper()
    assert "CAMAT" in PdfReader(tmp_path / f"{stems[0]}.pdf").pages[0].extract_text().upper()


@pytest.mark.libreoffice
def test_an_excel_draft_replaces_an_old_pdf_and_says_draf_on_every_page(tmp_path, libreoffice, capsys) -> None:
    source = SAMPLES / "pino-raya-iku-2022-2026.xlsx"
    old = tmp_path / f"tabel-iku-{source.stem}.pdf"
    old.write_bytes(LAMA)
    options = ("--format", "xlsx", "--draft", "--pdf")
    status, printed, _ = run(capsys, "tabel-iku", source, "-o", tmp_path, *options)
    assert (status, printed) == (0, [str(old.with_suffix(".xlsx")), str(old)])
    pages = [page.extract_text() for page in PdfReader(old).pages]
    assert pages
    assert all("DRAF" in page for page in pages)
    assert b"lama" not in old.read_bytes()


@scripts
def test_libreoffice_reads_copies_and_writes_elsewhere(documents, soffice) -> None:
    soffice(r'mkdir "$OUT"; for d; do b=${d##*/}; printf "%%PDF-1.7 ${b%.*} %%%%EOF" > "$OUT/${b%.*}.pdf"; done')
    done = add_pdfs(documents)
    pdfs = [path.with_suffix(".pdf") for path in documents]
    assert done.fault is None
    assert done.files == tuple(path for both in zip(documents, pdfs, strict=True) for path in both)
    assert [path.read_text() for path in pdfs] == [f"%PDF-1.7 {path.stem} %%EOF" for path in documents]


@scripts
@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("echo Error: source file could not be loaded >&2; exit 1", r"\(pesannya: Error: source file .* loaded\)"),
        ("exit 0", r"LibreOffice tidak menghasilkannya\."),
        ('mkdir "$OUT"; for d; do b=${d##*/}; : > "$OUT/${b%.*}.pdf"; done', "tidak menghasilkannya"),
        (
            'mkdir "$OUT"; for d; do b=${d##*/}; echo "%PDF-1.7" > "$OUT/${b%.*}.pdf"; done; kill -9 $$',
            "menghasilkannya",
        ),
    ],
    ids=["fails", "writes nothing", "writes empty files", "dies in the middle"],
)
def test_a_conversion_that_fails_leaves_everything_as_it_was(documents, soffice, body: str, why: str) -> None:
    soffice(body)
    done = add_pdfs(documents)
    assert done.files == tuple(documents)
    assert done.fault is not None
    assert done.fault.message.startswith(f"PDF dari {', '.join(path.name for path in documents)} tidak dibuat: ")
    assert done.fault.message.endswith("mungkin tidak sesuai lagi: pk-b.1-Sekcam.pdf.")
    assert re.search(why, done.fault.message)
    assert [path.read_bytes() for path in documents] == [DOKUMEN] * 3
    assert documents[1].with_suffix(".pdf").read_bytes() == LAMA
    assert not documents[0].with_suffix(".pdf").exists()


@scripts
def test_what_came_about_is_kept_and_the_rest_named(documents, soffice) -> None:
    soffice(f'mkdir "$OUT"; printf "%%PDF-1.7 %%%%EOF" > "$OUT/{documents[2].stem}.pdf"; exit 1')
    done = add_pdfs(documents)
    assert done.files == (*documents, documents[2].with_suffix(".pdf"))
    assert done.fault is not None
    assert done.fault.message.startswith("PDF dari pk-b.1-Camat.docx, pk-b.1-Sekcam.docx tidak dibuat: ")


@scripts
def test_a_libreoffice_that_hangs_is_ended_with_all_it_started(documents, soffice, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(pdf, "_START", 1.0)
    monkeypatch.setattr(pdf, "_EACH", 0.0)
    soffice(f"sleep 300 & echo $! > {tmp_path}/anak; echo $$ > {tmp_path}/induk; wait")
    done = add_pdfs(documents[:1])
    assert done.fault is not None
    assert "LibreOffice belum selesai setelah 1 detik" in done.fault.message
    assert done.files == (documents[0],)
    for name in ("anak", "induk"):
        assert ended(int((tmp_path / name).read_text())), f"{name} is still running"


def ended(process: int) -> bool:
    """True when a process is gone, or dead and not yet buried by whoever adopted it."""
    for _ in range(100):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        stat = Path(f"/proc/{process}/stat")
        if stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False


@scripts
def test_a_program_that_does_not_start_is_told(documents, tmp_path, monkeypatch) -> None:
    broken = tmp_path / "program" / "soffice"
    broken.parent.mkdir()
    broken.write_bytes(b"\x7fELF, but not really")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(broken.parent))
    fault = add_pdfs(documents).fault
    assert fault is not None
    assert "LibreOffice tidak dapat dijalankan (Exec format error)" in fault.message


@scripts
def test_a_pdf_that_cannot_be_replaced_does_not_stop_the_others(documents, soffice) -> None:
    documents[0].with_suffix(".pdf").mkdir()
    soffice(r'mkdir "$OUT"; for d; do b=${d##*/}; printf "%%PDF-1.7 %%%%EOF" > "$OUT/${b%.*}.pdf"; done')
    done = add_pdfs(documents)
    assert done.fault is not None
    assert "pk-b.1-Camat.pdf adalah folder" in done.fault.message
    assert [path.suffix for path in done.files] == [".docx", ".docx", ".pdf", ".xlsx", ".pdf"]


@scripts
def test_a_signed_scan_is_not_replaced_unless_asked_and_kept_then(documents, soffice) -> None:
    scan = documents[0].with_suffix(".pdf")
    scan.write_bytes(b"%PDF-1.4 pindaian bertanda tangan %%EOF")
    soffice(r'mkdir "$OUT"; for d; do b=${d##*/}; printf "%%PDF-1.7 %%%%EOF" > "$OUT/${b%.*}.pdf"; done')
    refused = add_pdfs(documents)
    assert refused.fault is not None
    assert f"{scan} sudah ada dan bukan hasil kinerja-xl" in refused.fault.message
    assert scan.read_bytes() == b"%PDF-1.4 pindaian bertanda tangan %%EOF"
    assert [path.suffix for path in refused.files] == [".docx", ".docx", ".pdf", ".xlsx", ".pdf"]
    done = add_pdfs(documents, replace=True)
    assert done.fault is None
    assert scan.read_bytes() == b"%PDF-1.7 %%EOF"
    assert [path.read_bytes() for path in done.cadangan if path.stem.startswith(scan.stem)] == [
        b"%PDF-1.4 pindaian bertanda tangan %%EOF"
    ]


def test_of_many_documents_the_message_names_the_first(tmp_path, no_soffice) -> None:
    fault = add_pdfs([tmp_path / f"pk-{n}.docx" for n in range(40)]).fault
    assert fault is not None
    assert fault.message.startswith("PDF dari 40 berkas (pk-0.docx dan seterusnya) tidak dibuat: ")


@pytest.mark.parametrize(
    ("platform", "variable", "program"),
    [
        ("win32", "ProgramFiles", "LibreOffice/program/soffice.exe"),
        ("win32", "ProgramFiles(x86)", "LibreOffice 5/program/soffice.exe"),
        ("win32", "LOCALAPPDATA", "Programs/LibreOffice/program/soffice.exe"),
        ("darwin", "HOME", "Applications/LibreOffice.app/Contents/MacOS/soffice"),
    ],
)
def test_it_is_found_where_the_installer_puts_it(tmp_path: Path, platform: str, variable: str, program: str) -> None:
    env = {variable: str(tmp_path)}
    assert tmp_path / program not in usual_places(platform, env)
    (tmp_path / program).parent.mkdir(parents=True)
    (tmp_path / program).touch()
    assert tmp_path / program in usual_places(platform, env)


@scripts
def test_path_comes_first(soffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    soffice("exit 0")
    monkeypatch.setattr(pdf, "usual_places", lambda _platform, _env: iter((tmp_path / "lain",)))
    assert find_soffice() == tmp_path / "program" / "soffice"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_soffice() == tmp_path / "lain"
