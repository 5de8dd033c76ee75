"""The tree of performance as pictures: the whole of it on one sheet of paper, and in parts that fit a slide.

A tree that fits one slide is one picture. Any other is a poster (the smallest paper that holds it), an overview down to
the programmes, and a picture for each with anything below it. A node is called the same in all of them; programmes have
the numbers of the Word document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.model.jelajah import menurun
from kinerja_xl.reports.cascading.kaitan import (
    kaitan_sasaran,
    menunjang_lain,
    nama_indikator,
    teks_target_simpul,
)
from kinerja_xl.reports.cascading.letak_simpul import cabang_program, letak_program
from kinerja_xl.reports.cetak.bagan import DIPOTONG, Bidang, Cabang, GayaKotak, Kotak, Lukisan
from kinerja_xl.reports.cetak.bagan_susun import susun_bagan
from kinerja_xl.reports.cetak.bagan_svg import TEPI_GAMBAR, HalamanGambar, halaman_svg
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN
from kinerja_xl.sheets.pilihan import Jenjang

_GAYA: Mapping[str, GayaKotak] = MappingProxyType(
    {
        Jenjang.SASARAN_DAERAH: GayaKotak("8FA9D6", 0.9),
        Jenjang.TUJUAN: GayaKotak("A9BEE3", 0.75),
        Jenjang.SASARAN_STRATEGIS: GayaKotak("C3D3EE", 0.6),
        Jenjang.PROGRAM: GayaKotak("DCE6F6", 0.45),
        Jenjang.KEGIATAN: GayaKotak("F1F5FB", 0.3),
        Jenjang.SUB_KEGIATAN: GayaKotak("FFFFFF", 0.2),
    }
)
"""A level's looks: the higher, the darker inside and the thicker its border, which a copy without colours shows too."""

_LAIN = GayaKotak("FFFFFF", 0.25)
_KANTOR = GayaKotak("7F9CCF", 1.0)
_SALINDIA = Bidang(338.67, 190.5, 4, 9.0)
_KERTAS = (("A3", 420.0, 297.0), ("A2", 594.0, 420.0), ("A1", 841.0, 594.0), ("A0", 1189.0, 841.0))
_HURUF_KERTAS, _LEBAR_KOLOM = 8.0, 74.0
_ANAK_JUDUL, _NAMA = 150, 200  # letters


@dataclass(frozen=True, slots=True)
class GambarPohon:
    """One picture: what is added to the name of its file, "" for the only one, and the SVG."""

    nama: str
    svg: bytes


def gambar_pohon(dokumen: Dokumen, *, draft: bool = False) -> tuple[GambarPohon, ...]:
    """Draw the tree of performance.

    Args:
        dokumen: the office's facts; any kind of workbook with a tree.
        draft: each picture says DRAF.

    Returns:
        The pictures: the only one, or the poster first, then the overview and the programmes in order.

    Raises:
        KinerjaError: the workbook has no node.
    """
    if not dokumen.simpul:
        raise KinerjaError("Cascading tidak dapat digambar: lembar Kinerja belum berisi.", "Isi lembar Kinerja.")
    pohon = _Pohon(dokumen, draft)
    return tuple(pohon.gambar())


