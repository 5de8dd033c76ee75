"""What official papers share: the letterhead, who signs, place and date, dots for what is written by hand."""

from __future__ import annotations

import datetime as dt
import re

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Identitas, Indikator, Pejabat, Simpul
from kinerja_xl.patterns import regex
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.cetak.gambar import Gambar
from kinerja_xl.text.dates import BULAN, format_date

TITIK_ISIAN = "…………………………"
"""Stands for what is still to be written by hand."""

RUANG_HARI = "\u00a0" * 8
"""Room in which the day is written by hand."""

_LUAR_KANTOR = regex(r"\W*((pj|pjs|plt|plh|penjabat)\b\W*)?(bupati|wali ?kota|gubernur|sekretaris daerah)\b", re.I)


@dataclass(frozen=True, slots=True)
class Kop:
    """The letterhead; ``alamat`` and ``kontak`` are "" when the office filled in none of it."""

    pemerintah: str
    kantor: str
    alamat: str = ""
    kontak: str = ""
    logo: Gambar | None = None


@dataclass(frozen=True, slots=True)
class Pihak:
    """One party; ``pangkat`` and ``nip`` are "" when not known, ``nama`` then is dots and ``bernama`` False."""

    jabatan: str
    nama: str
    pangkat: str = ""
    nip: str = ""
    bernama: bool = False


def kop(identitas: Identitas, logo: Gambar | None) -> Kop:
    """Return the letterhead with only what the office filled in."""
    tempat = (identitas.alamat, f"Kode Pos {identitas.kode_pos}" if identitas.kode_pos else "")
    kontak = (("Telepon", identitas.telepon), ("Surel", identitas.surel), ("Laman", identitas.laman))
    return Kop(
        pemerintah=f"Pemerintah {identitas.kabupaten or TITIK_ISIAN}",
        kantor=identitas.nama_kantor or TITIK_ISIAN,
        alamat=", ".join(bagian for bagian in tempat if bagian),
        kontak="  ".join(f"{nama}:\u00a0{nilai}" for nama, nilai in kontak if nilai),
        logo=logo,
    )


def pihak(orang: Pejabat | None) -> Pihak:
    """Return how an official signs, with dots for what is not filled in."""
    if orang is None:
        return Pihak(TITIK_ISIAN, TITIK_ISIAN)
    return Pihak(
        jabatan=Teks(orang.jabatan_tercetak or TITIK_ISIAN, (orang.at.sel("jabatan"), orang.at.sel("status"))),
        nama=Teks(orang.nama or TITIK_ISIAN, (orang.at.sel("nama"),)),
        pangkat=Teks(orang.pangkat, (orang.at.sel("pangkat"),)),
        nip=Teks(orang.nip, (orang.at.sel("nip"),)),
        bernama=bool(orang.nama),
    )


def teks_tanggal(identitas: Identitas) -> str:
    """Return the document's date: room for the pen before the month, dots before the year where no more is set."""
    if identitas.tanggal_sk:
        return format_date(identitas.tanggal_sk)
    if "tanggal_sk" in identitas.bulan:
        tahun, bulan = identitas.bulan["tanggal_sk"]
        return f"{RUANG_HARI} {BULAN[bulan - 1]} {tahun}"
    return f"………………… {identitas.tahun or ''}".strip()


def teks_masa(identitas: Identitas) -> str:
    """Return the period: ``2023–2026``, the year alone, or dots."""
    awal, akhir = identitas.periode_awal, identitas.periode_akhir
    if awal and akhir and awal != akhir:
        return f"{awal}–{akhir}"
    return str(awal or identitas.tahun or "…………")


def teks_persetujuan(identitas: Identitas) -> str:
    """Return who agreed that the report is published, and when; "" where the office names nobody."""
    who, day = identitas.disetujui_oleh, identitas.disetujui_pada
    if not who and day is None:
        return ""
    return (
        "Isi laporan ini disetujui untuk diumumkan"
        + (f" oleh {who}" if who else "")
        + (f" pada {format_date(day)}." if day else ".")
    )


def tempat_tanggal(identitas: Identitas) -> str:
    """Return ``Sukamaju, 2 Januari 2025``, with dots for what is not filled in."""
    return f"{identitas.tempat or '…………………'}, {teks_tanggal(identitas)}"


def akhir_triwulan(identitas: Identitas, triwulan: int) -> dt.date | None:
    """Return the last day of a quarter, whose officials answer for it; None without a year."""
    if identitas.tahun is None:
        return None
    return dt.date(identitas.tahun + triwulan // 4, triwulan % 4 * 3 + 1, 1) - dt.timedelta(days=1)


def tempat_tanggal_triwulan(identitas: Identitas, triwulan: int) -> str:
    """Return place and date of signing: the document's date once the quarter is over, else dots to fill in by hand.

    The workbook's date is that of the agreement; a report of June is not signed in January.
    """
    last = akhir_triwulan(identitas, triwulan)
    if identitas.tanggal_sk is not None and last is not None and identitas.tanggal_sk > last:
        return tempat_tanggal(identitas)
    return f"{identitas.tempat or '…………………'}, {TITIK_ISIAN}"


def kepala_kantor(dokumen: Dokumen) -> Pejabat | None:
    """Return the head of the office: the first official below nobody, or below the regional head or secretary."""
    menurut_kode = dokumen.pejabat_menurut_kode
    di_dalam = [p for p in dokumen.pejabat if not di_luar_kantor(p)]
    puncak = (p for p in di_dalam if p.atasan not in menurut_kode or di_luar_kantor(menurut_kode[p.atasan]))
    return next(puncak, None)


def di_luar_kantor(orang: Pejabat) -> bool:
    """Tell whether an official is the regional head or secretary, who stands in the workbook only as a superior."""
    return _LUAR_KANTOR.match(orang.jabatan) is not None


def jabatan_pemegang(dokumen: Dokumen, simpul: Simpul, indikator: Indikator) -> str:
    """Return the position that answers for an indicator: that of its own row, else its node's."""
    return teks_jabatan(dokumen, str(indikator.isi.get("penanggung_jawab") or simpul.penanggung_jawab))


def teks_jabatan(dokumen: Dokumen, kode: str) -> str:
    """Return the position of an official's kode, the kode itself where no official has it; "-" for ""."""
    orang = dokumen.pejabat_menurut_kode.get(kode)
    return (orang.jabatan if orang else "") or kode or "-"
