"""A laid-out tree as a page of SVG, with its title, its key and a text for whoever cannot see it; and as PNG.

A line of text says how long it is: where its font is missing, a viewer squeezes another one into the box.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from markupsafe import escape

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.bagan import PT, TEPI, Garis, GayaKotak, KotakLetak, Lukisan, Rupa, tinggi_baris
from kinerja_xl.reports.cetak.huruf import baris_terbungkus, lebar_teks
from kinerja_xl.reports.cetak.jinja import legal

_CADANGAN = "DejaVu Sans"
_HURUF = f"Arial, 'Liberation Sans', Arimo, Helvetica, '{_CADANGAN}', sans-serif"
_GAYA_HURUF: dict[Rupa, str] = {"tebal": ' font-weight="bold"', "miring": ' font-style="italic"'}
_PUTUS = ' stroke-dasharray="1.6 1"'
_DASAR = 0.78  # where a line of text stands in its height
TEPI_GAMBAR = 10.0
"""What a page keeps free on each side, in millimetres."""

_DPI, _TERPANJANG = 150, 6000  # of a PNG: how fine it is, unless one side would have more pixels than this


@dataclass(frozen=True, slots=True)
class HalamanGambar:
    """What a page says around its tree.

    Attributes:
        lebar, tinggi: of the page in millimetres; what is drawn may make it higher.
        judul, anak_judul: the lines above the tree.
        kunci: what the boxes mean: their looks and the word for it; None looks like the box of a partner.
        catatan: what else the key says.
        draft: it says DRAF.
    """

    lebar: float
    tinggi: float
    judul: str
    anak_judul: str = ""
    kunci: tuple[tuple[GayaKotak | None, str], ...] = ()
    catatan: str = ""
    draft: bool = False

    def tinggi_kepala(self, huruf: float) -> float:
        """Return the room of its title."""
        return tinggi_baris(huruf * 1.6) + (tinggi_baris(huruf * 1.2) if self.anak_judul else 0.0) + 3.0

    def tinggi_kaki(self, huruf: float) -> float:
        """Return the room of its key."""
        lines = (1 if self.kunci else 0) + len(self.baris_catatan(huruf))
        return lines * tinggi_baris(huruf) * 1.2 + 4.0 if lines else 0.0

    def baris_catatan(self, huruf: float) -> list[str]:
        """Return the lines of its note."""
        return baris_terbungkus(self.catatan, (self.lebar - 2 * TEPI_GAMBAR) / PT, huruf)


def halaman_svg(lukisan: Lukisan, halaman: HalamanGambar) -> bytes:
    """Draw a tree.

    Args:
        lukisan: the tree, laid out.
        halaman: the page around it.

    Returns:
        A whole SVG file of the page's size.
    """
    huruf = lukisan.huruf
    kepala, kaki = halaman.tinggi_kepala(huruf), halaman.tinggi_kaki(huruf)
    lebar = max(halaman.lebar, lukisan.lebar + 2 * TEPI_GAMBAR)
    tinggi = max(halaman.tinggi, lukisan.tinggi + kepala + kaki + 2 * TEPI_GAMBAR)
    geser = (lebar - lukisan.lebar) / 2
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{lebar:g}mm" height="{tinggi:.6g}mm" '
            f'viewBox="0 0 {lebar:g} {tinggi:.6g}" role="img" aria-labelledby="judul isi" '
            f'font-family="{_HURUF}" font-size="{_n(huruf * PT)}">',
            f'<title id="judul">{_lolos(" – ".join(filter(None, (halaman.judul, halaman.anak_judul))))}</title>',
            f'<desc id="isi">{_lolos(lukisan.teks)}</desc>',
            '<rect width="100%" height="100%" fill="#FFFFFF"/>',
            *_kepala(halaman, lebar / 2, huruf),
            f'<g transform="translate({_n(geser)} {_n(TEPI_GAMBAR + kepala)})">',
            *(_garis(x) for x in lukisan.isi if isinstance(x, Garis)),
            *(line for letak in lukisan.kotak for line in _kotak(letak, huruf)),
            "</g>",
            *_kaki(halaman, tinggi - TEPI_GAMBAR - kaki, huruf),
            *_draf(halaman, lebar, tinggi),
            "</svg>\n",
        )
    ).encode()


def png_dari_svg(svg: bytes) -> bytes:
    """Return a picture of our own SVG in pixels.

    Raises:
        KinerjaError: this computer has no font to write with.
    """
    import resvg_py

    if not _ada_huruf():
        raise KinerjaError(
            "Gambar PNG tidak dapat dibuat: di komputer ini tidak ada huruf (font) yang dapat dipakai.",
            "Pasang huruf Arial atau Liberation Sans, atau pakai --format svg.",
        )
    lebar, tinggi = _ukuran(svg)
    skala = min(_DPI / 25.4, _TERPANJANG / max(lebar, tinggi))
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg.decode(),
            dpi=96.0,  # what CSS takes a millimetre for; without it the page has no size
            width=round(lebar * skala),
            sans_serif_family=_CADANGAN,
        )
    )


def _ukuran(svg: bytes) -> tuple[float, float]:
    _, _, lebar, tinggi = svg.split(b'viewBox="', 1)[1].split(b'"', 1)[0].split()
    return float(lebar), float(tinggi)


@cache
def _ada_huruf() -> bool:
    """True where a letter leaves a trace: without a font the renderer draws nothing, and says nothing."""
    import resvg_py

    def cetak(teks: str) -> bytes:
        kertas = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">'
        return bytes(
            resvg_py.svg_to_bytes(svg_string=f'{kertas}<text y="15" font-family="{_HURUF}">{teks}</text></svg>')
        )

    return cetak("A") != cetak("")


def _n(angka: float) -> str:
    return f"{angka:.2f}".rstrip("0").rstrip(".")


def _lolos(teks: str) -> str:
    return str(escape(legal(teks)))


def _kepala(halaman: HalamanGambar, tengah: float, huruf: float) -> Iterator[str]:
    y = TEPI_GAMBAR
    for teks, besar, rupa in ((halaman.judul, 1.6, "tebal"), (halaman.anak_judul, 1.2, "biasa")):
        if not teks:
            continue
        muat = (halaman.lebar - 2 * TEPI_GAMBAR) / PT
        ukuran = min(
            huruf * besar, huruf * besar * muat / max(lebar_teks(legal(teks), huruf * besar, rupa == "tebal"), 1)
        )
        tinggi = tinggi_baris(huruf * besar)
        gaya: Rupa = "tebal" if rupa == "tebal" else "biasa"
        yield _teks(teks, tengah, y + tinggi * _DASAR, gaya, ukuran, tengah=True, besar=ukuran)
        y += tinggi


def _garis(garis: Garis) -> str:
    return (
        f'<line x1="{_n(garis.x1)}" y1="{_n(garis.y1)}" x2="{_n(garis.x2)}" y2="{_n(garis.y2)}" '
        'stroke="#000000" stroke-width="0.26" stroke-linecap="square"/>'
    )


def _persegi(x: float, y: float, lebar: float, tinggi: float, gaya: GayaKotak | None) -> str:
    """Return a box; without looks of its own that of a partner."""
    isi, garis, putus = (gaya.isi, gaya.garis, "") if gaya else ("FFFFFF", 0.26, _PUTUS)
    return (
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(lebar)}" height="{_n(tinggi)}" fill="#{isi}" stroke="#000000" '
        f'stroke-width="{_n(garis)}"{putus}/>'
    )


def _kotak(letak: KotakLetak, huruf: float) -> Iterator[str]:
    """Yield a box with its texts in the middle of it, and the partner's below."""
    kotak, lines = letak.kotak, letak.kotak.baris(letak.lebar, huruf)
    mitra: list[tuple[Rupa, str]] = [("mitra", line) for line in kotak.baris_mitra(letak.lebar, huruf)]
    yield "<g>"
    yield _persegi(letak.x, letak.y, letak.lebar, letak.tinggi, letak.gaya)
    yield from _tulisan(letak, letak.y, letak.tinggi, lines, huruf)
    if mitra:
        tinggi = kotak.tinggi_mitra(letak.lebar, huruf)
        yield _persegi(letak.x, letak.y + letak.tinggi, letak.lebar, tinggi, None)
        yield from _tulisan(letak, letak.y + letak.tinggi, tinggi, mitra, huruf)
    yield "</g>"


