"""The annexes of the LKjIP: each indicator's quarters; programmes, kegiatan and sub kegiatan with their money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Indikator, Simpul
from kinerja_xl.reports.cetak.angka_capaian import teks_angka, teks_persen, teks_rupiah
from kinerja_xl.reports.cetak.asal import Teks, rangkai
from kinerja_xl.reports.cetak.foto import FotoTercetak
from kinerja_xl.reports.cetak.jinja import romawi
from kinerja_xl.reports.cetak.surat import teks_jabatan
from kinerja_xl.reports.lkjip.alinea import KOSONG, target_tahun, teks_indikator, teks_realisasi, teks_sasaran, terurai
from kinerja_xl.reports.lkjip.angka_kalimat import kalimat
from kinerja_xl.reports.lkjip.bab3a7_penunjang import capaian_tercetak
from kinerja_xl.reports.lkjip.bahan import Bahan, Fakta
from kinerja_xl.reports.lkjip.lampiran_bukti import BarisBukti, baris_bukti
from kinerja_xl.reports.lkjip.lampiran_definisi import BarisDefinisi, baris_definisi
from kinerja_xl.reports.lkjip.lampiran_renstra import BarisRenstraTercapai, baris_renstra_tercapai
from kinerja_xl.sheets.pilihan import Jenjang, StatusIndikator

_SEJAJAR = 3  # photos in a row of a wide page


@dataclass(frozen=True, slots=True)
class BarisTriwulan:
    """One indicator's year, quarter by quarter; ``awal``: the first row of its objective."""

    awal: bool
    nomor: str
    sasaran: Teks
    indikator: Teks
    satuan: Teks
    target: Teks
    target_tw: tuple[Teks, ...]
    realisasi_tw: tuple[Teks, ...]
    realisasi: Teks
    capaian: Teks
    predikat: Teks


@dataclass(frozen=True, slots=True)
class BarisPelaksanaan:
    """One indicator of a programme, kegiatan or sub kegiatan; the money stands in the node's first row (``awal``)."""

    awal: bool
    program: bool
    kode: Teks
    nama: Teks
    indikator: Teks
    target: Teks
    realisasi: Teks
    capaian: Teks
    pagu: Teks
    belanja: Teks
    serapan: Teks
    penanggung_jawab: Teks


@dataclass(frozen=True, slots=True)
class BarisFoto:
    """Photos side by side."""

    foto: tuple[FotoTercetak, ...]


@dataclass(frozen=True, slots=True)
class Lampiran:
    """The annexes behind the agreement of Lampiran I, which is that of Bab II.

    Attributes:
        arsip: where the signed agreement is kept, "" where nobody says.
        triwulan, nihil: Lampiran II, and which quarters the office declared to have nothing to report.
        pelaksanaan: Lampiran III.
        definisi, bukti, renstra, foto: further annexes, each left out where it has no rows.
        nomor_foto: the roman number of the annex with photos.
    """

    arsip: Teks
    triwulan: tuple[BarisTriwulan, ...]
    nihil: tuple[Teks, ...]
    pelaksanaan: tuple[BarisPelaksanaan, ...]
    definisi: tuple[BarisDefinisi, ...]
    bukti: tuple[BarisBukti, ...]
    renstra: tuple[BarisRenstraTercapai, ...]
    foto: tuple[BarisFoto, ...]
    nomor_foto: str


def lampiran(dokumen: Dokumen, bahan: Bahan, foto: Sequence[FotoTercetak] = ()) -> Lampiran:
    """Return the rows of the annexes.

    Args:
        dokumen: the office's facts.
        bahan: its numbers with their cells.
        foto: photos of what the office did.
    """
    bukti, renstra = tuple(baris_bukti(dokumen)), tuple(baris_renstra_tercapai(dokumen, bahan))
    definisi = tuple(baris_definisi(dokumen))
    return Lampiran(
        arsip=Teks(dokumen.identitas.arsip, bahan.sel_identitas("arsip")),
        triwulan=tuple(_triwulan(dokumen, bahan)),
        nihil=tuple(_nihil(dokumen, bahan)),
        pelaksanaan=tuple(_pelaksanaan(dokumen, bahan)),
        definisi=definisi,
        bukti=bukti,
        renstra=renstra,
        foto=tuple(BarisFoto(tuple(foto[n : n + _SEJAJAR])) for n in range(0, len(foto), _SEJAJAR)),
        nomor_foto=romawi(4 + bool(definisi) + bool(bukti) + bool(renstra)),
    )


