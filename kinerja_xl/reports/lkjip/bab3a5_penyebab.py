"""Causes, obstacles and solutions: the office's own words from the sheet Analisis, introduced and never invented."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kinerja_xl.findings import CellRef
from kinerja_xl.reports.cetak.asal import Isian, Teks, deretan, gabung, rangkai
from kinerja_xl.reports.lkjip.alinea import Alinea
from kinerja_xl.reports.lkjip.angka_kalimat import kalimat
from kinerja_xl.reports.lkjip.fakta import Fakta
from kinerja_xl.reports.lkjip.keadaan import Keadaan, besar, keadaan, pilih_pola

_BUTIR = re.compile(r"(?P<label>\d{1,2}[.)]|[a-z][.)]|[-•–])\s+(?P<teks>.+)")

_BERHASIL, _GAGAL, _LAINNYA = "Penyebab keberhasilan:", "Penyebab belum tercapainya target:", "Penjelasan:"
_KENDALA = "Kendala:"
_SOLUSI = "Solusi yang telah dan akan dilakukan:"


def sebab(fakta: Fakta, *, utama: bool) -> Iterator[Alinea]:
    """Yield why an indicator went as it did.

    Args:
        fakta: the indicator.
        utama: the objective is a strategic one: what made it succeed is asked for too.
    """
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
