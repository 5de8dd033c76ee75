"""The branches of the tree by printed pages, so that no page begins below boxes that stand on the page before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.huruf import baris_terbungkus

_LEBAR, _HURUF = 200.0, 9.0  # of a column of the template and its letters, in points
_TINGGI, _JUDUL, _TANDA_TANGAN = 690.0, 60.0, 130.0  # of a sheet of A3 across between its margins and heads
_SELA = 3.0


@dataclass(frozen=True, slots=True)
class KotakPohon:
    """A node in its column; ``awal`` is False in the rows that only continue it, ``teks`` "" where there is none."""

    awal: bool
    teks: str


@dataclass(frozen=True, slots=True)
class BarisPohon:
    """One branch from the left to the right, a box a level: tujuan, sasaran, program, kegiatan, sub kegiatan."""

    kotak: tuple[KotakPohon, ...]


def halaman_pohon(baris: Sequence[BarisPohon]) -> tuple[tuple[BarisPohon, ...], ...]:
    """Part the branches into pages of A3 paper; the last leaves room for the signature.

    Args:
        baris: all branches in order.

    Returns:
        The pages, none of them empty but the only one of no branches. Heights are guessed, on the safe side.
    """
    pages: list[list[BarisPohon]] = [[]]
    used = _JUDUL
    for satu in baris:
        if pages[-1] and used + _tinggi(satu) > _TINGGI:
            pages.append([_lanjut(satu)])
            used = _tinggi(pages[-1][0])
        else:
            pages[-1].append(satu)
            used += _tinggi(satu)
    if used + _TANDA_TANGAN > _TINGGI and len(pages[-1]) > 1:
        pages.append([_lanjut(pages[-1].pop())])
    return tuple(map(tuple, pages))


def _lanjut(baris: BarisPohon) -> BarisPohon:
    """Return a branch as it stands at the top of a page: what began on the page before is named again."""
    begun = (_kepala(kotak) if not kotak.awal and kotak.teks else replace(kotak, awal=True) for kotak in baris.kotak)
    return BarisPohon(tuple(begun))


def _kepala(kotak: KotakPohon) -> KotakPohon:
    named = " ".join(" ".join(kotak.teks.split("\n")[:2]).split())
    return replace(kotak, awal=True, teks=f"{named} (lanjutan)")


def _tinggi(baris: BarisPohon) -> float:
    """Return the height of a branch: that of the highest box that begins in it."""
    return max((_tinggi_teks(kotak.teks) for kotak in baris.kotak if kotak.awal), default=0.0) + _SELA


def _tinggi_teks(teks: str) -> float:
    return sum(_baris_teks(teks)) * _HURUF * 1.28


def _baris_teks(teks: str) -> Iterator[int]:
    for paragraph in teks.split("\n"):
        yield max(len(baris_terbungkus(paragraph, _LEBAR, _HURUF)), 1)
