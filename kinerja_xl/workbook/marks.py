"""The hidden marks by which a workbook of ours is known again: names and a sheet. Written by new, read by tables."""

from __future__ import annotations

AWALAN_NAMA = "kx_"
"""Prefix of our defined names: ``kx_<sheet key>`` is a table's header, ``kx_jenis`` the kind."""

LEMBAR_ACUAN = "Acuan"
"""The hidden sheet with kind, layout version and the lists behind the drop-downs."""

NAMA_PEMERIKSAAN = f"{AWALAN_NAMA}pemeriksaan"
"""Our defined name on the sheet of findings in an annotated copy; it follows the sheet when that is renamed."""

NAMA_BAGIAN = f"{AWALAN_NAMA}bagian"
"""Our defined name on the sheet in front of one official's part of a workbook."""

PENULIS_CATATAN = "kinerja-xl"
"""Author of the notes in an annotated copy."""
