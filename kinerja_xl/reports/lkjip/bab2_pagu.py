"""The money that the five-year plan foresees for each node, year by year."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.reports.cetak.angka_capaian import teks_rupiah
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.lkjip.alinea import KOSONG


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPaguIndikatif:
    """One node with its money of each year, without ``Rp``."""

    nomor: str
    nama: Teks
    pagu: tuple[Teks, ...]


def tahun_pagu(dokumen: Dokumen) -> tuple[Teks, ...]:
    """Return the years with any money, which head the columns."""
    return tuple(Teks(str(tahun)) for tahun in _tahun(dokumen))


def baris_pagu_indikatif(dokumen: Dokumen) -> Iterator[BarisPaguIndikatif]:
    """Yield the nodes with money in the plan, in the order of the tree."""
    tahun = _tahun(dokumen)
    for nomor, simpul in enumerate((s for s in dokumen.simpul if s.pagu_indikatif), 1):
        first = next((s for s in simpul.sasaran if s.teks), None)
        yield BarisPaguIndikatif(
            nomor=f"{nomor}.",
            nama=Teks(simpul.nomenklatur, (simpul.at.sel("nomenklatur"),))
            or (Teks(first.teks, (first.at.sel("sasaran"),)) if first else Teks(simpul.kode, (simpul.at.sel("kode"),))),
            pagu=tuple(
                Teks(_tanpa_rp(simpul.pagu_indikatif.get(t)), (simpul.at.sel(f"pagu_indikatif_{t}"),)) for t in tahun
            ),
        )


def _tahun(dokumen: Dokumen) -> list[int]:
    return sorted({tahun for simpul in dokumen.simpul for tahun in simpul.pagu_indikatif})


def _tanpa_rp(pagu: float | None) -> str:
    return KOSONG if pagu is None else teks_rupiah(pagu).removeprefix("Rp")
