"""Rencana perbaikan pada tahun yang sudah lewat.

Rencana perbaikan tahun depan pada lembar Analisis dan Langkah perbaikan pada Narasi menyebut hanya tahun sebelum tahun
yang diukur. Tahun yang diukur sendiri hanya diperiksa.

Mengapa: Rencana untuk tahun yang sudah lewat tidak dapat dikerjakan, dan menandakan teks disalin dari laporan lama.

Contoh: Laporan tahun 2025 dengan Rencana perbaikan 'Mengusulkan satu perahu motor pada tahun 2024'.

Jalan keluar: Ganti dengan tahun berikutnya.

Yang tidak terlihat: Rencana tanpa tahun, dan rencana yang menyebut tahun lampau sebagai pembanding.

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Asal, Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import BagianNarasi
from kinerja_xl.text.jumlah_disebut import TAHUN_TERTULIS

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)
BETA = True

_ANY = regex(rf"(?<![\d/.,-]){TAHUN_TERTULIS}(?![\d/-])")
_PLANNED = regex(
    r"(?:\b(?:pada|di|dalam|untuk|mulai)\s(?:[^\W\d_]+\s){0,3}(?:tahun\s(?:anggaran\s)?)?|(?:\A|[,;.]\s)tahun\s|\bta\.?\s)"
    rf"(?P<tahun>{TAHUN_TERTULIS})(?![\d/-])",
    re.IGNORECASE,
)
_COMPARES = regex(
    r"\b(?:hasil|evaluasi|lhe|rekomendasi|realisasi|capaian|temuan|laporan|data|banding\w*|dibanding\w*|sejak|seperti|sama"
    r"|dari|peraturan|nomor|keputusan|renstra|rpjmd|lanjut\w*|melanjutkan|tertunda|ditunda|sisa|survei|skm|sudah|telah|yang|buatan"
    r"|keluaran|pembelian|perolehan|dibangun|dibeli|dibentuk|rusak|lama)\b",
    re.IGNORECASE,
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each plan of improvement whose years are all over."""
    year = dokumen.identitas.tahun
    if year is None:
        return
    for at, kunci, teks in _plans(dokumen):
        planned = [int(m["tahun"]) for m in _PLANNED.finditer(teks)]
        if not planned or max(int(y) for y in _ANY.findall(teks)) > year or _COMPARES.search(teks):
            continue
        latest = max(planned)
        unsure = latest == year
        yield temuan(
            at,
            kunci,
            severity=Severity.INFO if unsure else None,
            message=f"{'Periksa: rencana' if unsure else 'Rencana'} perbaikan ini untuk tahun {latest}, sedangkan "
            f"tahun yang diukur {year}.",
            value=str(latest),
            expected=str(year + 1),
            related=dokumen.identitas.sel_isian("tahun"),
            fix="ganti dengan tahun berikutnya",
        )


def _plans(dokumen: Dokumen) -> Iterator[tuple[Asal, str, str]]:
    for analisis in dokumen.analisis:
        teks = analisis.isi.get("rencana_perbaikan")
        if isinstance(teks, str) and not analisis.triwulan:
            yield analisis.at, "rencana_perbaikan", teks
    for row in dokumen.narasi:
        if row.bagian is BagianNarasi.LANGKAH_PERBAIKAN:
            yield row.at, "teks", row.teks
