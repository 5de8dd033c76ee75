"""Letters that rank like numbers: targets and results whose unit is Predikat. Worst first; the worst counts 1.

Sources: ``SUMBER["akip"]`` for the AKIP predikat; the auditor's four opinions as an LAKIP application ranks them (1 to
4, ``bukti="kedua"``).
"""

from __future__ import annotations

from kinerja_xl.regulations.akip import PREDIKAT

AKIP: tuple[str, ...] = tuple(pita.kriteria for pita in reversed(PREDIKAT.pita))
"""D, C, CC, B, BB, A, AA."""

OPINI: tuple[str, ...] = ("TMP", "TW", "WDP", "WTP")
"""Tidak Memberikan Pendapat, Tidak Wajar, Wajar Dengan Pengecualian, Wajar Tanpa Pengecualian."""

URUTAN: tuple[tuple[str, ...], ...] = (AKIP, OPINI)
"""All ordinal scales; no letter stands in two of them."""

SATUAN_HURUF = frozenset({"predikat", "opini"})
"""Units, in small letters, whose targets and results are letters."""
