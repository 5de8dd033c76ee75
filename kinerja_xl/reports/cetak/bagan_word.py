"""A laid-out tree as Word's own shapes, which Word and LibreOffice print sharp and let one edit."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import escape

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.bagan import MELINTANG, TEPI, Bidang, Cabang, Garis, Kotak, KotakLetak, Lukisan, Rupa
from kinerja_xl.reports.cetak.bagan_susun import susun_bagan

_EMU = 36_000
_SELIP = TEPI * 0.7  # Word's letters may be a little wider than those that the lines were measured with
_NS = {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}


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
    """Draw a tree for a Word template; see ``susun_bagan`` for what comes in."""
    return tuple(_bagan(lukisan) for lukisan in susun_bagan(puncak, cabang, bidang))


def _bagan(lukisan: Lukisan) -> Bagan:
    isi = (_garis(x) if isinstance(x, Garis) else _kotak(x, lukisan.huruf) for x in lukisan.isi)
    return Bagan(lukisan.teks, "".join(isi), lukisan.lebar, lukisan.tinggi)


def _emu(millimetres: float) -> int:
    return round(millimetres * _EMU)


def _bentuk(geometri: str, x: float, y: float, lebar: float, tinggi: float, isi: str, garis: str) -> str:
    """Return where a shape stands and what it looks like."""
    return (
        f'<wps:spPr><a:xfrm><a:off x="{_emu(x)}" y="{_emu(y)}"/><a:ext cx="{_emu(lebar)}" cy="{_emu(tinggi)}"/>'
        f'</a:xfrm><a:prstGeom prst="{geometri}"><a:avLst/></a:prstGeom>{isi}{garis}</wps:spPr>'
    )


def _pena(lebar: float, *, putus: bool = False) -> str:
    dash = '<a:prstDash val="dash"/>' if putus else ""
    return f'<a:ln w="{_emu(lebar)}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>{dash}</a:ln>'


def _garis(garis: Garis) -> str:
    lebar, tinggi = garis.x2 - garis.x1, garis.y2 - garis.y1
    bentuk = _bentuk("line", garis.x1, garis.y1, lebar, tinggi, "", _pena(0.2646))
    return f"<wps:wsp><wps:cNvCnPr/>{bentuk}<wps:bodyPr/></wps:wsp>"


def _kotak(letak: KotakLetak, huruf: float) -> str:
    """Return a box, and below it the dashed one of its partner."""
    kotak, gaya = letak.kotak, letak.gaya
    utama = _persegi(letak, letak.y, letak.tinggi, kotak.isi, huruf, gaya.isi, _pena(gaya.garis))
    if not kotak.mitra:
        return utama
    tinggi = kotak.tinggi_mitra(letak.lebar, huruf)
    mitra: list[tuple[Rupa, str]] = [("mitra", f"Mitra: {kotak.mitra}")]
    return utama + _persegi(letak, letak.y + letak.tinggi, tinggi, mitra, huruf, "FFFFFF", _pena(0.2646, putus=True))


def _persegi(
    letak: KotakLetak,
    y: float,
    tinggi: float,
    teks: Sequence[tuple[Rupa, str]],
    huruf: float,
    warna: str,
    garis: str,
) -> str:
    isi = f'<a:solidFill><a:srgbClr val="{warna}"/></a:solidFill>'
    bentuk = _bentuk("rect", letak.x, y, letak.lebar, tinggi, isi, garis)
    sisi, tegak = _emu(_SELIP), _emu(min(_SELIP, TEPI / 2))
    return (
        f"<wps:wsp><wps:cNvSpPr/>{bentuk}<wps:txbx><w:txbxContent>"
        f"{''.join(_alinea(satu, rupa, huruf) for rupa, satu in teks)}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr wrap="square" lIns="{sisi}" tIns="{tegak}" rIns="{sisi}" bIns="{tegak}" anchor="ctr">'
        "<a:noAutofit/></wps:bodyPr></wps:wsp>"
    )


def _alinea(teks: str, rupa: Rupa, huruf: float) -> str:
    gaya = {"tebal": "<w:b/>", "miring": "<w:i/>"}.get(rupa, "")
    return (
        '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        f'<w:jc w:val="{"left" if rupa == "butir" else "center"}"/></w:pPr>'
        f'<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>{gaya}'
        f'<w:color w:val="000000"/><w:sz w:val="{round(huruf * 2)}"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(teks)}</w:t></w:r></w:p>'
    )
