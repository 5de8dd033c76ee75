"""What an indicator reached in the year before the document's: the fact behind KX522, KX523, and KX524."""

from __future__ import annotations

from typing import NamedTuple

from kinerja_xl.findings import CellRef
from kinerja_xl.model import Dokumen, Indikator


class RealisasiLalu(NamedTuple):
    """A result of the year before, and where it stands."""

    tahun: int
    nilai: float
    sel: CellRef


def realisasi_tahun_lalu(dokumen: Dokumen, indikator: Indikator) -> RealisasiLalu | None:
    """Return the result of the year before the document's from Riwayat, None where it says none."""
    tahun = dokumen.identitas.tahun
    if tahun is None or not indikator.kode:
        return None
    for riwayat in dokumen.riwayat_menurut_kode[indikator.kode]:
        if riwayat.tahun == tahun - 1 and isinstance(riwayat.realisasi, float):
            return RealisasiLalu(tahun - 1, riwayat.realisasi, riwayat.at.sel("realisasi"))
    return None