def _nihil(dokumen: Dokumen, bahan: Bahan) -> Iterator[Teks]:
    for n, alasan in enumerate(dokumen.identitas.nihil, 1):
        if alasan:
            why = Teks(kalimat(" ".join(alasan.split())), bahan.sel_identitas(f"nihil_tw{n}"))
            yield rangkai(f"Triwulan {romawi(n)} dinyatakan nihil. Alasan: {{}}", why)


def _triwulan(dokumen: Dokumen, bahan: Bahan) -> Iterator[BarisTriwulan]:
    for nomor, (simpul, sasaran, indikator, awal) in enumerate(terurai(dokumen), 1):
        fakta = bahan.fakta(indikator)
        hasil, milik = fakta.hasil, dokumen.data_ukur_menurut_kode[indikator.kode]
        yield BarisTriwulan(
            awal=awal,
            nomor=f"{nomor}.",
            sasaran=teks_sasaran(simpul, sasaran),
            indikator=teks_indikator(indikator),
            satuan=Teks(indikator.satuan or KOSONG, (indikator.at.sel("satuan"),)),
            target=Teks(teks_angka(hasil.target), fakta.sel_target),
            target_tw=tuple(
                Teks(teks_angka(nilai), (indikator.at.sel(f"target_tw{n}"),))
                for n, nilai in enumerate(indikator.target_tw, 1)
            ),
            realisasi_tw=tuple(
                Teks(teks_angka(nilai), [d.at.sel(f"tw{n}") for d in milik])
                for n, nilai in enumerate(hasil.realisasi_tw, 1)
            ),
            realisasi=Teks(teks_angka(hasil.realisasi), fakta.sel_realisasi),
            capaian=capaian_tercetak(fakta),
            predikat=Teks(hasil.predikat_tahun or KOSONG, fakta.sel_capaian),
        )


def _pelaksanaan(dokumen: Dokumen, bahan: Bahan) -> Iterator[BarisPelaksanaan]:
    for simpul in dokumen.simpul:
        if simpul.jenjang.nomenklatur:
            fakta: tuple[Fakta | None, ...] = tuple(bahan.fakta(i) for i in simpul.indikator) or (None,)
            for n, satu in enumerate(fakta):
                yield _baris(dokumen, simpul, satu, bahan, awal=n == 0)


def _baris(dokumen: Dokumen, simpul: Simpul, fakta: Fakta | None, bahan: Bahan, *, awal: bool) -> BarisPelaksanaan:
    kosong, uang = Teks(KOSONG), bahan.serapan(simpul)
    pagu, belanja = bahan.sel_pagu([simpul.kode]), bahan.sel_belanja([simpul.kode])
    return BarisPelaksanaan(
        awal=awal,
        program=simpul.jenjang is Jenjang.PROGRAM,
        kode=Teks(simpul.kode_nomenklatur or KOSONG, (simpul.at.sel("kode_nomenklatur"),)),
        nama=Teks(simpul.nomenklatur or simpul.kode, (simpul.at.sel("nomenklatur"),)),
        indikator=_indikator(fakta.indikator) if fakta else kosong,
        target=target_tahun(fakta.indikator, dokumen.identitas.tahun) if fakta else kosong,
        realisasi=_realisasi(fakta) if fakta else kosong,
        capaian=capaian_tercetak(fakta) if fakta else kosong,
        pagu=Teks(teks_rupiah(uang.pagu), pagu),
        belanja=Teks(teks_rupiah(uang.realisasi), belanja),
        serapan=Teks(teks_persen(uang.serapan), (*pagu, *belanja)),
        penanggung_jawab=Teks(teks_jabatan(dokumen, simpul.penanggung_jawab), (simpul.at.sel("penanggung_jawab"),)),
    )


def _indikator(indikator: Indikator) -> Teks:
    """Return an indicator's name, with the word for one that goes on with less money."""
    name = teks_indikator(indikator)
    if indikator.status is not StatusIndikator.EFISIENSI:
        return name
    return rangkai("{} ({})", name, Teks(indikator.status.value.lower(), (indikator.at.sel("status"),)))


def _realisasi(fakta: Fakta) -> Teks:
    satuan = fakta.indikator.at.sel("satuan")
    return Teks(teks_realisasi(fakta.hasil.realisasi, fakta.indikator.satuan), (*fakta.sel_realisasi, satuan))
