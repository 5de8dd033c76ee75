"""demo: the whole round on the shipped samples, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kinerja_xl.app.annotate import targets, write_annotated
from kinerja_xl.app.bentuk import susun
from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fill import fill
from kinerja_xl.app.impor import baris_laporan_impor, impor
from kinerja_xl.app.new import new
from kinerja_xl.app.pdf import add_pdfs, find_soffice
from kinerja_xl.app.report import Permintaan, report
from kinerja_xl.app.resources import resource
from kinerja_xl.app.seal import seal
from kinerja_xl.app.send import CaraKirim, send
from kinerja_xl.app.terima import terima
from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.daftar_pencetak import bentuk_laporan
from kinerja_xl.reports.periksa import text
from kinerja_xl.sheets import PK
from kinerja_xl.workbook.output import write_atomically

_YEAR = 2026
_TO, _FROM = "organisasi@contoh.go.id", "kecamatan@contoh.go.id"

_DOKUMEN = (
    ("kalaena-pk-2025", ("pk", "rencana-aksi")),
    ("pino-raya-iku-2022-2026", ("tabel-iku",)),
    ("jejangkit-iku-2023-2026", ("sk-iku",)),
    ("poncokusumo-iki-2023", ("sk-iki",)),
    ("pekuncen-cascading-2023", ("cascading",)),
    ("kalaena-pengukuran-2025", ("triwulan",)),
)
"""The samples with the documents their offices made; beside each lies its corrected copy, ``…-bersih``."""

_AKHIR_TAHUN = "lkjip"
"""The document that the whole year leads to, made last of all."""


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step: the command a user would type, and what it prints."""

    command: str
    lines: list[list[text.Piece]]


def demo(folder: Path) -> Iterator[Langkah]:
    """Run new → check → fill → report → seal → send → collect into a folder, yielding each step when it is done.

    Raises:
        KinerjaError: the folder cannot be written.
    """
    blank = folder / "pk-kosong.xlsx"
    new(PK, blank, _YEAR, None, own=True)
    yield Langkah(f"kinerja-xl new pk -o {blank} --year {_YEAR}", [])
    for name, _ in _DOKUMEN:
        yield _check(_sample(name), whole=False)
    yield _answer(_sample(_DOKUMEN[0][0]), folder)
    yield _fill(_sample(_DOKUMEN[0][0]), folder)
    yield _fill(_sample(_DOKUMEN[-1][0]), folder)
    for name, documents in _DOKUMEN:
        clean = _sample(f"{name}-bersih")
        yield _check(clean, whole=True)
        for laporan in documents:
            for bentuk in bentuk_laporan(laporan):
                yield _report(laporan, clean, folder, bentuk)
    yield _impor(folder / f"pk-{_DOKUMEN[0][0]}-bersih.docx", folder)
    yield _report(_AKHIR_TAHUN, clean, folder, "docx", pdf=find_soffice() is not None)
    yield from _kirim(_sample(f"{_DOKUMEN[0][0]}-bersih"), folder)


def _sample(name: str) -> Path:
    return _near(resource("samples", f"{name}.xlsx"))


def _check(sample: Path, *, whole: bool) -> Langkah:
    """Check a sample; of what is long only the beginning and the counts."""
    lines = text.render([check_file(sample, PilihanPeriksa())])
    if not whole:
        lines = [*lines[:_SHOWN], [("  …", "dim")], lines[-1]] if len(lines) > _SHOWN + 1 else lines
    return Langkah(f"kinerja-xl check {sample}", lines)


_SHOWN = 7  # lines: the name of the file and three findings with their way out


def _answer(sample: Path, folder: Path) -> Langkah:
    """Write what goes back to the office: the page, and the workbook with notes at its cells."""
    page = folder / f"temuan-{sample.stem}.html"
    result = check_file(sample, PilihanPeriksa(cuplikan=True))
    write_atomically(page, susun([result], "html").encode())
    copies = targets([sample], folder)
    for copy in copies:
        write_annotated(result, copy)
    return Langkah(
        f"kinerja-xl check {sample} --format html --output {page} --annotate {folder}",
        [[(str(path), "")] for path in (page, *copies)],
    )


def _fill(sample: Path, folder: Path) -> Langkah:
    """Fill the computed columns of a sample."""
    filled = folder / sample.name
    done = fill(sample, filled)
    return Langkah(f"kinerja-xl fill {sample} -o {filled}", [[(f"{len(done.changed)} sel dihitung.", "")]])


def _report(laporan: str, clean: Path, folder: Path, bentuk: str, *, pdf: bool = False) -> Langkah:
    """Make one document."""
    done = report(laporan, clean, folder, Permintaan(bentuk=bentuk))
    assert done.files, f"{laporan} {clean}: the corrected copy has errors"
    form = f" --format {bentuk}" if bentuk != bentuk_laporan(laporan)[0] else ""
    files = add_pdfs(done.files).files if pdf else done.files
    command = f"kinerja-xl report {laporan} {clean} -o {folder}{form}{' --pdf' if pdf else ''}"
    return Langkah(command, [[(str(path), "")] for path in files])


def _impor(word: Path, folder: Path) -> Langkah:
    """Make a workbook again of the agreements in Word, as of any office's own."""
    made = folder / "pk-dari-word.xlsx"
    done = impor([word], made, own=True)
    lines: list[list[text.Piece]] = [[(line + ".", "")] for line in baris_laporan_impor(done)]
    return Langkah(f"kinerja-xl import {word} -o {made}", lines)


def _kirim(clean: Path, folder: Path) -> Iterator[Langkah]:
    """Seal a workbook, send it, and take it in as its district does."""
    made, letter, place = folder / "pk-disegel.xlsx", folder / "surat.eml", folder / "kiriman"
    done = seal(clean, made)
    assert done.segel is not None, "the corrected copy has errors"
    told = f"Disegel sebagai {done.dokumen}: {done.segel.sidik.isian} isian."
    yield Langkah(f"kinerja-xl seal {clean} -o {made}", [[(told, "")]])
    letter.unlink(missing_ok=True)  # ours, from the last time
    sent = send(made, [_TO], CaraKirim(eml=letter), dari=_FROM)
    yield Langkah(
        f"kinerja-xl send {made} --to {_TO} --from {_FROM} --eml {letter}", [[(f"{letter}: {sent.perihal}", "")]]
    )
    taken = terima([str(letter)], place).terpilah
    lines: list[list[text.Piece]] = [
        [(f"{taken.isi[x.resmi.sidik].fakta.nama_kantor}, {dokumen} {tahun}: berlaku ({x.sebab})", "")]
        for (_, tahun, dokumen), x in taken.silsilah.items()
        if x.resmi is not None
    ]
    yield Langkah(f"kinerja-xl collect {letter} -o {place}", lines)


def _near(path: Path) -> Path:
    """Return a path as seen from here where it lies below, so that the printed command is short."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path