class _Pohon:
    """The boxes of a document, and the pages that show them."""

    def __init__(self, dokumen: Dokumen, draft: bool) -> None:
        self._dokumen, self._draft = dokumen, draft
        self._tahun = dokumen.identitas.tahun
        self._kantor = dokumen.identitas.nama_kantor or TITIK_ISIAN
        self._program = [s for s in dokumen.simpul if s.jenjang is Jenjang.PROGRAM]
        self._label = dict(self._berlabel())
        self._puncak = Kotak(self._kantor, f"Kinerja Tahun {self._tahun or TITIK_ISIAN}", gaya=_KANTOR)

    def gambar(self) -> Iterator[GambarPohon]:
        semua = [cabang for _, cabang in self._cabang()]
        satu = self._halaman(self._puncak, semua, _SALINDIA, "")
        if len(satu) == 1 and _muat(satu[0], _SALINDIA):
            yield GambarPohon("", self._svg(satu[0], _SALINDIA, ""))
            return
        yield from self._poster(semua)
        if self._program:
            ringkas = [replace(c, bawah=tuple(k for k in c.bawah if k.gaya is _GAYA[Jenjang.PROGRAM])) for c in semua]
            yield from self._salindia("ikhtisar", "Ikhtisar sampai program", self._puncak, ringkas)
        kepala = [simpul for simpul, cabang in self._cabang() if cabang.bawah and simpul.jenjang is not Jenjang.PROGRAM]
        for awal, nodes in (("program", self._program), ("lain", kepala)):
            for n, simpul in enumerate(nodes, 1):
                yield from self._satu_program(f"{awal}-{n}", simpul)

    def _poster(self, cabang: Sequence[Cabang]) -> Iterator[GambarPohon]:
        """Yield the whole tree on the smallest paper that holds it; on several of the largest where none does."""
        for kertas, lebar, tinggi in _KERTAS:
            kolom = int((lebar - 2 * TEPI_GAMBAR) / _LEBAR_KOLOM)
            bidang = Bidang(lebar, tinggi, kolom, _HURUF_KERTAS)
            made = self._halaman(self._puncak, cabang, bidang, kertas)
            if len(made) == 1 and _muat(made[0], bidang):
                break
        for nama, bagian, lukisan in _bernama("pohon", made):
            yield GambarPohon(nama, self._svg(lukisan, bidang, f"Seluruh jenjang, kertas {kertas}{bagian}"))

    def _salindia(self, nama: str, anak_judul: str, puncak: Kotak, cabang: Sequence[Cabang]) -> Iterator[GambarPohon]:
        made = self._halaman(puncak, cabang, _SALINDIA, anak_judul)
        for lengkap, bagian, lukisan in _bernama(nama, made):
            yield GambarPohon(lengkap, self._svg(lukisan, _SALINDIA, f"{anak_judul}{bagian}"))

    def _satu_program(self, nama: str, simpul: Simpul) -> Iterator[GambarPohon]:
        """Yield what stands below a programme; its title says what the programme serves."""
        _, *letak = letak_program(self._dokumen, simpul, "")
        if not letak:
            return
        below = [(x.dalam, self._kotak(x.simpul, x.takuk, x.menunjang)) for x in letak]
        induk = self._dokumen.simpul_menurut_kode.get(simpul.induk)
        serves = f" menunjang {self._label[induk.kode]}: {_teks(induk)}" if induk else ""
        title = f"{self._label[simpul.kode]}{serves}"
        yield from self._salindia(nama, _terpendek(title, _ANAK_JUDUL), self._kotak(simpul), cabang_program(below))

    def _halaman(self, puncak: Kotak, cabang: Sequence[Cabang], bidang: Bidang, anak_judul: str) -> tuple[Lukisan, ...]:
        """Lay a tree out in what a page leaves between its title and its key."""
        page = self._kertas(bidang, anak_judul or " ", [puncak, *_kotak_cabang(cabang)])
        dipakai = page.tinggi_kepala(bidang.huruf) + page.tinggi_kaki(bidang.huruf) + 2 * TEPI_GAMBAR
        ruang = replace(bidang, lebar=bidang.lebar - 2 * TEPI_GAMBAR, tinggi=bidang.tinggi - dipakai)
        return susun_bagan(puncak, cabang, ruang)

    def _kertas(
        self, bidang: Bidang, anak_judul: str, kotak: Iterable[Kotak], *, dipotong: bool = True
    ) -> HalamanGambar:
        shown = list(kotak)
        return HalamanGambar(
            lebar=bidang.lebar,
            tinggi=bidang.tinggi,
            judul=f"POHON KINERJA {self._kantor.upper()} TAHUN {self._tahun or TITIK_ISIAN}",
            anak_judul=anak_judul,
            kunci=tuple(_kunci(shown)),
            catatan=" ".join(self._catatan(shown, dipotong=dipotong)),
            draft=self._draft,
        )

    def _svg(self, lukisan: Lukisan, bidang: Bidang, anak_judul: str) -> bytes:
        kotak = [letak.kotak for letak in lukisan.kotak]
        return halaman_svg(lukisan, self._kertas(bidang, anak_judul, kotak, dipotong=lukisan.dipotong))

    def _catatan(self, kotak: Sequence[Kotak], *, dipotong: bool) -> Iterator[str]:
        """Yield what the key explains in words."""
        if any(": " in butir for k in kotak for butir in k.butir):
            yield f"Nilai di belakang indikator: target tahun {self._tahun or TITIK_ISIAN}, kecuali tahunnya disebut."
        if any("(dibatalkan)" in butir for k in kotak for butir in k.butir):
            yield "(dibatalkan): indikator yang tidak dinilai lagi."
        if any("(lanjutan)" in k.label for k in kotak):
            yield "(lanjutan): kotak yang sama, diulang."
        if dipotong:
            yield "…: teks dipendekkan; lengkapnya pada lembar Kinerja."

    def _berlabel(self) -> Iterator[tuple[str, str]]:
        """Yield the name of every node; below a programme its number there, else its place among those of its level."""
        numbered: dict[str, str] = {}
        for n, program in enumerate(self._program, 1):
            for x in letak_program(self._dokumen, program, str(n)):
                numbered.setdefault(
                    x.simpul.kode, f"{x.simpul.jenjang or 'Kinerja'} {n}.{x.nomor}" if x.dalam else x.label
                )
        counted: dict[str, int] = {}
        for simpul in self._dokumen.simpul:
            jenjang = simpul.jenjang or "Kinerja"
            if simpul.kode in numbered:
                yield simpul.kode, numbered[simpul.kode]
            elif simpul.jenjang.strategis:
                counted[jenjang] = counted.get(jenjang, 0) + 1
                yield simpul.kode, f"{jenjang} {counted[jenjang]}"
            else:
                yield simpul.kode, f"{jenjang} [{simpul.kode}]"

    def _kotak(self, simpul: Simpul, takuk: int = 0, menunjang: tuple[str, ...] | None = None) -> Kotak:
        """Return a node's box: its name, its objectives, its ties to others, and each indicator with its target.

        ``menunjang`` names the parents other than the one that it is drawn below, if that is not its first.
        """
        others = menunjang_lain(self._dokumen, simpul, simpul.induk) if menunjang is None else menunjang
        name = _teks(simpul)
        objectives = [s.teks for s in simpul.sasaran if s.teks and s.teks != name]
        region = dict.fromkeys(kata for s in simpul.sasaran for kata in kaitan_sasaran(s))
        return Kotak(
            self._label[simpul.kode],
            name,
            takuk=takuk,
            catatan=(*objectives, *region, *others),
            butir=tuple(self._butir(simpul)),
            mitra=simpul.mitra,
            gaya=_GAYA.get(simpul.jenjang, _LAIN),
        )

    def _butir(self, simpul: Simpul) -> Iterator[str]:
        for indikator in simpul.indikator:
            target = teks_target_simpul(indikator, self._tahun)
            yield _terpendek(nama_indikator(indikator), _NAMA) + (f": {target}" if target else "")

    def _cabang(self) -> Iterator[tuple[Simpul, Cabang]]:
        """Yield the branches of the whole tree with the node at the head of each, from left to right.

        What stands above the programmes is shared by its branches, once a level; whatever has nothing below it, or a
        level that does not fit above it, is a branch itself.
        """
        known = self._dokumen.simpul_menurut_kode
        roots = [s for s in self._dokumen.simpul if s.induk not in known]
        walk = list(
            menurun(
                [*roots, *self._dokumen.simpul],  # what stands in a circle has no root
                lambda s: self._dokumen.anak.get(s.kode, ()),
                lambda s: s.kode,
            )
        )
        depths = [depth for depth, _ in walk[1:]] + [0]
        shared: list[Simpul] = []
        head: Simpul | None = None
        stack: list[Kotak] = []
        for (depth, simpul), following in zip(walk, depths, strict=True):
            if depth <= len(shared):  # it hangs on what is shared, so that a branch begins, or another level of it
                if head is not None:
                    yield head, self._satu_cabang(head, stack, shared)
                    head, stack = None, []
                shared = shared[:depth]
                fits = not shared or shared[-1].jenjang.peringkat < simpul.jenjang.peringkat
                if simpul.jenjang.strategis and fits and following > depth:
                    shared.append(simpul)
                else:
                    head = simpul
            else:
                stack.append(self._kotak(simpul, depth - len(shared)))
        if head is not None:
            yield head, self._satu_cabang(head, stack, shared)

    def _satu_cabang(self, head: Simpul, stack: Sequence[Kotak], shared: Sequence[Simpul]) -> Cabang:
        return Cabang(self._kotak(head), tuple(stack), tuple(self._kotak(s) for s in shared))


