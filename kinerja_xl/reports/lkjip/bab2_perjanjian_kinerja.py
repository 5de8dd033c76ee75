"""The agreement of the head of the office inside the LKjIP: its statement and tables, each text with its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Sasaran, Simpul
from kinerja_xl.reports.cetak.asal import Isian, Teks
from kinerja_xl.reports.cetak.surat import Pihak, kepala_kantor, pihak, tempat_tanggal
from kinerja_xl.reports.lkjip.alinea import KOSONG, target_tahun, teks_indikator, teks_sasaran
from kinerja_xl.reports.lkjip.angka_kalimat import kalimat
from kinerja_xl.reports.pk.isi_pk import BarisAnggaran, Perjanjian
from kinerja_xl.reports.pk.perjanjian import berperjanjian, isi_pk
from kinerja_xl.sheets.pilihan import Jenjang

_TANPA_JUMLAH = Teks(KOSONG)
_TANPA_ALASAN = Teks("")


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

    ``naskah`` is the agreement as ``report pk`` prints it, for the annex. ``judul_pagu`` heads the names of the budget
    table, ``total`` is its sum; ``alasan``: why it was changed, "" where it was not.
    """

    judul: str
    tempat_tanggal: Teks
    pihak_pertama: Pihak
    pihak_kedua: Pihak
    kinerja: tuple[TabelTarget, ...] = ()
    judul_pagu: str = ""
    pagu: tuple[BarisPagu, ...] = ()
    total: Teks = _TANPA_JUMLAH
    alasan: Teks = _TANPA_ALASAN
    naskah: Perjanjian | None = None
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
        tempat_tanggal=Teks(tempat_tanggal(identitas), identitas.sel_isian("tempat", "tanggal_sk")),
        pihak_pertama=pihak(kepala),
        pihak_kedua=pihak(atasan),
        alasan=Teks(
            kalimat(" ".join(identitas.alasan_perubahan.split())) if identitas.perubahan else "",
            identitas.sel_isian("alasan_perubahan"),
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
    return replace(
        dasar,
        naskah=perjanjian,
        kinerja=tuple(_kinerja(perjanjian, milik, identitas.tahun)),
        judul_pagu=pagu.judul if pagu else "",
        pagu=tuple(_pagu(pagu.baris if pagu else ())),
        total=pagu.total_tercetak if pagu else _TANPA_JUMLAH,
    )


def _kinerja(perjanjian: Perjanjian, milik: Sequence[Simpul], tahun: int | None) -> Iterator[TabelTarget]:
    """Yield the agreement's tables; its rows follow the same nodes, objectives and indicators as the loops here."""
    bagian = [[s for s in milik if s.jenjang is j] for j in Jenjang if j.strategis]
    bagian.append([s for s in milik if not s.jenjang.strategis])
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


def _pagu(baris: Sequence[BarisAnggaran]) -> Iterator[BarisPagu]:
    for tercetak in baris:
        for n, dana in enumerate(tercetak.dana):
            yield BarisPagu(
                awal=n == 0,
                nomor=tercetak.nomor,
                nama=tercetak.nama,
                pagu=dana.pagu_tercetak,
                sumber=dana.sumber,
            )
