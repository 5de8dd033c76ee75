"""template: the shipped template of a document, to be restyled; and the check of a restyled one, without a workbook."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.app.report import shipped_template
from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.balasan import SURAT_BALASAN
from kinerja_xl.reports.cetak.pencetak import Pencetak
from kinerja_xl.reports.daftar_pencetak import bentuk_templat, cari_pencetak
from kinerja_xl.workbook.keep import save

_BENTUK = {".docx": "docx", ".dotx": "docx", ".xlsx": "xlsx", ".xltx": "xlsx"}


def ambil_templat(laporan: str, target: Path, *, replace: bool = False) -> Path | None:
    """Write the shipped template of a document to a file; its ending says whether that of Word or of Excel.

    Args:
        laporan: the document, a key of ``LAPORAN``, or ``SURAT_BALASAN``.
        target: the file.
        replace: a file that somebody has worked on may be replaced; it is kept in ``cadangan``.

    Returns:
        Where the file that stood there is kept now; None when there was none, or only our own unchanged output.

    Raises:
        KinerjaError: the document has no template of that form, or the file cannot be written.
    """
    if laporan == SURAT_BALASAN:
        _word_saja(target)
        return save(target, shipped_template(laporan, "docx").read_bytes(), replace=replace)
    printer = _pencetak(laporan, target)
    return save(target, shipped_template(laporan, printer.bentuk).read_bytes(), replace=replace)


def periksa_templat(laporan: str, templat: Path) -> None:
    """Check a template of a document: every tag must be one that the document fills.

    Args:
        laporan: the document, a key of ``LAPORAN``, or ``SURAT_BALASAN``.
        templat: the restyled template.

    Raises:
        KinerjaError: with the place of what is wrong in it; the document has no template of that form; unreadable.
    """
    if laporan == SURAT_BALASAN:
        from kinerja_xl.reports.balasan.isi_balasan import IsiBalasan
        from kinerja_xl.reports.word.render import periksa_templat_word

        _word_saja(templat)
        periksa_templat_word(templat, IsiBalasan)
        return
    printer = _pencetak(laporan, templat)
    if printer.bentuk == "docx":
        from kinerja_xl.reports.word.render import periksa_templat_word

        periksa_templat_word(templat, printer.isi())
        return
    from kinerja_xl.reports.excel.periksa_templat import periksa_templat_excel

    periksa_templat_excel(templat, printer.isi())


def _word_saja(path: Path) -> None:
    if _BENTUK.get(path.suffix.lower()) != "docx":
        raise KinerjaError(f"{path.name} bukan nama berkas Word.", "Templat surat-balasan berakhiran .docx.")


def _pencetak(laporan: str, path: Path) -> Pencetak:
    bentuk = _BENTUK.get(path.suffix.lower())
    if bentuk is None:
        endings = " atau ".join(f".{b}" for b in bentuk_templat(laporan))
        raise KinerjaError(
            f"{path.name} bukan nama berkas Word atau Excel.",
            f"Templat laporan {laporan} berakhiran {endings}.",
        )
    if bentuk not in bentuk_templat(laporan):
        raise KinerjaError(
            f"Laporan {laporan} tidak memiliki templat .{bentuk}.",
            f"Pakai nama berkas yang berakhiran .{bentuk_templat(laporan)[0]}.",
        )
    return cari_pencetak(laporan, bentuk, frozenset())
