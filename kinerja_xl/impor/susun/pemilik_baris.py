"""Who answers for an indicator, and to which objective it belongs, where that is another one than for its node."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kinerja_xl.impor.kepala.arti import PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.susun.hutan import SimpulImpor
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.sel_indikator import BacaanBaris
from kinerja_xl.text.similar import normalise

_URAIAN = ("penjelasan_rumus", "sumber_data", "definisi_operasional", "alasan")


def berpemilik(node: SimpulImpor, item: BarisIsian, mine: IsianImpor | None) -> BarisIsian:
    """Return the row of an indicator with the official in whose agreement it stands.

    Who only lists a programme with its budget does not answer for the indicators that another's agreement has.

    Args:
        node: its node, which gets that official where it has no indicator yet.
        item: the row.
        mine: the official, None outside of agreements.
    """
    theirs = node.isi.get("penanggung_jawab")
    if mine is None or "indikator" not in item or theirs is None or theirs.teks == mine.teks:
        return item
    if not node.indikator:
        node.isi["penanggung_jawab"] = mine
        return item
    return {**item, "penanggung_jawab": mine}


def milik_baris(node: SimpulImpor, reading: BacaanBaris) -> BarisIsian:
    """Return what a row says of its node; who answers for an indicator stays with it where that differs.

    Args:
        node: the node.
        reading: the row; its indicators are changed.
    """
    mine, theirs = reading.simpul.get("penanggung_jawab"), node.isi.get("penanggung_jawab")
    named = [item for item in reading.baris if "indikator" in item]
    if mine is None or theirs is None or not named or normalise(mine.teks) == normalise(theirs.teks):
        return reading.simpul
    reading.baris = [{**item, "penanggung_jawab": mine} if item in named else item for item in reading.baris]
    return {key: value for key, value in reading.simpul.items() if key != "penanggung_jawab"}


def sasaran_lain(last: BarisIsian, item: BarisIsian) -> bool:
    """True for the row of another objective that leaves the indicator to the cell above it.

    Args:
        last: the indicator above.
        item: the row.
    """
    if "sasaran" not in item or "indikator" not in last or len(item) < 2:
        return False
    return "sasaran" not in last or normalise(last["sasaran"].teks) != normalise(item["sasaran"].teks)


def hanya_pagu(rows: Sequence[BarisIsian]) -> bool:
    """True for rows that say budgets and nothing else; false for none."""
    return bool(rows) and all(row and all(key.startswith("pagu_indikatif") for key in row) for row in rows)


def indeks_indikator(simpul: Iterable[SimpulImpor]) -> dict[str, SimpulImpor]:
    """Return the nodes by the codes and the names of their indicators; of a name that several have, none.

    Args:
        simpul: the nodes.
    """
    found: dict[str, SimpulImpor] = {}
    several: set[str] = set()
    for node in simpul:
        told = {row[key].teks for row in node.indikator for key in ("kode_indikator", "indikator") if key in row}
        for name in map(normalise, told):
            if found.setdefault(name, node) is not node:
                several.add(name)
    return {name: node for name, node in found.items() if name not in several}


def pemilik_dikenal(dikenal: Mapping[str, SimpulImpor], daerah: DaerahTabel, row: int) -> SimpulImpor | None:
    """Return the node of the indicator that a row of a list names by its code or its name, as another table told it.

    Args:
        dikenal: the nodes by codes and names.
        daerah: the list.
        row: the row.
    """
    for peran in (PeranKolom.KODE_INDIKATOR, PeranKolom.INDIKATOR):
        for k in daerah.kolom_peran(peran):
            cell = daerah.tabel.sel.get((row, k.col))
            if cell is not None and (node := dikenal.get(normalise(cell.teks))) is not None:
                return node
    return None


def sama_indikator(dikenal: BarisIsian, item: BarisIsian) -> bool:
    """True for two rows of one indicator: they have one code, or one name.

    Args:
        dikenal: the row that is known.
        item: another row.
    """
    told = [
        (dikenal[key].teks, item[key].teks) for key in ("kode_indikator", "indikator") if key in dikenal and key in item
    ]
    return any(normalise(a) == normalise(b) for a, b in told)


def berlainan(dikenal: BarisIsian, item: BarisIsian) -> bool:
    """True for a row that repeats an indicator but says another thing beside it.

    Args:
        dikenal: the indicator as the row right above tells it.
        item: the row.
    """
    told = [k for k in _URAIAN if k in item and k in dikenal]
    return any(normalise(item[k].teks) != normalise(dikenal[k].teks) for k in told)
