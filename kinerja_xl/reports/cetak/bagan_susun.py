"""Lays a tree out: branches side by side, below the boxes that they share, and under each what hangs on it.

A tree too wide or too high for its room is laid out in several pictures, each with its upper boxes again, so that the
letters never shrink.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kinerja_xl.reports.cetak.bagan import (
    DIPOTONG,
    MELINTANG,
    Bidang,
    Cabang,
    Garis,
    GayaKotak,
    Kotak,
    KotakLetak,
    Lukisan,
    tinggi_baris,
)
from kinerja_xl.reports.cetak.jinja import legal

_KOLOM_TERLEBAR, _PUNCAK = 88.0, 130.0
_SELA, _TURUN, _TAKUK = 4.0, 7.0, 6.0  # between boxes, from level to level, and how far a stacked box is set in
_CATATAN, _TEKS = 160, 400  # letters that a box shows of a note, and of anything else; tables have all of it
_GAYA = (
    GayaKotak("BDD0EE"),
    GayaKotak("D9E2F3"),
    GayaKotak("FFFFFF"),
)


def susun_bagan(puncak: Kotak, cabang: Sequence[Cabang], bidang: Bidang = MELINTANG) -> tuple[Lukisan, ...]:
    """Lay out a tree.

    Args:
        puncak: the box at the top.
        cabang: what hangs below it, from left to right.
        bidang: the room for each picture. A single box that is higher than it makes its picture higher.

    Returns:
        The pictures.
    """
    puncak = _bersih(puncak)
    cabang = [Cabang(_bersih(c.kepala), tuple(map(_bersih, c.bawah)), tuple(map(_bersih, c.atas))) for c in cabang]
    kolom, lebar = _kolom(puncak, cabang, bidang)
    banyak = _per_gambar(len(kolom), bidang)
    deret = [kolom[mulai : mulai + banyak] for mulai in range(0, len(kolom), banyak)] or [[]]
    lanjut = _lanjutan(puncak)
    return tuple(_Letak(lanjut if n else puncak, isi, lebar, bidang.huruf).lukis() for n, isi in enumerate(deret))


def _lanjutan(kotak: Kotak) -> Kotak:
    return replace(kotak, label=f"{kotak.label} (lanjutan)", catatan=(), butir=(), mitra="")


def _bersih(kotak: Kotak) -> Kotak:
    return replace(
        kotak,
        label=_singkat(kotak.label, _TEKS),
        teks=_singkat(kotak.teks, _TEKS),
        mitra=_singkat(kotak.mitra, _CATATAN),
        catatan=tuple(_singkat(isi, _CATATAN) for isi in kotak.catatan),
        butir=tuple(_singkat(isi, _TEKS) for isi in kotak.butir),
    )


def _singkat(teks: str, batas: int) -> str:
    """Return a text on one line, cut between words where it is too long for a box."""
    teks = " ".join(legal(teks).split())
    if len(teks) <= batas:
        return teks
    muat = teks[: batas - len(DIPOTONG) + 1]
    return (muat.rpartition(" ")[0] or muat[:-1]).rstrip(" ,;:") + DIPOTONG


def _per_gambar(banyak: int, bidang: Bidang) -> int:
    """Return how many columns one picture gets, so that all pictures are about equally full."""
    return math.ceil(banyak / max(math.ceil(banyak / bidang.kolom), 1)) or 1


def _lebar(banyak: int, bidang: Bidang) -> float:
    return min((bidang.lebar - (banyak - 1) * _SELA) / banyak, _KOLOM_TERLEBAR)


def _kolom(puncak: Kotak, cabang: Sequence[Cabang], bidang: Bidang) -> tuple[list[Cabang], float]:
    """Return the columns and their width: as wide as can be while what had to be split still stands side by side."""

    def terbelah(lebar: float) -> list[Cabang]:
        atas = _tinggi_atas(cabang, lebar, bidang.huruf)
        ruang = bidang.tinggi - puncak.tinggi(_PUNCAK, bidang.huruf) - 2 * _TURUN - atas
        return [bagian for c in cabang for bagian in _belah(c, lebar, ruang, bidang.huruf)]

    for banyak in range(_per_gambar(len(cabang), bidang), bidang.kolom):
        kolom = terbelah(_lebar(banyak, bidang))
        if _per_gambar(len(kolom), bidang) <= banyak:
            return kolom, _lebar(banyak, bidang)
    lebar = _lebar(bidang.kolom, bidang)
    return terbelah(lebar), lebar


def _tinggi_atas(cabang: Sequence[Cabang], lebar: float, huruf: float) -> float:
    """Return the height of the rows of shared boxes, were each as narrow as a column."""
    tingkat = max((len(c.atas) for c in cabang), default=0)
    rows = ({c.atas[k] for c in cabang if len(c.atas) > k} for k in range(tingkat))
    return sum(max(kotak.tinggi(lebar, huruf) for kotak in row) + 2 * _TURUN for row in rows)


def _belah(cabang: Cabang, lebar: float, ruang: float, huruf: float) -> Iterator[Cabang]:
    """Yield a branch in columns that fit the room; every one after the first says whose it is, and no more of it."""
    lanjutan = _lanjutan(cabang.kepala)
    kepala, isi = cabang.kepala, list[Kotak]()
    # the head may grow by "(lanjutan)" or a higher neighbour
    terpakai = mula = kepala.tinggi(lebar, huruf) + tinggi_baris(huruf)
    for kotak in cabang.bawah:
        tinggi = _SELA + kotak.tinggi(lebar - _takuk(kotak), huruf)
        if isi and terpakai + tinggi > ruang:
            yield replace(cabang, kepala=kepala, bawah=tuple(isi))
            kepala, isi, terpakai = lanjutan, [], mula  # whole heads may stand beside it
        isi.append(kotak)
        terpakai += tinggi
    yield replace(cabang, kepala=kepala, bawah=tuple(isi))


def _dalam(kotak: Kotak) -> int:
    return min(max(kotak.takuk, 1), 3)


def _takuk(kotak: Kotak) -> float:
    return _TAKUK * _dalam(kotak)


class _Letak:
    """Places the boxes of one picture: the top box in the middle, a row for each level that is shared, then columns."""

    def __init__(self, puncak: Kotak, deret: Sequence[Cabang], lebar: float, huruf: float) -> None:
        self._puncak, self._deret, self._lebar, self._huruf = puncak, deret, lebar, huruf
        self._luas = max(len(deret) * (lebar + _SELA) - _SELA, _PUNCAK)
        kiri = (self._luas - len(deret) * (lebar + _SELA) + _SELA) / 2
        self._tengah = [kiri + n * (lebar + _SELA) + lebar / 2 for n in range(len(deret))]
        self._isi: list[KotakLetak | Garis] = []
        self._dasar = 0.0
        self._rumpun = [self._rumpun_tingkat(k) for k in range(max((len(c.atas) for c in deret), default=0))]
        self._baris = [puncak.tinggi(_PUNCAK, huruf) + 2 * _TURUN]  # where each row begins, the heads' the last
        for rumpun in self._rumpun:
            highest = max(k.tinggi(self._lebar_rumpun(r), huruf) for k, r in rumpun)
            self._baris.append(self._baris[-1] + highest + 2 * _TURUN)

    def lukis(self) -> Lukisan:
        self._kotak(self._puncak, self._luas / 2, 0, _PUNCAK, self._puncak.tinggi_isi(_PUNCAK, self._huruf), 0)
        self._bawah(range(len(self._deret)), 0, self._luas / 2, self._baris[0] - 2 * _TURUN)
        return Lukisan(tuple(self._isi), self._luas, self._dasar + 0.5, self._huruf)

    def _rumpun_tingkat(self, tingkat: int) -> list[tuple[Kotak, range]]:
        """Return the shared boxes of a level and the columns below each."""
        found: list[tuple[Kotak, range]] = []
        for n, cabang in enumerate(self._deret):
            if len(cabang.atas) <= tingkat:
                continue
            if (
                found
                and found[-1][1].stop == n
                and self._deret[n - 1].atas[: tingkat + 1] == cabang.atas[: tingkat + 1]
            ):
                found[-1] = (found[-1][0], range(found[-1][1].start, n + 1))
            else:
                found.append((cabang.atas[tingkat], range(n, n + 1)))
        return found

    def _lebar_rumpun(self, kolom: range) -> float:
        return min(len(kolom) * (self._lebar + _SELA) - _SELA, _PUNCAK)

    def _bawah(self, kolom: range, tingkat: int, x: float, y: float) -> None:
        """Place what hangs below a box whose lower edge has its middle at x, y: shared boxes, and heads beside them."""
        if not kolom:
            return
        shared = self._rumpun[tingkat] if tingkat < len(self._rumpun) else []
        below = [(kotak, r) for kotak, r in shared if r.start in kolom]
        heads = [n for n in kolom if len(self._deret[n].atas) <= tingkat]
        middles = [*((self._tengah[r.start] + self._tengah[r.stop - 1]) / 2 for _, r in below)]
        places = sorted([*middles, *(self._tengah[n] for n in heads)])
        palang = self._baris[tingkat] - _TURUN
        self._garis(x, y, x, palang)
        if min(places[0], x) != max(places[-1], x):
            self._garis(min(places[0], x), palang, max(places[-1], x), palang)
        for (kotak, r), tengah in zip(below, middles, strict=True):
            atas, lebar = self._baris[tingkat], self._lebar_rumpun(r)
            self._garis(tengah, palang, tengah, atas)
            tinggi = kotak.tinggi_isi(lebar, self._huruf)
            self._kotak(kotak, tengah, atas, lebar, tinggi, 0)
            self._bawah(r, tingkat + 1, tengah, atas + kotak.tinggi(lebar, self._huruf))
        for n in heads:
            self._kolom(n, palang)

    def _kolom(self, n: int, palang: float) -> None:
        """Place the head of a branch, as high as its highest neighbour, and the stack below it."""
        cabang, x, atas = self._deret[n], self._tengah[n], self._baris[-1]
        self._garis(x, palang, x, atas)
        highest = max(c.kepala.tinggi(self._lebar, self._huruf) for c in self._deret)
        tinggi = highest - cabang.kepala.tinggi_mitra(self._lebar, self._huruf)
        self._kotak(cabang.kepala, x, atas, self._lebar, tinggi, 1)
        self._tumpukan(cabang.bawah, x - self._lebar / 2, atas + highest)

    def _tumpukan(self, bawah: Sequence[Kotak], x: float, y: float) -> None:
        """Place the boxes below a head, each set in from the line it hangs on."""
        asal: dict[int, float] = {1: y}  # where the line of each depth begins
        for kotak in bawah:
            takuk, dalam = _takuk(kotak), _dalam(kotak)
            lebar = self._lebar - takuk
            tinggi = kotak.tinggi_isi(lebar, self._huruf)
            atas, batang = y + _SELA, x + takuk - _TAKUK / 2
            self._garis(batang, asal.get(dalam, y), batang, atas + tinggi / 2)
            self._garis(batang, atas + tinggi / 2, x + takuk, atas + tinggi / 2)
            self._kotak(kotak, x + takuk + lebar / 2, atas, lebar, tinggi, 2)
            y = atas + kotak.tinggi(lebar, self._huruf)
            asal = {k: v for k, v in asal.items() if k < dalam} | {dalam: atas + tinggi / 2, dalam + 1: y}

    def _kotak(self, kotak: Kotak, tengah: float, y: float, lebar: float, tinggi: float, tempat: int) -> None:
        self._isi.append(KotakLetak(kotak, tengah - lebar / 2, y, lebar, tinggi, kotak.gaya or _GAYA[tempat]))
        self._dasar = max(self._dasar, y + tinggi + kotak.tinggi_mitra(lebar, self._huruf))

    def _garis(self, x1: float, y1: float, x2: float, y2: float) -> None:
        self._isi.append(Garis(x1, y1, x2, y2))
