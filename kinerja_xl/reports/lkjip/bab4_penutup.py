"""Bab IV of the LKjIP: the conclusion, and what is to be improved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.compute.bawahan import rata_rata
from kinerja_xl.compute.capaian import predikat
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.reports.cetak.angka_capaian import teks_persen
from kinerja_xl.reports.cetak.asal import Teks, deretan, gabung, rangkai
from kinerja_xl.reports.cetak.surat import teks_persetujuan
from kinerja_xl.reports.lkjip.alinea import Alinea, narasi
from kinerja_xl.reports.lkjip.bab3b_anggaran import kalimat_total
from kinerja_xl.reports.lkjip.bab4_langkah import langkah
from kinerja_xl.reports.lkjip.bab4_rencana import BarisPerbaikan, rencana_perbaikan
from kinerja_xl.reports.lkjip.bab4_target import TargetBerikut, target_berikut
from kinerja_xl.reports.lkjip.bahan import Bahan
from kinerja_xl.reports.lkjip.fakta import BagianSasaran
from kinerja_xl.reports.lkjip.keadaan import (
    bilangan,
    keadaan,
    tanpa_indikator,
)
from kinerja_xl.sheets.pilihan import BagianNarasi, Jenjang


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpulan:
    """Bab IV: the conclusion and what is to be improved.

    ``rencana``: indicator by indicator, where it is planned; ``target``: what the plan asks for next year;
    ``persetujuan``: who agreed to publish it, "" for nobody.
    """

    simpulan: tuple[Alinea, ...]
    langkah: tuple[Alinea, ...]
    rencana: tuple[BarisPerbaikan, ...]
    target: TargetBerikut
    persetujuan: Teks


def simpulan(dokumen: Dokumen) -> Simpulan:
    """Return Bab IV.

    Args:
        dokumen: the office's facts.
    """
    bahan = Bahan(dokumen)
    return Simpulan(
        simpulan=(*(Alinea(t) for t in _simpulan(bahan) if t), *narasi(dokumen, BagianNarasi.SIMPULAN, wajib=False)),
        langkah=langkah(bahan),
        rencana=tuple(rencana_perbaikan(bahan)),
        target=target_berikut(bahan),
        persetujuan=Teks(
            teks_persetujuan(dokumen.identitas),
            (*bahan.sel_identitas("disetujui_oleh"), *bahan.sel_identitas("disetujui_pada")),
        ),
    )


def _simpulan(bahan: Bahan) -> Iterator[Teks]:
    facts = [f for b in bahan.strategis for f in b.fakta]
    if not facts:
        yield tanpa_indikator()
        return
    yield kalimat_rata_rata(bahan, bahan.strategis)
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
    gone = [f for f in facts if f.batal]
    open_ = [f for f in facts if f not in reached and f not in missed and f not in gone]
    if open_:
        parts.append(rangkai("Yang belum dapat dinilai adalah {}.", deretan(f.nama for f in open_)))
    if gone:
        parts.append(rangkai("Yang dibatalkan dan tidak dinilai adalah {}.", deretan(f.nama for f in gone)))
    yield gabung(parts)
    yield kalimat_total(
        bahan, "Hasil tersebut dicapai dengan realisasi anggaran {belanja} atau {serapan} dari pagu {pagu}."
    )


def kalimat_rata_rata(bahan: Bahan, groups: Sequence[BagianSasaran]) -> Teks:
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
    strategic = all(b.simpul.jenjang is Jenjang.SASARAN_STRATEGIS for b in measured)
    return rangkai(
        "Secara umum, kinerja {kantor} tahun {tahun} menunjukkan rata-rata capaian {nilai} atas {jumlah} {jenjang}.",
        kantor=office,
        tahun=year,
        nilai=rangkai("{} ({})", value, word) if word else value,
        jumlah=Teks(bilangan(len(measured)), cells),
        jenjang="sasaran strategis" if strategic else "sasaran",
    )
