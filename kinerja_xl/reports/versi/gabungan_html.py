"""The HTML form of a merge: a page of every disagreement, to be decided by those who wrote the copies."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.reports.versi.isi_gabungan import IsiGabungan
from kinerja_xl.reports.versi.versi_html import halaman_versi


def html_gabungan(isi: IsiGabungan, folder: Path, tool: str) -> str:
    """Return the whole page.

    Args:
        isi: what came of the merge.
        folder: where gabungan.html and perbedaan.css are.
        tool: name and version, ``kinerja-xl 1.2.3``.
    """
    return halaman_versi(folder, "gabungan.html", tool=tool, gabungan=isi)