def _tulisan(letak: KotakLetak, y: float, tinggi: float, lines: list[tuple[Rupa, str]], huruf: float) -> Iterator[str]:
    """Yield the lines of a box: items from the left, all others in the middle."""
    tegak = tinggi_baris(huruf)
    atas = y + (tinggi - len(lines) * tegak) / 2
    for n, (rupa, line) in enumerate(lines):
        tengah = rupa != "butir"
        x = letak.x + (letak.lebar / 2 if tengah else TEPI)
        yield _teks(line, x, atas + n * tegak + tegak * _DASAR, rupa, huruf, tengah=tengah)


def _teks(
    teks: str, x: float, y: float, rupa: Rupa, huruf: float, *, tengah: bool = False, besar: float | None = None
) -> str:
    """Return one line of text; ``besar`` is its size where it is not the page's."""
    teks = legal(teks)
    lebar = lebar_teks(teks, huruf, rupa == "tebal") * PT
    return (
        f'<text x="{_n(x)}" y="{_n(y)}"{_GAYA_HURUF.get(rupa, "")}'
        + (f' font-size="{_n(besar * PT)}"' if besar else "")
        + (' text-anchor="middle"' if tengah else "")
        + f' textLength="{_n(lebar)}" lengthAdjust="spacingAndGlyphs">{escape(teks)}</text>'
    )


def _kaki(halaman: HalamanGambar, y: float, huruf: float) -> Iterator[str]:
    """Yield the key: a small box and a word for each of its looks, then its note."""
    x, tegak = TEPI_GAMBAR, tinggi_baris(huruf)
    y += 4.0
    for gaya, kata in halaman.kunci:
        yield _persegi(x, y + tegak * 0.1, tegak * 1.6, tegak * 0.8, gaya)
        yield _teks(kata, x + tegak * 2, y + tegak * _DASAR, "biasa", huruf)
        x += tegak * 3.4 + lebar_teks(kata, huruf) * PT
    y += tegak * 1.2 if halaman.kunci else 0.0
    for n, line in enumerate(halaman.baris_catatan(huruf)):
        yield _teks(line, TEPI_GAMBAR, y + n * tegak * 1.2 + tegak * _DASAR, "biasa", huruf)


def _draf(halaman: HalamanGambar, lebar: float, tinggi: float) -> Iterator[str]:
    """Yield the word across the page."""
    if halaman.draft:
        x, y = _n(lebar / 2), _n(tinggi / 2)
        yield (
            f'<text x="{x}" y="{y}" font-size="{_n(min(lebar, tinggi) * 0.3)}" font-weight="bold" fill="#808080" '
            f'fill-opacity="0.25" text-anchor="middle" dy="0.35em" transform="rotate(-30 {x} {y})">DRAF</text>'
        )
