"""What each indicator is to be improved by next year, in the office's words."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.lkjip.alinea import teks_indikator
from kinerja_xl.reports.lkjip.bab3a7_penunjang import capaian_tercetak
from kinerja_xl.reports.lkjip.bahan import Bahan


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPerbaikan:
    """One indicator, this year's achievement, and what is planned for the next."""

    nomor: str
    indikator: Teks
    capaian: Teks
    rencana: Teks


def rencana_perbaikan(bahan: Bahan) -> Iterator[BarisPerbaikan]:
    """Yield the indicators with a plan, in the order of the tree."""
    nomor = 0
    for _, indikator in bahan.dokumen.indikator_menurut_kode.yang_pertama():
        fakta = bahan.fakta(indikator)
        if fakta.analisis is None or not fakta.analisis.rencana_perbaikan:
            continue
        nomor += 1
        yield BarisPerbaikan(
            nomor=f"{nomor}.",
            indikator=teks_indikator(indikator),
            capaian=capaian_tercetak(fakta),
            rencana=Teks(fakta.analisis.rencana_perbaikan, (fakta.analisis.at.sel("rencana_perbaikan"),)),
        )
