"""report: documents from a workbook."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from kinerja_xl.app.check import examine
from kinerja_xl.app.load import load
from kinerja_xl.app.resources import resource
from kinerja_xl.findings import FileResult, KinerjaError, Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.reports.cetak.pencetak import Opsi, Pencetak, Pesanan
from kinerja_xl.reports.daftar_pencetak import cari_pencetak
from kinerja_xl.sheets import LAPORAN, Jenis
from kinerja_xl.sheets.laporan import berlampiran
from kinerja_xl.sheets.pilihan import LampiranPk
from kinerja_xl.text.tampak import ringkas
from kinerja_xl.workbook.keep import refuse_work, save

_RESERVED = regex(r'[<>:"/\\|?*\x00-\x1f]')  # Windows allows none of these in a file name


@dataclass(frozen=True, slots=True, kw_only=True)
class Permintaan:
    """What is asked of a report.

    Attributes:
        bentuk: the file format, "" for the document's usual one.
        template: a restyled template, None for the shipped one.
        draft: write it although the check found errors; every page then says DRAF.
        official: an official's kode, ``SEMUA`` for a file for each, None for one file with all of them.
        logo: a picture for the letterhead.
        profil: the district's profile that was asked for.
        triwulan: the quarter (1 to 4) of a quarterly report, None for the last one that is measured.
        tanggal: the day an agreement is signed, None for the document's own date.
        lampiran: the annexes of an agreement, None for what the workbook says.
        iku: only the key indicators.
        bulanan: an action plan by months.
        foto: a folder of photos for the annex of the year-end report.
        replace: a file that somebody has worked on may be replaced; it is kept in ``cadangan``.
    """

    bentuk: str = ""
    template: Path | None = None
    draft: bool = False
    official: str | None = None
    logo: Path | None = None
    triwulan: int | None = None
    tanggal: dt.date | None = None
    profil: Path | None = None
    lampiran: LampiranPk | None = None
    iku: bool = False
    bulanan: bool = False
    foto: Path | None = None
    replace: bool = False

    @property
    def opsi(self) -> frozenset[Opsi]:
        """The options given that not every document owns."""
        given: dict[Opsi, object] = {
            "--logo": self.logo,
            "--official": self.official,
            "--quarter": self.triwulan,
            "--date": self.tanggal,
            "--appendix": self.lampiran,
            "--iku": self.iku or None,
            "--monthly": self.bulanan or None,
            "--photos": self.foto,
        }
        return frozenset(name for name, value in given.items() if value is not None)


@dataclass(frozen=True, slots=True)
class HasilReport:
    """What came of a report: the files written, or the whole check that stood in the way (no files then).

    ``cadangan`` says where replaced files are kept, ``catatan`` what else the office should know.
    """

    files: tuple[Path, ...]
    check: FileResult
    cadangan: tuple[Path, ...] = ()
    catatan: tuple[str, ...] = ()


def report(laporan: str, source: Path, folder: Path, minta: Permintaan) -> HasilReport:
    """Write one report.

    Args:
        laporan: its name, a key of ``LAPORAN``.
        source: the workbook; it is only read.
        folder: where the files go; made when missing.
        minta: what is asked of it.

    Returns:
        The files written. None are when the check found errors and no draft was asked for.

    Raises:
        KinerjaError: unreadable workbook, template or logo, a format the document has not, an option that is not
            this document's, no such official, folder not writable or named like a file.
    """
    _refuse_file_name(folder)
    dokumen_ = LAPORAN[laporan]
    printer = cari_pencetak(laporan, minta.bentuk, minta.opsi)
    if minta.template is not None and not printer.bertemplat:
        raise KinerjaError(
            f"--template tidak berlaku untuk laporan {laporan} berbentuk {printer.bentuk}.",
            "Gambar tidak memakai templat: pakai tanpa --template, atau --format docx.",
        )
    berkas = load(source, berlampiran(dokumen_, minta.lampiran), minta.profil)
    jenis = berkas.tables.jenis
    if jenis is None:
        raise KinerjaError(berkas.tables.findings[0].message, berkas.tables.findings[0].fix)
    if jenis.kunci not in dokumen_.jenis:
        raise KinerjaError(
            f"Laporan {laporan} dibuat dari buku kerja jenis {' atau '.join(dokumen_.jenis)}, sedangkan {source.name} "
            f"berjenis {jenis.kunci} ({jenis.judul}).",
            f"Buat buku kerjanya: kinerja-xl new {dokumen_.jenis[0]} -o BERKAS.xlsx.",
        )
    result = examine(source, berkas, galat_saja=not dokumen_.berisi_galat)
    if result.count(Severity.ERROR) and not (minta.draft or dokumen_.berisi_galat):
        return HasilReport((), examine(source, berkas))  # whoever has to repair it wants to see everything
    # all of them, before the first is written
    pesanan = _pesanan(berkas.dokumen, result, jenis, printer, minta)
    made = _cetak(printer, pesanan, own=minta.template is not None)
    names = file_names(f"{laporan}-{source.stem}", (added for added, _ in made))
    files = tuple(folder / f"{name}.{printer.bentuk}" for name in names)
    refuse_work(files, replace=minta.replace)
    kept = _save_all(files, [data for _, data in made], replace=minta.replace)
    return HasilReport(files, result, tuple(place for place in kept if place is not None), printer.catatan(pesanan))


def _refuse_file_name(folder: Path) -> None:
    """Refuse ``-o lkjip.docx``: nobody wants a folder of that name."""
    if folder.suffix.lower() in {".docx", ".xlsx", ".pdf", ".svg", ".png"} and not folder.is_dir():
        raise KinerjaError(
            f"-o menyebut folder hasil, sedangkan {folder.name} tampak seperti nama berkas.",
            "Sebutkan foldernya saja, misalnya -o hasil; nama berkas dibentuk dari nama laporan dan buku kerjanya.",
        )


def _save_all(files: Sequence[Path], made: Sequence[bytes], *, replace: bool) -> list[Path | None]:
    """Write the files and return where those are kept that stood there; an error half-way says what is there."""
    kept: list[Path | None] = []
    for n, (path, data) in enumerate(zip(files, made, strict=True)):
        try:
            kept.append(save(path, data, replace=replace))
        except KinerjaError as error:
            if n == 0:
                raise
            raise KinerjaError(
                f"{error.message} Sudah tertulis {n} dari {len(files)} berkas: "
                f"{ringkas(', '.join(done.name for done in files[:n]))}.",
                f"{error.fix} Perintah yang sama menulis semuanya sekali lagi.",
            ) from error
    return kept


def _cetak(printer: Pencetak, pesanan: Pesanan, *, own: bool) -> list[tuple[str, bytes]]:
    """Return the printed files; a template of the office's ``own`` is printed by another process, which has limits."""
    if not own or not sys.executable:
        return list(printer.cetak(pesanan))
    from kinerja_xl.app.terpisah import cetak_terpisah

    return cetak_terpisah(printer.laporan, printer.bentuk, pesanan)


