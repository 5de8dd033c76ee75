"""Bab I of the LKjIP: the office, its officials and duties, its people and means, issues, and legal basis.

Only the office knows most of this: it stands on the sheets Narasi, Pejabat and Dasar Hukum, and what is missing there
is asked for by name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.model.jelajah import menurun
from kinerja_xl.regulations.sumber import Sumber
from kinerja_xl.reports.cetak.asal import Isian, Teks, teks_bersel
from kinerja_xl.reports.cetak.bagan import TEGAK, Cabang, Kotak
from kinerja_xl.reports.cetak.bagan_word import Bagan, gambar_bagan
from kinerja_xl.reports.cetak.surat import di_luar_kantor, kepala_kantor
from kinerja_xl.reports.lkjip.alinea import KOSONG, Alinea, narasi
from kinerja_xl.reports.lkjip.bab1_sumber_daya import (
    BarisPegawai,
    BarisSarana,
    baris_pegawai,
    baris_sarana,
    pengantar_pegawai,
)
from kinerja_xl.reports.lkjip.keadaan import bilangan
from kinerja_xl.sheets.pilihan import Bagian, BagianNarasi

_KEPENDEKAN = {
    "PermenPANRB": "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    "Perpres": "Peraturan Presiden",
    "Permendagri": "Peraturan Menteri Dalam Negeri",
}


@dataclass(frozen=True, slots=True)
class BarisJabatan:
    """One official: the position, who stands above it, and what it is there for."""

    nomor: str
    jabatan: Teks
    nama: Teks
    eselon: Teks
    pangkat: Teks
    atasan: Teks
    tugas: tuple[Teks, ...]
    fungsi: tuple[Teks, ...]


@dataclass(frozen=True, slots=True)
class BarisEselon:
    """How many officials stand at one eselon."""

    eselon: str
    jumlah: Teks


@dataclass(frozen=True, slots=True)
class Pendahuluan:
    """Bab I.

    Attributes:
        dasar_laporan: the regulations that ask for this report, as cited in a sentence.
        gambaran_umum, sdm, sarana, isu: what the office tells, or what is asked for.
        pegawai, barang: the tables of the sheets SDM and Sarana, empty where they are; ``pengantar_pegawai``
            introduces the first. A part with a table is not asked for in words.
        dasar_hukum: the items of Mengingat.
        jabatan: the officials of the office from the top.
        bagan: the same as a picture or several; none where nobody is written down.
        eselon: how many of them at each eselon.
        jumlah_jabatan: all of them; ``jumlah_terbilang`` inside a sentence.
    """

    dasar_laporan: tuple[str, ...]
    gambaran_umum: tuple[Alinea, ...]
    jabatan: tuple[BarisJabatan, ...]
    bagan: tuple[Bagan, ...]
    tanpa_jabatan: Teks | None
    sdm: tuple[Alinea, ...]
    pegawai: tuple[BarisPegawai, ...]
    pengantar_pegawai: Teks
    eselon: tuple[BarisEselon, ...]
    jumlah_jabatan: Teks
    jumlah_terbilang: Teks
    sarana: tuple[Alinea, ...]
    barang: tuple[BarisSarana, ...]
    isu: tuple[Alinea, ...]
    dasar_hukum: tuple[Teks, ...]


def pendahuluan(dokumen: Dokumen) -> Pendahuluan:
    """Return what Bab I says.

    Args:
        dokumen: the office's facts.
    """
    orang = tuple(p for p in dokumen.pejabat if not di_luar_kantor(p))
    sel = [p.at.sel("jabatan") for p in orang]
    return Pendahuluan(
        dasar_laporan=tuple(sebut_sumber(s) for s in dokumen.ketentuan.perjanjian_kinerja),
        gambaran_umum=narasi(dokumen, BagianNarasi.GAMBARAN_UMUM),
        jabatan=tuple(_jabatan(dokumen, p, n) for n, p in enumerate(orang, 1)),
        bagan=_bagan(dokumen, orang),
        tanpa_jabatan=None if orang else Isian("Jabatan dan susunan organisasi", "lembar Pejabat").teks,
        sdm=narasi(dokumen, BagianNarasi.SUMBER_DAYA_MANUSIA, wajib=not dokumen.sdm),
        pegawai=tuple(baris_pegawai(dokumen)),
        pengantar_pegawai=pengantar_pegawai(dokumen),
        eselon=tuple(_eselon(orang)),
        jumlah_jabatan=teks_bersel(len(orang), dari=sel),
        jumlah_terbilang=Teks(bilangan(len(orang)), sel),
        sarana=narasi(dokumen, BagianNarasi.SARANA_PRASARANA, wajib=not dokumen.sarana),
        barang=tuple(baris_sarana(dokumen)),
        isu=narasi(dokumen, BagianNarasi.ISU_STRATEGIS),
        dasar_hukum=_dasar_hukum(dokumen),
    )


def sebut_sumber(sumber: Sumber) -> str:
    """Return a regulation with its title, as a formal text cites it."""
    return f"{nomor_lengkap(sumber)} tentang {sumber.tentang}"


def nomor_lengkap(sumber: Sumber) -> str:
    """Return a regulation's kind, number and year in words; what is no such regulation as it is written."""
    jenis, _, nomor = sumber.nomor.partition(" ")
    if jenis not in _KEPENDEKAN or nomor.count("/") != 1:
        return sumber.nomor
    urut, tahun = nomor.split("/")
    return f"{_KEPENDEKAN[jenis]} Nomor {urut} Tahun {tahun}"


