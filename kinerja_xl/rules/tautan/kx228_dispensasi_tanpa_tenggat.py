"""Dispensasi tidak menunda tenggat.

Dispensasi harus menunda tenggat yang ada pada lembar Jatuh Tempo: dokumennya disebut di sana, dan Tenggat baru sesudah
Tenggat.

Mengapa: Dispensasi yang tidak menunda apa pun biasanya salah tahun atau salah dokumen; kantornya tetap ditagih.

Contoh: Dispensasi TW I tahun 2025, sedangkan yang ditunggu TW I tahun 2026.

Jalan keluar: Perbaiki dokumen, tahun, atau Tenggat baru.

Yang tidak terlihat: dispensasi yang menunda tenggat yang salah.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity, Skipped
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.dates import format_date

SEVERITY = Severity.WARNING
JENIS = ("kabupaten",)


def check(dokumen: Dokumen) -> Iterator[Finding | Skipped]:
    """Yield one finding for each dispensation that moves no day, or moves it forward."""
    if "jatuh_tempo" not in dokumen.lembar:
        yield Skipped("KX228", "lembar Jatuh Tempo tidak ditemukan")
        return
    for satu in dokumen.dispensasi:
        due = [
            x.tenggat for x in dokumen.jatuh_tempo if (x.dokumen, x.tahun) == (satu.dokumen, satu.tahun) and x.tenggat
        ]
        if not satu.dokumen or satu.tahun is None:
            continue
        if not due:
            yield temuan(
                satu.at,
                "dokumen",
                message=f"{satu.dokumen} tahun {satu.tahun} tidak ada pada lembar Jatuh Tempo.",
                value=satu.dokumen,
                fix="Perbaiki dokumen atau tahunnya, atau tambahkan tenggatnya pada lembar Jatuh Tempo.",
            )
        elif satu.tenggat_baru is not None and satu.tenggat_baru <= min(due):
            yield temuan(
                satu.at,
                "tenggat_baru",
                message=f"Tenggat baru {format_date(satu.tenggat_baru)} tidak sesudah tenggat {format_date(min(due))}.",
                value=format_date(satu.tenggat_baru),
                expected=f"sesudah {format_date(min(due))}",
                fix="Perbaiki Tenggat baru.",
            )
