"""Analisis tersalin antarindikator.

Periksa Penyebab, Kendala, atau Solusi yang sama, atau hampir sama, pada dua indikator yang berbeda.

Mengapa: Analisis yang sama untuk semua indikator tidak menjelaskan capaian mana pun.

Contoh: Penyebab IK-002 dan IK-005 sama persis.

Jalan keluar: Tulis analisis untuk indikator itu sendiri.

Yang tidak terlihat: Analisis yang sama maksudnya dengan kata lain, teks kurang dari delapan kata, dan analisis
triwulan.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Analisis, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.teks_analisis import KOLOM
from kinerja_xl.text.kode import kunci_kode
from kinerja_xl.text.similar import near_copies, normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)

_SHORTEST = 8  # words: "Keterbatasan anggaran dan tenaga" may well hold for several
_ALIKE = 94.0
_COMPARED = ("penyebab", "kendala", "solusi")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text that stands with several indicators, at the second of them."""
    for kunci in _COMPARED:
        rows = [a for a in dokumen.analisis if not a.triwulan and len(str(getattr(a, kunci)).split()) >= _SHORTEST]
        texts: list[str] = [getattr(a, kunci) for a in rows]
        groups: dict[str, list[Analisis]] = {}
        for analisis, teks in zip(rows, texts, strict=True):
            groups.setdefault(normalise(teks), []).append(analisis)
        said: set[str] = set()
        for group in groups.values():
            if len({kunci_kode(a.kode_indikator) for a in group}) > 1:
                first, second, *more = group
                said.add(normalise(getattr(second, kunci)))
                yield _finding(kunci, second, first, "sama dengan", tuple(a.at.sel(kunci) for a in more))
        for one, two, _ in near_copies(texts, _ALIKE):
            if rows[one].kode_indikator == rows[two].kode_indikator or normalise(texts[two]) in said:
                continue
            said.add(normalise(texts[two]))
            yield _finding(kunci, rows[two], rows[one], "hampir sama dengan", ())


def _finding(kunci: str, copy: Analisis, owner: Analisis, how: str, more: tuple[CellRef, ...]) -> Finding:
    others = f" dan {len(more)} indikator lain" if more else ""
    return temuan(
        copy.at,
        kunci,
        message=f"Periksa: {KOLOM[kunci]} {copy.kode_indikator} {how} milik {owner.kode_indikator}{others}.",
        value=getattr(copy, kunci),
        expected=f"analisis tentang {copy.kode_indikator}",
        related=(owner.at.sel(kunci), *more),
        fix="tulis analisis untuk indikator itu sendiri",
    )
