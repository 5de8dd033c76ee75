"""Tahun pada Nomor SK, Tanggal SK, dan Tahun tidak cocok.

Tahun di akhir Nomor SK sama dengan tahun pada Tanggal SK. Dokumen ditetapkan paling lambat pada akhir periodenya, dan
perjanjian kinerja paling lambat pada tahunnya. Perjanjian paling awal ditetapkan pada triwulan terakhir tahun
sebelumnya, dokumen lain pada tahun sebelum periodenya.

Mengapa: Tahun yang berbeda biasanya tersalin dari dokumen tahun lalu.

Contoh: Nomor SK 188.4/06/35.07.07/2023, sedangkan Tanggal SK 4 Januari 2024.

Jalan keluar: Perbaiki nomor, tanggal, atau tahunnya.

Yang tidak terlihat: Tahun di tengah Nomor SK, tanggal yang keliru di dalam tahun yang benar, dan dokumen tanpa Tanggal
SK.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.WARNING

_YEAR = regex(r"(?:/|\btahun\s*)((?:19|20)\d{2})\s*\Z", re.IGNORECASE)


def _paling_awal(dokumen: Dokumen, first: int) -> dt.date:
    """Return the first day on which a document that begins in a year may be signed."""
    return dt.date(first - 1, 10 if dokumen.setahun else 1, 1)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding when the years contradict each other."""
    identitas = dokumen.identitas
    if identitas.tanggal_sk is None:
        return
    dated = identitas.tanggal_sk.year
    numbered = _YEAR.search(identitas.nomor_sk)
    first, last = dokumen.rentang
    if numbered and int(numbered[1]) != dated:
        message, expected = f"Tanggal SK bertahun {dated}, sedangkan Nomor SK bertahun {numbered[1]}.", numbered[1]
        other = "nomor_sk"
    elif last is not None and dated > last:
        message, expected = (
            f"Tanggal SK bertahun {dated}, setelah dokumennya berakhir pada {last}.",
            f"paling lambat {last}",
        )
        other = "tahun" if dokumen.setahun else "periode_akhir"
    elif first is not None and identitas.tanggal_sk < (earliest := _paling_awal(dokumen, first)):
        message = f"Tanggal SK bertahun {dated}, jauh sebelum dokumennya dimulai pada {first}."
        expected, other = f"paling awal {earliest.year}", "tahun" if dokumen.setahun else "periode_awal"
    else:
        return
    yield temuan(
        identitas,
        "tanggal_sk",
        message=message,
        value=str(dated),
        expected=expected,
        related=tuple(c for c in (identitas.sel.get(other),) if c),
        fix="perbaiki nomor, tanggal, atau tahunnya",
    )
