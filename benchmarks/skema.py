"""What pandera costs with our backend, against the same schemas decided by pandera's own."""

from __future__ import annotations

from pathlib import Path

from benchmarks.pairs import Pair, pair
from kinerja_xl.app.load import load
from kinerja_xl.tables import Tabel, validate
from kinerja_xl.tables.frame import frame
from kinerja_xl.tables.schema import schema


def all_tables(sample: Path) -> Pair:
    """Validate every table of a workbook, warm; the findings are made in ours only."""
    from pandera.errors import SchemaErrors

    tables = [t for t in load(sample).tables.tabel.values() if t.baris]
    inputs = {t.lembar.kunci: tuple(k for k in t.kolom if not k.dihitung) for t in tables}
    stock = {t.lembar.kunci: schema(t.lembar, inputs[t.lembar.kunci]) for t in tables}

    def by_stock(tabel: Tabel) -> None:
        try:
            stock[tabel.lembar.kunci].validate(frame(tabel, inputs[tabel.lembar.kunci]), lazy=True)
        except SchemaErrors as errors:
            assert len(errors.failure_cases)

    return pair(lambda: [validate(t) for t in tables], lambda: [by_stock(t) for t in tables])
