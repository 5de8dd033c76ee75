"""Satu data dengan dua sumber.

Periksa indikator yang sama, atau rumus yang sama, dengan sumber data yang berbeda. Satu temuan untuk satu kelompok.
Singkatan dan kepanjangannya, serta laporan yang sama tiap semester atau triwulan, adalah satu sumber.

Mengapa: Satu data diambil dari satu tempat; dua sumber dapat memberi dua angka.

Contoh: Rumus yang sama bersumber dari 'Desa' pada satu baris dan 'Desa dan Kelurahan' pada baris lain.

Jalan keluar: Tentukan sumber datanya dan samakan.

Yang tidak terlihat: Sumber yang berbeda untuk data yang sama bila nama dan rumus indikatornya juga berbeda.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import IndikatorDiPohon, bernama, kutip
from kinerja_xl.rules.formulasi.bukan_rumus import isi_lain
from kinerja_xl.rules.formulasi.rumus_tertulis import BarisRumus, berumus, tanpa_tempat
from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.text.akronim import panjangkan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

_VILLAGE = regex(r"\b(desa|kelurahan) (?!dan\b)\w+")
_EACH_TIME = regex(
    r"\b(?:setiap |tiap |per )?(?:semester(?:an)?|triwulan(?:an)?|tw|tahun(?:an)?|bulanan)\b"
    r"(?: (?:[ivx]+|[1-4]|20\d\d))?"
    r"(?: (?:dan|sampai dengan|s d) (?:(?:semester|triwulan|tw|tahun) )?(?:[ivx]+|[1-4]|20\d\d))?\b|\bhasil\b"
)
"""When a report is made, and that it tells results: the same report."""


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each group of rows that should have one source; the rows themselves are told once."""
    told: set[int] = set()
    names: dict[str, list[IndikatorDiPohon]] = {}
    for baris in bernama(dokumen):
        if normalise(baris.indikator.sumber_data):
            names.setdefault(normalise(baris.indikator.nama), []).append(baris)
    formulas: dict[tuple[str, str], list[IndikatorDiPohon]] = {}
    for found in berumus(dokumen):
        if _comparable(found):
            formulas.setdefault(found.rumus.kunci_banding, []).append(found.baris)
    for what, groups in (("Indikator", names.values()), ("Rumus", formulas.values())):
        for group in groups:
            first, *more = group
            source = _source(first) if more else ""
            others = [b for b in more if _source(b) != source and b.indikator.at.row not in told]
            if others:
                told.update(b.indikator.at.row for b in others)
                yield _finding(what, first, others)


def _comparable(found: BarisRumus) -> bool:
    """A formula of its own, with a source: capaian and what is no formula at all say nothing about the data."""
    rumus, indikator = found.rumus, found.baris.indikator
    if rumus.capaian or not normalise(indikator.sumber_data) or not rumus.kunci_banding[0]:
        return False
    if indikator.cara_hitung is CaraHitung.RATA_RATA_BAWAHAN:
        return False
    return bool(rumus.penyebut) or isi_lain(rumus.teks, indikator.satuan) is None


def _source(baris: IndikatorDiPohon) -> str:
    """The source as it is compared: each village keeps its own copy of the same register."""
    plain = panjangkan(baris.indikator.sumber_data)
    return _VILLAGE.sub(r"\1", tanpa_tempat(_EACH_TIME.sub(" ", plain)) or plain)


def _finding(what: str, first: IndikatorDiPohon, others: list[IndikatorDiPohon]) -> Finding:
    other = others[0].indikator
    return temuan(
        other.at,
        "sumber_data",
        message=f"{what} ini sama dengan baris {first.indikator.at.row}, tetapi sumber datanya "
        f"{kutip(other.sumber_data)}, bukan {kutip(first.indikator.sumber_data)}.",
        value=other.sumber_data,
        expected=first.indikator.sumber_data,
        related=(first.indikator.at.sel("sumber_data"), *(b.indikator.at.sel("sumber_data") for b in others[1:])),
        fix="tentukan sumber datanya dan samakan",
    )
