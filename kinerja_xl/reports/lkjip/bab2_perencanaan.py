"""Bab II of the LKjIP: what the office set out to do, from the five-year plan down to the actions of the year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.reports.cetak.asal import Isian, Teks
from kinerja_xl.reports.cetak.bagan_word import Bagan
from kinerja_xl.reports.cetak.nilai_tercetak import teks_nilai
from kinerja_xl.reports.cetak.rumus_cetak import Langkah
from kinerja_xl.reports.cetak.surat import teks_jabatan, teks_masa
from kinerja_xl.reports.lkjip.alinea import (
    KOSONG,
    Alinea,
    Terurai,
    langkah_rumus,
    narasi,
    teks_indikator,
    teks_sasaran,
    terurai,
)
from kinerja_xl.reports.lkjip.bab2_pagu import BarisPaguIndikatif, baris_pagu_indikatif, tahun_pagu
from kinerja_xl.reports.lkjip.bab2_perjanjian_kinerja import PerjanjianKepala, perjanjian_kepala
from kinerja_xl.reports.lkjip.bab2_pohon import pohon_kinerja
from kinerja_xl.reports.lkjip.bab2_rencana_kerja import (
    BarisKerja,
    BarisRencanaAksi,
    pengantar_aksi,
    rencana_aksi,
    rencana_kerja,
)
from kinerja_xl.reports.lkjip.bab2_selaras import BarisMitra, BarisSelaras, baris_mitra, baris_selaras
from kinerja_xl.sheets.pilihan import BagianNarasi, Jenjang

TITIK_TAHUN = "…………"
"""Heads the targets where the workbook names no year."""


@dataclass(frozen=True, slots=True)
class BarisRenstra:
    """One indicator with its targets of all years; ``awal``: the first row of its objective."""

    awal: bool
    nomor: str
    sasaran: Teks
    indikator: Teks
    satuan: Teks
    target: tuple[Teks, ...]


@dataclass(frozen=True, slots=True)
class BarisIku:
    """One key indicator: how it is computed, where its data come from, who answers for it."""

    awal: bool
    nomor: str
    sasaran: Teks
    indikator: Teks
    definisi: Teks
    rumus: tuple[Langkah, ...]
    sumber: Teks
    penanggung_jawab: Teks


@dataclass(frozen=True, slots=True)
class Perencanaan:
    """Bab II.

    Attributes:
        ringkasan: what the office says about its five-year plan.
        masa: the years of the plan ("2025–2029").
        tahun_target: the years that head the targets.
        renstra: the objectives with their targets; ``tanpa_renstra`` asks for them where there are none.
        tahun_pagu, pagu_indikatif: the plan's money by node and year; empty where the workbook has none.
        selaras: the district's objectives that those of the office serve; mitra: who has a part in the result.
        pohon: the tree of objectives and programmes as pictures; none where one of the two is missing.
        iku: the key indicators, those of the objectives where none is marked; ``tanpa_iku`` then asks for the mark.
        rencana: what the office says about its yearly plan; may be empty.
        kerja: programmes and kegiatan with their targets of the year.
        pk: the agreement of the head of the office.
        aksi: the plan of action, ``pengantar_aksi`` how many indicators it covers, ``tanpa_aksi`` what is asked for
            where there is none.
    """

    ringkasan: tuple[Alinea, ...]
    masa: Teks
    tahun_target: tuple[Teks, ...]
    tanpa_renstra: Teks | None
    renstra: tuple[BarisRenstra, ...]
    tahun_pagu: tuple[Teks, ...]
    pagu_indikatif: tuple[BarisPaguIndikatif, ...]
    selaras: tuple[BarisSelaras, ...]
    mitra: tuple[BarisMitra, ...]
    pohon: tuple[Bagan, ...]
    tanpa_iku: Teks | None
    iku: tuple[BarisIku, ...]
    rencana: tuple[Alinea, ...]
    kerja: tuple[BarisKerja, ...]
    pk: PerjanjianKepala
    aksi: tuple[BarisRencanaAksi, ...]
    pengantar_aksi: Teks
    tanpa_aksi: Teks | None


def perencanaan(dokumen: Dokumen) -> Perencanaan:
    """Return what Bab II says.

    Args:
        dokumen: the office's facts.
    """
    tahun = _tahun(dokumen)
    strategis = tuple(terurai(dokumen, (j for j in Jenjang if j.strategis)))
    strategis = strategis or tuple(terurai(dokumen, (Jenjang.PROGRAM,)))
    iku = tuple(terurai(dokumen, hanya_iku=True))
    aksi = tuple(rencana_aksi(dokumen))
    return Perencanaan(
        ringkasan=narasi(dokumen, BagianNarasi.RINGKASAN_RENSTRA),
        masa=Teks(teks_masa(dokumen.identitas), _sel_masa(dokumen)),
        tahun_target=tuple(Teks(str(t), _sel_masa(dokumen)) for t in tahun) or (Teks(TITIK_TAHUN),),
        tanpa_renstra=None if strategis else Isian("Sasaran dan indikator kinerja", "lembar Kinerja").teks,
        renstra=tuple(_renstra(strategis, tahun)),
        tahun_pagu=tahun_pagu(dokumen),
        pagu_indikatif=tuple(baris_pagu_indikatif(dokumen)),
        selaras=tuple(baris_selaras(dokumen)),
        mitra=tuple(baris_mitra(dokumen)),
        pohon=pohon_kinerja(dokumen),
        iku=tuple(_iku(dokumen, iku or strategis)),
        tanpa_iku=None if iku else Isian("Indikator Kinerja Utama", "lembar Kinerja, kolom IKU").teks,
        rencana=narasi(dokumen, BagianNarasi.RENCANA_KERJA_TAHUNAN, wajib=False),
        kerja=tuple(rencana_kerja(dokumen)),
        pk=perjanjian_kepala(dokumen),
        aksi=aksi,
        pengantar_aksi=pengantar_aksi(dokumen),
        tanpa_aksi=None if aksi else Isian("Rencana aksi tiap triwulan", "lembar Rencana Aksi").teks,
    )


def _tahun(dokumen: Dokumen) -> tuple[int, ...]:
    """Return the years of the plan, else those with a target."""
    identitas = dokumen.identitas
    awal, akhir = identitas.periode_awal, identitas.periode_akhir
    if awal and akhir and awal <= akhir < awal + 10:
        return tuple(range(awal, akhir + 1))
    return tuple(sorted({t for s in dokumen.simpul for i in s.indikator for t in i.target}))


def _sel_masa(dokumen: Dokumen) -> tuple[CellRef, ...]:
    """Return the cells of the plan's period, of the year where it has none."""
    identitas = dokumen.identitas
    kunci = ("periode_awal", "periode_akhir") if identitas.periode_awal else ("tahun",)
    return identitas.sel_isian(*kunci)


