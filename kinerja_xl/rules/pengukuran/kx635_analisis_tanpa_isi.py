"""Analisis tanpa sebab atau tanpa tindakan.

Periksa Penyebab, Solusi, dan Rencana perbaikan yang seluruhnya terdiri atas kata umum: target tercapai sesuai rencana,
meningkatkan kinerja ke depan, akan diperbaiki.

Mengapa: Laporan kinerja menjelaskan mengapa hasilnya demikian dan apa yang dilakukan; menyebut lagi bahwa target
tercapai bukan penjelasan.

Contoh: Penyebab keberhasilan: 'Target tercapai sesuai dengan yang direncanakan'.

Jalan keluar: Tulis sebabnya (siapa, apa, kapan berubah), atau tindakan yang dapat ditagih tahun depan.

Yang tidak terlihat: Kalimat yang menyebut nama kegiatan atau benda tetapi tetap bukan sebab, dan Kendala yang kabur.

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.pengukuran.tanpa_isi import tanpa_isi

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_KOLOM = ("penyebab", "solusi", "rencana_perbaikan")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row of Analisis that says neither why nor what; its other cells are related."""
    for analisis in dokumen.analisis:
        empty = [kolom for kolom in _KOLOM if tanpa_isi(str(analisis.isi.get(kolom) or ""))]
        if not empty:
            continue
        text = str(analisis.isi[empty[0]])
        yield temuan(
            analisis.at,
            empty[0],
            message=f"Periksa: {kutip(text)} tidak menyebut "
            + ("sebab." if empty[0] == "penyebab" else "tindakan yang dapat ditagih."),
            value=text,
            expected="sebab" if empty[0] == "penyebab" else "tindakan",
            related=tuple(analisis.at.sel(kolom) for kolom in empty[1:]),
            fix="tulis siapa atau apa yang berubah dan kapan"
            if empty[0] == "penyebab"
            else "tulis apa yang dikerjakan, oleh siapa, dan kapan",
        )
