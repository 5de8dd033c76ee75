"""How results, achievement and money read in a report, and the rules printed below its tables.

Achievement and serapan are fractions (0.9 is 90 %). A text says why there is no number: an empty quarter is not
measured yet and never 0, and what the rule of achievement does not cover cannot be computed.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from kinerja_xl.compute.capaian import TEPAT
from kinerja_xl.compute.hasil import Nilai
from kinerja_xl.compute.indikator import ukuran_berlaku
from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations.skala import Skala
from kinerja_xl.sheets.pilihan import Arah, RumusNegatif
from kinerja_xl.text.numbers import format_number, format_rupiah, half_up

BELUM_DIUKUR = "belum diukur"
TIDAK_DAPAT_DIHITUNG = "tidak dapat dihitung"
TANPA_TARGET = "tanpa target"
DIBATALKAN = "dibatalkan"
"""Stands for the achievement of an indicator that nobody is judged by any more."""
_DESIMAL = 2


@dataclass(frozen=True, slots=True)
class BarisSkala:
    """One band of the scale, lowest first: its lower bound in per cent, 1 when the bound belongs to it, its word."""

    dari: float
    termasuk: int
    kriteria: str


def baris_skala(dokumen: Dokumen) -> tuple[BarisSkala, ...]:
    """Return the scale in force for an Excel report's formulas; () for an unknown scale."""
    skala = dokumen.skala
    if skala is None:
        return ()
    return tuple(BarisSkala(float(p.dari), int(skala.termasuk), p.kriteria) for p in reversed(skala.pita))


def teks_persen(pecahan: float | None) -> str:
    """Return ``95,56%`` for 0.95556; "-" for None.

    What is not reached never prints as ``100,00%``, nor what is exceeded: 0.99996 is ``99,996%``.
    """
    if pecahan is None:
        return "-"
    shown = format_number(pecahan * 100, _DESIMAL)
    if shown == "100,00" and not math.isclose(pecahan, 1.0, rel_tol=TEPAT):
        rinci = (format_number(pecahan * 100, desimal) for desimal in range(_DESIMAL + 1, 10))
        shown = next((s for s in rinci if s.rstrip("0") != "100,"), shown)
    return f"{shown}%"


def teks_angka(nilai: Nilai) -> str:
    """Return a result in its unit without naming it: ``82,35``, ``1.250``, ``BB``; "-" for None."""
    if nilai is None or isinstance(nilai, str):
        return nilai or "-"
    shown = format_number(float(half_up(nilai, _DESIMAL)))
    return shown if shown != "0" else format_number(nilai)  # a small number is not nothing


def teks_rupiah(nilai: float | None) -> str:
    """Return ``Rp11.990.000``; "-" for None."""
    return "-" if nilai is None else format_rupiah(nilai)


def alasan_tanpa_capaian(capaian: float | None, target: Nilai, realisasi: Nilai) -> str:
    """Return why there is no achievement ("belum diukur", "tanpa target", "tidak dapat dihitung"); "" when there is."""
    if capaian is not None:
        return ""
    if realisasi is None:
        return BELUM_DIUKUR
    return TANPA_TARGET if target is None else TIDAK_DAPAT_DIHITUNG


def teks_capaian(capaian: float | None, target: Nilai, realisasi: Nilai) -> str:
    """Return an achievement as printed, or why there is none."""
    return alasan_tanpa_capaian(capaian, target, realisasi) or teks_persen(capaian)


def aturan_capaian(dokumen: Dokumen, ukuran: Ukuran) -> str:
    """Return which rule of achievement counts: Naik, "Turun (A)", "Turun (B)", Tetap, Peringkat (of letters).

    Dibatalkan where none does. Formulas of Excel reports ask for these words.
    """
    if ukuran.batal:
        return DIBATALKAN.capitalize()
    if ukuran.huruf:
        return "Peringkat"
    arah = ukuran.arah_berlaku
    return f"{arah} ({dokumen.identitas.rumus_negatif})" if arah is Arah.TURUN else arah.capitalize()


def sebab_tidak_dihitung(target: Nilai, realisasi: Nilai, arah: Arah) -> str:
    """Return the reason, as a sentence's end, why a target and a result give no achievement.

    Args:
        target: the target; realisasi: the result; both are there.
        arah: the direction in force (``Ukuran.arah_berlaku``).
    """
    if isinstance(target, str) or isinstance(realisasi, str):
        return f"{teks_angka(realisasi)} tidak dapat dibandingkan dengan target {teks_angka(target)}"
    if target is not None and target <= 0:
        return "targetnya nol" if target == 0 else "targetnya negatif"
    if arah is Arah.TURUN and realisasi is not None and realisasi <= 0:
        return "realisasinya nol"
    return f"arah indikator {arah.lower()} tidak dikenal"


