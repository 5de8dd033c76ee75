"""Bukti dukung bertanggal di luar tahun yang diukur.

Tanggal bukti tidak lebih awal daripada 1 Januari tahun yang diukur, dan tidak lebih lambat daripada laporan kinerjanya,
atau akhir Maret tahun berikutnya bila laporan itu belum bertanggal. Bukti dukung yang hanya menyebut tahun sebelumnya
('Buku komplain tahun 2022') diperiksa, kecuali keputusan, peraturan, dan dokumen rencana.

Mengapa: Bukti dari tahun lain tidak membuktikan realisasi tahun ini.

Contoh: Realisasi 2025 dengan Tanggal bukti 4 Mei 2023.

Jalan keluar: Perbaiki tanggalnya, atau lampirkan bukti tahun yang diukur.

Yang tidak terlihat: Bukti yang tahunnya benar tetapi triwulannya tidak, dan bukti tanpa tanggal dan tahun.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.dates import format_date

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)
BETA = True

_YEAR = regex(r"\b(?:tahun|thn\.?|t\.?a\.?)\s*(?P<tahun>20\d\d)\b", re.IGNORECASE)
_ANY_YEAR = regex(r"(?<![\d/.-])20\d\d(?![\d/.]*\d)")
_STANDS = regex(
    r"\b(?:nomor|no\.?|sk|keputusan|surat|peraturan|perda|perdes|perbup|perwali|permen\w*|kepmen\w*|renstra|rpjm\w*|rpjpd"
    r"|rkpd|akta|sertifikat|izin|mou|nota|perjanjian|kontrak)\b",
    re.IGNORECASE,
)
"""Papers that hold for years after their own."""


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row of Data Ukur with evidence of another time."""
    tahun = dokumen.identitas.tahun
    if tahun is None:
        return
    first, last = dt.date(tahun, 1, 1), max(dokumen.identitas.tanggal_laporan or dt.date.min, dt.date(tahun + 1, 3, 31))
    for data in dokumen.data_ukur:
        day = data.tanggal_bukti
        if day is None and any(v is not None for v in data.tw) and (old := _old(data.bukti, tahun)):
            yield temuan(
                data.at,
                "bukti",
                severity=Severity.INFO,
                message=f"Periksa: bukti {data.kode_indikator} menyebut tahun {old}, bukan tahun {tahun} yang diukur.",
                value=data.bukti,
                expected=str(tahun),
                fix="sebut bukti tahun yang diukur",
            )
        if day is None or first <= day <= last or all(v is None for v in data.tw):
            continue
        yield temuan(
            data.at,
            "tanggal_bukti",
            message=f"Bukti {data.kode_indikator} bertanggal {format_date(day)}, di luar tahun {tahun} yang diukur.",
            value=format_date(day),
            expected=f"{format_date(first)} sampai {format_date(last)}",
            related=(data.at.sel("bukti"),),
            fix="perbaiki tanggalnya, atau lampirkan bukti tahun yang diukur",
        )


def _old(text: str, tahun: int) -> str:
    """Return the year of evidence that is only of a year before, "" otherwise."""
    said = _YEAR.search(text)
    if said is None or int(said["tahun"]) >= tahun or _STANDS.search(text):
        return ""
    return said["tahun"] if all(int(year) < tahun for year in _ANY_YEAR.findall(text)) else ""
