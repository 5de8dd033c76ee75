"""Indikator Kinerja Individu: the decree with a job sheet for each position."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.model.dokumen import Dokumen
from kinerja_xl.reports.gambar import Gambar
from kinerja_xl.reports.keputusan import render_keputusan


def render_sk_iki(dokumen: Dokumen, template: Path, *, draft: bool = False, logo: Gambar | None = None) -> bytes:
    """Print the decree on the individual indicators; see ``render_keputusan``."""
    return render_keputusan(dokumen, template, pokok="Indikator Kinerja Individu", draft=draft, logo=logo)
