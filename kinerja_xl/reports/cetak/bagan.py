"""A tree drawn for Word as boxes and lines: native shapes, which Word and LibreOffice print sharp and let one edit.

Branches stand side by side, what hangs below a branch is stacked under it. A tree too wide or too high for one page is
drawn in several pictures, each with the top box again, so that the letters never shrink.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import escape

from kinerja_xl.reports.cetak.jinja import legal

HURUF = 7.5
"""The size of the letters in points."""

_KOLOM_TERLEBAR, _PUNCAK = 88.0, 130.0
_SELA, _TURUN, _TAKUK = 4.0, 7.0, 6.0  # between boxes, from level to level, and how far a stacked box is set in
_BARIS, _HURUF_MM, _TEPI = HURUF * 1.25 * 0.3528, HURUF * 0.57 * 0.3528, 1.4
_CATATAN = 160  # letters of a note that a box shows; the table below the drawing has all of it
_EMU = 36_000
_WARNA = ("BDD0EE", "D9E2F3", "FFFFFF")
_NS = {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}


@dataclass(frozen=True, slots=True)
class Bidang:
    """The room for a picture: its largest width and height in millimetres, and how many columns stand side by side."""

    lebar: float
    tinggi: float
    kolom: int


MELINTANG = Bidang(278.0, 160.0, 5)
"""A page of F4 paper, landscape, below a heading."""

TEGAK = Bidang(165.0, 160.0, 5)
"""A page of F4 paper, upright, with room for text; for boxes of few words."""


@dataclass(frozen=True, slots=True)
class Kotak:
    """One box: a bold label over a text, and notes in italics below. ``takuk`` sets it in below the box it hangs on."""

    label: str
    teks: str
    takuk: int = 0
    catatan: tuple[str, ...] = ()

    def tinggi(self, lebar: float) -> float:
        """Return the height that the texts need in a box so many millimetres wide."""
        huruf = max(int((lebar - 2 * _TEPI) / _HURUF_MM), 1)
        lines = sum(len(textwrap.wrap(isi, huruf) or [""]) for isi in (self.teks, *self.catatan))
        return (1 + lines) * _BARIS + 2 * _TEPI


@dataclass(frozen=True, slots=True)
class Cabang:
    """One branch: its head and the boxes stacked below it."""

    kepala: Kotak
    bawah: tuple[Kotak, ...] = ()


@dataclass(frozen=True, slots=True)
class Bagan:
    """One picture. ``{{ … }}`` draws it; anything that wants a text gets ``teks``."""

    teks: str
    isi: str
    lebar: float
    tinggi: float

    def __str__(self) -> str:
        return self.teks

    def __html__(self) -> str:
        """Return the XML that closes the run of the tag, draws the picture and opens a run again."""
        names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NS.items())
        extent = f'cx="{_emu(self.lebar)}" cy="{_emu(self.tinggi)}"'
        frame = f'<a:off x="0" y="0"/><a:ext {extent}/><a:chOff x="0" y="0"/><a:chExt {extent}/>'
        return (
            f'</w:t></w:r><w:r xmlns:w="{_NS["w"]}"><mc:AlternateContent {names}><mc:Choice Requires="wpg"><w:drawing>'
            f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
            f'<wp:docPr id="1" name="Bagan" descr="{escape(self.teks)}"/><wp:cNvGraphicFramePr/>'
            f'<a:graphic><a:graphicData uri="{_NS["wpg"]}"><wpg:wgp><wpg:cNvGrpSpPr/>'
            f"<wpg:grpSpPr><a:xfrm>{frame}</a:xfrm></wpg:grpSpPr>{self.isi}</wpg:wgp></a:graphicData></a:graphic>"
            "</wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
            '<w:r><w:t xml:space="preserve">'
        )


def gambar_bagan(puncak: Kotak, cabang: Sequence[Cabang], bidang: Bidang = MELINTANG) -> tuple[Bagan, ...]:
    """Draw a tree.

    Args:
        puncak: the box at the top.
        cabang: what hangs below it, from left to right.
        bidang: the room for each picture.

    Returns:
        The pictures.
    """
    puncak, cabang = _bersih(puncak), [Cabang(_bersih(c.kepala), tuple(map(_bersih, c.bawah))) for c in cabang]
    ruang = bidang.tinggi - puncak.tinggi(_PUNCAK) - 2 * _TURUN
    kolom, lebar = _kolom(cabang, ruang, bidang)
    banyak = _per_gambar(len(kolom), bidang)
    deret = [kolom[mulai : mulai + banyak] for mulai in range(0, len(kolom), banyak)] or [[]]
    lanjutan = replace(puncak, label=f"{puncak.label} (lanjutan)")
    return tuple(_gambar(lanjutan if n else puncak, isi, lebar) for n, isi in enumerate(deret))


def _bersih(kotak: Kotak) -> Kotak:
    label, teks, *catatan = (" ".join(legal(t).split()) for t in (kotak.label, kotak.teks, *kotak.catatan))
    short = tuple(textwrap.shorten(isi, _CATATAN, placeholder=" …") for isi in catatan)
    return replace(kotak, label=label, teks=teks, catatan=short)


def _per_gambar(banyak: int, bidang: Bidang) -> int:
    """Return how many columns one picture gets, so that all pictures are about equally full."""
    return math.ceil(banyak / max(math.ceil(banyak / bidang.kolom), 1)) or 1


def _lebar(banyak: int, bidang: Bidang) -> float:
    return min((bidang.lebar - (banyak - 1) * _SELA) / banyak, _KOLOM_TERLEBAR)


def _kolom(cabang: Sequence[Cabang], ruang: float, bidang: Bidang) -> tuple[list[Cabang], float]:
    """Return the columns and their width: as wide as can be while what had to be split still stands side by side."""
    for banyak in range(_per_gambar(len(cabang), bidang), bidang.kolom):
        kolom = [bagian for c in cabang for bagian in _belah(c, _lebar(banyak, bidang), ruang)]
        if _per_gambar(len(kolom), bidang) <= banyak:
            return kolom, _lebar(banyak, bidang)
    lebar = _lebar(bidang.kolom, bidang)
    return [bagian for c in cabang for bagian in _belah(c, lebar, ruang)], lebar


def _belah(cabang: Cabang, lebar: float, ruang: float) -> Iterator[Cabang]:
    """Yield a branch in columns that fit the room; every one after the first repeats the head."""
    kepala, isi = cabang.kepala, list[Kotak]()
    terpakai = mula = kepala.tinggi(lebar) + _BARIS  # the head may grow by "(lanjutan)" or a higher neighbour
    for kotak in cabang.bawah:
        tinggi = _SELA + kotak.tinggi(lebar - _takuk(kotak))
        if isi and terpakai + tinggi > ruang:
            yield Cabang(kepala, tuple(isi))
            kepala, isi, terpakai = replace(cabang.kepala, label=f"{cabang.kepala.label} (lanjutan)"), [], mula
        isi.append(kotak)
        terpakai += tinggi
    yield Cabang(kepala, tuple(isi))


def _takuk(kotak: Kotak) -> float:
    return _TAKUK * min(max(kotak.takuk, 1), 3)


def _gambar(puncak: Kotak, deret: Sequence[Cabang], lebar: float) -> Bagan:
    """Draw one picture: the top box in the middle, a line across, and a column under it for each branch."""
    luas = max(len(deret) * (lebar + _SELA) - _SELA, _PUNCAK)
    kiri = (luas - len(deret) * (lebar + _SELA) + _SELA) / 2
    tengah = [kiri + n * (lebar + _SELA) + lebar / 2 for n in range(len(deret))]
    bawah = puncak.tinggi(_PUNCAK)
    isi = [_kotak(puncak, luas / 2 - _PUNCAK / 2, 0, _PUNCAK, bawah, 0)]
    dasar = bawah
    if deret:
        palang, mulai = bawah + _TURUN, bawah + 2 * _TURUN
        isi.append(_garis(luas / 2, bawah, luas / 2, palang))
        isi += [_garis(tengah[0], palang, tengah[-1], palang)] if len(deret) > 1 else []
        kepala = max(c.kepala.tinggi(lebar) for c in deret)
        for x, cabang in zip(tengah, deret, strict=True):
            isi.append(_garis(x, palang, x, mulai))
            isi.append(_kotak(cabang.kepala, x - lebar / 2, mulai, lebar, kepala, 1))
            garis, ujung = _tumpukan(cabang.bawah, x - lebar / 2, mulai + kepala, lebar)
            isi += garis
            dasar = max(dasar, ujung)
        dasar = max(dasar, mulai + kepala)
    kotak = [puncak, *(k for c in deret for k in (c.kepala, *c.bawah))]
    teks = "; ".join(f"{k.label}: {'. '.join((k.teks, *k.catatan))}" for k in kotak)
    return Bagan(teks, "".join(isi), luas, dasar + 0.5)


def _tumpukan(bawah: Sequence[Kotak], x: float, y: float, lebar: float) -> tuple[list[str], float]:
    """Draw the boxes below a head, each set in from the line it hangs on; return them and where they end."""
    isi: list[str] = []
    asal: dict[int, float] = {1: y}  # where the line of each depth begins
    for kotak in bawah:
        takuk = _takuk(kotak)
        tinggi = kotak.tinggi(lebar - takuk)
        atas, batang = y + _SELA, x + takuk - _TAKUK / 2
        dalam = min(max(kotak.takuk, 1), 3)
        isi.append(_garis(batang, asal.get(dalam, y), batang, atas + tinggi / 2))
        isi.append(_garis(batang, atas + tinggi / 2, x + takuk, atas + tinggi / 2))
        isi.append(_kotak(kotak, x + takuk, atas, lebar - takuk, tinggi, 2))
        y = atas + tinggi
        asal = {k: v for k, v in asal.items() if k < dalam} | {dalam: atas + tinggi / 2, dalam + 1: y}
    return isi, y


# --- shapes -----------------------------------------------------------------------------------------------------------


def _emu(millimetres: float) -> int:
    return round(millimetres * _EMU)


def _bentuk(geometri: str, x: float, y: float, lebar: float, tinggi: float, isi: str) -> str:
    """Return where a shape stands and what it looks like."""
    return (
        f'<wps:spPr><a:xfrm><a:off x="{_emu(x)}" y="{_emu(y)}"/><a:ext cx="{_emu(lebar)}" cy="{_emu(tinggi)}"/>'
        f'</a:xfrm><a:prstGeom prst="{geometri}"><a:avLst/></a:prstGeom>{isi}'
        '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
    )


def _garis(x1: float, y1: float, x2: float, y2: float) -> str:
    bentuk = _bentuk("line", x1, y1, x2 - x1, y2 - y1, "")
    return f"<wps:wsp><wps:cNvCnPr/>{bentuk}<wps:bodyPr/></wps:wsp>"


def _kotak(kotak: Kotak, x: float, y: float, lebar: float, tinggi: float, tingkat: int) -> str:
    bentuk = _bentuk("rect", x, y, lebar, tinggi, f'<a:solidFill><a:srgbClr val="{_WARNA[tingkat]}"/></a:solidFill>')
    tepi = _emu(_TEPI * 0.7)
    return (
        f"<wps:wsp><wps:cNvSpPr/>{bentuk}<wps:txbx><w:txbxContent>{_alinea(kotak.label, '<w:b/>')}"
        f"{_alinea(kotak.teks)}{''.join(_alinea(isi, '<w:i/>') for isi in kotak.catatan)}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr wrap="square" lIns="{tepi}" tIns="{tepi}" rIns="{tepi}" bIns="{tepi}" anchor="ctr">'
        "<a:noAutofit/></wps:bodyPr></wps:wsp>"
    )


def _alinea(teks: str, gaya: str = "") -> str:
    return (
        '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr>'
        f'<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>{gaya}'
        f'<w:color w:val="000000"/><w:sz w:val="{round(HURUF * 2)}"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(teks)}</w:t></w:r></w:p>'
    )
