"""The hidden marks by which a workbook of ours is known again: names and a sheet. Written by new, read by tables."""

from __future__ import annotations

AWALAN_NAMA = "kx_"
"""Prefix of our defined names: ``kx_<sheet key>`` is a table's header, ``kx_jenis`` the kind."""

LEMBAR_ACUAN = "Acuan"
"""The hidden sheet with kind, layout version and the lists behind the drop-downs."""
