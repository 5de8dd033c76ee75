"""PDFs of the documents that a report wrote, made by LibreOffice.

LibreOffice runs once for all of them, with a profile of its own (it may be open on the same computer), and reads copies
in a temporary folder: no lock file appears beside the documents, and no half PDF. A document whose lists of contents
wait for page numbers costs one run more, and gets them too.

The documents stand on their own. Where no PDF comes of them, they stay, and the command ends with status 2 after it has
printed their paths: it could not do all that it was asked, and a script that goes on to send the PDF has to know.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

from kinerja_xl.findings import KinerjaError, kata_sistem
from kinerja_xl.frozen import dataclass
from kinerja_xl.workbook.keep import save

_START, _EACH = 120.0, 30.0  # seconds: an old office PC that starts LibreOffice for the first time; one long document
_SHOWN = 3  # names in a message
_SETTINGS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Cache/Writer">
<prop oor:name="OLE_Objects" oor:op="fuse"><value>1000</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export">
<prop oor:name="UseTaggedPDF" oor:op="fuse"><value>true</value></prop>
<prop oor:name="PDFUACompliance" oor:op="fuse"><value>true</value></prop>
<prop oor:name="ExportBookmarks" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""
# Tagged as PDF/UA asks, for whoever has a page read aloud; bookmarks of the headings.
# LibreOffice keeps 20 charts of a document at hand and prints those beyond from pictures of the wrong shape
_BY_HAND = "buka dokumennya di Word atau Excel lalu pilih Simpan Sebagai PDF"


@dataclass(frozen=True, slots=True)
class HasilPdf:
    """Each document, followed by its PDF where there is one; why some have none, None when all have; what is kept."""

    files: tuple[Path, ...]
    fault: KinerjaError | None = None
    cadangan: tuple[Path, ...] = ()


def add_pdfs(documents: Sequence[Path], *, replace: bool = False) -> HasilPdf:
    """Write beside each document a PDF of the same stem, unless one that is not our own stands there: a signed scan.

    Args:
        documents: Word or Excel documents that exist, each of another stem.
        replace: the office said that such a PDF may be replaced; it is kept then.

    Returns:
        The documents with their PDFs. What went wrong is a value, because the documents, and the PDFs that came
        about, are there nevertheless.
    """
    program = find_soffice()
    if program is None:
        way = f"Pasang LibreOffice (gratis, libreoffice.org) lalu ulangi, atau {_BY_HAND}."
        return HasilPdf(tuple(documents), _fault("LibreOffice tidak ditemukan di komputer ini", documents, way))
    # LibreOffice on Windows lets go of its profile a moment after it has ended
    with tempfile.TemporaryDirectory(prefix="kinerja-pdf-", ignore_cleanup_errors=True) as folder:
        _number_pages(program, documents, Path(folder))
        made, problem = _convert(program, {path.name: _readable(path) for path in documents}, Path(folder))
    files: list[Path] = []
    failed: list[Path] = []
    kept: list[Path] = []
    fault: KinerjaError | None = None
    for document, data in zip(documents, made, strict=True):
        files.append(document)
        if data is None:
            failed.append(document)
            continue
        try:
            old = save(document.with_suffix(".pdf"), data, replace=replace)
            files.append(document.with_suffix(".pdf"))
            kept += [old] if old else []
        except KinerjaError as error:
            fault = fault or error
    if failed:
        fault = _fault(problem, failed, f"Ulangi; bila tetap gagal, {_BY_HAND}.")
    return HasilPdf(tuple(files), fault, tuple(kept))


def _readable(path: Path) -> bytes:
    """Return a document as LibreOffice prints it best."""
    if path.suffix != ".docx":
        return path.read_bytes()
    from kinerja_xl.reports.word.ekor import ekor_terpisah

    return ekor_terpisah(path.read_bytes())


def find_soffice() -> Path | None:
    """Return LibreOffice's program: from PATH, else from where its installer puts it; None without LibreOffice."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return Path(found)
    return next(usual_places(sys.platform, os.environ), None)


