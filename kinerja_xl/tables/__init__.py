"""From cells to typed tables: find each declared table, read every cell as its type, then pandera.

``read_tables`` needs no polars; ``schema.validate`` does and is imported only by a check.
"""

from kinerja_xl.tables.tabel import Baris, Tabel, Tables

__all__ = ["Baris", "Tabel", "Tables"]
