"""The annex that lists what proves the measured numbers: document, date, and where it is kept."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import DataUkur, Dokumen
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.lkjip.alinea import KOSONG, teks_indikator
from kinerja_xl.text.dates import format_date


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisBukti:
    """One measured number and what proves it; ``awal``: the first row of its indicator."""

    awal: bool
    nomor: str
    indikator: Teks
    uraian: Teks
    bukti: Teks
    tanggal: Teks
    tautan: Teks


def baris_bukti(dokumen: Dokumen) -> Iterator[BarisBukti]:
    """Yield what is proved, in the order of the tree; nothing where no evidence has a date or a place.

    Without these the sentences of Bab III name all there is to say.
    """
    if not any(d.tanggal_bukti or d.tautan_bukti for d in dokumen.data_ukur):
        return
    nomor = 0
    for _, indikator in dokumen.indikator_menurut_kode.yang_pertama():
        rows = [d for d in dokumen.data_ukur_menurut_kode[indikator.kode] if _berbukti(d)]
        nomor += bool(rows)
        for n, data in enumerate(rows):
            day = data.tanggal_bukti
            yield BarisBukti(
                awal=n == 0,
                nomor=f"{nomor}.",
                indikator=teks_indikator(indikator),
                uraian=Teks(data.uraian or data.peran or KOSONG, (data.at.sel("uraian"),)),
                bukti=Teks(data.bukti or KOSONG, (data.at.sel("bukti"),)),
                tanggal=Teks(KOSONG if day is None else format_date(day), (data.at.sel("tanggal_bukti"),)),
                tautan=Teks(data.tautan_bukti or KOSONG, (data.at.sel("tautan_bukti"),)),
            )


def _berbukti(data: DataUkur) -> bool:
    return bool(data.bukti or data.tanggal_bukti or data.tautan_bukti)
