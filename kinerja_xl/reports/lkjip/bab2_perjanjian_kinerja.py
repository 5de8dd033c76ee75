"""The agreement of the head of the office inside the LKjIP: its statement and tables, each text with its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kinerja_xl.findings import CellRef
from kinerja_xl.model import Anggaran, Dokumen, Identitas, Pejabat, Sasaran, Simpul
from kinerja_xl.reports.cetak.asal import Isian, Teks
from kinerja_xl.reports.cetak.simpul import induk_terdekat
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN, kepala_kantor, tempat_tanggal
from kinerja_xl.reports.lkjip.alinea import KOSONG, target_tahun, teks_indikator, teks_sasaran
from kinerja_xl.reports.lkjip.angka_kalimat import kalimat
from kinerja_xl.reports.pk.isi_pk import BarisAnggaran, BarisDana, Perjanjian
from kinerja_xl.reports.pk.perjanjian import berperjanjian, isi_pk
from kinerja_xl.text.numbers import format_rupiah

_TANPA_JUMLAH = Teks(KOSONG)
_TANPA_ALASAN = Teks("")


@dataclass(frozen=True, slots=True)
class Penanda:
    """Who signs, as ``pk_bentuk.Pihak``: rank and NIP "" when not known, ``nama`` then dots."""

    jabatan: Teks
    nama: Teks
    pangkat: Teks
    nip: Teks
    bernama: bool


@dataclass(frozen=True, slots=True)
class BarisTarget:
    """One indicator of the agreement; ``awal``: the first row of its objective."""

    awal: bool
    nomor: str
    sasaran: Teks
    indikator: Teks
    target: Teks


@dataclass(frozen=True, slots=True)
class TabelTarget:
    """One performance table; ``judul`` heads its second column."""

    judul: str
    baris: tuple[BarisTarget, ...]


@dataclass(frozen=True, slots=True)
class BarisPagu:
    """What one fund gives to a programme or kegiatan."""

    awal: bool
    nomor: str
    nama: Teks
    pagu: Teks
    sumber: Teks


@dataclass(frozen=True, slots=True)
class PerjanjianKepala:
    """The agreement; the tables are empty and ``kosong`` says what is missing where there is none.

    ``judul_pagu`` heads the names of the budget table, ``total`` is its sum; ``alasan``: why it was changed, "" where
    it was not.
    """

    judul: str
    tempat_tanggal: Teks
    pihak_pertama: Penanda
    pihak_kedua: Penanda
    kinerja: tuple[TabelTarget, ...] = ()
    judul_pagu: str = ""
    pagu: tuple[BarisPagu, ...] = ()
    total: Teks = _TANPA_JUMLAH
    alasan: Teks = _TANPA_ALASAN
    kosong: Teks | None = None


def perjanjian_kepala(dokumen: Dokumen) -> PerjanjianKepala:
    """Return the agreement of the head of the office with the superior, as ``report pk`` prints it.

    Args:
        dokumen: the office's facts.
    """
    identitas, kepala = dokumen.identitas, kepala_kantor(dokumen)
    atasan = dokumen.pejabat_menurut_kode.get(kepala.atasan) if kepala else None
    dasar = PerjanjianKepala(
        judul="Perjanjian Kinerja Perubahan" if identitas.perubahan else "Perjanjian Kinerja",
        tempat_tanggal=Teks(tempat_tanggal(identitas), _sel(identitas, "tempat", "tanggal_sk")),
        pihak_pertama=penanda(kepala),
        pihak_kedua=penanda(atasan),
        alasan=Teks(
            kalimat(" ".join(identitas.alasan_perubahan.split())) if identitas.perubahan else "",
            _sel(identitas, "alasan_perubahan"),
        ),
    )
    if kepala is None or kepala not in berperjanjian(dokumen):
        perlu = "lembar Kinerja, kolom Penanggung jawab, dan lembar Pejabat, kolom Atasan"
        return replace(dasar, kosong=Isian("Perjanjian Kinerja kepala kantor", perlu).teks)
    isi = isi_pk(dokumen, [kepala])["perjanjian"]
    assert isinstance(isi, tuple)
    perjanjian: Perjanjian = isi[0]
    milik = [s for s in dokumen.simpul if s.penanggung_jawab == kepala.kode]
    pagu = perjanjian.anggaran
    total, sel = (pagu.total if pagu else None), tuple(_sel_total(dokumen, pagu.baris if pagu else ()))
    return replace(
        dasar,
        kinerja=tuple(_kinerja(perjanjian, milik, identitas.tahun)),
        judul_pagu=pagu.judul if pagu else "",
        pagu=tuple(_pagu(dokumen, pagu.baris if pagu else ())),
        total=Teks(KOSONG if total is None else format_rupiah(total), sel),
    )


def penanda(orang: Pejabat | None) -> Penanda:
    """Return how an official signs, with dots for what is not filled in."""
    if orang is None:
        return Penanda(Teks(TITIK_ISIAN), Teks(TITIK_ISIAN), Teks(""), Teks(""), bernama=False)
    return Penanda(
        jabatan=Teks(orang.jabatan_tercetak or TITIK_ISIAN, (orang.at.sel("jabatan"), orang.at.sel("status"))),
        nama=Teks(orang.nama or TITIK_ISIAN, (orang.at.sel("nama"),)),
        pangkat=Teks(orang.pangkat, (orang.at.sel("pangkat"),)),
        nip=Teks(orang.nip, (orang.at.sel("nip"),)),
        bernama=bool(orang.nama),
    )


def _sel(identitas: Identitas, *kunci: str) -> tuple[CellRef, ...]:
    return tuple(identitas.sel[k] for k in kunci if k in identitas.sel)


def _kinerja(perjanjian: Perjanjian, milik: Sequence[Simpul], tahun: int | None) -> Iterator[TabelTarget]:
    """Yield the agreement's tables; its rows follow the same nodes, objectives and indicators as the loops here."""
    bagian = (
        [s for s in milik if s.jenjang.strategis],
        [s for s in milik if not s.jenjang.strategis],
    )
    for tabel, simpul in zip(perjanjian.kinerja, (b for b in bagian if b), strict=True):
        sasaran: list[tuple[Simpul, Sasaran | None]] = [(s, x) for s in simpul for x in (s.sasaran or (None,))]
        baris: list[BarisTarget] = []
        for tercetak, (s, x) in zip(tabel.baris, sasaran, strict=True):
            nama = teks_sasaran(s, x)
            isi = x.indikator if x else ()
            for n, indikator in enumerate(isi):
                baris.append(
                    BarisTarget(n == 0, tercetak.nomor, nama, teks_indikator(indikator), target_tahun(indikator, tahun))
                )
            if not isi:
                baris.append(BarisTarget(True, tercetak.nomor, nama, Teks(KOSONG), Teks(KOSONG)))
        yield TabelTarget(tabel.judul, tuple(baris))


