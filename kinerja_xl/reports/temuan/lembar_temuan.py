"""Temuan: the sheet that goes back to the office with a checked workbook — what was found, what to do, who does it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kinerja_xl.findings import FileResult, Finding, Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.reports.cetak.gambar import Gambar
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN, Kop, kop, teks_jabatan
from kinerja_xl.reports.periksa.catatan import PENYUSUN
from kinerja_xl.reports.periksa.groups import Group, by_weight, groups, jalan_keluar, ranges_of
from kinerja_xl.reports.periksa.lewat import susun_lewat

_TANPA_LEMBAR = "Berkas"


@dataclass(frozen=True, slots=True)
class BarisTemuan:
    """One cause: its cells (``D9–D12``), what is wrong, what to do, and who answers for the rows."""

    nomor: int
    kode: str
    berat: str
    sel: str
    temuan: str
    perbaikan: str
    penanggung_jawab: str


@dataclass(frozen=True, slots=True)
class LembarTemuan:
    """The findings of one sheet."""

    nama: str
    baris: tuple[BarisTemuan, ...]


@dataclass(frozen=True, slots=True)
class IsiTemuan:
    """Everything the template may name.

    Attributes:
        jumlah: how much was found, in words.
        lembar: the findings sheet by sheet, the gravest of each first.
        dikecualikan: what the office excepts, with its reason; ``profil``: what a profile leaves out or adds.
        tidak_diperiksa: what could not be checked.
    """

    kop: Kop
    kantor: str
    kabupaten: str
    tahun: str
    berkas: str
    dokumen: str
    jumlah: str
    galat: int
    peringatan: int
    info: int
    lembar: tuple[LembarTemuan, ...]
    dikecualikan: tuple[str, ...]
    profil: tuple[str, ...]
    tidak_diperiksa: tuple[str, ...]


def render_temuan(
    dokumen: Dokumen, hasil: FileResult, judul: str, template: Path, *, draft: bool = False, logo: Gambar | None = None
) -> bytes:
    """Print the findings of one workbook as a Word document.

    Args:
        dokumen: the office's facts.
        hasil: what the check found in it.
        judul: the name of the document the workbook is kept for.
        template: the .docx template.
        draft: mark every page as a draft.
        logo: a picture for the letterhead.

    Returns:
        The bytes of the .docx.

    Raises:
        KinerjaError: a faulty template.
    """
    from kinerja_xl.reports.word.render import render_isi

    isi = isi_temuan(dokumen, hasil, judul, logo)
    return render_isi(
        template,
        isi,
        draft=draft,
        tanggal=dokumen.identitas.tanggal_sk,
        gambar={"kop.logo": logo} if logo else {},
    )


def isi_temuan(dokumen: Dokumen, hasil: FileResult, judul: str, logo: Gambar | None = None) -> IsiTemuan:
    """Return what the template may name."""
    identitas, lewat = dokumen.identitas, susun_lewat(hasil.skipped)
    galat, peringatan, info = (hasil.count(s) for s in (Severity.ERROR, Severity.WARNING, Severity.INFO))
    return IsiTemuan(
        kop=kop(identitas, logo),
        kantor=identitas.nama_kantor or TITIK_ISIAN,
        kabupaten=identitas.kabupaten or TITIK_ISIAN,
        tahun=str(identitas.tahun or "…………"),
        berkas=hasil.path.name,
        dokumen=judul,
        jumlah=_jumlah(galat, peringatan, info),
        galat=galat,
        peringatan=peringatan,
        info=info,
        lembar=tuple(_lembar(dokumen, hasil)),
        dikecualikan=lewat.dikecualikan,
        profil=lewat.profil,
        tidak_diperiksa=lewat.tidak_diperiksa,
    )


def _jumlah(galat: int, peringatan: int, info: int) -> str:
    ada = [f"{n} {nama}" for n, nama in ((galat, "galat"), (peringatan, "peringatan"), (info, "info")) if n]
    return ", ".join(ada) or "tidak ada temuan"


def _lembar(dokumen: Dokumen, hasil: FileResult) -> Iterator[LembarTemuan]:
    pemilik = _pemilik(dokumen)
    menurut_lembar: dict[str, list[Group]] = {}
    for sebab in groups(hasil.findings):
        menurut_lembar.setdefault(sebab.first.sheet_name or _TANPA_LEMBAR, []).append(sebab)
    nomor = 0
    for nama, daftar in menurut_lembar.items():
        baris = []
        for sebab in by_weight(daftar):
            nomor += 1
            baris.append(_baris(dokumen, sebab, nomor, pemilik))
        yield LembarTemuan(nama, tuple(baris))


def _baris(dokumen: Dokumen, sebab: Group, nomor: int, pemilik: Mapping[tuple[str, int], str]) -> BarisTemuan:
    satu: Finding = sebab.first
    orang = dict.fromkeys(pemilik.get((p.sheet, p.row), "") for p in sebab.places)
    return BarisTemuan(
        nomor=nomor,
        kode=satu.code,
        berat=(satu.severity or Severity.ERROR).label,
        sel=", ".join(ranges_of(sebab.places)) or "-",
        temuan=satu.message,
        perbaikan=jalan_keluar(satu) or "-",
        penanggung_jawab=", ".join(teks_jabatan(dokumen, kode) for kode in orang if kode) or PENYUSUN,
    )


def _pemilik(dokumen: Dokumen) -> Mapping[tuple[str, int], str]:
    """Return the official who answers for each row: (sheet, row) -> kode."""
    milik: dict[tuple[str, int], str] = {(p.at.sheet, p.at.row): p.kode for p in dokumen.pejabat}
    indikator: dict[str, str] = {}
    for simpul in dokumen.simpul:
        milik[simpul.at.sheet, simpul.at.row] = simpul.penanggung_jawab
        for sasaran in simpul.sasaran:
            milik[sasaran.at.sheet, sasaran.at.row] = simpul.penanggung_jawab
            for satu in sasaran.indikator:
                milik[satu.at.sheet, satu.at.row] = simpul.penanggung_jawab
                indikator[satu.kode] = simpul.penanggung_jawab
    for dana in dokumen.anggaran:
        pemilik = dokumen.simpul_menurut_kode.get(dana.kode)
        milik[dana.at.sheet, dana.at.row] = pemilik.penanggung_jawab if pemilik else ""
    for aksi in dokumen.rencana_aksi:
        milik[aksi.at.sheet, aksi.at.row] = aksi.penanggung_jawab or indikator.get(aksi.kode_indikator, "")
    return milik