def keterangan_capaian(dokumen: Dokumen) -> tuple[str, ...]:
    """Return the rules to print below a table of achievement, a sentence or two each; only those in use here."""
    return (
        *_rumus(dokumen),
        "Capaian tidak dapat dihitung bila targetnya nol, kecuali indikator berarah turun dengan realisasi nol (100%).",
        _batas(dokumen),
        *_skala(dokumen),
        *_profil(dokumen),
        f"“{BELUM_DIUKUR.capitalize()}” berarti datanya belum ada; kosong tidak dihitung sebagai nol.",
        "Persentase dibulatkan dua desimal; tercapai atau tidaknya target dinilai dari angka yang belum dibulatkan.",
    )


def _rumus(dokumen: Dokumen) -> Iterator[str]:
    used = [ukuran_berlaku(dokumen, i) for s in dokumen.simpul for i in s.indikator]
    numbers = {u.arah_berlaku for u in used if not u.huruf}
    yield "Capaian indikator yang makin tinggi makin baik (arah naik) = realisasi / target × 100%."
    if Arah.TURUN in numbers:
        rumus = RumusNegatif.SELISIH
        rule, source = "(2 × target − realisasi) / target × 100%", f", menurut {dokumen.ketentuan.rumus_capaian.nomor}"
        if dokumen.identitas.rumus_negatif is RumusNegatif.KEBALIKAN:
            rumus, rule, source = RumusNegatif.KEBALIKAN, "target / realisasi × 100%", ""
        yield f"Capaian indikator yang makin rendah makin baik (arah turun, rumus {rumus}) = {rule}{source}."
    if Arah.TETAP in numbers:
        yield (
            "Capaian indikator yang dijaga tetap pada targetnya (arah tetap) = "
            "(1 − |realisasi − target| / target) × 100%, paling rendah 0%."
        )
    if any(u.huruf for u in used):
        ranks = "; ".join(" < ".join(urutan) for urutan in dokumen.ketentuan.urutan)
        yield f"Capaian predikat atau opini = peringkat realisasi / peringkat target × 100%, dengan peringkat {ranks}."


def _batas(dokumen: Dokumen) -> str:
    batas = dokumen.batas_capaian
    upper = "tanpa batas atas" if batas is None else f"paling tinggi {format_number(batas)}%"
    return f"Capaian dicetak apa adanya; dalam perhitungan rata-rata dibatasi paling rendah 0% dan {upper}."


def _profil(dokumen: Dokumen) -> Iterator[str]:
    if dokumen.identitas.profil:
        yield f"Ketentuan setempat menurut profil {dokumen.identitas.profil}."


def _skala(dokumen: Dokumen) -> Iterator[str]:
    skala = dokumen.skala
    if skala is None:
        yield f"Predikat tidak dicetak: skala {dokumen.identitas.skala_predikat} tidak dikenal."
        return
    bands = "; ".join(f"{_pita(skala, n)} {pita.kriteria}" for n, pita in enumerate(skala.pita))
    source = skala.sumber
    yield f"Predikat menurut {source.nomor} ({source.tentang}): {bands}."
    top = skala.pita[0]
    if top.sampai > top.dari:
        yield f"Capaian di atas {format_number(top.sampai)}% berpredikat {top.kriteria}."
    hole = _celah(skala)
    if hole is not None:
        between, lower = hole
        yield (
            "Capaian di antara dua rentang skala itu masuk predikat yang lebih rendah, "
            f"misalnya {format_number(between, _DESIMAL)}% berpredikat {lower}."
        )


def _celah(skala: Skala) -> tuple[float, str] | None:
    """Return a number between two printed bands with the word it gets; None for a scale without holes."""
    for above, below in zip(skala.pita, skala.pita[1:], strict=False):
        middle = (above.dari + below.sampai) / 2
        if skala.celah(middle):
            return middle, skala.kriteria(middle)
    return None


def _pita(skala: Skala, nomor: int) -> str:
    """Return a band's bounds as printed: ``91%–100%``, ``>80%–90%``, ``75%–<100%``."""
    pita, atas = skala.pita[nomor], skala.pita[nomor - 1] if nomor else None
    if pita.sampai <= pita.dari:
        return f"{_persen(pita.dari)} atau lebih"
    shared = atas is not None and atas.dari == pita.sampai
    lowest = nomor == len(skala.pita) - 1
    start = "" if skala.termasuk or lowest else ">"
    end = "<" if skala.termasuk and shared else ""
    return f"{start}{_persen(pita.dari)}–{end}{_persen(pita.sampai)}"


def _persen(nilai: float) -> str:
    return f"{format_number(nilai)}%"
