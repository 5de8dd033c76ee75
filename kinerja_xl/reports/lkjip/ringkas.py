"""The executive summary and the conclusion of the LKjIP: the year in a page, and what is to be improved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.compute.bawahan import rata_rata
from kinerja_xl.compute.capaian import predikat
from kinerja_xl.model.dokumen import Dokumen
from kinerja_xl.reports.angka_capaian import teks_persen
from kinerja_xl.reports.asal import Teks, deretan, gabung, rangkai
from kinerja_xl.reports.belum_diisi import Isian
from kinerja_xl.reports.lkjip.anggaran import kalimat_total
from kinerja_xl.reports.lkjip.bentuk import Ikhtisar, Simpulan
from kinerja_xl.reports.lkjip.capaian import jenjang
from kinerja_xl.reports.lkjip.efisiensi_umum import kalimat_efisiensi
from kinerja_xl.reports.lkjip.fakta import Bahan
from kinerja_xl.reports.lkjip.indikator import Bagian, Fakta
from kinerja_xl.reports.lkjip.keadaan import (
    Keadaan,
    besar,
    bilangan,
    disebut,
    hitungan,
    keadaan,
    pilih,
    ringkas_keadaan,
)
from kinerja_xl.reports.lkjip.langkah import langkah
from kinerja_xl.reports.lkjip.tabel import baris_capaian, grafik_persen
from kinerja_xl.reports.lkjip.tren import beda
from kinerja_xl.reports.lkjip.umum import Alinea, narasi


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


def simpulan(dokumen: Dokumen) -> Simpulan:
    """Return Bab IV.

    Args:
        dokumen: the office's facts.
    """
    bahan = Bahan(dokumen)
    return Simpulan(
        simpulan=(*(Alinea(t) for t in _simpulan(bahan) if t), *narasi(dokumen, "Simpulan", wajib=False)),
        langkah=langkah(bahan),
    )


# --- the summary ------------------------------------------------------------------------------------------------------


def _ikhtisar(bahan: Bahan, facts: Sequence[Fakta]) -> Iterator[Teks]:
    if not facts:
        yield _tanpa_indikator()
        return
    yield gabung((_cakupan(bahan, facts), ringkas_keadaan(facts)))
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


def _tanpa_indikator() -> Teks:
    asked = Isian("Sasaran dan indikator", "lembar Kinerja, kolom Sasaran dan Indikator").teks
    return rangkai("Capaian kinerja belum dapat disajikan. {}", asked)


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
    if status is Keadaan.BELUM_DIUKUR:
        return besar(rangkai("{} belum diukur.", fakta.nama))
    if not (status.tercapai or status.luput):
        return besar(rangkai("{} terealisasi {}; capaiannya tidak dapat dihitung.", fakta.nama, fakta.realisasi))
    pattern = pilih(_RINGKAS[status.tercapai], fakta.urutan)
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
    facts = [f for b in bahan.bagian if not b.strategis for f in b.fakta]
    if not facts or not any(b.strategis for b in bahan.bagian):
        return Teks("")
    missed = [f for f in facts if keadaan(f).luput]
    reached = [f for f in facts if keadaan(f).tercapai]
    if len(reached) == len(facts):
        return rangkai("Pada tingkat program, seluruh {} indikator mencapai target.", hitungan(facts))
    count = (hitungan(reached, facts), hitungan(facts))
    text = rangkai("Pada tingkat program, {} dari {} indikator mencapai target.", *count)
    if not reached:
        text = rangkai("Pada tingkat program, belum satu pun dari {} indikator mencapai target.", hitungan(facts))
    if not missed:
        return text
    names = disebut(missed)
    return gabung((text, rangkai("Yang belum mencapai target adalah {}.", names)))


# --- the conclusion ---------------------------------------------------------------------------------------------------


def _simpulan(bahan: Bahan) -> Iterator[Teks]:
    facts = [f for b in bahan.strategis for f in b.fakta]
    if not facts:
        yield _tanpa_indikator()
        return
    yield _rata_rata(bahan, bahan.strategis)
    reached = [f for f in facts if keadaan(f).tercapai]
    missed = [f for f in facts if keadaan(f).luput]
    parts = []
    if reached:
        word = "Indikator yang mencapai target adalah {}" + (", sedangkan " if missed else ".")
        parts.append(rangkai(word, deretan(f.nama for f in reached)))
    if missed:
        word = "{}yang belum mencapai target adalah {{}}.".format("" if reached else "Indikator ")
        parts.append(rangkai(word, deretan(f.nama for f in missed)))
    parts = [gabung(parts, "")]
    open_ = [f for f in facts if f not in reached and f not in missed]
    if open_:
        parts.append(rangkai("Yang belum dapat dinilai adalah {}.", deretan(f.nama for f in open_)))
    yield gabung(parts)
    yield kalimat_total(
        bahan, "Hasil tersebut dicapai dengan realisasi anggaran {belanja} atau {serapan} dari pagu {pagu}."
    )


def _rata_rata(bahan: Bahan, groups: Sequence[Bagian]) -> Teks:
    """Return the mean over the strategic objectives."""
    mean = rata_rata(b.capaian for b in groups)
    office = Teks(bahan.dokumen.identitas.nama_kantor or "kantor ini", bahan.sel_identitas("nama_kantor"))
    year = Teks(str(bahan.tahun or "…"), bahan.sel_identitas("tahun"))
    if mean is None:
        return rangkai("Kinerja {} tahun {} belum dapat disimpulkan karena belum terukur.", office, year)
    measured = [b for b in groups if b.capaian is not None]
    cells = tuple(c for b in measured for c in b.sel_capaian)
    word = predikat(mean, bahan.dokumen.skala)
    value = Teks(teks_persen(mean), cells)
    return rangkai(
        "Secara umum, kinerja {kantor} tahun {tahun} menunjukkan rata-rata capaian {nilai} atas {jumlah} {jenjang}.",
        kantor=office,
        tahun=year,
        nilai=rangkai("{} ({})", value, word) if word else value,
        jumlah=Teks(bilangan(len(measured)), cells),
        jenjang="sasaran strategis" if all(b.simpul.jenjang == "Sasaran Strategis" for b in measured) else "sasaran",
    )


def _penutup(bahan: Bahan) -> tuple[Alinea, ...]:
    """Return what is done next; the office's steps are introduced where they begin with an item."""
    steps = langkah(bahan)
    if not (steps[0].label or steps[0].teks.isian):
        return steps
    missed = any(keadaan(f).luput for b in bahan.bagian for f in b.fakta)
    aim = "memperbaiki kinerja yang belum mencapai target" if missed else "mempertahankan dan meningkatkan kinerja"
    return (Alinea(Teks(f"Untuk {aim}, direncanakan langkah berikut.")), *steps)
