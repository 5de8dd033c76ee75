"""A decree on performance indicators: what it rests on, what it decides, and a sheet for each position."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Dokumen, Identitas, Indikator, Pejabat, Sasaran, Simpul
from kinerja_xl.patterns import regex
from kinerja_xl.reports.cetak.gambar import Gambar
from kinerja_xl.reports.cetak.rumus_cetak import rumus_ringkas, teks_rumus
from kinerja_xl.reports.cetak.surat import (
    TITIK_ISIAN,
    di_luar_kantor,
    jabatan_pemegang,
    kepala_kantor,
    kop,
    pihak,
    teks_masa,
    teks_tanggal,
)
from kinerja_xl.reports.keputusan.isi_keputusan import (
    ButirKeputusan,
    IndikatorJabatan,
    IsiKeputusan,
    Keputusan,
    KolomLampiran,
    LembarJabatan,
    SasaranJabatan,
)
from kinerja_xl.sheets.pilihan import Bagian, JenisKantor

_SATUAN = ["SATU", "DUA", "TIGA", "EMPAT", "LIMA", "ENAM", "TUJUH", "DELAPAN", "SEMBILAN"]
_BERHURUF = regex(r"(?:[a-z]|\d{1,2})[.)]\s+|[-•]\s+")


def render_keputusan(
    dokumen: Dokumen, template: Path, *, pokok: str, draft: bool = False, logo: Gambar | None = None
) -> bytes:
    """Print a decree with its annex as one Word document.

    Args:
        dokumen: the office's facts.
        template: the .docx template.
        pokok: what is decided on, where the office did not write it in Tentang.
        draft: mark every page as a draft.
        logo: a picture for the letterhead.

    Returns:
        The bytes of the .docx.

    Raises:
        KinerjaError: nothing to print, or a faulty template.
    """
    from kinerja_xl.reports.word.render import render_isi

    isi = isi_keputusan(dokumen, pokok, logo)
    return render_isi(
        template,
        isi,
        draft=draft,
        tanggal=dokumen.identitas.tanggal_sk,
        gambar={"kop.logo": logo} if logo else {},
    )


def isi_keputusan(dokumen: Dokumen, pokok: str, logo: Gambar | None = None) -> IsiKeputusan:
    """Return what the template of a decree may name.

    Raises:
        KinerjaError: no position has anything to print.
    """
    identitas = dokumen.identitas
    lampiran = lembar_jabatan(dokumen)
    if not lampiran:
        raise KinerjaError(
            "Tidak ada yang dapat dicetak pada lampiran keputusan: lembar Kinerja dan lembar Pejabat belum berisi.",
            "Isi sasaran dan indikator pada lembar Kinerja beserta Penanggung jawabnya.",
        )
    return IsiKeputusan(
        kop=kop(identitas, logo),
        kabupaten=identitas.kabupaten or TITIK_ISIAN,
        kantor=identitas.nama_kantor or TITIK_ISIAN,
        masa=teks_masa(identitas),
        keputusan=_keputusan(dokumen, pokok),
        lampiran=lampiran,
        kolom=_kolom([i for lembar in lampiran for sasaran in lembar.sasaran for i in sasaran.indikator]),
    )


def _kolom(indikator: list[IndikatorJabatan]) -> KolomLampiran:
    return KolomLampiran(
        definisi=any(i.definisi != "-" for i in indikator),
        rumus=any(i.rumus_teks != "-" for i in indikator),
        penanggung_jawab=any(i.penanggung_jawab != "-" for i in indikator),
        sumber=any(i.sumber != "-" for i in indikator),
    )


# --- the decree -------------------------------------------------------------------------------------------------------


def _keputusan(dokumen: Dokumen, pokok: str) -> Keputusan:
    identitas, kepala = dokumen.identitas, kepala_kantor(dokumen)
    return Keputusan(
        pejabat=_jabatan_lengkap(kepala, identitas),
        nomor=identitas.nomor_sk or TITIK_ISIAN,
        tentang=identitas.tentang or f"{pokok} {identitas.nama_kantor or TITIK_ISIAN}",
        menimbang=_butir(dokumen, Bagian.MENIMBANG, _huruf),
        mengingat=_butir(dokumen, Bagian.MENGINGAT, lambda n: f"{n}."),
        memperhatikan=_butir(dokumen, Bagian.MEMPERHATIKAN, lambda n: f"{n}."),
        diktum=_butir(dokumen, Bagian.DIKTUM, bilangan_diktum),
        tempat=identitas.tempat or "…………………",
        tanggal=teks_tanggal(identitas),
        penanda_tangan=pihak(kepala),
    )


def _jabatan_lengkap(kepala: Pejabat | None, identitas: Identitas) -> str:
    """Return the position that decides, with the office's name where the office wrote only ``Camat``."""
    jabatan = kepala.jabatan if kepala else ""
    jenis, _, nama = identitas.nama_kantor.partition(" ")
    if jabatan.casefold() == "camat" and JenisKantor.dari(jenis) is JenisKantor.KECAMATAN and nama:
        return f"{jabatan} {nama}"
    return jabatan or f"Kepala {identitas.nama_kantor or TITIK_ISIAN}"


