"""Letters that rank like numbers: targets and results whose unit is Predikat. Worst first; the worst counts 1.

The AKIP predikat rank as the evaluation in force has them (``EvaluasiAkip.huruf``); the auditor's four opinions as an
LAKIP application ranks them (1 to 4, ``bukti="kedua"``).
"""

from __future__ import annotations

OPINI: tuple[str, ...] = ("TMP", "TW", "WDP", "WTP")
"""Tidak Memberikan Pendapat, Tidak Wajar, Wajar Dengan Pengecualian, Wajar Tanpa Pengecualian."""

SATUAN_HURUF = frozenset({"predikat", "opini"})
"""Units, in small letters, whose targets and results are letters."""
