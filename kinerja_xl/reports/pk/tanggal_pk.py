"""The day an agreement is signed: its date, and who holds each office then."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Dokumen
from kinerja_xl.text.dates import format_date


def pada_tanggal(dokumen: Dokumen, tanggal: dt.date | None) -> Dokumen:
    """Return the document as signed on a day: with that date, and the officials who hold office then.

    Args:
        dokumen: the office's facts, with everybody who held an office in the year.
        tanggal: the day; the document's own date by default.

    Raises:
        KinerjaError: the day lies in another year than the agreement.
    """
    if tanggal is None:
        return dokumen.pada_hari()
    identitas = dokumen.identitas
    if identitas.tahun is not None and tanggal.year != identitas.tahun:
        raise KinerjaError(
            f"Tanggal {format_date(tanggal)} di luar tahun perjanjian, {identitas.tahun}.",
            "Tulis --date dalam tahun yang tertulis pada lembar Identitas.",
        )
    return replace(dokumen, identitas=replace(identitas, tanggal_sk=tanggal)).pada_hari()
