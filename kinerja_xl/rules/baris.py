"""What the rules about indicators share: walking the rows, quoting a long name, and knowing the official ones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from kinerja_xl.model import Dokumen, Indikator, Sasaran, Simpul, sekali
from kinerja_xl.regulations.nomenklatur import Nomenklatur, TabelNomenklatur
from kinerja_xl.text.similar import alike, normalise
from kinerja_xl.text.tampak import kutip

__all__ = ["IndikatorDiPohon", "baris_resmi", "bernama", "kutip", "semua_baris", "word_set"]

_OFFICIAL = 90.0  # offices drop a comma or a word of the official indicator; it stays the official one


def word_set(listed: str) -> frozenset[str]:
    """Return a list of words written as one text."""
    return frozenset(listed.split())


class IndikatorDiPohon(NamedTuple):
    """One indicator with the node and the objective it stands under, and the official names of its document's date."""

    simpul: Simpul
    sasaran: Sasaran
    indikator: Indikator
    tabel: TabelNomenklatur

    @property
    def kunci(self) -> str:
        """The row's key in a finding."""
        return self.indikator.kode or self.simpul.kode


@sekali
def semua_baris(dokumen: Dokumen) -> tuple[IndikatorDiPohon, ...]:
    """Return every indicator in the order of the document."""
    tabel = dokumen.ketentuan.nomenklatur
    return tuple(
        IndikatorDiPohon(simpul, sasaran, indikator, tabel)
        for simpul in dokumen.simpul
        for sasaran in simpul.sasaran
        for indikator in sasaran.indikator
    )


@sekali
def bernama(dokumen: Dokumen) -> tuple[IndikatorDiPohon, ...]:
    """Return every indicator that has a name ("-" is none); an empty one is reported on its own (KX311)."""
    return tuple(b for b in semua_baris(dokumen) if normalise(b.indikator.nama))


@lru_cache(maxsize=4096)
def baris_resmi(kode: str, nama: str, tabel: TabelNomenklatur) -> Nomenklatur | None:
    """Return the official row that a node's Kode nomenklatur or name means, None when there is none."""
    return tabel.baris.get(kode) or _by_name(tabel).get(normalise(nama))


def resmi(baris: IndikatorDiPohon) -> bool:
    """True when the indicator's wording is the official one: nobody in the office chose it."""
    simpul = baris.simpul
    return _is_official(simpul.kode_nomenklatur, simpul.nomenklatur, baris.indikator.nama, baris.tabel)


def persis_resmi(baris: IndikatorDiPohon) -> bool:
    """True when the indicator is an official one to the letter: a slip of the key is the office's own."""
    return normalise(baris.indikator.nama) in _official_indicators(baris.tabel)


@lru_cache(maxsize=8192)
def _is_official(kode: str, nomenklatur_simpul: str, nama: str, tabel: TabelNomenklatur) -> bool:
    if normalise(nama) in _official_indicators(tabel):
        return True
    row = baris_resmi(kode, nomenklatur_simpul, tabel)
    return row is not None and bool(row.indikator) and alike(nama, row.indikator) >= _OFFICIAL


@lru_cache(maxsize=1)
def _official_indicators(tabel: TabelNomenklatur) -> frozenset[str]:
    return frozenset(normalise(n.indikator) for n in tabel.baris.values() if n.indikator)


@lru_cache(maxsize=1)
def _by_name(tabel: TabelNomenklatur) -> Mapping[str, Nomenklatur]:
    return MappingProxyType({normalise(n.nama): n for n in tabel.baris.values()})
