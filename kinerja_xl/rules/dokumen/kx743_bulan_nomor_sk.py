"""Bulan pada Nomor SK bukan bulan tanggalnya.

Periksa Nomor SK yang memuat bulan dengan angka Romawi di depan tahunnya (188.4/12/XI/2025), bila bulan Tanggal SK lain.

Mengapa: Nomor diberikan pada hari penetapan; bulan yang lain berarti nomor atau tanggalnya milik keputusan lain.

Contoh: Nomor SK 188.4/12/XI/2025, Tanggal SK 2 Januari 2025.

Jalan keluar: Cocokkan dengan agenda surat, lalu perbaiki nomor atau tanggalnya.

Yang tidak terlihat: Nomor tanpa bulan, dan angka Romawi yang bukan bulan di tempat lain.

Dasar: UU 12/2011
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.dates import BULAN, format_date

SEVERITY = Severity.INFO
BETA = True

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MONTH = regex(r"/\s*(?P<bulan>[IVX]+)\s*/\s*(?:19|20)\d\d\s*\Z")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield a finding where the month of the number is not that of the day."""
    identitas = dokumen.identitas
    match = _MONTH.search(identitas.nomor_sk)
    day = identitas.tanggal_sk
    if match is None or day is None or match["bulan"] not in _ROMAN:
        return
    month = _ROMAN.index(match["bulan"]) + 1
    if month == day.month:
        return
    yield temuan(
        identitas,
        "nomor_sk",
        message=f"Periksa: Nomor SK {identitas.nomor_sk} dari bulan {BULAN[month - 1]}, sedangkan tanggalnya "
        f"{format_date(day)}.",
        value=identitas.nomor_sk,
        expected=_ROMAN[day.month - 1],
        related=identitas.sel_isian("tanggal_sk"),
        fix="cocokkan dengan agenda surat, lalu perbaiki nomor atau tanggalnya",
    )
