"""The annex that says what the indicators below the key ones mean: definition, formula, source, who answers."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.cetak.rumus_cetak import Langkah
from kinerja_xl.reports.cetak.surat import teks_jabatan
from kinerja_xl.reports.lkjip.alinea import KOSONG, langkah_rumus, teks_indikator, teks_sasaran, terurai
from kinerja_xl.sheets.pilihan import Jenjang


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisDefinisi:
    """One indicator; ``awal``: the first row of its programme or objective."""

    awal: bool
    nomor: str
    nama: Teks
    indikator: Teks
    definisi: Teks
    rumus: tuple[Langkah, ...]
    sumber: Teks
    penanggung_jawab: Teks


def baris_definisi(dokumen: Dokumen) -> Iterator[BarisDefinisi]:
    """Yield the indicators of objectives and programmes that Bab II does not define and of which something is told."""
    levels = [j for j in Jenjang if j.strategis or j is Jenjang.PROGRAM]
    defined = _di_bab_dua(dokumen)
    nomor, before = 0, None
    for simpul, sasaran, indikator, _ in terurai(dokumen, levels):
        rumus = langkah_rumus(indikator)
        if id(indikator) in defined or not (rumus or indikator.definisi_operasional):
            continue
        nomor += 1
        yield BarisDefinisi(
            awal=simpul is not before,
            nomor=f"{nomor}.",
            nama=Teks(simpul.nomenklatur, (simpul.at.sel("nomenklatur"),)) or teks_sasaran(simpul, sasaran),
            indikator=teks_indikator(indikator),
            definisi=_isi(indikator, "definisi_operasional"),
            rumus=rumus or (Teks(KOSONG),),
            sumber=_isi(indikator, "sumber_data"),
            penanggung_jawab=Teks(teks_jabatan(dokumen, simpul.penanggung_jawab), (simpul.at.sel("penanggung_jawab"),)),
        )
        before = simpul


def _di_bab_dua(dokumen: Dokumen) -> set[int]:
    """Return the indicators that Bab II defines: the key ones, those of the objectives where none is marked."""
    marked = {id(i) for _, _, i, _ in terurai(dokumen, hanya_iku=True)}
    if marked:
        return marked
    strategic = {id(i) for _, _, i, _ in terurai(dokumen, (j for j in Jenjang if j.strategis))}
    return strategic or {id(i) for _, _, i, _ in terurai(dokumen, (Jenjang.PROGRAM,))}


def _isi(indikator: Indikator, kunci: str) -> Teks:
    return Teks(getattr(indikator, kunci) or KOSONG, (indikator.at.sel(kunci),))
