"""What an objective was reached with: its programmes and kegiatan, their indicators and their money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.model import Simpul
from kinerja_xl.reports.cetak.angka_capaian import DIBATALKAN, teks_capaian, teks_persen, teks_rupiah
from kinerja_xl.reports.cetak.asal import Isian, Teks, deretan, gabung, rangkai
from kinerja_xl.reports.cetak.simpul import nomor_simpul
from kinerja_xl.reports.lkjip.alinea import KOSONG, Alinea
from kinerja_xl.reports.lkjip.angka_kalimat import kalimat
from kinerja_xl.reports.lkjip.bab3_isi import BarisPenunjang
from kinerja_xl.reports.lkjip.bab3a5_penyebab import tutur
from kinerja_xl.reports.lkjip.bab3a6_efisiensi import bagian_uang, nama_simpul
from kinerja_xl.reports.lkjip.bab3a_sebutan import sebutan_sasaran
from kinerja_xl.reports.lkjip.bahan import Bahan
from kinerja_xl.reports.lkjip.fakta import BagianSasaran, Fakta
from kinerja_xl.reports.lkjip.keadaan import besar, bilangan, disebut, keadaan, pilih_pola, ringkas_keadaan

_TERSEBUT = 5
"""Indicators named one by one in a sentence; of more only the number is told."""


def penunjang(bahan: Bahan, bagian: BagianSasaran) -> tuple[Simpul, ...]:
    """Return the nodes that support an objective: two levels below it; a programme itself stands on top."""
    top = () if bagian.strategis else (bagian.simpul,)
    return (*top, *_turunan(bahan, bagian.simpul, 2, frozenset((bagian.simpul.kode,))))


def _turunan(bahan: Bahan, simpul: Simpul, dalam: int, atas: frozenset[str]) -> Iterator[Simpul]:
    for anak in bahan.dokumen.anak.get(simpul.kode, ()) if dalam else ():
        if anak.kode not in atas:
            yield anak
            yield from _turunan(bahan, anak, dalam - 1, atas | {anak.kode})


def baris_penunjang(bahan: Bahan, simpul: Sequence[Simpul]) -> Iterator[BarisPenunjang]:
    """Yield the rows of the nodes: one an indicator, one without where a node has none."""
    number = nomor_simpul(bahan.dokumen, simpul, romawi=False)
    top = simpul[0].jenjang if simpul else ""
    for node in simpul:
        money = bahan.serapan(node)
        pagu, spent = bahan.sel_pagu((node.kode,)), bahan.sel_belanja((node.kode,))
        facts = [bahan.fakta(i) for i in node.indikator]
        for n, fakta in enumerate(facts or (None,)):
            yield BarisPenunjang(
                awal=n == 0,
                tebal=node.jenjang == top,
                nomor=number[node.kode],
                nama=nama_simpul(node),
                indikator=Teks(fakta.indikator.nama, (fakta.indikator.at.sel("indikator"),)) if fakta else Teks(KOSONG),
                target=fakta.target if fakta else Teks(KOSONG),
                realisasi=fakta.realisasi if fakta else Teks(KOSONG),
                capaian=capaian_tercetak(fakta) if fakta else Teks(KOSONG),
                pagu=Teks(teks_rupiah(money.pagu), pagu),
                belanja=Teks(teks_rupiah(money.realisasi), spent),
                serapan=Teks(teks_persen(money.serapan), (*spent, *pagu)),
            )


def capaian_tercetak(fakta: Fakta) -> Teks:
    """Return an achievement as a table prints it, or why there is none."""
    hasil = fakta.hasil
    if fakta.batal:
        return Teks(DIBATALKAN, (fakta.indikator.at.sel("status"),))
    if hasil.capaian is not None:
        return fakta.capaian
    return Teks(teks_capaian(None, hasil.target, hasil.realisasi), fakta.sel_capaian)


def alinea_penunjang(bahan: Bahan, bagian: BagianSasaran, simpul: Sequence[Simpul]) -> Iterator[Alinea]:
    """Yield what stands behind the objective, in words."""
    below, called = [s for s in simpul if s is not bagian.simpul], sebutan_sasaran(bahan, bagian)
    if not below:
        isian = Isian("Program dan kegiatan penunjang", f"lembar Kinerja, di bawah kode {bagian.simpul.kode}").teks
        yield Alinea(rangkai("Program dan kegiatan yang menunjang {} belum tercantum. {}", called, isian))
    else:
        yield Alinea(_ringkas(bahan, bagian, below))
        facts = tuple(bahan.fakta(i) for s in below for i in s.indikator)
        if facts:
            yield Alinea(_hasil(facts, called))
        if not bagian.strategis:
            yield from _luput(facts)
    for fakta in bagian.fakta:
        if fakta.analisis and fakta.analisis.program_penunjang:
            tajuk = Teks("Penunjang utama:") if fakta.tunggal else rangkai("Penunjang utama {}:", fakta.nama)
            yield from tutur(tajuk, fakta.analisis.program_penunjang, fakta.analisis.at.sel("program_penunjang"))


def _ringkas(bahan: Bahan, bagian: BagianSasaran, below: Sequence[Simpul]) -> Teks:
    levels = dict.fromkeys(s.jenjang for s in below)
    counts = deretan(
        Teks(
            f"{bilangan(len(some))} {level.lower() or 'unsur'}",
            tuple(s.at.sel("kode") for s in some),
        )
        for level in levels
        if (some := [s for s in below if s.jenjang == level])
    )
    pattern: Sequence[str] = (
        "Sasaran ini ditunjang oleh {isi}.",
        "Pencapaian sasaran ini didukung oleh {isi}.",
    )
    if not bagian.strategis:
        pattern = (
            "Program ini dilaksanakan melalui {isi}.",
            "Sasaran program ini ditopang oleh {isi}.",
            "Di bawah program ini terdapat {isi}.",
        )
    text = rangkai(pilih_pola(pattern, bagian.nomor), isi=counts)
    return gabung((text, _uang(bahan, bagian)))


def _uang(bahan: Bahan, bagian: BagianSasaran) -> Teks:
    money = bahan.serapan(bagian.simpul)
    if money.pagu is None or money.realisasi is None:
        return Teks("")
    pattern = (
        "Dari pagu {pagu}, anggaran yang terealisasi {belanja} atau {serapan}.",
        "Anggarannya {pagu} dengan realisasi {belanja}, sehingga serapannya {serapan}.",
    )
    return rangkai(pilih_pola(pattern, bagian.nomor), **bagian_uang(bahan, bagian.simpul, money))


def _hasil(facts: Sequence[Fakta], sebutan: str) -> Teks:
    """Return how many of an objective's supporting indicators reached their target, and which did not."""
    missed = [f for f in facts if keadaan(f).luput]
    text = ringkas_keadaan(facts, f"indikator penunjang {sebutan}")
    named = missed if 0 < len(missed) <= _TERSEBUT else ()
    if not named:
        return text
    listed = disebut(named)
    return gabung((text, rangkai("Yang belum mencapai target adalah {}.", listed)))


def _luput(facts: Sequence[Fakta]) -> Iterator[Alinea]:
    """Yield the office's words on supporting indicators that missed their target."""
    told = [(f, a) for f in facts if (a := f.analisis) and keadaan(f).luput and (a.penyebab or a.solusi)]
    for fakta, a in told:
        cause, cure = (
            Teks(kalimat(" ".join(isi.split())), (a.at.sel(kunci),)) if isi else Teks("")
            for isi, kunci in ((a.penyebab, "penyebab"), (a.solusi, "solusi"))
        )
        yield Alinea(
            gabung((cause, rangkai("Tindak lanjut: {}", cure) if cure else "")),
            tajuk=besar(rangkai("{}:", fakta.nama)),
        )