def _teks(simpul: Simpul) -> str:
    """Return what a node is called: above the programmes its objectives, else its name."""
    objectives = " ".join(dict.fromkeys(s.teks for s in simpul.sasaran if s.teks))
    if simpul.jenjang.strategis:
        return objectives or simpul.nomenklatur or "-"
    return simpul.nomenklatur or objectives or "-"


def _terpendek(teks: str, batas: int) -> str:
    return teks if len(teks) <= batas else f"{teks[:batas].rpartition(' ')[0] or teks[:batas]}{DIPOTONG}"


def _muat(lukisan: Lukisan, bidang: Bidang) -> bool:
    return lukisan.tinggi <= bidang.tinggi - 3 * TEPI_GAMBAR


def _bernama(nama: str, made: Sequence[Lukisan]) -> Iterator[tuple[str, str, Lukisan]]:
    """Yield each picture with its name and what its title says of its place among several."""
    for n, lukisan in enumerate(made, 1):
        several = len(made) > 1
        yield f"{nama}-{n}" if several else nama, f" ({n} dari {len(made)})" if several else "", lukisan


def _kotak_cabang(cabang: Iterable[Cabang]) -> Iterator[Kotak]:
    for satu in cabang:
        yield from (*satu.atas, satu.kepala, *satu.bawah)


def _kunci(kotak: Sequence[Kotak]) -> Iterator[tuple[GayaKotak | None, str]]:
    """Yield the looks that are to be explained, from the highest level to the lowest."""
    looks = {k.gaya for k in kotak}
    yield from ((gaya, jenjang) for jenjang, gaya in _GAYA.items() if gaya in looks)
    if any(k.mitra for k in kotak):
        yield None, "Mitra (kerja bersama, crosscutting)"
