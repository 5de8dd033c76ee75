"""The prose columns of an indicator and its objective: the facts behind KX350, KX351 and KX355."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kinerja_xl.findings import CellRef
from kinerja_xl.model import Asal, Dokumen, sekali
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi
from kinerja_xl.text.similar import normalise

KOLOM = ("definisi_operasional", "alasan", "penjelasan_sasaran")


class Uraian(NamedTuple):
    """One text, what it should be about, and its place."""

    teks: str
    tentang: str
    at: Asal
    kolom: str

    @property
    def tempat(self) -> tuple[Asal, str]:
        """Where a finding about it belongs."""
        return self.at, self.kolom

    @property
    def sel(self) -> CellRef:
        """The cell it stands in."""
        return self.at.sel(self.kolom)

    @property
    def judul(self) -> str:
        """The title of its column."""
        return self.at.judul(self.kolom)

    @property
    def cocok(self) -> int:
        """How many words it shares with what it should be about."""
        return len(kata_isi(self.teks) & kata_isi(self.tentang))


@sekali
def uraian(dokumen: Dokumen) -> Mapping[str, Sequence[Uraian]]:
    """Return the texts by column, in the order of the document; empty ones and "-" are left out."""
    found: dict[str, list[Uraian]] = {kolom: [] for kolom in KOLOM}
    for item in _all(dokumen):
        if normalise(item.teks):
            found[item.kolom].append(item)
    return found


def _all(dokumen: Dokumen) -> Iterator[Uraian]:
    for simpul in dokumen.simpul:
        for sasaran in simpul.sasaran:
            yield Uraian(sasaran.penjelasan, sasaran.teks, sasaran.at, "penjelasan_sasaran")
    for baris in semua_baris(dokumen):
        for key in ("definisi_operasional", "alasan"):
            text = getattr(baris.indikator, key)
            yield Uraian(text, baris.indikator.nama, baris.indikator.at, key)
