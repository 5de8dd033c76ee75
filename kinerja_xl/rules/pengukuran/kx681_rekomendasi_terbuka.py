"""Rekomendasi evaluasi belum selesai sesudah tenggatnya.

Rekomendasi pada lembar Tindak Lanjut yang belum Selesai, padahal tenggatnya sudah lewat pada akhir tahun yang diukur,
atau padahal tanggal selesainya sudah terisi. Periksa juga yang Selesai tanpa tanggal dan bukti atau dengan bukti 'Ada',
dan yang tenggat atau tanggal selesainya sebelum tahun rekomendasinya.

Mengapa: Tindak lanjut rekomendasi adalah yang pertama dilihat pada evaluasi berikutnya.

Contoh: Tenggat 31 Maret 2025, Status Belum.

Jalan keluar: Selesaikan dan catat tanggal serta buktinya, atau sepakati tenggat yang baru.

Yang tidak terlihat: Rekomendasi tanpa tenggat, dan rekomendasi yang tidak pernah dicatat.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, TindakLanjut
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.pengukuran.bukti_kosong import tanpa_nama
from kinerja_xl.sheets.pilihan import StatusTindakLanjut
from kinerja_xl.text.dates import format_date

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)
BETA = True


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each recommendation that is overdue, or done without any trace of it."""
    if dokumen.identitas.tahun is None:
        return
    day = dt.date(dokumen.identitas.tahun, 12, 31)
    for row in dokumen.tindak_lanjut:
        if too_early := _too_early(row):
            yield too_early
            continue
        if row.status is StatusTindakLanjut.SELESAI:
            if tanpa_nama(row.bukti):
                yield temuan(
                    row.at,
                    "bukti",
                    severity=Severity.INFO,
                    message=f"Periksa: rekomendasi ini Selesai, sedangkan buktinya hanya berbunyi {kutip(row.bukti)}.",
                    value=row.bukti,
                    expected="nama dokumen",
                    related=(row.at.sel("status"),),
                    fix="tulis dokumen yang membuktikannya",
                )
            if row.tanggal is None and not row.bukti:
                yield temuan(
                    row.at,
                    "status",
                    severity=Severity.INFO,
                    message="Periksa: rekomendasi ini Selesai, tetapi tanggal selesai dan buktinya kosong.",
                    value=row.status,
                    expected="tanggal selesai dan bukti",
                    related=(row.at.sel("tanggal"), row.at.sel("bukti")),
                    fix="isi tanggal selesai dan buktinya",
                )
            continue
        if row.tanggal is not None and row.tanggal <= day:
            yield _done_already(row, row.tanggal)
            continue
        if row.tenggat is None or row.tenggat >= day:
            continue
        yield temuan(
            row.at,
            "status",
            message=f"Rekomendasi ini berstatus {row.status or 'kosong'} pada {format_date(day)}, padahal tenggatnya "
            f"{format_date(row.tenggat)}.",
            value=row.status,
            expected=StatusTindakLanjut.SELESAI,
            related=(row.at.sel("tenggat"),),
            fix="selesaikan dan catat tanggal serta buktinya, atau sepakati tenggat yang baru",
        )


def _done_already(row: TindakLanjut, tanggal: dt.date) -> Finding:
    """Return the finding about a recommendation that has its day, and mostly its evidence, but not the word for it."""
    proven = bool(row.bukti) and not tanpa_nama(row.bukti)
    sure = proven and row.status is not StatusTindakLanjut.PROSES  # one under way may have evidence of its first steps
    evidence = f" dan buktinya {kutip(row.bukti)}" if proven else ""
    return temuan(
        row.at,
        "status",
        severity=None if sure else Severity.INFO,
        message=f"{'R' if sure else 'Periksa: r'}ekomendasi ini berstatus {row.status or 'kosong'}, padahal tanggal "
        f"selesainya {format_date(tanggal)}{evidence}.",
        value=row.status,
        expected=StatusTindakLanjut.SELESAI,
        related=(row.at.sel("tanggal"), *((row.at.sel("bukti"),) if proven else ())),
        fix="ubah Status menjadi Selesai, atau kosongkan tanggal selesainya",
    )


def _too_early(row: TindakLanjut) -> Finding | None:
    """Return the finding about a date before the year of the recommendation itself."""
    for kunci, day, what in (("tanggal", row.tanggal, "Tanggal selesai"), ("tenggat", row.tenggat, "Tenggat")):
        if day is not None and row.tahun is not None and day.year < row.tahun:
            return temuan(
                row.at,
                kunci,
                message=f"{what} {format_date(day)} sebelum tahun rekomendasinya ({row.tahun}).",
                value=format_date(day),
                expected=f"paling awal tahun {row.tahun}",
                related=(row.at.sel("tahun"),),
                fix="perbaiki tanggal atau tahunnya",
            )
    return None
