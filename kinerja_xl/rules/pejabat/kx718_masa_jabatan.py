"""Masa jabatan bertumpang tindih.

Bila pejabat berganti, kode jabatannya ditulis pada beberapa baris dengan tanggal Mulai dan Sampai. Dua pejabat
definitif tidak memegang jabatan yang sama pada hari yang sama, dan masa jabatan tidak berakhir sebelum dimulai.

Mengapa: Penanda tangan perjanjian dan laporan dicari menurut tanggalnya; pada hari yang bertumpang tindih penanda
tangannya tidak pasti.

Contoh: Sekretaris lama sampai 30 September 2025, sekretaris baru mulai 1 September 2025.

Jalan keluar: Isi Sampai pejabat lama dengan hari sebelum penggantinya mulai. Pelaksana tugas dan pelaksana harian
ditulis pada kolom Status jabatan; masanya boleh bertumpang tindih.

Yang tidak terlihat: Masa jabatan tanpa tanggal, hari tanpa pejabat di antara dua masa, dan tanggal yang keliru tetapi
tidak bertumpang tindih.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import StatusPejabat
from kinerja_xl.text.dates import format_date

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each term that ends before it begins, or whose end another one has passed already."""
    terms: dict[str, list[Pejabat]] = {}
    for pejabat in dokumen.pejabat:
        if pejabat.mulai and pejabat.sampai and pejabat.sampai < pejabat.mulai:
            yield temuan(
                pejabat.at,
                "sampai",
                message=f"Masa jabatan {pejabat.kode} berakhir sebelum dimulai ({format_date(pejabat.mulai)}).",
                value=format_date(pejabat.sampai),
                expected=f"{format_date(pejabat.mulai)} atau sesudahnya",
                related=(pejabat.at.sel("mulai"),),
                fix="Perbaiki Mulai atau Sampai.",
            )
        elif not pejabat.status or pejabat.status is StatusPejabat.DEFINITIF:
            terms.setdefault(pejabat.kode, []).append(pejabat)
    for rows in terms.values():
        rows.sort(key=lambda p: p.mulai or dt.date.min)
        unknown = sum(p.mulai is None for p in rows)  # those without a beginning stand first
        for n, earlier in enumerate(rows):
            later = rows[at] if (at := max(n + 1, unknown)) < len(rows) else None
            # without an end it ends when the next one begins
            if later is not None and later.mulai and earlier.sampai and later.mulai <= earlier.sampai:
                yield temuan(
                    earlier.at,
                    "sampai",
                    message=f"Masa jabatan {earlier.kode} bertumpang tindih: baris {later.at.row} mulai "
                    f"{format_date(later.mulai)}.",
                    value=format_date(earlier.sampai),
                    expected=f"sebelum {format_date(later.mulai)}",
                    related=(later.at.sel("mulai"),),
                    fix="Isi Sampai dengan hari sebelum penggantinya mulai, atau Status jabatan bila ia Plt. atau Plh.",
                )
