"""What the template of the wide IKU table may name."""

from __future__ import annotations

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import TargetNilai
from kinerja_xl.reports.cetak.rumus_cetak import Langkah


@dataclass(frozen=True, slots=True)
class BarisIKU:
    """One printed row, an indicator; "-" for what is not filled in.

    Attributes:
        awal_simpul: the first row of its node, whose number and name are merged over all rows of it.
        awal_sasaran: the first row of its objective, which is merged over its indicators.
        nomor: the number of a node that stands below no other in the table, else "".
        simpul: the node's name.
        sasaran: the objective.
        nama: the indicator.
        rumus: the lines of the formula, words or drawn equations.
        rumus_teks: the same as one text.
        target: one a year of the table, with a percent sign; other units have their column.
        satuan, nilai: the unit, and the targets as numbers (or letters), for a table that computes.
        sumber: where the data come from.
        penanggung_jawab: the position that answers for it.
    """

    awal_simpul: bool
    awal_sasaran: bool
    nomor: str
    simpul: str
    sasaran: str
    nama: str
    rumus: tuple[Langkah, ...]
    rumus_teks: str
    target: tuple[str, ...]
    satuan: str
    nilai: tuple[TargetNilai | None, ...]
    sumber: str
    penanggung_jawab: str


@dataclass(frozen=True, slots=True)
class TabelIKU:
    """One table.

    Attributes:
        judul: its levels (``Program dan Kegiatan``).
        judul_sasaran: what heads the objectives (``Sasaran Program dan Kegiatan``).
        bernama: any of its nodes has a name beside its objective.
        eselon: that of its officials where they share one.
    """

    judul: str
    judul_sasaran: str
    bernama: bool
    eselon: str
    baris: tuple[BarisIKU, ...]


@dataclass(frozen=True, slots=True)
class IsiTabelIKU:
    """Everything the template may name; ``tahun`` heads the target columns.

    ``berumus``, ``bersatuan``, ``bersumber`` and ``berpenanggung_jawab`` tell whether any indicator has what the column
    prints.
    """

    kabupaten: str
    kantor: str
    masa: str
    tahun: tuple[str, ...]
    tabel: tuple[TabelIKU, ...]
    berumus: bool
    bersatuan: bool
    bersumber: bool
    berpenanggung_jawab: bool
