"""What a column says of its numbers: the unit in its title, the sign of its decimals."""

from __future__ import annotations

from collections.abc import Iterable

from kinerja_xl.impor.kepala.arti import UKURAN, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.susun.aksi_baris import SelTerisi
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise

_DECIMAL = regex(r"\d+\.\d{1,2}(?![\d.])")
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


def desimal_titik(daerah: DaerahTabel) -> bool:
    """True where a value of a table is written with a decimal dot (``85.5``).

    Args:
        daerah: the table.
    """
    columns = [
        c.col for c in daerah.kolom if c.arti and c.arti.peran in UKURAN - {PeranKolom.PAGU, PeranKolom.REALISASI_RP}
    ]
    cells = (c for row in daerah.baris for col in columns if (c := daerah.tabel.sel.get((row, col))))
    return any(isinstance(c.nilai, str) and _DECIMAL.match(c.teks.strip()) for c in cells)
