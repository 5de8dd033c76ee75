"""Causes, obstacles and solutions: the office's own words from the sheet Analisis, introduced and never invented."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.findings import CellRef
from kinerja_xl.patterns import regex
from kinerja_xl.reports.cetak.asal import Isian, Teks, deretan, gabung, rangkai
from kinerja_xl.reports.lkjip.alinea import Alinea
from kinerja_xl.reports.lkjip.angka_kalimat import kalimat
from kinerja_xl.reports.lkjip.fakta import Fakta
from kinerja_xl.reports.lkjip.keadaan import Keadaan, besar, keadaan, pilih_pola

_BUTIR = regex(r"(?P<label>\d{1,2}[.)]|[a-z][.)]|[-•–])\s+(?P<teks>.+)")

_BERHASIL, _GAGAL, _LAINNYA = "Penyebab keberhasilan:", "Penyebab belum tercapainya target:", "Penjelasan:"
_KENDALA = "Kendala:"
_SOLUSI = "Solusi yang telah dan akan dilakukan:"


def sebab(fakta: Fakta, *, utama: bool, perubahan: str = "") -> Iterator[Alinea]:
    """Yield why an indicator went as it did, or why it was cancelled.

    Args:
        fakta: the indicator.
        utama: the objective is a strategic one: what made it succeed is asked for too.
        perubahan: why the agreement was changed, "" where it was not.
    """
    if fakta.batal:
        yield from _sebab_batal(fakta, perubahan)
        return
    status, analysis = keadaan(fakta), fakta.analisis
    told = analysis is not None and any((analysis.penyebab, analysis.kendala, analysis.solusi))
    if told and not fakta.tunggal:
        yield Alinea(Teks(""), tajuk=besar(fakta.nama))
    intro = _BERHASIL if status.tercapai else _GAGAL if status.luput else _LAINNYA
    missing = []
    for kunci, tajuk in (("penyebab", intro), ("kendala", _KENDALA), ("solusi", _SOLUSI)):
        words = getattr(analysis, kunci) if analysis else ""
        if analysis and words:
            yield from tutur(tajuk, words, analysis.at.sel(kunci))
        elif status.luput or (utama and status.tercapai and kunci == "penyebab"):
            missing.append(kunci)
    if missing:
        yield _belum(fakta, missing, status)
    if told or len(missing) == 3:
        return
    if status.tercapai and not utama:
        yield Alinea(_awal(_TANPA_CATATAN, fakta))
    elif not (status.tercapai or status.luput):
        yield Alinea(_awal(_BELUM_DINILAI, fakta))


_TANPA_CATATAN = (
    "target {nama} tercapai dan tidak ada kendala yang dicatat selama tahun {tahun}.",
    "tidak ada kendala yang dicatat dalam pencapaian target {nama} selama tahun {tahun}.",
)
_BELUM_DINILAI = (
    "penyebab keberhasilan atau kegagalan {nama} belum dapat diuraikan karena capaiannya belum dapat dinilai.",
)
_JUDUL = {"penyebab": "Penyebab keberhasilan/kegagalan", "kendala": "Kendala", "solusi": "Solusi"}


def _sebab_batal(fakta: Fakta, perubahan: str) -> Iterator[Alinea]:
    """Yield what the office wrote of a cancelled indicator, else why it changed its agreement."""
    analysis = fakta.analisis
    told = ((tajuk, k) for tajuk, k in zip((_LAINNYA, _KENDALA, _SOLUSI), _JUDUL, strict=True) if analysis)
    words = [(tajuk, k, isi) for tajuk, k in told if (isi := getattr(analysis, k))]
    if analysis is not None and words:
        if not fakta.tunggal:
            yield Alinea(Teks(""), tajuk=rangkai("{} (dibatalkan)", besar(fakta.nama)))
        for tajuk, kunci, isi in words:
            yield from tutur(tajuk, isi, analysis.at.sel(kunci))
        return
    text = rangkai("{} dibatalkan, sehingga keberhasilan atau kegagalannya tidak diuraikan.", fakta.sebutan)
    why = rangkai("Alasan perubahan perjanjian kinerja: {}", perubahan) if perubahan else ""
    yield Alinea(gabung((besar(text), why)))


def _awal(pola: tuple[str, ...], fakta: Fakta) -> Teks:
    return besar(rangkai(pilih_pola(pola, fakta.urutan), nama=fakta.sebutan, tahun=fakta.teks_tahun))


def _belum(fakta: Fakta, kunci: Sequence[str], status: Keadaan) -> Alinea:
    """Return one paragraph that asks for everything the office has not told about an indicator."""
    cause = "penyebab tidak tercapainya target" if status.luput else "faktor keberhasilan"
    names = {"penyebab": cause, "kendala": "kendala", "solusi": "solusi"}
    asked = (
        Isian(f"{k.capitalize()} {fakta.kode}", f"lembar Analisis, kolom {_JUDUL[k]}, {fakta.kode}").teks for k in kunci
    )
    listed = deretan(names[k] for k in kunci)
    return Alinea(besar(rangkai("{} {} belum diuraikan. {}", listed, fakta.sebutan, gabung(asked))))


def tutur(tajuk: str, isi: str, sel: CellRef) -> Iterator[Alinea]:
    """Yield the office's words from one cell below a run-in heading: one paragraph, or items for several lines.

    Args:
        tajuk: the heading, "Kendala:".
        isi: the words.
        sel: their cell.
    """
    lines = [line.strip() for line in isi.splitlines() if line.strip()]
    if len(lines) == 1:
        yield Alinea(Teks(kalimat(lines[0]), (sel,)), tajuk=tajuk)
        return
    yield Alinea(Teks(""), tajuk=tajuk)
    for line in lines:
        item = _BUTIR.fullmatch(line)
        yield Alinea(Teks(item["teks"], (sel,)), item["label"]) if item else Alinea(Teks(line, (sel,)))
