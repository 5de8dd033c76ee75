"""How an indicator stands to another office or area that the workbook names beside the national standard."""

from __future__ import annotations

from kinerja_xl.reports.cetak.asal import Isian, Teks, rangkai
from kinerja_xl.reports.lkjip.alinea import KOSONG, teks_indikator
from kinerja_xl.reports.lkjip.angka_kalimat import polos, sebut
from kinerja_xl.reports.lkjip.bab3_isi import BarisPembanding
from kinerja_xl.reports.lkjip.bab3a4_standar_nasional import POSISI, posisi
from kinerja_xl.reports.lkjip.fakta import Fakta
from kinerja_xl.reports.lkjip.keadaan import besar

_KALIMAT = {
    1: "realisasi {nama} sebesar {kini} lebih baik daripada {siapa} ({nilai}).",
    0: "realisasi {nama} sebesar {kini} setara dengan {siapa} ({nilai}).",
    -1: "realisasi {nama} sebesar {kini} belum menyamai {siapa} ({nilai}).",
    None: "{nama} belum dapat dibandingkan dengan {siapa} ({nilai}).",
}


def baris_pembanding(fakta: Fakta) -> BarisPembanding | None:
    """Return an indicator against its benchmark; None without its value."""
    analysis = fakta.analisis
    if analysis is None or analysis.nilai_pembanding is None:
        return None
    cells = (analysis.at.sel("nilai_pembanding"),)
    place = posisi(fakta, analysis.nilai_pembanding)
    return BarisPembanding(
        indikator=teks_indikator(fakta.indikator),
        satuan=Teks(fakta.indikator.satuan or KOSONG, (fakta.indikator.at.sel("satuan"),)),
        realisasi=Teks(polos(fakta.hasil.realisasi), fakta.sel_realisasi),
        pembanding=_siapa(fakta, KOSONG),
        nilai=Teks(polos(analysis.nilai_pembanding), cells),
        posisi=Teks(KOSONG if place is None else POSISI[place], (*cells, *fakta.sel_realisasi)),
        sumber=_sumber(fakta),
    )


def kalimat_pembanding(fakta: Fakta) -> Teks | None:
    """Return the same in a sentence; None where no benchmark is named."""
    analysis = fakta.analisis
    if analysis is None:
        return None
    if analysis.nilai_pembanding is None:
        return _tanpa_nilai(fakta) if analysis.pembanding or analysis.sumber_pembanding else None
    return besar(
        rangkai(
            _KALIMAT[posisi(fakta, analysis.nilai_pembanding)],
            nama=fakta.sebutan,
            kini=fakta.realisasi,
            siapa=_dalam_kalimat(fakta),
            nilai=fakta.teks(analysis.nilai_pembanding, (analysis.at.sel("nilai_pembanding"),)),
        )
    )


def _tanpa_nilai(fakta: Fakta) -> Teks:
    """Return that a benchmark is named without its value, which is asked for."""
    asked = Isian(f"Nilai pembanding {fakta.kode}", f"lembar Analisis, kolom Nilai pembanding, {fakta.kode}").teks
    text = rangkai("{nama} belum dapat dibandingkan dengan {siapa}.", nama=fakta.sebutan, siapa=_dalam_kalimat(fakta))
    return besar(rangkai("{} {}", text, asked))


def _dalam_kalimat(fakta: Fakta) -> Teks:
    name = _siapa(fakta, "pembandingnya")
    return Teks(sebut(name), name.dari)


def _siapa(fakta: Fakta, kosong: str) -> Teks:
    """Return whose value it is, as the office wrote it, without a full stop."""
    assert fakta.analisis is not None
    name = fakta.analisis.pembanding.strip(" .")
    return Teks(name or kosong, (fakta.analisis.at.sel("pembanding"),))


def _sumber(fakta: Fakta) -> Teks:
    """Return the benchmark's source, asked for where the value has none."""
    analysis, kode = fakta.analisis, fakta.kode
    assert analysis is not None
    if not analysis.sumber_pembanding:
        return Isian(f"Sumber pembanding {kode}", f"lembar Analisis, kolom Sumber pembanding, {kode}").teks
    return Teks(analysis.sumber_pembanding, (analysis.at.sel("sumber_pembanding"),))