def _jabatan(dokumen: Dokumen, orang: Pejabat, nomor: int) -> BarisJabatan:
    atasan = dokumen.pejabat_menurut_kode.get(orang.atasan)
    jabatan = orang.jabatan or orang.kode
    return BarisJabatan(
        nomor=f"{nomor}.",
        jabatan=Teks(jabatan, (orang.at.sel("jabatan"),)),
        nama=Teks(orang.nama or KOSONG, (orang.at.sel("nama"),)),
        eselon=Teks(orang.eselon or KOSONG, (orang.at.sel("eselon"),)),
        pangkat=Teks(orang.pangkat or KOSONG, (orang.at.sel("pangkat"),)),
        atasan=Teks((atasan.jabatan or atasan.kode) if atasan else KOSONG, (orang.at.sel("atasan"),)),
        tugas=_uraian(orang, "tugas", jabatan),
        fungsi=_uraian(orang, "fungsi", jabatan),
    )


def _uraian(orang: Pejabat, kunci: str, jabatan: str) -> tuple[Teks, ...]:
    isi: tuple[str, ...] = getattr(orang, kunci)
    if isi:
        return tuple(Teks(butir, (orang.at.sel(kunci),)) for butir in isi)
    nama = kunci.capitalize()
    return (Isian(f"{nama} {jabatan}", f"lembar Pejabat, kolom {nama}, {orang.kode}").teks,)


def _eselon(orang: Sequence[Pejabat]) -> Iterator[BarisEselon]:
    """Yield the eselon from the highest down; officials without one stand together at the end."""
    for eselon in sorted({p.eselon for p in orang}, key=lambda e: (not e, e)):
        sel = [p.at.sel("eselon") for p in orang if p.eselon == eselon]
        yield BarisEselon(f"Eselon {eselon}" if eselon else "Tanpa eselon", teks_bersel(len(sel), dari=sel))


def _bagan(dokumen: Dokumen, orang: Sequence[Pejabat]) -> tuple[Bagan, ...]:
    """Draw who stands below whom, from the head of the office down."""
    kepala = kepala_kantor(dokumen)
    if kepala is None:
        return ()
    bawahan: dict[str, list[Pejabat]] = {}
    for p in orang:
        bawahan.setdefault(p.atasan, []).append(p)
    cabang: list[tuple[Kotak, list[Kotak]]] = []
    # a circle of superiors is a finding, not a reason to draw for ever
    for dalam, p in menurun((kepala,), lambda atas: bawahan.get(atas.kode, ()), lambda p: p.kode):
        if dalam == 1:
            cabang.append((_kotak(p), []))
        elif dalam:
            cabang[-1][1].append(_kotak(p, dalam - 1))
    return gambar_bagan(_kotak(kepala), [Cabang(atas, tuple(bawah)) for atas, bawah in cabang], TEGAK)


def _kotak(orang: Pejabat, takuk: int = 0) -> Kotak:
    """Return an official's box; its first line is short, since only the text below it may break."""
    return Kotak(f"Eselon {orang.eselon}" if orang.eselon else "Jabatan", orang.jabatan or orang.kode, takuk)


def _dasar_hukum(dokumen: Dokumen) -> tuple[Teks, ...]:
    butir = sorted((d for d in dokumen.dasar_hukum if d.bagian is Bagian.MENGINGAT and d.teks), key=lambda d: d.urutan)
    if butir:
        return tuple(Teks(d.teks, (d.at.sel("teks"),)) for d in butir)
    return (Isian("Dasar hukum", "lembar Dasar Hukum, bagian Mengingat").teks,)
