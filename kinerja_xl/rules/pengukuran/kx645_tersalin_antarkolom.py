"""Uraian analisis tersalin dari kolom lain.

Periksa Kendala, Solusi, atau Rencana perbaikan yang sama dengan Penyebab, Kendala, atau Solusi, pada indikator itu atau
indikator lain.

Mengapa: Sebab, kendala, dan jalan keluar adalah tiga hal; yang sama pada dua kolom tidak menjawab salah satunya.

Contoh: Rencana perbaikan IK-003 sama dengan Penyebabnya.

Jalan keluar: Tulis isi kolomnya sendiri.

Yang tidak terlihat: Uraian yang sama maksudnya dengan kata lain, uraian kurang dari lima kata, dan salinan pada kolom
yang sama (KX633).

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Analisis, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.kode import kunci_kode
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_COLUMNS = ("penyebab", "kendala", "solusi", "rencana_perbaikan")
_SHORTEST = 5  # words
_SUCCESSORS = {"solusi", "rencana_perbaikan"}  # what was done may go on next year


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text that another column has already."""
    first: dict[str, tuple[str, Analisis]] = {}
    for kunci in _COLUMNS:
        for row in dokumen.analisis:
            teks: str = getattr(row, kunci)
            if len(teks.split()) < _SHORTEST:
                continue
            column, owner = first.setdefault(normalise(teks), (kunci, row))
            if column == kunci or {column, kunci} == _SUCCESSORS:
                continue
            whose = "" if kunci_kode(owner.kode_indikator) == kunci_kode(row.kode_indikator) else owner.kode_indikator
            yield temuan(
                row.at,
                kunci,
                message=f"Periksa: {row.at.judul(kunci)} {row.kode_indikator} sama dengan {owner.at.judul(column)} "
                f"{whose}".rstrip()
                + ".",
                value=teks,
                expected=f"isi kolom {row.at.judul(kunci)} sendiri",
                related=(owner.at.sel(column),),
                fix="tulis isi kolomnya sendiri",
            )