def _butir(dokumen: Dokumen, bagian: Bagian, label: Callable[[int], str]) -> tuple[ButirKeputusan, ...]:
    """Return one part's items in their order; the lines after an item's first are its own items."""
    baris = sorted((d for d in dokumen.dasar_hukum if d.bagian is bagian), key=lambda d: d.urutan)
    butir = []
    for nomor, item in enumerate(baris, 1):
        teks, *anak = [line.strip() for line in item.teks.splitlines() if line.strip()]
        berlabel = tuple((_huruf(n), _BERHURUF.sub("", line, count=1)) for n, line in enumerate(anak, 1))
        butir.append(ButirKeputusan(label(nomor), teks, berlabel))
    return tuple(butir)


def _huruf(nomor: int) -> str:
    return f"{chr(ord('a') + (nomor - 1) % 26)}."


def bilangan_diktum(nomor: int) -> str:
    """Return the word that numbers a decision: KESATU, KEDUA, … KESEBELAS, KEDUA BELAS, … KEDUA PULUH."""
    if nomor < 10:
        return f"KE{_SATUAN[nomor - 1]}"
    if nomor in (10, 11):
        return ("KESEPULUH", "KESEBELAS")[nomor - 10]
    puluhan, satuan = divmod(nomor, 10)
    if puluhan == 1:
        return f"KE{_SATUAN[satuan - 1]} BELAS"
    return f"KE{_SATUAN[puluhan - 1]} PULUH" + (f" {_SATUAN[satuan - 1]}" if satuan else "")


# --- the sheets -------------------------------------------------------------------------------------------------------


def lembar_jabatan(dokumen: Dokumen) -> tuple[LembarJabatan, ...]:
    """Return a sheet for every official with duties or objectives, in the order of the workbook.

    What nobody answers for stands with its nearest ancestor's official, else with the official of the node above it
    in the workbook (an empty cell continues a table); with no such official it gets a last sheet of its own.
    """
    milik: dict[str, list[Simpul]] = {}
    terakhir = ""
    for simpul in dokumen.simpul:
        terakhir = simpul.penanggung_jawab or _pemilik_induk(dokumen, simpul) or terakhir
        milik.setdefault(terakhir, []).append(simpul)
    lembar = [
        _lembar(dokumen, orang, milik.pop(orang.kode, []))
        for orang in dokumen.pejabat
        if orang.kode in milik or (any(map(_berkata, (*orang.tugas, *orang.fungsi))) and not di_luar_kantor(orang))
    ]
    for kode, simpul_lain in milik.items():
        orang = Pejabat(kode=kode, jabatan=kode or TITIK_ISIAN, at=simpul_lain[0].at)
        lembar.append(_lembar(dokumen, orang, simpul_lain))
    return tuple(lembar)


def _pemilik_induk(dokumen: Dokumen, simpul: Simpul) -> str:
    dilalui = {simpul.kode}
    induk = dokumen.simpul_menurut_kode.get(simpul.induk)
    while induk and induk.kode not in dilalui:
        if induk.penanggung_jawab:
            return induk.penanggung_jawab
        dilalui.add(induk.kode)
        induk = dokumen.simpul_menurut_kode.get(induk.induk)
    return ""


def _berkata(teks: str) -> bool:
    """Tell whether a duty says anything: "-" stands for none."""
    return any(letter.isalnum() for letter in teks)


def _lembar(dokumen: Dokumen, orang: Pejabat, milik: list[Simpul]) -> LembarJabatan:
    return LembarJabatan(
        jabatan=orang.jabatan or orang.kode,
        eselon=orang.eselon.partition(".")[0],
        tugas=tuple(filter(_berkata, orang.tugas)),
        fungsi=tuple(filter(_berkata, orang.fungsi)),
        sasaran=tuple(baris for simpul in milik for baris in _sasaran(dokumen, simpul))
        or (SasaranJabatan("-", (IndikatorJabatan(),)),),
    )


def _sasaran(dokumen: Dokumen, simpul: Simpul) -> list[SasaranJabatan]:
    isi = simpul.sasaran or (Sasaran(teks=simpul.nomenklatur, at=simpul.at),)
    return [
        SasaranJabatan(
            sasaran.teks or "-",
            tuple(_indikator(i, jabatan_pemegang(dokumen, simpul, i)) for i in sasaran.indikator)
            or (IndikatorJabatan(),),
        )
        for sasaran in isi
    ]


def _indikator(indikator: Indikator, penanggung_jawab: str) -> IndikatorJabatan:
    langkah = rumus_ringkas(indikator) or ("-",)
    return IndikatorJabatan(
        nama=indikator.nama or "-",
        definisi=indikator.definisi_operasional or "-",
        rumus=langkah,
        rumus_teks=teks_rumus(langkah),
        penanggung_jawab=penanggung_jawab,
        sumber=indikator.sumber_data or "-",
    )
