"""The reports that come as Excel: each context of a document, into the template of the same name."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

from kinerja_xl.findings import FileResult, KinerjaError
from kinerja_xl.model.dokumen import Dokumen
from kinerja_xl.reports.gambar import Gambar
from kinerja_xl.reports.iku import isi_tabel
from kinerja_xl.reports.pohon import isi_pohon
from kinerja_xl.reports.rencana_aksi import isi_rencana_aksi
from kinerja_xl.reports.temuan import isi_temuan
from kinerja_xl.reports.triwulan.laporan import isi_triwulan


def render_tabel_iku(dokumen: Dokumen, template: Path, *, draft: bool = False, logo: Gambar | None = None) -> bytes:
    """Return the IKU table, with targets as numbers."""
    return _render(isi_tabel(dokumen), template, draft=draft, logo=logo)


def render_cascading(dokumen: Dokumen, template: Path, *, draft: bool = False, logo: Gambar | None = None) -> bytes:
    """Return the tree drawn on a sheet."""
    return _render(isi_pohon(dokumen), template, draft=draft, logo=logo)


def render_rencana_aksi(dokumen: Dokumen, template: Path, *, draft: bool = False, logo: Gambar | None = None) -> bytes:
    """Return the action plan, its quarters as numbers with their sum."""
    return _render(isi_rencana_aksi(dokumen), template, draft=draft, logo=logo)


def render_triwulan(
    dokumen: Dokumen, template: Path, *, triwulan: int, draft: bool = False, logo: Gambar | None = None
) -> bytes:
    """Return the report of a quarter (1 to 4), its achievements and totals as formulas."""
    return _render(isi_triwulan(dokumen, triwulan), template, draft=draft, logo=logo)


def render_temuan(
    dokumen: Dokumen, hasil: FileResult, judul: str, template: Path, *, draft: bool = False, logo: Gambar | None = None
) -> bytes:
    """Return the findings of a check, to be filtered and ticked off."""
    return _render(isi_temuan(dokumen, hasil, judul), template, draft=draft, logo=logo)


def _render(isi: Any, template: Path, *, draft: bool, logo: Gambar | None) -> bytes:
    """Fill a template with the fields of a context.

    Raises:
        KinerjaError: a logo was given (a picture stands in the template itself), or a faulty template.
    """
    from kinerja_xl.reports.excel.render import render_excel

    if logo is not None:
        raise KinerjaError(
            "Laporan Excel tidak memakai --logo.", "Letakkan gambar logo pada templat Excel, lalu pakai --template."
        )
    context = {field.name: getattr(isi, field.name) for field in fields(isi)}
    return render_excel(template, context, bentuk=type(isi), draft=draft)