def _pagu(dokumen: Dokumen, baris: Sequence[BarisAnggaran]) -> Iterator[BarisPagu]:
    for tercetak in baris:
        nama = Teks(tercetak.nama, (dokumen.simpul_menurut_kode[tercetak.kode].at.sel("nomenklatur"),))
        for n, dana in enumerate(tercetak.dana):
            yield BarisPagu(
                awal=n == 0,
                nomor=tercetak.nomor,
                nama=nama,
                pagu=Teks(KOSONG if dana.pagu is None else format_rupiah(dana.pagu), _sel_dana(dana, dokumen)),
                sumber=Teks(dana.sumber, tuple(a.at.sel("sumber_dana") for a in dana.asal)),
            )


def _sel_dana(dana: BarisDana, dokumen: Dokumen) -> tuple[CellRef, ...]:
    return tuple(sel_pagu(a, dokumen) for a in dana.asal)


def sel_pagu(baris: Anggaran, dokumen: Dokumen) -> CellRef:
    """Return the cell of the amount that an agreement prints."""
    berubah = dokumen.identitas.perubahan and baris.pagu_perubahan is not None
    return baris.at.sel("pagu_perubahan" if berubah else "pagu")


def _sel_total(dokumen: Dokumen, baris: Sequence[BarisAnggaran]) -> Iterator[CellRef]:
    """Yield the cells that the total adds up: those below no other amount of the same table."""
    berjumlah = {b.kode for b in baris if any(dana.pagu is not None for dana in b.dana)}
    for b in baris:
        if b.kode in berjumlah and not induk_terdekat(dokumen, dokumen.simpul_menurut_kode[b.kode], berjumlah):
            yield from (sel for dana in b.dana for sel in _sel_dana(dana, dokumen))
