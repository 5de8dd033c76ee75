"""What a quarterly report says of the indicators below target: why, what was done about it, what was decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.model import Aksi, Analisis, Dokumen
from kinerja_xl.reports.cetak.jinja import romawi
from kinerja_xl.reports.cetak.nilai_tercetak import teks_nilai
from kinerja_xl.reports.cetak.surat import teks_jabatan
from kinerja_xl.reports.triwulan.isi_triwulan import (
    BarisAksiKini,
    BarisAksiLanjut,
    BarisKendala,
    BarisReviuTriwulan,
    KelompokJenjang,
    UraianKendala,
)
from kinerja_xl.reports.triwulan.kinerja_triwulan import KeadaanTriwulan, Status
from kinerja_xl.sheets.analisis import ANALISIS
from kinerja_xl.text.dates import format_date

_JUDUL_ANALISIS = {kolom.kunci: kolom.judul for kolom in ANALISIS.kolom}


def baris_kendala(
    dokumen: Dokumen, semua: Sequence[KeadaanTriwulan], levels: Sequence[KelompokJenjang], triwulan: int
) -> Iterator[BarisKendala]:
    """Yield the indicators below target, and those that were analysed, with the words of this very quarter."""
    told = dokumen.analisis_triwulan(triwulan)
    rows = (baris for level in levels for baris in level.baris)
    for k, baris in zip(semua, rows, strict=True):
        found = told.pertama(k.indikator.kode)
        if not (k.tertinggal or found):
            continue
        yield BarisKendala(
            nomor=baris.nomor,
            indikator=baris.indikator,
            capaian=baris.capaian,
            capaian_sd=baris.capaian_sd,
            penyebab=_uraian(found, "penyebab", triwulan, wajib=k.tertinggal),
            kendala=_uraian(found, "kendala", triwulan, wajib=k.tertinggal),
            solusi=_uraian(found, "solusi", triwulan, wajib=k.tertinggal),
            penanggung_jawab=teks_jabatan(dokumen, k.simpul.penanggung_jawab),
        )


def _uraian(analisis: Analisis | None, kolom: str, triwulan: int, *, wajib: bool) -> UraianKendala:
    """Return what the office wrote of the quarter, or that it wrote nothing; the year's words are not the quarter's.

    What is said of an indicator that reached its target may have holes: nothing more is asked for.
    """
    if analisis is None:
        return UraianKendala(f"Belum diisi: analisis Triwulan {romawi(triwulan)} (lembar {ANALISIS.judul})", False)
    text = str(getattr(analisis, kolom)).strip()
    if not text and not wajib:
        return UraianKendala("-", True)
    return UraianKendala(text or f"Belum diisi (lembar {ANALISIS.judul}, kolom {_JUDUL_ANALISIS[kolom]})", bool(text))


def tanpa_kendala(semua: Sequence[KeadaanTriwulan], triwulan: str) -> str:
    """Return what to say where no indicator is below target, "" where one is."""
    if any(k.tertinggal for k in semua):
        return ""
    if any(k.status not in (Status.TERCAPAI, Status.DIBATALKAN) for k in semua):
        return (
            f"Sampai dengan Triwulan {triwulan} tidak ada indikator yang capaiannya di bawah target, tetapi belum "
            "semua indikator dapat dinilai."
        )
    judged = " yang dinilai" if any(k.status is Status.DIBATALKAN for k in semua) else ""
    return f"Seluruh indikator{judged} mencapai target sampai dengan Triwulan {triwulan}."


def aksi_berikutnya(dokumen: Dokumen, semua: Sequence[KeadaanTriwulan], triwulan: int) -> Iterator[BarisAksiLanjut]:
    """Yield the actions planned for the next quarter of indicators that are behind or not measured."""
    if triwulan == 4:
        return
    for number, k in enumerate(semua, 1):
        if not (k.tertinggal or k.status is Status.BELUM_DIUKUR):
            continue
        planned = [a for a in dokumen.aksi_menurut_kode[k.indikator.kode] if a.target_tw[triwulan] is not None]
        for n, aksi in enumerate(planned):
            yield BarisAksiLanjut(
                nomor=number,
                awal=n == 0,
                indikator=k.indikator.nama or "-",
                aksi=aksi.aksi or "-",
                target=teks_nilai(aksi.target_tw[triwulan], ""),
                penanggung_jawab=teks_jabatan(dokumen, aksi.penanggung_jawab or k.simpul.penanggung_jawab),
            )


def aksi_kini(dokumen: Dokumen, semua: Sequence[KeadaanTriwulan], triwulan: int) -> Iterator[BarisAksiKini]:
    """Yield the quarter's actions of the indicators below target, with what was done."""
    for number, k in enumerate(semua, 1):
        for n, aksi in enumerate(_aksi_triwulan(dokumen, k, triwulan) if k.tertinggal else ()):
            yield BarisAksiKini(
                nomor=number,
                awal=n == 0,
                indikator=k.indikator.nama or "-",
                aksi=aksi.aksi or "-",
                target=teks_nilai(aksi.target_tw[triwulan - 1], ""),
                realisasi=_terlaksana(aksi, triwulan),
                keterangan=aksi.keterangan,
            )


def tanpa_aksi(dokumen: Dokumen, semua: Sequence[KeadaanTriwulan], triwulan: int) -> str:
    """Return a sentence that names the indicators below target without an action in the quarter; "" for none."""
    bare = [k.indikator.nama for k in semua if k.tertinggal and not _aksi_triwulan(dokumen, k, triwulan)]
    if not bare:
        return ""
    return f"Tanpa rencana aksi pada Triwulan {romawi(triwulan)}: {'; '.join(dict.fromkeys(bare))}."


def reviu_triwulan(dokumen: Dokumen, triwulan: int) -> Iterator[BarisReviuTriwulan]:
    """Yield the meetings that looked at the quarter."""
    for rapat in dokumen.reviu:
        if rapat.triwulan and rapat.triwulan.nomor == triwulan:
            day = format_date(rapat.tanggal) if rapat.tanggal else "-"
            yield BarisReviuTriwulan(day, rapat.notula or "-", rapat.keputusan or ("-",))


def _aksi_triwulan(dokumen: Dokumen, keadaan: KeadaanTriwulan, triwulan: int) -> list[Aksi]:
    """Return the actions planned for a quarter, or carried out in it."""
    every = dokumen.aksi_menurut_kode[keadaan.indikator.kode]
    return [a for a in every if (a.target_tw[triwulan - 1], a.realisasi_tw[triwulan - 1]) != (None, None)]


def _terlaksana(aksi: Aksi, triwulan: int) -> str:
    done = aksi.realisasi_tw[triwulan - 1]
    return "belum dilaporkan" if done is None else teks_nilai(done, "")
