"""Perjanjian Kinerja: the yearly agreement of every official with his or her superior.

The form is that of PermenPANRB 53/2014: a statement, Lampiran 1 with the targets and the budget, both signed, and
Lampiran 2 that explains them. The wording stands in the Word template; this module only says what goes into it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Anggaran, Dokumen, Pejabat, Simpul
from kinerja_xl.reports.cetak.gambar import Gambar
from kinerja_xl.reports.cetak.nilai_tercetak import teks_target
from kinerja_xl.reports.cetak.simpul import induk_terdekat, nomor_simpul
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN, kop, pihak, tempat_tanggal
from kinerja_xl.reports.pk.isi_pk import BarisAnggaran, BarisDana, IsiPK, Perjanjian, TabelAnggaran
from kinerja_xl.reports.pk.tabel_kinerja import jenjang_tercetak, tabel_kinerja
from kinerja_xl.sheets.pilihan import Jenjang

__all__ = ["TITIK_ISIAN", "Perjanjian", "berperjanjian", "isi_pk", "render_pk", "teks_target"]


def render_pk(
    dokumen: Dokumen,
    template: Path,
    *,
    draft: bool = False,
    pejabat: Sequence[Pejabat] | None = None,
    logo: Gambar | None = None,
) -> bytes:
    """Print agreements as one Word document.

    Args:
        dokumen: the office's facts.
        template: the .docx template.
        draft: mark every page as a draft.
        pejabat: whose agreements to print, without the cover of the book; everyone's by default.
        logo: a picture for the letterhead.

    Returns:
        The bytes of the .docx.

    Raises:
        KinerjaError: no agreement to print, or a faulty template.
    """
    from kinerja_xl.reports.word.render import render

    return render(
        template,
        isi_pk(dokumen, pejabat, logo),
        draft=draft,
        tanggal=dokumen.identitas.tanggal_sk,
        bentuk=IsiPK,
        gambar={"kop.logo": logo} if logo else {},
    )


def berperjanjian(dokumen: Dokumen) -> tuple[Pejabat, ...]:
    """Return the officials with an agreement: each answers for something and has a superior."""
    bertugas = {simpul.penanggung_jawab for simpul in dokumen.simpul}
    return tuple(orang for orang in dokumen.pejabat if orang.kode in bertugas and orang.atasan)


def isi_pk(dokumen: Dokumen, pejabat: Sequence[Pejabat] | None = None, logo: Gambar | None = None) -> dict[str, object]:
    """Return what the template may name, the fields of ``IsiPK``.

    Args:
        dokumen: the office's facts.
        pejabat: whose agreements; everyone's by default. Who answers for nothing or has no superior has none.
        logo: a picture for the letterhead.

    Raises:
        KinerjaError: nobody has an agreement.
    """
    identitas = dokumen.identitas
    ada = {orang.kode: orang for orang in berperjanjian(dokumen)}
    calon = ada.values() if pejabat is None else pejabat
    perjanjian = tuple(_perjanjian(dokumen, orang) for orang in calon if orang.kode in ada)
    if not perjanjian:
        raise KinerjaError(
            "Tidak ada Perjanjian Kinerja yang dapat dicetak: belum ada pejabat yang menjadi penanggung jawab dan "
            "memiliki atasan.",
            "Isi kolom Penanggung jawab pada lembar Kinerja dan kolom Atasan pada lembar Pejabat.",
        )
    isi = IsiPK(
        kop=kop(identitas, logo),
        kabupaten=identitas.kabupaten or TITIK_ISIAN,
        kantor=identitas.nama_kantor or TITIK_ISIAN,
        judul="Perjanjian Kinerja Perubahan" if identitas.perubahan else "Perjanjian Kinerja",
        tahun=str(identitas.tahun or "…………"),
        tempat_tanggal=tempat_tanggal(identitas),
        sampul=pejabat is None,
        perjanjian=perjanjian,
    )
    return {field.name: getattr(isi, field.name) for field in fields(isi)}


def _perjanjian(dokumen: Dokumen, orang: Pejabat) -> Perjanjian:
    milik = [simpul for simpul in dokumen.simpul if simpul.penanggung_jawab == orang.kode]
    strategis = [simpul for simpul in milik if simpul.jenjang.strategis]
    pelaksanaan = [simpul for simpul in milik if not simpul.jenjang.strategis]
    nomor = nomor_simpul(dokumen, strategis, romawi=True) | nomor_simpul(dokumen, pelaksanaan, romawi=False)
    atasan = dokumen.pejabat_menurut_kode.get(orang.atasan)
    return Perjanjian(
        pimpinan=_di_luar_kantor(dokumen, atasan),
        sebutan=orang.sebutan_pk,
        pihak_pertama=pihak(orang),
        pihak_kedua=pihak(atasan),
        kinerja=tabel_kinerja(milik, nomor, dokumen.identitas.tahun),
        anggaran=_tabel_anggaran(milik, nomor, dokumen),
    )


def _di_luar_kantor(dokumen: Dokumen, atasan: Pejabat | None) -> bool:
    """Tell whether a superior is the regional head: nobody above, and nothing in the office's own tree to do."""
    if atasan is None or atasan.atasan:
        return False
    return all(s.penanggung_jawab != atasan.kode or s.jenjang is Jenjang.SASARAN_DAERAH for s in dokumen.simpul)


def _tabel_anggaran(milik: Sequence[Simpul], nomor: dict[str, str], dokumen: Dokumen) -> TabelAnggaran | None:
    dana = {
        s.kode: tuple(BarisDana(a.sumber_dana or "-", _pagu(a, dokumen)) for a in rincian)
        for s in milik
        if (rincian := dokumen.anggaran_menurut_kode.get(s.kode))
    }
    if not dana:
        return None
    simpul = [dokumen.simpul_menurut_kode[kode] for kode in dana]
    berjumlah = {kode for kode, baris in dana.items() if any(b.pagu is not None for b in baris)}
    puncak = [s.kode for s in simpul if s.kode in berjumlah and not induk_terdekat(dokumen, s, berjumlah)]
    return TabelAnggaran(
        judul=jenjang_tercetak(simpul),
        baris=tuple(BarisAnggaran(nomor[s.kode], _nama(s), dana[s.kode]) for s in simpul),
        total=sum(b.pagu or 0 for kode in puncak for b in dana[kode]) if berjumlah else None,
    )


def _nama(simpul: Simpul) -> str:
    return simpul.nomenklatur or next((s.teks for s in simpul.sasaran), "") or simpul.kode


def _pagu(anggaran: Anggaran, dokumen: Dokumen) -> float | None:
    return anggaran.pagu_berlaku if dokumen.identitas.perubahan else anggaran.pagu