def _pesanan(dokumen: Dokumen, check: FileResult, jenis: Jenis, printer: Pencetak, minta: Permintaan) -> Pesanan:
    """Return what the printer gets; pictures are read here."""
    from kinerja_xl.reports.cetak.foto import baca_foto
    from kinerja_xl.reports.cetak.gambar import baca_logo

    return Pesanan(
        dokumen=dokumen,
        check=check,
        judul_jenis=jenis.judul,
        template=minta.template
        or (shipped_template(printer.laporan, printer.bentuk) if printer.bertemplat else Path()),
        draft=minta.draft,
        logo=baca_logo(minta.logo) if minta.logo else None,
        official=minta.official,
        triwulan=minta.triwulan,
        tanggal=minta.tanggal,
        lampiran=minta.lampiran,
        iku=minta.iku,
        bulanan=minta.bulanan,
        foto=baca_foto(minta.foto) if minta.foto else (),
    )


def shipped_template(laporan: str, bentuk: str) -> Path:
    """Return the template that comes with the tool: ``templates/docx/pk.docx``, ``templates/xlsx/laporan-….xlsx``."""
    return resource("templates", bentuk, f"{'laporan-' if bentuk == 'xlsx' else ''}{laporan}.{bentuk}")


def file_names(stem: str, added: Iterable[str]) -> list[str]:
    """Return ``stem-added`` for each, fit for every file system and each another even where letter case is ignored."""
    names: list[str] = []
    taken: set[str] = set()
    for text in added:
        name = f"{stem}-{safe}" if (safe := _RESERVED.sub("_", text).strip(" .")) else stem
        number, unique = 1, name
        while unique.casefold() in taken:
            number += 1
            unique = f"{name}-{number}"
        taken.add(unique.casefold())
        names.append(unique)
    return names
