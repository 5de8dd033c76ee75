"""Responden SKM sedikit.

Periksa survei dengan kurang dari 30 responden.

Mengapa: Indeks dari sedikit responden berubah banyak oleh satu jawaban. Tabel Krejcie dan Morgan, yang lazim dipakai
untuk SKM, meminta 28 responden untuk 30 penerima layanan dan lebih banyak untuk populasi yang lebih besar.

Contoh: 12 responden untuk layanan satu tahun.

Jalan keluar: Tambah responden, atau jelaskan jumlah penerima layanan dan cara memilih respondennya.

Yang tidak terlihat: Responden yang cukup banyak tetapi tidak mewakili penerima layanan.

Dasar: PermenPANRB 14/2017. Peraturan itu meminta jumlah sampel yang mewakili; tabelnya menurut
ingatan, bukan dari teksnya.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.jawaban_skm import responden

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)

_FEWEST = 30


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for a survey with few respondents."""
    people = responden(dokumen)
    if not 0 < len(people) < _FEWEST:
        return
    finding = temuan(
        people[-1].at,
        "no",
        message=f"Periksa: hanya {len(people)} responden, kurang dari {_FEWEST}.",
        value=str(len(people)),
        expected=f"sedikitnya {_FEWEST}",
        fix="tambah responden, atau jelaskan jumlah penerima layanan dan cara memilih respondennya",
    )
    yield replace(finding, row_key="SKM")  # it stays the same finding when respondents are added
