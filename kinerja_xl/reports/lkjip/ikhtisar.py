"""The executive summary of the LKjIP: the year in a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.reports.cetak.asal import Teks, deretan, gabung, rangkai
from kinerja_xl.reports.cetak.grafik import Grafik
from kinerja_xl.reports.lkjip.alinea import Alinea
from kinerja_xl.reports.lkjip.bab3_isi import BarisCapaian
from kinerja_xl.reports.lkjip.bab3a2_tren import beda
from kinerja_xl.reports.lkjip.bab3a_sebutan import jenjang
from kinerja_xl.reports.lkjip.bab3a_tabel import baris_capaian, grafik_persen
from kinerja_xl.reports.lkjip.bab3b_anggaran import kalimat_total
from kinerja_xl.reports.lkjip.bab3b_efisiensi import kalimat_efisiensi
from kinerja_xl.reports.lkjip.bab4_langkah import langkah
from kinerja_xl.reports.lkjip.bab4_penutup import kalimat_rata_rata
from kinerja_xl.reports.lkjip.bahan import Bahan
from kinerja_xl.reports.lkjip.fakta import Fakta
from kinerja_xl.reports.lkjip.keadaan import (
    Keadaan,
    besar,
    bilangan,
    disebut,
    hitungan,
    keadaan,
    pilih_pola,
    ringkas_keadaan,
    seluruhnya,
    tanpa_indikator,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ikhtisar:
    """The executive summary: paragraphs, the year of the strategic indicators, what is done next."""

    alinea: tuple[Alinea, ...]
    capaian: tuple[BarisCapaian, ...]
    grafik: Grafik | None
    penutup: tuple[Alinea, ...]


def ikhtisar(dokumen: Dokumen) -> Ikhtisar:
    """Return the executive summary.

    Args:
        dokumen: the office's facts.
    """
    bahan = Bahan(dokumen)
    facts = [f for b in bahan.strategis for f in b.fakta]
    return Ikhtisar(
        alinea=tuple(Alinea(t) for t in _ikhtisar(bahan, facts) if t),
        capaian=tuple(baris_capaian(bahan.strategis)),
        grafik=grafik_persen(facts),
        penutup=_penutup(bahan),
    )


def _ikhtisar(bahan: Bahan, facts: Sequence[Fakta]) -> Iterator[Teks]:
    if not facts:
        yield tanpa_indikator()
        return
    yield gabung((_cakupan(bahan, facts), ringkas_keadaan(facts), kalimat_rata_rata(bahan, bahan.strategis)))
    yield gabung(_singkat(f) for f in facts)
    yield _tingkat_program(bahan)
    yield gabung(
        (
            kalimat_total(
                bahan,
                "Anggaran tahun {tahun} berjumlah {pagu} dan terealisasi {belanja}, sehingga serapannya {serapan} "
                "dengan {sisa}.",
            ),
            kalimat_efisiensi(bahan),
        )
    )


def _cakupan(bahan: Bahan, facts: Sequence[Fakta]) -> Teks:
    groups = bahan.strategis
    levels = dict.fromkeys(jenjang(b).lower() for b in groups)
    counts = deretan(
        Teks(f"{bilangan(len(some))} {level}", tuple(b.sasaran.at.sel("sasaran") for b in some))
        for level in levels
        if (some := [b for b in groups if jenjang(b).lower() == level])
    )
    return rangkai(
        "Pada tahun {tahun}, {kantor} berkomitmen mewujudkan {isi} yang diukur dengan {jumlah} indikator.",
        tahun=facts[0].teks_tahun,
        kantor=Teks(bahan.dokumen.identitas.nama_kantor or "kantor ini", bahan.sel_identitas("nama_kantor")),
        isi=counts,
        jumlah=Teks(bilangan(len(facts)), tuple(f.indikator.at.sel("indikator") for f in facts)),
    )


_RINGKAS = {
    True: (
        "{nama} terealisasi {realisasi} dari target {target} dengan capaian {capaian}{banding}.",
        "{nama} mencapai {realisasi} dan memenuhi target {target} (capaian {capaian}){banding}.",
    ),
    False: (
        "{nama} terealisasi {realisasi}, belum mencapai target {target} (capaian {capaian}){banding}.",
        "{nama} baru mencapai {realisasi} dari target {target}, atau {capaian}{banding}.",
    ),
}


def _singkat(fakta: Fakta) -> Teks:
    """Return an indicator's year in one sentence, with its change from last year."""
    status = keadaan(fakta)
    if status is Keadaan.DIBATALKAN:
        return besar(rangkai("{} dibatalkan dan tidak dinilai.", fakta.nama))
    if status is Keadaan.BELUM_DIUKUR:
        return besar(rangkai("{} belum diukur.", fakta.nama))
    if not (status.tercapai or status.luput):
        return besar(rangkai("{} terealisasi {}; capaiannya tidak dapat dihitung.", fakta.nama, fakta.realisasi))
    pattern = pilih_pola(_RINGKAS[status.tercapai], fakta.urutan)
    if fakta.hasil.capaian is None:
        pattern = "{nama} terealisasi {realisasi}, tidak memenuhi target {target}{banding}."
    return besar(
        rangkai(
            pattern,
            nama=fakta.nama,
            realisasi=fakta.realisasi,
            target=fakta.target,
            capaian=fakta.capaian,
            banding=_banding(fakta),
        )
    )


