"""From cells to typed tables: find each declared table, read every cell as its type, then pandera.

``read_tables`` needs neither polars nor pandera; ``validate`` does, and only what shows findings calls it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kinerja_xl.tables.tabel import Baris, Tabel, Tables

if TYPE_CHECKING:
    from kinerja_xl.findings import Finding

__all__ = ["Baris", "Tabel", "Tables", "validate"]


def validate(tabel: Tabel) -> tuple[Finding, ...]:
    """Return every single-column fault of a table (KX101, KX106, KX107, KX108, KX111), at most one a cell."""
    from kinerja_xl.tables.faults import faults

    return faults(tabel) if tabel.baris else ()
