"""Numbers inside the sentences of the LKjIP: with their unit, as differences, and never contradicting the sentence.

A result just below its target must not print as the target itself: two decimals become more where two different
numbers would look alike.
"""

from __future__ import annotations

import math

from kinerja_xl.compute.hasil import Nilai
from kinerja_xl.reports.cetak.angka_capaian import teks_angka, teks_rupiah
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.ukuran import is_percent

_TANPA_SATUAN = frozenset({"", "indeks", "nilai", "angka", "skor", "poin"})
_RUPIAH = frozenset({"rp", "rupiah"})
_DESIMAL, _PALING_RINCI = 2, 9
_KEMIRIPAN = 1e-9  # what compute calls reached


def hampir_sama(a: float, b: float) -> bool:
    """True for two numbers that differ by no more than the machine's noise."""
    return math.isclose(a, b, rel_tol=_KEMIRIPAN, abs_tol=1e-12)


def nilai(isi: Nilai, satuan: str, *banding: Nilai) -> str:
    """Return a value with its unit inside a sentence: ``97,16%``, ``12 dokumen``, ``86,88``, ``BB``.

    Args:
        isi: the value.
        satuan: its unit.
        banding: what the sentence compares it with.
    """
    if not isinstance(isi, float):
        return teks_angka(isi)
    if satuan.strip().casefold() in _RUPIAH:
        return teks_rupiah(isi)
    return bersatuan(polos(isi, *banding), satuan)


def polos(isi: Nilai, *banding: Nilai) -> str:
    """Return a value without its unit, told apart from those of ``banding`` that differ from it."""
    shown = teks_angka(isi)
    if isinstance(isi, float):
        for lain in banding:
            if isinstance(lain, float) and not hampir_sama(isi, lain) and shown == teks_angka(lain):
                shown = max(shown, _tak_serupa(isi, lain), key=len)
    return shown


def selisih(jarak: float, satuan: str) -> str:
    """Return the size of a difference: ``2,16 poin persen``, ``0,43 poin``, ``1 dokumen``."""
    unit = satuan.strip().casefold()
    if unit in _RUPIAH:
        return teks_rupiah(abs(jarak))
    shown = polos(abs(jarak), 0.0)
    if is_percent(unit):
        return f"{shown} poin persen"
    return f"{shown} poin" if unit in _TANPA_SATUAN else bersatuan(shown, satuan)


def bersatuan(teks: str, satuan: str) -> str:
    """Put a unit behind a number; words that are no abbreviation in small letters."""
    unit = satuan.strip()
    if is_percent(unit):
        return f"{teks}%"
    if unit.casefold() in _TANPA_SATUAN:
        return teks
    return f"{teks} {' '.join(_kecil(kata) for kata in unit.split())}"


def sebut(nama: str) -> str:
    """Return an indicator's name inside a sentence: without a capital where only its first word has one."""
    nama = " ".join(nama.split()).rstrip(" .")
    first, *others = nama.split(" ")
    plain = first[:1].isupper() and first[1:] == first[1:].lower() and others and others[0][:1].islower()
    return nama[:1].lower() + nama[1:] if plain else nama


def kalimat(teks: str) -> str:
    """Return an office's own words as a sentence: one full stop at the end, nothing else changed."""
    teks = teks.strip()
    return teks if teks.endswith((".", "!", "?", ":", ";", "…", ")")) else f"{teks}."


def _kecil(kata: str) -> str:
    return "/".join(k.lower() if len(k) > 3 and k[1:].islower() else k for k in kata.split("/"))


def _tak_serupa(isi: float, banding: float) -> str:
    """Return as few decimals, from two on, as tell a number from another."""
    for desimal in range(_DESIMAL, _PALING_RINCI):
        shown = format_number(isi, desimal)
        if shown != format_number(banding, desimal):
            return shown.rstrip("0").rstrip(",") if "," in shown else shown
    return teks_angka(isi)