def _banding(fakta: Fakta) -> Teks:
    last = next((t for t in fakta.lalu if t.tahun == fakta.tahun - 1 and t.realisasi is not None), None)
    if last is None or fakta.hasil.realisasi is None:
        return Teks("")
    sign = beda(fakta.hasil.realisasi, last.realisasi, fakta.ukuran.ketentuan.urutan)
    cells = (last.baris.at.sel("realisasi"),)
    year = Teks(str(last.tahun), (last.baris.at.sel("tahun"),))
    if not sign:
        return rangkai("; realisasinya sama dengan tahun {}", year)
    word = "naik" if sign > 0 else "turun"
    return rangkai(f"; realisasinya {word} dari {{}} pada tahun {{}}", fakta.teks(last.realisasi, cells), year)


def _tingkat_program(bahan: Bahan) -> Teks:
    """Return how the programmes' indicators stand; "" where the strategic ones are all there are."""
    facts = [f for b in bahan.bagian if not b.strategis for f in b.fakta if not f.batal]
    if not facts or not any(b.strategis for b in bahan.bagian):
        return Teks("")
    missed = [f for f in facts if keadaan(f).luput]
    reached = [f for f in facts if keadaan(f).tercapai]
    if len(reached) == len(facts):
        every = seluruhnya(len(facts))
        return rangkai(f"Pada tingkat program, {every} indikator mencapai target.", hitungan(facts))
    count = (hitungan(reached, facts), hitungan(facts))
    text = rangkai("Pada tingkat program, {} dari {} indikator mencapai target.", *count)
    if not reached and len(facts) > 1:
        text = rangkai("Pada tingkat program, belum satu pun dari {} indikator mencapai target.", hitungan(facts))
    if not missed:
        return text
    names = disebut(missed)
    return gabung((text, rangkai("Yang belum mencapai target adalah {}.", names)))


def _penutup(bahan: Bahan) -> tuple[Alinea, ...]:
    """Return what is done next; the office's steps are introduced where they begin with an item."""
    steps = langkah(bahan)
    if not steps:
        return (Alinea(Teks("Rencana perbaikan setiap indikator pada tahun berikutnya dimuat dalam Bab IV.")),)
    if not (steps[0].label or steps[0].teks.isian):
        return steps
    missed = any(keadaan(f).luput for b in bahan.bagian for f in b.fakta)
    aim = "memperbaiki kinerja yang belum mencapai target" if missed else "mempertahankan dan meningkatkan kinerja"
    return (Alinea(Teks(f"Untuk {aim}, direncanakan langkah berikut.")), *steps)