def usual_places(platform: str, env: Mapping[str, str]) -> Iterator[Path]:
    """Yield the programs that LibreOffice's own installers leave outside PATH, the newest version first.

    Args:
        platform: as ``sys.platform`` says it.
        env: the environment, which knows the folders of programs on Windows.
    """
    if platform == "win32":
        roots = [env.get(name, "") for name in ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)")]
        roots += [str(Path(local, "Programs")) for local in [env.get("LOCALAPPDATA", "")] if local]
        pattern = "LibreOffice*/program/soffice.exe"
    elif platform == "darwin":
        roots = ["/Applications", str(Path(env.get("HOME", "/"), "Applications"))]
        pattern = "LibreOffice*.app/Contents/MacOS/soffice"
    else:
        roots, pattern = ["/opt"], "libreoffice*/program/soffice"
    for root in dict.fromkeys(filter(None, roots)):
        yield from sorted(Path(root).glob(pattern), reverse=True)


def _number_pages(program: Path, documents: Sequence[Path], folder: Path) -> None:
    """Write the page numbers into the documents' lists of contents; without an answer they keep their dots."""
    from kinerja_xl.reports.word.halaman import baca_halaman, isi_halaman, untuk_dibaca

    word = {path: path.read_bytes() for path in documents if path.suffix == ".docx"}
    probes = {path: probe for path, data in word.items() if (probe := untuk_dibaca(data)) is not None}
    if not probes:
        return
    made, _ = _convert(program, {path.name: probe for path, probe in probes.items()}, folder)
    for path, pdf in zip(probes, made, strict=True):
        if pdf is not None:
            save(path, isi_halaman(word[path], baca_halaman(pdf)))


def _convert(program: Path, documents: Mapping[str, bytes], folder: Path) -> tuple[list[bytes | None], str]:
    """Let LibreOffice make a PDF of each document (name -> bytes).

    Returns:
        The PDFs in the order of the documents, None where there is none; and what to say of those.
    """
    sources, made, log = folder / "dokumen", folder / "hasil", folder / "pesan.txt"
    limit = _START + _EACH * len(documents)
    shutil.rmtree(made, ignore_errors=True)
    try:
        sources.mkdir(exist_ok=True)
        settings = folder / "profil" / "user" / "registrymodifications.xcu"
        if not settings.exists():
            settings.parent.mkdir(parents=True)
            settings.write_text(_SETTINGS, encoding="utf-8")
        for name, data in documents.items():
            (sources / name).write_bytes(data)
        command = [str(program), f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--norestore"]
        command += ["--convert-to", "pdf", "--outdir", str(made), *(str(sources / name) for name in documents)]
        with log.open("wb") as messages, _running(command, messages) as process:
            process.wait(limit)
    except subprocess.TimeoutExpired:
        problem = f"LibreOffice belum selesai setelah {limit:.0f} detik"
    except OSError as error:
        problem = f"LibreOffice tidak dapat dijalankan ({kata_sistem(error)})"
    else:
        said = log.read_text("utf-8", "replace").strip().splitlines()
        problem = "LibreOffice tidak menghasilkannya" + (f" (pesannya: {said[-1].strip()[:200]})" if said else "")
    return [_whole(made / f"{Path(name).stem}.pdf") for name in documents], problem


@contextlib.contextmanager
def _running(command: Sequence[str], messages: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program, and end it with all that it started when it is left before it is done."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=messages,
        stderr=subprocess.STDOUT,
        start_new_session=True,  # soffice is a script that starts the real program: one group for both
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            _end(process)
            process.wait()


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def _whole(path: Path) -> bytes | None:
    """Return a PDF's bytes, None where there is none or only its beginning."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return data if data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF") else None


def _fault(why: str, documents: Sequence[Path], way: str) -> KinerjaError:
    """Say which documents have no PDF and why, and which old PDF no longer says what its document says."""
    old = [pdf for document in documents if (pdf := document.with_suffix(".pdf")).exists()]
    stale = f" PDF lama tidak diganti, jadi mungkin tidak sesuai lagi: {_names(old)}." if old else ""
    return KinerjaError(f"PDF dari {_names(documents)} tidak dibuat: {why}.{stale}", way)


def _names(paths: Sequence[Path]) -> str:
    """Return the names of files, of many only the first and their number."""
    if len(paths) > _SHOWN:
        return f"{len(paths)} berkas ({paths[0].name} dan seterusnya)"
    return ", ".join(path.name for path in paths)
