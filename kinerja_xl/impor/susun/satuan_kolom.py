"""The unit of an indicator that only the title of its column says."""

from __future__ import annotations

from collections.abc import Iterable

from kinerja_xl.impor.kepala.arti import PeranKolom
from kinerja_xl.impor.susun.aksi_baris import SelTerisi
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise

_PERCENT = regex(r"\(\s*%\s*\)\s*$")


def satuan_judul(row: BarisIsian, cells: Iterable[SelTerisi]) -> IsianImpor | None:
    """Return the unit of an indicator that only the title over its target says: ``Target (%)``.

    Args:
        row: the row of the indicator; a name that is no percentage by its first word makes the unit a conclusion.
        cells: the cells of the row.
    """
    aimed = [c for c in cells if c.arti.peran is PeranKolom.TARGET and isinstance(c.sel.nilai, float)]
    titled = [c for c in aimed if c.kolom.judul and _PERCENT.search(c.kolom.judul[-1])]
    if not titled or len(titled) < len(aimed):
        return None
    named = normalise(row["indikator"].teks).startswith(("persen", "prosen"))
    return IsianImpor("%", (titled[0].tempat,), "judul kolom target", simpulan=not named)
