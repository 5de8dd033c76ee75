"""LKjIP: the year-end report of an office, from the cover to the annexes.

Its parts follow PermenPANRB 53/2014. The numbers are those of the sheets and of ``compute``; each text keeps the cells
its numbers come from. What only the office can tell and has not told yet is asked for by name where it belongs, and
listed at the front.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Identitas
from kinerja_xl.reports.cetak.asal import Isian, Teks, daftar_isian
from kinerja_xl.reports.cetak.foto import FotoTercetak
from kinerja_xl.reports.cetak.gambar import Gambar
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN, Pihak, kepala_kantor, pihak
from kinerja_xl.reports.lkjip.alinea import Alinea, narasi
from kinerja_xl.reports.lkjip.bab1_pendahuluan import Pendahuluan, pendahuluan
from kinerja_xl.reports.lkjip.bab2_perencanaan import Perencanaan, perencanaan
from kinerja_xl.reports.lkjip.bab3_akuntabilitas import bab_tiga
from kinerja_xl.reports.lkjip.bab3_cara_ukur import CaraUkur, cara_ukur
from kinerja_xl.reports.lkjip.bab3_isi import BabTiga
from kinerja_xl.reports.lkjip.bab4_penutup import Simpulan, simpulan
from kinerja_xl.reports.lkjip.bahan import Bahan
from kinerja_xl.reports.lkjip.ikhtisar import Ikhtisar, ikhtisar
from kinerja_xl.reports.lkjip.lampiran import Lampiran, lampiran
from kinerja_xl.sheets.pilihan import BagianNarasi
from kinerja_xl.text.dates import format_date

_LOGO_SAMPUL = 1.75
"""How much larger than in a letterhead the logo stands on the cover."""


@dataclass(frozen=True, slots=True)
class IsiLkjip:
    """Everything the template may name, in the order of the document.

    Attributes:
        logo: a picture for the cover.
        kantor, kabupaten, provinsi, tahun: whose report it is.
        tempat_tanggal: above the signature of the preface; the day is written by hand where Identitas has none.
        kepala: who signs.
        kata_pengantar: the preface the office wrote; empty for the built-in words.
        belum_diisi: everything that is asked for, in the order of the document.
        ikhtisar: the executive summary.
        bab1, bab2, bab3: see their modules; ``cara_ukur`` is the beginning of Bab III A.
        simpulan: Bab IV.
        lampiran: the annexes.
    """

    logo: Gambar | None
    kantor: Teks
    kabupaten: Teks
    provinsi: Teks
    tahun: Teks
    tempat_tanggal: Teks
    kepala: Pihak
    kata_pengantar: tuple[Alinea, ...]
    ikhtisar: Ikhtisar
    belum_diisi: tuple[Isian, ...]
    bab1: Pendahuluan
    bab2: Perencanaan
    cara_ukur: CaraUkur
    bab3: BabTiga
    simpulan: Simpulan
    lampiran: Lampiran


def render_lkjip(
    dokumen: Dokumen,
    template: Path,
    *,
    draft: bool = False,
    logo: Gambar | None = None,
    foto: tuple[FotoTercetak, ...] = (),
) -> bytes:
    """Print the year-end report as one Word document.

    Args:
        dokumen: the office's facts.
        template: the .docx template.
        draft: mark every page as a draft.
        logo: a picture for the cover.
        foto: photos for the last annex.

    Returns:
        The bytes of the .docx.

    Raises:
        KinerjaError: a faulty template.
    """
    from kinerja_xl.reports.word.render import render_isi

    sampul = replace(logo, tinggi=logo.tinggi * _LOGO_SAMPUL) if logo else None
    return render_isi(
        template,
        isi_lkjip(dokumen, sampul, foto),
        draft=draft,
        tanggal=dokumen.identitas.tanggal_sk,
        gambar={**({"logo": sampul} if sampul else {}), **({"foto.gambar": foto[0].gambar} if foto else {})},
    )


def isi_lkjip(dokumen: Dokumen, logo: Gambar | None = None, foto: tuple[FotoTercetak, ...] = ()) -> IsiLkjip:
    """Return what the template may name.

    Args:
        dokumen: the office's facts.
        logo: a picture for the cover.
        foto: photos for the last annex.
    """
    murni, dokumen = dokumen.pada_hari(), dokumen.pada_hari(_hari_laporan(dokumen.identitas))
    isi = IsiLkjip(
        logo=logo,
        kantor=_identitas(dokumen, "nama_kantor"),
        kabupaten=_identitas(dokumen, "kabupaten"),
        provinsi=_identitas(dokumen, "provinsi"),
        tahun=_identitas(dokumen, "tahun"),
        tempat_tanggal=_tempat_tanggal(dokumen),
        kepala=pihak(kepala_kantor(dokumen)),
        kata_pengantar=narasi(dokumen, BagianNarasi.KATA_PENGANTAR, wajib=False),
        ikhtisar=ikhtisar(dokumen),
        belum_diisi=(),
        bab1=pendahuluan(dokumen),
        bab2=perencanaan(murni),  # signed by who held office then
        cara_ukur=cara_ukur(dokumen),
        bab3=bab_tiga(dokumen),
        simpulan=simpulan(dokumen),
        lampiran=lampiran(dokumen, Bahan(dokumen), foto),
    )
    return replace(isi, belum_diisi=daftar_isian(isi))


def _hari_laporan(identitas: Identitas) -> dt.date | None:
    """Return the day whose officials answer for the report: its own date, else the last of its year."""
    year = identitas.tahun
    return identitas.tanggal_laporan or (None if year is None else dt.date(year, 12, 31))


def _tempat_tanggal(dokumen: Dokumen) -> Teks:
    identitas = dokumen.identitas
    date = format_date(identitas.tanggal_laporan) if identitas.tanggal_laporan else TITIK_ISIAN
    return Teks(
        f"{identitas.tempat or TITIK_ISIAN}, {date}", (*_sel(dokumen, "tempat"), *_sel(dokumen, "tanggal_laporan"))
    )


def _identitas(dokumen: Dokumen, kunci: str) -> Teks:
    nilai = getattr(dokumen.identitas, kunci)
    return Teks(str(nilai) if nilai else TITIK_ISIAN, _sel(dokumen, kunci))


def _sel(dokumen: Dokumen, kunci: str) -> tuple[CellRef, ...]:
    sel = dokumen.identitas.sel.get(kunci)
    return (sel,) if sel else ()
