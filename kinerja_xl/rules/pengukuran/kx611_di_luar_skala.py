"""Realisasi di luar skalanya.

Indeks SKM berada di antara 25 dan 100, nilai AKIP di antara 0 dan 100. Indeks SKM pada skala 1 sampai 4 dikalikan 25
lebih dahulu, kecuali bila targetnya juga memakai skala itu.

Mengapa: Realisasi di luar skala pasti salah ketik atau salah skala, dan capaiannya ikut keliru.

Contoh: Nilai IKM TW II berisi 3,42, sedangkan targetnya 85.

Jalan keluar: Perbaiki angkanya; kalikan 25 bila masih pada skala 1 sampai 4.

Yang tidak terlihat: Angka yang keliru di dalam skalanya, dan indeks lain yang skalanya tidak dikenal.

Dasar: PermenPANRB 14/2017, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.ketentuan.ketentuan import Ketentuan
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations.skm import JAWABAN
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import Terukur, angka_tw, tahun
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import CaraHitung, Peran
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.ERROR
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each index, at its first quarter beyond its scale."""
    konversi = dokumen.ketentuan.skm.konversi
    for t in tahun(dokumen).ukur:
        scale, data = _scale(t, dokumen.ketentuan), t.baris(Peran.NILAI)
        if scale is None or data is None:
            continue
        what, lowest, highest = scale
        beyond = [(n, v) for n, v in angka_tw(data) if not lowest <= v <= highest]
        if not beyond:
            continue
        n, value = beyond[0]
        unconverted = t.cara is CaraHitung.INDEKS_SKM and JAWABAN[0] <= value <= JAWABAN[1]
        yield temuan(
            data.at,
            f"tw{n}",
            message=f"{t.kode} {TRIWULAN[n - 1]} {format_number(value)} di luar skala: {what} berada di antara "
            f"{format_number(lowest)} dan {format_number(highest)}."
            + (f" Dikalikan {konversi} menjadi {format_number(value * konversi)}." if unconverted else ""),
            value=format_number(value),
            expected=f"{format_number(lowest)} sampai {format_number(highest)}",
            related=tuple(data.at.sel(f"tw{m}") for m, _ in beyond[1:]),
            fix=f"kalikan {konversi}" if unconverted else "perbaiki angkanya",
        )


def _scale(t: Terukur, ketentuan: Ketentuan) -> tuple[str, float, float] | None:
    """Return (what, lowest, highest), None for what has no scale we know."""
    if t.cara is CaraHitung.INDEKS_SKM:
        targets = [v for v in (*t.indikator.target.values(), *t.indikator.target_tw) if isinstance(v, float)]
        if targets and max(targets) <= JAWABAN[1]:  # the office keeps the survey's own scale of 1 to 4
            return None
        bands = ketentuan.skm.mutu.pita
        return "indeks SKM", bands[-1].dari, bands[0].sampai
    if t.cara is CaraHitung.NILAI_AKIP:
        bands = ketentuan.akip.predikat.pita
        return "nilai AKIP", bands[-1].dari, bands[0].sampai
    return None