def _renstra(isi: Iterable[Terurai], tahun: Sequence[int]) -> Iterator[BarisRenstra]:
    nomor = 0
    for simpul, sasaran, indikator, awal in isi:
        nomor += awal
        yield BarisRenstra(
            awal=awal,
            nomor=f"{nomor}.",
            sasaran=teks_sasaran(simpul, sasaran),
            indikator=teks_indikator(indikator),
            satuan=Teks(indikator.satuan or KOSONG, (indikator.at.sel("satuan"),)),
            target=tuple(_target(indikator, t) for t in tahun) or (Teks(KOSONG),),
        )


def _target(indikator: Indikator, tahun: int) -> Teks:
    sel = indikator.at.sel(f"target_{tahun}")
    if indikator.target.get(tahun) is None:
        return Isian(f"Target {tahun} {indikator.kode}", f"lembar Kinerja, kolom Target {tahun}").teks
    return Teks(teks_nilai(indikator.target[tahun], ""), (sel,))


def _iku(dokumen: Dokumen, isi: Iterable[Terurai]) -> Iterator[BarisIku]:
    for nomor, (simpul, sasaran, indikator, awal) in enumerate(isi, 1):
        yield BarisIku(
            awal=awal,
            nomor=f"{nomor}.",
            sasaran=teks_sasaran(simpul, sasaran),
            indikator=teks_indikator(indikator),
            definisi=_isi(indikator, "definisi_operasional", "Definisi operasional"),
            rumus=_rumus(indikator),
            sumber=_isi(indikator, "sumber_data", "Sumber data"),
            penanggung_jawab=Teks(teks_jabatan(dokumen, simpul.penanggung_jawab), (simpul.at.sel("penanggung_jawab"),)),
        )


def _isi(indikator: Indikator, kunci: str, judul: str) -> Teks:
    teks: str = getattr(indikator, kunci)
    return Teks(teks, (indikator.at.sel(kunci),)) if teks else _minta(indikator, judul)


def _minta(indikator: Indikator, judul: str) -> Teks:
    return Isian(f"{judul} {indikator.kode}", f"lembar Kinerja, kolom {judul}").teks


def _rumus(indikator: Indikator) -> tuple[Langkah, ...]:
    return langkah_rumus(indikator) or (_minta(indikator, "Penjelasan rumus"),)
