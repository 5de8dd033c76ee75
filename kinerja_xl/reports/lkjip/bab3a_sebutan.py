"""What an objective of Bab III is called: Sasaran Strategis 1, Sasaran Program 3."""

from __future__ import annotations

from kinerja_xl.reports.lkjip.bahan import BagianSasaran, Bahan


def jenjang(bagian: BagianSasaran) -> str:
    """Return what an objective is one of: ``Sasaran Strategis``, ``Tujuan``, ``Sasaran Program``."""
    level = bagian.simpul.jenjang
    return level if bagian.strategis else f"Sasaran {level}".strip()


def sebutan_sasaran(bahan: Bahan, bagian: BagianSasaran) -> str:
    """Return what an objective is one of, with its place among its like: the agreement counts each level from one."""
    level = jenjang(bagian)
    return f"{level} {[b.nomor for b in bahan.bagian if jenjang(b) == level].index(bagian.nomor) + 1}"
