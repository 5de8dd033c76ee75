"""The HTML form of a comparison of two versions: one page that needs nothing but a browser, without any script."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.model.perbedaan import BedaVersi
from kinerja_xl.regulations import masked
from kinerja_xl.reports.cetak.halaman_web import lingkungan_html, sidik_csp
from kinerja_xl.reports.versi.isi_sel import isi_sel
from kinerja_xl.sheets.pejabat import PEJABAT

_NIP = PEJABAT.judul_kolom("nip")


def html_versi(a: Path, b: Path, beda: BedaVersi, folder: Path, tool: str) -> str:
    """Return the whole page; of officials' numbers it shows no more than a findings page.

    Args:
        a, b: the older and the newer workbook.
        beda: what changed.
        folder: where perbedaan.html and perbedaan.css are.
        tool: name and version, ``kinerja-xl 1.2.3``.
    """
    return halaman_versi(
        folder,
        "perbedaan.html",
        tool=tool,
        a=a.as_posix(),
        b=b.as_posix(),
        beda=beda,
        banyak=beda.banyak(),
        hitungan=sum(len(x.hitungan) for x in beda.lembar),
    )


def halaman_versi(folder: Path, templat: str, **isi: object) -> str:
    """Return a page made of a template of ours; it allows no other style than ours and no script."""
    from markupsafe import Markup

    environment = lingkungan_html(folder)
    environment.globals["isi"] = _shown
    style = (folder / "perbedaan.css").read_text(encoding="utf-8")
    page = environment.get_template(templat).render(gaya=Markup(style), hash_gaya=sidik_csp(style), **isi)
    return page.rstrip("\n")


def _shown(value: object, title: str = "") -> str:
    text = isi_sel(value, ringkas=False)
    return masked(text) if title == _NIP else text
