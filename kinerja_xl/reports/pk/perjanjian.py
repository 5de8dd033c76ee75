"""Perjanjian Kinerja: the yearly agreement of every official with his or her superior.

The form is that of PermenPANRB 53/2014: a statement, Lampiran 1 with the targets and the budget, both signed, and
Lampiran 2 that explains them. The wording stands in the Word template; this module only says what goes into it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Dokumen, Pejabat, Simpul
from kinerja_xl.reports.cetak.gambar import Gambar
from kinerja_xl.reports.cetak.nilai_tercetak import teks_target
from kinerja_xl.reports.cetak.simpul import induk_terdekat, nomor_simpul
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN, kop, pihak, tempat_tanggal
from kinerja_xl.reports.pk.isi_pk import (
    SEPERTI_TERTULIS,
    BarisKinerja,
    IsiPK,
    KolomPenjelasan,
    Perjanjian,
    PilihanPk,
)
from kinerja_xl.reports.pk.perubahan import yang_berubah
from kinerja_xl.reports.pk.tabel_anggaran import tabel_anggaran
from kinerja_xl.reports.pk.tabel_kinerja import tabel_kinerja
from kinerja_xl.sheets.pilihan import Jenjang, LampiranPk

__all__ = ["TITIK_ISIAN", "Perjanjian", "berperjanjian", "isi_pk", "render_pk", "teks_target"]


def render_pk(
    dokumen: Dokumen,
    template: Path,
    *,
    draft: bool = False,
    pejabat: Sequence[Pejabat] | None = None,
    logo: Gambar | None = None,
    pilihan: PilihanPk = SEPERTI_TERTULIS,
) -> bytes:
    """Print agreements as one Word document.

    Args:
        dokumen: the office's facts.
        template: the .docx template.
        draft: mark every page as a draft.
        pejabat: whose agreements to print, without the cover of the book; everyone's by default.
        logo: a picture for the letterhead.
        pilihan: which annexes and which indicators.

    Returns:
        The bytes of the .docx.

    Raises:
        KinerjaError: no agreement to print, or a faulty template.
    """
    from kinerja_xl.reports.word.render import render

    return render(
        template,
        isi_pk(dokumen, pejabat, logo, pilihan),
        draft=draft,
        tanggal=dokumen.identitas.tanggal_sk,
        bentuk=IsiPK,
        gambar={"kop.logo": logo} if logo else {},
    )


def berperjanjian(dokumen: Dokumen) -> tuple[Pejabat, ...]:
    """Return the officials with an agreement: each answers for something and has a superior."""
    bertugas = {simpul.penanggung_jawab for simpul in dokumen.simpul}
    return tuple(orang for orang in dokumen.pejabat if orang.kode in bertugas and orang.atasan)


def isi_pk(
    dokumen: Dokumen,
    pejabat: Sequence[Pejabat] | None = None,
    logo: Gambar | None = None,
    pilihan: PilihanPk = SEPERTI_TERTULIS,
) -> dict[str, object]:
    """Return what the template may name, the fields of ``IsiPK``.

    Args:
        dokumen: the office's facts.
        pejabat: whose agreements; everyone's by default. Who answers for nothing or has no superior has none.
        logo: a picture for the letterhead.
        pilihan: which annexes and which indicators.

    Raises:
        KinerjaError: nobody has an agreement, or nobody answers for an IKU where only these were asked for.
    """
    identitas = dokumen.identitas
    ada = {orang.kode: orang for orang in berperjanjian(dokumen)}
    calon = ada.values() if pejabat is None else pejabat
    lampiran = pilihan.lampiran or dokumen.identitas.lampiran_pk
    perjanjian = tuple(_perjanjian(dokumen, orang, lampiran, pilihan.iku) for orang in calon if orang.kode in ada)
    if pilihan.iku and perjanjian:
        perjanjian = tuple(satu for satu in perjanjian if satu.kinerja)
        if not perjanjian:
            raise KinerjaError(
                "Tidak ada Perjanjian Kinerja dengan IKU yang dapat dicetak: kolom IKU belum berisi Ya.",
                "Isi kolom IKU pada lembar Kinerja dengan Ya, atau cetak tanpa --iku.",
            )
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
        alasan=identitas.alasan_perubahan,
        perjanjian=perjanjian,
    )
    return {field.name: getattr(isi, field.name) for field in fields(isi)}


def _perjanjian(dokumen: Dokumen, orang: Pejabat, lampiran: LampiranPk, iku: bool) -> Perjanjian:
    milik = [simpul for simpul in dokumen.simpul if simpul.penanggung_jawab == orang.kode]
    atasan = dokumen.pejabat_menurut_kode.get(orang.atasan)
    pimpinan = _di_luar_kantor(dokumen, atasan)
    berdana = [*milik, *(_program_lain(dokumen, milik) if pimpinan else ())]
    nomor = nomor_simpul(dokumen, [s for s in berdana if not s.jenjang.strategis], romawi=False)
    for jenjang in {s.jenjang for s in milik if s.jenjang.strategis}:  # each level is a table of its own
        nomor |= nomor_simpul(dokumen, [s for s in milik if s.jenjang is jenjang], romawi=True)
    tercetak = [s for s in map(_hanya_iku, milik) if s] if iku else milik
    kinerja = tabel_kinerja(tercetak, nomor, dokumen.identitas.tahun, murni=not dokumen.identitas.perubahan)
    penjelasan = tuple(b for t in kinerja for b in t.baris if _dijelaskan(b, lampiran))
    return Perjanjian(
        pimpinan=pimpinan,
        sebutan=orang.sebutan_pk,
        pihak_pertama=pihak(orang),
        pihak_kedua=pihak(atasan),
        kinerja=kinerja,
        anggaran=tabel_anggaran(berdana, nomor, dokumen),
        penjelasan=penjelasan,
        kolom=_kolom(penjelasan),
        perubahan=yang_berubah(tercetak, berdana, dokumen),
    )


def _dijelaskan(baris: BarisKinerja, lampiran: LampiranPk) -> bool:
    """Tell whether Lampiran 2 has an objective.

    Where neither the command nor Identitas says which annexes there are, it has those about which the workbook says
    anything; with none there is no Lampiran 2.
    """
    match lampiran:
        case LampiranPk.SATU:
            return False
        case LampiranPk.DUA:
            return True
    return baris.berurai or baris.berdefinisi or baris.bertarget


def _kolom(penjelasan: Sequence[BarisKinerja]) -> KolomPenjelasan:
    """Return which columns of Lampiran 2 any of its indicators fills."""
    semua = [i for baris in penjelasan for i in baris.indikator]
    return KolomPenjelasan(
        definisi=any(i.definisi != "-" for i in semua),
        relevansi=any(i.relevansi != "-" for i in semua),
        rumus=any(i.rumus_teks != "-" for i in semua),
        sumber=any(i.sumber != "-" for i in semua),
    )


def _hanya_iku(simpul: Simpul) -> Simpul | None:
    """Return a node with its key indicators alone, None without any."""
    sasaran = tuple(
        replace(s, indikator=iku) for s in simpul.sasaran if (iku := tuple(i for i in s.indikator if i.iku))
    )
    return replace(simpul, sasaran=sasaran) if sasaran else None


def _program_lain(dokumen: Dokumen, milik: Sequence[Simpul]) -> list[Simpul]:
    """Return the programmes that others hold: the head of the office answers for the money of all of them."""
    kode = {s.kode for s in milik if not s.jenjang.strategis}
    program = (s for s in dokumen.simpul if s.jenjang is Jenjang.PROGRAM and s.kode not in kode)
    return [s for s in program if not induk_terdekat(dokumen, s, kode)]


def _di_luar_kantor(dokumen: Dokumen, atasan: Pejabat | None) -> bool:
    """Tell whether a superior is the regional head: nobody above, and nothing in the office's own tree to do."""
    if atasan is None or atasan.atasan:
        return False
    return all(s.penanggung_jawab != atasan.kode or s.jenjang is Jenjang.SASARAN_DAERAH for s in dokumen.simpul)
