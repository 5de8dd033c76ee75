"""Standar nasional dan sumbernya.

Angka pembanding pada Standar nasional menyebut dokumen asalnya pada Sumber standar; wawancara, perkiraan, dan internet
diperiksa. Sumber tanpa angka hanya dilaporkan untuk diperiksa, karena pembandingnya tidak tercetak. Kantor yang
indikatornya memang tidak berpembanding menulisnya pada Sumber standar, misalnya "tidak ada standar nasional".

Mengapa: Angka pembanding tanpa sumber tidak dapat ditelusuri.

Contoh: Standar nasional 88,31 tanpa Sumber standar.

Jalan keluar: Tulis dokumen asal angkanya; tulis angkanya bila baru sumbernya yang terisi.

Yang tidak terlihat: Standar yang bersumber tetapi bukan standar nasional, atau bukan untuk indikator itu.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.pengukuran.tahun import sebut_nilai

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)

_NO_SOURCE = regex(
    r"\b(?:wawancara|perkiraan|estimasi|pendapat|asumsi|pengalaman|kesepakatan bersama|internet|google"
    r"|media sosial|facebook|whatsapp|obrolan|informasi lisan|hasil diskusi|rapat staf)\b",
    re.IGNORECASE,
)
_NIHIL = regex(r"\b(?:tidak|belum)\s+(?:ada|tersedia|ditetapkan)\b|\bnihil\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each benchmark without its source, or the other way round."""
    for analisis in (a for a in dokumen.analisis if not a.triwulan):
        if analisis.standar_nasional is not None and _NO_SOURCE.search(analisis.sumber_standar):
            yield temuan(
                analisis.at,
                "sumber_standar",
                severity=Severity.INFO,
                message=f"Periksa: standar nasional {analisis.kode_indikator} bersumber dari "
                f"{kutip(analisis.sumber_standar)}.",
                value=analisis.sumber_standar,
                expected="peraturan, rencana, atau terbitan resmi",
                related=(analisis.at.sel("standar_nasional"),),
                fix="tulis peraturan, rencana, atau terbitan resminya",
            )
            continue
        filled = analisis.standar_nasional is not None
        if filled == bool(analisis.sumber_standar) or (not filled and _NIHIL.search(analisis.sumber_standar)):
            continue
        kunci, other = ("sumber_standar", "standar_nasional") if filled else ("standar_nasional", "sumber_standar")
        yield temuan(
            analisis.at,
            kunci,
            severity=None if filled else Severity.INFO,
            message=f"Standar nasional {sebut_nilai(analisis.standar_nasional)} ({analisis.kode_indikator}) tidak "
            "menyebut sumbernya."
            if filled
            else f"Periksa: Sumber standar {analisis.kode_indikator} terisi, sedangkan angkanya kosong.",
            value="kosong",
            expected="nama dokumen" if filled else "angka",
            related=(analisis.at.sel(other),),
            fix="tulis dokumen asal angkanya"
            if filled
            else "tulis angkanya; bila tidak ada, tulis: tidak ada standar nasional",
        )
