"""The paragraphs below form E.81: what helped, what hindered, what is to be done, in the office's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.model import Analisis, Dokumen
from kinerja_xl.reports.cetak.asal import Isian, Teks, rangkai
from kinerja_xl.reports.e81.baris_renja import BarisRenja, triwulan_terukur
from kinerja_xl.reports.e81.isi_e81 import FaktorE81
from kinerja_xl.sheets.analisis import ANALISIS

_JUDUL = (
    ("Faktor pendorong keberhasilan pencapaian kinerja", "penyebab"),
    ("Faktor penghambat pencapaian kinerja", "kendala"),
    ("Tindak lanjut yang diperlukan dalam triwulan berikutnya", "solusi"),
    ("Tindak lanjut yang diperlukan dalam Renja Perangkat Daerah berikutnya", "rencana_perbaikan"),
)


def faktor_renja(dokumen: Dokumen, rows: Sequence[BarisRenja]) -> tuple[FaktorE81, ...]:
    """Return the four paragraphs; what the office has not written is asked for.

    Args:
        dokumen: the office's facts. Before the year's end the analyses of its last measured quarter speak.
        rows: the rows of the form.
    """
    measured = triwulan_terukur(dokumen)
    told = dokumen.analisis_triwulan(measured) if 0 < measured < 4 else dokumen.analisis_menurut_kode
    found = [(b, told.pertama(b.kinerja.hasil.indikator.kode)) for b in rows if b.kinerja]
    return tuple(FaktorE81(title, tuple(_butir(found, kunci)) or (_belum(title, kunci),)) for title, kunci in _JUDUL)


def _butir(found: Sequence[tuple[BarisRenja, Analisis | None]], kunci: str) -> Iterator[Teks]:
    for baris, analisis in found:
        if analisis is None or baris.kinerja is None:
            continue
        hasil = baris.kinerja.hasil
        # what made one indicator succeed helped; why another one failed is what hindered it
        keys = (kunci,) if kunci != "kendala" or hasil.tercapai is not False else ("penyebab", "kendala")
        if kunci == "penyebab" and hasil.tercapai is not True:
            continue
        words = [Teks(text, (analisis.at.sel(k),)) for k in keys if (text := _sebaris(str(getattr(analisis, k))))]
        if words:
            name = Teks(hasil.indikator.nama, (hasil.indikator.at.sel("indikator"),))
            yield rangkai("{}: " + " ".join("{}" for _ in words), name, *words)


def _sebaris(teks: str) -> str:
    """Return the lines of a cell as one, each ended."""
    lines = [" ".join(line.split()) for line in teks.splitlines() if line.strip()]
    return " ".join(line if line[-1] in ".;:!?" else f"{line}." for line in lines)


def _belum(judul: str, kunci: str) -> Teks:
    return Isian(judul, f"lembar {ANALISIS.judul}, kolom {ANALISIS.judul_kolom(kunci)}").teks
