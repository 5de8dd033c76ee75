"""Tables and charts of Bab III: this year, the years before, the end of the period, the national standard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kinerja_xl.reports.cetak.angka_capaian import teks_persen
from kinerja_xl.reports.cetak.asal import Teks, rangkai
from kinerja_xl.reports.cetak.grafik import DARI_TARGET, Deret, Grafik, deret_capaian
from kinerja_xl.reports.cetak.warna_grafik import Makna
from kinerja_xl.reports.lkjip.alinea import KOSONG, teks_indikator, teks_sasaran
from kinerja_xl.reports.lkjip.angka_kalimat import polos
from kinerja_xl.reports.lkjip.bab3_isi import BarisAkhir, BarisCapaian, BarisStandar, BarisTahun, GrafikBerjudul
from kinerja_xl.reports.lkjip.bab3a4_standar_nasional import POSISI, posisi
from kinerja_xl.reports.lkjip.bab3a7_penunjang import capaian_tercetak
from kinerja_xl.reports.lkjip.bahan import Bahan
from kinerja_xl.reports.lkjip.fakta import BagianSasaran, Fakta
from kinerja_xl.reports.lkjip.keadaan import keadaan

_TITIK_TREN = 3
"""Years with a result that make a line."""

_TINGGI_TREN = 62.0  # millimetres: a line of a few years needs no more, and leaves room for the words about it
_KATA_TUGAS = frozenset(("dan", "atau", "di", "ke", "dari", "dalam", "yang", "untuk", "pada", "dengan", "oleh", "bagi"))


def baris_capaian(semua: Iterable[BagianSasaran]) -> Iterator[BarisCapaian]:
    """Yield the year of each indicator, objective by objective."""
    number = 0
    for bagian in semua:
        for n, fakta in enumerate(bagian.fakta):
            number += 1
            hasil = fakta.hasil
            yield BarisCapaian(
                awal=n == 0,
                nomor=f"{number}.",
                sasaran=teks_sasaran(bagian.simpul, bagian.sasaran),
                indikator=teks_indikator(fakta.indikator),
                satuan=_satuan(fakta),
                target=Teks(polos(hasil.target), fakta.sel_target),
                realisasi=Teks(polos(hasil.realisasi, hasil.target), fakta.sel_realisasi),
                capaian=capaian_tercetak(fakta),
                predikat=Teks(hasil.predikat_tahun or KOSONG, fakta.sel_capaian),
                tanda=keadaan(fakta).tanda,
                warna=keadaan(fakta).warna,
            )


def _satuan(fakta: Fakta) -> Teks:
    return Teks(fakta.indikator.satuan or KOSONG, (fakta.indikator.at.sel("satuan"),))


def baris_riwayat(fakta: Fakta) -> Iterator[BarisTahun]:
    """Yield the years of an indicator, this year last."""
    name, unit = teks_indikator(fakta.indikator), _satuan(fakta)
    for n, lalu in enumerate(fakta.lalu):
        target, result = lalu.baris.at.sel("target"), lalu.baris.at.sel("realisasi")
        yield BarisTahun(
            awal=n == 0,
            indikator=name,
            satuan=unit,
            tahun=Teks(str(lalu.tahun), (lalu.baris.at.sel("tahun"),)),
            target=Teks(polos(lalu.target), (target,)),
            realisasi=Teks(polos(lalu.realisasi, lalu.target), (result,)),
            capaian=Teks(teks_persen(lalu.capaian), (target, result)),
        )
    hasil = fakta.hasil
    yield BarisTahun(
        awal=not fakta.lalu,
        indikator=name,
        satuan=unit,
        tahun=fakta.teks_tahun,
        target=Teks(polos(hasil.target), fakta.sel_target),
        realisasi=Teks(polos(hasil.realisasi, hasil.target), fakta.sel_realisasi),
        capaian=capaian_tercetak(fakta),
    )


def baris_akhir(bahan: Bahan, fakta: Fakta) -> BarisAkhir:
    """Return an indicator against the end of the period."""
    hasil = fakta.hasil
    akhir = bahan.dokumen.identitas.periode_akhir
    target = (fakta.indikator.at.sel("indikator" if akhir is None else f"target_{akhir}"),)
    cells = (*target, *fakta.sel_realisasi)
    left = KOSONG
    if isinstance(hasil.target_akhir, float) and isinstance(hasil.realisasi, float) and hasil.capaian_akhir is not None:
        left = "terpenuhi" if hasil.akhir_tercapai else fakta.selisih(hasil.target_akhir - hasil.realisasi, cells)
    return BarisAkhir(
        indikator=teks_indikator(fakta.indikator),
        satuan=_satuan(fakta),
        realisasi=Teks(polos(hasil.realisasi, hasil.target_akhir), fakta.sel_realisasi),
        target_akhir=Teks(polos(hasil.target_akhir), target),
        capaian=Teks(teks_persen(hasil.capaian_akhir), cells),
        sisa=Teks(left, cells),
    )


def baris_standar(fakta: Fakta) -> BarisStandar | None:
    """Return an indicator against its national standard; None without one."""
    analysis = fakta.analisis
    if analysis is None or analysis.standar_nasional is None:
        return None
    place = posisi(fakta, analysis.standar_nasional)
    cells = (analysis.at.sel("standar_nasional"),)
    return BarisStandar(
        indikator=teks_indikator(fakta.indikator),
        satuan=_satuan(fakta),
        realisasi=Teks(polos(fakta.hasil.realisasi), fakta.sel_realisasi),
        standar=Teks(polos(analysis.standar_nasional), cells),
        posisi=Teks(KOSONG if place is None else POSISI[place], (*cells, *fakta.sel_realisasi)),
        sumber=Teks(analysis.sumber_standar or KOSONG, (analysis.at.sel("sumber_standar"),)),
    )


def grafik_capaian(facts: Sequence[Fakta]) -> Grafik | None:
    """Draw target against result where all have one unit, else the achievement."""
    facts = [f for f in facts if not f.batal]
    numbers = [(f.hasil.target, f.hasil.realisasi) for f in facts]
    one_unit = len({f.indikator.satuan.casefold() for f in facts}) == 1
    if not one_unit or not all(isinstance(t, float) and isinstance(r, float) for t, r in numbers):
        return grafik_persen(facts)
    series = tuple(tuple(v for v in column if isinstance(v, float)) for column in zip(*numbers, strict=True))
    return Grafik(
        judul="",
        bentuk="batang",
        kategori=tuple(f.indikator.nama for f in facts),
        deret=(Deret("Target", series[0], Makna.TARGET), Deret("Realisasi", series[1], Makna.REALISASI)),
        satuan=facts[0].indikator.satuan.strip(),
        keterangan=f"Target dan realisasi tahun {facts[0].tahun}",
    )


def grafik_persen(facts: Iterable[Fakta]) -> Grafik | None:
    """Draw the achievement of indicators, how far each should reach, and which miss; None where nothing is measured."""
    facts = tuple(f for f in facts if not f.batal)
    if not any(f.hasil.capaian is not None for f in facts):
        return None
    return Grafik(
        judul="",
        bentuk="batang",
        kategori=tuple(f"{keadaan(f).tanda} {f.indikator.nama}" for f in facts),
        deret=deret_capaian([f.hasil.capaian for f in facts], [keadaan(f).luput for f in facts]),
        format_angka="0.00%",
        satuan=DARI_TARGET,
        bertumpuk=True,
        keterangan=f"Capaian terhadap target tahun {facts[0].tahun}",
    )


def grafik_tren(fakta: Fakta) -> GrafikBerjudul | None:
    """Draw the years of an indicator; None with too few of them."""
    years = {t.tahun: (t.target, t.realisasi) for t in fakta.lalu} | {
        fakta.tahun: (fakta.hasil.target, fakta.hasil.realisasi)
    }
    if sum(isinstance(r, float) for _, r in years.values()) < _TITIK_TREN:
        return None
    span = range(min(years), fakta.tahun + 1)
    columns = [
        tuple(v if isinstance(v := years.get(y, (None, None))[n], float) else None for y in span) for n in (0, 1)
    ]
    lines = [Deret("Realisasi", columns[1], Makna.REALISASI), Deret("Target", columns[0], Makna.TARGET)]
    made = Grafik(
        judul="",
        bentuk="garis",
        tinggi_mm=_TINGGI_TREN,
        satuan=fakta.indikator.satuan.strip(),
        kategori=tuple(str(y) for y in span),
        deret=tuple(d for d in lines if sum(v is not None for v in d.nilai) > 1),
        keterangan=f"Perkembangan {fakta.indikator.nama}",
    )
    first = min(fakta.lalu, key=lambda t: t.tahun)
    title = rangkai(
        "Perkembangan {nama} Tahun {awal}–{akhir}",
        nama=Teks(_berhuruf_besar(fakta.indikator.nama or fakta.kode), (fakta.indikator.at.sel("indikator"),)),
        awal=Teks(str(first.tahun), (first.baris.at.sel("tahun"),)),
        akhir=fakta.teks_tahun,
    )
    return GrafikBerjudul(title, made)


def _berhuruf_besar(nama: str) -> str:
    """Return a name as it stands in a caption: words with capitals, as in every other caption."""
    words = nama.split()
    return " ".join(w if w in _KATA_TUGAS and n else w[:1].upper() + w[1:] for n, w in enumerate(words))
